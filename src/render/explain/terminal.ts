/** Explanation → what a terminal shows: every block numbered, with its verdict, score and reasons; nothing of the page that could drive the terminal. */
import { Chalk, type ChalkInstance } from 'chalk'
import type { Reason } from '../../model/article.ts'
import type { ExplainedBlock, Explanation, ExplainView } from '../../model/explanation.ts'
import { describe } from '../../model/outcome.ts'
import { visible } from '../sanitize.ts'
import { displayWidth, wrap, type Span } from '../wrap.ts'
import { countsOf } from './json.ts'

const NARROWEST = 20
/** Below this number and verdict stand above the text, and not beside it. */
const NARROW = 46
/** Lines of a block that are shown; the rest is counted. */
const MOST_LINES = 4
const plain = (text: string): string => text

export function explainedTerminal(explanation: Explanation, shown: readonly ExplainedBlock[], { color, width: asked }: ExplainView): string {
  const paint = new Chalk({ level: color ? 1 : 0 })
  const width = Math.max(NARROWEST, asked)
  const digits = String(explanation.blocks.length).length
  return [headOf(explanation, shown.length, width, paint), ...shown.map(block => blockOf(block, width, digits, paint))].join('\n\n') + '\n'
}

/** One line of a page's text, as it may be shown. */
const oneLine = (text: string): string => visible(text).replace(/\s+/g, ' ').trim()
const lines = (spans: readonly Span[], width: number): string => wrap(spans, width).join('\n')

function headOf(explanation: Explanation, shown: number, width: number, paint: ChalkInstance): string {
  const { kind, confidence, metadata, failure, source } = explanation
  const { blocks, kept, dropped } = countsOf(explanation)
  const name = metadata?.title ?? source.path ?? source.url
  const facts = [
    kind,
    metadata?.language ?? null,
    `confidence ${confidence.toFixed(2)}`,
    `${blocks} block${blocks === 1 ? '' : 's'}: ${kept} kept, ${dropped} dropped`,
    ...(shown === blocks ? [] : [`${shown} shown`]),
  ]
    .filter(fact => fact !== null)
    .join(' · ')
  return [
    ...(name === null ? [] : [lines([{ text: oneLine(name), paint: paint.bold }], width)]),
    ...(failure === null ? [] : [lines([{ text: oneLine(describe(failure)), paint: paint.red }], width)]),
    lines([{ text: oneLine(facts), paint: paint.dim }], width),
  ].join('\n')
}

function blockOf({ number, kept, score, text, reasons }: ExplainedBlock, width: number, digits: number, paint: ChalkInstance): string {
  const tone = kept ? paint.green : paint.red
  const mark = `${String(number).padStart(digits)} ${kept ? '+' : '-'} ${score === null ? '    ' : score.toFixed(2)}`
  const beside = width >= NARROW
  const indent = ' '.repeat(beside ? mark.length + 2 : 2)
  const room = width - indent.length
  const body = cut(wrap([{ text: oneLine(text), paint: plain }], room), paint, room)
  const head = `${paint.dim(mark.slice(0, digits))} ${tone(kept ? '+' : '-')} ${paint.dim(mark.slice(digits + 3))}`
  const told = reasons.flatMap(reason => reasonLines(reason, room, paint))
  return beside
    ? [`${head}  ${body[0]}`, ...[...body.slice(1), ...told].map(line => indent + line)].join('\n')
    : [head.trimEnd(), ...[...body, ...told].map(line => indent + line)].join('\n')
}

/** The first lines, and how many words are left out after them. */
function cut(all: readonly string[], paint: ChalkInstance, room: number): string[] {
  if (all.length <= MOST_LINES) return [...all]
  const rest = all.slice(MOST_LINES).join(' ').split(' ').length
  const note = `… ${rest} more word${rest === 1 ? '' : 's'}`
  return [...all.slice(0, MOST_LINES), paint.dim(displayWidth(note) <= room ? note : '…')]
}

function reasonLines({ text, weight }: Reason, room: number, paint: ChalkInstance): string[] {
  const [first, ...rest] = wrap([{ text: oneLine(text), paint: paint.dim }], Math.max(1, room - 2))
  return [`${paint.dim(weight < 0 ? '-' : '+')} ${first}`, ...rest.map(line => `  ${line}`)]
}
