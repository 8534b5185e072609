/**
 * Corpora → what the names of elements are worth: src/extract/model-names.json, and for each fold of the cross-validation what they
 * are worth on the sites of all others. A name is worth the share of what stands below it that is wanted, the mean over sites.
 * Usage: node training/run.js names FOLDS [--draw N] [--show SITES] CORPUS…; with --show those that so many sites have are told, and nothing is written.
 */
import { parseArgs } from 'node:util'
import { namedBy, namesIn } from '../src/extract/features/names.ts'
import { segment, type Segments } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { PER_BLOCK, Tally, writeTables, type Share } from './tally.ts'
import { labelsOf, pagesOf, siteOf } from './truths.ts'

const { values: { draw, show }, positionals: [folds, ...corpora] } = parseArgs({ options: { draw: { type: 'string', default: '0' }, show: { type: 'string' } }, allowPositionals: true })
if (folds === undefined || corpora.length === 0) { console.error('usage: node training/run.js names FOLDS [--draw N] [--show SITES] CORPUS…'); process.exit(2) }

/** A name that fewer sites have is nobody's but theirs. */
const LEAST_SITES = 5
const tally = new Tally()
/** One spelling of each, for who looks. */
const spelled = new Map<number, string>()

for (const corpus of corpora) for (const { truth, bytes } of pagesOf(corpus)) {
  const document = await readDocument(bytes, { url: truth.url ?? null }, { format: 'html', charset: null })
  if (!document.ok) continue
  const segments = segment(document.value)
  for (const [hash, share] of belowEach(segments, labelsOf(segments.candidates.map(({ text }) => text), truth))) tally.add(hash, siteOf(truth), share)
}

/** Words below the outermost elements of each name. */
function belowEach({ candidates, containers, home }: Segments, labels: readonly number[]): ReadonlyMap<number, Share> {
  const wanted = new Float64Array(containers.length), all = new Float64Array(containers.length), ends = Int32Array.from(containers, ({ index }) => index)
  candidates.forEach(({ words }, i) => {
    if (labels[i]! < 0) return
    wanted[home[i]!]! += labels[i]! * (words + PER_BLOCK)
    all[home[i]!]! += words + PER_BLOCK
  })
  for (let at = containers.length - 1; at > 0; at--) {
    const { parent } = containers[at]!
    wanted[parent]! += wanted[at]!
    all[parent]! += all[at]!
    ends[parent] = Math.max(ends[parent]!, ends[at]!)
  }
  const found = new Map<number, Share & { readonly end: number }>()
  for (const { index, element } of containers) {
    // body and html wear names of the whole page.
    if (all[index] === 0 || element.tag === 'body' || element.tag === 'html') continue
    for (const text of namedBy(element)) namesIn(text, (hash, from, to) => {
      const { wanted: before, all: allBefore, end } = found.get(hash) ?? { wanted: 0, all: 0, end: -1 }
      if (end >= index) return
      found.set(hash, { wanted: before + wanted[index]!, all: allBefore + all[index]!, end: ends[index]! })
      if (show !== undefined && !spelled.has(hash)) spelled.set(hash, text.slice(from, to))
    })
  }
  return found
}

if (show !== undefined) {
  for (const { hash, worth, sites } of tally.known(Number(show)).toSorted((a, b) => a.worth - b.worth)) console.log(`${worth.toFixed(2)}\t${sites}\t${spelled.get(hash)}`)
} else writeTables('model-names.json', folds, counts => tally.known(LEAST_SITES, counts), Number(draw))
