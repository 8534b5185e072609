/**
 * Raw text that is hard: the sample wrapped and cut in every way that files come in, texts with
 * structure, and what is no article at all. Nothing hangs, nothing is an empty success.
 */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'
import type { Article } from '../src/index.ts'

const SAMPLE = readFileSync(new URL('../fixtures/sample/article.txt', import.meta.url), 'utf8')

async function article(text: string | Uint8Array): Promise<Article> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}

/** As `fold -s -w` breaks lines, counting bytes. */
function folded(text: string, width: number): string {
  const size = (line: string): number => new TextEncoder().encode(line).length
  return text.split('\n').map(line => {
    const out: string[] = []
    let current = ''
    for (const word of line.split(/(?<= )/)) {
      if (current !== '' && size(current + word) > width) { out.push(current); current = '' }
      current += word
    }
    return [...out, current].join('\n')
  }).join('\n')
}

/** As `fmt` breaks them, counting characters and leaving no space at the ends. */
function filled(text: string, width: number): string {
  return text.split('\n').map(line => {
    const out: string[] = []
    let current = ''
    for (const word of line.split(' ')) {
      if (current === '') current = word
      else if (current.length + 1 + word.length > width) { out.push(current); current = word } else current += ` ${word}`
    }
    return [...out, current].join('\n')
  }).join('\n')
}

const dense = (text: string): string => text.replaceAll(/\n{2,}/g, '\n')
const variants: Readonly<Record<string, string>> = {
  'as it is': SAMPLE,
  'CRLF': SAMPLE.replaceAll('\n', '\r\n'),
  'CR': SAMPLE.replaceAll('\n', '\r'),
  'with a byte order mark': `\ufeff${SAMPLE}`,
  'without blank lines': dense(SAMPLE),
  'with three blank lines': SAMPLE.replaceAll('\n\n', '\n\n\n\n'),
  'folded at 72': folded(SAMPLE, 72),
  'folded at 80': folded(SAMPLE, 80),
  'folded at 72, CRLF': folded(SAMPLE, 72).replaceAll('\n', '\r\n'),
  'folded at 72 without blank lines': folded(dense(SAMPLE), 72),
  'filled at 75': filled(SAMPLE, 75),
  'filled at 60': filled(SAMPLE, 60),
}

describe('the sample', async () => {
  const { body, metadata } = await article(SAMPLE)
  test('gives its title and six paragraphs', () => {
    expect(metadata.title).toBe('Le pont de Valserine rouvrira avant l’été, promet le conseil du canton')
    expect(paragraphs(body)).toHaveLength(6)
  })
  test.each(Object.keys(variants))('%s', async name => {
    const got = await article(variants[name]!)
    expect(got.metadata.title).toBe(metadata.title)
    expect(paragraphs(got.body)).toEqual(paragraphs(body))
  })
  test('in UTF-16 and windows-1252', async () => {
    const utf16 = new Uint8Array(2 + SAMPLE.length * 2)
    utf16.set([0xff, 0xfe])
    new Uint16Array(utf16.buffer, 2).set([...SAMPLE].map(char => char.charCodeAt(0)))
    expect(paragraphs((await article(utf16)).body)).toEqual(paragraphs(body))
  })
})

const PROSE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.'
const MORE = 'By nine the queue reached past the chandlery and round the corner by the bank, where the timetable on the wall still promised a crossing every forty minutes.'

