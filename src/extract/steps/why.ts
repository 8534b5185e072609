/** What is said of a block that a step turned over. */
import type { Reason } from '../../model/article.ts'
import type { Aside } from '../../model/document.ts'

/** What a step has to say of a block, in place of what its row says: of one that it turned over, and of others that it would have. Null for nothing. */
export type Why = (i: number, isTurned: boolean) => Reason | null

const kept = (feature: string, text: string): Reason => ({ feature, text, weight: 1 })
const dropped = (feature: string, text: string): Reason => ({ feature, text, weight: -1 })

export const AMID = kept('amid', 'stands amid text that is kept')
export const ATTRIBUTION = kept('attribution', 'says whose words the quotation above it is')
export const AUTHORED = kept('authored', 'a part of a file that its author marked up, and that has no line of a site')
export const HEADING = kept('heading', 'the heading of text that is kept')
export const NOTE = kept('note', 'a footnote that the text calls')
export const POST = kept('post', 'most of what stands in a thread as it does is kept')
export const POST_HEAD = kept('post-head', 'the head of a forum’s post')
export const WHOLE = kept('whole', 'belongs to a list, a table, code or a long run of paragraphs most of which is kept')
export const MAIL = kept('mail', 'it stands within a mail, below its head')
export const SELECTED = kept('rule', 'the site\'s rule selects it')

export const AUTHOR = dropped('author', 'it tells who the author is')
export const BARE_HEADING = dropped('heading', 'a heading at the end, below which nothing is kept')
export const EMPTY_HEADING = dropped('heading', 'a heading of whose part nothing is kept')
export const BYLINE = dropped('byline', 'it is the byline')
export const CLOSING = dropped('closing', 'it closes the text with the site\'s name or an address')
export const CODE_LABEL = dropped('code-label', 'the label of a button beside code')
export const CREDIT = dropped('credit', 'it says whose a picture is')
export const FRAME = dropped('frame', 'it stands outside of the marks between which the text says that it is')
export const HEAD = dropped('head', 'it is a line of a mail\'s head, a label and what it says, or of what stands below its text')
export const LOOSE_END = dropped('loose-end', 'a doubtful block that goes with nothing kept')
export const NOTICE = dropped('notice', 'a notice of the publisher\'s below the text')
export const OPENING = dropped('opening', 'a byline, a day, a reading time, an excerpt or how many comments there are, at the edge of the text')
export const OVERLAY = dropped('overlay', 'a choice of a form, a dialog over the page, a call to action, or words for those who hear it')
export const REPEAT = dropped('repeat', 'the same block was kept before')
export const REPLIES = dropped('comments', 'readers\' comments below the text')
export const TEMPLATE = dropped('template', 'it stands in a template, which no browser shows')
export const TITLE = dropped('title', 'it is the title')
export const OUTSIDE = dropped('rule', 'outside of what the site\'s rule selects')
export const REMOVED = dropped('rule', 'the site\'s rule removes it')

/** … of what the text's reader took off. */
export const ASIDE: Readonly<Record<Aside['as'], Reason>> = {
  running: dropped('running', 'it runs along the sheets that the text was printed on'),
  marks: dropped('marks', 'a template, a note, a picture or a category of the wiki that the text was written for'),
  place: dropped('place', 'it says where in its book a passage stands, and when it was marked'),
  armour: dropped('armour', 'it is the signature in cipher of the text, or opens it'),
}
