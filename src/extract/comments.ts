/** Readers' comments: what the article left out and the page's own names call a comment, in order. */
import type { Block } from '../model/article.ts'
import { closest, type Document, type ElementNode } from '../model/document.ts'
import { assembleBody } from './assemble.ts'
import type { Candidate, Verdict } from './candidate.ts'
import { COMMENT } from './features/groups.ts'
import { inGroup } from './inside.ts'

/** What readers are to fill in or press is nobody's comment. */
const CONTROLS = new Set(['form', 'button', 'label', 'nav', 'select', 'fieldset'])
const MOSTLY_LINK = 0.6

export function commentsOf(document: Document, candidates: readonly Candidate[], verdicts: readonly Verdict[]): readonly Block[] {
  const isAmong = inGroup(COMMENT)
  const found = candidates.filter(
    (candidate, i) =>
      !verdicts[i]!.keep
      && !candidate.hidden
      && candidate.linkChars < candidate.text.length * MOSTLY_LINK
      && isAmong(candidate.element)
      && !inControls(candidate.element),
  )
  return found.length === 0 ? [] : assembleBody(document.root, found, document.base, 'replies')
}

const inControls = (element: ElementNode): boolean => closest(element, ({ tag }) => CONTROLS.has(tag)) !== null
