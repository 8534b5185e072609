/**
 * Hard-wrapped text: was it wrapped, how wide, and where do its paragraphs end? A greedy wrapper
 * leaves a mark: the first word of a line would not have fitted on the line before.
 */

export interface Wrapping {
  /** Columns, by `measure`. */
  readonly width: number
  readonly measure: (line: string) => number
  /** The space after a line's last word had to fit too, as with `fold -s`. */
  readonly trailing: boolean
  /** Lines break after hyphens inside words. */
  readonly atHyphens: boolean
  /** Blank lines part the paragraphs, so that a group of lines is one. */
  readonly blankLines: boolean
  /** Every line took all that fitted; else lines are only about as long. */
  readonly greedy: boolean
}

export const NARROWEST = 40
/** Columns of newspapers are narrower; they part words, as no verse does: so often at least. */
const NARROWEST_PARTED = 20, FEWEST_PARTED = 2
const WIDEST = 110
const FEWEST_LINES = 3
/** Share of the lines that must be full for the text to count as wrapped. */
const FULL_SHARE = 0.8
/** Some wrappers even out their lines: with blank lines between paragraphs it is enough that lines are about as long. */
const EVEN_SHARE = 0.85
const EVEN_FROM = 0.7
/** Share of the lines that may be wider than any wrapper makes them: a heading, a line that was written into the text later. */
const WIDER_SHARE = 0.05
/** Lines of a page, as a browser for terminals dumps it, stand in groups with menus and headings: there so many that open small follow full ones. */
const FEWEST_BEGUN = 4
/** Verse starts its lines with capitals, wrapped prose seldom does. */
const SMALL_START_SHARE = 0.35
/** What opens a line that hardly goes on with the one before. */
const OPENED = /^\s*[\p{Lu}\p{N}«“"„•*–—([<§-]/u
/** Clocks, clauses, nicknames: where most lines open with one they are records, however even their lengths. */
const NOTED = /^\s*[\p{N}([<§]|[,;][^\s,;][^,;]*[,;][^\s,;]/u
const MOST_NOTED = 0.5

/** What opens an item of a list. */
export const BULLET = /^[ \t]{0,8}(?:[-*•·‣◦▪–—][ \t\u00a0]+|\d{1,3}[.)][ \t]+)(?=\S)/
/** As paragraphs of books begin. */
const INDENTED = /^[ \t\u3000]+\S/
/** Spaces that part columns: those behind a sentence are how some type. */
const GAP = /[\p{L}\p{N}](?:[ \t]{2}|\t)\s*\S/u, WIDE_GAP = /\S[ \t]{6}/

/** Of a character that takes two columns, as those of Chinese and Japanese do. */
export const isWide = (code: number): boolean =>
  code >= 0x1100
  && (code <= 0x115f
    || (code >= 0x2e80 && code <= 0xa4cf)
    || (code >= 0xac00 && code <= 0xd7a3)
    || (code >= 0xf900 && code <= 0xfaff)
    || (code >= 0xfe30 && code <= 0xfe6f)
    || (code >= 0xff00 && code <= 0xff60))

/** Width of a line in columns: East Asian characters have two. */
export function columns(line: string): number {
  let width = 0
  for (let i = 0; i < line.length; i++) width += isWide(line.charCodeAt(i)) ? 2 : 1
  return width
}

/** A character has one column or two, so that most lines need not be counted. */
export const isWiderThan = (line: string, most: number): boolean => line.length > most || (line.length * 2 > most && columns(line) > most)

/** As `fold` counts, which knows bytes only. */
function bytes(line: string): number {
  let size = 0
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i)
    size += code < 0x80 ? 1 : code < 0x800 ? 2 : code >= 0xd800 && code < 0xe000 ? 2 : 3
  }
  return size
}

/** A word that few lines have room for: an address, a drawn line. In scripts that write spaces, as others have sentences without one. */
const LONG_WORD = /[^\s\u0e00-\u109f\u1780-\u17ff\u2e80-\uffff]{40}/
/** A cheap look before: false where spaces stand closer than that, as in most lines. */
function mayHoldLong(line: string): boolean {
  for (let from = 0, space = 0; from + NARROWEST <= line.length; from = space + 1) {
    space = line.lastIndexOf(' ', from + NARROWEST - 1)
    if (space < from) return true
  }
  return false
}

