/**
 * Corpora → what the names of a page's elements, or the words of its lines, are worth: how much more or less of what bears one is
 * wanted than of the page around it, the mean over sites. For reading: which names and lines tell an article from what stands around it.
 * Usage: node training/run.js worths names|words [--sites N] CORPUS…
 */
import { parseArgs } from 'node:util'
import { attribute } from '../src/model/document.ts'
import { segment, type Segments } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { namesIn, PER_BLOCK, saidIn, Tally, type Share } from './tally.ts'
import { labelsOf, pagesOf, siteOf } from './truths.ts'

const { values: { sites }, positionals: [what, ...corpora] } = parseArgs({ options: { sites: { type: 'string', default: '20' } }, allowPositionals: true })
if ((what !== 'names' && what !== 'words') || corpora.length === 0 || !(Number(sites) > 0)) { console.error('usage: node training/run.js worths names|words [--sites N] CORPUS…'); process.exit(2) }

/** Attributes that hold names, and how much of one is read. */
const NAMED = ['class', 'id', 'data-component', 'data-testid', 'itemprop', 'role'], MOST_READ = 200
const tally = new Tally()

for (const corpus of corpora) for (const { truth, bytes, isText } of pagesOf(corpus)) {
  const document = await readDocument(bytes, { url: isText ? null : truth.url ?? null }, { format: isText ? 'text' : 'html', charset: null })
  if (!document.ok) continue
  const segments = segment(document.value)
  const labels = labelsOf(segments.candidates.map(({ text }) => text), truth)
  const page: Share = { wanted: 0, all: 0 }
  segments.candidates.forEach(({ words }, i) => { if (labels[i]! >= 0) { page.wanted += labels[i]! * (words + PER_BLOCK); page.all += words + PER_BLOCK } })
  for (const [key, share] of (what === 'names' ? byName : byWord)(segments, labels)) tally.add(key, siteOf(truth), share, page.wanted / page.all)
}
for (const { key, worth, sites: count } of tally.known(Number(sites))) console.log(`${worth.toFixed(2)}\t${count}\t${key}`)

/** What stands below the outermost elements of each name. */
function byName({ candidates, containers, home }: Segments, labels: readonly number[]): ReadonlyMap<string, Share> {
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
  const found = new Map<string, Share & { end: number }>()
  for (const { index, element } of containers) {
    // body and html wear names of the whole page.
    if (all[index] === 0 || element.tag === 'body' || element.tag === 'html') continue
    for (const key of NAMED.flatMap(name => namesIn((attribute(element, name) ?? '').slice(0, MOST_READ)))) {
      const share = found.get(key) ?? { wanted: 0, all: 0, end: -1 }
      if (share.end >= index) continue
      found.set(key, { wanted: share.wanted + wanted[index]!, all: share.all + all[index]!, end: ends[index]! })
    }
  }
  return found
}

/** The lines that say it. */
function byWord({ candidates }: Segments, labels: readonly number[]): ReadonlyMap<string, Share> {
  const found = new Map<string, Share>()
  candidates.forEach(({ text, words }, i) => {
    if (labels[i]! < 0) return
    for (const key of new Set(saidIn(text))) {
      const share = found.get(key) ?? { wanted: 0, all: 0 }
      found.set(key, { wanted: share.wanted + labels[i]! * (words + PER_BLOCK), all: share.all + words + PER_BLOCK })
    }
  })
  return found
}
