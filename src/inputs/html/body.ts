/** The insertion mode "in body" (13.2.6.4.7): which rule a tag goes by stands in tags.ts, what the rule does stands here. */
import { detach } from '../../model/document.ts'
import { insertForeign } from './foreign.ts'
import { endFormatting, forget, reconstruct, remember, remembered } from './formatting.ts'
import { endTemplate } from './head.ts'
import { isBlank } from './space.ts'
import type { Mode, State } from './state.ts'
import { allKnown, IS, known, MATHML, SVG, TAGS, type Rule, type Tag } from './tags.ts'

type Take = (p: State, tag: Tag) => void

const [BODY, TEMPLATE, FORM, BUTTON, A, IMG, OPTION, RUBY, RTC, LI, DD, DT, BR] = (
  ['body', 'template', 'form', 'button', 'a', 'img', 'option', 'ruby', 'rtc', 'li', 'dd', 'dt', 'br'] as const
).map(known) as [Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag, Tag]
/** Special elements that an item ends through. */
const THROUGH: ReadonlySet<Tag> = new Set(['address', 'div', 'p'].map(known))
const LIST_SCOPE = IS.scope | IS.listScope

const hasBody = (p: State): boolean => p.tags[1] === BODY

const insert: Take = (p, tag) => { reconstruct(p); p.insert(tag) }
const ignore: Take = () => {}
const block: Take = (p, tag) => { p.closeParagraph(); p.insert(tag) }

/** A list item ends the one before it, through what else is open, but not through a list in it. */
function endItem(p: State, ends: readonly Tag[]): void {
  if (!ends.some(tag => p.isOpen(tag))) return
  for (let i = p.tags.length - 1; i > 0; i--) {
    const open = p.tags[i]!
    if (ends.includes(open)) { p.endImplied(open); p.popUntil(open); return }
    if ((open.is & IS.special) !== 0 && !THROUGH.has(open)) return
  }
}

const item = (ends: readonly Tag[]): Take => (p, tag) => {
  p.framesetOk = false
  endItem(p, ends)
  p.closeParagraph()
  p.insert(tag)
}

const raw = (content: 'rcdata' | 'rawtext'): Take => (p, tag) => { p.framesetOk = false; p.insertRaw(tag, content) }

const START: Readonly<Record<Exclude<Rule, 'p' | 'br' | 'template'>, Take>> = {
  other: insert, ignored: ignore, block,
  html: p => { if (!p.isOpen(TEMPLATE)) p.adopt(p.nodes[0]!) },
  head: (p, tag) => {
    // Without scripting noscript is an element like any other.
    if (tag.name === 'noscript') insert(p, tag)
    else p.modes.inHead.start(p, tag)
  },
  body: p => {
    if (!hasBody(p) || p.isOpen(TEMPLATE)) return
    p.framesetOk = false
    p.adopt(p.nodes[1]!)
  },
  frameset: (p, tag) => {
    if (!hasBody(p) || !p.framesetOk) return
    detach(p.nodes[1]!)
    p.popTo(1)
    p.insert(tag)
    p.mode = p.modes.inFrameset
  },
  heading: (p, tag) => {
    p.closeParagraph()
    if ((p.tag.is & IS.heading) !== 0) p.pop()
    p.insert(tag)
  },
  pre: (p, tag) => { block(p, tag); p.skipNewline = true; p.framesetOk = false },
  form: (p, tag) => {
    const inTemplate = p.isOpen(TEMPLATE)
    if (p.form && !inTemplate) return
    p.closeParagraph()
    const form = p.insert(tag)
    if (!inTemplate) p.form = form
  },
  li: item([LI]), dd: item([DD, DT]),
  plaintext: (p, tag) => { block(p, tag); p.content = 'plaintext' },
  button: (p, tag) => { if (p.inScope(BUTTON)) { p.endImplied(); p.popUntil(BUTTON) } insert(p, tag); p.framesetOk = false },
  a: (p, tag) => {
    const entry = remembered(p, A)
    if (entry) {
      endFormatting(p, A, otherEnd)
      forget(p, entry.node)
      p.removeOpen(entry.node)
    }
    format(p, tag)
  },
  format,
  nobr: (p, tag) => {
    reconstruct(p)
    if (p.inScope(tag)) endFormatting(p, tag, otherEnd)
    format(p, tag)
  },
  marker: (p, tag) => { insert(p, tag); p.formatting.push(null); p.framesetOk = false },
  table: (p, tag) => {
    if (!p.quirks) p.closeParagraph()
    p.insert(tag)
    p.framesetOk = false
    p.mode = p.modes.inTable
  },
  void: (p, tag) => { reconstruct(p); p.insertVoid(tag); p.framesetOk = false },
  input: (p, tag) => {
    reconstruct(p)
    p.insertVoid(tag)
    if (!p.attributes.some(a => a.name === 'type' && a.value.toLowerCase() === 'hidden')) p.framesetOk = false
  },
  media: (p, tag) => { p.insertVoid(tag) },
  hr: (p, tag) => { p.closeParagraph(); p.insertVoid(tag); p.framesetOk = false },
  image: p => { reconstruct(p); p.insertVoid(IMG); p.framesetOk = false },
  textarea: (p, tag) => { raw('rcdata')(p, tag); p.skipNewline = true },
  xmp: (p, tag) => { p.closeParagraph(); reconstruct(p); raw('rawtext')(p, tag) },
  iframe: raw('rawtext'), noembed: (p, tag) => { p.insertRaw(tag, 'rawtext') },
  select: (p, tag) => {
    const { inTable, inCaption, inTableBody, inRow, inCell, inSelect, inSelectInTable } = p.modes
    insert(p, tag)
    p.framesetOk = false
    p.mode = p.mode === inTable || p.mode === inCaption || p.mode === inTableBody || p.mode === inRow || p.mode === inCell ? inSelectInTable : inSelect
  },
  option: (p, tag) => { if (p.tag === OPTION) p.pop(); insert(p, tag) },
  rb: (p, tag) => { if (p.inScope(RUBY)) p.endImplied(); p.insert(tag) },
  rt: (p, tag) => { if (p.inScope(RUBY)) p.endImplied(RTC); p.insert(tag) },
  math: (p, tag) => { reconstruct(p); insertForeign(p, tag, MATHML) },
  svg: (p, tag) => { reconstruct(p); insertForeign(p, tag, SVG) },
}

