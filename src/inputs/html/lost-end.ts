/**
 * Raw text and comments that have lost their end. The standard has all that follows in there, up to the next such end or to the
 * page's, and browsers show none of it.
 */
import type { Attribute } from '../../model/document.ts'
import { Ahead } from './ahead.ts'
import { mayHoldTags, scriptStop } from './script-end.ts'

/**
 * By element of raw text: tags that stand in none, so that one which holds them has lost its end tag. Its own start
 * tag is among them, which also bounds what is looked through.
 */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  title: /<(?:title|meta|link|script|style|body|\/head)\b/i,
  style: /<(?:style|meta|link|script|body|div|\/head)\b/i,
  iframe: /<(?:iframe|\/noscript|\/body)\b/i,
  textarea: /<(?:textarea|\/form|\/body)\b/i,
}
const ANY_TAG = /<\/?[a-z]/i
/** Parts of a page, which whoever leaves them out by a comment leaves out whole. */
const PART = /<(\/?)(div|section|article|main|header|footer|nav|aside|form|table|ul|ol)\b/gi
/** A shorter comment is not worth a doubt. */
const LONG_COMMENT = 500
/** Of 3,508 pages none leaves out as much that holds another comment, so that its end would stand far before. */
const TOO_LONG_COMMENT = 5000
/** Scripts and comments that are looked through in a page, at most: where more have no end it is no mistake. */
const MOST_DOUBTS = 100
/** A program may be long, and what is read of it is no full grammar: a tag further in is not believed. */
const NEAR_CHARS = 5000

export class LostEnds {
  private readonly script: Ahead
  private readonly scriptInCapitals: Ahead
  private readonly comment: Ahead
  private doubts = 0

  constructor(private readonly text: string) {
    this.script = new Ahead(text, '<script')
    this.scriptInCapitals = new Ahead(text, '<SCRIPT')
    this.comment = new Ahead(text, '<!--')
  }

  /** Where the raw text of an element ought to have ended, which by the standard goes from `start` to `end`. */
  of(name: string, attributes: readonly Attribute[], start: number, end: number): number {
    return name === 'script' ? this.scriptEnd(attributes, start, end) : this.otherEnd(name, start, end)
  }

  /** At its first tag, where tags in it tell that the page goes on, or nothing ends it. */
  private otherEnd(name: string, start: number, end: number): number {
    const sign = GOES_ON[name]
    if (!sign) return end
    const less = this.text.indexOf('<', start)
    if (less < 0 || less >= end) return end
    const content = this.text.slice(start, end)
    const found = sign.exec(content)
    // Style sheets hold pictures as text, and those have tags.
    if (name === 'style') return start + (found?.index ?? content.length)
    const first = found || end === this.text.length ? ANY_TAG.exec(content) : null
    return start + (first?.index ?? content.length)
  }

  /**
   * Where a comment ought to have ended whose content begins at `start` and which by the standard ends at `end`: at its first
   * tag, if nothing ends it, or if it holds the start of another and is very long, or has not as many starts of some part of a page as ends.
   */
  ofComment(start: number, end: number): number {
    const { text } = this
    const isEnded = end < text.length || text.endsWith('-->')
    if (isEnded && (end - start < LONG_COMMENT || this.comment.next(start) >= end)) return end
    if (++this.doubts > MOST_DOUBTS) return end
    const content = text.slice(start, end)
    return isEnded && content.length < TOO_LONG_COMMENT && isBalanced(content) ? end : start + (ANY_TAG.exec(content)?.index ?? content.length)
  }

  /** One that holds another, or goes on to the page's end, is looked through for tags outside of its strings. */
  private scriptEnd(attributes: readonly Attribute[], start: number, end: number): number {
    if (end < this.text.length && this.script.next(start) >= end && this.scriptInCapitals.next(start) >= end) return end
    if (mayHoldTags(attributes.find(({ name }) => name === 'type')?.value ?? null) || ++this.doubts > MOST_DOUBTS) return end
    const near = Math.min(end, start + NEAR_CHARS)
    const stop = scriptStop(this.text, start, near)
    return stop < near ? stop : end
  }
}

function isBalanced(html: string): boolean {
  const open = new Map<string, number>()
  for (const [, slash, name] of html.matchAll(PART)) {
    const tag = name!.toLowerCase()
    open.set(tag, (open.get(tag) ?? 0) + (slash === '' ? 1 : -1))
  }
  return [...open.values()].every(count => count === 0)
}
