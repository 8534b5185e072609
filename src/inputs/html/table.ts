/** The insertion modes of tables and selects (13.2.6.4.9 to 17). What a table may not hold goes before it. */
import { endTemplate } from './head.ts'
import { resetMode } from './reset.ts'
import { isBlank, spaceBefore, spacesOf } from './space.ts'
import type { Mode, Modes, State } from './state.ts'
import { IS, known, type Tag } from './tags.ts'

const all = <const N extends readonly string[]>(...names: N): { [I in keyof N]: Tag } => names.map(known) as { [I in keyof N]: Tag }
const [HTML, BODY, TABLE, CAPTION, COLGROUP, COL, TBODY, TR] = all('html', 'body', 'table', 'caption', 'colgroup', 'col', 'tbody', 'tr')
const [INPUT, FORM, TEMPLATE, SELECT, OPTION, OPTGROUP, HR] = all('input', 'form', 'template', 'select', 'option', 'optgroup', 'hr')
const set = (names: string): ReadonlySet<Tag> => new Set(names.split(' ').map(known))

const SECTIONS = set('tbody tfoot thead')
const CELLS = set('td th')
/** Tags of a table's inside: where they may not stand, what is open ends before them. */
const PARTS = set('caption col colgroup tbody td tfoot th thead tr')
const ABOVE_SECTIONS = set('caption col colgroup tbody tfoot thead')
const ABOVE_ROWS = set('caption col colgroup tbody tfoot thead tr')
const METADATA = set('style script template')
const SECTION_CONTEXT = set('tbody tfoot thead template html')
const ROW_CONTEXT = set('tr template html')
const SELECT_ENDS = set('input keygen textarea')
const SELECT_HEAD = set('script template')
const TABLE_TAGS = set('caption table tbody tfoot thead tr td th')

const clearTo = (p: State, context: ReadonlySet<Tag>): void => { while (p.nodes.length > 1 && !context.has(p.tag)) p.pop() }
const anyInScope = (p: State, tags: ReadonlySet<Tag>): boolean => { for (const tag of tags) if (p.inScope(tag, IS.tableScope)) return true; return false }
const tableInScope = (p: State, tag: Tag): boolean => p.inScope(tag, IS.tableScope)

/** By the rules of the body, with what would come to stand between a table's parts put before the table. */
function fostered(p: State, take: () => void): void {
  p.fostering = true
  take()
  p.fostering = false
}

function tableText(p: State, value: string): void {
  const text = p.withoutNul(value)
  if (((p.tag.is & IS.table) !== 0 || p.tag === TEMPLATE) && isBlank(text)) { if (text !== '') p.insertText(text) }
  else fostered(p, () => { p.modes.inBody.text(p, text) })
}

const inTable: Mode = {
  start: (p, tag) => {
    if (PARTS.has(tag)) { p.popToAny(IS.tableScope); openPart(p, tag) }
    else if (tag === TABLE) { if (endTable(p)) p.mode.start(p, tag) }
    else if (METADATA.has(tag)) p.modes.inHead.start(p, tag)
    else if (tag === INPUT && p.attributes.some(a => a.name === 'type' && a.value.toLowerCase() === 'hidden')) p.insertVoid(tag)
    else if (tag === FORM) {
      if (p.form || p.isOpen(TEMPLATE)) return
      p.form = p.insert(tag)
      p.pop()
    } else fostered(p, () => { p.modes.inBody.start(p, tag) })
  },
  end: (p, tag) => {
    if (tag === TABLE) endTable(p)
    else if (tag === TEMPLATE) endTemplate(p)
    else if (!PARTS.has(tag) && tag !== BODY && tag !== HTML) fostered(p, () => { p.modes.inBody.end(p, tag) })
  },
  text: tableText,
}

