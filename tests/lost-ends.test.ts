/** Pages that have lost an end tag: what follows is read on, where by the standard an element would swallow it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outline } from '../bench/likeness.ts'
import { extract, render } from '../src/index.ts'
import { decode } from '../src/inputs/decode.ts'
import { constructTree } from '../src/inputs/html/construct.ts'
import type { ElementNode } from '../src/model/document.ts'

const HIDDEN = new Set(['script', 'style', 'select', 'svg', 'template', 'head', 'video', 'audio'])
const standard = (html: string): string => outline(constructTree(html), true)
const forgiving = (html: string): string => outline(constructTree(html, true), true)

/** What stands in no hidden element. */
function shown(html: string): string {
  let text = ''
  const walk = (element: ElementNode): void => {
    for (let node = element.first; node; node = node.next) {
      if (node.kind === 'text') text += node.value
      else if (!HIDDEN.has(node.tag)) walk(node)
    }
  }
  walk(constructTree(html, true))
  return text.replace(/\s+/g, ' ').trim()
}

/** By the standard an item ends the one around it where nothing but inline elements and `div` stands between: of their ends one is too many. */
function hasItemInItem(html: string): boolean {
  const open: string[] = []
  for (const [, end, tag] of html.matchAll(/<(\/?)(li|ul|section|aside|figure|nav|h2|template|noscript)>/g)) {
    if (end) open.pop()
    else if (tag === 'li' && open.at(-1) === 'li') return true
    else open.push(tag!)
  }
  return false
}

const ON = '<p>The ferry sails.</p>'
/** Longer than a comment that nobody doubts. */
const LONG = '<p>no</p> '.repeat(60)
const ENDS = '<script>on()</script></body>'

describe('what has lost its end tag ends where the page goes on', () => {
  test.each([
    ['a title', `<head><title>Harbour<meta charset="utf-8"></head><body>${ON}</body>`],
    ['a style sheet', `<style>p > a { color: red }<body>${ON}<style>b { }</style></body>`],
    ['a frame for those without scripts', `<body><noscript><iframe src="/count"></noscript>${ON}</body>`],
    ['the only frame of a page without ends', `<body><div><iframe src="/map">${ON}</div>`],
    ['a text field', `<body><form><textarea name="note"></form>${ON}</body>`],
    ['a script with an address', `<body><script src="/a.js">\n${ON}${ENDS}`],
    ['a script that is the last', `<body><script>count()\n${ON}</body>`],
    ['a script in capitals', `<BODY><SCRIPT SRC="/a.js">\n${ON}<SCRIPT>on()</SCRIPT></BODY>`],
    ['a script that ends in a call', `<body><script>(function(a){a.b="</"+"p>"})(window)\n${ON}${ENDS}`],
    ['a script that ends in a brace', `<body><script>if (a<b && c > d) { e() }${ON}${ENDS}`],
    ['a script with tags in its strings', `<body><script>d.write('<p>no</p>'); d.write("<b>no</b>"); f(\`<i>\${g ? \`<u>no</u>\` : '}'}</i>\`);${ON}${ENDS}`],
    ['a script with tags in its comments', `<body><script>/* <p>no</p> */ // <p>no</p>\n<!-- <p>no</p>\nf() // -->\n${ON}${ENDS}`],
    ['a script with a quotation mark in a pattern', `<body><script>s.replace(/["'/]/g, '').split(/</); return /'/\n${ON}${ENDS}`],
    ['a script that divides', `<body><script>a = b / c; d = "e" / f\n${ON}${ENDS}`],
    ['a script with a string that its line ends', `<body><script>a = "b\n${ON}${ENDS}`],
    ['a script before a comment', `<body><script>a()\n<!-- End of counting -->${ON}${ENDS}`],
    ['data', `<body><script type="application/ld+json">{"headline":"A <b>ferry</b>"}\n${ON}${ENDS}`],
    ['a comment', `<body><!-- begin of text <div>${ON}</div>`],
    ['a comment before another', `<body><!-- begin of text <div>${ON}<i>${' '.repeat(500)}</i></div></div><!-- end -->`],
    ['a comment around a whole page', `<body><!-- begin of text <div>${ON}<i>${' '.repeat(5000)}</i></div><!-- end -->`],
    ['a list of options', `<body><div><form><select><option>One</form>${ON}</div>`],
    ['a list of options in a part', `<body><section><div><select><div><option>One</option></div></div></section>${ON}`],
    ['a list of options before a paragraph', `<body><select><option>One</option>${ON}`],
    ['a template', `<body><div><template><p>no</p></div>${ON}`],
    ['a template in the head', `<head><template><p>no</p></head><body>${ON}`],
    ['two templates, one in the other', `<body><main><template><template><p>no</p></main>${ON}`],
    ['a player', `<body><article><video src="a.mp4"><source src="b.mp4">No films here.${ON}</article>`],
    ['the last player of a page without ends', `<body><audio src="a.mp3">${ON}`],
    ['the title of a drawing', `<body><svg><title>Share<path d="M0"/></svg>${ON}`],
    ['the title of a drawing without an end', `<body><svg><title>Share${ON}`],
  ])('%s', (_, html) => { expect(shown(html).replace('Harbour', '')).toBe('The ferry sails.') })
})

