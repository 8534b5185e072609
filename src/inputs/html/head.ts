/** The insertion modes before and after the body (13.2.6.4.1 to 6, 18 to 23), templates and framesets. Scripting is off. */
import type { Mode, ModeName, Modes, State } from './state.ts'
import { resetMode } from './reset.ts'
import { isBlank, spaceBefore, spacesOf } from './space.ts'
import { IS, known, type Tag } from './tags.ts'

const T = {
  html: known('html'), head: known('head'), body: known('body'), br: known('br'), title: known('title'), noscript: known('noscript'), noframes: known('noframes'), style: known('style'), script: known('script'),
  template: known('template'), frameset: known('frameset'), frame: known('frame'), basefont: known('basefont'), bgsound: known('bgsound'), link: known('link'), meta: known('meta'),
  caption: known('caption'), colgroup: known('colgroup'), tbody: known('tbody'), tfoot: known('tfoot'), thead: known('thead'), col: known('col'), tr: known('tr'), td: known('td'), th: known('th'),
} as const

const ignore = (): void => {}

/** What the mode makes implicitly, and then the token again in the next one. */
const again = {
  start(p: State, tag: Tag): void { p.mode.otherwise!(p); p.mode.start(p, tag) },
  end(p: State, tag: Tag): void { p.mode.otherwise!(p); p.mode.end(p, tag) },
  text(p: State, value: string): void { p.mode.otherwise!(p); p.mode.text(p, value) },
}

/** White space that opens a text, which these modes take for themselves; the rest is for the next one. */
const spaceThenAgain = (keep: boolean) => (p: State, value: string): void => {
  const n = spaceBefore(value)
  if (keep && n > 0) p.insertText(value.slice(0, n))
  if (n < value.length) again.text(p, value.slice(n))
}

/** The only end tags that count before the body. */
const endsHead = (tag: Tag): boolean => tag === T.body || tag === T.html || tag === T.br

const initial: Mode = {
  start: again.start, end: again.end, text: spaceThenAgain(false),
  otherwise: p => { p.quirks = true; p.mode = p.modes.beforeHtml },
}

const beforeHtml: Mode = {
  start: (p, tag) => {
    if (tag !== T.html) { again.start(p, tag); return }
    p.insert(tag)
    p.mode = p.modes.beforeHead
  },
  end: (p, tag) => { if (tag === T.head || endsHead(tag)) again.end(p, tag) },
  text: spaceThenAgain(false),
  otherwise: p => { p.insert(T.html, []); p.mode = p.modes.beforeHead },
}

const beforeHead: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (tag === T.head) openHead(p)
    else again.start(p, tag)
  },
  end: beforeHtml.end,
  text: spaceThenAgain(false),
  otherwise: p => { openHead(p, []) },
}

function openHead(p: State, attributes = p.attributes): void {
  p.head = p.insert(T.head, attributes)
  p.mode = p.modes.inHead
}

const inHead: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (tag === T.title) p.insertRaw(tag, 'rcdata')
    else if (tag === T.noscript) { p.insert(tag); p.mode = p.modes.inHeadNoscript }
    else if (tag === T.noframes || tag === T.style) p.insertRaw(tag, 'rawtext')
    else if (tag === T.script) p.insertRaw(tag, 'script')
    else if (tag === T.template) {
      p.insert(tag)
      p.formatting.push(null)
      p.framesetOk = false
      p.mode = p.modes.inTemplate
      p.templateModes.push(p.mode)
    } else if ((tag.is & IS.head) !== 0) p.insertVoid(tag)
    else if (tag !== T.head) again.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === T.head) p.mode.otherwise!(p)
    else if (tag === T.template) endTemplate(p)
    else if (endsHead(tag)) again.end(p, tag)
  },
  text: spaceThenAgain(true),
  otherwise: p => { p.pop(); p.mode = p.modes.afterHead },
}

export function endTemplate(p: State): void {
  if (!p.isOpen(T.template)) return
  p.endImplied(null, IS.impliedAll)
  p.popUntil(T.template)
  p.clearToMarker()
  p.templateModes.pop()
  resetMode(p)
}

/** Noscript in the head holds metadata alone; whatever else is in it, is not in it. */
const IN_NOSCRIPT: ReadonlySet<Tag> = new Set([T.basefont, T.bgsound, T.link, T.meta, T.noframes, T.style])

