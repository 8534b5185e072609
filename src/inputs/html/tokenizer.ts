/**
 * The page's text → tags and text (13.2.5), handed to tree construction one after another. Comments
 * and doctypes end here; of a doctype it tells whether it calls for quirks. It looks at each
 * character at most twice: what is searched for ahead is remembered.
 */
import { decodeHTML, decodeHTMLAttribute } from 'entities/decode'
import type { Attribute } from '../../model/document.ts'
import { Ahead } from './ahead.ts'
import { asksForQuirks } from './doctype.ts'
import { LostEnds } from './lost-end.ts'
import { adding, ATTRIBUTE_NAMES, Names, plainName } from './names.ts'
import { isSpace } from './space.ts'
import { allKnown, unknownTag, type Tag } from './tags.ts'

/** Takes the tokens. Text holds no character references any more. */
export interface Sink {
  start(tag: Tag, attributes: readonly Attribute[], selfClosing: boolean): 'data' | 'rcdata' | 'rawtext' | 'script' | 'plaintext'
  end(tag: Tag): void
  text(value: string): void
  comment(): void
  doctype(quirks: boolean): void
  /** CDATA sections are text there, and comments elsewhere. */
  readonly inForeign: boolean
}

const TAG_NAMES = new Names([...allKnown()].map(tag => [tag.name, tag] as const))
const ATTRIBUTES = new Names([...new Set(ATTRIBUTE_NAMES)].map(name => [name, name] as const))
/** Of tags without attributes, which are many. */
const NONE: Attribute[] = []
/** From this many attributes on, a set tells which names were there. */
const MANY = 24
const [TAB, LF, FF, SPACE, BANG, QUOTE, APOSTROPHE, SLASH, EQUALS, GREATER, QUESTION] = [9, 10, 12, 32, 33, 34, 39, 47, 61, 62, 63] as const

/** -1 behind the end. Where V8 has once been asked for a character that is none, it is slower there ever after, and so is all that reads tags. */
const codeAt = (text: string, at: number): number => (at < text.length ? text.charCodeAt(at) : -1)
const isLetter = (code: number): boolean => { const c = code | 32; return c >= 97 && c <= 122 }

export class Tokenizer {
  private at = 0
  /** Where each end tag that was looked for stands next. */
  private readonly closings = new Map<string, number>()
  private readonly ampersand: Ahead
  private commentOpen: Ahead
  private commentClose: Ahead
  private readonly lostEnds: LostEnds | null
  private readonly unknown = new Map<string, Tag>()
  private attributes: Attribute[] = NONE
  /** Attributes of the tag that is being read: of what grows by itself half would stay empty. */
  private readonly read: Attribute[] = []
  private selfClosing = false
  private held = ''

  /**
   * `text` has line feeds for line ends. `forgiving` ends raw text where the page goes on in it: the standard has
   * all of the page in there, and browsers show none of it.
   */
  constructor(private readonly text: string, private readonly hasNul: boolean, private readonly sink: Sink, forgiving: boolean) {
    this.ampersand = new Ahead(text, '&')
    this.commentOpen = new Ahead(text, '<!--')
    this.commentClose = new Ahead(text, '-->')
    this.lostEnds = forgiving ? new LostEnds(text) : null
  }

  run(): void {
    const { text } = this
    let from = 0
    for (;;) {
      const less = text.indexOf('<', this.at)
      if (less < 0) break
      const code = codeAt(text, less + 1)
      if (isLetter(code)) {
        this.emit(from, less)
        this.startTag(less + 1)
      } else if (code === SLASH && codeAt(text, less + 2) === GREATER) {
        // `</>` is nothing at all: the text before it and after it is one.
        this.held += this.textOf(from, less)
        this.at = less + 3
      } else if (code === SLASH && less + 2 < text.length) {
        this.emit(from, less)
        if (isLetter(codeAt(text, less + 2))) this.endTag(less + 2)
        else this.bogus(less + 2)
      } else if (code === BANG) {
        this.emit(from, less)
        this.declaration(less + 2)
      } else if (code === QUESTION) {
        this.emit(from, less)
        this.bogus(less + 1)
      } else {
        // No tag: the text goes on.
        this.at = less + 1
        continue
      }
      from = this.at
    }
    this.emit(from, text.length)
  }

