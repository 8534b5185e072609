/** Numbers as a reader would say them: the few shapes that the tables of words are made of. */
import type { PhraseHit } from '../../languages/index.ts'
import type { Candidate } from '../candidate.ts'

/** The block that is spoken of, with what words need beside one number. */
export interface Line {
  readonly index: number
  readonly candidates: readonly Candidate[]
  /** Another feature of the same block, by name. */
  readonly value: (name: string) => number
  readonly hit: (text: string) => PhraseHit | null
}
/** What the block lacks is told where nothing that it has can be. */
export interface Absent { readonly absent: string }
export const absent = (text: string): Absent => ({ absent: text })
/** Null: the number says nothing that a reader could use. */
export type Say = (value: number, line: Line) => string | Absent | null
/** `topic`: features of one topic say much the same, and stand as one reason. */
export type Words = readonly (readonly [topic: string, feature: string, say: Say])[]

export const amount = (value: number): string => {
  const whole = Math.abs(value) >= 10 || Number.isInteger(value) ? String(Math.round(value)) : value.toFixed(1)
  return whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
}
export const percent = (share: number): string =>
  share > 0 && share < 0.005 ? 'under 1 %' : share < 1 && share > 0.995 ? 'over 99 %' : `${Math.round(share * 100)} %`
export const many = (value: number, one: string, more = `${one}s`): string => `${amount(value)} ${value === 1 ? one : more}`

/** A text of the page in a reason: one line, and short. */
export const quoted = (text: string, most = 48): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line}”`
}

export const flag = (yes: string, no: string): Say => value => (value > 0 ? yes : absent(no))
/** `$` stands for the share. */
export const share = (some: string, none: string): Say => value => (value <= 0 ? absent(none) : some.replace('$', () => percent(value)))
/** `$` stands for the number with its noun. Below zero there is nothing to count. */
export const count = (one: string, some: string, none: string | null, noun = ''): Say => value => {
  if (value < 0) return null
  if (value === 0) return none === null ? null : absent(none)
  return some.replace('$', () => (noun === '' ? many(value, one) : many(value, one, noun)))
}
export const number = (text: string): Say => value => (value < 0 ? null : text.replace('$', () => amount(value)))
export const named = (names: Readonly<Record<number, string>>, other: string | Absent): Say => value => names[value] ?? other

/** The block so many before this one; null where there is none. */
export const back = ({ index, candidates }: Line, blocks: number): string | null => candidates[index - blocks]?.text ?? null

/** So many blocks after a line of which the text is told. `none` from `far` on. */
export const since = (what: string, far: number, none: string): Say => (value, line) => {
  if (value >= far) return absent(none)
  const text = back(line, value)
  return `${many(value, 'block')} after ${text === null ? what : `${quoted(text)}, ${what}`}`
}
