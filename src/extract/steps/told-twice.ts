/** What a page tells twice, for print, for another width of screen or in a preview: the second time it is no more of the text. Rows, steps and refrains say a thing again where they stand. */
import type { Kind } from '../../model/article.ts'
import type { Candidate } from '../candidate.ts'
import { isHeading } from '../elements.ts'
import { codeAround } from '../code-tables.ts'
import { fold } from '../../model/fold.ts'

/** Shorter blocks repeat honestly: "Yes.", a label, a number. */
const REPEAT_WORDS = 10
/** The words of longer ones are the same by no chance. */
const LONG_WORDS = 20
const HONEST = new Set(['li', 'td', 'th', 'dt', 'dd', 'figcaption'])
/** Of the words kept, that make a second telling of all of it. */
const SECOND = 0.25

/** Changes `keep`. Cards, tabs of code and posts say much again that is theirs: an article alone is looked at closely. */
export function dropRepeats(candidates: readonly Candidate[], keep: Uint8Array, isText: boolean, kind: Kind): void {
  // Every line of raw text is called an article's, whose copies are told letter for letter.
  const isArticle = !isText && kind === 'article'
  const kept = candidates.filter(({ index }) => keep[index] === 1)
  const alike = new Map<number, number>()
  if (isArticle) for (const { words } of kept) if (words >= LONG_WORDS) alike.set(words, (alike.get(words) ?? 0) + 1)
  // A copy's dashes and quotation marks are often others; its words are as many.
  const said = kept.map(({ text, words }) => ((alike.get(words) ?? 0) > 1 ? fold(text) : text))
  const first = new Map<string, number>()
  const copies: (readonly [copy: number, of: number])[] = []
  let copied = 0, all = 0
  kept.forEach(({ words, text, element }, at) => {
    all += words
    if (words < REPEAT_WORDS) return
    const before = first.get(said[at]!)
    if (before === undefined) { first.set(said[at]!, at); return }
    // All lines of a raw text stand in one element, and only stanzas hold several.
    if ((isText ? text.includes('\n') : kept[before]!.element.parent === element.parent) || HONEST.has(element.tag) || codeAround(element)) return
    copies.push([at, before])
    copied += words
  })
  // A manual says the same of each member that it is true of.
  if (kind === 'documentation' && copied < all * SECOND) return
  if (!isArticle || copied < all * SECOND) {
    for (const [copy, of] of copies) keep[kept[isArticle && announces(kept, of, copy) ? of : copy]!.index] = 0
    return
  }
  for (const [copy] of copies) keep[kept[copy]!.index] = 0
  // Beside a copy, what is said beside its original as well: its headings, and the items of its lists.
  for (const step of [-1, 1]) for (const [copy, of] of copies) {
    for (
      let at = copy + step, was = of + step;
      at > of && was < copy && said[at] !== undefined && said[at] === said[was] && keep[kept[at]!.index] === 1;
      at += step, was += step
    )
      keep[kept[at]!.index] = 0
  }
}

/** What announces a part of the text goes, and that stays in its place: an entry of a table of contents, a summary that is one of the paragraphs. */
const announces = (kept: readonly Candidate[], of: number, copy: number): boolean =>
  kept[of]!.element.tag === 'li' ? isHeading(kept[copy]!.element.tag) : isApart(kept, of) && !isApart(kept, copy)

/** Nothing that is kept beside it stands in an element with it. */
const isApart = (kept: readonly Candidate[], at: number): boolean => [at - 1, at + 1].every(beside => kept[beside]?.element.parent !== kept[at]!.element.parent)

/** Shorter lines are said again honestly right below: a price, a name, "Yes." */
const TWIN_WORDS = 3
/** What pages are made of cards; a post may say what the one above it says. */
const CARDED: ReadonlySet<Kind> = new Set(['collection', 'listing', 'product', 'service'])

/** Changes `keep`: of a line that a card has twice, beside its picture and below it or for two widths of screen, the heading is kept, or the first. */
export function dropTwins(candidates: readonly Candidate[], keep: Uint8Array, kind: Kind): void {
  if (!CARDED.has(kind)) return
  let before: Candidate | null = null
  for (const candidate of candidates) {
    const { index, text, words, element } = candidate
    if (keep[index] !== 1) continue
    if (before?.text === text && words >= TWIN_WORDS && before.element.parent !== element.parent && !HONEST.has(element.tag) && codeAround(element) === null) {
      if (!isHeading(element.tag)) { keep[index] = 0; continue }
      keep[before.index] = 0
    }
    before = candidate
  }
}
