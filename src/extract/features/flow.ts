/**
 * Features of the flow of the page: the one run of blocks that reads most like prose, sentences
 * around the block, words it shares with the prose, and the site lines that it comes after.
 */
import type { PhraseCategory } from '../../model/contracts.ts'
import { Counter } from './counter.ts'
import { FAR, type Page } from './page.ts'

const WINDOWS = [1, 3, 8] as const
/** Categories of site lines that open parts of a page which are not its article. */
const OPENERS: readonly (readonly [name: string, categories: readonly PhraseCategory[]])[] = [
  ['comments', ['comments']], ['related', ['related', 'tags']], ['calls', ['share', 'subscribe', 'sign-in']],
]

export const FLOW_FEATURES: readonly (readonly [name: string, meaning: string])[] = [
  ...WINDOWS.map(w => [`window-${w}-sentences`, `share of the words up to ${w} blocks before and after that stand in blocks which end as sentences do`] as const),
  ['run-distance', 'blocks to the run of blocks that reads most like prose, below zero before it, 0 in it'],
  ['run-share', 'share of the page\'s good words in that run'],
  ['run-words', 'words of that run'],
  ['run-gap', 'words between it and the run'],
  ['topic', 'share of its longer words that stand in the prose of other blocks'],
  ['topic-run', 'mean of that over the block and the two on each side'],
  ...OPENERS.map(([name]) => [`after-${name}`, `blocks since the last site line about ${name}`] as const),
  ['site-lines-before', 'share of the page\'s site lines that stand before it'],
  ['page-authors', 'authors that the page names'],
]

interface Flow {
  readonly sentences: Float64Array
  readonly words: Float64Array
  readonly start: number
  readonly end: number
  readonly goodShare: number
  readonly runWords: number
  readonly topics: Float32Array
  readonly since: readonly Int32Array[]
  readonly hitsBefore: Float64Array
}

/** A block that is no prose costs the run this, and half its words. */
const BREAK_COST = 5
const ENDS = /[.!?…。！？।؟]["”»’')\]」』）]*$/
/** Small ones of ASCII, with which most lines end. */
const isLetter = (code: number): boolean => code >= 97 && code <= 122
const LONG_HASH_BLOCK = 10

export function followFlow(page: Page): Flow {
  const n = page.words.length
  const { candidates } = page.segments
  const sentences = new Float64Array(n + 1), words = new Float64Array(n + 1), hitsBefore = new Float64Array(n + 1)
  let sum = 0, from = 0, best = 0, start = 0, end = -1
  for (let i = 0; i < n; i++) {
    const { text } = candidates[i]!, ends = !isLetter(text.charCodeAt(text.length - 1)) && ENDS.test(text.slice(-6))
    words[i + 1] = words[i]! + page.words[i]!
    sentences[i + 1] = sentences[i]! + (ends ? page.words[i]! : 0)
    hitsBefore[i + 1] = hitsBefore[i]! + (page.hits[i] ? 1 : 0)
    const value =
      page.good[i] && (ends || page.words[i]! > 25)
        ? Math.min(page.words[i]!, 80)
        : page.heading[i]
          ? -1
          : -BREAK_COST - Math.min(page.words[i]!, 40) * (0.3 + page.linkDensity[i]!)
    if (sum <= 0) { sum = 0; from = i }
    sum += value
    if (sum > best) { best = sum; start = from; end = i }
  }
  let good = 0
  for (let i = start; i <= end; i++) if (page.good[i]) good += page.words[i]!
  return {
    sentences,
    words,
    start,
    end,
    goodShare: good / Math.max(1, page.total.good),
    runWords: end < 0 ? 0 : words[end + 1]! - words[start]!,
    topics: topicsOf(page),
    since: OPENERS.map(([, categories]) => sinceLast(page, categories)),
    hitsBefore,
  }
}

/** For each block, how much of it the rest of the prose speaks of too. */
function topicsOf(page: Page): Float32Array {
  const n = page.words.length, { segments: { wordHashes }, wordStarts } = page
  const isProse = (i: number): boolean => page.good[i] === 1 && page.words[i]! >= LONG_HASH_BLOCK
  let room = 0
  for (let i = 0; i < n; i++) if (isProse(i)) room += wordStarts[i + 1]! - wordStarts[i]!
  const prose = new Counter(room)
  for (let i = 0; i < n; i++)
    if (isProse(i)) for (let w = wordStarts[i]!; w < wordStarts[i + 1]!; w++) if (!isShort(wordHashes[w]!)) prose.add(wordHashes[w]!, i)
  const out = new Float32Array(n)
  for (let i = 0; i < n; i++) {
    let all = 0, known = 0
    for (let w = wordStarts[i]!; w < wordStarts[i + 1]!; w++) {
      const word = wordHashes[w]!
      if (isShort(word)) continue
      all++
      if (prose.elsewhere(word, i)) known++
    }
    out[i] = all === 0 ? -1 : known / all
  }
  return out
}

/** Words of up to three ASCII letters hash below this; so do single Chinese characters, which are kept. */
const isShort = (hash: number): boolean => hash >= 0 && hash < 126_000 && !(hash >= 0x3040 && hash <= 0xd7af)

function sinceLast(page: Page, categories: readonly PhraseCategory[]): Int32Array {
  const out = new Int32Array(page.words.length)
  let since = 99
  for (let i = 0; i < out.length; i++) {
    out[i] = since
    since = page.hits[i] && categories.includes(page.hits[i]!.category) ? 1 : Math.min(99, since + 1)
  }
  return out
}

export function fillFlow(page: Page, flow: Flow, i: number, row: Float32Array, at: number): void {
  const n = page.words.length
  let k = at
  for (const w of WINDOWS) {
    const from = Math.max(0, i - w), to = Math.min(n, i + w + 1)
    row[k++] = (flow.sentences[to]! - flow.sentences[from]!) / Math.max(1, flow.words[to]! - flow.words[from]!)
  }
  const { start, end } = flow
  const distance = end < 0 ? -99 : i < start ? i - start : i > end ? i - end : 0
  row[k++] = Math.max(-99, Math.min(99, distance))
  row[k++] = flow.goodShare
  row[k++] = flow.runWords
  row[k++] = distance < 0 ? flow.words[Math.max(0, start)]! - flow.words[i + 1]! : distance > 0 ? flow.words[i]! - flow.words[end + 1]! : 0
  row[k++] = flow.topics[i]!
  let sum = 0, count = 0
  for (let j = Math.max(0, i - 2); j <= Math.min(n - 1, i + 2); j++) if (flow.topics[j]! >= 0) { sum += flow.topics[j]!; count++ }
  row[k++] = count === 0 ? -1 : sum / count
  for (const since of flow.since) row[k++] = since[i]!
  row[k++] = flow.hitsBefore[i]! / Math.max(1, flow.hitsBefore[n]!)
  row[k++] = Math.min(FAR, page.evidence.authors.length)
}
