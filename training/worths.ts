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
const NOTHING: Share = { wanted: 0, all: 0 }
const tally = new Tally()

for (const corpus of corpora) for (const { truth, bytes, isText } of pagesOf(corpus)) {
  const document = await readDocument(bytes, { url: isText ? null : truth.url ?? null }, { format: isText ? 'text' : 'html', charset: null })
  if (!document.ok) continue
  const segments = segment(document.value)
  const labels = labelsOf(segments.candidates.map(({ text }) => text), truth)
  const blocks = segments.candidates.map(({ words }, i): Share => (labels[i]! < 0 ? NOTHING : { wanted: labels[i]! * (words + PER_BLOCK), all: words + PER_BLOCK }))
  const page = blocks.reduce(sum, NOTHING)
  for (const [key, share] of (what === 'names' ? byName : byWord)(segments, blocks)) tally.add(key, siteOf(truth), share, page.wanted / page.all)
}
for (const { key, worth, sites: count } of tally.known(Number(sites))) console.log(`${worth.toFixed(2)}\t${count}\t${key}`)

function sum(a: Share, b: Share): Share { return { wanted: a.wanted + b.wanted, all: a.all + b.all } }

/** What stands below the outermost elements of each name. */
function byName({ containers, home }: Segments, blocks: readonly Share[]): ReadonlyMap<string, Share> {
  const below = containers.map(() => NOTHING), ends = containers.map(({ index }) => index)
  blocks.forEach((block, i) => { below[home[i]!] = sum(below[home[i]!]!, block) })
  for (let at = containers.length - 1; at > 0; at--) {
    const { parent } = containers[at]!
    below[parent] = sum(below[parent]!, below[at]!)
    ends[parent] = Math.max(ends[parent]!, ends[at]!)
  }
  const found = new Map<string, Share>(), foundTo = new Map<string, number>()
  for (const { index, element } of containers) {
    // body and html wear names of the whole page.
    if (below[index]!.all === 0 || element.tag === 'body' || element.tag === 'html') continue
    for (const key of NAMED.flatMap(name => namesIn((attribute(element, name) ?? '').slice(0, MOST_READ)))) {
      if ((foundTo.get(key) ?? -1) >= index) continue
      found.set(key, sum(found.get(key) ?? NOTHING, below[index]!))
      foundTo.set(key, ends[index]!)
    }
  }
  return found
}

/** The lines that say it. */
function byWord({ candidates }: Segments, blocks: readonly Share[]): ReadonlyMap<string, Share> {
  const found = new Map<string, Share>()
  candidates.forEach(({ text }, i) => { if (blocks[i]!.all > 0) for (const key of new Set(saidIn(text))) found.set(key, sum(found.get(key) ?? NOTHING, blocks[i]!)) })
  return found
}
