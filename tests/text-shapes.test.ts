/** Raw text whose shape says what it is: lists within lists and right below a line, books, stanzas with speech, signatures, records. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const PROSE = 'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.'
const MORE = 'By nine the queue reached past the chandlery and round the corner by the bank, where the timetable on the wall still promised a crossing every forty minutes.'

async function read(text: string): Promise<{ markdown: string; kept: string[]; all: string }> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return { markdown: await render(outcome.value, 'markdown'), kept: paragraphs(outcome.value.body), all: [...outcome.value.removed.map(({ text }) => text), ...paragraphs(outcome.value.body)].join('\n') }
}

describe('lists within lists', () => {
  test.each([
    ['bullets below numbers', '1. ropes\n   - nine for the barge\n   - one for a boat that he denied having\n2. a key'],
    ['numbers below bullets', '- a key\n  1. that fits nothing\n  2. that is warm\n- a letter'],
    ['three deep', '- a chest\n  - a box\n    - a key\n  - a lid\n- a letter'],
  ])('%s', async (_name, list) => expect((await read(`What was on the barge\n\n${PROSE}\n\n${list}\n\n${MORE}`)).markdown).toContain(`\n${list}\n`))
  test('what is set right by a column is no list within', async () => {
    const { markdown } = await read(`What was on the barge\n\n${PROSE}\n\n 9. a key\n10. a letter\n11. a lamp\n\n${MORE}`)
    expect(markdown).toContain('\n9. a key\n10. a letter\n11. a lamp\n')
  })
})

describe('a list right below a line of a text that is not wrapped', () => {
  test.each([['-', '-', '-'], ['•', '•', '•'], ['1.', '2.', '3.']])('%s', async (...marks) => {
    const items = ['a lamp that needs no hand', 'dry socks, and then another pair', 'bread, because the geese will ask'], told = marks.map(mark => mark.replace('•', '-'))
    const { markdown } = await read(`Three things to pack for the pier\n${PROSE}\n${items.map((item, i) => `${marks[i]} ${item}`).join('\n')}\n${MORE}`)
    expect(markdown).toContain(`${PROSE}\n\n${items.map((item, i) => `${told[i]} ${item}`).join('\n')}\n\n${MORE}`)
  })
  test.each([
    ['days', ['3. Mai Schafe zählen', '12. Mai Glocken putzen', '1. Juni Fest am Pier']],
    ['what goes on with an item that goes on at the margin', ['1. Chop the onions and', 'fry them.', '2. Add the stock of yesterday', '3. Wait for the ferry']],
  ])('is none: %s', async (_, lines) => {
    const { markdown } = await read(`Im Mai am Weiher\n${PROSE}\n${lines.join('\n')}\n${MORE}`)
    for (const line of lines) expect(markdown).toContain(`\n${line.replace(/^(\d+)\./, '$1\\.')}\n`)
  })
  test('whose items go on behind a tab', async () => {
    const { markdown } = await read(`Three things\n${PROSE}\n1. First do this:\n\tthen that\n2. Second, the key\n\tof the shed\n3. Third, a lamp\n${MORE}`)
    expect(markdown).toContain('\n1. First do this:')
    expect(markdown).toContain('\n3. Third, a lamp\n')
  })
  test('is none in the text of a whole page', async () => {
    const menu = Array.from({ length: 70 }, (_, i) => `Pier ${i + 1} and what lies behind it`)
    expect((await read(['Home', '1. News', '2. Tides', PROSE, MORE, ...menu].join('\n'))).markdown).not.toContain('\n2. Tides\n3. ')
  })
})

test('one wrapped paragraph whose lines begin with names', async () => {
  const lines = ['Senator Ann Lee of Vermont told the Senate Finance Committee on', 'Tuesday that Tarn Energy and Lake Power had paid no taxes in Maine', 'since May. Governor Tom Hill and Mayor Kim Roe of Portland said the', 'State House would hold a hearing in June.']
  expect((await read(lines.join('\n'))).kept).toEqual([lines.join(' ')])
})

test('a heading below a greeting is one', async () => {
  expect((await read(`The tarn news\n\n${PROSE}\n\nDear friends,\n\nWhat is new at the tarn\n\n${MORE}`)).markdown).toContain('\n## What is new at the tarn\n')
})

test('a book whose paragraphs are begun by an indent alone', async () => {
  const book = ['    My mother kept the ferry at the place where the road stops being a road,\nand most of those who crossed had come there by mistake.', '    They went back in the evening, and told their friends that it was not to\nbe missed.', '    She kept her accounts in a hand so small that the inspector, when he\ncame, was obliged to borrow her spectacles, and with these on he saw\nnothing at all.', '    "There is a page missing," he said.', '    "It has been missing since the flood," said my mother, "and so has the\nbridge."', '    He stayed for three weeks and paid for four, and every evening he sat by\nthe window and counted the geese that came home over the hill.']
  expect((await read(`CHAPTER THE FIRST\n\n${book.join('\n')}\n`)).kept).toEqual(book.map(paragraph => paragraph.trim().replaceAll('\n', ' ')))
})

test.each(['–', '—'])('a stanza in which someone speaks with %s keeps its lines', async dash => {
  const stanza = `A man stands on the bank and calls,\n${dash} Come over! – through the morning,\nthe fog takes every word of his\nand keeps it as a warning.`
  const { markdown } = await read(`The ferry call\n\n${stanza}\n\nA child upon the other bank\ncan hear him, but not clearly,\nand so she sets the old boat loose,\nand so it went, or nearly.`)
  expect(markdown).toContain(stanza.replaceAll('\n', '\\\n'))
})

test.each(['Your loving niece,', 'Mit freundlichen Grüßen,'])('who signs below "%s" is no heading', async closing => {
  const { markdown } = await read(`Dear aunt,\n\n${PROSE}\n\n${MORE}\n\n${closing}\n\nAnn Lee\n\n${PROSE.replace('The ferry', 'P.S. The barge')}`)
  expect(markdown).not.toContain('# Ann Lee')
})

describe('lines that are no prose stay apart', () => {
  test('records with commas', async () => {
    const records = ['pier,built,steps,remarks', 'Aldwinkle,1871,2,"closed on Sundays, except in May"', 'Brackley Moor,1869,1,"the pier is a plank"', 'Coldharbour,1902,3,"rebuilt after the flood of 1947"', 'Dunmere,1911,1,"on request, wave a hat"', 'Eastwick,1877,2,"no ferry, but a good buffet"']
    expect((await read(records.join('\n'))).kept).toEqual(records)
  })
  const wrapped = 'This paper tells what a harbour is to do when more ferries arrive than\nthere are piers.  It takes the place of what was said before, and of the\npractice of shouting, which has been found to wake the harbour master.'
  test('two columns', async () => {
    const columns = ['The bill came to four hundred       weeks until the end of August. If it', 'pounds less than was feared.        bolts, do not run after it.']
    const { all } = await read(`The piers\n\n${['The first', 'A second', 'A third'].map(one => wrapped.replace('This', one)).join('\n\n')}\n\n${columns.join('\n')}`)
    expect(all).not.toMatch(/If it pounds/)
  })
  test('a drawing', async () => {
    const drawing = ' 0 1 2 3 4 5 6 7\n+-+-+-+-+-+-+-+-+\n| Flag |  Hour   |\n+-+-+-+-+-+-+-+-+'
    const { markdown } = await read(`The piers\n\n${wrapped}\n\n${drawing.replaceAll(/^/gm, '    ')}\n\n${wrapped.replace('This', 'The first')}`)
    expect(markdown).toContain(`\`\`\`\n${drawing}\n\`\`\``)
  })
})

describe('mail', () => {
  const own = 'It does both, in that order. For the first ten years the stems fill the\ngaps and the wall stands better than it did, and after that they grow\nthicker than the gaps are wide.', quoted = ['Does ivy hold a dry stone wall together, or does it pull it apart? I', 'have been told both, by people who were sure of it, and of themselves.']
  test.each(['> ', '>'])('whose writer answers right below who is quoted with "%s" is joined', async mark => {
    const { markdown } = await read(`Hi,\n\nOn Monday Ann wrote:\n${quoted.map(line => mark + line).join('\n')}\n\n${own}\n\n--\nBertram Oakes        bertram@oakes.example\n"Walls built, mended, talked about and walked along, by day and night."\n`)
    expect(markdown).toContain(`\n> ${quoted.join(' ')}\n`)
    expect(markdown).toContain(own.replaceAll('\n', ' '))
  })
})

test('more than a number is no quotation', async () => {
  const { markdown } = await read(`What it costs\n\n>50 geese: four pounds each, brought to your door by boat\n>100 geese: three pounds each, brought to your door by boat\n\n${PROSE}\n\n${MORE}\n`)
  expect(markdown).toContain('>100 geese')
})

test('a manual’s hyphens at lines’ ends go with the break', async () => {
  const lines = ['ferry copies what has changed on the pier to the other and removes not‐', 'hing unless it is told to. Both may be boats, or piers that have an ad‐', 'dress. They are held against each other by their size and their time, a', 'thing that is never done twice within the minute.']
  expect((await read(lines.join('\n'))).kept).toEqual([lines.join(' ').replaceAll('‐ ', '')])
})