  private emit(start: number, end: number): void {
    if (this.held !== '') {
      const value = this.held + this.textOf(start, end)
      this.held = ''
      this.sink.text(value)
    } else if (start < end) this.sink.text(this.textOf(start, end))
  }

  private textOf(start: number, end: number): string {
    const value = this.text.slice(start, end)
    return this.ampersand.next(start) < end ? decodeHTML(value) : value
  }

  private startTag(start: number): void {
    const tag = this.readTag(start)
    if (!tag) return
    const content = this.sink.start(tag, this.attributes, this.selfClosing)
    if (content !== 'data') this.rawContent(tag, content)
  }

  private endTag(start: number): void {
    const tag = this.readTag(start)
    if (tag) this.sink.end(tag)
  }

  /** Name and attributes up to and with `>`; null, and at the end, where the page ends inside. */
  private readTag(start: number): Tag | null {
    const { text } = this
    let at = start, number = 0, code = codeAt(text, at)
    do { number = adding(number, code); code = codeAt(text, ++at) } while (code !== GREATER && code !== SLASH && !isSpace(code) && code >= 0)
    const tag = TAG_NAMES.find(number, text, start, at) ?? this.unknownName(plainName(text, start, at))
    this.attributes = NONE
    this.selfClosing = false
    let seen: Set<string> | null = null
    let count = 0
    for (;;) {
      code = codeAt(text, at)
      while (isSpace(code)) code = codeAt(text, ++at)
      if (code === SLASH && codeAt(text, at + 1) !== GREATER) { at++; continue }
      if (code === GREATER || code === SLASH) {
        if (count > 0) this.attributes = this.read.slice(0, count)
        this.selfClosing = code === SLASH
        this.at = code === SLASH ? at + 2 : at + 1
        return tag
      }
      if (code < 0) { this.at = at; return null }
      const name = at
      number = 0
      do {
        number = adding(number, code)
        code = codeAt(text, ++at)
      } while (code !== EQUALS && code !== GREATER && code !== SLASH && !isSpace(code) && code >= 0)
      const nameEnd = at
      while (isSpace(code)) code = codeAt(text, ++at)
      let value = at, valueEnd = at
      if (code === EQUALS) {
        code = codeAt(text, ++at)
        while (isSpace(code)) code = codeAt(text, ++at)
        if (code === QUOTE || code === APOSTROPHE) {
          value = at + 1
          valueEnd = text.indexOf(code === QUOTE ? '"' : "'", value)
          if (valueEnd < 0) { this.at = text.length; return null }
          at = valueEnd + 1
        } else {
          value = at
          while (code !== GREATER && !isSpace(code) && code >= 0) code = codeAt(text, ++at)
          valueEnd = at
        }
      }
      const attribute = ATTRIBUTES.find(number, text, name, nameEnd) ?? plainName(text, name, nameEnd)
      if (count >= MANY) {
        seen ??= new Set(this.read.slice(0, count).map(a => a.name))
        if (seen.has(attribute)) continue
        seen.add(attribute)
      } else if (this.has(attribute, count)) continue
      this.read[count++] = { name: attribute, value: value === valueEnd ? '' : this.valueOf(value, valueEnd) }
    }
  }

  /** One of the first `count` that were read has the name. */
  private has(name: string, count: number): boolean {
    for (let i = 0; i < count; i++) if (this.read[i]!.name === name) return true
    return false
  }

  private valueOf(start: number, end: number): string {
    const value = this.text.slice(start, end)
    const whole = this.hasNul && value.includes('\0') ? value.replaceAll('\0', '\ufffd') : value
    return this.ampersand.next(start) < end ? decodeHTMLAttribute(whole) : whole
  }

  private unknownName(name: string): Tag {
    let tag = this.unknown.get(name)
    if (!tag) this.unknown.set(name, tag = unknownTag(name))
    return tag
  }

