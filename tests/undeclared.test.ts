/** Pages whose bytes no declaration explains, or a wrong one: much markup, little text, in encodings that browsers know. */
import { TextDecoder as Decoder } from '@exodus/bytes/encoding.js'
import { expect, test } from 'vitest'
import { decode } from '../src/inputs/decode.ts'

const MARKUP = '<div class="teaser item"><a href="/news/2004/index.html"><img src="/img/spacer.gif" width="1" height="1" alt=""></a></div>\n'.repeat(60)

const TEXTS: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1251', 'В село Дъждовник читалището няма работно време. На вратата пише, че е отворено при дъжд. Ако е сухо, всички са на нивата и няма кой да чете, а библиотекарката полива доматите зад сградата.'],
  ['koi8-r', 'Дед Матвей клал печи. За свою жизнь он сложил их триста девять штук, и ни одна не дымила, кроме той, что стояла у него самого. Соседи смеялись, а дед не обижался и смотрел в огонь.'],
  ['windows-1253', 'Στην άκρη του λιμανιού, εκεί που τελειώνει ο δρόμος, ο μάστορας λιώνει πίσσα σε έναν παλιό τενεκέ. Είναι ο τελευταίος στο νησί που χτίζει ακόμη ξύλινα σκαριά, και έχει δύο παραγγελίες τον χρόνο.'],
  ['windows-1255', 'כשגילה אבנר את גלגל הטחנה בתוך סבך הקנים, הוא היה בטוח שמדובר בשלד של סירה. רק אחרי שבוע של עבודה התגלו השיניים, ואחריהן אבן הריחיים, סדוקה אבל שלמה.'],
  ['windows-1256', 'كل يوم خميس، قبل شروق الشمس، يحمل يحيى صندوقين من الكتب على ظهر حماره ويبدأ رحلة تستغرق تسع ساعات بين أربع قرى لا تصلها السيارات، ولا يطلب من القراء شيئا.'],
  ['windows-874', 'ใต้ต้นจามจุรีหน้าโรงเรียนบ้านทุ่งทอง มีร้านซ่อมจักรยานที่ไม่มีป้ายชื่อ มีเพียงกระดานดำแผ่นหนึ่งเขียนว่า เด็กไม่ต้องจ่าย ผู้ใหญ่จ่ายเท่าที่ยิ้มออก ลุงเล่าว่าเริ่มซ่อมจักรยานให้เด็กในหมู่บ้านเมื่อสิบแปดปีก่อน'],
  ['iso-8859-2', 'Projektor stał w szkole od wielu lat i służył głównie do przytrzymywania drzwi. Kiedy szkołę zamknięto, właściciel zapakował go na taczkę i zawiózł do swojej stodoły, gdzie wkrótce ruszył.'],
]

/** Of few words that are not all ASCII. */
const PLAIN: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1250', 'Sinoć je počeo padati snijeg. Djeca su izašla na livadu, a odrasli su ostali kod kuće. Žuti čamac stajao je uz obalu gdje ga nitko nije vidio. Šuma još šuti.'],
  ['windows-1250', 'A halász reggel elment a tóra, és este üres hálóval jött haza. Azt mondta, hogy a halak átköltöztek a szomszéd faluba, ahol szebb a nádas és hűvösebb a víz. Az asszony nem hitte el, de főzött neki levest.'],
  ['windows-1257', 'Vakar vakare pradėjo snigti. Vaikai išėjo į pievą, o suaugusieji liko namuose. Geltona valtis stovėjo prie kranto, kur jos niekas nematė, ir laukė pavasario.'],
  ['windows-1252', 'La maestra ha portato in classe una bilancia di ottone e ha chiesto quanto pesa la libertà. Nessuno ha riso. Un bambino ha messo sul piatto una piuma, un altro la dignità di sua nonna, cioè una fotografia.'],
]

/** Bytes of a text in an encoding of one byte a sign. */
function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new Decoder(encoding)
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, sign => codes.get(sign) ?? expect.fail(`${sign} is not in ${encoding}`))
}

const pageOf = (text: string, encoding: string, head = ''): Uint8Array => encoded(`<html><head>${head}</head><body>${MARKUP}<p>${text}</p>${MARKUP}</body></html>`, encoding)

test.each([...TEXTS, ...PLAIN])('%s that nothing declares', async (encoding, text) => {
  expect((await decode(pageOf(text, encoding), null)).text).toContain(text)
})

test.each(TEXTS.slice(0, -1))('%s that is declared as the default of an editor', async (encoding, text) => {
  expect((await decode(pageOf(text, encoding, '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'), null)).text).toContain(text)
})

test('what is declared as Western and looks so is', async () => {
  const text = 'L’été où l’on répara l’horloge, personne ne sut l’heure. • • • • • • • • • • • ———— §§§§ «Déjà?» — «Déjà.»'
  const page = pageOf(text, 'windows-1252', '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">')
  expect(await decode(page, null)).toMatchObject({ encoding: 'windows-1252', text: expect.stringContaining(text) as string })
})

test('kanji that are shifted to among ASCII', async () => {
  const page = new TextEncoder().encode('<html><body><p>\u001b$B2V2P\u001b(B</p></body></html>')
  expect(await decode(page, null)).toEqual({ encoding: 'iso-2022-jp', text: '<html><body><p>花火</p></body></html>' })
})