describe('what stands in its own end tags is read as the standard reads it', () => {
  test.each([
    ['a frame with words for old browsers', '<iframe src="/map"><p>No frames here.</p></iframe><p>On.</p>'],
    ['a style sheet with a picture', '<style>a { background: url("data:image/svg+xml,<svg><title>x</title></svg>") }</style><p>On.</p>'],
    ['code in a text field', '<textarea><p>Copy this.</p></textarea><p>On.</p>'],
    ['a script that writes scripts', `<script>document.write('<script src="/b.js"><\\/script><p>no</p>')</script><p>On.</p>`],
    ['a script that writes scripts without quotation marks of its own', '<script>d.write(`<script src=${a}><\\/script>`); e = f<g</script><p>On.</p>'],
    ['a script that shifts bits and counts scripts', `<script>a = 1<<b; for (i = 0;i<scripts.length;i++) d.write("<script>no<\\/script>")</script><p>On.</p>`],
    ['a script with a string over several lines', `<script>d.write('<script>no \n call <\\/SCRIPT\\> ')</script><p>On.</p>`],
    ['a long script with a quotation mark in a pattern behind a condition', `<script>${'a();'.repeat(1300)}if (b) /"/.test(c); d = "<script>no<\\/script>"</script><p>On.</p>`],
    ['a template in a script', '<script type="text/html"><div><script><\\/script></div></script><p>On.</p>'],
    ['a part of the page that is left out by a comment', `<!-- <div>${LONG}<!-- no</div> --><p>On.</p>`],
    ['a comment amid a comment', '<!-- <div><p>no</p><!-- no --><p>On.</p>'],
    ['a comment that the page ends with', `<p>On.</p><!-- <div> ${LONG}-->`],
    ['a component', '<script type="text/babel">const A = () => <div><script src="b"/></div></script><p>On.</p>'],
    ['a script in a comment in a script', '<script><!-- <script>a</script> --></script><p>On.</p>'],
    ['a script that the page ends in', '<p>On.</p><script>a("<b>")'],
    ['a template with all of its ends', '<div><template><div><p>no</p></div></template></div><p>On.</p>'],
    ['a template with a paragraph that was ended twice', '<p><template><p>no</p></p></template><p>On.</p>'],
    ['a drawing with a description', '<svg><title>A <b>ferry</b></title><desc>It sails.</desc><path d="M0"/></svg><p>On.</p>'],
    ['a player with words for old browsers', '<div><video src="a.mp4"><p>No films here.</p></video></div><p>On.</p>'],
    ['a player without parts of a page', '<div><video src="a.mp4"><source src="b.mp4">No films here. <a href="a.mp4">Get it</a></div><p>On.</p>'],
    ['a list of options with parts', '<select><button>One</button><div><option>One</option></div></select><p>On.</p>'],
  ])('%s', (_, html) => { expect(forgiving(html)).toBe(standard(html)) })

  const { page } = fc.letrec<{ page: string }>(tie => ({
    page: fc.oneof({ maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('text', '&amp;', '<br>', '<img src="a">', '<script>f("<script>")</script>', '<style>a > b {}</style>', '<p>a</p>', '<select><option>a</option></select>', '<textarea>a</textarea>', '<svg><title>a</title><path/></svg>', '<iframe src="a"></iframe>'),
      fc.tuple(fc.constantFrom('div', 'section', 'aside', 'figure', 'nav', 'ul', 'li', 'span', 'em', 'h2', 'template', 'noscript', 'video'), fc.array(tie('page'), { maxLength: 4 })).map(([tag, parts]) => `<${tag}>${parts.join('')}</${tag}>`)),
  }))
  test('any page with all of its end tags', () => {
    fc.assert(fc.property(page, html => { fc.pre(!hasItemInItem(html)); expect(forgiving(html)).toBe(standard(html)) }), { numRuns: 1000 })
  })
})

test('many of them take no longer than few, each', () => {
  const start = performance.now()
  const many = ['<iframe>', '<textarea>', '<title>', '<style>', '<script>', '<script>"\n', '<script><!--\n', '<script>/[', '<select><p>', '<!-- <div>', '<!-- </div>', '<template><div>', '<svg><title><path>']
  for (const piece of many) constructTree(piece.repeat(40_000) + '<p>x'.repeat(40_000) + '</body>', true)
  expect(performance.now() - start).toBeLessThan(10_000)
})

/** Elements that hide or frame what is in them, and those that hold most of a page. */
const TAGS = ['script', 'style', 'title', 'iframe', 'video', 'audio', 'textarea', 'select', 'template', 'noscript', 'object', 'svg', 'button', 'figure', 'nav', 'header', 'footer', 'ul', 'table']
const pages = readdirSync('fixtures/pages').map(name => `fixtures/pages/${name}/source.html`).filter(path => existsSync(path))

const wordsOf = async (html: string): Promise<string[]> => {
  const article = await extract(html)
  return article.ok ? String(await render(article.value, 'text')).match(/[\p{L}\p{N}]+/gu) ?? [] : []
}

test.each(pages)('%s keeps two thirds of its article, whichever end tag it loses', async path => {
  const html = (await decode(readFileSync(path), null)).text
  const clean = await wordsOf(html)
  if (clean.length < 60) return
  const lost: string[] = []
  for (const tag of TAGS) {
    const ends = [...html.matchAll(new RegExp(`</${tag}\\s*>`, 'gi'))]
    for (const { index, 0: end } of new Set([ends[0], ends[ends.length >> 1], ends.at(-1)].filter(match => match !== undefined))) {
      const counts = new Map<string, number>()
      for (const word of await wordsOf(html.slice(0, index) + html.slice(index + end.length))) counts.set(word, (counts.get(word) ?? 0) + 1)
      const kept = clean.filter(word => { const left = counts.get(word) ?? 0; counts.set(word, left - 1); return left > 0 }).length
      if (kept < 2 / 3 * clean.length) lost.push(`${end} at ${index}: ${kept} of ${clean.length}`)
    }
  }
  expect(lost).toEqual([])
}, 60_000)

test('what was found ahead is looked for anew where reading goes back', () => {
  const page = (open: string): string => `<body><script>${open}\nvar a = 1\n<div>${ON}</div><script>var b = 2</script><p>The next one sails at nine.</p>--> <script>var c = 3</script><p>So it is.</p></body>`
  for (const open of ['', '<!--']) expect(shown(page(open)), open).toContain('The ferry sails.The next one sails at nine.')
})
