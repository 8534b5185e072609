/**
 * The packs as data, the matching of their phrases, and the language of a text. Packs are run over
 * the sentences of this project's own articles here; over true texts of corpora by `bench:phrases`.
 */
import { monthsOf } from '../training/months.js'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { identifyLanguage, isPlainly, LANGUAGES, ownMatcher, packsFor, phraseMatcher, sampleOf, writtenAs } from '../src/languages/index.ts'
import { PHRASE_CATEGORIES } from '../src/model/contracts.ts'

const WANTED = 'en fr de es it pt nl sv da nb fi pl cs sk hu ro bg el ru uk sr hr tr ar he fa hi bn zh-Hans zh-Hant ja ko id vi th'.split(' ')

test('the languages', () => expect(Object.keys(LANGUAGES).toSorted()).toEqual(WANTED.toSorted()))

describe.each(Object.values(LANGUAGES).map(pack => [pack.tag, pack] as const))('%s', (tag, pack) => {
  test('every category has its phrases, well formed', () => {
    expect(Object.keys(pack.phrases).toSorted()).toEqual([...PHRASE_CATEGORIES].toSorted())
    for (const [category, phrases] of Object.entries(pack.phrases)) {
      expect(phrases.length, category).toBeGreaterThanOrEqual(3)
      expect(phrases.filter(phrase => phrase.split('*').length > 3 || phrase.trim() !== phrase || !/[\p{L}\p{N}©ⓒ]/u.test(phrase)), category).toEqual([])
    }
  })
  test('no phrase is said twice: the first would win, and the other say nothing', () => {
    const phrases = Object.values(pack.phrases).flat()
    expect(phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i)).toEqual([])
  })
  test('months, openers', () => {
    expect(pack.months).toHaveLength(12)
    for (const [i, names] of monthsOf(tag).entries()) expect(pack.months[i]).toEqual(expect.arrayContaining(names))
    if (!['zh-Hant', 'ja', 'ko', 'vi'].includes(tag)) for (const forms of pack.months) expect(forms.filter(form => /\p{L}/u.test(form)).length).toBeGreaterThan(0)
    expect([...pack.bylineOpeners, ...pack.nameJoiners, ...pack.notNames].filter(word => word !== word.toLowerCase())).toEqual([])
    expect(pack.bylineOpeners.length).toBeGreaterThan(3)
  })
  test('terms are in small letters, and said once', () => {
    for (const words of Object.values(pack.terms ?? {})) {
      const list = words.split(', ')
      expect(list.filter((word, i) => word !== word.toLowerCase() || word.trim() !== word || !/^[\p{L}\p{M}' -]+$/u.test(word) || list.indexOf(word) !== i)).toEqual([])
    }
  })
  test('words of sites and shops are single, in small letters, and said once', () => {
    for (const words of Object.values(pack.jargon ?? {})) {
      const list = words.split(' ')
      expect(list.filter((word, i) => !/^[\p{L}\p{M}]+$/u.test(word) || word !== word.toLowerCase() || list.indexOf(word) !== i)).toEqual([])
    }
  })
  test('every phrase that stands for a whole line matches itself, in capitals too', () => {
    const match = phraseMatcher(packsFor(tag))
    for (const phrase of Object.values(pack.phrases).flat()) if (!phrase.includes('*')) {
      expect(match(phrase), phrase).not.toBeNull()
      expect(match(phrase.toUpperCase().toLowerCase() === phrase ? phrase.toUpperCase() : phrase), phrase).not.toBeNull()
    }
  })
})

test.each([
  ['fr', 'Quitter la version mobile', 'version'], ['fr', 'À LIRE AUSSI : le pont rouvrira', 'related'], ['fr', 'Lire\u00a0aussi\u00a0: le pont rouvrira', 'related'], ['fr', 'S’abonner', 'subscribe'],
  ['en', '5 min read', 'reading-time'], ['en', 'Loading…', 'navigation'], ['en', 'Loading...', 'navigation'], ['en', '© 2024 The Post', 'legal'], ['en', '“Read more”', 'related'],
  ['de', 'Lesen Sie auch: Die Brücke', 'related'], ['el', 'ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ', 'related'], ['tr', 'İLGİLİ HABERLER', 'related'], ['ru', 'Читайте также: паром', 'related'],
  ['zh-Hans', '分享到朋友圈', 'share'], ['zh', '来源：新华社', 'credit'], ['zh-TW', '延伸閱讀：茶園小火車', 'related'], ['ja', '関連記事', 'related'], ['ko', '사진=연합뉴스', 'credit'], ['th', 'อ่านเพิ่มเติม: ตลาดน้ำ', 'related'],
  ['ar', 'إقرأ أيضًا: السوق', 'related'], ['fa', 'اشتراک گذاری', 'share'], ['bn', 'আরও পড়ুন', 'related'], ['sr', 'Pročitajte još: Most', 'related'], ['bs', 'Pročitajte više', 'related'], ['no', 'Les også: Ny båt', 'related'],
  ['it', 'Share on Facebook', 'share'],
  ['de', 'Ebenfalls interessant: Die Brücke', 'related'], ['fr', 'Article lié : le pont rouvrira', 'related'], ['tr', 'İlgili yazı: Köprü', 'related'], ['ro', 'Pe aceeași temă', 'related'], ['zh-Hans', '相关文章：大桥', 'related'],
  ['en', 'Advertisement. Scroll to continue reading.', 'advertisement'], ['en', 'Advertisement - Page continues below', 'advertisement'], ['en', 'Thanks for reading Tide Tables! Subscribe for free to receive new posts.', 'subscribe'],
  ['en', 'Related Posts:', 'related'], ['en', 'Must read: The ferry at night', 'related'], ['de', 'Mehr dazu lesen Sie hier: Die Brücke', 'related'], ['de', 'Verwandte Themen auf unserem Blog:', 'related'], ['es', 'También puede leer: El puente', 'related'], ['ru', 'Читай также: Паром', 'related'], ['fr', 'Crédits photos : Anne Lenoir', 'credit'],
  ['ru', 'Также по теме:', 'related'], ['ru', 'Спасибо! Ваше мнение учтено.', 'share'], ['ru', 'Спасибо, ваш голос учтён', 'share'], ['ru', 'Оцените, пожалуйста, статью.', 'share'], ['ru', 'Если заметили в тексте опечатку, напишите нам', 'legal'], ['pl', 'Nie masz jeszcze konta? Załóż je', 'sign-in'], ['pl', 'Napisz komentarz i dołącz do rozmowy', 'comments'], ['pl', 'Kanały RSS', 'navigation'], ['zh-Hans', '请您对本文章评分：', 'share'], ['zh-Hans', '本文共分3页', 'navigation'], ['zh-Hant', '調整字級：', 'share'],
  ['uk', 'Надрукувати', 'share'], ['nl', 'Deel', 'share'], ['nl', 'Print dit recept', 'share'], ['nl', 'Beoordeel dit recept: 4,6 uit 5 (112 stemmen)', 'share'],
  ['nb', 'Artikkelen er mer enn to år gammel.', 'navigation'], ['en', 'Image caption, The ferry at the pier', 'credit'],
])('%s: %s is %s', (language, line, category) => expect(phraseMatcher(packsFor(language))(line)?.category).toBe(category))

test.each([
  ['en', 'Published poets seldom agree about anything but the price of wine.'], ['en', 'Advertising pays for most of what we read here.'], ['en', 'Home is where the heart is'], ['en', 'Homecoming'],
  ['fr', 'Partageons le pain'], ['de', 'Teilen macht glücklich'], ['es', 'Compartirán el premio'], ['ru', 'Поделились хлебом'], ['ru', 'Также по теме моста выступил мэр.'], ['ru', 'Спасибо за то, что мнение соседей учтено верно и вовремя, как просили.'], ['pl', 'Dziś polecamy zupę rybną z gospody.'], ['zh-Hans', '他把书分享给了所有在场的人，并且一直讲到了深夜，直到最后一个听众也起身回家去了，他才把灯关上，把门也锁好，独自往河边那条路上走去'],
  // What sites call their lists of articles opens sentences too: without a colon it is none.
  ['de', 'Ebenfalls interessant ist die alte Mühle am Wehr.'], ['de', 'Sehen Sie auch Vorteile?'], ['fr', 'Article lié au contrat, le texte reste flou.'], ['fr', 'Ça peut vous intéresser de savoir que la barque existe encore.'], ['fr', 'À ne pas manquer non plus ce soir.'],
  ['es', 'Mira las fotos de su abuelo y calla.'], ['it', 'Ascolta anche i vecchi del paese.'], ['pt', 'Pode interessar aos pescadores saber disso.'], ['pt', 'Notícias relacionadas ao caso circularam ontem.'], ['pl', 'Sprawdź też poziom oleju.'], ['pl', 'Polecamy również zupę rybną z gospody.'],
  ['ro', 'Pe aceeași temă, primarul a spus că podul rămâne închis.'], ['ro', 'Articole similare au apărut și în alte ziare.'], ['ro', 'Citește mai mult decât ceilalți elevi.'], ['nl', 'Kijk ook naar de waterstand.'], ['nl', 'Misschien ook interessant is de molen.'], ['sv', 'Titta också efter sprickor i skrovet.'], ['sv', 'Fler artiklar trycktes om bron.'],
  ['da', 'Relaterede artikler blev trykt om broen.'], ['nb', 'Relaterte saker har vært for retten før.'], ['tr', 'İlgili yazı bakanlığa dün gönderildi.'], ['tr', 'Benzer haberler komşu köyden de geldi.'], ['id', 'Berita terkait banjir itu cepat menyebar.'], ['vi', 'Tin liên quan đến cây cầu lan rất nhanh.'],
  ['zh-Hans', '相关文章随后被删除。'], ['zh-Hans', '继续阅读这本书需要耐心。'], ['zh-Hant', '更多新聞陸續傳來。'], ['ko', '같이 읽으면 좋은 책이 많았다.'], ['uk', 'Вам може бути цікаво, чому міст закрили.'], ['el', 'Σχετικά άρθρα γράφτηκαν για τη γέφυρα.'], ['ar', 'موضوعات متعلقة بالجسر نوقشت أمس.'], ['fa', 'خبرهای مرتبط با پل دیروز پخش شد.'], ['he', 'כתבות נוספות פורסמו על הגשר.'], ['hi', 'इससे जुड़ी खबरें गाँव में फैल गईं।'],
  ['en', 'Advertisement budgets continue to fall below what they were.'], ['en', 'Thanks for reading this far, she wrote.'], ['en', 'Related posts are set deeper in the bank.'], ['de', 'Mehr dazu lesen Sie hier nicht.'], ['de', 'Verwandte Themen kamen erst am Abend zur Sprache.'],
])('%s: %s is no site line', (language, line) => expect(phraseMatcher(packsFor(language))(line)).toBeNull())

test('no phrase matches a sentence of this project\'s own articles', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  const matched: string[] = []
  for (const slug of readdirSync(pages)) {
    const file = new URL(`${slug}/case.json`, pages)
    if (!existsSync(file)) continue
    const given = JSON.parse(readFileSync(file, 'utf8')) as { must?: string[]; metadata?: { language?: string } }
    const match = phraseMatcher(packsFor(given.metadata?.language ?? 'en'))
    for (const sentence of given.must ?? []) if (sentence.length > 30 && match(sentence)) matched.push(`${slug}: ${sentence}`)
  }
  expect(matched).toEqual([])
})

test('no line is too odd to be matched', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), line => { phraseMatcher(packsFor(null))(line) })))

