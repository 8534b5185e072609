/** What is told with a picture or player and in no paragraph: its caption and who made it. Such a line is not left out of the article. */
import type { Block } from '../model/article.ts'
import { inlineText } from '../model/plain.ts'
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
  const open: unknown[] = [body]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (Array.isArray(node)) { for (const one of node) open.push(one); continue }
    if (typeof node !== 'object' || node === null) continue
    const block = node as Block
    if (block.type === 'figure' || block.type === 'embed') {
      const [caption, credit] = [plain(inlineText(block.caption ?? [])), plain(block.credit ?? '')]
      for (const line of [caption, credit, plain(`${caption} ${credit}`)]) lines.add(line)
    } else if (block.type !== 'paragraph' && block.type !== 'heading') open.push(...Object.values(block))
  }
  return lines
}
