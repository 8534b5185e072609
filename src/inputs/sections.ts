/** What opens the first of several sections that count on, or down to one, in the numbers of any language: by it and by the others in the text a line is known as a heading. */

/** "1. Definitions", "§ 1 Scope", "第一条 目的", "5. The last but four": what stands before the number, the number, what marks it. */
const FIRST = /^([\p{L}\p{M}]{0,12}\.? ?[§#(]? ?)(\d{1,2}|[I一١۱१১๑１])([.):：、．条條章节節조](?!\p{Nd})| )/u
const NEXT: ReadonlyMap<string, readonly string[]> = new Map([['I', ['II', 'III']], ['一', ['二', '三']]])

/** Null where it opens none. */
export function openingOf(line: string): { readonly whole: string; readonly others: readonly string[] } | null {
  const [whole, opening, first, mark] = FIRST.exec(line) ?? []
  // "3 reasons to swim" is a title, and no section above "2 reasons not to".
  const numbers = first === undefined || (mark === ' ' && Number(first) > 1) ? null : othersOf(first)
  return whole !== undefined && numbers ? { whole, others: numbers.map(number => `${opening}${number}${mark}`) } : null
}

/** Digits stand in their order in every script. */
function othersOf(first: string): readonly string[] | null {
  const number = Number(first)
  if (number > 2) return [number - 1, number - 2, 1].map(String)
  return number === 2 || number === 0 ? null : NEXT.get(first) ?? [1, 2].map(step => String.fromCharCode(first.charCodeAt(0) + step))
}
