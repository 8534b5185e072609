/**
 * Writes src/languages/months.json, and months-unpacked.json for languages without a pack: what Unicode's tables, by way of the runtime, call the months in the languages of the packs,
 * in small letters, as dates are written. A file, because to ask a runtime for all of them takes as long as to convert
 * several pages, and because runtimes differ. `npm run months`, to be run where the runtime's tables are newer.
 */
import { readdirSync, writeFileSync } from 'node:fs'

/** Long and short, alone and beside a day, where many languages inflect. */
const STYLES = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric', year: 'numeric' }]
/** Languages that are written in two alphabets. */
const BOTH = { sr: ['sr', 'sr-Latn'] }
/** Languages of pages that have no pack. */
const UNPACKED = ['af', 'az', 'be', 'ca', 'cy', 'et', 'eu', 'fo', 'ga', 'gl', 'gu', 'hy', 'is', 'ka', 'kk', 'kn', 'lb', 'lt', 'lv', 'mk', 'ml', 'mr', 'ms', 'ne', 'pa', 'sl', 'so', 'sq', 'sw', 'ta', 'te', 'ur', 'uz']
/** Shorter ones are words of other languages: "Mac". */
const TELLING = 4

export function monthsOf(tag) {
  return Array.from({ length: 12 }, (_, month) => {
    const names = (BOTH[tag] ?? [tag]).flatMap(tag => STYLES.map(style => {
      const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2024, month, 5)))
      return (parts.find(part => part.type === 'month')?.value ?? '').toLowerCase().replace(/[.॰׳]$/, '')
    }))
    // "tháng 3", "3월": numbers, which are read as such.
    return [...new Set(names.filter(name => /\p{L}/u.test(name) && !/\d/.test(name)))]
  })
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const packs = new URL('../src/languages/', import.meta.url)
  const tags = readdirSync(packs).flatMap(file => /^([a-z]{2}(?:-[A-Z][a-z]{3})?)\.ts$/.exec(file)?.[1] ?? [])
  const write = (file, tags, months) => writeFileSync(new URL(file, packs), `{\n${tags.sort().map(tag => `  ${JSON.stringify(tag)}: ${JSON.stringify(months(tag))}`).join(',\n')}\n}\n`)
  write('months.json', tags, monthsOf)
  // Of "de març" and "d’octubre" the longest word.
  write('months-unpacked.json', UNPACKED, tag => monthsOf(tag).map(names => [...new Set(names.map(name => (name.match(/[\p{L}\p{M}]+/gu) ?? []).reduce((longest, word) => (word.length > longest.length ? word : longest), '')))].filter(name => name.length >= TELLING)))
}
