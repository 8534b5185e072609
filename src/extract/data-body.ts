/**
 * A page that holds next to nothing until its scripts have run, but whose data have the article: the
 * text of JSON-LD (an article, the posts of a thread, what a product is) becomes a tree like any other, its markup taken off, not
 * read, but for what stands for characters; what the data for scripts hold is read already (src/inputs/islands/).
 */
import type { Kind } from '../model/article.ts'
import { isHeading } from './elements.ts'
import { append, newElement, newPage, newText, type Document, type ElementNode } from '../model/document.ts'
import { unescaped } from './facts/clean.ts'
import type { Facts } from './facts/index.ts'
import { fold } from '../model/fold.ts'
import { segment, type Segments } from './segment.ts'
import { countWords } from './words.ts'

/** Words that the data must hold, and the most that the page may show for each of them. */
const LEAST_WORDS = 60
const MOST_SHOWN = 0.3
/** Words beside which data that do not say what they are may stand for the article: a name, a menu, "Loading…"; and those beside which data without the page's own title may, where no heading says what the page is about. */
const MOST_BESIDE = 60, MOST_BARE = 12

/** Of the data's words, that the page holds itself, shown or hidden: what scripts unhide and threads for those without scripts are whole there, and data have their first post. */
const MOST_HELD = 0.5
/** Lines of the data that are looked for in the page; what holds these holds the others. */
const MOST_LOOKED = 200

/** Without the word that data break off in: "a leaking cop…". */
function whole(line: string): string {
  const text = line.trimEnd()
  return text.endsWith('…') || text.endsWith('...') ? text.slice(0, text.lastIndexOf(' ') + 1) : text
}

/** A tree of what the data hold: JSON-LD's text first, which is about the page by what it says, then what stands in the data for scripts. Null where the page shows or hides it itself, or there is none to speak of. */
export function fromData(document: Document, articleBody: string | null, segments: Segments): Document | null {
  if (document.format !== 'html') return null
  const lines = articleBody === null ? [] : unescaped(articleBody.replace(/<(?:br|\/p|\/h[1-6]|\/li|\/div)\b[^<>]{0,200}>/gi, '\n').replace(/<[^<>]{1,400}>/g, '')).split(/[\r\n\u2028\u2029]+/)
  if (isUntold(lines, segments)) return { ...document, root: treeOf(lines), isDrawn: true }
  const { island } = document
  return island
    && isBare(segments, island.isOwn)
    && isUntold(
      segment(island).candidates.map(({ text }) => text),
      segments,
    )
    ? { ...document, root: island.root, isDrawn: true }
    : null
}

const shownIn = ({ candidates }: Segments): number => candidates.reduce((sum, candidate) => sum + (candidate.hidden ? 0 : candidate.words), 0)

const isBare = (segments: Segments, isOwn: boolean): boolean =>
  shownIn(segments) <= (isOwn ? MOST_BESIDE : MOST_BARE) && (isOwn || !segments.candidates.some(({ element, hidden }) => !hidden && isHeading(element.tag)))

/** They say much, and the page neither shows nor hides them. */
function isUntold(lines: readonly string[], segments: Segments): boolean {
  const { candidates } = segments
  const words = countWords(lines.join('\n'))
  if (words < LEAST_WORDS || shownIn(segments) > words * MOST_SHOWN) return false
  const page = fold(candidates.map(({ text }) => text).join(' '))
  let held = 0, looked = 0
  for (const line of lines.slice(0, MOST_LOOKED)) {
    const own = countWords(line)
    looked += own
    if (page.includes(fold(whole(line)))) held += own
  }
  return held <= looked * MOST_HELD
}

function treeOf(lines: readonly string[]): ElementNode {
  const { root, body } = newPage()
  for (const line of lines) {
    if (line.trim() === '') continue
    const paragraph = newElement('p')
    append(body, paragraph)
    append(paragraph, newText(line.trim()))
  }
  return root
}

/** What is shown before the scripts have run ("Loading…") is no headline: the data's own word alone counts, where they have one. */
export function ofData(facts: Facts): Facts {
  const isTitle = ({ field }: { readonly field: string }): boolean => field === 'title'
  if (!facts.claims.some(claim => isTitle(claim) && claim.origin.kind === 'json-ld')) return facts
  return { ...facts, claims: facts.claims.filter(claim => !isTitle(claim) || claim.origin.kind === 'json-ld') }
}

/** Types of data that say what kind of page it is, lower case; any other is an article's. */
const KIND_OF: readonly (readonly [kind: Kind, types: readonly string[]])[] = [
  ['article', ['newsarticle', 'article', 'blogposting', 'reportagenewsarticle']],
  ['forum', ['discussionforumposting', 'socialmediaposting', 'qapage', 'question']],
  ['product', ['product', 'productgroup']],
]

export const kindOfData = ({ island, root }: Document, types: readonly string[]): Kind =>
  island?.root === root && island.isThread ? 'forum' : (KIND_OF.find(([, names]) => names.some(name => types.includes(name)))?.[0] ?? 'article')