describe('structure', () => {
  test('hyphens at line ends go where the text knows the word without them', async () => {
    const text = ['The lightkeeper of Skerry said that the lightkeeper before him had kept no', 'log at all, whatever the board may say, and that on the whole the light-', 'keeper before that had kept two, one of which was meant for all the well-', 'known visitors from the mainland and the other for the fish.'].join('\n')
    const only = paragraphs((await article(`${filled(PROSE, 72)}\n\n${text}\n\n${filled(MORE, 72)}\n`)).body).find(p => p.includes('The lightkeeper of Skerry'))
    expect(only).toContain('that on the whole the lightkeeper before that')
    expect(only).toContain('well-known')
  })
  test('Markdown: marks, code, lists, quotations, tables and front matter', async () => {
    const text = `---\ntitle: The ferry\nauthor: Ada Byrne\n---\n\n# The *late* ferry\n\n${PROSE} It is [written](https://example.org/a_b) with **force** and \`some_code\`, not snake_case or 2 * 3 * 4.\n\n> ${MORE}\n\n- one thing to carry\n- another thing\n\n| Day | Crossings |\n|---|--:|\n| Monday | none |\n\n\`\`\`js\nconst late = true\n\nwait(late)\n\`\`\`\n\n${MORE}\n`
    const got = await article(text)
    const markdown = await render(got, 'markdown')
    for (const piece of ['[written](https://example.org/a\\_b)', '**force**', '`some_code`', '> By nine', '- one thing', '| Monday | none |', '```js\nconst late = true\n\nwait(late)\n```']) expect(markdown.replaceAll('a_b', 'a\\_b')).toContain(piece)
    expect(got.metadata.title).toBe('The ferry')
    expect(paragraphs(got.body).join('\n')).toContain('snake_case or 2 * 3 * 4')
    expect(paragraphs(got.body).join('\n')).not.toContain('author:')
  })
  test('reStructuredText: titles, literal blocks, links', async () => {
    const text = `The late ferry\n==============\n\n${PROSE} See \`the table <https://example.org/t>\`_ and \`\`wait\`\`.\n\nWhat to do\n----------\n\nRun this::\n\n    wait --until evening\n\n.. code-block:: sh\n\n   ls *.txt\n\n${MORE}\n`
    const markdown = await render(await article(text), 'markdown')
    for (const piece of ['## What to do', 'Run this:', '```\nwait --until evening\n```', '```sh\nls *.txt\n```', '[the table](https://example.org/t)', '`wait`']) expect(markdown).toContain(piece)
  })
  test('speech with dashes is no list, verse keeps its lines', async () => {
    const speech = `${PROSE}\n\n— And when does it come, asked the woman with the two hens, who had been there since five.\n— It comes when it comes, said the man, and it has never come any other way.\n\n${MORE}`
    expect(paragraphs((await article(speech)).body)).toContain('— It comes when it comes, said the man, and it has never come any other way.')
  })
})

const GAUGE = ['The keeper of the gauge', 'The gauge at the end of the pier has been read twice a day since 1871, and\nthe people who read it have left their notes in the margins of forty ledgers,\nwhich are kept in a cupboard behind the desk of the harbour master.', 'Nobody has ever read all of them. The first keeper wrote about the weather\nand the price of coal, the second about his knees, and the third about\nnothing at all, for he could not write, and drew the tide as a small boat.']
const GAUGE_LINES = GAUGE.slice(1).map(group => group.replaceAll('\n', ' '))

describe('wrapped text with lines that no wrapper broke', () => {
  const address = 'https://archive.example.org/letters/keepers/gauge/index.html?utm_source=newsletter&utm_medium=email&utm_campaign=spring'
  const shorter = address.slice(0, 95)
  test.each([[address], [shorter], [`[1] ${address}`], [`It is here: ${address}`], ['='.repeat(120)], ['-'.repeat(79)]])('%s', async line => {
    const got = paragraphs((await article([...GAUGE, `Read it here:\n${line}`].join('\n\n'))).body)
    expect(got).toEqual(expect.arrayContaining(GAUGE_LINES))
  })
  test('an address within a paragraph goes with it, one below a short line stands alone', async () => {
    const letter = ['They were printed once, by a bookseller of the town, and can be had in\n', address, '\nby those who ask for them in time.'].join('')
    const got = paragraphs((await article([...GAUGE, letter, `Read it here:\n${address}`].join('\n\n'))).body)
    expect(got).toContain(letter.replaceAll('\n', ' '))
    expect(got).not.toContain(`Read it here: ${address}`)
  })
  test('one long line among many', async () => {
    const many = Array.from({ length: 8 }, (_, i) => filled(`${i + 1} ${PROSE} ${MORE}`, 72))
    const long = `${PROSE} It was the harbour master himself who had said so, and he was never wrong about such things.`
    const got = paragraphs((await article([GAUGE[0]!, ...many.slice(0, 4), long, ...many.slice(4)].join('\n\n'))).body)
    expect(got).toContain(long)
    expect(got).toContain(`3 ${PROSE} ${MORE}`)
  })
  test('headlines above their addresses are not wrapped', async () => {
    const news = Array.from({ length: 6 }, (_, i) => `${['Ferry', 'Gauge', 'Pier'][i % 3]!} number ${i} is late again, and nobody knows why\n${address}${i}`)
    const got = await extract([PROSE, ...news].join('\n\n'), { format: 'text' })
    expect(got.ok && paragraphs(got.value.body).filter(text => text.includes(` ${address.slice(0, 20)}`))).toEqual([])
  })
})

