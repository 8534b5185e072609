/**
 * What opens a byline, in every language of the packs: taken off, and told of. How far a word is believed is said here and in
 * no pack, since it depends on all languages together: "de" opens bylines in Spanish and half of all lines in French.
 */
import { LANGUAGES, termsOf } from '../../languages/index.ts'
import { addTo } from '../../model/groups.ts'
import { UNSPACED } from './unspaced.ts'
import { UPDATED } from '../dates/words.ts'
import { ROLES } from './words.ts'

interface Opener { readonly word: string; /** It opens a byline only with a colon behind it: "Text:", "Redaktion:". */ readonly colon: boolean }

/** Words of every sentence too: believed only where a byline is expected, or with a colon. */
const WEAK: ReadonlySet<string> = new Set(['de', 'da', 'di', 'del', 'from', 'aus', 'του', 'της', 'από', 'przez', 'author', 'autor', 'auteur', 'autore', 'text', 'текст', 'автор', 'with', 'mit', 'avec', 'con', 'com', 'z', 'door'])
/** Who edits or is cited wrote nothing. */
const NOT_AUTHORS: ReadonlySet<string> = new Set(['источник', 'източник', 'πηγή', 'źródło', '来源', '來源', '编辑', '編輯', '編集', 'edited by'])
/** Inside a line: "A column by Ann Lee", "Eine Kolumne von Ann Lee", "Pressemitteilung von Ann Lee", but not "Walter von Aachen". */
const INSIDE = /^((?:[\p{L}\p{M}'’-]+[\s\u00a0]){1,5}(?:by|par|por|door|przez)|(?:[Ee]ine?|[Uu]n[ae]?|[\p{L}\p{M}-]{9,})[\s\u00a0](?:[\p{L}\p{M}'’-]+[\s\u00a0]){0,2}(?:von|vom|der|av|af|di))(?=[\s\u00a0]+\p{Lu})/u
/** With the opener. More words are a sentence's, "The boat was not seen by Tom Hill", but "This is a guest post by Ann Lee". */
const MOST_INSIDE = 5
/** Cheap looks before: few lines hold either. */
const MAY_STAND_INSIDE = /[\s\u00a0](?:by|par|por|door|przez|von|vom|der|av|af|di)[\s\u00a0]/, MAY_LABEL = /[:：|︱]/
/** What people write: behind such a word one word is a name too. */
export const WRITTEN = /beitrag|artikel|text|kolumne|kommentar|interview|gespeichert|geschrieben|verfasst|eingestellt|gepostet|veröffentlicht|notiert|bericht|written|post|article|story|column|words|report|guest|écrit|publi|rédig|escrit|redact|scritt|geschreven|geplaatst|skrevet|napisa|opublik|doda|essay|analys/iu
/** What others do to it, and what is sold: "Reviewed by", "Sort by", "Powered by". */
const DONE = /\b(?:web)?site\b|review|edited|check|approv|photo|foto|image|illustrat|translat|présent|present|power|sponsor|host|narrat|produc|made|sort|search|filter|design|develop|shop|browse|built|own|back|support|inspire|driven|trust|used|brought|list|order|group|rank|follow|register|geprüft|bearbeitet|entwickelt|realis|gestaltet|betrieben|propuls/iu
/** Labels of pictures and sources. */
const CREDIT = /^(?:foto|photo|bild|image|picture|illustration|grafik|quelle|source|fuente|credit|video|kamera|crédit|übersetz|translat|lesezeit|kommentar|comment|stand|datum|date|updated|published|tags?|category|kategorie|file|archiv|editing|schnitt|musik|regie|фото|источник|φωτο|πηγή|zdjęcie|źródło|来源|來源|出处|出處|转自|轉自|转载|轉載|编辑|編輯|责编|責編|责任|責任|摄影|攝影|图|圖|分享|标签|標籤|关键|關鍵|分类|分類|文章)/iu
/** Labels of who was there, in minutes. */
const ATTENDED = /^(?:present|absent|apologies|attend|in attendance|excused|participants?$|guests?$|anwesen|abwesen|teilnehm|entschuldigt|présen|excusé|asistentes|presentes|ausentes|presenti|assenti|partecipanti|aanwezig|afwezig|obecni|nieobecni|присутств|отсутств|närvarande|frånvarande|til ?stede|出席|参加者|缺席)/iu
/** … and of whom the press is to ask, who wrote nothing of it: "Media contact", "Pressekontakt"; "First contact" is what a text is about. */
const CONTACT = new RegExp([...termsOf('contact')].sort((a, b) => b.length - a.length).join('|'), 'giu')
const ASKING: ReadonlySet<string> = new Set(termsOf('asking'))
const isAsking = (label: string): boolean => {
  const beside = label.replace(CONTACT, ' ')
  return beside !== label && (beside.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).every(word => ASKING.has(word))
}
/** A line that is such a label, or a sentence that ends as one: "For questions on this release contact:". */
export const isContact = (line: string): boolean => line.length <= LONGEST && (isAsking(line) || /[:：]\s*$/.test(line) && line.search(CONTACT) >= 0)
/** "Contact: 555 1234", "Contact Ann Lee" */
export const opensAsContact = (line: string): boolean => {
  const words = line.slice(0, LONGEST).split(/\s+/, MOST_ASKING)
  return line.search(CONTACT) >= 0 && words.some((_, i) => isAsking(words.slice(0, i + 1).join(' ')))
}
const MOST_ASKING = 5
/** "Autor/in:", "Interview:", "Text und Recherche:", ":revdate:" */
const LABEL = /^:?([\p{L}\p{M}][\p{L}\p{M}/*_-]{1,20}(?:[\s\u00a0][\p{L}\p{M}/*_-]{1,14}){0,2})[\s\u00a0]?[:：|︱][\s\u00a0]*/u

/** No opener is longer. */
const LONGEST = 40

const FULL_NAME = /^[\s\u00a0]+\p{Lu}[\p{L}.'’-]+(?:[\s\u00a0](?:van der|van den|van de|von der|de la|de|den|der|van|von|ter|la|di|da))?[\s\u00a0]\p{Lu}/u

interface Known {
  /** By their first two letters, the longest first: few texts share them with any. 文 and 글 are one letter long, and stand behind the others. */
  readonly byStart: ReadonlyMap<string, readonly Opener[]>
  /** Of two small letters of ASCII, by their codes: 1 where an opener may begin with them. */
  readonly starts: Uint8Array
  /** Openers as they stand alone, and the first words of all. */
  readonly whole: ReadonlySet<string>
  readonly first: ReadonlySet<string>
  /** Openers of scripts without spaces, behind anything that is no letter: what follows them is no help. */
  readonly unspaced: RegExp
}
let known: Known | null = null

function lookup(): Known {
  if (known) return known
  const words = new Map<string, boolean>()
  for (const raw of Object.values(LANGUAGES).flatMap(pack => pack.bylineOpeners)) {
    const word = raw.replace(/\s*[:：]$/, '')
    if (!NOT_AUTHORS.has(word)) words.set(word, (words.get(word) ?? true) && word !== raw)
  }
  const byStart = new Map<string, Opener[]>()
  for (const [word, colon] of [...words].sort(([a], [b]) => b.length - a.length)) {
    addTo(byStart, word.slice(0, 2), { word, colon })
    if (word.length === 1) for (const [other, openers] of byStart) if (other.length > 1 && other.startsWith(word)) openers.push({ word, colon })
  }
  const starts = new Uint8Array(ASCII * ASCII)
  for (const start of byStart.keys()) {
    const first = start.charCodeAt(0), second = start.charCodeAt(1)
    if (start.length === 1 && first < ASCII) starts.fill(1, first * ASCII, (first + 1) * ASCII)
    else if (first < ASCII && second < ASCII) starts[first * ASCII + second] = 1
  }
  return (known = {
    byStart,
    starts,
    whole: new Set(words.keys()),
    first: new Set([...words.keys()].map(word => word.split(' ')[0]!)),
    unspaced: new RegExp(`(?:^|[^\\p{L}\\p{M}])(?:${[...words.keys()].filter(word => UNSPACED.test(word)).join('|')})`, 'u'),
  })
}

const NO_OPENERS: readonly Opener[] = []
const startingLike = (lower: string): readonly Opener[] => lookup().byStart.get(lower.slice(0, 2)) ?? lookup().byStart.get(lower.slice(0, 1)) ?? NO_OPENERS

const ASCII = 128
const small = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code)
const isLetter = (code: number): boolean => small(code) >= 97 && small(code) <= 122
/** A cheap look before the thorough one: most lines begin unlike any opener. */
function mayStart(text: string): boolean {
  const first = small(text.charCodeAt(0)), second = small(text.charCodeAt(1))
  return !(first < ASCII && second < ASCII) || lookup().starts[first * ASCII + second] === 1
}

/** "From: the harbour": with a colon such a word labels a fact as well. */
export const isWeak = (label: string): boolean => WEAK.has(label)

/** A line that is nothing but an opener, and says that the next one is a name: "Author", "Von"; "Text" and "Redaktion" are links in menus. */
export const isLabel = (text: string): boolean => {
  const word = bare(text)
  return isOpener(word) && !MENU.has(word)
}
const MENU: ReadonlySet<string> = new Set(['de', 'di', 'da', 'av', 'af', 'text', 'texte', 'texto', 'tekst', 'from', 'aus', 'redaktion', 'redacción', 'redazione', 'reporter', 'editor', 'journalist'])
function bare(text: string): string {
  const lower = text.slice(0, 2 * LONGEST).toLowerCase()
  return /[:：)]/.test(lower) ? lower.replace(/\s*[:：]\s*$|\(s\)\s*[:：]?\s*$/, '') : lower
}

export const isOpener = (text: string): boolean => lookup().whole.has(bare(text))

/** A cheap look before the thorough one: false where no byline can open. */
export function mayOpen(text: string): boolean {
  const colon = text.indexOf(':'), wide = text.indexOf('：')
  if (colon >= 0 && colon < LONGEST || wide >= 0 && wide < LONGEST) return true
  return (
    lookup().first.has(firstWord(text).toLowerCase())
    || (UNSPACED.test(text) && lookup().unspaced.test(text))
    || /[\s\u00a0](?:by|von|vom|par|por|door|av|af|przez|di)[\s\u00a0]/.test(text)
  )
}

/** Behind up to four signs; empty where there is none. */
function firstWord(text: string): string {
  let start = 0
  while (start < 4 && start < text.length && !isLetter(text.charCodeAt(start)) && text.charCodeAt(start) < ASCII) start++
  let end = start
  while (isLetter(text.charCodeAt(end)) || text[end] === '\'') end++
  // What is no plain ASCII is for the expression.
  return end < text.length && text.charCodeAt(end) >= ASCII ? /^[^\p{L}]{0,4}([\p{L}\p{M}’']+)/u.exec(text)?.[1] ?? '' : text.slice(start, end)
}

/** `word`: "By Ann Lee"; `weak`: "from Ann Lee"; `colon`: "Text: Ann Lee"; `glued`: "byAnn Lee"; `within`: "A column by Ann Lee". */
export type How = 'word' | 'weak' | 'colon' | 'glued' | 'within'
export interface Opened { readonly rest: string; readonly how: How | null }

/** The text behind an opener at its start. `line`: it stands where bylines stand, so weak openers count. */
export function withoutOpener(text: string, line: boolean): Opened {
  if (!mayStart(text)) return { rest: text, how: null }
  const lower = text.slice(0, LONGEST).toLowerCase()
  for (const { word, colon } of startingLike(lower)) {
    if (!lower.startsWith(word)) continue
    const rest = withoutOurs(text.slice(word.length))
    // "文=佐藤花子", but "words = text.split()" is code.
    const marked = (UNSPACED.test(word) ? /^[\s\u00a0]*[:：＝=︱／∕]/ : /^[\s\u00a0]*[:：＝︱／∕]/).test(rest)
    const weak = WEAK.has(word)
    if (!marked && (colon || (weak && (!line || !FULL_NAME.test(rest))))) continue
    // In scripts without spaces the name follows at once: 作者张三.
    if (rest === '' || /^[\s:：＝=︱／∕\u00a0]/.test(rest) || /[\u0e00-\u0eff\u3040-\u9fff]$/.test(word)) return { rest: rest.replace(/^[\s:：/＝=︱／∕\u00a0]+/, ''), how: marked ? 'colon' : weak ? 'weak' : 'word' }
    // Glued by a page that left out the space: "byAnn Lee".
    if (/^\p{Ll}{2,}$/u.test(word) && (/^\p{Lu}\p{Ll}/u.test(rest) || rest.toLowerCase().startsWith(`${word} `))) return { rest, how: 'glued' }
  }
  return { rest: text, how: null }
}

/** "By our Rome correspondent Ann Lee": what stands behind her role. */
function withoutOurs(rest: string): string {
  const whose = OURS.exec(rest)
  if (!whose) return rest
  const words = rest.slice(whose[0].length, LONGEST_OURS).split(/(?<=\s)/)
  const role = words.findLastIndex((word, i) => i < MOST_OURS && ROLES.has(word.trim().toLowerCase()))
  const behind = role < 0 ? '' : rest.slice(whose[0].length - 1 + words.slice(0, role + 1).join('').length)
  return FULL_NAME.test(behind) ? behind : rest
}
const OURS = new RegExp(`^\\s(?:${termsOf('ours').join('|')})\\s`, 'iu'), LONGEST_OURS = 100, MOST_OURS = 5

/** The text behind an opener after a few words, or behind a label. Null for what others did: the label of a picture, a source or those who were there, "Reviewed by". */
export function openedWithin(text: string): Opened | null {
  const inside = MAY_STAND_INSIDE.test(text) ? INSIDE.exec(text.slice(0, 120)) : null
  if (inside) {
    if (DONE.test(inside[1]!) || (UPDATED.test(inside[1]!) && !WRITTEN.test(inside[1]!))) return null
    const rest = text.slice(inside[0].length)
    if (!SENTENCE.test(rest) && (WRITTEN.test(inside[1]!) || (FULL_NAME.test(rest) && inside[1]!.split(/[\s\u00a0]/).length <= MOST_INSIDE)))
      return { rest: rest.trimStart(), how: 'within' }
  }
  const label = MAY_LABEL.test(text) ? LABEL.exec(text) : null
  if (!label) return { rest: text, how: null }
  if (CREDIT.test(label[1]!) || ATTENDED.test(label[1]!) || TITLES.has(label[1]!.toLowerCase())) return null
  const isAuthors = AUTHORS.test(label[1]!)
  if (!isAuthors && isAsking(label[1]!)) return null
  // Headlines of news in scripts without spaces open with who says it: what is no word for an author labels none there.
  if (!isAuthors && UNSPACED.test(label[1]!)) return null
  return { rest: text.slice(label[0].length), how: isAuthors ? 'colon' : null }
}
/** "… przez Nowy Dwór wydłuża drogę o kwadrans.": what goes on in small words to a full stop. */
const SENTENCE = /(?:\s\p{Ll}+){2}\.$/u
/** What a title is labelled by. */
const TITLES: ReadonlySet<string> = new Set(termsOf('title'))
/** Labels of those who wrote, where no pack has them. */
const AUTHORS = /^(?:by-?line|authors?|words|contributors?|writers?|aut(?:h?or|eur|ore|ori)|verfasser|text und |texto y|写|文|作|撰|供稿|投稿|通讯员|通訊員|发布|發佈|发表|發表|执笔|執筆|寄稿|筆者|ผู้เขียน)/iu