/** Null: the lines are those of a text that is not wrapped. Else runs of them, parted at those that no wrapper broke, which tell nothing of its width. */
function runsOf(groups: readonly (readonly string[])[]): readonly (readonly string[])[] | null {
  const runs: string[][] = []
  let lines = 0, wider = 0
  for (const group of groups) {
    let run: string[] = []
    runs.push(run)
    for (const line of group) {
      lines++
      const holdsLong = mayHoldLong(line) && LONG_WORD.test(line)
      // No measure makes a line narrower than its characters.
      if (!holdsLong && line.length <= WIDEST) { run.push(line); continue }
      if (!holdsLong) wider++
      runs.push(run = [])
    }
  }
  return wider > lines * WIDER_SHARE ? null : runs
}

/** It ends within a word. */
export const isParted = (line: string): boolean => /\p{L}[-\u2010]$/u.test(line.slice(-3))

/** `groups` are runs of lines without a blank one between, without spaces at their ends. Null: not wrapped. */
export function findWrapping(groups: readonly (readonly string[])[]): Wrapping | null {
  // The text of a web page ends here.
  const runs = runsOf(groups)
  if (!runs) return null
  const parted = groups.reduce((sum, group) => sum + group.filter((line, i) => isParted(line) && /^\s*\p{Ll}/u.test(group[i + 1] ?? '')).length, 0)
  const atHyphens = groups.some(group => group.some((line, i) => i + 1 < group.length && isParted(line)))
  const atMargin = runs.map(run => run.some(line => !INDENTED.test(line)))
  let best: { wrapping: Wrapping; share: number } | null = null
  for (const [measure, trailing] of [[columns, false], [bytes, false], [bytes, true]] as const) {
    const widths = runs.map(run => run.map(measure)), width = widths.reduce((most, run) => run.reduce((most, line) => Math.max(most, line), most), 0)
    if (width < (parted >= FEWEST_PARTED ? NARROWEST_PARTED : NARROWEST) || width > WIDEST) continue
    const blankLines = groups.length >= 3
    const wrapping: Wrapping = { width, measure, trailing, atHyphens, blankLines, greedy: true }
    let inner = 0, full = 0, even = 0, small = 0, noted = 0, begun = 0, begunFull = 0
    // Bylines, dates and links stand in groups of their own, whose lines are all short: those tell nothing.
    for (const [r, run] of runs.entries()) if (!blankLines || widths[r]!.some(line => line >= width * EVEN_FROM)) for (let i = 0; i + 1 < run.length; i++) {
      // So may the line above an item be.
      if (blankLines && BULLET.test(run[i + 1]!)) continue
      // … and the last line of a paragraph, where the next is begun by its indent alone.
      if (atMargin[r] && INDENTED.test(run[i + 1]!) && !isFull(run[i]!, run[i + 1]!, wrapping, widths[r]![i]!)) continue
      inner++
      const isBegun = /^\s*\p{Ll}/u.test(run[i + 1]!), fills = isFull(run[i]!, run[i + 1]!, wrapping, widths[r]![i]!)
      if (isBegun) begun++
      if (fills) full++
      if (isBegun && fills) begunFull++
      if (widths[r]![i]! >= width * EVEN_FROM) even++
      if (!OPENED.test(run[i + 1]!)) small++
      else if (NOTED.test(run[i + 1]!)) noted++
    }
    // Without blank lines the last line of each paragraph is short, and counts among the inner ones.
    const share = full / Math.max(1, inner)
    const greedy =
      share >= FULL_SHARE
      || (groups.length === 1 && share >= 0.6 && small >= inner * SMALL_START_SHARE)
      || (blankLines && begun >= FEWEST_BEGUN && begunFull >= begun * FULL_SHARE)
    // Lines of verse in letters of two bytes are even too: what evens out its lines counts columns.
    const isWrapped = greedy || (measure === columns && blankLines && even / inner >= EVEN_SHARE && small / inner >= SMALL_START_SHARE)
    if (inner >= FEWEST_LINES && isWrapped && noted <= inner * MOST_NOTED && (!best || share > best.share)) best = { wrapping: { ...wrapping, greedy }, share }
  }
  return best?.wrapping ?? null
}

