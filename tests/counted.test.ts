/** Sections of a raw text that count on, and what stands between its title and its first paragraph: all of them are kept, and none is the title. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const TEXTS = [
  'In these terms the Ferry means the boat that crosses the tarn, and the Passenger means anyone who has paid to be on it, or has been carried on it against their will.',
  'A ticket is valid on the day on which it is bought. It may be used once, in one direction, and must be shown to the keeper when the keeper asks for it, which is seldom.',
  'Each passenger may bring one piece of luggage that can be carried by hand. Geese count as luggage, unless they can swim beside the boat until it has reached the other shore.',
]
const GERMAN = [
  'Die Fähren am Weiher fahren seit dem Frühjahr 1871, und wer sie zählt, kommt auf drei, von denen eine seit dem letzten Winter auf dem Grund des Weihers liegt.',
  'Eine Fahrt kostet zwei Mark, hin und zurück vier, und wer sein Pferd mitnehmen will, der zahlt für das Pferd noch einmal so viel wie für sich selbst und seine Frau.',
  'Sie tragen jeden, der bezahlt hat, und die Gänse auch, wenn sie nicht neben dem Boot schwimmen wollen, bis es am anderen Ufer angekommen ist und der Fährmann ruft.',
]
const FRENCH = [
  'Les présentes conditions règlent la vente des billets du bac entre l’association et les passagers, quel que soit le jour de la traversée et le temps qu’il fait sur le lac.',
  'Les prix sont ceux du tableau qui est affiché sur le ponton. Ils sont payables avant le départ, en espèces, car le passeur n’a pas l’électricité et n’en veut pas.',
  'L’association n’est pas responsable des oies qui tombent à l’eau pendant la traversée, ni des chapeaux, sauf si le passeur les y a jetés lui-même un jour de grand vent.',
]
const JAPANESE = [
  '本規約において「渡し船」とは、湖の両岸を結ぶ船をいい、「乗客」とは、運賃を支払って船に乗る者、または自らの意思によらずに船に乗せられた者をいうものとします。',
  '切符は購入した当日に限り有効とし、片道一回に限り使用することができます。船頭が求めたときは、これを提示しなければなりません。',
  '乗客は、手で持つことのできる手荷物を一個まで持ち込むことができます。ガチョウは船の横を泳ぐ場合を除き、手荷物として数えます。',
]
const RUSSIAN = [
  'Настоящее соглашение определяет порядок перевозки пассажиров паромом через озеро, а также права и обязанности паромщика и всех, кто ступил на борт парома.',
  'Билет действует в день его покупки. Он может быть использован один раз в одном направлении и должен быть показан паромщику, когда тот попросит об этом.',
  'Каждый пассажир может взять с собой одну вещь, которую можно нести в руках. Гуси считаются багажом, если они не плывут рядом с лодкой сами по себе.',
]

async function read(text: string): Promise<{ title: string | null; kept: string[]; markdown: string }> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return { title: outcome.value.metadata.title, kept: paragraphs(outcome.value.body), markdown: await render(outcome.value, 'markdown') }
}
const sections = (heads: readonly string[], texts: readonly string[], blank = '\n\n'): string => heads.map((head, i) => `${head}${blank}${texts[i]}`).join(blank)

describe('sections that count are kept, the first with the rest', () => {
  test.each<[string, string, readonly string[], readonly string[]]>([
    ['by numbers', 'Terms of Service', ['1. Definitions', '2. Tickets', '3. Luggage'], TEXTS],
    ['by numbers alone', 'Ferries without engines: their bells', ['1 Scope', '2 Tickets', '3 Luggage'], TEXTS],
    ['by those of Rome', 'The rules of the ferry', ['I. Definitions', 'II. Tickets', 'III. Luggage'], TEXTS],
    ['by a word and a number', 'Rules of the ferry', ['Article 1 – Definitions', 'Article 2 – Tickets', 'Article 3 – Luggage'], TEXTS],
    ['that count down', 'The three best things about the ferry', ['3. Its keeper', '2. Its bell', '1. Its geese'], TEXTS],
    ['in French', 'Conditions générales de vente', ['1. Objet', '2. Prix', '3. Responsabilité'], FRENCH],
    ['of Russian terms', 'Пользовательское соглашение', ['§ 1. Общие положения', '§ 2. Билеты', '§ 3. Багаж'], RUSSIAN],
    ['of Japanese terms', '利用規約', ['第1条 定義', '第2条 切符', '第3条 手荷物'], JAPANESE],
    ['by the numbers of Japanese', '利用規約', ['一、定義', '二、切符', '三、手荷物'], JAPANESE],
  ])('%s', async (_, title, heads, texts) => {
    for (const blank of ['\n\n', '\n']) {
      const told = await read(`${title}${blank}${sections(heads, texts, blank)}\n`)
      expect(told.title).toBe(title)
      expect(told.kept).toEqual(heads.flatMap((head, i) => [head, texts[i]!]))
    }
  })
  test.each([
    ['in the digits of Hindi', 'नाव की कहानी', ['१. घाट', '२. नाव', '३. हंस'], ['गाँव के ऊपर एक घाट था, और उसी से वे सारी नावें आईं जो आज भी वहाँ खड़ी हैं, और वे भी जो डूब गई थीं, जैसा सब जानते हैं।', 'नावें लोगों को सराय के नीचे तट पर लाती थीं, और जिसके पास दो हाथ और समय था वह उन्हें पहाड़ी पर ले जाता था।', 'हंस तीन वर्षों में चालीस हुए, और उनमें से किसी को भी इस काम के लिए पैसे नहीं मिले, ऐसा मुंशी ने लिखा है।']],
    ['that count down', 'The countdown of the best boats', ['4. The boat at the inn', '3. The boat at the church', '2. The boat in the reeds', '1. The keeper’s own boat'], [...TEXTS, TEXTS[0]!.replace('terms', 'rules')]],
  ])('of one level, %s', async (_, title, heads, texts) => expect((await read(`${title}\n\n${sections(heads, texts)}`)).markdown.match(/^## .*$/gm)?.map(line => line.replace(/\\/g, ''))).toEqual(heads.map(head => `## ${head}`)))
  test('below a title that sites have as a link', async () => expect(await read(`Privacy Policy\nLast updated: 12 March 2023\n\n${sections(['1. Who we are', '2. What we collect', '3. How we use it'], TEXTS)}`)).toMatchObject({ title: 'Privacy Policy' }))
  test('as headings of one level', async () => expect((await read(`Rules of the ferry\n\n${sections(['1. Definitions', '2. Tickets', '3. Luggage'], TEXTS)}`)).markdown.match(/^## \d\. /gm)).toHaveLength(3))
})

describe('what only opens with a number is no section', () => {
  test('a headline', async () => expect(await read(`1. FC Coldharbour wins again\n\nBy Tom Hill\n\n${TEXTS.join('\n\n')}`)).toMatchObject({ title: '1. FC Coldharbour wins again', kept: TEXTS }))
  test('a headline of reasons, of which the next sections have fewer', async () => {
    const heads = ['3 reasons to take the ferry', '2 reasons not to', '1 reason to stay at home']
    expect(await read(sections(heads, TEXTS))).toMatchObject({ title: heads[0] })
  })
  test('lines of a menu', async () => {
    const { title, kept } = await read(`Home\n1. News\n2. Tides\n3. Sport\nThe boat sank in the night\nBy Ann Lee, 3 May 2021\n${TEXTS.join('\n')}\nMost read\n1. Geese in the harbour\n2. Geese in the church\n3. Geese in the bank\nContact`)
    expect({ title, kept }).toEqual({ title: 'The boat sank in the night', kept: TEXTS })
  })
})

describe('below the title of a text with headings', () => {
  const below = (line: string): string => `A study of the tarn’s ferries\n\n${line}\n\n${sections(['', 'Methods', 'Results'], TEXTS).trim()}`
  test.each(['Introduction', 'ABSTRACT'])('%s stays', async line => expect((await read(below(line))).kept[0]).toBe(line))
  test.each(['Einleitung', 'Intro', 'Worum es geht', 'GİRİŞ'])('%s stays', async line => expect((await read(`Die Fähren am Weiher\n\n${line}\n\n${sections(['', 'Was sie kosten', 'Wen sie tragen'], GERMAN).trim()}`)).kept[0]).toBe(line))
  test.each(['Ann Lee', 'By Ann Lee', '3 May 2021', 'Photo by Ann Lee', 'Ann Lee and agencies', 'Ann Lee, Tom Hill', 'Translated by Tom Hill', 'From the print edition', 'World', '2 hours ago', 'Meinung'])('%s does not, and is no title', async line => {
    const { title, kept } = await read(below(line))
    expect([title, kept[0]]).toEqual(['A study of the tarn’s ferries', TEXTS[0]])
  })
})
