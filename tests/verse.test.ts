/** Songs and poems without marks: each stanza is one block with its lines, none of them is lost, and none is the title. */
import { describe, expect, test } from 'vitest'
import { extract, paragraphs } from '../src/index.ts'

async function read(text: string): Promise<{ title: string | null; kept: string[] }> {
  const outcome = await extract(text, { format: 'text' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return { title: outcome.value.metadata.title, kept: paragraphs(outcome.value.body) }
}

const ENGLISH = ['The water goes the water comes\nThe ferry goes to bed\nAnd far away the harbour hums\nA tune inside its head', 'The keeper keeps the keeper’s light\nThe geese keep to the shore\nAnd no one comes across tonight\nAnd no one came before']
const CHORUS = 'Oh the boat don’t wait for nobody\nOh the boat don’t wait for me\nOh the boat don’t wait for nobody\nDown by the salty sea'

describe('stanzas keep their lines', () => {
  test.each<[string, string, readonly string[]]>([
    ['of a song with a refrain', 'The Song of the Ferry', [...ENGLISH, ENGLISH[0]!]],
    ['of one with its parts’ names', 'Lock Song', [`[Verse 1]\n${ENGLISH[0]}`, `[Chorus]\n${CHORUS}`, `[Verse 2]\n${ENGLISH[1]}`, `[Chorus]\n${CHORUS}`]],
    ['below the numbers of parts', 'The ferry goes to bed', ['I', ENGLISH[0]!, 'II', ENGLISH[1]!, 'III', 'The water goes and no one knows\nThe ferry goes there too']],
    ['of short lines in small letters', 'The road past the tarn', ['we came at dusk\nalong the shore\nthe boat was gone\nthe keeper too', 'there was a lamp\nthat no one lit\nthere was a bell\nthat no one rang', 'and all the geese\nstood in the reeds\nand looked at us\nas at a clock']],
    ['of three lines', 'Haiku from the pier', ['the boat leaves the pier\na goose looks after it once\nthen looks at the bread', 'the keeper counts hats\none two three four five and six\nthe seventh swims off']],
    ['that end each line as sentences do', 'Ballade der Fähre', ['Es war ein Fährmann an dem See.\nEr hatte eine Gans.\nDie tat ihm in der Seele weh.\nSie hatte keinen Schwanz.', 'Er sprach zu ihr am dritten Tag.\nSie sah ihn lange an.\nDann schwamm sie fort durch Schilf und Hag.\nUnd nie kam sie mehr an.']],
    ['in French', 'Le bac', ['Le bac s’en va sur l’eau du lac\nLa nuit descend sur le ponton\nLe vieux passeur ferme son sac\nEt l’oie répond à son canon', 'Il a compté tous les chapeaux\nQue le grand vent a pris un jour\nIl a compté tous les oiseaux\nEt pas un seul n’est de retour', 'Le bac s’en va sur l’eau du lac\nLa nuit descend sur le ponton\nLe vieux passeur ferme son sac\nEt l’oie répond à son canon']],
    ['in Russian', 'Осень на озере', ['Опустели мокрые сады\nНа воде ни лодки ни следа\nИ молчат у берега пруды\nИ темнеет стылая вода', 'Паром стоит у старого моста\nПаромщик спит и видит сны\nА в небе тишина и пустота\nИ гуси ждут другой весны']],
    ['in Chinese', '雨夜渡口', ['山前一条小路长\n雨打船篷夜未央\n渡人不见灯犹在\n独听寒声过野塘', '白鹅三只立沙滩\n不问行人几时还\n风起水边人已去\n空留铜铃响春山']],
    ['in Chinese with its marks', '雨夜渡口', ['山前一条小路长，\n雨打船篷夜未央。\n渡人不见灯犹在，\n独听寒声过野塘。', '白鹅三只立沙滩，\n不问行人几时还。\n风起水边人已去，\n空留铜铃响春山。']],
    ['in Korean', '배의 노래', ['물은 오고 물은 가고\n나룻배는 잠이 들고\n먼 항구는 노래하고\n밤은 깊어 가는구나', '사공은 등불을 지키고\n거위는 물가를 지키고\n오늘 밤은 아무도 없고\n어제도 아무도 없었네']],
    ['in Arabic, whose lines are even', 'أغنية العبارة', ['يذهب الماء ويعود الماء\nوتنام العبارة في المساء\nوبعيداً يهمس الميناء\nلحناً في رأسه بلا انتهاء', 'يحرس الحارس ضوء الحارس\nوالإوز على الشط جالس\nولا أحد يعبر هذا المساء\nولا أحد جاء قبل المساء']],
  ])('%s', async (_, title, stanzas) => {
    const { title: told, kept } = await read(`${title}\n\n${stanzas.join('\n\n')}\n`)
    expect([told ?? kept[0], ...kept.slice(-stanzas.length)]).toEqual([title, ...stanzas])
  })
  test('where no title stands above them', async () => expect(await read(`${ENGLISH[0]}\n\n${CHORUS}\n\n${ENGLISH[1]}\n\n${CHORUS}\n`)).toEqual({ title: null, kept: [ENGLISH[0], CHORUS, ENGLISH[1], CHORUS] }))
  test('below title and poet', async () => expect(await read(`Herbst am Weiher\nAnn Lee\n\n${ENGLISH.join('\n\n')}\n`)).toMatchObject({ title: 'Herbst am Weiher' }))
})

describe('no stanzas are', () => {
  test.each<[string, string]>([
    ['names and places', 'The choir\n\nAnn Lee Soprano Monday\nTom Hill Tenor Tuesday\nKim Roe Bass Friday\n\nBob Cole Alto Monday\nJane Oak Alto Tuesday\nSue Elm Tenor Friday'],
    ['hours and prices', 'Opening hours\nMon to Fri 9 to 5\nSat 10 to 2\nclosed on Sundays\n\nWhat it costs\n4 pounds one way\n6 pounds both ways\ngeese go free'],
    ['labels and what they say', 'The boat\n\nname: the old Heron\nlength: nine metres or so\nbuilt: before the flood\n\nowner: the parish of Dunmere\nkeeper: nobody since the spring\ncolour: a kind of green'],
    ['a few short words', 'What we need\n\nmilk\nbread\ntwo lamps\na rope\n\nsocks\na hat\ngoose food'],
  ])('%s', async (_, text) => expect((await read(text)).kept.filter(line => line.includes('\n'))).toEqual([]))
  test.each<[string, readonly string[]]>([
    ['of one sentence each', ['The parish built the pier by the tarn\nin three years, and it has held up to\nthis day but for one night in Janu-\nary, as the keeper wrote in his book\nin the winter of that year.', 'The wood came from the fell above the\nboathouse and was carried down it by\nall who had two hands and time, with\nnobody being paid for any of that work.', 'Now the county means to pay for half\nof it, if only the parish writes to it\nin the spring and the keeper himself car-\nries the letter into the town.']],
    ['of Chinese', ['教区在湖边用三年时间建成了这座码头，\n它一直屹立到今天，只有一月里的一夜例\n外，船夫在那年冬天把这件事写进了他的\n书里', '木头来自船屋上方的山坡，凡是有两只手\n又有时间的人都把它们背下山来，在那么\n长的时间里没有一个人拿到过一分钱，谁\n也没有问', '如今县里愿意付一半的钱，只要教区在春\n天写一封信，并且由船夫亲自把信送到城\n里去，这对他那样年纪的人来说并不是一\n件容易的事']],
  ])('paragraphs of a narrow column, %s', async (_, column) => expect((await read(`The pier\n\n${column.join('\n\n')}`)).kept.filter(line => line.includes('\n'))).toEqual([]))
  test('what a page says above its poem and below it', async () => {
    const { kept } = await read(`The Tarn Post\nNews\nSport\nPoems\n\nSubscribe to our newsletter for a poem each week\nSign in to your account or make one now\nChange your cookie settings at any time\n\n${ENGLISH.join('\n\n')}\n\nAdvertisement\n\n${CHORUS}\n\nRelated articles\nTen more poems of the tarn you will like\nAll rights reserved by the Tarn Post\n`)
    expect(kept.filter(line => line.includes('\n'))).toEqual([...ENGLISH, CHORUS])
    expect(kept.join('\n')).not.toMatch(/Advertisement|cookie|Related/)
  })
  test('paragraphs of a narrow column', async () => {
    const column = ['The ferry had been late all sum-\nmer. On Monday it did not come.\nNobody in the office could say\nwhy. By nine the queue reached\npast the bank.', 'The keeper came out at noon. He\nsaid the boat had sunk in the\nnight. He was sorry. There would\nbe tea. A few went home by road\nand the rest stayed for tea.', 'Nobody asked for the fare back.\nThe geese looked on. They had\nbeen on board. It had not been\ntheir fault and so they let it\nbe known on the pier that day.']
    expect((await read(`Ferry sinks\n\n${column.join('\n\n')}`)).kept.filter(line => line.includes('\n'))).toEqual([])
  })
})

test('a page of a song has its title right above the name of the first part, and lines of its own right below the last', async () => {
  const { title, kept } = await read(`The Ferry Song Lyrics\n[Verse 1]\n${ENGLISH[0]}\n\n[Chorus]\n${CHORUS}\n\n[Verse 2]\n${ENGLISH[1]}\n\n[Chorus]\n${CHORUS}\nYou might also like\nEmbed\n`)
  expect(title).toBe('The Ferry Song Lyrics')
  expect(kept).toEqual([`[Verse 1]\n${ENGLISH[0]}`, `[Chorus]\n${CHORUS}`, `[Verse 2]\n${ENGLISH[1]}`, `[Chorus]\n${CHORUS}`])
})
test('… and more of them in groups of their own', async () => {
  const { kept } = await read(`The Ferry Song\nAnn Lee\n\n[Verse 1]\n${ENGLISH[0]}\n\n[Chorus]\n${CHORUS}\n\n[Verse 2]\n${ENGLISH[1]}\n\n[Chorus]\n${CHORUS}\n\n[Outro]\n(Oh the boat don’t wait)\nOh\n\nYou might also like\nThe Goose of Corran\nTom Hill\n3 Contributors\nEmbed\n`)
  expect(kept.slice(0, 5)).toEqual([`[Verse 1]\n${ENGLISH[0]}`, `[Chorus]\n${CHORUS}`, `[Verse 2]\n${ENGLISH[1]}`, `[Chorus]\n${CHORUS}`, '[Outro]\n(Oh the boat don’t wait)\nOh'])
  expect(kept).not.toContain('Embed')
})
test('a stanza that opens like an earlier one and goes on is one', async () => {
  const longer = `${CHORUS}\nBut then the keeper of the tarn\nCame down and said to me`
  expect((await read(`${CHORUS}\n\n${ENGLISH[0]}\n\n${longer}\n\n${ENGLISH[1]}\n`)).kept).toEqual([CHORUS, ENGLISH[0], longer, ENGLISH[1]])
})
describe('no stanza is lost', () => {
  test.each<[string, readonly string[]]>([
    ['that says what sites say', [ENGLISH[0]!, 'More\nGive me more of the boat and the tarn\nMore\nThan the winter has left in the barn', ENGLISH[1]!, 'Share\nThe bread and the salt and the stone\nShare\nOr stay with the geese alone']],
    ['whose lines are short and sung again', [ENGLISH[0]!, 'Home\nHome\nTake me to the river where the boats are', ENGLISH[1]!]],
    ['that parts its words at lines\u2019 ends', ['The lamp is lit by half-\nforgotten men who keep\nthe never-\nending watch of those that sleep', ...ENGLISH]],
    ['in Japanese', ['あかりがともる湖のうえに\n舟がかえってくる夕ぐれに\n網はかわいた鐘はしずか', '夏の風をかえしておくれよ\n帆をさらったあの日の風を\n麦を石にたおした風', '守る人は段をかぞえて登る\n七十四をふゆのうたに読む\n錆びた本に書きつける']],
  ])('%s', async (_, stanzas) => expect((await read(`${stanzas.join('\n\n')}\n`)).kept).toEqual(stanzas))
})
