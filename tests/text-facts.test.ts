/** Who wrote a raw text and when, as far as its lines say: another's mail, rows of data, numbers and labels say nothing of it. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs, type Metadata } from '../src/index.ts'
import { packsFor, phraseMatcher } from '../src/languages/index.ts'
import { isoDate } from '../src/extract/dates/dates.ts'

const BODY = [
  'The ferry at Dunmere takes eleven cars, and on the first Sunday of May it took twelve, because one of them was very small and its driver had promised to hold on to the rail.',
  'The ferryman has since painted a line on the deck. What stands behind it stays ashore, he says, however small it is and whatever its driver may promise.',
].join('\n\n')

async function metadataOf(text: string): Promise<Metadata> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}

test.each<[string, string]>([
  ['English', '-----Original Message-----\nFrom: Thomas Hill <hill@dunmere.example>\nSent: Monday, June 13, 2022 10:02 AM\nTo: Ann Byrne\nSubject: RE: the ferry'],
  ['French', '-----Message d\'origine-----\nDe : Marcel Roux <roux@dunmere.example>\nEnvoyé : lundi 13 juin 2022 10:02\nÀ : Anne Petit\nObjet : RE: le bac'],
  ['German', '-----Ursprüngliche Nachricht-----\nVon: Peter Hansen\nGesendet: Montag, 13. Juni 2022 10:02\nAn: Anna Berg\nBetreff: AW: Fähre'],
])('the head of a mail that is quoted below says nothing of the answer, in %s', async (_language, head) => {
  expect(await metadataOf(`${BODY}\n\n${head}\n\nDid it really take twelve? I can't believe that it did.\n\nThomas Hill`)).toMatchObject({ authors: [], published: null })
})

test.each<[string, string, string]>([
  ['code', 'The ferryman counts', `${BODY}\n\nwords = text.split()\n\n${BODY.replaceAll('ferry', 'boat')}`],
  ['the number of an issue', 'THE DUNMERE FERRY', `Issue 42 · 7 March 2024\n\n${BODY}`],
  ['a party of a lawsuit', 'THE PARISH OF DUNMERE Appellant', `- and -\nMARGARET DALE Respondent\n\n${BODY}`],
  ['the town where it was said', 'Remarks by the ferryman at the end of the season', `Dunmere, 30 September 2024\n\n${BODY}`],
  ['what is marked on a page', 'The twelfth car', `- Ihre Markierung auf Seite 4 | Position 41-43 | Hinzugefügt am Montag, 4. März 2024 07:02:11\n\n${BODY}`],
])('%s is nobody', async (_what, title, text) => expect((await metadataOf(`${title}\n\n${text}`)).authors).toEqual([]))

test('a row of data names no author and no day', async () => {
  expect(await metadataOf('1;Anna Bergmann;Köln\n2;Ruth Kessel;Mainz\n5,Ines Calloway,Selm,14.00,2024-02-03')).toMatchObject({ authors: [], published: null })
})
test('but an agency, a desk and a person sign beside their day', async () => {
  for (const name of ['Reuters', 'Redaktion', 'Hannah']) expect((await metadataOf(`The twelfth car on the ferry of Dunmere\n\n${name}, 30 September 2024\n\n${BODY}`)).authors).toEqual([name])
})

test.each<[string, string | null]>([
  ['"lodash": "^4.17.21"', null], ['npm install lodash@4.17.21', null], ['~1.12.19', null], ['GNU coreutils 8.32 September 2020', null], ['Version 1.2 May 2020', null],
  ['Datum: 4.12.21', '2021-12-04'], ['18.30 May 3, 2020', '2020-05-03'], ['12.5. – 3. Mai 2020', '2020-05-03'],
])('numbers of versions are no days: %s', (text, iso) => expect(isoDate(text)?.slice(0, 10) ?? null).toBe(iso))

/** Title and paragraphs of a raw text. */
async function toldOf(text: string): Promise<Pick<Metadata, 'title' | 'authors' | 'place'> & { readonly body: readonly string[] }> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const { title, authors, place } = outcome.value.metadata
  return { title, authors, place, body: paragraphs(outcome.value.body) }
}

