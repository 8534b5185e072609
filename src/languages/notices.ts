/** Notices: whose a text is, how it may be passed on and what its publisher does not answer for. In sentences too long for phrases, and each time in other words. */
import { listed, oncePerPacks } from './packs.ts'
import { light } from './phrases.ts'

export type NoticeMatcher = (text: string) => boolean

/** One piece stands in authors' sentences too. */
const LEAST_PIECES = 2
/** Longer ones are terms of use, and read like any text. */
const MOST_CHARS = 600
/** Whoever quotes a notice tells of it. What a notice itself quotes is short: 注明“来源：…”. */
const QUOTED = /“[^“”]{30,}”|(?<![^\s(])"[^"]{30,}"/g

export const noticeMatcher = oncePerPacks((packs): NoticeMatcher => {
  const pieces = packs.flatMap(({ notices }) => listed(notices)), permits = packs.flatMap(pack => listed(pack.permits))
  return text => {
    if (pieces.length === 0 || text.length > MOST_CHARS) return false
    const said = light(text).replace(QUOTED, '')
    let found = 0
    for (const piece of pieces) if (said.includes(piece) && ++found === LEAST_PIECES) return true
    return found > 0 && permits.some(piece => said.includes(piece))
  }
})