/** A part directly in the table: its own parents are made where they are missing. */
function openPart(p: State, tag: Tag): void {
  if (tag === CAPTION) {
    p.formatting.push(null)
    p.insert(tag)
    p.mode = p.modes.inCaption
  } else if (tag === COLGROUP || tag === COL) {
    p.insert(COLGROUP, tag === COLGROUP ? p.attributes : [])
    p.mode = p.modes.inColumnGroup
    if (tag === COL) p.mode.start(p, tag)
  } else {
    p.insert(SECTIONS.has(tag) ? tag : TBODY, SECTIONS.has(tag) ? p.attributes : [])
    p.mode = p.modes.inTableBody
    if (!SECTIONS.has(tag)) p.mode.start(p, tag)
  }
}

function endTable(p: State): boolean {
  if (!tableInScope(p, TABLE)) return false
  p.popUntil(TABLE)
  resetMode(p)
  return true
}

function endCaption(p: State): boolean {
  if (!tableInScope(p, CAPTION)) return false
  p.endImplied()
  p.popUntil(CAPTION)
  p.clearToMarker()
  p.mode = p.modes.inTable
  return true
}

const inCaption: Mode = {
  start: (p, tag) => {
    if (!PARTS.has(tag)) p.modes.inBody.start(p, tag)
    else if (endCaption(p)) p.mode.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === CAPTION) endCaption(p)
    else if (tag === TABLE) { if (endCaption(p)) p.mode.end(p, tag) }
    else if (!PARTS.has(tag) && tag !== BODY && tag !== HTML) p.modes.inBody.end(p, tag)
  },
  text: (p, value) => { p.modes.inBody.text(p, value) },
}

function endColumns(p: State): boolean {
  if (p.tag !== COLGROUP) return false
  p.pop()
  p.mode = p.modes.inTable
  return true
}

const inColumnGroup: Mode = {
  start: (p, tag) => {
    if (tag === HTML) p.modes.inBody.start(p, tag)
    else if (tag === COL) p.insertVoid(tag)
    else if (tag === TEMPLATE) p.modes.inHead.start(p, tag)
    else if (endColumns(p)) p.mode.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === COLGROUP) endColumns(p)
    else if (tag === TEMPLATE) endTemplate(p)
    else if (tag !== COL && endColumns(p)) p.mode.end(p, tag)
  },
  text: (p, value) => {
    const n = spaceBefore(value)
    if (n > 0) p.insertText(value.slice(0, n))
    if (n === value.length) return
    if (endColumns(p)) p.mode.text(p, value.slice(n))
    else if (spacesOf(value.slice(n)) !== '') p.insertText(spacesOf(value.slice(n)))
  },
}

function endSection(p: State): void {
  clearTo(p, SECTION_CONTEXT)
  p.pop()
  p.mode = p.modes.inTable
}

const inTableBody: Mode = {
  start: (p, tag) => {
    if (tag === TR || CELLS.has(tag)) {
      clearTo(p, SECTION_CONTEXT)
      p.insert(TR, tag === TR ? p.attributes : [])
      p.mode = p.modes.inRow
      if (tag !== TR) p.mode.start(p, tag)
    } else if (ABOVE_SECTIONS.has(tag)) {
      if (!anyInScope(p, SECTIONS)) return
      endSection(p)
      p.mode.start(p, tag)
    } else p.modes.inTable.start(p, tag)
  },
  end: (p, tag) => {
    if (SECTIONS.has(tag)) { if (tableInScope(p, tag)) endSection(p) }
    else if (tag === TABLE) {
      if (!anyInScope(p, SECTIONS)) return
      endSection(p)
      p.mode.end(p, tag)
    } else p.modes.inTable.end(p, tag)
  },
  text: tableText,
}

function endRow(p: State): boolean {
  if (!tableInScope(p, TR)) return false
  clearTo(p, ROW_CONTEXT)
  p.pop()
  p.mode = p.modes.inTableBody
  return true
}

