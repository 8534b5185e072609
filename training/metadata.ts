/**
 * Corpora → ballots: for each page and field the options with their marks, and which of them is
 * right, for metadata.py, which fits the weights. Usage: node training/run.js metadata OUT CORPUS…
 */
import { hostOf } from '../src/model/host.ts'
import { createWriteStream } from 'node:fs'
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { openCorpus } from '../bench/corpus.ts'
import { nameSet, plainName } from '../bench/words.ts'
import { verdictsOn } from '../src/extract/index.ts'
import { assembleBody } from '../src/extract/assemble.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { authors } from '../src/extract/metadata/authors.ts'
import { survey } from '../src/extract/metadata/index.ts'
import { dates } from '../src/extract/metadata/published.ts'
import { subtitles } from '../src/extract/metadata/subtitle.ts'
import { titles } from '../src/extract/metadata/title.ts'
import type { Ballot } from '../src/extract/metadata/vote.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { segment } from '../src/extract/segment.ts'
import { decode } from '../src/inputs/decode.ts'
import { readDocument } from '../src/inputs/index.ts'
import { paragraphs } from '../src/model/plain.ts'

const [out, ...corpora] = process.argv.slice(2)
if (!out || corpora.length === 0) { console.error('usage: node training/run.js metadata OUT CORPUS…'); process.exit(2) }
const file = createWriteStream(out)
const MOST_SHOWN = 60, MOST_PLACES = 12, AROUND = 160

for (const folder of corpora) {
  const corpus = openCorpus(folder)
  const truths = new Map(corpus.truths.map(truth => [truth.id, truth as typeof truth & { readonly modified?: string | null; readonly subtitle?: string | null }]))
  for (const { id, path, url } of corpus.pages) {
    const truth = truths.get(id)!
    const bytes = gunzipSync(readFileSync(path))
    const document = await readDocument(bytes, { url }, { format: 'auto', charset: null })
    if (!document.ok) continue
    const html = (await decode(bytes, null)).text
    const page = collectFacts(document.value)
    const segments = segment(document.value)
    if (segments.candidates.length === 0) continue
    const { verdicts, kind } = await verdictsOn(document.value, page, segments, EXTRACT_DEFAULTS)
    const blocks = segments.candidates.map((candidate, i) => ({ candidate, keep: verdicts[i]!.keep, score: verdicts[i]!.score }))
    const text = paragraphs(assembleBody(document.value.root, segments.candidates.filter((_, i) => verdicts[i]!.keep), document.value.base)).join('\n\n')
    const { facts, ground } = await survey(page, { document: document.value, blocks, kind, text, today: null })
    const wanted = nameSet(truth.author ?? [])
    const days = dates(facts, ground), day = truth.date?.slice(0, 10)
    file.write(`${JSON.stringify({
      corpus: corpus.name, id, host: hostOf(url) ?? id, type: truth.type ?? null, language: ground.language,
      subtitle: told(subtitles(facts, ground, titles(facts, ground).winner()?.value ?? null), truth.subtitle ?? null, value => plainName(value) === plainName(truth.subtitle ?? '')),
      title: told(titles(facts, ground), truth.title ?? null, value => plainName(value) === plainName(truth.title ?? '')),
      authors: told(authors(facts, ground), truth.author ?? null, value => { const found = nameSet(value); return found.size === wanted.size && [...found].every(name => wanted.has(name)) }),
      published: told(days.published, truth.date ?? null, value => value.slice(0, 10) === day),
      modified: told(days.modified, truth.modified ?? null, value => value.slice(0, 10) === truth.modified?.slice(0, 10)),
      claims: Object.fromEntries((['title', 'authors', 'published'] as const).map(field => [field, facts.of(field).slice(0, MOST_SHOWN).map(({ slot, value, origin, away }) => `${slot}${away ? '~' : ''} ${origin.path}: ${value}`)])),
      places: [...wanted].flatMap(name => placesOf(name, html)),
    })}\n`)
  }
  console.error(`${corpus.name}: ${corpus.pages.length} pages`)
}
file.end()

/** What stands around a name in the page's markup: what a claim would have to be read from. */
function placesOf(name: string, html: string): string[] {
  const pattern = new RegExp(name.split(' ').map(word => word.replace(/[^\p{L}\p{N}]/gu, '')).filter(word => word !== '').join('[^\\p{L}\\p{N}]{1,12}'), 'giu')
  return [...html.matchAll(pattern)].slice(0, MOST_PLACES).map(({ index, 0: { length } }) => html.slice(Math.max(0, index - AROUND), index + length + AROUND / 2).replace(/\s+/g, ' '))
}

function told<T>(ballot: Ballot<T>, truth: unknown, right: (value: T) => boolean): unknown {
  const chosen = ballot.winner()?.value ?? null
  return { truth, chosen, options: [...ballot.entries()].map(([, { value, marks }]) => ({ value, marks: [...marks], right: truth !== null && right(value) })) }
}
