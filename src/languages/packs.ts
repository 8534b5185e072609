/** All packs, with what Unicode's tables call the months of each language, inflected as dates are written. */
import { PHRASE_CATEGORIES, STAND_INS, TERMS, type Jargon, type LanguageWords, type PhraseCategory, type Term } from '../model/contracts.ts'
import { ar } from './ar.ts'
import { bg } from './bg.ts'
import { bn } from './bn.ts'
import { cs } from './cs.ts'
import { da } from './da.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fa } from './fa.ts'
import { fi } from './fi.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { hr } from './hr.ts'
import { hu } from './hu.ts'
import { id } from './id.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import MONTHS from './months.json' with { type: 'json' }
import UNPACKED_MONTHS from './months-unpacked.json' with { type: 'json' }
import { nb } from './nb.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ro } from './ro.ts'
import { ru } from './ru.ts'
import { sk } from './sk.ts'
import { sr } from './sr.ts'
import { sv } from './sv.ts'
import { th } from './th.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { vi } from './vi.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'
import { table } from '../model/table.ts'

/** Tags that pages write for a language whose pack, or packs, bear another. */
const OTHER_TAGS: Readonly<Record<string, readonly string[]>> = table({
  no: ['nb'], nn: ['nb'], iw: ['he'], in: ['id'], ms: ['id'], bs: ['hr', 'sr'], sh: ['hr', 'sr'], cnr: ['sr', 'hr'], mo: ['ro'], prs: ['fa'],
  zh: ['zh-Hans'], 'zh-tw': ['zh-Hant'], 'zh-hk': ['zh-Hant'], 'zh-mo': ['zh-Hant'], yue: ['zh-Hant'],
})

/** A language's own packs and English, since sites mix; all of them where the language is unknown. */
export function packsFor(language: string | null): readonly LanguageWords[] {
  if (language === null) return ALL
  const [base = '', second = ''] = language.split('-')
  const tags =
    OTHER_TAGS[language.toLowerCase()]
    ?? (LANGUAGES[language] ? [language] : LANGUAGES[`${base}-${second}`] ? [`${base}-${second}`] : (OTHER_TAGS[base] ?? [base]))
  const own = tags.flatMap(tag => LANGUAGES[tag] ?? [])
  return own.includes(LANGUAGES['en']!) ? own : [...own, LANGUAGES['en']!]
}

/** What is made of packs, once for the same ones. Their tags name them: a pack is never changed. All of them are asked for line by line. */
export function oncePerPacks<T>(make: (packs: readonly LanguageWords[]) => T): (packs: readonly LanguageWords[]) => T {
  const known = new Map<string, T>()
  let ofAll: T | undefined
  return packs => {
    if (packs === ALL) return ofAll ??= make(packs)
    const key = packs.map(({ tag }) => tag).join(' ')
    let made = known.get(key)
    if (made === undefined) known.set(key, made = make(packs))
    return made
  }
}

/** The words of two trades of sites in these languages. */
export const jargonOf = oncePerPacks((packs): Jargon => {
  const words = (of: keyof Jargon): string[] => packs.flatMap(({ jargon }) => jargon?.[of].split(' ') ?? [])
  return { legal: words('legal'), shop: words('shop') }
})

/** Of all languages: lines are read before anyone knows which it is. */
export const termsOf = (term: Term): readonly string[] => [...new Set(Object.values(LANGUAGES).flatMap(({ terms }) => listed(terms?.[term])))]
/** A term's words of one language. */
export const listed = (words: string | undefined): readonly string[] => words?.split(', ') ?? []

function withMonths(given: LanguageWords): LanguageWords {
  const words = given === sr ? inBothAlphabets(sr) : given
  const names: readonly (readonly string[])[] = MONTHS[given.tag as keyof typeof MONTHS]
  return { ...words, months: names.map((forms, i) => [...new Set([...forms, ...words.months[i]!])]) }
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  ђ: 'đ',
  е: 'e',
  ж: 'ž',
  з: 'z',
  и: 'i',
  ј: 'j',
  к: 'k',
  л: 'l',
  љ: 'lj',
  м: 'm',
  н: 'n',
  њ: 'nj',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  ћ: 'ć',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'č',
  џ: 'dž',
  ш: 'š',
}

/** Serbian sites write either alphabet, letter for letter. */
function inBothAlphabets(words: LanguageWords): LanguageWords {
  const both = (list: readonly string[]): string[] => [...new Set(list.flatMap(text => [text, text.replace(/[а-џ]/g, letter => CYRILLIC[letter] ?? letter)]))]
  return {
    ...words,
    bylineOpeners: both(words.bylineOpeners),
    nameJoiners: both(words.nameJoiners),
    notNames: both(words.notNames),
    months: words.months.map(both),
    phrases: Object.fromEntries(PHRASE_CATEGORIES.map(category => [category, both(words.phrases[category])])) as Record<PhraseCategory, string[]>,
    standIns: Object.fromEntries(STAND_INS.map(kind => [kind, both(words.standIns[kind] ?? [])])),
    // Its small words in Latin letters are Croatian's too.
    terms: Object.fromEntries(
      TERMS.flatMap(term => {
        const own = words.terms?.[term]
        return own === undefined ? [] : [[term, term === 'small' ? own : both(listed(own)).join(', ')]]
      }),
    ),
  }
}

/** Every language, by its tag. */
export const LANGUAGES: Readonly<Record<string, LanguageWords>> = Object.fromEntries(
  [en, fr, de, es, it, pt, nl, sv, da, nb, fi, pl, cs, sk, hu, ro, bg, el, ru, uk, sr, hr, tr, ar, he, fa, hi, bn, zhHans, zhHant, ja, ko, id, vi, th].map(
    words => [words.tag, withMonths(words)],
  ),
)
const ALL: readonly LanguageWords[] = Object.values(LANGUAGES)

/** January to December, and each in all its forms: of every pack, and behind them of the languages without one. */
export const monthNames = (): readonly (readonly (readonly string[])[])[] => [...ALL.map(({ months }) => months), ...Object.values(UNPACKED_MONTHS)]
