/** How reporters sign in Korean, Chinese and Japanese: by their work behind the name or before it, in brackets where text follows. Words of other languages are openers.ts's. */

/** A cheap look before. */
export const maySign = (line: string): boolean => line.length <= DATED_LINE && /기자|특파원|记者|記者/.test(line)
const KOREAN = /^(?:[\p{L}\d]{2,12}\s)?([\uac00-\ud7af]{2,5}(?:\s?[·・,、]\s?[\uac00-\ud7af]{2,5}){0,5})\s?(?:기자|특파원)(?:\s?=)?$/u
const CHINESE = /^[\u4e00-\u9fff]{0,8}(?:记者|記者)[\s:：]?([\u4e00-\u9fff]{2,4}(?:[、・·\s][\u4e00-\u9fff]{2,4}){0,5})(?:\s?[／/][^／/]{0,20})?$/u
const BRACKETS = /^\s?[[(〔【（]([^[\](){}〔〕【】（）]{2,50})[\])〕】）]/u
const SHORT_LINE = 60, DATED_LINE = 120
/** Behind the last sentence: "（佐藤花子）". A name has at least three signs; what else brackets say there is in the packs’ `notNames`. */
const CLOSING = /[（【]([\u4e00-\u9fff][\u3040-\u30ff\u4e00-\u9fff]{1,5}[\u3040-\u30ff\u4e00-\u9fff])[）】]$/u

const listed = (names: string | undefined): readonly string[] => names?.split(/\s?[·・,、\s]\s?/) ?? []

/** Of a line that is nothing but such a signature; empty for any other. Without brackets 记者 opens other lines too, and is an opener's. */
export function reportersOf(line: string): readonly string[] {
  if (line.length > SHORT_LINE || !maySign(line)) return []
  const inner = BRACKETS.exec(line)
  if (!inner) return listed(KOREAN.exec(line)?.[1])
  return inner[0].length === line.length ? listed((KOREAN.exec(inner[1]!) ?? CHINESE.exec(inner[1]!))?.[1]) : []
}

/** The signature in brackets that a paragraph opens with. */
export function openingReporters(text: string): string | undefined {
  const inner = BRACKETS.exec(text.slice(0, SHORT_LINE))
  return inner && reportersOf(inner[0]).length > 0 ? inner[0] : undefined
}

/** Whoever a paragraph ends with, in brackets of these scripts. */
export const closingReporter = (text: string): string | undefined => CLOSING.exec(text.slice(-12))?.[1]
