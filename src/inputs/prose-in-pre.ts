/**
 * Prose that a page sets in `pre`, as archives of mailing lists and old pages do: lines that somebody wrapped become the paragraphs, lists
 * and quotations that the same lines are as raw text. Code, rows, drawings and verse stay as they stand, and so does what has an element for its code.
 */
import {
  after,
  append,
  attribute,
  closest,
  detach,
  insertBefore,
  lineage,
  newElement,
  newText,
  textOf,
  type ElementNode,
  type TreeNode,
} from '../model/document.ts'
import { Builder, groupsOf, isAnswer, voicesOf } from './paragraphs.ts'
import { isProse, stretchesOf } from './set-off.ts'
import { BULLET, findWrapping, isRow, type Wrapping } from './wrapping.ts'

/** Less says too little of how it was wrapped; more is no page's text, in characters. */
const SHORTEST = 250, LONGEST = 2_000_000
const FEWEST_LINES = 4
/** Of its lines: those that look like prose, and those at the margin, as more stand further in where a manual is laid out; those that end a sentence. */
const PROSE_SHARE = 0.6, MARGIN_SHARE = 0.7, FEWEST_ENDED = 2
/** What may stand amid a line; an `i` around each line that is quoted. */
const INLINE: ReadonlySet<string> = new Set('a abbr b bdi bdo big cite del dfn em font i ins mark q s small span strike strong sub sup time tt u wbr'.split(' '))
const ENDED = /[.!?…。！？][)"”’»\]]*$/
/** Names that tools give to code. */
const CODE = /(?:^|[\s_-])(?:code|source|src|highlight|hljs|prettyprint|brush|syntax|lang(?:uage)?|console|terminal|shell|diff|log|listing|verbatim|verse|poem|poetry|lyrics|stanza|chords?|tab)(?:$|[\s_:-])/i
/** Around it, where such a name is looked for. */
const LEVELS = 2
/** Elements amid its lines stand in one another no deeper than this, unless by mistake. */
const DEEPEST = 12
/** Lines that go on were ended by their author where so many of them end with a mark: verse, clauses. */
const MOST_MARKED = 0.5, MARKED = /[,;:.!?…—–،؛，、；：。！？][)"”»’\]」』]*$/
/** In scripts without spaces so many signs are prose, if they are most of the line. */
const SIGNS = 12, SIGN = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/g, SIGNS_SHARE = 0.75

export function proseInPre(pre: ElementNode): void {
  const text = textOf(pre)
  if (text.length < SHORTEST || text.length > LONGEST || isNamedCode(pre) || !isLines(pre)) return
  const lines = text.split(/\r\n|[\n\r]/).map(line => line.trimEnd())
  const said = lines.filter(line => line !== '')
  if (
    said.length < FEWEST_LINES
    || said.filter(line => isProse(line) || isDense(line)).length < said.length * PROSE_SHARE
    || said.filter(line => ENDED.test(line)).length < FEWEST_ENDED
    || !isAtMargin(said)
  )
    return
  const pieces = stretchesOf(lines).flatMap(({ isSetOff, lines: own }) => (isSetOff ? [own] : groupsOf(own)).map(group => ({ isSetOff, group })))
  const groups = pieces.flatMap(({ isSetOff, group }) => (isSetOff ? [] : [group]))
  const answers = isAnswer(groups)
  const wrapping = findWrapping(answers ? groups.flatMap(group => voicesOf(group)) : groups)
  if (!wrapping || isEnded(groups)) return
  const home: ElementNode = { ...newElement('div', pre.attributes), written: pre.tag }
  insertBefore(home, pre)
  detach(pre)
  const write = writerOf(pre)
  const builder = new Builder(home, wrapping, text, false, write)
  builder.isFirst = false
  for (const { isSetOff, group } of pieces) {
    if (isSetOff) builder.setOff(group)
    else if (answers && builder.quote(group)) continue
    else if (isColumned(group, wrapping)) builder.add('pre', group.join('\n'))
    else if (!builder.code(group)) { builder.lines(group, false, false); continue }
    // It stands there as it is, and the next text behind it.
    write(newElement('pre'), group.join(' '))
  }
}

function isAtMargin(lines: readonly string[]): boolean {
  const indents = lines.map(line => line.search(/\S/)), margin = indents.reduce((least, indent) => Math.min(least, indent), Infinity)
  return indents.filter(indent => indent === margin).length >= lines.length * MARGIN_SHARE
}

function isDense(line: string): boolean {
  const signs = line.match(SIGN)?.length ?? 0
  return signs >= SIGNS && signs >= line.trim().length * SIGNS_SHARE
}

