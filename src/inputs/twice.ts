/**
 * Text that was encoded twice: whoever saved the page took its UTF-8 for Latin text, and wrote that as UTF-8 again
 * ("poszedÅ\u0082em"). Archives hold such pages. Undone only where all of a text that is not
 * ASCII comes out well: a page that speaks of such an accident holds letters of its own beside it. Where a part alone came
 * from such a file, or spaces of it were lost, it has control characters, which nobody types, and is undone by itself.
 */

/** What windows-1252 has where ISO-8859-1 has control characters, from 0x80 on; its gaps are those. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const BYTE: ReadonlyMap<number, number> = new Map(Array.from(WINDOWS, (letter, i) => [letter.charCodeAt(0), 0x80 + i]))
/** So few characters could be meant as they stand. */
const FEWEST = 3
/** Each pass takes one encoding off; more than these nobody has seen. */
const MOST_PASSES = 3

/** The text as it was written; the same string where it is well. */
export function undoTwice(text: string): string {
  if (beyondAscii(text) < 0) return text
  let well = text
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const again = onceLess(well)
    if (again === null) break
    well = again
  }
  return partsLess(well)
}

/** Characters of UTF-8 whose bytes are read as ISO-8859-1; those among them that no text holds. */
const PART = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g
const CONTROL = /[\x80-\x9f]/

/** Where the first character stands that is not ASCII's; -1 in most texts. */
const beyondAscii = (text: string): number => text.search(/[^\0-\x7f]/)

function partsLess(text: string): string {
  if (!CONTROL.test(text) || (text.match(PART)?.filter(part => CONTROL.test(part)).length ?? 0) < FEWEST) return text
  return text.replace(PART, part => new TextDecoder('utf-8').decode(Uint8Array.from(part, letter => letter.charCodeAt(0))))
}

function onceLess(text: string): string | null {
  const first = beyondAscii(text)
  // Most texts end here: their first such character is no lead byte, or none follows it that goes on.
  if (first < 0 || !isLead(text.charCodeAt(first)) || !goesOn(text.charCodeAt(first + 1))) return null
  const bytes = new Uint8Array(text.length)
  let leads = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i), byte = code <= 0xff ? code : BYTE.get(code)
    if (byte === undefined) return null
    if (isLead(byte)) leads++
    bytes[i] = byte
  }
  if (leads < FEWEST) return null
  try { return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) } catch { return null }
}

const isLead = (byte: number): boolean => byte >= 0xc2 && byte <= 0xf4
function goesOn(code: number): boolean {
  const byte = BYTE.get(code) ?? code
  return byte >= 0x80 && byte <= 0xbf
}
