/** What raw text is called: its headline, whatever a site writes above it. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs } from '../src/index.ts'

const BODY = [
  'The keeper of the tarn has counted the steps around it every spring for thirty years, and this spring there were nine thousand of them, which is forty more than there ever were before.',
  'Nobody has moved the path, she says, and her legs are no shorter than they were. She has asked the parish to lend her the long tape, and two people who can hold its ends for an afternoon.',
  'The parish clerk believes that the water has risen by a hand, so that the path now bends further out at the old boathouse. The boathouse itself has been counted too, and there is still one.',
  'If the tape agrees with the keeper, the sign at the car park will be painted anew. The painter has been told to leave room for another figure, since the spring of next year is not far off.',
].join('\n\n')
const KEEPER = 'Keeper counts nine thousand steps'

describe('the title of raw text', () => {
  test.each<[string, string, string | null]>([
    ['stands below a menu', `Home\nNews\n\n${KEEPER}\n\nBy Ann Lee\n\n`, KEEPER],
    ['stands below a menu of words that no pack has', `Lakes\nFells\nTarn Post\n\n${KEEPER}\n\nBy Ann Lee\n\n`, KEEPER],
    ['stands below a link to the text', `Skip to content\n\n${KEEPER}\n\nBy Ann Lee\n\n`, KEEPER],
    ['stands below an advertisement', `Advertisement\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below a day', `March 3, 2024\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below a day that says what it is', `Published on Sunday, March 3, 2024\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below a byline', `By Ann Lee\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below how long it takes', `3 min read\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below an address', `https://tarn.example/keeper-counts\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below the way to it', `Home > News > Lakes\n\n${KEEPER}\n\n`, KEEPER],
    ['stands above the hour at which it was put there', `Home\nNews\n\n${KEEPER}\n\nPrint\n\nSmaller\n\n2024-03-03 18:10 Source: The keeper of the tarn and its boathouse\n\n`, KEEPER],
    ['… and the house that put it there', `Home\nNews\n\n${KEEPER}\n\nPrint\n\nSmaller\n\nThe Keeper of the Tarn/Parish Clerk | 03-03-2024 14:44\n\n`, KEEPER],
    ['stands below the way to it without spaces', `Tarn>Lakes>Around the water>Text, subscribe to our paper\n\n${KEEPER}\n\n`, KEEPER],
    ['stands below a menu in one line', `Tarn Home|Find a text|Add to your list|Our paper as a book\n\n${KEEPER}\n\n`, KEEPER],
    ['has words in quotation marks, of French', 'Chronicle of the fell\n\n« The keeper » and « the tape »: nine thousand steps\n\nBy Ann Lee\n\n', '« The keeper » and « the tape »: nine thousand steps'],
    ['has words in quotation marks, of German', 'From the fell\n\n»The keeper« and »the tape« at odds over steps\n\nBy Ann Lee\n\n', '»The keeper« and »the tape« at odds over steps'],
    ['is no day', 'March 3, 2024\n\n', null],
    ['is the first of two lines', `${KEEPER}\nForty more than there were before\nBy Ann Lee\n\n`, KEEPER],
    ['is the first of two lines below a menu', `Home\nTarn Post\n\n${KEEPER}\nForty more than there were before\nBy Ann Lee\n\n`, KEEPER],
    ['speaks of a day', `What the keeper saw on March 3, 2024\n\nBy Ann Lee\n\n`, 'What the keeper saw on March 3, 2024'],
    ['is what a label says', `Title: ${KEEPER}\nAuthor: Ann Lee\nDate: 2024-03-03\n\n`, KEEPER],
    ['is the subject of a mail', `From: Ann Lee <ann@tarn.example>\nTo: the parish\nSubject: ${KEEPER}\nDate: Sun, 3 Mar 2024 10:00:00 +0000\n\n`, KEEPER],
    ['is the subject of a mail in German', `Von: Ann Lee\nBetreff: ${KEEPER}\n\n`, KEEPER],
  ])('%s', async (_name, head, title) => {
    const outcome = await extract(head + BODY, { format: 'text' })
    expect(outcome.ok && outcome.value.metadata.title).toBe(title)
  })
})

/** A text that asks once more below its headline, which is a question too. */
test.each(['Menu', 'Opinion', 'March 3, 2024', 'Published on Sunday, March 3, 2024', 'By Ann Lee', 'Share this story with your friends'])('a question below %s is the title', async above => {
  const outcome = await extract(`${above}\n\nWho moved the path?\n\n${BODY}\n\nAnd who will pay for the sign?\n\n${BODY.split('\n\n')[0]!.replace('spring', 'autumn')}`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata.title).toBe('Who moved the path?')
})

