/** Kept lines that are a byline and nothing else are no text of the article: name and day have fields of their own. */
import type { Candidate } from '../candidate.ts'
import { labelOf } from '../steps/heads.ts'
import { withoutDates } from '../dates/dates.ts'
import { namesIn } from '../names/names.ts'
import { isWeak, mayOpen } from '../names/openers.ts'

const LONGEST = 120
/** So many kept lines at either end of the body may be one. */
const FIRST = 3, LAST = 2
/** Letters that may stand beside names and day: the opener, "Uhr", "p.m.". */
const BESIDE = 16

/** Changes `keep`. */
export function dropBylines(candidates: readonly Candidate[], keep: Uint8Array): void {
  const kept = candidates.map((_, i) => i).filter(i => keep[i] === 1)
  // What names are read with is kept as long as this set is: no longer than here.
  const sites: ReadonlySet<string> = new Set()
  const bylines = [...new Set([...kept.slice(0, FIRST), ...kept.slice(-LAST)])].filter(i => isByline(candidates[i]!.text, sites) && !isFact(candidates[i]!.text, candidates[i + 1]?.text))
  // What is nothing but bylines is a list of them.
  if (bylines.length < kept.length) for (const i of bylines) keep[i] = 0
}

/** "From: the harbour", and "To: the mill" below it: a walk's, a ferry's. */
export const isFact = (text: string, next = ''): boolean => isWeak(labelOf(text) ?? '') && labelOf(next) !== undefined

/** A byline, with its day or without, and nothing else. */
export function isByline(text: string, sites: ReadonlySet<string>): boolean {
  if (text.length > LONGEST || !mayOpen(text)) return false
  const { names, opened } = namesIn(text, sites, 'line')
  if (opened !== 'word' && opened !== 'colon') return false
  // "From Ann Lee" and the like open sentences too: of a byline nothing else is left.
  if (!names.every(name => name.includes(' ') || /[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7af]/.test(name))) return false
  let rest = withoutDates(text)
  for (const name of names) rest = rest.replace(name, '')
  return (rest.match(/[\p{L}\p{M}\d]/gu)?.length ?? 0) <= BESIDE && !/[.!?]\s*\p{L}/u.test(rest)
}
