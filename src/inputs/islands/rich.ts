/**
 * Rich text as editors keep it in data → HTML: blocks in their order, each with what stands in it. One reader for all of them
 * (ProseMirror, Contentful, Slate, Lexical, Portable Text, Draft.js, Editor.js, blocks of sites' own), since they differ in what
 * they call a thing: the names are in the tables. What no table names is passed through for what it holds; nothing is made up.
 */
export type Thing = Readonly<Record<string, unknown>>
export const isThing = (value: unknown): value is Thing => typeof value === 'object' && value !== null && !Array.isArray(value)

const MAX_DEPTH = 40
const MOST_CHARS = 2_000_000

/** A name as it is compared: "core/list-item", "list_item" and "listItem" are one. */
export const plainName = (name: string): string => name.slice(name.lastIndexOf('/') + 1).toLowerCase().replace(/[^a-z\d]/g, '')

/** What a block calls itself, under one of these keys, first come first served. */
const TYPE_KEYS = ['nodeType', '_type', 'blockType', 'type', 'tagName', 'tag', 'name'] as const
const TAGS: ReadonlyMap<string, string> = new Map(Object.entries({
  p: 'paragraph p text unstyled normal textblock richtext freeform html rawhtml block span line', ul: 'ul bulletedlist bulletlist unorderedlist', ol: 'ol numberedlist orderedlist numberlist',
  li: 'li listitem unorderedlistitem orderedlistitem bulletlistitem numberedlistitem', blockquote: 'blockquote quote pullquote', pre: 'pre code codeblock', hr: 'hr horizontalrule thematicbreak divider delimiter separator',
  a: 'a link hyperlink autolink', br: 'br hardbreak linebreak', table: 'table', tr: 'tr tablerow', td: 'td tablecell', th: 'th tableheader tableheadercell headercell', img: 'img image imageblock embeddedassetblock figure photo',
  h1: 'h1 heading1 headerone', h2: 'h2 heading2 headertwo heading header subheading subheader title', h3: 'h3 heading3 headerthree', h4: 'h4 heading4 headerfour', h5: 'h5 heading5 headerfive', h6: 'h6 heading6 headersix',
  strong: 'bold strong b', em: 'italic italics em i emphasis', code: 'inlinecode', s: 'strikethrough strike s', sub: 'subscript sub', sup: 'superscript sup',
}).flatMap(([tag, names]) => names.split(' ').map(name => [name, tag] as const)))
/** Tags that stand in a line. */
const MARKS = new Set(['strong', 'em', 'code', 's', 'sub', 'sup'])
/** Bits by which Lexical tells how words are set. */
const BITS: readonly (readonly [bit: number, tag: string])[] = [[1, 'strong'], [2, 'em'], [4, 's'], [16, 'code'], [32, 'sub'], [64, 'sup']]

/** Where a block keeps its own words, and where the blocks or words in it, in the order in which they are asked. */
const WORDS = ['text', 'html', 'content', 'value', 'code', 'quote', 'innerHTML', 'paragraph'] as const
const INSIDE = ['children', 'content', 'nodes', 'blocks', 'items', 'innerBlocks', 'rows', 'cells', 'root', 'document', 'body', 'value'] as const
/** Boxes between a block and what it says. */
const BOXES = ['data', 'attributes', 'attrs', 'props', 'fields', 'model'] as const
const ADDRESSES = ['href', 'uri', 'url', 'src'] as const

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const quoted = (text: string): string => escaped(text).replaceAll('"', '&quot;')

