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
describe('what stands in a wiki\'s text and is no mark of its own is kept', () => {
  const HEAD = `'''The Tarn''' is a small lake above [[Coldharbour]].\n\n== History ==\n`, LAST = 'The last boat was sold to [[Tom Hill]] in the year 1958, who never used it.'
  test.each([
    ['a tag in prose', 'It puts a <script> into the head of each page.', 'It puts a <script> into the head of each page.'],
    ['a comment without an end', 'It opens with <!-- and goes on.', 'It opens with <!-- and goes on.'],
    ['what stands between two templates', '{{As of|2019}}, it has nine boats.{{citation needed}}', '{{As of|2019}}, it has nine boats.{{citation needed}}'],
    ['what stands behind a template of several lines', '{{Infobox\n| name = Tarn\n}} It is crossed by a ferry.', 'It is crossed by a ferry.'],
    ['what stands between two links with colons', '[[Star Boats: One]] was filmed there, as was [[Star Boats: Two]]', 'Star Boats: One was filmed there, as was Star Boats: Two'],
    ['what a template is given to show', '{{Quote|We are not difficult, we are [[exact|exact]].|The clerk}}', 'We are not difficult, we are exact.'],
    ['what stands behind a note without an end', 'The word <ref> has no end.\n\nIt goes on.<ref>Jones</ref>', 'It goes on.'],
  ])('%s', async (_, text, kept) => {
    const { title, kept: all } = await read(`${HEAD}${text}\n\n${LAST}`)
    expect(title).toBe('The Tarn')
    expect(all).toContain(kept)
    expect(all.at(-1)).toBe(LAST.replace(/\[\[|\]\]/g, ''))
  })
  test('lines that a space opens stay as they stand', async () => expect((await read(`${HEAD}It is called so:\n\n row the boat\n   --fast\n\n${LAST}`)).markdown).toContain('```\nrow the boat\n  --fast\n```'))
  test('marks without an end, however many, take no long', async () => {
    for (const mark of ['{{\n', '{| a\n', '[[File:\n', '<ref>\n']) {
      const start = performance.now()
      await extract(`${HEAD}${mark.repeat(20_000)}`)
      expect(performance.now() - start).toBeLessThan(5000)
    }
  })
})

test.each([
  ['Markdown of a builder', '# Notes\n\n{{< figure src="boat.png" >}}\n\nSee [[Ferry]] for it.\n\n== The ferry ==\n\n## The tarn\n\n- one\n- two'],
  ['Markdown of notes', '# Notes\n\n{{date|today}}\n\nSee [[Ferry]] for the boats that cross it, and for the geese that do not.\n\n==The ferry is old.==\n\n- one\n- two'],
  ['Trac\'s or Vimwiki\'s text', '== The ferry ==\n\n\'\'\'Note\'\'\' that [[Ferry]] has more.\n\n{{{\nrow the boat\n}}}\n\n * one\n * two'],
  ['Creole', '== The ferry ==\n\nSee [[Ferry|the ferry]].\n\n{{boat.png|The boat}}\n\nIt took **two minutes** to cross.'],
  ['DokuWiki\'s text', '====== The ferry ======\n\n{{name|x}}\n\nSee [[Ferry|the ferry]].\n\n===== Its boat =====\n\n  * oars\n  * a bell'],
  ['a text about code', 'How to test\n\nWrite [[nodiscard]], or {{1, 2}} in C++.\n\n=== Braces ===\n\n{{1, 2}, {3, 4}}\n\nAnd \'\'\'three quotes\'\'\' in Python.'],
])('no wikitext is %s', async (_, text) => {
  const { kept, removed } = await read(text)
  expect([...kept, ...removed].join('\n')).toContain(/\[\[.*?\]\]/.exec(text)![0])
})

describe('wikitext is', () => {
  const REST = 'is a small lake above [[Coldharbour]], which is crossed by a ferry.', LAST = '== History ==\nThe first boat was built by Tom Hill, who could not swim.'
  test.each([
    ['a text whose name stands behind a word', `The '''Tarn''' ${REST}\n\n${LAST}`],
    ['one whose name is bold and slanted', `'''''Tarn''''' ${REST}\n\n${LAST}`],
    ['one whose name stands within quotes', `"'''Tarn'''" ${REST}\n\n${LAST}`],
    ['one below templates of a word', `{{stub}}\nThe '''Tarn''' ${REST}\n\n${LAST}`],
    ['one below what templates say of it', `{{Hatnote|This page is about the lake, not about the village.}}\n'''Tarn''' ${REST}\n\n${LAST}`],
    ['one below a box with a sentence', `{{Infobox lake\n| motto = We are not difficult, we are exact!\n}}\n'''Tarn''' ${REST}\n\n${LAST}`],
    ['one with code in a sentence', `'''Tarn''' ${REST}\n\n${LAST}\n\nIt is called <code>tarn</code> by all.`],
    ['one with a list in a box', `{{Infobox lake\n| of = {{flatlist|\n  * water\n  * geese\n}}\n}}\n'''Tarn''' ${REST}\n\n${LAST}`],
    ['one with a slip', `'''Tarn''' ${REST}\n\n${LAST}\n\n * It has nine boats.`],
    ['one with a picture by its name', `'''Tarn''' ${REST}\n\n${LAST}\n\n{{wide image:Tarn.jpg}}`],
    ['one with a space in its category', `'''Tarn''' ${REST}\n\nThe first boat was built by Tom Hill, who could not swim.\n\n[[Category: Lakes]]`],
  ])('%s', async (_, text) => {
    const { title, kept } = await read(text)
    expect(title).toBe('Tarn')
    expect(kept.join('\n')).not.toMatch(/\[\[|==|exact|village/)
  })
  test.each(['{{Quote box\n| quote = We are not being difficult, we are exact.\n}}', '{{efn|The keeper lends the boat for a yearly rent.}}', '{{ambox|text=Please help to make this article better.}}'])('without %s', async block => {
    const { kept, removed } = await read(`'''Tarn''' ${REST}\n\n${block}\n\n${LAST}`)
    expect(kept).toHaveLength(3)
    expect(removed).toContain(block)
  })
  test('with formulas and without marks of sections', async () => {
    const { kept, markdown } = await read(`'''Tarn''' ${REST}\n\n${LAST}\n\n<section begin=depth />Its depth is <math>a^2</math> at night.<section end=depth />`)
    expect(kept.join('\n')).not.toContain('section')
    expect(markdown).toContain('Its depth is $a^2$ at night.')
  })
})
