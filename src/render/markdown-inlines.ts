/**
 * Inline nodes → Markdown. Marks are written as open and close first, and get their characters once
 * their neighbours are known: what CommonMark would not read as a mark is made one, by putting punctuation
 * outside of it, or by a numeric reference for the letter beside it at the worst.
 */
import type { Inline } from '../model/article.ts'
import { raisedNodes } from '../model/scripts.ts'
import { imageAddress, isSafeTex, linkAddress } from './address.ts'
import { fit } from './escape.ts'
import { cellCode, codeSpan, destination, escapeLineStart, escapeText, linkTitle, type Place } from './markdown-escape.ts'
import { relaxed } from './markdown-relax.ts'

export interface InlineContext {
  /** Headings and cells hold one line: breaks become spaces, and nothing at its start opens a block. */
  readonly oneLine: boolean
  readonly inCell: boolean
  readonly maths: boolean
  /** The label of an address that is listed below the text; null: addresses stand in it. */
  readonly labelOf: ((url: string, title: string | null) => string) | null
  /** Before the labels of notes, where other articles have some too. */
  readonly prefix: string
}

type Mark = 'emphasis' | 'strong' | 'strike'
type Token = { readonly kind: 'text' | 'raw' | 'break'; text: string; code?: string } | { readonly kind: 'open' | 'close'; readonly mark: Mark; text: string }

interface State { readonly context: InlineContext; readonly tokens: Token[]; readonly marks: readonly Mark[]; readonly inLink: boolean }

/** Lines of one paragraph, joined by line ends. Empty where there is nothing to show. */
export function inlineMarkdown(nodes: readonly Inline[], context: InlineContext): string {
  const tokens: Token[] = []
  write(nodes, { context, tokens, marks: [], inLink: false })
  for (const token of tokens) if (token.kind === 'raw' && token.code !== undefined) token.text = (context.inCell ? cellCode : codeSpan)(token.code)
  const tidy = dropEmpty(yieldPunctuation(dropEmpty(outward(tokens))))
  choose(tidy)
  relax(tidy, context)
  const text = tidy.length === 1 ? tidy[0]!.text : tidy.map((token, i) => (token.kind === 'text' && token.text.endsWith('!') && tidy[i + 1]?.kind === 'raw' && tidy[i + 1]!.text.startsWith('[') ? `${token.text.slice(0, -1)}\\!` : token.text)).join('')
  if (context.oneLine) return text
  return text.includes('\n') ? text.split('\n').map((line, i) => escapeLineStart(line, i > 0)).join('\n') : escapeLineStart(text, false)
}

const UNEVEN = /[\t\n\r]| {2}/
/** One space where there are several; most text has none to fold, and is only looked at. */
const folded = (text: string): string => (UNEVEN.test(text) ? text.replace(/[\t\n\r ]+/g, ' ') : text)

function write(nodes: readonly Inline[], state: State): void {
  const { context, tokens } = state
  const place: Place = { inLink: state.inLink, maths: context.maths }
  const raw = (text: string): void => { tokens.push({ kind: 'raw', text }) }
  for (const node of nodes) {
    switch (node.type) {
      case 'text': text(folded(fit(node.value)), place, tokens); break
      case 'emphasis': case 'strong': case 'strike': marked(node.type, node.children, state); break
      case 'subscript': case 'superscript': write(raisedNodes(node.children, node.type, saidLast(tokens)), state); break
      case 'inlineCode': code(fit(node.value), tokens); break
      case 'link': link(node.url, node.title, node.children, state); break
      case 'image': {
        const address = imageAddress(node.url)
        if (address === null) text(folded(fit(node.alt)), place, tokens)
        else raw(`![${escapeText(fit(node.alt).replace(/\s+/g, ' '), { inLink: true, maths: context.maths })}](${destination(address)})`)
        break
      }
      case 'break': if (context.oneLine) text(' ', place, tokens); else tokens.push({ kind: 'break', text: '\\\n' }); break
      case 'maths': if (isSafeTex(node.tex)) raw(formula(node.tex, node.display)); else code(fit(node.tex), tokens); break
      case 'footnoteReference': raw(`[^${context.prefix}${node.label}]`); break
    }
  }
}

