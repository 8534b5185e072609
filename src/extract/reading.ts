/** How long a text is to its readers: its words, and the minutes that it takes. */
import { isUnspaced, wordKind } from './words.ts'
import { table } from '../model/table.ts'

/** Words a minute, as `wordsToRead` counts them (Brysbaert 2019; Trauzettel-Klosinski & Dietz 2012). */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = table({
  en: 238,
  fr: 195,
  de: 179,
  es: 218,
  it: 188,
  pt: 181,
  nl: 202,
  ru: 184,
  pl: 166,
  fi: 161,
  sv: 218,
  tr: 166,
  ar: 138,
  he: 187,
  zh: 255,
  ja: 357,
  ko: 226,
  th: 250,
})
const USUAL = 200

/** Written without spaces in words of several letters: Thai, Lao, Burmese, Khmer. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]+/g
const isHangul = (code: number): boolean => (code >= 0x1100 && code <= 0x11ff) || (code >= 0x3130 && code <= 0x318f) || (code >= 0xac00 && code <= 0xd7af)
/** Neither of them is below. */
const FIRST_UNSPACED = 0xe00
/** A longer text's words are reckoned from its beginning. */
const MOST_SEGMENTED = 200_000

/** Apostrophes, hyphens, and what keeps two letters of Persian apart. */
const INSIDE: ReadonlySet<number> = new Set(Array.from("'’ʼ‘-‐‑\u00ad\u200c\u200d", sign => sign.charCodeAt(0)))
/** … and in numbers, dates and clocks. */
const IN_NUMBER: ReadonlySet<number> = new Set(Array.from('.,:/', sign => sign.charCodeAt(0)))
const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Of a sign behind a letter or digit: what stands behind it is the same word. */
function isInWord(text: string, at: number): boolean {
  const sign = text.charCodeAt(at), next = text.charCodeAt(at + 1)
  return INSIDE.has(sign) ? wordKind(next) === 1 && !isUnspaced(next) : IN_NUMBER.has(sign) && isDigit(next) && isDigit(text.charCodeAt(at - 1))
}

let segmenter: Intl.Segmenter | null = null

/**
 * Words as each script's readers count them: between spaces, Korean too, so that "don't", "l'ancienne", "well-known" and "14:30" are one
 * each; each character in Chinese and Japanese, whose length is told in characters; the dictionary's words in Thai and its kin.
 */
export function wordsToRead(text: string): number {
  let words = 0, isInside = false, mayUnspaced = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    let kind = wordKind(code)
    if (code >= FIRST_UNSPACED) {
      if (isHangul(code)) kind = 1
      else if (isUnspaced(code)) mayUnspaced = true
    }
    if (kind === 3 && isInside && isInWord(text, i)) continue
    if (kind === 2 || (kind === 1 && !isInside)) words++
    isInside = kind === 1
  }
  const runs = mayUnspaced ? text.match(UNSPACED) : null
  if (!runs) return words
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' })
  let seen = 0, all = 0, more = 0
  for (const run of runs) {
    all += run.length
    if (seen >= MOST_SEGMENTED) continue
    const part = run.slice(0, MOST_SEGMENTED - seen)
    seen += part.length
    let inside = 0
    for (const { isWordLike } of segmenter.segment(part)) if (isWordLike === true) inside++
    more += Math.max(0, inside - 1)
  }
  return words + Math.round(more * all / Math.max(1, seen))
}

/** Whole minutes, at least 1. */
export function readingMinutes(words: number, language: string | null): number {
  const speed = WORDS_A_MINUTE[language?.split('-')[0] ?? ''] ?? USUAL
  return Math.max(1, Math.round(words / speed))
}