describe('a user\'s own phrases', () => {
  const match = ownMatcher(['read on*', '*over and out', 'from*with love', 'exactly this', 'the*seen*by*people'])
  test.each([['Read on: the bridge', true], ['Reading on the train', false], ['OVER AND OUT', true], ['All of it, over and out!', true], ['From Russia with love', true], ['Exactly this', true], ['exactly this one', false], ['From', false], ['The page was seen today by many people', true], ['The page was seen today of many people', false], ['The page was seen by nobody at all', false], ['The seen by people', true]])('%s: %s', (line, hit) => expect(match(line) !== null).toBe(hit))
})

describe('the language of a text', () => {
  const pages = new URL('../fixtures/pages/', import.meta.url)
  const slugs = readdirSync(pages).filter(slug => slug.startsWith('text-') && WANTED.some(tag => slug === `text-${tag.toLowerCase()}`))
  test.each(slugs)('%s', async slug => {
    const text = readFileSync(new URL(`${slug}/source.txt`, pages), 'utf8')
    const sample = sampleOf(text.split('\n').map(line => ({ text: line })))
    expect(writtenAs(await identifyLanguage(sample), sample)?.toLowerCase()).toBe(slug.slice(5))
  })
  test.each([
    ['fr', 'Le canal est fermé pour les bateaux qui sont dans le port, et il sera ouvert en mars.', true], ['es', 'A ponte não está fechada para os barcos que são do porto, mas é uma das mais velhas.', false],
    ['sv', 'Bron är inte öppen för båtar som ligger i hamnen, och det är av vikt att den lagas med sten.', true], ['nb', 'Broen er ikke åpen for båter som ligger i havna.', false],
  ])('%s is plain by its small words: %s', (tag, text, plain) => expect(isPlainly(tag, text)).toBe(plain))
  test('Croatian is not Polish for its small words', async () => expect(await identifyLanguage('Svatko ima pravo na vlastiti čamac i na mjesto uz obalu. Tko dođe na vrijeme, ima pravo na bolje mjesto, a na one koji kasne nitko ne čeka. Na kraju ljeta svi idu na otok, na kavu i na ribu, i na dugi razgovor.')).toBe('hr'))
  test.each([
    ['ru', 'Экспертиза показала, что лодка дала течь ещё весной, однако мастера решили не говорить об этом хозяину и просто повернули её к стене.'],
    ['ru', 'В деревне открылась школа гребли, где за все уроки не произносят ни слова, а домашнее задание дети приносят на верёвке.'],
    ['bg', 'Лодката стигна до брега чак вечерта, защото вятърът беше силен, а на платното пишеше с големи букви „Рыбак“, както беше я кръстил първият ѝ собственик.'],
    ['bg', 'Изложба на Эрик Булатов в София: картини, рисунки и плакати от музеи и частни колекции, вход свободен до края на месеца.'],
    ['mk', 'Романот „Мы“ на сцена во театарот во Битола. Билети по 200 денари. Почеток во 20 часот.'],
    ['be', 'Лодка прыйшла да берага толькі ўвечары, бо вецер быў моцны, а людзі на беразе чакалі яе ад самай раніцы.'],
    ['uk', 'Човен дістався берега аж увечері, бо вітер був сильний, а люди чекали на нього від самого ранку.'],
  ])('%s in a sentence: %s', async (tag, sentence) => expect(await identifyLanguage(sentence)).toBe(tag))
  test('nothing is sure of a few letters', async () => expect(await identifyLanguage('ok 12')).toBeNull())
})