const inHeadNoscript: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (IN_NOSCRIPT.has(tag)) p.modes.inHead.start(p, tag)
    else if (tag !== T.head && tag !== T.noscript) again.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === T.noscript) p.mode.otherwise!(p)
    else if (tag === T.br) again.end(p, tag)
  },
  text: spaceThenAgain(true),
  otherwise: p => { p.pop(); p.mode = p.modes.inHead },
}

const afterHead: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (tag === T.body) { p.insert(tag); p.framesetOk = false; p.mode = p.modes.inBody }
    else if (tag === T.frameset) { p.insert(tag); p.mode = p.modes.inFrameset }
    else if ((tag.is & IS.head) !== 0 && tag !== T.noscript) {
      const head = p.head!
      p.push(head, T.head)
      p.modes.inHead.start(p, tag)
      p.removeOpen(head)
    } else if (tag !== T.head) again.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === T.template) endTemplate(p)
    else if (endsHead(tag)) again.end(p, tag)
  },
  text: spaceThenAgain(true),
  otherwise: p => { p.insert(T.body, []); p.mode = p.modes.inBody },
}

/** Content of an element that is text to the tokenizer. */
const text: Mode = {
  start: ignore,
  end: p => { p.pop(); p.mode = p.original },
  text: (p, value) => { p.insertText(value) },
}

/** In which mode a template goes on after its first element. */
const TEMPLATE_MODES: ReadonlyMap<Tag, ModeName> = new Map<Tag, ModeName>([
  ...[T.caption, T.colgroup, T.tbody, T.tfoot, T.thead].map(tag => [tag, 'inTable'] as const),
  [T.col, 'inColumnGroup'],
  [T.tr, 'inTableBody'],
  [T.td, 'inRow'],
  [T.th, 'inRow'],
])

const inTemplate: Mode = {
  start: (p, tag) => {
    if ((tag.is & IS.head) !== 0 && tag !== T.noscript) { p.modes.inHead.start(p, tag); return }
    p.mode = p.modes[TEMPLATE_MODES.get(tag) ?? 'inBody']
    p.templateModes[p.templateModes.length - 1] = p.mode
    p.mode.start(p, tag)
  },
  end: (p, tag) => { if (tag === T.template) endTemplate(p) },
  text: (p, value) => { p.modes.inBody.text(p, value) },
}

const backToBody: Pick<Mode, 'start' | 'end' | 'text'> = {
  start: (p, tag) => { p.mode = p.modes.inBody; p.mode.start(p, tag) },
  end: (p, tag) => { p.mode = p.modes.inBody; p.mode.end(p, tag) },
  text: (p, value) => { if (!isBlank(value)) p.mode = p.modes.inBody; p.modes.inBody.text(p, value) },
}

const afterBody: Mode = { ...backToBody, end: (p, tag) => { if (tag === T.html) p.mode = p.modes.afterAfterBody; else backToBody.end(p, tag) } }

/** Of text, framesets keep the white space. */
const spaceOf = (p: State, value: string): void => {
  const space = spacesOf(value)
  if (space !== '') p.insertText(space)
}

const inFrameset: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (tag === T.frameset) p.insert(tag)
    else if (tag === T.frame) p.insertVoid(tag)
    else if (tag === T.noframes) p.modes.inHead.start(p, tag)
  },
  end: (p, tag) => {
    if (tag !== T.frameset || p.nodes.length < 2) return
    p.pop()
    if (p.tag !== T.frameset) p.mode = p.modes.afterFrameset
  },
  text: spaceOf,
}

const afterFrameset: Mode = {
  start: (p, tag) => {
    if (tag === T.html) p.modes.inBody.start(p, tag)
    else if (tag === T.noframes) p.modes.inHead.start(p, tag)
  },
  end: (p, tag) => { if (tag === T.html) p.mode = p.modes.afterAfterFrameset },
  text: spaceOf,
}

export const OUTER_MODES = {
  initial, beforeHtml, beforeHead, inHead, inHeadNoscript, afterHead, text, inTemplate, afterBody, afterAfterBody: backToBody, inFrameset, afterFrameset,
  afterAfterFrameset: { ...afterFrameset, end: ignore },
} as const satisfies Partial<Modes>
