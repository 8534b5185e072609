/** Which language a text is in. What pages declare is read elsewhere; here only the words speak. */
import { LANGUAGES, listed } from './packs.ts'

/** What pages write for a language, as BCP 47; null for what names none. */
export function tagAsWritten(raw: string | null): string | null {
  const text = raw?.trim().replace(/_/g, '-').split(/[,;\s]/)[0] ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null
  const known = canonical.get(text)
  if (known !== undefined) return known
  const tag = canonicalTag(text)
  if (text.length <= LONGEST_KEPT && canonical.size < MOST_KEPT) canonical.set(text, tag)
  return tag
}
/** The tags of the pages so far: a page asks for its own several times, and the runtime takes as long for it as for a paragraph. */
const canonical = new Map<string, string | null>()
/** A longer string could hold on to the page that it was cut from. */
const LONGEST_KEPT = 12, MOST_KEPT = 500

function canonicalTag(text: string): string | null {
  try { return Intl.getCanonicalLocales(text)[0] ?? null } catch { return null }
}

/** Scripts that one language writes, or as good as. */
const SCRIPTS: readonly (readonly [tag: string, from: number, to: number])[] = [
  ['ja', 0x3040, 0x30ff],
  ['ko', 0xac00, 0xd7af],
  ['el', 0x370, 0x3ff],
  ['th', 0xe00, 0xe7f],
  ['he', 0x590, 0x5ff],
  ['hy', 0x530, 0x58f],
  ['ka', 0x10a0, 0x10ff],
  ['bn', 0x980, 0x9ff],
  ['zh', 0x4e00, 0x9fff],
]
const FOREIGN = /[\u0370-\u1fff\u3040-\uffff]/
const THREE: Readonly<Record<string, string>> = {
  eng: 'en',
  fra: 'fr',
  deu: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  nld: 'nl',
  swe: 'sv',
  dan: 'da',
  nob: 'nb',
  nno: 'nn',
  fin: 'fi',
  pol: 'pl',
  ces: 'cs',
  slk: 'sk',
  hun: 'hu',
  ron: 'ro',
  bul: 'bg',
  ell: 'el',
  rus: 'ru',
  ukr: 'uk',
  srp: 'sr',
  hrv: 'hr',
  tur: 'tr',
  arb: 'ar',
  heb: 'he',
  pes: 'fa',
  prs: 'fa',
  hin: 'hi',
  ben: 'bn',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  ind: 'id',
  zlm: 'ms',
  vie: 'vi',
  tha: 'th',
  slv: 'sl',
  lit: 'lt',
  lvs: 'lv',
  ekk: 'et',
  cat: 'ca',
  bel: 'be',
  mkd: 'mk',
  azj: 'az',
  urd: 'ur',
  glg: 'gl',
}

/** More text than this makes no answer surer. */
const SAMPLE = 2000
const SAMPLE_LINES = 6
const LINE = 300
/** No other language has so many of its small words, its article among them: English needs no library. */
const ENGLISH: ReadonlySet<string> = new Set(listed(LANGUAGES['en']!.terms?.small))
const ENGLISH_SHARE = 0.12, THE_SHARE = 0.025
/** Small words of languages that have no pack, and are told by them from a neighbour that has one. */
const UNPACKED: Readonly<Record<string, string>> = {
  ca: 'de, la, i, el, que, en, a, les, els, un, per, una, amb, del, es, no, al, va, com, més, són, dels, pel, seva, aquest, aquesta, però, ha, també, seu, hi, ser, entre, fins, des, quan, molt, on, sobre, tot',
  gl: 'de, a, o, e, que, do, da, en, un, para, con, non, unha, os, no, se, na, por, máis, as, dos, como, pero, foi, ao, el, das, á, súa, seu, ou, ser, cando, moi, hai, nos, xa, está, tamén, só, pola, polo, ata, iso, son',
  af: 'die, van, en, in, is, het, wat, te, nie, met, vir, op, dat, sy, hy, om, ook, as, by, uit, was, word, deur, na, aan, sal, hulle, ons, kan, maar, een, wees, haar, daar',
  hr: 'i, u, je, se, na, da, su, za, od, o, s, ne, koji, a, to, kao, što, će, iz, bi, do, koja, sa, koje, ili, nije, po, ali, te, svako, svatko, kako, ima, biti, bilo, samo, ovo, pa, još, sve',
  be: 'і, ў, на, не, што, з, па, як, гэта, да, за, ад, для, пра, у, але, яго, ён, яна, мы, яны, быў, была, было, або, таксама, пасля, ўжо, калі, які, якія, яшчэ, каб',
  mk: 'на, и, да, од, во, за, се, со, не, по, дека, е, ги, до, ќе, како, но, ова, кон, при, му, тој, или, а, има, кои, кој, беше, што, го, им',
}
/** Their neighbours have no small words here, or the same: a text with many of theirs may be in either language. */
const UNSURE: ReadonlySet<string> = new Set(['sv', 'cs', 'tr', 'hr'])
const SMALL = [...Object.values(LANGUAGES).map(({ tag, terms }) => [tag, terms?.small] as const), ...Object.entries(UNPACKED)].filter(
  ([, words]) => words !== undefined,
)
const TAGS = SMALL.map(([tag]) => tag)
/** By word, the places of its languages in `TAGS`. */
const BY_WORD = new Map<string, number[]>()
SMALL.forEach(([, words], row) => { for (const word of listed(words)) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), row]) })
const LONGEST_SMALL = Math.max(...[...BY_WORD.keys()].map(word => word.length))
/** What can be the answer for a text, and `no`, which `nb` answers: of any other language an answer names a neighbour. */
const IDENTIFIED: ReadonlySet<string> = new Set(['no', ...Object.values(THREE), ...SCRIPTS.map(([tag]) => tag), ...TAGS])
/** `tag` as pages write it. */
export const isIdentified = (tag: string): boolean => IDENTIFIED.has(tag.split('-')[0]!.toLowerCase())