/** What is HTML, a link or a picture to a reader of Markdown that knows no formulas; a space in it, which TeX passes over, makes it none. */
const MARKUP_IN_TEX = /<(?=[!?/]|[A-Za-z][A-Za-z0-9-]*[\s/>]|[A-Za-z][A-Za-z0-9+.-]*:)|\](?=[([])/g

/** As many dollars around it as no run of its own has, two where it stands apart. */
function formula(tex: string, display: boolean): string {
  const bare = fit(tex).replace(/\s+/g, ' ').trim().replace(MARKUP_IN_TEX, '$& ')
  const runs = new Set((bare.match(/\$+/g) ?? []).map(run => run.length))
  let size = display ? 2 : 1
  while (runs.has(size)) size++
  return '$'.repeat(size) + bare + '$'.repeat(size)
}

/** The words or code last written; empty behind what is neither. */
function saidLast(tokens: readonly Token[]): string {
  const last = tokens.findLast(({ kind, text }) => text !== '' && !(kind === 'raw' && (text === '[' || text.startsWith(']'))))
  return last?.kind === 'text' ? last.text : last?.kind === 'raw' ? last.code ?? '' : ''
}

/** One space where two texts meet. They are joined once all is written: a text that grew would be read anew for each of its pieces. */
function text(value: string, place: Place, tokens: Token[]): void {
  const last = tokens.at(-1)
  const rest = last?.kind === 'text' && last.text.endsWith(' ') && value.startsWith(' ') ? value.slice(1) : value
  if (rest !== '') tokens.push({ kind: 'text', text: escapeText(rest, place) })
}

/** Two pieces of code side by side are one: backticks between them would be read as a longer fence. They are put around it once all of it is there. */
function code(value: string, tokens: Token[]): void {
  if (value.trim() === '') return
  const last = tokens.at(-1)
  if (last?.kind === 'raw' && last.code !== undefined) last.code += value
  else tokens.push({ kind: 'raw', text: '`', code: value })
}

function marked(mark: Mark, children: readonly Inline[], state: State): void {
  if (state.marks.includes(mark)) { write(children, state); return }
  const { tokens } = state
  const last = tokens.at(-1)
  // Two marked runs side by side are one.
  if (last?.kind === 'close' && last.mark === mark) tokens.pop()
  else tokens.push({ kind: 'open', mark, text: '' })
  write(children, { ...state, marks: [...state.marks, mark] })
  tokens.push({ kind: 'close', mark, text: '' })
}

function link(target: string, title: string | null, children: readonly Inline[], state: State): void {
  const { context, tokens } = state
  const url = linkAddress(target)
  if (url === null) { write(children, state); return }
  const only = children.length === 1 ? children[0] : undefined
  if (only?.type === 'text' && only.value === url && title === null && /^https?:\/\/[^\s<>]+$/i.test(url)) { tokens.push({ kind: 'raw', text: `<${url}>` }); return }
  const at = tokens.length
  tokens.push({ kind: 'raw', text: '[' })
  write(children, { ...state, inLink: true })
  // Nothing to click on: a space is all that is left of it.
  if (tokens.slice(at + 1).every(token => token.text.trim() === '' && token.kind !== 'raw')) { tokens.splice(at, 1); return }
  tokens.push({ kind: 'raw', text: context.labelOf ? `][${context.labelOf(url, title)}]` : `](${destination(url)}${linkTitle(title)})` })
}

/** Spaces and breaks at the edge of a mark go outside it, where it can open and close. */
function outward(tokens: readonly Token[]): Token[] {
  const out: Token[] = []
  let held: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'open') { held.push(token); continue }
    if (held.length > 0 && token.kind !== 'close') {
      const { space, rest } =
        token.kind === 'break' ? { space: token.text, rest: '' } : token.kind === 'text' ? parted(token.text) : { space: '', rest: token.text }
      if (space !== '') push(out, token.kind === 'break' ? token : { kind: 'text', text: space })
      if (rest === '') continue
      out.push(...held, { ...token, text: rest } as Token)
      held = []
      continue
    }
    if (token.kind !== 'close') { push(out, { ...token }); continue }
    // Opened and closed with nothing in between.
    const opened = held.findIndex(one => one.kind === 'open' && one.mark === token.mark)
    if (opened >= 0) { held.splice(opened, 1); continue }
    const after: Token[] = []
    for (let last = out.at(-1); last; last = out.at(-1)) {
      if (last.kind === 'break') { after.push(last); out.pop(); continue }
      if (last.kind !== 'text') break
      const bare = last.text.trimEnd()
      if (bare.length === last.text.length) break
      after.push({ kind: 'text', text: last.text.slice(bare.length) })
      if (bare !== '') { last.text = bare; break }
      out.pop()
    }
    out.push({ ...token })
    for (const one of after.reverse()) push(out, one)
  }
  return ends(out)
}

