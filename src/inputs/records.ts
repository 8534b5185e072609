/** Is a text data and no prose: settings in YAML or TOML, rows of separated cells, JSON? Such a text is in no language, whatever its cells say. */

/** So many lines are looked at, and characters of JSON. */
const LOOK = 400, LONGEST = 1_000_000
/** Lines at least. */
const FEWEST = 4

export const isData = (text: string): boolean => isJson(text) || areRecords(text.split(/\r\n|[\n\r]/, LOOK).filter(line => line.trim() !== ''))

const areRecords = (lines: readonly string[]): boolean =>
  lines.length >= FEWEST && (isYaml(lines) || isSettings(lines) || [',', ';', '\t', '|'].some(mark => areRows(lines, mark)))

function isJson(text: string): boolean {
  const whole = text.trim()
  if (whole.length > LONGEST || !/^[{[]\s*["{[\]}\d-]/.test(whole) || !/[}\]]$/.test(whole)) return false
  try { return typeof JSON.parse(whole) === 'object' } catch { return false }
}

/** A key in letters of programs, an item, a comment; who speaks in turn has a name. */
const KEY = /^\s*(?:- +)?["']?[a-z_$][\w.$/-]{0,60}["']?:(?:\s|$)/, ITEM = /^\s*- +\S/, BESIDE = /^\s*(?:#|---$|\.{3}$|[}\]])|^\s{2,}\S/
const indentOf = (line: string): number => /^ */.exec(line)![0].length
/** Of lines that are keys. */
const KEYS = 0.5

/** A key that says nothing itself; so many words are prose, whoever or whatever is named before them. */
const OPENS = /^\s*(?:- +)?["']?[a-z_$][\w.$/-]{0,60}["']?:(?: {1,20}[|>]-?)?$/, MOST_WORDS = 5, MOST_TOLD = 0.5
const isTold = (line: string): boolean => line.trim().split(/\s+/, MOST_WORDS + 1).length > MOST_WORDS

/** All stand below the first, as the words of a program do below their language. */
const isRooted = ([first = '', ...others]: readonly string[]): boolean => OPENS.test(first.trimEnd()) && others.every(line => indentOf(line) > indentOf(first))

/** One key at least has others below it. */
function isYaml(lines: readonly string[]): boolean {
  const keys = lines.filter(line => KEY.test(line)).length
  return (
    keys >= lines.length * KEYS
    && (isRooted(lines) || lines.filter(line => isTold(line)).length <= lines.length * MOST_TOLD)
    && lines.every(line => KEY.test(line) || ITEM.test(line) || BESIDE.test(line))
    && lines.some((line, i) => OPENS.test(line.trimEnd()) && indentOf(lines[i + 1] ?? '') > indentOf(line))
  )
}

/** "[owner]", "name = value": TOML, and what looks like it. */
const SECTION = /^\s*\[{1,2}[\w.:"' -]{1,80}\]{1,2}\s*$/, SET = /^\s*["']?[\w.-]{1,60}["']?\s*=\s*\S/, REMARK = /^\s*(?:[#;]|["\d[{\]}])/
const isSettings = (lines: readonly string[]): boolean =>
  lines.some(line => SECTION.test(line))
  && lines.filter(line => SET.test(line)).length >= lines.length * KEYS
  && lines.every(line => SECTION.test(line) || SET.test(line) || REMARK.test(line))

/** As many cells in each, two marks at least, and no space behind them as prose has. */
function areRows(lines: readonly string[], mark: string): boolean {
  const first = cellsIn(lines[0]!, mark)
  return first > 2 && lines.every(line => cellsIn(line, mark) === first) && lines.filter(line => line.includes(`${mark} `)).length < lines.length / 2
}

/** Marks within quotes part nothing. */
function cellsIn(line: string, mark: string): number {
  let cells = 1, isQuoted = false
  for (const char of line) if (char === '"') isQuoted = !isQuoted; else if (char === mark && !isQuoted) cells++
  return cells
}
