/**
 * Text of strangers → text that a terminal may show: no control, bidi override or zero-width trick
 * of a page reaches it. Line ends and tabs stay; words are not changed.
 */

/** Joiners that spell emoji, Persian and Indic words; kept between letters of those, dropped elsewhere. */
const JOINER_AFTER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]$/u

/** What drives a terminal, turns text round, or has no shape of its own: Unicode's default ignorables, blank letters among them, and halves of characters. */
const HIDDEN = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb`
const SUSPECT = new RegExp(String.raw`[${HIDDEN}]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]`, 'g')
/** What one of them begins with, and rare neighbours. Few texts hold any, and one class of characters is searched for far faster than a choice of sequences: of more than sixteen ranges V8 calls a function for each character. */
const MAYBE_SUSPECT = new RegExp(String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufe00-\ufe0f\ufeff\uffa0-\ufffb]`)

const IDEOGRAPH_VARIANT = /^[\u{e0100}-\u{e01ef}]$/u
/** The flag of a region, as of England: a black one, the letters of the region as tags, and their end. No other tag is let through, as they would hide a message. */
const FLAG = /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}/uy
const LONGEST_FLAG = 16

function isOfFlag(text: string, at: number): boolean {
  const from = Math.max(0, at - LONGEST_FLAG), black = text.slice(from, at).lastIndexOf('\u{1f3f4}')
  FLAG.lastIndex = from + black
  return black >= 0 && FLAG.test(text) && at < FLAG.lastIndex
}

/** Whether such a character spells something where it stands. */
function spells(char: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  switch (char) {
    case '\u200c': case '\u200d': return JOINER_AFTER.test(before)
    case '\ufe0f': return /\p{Emoji}$/u.test(before)
    case '\u180b': case '\u180c': case '\u180d': case '\u180f': return /\p{Script=Mongolian}$/u.test(before)
    // The blank first or middle letter of a Korean syllable that has none of its own.
    case '\u115f': return /^[\u1161-\u11a7]/.test(text.slice(at + 1, at + 2))
    case '\u1160': return /[\u1100-\u115e]$/.test(before)
    default: return char.length > 1 && (IDEOGRAPH_VARIANT.test(char) ? /\p{Script=Han}$/u.test(before) : isOfFlag(text, at))
  }
}

/** A text of JSON in which nothing drives a terminal or hides, and that reads as the same value: what is not seen stands there by its number. */
export function plainJson(json: string): string {
  if (!MAYBE_SUSPECT.test(json)) return json
  return json.replace(SUSPECT, (chars, at: number) =>
    spells(chars, json, at) ? chars : Array.from({ length: chars.length }, (_, i) => `\\u${chars.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''),
  )
}

/** The same in one line, for messages and tables: a name that holds a line end must not write a line of its own. */
export const visibleLine = (text: string): string => visible(text.replace(/[\t\n\u0085\u2028\u2029]/g, char => (char === '\t' ? '\u2409' : '\u240a')))

/** C0 controls become their pictures (␛), other tricks vanish. */
export function visible(text: string): string {
  if (!MAYBE_SUSPECT.test(text)) return text
  return text.replace(SUSPECT, (char, at: number) => (spells(char, text, at) ? char : shown(char)))
}

function shown(char: string): string {
  const code = char.charCodeAt(0)
  if (char.length > 1) return ''
  if (code < 32) return code === 13 ? '' : String.fromCharCode(0x2400 + code)
  if (code === 127) return '\u2421'
  if (code === 0x2028 || code === 0x2029) return '\n'
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
  return ''
}

// eslint-disable-next-line no-control-regex
const DRIVES = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** For files and pipes: without controls, and without what turns text round. All else stays, seen or not: soft hyphens, the ends of words that Khmer and Thai have no spaces for. */
export const undriven = (text: string): string => text.replace(DRIVES, shown)