describe('nobody wrote a raw text that', () => {
  test.each<[string, string]>([
    ['says "today" beside the hour', 'Сегодня\n\n3 марта 2024, 18:10'], ['says "yesterday"', 'Вчера\n\n3 марта 2024, 18:10'], ['says "yesterday" in Polish', 'Wczoraj\n\n3 marca 2024, 18:10'],
    ['has an address beside its day', 'tarnpost.co.uk, Sunday 3 March 2024 18:10 GMT'], ['has one on the line above', 'tarnpost.com\n\nMarch 3, 2024'], ['has "From:" and "To:" of a form in a line', 'From: To:'], ['has "On" before its day', 'On 3 March 2024'],
  ])('%s', async (_name, line) => {
    const outcome = await extract(`${KEEPER}\n\n${line}\n\n${BODY}`, { format: 'text' })
    expect(outcome.ok && outcome.value.metadata.authors).toEqual([])
  })
  test('but an address signs behind a word for it', async () => {
    const outcome = await extract(`${KEEPER}\n\nBy tarnpost.com\n\nMarch 3, 2024\n\n${BODY}`, { format: 'text' })
    expect(outcome.ok && outcome.value.metadata.authors).toEqual(['tarnpost.com'])
  })
})
test.each(['Lake House / Topics / The Keeper of Lakes', 'The Tarn / Topics / Steps and Paths'])('a way with strokes is no title of raw text: %s', async way => {
  const outcome = await extract(`${way}\n\n${KEEPER}\n\n${BODY}`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata.title).toBe(KEEPER)
})

const LIST = 'Nobody has moved the path, she says, and her legs are no shorter than they were, so that she now asks the parish to lend her three things:\n\n- the long tape\n- two people to hold its ends\n- an afternoon\n\nThe parish clerk believes that the water has risen by a hand, so that the path bends further out at the old boathouse than it did.'
test.each([':', ' :', '：'])('a first paragraph that opens a list with "%s" has its title above it', async colon => {
  const outcome = await extract(`${KEEPER}\n\n${LIST.replace(':', colon)}`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata.title).toBe(KEEPER)
})

describe('the title of raw text is told once', () => {
  const [first, ...more] = BODY.split('\n\n')
  const kept = async (text: string): Promise<readonly [string | null, string[]]> => {
    const outcome = await extract(text, { format: 'text' })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    return [outcome.value.metadata.title, paragraphs(outcome.value.body)]
  }
  test.each(['PRESS RELEASE', 'NOTA DE PRENSA', 'For immediate release'])('below %s', async label => {
    const title = 'The keeper of the tarn counts nine thousand steps around it', [got, body] = await kept(`${label}\n${title}\n${first}\n${more[0]}`)
    expect(got).toBe(title)
    expect(body).not.toContain(title)
  })
  test('and a section\'s heading is none, where a text begins with its first paragraph', async () => {
    const [got, body] = await kept(`${first}\n\nWhat it costs\n${more[0]}\n\nWhat it is for\n${more[1]}`)
    expect(got).toBeNull()
    expect(body).toEqual(expect.arrayContaining(['What it costs', 'What it is for']))
  })
})

test('an address below the title is no subtitle', async () => {
  const outcome = await extract(`${KEEPER}\nhttps://tarnpost.example/news/keeper-counts-steps\nBy Ann Lee\n11 February 2023\n${BODY.replaceAll('\n\n', '\n')}`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata).toMatchObject({ title: KEEPER, subtitle: null, authors: ['Ann Lee'] })
})
test('what leads to the text on the web is no title', async () => {
  const outcome = await extract(`Trouble reading this? Open it in a browser: https://mail.example/v/8812\n\n${BODY}`, { format: 'text' })
  expect(outcome.ok && outcome.value.metadata.title).toBeNull()
})

