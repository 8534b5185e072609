/** Which doctypes call for quirks (13.2.6.4.1). Their only trace in the tree: there a table does not end a paragraph. */

/** Public identifiers that begin so, in lower case, as the standard lists them. */
const PUBLIC_STARTS = `+//silmaril//dtd html pro v0r11 19970101//
-//as//dtd html 3.0 aswedit + extensions//
-//advasoft ltd//dtd html 3.0 aswedit + extensions//
-//ietf//dtd html
-//metrius//dtd metrius presentational//
-//microsoft//dtd internet explorer 2.0
-//microsoft//dtd internet explorer 3.0
-//netscape comm. corp.//dtd
-//o'reilly and associates//dtd html
-//sq//dtd html 2.0 hotmetal + extensions//
-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//
-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//
-//spyglass//dtd html 2.0 extended//
-//sun microsystems corp.//dtd hotjava
-//w3c//dtd html 3
-//w3c//dtd html 4.0 frameset//
-//w3c//dtd html 4.0 transitional//
-//w3c//dtd html experimental
-//w3c//dtd w3 html//
-//w3o//dtd w3 html 3.0//
-//webtechs//dtd mozilla html`.split('\n')
/** These call for them only without a system identifier. */
const PUBLIC_STARTS_ALONE = ['-//w3c//dtd html 4.01 frameset//', '-//w3c//dtd html 4.01 transitional//']
const PUBLIC_WHOLE = new Set(['-//w3o//dtd w3 html strict 3.0//en//', '-/w3c/dtd html 4.0 transitional/en', 'html'])
const SYSTEM_WHOLE = 'http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd'

const DOCTYPE = /^[ \t\n\f\r]*([^ \t\n\f\r]*)[ \t\n\f\r]*(?:(public|system)[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)')[ \t\n\f\r]*(?:"([^"]*)"|'([^']*)')?)?/

/** `declaration` is what stands between `<!doctype` and `>`. */
export function asksForQuirks(declaration: string): boolean {
  const [, name, kind, a, b, c, d] = DOCTYPE.exec(declaration.slice(0, 1000).toLowerCase()) ?? []
  if (name !== 'html') return true
  const [first, second] = [a ?? b ?? null, c ?? d ?? null]
  const publicId = kind === 'public' ? first : null
  const systemId = kind === 'public' ? second : first
  if (systemId === SYSTEM_WHOLE) return true
  if (publicId === null) return false
  const begins = (starts: readonly string[]): boolean => starts.some(start => publicId.startsWith(start))
  return PUBLIC_WHOLE.has(publicId) || begins(PUBLIC_STARTS) || (systemId === null && begins(PUBLIC_STARTS_ALONE))
}
