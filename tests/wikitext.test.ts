/** Texts as wikis keep them: their marks are read, and what is no text is told as left out. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const WIKI = `{{Infobox lake
| name = The Tarn
| depth = {{convert|9|m}}
}}
'''The Tarn''' is a small lake above [[Coldharbour (village)|Coldharbour]]. It is crossed by a [[ferry]] that is older than the ''parish''.<ref>{{cite book|title=Piers}}</ref>
The ferry has no engine.

== History ==
[[File:Tarn.jpg|thumb|The tarn in fog]]
The first boat was built by [[Tom Hill]], who could not swim.<ref name="hill" />

* a bell
* a lamp
** of brass

=== The flood ===
# The water rose.
# The boat [https://tarn.example/flood sank].

{| class="wikitable"
! Year !! Boats
|-
| 1871 || 1
|}
[[Category:Lakes]]
`

async function read(text: string): Promise<{ title: string | null; kept: string[]; markdown: string; removed: string[] }> {
  const outcome = await extract(text)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const { metadata, body, removed } = outcome.value
  return { title: metadata.title, kept: paragraphs(body), markdown: await render(outcome.value, 'markdown', {}), removed: removed.map(({ text: left }) => left) }
}

describe('wikitext', () => {
  test('has headings, links, bold and lists', async () => {
    const { title, markdown } = await read(WIKI)
    expect(title).toBe('The Tarn')
    expect(markdown).toContain('**The Tarn** is a small lake above [Coldharbour](./Coldharbour_(village)). It is crossed by a [ferry](./ferry) that is older than the *parish*. The ferry has no engine.\n\n## History\n')
    expect(markdown).toContain('\n- a bell\n- a lamp\n  - of brass\n\n### The flood\n\n1. The water rose.\n2. The boat [sank](https://tarn.example/flood).')
  })
  test('loses nothing silently', async () => expect((await read(WIKI)).removed).toEqual(expect.arrayContaining([expect.stringMatching(/^\{\{Infobox.*\}\}$/s), '<ref>{{cite book|title=Piers}}</ref>', '[[File:Tarn.jpg|thumb|The tarn in fog]]', '[[Category:Lakes]]', expect.stringMatching(/^\{\|.*\|\}$/s)])))
  test('in German', async () => expect((await read('\'\'\'Der Weiher\'\'\' ist ein kleiner See oberhalb von [[Kaltdorf]]. Ihn quert eine [[Fähre|alte Fähre]], die seit 1871 fährt.\n\n== Geschichte ==\nDas erste Boot baute [[Tom Hügel]], der nicht schwimmen konnte, und es hielt länger als er.\n\n[[Kategorie:See]]\n'))).toMatchObject({ title: 'Der Weiher', kept: ['Der Weiher ist ein kleiner See oberhalb von Kaltdorf. Ihn quert eine alte Fähre, die seit 1871 fährt.', 'Geschichte', 'Das erste Boot baute Tom Hügel, der nicht schwimmen konnte, und es hielt länger als er.'] }))
  test('whose marks do not end stays as it is typed', async () => {
    const { kept } = await read(`'''The Tarn''' is a lake above [[Coldharbour]].\n\n== History ==\n{{Infobox lake\nThe first boat was built by Tom Hill.<ref>He could not swim.\n`)
    expect(kept.join('\n')).toContain('{{Infobox lake')
    expect(kept.join('\n')).toContain('He could not swim.')
  })
})

describe('no wikitext is', () => {
  test('Markdown with links of that kind', async () => expect((await read('# Notes on the tarn\n\nSee [[Ferry]] and [[Geese|the geese]] for **more**.\n\n## History\n\nThe first boat was built in 1871 by Tom Hill, who could not swim.\n')).kept[0]).toBe('See [[Ferry]] and [[Geese|the geese]] for more.'))
  test('a text about it', async () => expect((await read('How to write for the wiki\n\nA heading is written == so ==, and a link as [[Ferry]]. What is bold has three marks on both sides, and nobody can read it before the program has shown it to them.\n\nThe ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain.\n')).kept[0]).toContain('as [[Ferry]].'))
})

test('what only looks like a tag is text, and a text that holds code stays as it is', async () => {
  const said = 'It keeps a vector<int> for <ann@tarn.example>, who wrote 3 < 5.'
  expect((await read(`${WIKI}\n\n${said}\n`)).kept).toContain(said)
  const { kept, removed } = await read(`${WIKI}\n\n<pre>\n#include <stdio.h>\n</pre>\n`)
  expect([...kept, ...removed].join('\n')).toContain('#include <stdio.h>')
  expect(kept).toContain('== History ==')
})