/** The script that a language is written in, as its tag says or as is usual. */
export const scriptOf = (tag: string): string | undefined => new Intl.Locale(tag).maximize().script

/** Most letters of the text are of this script, by its four letters. */
export function isWrittenIn(script: string | undefined, text: string): boolean {
  if (script === undefined || !SCRIPT.test(script)) return false
  try { return (text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0) * 2 > lettersIn(text) } catch { return false }
}
const SCRIPT = /^[A-Z][a-z]{3}$/

const SMALL_SHARE = 0.15
/** Words that the next language has not, of all; and so much more often than those that only it has. */
const OWN_SHARE = 0.05, AHEAD = 2.5
const LEAST_WORDS = 40

/** From the text itself, for a few words and more; null where nothing is sure. Chinese is told apart by its characters. */
export async function identifyLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE)
  const small = sample.toLowerCase()
  if (isEnglish(small)) return 'en'
  const own = byScript(sample, small) ?? bySmallWords(small)
  if (own !== null) return own
  if (lettersIn(sample) < LEAST_LETTERS) return null
  const { franc } = await import('franc')
  const code = franc(sample, { minLength: 20, only: Object.keys(THREE) })
  return code === 'srp' || code === 'hrv'
    ? serbianOrCroatian(sample)
    : code === 'zlm' || code === 'ind'
      ? (indonesianOrMalay(small) ?? THREE[code]!)
      : code === 'nno'
        ? nynorskOrBokmal(small)
        : (THREE[code] ?? null)
}

/** `small` is the text in small letters. Scripts of several languages say nothing by themselves. */
function byScript(text: string, small: string): string | null {
  if (!FOREIGN.test(text)) return null
  const letters = lettersIn(text)
  if (letters < LEAST_LETTERS) return null
  for (const [tag, from, to] of SCRIPTS) {
    let count = 0
    for (let i = 0; i < text.length; i++) { const code = text.charCodeAt(i); if (code >= from && code <= to) count++ }
    if (count / letters > (tag === 'ja' ? 0.15 : 0.4)) return tag
  }
  return isRussian(small) ? 'ru' : null
}
const LEAST_LETTERS = 12

const lettersIn = (text: string): number => text.replace(/\P{L}+/gu, '').length

/** `text` in small letters. */
export function isEnglish(text: string): boolean {
  let words = 0, known = 0, articles = 0, start = -1
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0
    if (code >= 97 && code <= 122) { if (start < 0) start = i; continue }
    if (start < 0) continue
    words++
    if (i - start <= 4) { const word = text.slice(start, i); if (ENGLISH.has(word)) known++; if (word === 'the') articles++ }
    start = -1
  }
  return words >= 30 && known > words * ENGLISH_SHARE && articles > words * THE_SHARE
}

/** By its letters, `text` in small ones: no neighbour writes ы, э or ё and has no letter of its own beside those of Russian. What is quoted may be in another, names have an э, and Bulgarian's ъ is a vowel. */
const isRussian = (text: string): boolean =>
  (/ы(?:.*?ы){2}/s.test(text) || (/ы|[эё].*[эё]/s.test(text.replace(QUOTED, '')) && !/ъ(?![еёюя])/.test(text)))
  && !/[\u0400-\u042f\u0450\u0452-\u052f]/.test(text)

