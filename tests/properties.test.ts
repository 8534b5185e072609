/**
 * What holds for every page: no word that the input has not, in the input's order; the same output
 * each time; no renderer that throws. Over generated pages and over all fixtures.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, formats, paragraphs, render } from '../src/index.ts'
import type { Article, Request } from '../src/index.ts'
import { readDocument } from '../src/inputs/index.ts'
import { compare } from '../bench/faithful.ts'
import { descendants } from '../src/model/document.ts'
import type { ElementNode } from '../src/model/document.ts'

const RUNS = { numRuns: 60 }

const word = fc.constantFrom('barley', 'the', 'lantern', 'of', 'Ærø', 'l’été', 'wick', 'and', 'quay', 'don’t', '42', 'rope-walk', 'née', 'пристань', '港', 'water', 'slow', 'by')
const sentence = fc.array(word, { minLength: 1, maxLength: 30 }).map(words => `${words.join(' ')}.`)
const inline = fc.oneof({ weight: 6, arbitrary: sentence }, fc.tuple(fc.constantFrom('em', 'b', 'a href="/x"', 'code', 'span', 'sup', 'del'), sentence).map(([tag, text]) => `<${tag}>${text}</${tag.split(' ')[0]}>`), fc.constantFrom('<br>', '<br><br>', ' ', '&nbsp;', '<img src="/i.png" alt="picture">', '<script>hidden()</script>', '<!-- note -->', '<i>', '</b>', '&lt;tag&gt;'))
const run = fc.array(inline, { minLength: 1, maxLength: 5 }).map(parts => parts.join(' '))
const block = fc.letrec<{ block: string }>(tie => ({
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    run.map(text => `<p>${text}</p>`),
    run,
    fc.tuple(fc.integer({ min: 1, max: 6 }), sentence).map(([n, text]) => `<h${n}>${text}</h${n}>`),
    fc.array(run, { maxLength: 4 }).map(items => `<ul>${items.map(item => `<li>${item}`).join('')}</ul>`),
    fc.array(fc.array(run, { maxLength: 3 }), { maxLength: 3 }).map(rows => `<table>${rows.map(cells => `<tr>${cells.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`),
    sentence.map(text => `<pre><code class="language-sh">${text}\n  ${text}</code></pre>`),
    sentence.map(text => `<figure><img src="a.jpg" alt=""><figcaption>${text}</figcaption></figure>`),
    fc.tuple(fc.constantFrom('div', 'section', 'article', 'blockquote', 'aside', 'nav', 'details', 'main class="content"', 'div class="sidebar"', 'template', 'noscript', 'center'), fc.array(tie('block'), { maxLength: 4 })).map(([tag, inside]) => `<${tag}>${inside.join('\n')}</${tag.split(' ')[0]}>`)),
})).block
const htmlPage = fc.array(block, { minLength: 1, maxLength: 12 }).map(blocks => `<!doctype html><title>A title</title><body>${blocks.join('\n')}`)
const rawText = fc.array(fc.tuple(fc.constantFrom('', '- ', '> ', '    ', '# ', '3. ', '\t'), sentence), { minLength: 1, maxLength: 20 }).chain(lines => fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n').map(end => lines.map(([mark, text]) => mark + text).join(end)))

const words = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/** All text of the input as its own reader gives it; what stands in scripts and styles is no text of a page. */
async function visible(input: string | Uint8Array, request: Request): Promise<string[]> {
  const document = await readDocument(input, {}, { format: request.format ?? 'auto', charset: null })
  if (!document.ok) return []
  const out: string[] = []
  let skip: ElementNode | null = null
  for (const node of descendants(document.value.root)) {
    if (skip && within(node.parent, skip)) continue
    skip = null
    if (node.kind === 'text') out.push(node.value)
    else if (node.tag === 'script' || node.tag === 'style' || node.tag === 'head') skip = node
    else out.push(' ')
  }
  return words(out.join(''))
}

function within(node: ElementNode | null, top: ElementNode): boolean {
  for (let at = node; at; at = at.parent) if (at === top) return true
  return false
}

