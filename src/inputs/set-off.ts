/**
 * What a raw text shows by how its lines stand, so that they stay as they are: code, diffs, logs, drawings, rows set in
 * columns. A table says what lines of such kinds look like; a run of them, blank ones and what stands further in among them, is
 * one piece. A line alone is prose.
 */
import { BULLET } from './wrapping.ts'

interface Stretch { readonly isSetOff: boolean; readonly lines: readonly string[] }

/** What lines of prose do not look like. One alone proves nothing: two of a run are needed, and a share of it. */
const SIGNS: readonly RegExp[] = [
  // Brackets that close, and one that opens.
  /^\s*(?:\}[\])}]*|[\])]{2,}|\))[;,]\s*$|^\s*\}[\])}]*\s*(?:else\b.*)?$/, /[\w)\]"'>|]\s{0,9}\{\s{0,9}(?:$|\/[/*])/,
  // Directives, imports, definitions.
  /^\s*(?:#include\s*[<"]|#!\/|#(?:define|ifdef|ifndef|endif|pragma)\b|#!?\[|<\?(?:php|xml)\b|@(?:media|override|property)\b)/i,
  /^\s*(?:from [\w.]+ )?import [\w.*]+(?: as \w+)?(?:, ?\w+)*;?$/, /^\s*(?:import|export)\b.{0,200}\bfrom ['"]/, /^\s*(?:use|using|package|namespace|require|return|goto|break|continue)\b[^.?!]{0,100};$/,
  /^\s*(?:async )?(?:def|class) \w+(?:\(.*)?:$/, /^(?:static |const |unsigned |struct ){0,3}\w{1,40} \**[a-z_]\w{0,80}\((?:void\)|\)|(?:const |struct |unsigned ){0,3}\w{1,40} [*&]{0,3}\w.*(?<=\)[ {]{0,2})$)/, /^\s*(?:(?:pub|public|private|protected|static|async|export|default) )*(?:fn|func|function|void) ?\w*\(/,
  // What is given a value: one word, or what opens like one.
  /^\s*(?:(?:const|let|var|int|long|char|float|double|auto|final|static|my|local|export|val|string|bool) )?(?:mut )?[\w$.*[\]"'>-]{1,80}\s{0,40}[-+*/%|&^:?]?=\s{0,40}(?:[bfru]{0,2}["'`]|[[{(\d$]|-\d|[\w.$&*~/:]+(?:[([;]|\s*[-+*/%|&<>=?]))/,
  /^\s*[a-z_][\w.-]{0,80}\s{0,40}:?=\s{0,40}[\w.$&*~/:-]+$/,
  /^\s*(?:struct )?\w+ \**\w+(?:, \**\w+)* = \S.*;/,
  // Calls, and what ends like one.
  /^\s*(?:(?:await|return|yield|throw|raise|go|defer) )?[a-z_$][\w$.]*\((?:(?:|[\w.]+(?:, ?[\w.]+)*)\)[;,:]?$|[^"'=[({]*["'=[({].*(?<=\)[;,:]?)$)/, /^(?=.*(?:\w\(|=|->|::)).*(?<=[\w)\]"'}];)$/, /;\s{1,9}\/[/*]/, /^\s+\w+ \**\w+(?:\[\w*\])?;$/,
  /\w (?:==|!=|&&|\|\|) \S|\w::\w|["\s=]\$[{(]\w|"\$\w/,
  // What decides and repeats.
  /^\s*(?:\}\s*)?(?:if|for|while|switch|catch|foreach|else if)\s*\(.*\)\s*[{;]?$/, /^\s*for \w+(?:, ?\w+)* in \S.*:$/, /^\s+(?:if|elif|while|with|except) [^.!?]{1,100}:$/, /^\s*(?:else|try|finally):$/, /;\s*(?:then|do)$|^\s*(?:fi|done|esac)$/,
  // Prompts, data, markup, queries.
  /^\s*[$%] [a-z./]/, /^\s*"[^"]{1,80}"\s*:\s*(?:["[{\d-]|true\b|false\b|null\b)/, /^\s*\{ ?"[^"]{1,80}"\s*:/, /^\s*<\/[a-z][\w:-]*>\s*$|^\s*<[a-z][\w:-]*(?: [\w:-]+="[^"]*")*\s*\/?>\s*$/i,
  /^\s*(?:SELECT .|INSERT INTO \w|CREATE (?:TABLE|INDEX|VIEW) \w|UPDATE \w+ SET|DELETE FROM \w|ALTER TABLE \w|FROM \w+;?$|WHERE .*[=<>]|GROUP BY \w|ORDER BY \w)/,
  // Logs and traces.
  /^\s*at [\w.$/]+\(|^\s*File ".*", line \d+|^Traceback \(/, /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d.{0,40}\b(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b/, /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ [^\s:]+: /, /^\S+ \S+ \S+ \[\d\d\/[A-Z][a-z]{2}\/\d{4}:[\d:]{8} [+-]\d{4}\] "/,
  // Drawn lines.
  /^\s*\+(?:[-=]+\+)+/, /^\s*[┌├└╔╠╚╭╰].*[┐┤┘╗╣╝╮╯]\s*$/,
]
/** Those that open a line as one expression, which V8 tries once where it would try each. */
const opensLine = ({ source, flags }: RegExp): boolean => source.startsWith('^') && flags === ''
const OF_CODE: readonly RegExp[] = [new RegExp(SIGNS.filter(opensLine).map(({ source }) => source).join('|')), ...SIGNS.filter(sign => !opensLine(sign))]
/** A cheap look before: no sign is without one of these. */
const HINT = /[{}();=<>|+$#[\]:]|^\s*(?:from|import|fi|done|esac|FROM|SELECT|INSERT|CREATE|UPDATE|DELETE|ALTER|GROUP|ORDER|[%┌├└╔╠╚╭╰])/
const LONGEST = 400
/** What stands among such lines: comments, sections' names, brackets, sides of drawn boxes, the numbers over them. */
const AMONG = /^\s*(?:\/\/|\/\*|\*\/|#(?!#)|--(?!-)|;|@\w|\[[\w.-]+\]\s*$|[[\]{}()]+[;,]?\s*$|[|│║].*[|│║+]\s*$|\d(?:\s+\d)+\s*$)/
/** What opens and ends a comment of several lines. */
const COMMENTS: readonly (readonly [open: RegExp, end: RegExp])[] = [[/^\s*\/\*(?!.*\*\/)/, /\*\//], [/^\s*"""(?!.*""")/, /"""/]]
const FEWEST = 2, SHARE = 0.35
/** A text of such lines is a file of them: so many, and no more that look like prose. */
const FILE_SHARE = 0.5, MOST_PROSE = 0.1
/** So many words, most of them letters only, are prose; and so many whatever else the line looks like. */
const WORDS = 5, SENTENCE = 9, PLAIN = 0.75, WORD = /^["'(“]?\p{L}[\p{L}’'-]*[.,;:!?)"”]*$/u

/** `unread`: prose or plain, which few texts ask of any line. */
const enum Look { blank, unread, prose, plain, among, sign }

function lookOf(line: string): Look {
  if (line.trim() === '') return Look.blank
  if (line.length <= LONGEST && HINT.test(line) && OF_CODE.some(sign => sign.test(line)) && !(isProse(line, SENTENCE) && !/[;{]$/.test(line))) return Look.sign
  return AMONG.test(line) ? Look.among : Look.unread
}

const readAt = (lines: readonly string[], looks: Look[], at: number): Look =>
  looks[at] === Look.unread ? (looks[at] = isProse(lines[at]!) ? Look.prose : Look.plain) : looks[at]!

export function isProse(line: string, least = WORDS): boolean {
  const words = line.trim().split(/\s+/)
  return words.length >= least && words.filter(word => WORD.test(word)).length >= words.length * PLAIN
}

const indentOf = (line: string): number => line.length - line.trimStart().length

/** Lines as they stand, in stretches: those that stay so, and those between. */
export function stretchesOf(lines: readonly string[]): readonly Stretch[] {
  const looks = lines.map(lookOf)
  const said = looks.filter(look => look !== Look.blank).length, signs = looks.filter(look => look === Look.sign).length
  if (signs > FEWEST && signs >= said * FILE_SHARE && lines.filter((_, i) => readAt(lines, looks, i) === Look.prose).length <= said * MOST_PROSE)
    return [{ isSetOff: true, lines }]
  const out: Stretch[] = []
  let done = 0, sign = -1
  for (let from = 0; from < lines.length;) {
    if (sign < from) { sign = looks.indexOf(Look.sign, from); if (sign < 0) sign = Infinity }
    const to = diffEnd(lines, from) || (sign - from <= MOST_COMMENTED ? codeEnd(lines, looks, from) : 0) || rowsEnd(lines, from)
    if (to === 0) { from++; continue }
    if (from > done) out.push({ isSetOff: false, lines: lines.slice(done, from) })
    out.push({ isSetOff: true, lines: lines.slice(from, to) })
    from = done = to
  }
  if (done < lines.length) out.push({ isSetOff: false, lines: lines.slice(done) })
  return out
}

/** What opens a diff, and what its lines open with. */
const DIFF = /^(?:[ +@\\]|-(?!- ?$)|(?:diff|index|new|deleted|old|similarity|rename|copy|Binary|Index:) |={67}$)/

/** Behind the diff that begins here; 0 where none does. */
function diffEnd(lines: readonly string[], from: number): number {
  if (!lines[from]!.startsWith('diff --git ') && !(/^--- \S/.test(lines[from]!) && lines[from + 1]?.startsWith('+++ '))) return 0
  let end = from
  for (let at = from; at < lines.length; at++) {
    if (DIFF.test(lines[at]!)) end = at + 1
    else if (lines[at] !== '') break
  }
  return end
}

/** Behind the run of code that begins here; 0 where none does. */
function codeEnd(lines: readonly string[], looks: Look[], from: number): number {
  if (looks[from]! < Look.among && commentEnd(lines, from) === 0) return 0
  const indent = indentOf(lines[from]!)
  let end = 0, signs = 0, said = 0, last = 0, isParted = false, isBridged = false
  for (let at = from; at < lines.length && said - last <= MOST_BETWEEN; at++) {
    const look = readAt(lines, looks, at), isIn = indentOf(lines[at]!) > indent && look !== Look.prose, comment = commentEnd(lines, at)
    if (look === Look.blank) { isParted = true; continue }
    said++
    if (comment > 0) at = comment - 1
    else if (look === Look.sign) signs++
    else if (!isIn) {
      // Behind a blank line it belongs to what follows, if that does; so does one line that says nothing of itself between two, while a word alone may be the last.
      if (look === Look.among ? isParted : look === Look.plain && !isParted && !isBridged) {
        if (signs === 0 && look === Look.among) break
        isBridged = look === Look.plain
        if (!isBridged || /\s/.test(lines[at]!.trim())) continue
      } else if (look !== Look.among) break
    }
    if (signs >= FEWEST && signs >= said * SHARE) { end = at + 1; last = said }
    isParted = false
    if (look === Look.sign || isIn) isBridged = false
  }
  return end
}
/** Lines behind which no more of a run is looked for. */
const MOST_BETWEEN = 100

/** Behind the comment of several lines that opens here; 0 where none does. */
function commentEnd(lines: readonly string[], at: number): number {
  const comment = COMMENTS.find(([open]) => open.test(lines[at]!))
  if (!comment) return 0
  for (let i = at + 1; i < lines.length && i <= at + MOST_COMMENTED; i++) if (comment[1].test(lines[i]!)) return i + 1
  return 0
}
const MOST_COMMENTED = 60

/** So many rows are a table; cells of more words, on average of a row, are text in columns. */
const FEWEST_ROWS = 3, MOST_WORDS = 4
/** Drawn below the head of a table. */
const DRAWN = /^\s*[-=]{3}[-= ]*$/

/** Behind the rows that begin here; 0 where none do. */
function rowsEnd(lines: readonly string[], from: number): number {
  let to = from
  let shared: readonly Gap[] | null = null
  for (let at = from, above: readonly Cell[] = []; at < lines.length; at++) {
    if (above.length > 0 && DRAWN.test(lines[at]!)) continue
    const cells = cellsOf(lines[at]!)
    if (cells.length < 2 || (above.length > 0 && !areAligned(above, cells))) break
    if (cells[0]!.from >= 0) { shared = narrowed(shared, gapsOf(cells)); if (shared.length === 0) break }
    above = cells
    to = at + 1
  }
  return to - from >= FEWEST_ROWS ? to : 0
}

/** Where it begins and ends in its line; where tabs part cells, which they are. */
interface Cell { readonly text: string; readonly from: number; readonly to: number }

/** None of a line that is no row: of lists, of a mail's head, of text in columns. */
function cellsOf(line: string): readonly Cell[] {
  if (line.length > LONGEST || !/\S(?:\t|[ ]{2})/.test(line) || BULLET.test(line)) return []
  const cells = /\S\t/.test(line)
    ? line.split('\t').map((text, i, { length }) => ({ text, from: -1 - i, to: -1 - length }))
    : [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: text, index }) => ({ text, from: index, to: index + text.length }))
  return cells[0]!.text.endsWith(':') || cells.reduce((sum, { text }) => sum + text.split(' ').length, 0) > cells.length * MOST_WORDS ? [] : cells
}

interface Gap { readonly from: number; readonly to: number }
/** Columns between cells, at least. */
const GAP = 2

const gapsOf = (cells: readonly Cell[]): readonly Gap[] => cells.slice(1).map(({ from }, i) => ({ from: cells[i]!.to, to: from }))

/** What stays free in all rows: lines that are spread to one margin have gaps, too, but not above one another. */
function narrowed(shared: readonly Gap[] | null, gaps: readonly Gap[]): readonly Gap[] {
  if (shared === null) return gaps
  const free: Gap[] = []
  for (let i = 0, k = 0; i < shared.length && k < gaps.length;) {
    const one = shared[i]!, other = gaps[k]!, from = Math.max(one.from, other.from), to = Math.min(one.to, other.to)
    if (to - from >= GAP) free.push({ from, to })
    if (one.to < other.to) i++
    else k++
  }
  return free
}

/** Some cells that are not first in their lines begin or end one above the other. */
const areAligned = (above: readonly Cell[], below: readonly Cell[]): boolean =>
  above[0]!.from < 0
    ? below[0]!.from < 0 && above.length === below.length
    : below[0]!.from >= 0
      && above.some(
        one =>
          one.from > 0 && below.some(other => other.from > 0 && (one.from === other.from || one.to === other.to) && (one !== above[0] || other !== below[0])),
      )