describe('marks of a line\'s direction hide nothing of it', () => {
  test.each([['right to left', '\u200f', ''], ['left to right', '\u200e', ''], ['isolated', '\u2066', '\u2069'], ['embedded', '\u202a', '\u202c']])('%s', async (_name, open, close) => {
    const outcome = await extract([KEEPER, 'By Ann Lee', '2 March 2021', ...BODY.split('\n\n')].map(line => `${open}${line}${close}`).join('\n'), { format: 'text' })
    expect(outcome.ok && outcome.value.metadata).toMatchObject({ title: KEEPER, authors: ['Ann Lee'], published: '2021-03-02' })
  })
})

describe('the first line of a short text stays in it where it is not its title', () => {
  const kept = async (text: string): Promise<string[]> => {
    const outcome = await extract(text, { format: 'text' })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    const { metadata, body } = outcome.value
    return [...metadata.title === null ? [] : [metadata.title], ...paragraphs(body)]
  }
  const poem = 'It stands as though the water\nwere something it had lent,\nand counts the silver minnows\nto see how much was spent.\n\nIt does not trust the miller,\nit does not trust the sky,\nit lifts one foot, and thinks of it,\nand does not put it by.'
  test.each([
    ['a poem', 'The Heron', poem.replaceAll('It ', 'He ').replaceAll('it ', 'he ')],
    ['a menu', 'Trattoria del lago', 'Antipasti\nAlici marinate con finocchietto ....... 7,00\nCrostini di fegatini .................. 5,50\n\nPrimi\nPici all\'aglione ...................... 9,00\nZuppa di ceci e castagne .............. 8,50\n\nCoperto 2,00 €. I cani mangiano gratis.'],
    ['results', 'Saturday\'s results', 'Ambleford 2, Crossways 2\nDunmere 0, Old Tanners 1\nGreat Pellow 4, Pellow St Mary 3'],
    ['steps', 'How to open the parish hall', 'The key hangs in the bakery, and the baker will give it to anyone who can say what day it is, which is harder than it sounds in August.\n\n1. Ask for the key.\n\n2. Lift the door and push.\n\n3. Apologise to the bats.'],
  ])('%s', async (_name, line, text) => expect(await kept(`${line}\n\n${text}`)).toContain(line))
  test.each(['Share', 'By Ann Lee', '3 March 2024', 'https://tarn.example/heron', '* * *'])('unless it is none of its own: %s', async line => expect(await kept(`${line}\n\n${poem}`)).not.toContain(line))
})

describe('a title that a saved text tells twice is told once', () => {
  test.each<[string, string, string]>([
    ['right below itself', `${KEEPER}\n\n${KEEPER}\n\n`, KEEPER],
    ['in a line of its own below', `${KEEPER}\n${KEEPER}\n\n`, KEEPER],
    ['in capitals', `${KEEPER}\n\n${KEEPER.toUpperCase()}\n\n`, KEEPER],
    ['and as the tab of a browser has it', `${KEEPER} | Tarn Post\n\n${KEEPER}\n\nBy Ann Lee\n\n`, KEEPER],
    ['above its day', `${KEEPER}\n\n12 March 2024\n\n${KEEPER}\n\n`, KEEPER],
  ])('%s', async (_, head, title) => {
    const outcome = await extract(head + BODY, { format: 'text' })
    expect(outcome.ok && [outcome.value.metadata.title, outcome.value.metadata.subtitle, paragraphs(outcome.value.body)]).toEqual([title, null, BODY.split('\n\n')])
  })
  test.each<[string, string, string]>([
    ['a section', `Opinion\n\nOpinion | ${KEEPER}\n\nBy Ann Lee\n\n3 March 2024\n\n`, `Opinion | ${KEEPER}`],
    ['a topic', 'Tarn path - what happens next at the boathouse\n\nBy Ann Lee\n\nTarn path\n\n', 'Tarn path - what happens next at the boathouse'],
    ['a topic of several words', 'The path of the tarn - what happens\n\nBy Ann Lee\n\nThe path of the tarn\n\n', 'The path of the tarn - what happens'],
  ])('but of two that begin alike the shorter is none: %s', async (_, head, title) => {
    const outcome = await extract(head + BODY, { format: 'text' })
    expect(outcome.ok && outcome.value.metadata.title).toBe(title)
  })
  test('but a heading of a part that says the same stays', async () => {
    const [first, ...rest] = BODY.split('\n\n'), outcome = await extract(`The Keeper\n\n${first!.slice(0, 140)}.\n\nThe Keeper\n\n${rest.join('\n\n')}`, { format: 'text' })
    expect(outcome.ok && paragraphs(outcome.value.body)).toContain('The Keeper')
  })
})