/** The first word of the output that can't be found in the rest of the input; null where all can. */
function stranger(output: readonly string[], input: readonly string[]): string | null {
  let at = 0
  for (const one of output) {
    while (at < input.length && input[at] !== one) at++
    if (at === input.length) return one
    at++
  }
  return null
}

/** A word cut by an element inside it is whole in the output, so letters are compared where words differ. */
function faithful(article: Article, input: readonly string[]): string | null {
  const output = words(paragraphs(article.body).join('\n'))
  return stranger(output, input) === null ? null : stranger([...output.join('')], [...input.join('')])
}

async function holds(input: string | Uint8Array, request: Request): Promise<void> {
  const outcome = await extract(input, request)
  const again = await extract(input, request)
  expect(again).toEqual(outcome)
  if (!outcome.ok) return
  expect(faithful(outcome.value, await visible(input, request))).toBeNull()
  for (const format of formats) expect(typeof await render(outcome.value, format)).toBe('string')
}

describe('every page', () => {
  test('of generated HTML', () => fc.assert(fc.asyncProperty(htmlPage, page => holds(page, { format: 'html' })), RUNS))
  test('of generated text', () => fc.assert(fc.asyncProperty(rawText, text => holds(text, { format: 'text' })), RUNS))
  test('of any characters', () => fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), text => holds(text, {})), RUNS))
  test('of any bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), bytes => holds(bytes, {})), RUNS))
})

/** A body that stands only in JSON-LD is no part of the visible page. */
const IN_DATA = new Set(['json-ld-body', 'json-ld-product', 'json-ld-thread'])

describe('every fixture', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  test.each(readdirSync(pages).map(slug => [slug]))('%s', async slug => {
    const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))
    if (IN_DATA.has(slug)) return
    await holds(readFileSync(file!), {})
  })
})

describe('letter for letter', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  const strangersIn = async (input: string | Uint8Array, change: (article: Article) => Pick<Article, 'body'> = article => article): Promise<readonly string[] | null> => {
    const [outcome, document] = [await extract(input), await readDocument(input, {}, { format: 'auto', charset: null })]
    return outcome.ok && document.ok ? compare(change(outcome.value), document.value).strangers : null
  }

  test('every piece of text of every fixture stands in its page, in its order', async () => {
    let articles = 0
    for (const slug of readdirSync(pages)) {
      const file = ['html', 'txt'].map(end => new URL(`${slug}/source.${end}`, pages)).find(url => existsSync(url))
      const strangers = await strangersIn(readFileSync(file!))
      if (strangers !== null) articles++
      expect([slug, strangers ?? []]).toEqual([slug, []])
    }
    expect(articles).toBeGreaterThan(80)
  })

  test('and a letter, a mark, a space or an order that is not the page’s is seen', async () => {
    const sentence = 'The keeper of the light wrote “10\u00a0lamps” on the wall of the old store, and nobody asked why.'
    const page = `<!doctype html><html lang="en"><title>Lamps</title><article><h1>Ten lamps and a store</h1><p>${sentence}</p><p>Two summers later the wall was painted by a man from the north, who read what he covered.</p></article></html>`
    const instead = (change: (text: string) => string) => ({ body }: Article): Pick<Article, 'body'> => ({ body: body.map(block => (block.type === 'paragraph' ? { ...block, children: block.children.map(node => (node.type === 'text' ? { ...node, value: change(node.value) } : node)) } : block)) })
    expect(await strangersIn(page)).toEqual([])
    for (const [from, to] of [['“', '"'], ['\u00a0', ' '], ['lamps', 'lamp.s'], ['keeper of', 'of keeper'], ['Two', 'Then two']] as const) {
      const seen = await strangersIn(page, instead(text => text.replace(from, to)))
      expect([from, seen!.length > 0]).toEqual([from, true])
    }
    expect(await strangersIn(page, ({ body }) => ({ body: body.toReversed() }))).not.toEqual([])
  })
})
