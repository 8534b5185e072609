/**
 * The words of a raw text as numbers: each line is read once, each different word gets an id, so that
 * likeness between lines is a matter of counting in arrays. Made for speed: no strings are kept.
 */
import type { Segments } from '../segment.ts'
import { gregorian, isPersianYear } from '../dates/calendars.ts'
import { NOUGHTS, wordKind } from '../words.ts'

/** Text beyond this adds nothing to what a line is like. */
const SCAN = 3000
/** What the hash of a word begins with. */
const START = 5381
/** Small letter of each UTF-16 code unit, where it is one unit. */
let lower: Uint16Array | null = null

function lowerTable(): Uint16Array {
  const table = new Uint16Array(65536)
  for (let code = 0; code < 65536; code++) {
    const small =
      code < 0x250 || (code >= 0x370 && code < 0x590) || (code >= 0x1c80 && code < 0x2d30) || (code >= 0xa640 && code < 0xa7ff) || code >= 0xff00
        ? String.fromCharCode(code).toLowerCase()
        : ''
    table[code] = small.length === 1 ? small.charCodeAt(0) : code
  }
  return table
}

const bit = (chars: string, flag: number): readonly (readonly [code: number, flag: number])[] => [...chars].map(char => [char.charCodeAt(0), flag] as const)
const END = 1, COMMA = 2, SEPARATOR = 4, CLOSER = 8, OPENER = 16
/** What a mark is, by code unit. */
const MARKS = new Uint8Array(65536)
for (const [code, flag] of [
  ...bit('.!?…。！？।؟۔։', END),
  ...bit(',，、،;；', COMMA),
  ...bit('|•·»›→/▸►', SEPARATOR),
  ...bit('"”»«’\')]」』）', CLOSER),
  ...bit('"“«„‘「『', OPENER),
])
  MARKS[code]! |= flag

/** What one pass over a line's characters gives. */
export interface Line {
  /** Words that it amounts to in any script: what is written without spaces is counted by its letters. */
  readonly size: number
  readonly letters: number
  readonly capitals: number
  readonly capitalWords: number
  readonly words: number
  readonly digits: number
  readonly ends: number
  readonly commas: number
  readonly separators: number
  readonly addresses: number
  readonly copyright: boolean
  readonly colonEarly: boolean
  readonly year: boolean
  /** 4 an ellipsis, 3 a full stop or its like, 2 a colon, 1 a comma or semicolon, 0 none of them. */
  readonly endMark: number
  readonly quotation: boolean
  /** 0 Latin, 1 another script with spaces, 2 Chinese, Japanese or Korean; by most letters. */
  readonly script: number
}

export interface Vocabulary {
  readonly lines: readonly Line[]
  /** By line: where its words begin in `ids`; one more at the end. */
  readonly starts: Int32Array
  /** Each word of the text, in order, as the id of its spelling. */
  readonly ids: Int32Array
  /** Different words. */
  readonly size: number
  /** By id: whether the word is long enough to say what a text is about. */
  readonly telling: Uint8Array
  /** By id: the hash of the word in small letters. */
  readonly hashes: Int32Array
  /** The id of a word in small letters, 0 where the text does not have it. */
  readonly idOf: (word: string) => number
}

/** Letters that a word of alphabets without spaces between words has, and ideographs that one has. */
const LETTERS_A_WORD = 7
const IDEOGRAPHS_A_WORD = 1.7

export function readVocabulary({ candidates }: Segments): Vocabulary {
  lower ??= lowerTable()
  let room = 0
  for (const { words } of candidates) room += words
  let mask = 1024
  while (mask < room * 2) mask *= 2
  const table = new Int32Array(mask), hashes = new Int32Array(room + 1), ids = new Int32Array(room), telling = new Uint8Array(room + 1)
  mask--
  const starts = new Int32Array(candidates.length + 1)
  const lines: Line[] = []
  let count = 0, at = 0
  const slotOf = (hash: number): number => Math.imul(hash, 0x9e3779b1) >>> 8 & mask
  const put = (hash: number, tells: boolean): void => {
    if (at >= room) return
    let slot = slotOf(hash)
    for (;;) {
      const id = table[slot]!
      if (id === 0) { table[slot] = ++count; hashes[count] = hash; telling[count] = tells ? 1 : 0; ids[at++] = count; return }
      if (hashes[id] === hash) { ids[at++] = id; return }
      slot = (slot + 1) & mask
    }
  }
  for (let i = 0; i < candidates.length; i++) {
    starts[i] = at
    lines.push(readLine(candidates[i]!.text, lower, put))
  }
  starts[candidates.length] = at
  const idOf = (word: string): number => {
    let hash = START
    for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0
    for (let slot = slotOf(hash); ; slot = (slot + 1) & mask) { const id = table[slot]!; if (id === 0 || hashes[id] === hash) return id }
  }
  return { lines, starts, ids, size: count + 1, telling, hashes, idOf }
}

