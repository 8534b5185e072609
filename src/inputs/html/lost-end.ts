/** Raw text that has lost its end tag. The standard has all of the page in there, and browsers show none of it. */

/**
 * By element of raw text: tags that stand in none, so that one which holds them has lost its end tag. Its own start
 * tag is among them, which also bounds what is looked through.
 */
const GOES_ON: Readonly<Record<string, RegExp>> = {
  title: /<(?:title|meta|link|script|style|body|\/head)\b/i,
  style: /<(?:style|meta|link|script|body|div|\/head)\b/i,
  iframe: /<(?:iframe|\/noscript|\/body)\b/i,
  textarea: /<(?:textarea|\/form|\/body)\b/i,
}
const ANY_TAG = /<\/?[a-z]/i

/** Where raw text up to `end` ought to have ended: at its first tag, where tags in it tell that the page goes on. */
export function lostEnd(text: string, name: string, start: number, end: number): number {
  const sign = GOES_ON[name]
  if (!sign) return end
  const less = text.indexOf('<', start)
  if (less < 0 || less >= end) return end
  const content = text.slice(start, end)
  const found = sign.exec(content)
  if (!found) return end
  // Style sheets hold pictures as text, and those have tags.
  return start + (name === 'style' ? found.index : ANY_TAG.exec(content)!.index)
}
