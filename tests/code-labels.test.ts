/** The label of a copy button beside a block of code is no text; a short line of the author's there is. */
import { expect, test } from 'vitest'
import { dropCodeLabels } from '../src/extract/code-labels.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'

function left(body: string): string[] {
  const document = readDocument(`<body>${body}</body>`, {}, { format: 'html', charset: null })
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
  ['of an element that only plays one', `${CODE}<div><span role="button">Copy</span></div>`],
  ['of an element that only wears the name', `<div class="copy-btn">Copy</div>${CODE}`],
])('a label %s', (_, body) => { expect(left(`<p>Then type this:</p><p>By hand.</p>${body}<p>And wait.</p>`)).toEqual(['Then type this:', 'By hand.', 'make kettle', 'And wait.']) })

test.each([
  ['a short line', `<p>Type:</p>${CODE}`, ['Type:', 'make kettle']],
  ['a line in a class for the body\'s copy', `<p class="body-copy">Type:</p>${CODE}`, ['Type:', 'make kettle']],
  ['a long line in a button', `<button>Show how the kettle is made</button>${CODE}`, ['Show how the kettle is made', 'make kettle']],
  ['a button beside no code', '<p>Then press</p><button>Copy</button>', ['Then press', 'Copy']],
])('%s stays', (_, body, lines) => { expect(left(body)).toEqual(lines) })
