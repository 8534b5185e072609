/**
 * Corpora → what words, pairs of words and short lines of raw text are worth: src/extract/model-words.json, and for each fold of the
 * cross-validation what they are worth on the sites of all others. What speaks for an article is left out: it is of some subject, and another
 * year's or another's articles are of others. What sites say around articles they go on saying.
 * Usage: node training/run.js words FOLDS [--draw N] CORPUS…
 */
import { parseArgs } from 'node:util'
import { FAMILIAR, talkIn, WORD } from '../src/extract/features/talk.ts'
import { readVocabulary } from '../src/extract/features/vocabulary.ts'
import { STEP } from '../src/extract/features/worths.ts'
import { segment, type Segments } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { linesOf } from './rows.ts'
import { PER_BLOCK, Tally, writeTables, type Share } from './tally.ts'
import { labelsOf, pagesOf, siteOf } from './truths.ts'

const { values: { draw }, positionals: [folds, ...corpora] } = parseArgs({ options: { draw: { type: 'string', default: '0' } }, allowPositionals: true })
if (folds === undefined || corpora.length === 0) { console.error('usage: node training/run.js words FOLDS [--draw N] CORPUS…'); process.exit(2) }

/** What fewer sites say is theirs alone, or of their subject. */
const LEAST_SITES = 10
/** What is worth more says nothing of sites. */
const MOST_WORTH = -0.7
/** Words of so many sites are the language's own. */
const FAMILIAR_SITES = 100

const tally = new Tally()
const words = new Set<number>()

for (const corpus of corpora) for (const { truth, bytes, isText } of pagesOf(corpus)) {
  const read = await readDocument(bytes, { url: isText ? null : truth.url ?? null }, { format: isText ? 'text' : 'html', charset: null })
  const text = !read.ok ? null : isText ? read.value : await linesOf(read.value)
  if (!text) continue
  const segments = segment(text)
  for (const [hash, share] of saidIn(segments, labelsOf(segments.candidates.map(({ text }) => text), truth))) tally.add(hash, siteOf(truth), share)
}

/** Words of the lines that say it. */
function saidIn(segments: Segments, labels: readonly number[]): ReadonlyMap<number, Share> {
  const vocabulary = readVocabulary(segments), found = new Map<number, Share & { readonly line: number }>()
  segments.candidates.forEach((candidate, i) => {
    if (labels[i]! < 0) return
    const size = candidate.words + PER_BLOCK
    talkIn(vocabulary, i, (sort, hash) => {
      if (sort === WORD) words.add(hash)
      const { wanted, all, line } = found.get(hash) ?? { wanted: 0, all: 0, line: -1 }
      if (line !== i) found.set(hash, { wanted: wanted + labels[i]! * size, all: all + size, line: i })
    })
  })
  return found
}

writeTables('model-words.json', folds, counts => tally.known(LEAST_SITES, counts).flatMap(known => (known.worth <= MOST_WORTH ? [known] : known.sites >= FAMILIAR_SITES && words.has(known.hash) ? [{ ...known, worth: FAMILIAR * STEP }] : [])), Number(draw))
