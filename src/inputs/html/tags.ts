/**
 * What the HTML standard's tree construction knows of each tag, as data: an element's categories, and
 * the rules by which its start and end tags are taken in the body (13.2.6.4.7). Names are interned:
 * a tag of a page is one of these records, so that rules compare numbers.
 */

/** Namespaces. */
export const HTML = 0
export const MATHML = 1
export const SVG = 2

export interface Tag {
  readonly name: string
  /** Above 0 for HTML elements of the table; 0 for unknown names and foreign elements. */
  readonly id: number
  readonly space: typeof HTML | typeof MATHML | typeof SVG
  /** Bits of `IS`. */
  readonly is: number
  /** How its start tag is taken in the body. */
  readonly start: Rule
  /** How its end tag is taken in the body. */
  readonly end: Rule
}

/** Categories of elements (13.2.4.2 and where the rules name sets of them). */
export const IS = {
  special: 1, formatting: 2, heading: 4,
  /** Boundaries of "has an element in scope", and what list item, button and table scope have beside or instead. */
  scope: 8, listScope: 16, buttonScope: 32, tableScope: 64,
  /** Ended by implication; and by the end of a template too. */
  implied: 128, impliedAll: 256,
  /** table, tbody, tfoot, thead, tr: text in them goes before the table. */
  table: 512,
  /** Foreign elements that hold HTML again. */
  holdsHtml: 1024, holdsHtmlText: 2048,
  /** Ends foreign content. */
  breaksOut: 4096,
  /** Metadata that the rules of the head take, wherever it stands. */
  head: 8192,
  /** Frames a part of the page, or holds what few see, if it ends. */
  frame: 16384,
  /** A list or an item of one. */
  list: 32768,
} as const

export type Rule =
  | 'other' | 'ignored' | 'html' | 'head' | 'body' | 'frameset' | 'block' | 'heading' | 'pre' | 'form' | 'li' | 'dd' | 'plaintext' | 'button' | 'a' | 'format' | 'nobr' | 'marker'
  | 'table' | 'void' | 'input' | 'media' | 'hr' | 'image' | 'textarea' | 'xmp' | 'iframe' | 'noembed' | 'select' | 'option' | 'rb' | 'rt' | 'math' | 'svg' | 'p' | 'br' | 'template'

const words = (list: string): string[] => list.split(/\s+/).filter(word => word !== '')

const START: Readonly<Partial<Record<Rule, string>>> = {
  html: 'html', head: 'base basefont bgsound link meta noframes script style template title', body: 'body', frameset: 'frameset',
  block: 'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer header hgroup main menu nav ol p search section summary ul',
  heading: 'h1 h2 h3 h4 h5 h6', pre: 'pre listing', form: 'form', li: 'li', dd: 'dd dt', plaintext: 'plaintext', button: 'button', a: 'a',
  format: 'b big code em font i s small strike strong tt u', nobr: 'nobr', marker: 'applet marquee object', table: 'table',
  void: 'area br embed img keygen wbr', input: 'input', media: 'param source track', hr: 'hr', image: 'image', textarea: 'textarea', xmp: 'xmp', iframe: 'iframe', noembed: 'noembed',
  select: 'select', option: 'optgroup option', rb: 'rb rtc', rt: 'rp rt', math: 'math', svg: 'svg', ignored: 'caption col colgroup frame head tbody td tfoot th thead tr',
}
const END: Readonly<Partial<Record<Rule, string>>> = {
  template: 'template', body: 'body', html: 'html', form: 'form', p: 'p', li: 'li', dd: 'dd dt', heading: 'h1 h2 h3 h4 h5 h6', format: 'a b big code em font i nobr s small strike strong tt u', marker: 'applet marquee object', br: 'br',
  block: 'address article aside blockquote button center details dialog dir div dl fieldset figcaption figure footer header hgroup listing main menu nav ol pre search section summary ul',
}
/** Names that the rules ask for, or that pages are full of. */
const NAMED = 'caption colgroup col frame head tbody td tfoot th thead tr noscript ruby span label time picture video audio canvas abbr cite sub sup var mark kbd samp q del ins dfn bdi bdo data legend map slot output meter progress datalist'

const CATEGORIES: Readonly<Record<keyof typeof IS, string>> = {
  special: `address applet area article aside base basefont bgsound blockquote body br button caption center col colgroup dd details dir div dl dt embed fieldset figcaption figure footer form frame frameset
    h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe img input keygen li link listing main marquee menu meta nav noembed noframes noscript object ol p param plaintext pre script search section select source style
    summary table tbody td template textarea tfoot th thead title tr track ul wbr xmp`,
  formatting: 'a b big code em font i nobr s small strike strong tt u', heading: 'h1 h2 h3 h4 h5 h6',
  scope: 'applet caption html table td th marquee object template', listScope: 'ul ol', buttonScope: 'button', tableScope: 'html table template',
  implied: 'dd dt li optgroup option p rb rp rt rtc', impliedAll: 'caption colgroup dd dt li optgroup option p rb rp rt rtc tbody td tfoot th thead tr',
  table: 'table tbody tfoot thead tr', holdsHtml: '', holdsHtmlText: '',
  breaksOut: `b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var`,
  head: START.head!, frame: 'aside figcaption figure footer header nav video audio', list: 'ul ol li',
}
/** Foreign elements with a category. */
const MATHML_TEXT = new Set(words('mi mo mn ms mtext'))
const SVG_HTML = new Set(words('foreignobject desc title'))

const KNOWN = new Map<string, Tag>()

function byName(table: Readonly<Partial<Record<Rule, string>>>): Map<string, Rule> {
  return new Map(Object.entries(table).flatMap(([rule, names]) => words(names).map(name => [name, rule as Rule])))
}

const starts = byName(START), ends = byName(END)
const bits = new Map<string, number>()
for (const [category, names] of Object.entries(CATEGORIES))
  for (const name of words(names)) bits.set(name, (bits.get(name) ?? 0) | IS[category as keyof typeof IS])
for (const name of [...bits.keys(), ...starts.keys(), ...ends.keys(), ...words(NAMED)]) {
  if (!KNOWN.has(name))
    KNOWN.set(name, { name, id: KNOWN.size + 1, space: HTML, is: bits.get(name) ?? 0, start: starts.get(name) ?? 'other', end: ends.get(name) ?? 'other' })
}

/** Ids are below this. */
export const TAGS = KNOWN.size + 1

/** One of the table; the rules name no other. */
export function known(name: string): Tag {
  const tag = KNOWN.get(name)
  if (!tag) throw new Error(`${name} is not in the table of tags`)
  return tag
}

export const isKnown = (name: string): boolean => KNOWN.has(name)

export const allKnown = (): Iterable<Tag> => KNOWN.values()

export const unknownTag = (name: string): Tag => ({ name, id: 0, space: HTML, is: 0, start: 'other', end: 'other' })

/** `holdsHtml` is for annotation-xml, which does by its encoding. */
export function foreignTag(name: string, space: typeof MATHML | typeof SVG, holdsHtml: boolean): Tag {
  const text = space === MATHML && MATHML_TEXT.has(name)
  const html = holdsHtml || (space === SVG && SVG_HTML.has(name))
  const special = text || html || (space === MATHML && name === 'annotation-xml')
  return {
    name,
    id: 0,
    space,
    is: (special ? IS.special | IS.scope : 0) | (text ? IS.holdsHtmlText : 0) | (html ? IS.holdsHtml : 0),
    start: 'other',
    end: 'other',
  }
}
