/** What is told with a picture or player and in no paragraph: its caption and who made it. Such a line is not left out of the article. */
import type { Block } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
import { eachBlock } from '../model/walk.ts'
import type { Candidate } from './candidate.ts'
import { isInCaption } from './captions.ts'

/** Whether a block stands with a picture of this body. */
export function toldWithPictures(body: readonly Block[]): (candidate: Pick<Candidate, 'element' | 'text'>) => boolean {
  const lines = linesIn(body)
  // Few bodies have any.
  return ({ element, text }) => lines.size > 0 && isInCaption(element) && lines.has(plain(text))
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

function linesIn(body: readonly Block[]): Set<string> {
  const lines = new Set<string>()
  eachBlock(body, block => {
    if (block.type !== 'figure' && block.type !== 'embed') return
    const caption = plain(inlineText(block.caption ?? [])), credit = plain(block.credit ?? '')
    for (const line of [caption, credit, plain(`${caption} ${credit}`)]) lines.add(line)
  })
  return lines
}