const inRow: Mode = {
  start: (p, tag) => {
    if (CELLS.has(tag)) {
      clearTo(p, ROW_CONTEXT)
      p.insert(tag)
      p.mode = p.modes.inCell
      p.formatting.push(null)
    } else if (!ABOVE_ROWS.has(tag)) p.modes.inTable.start(p, tag)
    else if (endRow(p)) p.mode.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === TR) endRow(p)
    else if (tag === TABLE) { if (endRow(p)) p.mode.end(p, tag) }
    else if (SECTIONS.has(tag)) { if (tableInScope(p, tag) && endRow(p)) p.mode.end(p, tag) }
    else p.modes.inTable.end(p, tag)
  },
  text: tableText,
}

function endCell(p: State): void {
  p.endImplied()
  while (p.nodes.length > 1 && !CELLS.has(p.tag)) p.pop()
  p.pop()
  p.clearToMarker()
  p.mode = p.modes.inRow
}

const inCell: Mode = {
  start: (p, tag) => {
    if (!PARTS.has(tag)) p.modes.inBody.start(p, tag)
    else if (anyInScope(p, CELLS)) { endCell(p); p.mode.start(p, tag) }
  },
  end: (p, tag) => {
    if (CELLS.has(tag)) {
      if (!tableInScope(p, tag)) return
      p.endImplied()
      p.popUntil(tag)
      p.clearToMarker()
      p.mode = p.modes.inRow
    } else if (tag === TABLE || tag === TR || SECTIONS.has(tag)) {
      if (!tableInScope(p, tag)) return
      endCell(p)
      p.mode.end(p, tag)
    } else if (!PARTS.has(tag) && tag !== BODY && tag !== HTML) p.modes.inBody.end(p, tag)
  },
  text: (p, value) => { p.modes.inBody.text(p, value) },
}

export function endSelect(p: State): boolean {
  if (!p.isOpen(SELECT)) return false
  p.popUntil(SELECT)
  p.divsInSelect = 0
  resetMode(p)
  return true
}

const endIf = (p: State, tag: Tag): void => { if (p.tag === tag) p.pop() }

const inSelect: Mode = {
  start: (p, tag) => {
    if (tag === HTML) p.modes.inBody.start(p, tag)
    else if (tag === OPTION) { endIf(p, OPTION); p.insert(tag) }
    else if (tag === OPTGROUP || tag === HR) {
      endIf(p, OPTION)
      endIf(p, OPTGROUP)
      if (tag === HR) p.insertVoid(tag)
      else p.insert(tag)
    } else if (tag === SELECT) endSelect(p)
    else if (SELECT_ENDS.has(tag)) { if (endSelect(p)) p.mode.start(p, tag) }
    else if (SELECT_HEAD.has(tag)) p.modes.inHead.start(p, tag)
  },
  end: (p, tag) => {
    if (tag === OPTGROUP) {
      if (p.tag === OPTION && p.tags[p.tags.length - 2] === OPTGROUP) p.pop()
      endIf(p, OPTGROUP)
    } else if (tag === OPTION) endIf(p, OPTION)
    else if (tag === SELECT) endSelect(p)
    else if (tag === TEMPLATE) endTemplate(p)
  },
  text: (p, value) => {
    const text = p.withoutNul(value)
    if (text !== '') p.insertText(text)
  },
}

const inSelectInTable: Mode = {
  start: (p, tag) => {
    if (!TABLE_TAGS.has(tag)) inSelect.start(p, tag)
    else if (endSelect(p)) p.mode.start(p, tag)
  },
  end: (p, tag) => {
    if (!TABLE_TAGS.has(tag)) inSelect.end(p, tag)
    else if (tableInScope(p, tag) && endSelect(p)) p.mode.end(p, tag)
  },
  text: inSelect.text,
}

export const TABLE_MODES = { inTable, inCaption, inColumnGroup, inTableBody, inRow, inCell, inSelect, inSelectInTable } as const satisfies Partial<Modes>
