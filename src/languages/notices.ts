/** Notices: whose a text is, how it may be passed on and what its publisher does not answer for. In sentences too long for phrases, and each time in other words. */
import { listed, oncePerPacks } from './packs.ts'
import { light } from './phrases.ts'

export type NoticeMatcher = (text: string) => boolean

/** One piece stands in authors' sentences too. */
const LEAST_PIECES = 2
/** Longer ones are terms of use, and read like any text. */
const MOST_CHARS = 600

export const noticeMatcher = oncePerPacks((packs): NoticeMatcher => {
  const pieces = packs.flatMap(({ notices }) => listed(notices))
  return text => {
    if (pieces.length === 0 || text.length > MOST_CHARS) return false
    const said = light(text)
    let found = 0
    for (const piece of pieces) if (said.includes(piece) && ++found === LEAST_PIECES) return true
    return false
  }
})
