/** Minutes that a text takes to read, by how fast its language is read. */

/** Words a minute; characters a minute for languages written without spaces. */
const WORDS_A_MINUTE: Readonly<Record<string, number>> = { en: 238, fr: 195, de: 179, es: 218, it: 188, pt: 181, nl: 202, ru: 184, pl: 166, fi: 161, sv: 218, tr: 166, ar: 138, he: 187, zh: 255, ja: 357, ko: 420, th: 250 }
const USUAL = 200

/** Whole minutes, at least 1. */
export function readingMinutes(words: number, language: string | null): number {
  const speed = WORDS_A_MINUTE[language?.split('-')[0] ?? ''] ?? USUAL
  return Math.max(1, Math.round(words / speed))
}