  /** From after `<!`. */
  private declaration(start: number): void {
    const { text, sink } = this
    if (text.startsWith('--', start)) {
      const end = this.commentEnd(start + 2)
      this.at = this.lostEnds?.ofComment(start + 2, end) ?? end
      sink.comment()
    } else if (text.slice(start, start + 7).toLowerCase() === 'doctype') {
      const end = this.after('>', start)
      sink.doctype(asksForQuirks(text.slice(start + 7, end - 1)))
      this.at = end
    } else if (sink.inForeign && text.startsWith('[CDATA[', start)) {
      const end = text.indexOf(']]>', start)
      const value = text.slice(start + 7, end < 0 ? text.length : end)
      this.at = end < 0 ? text.length : end + 3
      if (value !== '') sink.text(value)
    } else this.bogus(start)
  }

  private bogus(start: number): void {
    this.at = this.after('>', start)
    this.sink.comment()
  }

  private after(what: string, start: number): number {
    const found = this.text.indexOf(what, start)
    return found < 0 ? this.text.length : found + what.length
  }

  private commentEnd(start: number): number {
    const { text } = this
    if (codeAt(text, start) === GREATER) return start + 1
    if (text.startsWith('->', start)) return start + 2
    for (let at = text.indexOf('--', start); at >= 0; at = text.indexOf('--', at + 1)) {
      if (codeAt(text, at + 2) === GREATER) return at + 3
      if (codeAt(text, at + 2) === BANG && codeAt(text, at + 3) === GREATER) return at + 4
    }
    return text.length
  }

  /** Content that is text up to the element's own end tag. */
  private rawContent(tag: Tag, content: 'rcdata' | 'rawtext' | 'script' | 'plaintext'): void {
    const { text, sink } = this
    const start = this.at
    const whole = content === 'plaintext' ? text.length : content === 'script' ? this.scriptEnd(start) : this.closing(tag.name, start)
    const end = this.lostEnds?.of(tag.name, this.attributes, start, whole) ?? whole
    if (end > start) {
      const raw = text.slice(start, end)
      const value = this.hasNul && raw.includes('\0') ? raw.replaceAll('\0', '\ufffd') : raw
      sink.text(content === 'rcdata' && this.ampersand.next(start) < end ? decodeHTML(value) : value)
    }
    this.at = end
    if (end < whole) {
      if (content === 'script') this.searchAnew()
      sink.end(tag)
    } else if (end < text.length) this.endTag(end + 2)
  }

  /** What a script's comments had looked for ahead was looked for behind the place that reading goes back to. */
  private searchAnew(): void {
    this.closings.delete('script')
    this.commentOpen = new Ahead(this.text, '<!--')
    this.commentClose = new Ahead(this.text, '-->')
  }

  /** Where `</name` stands next, followed by what ends a tag's name; the text's end where it doesn't. */
  private closing(name: string, start: number): number {
    const { text } = this
    const known = this.closings.get(name)
    if (known !== undefined && known >= start) return known
    let at = text.indexOf('</', start)
    while (at >= 0 && !this.isName(name, at + 2)) at = text.indexOf('</', at + 2)
    const found = at < 0 ? text.length : at
    this.closings.set(name, found)
    return found
  }

  private isName(name: string, at: number): boolean {
    const after = codeAt(this.text, at + name.length)
    if (after !== GREATER && after !== SLASH && after !== SPACE && after !== LF && after !== TAB && after !== FF) return false
    return this.text.slice(at, at + name.length).toLowerCase() === name
  }

  /** A script in a comment in a script (13.2.5.15 to 31): `<!-- <script>` hides the next end tag. */
  private scriptEnd(start: number): number {
    const { text } = this
    let end = this.closing('script', start)
    for (let open = this.commentOpen.next(start); open < end; open = this.commentOpen.next(open)) {
      // `<!-->` and `<!--->` are whole comments: the dashes that open may close too.
      const close = this.commentClose.next(open + 2)
      let hidden = false
      for (let at = text.indexOf('<', open + 4); at >= 0 && at < close; at = text.indexOf('<', at + 1)) {
        if (!hidden) {
          if (this.isName('script', at + 1)) hidden = true
          else if (text.startsWith('</', at) && this.isName('script', at + 2)) return at
        } else if (text.startsWith('</', at) && this.isName('script', at + 2)) hidden = false
      }
      if (close >= text.length) return text.length
      open = close
      if (end < close) end = this.closing('script', close)
    }
    return end
  }
}
