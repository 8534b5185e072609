/** Texts that their author marked up: Markdown, reStructuredText, mail that answers mail, verse. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'
import type { Article } from '../src/index.ts'
import { looksLikeMarkdown } from '../src/inputs/markdown/looks.ts'
import { looksLikeRst } from '../src/inputs/rst.ts'

async function article(text: string, format: 'auto' | 'markdown' = 'auto'): Promise<Article> {
  const outcome = await extract(text, { format })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}
const markdownOf = async (text: string): Promise<string> => render(await article(text), 'markdown')

const PROSE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.'
const MORE = 'By nine the queue reached past the chandlery and round the corner by the bank, where the timetable on the wall still promised a crossing every forty minutes.'

describe('Markdown', () => {
  const cases: Readonly<Record<string, readonly [text: string, pieces: readonly string[]]>> = {
    'lists in lists, tasks': [`## One\n\n${PROSE}\n\n## Two\n\n1. rope\n   - thin\n     1. new\n   - [ ] thick\n   - [x] old\n2. oars\n\n${MORE}\n`, ['1. rope', '   - thin', '     1. new', '   - [ ] thick', '   - [x] old', '2. oars']],
    'links and pictures by reference': [`## One\n\n${PROSE} See [the table][t] and [harbour].\n\n![a boat][b]\n\n## Two\n\n${MORE}\n\n[t]: https://example.org/t "Times"\n[harbour]: /harbour\n[b]: boat.png\n`, ['[the table](https://example.org/t "Times")', '[harbour](/harbour)', '![a boat](boat.png)']],
    'notes': [`## One\n\n${PROSE}[^a]\n\n## Two\n\n${MORE}\n\n[^a]: So the captain’s *wife* said.\n`, ['waited.[^1]', '[^1]: So the captain’s *wife* said.']],
    'a note that is called twice': [`## One\n\n${PROSE}[^a] So it was[^a].\n\n## Two\n\n${MORE}\n\n[^a]: So the captain’s wife said.\n`, ['waited.[^1] So it was[^1].', '[^1]: So the captain’s wife said.\n']],
    'lines broken by hand are one paragraph': [`## One\n\nThe ferry had been late all summer, and on the first\nMonday of autumn it did not come at all.\n\n## Two\n\n${MORE}\n`, ['on the first Monday of autumn']],
    'formulas, and prices': [`## One\n\n${PROSE} So $t_1 < t_2$ held, at $5 or $6 a head.\n\n$$\nx^2\n$$\n\n## Two\n\n${MORE}\n`, ['$t_1 < t_2$', '\\$5 or \\$6', '$$x^2$$']],
    'formulas of letters and brackets': [`## One\n\n${PROSE} So $t_1$, $f(x)$, $AB$, $P(A|B)$, $n!$, $x'$, $a/b$ and $(a, b) * c$ hold.\n\n## Two\n\n${MORE}\n\n$$g(x)$$\n`, ["So $t_1$, $f(x)$, $AB$, $P(A|B)$, $n!$, $x'$, $a/b$ and $(a, b) * c$ hold.", '$$g(x)$$']],
    'dollars that are none': [`## One\n\n${PROSE} With $t_1$ it is $5 and $6, $5/day (or $6!), from $A to $B, 30 US$ (net) or 40 A$ (gross), in $/t and (€/$), as $HOME/bin and $(date) say, $name$ and $(whoami)/$.\n\n## Two\n\n${MORE}\n`, ['With $t_1$ it is \\$5 and \\$6, \\$5/day (or \\$6!), from \\$A to \\$B, 30 US\\$ (net) or 40 A\\$ (gross), in \\$/t and (€/\\$), as \\$HOME/bin and \\$(date) say, \\$name\\$ and \\$(whoami)/\\$.']],
    'elements whose text is their own': [`## One\n\n${PROSE} Watch <iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe> now, type in the <textarea>box *text*</textarea> between <script> and </script>, or write <iframe, <style> and <plaintext>x</plaintext> there.\n\n## Two\n\n${MORE}\n`, ['type in the \\<textarea>box *text*\\</textarea> between \\<script> and \\</script>, or write \\<iframe, \\<style> and \\<plaintext>x\\</plaintext> there.']],
    'addresses as they are typed': [`## One\n\n${PROSE} See https://bare.example/x_y(z)?a=1&b=2, (http://a.example/) or www.foo.example/bar. Write to me.too@e.example; not to a@b, https://, www., e.example, xhttps://e.example, \`https://c.example\`, https\\://d.example or [www.l.example](/l).\n\n## Two\n\n${MORE}\n`, ['See <https://bare.example/x_y(z)?a=1&b=2>, (<http://a.example/>) or [www.foo.example/bar](http://www.foo.example/bar). Write to [me.too@e.example](mailto:me.too@e.example); not to a\\@b, https\\://, www\\., e.example, xhttps\\://e.example, `https://c.example`, https\\://d.example or [www.l.example](/l).']],
    'addresses that are cut by what is escaped': [`## One\n\n${PROSE} Write to first\\_last@e.example, see https://bare.example/x\\_y or https://bare.example/?a=1&amp;b=2 then.\n\n## Two\n\n${MORE}\n`, ['Write to first_last\\@e.example, see https\\://bare.example/x_y or https\\://bare.example/?a=1&b=2 then.']],
    'one tilde or two around what is struck, and about': [`## One\n\n${PROSE} Some ~struck~ and ~~gone~~ words, ~5 km to ~6 km, at 10~20 and 30~40.\n\n## Two\n\n${MORE}\n`, ['Some ~~struck~~ and ~~gone~~ words, \\~5 km to \\~6 km, at 10\\~20 and 30\\~40.']],
    'HTML in it, and what only looks like HTML': [`## One\n\n${PROSE} Press <kbd>Esc</kbd>; a List<Boat> is kept.\n\n<div align="center">\n\n**In the middle**\n\n</div>\n\n## Two\n\n${MORE}\n`, ['List\\<Boat>', '**In the middle**']],
    'boxes of kinds that GitHub has': [`## One\n\n${PROSE}\n\n> [!WARNING]\n> The quay is *closed*.\n>\n> > [!NOTE]\n> > Until May.\n\n> [!HINT]\n> Go round.\n\n## Two\n\n${MORE}\n`, ['> [!WARNING]\n> The quay is *closed*.\n>\n> > [!NOTE]\n> > Until May.\n\n', '[!HINT] Go round.']],
    'headings with names': [`## One {#one}\n\n${PROSE}\n\n## Two { .wide }\n\n${MORE}\n`, ['# One\n', '## Two\n']],
    'tables with bars in their cells': [`## One\n\n${PROSE}\n\n| Day | Crossings |\n|---|--:|\n| Monday | none \\| few |\n\n## Two\n\n${MORE}\n`, ['| --- | --: |', '| Monday | none \\| few |']],
    'fences with their language': [`## One\n\n${PROSE}\n\n\`\`\`js {1}\nconst late = true\n\n  wait(late)\n\`\`\`\n\n## Two\n\n${MORE}\n`, ['```js\nconst late = true\n\n  wait(late)\n```']],
  }
  test.each(Object.keys(cases))('%s', async name => {
    const [text, pieces] = cases[name]!
    const markdown = await markdownOf(text)
    for (const piece of pieces) expect(markdown).toContain(piece)
  })

  test('is the author’s own file, and whole to its last line', async () => {
    const { body, source } = await article(`# Ferry\n\n![state](https://example.org/state.svg)\n\n> Times of the ferry\n\n## Install\n\n\`\`\`sh\nnpm i ferry\n\`\`\`\n\n## Usage\n\nCall \`ferry()\`.\n\n## Related\n\n- [oars](https://example.org/oars) - Rows\n\n## License\n\nMIT\n`)
    expect(source.format).toBe('markdown')
    for (const text of ['Times of the ferry', 'npm i ferry', 'Call ferry().', 'oars - Rows', 'MIT']) expect(paragraphs(body).join('\n')).toContain(text)
  })

  test('that was made from a page is judged: its site lines go', async () => {
    const { body } = await article(`[Home](/) [News](/news) [Sport](/sport)\n\n# The late ferry\n\n${PROSE}\n\n## Why\n\n${MORE} ${PROSE.replace('ferry', 'boat')}\n\nShare this article\n\nSubscribe to our newsletter\n\n© 2024 The Skerry Post. All rights reserved.\n`)
    const text = paragraphs(body).join('\n')
    expect(text).toContain(MORE)
    for (const line of ['Subscribe', 'All rights reserved']) expect(text).not.toContain(line)
  })

  test('with one line of a site in it stays whole but for that line', async () => {
    const text = paragraphs((await article(`---\ntitle: The ferry\nauthor: Ann Lee\n---\n\nThe ferry did not come.[^1]\n\nAdvertisement\n\nIt never did.\n\n[^1]: So they say.\n`)).body).join('\n')
    for (const line of ['The ferry did not come.', 'It never did.', 'So they say.']) expect(text).toContain(line)
    expect(text).not.toContain('Advertisement')
  })

  test('opens with a title and prose', () => {
    expect(looksLikeMarkdown(`# The late ferry\n\n${PROSE}\n`)).toBe(true)
    expect(looksLikeMarkdown(`# check the tide\nferry --tide\n`)).toBe(false)
  })

  test.each([
    ['Org', `# -*- mode: org -*-\n#+TITLE: The late ferry\n#+AUTHOR: Ann Lee\n\n* Why\n\n${PROSE}\n\n- [ ] oars\n- [X] rope\n\n${MORE}\n\n# Local Variables:\n# End:\n`],
    ['LaTeX', `\\documentclass{article}\n\\title{The late ferry}\n\\author{Ann Lee \\and Tom Hill}\n\\begin{document}\n\n${PROSE}\n\n${MORE}\n`],
    ['AsciiDoc', `= The late ferry\nAnn Lee <ann@tarn.example>\n\n${PROSE}\n\n[source,sh]\n----\n$ ferry --tide\n$ ferry --go\n----\n\n${MORE}\n`],
  ])('%s is none, and says its title', async (name, text) => {
    expect(looksLikeMarkdown(text)).toBe(false)
    const { metadata, body } = await article(text)
    expect(metadata.title).toBe('The late ferry')
    expect(metadata.authors).toEqual(name === 'LaTeX' ? ['Ann Lee', 'Tom Hill'] : ['Ann Lee'])
    expect(paragraphs(body).join('\n')).toContain(MORE)
  })

  test.each([
    ['LaTeX', '```latex\n\\documentclass{article}\n\\title{A letter}\n\\author{Ann Lee}\n```'],
    ['Org', '```\n#+title: A letter\n#+begin_src sh\nferry\n#+end_src\n```'],
    ['sums', '= five geese'],
    ['AsciiDoc', '[source,sh]\n----\nferry\n----'],
  ])('about %s is Markdown', async (_, lines) => {
    const { metadata, body } = await article(`# The late ferry\n\n${PROSE}\n\n${lines}\n\n## Why\n\n${MORE}\n`)
    expect([metadata.title, metadata.authors]).toEqual(['The late ferry', []])
    expect(body.filter(({ type }) => type === 'heading')).not.toHaveLength(0)
  })

  test('lines that open with a sign of equality stay in a text that does not', async () => {
    expect(paragraphs((await article(`The late ferry\n\n${PROSE}\n\n= The geese are five\n= Nobody knows why\n\n${MORE}\n`)).body).join('\n')).toContain('= The geese are five')
  })

  test.each(['BACKUP_DIR=/var/backups/boats/$(date +%Y-%m-%d)\ncp -r /boats "$BACKUP_DIR"', 'import { ferry, captain, pier } from "./the/late/ferry.js"\nferry(captain)'])('a comment above code is no title: %s', code => {
    expect(looksLikeMarkdown(`# Each night\n\n${code}\n`)).toBe(false)
  })

  test('a logo in HTML at its start does not make it HTML', async () => {
    const { body } = await article(`<p align="center"><img src="logo.png" alt="Ferry"><br><b>Ferry</b></p>\n\n## One\n\n${PROSE}\n\n- one *thing*\n\n## Two\n\n${MORE}\n`)
    expect(body.filter(({ type }) => type === 'heading')).toHaveLength(2)
  })

  test('keys above the text that name no title', async () => {
    const { metadata, body } = await article(`---\npublished: 2024-03-01\nsite: The Skerry Post\nurl: https://example.org/ferry\n---\n\n${PROSE}\n\n${MORE}\n`)
    expect(metadata).toMatchObject({ title: null, published: '2024-03-01', site: 'The Skerry Post', url: 'https://example.org/ferry' })
    expect(paragraphs(body)).toEqual([PROSE, MORE])
  })

  test.each([
    ['YAML', '---\ntitle: "The ferry: a story"\nauthors:\n  - name: Ada Byrne\n  - Ivo Lind\ndate: 2024-03-01\ntags: [ferries, islands]\nlang: en\n---\n'],
    ['YAML that does not parse', '---\ntitle: The ferry: a story\nauthor: Ada Byrne\ndate: 2024-03-01\ntags: ferries, islands\nlang: en\n---\n'],
    ['TOML', '+++\ntitle = "The ferry: a story"\nauthors = ["Ada Byrne", "Ivo Lind"]\ndate = 2024-03-01\ntags = ["ferries", "islands"]\nlang = "en"\n+++\n'],
  ])('keys above the text, %s', async (_, above) => {
    const { metadata, body } = await article(`${above}\n# What we know\n\n${PROSE}\n\n${MORE}\n`)
    expect(metadata).toMatchObject({ title: 'The ferry: a story', published: '2024-03-01', tags: ['ferries', 'islands'], language: 'en' })
    expect(metadata.authors[0]).toBe('Ada Byrne')
    // The title has a field of its own; another heading is the text's.
    expect(paragraphs(body)[0]).toBe('What we know')
    expect(paragraphs(body).join('\n')).not.toContain('tags')
  })

  test.each(['<textarea>', '<title>', '<style>', '<script>', '<!-- open', '<plaintext>', '<div><article></article></article></div>'])('%s that never ends takes nothing with it', async open => {
    const { body } = await article(`## One\n\n${PROSE}\n\n${open}\n\n## Two\n\n${MORE}\n`)
    expect(paragraphs(body).join('\n')).toContain(open === '<!-- open' ? PROSE : MORE)
  })

  test('keys that objects have by themselves, aliases without end and values that are no text are no metadata', async () => {
    const above = `---\ntitle: 1984\nconstructor: y\n__proto__: {title: x}\nauthor: [1, {a: b}, null, {name: Ann Lee}]\n---\n`
    expect((await article(`${above}\n${PROSE}\n\n${MORE}\n`)).metadata).toMatchObject({ title: '1984', authors: ['Ann Lee'] })
    const bomb = `---\ntitle: Late\na: &a [${'x, '.repeat(9)}x]\nb: &b [${'*a, '.repeat(9)}*a]\nc: &c [${'*b, '.repeat(9)}*b]\ntags: [${'*c, '.repeat(9)}*c]\n---\n`
    expect((await article(`${bomb}\n${PROSE}\n\n${MORE}\n`)).metadata.title).toBe('Late')
  })

  test('the heading that opens a file is its title, whatever its level', async () => {
    const { body, metadata } = await article(`## One\n\n${PROSE}\n\n## Two\n\n${MORE}\n`)
    expect([metadata.title, paragraphs(body)[0]]).toEqual(['One', PROSE])
  })

  test('one mark makes no Markdown, nor do comments of a shell', () => {
    for (const text of [`${PROSE}\n\n> ${MORE}\n`, `${PROSE}\n\n# check the tide\n\nferry --tide\n\n# set sail\n\nferry --go\n`, `${PROSE} **Now.**\n`, `${PROSE}\n---\n`]) expect(looksLikeMarkdown(text)).toBe(false)
    for (const text of [`## One\n\n${PROSE}\n\n## Two\n\n${MORE}`, `${PROSE}\n\n- [ ] a\n- [x] b\n`, `${PROSE} \`a\` and [b](https://example.org)`]) expect(looksLikeMarkdown(text)).toBe(true)
  })

  test('any text is read when it is said to be Markdown, and none of its words is lost', async () => {
    const piece = fc.constantFrom('barley', 'lantern', '*', '**', '_', '`', '```', '[', '](', ')', '<', '>', '> ', '- ', '1. ', '# ', '\n', '\n\n', '    ', '|', '$', '[^1]', '\\', 'Ærø', '~~', '![')
    await fc.assert(fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 60 }), async pieces => {
      const text = pieces.join(' ')
      const outcome = await extract(text, { format: 'markdown', select: ['body'] })
      const words = pieces.filter(word => /^\p{L}+$/u.test(word))
      if (!outcome.ok) { expect(outcome.failure.kind).toMatch(/^(?:no-article|empty)$/); return }
      const shown = await render(outcome.value, 'json')
      // A note's text that nothing calls, a link's definition and an open tag hold words that Markdown does not show.
      if (!/\[\^1\]|[[\]<]/.test(text)) for (const word of words) expect(shown).toContain(word)
    }), { numRuns: 300, seed: 7 })
  })

  test.each([
    ['quotations in quotations', '> '.repeat(2000) + PROSE], ['lists in lists', Array.from({ length: 900 }, (_, i) => `${'  '.repeat(i)}- item ${i}`).join('\n')], ['brackets', '[]('.repeat(50_000)], ['stars', '*a **a '.repeat(40_000)],
    ['notes', Array.from({ length: 4000 }, (_, i) => `a[^${i}]\n\n[^${i}]: x\n`).join('\n')], ['ticks', '\\``'.repeat(40_000)], ['dollars', '$a_'.repeat(40_000)], ['open tags', `<div>${'<title '.repeat(100_000)}`], ['pictures', '![[]()'.repeat(20_000)], ['cells', `${'|a'.repeat(5000)}\n${'|-'.repeat(5000)}\n${'|b|\n'.repeat(100)}`],
  ])('%s without end are bounded', async (_, bad) => {
    const began = performance.now()
    await extract(`# Ferry\n\n${PROSE}\n\n${bad}\n`, { format: 'markdown' })
    expect(performance.now() - began).toBeLessThan(10_000)
  })
})

describe('reStructuredText', () => {
  test('levels by their first drawing, literal code with blank lines, roles, tables', async () => {
    const text = `===========\nThe ferry\n===========\n\n:Author: Ada Byrne\n:Date: 2024-03-01\n\n${PROSE} See :ref:\`the table <times>\` and \`\`wait\`\`.\n\nWhat to do\n~~~~~~~~~~\n\nRun this::\n\n    wait\n\n      --until evening\n\nThen\n----\n\n=====  =====\nDay    Trips\n=====  =====\nMon    none\nTue    three\n=====  =====\n\n+-----+------+\n| a   | b    |\n+=====+======+\n| one | two  |\n|     | more |\n+-----+------+\n\n.. note:: ${MORE}\n`
    const got = await article(text)
    const markdown = await render(got, 'markdown')
    for (const piece of ['See the table and `wait`.', '## What to do', '```\nwait\n\n  --until evening\n```', '### Then', '| Day | Trips |', '| Tue | three |', '| one | two more |', MORE]) expect(markdown).toContain(piece)
    expect(got.metadata).toMatchObject({ title: 'The ferry', authors: ['Ada Byrne'], published: '2024-03-01' })
    expect(markdown).not.toContain(':Author:')
  })
  test('is told from prose by what it alone has', () => {
    expect(looksLikeRst(`${PROSE}\n\n.. code-block:: sh\n\n   ls\n`)).toBe(true)
    expect(looksLikeRst(`Ferry\n=====\n\n${PROSE}\n`)).toBe(false)
  })
})

describe('plain text', () => {
  test('stanzas keep their lines, and are paragraphs', async () => {
    const got = await article('The Ferry\n\nThe tide goes out without a word,\n  and comes again at night,\nThe ferryman has never heard\n  of anything so bright;\n\nHe rows across the narrow sound,\n  he rows across the sea,\nAnd what he lost he never found,\n  nor will he ask of me.\n\nAnd so we wait upon the quay,\n  the hens, the cat, the crew,\nAnd think of what we used to be,\n  and what we used to do.\n')
    expect(paragraphs(got.body)).toHaveLength(3)
    expect(paragraphs(got.body)[1]).toBe('He rows across the narrow sound,\nhe rows across the sea,\nAnd what he lost he never found,\nnor will he ask of me.')
  })
  test('what mail quotes is a quotation, level by level, and its lines are joined', async () => {
    const text = `Ferry times again\n\n> The ferry had been late all summer, and on the first Monday of autumn\n> it did not come at all, which nobody in the office could explain to\n> those who waited.\n>\n> > Has anyone asked the captain, who was seen at the fair on Sunday?\n> > I would not be surprised.\n\nI have asked him. By nine the queue reached past the chandlery and\nround the corner by the bank, where the timetable on the wall still\npromised a crossing every forty minutes.\n\n> And the hens?\n\nThey are well, and have been fed by the woman from the bakery who\nlives next door to the harbour office.\n`
    const markdown = await render(await article(text), 'markdown')
    for (const piece of ['on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.', '> > Has anyone asked', '\n> And the hens?\n', 'the chandlery and round the corner']) expect(markdown).toContain(piece)
    expect(markdown).not.toContain('\\>')
  })
})