/** Markup, or characters written for it. */
const MARKED = /<\/?[a-zA-Z][a-zA-Z\d]{0,20}[\s/>]|&(?:#\d{1,6}|[a-zA-Z]{2,8});/
export const isMarked = (text: string): boolean => MARKED.test(text)
const written = (text: string): string => (isMarked(text) ? text : escaped(text).replaceAll('\n', '<br>'))

/** Blocks or a block that holds them, as HTML; empty where nothing of it is text. */
export function richText(value: unknown): string {
  const writer = new Writer()
  writer.all(value, 0)
  return writer.out
}

class Writer {
  out = ''
  /** The list that is open, of blocks that say of themselves that they are an item. */
  private open: string[] = []

  all(value: unknown, depth: number): void {
    if (depth > MAX_DEPTH || this.out.length > MOST_CHARS) return
    if (typeof value === 'string') this.out += depth === 0 ? written(value) : `<p>${written(value)}</p>`
    if (isThing(value)) this.block(value, depth)
    if (!Array.isArray(value)) return
    for (const item of value) {
      if (!isThing(item)) { this.all(item, depth + 1); continue }
      if (!isLeaf(item)) { this.block(item, depth); continue }
      this.level(0, '')
      this.out += '<p>'
      this.leaf(item)
      this.out += '</p>'
    }
    this.level(0, '')
  }

  private block(thing: Thing, depth: number): void {
    if (depth > MAX_DEPTH || this.out.length > MOST_CHARS) return
    const tag = tagOf(thing)
    const listed = typeof thing['listItem'] === 'string' ? thing['listItem'] : null
    const draft = tag === 'li' && typeof thing['text'] === 'string' && typeof thing['type'] === 'string' ? thing['type'] : null
    if (listed !== null) this.level(numberOf(thing['level'], 1), listed === 'number' ? 'ol' : 'ul')
    else if (draft !== null) this.level(numberOf(thing['depth'], 0) + 1, draft.startsWith('ordered') ? 'ol' : 'ul')
    else if (tag !== null && !MARKS.has(tag) && tag !== 'a') this.level(0, '')
    if (isLeaf(thing)) { this.leaf(thing); return }
    if (tag === 'br' || tag === 'hr') { this.out += `<${tag}>`; return }
    if (tag === 'img') { this.picture(thing); return }
    const name = listed !== null || draft !== null ? 'li' : tag
    const inner = this.inside(thing, name, depth)
    if (inner === '' && name !== 'td') return
    // A block around blocks is none of its own.
    this.out +=
      name === null || (name === 'p' && /<(?:p|ul|ol|h\d|div|blockquote|table|pre|figure)[\s>]/i.test(inner))
        ? inner
        : `<${name}${name === 'a' ? this.address(thing) : ''}>${inner}</${name}>`
  }

  /** Closes and opens lists, so that the next item stands so deep. */
  private level(depth: number, tag: string): void {
    const wanted = Math.min(depth, MAX_DEPTH)
    while (this.open.length > wanted || (this.open.length === wanted && wanted > 0 && this.open.at(-1) !== tag)) this.out += `</${this.open.pop()!}>`
    while (this.open.length < wanted) { this.open.push(tag); this.out += `<${tag}>` }
  }

  private inside(thing: Thing, tag: string | null, depth: number): string {
    const inner = new Writer()
    const boxes = [thing, ...BOXES.map(key => thing[key]).filter(isThing)]
    for (const box of boxes) {
      const held = INSIDE.map(key => box[key]).find((value): value is unknown[] | Thing => Array.isArray(value) || isThing(value))
      if (held !== undefined) {
        if (tag === 'table' && Array.isArray(held) && held.every(row => Array.isArray(row)))
          inner.out += held
            .map(row => `<tr>${(row as unknown[]).map(cell => `<td>${typeof cell === 'string' ? written(cell) : richText(cell)}</td>`).join('')}</tr>`)
            .join('')
        else if ((tag === 'ul' || tag === 'ol') && Array.isArray(held))
          for (const item of held) {
            const own = typeof item === 'string' ? written(item) : isThing(item) ? inner.item(item, depth) : ''
            inner.out += (isThing(item) && tagOf(item) === 'li') || own === '' ? own : `<li>${own}</li>`
          }
        else inner.children(held, depth + 1, MARKED_UP.has(tag ?? ''))
      }
      const words = WORDS.map(key => box[key]).find(value => typeof value === 'string' && value.trim() !== '')
      if (typeof words === 'string') inner.out = `${tag === 'pre' ? escaped(words) : written(words)}${inner.out}`
      if (inner.out !== '') break
    }
    inner.level(0, '')
    return inner.out
  }

  private item(thing: Thing, depth: number): string {
    const own = new Writer()
    own.block(thing, depth + 1)
    return own.out
  }

  /** Strings among the children of what stands in a line are its words. */
  private children(held: unknown[] | Thing, depth: number, isLine: boolean): void {
    if (!Array.isArray(held)) { this.all(held, depth); return }
    for (const child of held) {
      if (typeof child === 'string') this.out += isLine ? written(child) : `<p>${written(child)}</p>`
      else if (isThing(child)) this.block(child, depth)
      else if (Array.isArray(child)) this.children(child, depth + 1, isLine)
    }
  }

  private leaf(thing: Thing): void {
    const words = thing['text'] ?? thing['value']
    if (typeof words !== 'string' || words === '') return
    const tags = new Set<string>()
    for (const mark of Array.isArray(thing['marks']) ? thing['marks'] as unknown[] : []) {
      const name: unknown = isThing(mark) ? mark['type'] : mark
      const tag = typeof name === 'string' ? TAGS.get(plainName(name)) : undefined
      if (tag === 'a' && isThing(mark)) tags.add(`a${this.address(mark)}`)
      if (tag !== undefined && MARKS.has(tag)) tags.add(tag)
    }
    for (const [name, tag] of TAGS) if (MARKS.has(tag) && thing[name] === true) tags.add(tag)
    const bits = numberOf(thing['format'], 0)
    for (const [bit, tag] of BITS) if ((bits & bit) !== 0) tags.add(tag)
    const order = [...tags]
    this.out += `${order.map(tag => `<${tag}>`).join('')}${escaped(words).replaceAll('\n', '<br>')}${order
      .toReversed()
      .map(tag => `</${tag.split(' ')[0]!}>`)
      .join('')}`
  }

  private address(thing: Thing): string {
    const found = addressIn(thing, 0)
    return found === null ? '' : ` href="${quoted(found)}"`
  }

  private picture(thing: Thing): void {
    const source = addressIn(thing, 0)
    if (source === null) return
    const say = (keys: readonly string[]): string => {
      for (const box of [thing, ...BOXES.map(key => thing[key]).filter(isThing)])
        for (const key of keys) {
          const value = box[key]
          if (typeof value === 'string') return value
        }
      return ''
    }
    const caption = say(['caption'])
    const image = `<img src="${quoted(source)}" alt="${quoted(say(['alt', 'altText']))}">`
    this.out += caption === '' ? image : `<figure>${image}<figcaption>${written(caption)}</figcaption></figure>`
  }
}

const MARKED_UP = new Set(['p', 'a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', ...MARKS])

function tagOf(thing: Thing): string | null {
  // Portable Text: all are blocks, and the style tells them apart.
  const style = typeof thing['style'] === 'string' ? TAGS.get(plainName(thing['style'])) : undefined
  if (style !== undefined) return style
  for (const key of TYPE_KEYS) {
    const name = thing[key]
    if (typeof name !== 'string') continue
    const tag = TAGS.get(plainName(name))
    if (tag === 'h2' && plainName(name).startsWith('head')) return `h${Math.min(6, Math.max(1, levelOf(thing)))}`
    if (tag !== undefined || key === 'name') return tag ?? listOf(thing, plainName(name))
    const list = listOf(thing, plainName(name))
    if (list !== null) return list
  }
  return null
}

/** Where a block says by a word of its own whether its items are counted. */
function listOf(thing: Thing, name: string): string | null {
  if (name !== 'list') return null
  const box = isThing(thing['data']) ? thing['data'] : isThing(thing['attributes']) ? thing['attributes'] : thing
  return /number|^ordered/i.test(String(thing['listType'] ?? box['style'] ?? '')) || box['ordered'] === true ? 'ol' : 'ul'
}

function levelOf(thing: Thing): number {
  if (typeof thing['tag'] === 'string' && /^h[1-6]$/.test(thing['tag'])) return Number(thing['tag'][1])
  for (const box of [thing, ...BOXES.map(key => thing[key]).filter(isThing)]) if (box['level'] !== undefined) return numberOf(box['level'], 2)
  const own = /[1-6]$/.exec(String(thing['type'] ?? ''))
  return own ? Number(own[0]) : 2
}

/** Words of a line, with how they are set. */
function isLeaf(thing: Thing): boolean {
  if (Array.isArray(thing['children']) || Array.isArray(thing['content'])) return false
  if (typeof thing['text'] !== 'string' && typeof thing['value'] !== 'string') return false
  const type = thing['nodeType'] ?? thing['_type'] ?? thing['type']
  return type === undefined
    ? !TYPE_KEYS.some(key => typeof thing[key] === 'string') && !('html' in thing)
    : (type === 'text' && !isMarked(String(thing['text'] ?? thing['value'])) && ('marks' in thing || 'format' in thing || 'mode' in thing || !('id' in thing)))
        || type === 'span'
}

function addressIn(thing: Thing, depth: number): string | null {
  for (const key of ADDRESSES) { const value = thing[key]; if (typeof value === 'string' && value !== '') return value }
  if (depth < 3)
    for (const key of [...BOXES, 'file', 'asset', 'image', 'target']) {
      const box = thing[key]
      const found = isThing(box) ? addressIn(box, depth + 1) : null
      if (found !== null) return found
    }
  return null
}

const numberOf = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : otherwise)