describe('wrapped text with lists and rows right below their opening line', () => {
  const opening = 'The rules for the keeper, as they were pinned to the wall in 1902, were these:'
  const rules = ['read the gauge at noon and at six in the evening, in all weathers', 'write down the number before you say it aloud to anyone at all', 'never lend the pencil to the harbour master or to his nephew']
  const markdown = async (group: string): Promise<string> => render(await article([GAUGE[0]!, GAUGE[1]!, group, GAUGE[2]!].join('\n\n')), 'markdown')

  test.each([['hyphens', (): string => '-'], ['bullets', (): string => '•'], ['numbers', (i: number): string => `${i + 1}.`], ['numbers in brackets', (i: number): string => `${i + 1})`]])('%s', async (name, mark) => {
    const got = await markdown([opening, ...rules.map((rule, i) => `${mark(i)} ${rule}`)].join('\n'))
    const written = rules.map((rule, i) => `${name.startsWith('numbers') ? `${i + 1}.` : '-'} ${rule}`).join('\n')
    for (const piece of [...GAUGE_LINES, `${opening}\n\n${written}\n`]) expect(got).toContain(piece)
  })
  const longer = rules.map(rule => `${rule}, and then to do it all over again`)
  test('items that go on below themselves, and prose behind them', async () => {
    const got = await markdown([opening, ...longer.map(rule => filled(`- ${rule}`, 76).replaceAll('\n', '\n  ')), 'Nobody has kept them for long, and the pencil is with the nephew.'].join('\n'))
    expect(got).toContain(`${opening}\n\n${longer.map(rule => `- ${rule}`).join('\n')}\n\nNobody has kept`)
  })
  test('items that go on at the margin are not joined with one another', async () => {
    const got = await markdown([opening, ...longer.map(rule => filled(`- ${rule}`, 77))].join('\n'))
    for (const rule of longer) expect(got).toContain(`- ${rule}\n`)
  })
  test.each([['-', 'the time he left'], ['–', 'the time he left'], ['12.', 'the day he left']])('"%s" that a wrapper put at the start of a line is prose', async (mark, when) => {
    const broken = `The second keeper wrote down whatever he liked, and a lot that he had disliked\n${mark} his knees, for one, which the damp of the pier had ruined by ${when}\n${mark} and left the rest to the third, who could not write, as has been said,\nbut drew.`
    expect(await markdown(broken)).toContain(broken.replaceAll('\n', ' '))
  })
  test('rows of columns stay apart; spaces behind sentences and justified lines do not', async () => {
    const rows = ['noon at the pier, in feet     3.1   0.4   2.2   4.0', '6 pm at the pier, in feet     2.9   0.5   2.4   4.1', 'low water by the old wall     0.3   0.4   0.2   0.1']
    expect(await markdown(rows.join('\n'))).not.toMatch(/4\.0 6 pm|4\.1 low/)
    const loose = 'Nobody asked for the ledgers.  They stood behind the desk until a clerk,\nwho had nothing else to do.  He read them all, in a winter, and wrote to\nthe paper about it.'
    expect(await markdown(loose)).toContain('until a clerk, who had')
    const justified = 'Nobody asked for the ledgers, and  they stood behind the desk  until a clerk,\nwho had nothing else to do  that year, read all of  them in a long winter and\nwrote to the paper.'
    expect((await markdown(justified)).replaceAll(/ +/g, ' ')).toContain('until a clerk, who had nothing else to do that year, read all of them in a long winter and wrote')
  })
})

