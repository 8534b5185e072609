/** What closes a text by naming its site, and texts that end in a word that is a site's name too. */
import { expect, test } from 'vitest'
import { dropClosing } from '../src/extract/steps/closing.ts'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'

const TEXT = '<p>The mill at Ottery grinds on Thursdays, if there is water, and tells stories if there is none, which is most Thursdays from May to October.</p>'.repeat(2)

function isLeft(last: string, host: string): boolean {
  const document = parseHtml(`<body><article>${TEXT}<p>${last}</p></article></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const { candidates } = segment(document.value)
  const keep = new Uint8Array(candidates.length).fill(1)
  dropClosing(candidates, new Float64Array(candidates.length).fill(0.7), keep, host)
  return keep.at(-1) === 1
}

test.each([
  ['Follow Tarn Post every day.', 'www.tarnpost.com'], ['More at tarnpost.com', 'tarnpost.com'], ['Follow us: @tarnpost', 'tarnpost.com'], ['Read on in TARN-POST', 'tarn-post.co.uk'], ['The stories of the mill are kept at mill@ottery.example.', 'tarnpost.com'],
])('goes: %s', (last, host) => { expect(isLeft(last, host)).toBe(false) })

test.each([
  ['It says as much of human nature as of water.', 'www.nature.com'], ['“We did it for the people who come after,” she says.', 'people.com'], ['An independent inquiry begins in May.', 'www.independent.co.uk'],
])('a word like any other stays: %s', (last, host) => { expect(isLeft(last, host)).toBe(true) })
