/**
 * How safe the language packs are: runs the packs of each text's language over the true texts of
 * corpora and reports the article's own lines that a phrase matches. Lines that were read and found
 * right to risk are pinned by hash in phrases.json; `--check` fails on any other.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { identifyLanguage, tagAsWritten, packsFor, phraseMatcher, writtenAs } from '../src/languages/index.ts'
import { openCorpus } from './corpus.ts'

const USAGE = `bench:phrases [options] CORPUS…
  --show   the lines themselves, with what matched
  --check  fail where a line matches that is not pinned
  --pin    pin the lines of this run
`
const PINNED = new URL('../../phrases.json', import.meta.url)
/** What corpora call languages, where it is no tag. */
const NAMES: Readonly<Record<string, string>> = { Chinese: 'zh', English: 'en', Greek: 'el', Polish: 'pl', Russian: 'ru' }

interface Found { readonly corpus: string; readonly language: string; readonly category: string; readonly phrase: string; readonly line: string; readonly hash: string }

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { show: { type: 'boolean' }, check: { type: 'boolean' }, pin: { type: 'boolean' } } })
  if (positionals.length === 0) { process.stderr.write(USAGE); return 2 }
  const found: Found[] = []
  const lines = new Map<string, number>()
  for (const folder of positionals) {
    const { name, truths } = openCorpus(folder)
    for (const { text, lang } of truths) if (text) await search(name, text, lang ?? null, found, lines)
  }
  const hashes = [...new Set(found.map(({ hash }) => hash))].sort()
  const byLanguage = groupBy(found, ({ language }) => language)
  for (const [language, count] of [...lines].sort(([, a], [, b]) => b - a)) {
    const hits = byLanguage.get(language) ?? []
    const categories = [...groupBy(hits, ({ category }) => category)].map(([category, list]) => `${category} ${list.length}`).join(', ')
    console.log(`${language.padEnd(8)} ${String(count).padStart(7)} lines, ${String(hits.length).padStart(4)} matched${hits.length > 0 ? `: ${categories}` : ''}`)
  }
  if (values.show) for (const { language, category, phrase, line } of found) console.log(`${language}\t${category}\t${phrase}\t${line.slice(0, 160)}`)
  if (values.pin) { writeFileSync(PINNED, `${JSON.stringify(hashes, null, 0).replaceAll(',', ',\n')}\n`); console.log(`${hashes.length} lines pinned`) }
  if (!values.check) return 0
  const pinned = new Set(JSON.parse(readFileSync(PINNED, 'utf8')) as string[])
  const fresh = found.filter(({ hash }) => !pinned.has(hash))
  for (const { corpus, language, category, phrase, line } of fresh) console.error(`${corpus} ${language}: ${category} ${phrase}: ${line.slice(0, 160)}`)
  console.log(fresh.length === 0 ? 'no line beside the pinned ones' : `${fresh.length} lines that are not pinned`)
  return fresh.length === 0 ? 0 : 1
}

async function search(corpus: string, text: string, lang: string | null, found: Found[], lines: Map<string, number>): Promise<void> {
  const language = writtenAs((lang && (NAMES[lang] ?? tagAsWritten(lang))) ?? await identifyLanguage(text), text) ?? 'unknown'
  const match = phraseMatcher(packsFor(language === 'unknown' ? null : language))
  for (const raw of text.split('\n')) {
    const line = raw.trim()
    if (line === '') continue
    lines.set(language, (lines.get(language) ?? 0) + 1)
    const hit = match(line)
    if (hit) found.push({ corpus, language, category: hit.category, phrase: hit.phrase, line, hash: createHash('sha256').update(line).digest('hex').slice(0, 12) })
  }
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) { const group = groups.get(keyOf(item)); if (group) group.push(item); else groups.set(keyOf(item), [item]) }
  return groups
}