describe('numbers of lists in raw text are the author\'s', () => {
  const ferries = ['The Morag, late by nine days.', 'The Elspeth, lost in fog.', 'The Anna, which nobody missed.']
  const list = async (marks: readonly string[]): Promise<Article> => article(`Top ferries of the year\n\n${PROSE}\n\n${ferries.map((ferry, i) => `${marks[i]} ${ferry}`).join('\n')}\n\n${MORE}\n`)
  test.each([['5. 4. 3.', [5, 4, 3]], ['5) 4) 3)', [5, 4, 3]], ['2. 7. 12.', [2, 7, 12]], ['1. 2. 4.', [1, 2, 4]], ['2. 1. 0.', [2, 1, 0]], ['4. 5. 6.', [4, 5, 6]], ['1. 1. 1.', [1, 2, 3]]])('%s', async (marks, numbers) => {
    const got = await list(marks.split(' '))
    const told = (text: string): string[] => text.split('\n').filter(line => /^\d/.test(line))
    expect(told(await render(got, 'text'))).toEqual(ferries.map((ferry, i) => `${numbers[i]}. ${ferry}`))
    expect(told(await render(got, 'markdown')).map(line => line.replace(/^(\d+)\)/, '$1.'))).toEqual(ferries.map((ferry, i) => `${numbers[i]}. ${ferry}`))
  })
  test('one that counts down is one list', async () => expect((await list(['3.', '2.', '1.'])).body.filter(block => block.type === 'list')).toMatchObject([{ start: 3, reversed: true }]))
})

const lines = (n: number, line: (i: number) => string): string => Array.from({ length: n }, (_, i) => line(i)).join('\n')
const bad: Readonly<Record<string, string>> = {
  'a menu': 'Home\nNews\nSport\nWeather\nContact us\nAbout\nLog in\nSubscribe\n© 2024 The Post\n',
  'a log': lines(400, i => `2024-05-01 00:${String(i % 60).padStart(2, '0')}:10.100 INFO [worker-${i % 3}] job ${i}: done in ${i * 7} ms`),
  'source code': lines(200, i => `function step${i}(state) {\n  if (state.left > ${i}) { return state.next(${i}); }\n  return null;\n}`),
  'CSV': lines(500, i => `${i},Smith,John,${i * 3}.50,2024-01-02,"a, b"`),
  'a poem': lines(24, i => `The ${['tide', 'gull', 'rope', 'lamp'][i % 4]} goes out without a word,\nand comes again at night`),
  'one line': 'A single line of text that ends with a full stop.',
  'one word': 'word',
  'mixed scripts': `${PROSE}\n\nСлово за слово, и вот уже вечер, а парома всё нет и нет, хотя его ждали с самого утра.\n\n今日は朝から船が来ない、と事務所の人が言った。誰も理由を知らない。\n`,
  'right to left': 'تأخرت العبارة طوال الصيف، وفي أول اثنين من الخريف لم تأت على الإطلاق، ولم يعرف أحد في المكتب السبب.\n\nوقف الناس في صف طويل حتى زاوية المصرف، ينظرون إلى الجدول المعلق على الجدار.\n',
  'Thai': 'เรือข้ามฟากมาสายตลอดฤดูร้อน และในวันจันทร์แรกของฤดูใบไม้ร่วงก็ไม่มาเลย ไม่มีใครในสำนักงานบอกได้ว่าเพราะเหตุใด\n\nผู้คนยืนต่อแถวยาวไปจนถึงหัวมุมธนาคาร มองดูตารางเวลาบนผนังที่ยังคงสัญญาว่าจะมีเรือทุกสี่สิบนาที\n',
  'numbers alone': lines(100, i => String(i * 7919)),
  'marks alone': '*** --- ***\n!!! ??? ...\n',
  'fences that never close': `\`\`\`\n${'x\n'.repeat(50)}# a\n> b\n`,
  'brackets': '['.repeat(5000) + '*'.repeat(5000) + '\n# a\n> b\n',
}

