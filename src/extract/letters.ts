/** How letters and mails open and end, in every language: "Dear Ann,", "Yours faithfully,". Neither is a heading, and whoever stands below the latter wrote it. */
import { termsOf } from '../languages/index.ts'

/** Longer ones are sentences. In characters. */
const LONGEST = 80
/** In scripts without spaces the name follows at once. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u9fff]$/
const OPENS = new RegExp(`^(?:${termsOf('salutation').map(word => (UNSPACED.test(word) ? word : `${word}(?![\\p{L}\\p{M}])`)).join('|')})`, 'iu')
const OPENED = /[,:，：]$/, ASKS = /[?？\n]/
const FAREWELLS: ReadonlySet<string> = new Set(termsOf('farewell'))

export const isSalutation = (text: string): boolean => text.length <= LONGEST && OPENED.test(text) && !ASKS.test(text) && OPENS.test(text)

export const isFarewell = (text: string): boolean => text.length <= LONGEST && FAREWELLS.has(text.replace(/\s?[,.!，。！]$/u, '').toLowerCase())