const QUOTED = /[«„“"][^«»„“”"]{0,100}[»“”"]/g

interface Count { readonly words: number; /** The rows of each word that has some. */ readonly known: readonly (readonly number[])[]; /** Of each language of `TAGS`. */ readonly small: readonly number[] }

/** `text` in small letters. */
function countSmall(text: string): Count {
  const small = TAGS.map(() => 0), known: (readonly number[])[] = []
  let words = 0, start = -1
  for (let i = 0; i <= text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && (code <= 122 || isLetter(code))) { if (start < 0) start = i; continue }
    if (start < 0) continue
    words++
    const rows = i - start <= LONGEST_SMALL ? BY_WORD.get(text.slice(start, i)) : undefined
    start = -1
    if (!rows) continue
    known.push(rows)
    for (const row of rows) small[row]!++
  }
  return { words, known, small }
}
/** Of letters outside of ASCII: what is none there are a few signs, quotation marks and dashes. */
const isLetter = (code: number): boolean => code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !(code >= 0x2000 && code < 0x2c00)

/** `text` in small letters. A language is plain beside each other one by the words that only one of the two has: neighbours share half of theirs. */
function bySmallWords(text: string): string | null {
  const { words, known, small } = countSmall(text)
  const best = small.indexOf(Math.max(...small)), tag = TAGS[best]!
  if (words < LEAST_WORDS || small[best]! <= words * SMALL_SHARE || UNSURE.has(tag)) return null
  const shared = small.map(() => 0)
  for (const rows of known) if (rows.includes(best)) for (const row of rows) shared[row]!++
  return small.every((count, row) => row === best || small[best]! - shared[row]! > Math.max(words * OWN_SHARE, (count - shared[row]!) * AHEAD)) ? tag : null
}

/** A quick yes for most texts of a language that is declared; no means that it isn't plain. */
export function isPlainly(tag: string, text: string): boolean {
  const row = TAGS.indexOf(tag)
  if (row < 0) return false
  const { words, small } = countSmall(text.slice(0, PLAIN_SAMPLE).toLowerCase())
  return small[row]! > words * SMALL_SHARE && small.every(count => count <= small[row]!)
}
const PLAIN_SAMPLE = 1000

/** What Croatian writes with je or ije and Serbian with e: their letters' statistics are the same. */
const IJEKAVIAN = /[bcdlrstvz]ije[a-zčšžćđ]|mjest|vjer|tjed|gdje|ovdje|uvijek|sljed|čovje|djel|svjet|\bprije\b/g

function serbianOrCroatian(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'sr'
  return (text.toLowerCase().match(IJEKAVIAN)?.length ?? 0) >= 2 ? 'hr' : 'sr'
}

/** Words of the one that the other spells or says in another way: nearly all of the rest is common to both. */
const INDONESIAN = /\b(?:karena|bahwa|bisa|uang|mobil|kantor|polisi|kecamatan|kabupaten|pemerintah|senin|sepeda|coba|butuh|pria|provinsi|usai|nggak|warga|desa|saat)\b/g
const MALAY = /\b(?:kerana|bahawa|ialah|iaitu|wang|pejabat|polis|kerajaan|isnin|khamis|basikal|cuba|selepas|sahaja|beliau|encik|hospital)\b/g

function indonesianOrMalay(text: string): string | null {
  const ahead = (text.match(INDONESIAN)?.length ?? 0) - (text.match(MALAY)?.length ?? 0)
  return ahead === 0 ? null : ahead > 0 ? 'id' : 'ms'
}

/** Small words that one way of writing Norwegian spells otherwise: what their letters' statistics take for Nynorsk is often none. */
const NYNORSK = /(?<!\p{L})(?:ikkje|eg|frå|kvar|kva|kven|kvifor|korleis|nokon|noko|mykje|vere|ein|eit|dei|berre|saman|hjå|vart|meir|òg)(?!\p{L})/gu
const BOKMAL = /(?<!\p{L})(?:ikke|jeg|fra|hvor|hva|hvem|hvorfor|hvordan|noen|noe|mye|være|en|et|de|bare|sammen|hos|ble|mer|også)(?!\p{L})/gu

function nynorskOrBokmal(text: string): string {
  return (text.match(BOKMAL)?.length ?? 0) > (text.match(NYNORSK)?.length ?? 0) ? 'nb' : 'nn'
}

/** Characters of much-used words that only one way of writing Chinese has. */
const TRADITIONAL = /[這國們來時會對說學經過發現問還開關車東馬長門間電話]/gu
const SIMPLIFIED = /[这国们来时会对说学经过发现问还开关车东马长门间电话]/gu

/** The tag of the packs that fit: `zh-Hans` or `zh-Hant` by the text where the language is Chinese and no more is known. */
export function writtenAs(language: string | null, text: string): string | null {
  if (language !== 'zh') return language
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'
}

/** The longest lines of a text, which tell its language best: site lines are often in another. */
export function sampleOf(lines: readonly { readonly text: string }[]): string {
  const best: string[] = []
  let least = 0
  for (const { text } of lines) {
    if (text.length <= least) continue
    best.push(text)
    if (best.length <= SAMPLE_LINES) continue
    best.sort((a, b) => b.length - a.length).pop()
    least = Math.min(LINE, best.at(-1)!.length)
  }
  return best.map(text => text.slice(0, LINE)).join('\n')
}
