/** Days that a line speaks of in passing: amid a sentence, or the ends of a span of time. What a label says of a day is asked elsewhere. */
import { termsOf } from '../../languages/index.ts'
import { isMonth, type DateFound } from './dates.ts'

/** So many words before a day, and behind it, are a sentence's. */
const LEAST_WORDS = 3
/** What parts a line of data: nothing beyond it is of the same sentence. */
const PARTED = /[|•·»/([{]/u
const SMALL: ReadonlySet<string> = new Set(termsOf('small'))
/** "9–", "31. Dezember 2021-", "9. bis " before a day. */
const OPEN = /(?<![\d:./-])(\d{1,2})\.?(?:\s?(\p{L}{3,12})\.?)?(?:\s\d{4})?\s?(?:[-–—]|(?<=\s)(\p{Ll}{1,7})(?: (\p{Ll}{1,3}))?)\s?$/u
const CLOSING = /^\s?[-–—]\s?\d{1,2}(?:\.?\s?(\p{L}{3,12})|\.\d{1,2}\.)/u

/** "… with effect from 1 September 2015 to the board": no line of data goes on like that. */
export function isInPassing(text: string, { start, end, iso }: DateFound): boolean {
  // A clock is a system's.
  if (iso.length > 10) return false
  const before = text.slice(Math.max(0, start - REACH), start), behind = text.slice(end, end + REACH)
  const words = wordsIn(before.split(PARTED).at(-1)!), more = wordsIn(behind.split(PARTED)[0]!)
  return (
    INNER.test(text.slice(start, end))
    || isSpan(before, behind, Number(iso.slice(8)))
    || (words >= LEAST_WORDS && more >= LEAST_WORDS)
    || (SENTENCE.test(behind)
      && ((more >= LEAST_WORDS && words + more >= SENTENCE_WORDS && GOES_ON.test(behind))
        || (words >= SENTENCE_WORDS && ENDS.test(behind))
        || UNSPACED_ON.test(behind)))
  )
}
const REACH = 80
/** "On 14 August 2014, the river left its bed.": a sentence opens with its day, or ends with it. A dateline goes on with a name, a dash or a bracket. */
const SENTENCE = /\p{Ll}{2}[”’»"')]{0,2}[.!?…]|[。！？]|^[.!?…]/u, SENTENCE_WORDS = 5
const GOES_ON = /^,?\s\p{Ll}/u, ENDS = /^[.!?…]/u, UNSPACED_ON = /^[，、,]?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][^\s：:|]{5}/u
/** "28 January – 23 February 2017" is read as one day. */
const INNER = /\p{L}\.?\s?[-–—]\s?\d{1,2}[.\s]/u

/** "12 May 2020 – 3 comments", "4 replies – 12 May 2020", "Issue 15 – 12 May 2020" are none. */
function isSpan(before: string, behind: string, day: number): boolean {
  const open = OPEN.exec(before.slice(-40)), closing = CLOSING.exec(behind)
  if (closing !== null && (closing[1] === undefined || isMonth(closing[1]))) return true
  return (
    open !== null
    && (open[2] === undefined ? Number(open[1]) < day : isMonth(open[2]))
    && [open[3], open[4]].every(word => word === undefined || SMALL.has(word))
  )
}

/** Words that stand between spaces: an address is one. */
const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(word => /^\p{L}/u.test(word)).length
