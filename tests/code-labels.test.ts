/** The label of a copy button beside a block of code is no text; a short line of the author's there is. */
import { expect, test } from 'vitest'
import { dropCodeLabels, keepCodeCaptions } from '../src/extract/steps/code-labels.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'

function left(body: string): string[] {
  const document = parseHtml(`<body>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const segments = segment(document.value)
  const keep = new Uint8Array(segments.candidates.length).fill(1)
  dropCodeLabels(segments, keep)
  return segments.candidates.filter((_, i) => keep[i] === 1).map(({ text }) => text)
}

const CODE = '<pre>make kettle</pre>'

test.each([
  ['behind it', `${CODE}<div><button>Copy</button></div>`],
  ['before it', `<div class="bar"><button type="button"><span>Copy</span></button></div>${CODE}`],
  ['in a block of the button', `<button><div><div>Copy code</div></div></button>${CODE}`],
  ['in the block itself', '<pre><button>Copy</button><code>make kettle</code></pre>'],
  ['of an element that only plays one', `${CODE}<div><span role="button">Copy</span></div>`],
  ['of an element that only wears the name', `<div class="copy-btn">Copy</div>${CODE}`],
])('a label %s', (_, body) => { expect(left(`<p>Then type this:</p><p>By hand.</p>${body}<p>And wait.</p>`)).toEqual(['Then type this:', 'By hand.', 'make kettle', 'And wait.']) })

test.each([
  ['a short line', `<p>Type:</p>${CODE}`, ['Type:', 'make kettle']],
  ['a line in a class for the body\'s copy', `<p class="body-copy">Type:</p>${CODE}`, ['Type:', 'make kettle']],
  ['a long line in a button', `<button>Show how the kettle is made</button>${CODE}`, ['Show how the kettle is made', 'make kettle']],
  ['a button beside no code', '<p>Then press</p><button>Copy</button>', ['Then press', 'Copy']],
])('%s stays', (_, body, lines) => { expect(left(body)).toEqual(lines) })

const BOX = (before: string, after = ''): string => `<p>Type:</p><div class="language-sh">${before}<pre><code>make kettle\nmake tea</code></pre>${after}</div><p>Then wait.</p>`

test.each([
  ['the language above it', BOX('<button title="Copy"></button><span class="lang">sh</span>')],
  ['the language above its button', BOX('<div class="bar"><span>sh</span><button>Copy to clipboard</button></div>')],
  ['the language in a bar', BOX('<div class="bar"><span>SH</span></div>')],
  ['the numbers of its lines in a table', BOX('<table><tr><td class="gutter"><div>1</div><div>2</div></td><td class="code">', '</td></tr></table>')],
  ['the numbers of its lines', BOX('', '<div class="line-numbers" aria-hidden="true"><span>1</span><br><span>2</span><br></div>')],
])('%s is none of the text', (_, body) => { expect(left(body)).toEqual(['Type:', 'make kettle\nmake tea', 'Then wait.']) })

test.each([
  ['a paragraph', BOX('<p>sh</p>'), 'sh'],
  ['a heading', BOX('<h3>Sh</h3>'), 'Sh'],
  ['another language', BOX('<span>js</span>'), 'js'],
  ['a number', BOX('', '<div>1</div>'), '1'],
])('%s beside code stays', (_, body, line) => { expect(left(body)).toContain(line) })

test('a line of an article that says no more than the language stays', () => {
  expect(left('<div><div>sh</div><pre class="lang-sh">make kettle</pre><p>Then wait.</p><div>js</div><pre class="lang-js">kettle()</pre></div>')).toContain('sh')
})

test.each([
  ['a figure\'s', `<figure>${CODE}<figcaption>Listing 1: The kettle</figcaption></figure>`, true],
  ['above it', `<figure><figcaption><p>Listing 1: The kettle</p></figcaption>${CODE}</figure>`, true],
  ['a box\'s, by its class', `<div class="listing"><div class="caption">Listing 1: The kettle</div>${CODE}</div>`, true],
  ['another figure\'s', `<figure><img src="a.png"><figcaption>Listing 1: The kettle</figcaption></figure>${CODE}`, false],
  ['no caption', `<div>${CODE}<div class="bar">Listing 1: The kettle</div></div>`, false],
  ['a site\'s line', `<figure>${CODE}<figcaption>Listing 1: copied to clipboard</figcaption></figure>`, false],
])('the caption of code that is kept goes with it: %s', (_, body, isKept) => {
  const document = parseHtml(`<body><p>Then type this:</p>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const segments = segment(document.value), { candidates } = segments
  const keep = Uint8Array.from(candidates, ({ text }) => (text.startsWith('Listing') ? 0 : 1))
  keepCodeCaptions(segments, keep, i => candidates[i]!.text.endsWith('clipboard'))
  expect(candidates.some(({ text }, i) => text.startsWith('Listing') && keep[i] === 1)).toBe(isKept)
})