function format(p: State, tag: Tag): void {
  reconstruct(p)
  remember(p, p.insert(tag), tag)
}

/** Ends the nearest open element of this tag, unless a special one stands between. */
function otherEnd(p: State, tag: Tag): void {
  if (!p.isOpen(tag)) return
  for (let i = p.tags.length - 1; i > 0; i--) {
    const open = p.tags[i]!
    if (open === tag) {
      p.endImplied(tag)
      p.popTo(Math.min(i, p.nodes.length))
      return
    }
    if ((open.is & IS.special) !== 0) return
  }
}

function endBody(p: State): boolean {
  if (!p.inScope(BODY)) return false
  p.mode = p.modes.afterBody
  return true
}

const END: Readonly<Partial<Record<Rule, Take>>> = {
  other: otherEnd, template: endTemplate, body: endBody,
  html: (p, tag) => { if (endBody(p)) p.mode.end(p, tag) },
  block: (p, tag) => { p.close(tag) },
  form: p => {
    if (p.isOpen(TEMPLATE)) { p.close(FORM); return }
    const form = p.form
    p.form = null
    if (!form || !p.inScope(FORM)) return
    p.endImplied()
    p.removeOpen(form)
  },
  p: (p, tag) => {
    if (!p.inParagraph) p.insert(tag, [])
    p.closeParagraph()
  },
  li: (p, tag) => { p.close(tag, LIST_SCOPE) },
  dd: (p, tag) => { p.close(tag) },
  heading: p => {
    for (let i = p.tags.length - 1; i > 0; i--) {
      const { is } = p.tags[i]!
      if ((is & IS.heading) !== 0) {
        p.endImplied()
        p.popToAny(IS.heading)
        p.pop()
        return
      }
      if ((is & IS.scope) !== 0) return
    }
  },
  format: (p, tag) => { endFormatting(p, tag, otherEnd) },
  marker: (p, tag) => { if (p.close(tag)) p.clearToMarker() },
  br: p => { p.attributes = []; START.void(p, BR) },
}

/** By tag id, so that the most frequent step is one look. */
const starts: Take[] = Array.from({ length: TAGS }, () => insert)
const ends: Take[] = Array.from({ length: TAGS }, () => otherEnd)
for (const tag of allKnown()) {
  starts[tag.id] = START[tag.start as keyof typeof START]
  ends[tag.id] = END[tag.end] ?? otherEnd
}

export const inBody: Mode = {
  start: (p, tag) => { starts[tag.id]!(p, tag) },
  end: (p, tag) => { ends[tag.id]!(p, tag) },
  text: (p, value) => {
    const text = p.withoutNul(value)
    if (text === '') return
    reconstruct(p)
    p.insertText(text)
    if (p.framesetOk && !isBlank(text)) p.framesetOk = false
  },
}
