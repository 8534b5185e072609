/** Why a block was kept or dropped: every block is there, with reasons in words that hold, and selectors that find it again. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { FEATURES } from '../src/extract/features/index.ts'
import { WORDS } from '../src/extract/reasons/index.ts'
import { explain, extract, paragraphs, renderExplanation } from '../src/index.ts'
import type { Explanation, PageNode, Request } from '../src/index.ts'

const read = (path: string): string => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
async function explained(input: string, request: Request = {}): Promise<Explanation> {
  const outcome = await explain(input, request)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}
const found = ({ blocks }: Explanation, text: string) => {
  const block = blocks.find(block => block.text.includes(text))
  if (!block) throw new Error(`no block holds ${text}`)
  return block
}
const words = (explanation: Explanation, text: string): string => found(explanation, text).reasons.map(reason => reason.text).join('; ')

test.each(['html', 'text'] as const)('every feature of %s has words, and no words are for a feature that is none', format => {
  const features = FEATURES[format].map(([name]) => name)
  const told = WORDS[format].map(([, name]) => name)
  expect(features.filter(name => !told.includes(name))).toEqual([])
  expect(told.filter(name => !features.includes(name))).toEqual([])
  expect(new Set(told).size).toBe(told.length)
})

describe('pages of all kinds', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  test.each(readdirSync(pages).map(slug => [slug]))('%s', async slug => {
    const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))!
    const [outcome, article] = [await explain(readFileSync(file)), await extract(readFileSync(file))]
    if (!outcome.ok) { expect(article.ok).toBe(false); return }
    const { blocks, article: same, failure } = outcome.value
    expect(article.ok).toBe(failure === null)
    // The same article as without explaining, and what it holds is what the blocks say is kept.
    expect(same && paragraphs(same.body)).toEqual(article.ok ? paragraphs(article.value.body) : null)
    expect(blocks.map(block => block.number)).toEqual(blocks.map((_, i) => i + 1))
    for (const { kept, reasons, score } of blocks) {
      expect(reasons.length).toBeGreaterThan(0)
      expect(reasons.length).toBeLessThanOrEqual(3)
      expect(score === null || (score >= 0 && score <= 1)).toBe(true)
      for (const { text, weight } of reasons) { expect(text).not.toMatch(/NaN|undefined|null|Infinity|\$|\[object/); expect(Number.isFinite(weight)).toBe(true) }
      expect(typeof kept).toBe('boolean')
    }
    expect(numbersIn(outcome.value.page)).toEqual(blocks.map(block => block.number))
  })
})

/** Numbers of the blocks, as they stand in the page. */
function numbersIn(node: PageNode): number[] {
  if (typeof node === 'string') return []
  return node.block === null ? node.children.flatMap(numbersIn) : [node.block]
}

test('reasons are in words, with the phrase that matched and numbers as a reader says them', async () => {
  const text = await explained(read('sample/article.txt'), { format: 'text' })
  expect(words(text, 'Quitter la version mobile')).toContain('phrase pack fr “quitter la version mobile” (version)')
  const page = await explained(read('explain/story.html'))
  expect(words(page, 'Share on Facebook')).toMatch(/phrase pack en “share on\*” \(share\)|inside “share-(?:box|line)”, named like (?:sharing|what is seldom an article’s on other sites)/)
  expect(words(page, 'All rights reserved')).toMatch(/inside <footer>|directly in <footer>|copyright sign|“all rights reserved/)
  expect(words(page, 'Sport')).toMatch(/inside <nav>, \d levels? up|directly in <nav>|named like what is seldom an article’s on other sites|\d+ elements? away from the (?:title|first paragraph)/)
  expect(words(page, 'Why the night bus')).toMatch(/\d+ % links|inside <aside>|after the last paragraph|“Read also”|\d+ elements? away from the main text/)
})

test('a step after the judge that turned the verdict is named first', async () => {
  const story = read('explain/story.html')
  const sentence = 'A firm of bell hangers from Lower Tarn found a colony of swifts'
  const twice = story.replace('<p>On Friday', `<div>${/<p>A firm of.*<\/p>/.exec(story)![0]}</div>\n<p>On Friday`)
  const both = (await explained(twice, { prefer: 'recall' })).blocks.filter(block => block.text.startsWith(sentence))
  expect(both.map(block => [block.kept, block.reasons[0]!.text === 'the same block was kept before'])).toEqual([[true, false], [false, true]])
  expect(words(await explained(story, { phrases: ['copy link'] }), 'Copy link')).toMatch(/^your phrase: copy link/)
})

test('what a selector decides has no score, and is laid to the selector', async () => {
  const page = await explained(read('explain/story.html'), { remove: ['div.factbox'] })
  expect(found(page, 'The tenor was cast')).toMatchObject({ kept: false, score: null, reasons: [{ feature: 'remove', text: 'taken out by a selector: div.factbox' }] })
  expect(found(page, 'For eleven nights')).toMatchObject({ kept: true })
  const chosen = await explained(read('explain/story.html'), { select: ['div.factbox'] })
  expect(found(chosen, 'The tenor was cast')).toMatchObject({ kept: true, score: null, reasons: [{ text: 'selected by div.factbox' }] })
  expect(found(chosen, 'For eleven nights').reasons[0]!.text).toBe('outside of what is selected: div.factbox')
  expect(chosen.blocks.length).toBe(page.blocks.length)
})