test.each([
  'Dear Ann,', 'Hello all,', 'Sehr geehrte Damen und Herren,', 'Bonjour à tous,', 'Hola a todos:', 'Gentile signora Conti,', 'Prezados senhores,', 'Geachte heer De Wit,', 'Szanowni Państwo,', 'Уважаемые коллеги,', 'Kära vänner,', 'Arvoisat asukkaat,', 'Kedves barátaim,', '亲爱的读者：', 'Αγαπητοί φίλοι,',
])('a letter is not called "%s", and says it', async salutation => {
  const { title, body } = await toldOf(`${salutation}\n\n${BODY}\n\nYours faithfully,\n\nAgnes Withers`)
  expect(title).toBeNull()
  expect(body).toContain(salutation)
})
test.each(['Yours faithfully,', 'Mit freundlichen Grüßen', 'Cordialement,', 'Atentamente,', 'Cordiali saluti', 'Met vriendelijke groet,', 'Z poważaniem', 'С уважением,', 'Vänliga hälsningar', 'S pozdravem', 'Saygılarımla,'])('"%s" ends a letter, and who signs below it wrote it', async farewell => {
  const { authors, body } = await toldOf(`Dear Sir,\n\n${BODY}\n\n${farewell}\n\nAgnes Withers`)
  expect(authors).toEqual(['Agnes Withers'])
  expect(body).toContain(farewell)
})
test('a text is not called by where and when it was said', async () => {
  expect(await toldOf(`Remarks at the end of the season\n\nDunmere, 30 September 2024\n\n${BODY}`)).toMatchObject({ title: 'Remarks at the end of the season', place: 'Dunmere' })
})
test('nor by its first stanza', async () => {
  const stanzas = ['Опустели мокрые сады,\nНа воде ни лодки, ни следа.\nИ молчат у берега пруды,\nИ темна холодная вода.', 'Только кто-то ходит за рекой\nИ зовёт кого-то по домам,\nИ фонарь качается рукой,\nИ не видно, кто там и кто нам.']
  const { title, body } = await toldOf(`Осень\n\n${stanzas.join('\n\n')}`)
  expect([title ?? body[0], ...stanzas]).toEqual(['Осень', ...body.slice(-2)])
})
test('what the shape of a text makes its heading is its title', async () => {
  const lines = ['The water comes the water goes', 'The ferry turns its wheel', 'And what it thinks of nobody knows', 'Nor what the boats all feel']
  const { title, body } = await toldOf(`The Song of the Ferry\n\n${lines.join('\n')}\n\nThe water goes the water comes\nThe ferry goes to bed\nAnd far away some soldier drums\nInside the ferry’s head`)
  expect(title).toBe('The Song of the Ferry')
  expect(body).not.toContain(title)
})

test.each<[string, string | null]>([
  ['SELM, England, March 5, 2024 /PRNewswire/ -- ', 'SELM'], ['Paris, 14 mars 2021 – ', 'Paris'], ['Dunmere, 3. Mai 2021 — ', 'Dunmere'], ['Monday, 14 March 2021 – ', null], ['Hannah, 14 March 2021 – ', null], ['Reuters, 14 March 2021 – ', null],
])('"%s" opens a report, which was sent from %s', async (opening, place) => expect((await toldOf(`Ferry takes a twelfth car\n\n${opening}${BODY}`)).place).toBe(place))

describe('of a short text nothing is lost', () => {
  test('that a song says again', async () => {
    const chorus = 'Oh the harbour lights\nOh the harbour lights\nThey shine for me tonight'
    const { body } = await toldOf(`Lock Song\n\nWell I came down to the harbour\nWith a suitcase and a song\n\n${chorus}\n\nSo I asked the man for whisky\nAnd he asked me for my name\n\n${chorus}\nYou might also like\nEmbed`)
    expect(body.join('\n').split('Oh the harbour lights')).toHaveLength(5)
    expect(body).not.toContain('You might also like')
  })
  test('that ends in a quotation, with spaces inside its marks', async () => {
    const last = '« On l\'entendait la nuit, dit-il. Maintenant on n\'entend plus rien, et je dors mal. »'
    expect((await toldOf(`Partager\nPar Lucie Tannant\nPublié le 18 juin 2022 à 06h30\nÀ Lodève, la fontaine ne coule plus\nLa source qui l'alimentait depuis 1783 s'est tarie en mai. Les habitants en cherchent la cause.\nLa fontaine de la place du marché est à sec depuis le 12 mai. Personne, au village, ne se souvient d'avoir vu cela, pas même Marcel Roux, 93 ans, qui habite en face.\n${last}`)).body).toContain(last)
  })
  test('that is asked last', async () => {
    const asks = ['Does it still float?', 'Who painted the line?', 'And the small car?'].map(question => `THE QUAY: ${question}`)
    const { body } = await toldOf(`“It took twelve, once”\n\nThe ferryman of Dunmere on his deck, his line and the car behind it.\n\n${asks.map((question, i) => `${question}\n\nHILL: ${BODY.split('\n\n')[i % 2]!}`).join('\n\n')}\n\nTHE QUAY: What comes next?\n\nHILL: The thirteenth.`)
    expect(body.join('\n')).toContain('What comes next?')
  })
})
test.each(['Sent from my phone', 'Von meinem iPhone gesendet', 'Envoyé de mon téléphone'])('"%s" is a program\'s', line => {
  expect(phraseMatcher(packsFor(null))(line)).not.toBeNull()
})
