/** Option values as typed → as meant. A refusal says what was got, what was expected, and the nearest right one. */
import type { Slice } from '../archives/index.ts'
import { languageTag } from '../model/calls.ts'
import { nearest } from './nearest.ts'

/** The call was wrong: exit status 2. Its message may hold hostile characters. */
export class UsageError extends Error {
  /** The option that it is about, where it is about one: help on it is named below the message. */
  flag: string | null = null
}

/** Gets the value and the flag it stood at. */
export interface Parser {
  (value: string, flag: string): unknown
  /** The values it knows, where they can be counted; for completions. */
  readonly known?: readonly string[]
  /** A number in a file of configuration is meant. */
  readonly numeric?: boolean
  /** It takes several of them, with commas between. */
  readonly list?: boolean
}

export const text: Parser = (value, flag) => {
  if (value === '') throw new UsageError(`${flag}: got nothing, expected a value`)
  return value
}

/** `refuse` gives the message for a name that is known and can't be had. */
export const choice = (
  what: string,
  choices: readonly string[],
  aliases: Readonly<Record<string, string>> = {},
  refuse: (name: string) => string | null = () => null,
): Parser =>
  Object.assign(
    (value: string) => {
      const name = value.toLowerCase()
      const meant = Object.hasOwn(aliases, name) ? aliases[name] : name
      if (meant !== undefined && choices.includes(meant)) return meant
      throw new UsageError(refuse(name) ?? unknownName(what, value, [...choices, ...Object.keys(aliases)], choices))
    },
    { known: choices },
  )

export const names = (what: string, known: readonly string[]): Parser => Object.assign((value: string, flag: string) => {
  const given = value.split(',').map(name => name.trim()).filter(name => name !== '')
  if (given.length === 0) throw new UsageError(`${flag}: got nothing, expected ${what}s such as ${known.slice(0, 3).join(',')}`)
  for (const [at, name] of given.entries()) {
    if (!known.includes(name)) throw new UsageError(unknownName(what, name, known, known))
    if (given.indexOf(name) !== at) throw new UsageError(`${flag}: ${what} '${name}' stands there twice: give it once`)
  }
  return given
}, { known, list: true })

function unknownName(what: string, got: string, candidates: readonly string[], shown: readonly string[]): string {
  const near = nearest(got, candidates)
  return `unknown ${what} '${got}'${near === null ? '' : `, did you mean '${near}'?`} (one of ${shown.join(', ')})`
}

export const integer = (least: number, most: number): Parser => numeric((value, flag) => {
  const n = /^\d{1,9}$/.test(value) ? Number(value) : NaN
  if (n >= least && n <= most) return n
  throw new UsageError(`${flag}: got '${value}', expected a whole number from ${least} to ${most}`)
})

export const number = (least: number, most: number): Parser => numeric((value, flag) => {
  const n = /^(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})$/.test(value) ? Number(value) : NaN
  if (n >= least && n <= most) return n
  throw new UsageError(`${flag}: got '${value}', expected a number from ${least} to ${most}`)
})

function numeric(parser: Parser): Parser { return Object.assign(parser, { numeric: true }) }

/** Bytes `1000-2000`, or `1000-` to the end, the last one not among them; or a part, `3/16`. */
export const slice: Parser = (value, flag): Slice => {
  const [, first = '', sign, second = ''] = /^(\d{1,15})([-/])(\d{0,15})$/.exec(value) ?? []
  const [a, b] = [Number(first), second === '' ? null : Number(second)]
  if (sign === '-' && (b === null || b > a)) return { kind: 'bytes', from: a, to: b }
  if (sign === '/' && b !== null && a >= 1 && b >= a) return { kind: 'part', part: a, of: b }
  throw new UsageError(`${flag}: got '${value}', expected bytes such as 0-134217728 or 134217728-, or a part such as 3/16`)
}

/** What holds where none is given. */
export const ANY = 'any'

export const language: Parser = (value, flag) => {
  const tag = value.toLowerCase() === ANY ? ANY : languageTag(value)
  if (tag !== null) return tag
  throw new UsageError(`${flag}: got '${value}', expected a BCP 47 tag such as fr or pt-BR, or any`)
}

/** Selectors are read in settings.ts, once all are known, so that their parser loads only when there is one. */
export const selector: Parser = text
