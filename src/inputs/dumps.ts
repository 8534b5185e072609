/**
 * What browsers for terminals write of a page (`lynx -dump`, `elinks -dump`, `w3m` with numbers): their numbers of links,
 * which stand for nothing without the list of addresses at the end, go with that list. Text without such a list is left alone.
 */
import { append, newText, type ElementNode } from '../model/document.ts'

/** "  12. https://tarn.example/keeper", "[12] https://tarn.example/keeper" */
const ADDRESS = /^[ \t]*(?:(\d{1,5})\.|\[(\d{1,5})\])[ \t][ \t]*[a-z][a-z\d+.-]{1,20}:/i
/** Above parts of the list. */
const LABEL = /^[ \t]*(?:visible|hidden) links:?$/i
/** Longer lines head no list, nor do sentences. */
const HEADING = /^[^.!?。！？]{1,30}$/
/** So many of the numbers must stand in the text, each right before the words of its link and behind none: those of sources stand behind words. */
const SHARE = 0.5
/** A number of a link; that, a number of what shows no words, and what stands for a button. Right behind a word alone it is the author's: "row[3]". */
const LINK = /(?<![^\s|(])\[(\d{1,5})\](?=[\p{L}\p{N}“"«])/gu, MARK = /(?:(?<![\p{L}\p{N}_])|(?=\[\d{1,5}\][\p{L}\p{N}“"«[]))\[(\d{1,5})\]|\(BUTTON\) ?/gu
/** What elinks and lynx write of a page's head. */
const HEAD = /^[ \t]*(?:Link: |#)\[\d{1,5}\]/

interface Dump { readonly text: string; /** Writes a line without its marks. */ readonly write: (element: ElementNode, line: string) => void }

export function readDump(whole: string): Dump | null {
  const text = whole.trimEnd()
  // A cheap look before: few texts end with an address.
  if (!ADDRESS.test(text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1))) return null
  const lines = text.split(/\r\n|[\n\r]/)
  const numbers = new Set<number>()
  let end = lines.length
  for (; end > 0; end--) {
    const line = lines[end - 1]!, address = ADDRESS.exec(line)
    if (address) numbers.add(Number(address[1] ?? address[2]))
    else if (line.trim() !== '' && !LABEL.test(line)) break
  }
  if (end === 0 || !HEADING.test(lines[end - 1]!.trim())) return null
  const body = lines.slice(0, end - 1).filter(line => !HEAD.test(line)).join('\n')
  const found = new Set([...body.matchAll(LINK)].map(([, number]) => Number(number)).filter(number => numbers.has(number)))
  if (found.size < numbers.size * SHARE) return null
  // Buttons have numbers too, and no addresses.
  const last = Math.max(...numbers)
  return {
    text: body,
    write: (element, line) => {
      append(element, newText(line.replace(MARK, (mark, number = '0') => (Number(number) <= last ? '' : mark)).trim()))
    },
  }
}