describe('what is no article', () => {
  test.each(Object.keys(bad))('%s', async name => {
    const outcome = await extract(bad[name]!, { format: 'text' })
    if (!outcome.ok) { expect(outcome.failure.kind).toBe('no-article'); return }
    expect(paragraphs(outcome.value.body).join('').trim()).not.toBe('')
    expect(outcome.value.confidence).toBeGreaterThanOrEqual(0)
  })
  test.each(['By Ann Lee', '7 Comments'])('%s, and nothing else, is none', async line => expect(await extract(line, { format: 'text' })).toMatchObject({ ok: false, failure: { kind: 'no-article' } }))
  test('a menu is none', async () => expect(await extract(bad['a menu']!, { format: 'text' })).toMatchObject({ ok: false, failure: { kind: 'no-article' } }))
  test('ten megabytes in one line, and in a million', async () => {
    for (const text of ['word '.repeat(2_000_000), lines(1_000_000, i => `line ${i}`)]) {
      const began = performance.now()
      const outcome = await extract(text, { format: 'text' })
      expect(outcome.ok ? outcome.value.confidence : outcome.failure.kind).toBeDefined()
      expect(performance.now() - began).toBeLessThan(25_000)
    }
  })
})

const line = fc.array(fc.constantFrom('barley', 'the', 'Lantern', 'of', 'Ærø', 'l’été', 'and', '42', 'quay.', 'пристань', 'water,', 'by'), { minLength: 1, maxLength: 40 }).map(words => words.join(' '))
/** What portals tell of other articles: each line by itself could be the beginning of one. */
const TEASERS = ['Aldermere', 'Brackwater', 'Coldharbour', 'Dunmore Quay', 'Eastfield', 'Fallowby', 'Greyling', 'Hartsend'].flatMap((town, i) => [
  `The council of ${town} put off its vote on the new bus lanes, and the drivers are not amused...`,
  `A baker from ${town} has made the longest plait of bread that anyone in the county remembers...`,
  `Two swans close the lock at ${town} for a whole morning, and nobody dares to ask them to leave...`,
  `After forty years the cinema of ${town} sells its last ticket, to the man who bought the first...`,
].slice(i % 2, 2 + i % 3))

describe('the text of a whole page: a short article among teasers', () => {
  const own = ['The ferry to Skerrin Island stays in harbour until Thursday, since a crack was found in its ramp on Monday evening.', 'Those who have to cross may take the mail boat at seven, which has room for nine.']
  const before = TEASERS.slice(0, 4)
  const page = ['Front page', 'Region', 'Sport', 'Culture', 'Weather', 'Search', 'Sign in', ...before, 'Ferry stays in harbour until Thursday', '24 November 2026, 10:14', ...own, 'Share', 'Print', 'Most read', ...TEASERS, 'Contact', 'About us', 'Terms of use', '© 2026 The Coast Courier']
  const kept = async (): Promise<string[]> => paragraphs((await article(page.join('\n'))).body)

  test('is all there, and none of those that follow it', async () => {
    expect((await kept()).filter(text => own.includes(text))).toEqual(own)
    expect((await kept()).filter(text => TEASERS.slice(4).includes(text) || page.slice(-4).includes(text))).toEqual([])
  })

  test('those right before its title, which look like its first paragraphs, stay with it at most where it is told as doubtful', async () => {
    const { body, confidence } = await article(page.join('\n'))
    expect(paragraphs(body).slice(-own.length)).toEqual(own)
    if (paragraphs(body).length > own.length) expect(confidence).toBeLessThan(0.3)
  })
})

describe('the text of a whole page: recipes above forms of consent', async () => {
  const intro = 'Sauces of tomatoes and some that do without: for a Monday after work, for a Sunday at the stove, and for the week in which the garden has more of them than anyone can eat.'
  const recipes = ['Quick Tomato Sauce in Forty Minutes or Less', 'Sicilian Pasta With Anchovies and Toasted Breadcrumbs', 'Slow Oven Sauce for a Whole Sunday', 'Green Salsa for Boiled Meat', 'Raw Tomato Sauce for the First Hot Day', 'Sausage Ragù From the Hills', 'Sauce of Roast Peppers', 'Aubergine Sauce, as in Norma', 'Tuna and Caper Sauce', 'Clam Sauce, White or Red', 'Walnut Sauce With Marjoram', 'Hunter’s Sauce With Mushrooms']
  const consent = [
    'We and our partners store and access information on a device, such as cookies and identifiers, and process personal data, for the purposes below.',
    'You may accept or manage your preferences, or object where legitimate interest is used, at any time on the page of our privacy policy.',
    'Advertising presented to you on this website can be based on limited data, such as the website that you are using, your device type or which content you look at.',
    'Information regarding which advertising is presented to you and how you interact with it can be used to determine how well an advert has worked for you or other users.',
    'Content presented to you can be based on your personalised profiles, which reflect your activity on this or other websites, your possible interests and personal aspects.',
    'Our vendors can use your consent to combine data about you from third parties with information about the devices from which you opened this website.',
    'Your choices are kept in a cookie for thirteen months, after which our partners ask for your consent again.',
  ]
  const page = ['Skip to content', 'Home', 'Recipes', 'By course', 'By season', 'Techniques', 'About us', 'Search', 'Sauces', intro, ...recipes.flatMap((recipe, i) => [recipe, ['Easy', 'Weekend', 'A day ahead'][i % 3]!]), 'Load more', 'About us', 'Terms of use', 'Privacy policy', 'Your privacy', ...consent, 'Accept all', 'Reject all', 'Save my choices']
  const kept = paragraphs((await article(page.join('\n'))).body)

  test('the introduction and recipes are kept', () => { expect(kept).toContain(intro); expect(kept.filter(text => recipes.includes(text)).length).toBeGreaterThan(2) })
  test('nothing of consent is', () => expect(kept.filter(text => consent.includes(text))).toEqual([]))
})

