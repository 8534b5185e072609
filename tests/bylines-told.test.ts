/** Who wrote a text and when stand in fields of their own, and not once more above it. */
import { describe, expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import { paragraphs } from '../src/model/plain.ts'

const PROSE: Readonly<Record<string, readonly string[]>> = {
  de: ['Der Stadtrat hat am Dienstagabend beschlossen, das alte Hallenbad noch zwei Jahre offen zu halten; vorausgegangen war eine fast vierstündige Aussprache vor mehr als hundert Zuhörern.', 'Der Kämmerer warnte, allein das Dach werde mehr kosten, als die Stadt in einem ganzen Jahr für ihre Grünanlagen ausgibt, und niemand habe bisher gesagt, woher das Geld kommen solle.'],
  hu: ['A képviselő-testület kedd este úgy döntött, hogy a régi uszoda még két évig nyitva marad; a döntést csaknem négyórás vita előzte meg, több mint száz hallgató előtt.', 'A pénzügyi bizottság elnöke figyelmeztetett, hogy egyedül a tető többe kerül, mint amennyit a város egy teljes év alatt a parkjaira költ, és senki sem mondta meg, honnan lesz rá pénz.'],
  zh: ['市议会周二晚间经过近四个小时的辩论，决定让老游泳馆再开放两年，一百多名居民到场旁听，主席多次要求大家安静。', '财务主管警告说，仅修缮屋顶的费用就超过全市一年用于公园的开支，而这笔钱从哪里来，至今没有人说清楚。'],
  en: ['The council voted on Tuesday evening to keep the old swimming hall open for two more years, after a debate of nearly four hours before more than a hundred listeners.', 'The treasurer warned that the roof alone would cost more than the town spends on all its parks in a year, and that nobody had said yet where the money would come from.'],
}
async function bodyOf(language: string, lines: string): Promise<readonly string[]> {
  const outcome = await extract(`<!doctype html><html lang="${language}"><head><title>Pool 7 | Selm</title></head><body><article><h1>Pool 7</h1>${lines}${PROSE[language]!.map(text => `<p>${text}</p>`).join('')}</article></body></html>`)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return paragraphs(outcome.value.body)
}

describe('not told again', () => {
  test.each([
    ['de', '<p>Von unserem Redakteur Gernot Pfahl</p>'], ['de', '<p>03.03.2024, 14:30 Uhr | Aktualisiert am 04.03.2024 um 09.15 Uhr</p>'],
    ['hu', '<p>2024. március 3., vasárnap 14:30</p>'], ['zh', '<p>2024年3月3日 14:30　来源：河谷日报</p>'],
    ['en', '<p>Hugh Lamprey</p><p>3 March 2024</p>'], ['en', '<p>Posted 5:42 PM, Jun 14, 2016, Updated at 06:10PM, June 15, 2016</p>'],
  ])('%s: %s', async (language, lines) => {
    expect(await bodyOf(language, lines)).toEqual(PROSE[language])
  })
})

describe('the text\'s own', () => {
  test.each([
    ['a sentence', '<p>On 14 August 2014 the river left its bed.</p>', 'On 14 August 2014 the river left its bed.'],
    ['what is played, by whom, and where', '<p>Saturday, 6 April 2024, 7:30 p.m., Room 12, Selm hall, £4.50</p>', 'Saturday, 6 April 2024, 7:30 p.m., Room 12, Selm hall, £4.50'],
    ['a result', '<p>Selm 3 – Tarn 2 (1–1), 3 March 2024, 15:00, 412</p>', 'Selm 3 – Tarn 2 (1–1), 3 March 2024, 15:00, 412'],
    ['whom somebody talked to', '<p>A talk with Hugh Lamprey, mayor</p>', 'A talk with Hugh Lamprey, mayor'],
    ['who won', '<p>Winner: Ann Quern</p>', 'Winner: Ann Quern'],
    ['a day behind its label', '<p>The hall closes on:</p><p>3 March 2024</p>', '3 March 2024'],
  ])('%s', async (_, lines, line) => {
    expect(await bodyOf('en', lines)).toContain(line)
  })
  test('a sentence in a script without spaces', async () => {
    const sentence = '2024年3月3日晚，市议会经过近四个小时的辩论决定保留老泳池，一百多名居民到场旁听'
    expect(await bodyOf('zh', `<p>${sentence}</p>`)).toContain(sentence)
  })
  test('entries of a list of texts, each with its day', async () => {
    const entries = ['Allotments, 3 March 2024<br>Ann Quern', 'Bridges, 14 February 2024<br>Hugh Lamprey', 'Cranes, 10 January 2024<br>Ann Quern']
    const body = await bodyOf('en', entries.map((entry, n) => `<p class="entry">${entry}</p><p>${PROSE.en![n % 2]!.replace('the', `the ${n + 2}`)}</p>`).join(''))
    expect(body.filter(text => text.includes('2024'))).toHaveLength(3)
  })
})
