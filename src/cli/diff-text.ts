/** A difference → lines for a terminal: `+` came, `-` went, `~` changed, `>` moved, readable without colour and within the width. */
import { Chalk } from 'chalk'
import type { ChalkInstance } from 'chalk'
import type { Change, Difference, FieldChange } from '../diff/index.ts'
import { visible } from '../render/sanitize.ts'
import { wrap } from '../render/wrap.ts'
import type { Span } from '../render/wrap.ts'

const INDENT = 2
const NARROWEST = 20
/** Of a moved paragraph its beginning is enough to know it by. */
const SHOWN = 120

interface Style { readonly paint: ChalkInstance; readonly width: number }

export function differenceText(
  { metadata, changes, kept, same }: Difference,
  names: readonly [string, string],
  { color, width }: { readonly color: boolean; readonly width: number },
): string {
  if (same) return ''
  const style: Style = { paint: new Chalk({ level: color ? 1 : 0 }), width: Math.max(NARROWEST, width) }
  const parts = [
    marked('-', [span(names[0], style.paint.bold)], style, style.paint.red) + '\n' + marked('+', [span(names[1], style.paint.bold)], style, style.paint.green),
    ...metadata.map(change => fieldText(change, style)),
    ...changesText(changes, style),
    wrap([span(summary(changes, metadata.length, kept), style.paint.dim)], style.width).join('\n'),
  ]
  return `${parts.join('\n\n')}\n`
}

const span = (text: string, paint: Span['paint']): Span => ({ text: visible(text.replace(/\s+/g, ' ')), paint })

/** The mark before the first line, the others below its text. */
function marked(mark: string, spans: readonly Span[], { width }: Style, paint: Span['paint']): string {
  return wrap(spans, width - INDENT).map((line, i) => (i === 0 ? `${paint(mark)} ${line}` : `  ${line}`)).join('\n')
}

function fieldText({ field, from, to }: FieldChange, style: Style): string {
  const { paint } = style
  const shown = (value: FieldChange['from']): string => [value ?? []].flat().join(', ')
  const lines = [paint.bold(`${field}:`)]
  if (shown(from) !== '') lines.push(marked('-', [span(shown(from), paint.red)], style, paint.red))
  if (shown(to) !== '') lines.push(marked('+', [span(shown(to), paint.green)], style, paint.green))
  return lines.join('\n')
}

function changesText(changes: readonly Change[], style: Style): string[] {
  const { paint } = style
  const out: string[] = []
  // Where the second article was left, to say how much stands between two changes.
  let at = 0
  for (const change of changes) {
    if (change.kind !== 'removed') {
      if (change.to > at) out.push(paint.dim(`  … ${many(change.to - at, 'paragraph')} the same`))
      at = change.to + 1
    }
    out.push(changeText(change, style))
  }
  return out
}

function changeText(change: Change, style: Style): string {
  const { paint } = style
  switch (change.kind) {
    case 'added':
      return marked('+', [span(change.text, paint.green)], style, paint.green)
    case 'removed':
      return marked('-', [span(change.text, paint.red)], style, paint.red)
    case 'moved':
      return marked(
        '>',
        [
          span(change.text.length > SHOWN ? `${change.text.slice(0, SHOWN)}…` : change.text, paint.cyan),
          span(` (moved, was paragraph ${change.from + 1}, is ${change.to + 1})`, paint.dim),
        ],
        style,
        paint.cyan,
      )
    case 'changed':
      return marked(
        '~',
        change.pieces.map(({ kind, text }): Span => {
          if (kind === 'same') return span(text, plain => plain)
          return kind === 'added' ? span(`{+${text}+}`, paint.green) : span(`[-${text}-]`, paint.red)
        }),
        style,
        paint.yellow,
      )
  }
}

function summary(changes: readonly Change[], fields: number, kept: number): string {
  const count = (kind: Change['kind']): number => changes.filter(change => change.kind === kind).length
  const parts = (['added', 'removed', 'changed', 'moved'] as const)
    .map(kind => [count(kind), kind] as const)
    .filter(([n]) => n > 0)
    .map(([n, kind]) => `${n} ${kind}`)
  return [`${many(kept, 'paragraph')} the same`, ...parts, ...(fields > 0 ? [`${many(fields, 'field')} of metadata`] : [])].join(', ')
}

const many = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`
