/**
 * No script, handler, form, frame, style sheet, refresh or pixel of a page survives in HTML, books or Markdown: by
 * DOMPurify as the judge, in a real browser with its network watched, and by a reader of Markdown. Front matter
 * and records can't be broken out of.
 */
import createDOMPurify from 'dompurify'
import { unzipSync } from 'fflate'
import { JSDOM } from 'jsdom'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { dangerIn, dangerInMarkdown } from '../fuzz/laws.ts'
import { bind, extract, render } from '../src/index.ts'
import type { Article } from '../src/index.ts'
import { articleOf, paragraph } from './article-trees.ts'
import { hasChromium, openBrowser, WITHOUT } from './chromium.ts'
import { MARKDOWN, TECHNIQUES } from './hostile-markup.ts'

const LINE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, so that the queue reached past the chandlery and round the corner.'
const around = (attack: string): string => `<!doctype html><html lang="en"><head><title>A title</title></head><body><article><h1>A title</h1><p>${LINE}</p>${attack}<p>${LINE.replace('ferry', 'tug')}</p></article></body></html>`
const articleIn = async (html: string): Promise<Article> => {
  const outcome = await extract(html, { format: 'html', select: ['article'], source: { url: 'https://example.org/a/b' } })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}
const purify = createDOMPurify(new JSDOM('').window)
/** What DOMPurify takes out of a fragment. */
function removedFrom(html: string): string[] {
  purify.sanitize(html, { ADD_ATTR: ['scope'], ADD_TAGS: ['semantics', 'annotation', 'math'] })
  // Of a sign of a formula it says whether it stands before or behind what it goes with.
  const isPlaceOfSign = (name: string | undefined, from: Node): boolean => name === 'form' && from.nodeName.toLowerCase() === 'mo'
  return purify.removed.flatMap(entry => ('element' in entry ? [entry.element.nodeName] : entry.attribute === null || isPlaceOfSign(entry.attribute?.name, entry.from) ? [] : [entry.attribute?.name ?? '']))
}
const RUNS = /hit\(\)|evil\.example/

describe('each technique', () => {
  test.each(Object.entries(TECHNIQUES))('%s', async (_, attack) => {
    const article = await articleIn(around(attack))
    const outputs = [await render(article, 'html'), await render(article, 'html', { fragment: true }), await render(article, 'html', { framed: true })]
    for (const html of outputs) {
      expect(dangerIn(html)).toBeNull()
      const { document } = new JSDOM(html).window
      expect(removedFrom(document.querySelector('article')!.outerHTML)).toEqual([])
      for (const element of document.querySelectorAll('*')) for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^srcdoc$|^ping$|^formaction$|^action$|^background$/i)
    }
    // Nothing that a browser asks for by itself: pictures of a page are links, of a fragment images, of nothing else.
    const { document } = new JSDOM(outputs[0]).window
    for (const element of document.querySelectorAll('[src], [srcset], [poster], [data], link[href]:not([rel=canonical])')) expect(element.getAttribute('src') ?? 'x').toMatch(/^data:image\/(?:png|jpeg|gif|webp|avif);base64,/)
    const markdown = await render(article, 'markdown')
    expect(dangerInMarkdown(markdown)).toBeNull()
    const chapter = new TextDecoder().decode(unzipSync(await bind([article], 'epub'))['book/article-1.xhtml']).replace(/<link rel="stylesheet"[^>]* href="style\.css"[^>]*>/, '')
    expect(dangerIn(chapter)).toBeNull()
    expect(() => new JSDOM(chapter, { contentType: 'application/xhtml+xml' })).not.toThrow()
    expect(new JSDOM(chapter, { contentType: 'application/xhtml+xml' }).window.document.querySelectorAll('script, iframe, object, form, input, [onclick], [onerror], img').length).toBe(0)
  })
})

