/** The insertion mode that the open elements call for (13.2.4.1), after a template or select has ended. */
import type { ModeName, State } from './state.ts'
import { known, type Tag } from './tags.ts'

const SELECT = known('select'), TEMPLATE = known('template'), TABLE = known('table'), HTML = known('html')
const BY_TAG: ReadonlyMap<Tag, ModeName> = new Map<Tag, ModeName>([
  ...(['td', 'th'] as const).map(name => [known(name), 'inCell'] as const),
  [known('tr'), 'inRow'],
  ...(['tbody', 'thead', 'tfoot'] as const).map(name => [known(name), 'inTableBody'] as const),
  [known('caption'), 'inCaption'],
  [known('colgroup'), 'inColumnGroup'],
  [TABLE, 'inTable'],
  [known('head'), 'inHead'],
  [known('body'), 'inBody'],
  [known('frameset'), 'inFrameset'],
])

export function resetMode(p: State): void {
  for (let i = p.tags.length - 1; i >= 0; i--) {
    const tag = p.tags[i]!
    if (tag === TEMPLATE) { p.mode = p.templateModes.at(-1) ?? p.modes.inBody; return }
    const name = tag === SELECT ? selectMode(p, i) : tag === HTML ? (p.head ? 'afterHead' : 'beforeHead') : BY_TAG.get(tag)
    if (name !== undefined) { p.mode = p.modes[name]; return }
  }
  p.mode = p.modes.inBody
}

function selectMode(p: State, at: number): ModeName {
  for (let i = at - 1; i > 0 && p.tags[i] !== TEMPLATE; i--) if (p.tags[i] === TABLE) return 'inSelectInTable'
  return 'inSelect'
}