/** By code: 1 and more for 0 to 9, in whose digits ever. */
const DIGITS = new Uint8Array(65536)
for (const nought of NOUGHTS) for (let digit = 0; digit < 10; digit++) DIGITS[nought + digit] = digit + 1

/** »So«, as German, Danish and Hungarian have it: elsewhere the sign closes, or leads on to another page. */
const TURNED = 0xbb
const opensQuotation = (text: string, at: number): boolean =>
  text.charCodeAt(at + 1) > 0x40 && (at === 0 || text.charCodeAt(at - 1) === 32) && text.indexOf('«', at) > 0

function readLine(text: string, small: Uint16Array, put: (hash: number, tells: boolean) => void): Line {
  const n = Math.min(text.length, SCAN)
  let letters = 0, capitals = 0, capitalWords = 0, words = 0, digits = 0, ends = 0, commas = 0, separators = 0, addresses = 0, wide = 0, foreign = 0
  let copyright = false, colonEarly = false, year = false
  let hash = 0, start = -1, digitRun = 0, number = 0
  for (let i = 0; i <= n; i++) {
    const code = i < n ? text.charCodeAt(i) : 32
    const kind = wordKind(code)
    if (kind === 1) {
      const folded = small[code]!
      if (start < 0) { start = i; hash = START; words++; digitRun = 0; if (folded !== code) capitalWords++ }
      hash = (Math.imul(hash, 31) + folded) | 0
      if (folded !== code) capitals++
      const digit = DIGITS[code]!
      if (digit > 0) { digits++; number = digitRun++ === 0 ? digit - 1 : number * 10 + digit - 1 } else { letters++; if (code > 0x24f) foreign++ }
      continue
    }
    if (start >= 0) {
      put(hash, i - start > 3)
      // In digits of their own a year is the Persians' or the Buddha's too.
      if (
        digitRun === 4
        && i - start === 4
        && ((number >= 1900 && number < 2100) || (text.charCodeAt(start) > 0x65f && (isPersianYear(number) || gregorian(number) !== number)))
      )
        year = true
      start = -1
    }
    if (kind === 2) { put(code, true); wide++; if (code === 0x5e74 || code === 0x6708 || code === 0xb144) year = true; continue }
    if (code === 32) continue
    const mark = MARKS[code]!
    if ((mark & END) !== 0) {
      const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 32
      if (next === 32 || next === 10 || next === 160 || code > 0x2fff || (MARKS[next]! & CLOSER) !== 0) ends++
    }
    if ((mark & COMMA) !== 0) commas++
    if ((mark & SEPARATOR) !== 0 && !(code === TURNED && opensQuotation(text, i))) separators++
    if (code === 64) addresses++
    else if (code === 0xa9) copyright = true
    else if (code === 58) {
      const next = text.charCodeAt(i + 1), before = text.charCodeAt(i - 1)
      if (next === 47 && text.charCodeAt(i + 2) === 47) addresses++
      else if (DIGITS[before]! > 0 && DIGITS[next]! > 0) year = true
      else if (words <= 5) colonEarly = true
    } else if (code === 0xff1a && i < 12) colonEarly = true
  }
  const first = text.charCodeAt(0)
  let end = text.length - 1
  while (end > 0 && end > text.length - 4 && (MARKS[text.charCodeAt(end)]! & CLOSER) !== 0) end--
  const last = text.charCodeAt(end)
  const dots = last === 0x2026 || (last === 46 && text.charCodeAt(end - 1) === 46)
  const endMark = dots ? 4 : (MARKS[last]! & END) !== 0 ? 3 : last === 58 || last === 0xff1a ? 2 : (MARKS[last]! & COMMA) !== 0 ? 1 : 0
  const full = text.length / Math.max(1, n)
  return {
    size: (Math.max(words, ((letters + digits) / LETTERS_A_WORD) * 0.75) + wide / IDEOGRAPHS_A_WORD) * full,
    letters: letters + digits,
    capitals,
    capitalWords,
    words: words + wide,
    digits,
    ends,
    commas,
    separators,
    addresses,
    copyright,
    colonEarly,
    year,
    endMark,
    quotation: (MARKS[first]! & OPENER) !== 0 || (first === TURNED && opensQuotation(text, 0)),
    script: wide > letters / 2 ? 2 : foreign > letters / 2 ? 1 : 0,
  }
}
