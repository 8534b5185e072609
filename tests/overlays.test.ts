/** What works a page or lies over it is not what it tells: choices of a form, buttons, dialogs, words for those who hear it. */
import { expect, test } from 'vitest'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import type { Kind } from '../src/model/article.ts'
import { walked } from './steps.ts'

const OVERLAYS = ['choices', 'buttons', 'dialogs', 'heard', 'related', 'beside', 'doubtful-links', 'calls', 'link-alone']

const CARDS = '<div class="card"><h3>Marlow wall shelf</h3><p>Ash, ninety by twenty-two centimetres, with a lip that keeps the plates on it.</p></div>'.repeat(3)

/** What stays of a part of the page, beside cards that are kept. */
function staying(part: string, kind: Kind = 'collection', rest = CARDS, score = 0.6, article = 0.9): string[] {
  const document = parseHtml(`<body><main>${rest}<div id="part">${part}</div></main></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = new Uint8Array(candidates.length).fill(1)
  walked(OVERLAYS, { candidates, scores: new Float64Array(candidates.length).fill(score), keep, kind, article })
  return candidates.filter(({ text }, i) => keep[i] === 1 && !rest.includes(text)).map(({ text }) => text)
}

const COLOURS = '<fieldset><legend>Colour</legend><label><input type="radio">moss green</label><label><input type="radio">slate</label></fieldset>'

test('what may be chosen in a form goes, its name does not', () => expect(staying(COLOURS)).toEqual(['Colour']))
test('a product tells what it may be had in, an article what is to be ticked off, a manual its tabs', () => {
  for (const kind of ['product', 'documentation'] as const) expect(staying(COLOURS, kind)).toEqual(['Colour', 'moss green', 'slate'])
  const ingredients = '<ul><li><label><input type="checkbox">two eggs</label></li><li><div><label><input type="checkbox">a cup of rye</label></div></li></ul>'
  expect(staying(ingredients, 'article')).toEqual(['two eggs', 'a cup of rye'])
  expect(staying(ingredients)).toEqual([])
})
test('what an article asks in a form is no text of it', () => expect(staying(`<form>${COLOURS}</form>`, 'article')).toEqual(['Colour']))
test('a label by itself opens a panel', () => expect(staying('<label>How is it cleaned?</label><p>With soap.</p><label>Is it oiled?</label><p>Twice.</p>')).toHaveLength(4))
test('one in each card is a tool', () => expect(staying('<div><label>Compare</label><p>Oak.</p></div><div><label>Compare</label><p>Elm.</p></div>')).toEqual(['Oak.', 'Elm.']))
test('labels in a table’s cells are its data', () => expect(staying('<table><tr><td><label>Aldmoor</label></td><td><label>Garth</label></td></tr></table>')).toEqual(['Aldmoor', 'Garth']))

const LONG = 'The shelf is of oak from the forest behind the mill, and each board of it was sawn in the winter in which the river froze.'
test('a button that does something goes', () => {
  for (const kind of ['collection', 'product', 'service', 'article'] as const) expect(staying('<button type="button"><span>Add to basket</span></button><div><button>Next page</button></div>', kind)).toEqual([])
})
test('one that opens a panel, a tab, a question and a heading stay, and one in a table', () => {
  expect(staying('<button aria-expanded="false">How it is built</button><button data-bs-toggle="collapse">How it is oiled</button><button role="tab">Sizes</button>')).toEqual(['How it is built', 'How it is oiled', 'Sizes'])
  expect(staying('<button>Will it hold my books?</button>')).toEqual(['Will it hold my books?'])
  expect(staying(`<button>Read on<p>${LONG}</p>`)).toEqual(['Read on', LONG])
  expect(staying('<h3><button>Sizes</button></h3><table><tr><th>Oak</th><td><div><button>In stock</button></div></td></tr></table>')).toEqual(['Sizes', 'Oak', 'In stock'])
})

test('what a shop calls a mark, a price, an offer or a word that opens is no more of its product, unless it is sure to be', () => {
  for (const part of ['<div class="stock-badge">New</div>', '<div class="price"><p>£64.00</p></div>', '<tool-tip><p>Closed cups keep sound in.</p></tool-tip>', '<div role="status"><p>Saved.</p></div>']) {
    expect(staying(part, 'product')).toEqual([])
    expect(staying(part, 'product', CARDS, 0.8)).toHaveLength(1)
    expect(staying(part, 'service')).toHaveLength(1)
  }
  expect(staying('<table><tr><th>Price group</th><td><div class="price">B</div></td></tr></table>', 'product')).toHaveLength(2)
})
test('what a page calls related is more of the same, but in an article', () => {
  const related = '<section class="related-products"><div><h2>More shelves</h2><ul><li><p>Elm, oiled twice.</p></li></ul></div></section>'
  for (const kind of ['product', 'collection', 'service', 'documentation'] as const) expect(staying(related, kind, CARDS, 0.8)).toEqual([])
  expect(staying(related, 'article')).toHaveLength(2)
})
test('a doubtful link beside a product leads elsewhere', () => {
  expect(staying('<a href="/guide">Size guide</a><p>See <a href="/guide">the guide</a> first.</p>', 'product', CARDS, 0.5)).toEqual(['See the guide first.'])
  expect(staying('<a href="/guide">Size guide</a>', 'product')).toEqual(['Size guide'])
})

test.each(['<div role="dialog"><div><p>Measure the alcove.</p></div></div>', '<div role="alertdialog">Your session ends soon.</div>', '<dialog><p>Join our list.</p></dialog>'])('a dialog lies over the page: %s', part => {
  expect(staying(part)).toEqual([])
  expect(staying(part, 'article')).toEqual([])
})
test('what is most of the page stays, whatever it stands in', () => expect(staying(`<div role="dialog">${CARDS.replaceAll('Ash', 'Oak')}<p>Oiled twice.</p></div>`)).not.toEqual([]))

test('words for those who hear the page go, but for headings and in tables', () => {
  expect(staying('<div class="sr-only">Use the arrow keys to choose.</div>')).toEqual([])
  expect(staying('<div class="visually-hidden"><p>Three of nine shown.</p></div>')).toEqual([])
  expect(staying('<h2 class="sr-only">How it is built</h2>')).toEqual(['How it is built'])
  expect(staying('<table><tr><th>Oiled</th><td><i></i><div class="sr-only">Yes</div></td></tr></table>')).toEqual(['Oiled', 'Yes'])
})

test('a call to action amid an article is none of it, unless it is long, most likely text or much of the page', () => {
  const text = `<p>${'The shelf was cut from one board of ash and planed by hand. '.repeat(10)}</p>`
  const call = (name: string, words = 'Planning a shelf of your own?'): string => `<div class="${name}"><h3>${words}</h3><p>Ask for a free quote.</p></div>`
  for (const name of ['cta', 'blog-cta', 'cta-block wide', 'quoteCta_box__3f', 'CallToActionBox_text', 'call-to-action']) expect(staying(call(name), 'article', text), name).toEqual([])
  for (const name of ['octa', 'cta2', 'nectar']) expect(staying(call(name), 'article', text), name).toHaveLength(2)
  expect(staying(call('cta'), 'service', text)).toHaveLength(2)
  expect(staying(call('cta'), 'article', text, 0.9)).toHaveLength(2)
  expect(staying(call('cta', 'Oak, ash, elm. '.repeat(30)), 'article', text)).toHaveLength(2)
  expect(staying(call('cta'), 'article', text, 0.6, 0.7)).toHaveLength(2)
  expect(staying(call('cta'), 'article', '<p>A shelf of ash, planed by hand.</p>')).toHaveLength(2)
})

test('a link alone in a box amid an article is a button; in a list, a cell or a heading, to a place on the page and where it is likely text it is none', () => {
  const text = `<p>${'The shelf was cut from one board of ash and planed by hand. '.repeat(10)}</p>`
  const link = '<a href="/shop/shelf"><span>Try the shelf now!</span></a>', says = ['Try the shelf now!']
  for (const part of [`<div class="wp-block-button">${link}</div>`, `<a href="/shop/shelf"><div>Try the shelf now!</div></a>`, `<center><b>${link}</b></center>`]) expect(staying(part, 'article', text)).toEqual([])
  for (const part of [`<p>${link}</p>`, `<ul><li><div>${link}</div></li></ul>`, `<h3><div>${link}</div></h3>`, `<div>${link.replace('/shop/shelf', '#shelf')}</div>`, `<div>${link.replace('href', 'aria-expanded="false" href')}</div>`]) expect(staying(part, 'article', text)).toEqual(says)
  expect(staying(`<div>${link}</div>`, 'article', text, 0.85)).toEqual(says)
  expect(staying(`<div>${link}</div>`, 'article', text, 0.6, 0.7)).toEqual(says)
  expect(staying(`<div>${link}</div>`, 'listing', text)).toEqual(says)
  expect(staying(`<div>${link}</div>`.repeat(20), 'article', text)).toHaveLength(20)
})