function isEnded(groups: readonly (readonly string[])[]): boolean {
  const inner = groups.flatMap(group => group.slice(0, -1))
  return inner.filter(line => MARKED.test(line)).length > inner.length * MOST_MARKED
}

/** Spaces that part columns end above one another; those that even out a margin stand anywhere, and are fewer. */
const GAP = /\S(?:\t|[ \t]{3})[ \t]*(?=\S)/g
/** Longer lines are no columns. */
const COLUMNS = 200
const NO_GAPS: ReadonlySet<number> = new Set()

function gapsIn(line: string): ReadonlySet<number> {
  if (line.length > COLUMNS || BULLET.test(line)) return NO_GAPS
  const shown = line.replace(/\t/g, (_, at: number) => ' '.repeat(TAB - (at % TAB)))
  return new Set([...shown.matchAll(GAP)].map(({ 0: gap, index }) => index + gap.length))
}
const TAB = 8

/** Two lines that stand so beside each other may do so by chance. */
function isColumned(group: readonly string[], wrapping: Wrapping): boolean {
  const gaps = group.map(gapsIn)
  const rows = group.filter(
    (line, i) => i > 0 && ((isRow(line, wrapping) && isRow(group[i - 1]!, wrapping)) || [...gaps[i]!].some(gap => gaps[i - 1]!.has(gap))),
  )
  return rows.length >= Math.min(ROWS, group.length - 1) && rows.length > 0
}
const ROWS = 2

const isNamedCode = (pre: ElementNode): boolean => closest(pre, at => CODE.test(attribute(at, 'class') ?? ''), LEVELS) !== null

/** It holds nothing but text and what stands amid a line; a highlighter names its spans. */
function isLines(pre: ElementNode): boolean {
  for (let node = pre.first; node; node = after(node, pre)) {
    if (node.kind === 'element' && (node.depth - pre.depth > DEEPEST || !INLINE.has(node.tag) || (node.tag === 'span' && attribute(node, 'class') !== null)))
      return false
  }
  return true
}

/** Signs that lines alone have, at most in one place: what opens an item, a hyphen at the end. */
const MOST_PASSED = 12
/** … and as many as there are. */
const PASSED = /[\s>]/

/** Text of the lines, in their order and without what the lines alone had, is written into the elements that it stood in. */
function writerOf(pre: ElementNode): (element: ElementNode, text: string) => void {
  const source: { readonly text: string; readonly within: readonly ElementNode[] }[] = []
  for (let node = pre.first; node; node = after(node, pre)) {
    if (node.kind === 'text') source.push({ text: node.value, within: lineage(node.parent, pre) })
    else if (!node.first) source.push({ text: '', within: lineage(node, pre) })
  }
  let piece = 0, at = 0, isLost = false
  return (element, text) => {
    let open: readonly ElementNode[] = [], into = element, run = ''
    const flush = (): void => { if (run !== '') append(into, newText(run)); run = '' }
    const enter = (within: readonly ElementNode[]): void => {
      if (within === open || isAlike(within, open)) return
      flush()
      open = within
      into = element
      for (const outer of within.toReversed()) {
        const last: TreeNode | null = into.last
        const same = last?.kind === 'element' && last.attributes === outer.attributes && last.tag === outer.tag && outer.attributes.length > 0 ? last : null
        const inner: ElementNode = same ?? newElement(outer.tag, outer.attributes)
        if (!same) append(into, inner)
        into = inner
      }
    }
    for (const char of text) {
      if (char !== ' ' && !isLost) {
        let p = piece, i = at, passed = 0
        while (p < source.length && passed <= MOST_PASSED && !source[p]!.text.startsWith(char, i)) {
          if (i < source[p]!.text.length && !PASSED.test(source[p]!.text[i]!)) passed++
          if (++i >= source[p]!.text.length) { p++; i = 0 }
        }
        isLost = p === source.length || passed > MOST_PASSED
        if (!isLost) {
          for (; piece < p; piece++) if (source[piece]!.text === '') enter(source[piece]!.within)
          at = i + char.length
          enter(source[p]!.within)
        }
      }
      run += char
    }
    flush()
  }
}

/** An element for each line that is quoted is one for all of them. */
const isAlike = (one: readonly ElementNode[], other: readonly ElementNode[]): boolean =>
  one.length === other.length
  && one.every(({ tag, attributes }, i) => attributes.length === 0 && other[i]!.attributes.length === 0 && tag === other[i]!.tag && tag !== 'a')
