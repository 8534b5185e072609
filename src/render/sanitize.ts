/**
 * Text of strangers → text that a terminal may show: no control, bidi override or zero-width trick
 * of a page reaches it. Line ends and tabs stay; words are not changed.
 */

/** Joiners that spell emoji, Persian and Indic words; kept between letters of those, dropped elsewhere. */
const JOINER_AFTER = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}]$/u

const SUSPECT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ufe00-\ufe0e]|\ud800(?![\udc00-\udfff])|\udb40[\udc00-\udfff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** JSON says these by number, which means the same and shows what is there. */
const UNSEEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\udb40[\udc00-\udfff]/g
/** A text of JSON in which nothing drives a terminal or hides, and that reads as the same value. */
export const plainJson = (json: string): string => json.replace(UNSEEN, chars => Array.from({ length: chars.length }, (_, i) => `\\u${chars.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''))

/** The same in one line, for messages and tables: a name that holds a line end must not write a line of its own. */
export const visibleLine = (text: string): string => visible(text.replace(/[\t\n\u0085\u2028\u2029]/g, char => (char === '\t' ? '\u2409' : '\u240a')))

/** C0 controls become their pictures (␛), other tricks vanish. */
export function visible(text: string): string {
  return text.replace(SUSPECT, (char, at: number) => {
    const code = char.charCodeAt(0)
    if (char.length > 1) return ''
    if (code < 32) return code === 13 ? '' : String.fromCharCode(0x2400 + code)
    if (code === 127) return '\u2421'
    if (code === 0x200c || code === 0x200d) return JOINER_AFTER.test(text.slice(Math.max(0, at - 2), at)) ? char : ''
    if (code === 0x2028 || code === 0x2029) return '\n'
    if (code >= 0xd800 && code <= 0xdfff) return '\ufffd'
    return ''
  })
}
