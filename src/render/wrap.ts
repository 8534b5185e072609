/** Runs of painted text → lines of a display width: breaks at spaces, between Chinese and Japanese characters by their rules, inside a word only where it alone is too wide. */
import stringWidth from 'fast-string-width'

export interface Span { readonly text: string; readonly paint: (text: string) => string }

export const displayWidth = (text: string): number => stringWidth(text)

/** Never at a line's start, never at its end (kinsoku). */
const NOT_FIRST = new Set('、。，．・：；？！ー）］｝〕〉》」』】〙〗…‥々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%％.,;:!?)]}”’»›')
const NOT_LAST = new Set('（［｛〔〈《「『【〘〖([{“‘«‹')

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Of each word, or each of the characters between which lines break. */
export const wordWidths = (spans: readonly Span[]): number[] => clusters(spans).map(({ width }) => width)

interface Piece { text: string; readonly span: Span }
/** Pieces that stay together on a line. */
interface Cluster { readonly pieces: Piece[]; width: number; readonly space: boolean; readonly newline: boolean }

/** `width` in columns, at least 1. A line break in the text breaks the line. */
export function wrap(spans: readonly Span[], width: number): string[] {
  const lines: string[] = []
  let line: Piece[] = []
  let used = 0
  const end = (): void => { lines.push(paintLine(line)); line = []; used = 0 }
  for (const cluster of clusters(spans)) {
    if (cluster.newline) end()
    const space = cluster.space && used > 0 ? 1 : 0
    if (used > 0 && used + space + cluster.width > width) end()
    else if (space) { add(line, ' ', spaceBetween(line.at(-1)!, cluster.pieces[0]!)); used += 1 }
    if (cluster.width <= width) {
      for (const piece of cluster.pieces) add(line, piece.text, piece.span)
      used += cluster.width
      continue
    }
    // A word wider than the line: cut where the line is full.
    for (const piece of cluster.pieces) for (const char of piece.text) {
      const size = displayWidth(char)
      if (used + size > width && used > 0) end()
      add(line, char, piece.span)
      used += size
    }
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}

const PLAIN: Span = { text: ' ', paint: text => text }
/** What marks the words on one side only would begin a column before them, or end one behind. */
const spaceBetween = (before: Piece, after: Piece): Span => (before.span === after.span ? after.span : PLAIN)

function add(line: Piece[], text: string, span: Span): void {
  const last = line.at(-1)
  if (last?.span === span) last.text += text
  else line.push({ text, span })
}

const paintLine = (line: readonly Piece[]): string => line.map(({ text, span }) => span.paint(text)).join('')

function clusters(spans: readonly Span[]): Cluster[] {
  const out: Cluster[] = []
  let current: Cluster | null = null
  let space = false, newline = false
  let before = ''
  for (const span of spans) for (const token of span.text.split(/( +|\n|\t)/)) {
    if (token === '') continue
    if (token === '\n') { newline = true; space = false; current = null; continue }
    if (token.startsWith(' ') || token === '\t') { space = true; current = null; continue }
    for (const part of WIDE.test(token) ? token : [token]) {
      const apart = current !== null && (WIDE.test(part) || WIDE.test(before)) && !NOT_FIRST.has(part[0]!) && !NOT_LAST.has(before)
      if (current === null || apart) { current = { pieces: [], width: 0, space, newline }; out.push(current); space = newline = false }
      add(current.pieces, part, span)
      before = part.slice(-1)
    }
  }
  // Once all of it is there: signs that are one character together are wider one by one.
  for (const cluster of out) for (const { text } of cluster.pieces) cluster.width += displayWidth(text)
  return out
}