test('every kept line is a line of the input, unchanged', () => fc.assert(fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 30 }), async input => {
  const outcome = await extract(input.join('\n\n'), { format: 'text' })
  if (!outcome.ok) return
  const given = new Set(input)
  for (const paragraph of paragraphs(outcome.value.body)) expect(given.has(paragraph), paragraph).toBe(true)
}), { numRuns: 60 }))

test.each(['The trial continues.', 'He died in 1987.', 'The vote was unanimous.', '“No.”', 'Personne n’est venu.'])('the last sentence is kept, however short: %s', async closing => {
  for (const byline of ['', 'By Ann Lee\n\n']) for (const tail of ['', '\n\nShare this article\n\nMore from Tarn Post']) {
    const kept = paragraphs((await article(`The ferry fails to come\n\n${byline}${PROSE}\n\n${MORE}\n\n${PROSE.replace('ferry', 'barge')}\n\n${closing}${tail}\n`)).body)
    expect(kept.at(-1)).toBe(closing)
  }
})

describe('marks that a text only shows', () => {
  const [one, two, three] = ['The harbour master opened the sluice early in the morning, and three barges full of gravel went one after another into the basin below the old mill.', 'After that it was quiet by the water, and only the baker pushed his cart across the bridge and greeted the fishermen who hung up their nets to dry.', 'In the evening the people in the inn told each other how high the water had stood forty years ago, and who had been the first to find the boat.']
  const start = '*** START OF THE PROJECT GUTENBERG EBOOK THE SLUICE ***', end = start.replace('START', 'END')
  test.each([
    ['one that opens nothing', [one, two, three, start]], ['two with nothing between them', [start, end, one, two, three]],
    ['two that it speaks of', ['How e-books begin', one, 'The first mark reads:', start, 'and the second one reads:', end, two, three]],
    ['a line across a mail', ['From: Ann Lee <ann@mill.example>', 'To: Bo Lind <bo@mill.example>', 'Subject: The mill', one, '_'.repeat(40), two, three]],
  ])('%s parts it from nothing', async (_, lines) => expect(paragraphs((await article(lines.join('\n\n'))).body)).toEqual(expect.arrayContaining([one, two, three])))
})

test.each(['On Mon, Mar 2, 2020 at 10:02 PM Bo Lind <bo@mill.example> wrote:', 'Am Mo., 2. März 2020 um 22:02 Uhr schrieb Bo Lind <bo@mill.example>:'])('a mail that answers is of its own day: %s', async quoting => {
  const head = 'From: Ann Lee <ann@mill.example>\nTo: weavers@mill.example\nDate: Tue, 3 Mar 2020 21:14:07 +0200\nSubject: Re: a wide loom'
  const { metadata } = await article(`${head}\n\n${quoting}\n> My edges draw in by almost two inches on the wide loom, whatever I\n> do about them. Is it the tension or is it me?\n\nIt is the weft. Lay it in at an angle, and then beat on an open shed. The\ntension only makes you notice what the weft has already done.\n`)
  expect(metadata.published?.slice(0, 10)).toBe('2020-03-03')
})
