/** Text of strangers → text inside HTML and XML. */

// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** One class finds the texts to look at closer, which are few. */
// eslint-disable-next-line no-control-regex
const SUSPECT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** Without what no document of text can hold: controls, which show nothing, vanish; halves of characters are marked. */
export const fit = (text: string): string =>
  !SUSPECT.test(text) ? text : text.replace(UNFIT, char => (char === '\u000b' || char === '\u000c' ? ' ' : char < ' ' ? '' : '\ufffd'))

export const escapeHtml = (text: string): string =>
  fit(text).replace(/[&<>"]/g, char => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : char === '>' ? '&gt;' : '&quot;'))
