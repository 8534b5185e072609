/** What a caller may ask of the extraction, as meant: no flags below this line. */
import { choicesIn, isObject, keysIn, languageTag, must } from '../model/calls.ts'
import { ENGINES, PREFERENCES, type Engine, type PlacedRule, type Preference } from '../model/contracts.ts'
import type { Repeats } from './repeats.ts'

export interface ExtractOptions {
  readonly engine: Engine
  /** CSS selectors: keep just these elements. Empty: all. */
  readonly select: readonly string[]
  /** CSS selectors: drop these first. */
  readonly remove: readonly string[]
  /** BCP 47: documents in other languages fail with `other-language`. */
  readonly language: string | null
  readonly comments: boolean
  /** Lines to leave out whatever the judge says, written as those of the language packs: `lire aussi*`. */
  readonly phrases: readonly string[]
  readonly prefer: Preference
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
export const EXTRACT_DEFAULTS: ExtractOptions = {
  engine: 'cleancopy',
  select: [],
  remove: [],
  language: null,
  comments: false,
  phrases: [],
  prefer: 'balanced',
  explain: false,
  today: null,
  repeated: null,
  rules: [],
}

const LISTS = ['select', 'remove', 'phrases', 'rules'] as const satisfies readonly (keyof ExtractOptions)[]

const RULE_KEYS: Readonly<Record<keyof PlacedRule, true>> = {
  name: true,
  hosts: true,
  generator: true,
  when: true,
  select: true,
  remove: true,
  title: true,
  authors: true,
  published: true,
  phrases: true,
  'next-page': true,
  example: true,
  place: true,
}

/** What a caller asks for, whole. Throws a RangeError for a choice that there is none of, a TypeError for a list that is none: without types a misspelt one would go unheard. */
export function asked(options: { readonly [K in keyof ExtractOptions]?: ExtractOptions[K] | undefined }): ExtractOptions {
  const all: ExtractOptions = { ...EXTRACT_DEFAULTS, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
  choicesIn(all, { engine: ENGINES, prefer: PREFERENCES })
  for (const name of LISTS) must(Array.isArray(all[name]) || (name === 'rules' && all.rules === null), name, all[name], 'a list')
  must(typeof (all.language ?? '') === 'string', 'language', all.language, 'a tag such as en')
  if (all.language !== null && languageTag(all.language) === null)
    throw new RangeError(`language is ${JSON.stringify(all.language)}, expected a BCP 47 tag such as fr or pt-BR`)
  must(
    all.repeated === null || (ArrayBuffer.isView(all.repeated.hashes) && ArrayBuffer.isView(all.repeated.pages)),
    'repeated',
    all.repeated,
    'hashes of blocks and on how many pages each stands',
  )
  for (const set of all.rules ?? []) {
    must(Array.isArray(set), 'a set of rules', set, 'a list of rules')
    for (const rule of set) {
      must(isObject(rule), 'a rule', rule, 'keys such as hosts, select and remove')
      keysIn('a rule', rule, Object.keys(RULE_KEYS))
    }
  }
  return all
}
