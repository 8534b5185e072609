/**
 * Success or a named failure, as values: an Error loses its name when it crosses a worker thread.
 * Bugs throw; bad input never does.
 */
export type Failure =
  /** `next`: what to do, where that is not to look at the file. */
  | { readonly kind: 'unreadable'; readonly detail: string; readonly next?: string }
  | { readonly kind: 'missing' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'too-large'; readonly blocks: number; readonly limit: number }
  | { readonly kind: 'no-article'; readonly detail: string; readonly next?: string }
  | { readonly kind: 'uncertain'; readonly confidence: number; readonly wanted: number }
  | { readonly kind: 'other-language'; readonly found: string | null; readonly wanted: string }
  | { readonly kind: 'timed-out'; readonly seconds: number }
  | { readonly kind: 'bad-record'; readonly detail: string }
  | { readonly kind: 'unsupported'; readonly detail: string; readonly next?: string }
  | { readonly kind: 'crashed'; readonly detail: string }
export type FailureKind = Failure['kind']

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure }

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const fail = <T = never>(failure: Failure): Outcome<T> => ({ ok: false, failure })

const MESSAGES: { readonly [K in FailureKind]: (f: Extract<Failure, { kind: K }>) => string } = {
  unreadable: f => `can't be read: ${f.detail}`,
  missing: () => 'no such file or directory',
  empty: () => 'is empty: nothing to extract',
  binary: f => `is binary (${f.detail}), expected HTML or text`,
  'too-large': f => `is too large: ${'bytes' in f ? `${f.bytes} bytes` : `${f.blocks} blocks of text`}, the limit is ${f.limit}`,
  'no-article': f => `no article found: ${f.detail}`,
  uncertain: f => `is uncertain: its confidence is ${f.confidence}, wanted ${f.wanted} or more`,
  'other-language': f => `is in another language: ${f.found ?? 'unknown'}, wanted ${f.wanted}`,
  'timed-out': f => `gave up after ${f.seconds} s (see --timeout)`,
  'bad-record': f => `bad record: ${f.detail}`,
  unsupported: f => `not supported: ${f.detail}`,
  crashed: f => `failed inside: ${f.detail}; please report this input`,
}

/** One line for a person, without the input's name. May hold text of the input: escape it before a terminal sees it. */
export function describe(failure: Failure): string {
  const message = MESSAGES[failure.kind] as (f: Failure) => string
  return message(failure)
}
