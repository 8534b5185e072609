/** A claim's value as plain text: no markup, no control or bidi characters, no soft hyphens, white space folded, bounded. */
import { decodeHTMLStrict } from 'entities/decode'

const MAX = 2000

/** Line ends and what stands before them are one space; no-break spaces elsewhere are the author's. */
function folded(run: string): string {
  const end = Math.max(run.lastIndexOf('\n'), run.lastIndexOf('\t'), run.lastIndexOf('\r'), run.lastIndexOf('\f')) + 1
  return (end === 0 ? run : ` ${run.slice(end)}`).replace(/ {2,}/g, ' ')
}

/** "&amp;amp;quot;" is a quotation mark to whoever wrote it. */
const PASSES = 3
/** What stands for characters is read once, where it ends as it should; what stands for controls or nothing is left. */
export const unescaped = (text: string): string => text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,30});/g, whole => {
  const read = decodeHTMLStrict(whole)
  return read > '\u001f' && read !== '\ufffd' ? read : whole
})

// eslint-disable-next-line no-control-regex
const MAY_BE_UNCLEAN = /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u206f\ufeff]| {2}/

/** Null for what is no text or nothing. Entities are read again, since pages escape twice and thrice; `seen` text of the page is taken as it stands: a headline may speak of `<table>`. */
export function clean(value: unknown, seen = false): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (typeof value !== 'string') return null
  let text = value.length > MAX * 4 ? value.slice(0, MAX * 4) : value
  if (!seen && text.includes('<')) text = text.replace(/<\/?[a-zA-Z][^<>]{0,500}>/g, '')
  for (let pass = 0; !seen && pass < PASSES && text.includes('&'); pass++) text = unescaped(text)
  if (!MAY_BE_UNCLEAN.test(text)) return text.slice(0, MAX).trim() || null
  // eslint-disable-next-line no-control-regex
  text = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '').replace(/[ \t\n\r\f\u00a0]{2,}|[\t\n\r\f]/g, folded)
  text = text.slice(0, MAX).trim()
  return text === '' ? null : text
}
