/**
 * Corpora → ballots of raw text: the lines of each page that may be its headline, with their marks, and which of them
 * is, for metadata.py. Pages are read as their visible lines; a copy of each is what a reader saves of one: the
 * article's own lines and a few others. Usage: node training/run.js headlines OUT CORPUS…
 */
import { hostOf } from '../src/model/host.ts'
import { createWriteStream, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { openCorpus } from '../bench/corpus.ts'
import { nameSet, plainName } from '../bench/words.ts'
import { verdictsOn } from '../src/extract/index.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { authors } from '../src/extract/metadata/authors.ts'
import { headlines } from '../src/extract/metadata/headlines.ts'
import { survey } from '../src/extract/metadata/index.ts'
import { slugOf } from '../src/extract/metadata/title.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import type { Block } from '../src/extract/metadata/zones.ts'
import { chance } from './copies.ts'

const [out, ...corpora] = process.argv.slice(2)
if (!out || corpora.length === 0) { console.error('usage: node training/run.js headlines OUT CORPUS…'); process.exit(2) }
const file = createWriteStream(out)
/** Where the truth names nobody, nobody is to be named. */
const SURE: ReadonlySet<string> = new Set(['news', 'web'])

for (const folder of corpora) {
  const corpus = openCorpus(folder)
  const truths = new Map(corpus.truths.map(truth => [truth.id, truth]))
  for (const { id, path, url } of corpus.pages) {
    const { title, author, text, with: wanted, type } = truths.get(id)!
    if (!title) continue
    const page = await readDocument(gunzipSync(readFileSync(path)), { url }, { format: 'auto', charset: null })
    if (!page.ok) continue
    const lines = segment(page.value).candidates.filter(candidate => !candidate.hidden).map(candidate => candidate.text.replaceAll('\n', ' '))
    const host = hostOf(url) ?? id
    const about = { corpus: corpus.name, id, host, type: type ?? null }
    // Half of all raw text comes without an address or a name.
    const address = chance(id, 'address') < 0.5 ? url : null
    const truth = { title, author: author ?? (SURE.has(corpus.name) ? null : undefined) }
    await write(about, lines, truth, address)
    await write({ ...about, corpus: `${corpus.name}-saved` }, savedOf(lines, title, text ?? (wanted ?? []).join('\n'), host, id), truth, address)
  }
  console.error(`${corpus.name}: ${corpus.pages.length} pages`)
}
file.end()

interface Truth { readonly title: string; readonly author: string | readonly string[] | null | undefined }

async function write(about: object, lines: readonly string[], { title, author }: Truth, address: string | null): Promise<void> {
  const document = await readDocument(lines.join(lines.length % 2 === 0 ? '\n' : '\n\n'), { url: address }, { format: 'text', charset: null })
  if (!document.ok) return
  const facts = collectFacts(document.value), segments = segment(document.value)
  if (segments.candidates.length === 0) return
  const { verdicts, kind } = await verdictsOn(document.value, facts, segments, EXTRACT_DEFAULTS)
  const blocks = segments.candidates.map((candidate, i): Block => ({ candidate, keep: verdicts[i]!.keep, score: verdicts[i]!.score }))
  const page = await survey(facts, { document: document.value, blocks, kind, text: '', today: null })
  // Whom no line names is not to be found.
  const named = nameSet(author ?? []), all = ` ${plainName(lines.join(' '))} `, isNamed = named.size > 0 && [...named].every(name => all.includes(` ${name} `))
  const people = author === undefined ? [] : [...authors(page.facts, page.ground).entries()].map(([, { value, marks }]) => { const found = nameSet(value); return { value, marks: [...marks], right: isNamed && found.size === named.size && [...found].every(name => named.has(name)) } })
  const bylines = author === undefined ? {} : { bylines: { truth: isNamed ? author : null, options: people } }
  const ballot = headlines(blocks, new Set(), slugOf(address))
  const wanted = plainName(title)
  const options = [...ballot.entries()].map(([, { value, marks }]) => ({ value: value.candidate.text, marks: [...marks], right: plainName(value.candidate.text) === wanted }))
  // A line that says nearly the same is neither right nor wrong.
  const isRight = options.some(({ right }) => right)
  const headline = !isRight && options.some(({ value }) => isNearly(plainName(value), wanted)) ? {} : { headline: { truth: isRight ? title : null, chosen: ballot.winner()?.value.candidate.text ?? null, options } }
  file.write(`${JSON.stringify({ ...about, ...headline, ...bylines })}\n`)
}

function isNearly(line: string, title: string): boolean { return line.length > 8 && (line.includes(title) || (title.includes(line) && line.length * 3 > title.length)) }

/** From the title on the article's own lines and some of what stands between, with a few site lines above and within; the site's name first, as often as readers take it with them. */
function savedOf(lines: readonly string[], title: string, text: string, host: string, id: string): string[] {
  const truth = plainName(text), wanted = plainName(title)
  const isOwn = (line: string): boolean => { const name = plainName(line); return name !== '' && truth.includes(name) }
  const first = lines.findIndex(line => line.length > 80 && isOwn(line))
  if (first < 0) return [...lines]
  const found = lines.slice(0, first + 1).findLastIndex(line => plainName(line) === wanted)
  const above = found < 0 ? Math.max(0, first - 3) : found
  const menu = Math.floor(chance(id, 'menu') ** 3 * 6), between = chance(id, 'between'), titled = chance(id, 'untitled') >= 0.15
  const site = chance(id, 'site') < 0.2 ? [chance(id, 'first line') < 0.5 ? lines[0]! : host.split(/[.-]/).slice(0, -1).map(word => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')] : []
  return [...site, ...lines.flatMap((line, i) => {
    if (i === above) return found < 0 ? (titled ? [title, line] : [line]) : titled ? [line] : []
    if (i < above) return i >= above - menu ? [line] : []
    if (i < first) return chance(id, `line ${i}`) < between ? [line] : []
    return isOwn(line) || chance(id, `line ${i}`) < 0.05 ? [line] : []
  })]
}