test('the judges see what they are to see', () => {
  for (const html of ['<img src=x onerror=hit()>', '<script>x</script>', '<a href="java\tscript:x">', '<iframe>', '<form action=x>', '<p style="background:url(x)">', '<meta http-equiv=refresh content=0>', '<link rel=stylesheet href=x>', '<svg onload=x>', '<a href="data:text/html,x">']) expect([html, dangerIn(html)]).not.toEqual([html, null])
  for (const markdown of ['<b>x</b>', '[x](javascript:hit())', 'a <img src=x> b', '<!-- x -->', '<div>']) expect([markdown, dangerInMarkdown(markdown)]).not.toEqual([markdown, null])
  // No scheme has such letters.
  expect(dangerIn('<a href="net.à]:7">')).toBeNull()
})

test('Markdown smuggles no HTML, wherever text of a page stands in it', async () => {
  for (const form of [(x: string) => `<p>${x}</p>`, (x: string) => `<h2>${x}</h2>`, (x: string) => `<ul><li>${x}</li><li>${x}</li></ul>`, (x: string) => `<blockquote><p>${x}</p></blockquote>`, (x: string) => `<table><tr><th>${x}</th><th>b</th></tr><tr><td>${x}</td><td>c</td></tr></table>`, (x: string) => `<pre>${x}</pre>`, (x: string) => `<p><a href="https://example.org/" title='${x}'>${x}</a> <b>${x}</b> <code>${x}</code></p>`, (x: string) => `<figure><img src="/a.png" alt='${x}'><figcaption>${x}</figcaption></figure>`, (x: string) => `<dl><dt>${x}</dt><dd>${x}</dd></dl>`, (x: string) => `<details><summary>${x}</summary><p>${x}</p></details>`, (x: string) => `<p>A formula <math alttext='${x}'><mi>x</mi></math> and another <math display="block"><mtext>${x}</mtext></math> of it.</p>`]) {
    for (const words of MARKDOWN) for (const links of ['inline', 'reference'] as const) {
      const markdown = await render(await articleIn(around(form(words))), 'markdown', { links })
      expect([words, dangerInMarkdown(markdown)]).toEqual([words, null])
    }
  }
})

test('a formula is no HTML and no link to a reader that knows none, and means what it did', async () => {
  const tex = async (source: string): Promise<string> => render(articleOf([{ type: 'paragraph', children: [{ type: 'text', value: 'So ' }, { type: 'maths', tex: source, display: false }, { type: 'text', value: ' holds.' }] }], {}), 'markdown')
  for (const attack of ['<script>hit()</script>', 'a</b>', '<!-- x', '<?php ?>', '<javascript:hit()>', '[x](javascript:hit())', '![x](javascript:hit())', '<b x="$ y $">', '<img src=x onerror=hit()>']) expect([attack, dangerInMarkdown(await tex(attack))]).toEqual([attack, null])
  // MathJax makes links of TeX; what a page may not link to stands as code, however it is spelled.
  for (const attack of ['\\href{javascript:hit()}{x}', '\\href {java script:hit()}{x}', '\\url{vbscript:hit()}', '\\let\\go\\href \\go{javascript:hit()}{x}', '\\href{&#106;avascript:hit()}{x}', '\\href%\n{javascript\\:hit()}{x}', '\\href{https://a.example/}{x} \\href{data:text/html,x}{y}', '\\includegraphics{javascript:hit()}']) expect([attack, (await tex(attack)).includes('$')]).toEqual([attack, false])
  for (const plain of ['\\href{https://a.example/?q=1&p=2#top}{x^2}', '\\url{/a}', 'a<b', '0<a<1', 'a<b+c>d', '\\left[0,1\\right]', 'i<n']) expect(await tex(plain)).toContain(`$${plain}$`)
})