/**
 * The paragraph goes on in the next line. Where blank lines part paragraphs, a line that is not much
 * too short does, unless all lines are full and a new one opens with a capital or as an item; else the line must be full, and end no sentence before a capital: that is where
 * paragraphs without a blank line between them most often end.
 */
export function goesOn(line: string, next: string, wrapping: Wrapping): boolean {
  if (RULE.test(line) || RULE.test(next)) return false
  if (wrapping.blankLines)
    return (
      isFull(line, next, wrapping)
      || (wrapping.measure(line) >= wrapping.width * 0.5 && !(wrapping.greedy && (BULLET.test(next) || /^[\p{Lu}«“"„–—]/u.test(next))))
    )
  return isFull(line, next, wrapping) && !(/[.!?…]["”»’')\]]*$/.test(line) && /^[\p{Lu}«“"„–—]/u.test(next))
}

/** A drawn line, as stands above what a mailing list adds. */
const RULE = /^\s*([_=*~-])\1{9,}$/

/** May the line be a row of columns? What was stretched to the full width, to even out a margin, is prose, unless no margin asks for so much. */
export const isRow = (line: string, { width, measure }: Wrapping): boolean => (GAP.test(line) && measure(line) < width) || WIDE_GAP.test(line)

/** The next line's first word would not have fitted on this one. A word that fits on no line, or a line that no wrapper broke, shows nothing of that. */
function isFull(line: string, next: string, { width, measure, trailing, atHyphens }: Wrapping, own = measure(line)): boolean {
  const room = width - own
  if (room < 0) return false
  if (isWide(next.charCodeAt(0))) return room < 4
  const word = firstWord(next, atHyphens)
  const space = /[-\u2010]$/.test(line) ? 0 : 1
  const size = measure(word)
  return size <= width && size + space + (trailing && word.length < next.trim().length ? 1 : 0) > room
}

function firstWord(line: string, atHyphens: boolean): string {
  const text = line.trimStart()
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 32 || code === 9) return text.slice(0, i)
    if (atHyphens && (code === 45 || code === 0x2010) && i > 0) return text.slice(0, i + 1)
    if (isWide(code)) return text.slice(0, Math.max(1, i))
  }
  return text
}

/** Stands among a text's words where all its hyphens (U+2010) stand at lines' ends: programs that lay out manuals have put them there. */
const SOFT = '\u2010'
const HYPHENS = /\p{L}\u2010(?=[ \t]*[\r\n])/u, WITHIN = /\p{L}\u2010\p{L}/u
/** Words of a text, lower case. */
export const wordsIn = (text: string): ReadonlySet<string> =>
  new Set([...(text.toLowerCase().match(/\p{L}+/gu) ?? []), ...(HYPHENS.test(text) && !WITHIN.test(text) ? [SOFT] : [])])

/** A word before a line end is looked at so far, in characters. */
const WORD_REACH = 40

/**
 * Lines of one paragraph → its text. A soft hyphen at a line's end goes with the break; a hard one
 * stays unless the text itself writes the word without it elsewhere.
 */
export function join(lines: readonly string[], knownWords: () => ReadonlySet<string>): string {
  // In pieces: a text that grows and is asked for its end would be copied for every line.
  const pieces: string[] = []
  let end = ''
  const add = (piece: string): void => {
    if (piece === '') return
    pieces.push(piece)
    end = (end + piece.slice(-WORD_REACH)).slice(-WORD_REACH)
  }
  const dropLast = (): void => {
    const last = pieces.pop() ?? ''
    if (last.length > 1) pieces.push(last.slice(0, -1))
    end = end.slice(0, -1)
  }
  add(lines[0] ?? '')
  for (const raw of lines.slice(1)) {
    const line = raw.trimStart()
    const last = end.charCodeAt(end.length - 1)
    if (last === 0xad || (last === 0x2010 && knownWords().has(SOFT))) { dropLast(); add(line) }
    else if (last === 45 && /\p{L}-$/u.test(end.slice(-3))) {
      const head = /\p{L}+-$/u.exec(end)?.[0].slice(0, -1) ?? ''
      const tail = /^\p{L}+/u.exec(line)?.[0] ?? ''
      if (tail !== '' && knownWords().has((head + tail).toLowerCase())) dropLast()
      add(line)
    } else { add(isWide(last) && isWide(line.charCodeAt(0)) ? '' : ' '); add(line) }
  }
  return pieces.join('')
}
