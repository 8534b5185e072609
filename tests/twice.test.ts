/** Pages that were encoded twice come out as they were written; all others as they stand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import { decodeAs } from '../src/inputs/legacy.ts'
import { undoTwice } from '../src/inputs/twice.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
/** As a tool writes it that takes UTF-8 for the Latin text of `table`. */
const again = (text: string, table: 'latin1' | 'windows-1252'): string => (table === 'latin1' ? Buffer.from(text, 'utf8').toString('latin1') : decodeAs(bytes(text), 'windows-1252').text)

const TEXTS = ['Młyn stoi „jak stał”, a woda płynie – 40 °C.', 'Ein Fluß, drei Brücken, kein Geländer.', 'Река вышла из берегов.', '川が溢れた。', 'It’s the miller’s — “not ours” 🚣.']

test.each(TEXTS)('%s', text => {
  for (const table of ['latin1', 'windows-1252'] as const) {
    const broken = again(text, table)
    expect(broken).not.toBe(text)
    expect(undoTwice(`<p>${broken}</p>`)).toBe(`<p>${text}</p>`)
    expect(undoTwice(again(broken, table))).toBe(text)
  }
})

test.each([
  ['a page about it, with letters of its own', 'Wer „BrÃ¼cke“ statt „Brücke“ liest, sieht Ã¤ und Ã¶ und Ã¼.'],
  ['two that could be meant', 'The signs Â© and Ã© are seen.'],
  ['Latin text', 'Ça va? NÃO É Â bientôt à Évian, où l’Ârve'],
  ['a broken end', `${again('Brücken, Flüsse, Geländer', 'latin1')}\u00e9`],
  ['ASCII', 'Nothing to see'],
])('%s stays', (_, text) => { expect(undoTwice(text)).toBe(text) })

test.each([
  ['a part from another file', `The miller’s door stood open. ${again('It’s an “old” door — nobody’s.', 'latin1')}`, 'The miller’s door stood open. It’s an “old” door — nobody’s.'],
  ['letters without control characters beside others', `Łąka. ${again('Źródło, płot, łódź – żółte śliwy', 'latin1')}`, 'Łąka. Źródło, płot, łódź – żółte śliwy'],
  ['one that lost its second byte to a space', `${again('Sarna płynie, młyn miele, pył leci', 'latin1')} rzek\u00c4 .`, 'Sarna płynie, młyn miele, pył leci rzek\u00c4 .'],
])('%s is undone', (_, text, well) => { expect(undoTwice(text)).toBe(well) })

/** Control characters are in no text that is well. */
const isPlain = (text: string): boolean => !/[\x80-\x9f]/.test(text)

test('no other text is touched', () => fc.assert(fc.property(fc.string({ unit: 'grapheme' }).filter(isPlain), text => {
  const well = undoTwice(text)
  if (well !== text) expect([again(well, 'latin1'), again(well, 'windows-1252'), again(again(well, 'latin1'), 'latin1')]).toContain(text)
})))

const STORY = `Młyn nad Sarną\n\n${'Młynarz mówi, że woda płynie tu od zawsze, a „zawsze” znaczy dłużej, niż ktokolwiek pamięta. '.repeat(4)}`

test('as a saved text, a string or bytes with or without a mark or a wrong word of the transport, an article is the same', async () => {
  const want = await extract(STORY, { format: 'text' })
  if (!want.ok) throw new Error('no article')
  const broken = again(STORY, 'latin1')
  for (const [input, charset] of [[broken, null], [bytes(broken), null], [bytes(broken), 'utf-8'], [bytes(`\ufeff${broken}`), null], [bytes(again(`\ufeff${STORY}`, 'latin1')), null], [bytes(STORY), 'iso-8859-1']] as const) {
    const got = await extract(input, { format: 'text', ...(charset === null ? {} : { charset }) })
    expect(got.ok && [got.value.metadata.title, got.value.body]).toEqual([want.value.metadata.title, want.value.body])
  }
})