test('a page without an article is explained all the same, and its failure named', async () => {
  const page = await explained('<nav><a href="/">Home</a> <a href="/news">News</a></nav>', { format: 'html' })
  expect(page).toMatchObject({ article: null, failure: { kind: 'no-article' } })
  expect(page.blocks.every(block => block.reasons.length > 0)).toBe(true)
  for (const format of ['terminal', 'json', 'html'] as const) expect(await renderExplanation(page, { format })).toContain('no article found')
})

test.each(['explain/story.html', 'explain/hostile.html', 'pages/news-noise/source.html', 'pages/tables-2003/source.html'])('selectors of %s find the element, and few others', async path => {
  // A browser's own tree: what a noscript holds is text there when scripts are on, so here they are off.
  const { document } = new JSDOM(read(path).replace(/<noscript>.*?<\/noscript>/gs, '')).window
  const { elements, blocks } = await explained(read(path).replace(/<noscript>.*?<\/noscript>/gs, ''))
  for (const { element: at } of blocks) {
    const { selector, path: exact, tag, also } = elements[at]!
    const matches = document.querySelectorAll(exact)
    expect([exact, matches.length, matches[0]?.localName]).toEqual([exact, 1, tag])
    const named = [...document.querySelectorAll(selector)]
    expect(named.includes(matches[0]!)).toBe(true)
    expect(named.length).toBeLessThanOrEqual(5)
    for (const other of also) expect(named.includes(document.querySelector(elements[other]!.path)!)).toBe(true)
  }
})

test('paths of deep nests are bounded', async () => {
  const page = `<p>Said.</p>${Array.from({ length: 3000 }, (_, i) => `${i % 300 ? '' : '</div>'.repeat(300)}<div>${i % 3 ? '' : 'Said.'}`).join('')}`
  expect(JSON.stringify((await explained(page)).elements).length).toBeLessThan(page.length * 150)
})

test('ten megabytes and fifty thousand blocks: all as JSON, the first as a page that says so', { timeout: 180_000 }, async () => {
  const sentence = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, so that the queue reached past the chandlery and round the corner by the bank.'
  const block = (i: number): string => (i % 10 === 9 ? `<ul class="links"><li><a href="/${i}">Story number ${i}</a></li></ul>` : `<p>${i} ${sentence} ${sentence.slice(0, 60)}</p>`)
  const large = await explained(`<!doctype html><html lang="en"><title>Large</title><body><article><h1>Large</h1>${Array.from({ length: 50_000 }, (_, i) => block(i)).join('\n')}</article></body></html>`)
  expect(JSON.parse(await renderExplanation(large, { format: 'json' })).blocks.length).toBe(50_001)
  const page = await renderExplanation(large, { format: 'html' })
  expect(page).toContain('Shown are the first 4000 of 50001 blocks.')
  expect(page.length).toBeLessThan(12_000_000)
})

test('what nobody asks to explain has no reasons, and one block of JSON is as it was pinned', async () => {
  const plain = await extract(read('explain/story.html'))
  expect(plain.ok && plain.value.removed.every(({ reasons }) => reasons.length === 0)).toBe(true)
  const { blocks, counts, error, kind, metadata, provenance } = JSON.parse(await renderExplanation(await explained(read('explain/story.html')), { format: 'json', show: 'dropped', grep: 'copy LINK' }))
  expect(blocks).toMatchObject([{ kept: false, text: 'Copy link', hidden: false, element: 'p', selector: expect.stringContaining('share') }])
  expect(Object.keys(blocks[0])).toEqual(['number', 'kept', 'score', 'text', 'hidden', 'element', 'selector', 'reasons'])
  expect(counts.kept + counts.dropped).toBe(counts.blocks)
  expect({ error, kind, title: metadata.title, lost: provenance.find(({ field }: { field: string }) => field === 'title').lost.length > 0 }).toEqual({ error: null, kind: 'article', title: 'The bell that rang itself', lost: true })
})

test('the caption of a picture that is kept is not left out', async () => {
  const page = read('sample/page.html'), caption = 'Corran Skerry at low'
  const article = await extract(page, { explain: true })
  if (!article.ok) throw new Error(article.failure.kind)
  expect(JSON.stringify(article.value.body.find(({ type }) => type === 'figure'))).toContain(caption)
  expect(article.value.removed.filter(({ text }) => text.includes(caption))).toEqual([])
  expect(found(await explained(page), caption)).toMatchObject({ kept: true, reasons: [{ feature: 'caption', text: 'no paragraph, but the caption of a picture that is kept' }, {}, {}] })
})
