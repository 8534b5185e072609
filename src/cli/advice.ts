/**
 * What to do about a failure, by its kind: said below the first of each kind in a run, for a
 * thousand that fail alike need it once. Null where the message itself says it.
 */
import type { Failure, FailureKind } from '../model/outcome.ts'

export const ADVICE: Readonly<Record<FailureKind, string | null>> = {
  missing: 'See that the name is right, from this directory.',
  unreadable: 'See that it is whole and may be read, then call again.',
  empty: 'See that the page was saved or fetched whole.',
  binary: 'Convert it to HTML or text first.',
  'too-large': 'Split it: what is held at once is bounded.',
  'no-article': 'Try --prefer recall, or --select with the element that holds it: cleancopy help rules.',
  uncertain: 'Lower --min-confidence to take it.',
  'other-language': 'Leave --language out to take it.',
  'timed-out': null,
  'bad-record': "See what a record holds: cleancopy help archives.",
  unsupported: 'Install what it needs, or unpack or convert it first.',
  crashed: null,
}

export const waitFor = (path: string): string => `Wait until it has ended, or give another directory. If that process is none of cleancopy's, delete ${path}.`
export const NO_ROOM = 'Make room or give another --output.'
/** Of a directory, whose files are each whole. */
export const NO_ROOM_THERE = 'Make room or give another --output; what is finished is kept.'

export const adviceOn = (failure: Failure): string | null => ('next' in failure ? failure.next : undefined) ?? ADVICE[failure.kind]

/** Null where there is none, or it was given before. */
export function adviser(): (failure: Failure) => string | null {
  const given = new Set<string>()
  return failure => {
    const advice = adviceOn(failure)
    if (advice === null || given.has(advice)) return null
    given.add(advice)
    return advice
  }
}
