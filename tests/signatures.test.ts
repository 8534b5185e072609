/** What signs a raw text below it or around it, a mail's signature without its head or letters in cipher, is none of it, and is told as left out. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs } from '../src/index.ts'

const TEXT = [
  'The ferry had been late all summer, and on the first Monday of autumn it did not come at all, which nobody in the office could explain to those who waited.',
  'By nine the queue reached past the chandlery and round the corner by the bank, where the timetable on the wall still promised a crossing every forty minutes.',
]
const GERMAN = ['Die Fähre kam den ganzen Sommer zu spät, und am ersten Montag im Herbst kam sie gar nicht mehr, was im Büro niemand denen erklären konnte, die dort warteten.', 'Um neun reichte die Schlange bis über die Seilerei und um die Ecke bei der Bank, wo der Fahrplan noch immer alle vierzig Minuten eine Überfahrt versprach.']

async function read(text: string): Promise<{ kept: string[]; removed: readonly string[] }> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return { kept: paragraphs(outcome.value.body), removed: outcome.value.removed.map(({ text }) => text) }
}

describe('a signature below two dashes goes', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['that says how its writer is reached', ['The ferry in the spring', ...TEXT], ['Ann Lee', 'Keeper of the tarn, Coldharbour', 'Tel. 0123 456789']],
    ['with an address', ['The ferry in the spring', ...TEXT], ['Ann Lee <ann@tarn.example>', '"Row, and the river rows with you"']],
    ['of a letter', ['Dear Tom,', ...TEXT, 'Yours sincerely,', 'Ann'], ['Ann Lee, keeper of the tarn']],
    ['of one in German', ['Hallo Tom,', ...GERMAN, 'Viele Grüße', 'Anne'], ['Anne Weiher, Stegstraße 9']],
    ['of one with a particle in the name', ['The ferry in the spring', ...TEXT], ['Tom von der Weiher', 'tom@tarn.example']],
    ['with a sentence below an address', ['The ferry in the spring', ...TEXT], ['Ann Lee', 'https://tarn.example', 'The boat runs all week.']],
  ])('%s', async (_, own, signature) => {
    const { kept, removed } = await read(`${own.join('\n\n')}\n\n-- \n${signature.join('\n')}\n`)
    for (const line of signature) expect(kept).not.toContain(line)
    expect(removed).toEqual(expect.arrayContaining(['--', ...signature]))
    expect(kept).toEqual(expect.arrayContaining(own.slice(1)))
  })
  test('but not what is told below it', async () => {
    const { kept, removed } = await read(`Dear Tom,\n\n${TEXT.join('\n\n')}\n\nKind regards\n\n--\nAnn Lee\nPS: bring the lamp.\n`)
    expect(removed).toContain('Ann Lee')
    expect(kept.at(-1)).toBe('PS: bring the lamp.')
  })
  test('but what tells of an author stays', async () => expect((await read(`The ferry in the spring\n\n${TEXT.join('\n\n')}\n\n--\n\nAnn Lee is a writer who lives at the tarn.`)).kept).toContain('Ann Lee is a writer who lives at the tarn.'))
  test.each<[string, readonly string[], string]>([
    ['what is added to a letter', ['Dear Tom,', ...TEXT, 'Yours sincerely,', 'Ann'], 'P.S. The keeper has asked after you.\nBring the book when you come.'],
    ['days', ['Hello again,', ...TEXT], 'Tuesday. The boat was found on the beach.\nWednesday. The keeper was found in the inn.\nThursday. It rained.'],
    ['another part', ['Hello all,', ...TEXT], 'Part two\nThe boat will be late until August.\nThe keeper is at tom@tarn.example in the evenings.'],
    ['a question', ['Dear reader,', ...TEXT], 'Tell me what you think\nof the new boat'],
    ['what takes place', ['Dear all,', ...TEXT], 'Programme of the evening:\nSeven: the keeper reads the letters\nEight: tea'],
    ['notices', ['The ferry in the spring', ...TEXT], 'Call the keeper: 01632 960 123\nThe ferry runs again.'],
    ['paragraphs in Chinese', ['您好：', '渡船整个夏天都晚点，到了秋天的第一个星期一，它根本没有来，办公室里没有人能向等候的人解释这是为什么。'], '船夫说船在夜里沉了，他很抱歉，大家都可以到旧学校去喝茶，那里也有点心。\n\n若有人愿意帮忙，请在星期一晚上来。'],
  ])('and %s is kept', async (_, own, added) => {
    const { kept } = await read(`${own.join('\n\n')}\n\n--\n\n${added}\n`)
    expect(kept.join('\n').replace(/\s+/g, ' ')).toContain(added.replace(/\s+/g, ' '))
  })
  test('and two dashes part a text', async () => expect((await read(`The ferry in the spring\n\n${TEXT[0]}\n\n--\n\n${TEXT[1]}\n\nCall 0123 456789.`)).kept).toContain('Call 0123 456789.'))
})

describe('a text that is signed in cipher', () => {
  const signed = (head: string, own: readonly string[], at = ''): string => `${head}${at}-----BEGIN PGP SIGNED MESSAGE-----\n${at}Hash: SHA256\n\n${own.join('\n\n')}\n${at}-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEEq0abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUV\n=aBcD\n${at}-----END PGP SIGNATURE-----\n`
  test('is the text alone', async () => {
    const { kept, removed } = await read(signed('', ['The ferry in the spring', ...TEXT]))
    expect(kept).toEqual(TEXT)
    expect(removed.slice(0, 2)).toEqual(['-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256', expect.stringMatching(/^-----BEGIN PGP SIGNATURE-----\n\niQ.*\n=aBcD\n-----END PGP SIGNATURE-----$/s)])
  })
  test('of a mail, whose dashes have others before them', async () => {
    const { kept } = await read(signed('From: Ann Lee <ann@tarn.example>\nTo: Tom Hill <tom@tarn.example>\nSubject: The ferry in the spring\nDate: Sun, 3 Mar 2024 10:00:00 +0000\n\n', ['Dear Tom,', ...TEXT, '- -- \nAnn Lee']))
    expect(kept).toEqual(['Dear Tom,', ...TEXT])
  })
  test('within another is left out too', async () => {
    const inner = signed('', [TEXT[1]!]).trimEnd().split('\n').map(line => (line.startsWith('-') ? `- ${line}` : line)).join('\n'), { kept } = await read(signed('', [TEXT[0]!, inner]))
    expect(kept).toEqual(TEXT)
  })
  test('has a line among its letters that somebody added', async () => {
    const { kept } = await read(signed('', ['The ferry in the spring', ...TEXT]).replace('=aBcD', '=aBcD\n(signed on the boat)'))
    expect(kept).toEqual(TEXT)
  })
  test('keeps prose between such marks', async () => {
    const { kept } = await read(`-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${TEXT[0]}\n\n-----BEGIN PGP SIGNATURE-----\n${TEXT[1]}\n\n-----END PGP SIGNATURE-----\n`)
    expect(kept.join('\n')).toContain(TEXT[1])
  })
  test('stays as it stands where another text shows it', async () => expect((await read(`How to read a signed letter\n\n${TEXT[0]}\n\n${signed('', ['Hello.'])}\n${TEXT[1]}`)).kept).toContain('Hash: SHA256'))
})