function push(out: Token[], token: Token): void {
  const last = out.at(-1)
  if (last?.kind === 'text' && token.kind === 'text') last.text += token.text
  else out.push(token)
}

function parted(text: string): { space: string; rest: string } {
  const rest = text.trimStart()
  return { space: text.slice(0, text.length - rest.length), rest }
}

/** No space or break where the paragraph starts or ends; none at a line's end. */
function ends(tokens: Token[]): Token[] {
  while (tokens[0]?.kind === 'break' || (tokens[0]?.kind === 'text' && trimmed(tokens[0].text, true, false) === '')) tokens.shift()
  while (tokens.at(-1)?.kind === 'break' || (tokens.at(-1)?.kind === 'text' && trimmed(tokens.at(-1)!.text, true, false) === '')) tokens.pop()
  tokens.forEach((token, i) => {
    if (token.kind !== 'text') return
    if (i === 0 || tokens[i - 1]?.kind === 'break') token.text = trimmed(token.text, true, false)
    if (i === tokens.length - 1 || tokens[i + 1]?.kind === 'break') token.text = trimmed(token.text, false, true)
  })
  return tokens
}

/** Without the spaces at its start or end; other white space stays. */
function trimmed(text: string, atStart: boolean, atEnd: boolean): string {
  let from = 0, to = text.length
  if (atStart) while (from < to && text[from] === ' ') from++
  if (atEnd) while (to > from && text[to - 1] === ' ') to--
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

function dropEmpty(tokens: Token[]): Token[] {
  const out: Token[] = []
  for (const token of tokens) {
    const last = out.at(-1)
    if (token.kind === 'close' && last?.kind === 'open' && last.mark === token.mark) out.pop()
    else if (token.kind === 'open' && last?.kind === 'close' && last.mark === token.mark) out.pop()
    else if (token.kind !== 'text' || token.text !== '') out.push(token)
  }
  return out
}

const OPENING = /^[\p{P}\p{S}]+\s*/u
const WORD_FIRST = /^[\p{L}\p{N}]/u, WORD_LAST = /[\p{L}\p{N}]$/u

/** Punctuation at the edge of a mark goes outside where a letter stands right beside it, which would keep the mark from being one: "**Note:**this". */
function yieldPunctuation(tokens: Token[]): Token[] {
  for (let i = 0; i < tokens.length; i++) {
    const before = tokens[i]!, kind = tokens[i + 1]?.kind
    if (before.kind !== 'text' || (kind !== 'open' && kind !== 'close')) continue
    let end = i + 1
    while (tokens[end]?.kind === kind) end++
    const after = tokens[end]
    if (after?.kind !== 'text') continue
    if (kind === 'close' ? !WORD_FIRST.test(after.text) : !WORD_LAST.test(before.text)) continue
    const moved = kind === 'close' ? closing(before.text) : OPENING.exec(after.text)?.[0] ?? ''
    if (moved === '') continue
    before.text = kind === 'close' ? before.text.slice(0, before.text.length - moved.length) : before.text + moved
    after.text = kind === 'close' ? moved + after.text : after.text.slice(moved.length)
  }
  return tokens
}

/** Punctuation at the end of a text, with the space before it. Backslashes that escape are of it. */
function closing(text: string): string {
  let from = text.length
  for (let char = lastOf(text); char !== '' && PUNCTUATION.test(char); char = lastOf(text.slice(0, from))) from -= char.length
  return from === text.length ? '' : text.slice(text.slice(0, from).trimEnd().length)
}

const PUNCTUATION = /^[\p{P}\p{S}]$/u
const isSpace = (char: string): boolean => char === '' || /^\s$/u.test(char)
const isPunctuation = (char: string): boolean => PUNCTUATION.test(char)
/** Readers differ on characters beyond the first plane: what must hold for both is asked of them. */
const isWord = (char: string): boolean => char.length > 1 || (!isSpace(char) && !isPunctuation(char))

interface Edge { readonly char: string; readonly token: Token | undefined }

/**
 * What stands before or after a mark: marks of its own character beside it are one run with it, which is
 * read as a whole; other marks count as punctuation, an edge as nothing.
 */
function neighbour(tokens: readonly Token[], at: number, step: 1 | -1): Edge {
  const own = tokens[at]!.text[0]
  let token = tokens[at += step]
  while (own !== undefined && token && isMark(token) && token.text[0] === own) token = tokens[at += step]
  if (!token) return { char: '', token }
  if (isMark(token)) return { char: '*', token }
  return { char: step === 1 ? String.fromCodePoint(token.text.codePointAt(0)!) : lastOf(token.text), token }
}

/** The last character, whole where it takes two units. */
function lastOf(text: string): string {
  const code = text.codePointAt(text.length - 2) ?? 0
  return text.length > 1 && code > 0xffff ? text.slice(-2) : text.slice(-1)
}

const isMark = (token: Token | undefined): boolean => token?.kind === 'open' || token?.kind === 'close'

/** Gives each mark its characters, and makes its neighbours such that it is read as one. */
function choose(tokens: Token[]): void {
  const stack: number[] = []
  tokens.forEach((token, i) => {
    if (token.kind === 'open') { stack.push(i); return }
    if (token.kind !== 'close') return
    const from = stack.pop()!
    tokens[from]!.text = token.text = token.mark === 'strong' ? '**' : token.mark === 'strike' ? '~~' : underscored(tokens, from, i) ? '_' : '*'
  })
  // A letter told as a number is punctuation to the mark on its other side, so that is looked at again.
  for (let again = tokens.some(isMark); again;) {
    again = false
    tokens.forEach((token, i) => {
      if (!isMark(token)) return
      const [inside, outside] = token.kind === 'open' ? [1, -1] as const : [-1, 1] as const
      const { char, token: beside } = neighbour(tokens, i, outside)
      if (!beside || !isPunctuation(neighbour(tokens, i, inside).char) || !isWord(char)) return
      const coded = `&#x${char.codePointAt(0)!.toString(16)};`
      beside.text = outside === -1 ? beside.text.slice(0, -char.length) + coded : coded + beside.text.slice(char.length)
      again = true
    })
  }
}

/** Underscores where stars would run into the stars of another mark, and nothing but a letter stands in the way. */
function underscored(tokens: readonly Token[], from: number, to: number): boolean {
  const touches = [tokens[from - 1], tokens[from + 1], tokens[to - 1], tokens[to + 1]].some(isMark)
  return touches && !isWord(neighbour(tokens, from, -1).char) && !isWord(neighbour(tokens, to, 1).char)
}

/** Takes back the escapes that this line needs none of. */
function relax(tokens: readonly Token[], { labelOf }: InlineContext): void {
  if (!tokens.some(token => token.kind === 'text' && token.text.includes('\\'))) return
  const told = relaxed(
    tokens.map(({ kind, text }) => ({ kind: kind === 'open' || kind === 'close' ? 'mark' : kind === 'break' ? 'text' : kind, text })),
    labelOf !== null,
  )
  tokens.forEach((token, i) => { if (token.kind === 'text') token.text = told[i]! })
}