test('front matter reads back as what was written, and as nothing else', async () => {
  const values = ['x\n---\n\n<script>hit()</script>', '--- #', '...', '!!js/function "x"', '&a [*a, *a]', '*a', '{a: b}', '[1', '"', "'", '`', '# x', 'x: y\nz: w', '%TAG ! x', '? x', '- x', '| x', '> x', 'null', 'true', '2024-01-01', '1e3', '0x1f', '~', ' x ', '\tx', '\u2028x', '\u0085x', '\ufeffx', '=cmd()', '@x', ',', '<<: *a', 'title: other', 'NO', 'On', 'y', '12:30:45', '190:20:30.15', '1_000', '0b101', '017', '=', '<<', 'a\u2028b', 'a\u0085', '\u2029', 'a\u007fb', 'x\u2028y\nz', 'a\tb']
  for (const value of values) {
    const article = articleOf([paragraph('Text of the article.')], { title: value, subtitle: value, authors: [value, 'B'], site: value, description: value, section: value, tags: [value], license: value, url: 'https://example.org/' })
    const markdown = await render(article, 'markdown', { frontMatter: true })
    const front = /^---\n([\s\S]*?\n)---\n\n/.exec(markdown)![1]!
    // By the rules of both versions; the older one's sign of a value is an error to its readers, and its line ends end a plain text.
    for (const version of ['1.2', '1.1'] as const) expect(parse(front, { version })).toMatchObject({ title: value, subtitle: value, authors: [value, 'B'], site: value, description: value, section: value, tags: [value], license: value })
    expect(front).not.toMatch(/^[ \w:-]*=$|[\t\u007f-\u009f\u2028\u2029\ufeff]/m)
    expect(Object.keys(parse(front) as object).sort()).toEqual(['authors', 'description', 'license', 'readingMinutes', 'section', 'site', 'subtitle', 'tags', 'title', 'url', 'wordCount'])
    expect(markdown.slice(markdown.indexOf('---\n\n') + 5)).toContain('Text of the article.')
    const record = JSON.parse(await render(article, 'jsonl')) as { title: string }
    expect(record.title).toBe(value)
    expect((await render(article, 'jsonl')).trimEnd().split('\n')).toHaveLength(1)
  }
})

test.skipIf(!hasChromium)(`a real browser runs nothing and asks for nothing${hasChromium ? '' : ` (skipped: ${WITHOUT})`}`, { timeout: 240_000 }, async () => {
  const article = await articleIn(around(Object.values(TECHNIQUES).filter(attack => !/frameset|plaintext|not closed/.test(attack)).join(`\n<p>${LINE}</p>\n`)))
  const pages: Record<string, string> = { '/page': await render(article, 'html'), '/fragment': `<!doctype html><meta charset=utf-8><script>window.hits = 0; window.hit = () => { window.hits++ }</script>${await render(article, 'html', { fragment: true, images: 'none' })}` }
  for (const [name, attack] of Object.entries(TECHNIQUES)) pages[`/${encodeURIComponent(name)}`] = await render(await articleIn(around(attack)), 'html')
  const server = createServer((request, response) => { const body = pages[request.url ?? '']; response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? '') })
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  try {
    const tab = await browser.newPage()
    await tab.addInitScript('window.hits = 0; window.hit = () => { window.hits++ }')
    const asked: string[] = []
    tab.on('request', request => asked.push(request.url()))
    tab.on('dialog', dialog => { asked.push('a dialog'); void dialog.dismiss() })
    for (const path of Object.keys(pages)) {
      asked.length = 0
      await tab.goto(base + path)
      // Handlers that wait for a mouse or the keyboard get both.
      await tab.evaluate('document.querySelectorAll("article *").forEach(e => { for (const t of ["click", "mouseover", "focus", "toggle", "error", "load"]) if (!(e instanceof HTMLAnchorElement && t === "click")) e.dispatchEvent(new Event(t)) })')
      expect([path, await tab.evaluate('window.hits')]).toEqual([path, 0])
      const links = await tab.evaluate('[...document.querySelectorAll("a[href]")].map(a => a.protocol)') as string[]
      expect([path, links.filter(protocol => !/^(?:https?|mailto|tel|ftp):$/.test(protocol))]).toEqual([path, []])
      expect(await tab.evaluate('location.pathname')).toBe(path)
      if (path !== '/fragment') expect([path, asked.filter(url => url !== base + path && !url.startsWith('data:') && !url.endsWith('/favicon.ico'))]).toEqual([path, []])
      else expect(asked.filter(url => RUNS.test(url) && !/\.(?:png|gif)$/.test(url))).toEqual([])
    }
  } finally {
    await browser.close()
    server.close()
  }
})
