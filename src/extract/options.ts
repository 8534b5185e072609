/** What a caller may ask of the extraction, as meant: no flags below this line. */
import type { PlacedRule } from '../model/contracts.ts'
import type { Repeats } from './repeats.ts'

export interface ExtractOptions {
  readonly engine: 'cleancopy' | 'readability'
  /** CSS selectors: keep just these elements. Empty: all. */
  readonly select: readonly string[]
  /** CSS selectors: drop these first. */
  readonly remove: readonly string[]
  /** BCP 47: documents in other languages fail with `other-language`. */
  readonly language: string | null
  readonly comments: boolean
  /** Lines to leave out whatever the judge says, written as those of the language packs: `lire aussi*`. */
  readonly phrases: readonly string[]
  readonly prefer: 'balanced' | 'precision' | 'recall'
  /** Reasons for every verdict, which cost time. */
  readonly explain: boolean
  /** ISO day after which no page can have come out; null: no one knows what day it is. Extraction itself reads no clock. */
  readonly today: string | null
  /** Blocks that stand on many pages of the document's site; null: not known. */
  readonly repeated: Repeats | null
  /** Sites' rules, one set asked before the next and all before the shipped ones; null: none at all, not even those. For the engine cleancopy. */
  readonly rules: readonly (readonly PlacedRule[])[] | null
}

/** What is left out, or there and undefined, is as here. */
export const EXTRACT_DEFAULTS: ExtractOptions = { engine: 'cleancopy', select: [], remove: [], language: null, comments: false, phrases: [], prefer: 'balanced', explain: false, today: null, repeated: null, rules: [] }

const CHOICES = { engine: ['cleancopy', 'readability'], prefer: ['balanced', 'precision', 'recall'] } as const satisfies { readonly [K in keyof ExtractOptions]?: readonly ExtractOptions[K][] }
const LISTS = ['select', 'remove', 'phrases', 'rules'] as const satisfies readonly (keyof ExtractOptions)[]

/** What a caller asks for, whole. Throws a RangeError for a choice that there is none of, a TypeError for a list that is none: without types a misspelt one would go unheard. */
export function asked(options: { readonly [K in keyof ExtractOptions]?: ExtractOptions[K] | undefined }): ExtractOptions {
  const all: ExtractOptions = { ...EXTRACT_DEFAULTS, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
  for (const [name, choices] of Object.entries(CHOICES)) {
    const given = all[name as keyof typeof CHOICES]
    if (!choices.some(choice => choice === given)) throw new RangeError(`${name} is ${JSON.stringify(given)}, expected one of ${choices.join(', ')}`)
  }
  for (const name of LISTS) if (!Array.isArray(all[name]) && !(name === 'rules' && all.rules === null)) throw new TypeError(`${name} is ${JSON.stringify(all[name])}, expected a list`)
  if (typeof (all.language ?? '') !== 'string') throw new TypeError(`language is ${JSON.stringify(all.language)}, expected a tag such as en`)
  return all
}
