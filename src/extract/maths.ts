/**
 * Formulas of a page → TeX: what the page itself notes of its source (script, annotation, alttext, alt), else
 * MathML told in TeX. It reads no picture and draws none.
 */
import { after, attribute, childrenOf, elementAt, elementsOf, firstBelow, textOf, type ElementNode } from '../model/document.ts'
import { isSkipped, shownText } from './elements.ts'
import { readableNames, remembered } from './remembered.ts'
import { table } from '../model/table.ts'

interface Formula { readonly tex: string; readonly display: boolean }

/** Renderers put several forms of one formula beside each other: MathML for ears, spans or a picture for eyes. */
const CONTAINERS = /(?:^|\s)(?:katex|katex-display|mwe-math-element|MathJax|MathJax_Display|math-container)(?:\s|$)/
const TEX_IMAGE = /(?:^|\s)(?:latex|tex|mwe-math-fallback-image-(?:inline|display)|ql-img-(?:inline|displayed)-formula)(?:\s|$)/
/** The source as MathJax 2 has it, and writers of blogs for it: `math/tex; mode=display`. */
const TEX_SCRIPT = /^\s*math\/tex\b/i
/** Around a source with signs that XML reads. */
const CDATA = /^% ?<!\[CDATA\[|%? ?\]\]>$/g
const MAX_TEX = 20_000

/** Null for an element that is no script with a formula's source. */
export function texScript(element: ElementNode): Formula | null {
  const type = element.tag === 'script' ? attribute(element, 'type') ?? '' : ''
  return TEX_SCRIPT.test(type) ? formula(textOf(element).trim().replace(CDATA, ''), /mode\s*=\s*display/i.test(type)) : null
}

const namesDrawn = remembered(name => /(?:^|\s)(?:MathJax|mjx-chtml|MJXc-display)/.test(name))
/** Elements between what is drawn and its source: what stood there before, the drawing, white space. */
const MOST_BETWEEN = 4

/** What a script drew of a formula, or a word in its place, right before the source. */
export function isDrawn(element: ElementNode): boolean {
  if (!isBeforeScript(element)) return false
  const name = attribute(element, 'class')
  if (name === null || !namesDrawn(readableNames(name))) return false
  let node = element.next
  for (let i = 0; i < MOST_BETWEEN && node; i++, node = node.next) {
    if (node.kind === 'text') { if (node.value.trim() !== '') return false }
    else if (!namesDrawn(readableNames(attribute(node, 'class') ?? ''))) return texScript(node) !== null
  }
  return false
}

/** A cheap look before, since all elements of a page are asked. */
function isBeforeScript(element: ElementNode): boolean {
  let node = element.next
  for (let i = 0; i < MOST_BETWEEN && node; i++, node = node.next) if (node.kind === 'element' && node.tag === 'script') return true
  return false
}

/** Null for what is no formula. */
export function formulaOf(element: ElementNode): Formula | null {
  const { tag } = element
  const classes = attribute(element, 'class') ?? ''
  if (tag === 'script') return texScript(element)
  if (tag === 'img') return TEX_IMAGE.test(classes) ? formula(attribute(element, 'alt') ?? '', /display/.test(classes)) : null
  if (tag !== 'math' && tag !== 'mjx-container' && !CONTAINERS.test(classes)) return null
  const math = tag === 'math' ? element : first(element, 'math')
  const source = first(element, 'annotation', node => /tex/i.test(attribute(node, 'encoding') ?? ''))
  const display = (math !== null && attribute(math, 'display') === 'block') || /display/i.test(classes) || attribute(element, 'display') === 'true'
  const tex = source ? shownText(source) : math ? (attribute(math, 'alttext') ?? texOf(math)) : (attribute(element, 'data-tex') ?? '')
  return formula(tex, display)
}

function formula(tex: string, display: boolean): Formula | null {
  let bare = tex.replace(/\s+/g, ' ').trim()
  // Wikipedia wraps every formula in one style command.
  const style = /^\{\\(?:displaystyle|textstyle) (.*)\}$/.exec(bare)
  if (style) bare = style[1]!.trim()
  return bare === '' || bare.length > MAX_TEX ? null : { tex: bare, display }
}

const first = (top: ElementNode, tag: string, test: (node: ElementNode) => boolean = () => true): ElementNode | null =>
  firstBelow(top, node => node.tag === tag && test(node))

const group = (node: ElementNode | undefined): string => (node ? `{${texOf(node)}}` : '{}')

/** MathML's presentation elements; `parts` are the element's children. An element that is not here is its content. */
const MATHML: Readonly<Record<string, (parts: readonly ElementNode[], element: ElementNode) => string>> = {
  mi: (_, e) => name(shownText(e).trim()), mn: (_, e) => signs(shownText(e).trim()), mo: (_, e) => (isBracketOfChoice(e) ? '' : signs(shownText(e).trim())),
  mtext: (_, e) => `\\text{${[...shownText(e)].map(char => IN_WORDS[char] ?? char).join('')}}`, mspace: () => '\\ ', mphantom: () => '', none: () => '', mprescripts: () => '',
  mfrac: (p, e) => (!isWithoutLine(e) ? `\\frac${group(p[0])}${group(p[1])}` : isChoice(e) ? `\\binom${group(p[0])}${group(p[1])}` : `{${group(p[0])}\\atop${group(p[1])}}`),
  msqrt: (_, e) => `\\sqrt{${inside(e)}}`, mroot: p => `\\sqrt[${p[1] ? texOf(p[1]) : ''}]${group(p[0])}`,
  msup: p => `${group(p[0])}^${group(p[1])}`, msub: p => `${group(p[0])}_${group(p[1])}`, msubsup: p => `${group(p[0])}_${group(p[1])}^${group(p[2])}`, mmultiscripts: scripts,
  mover: p => `\\overset${group(p[1])}${group(p[0])}`, munder: p => `\\underset${group(p[1])}${group(p[0])}`, munderover: p => `${group(p[0])}_${group(p[1])}^${group(p[2])}`,
  mfenced: (p, e) => `\\left${fence(attribute(e, 'open') ?? '(')}${separated(p.map(texOf), attribute(e, 'separators') ?? ',')}\\right${fence(attribute(e, 'close') ?? ')')}`,
  mtable: p => `\\begin{matrix}${p.map(texOf).join(' \\\\ ')}\\end{matrix}`, mtr: cells, mlabeledtr: cells, annotation: () => '', 'annotation-xml': () => '',
}

const SIGNS: Readonly<Record<string, string>> = table({ '{': '\\{', '}': '\\}', '%': '\\%', '&': '\\&', '#': '\\#', _: '\\_', $: '\\$', '\\': '\\backslash ', '^': '\\text{\\textasciicircum}', '~': '\\text{\\textasciitilde}', '\u2061': '', '\u2062': '', '\u2063': '' })
const IN_WORDS: Readonly<Record<string, string>> = table({ ...SIGNS, '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' })
const signs = (text: string): string => [...text].map(char => SIGNS[char] ?? char).join('')
const name = (text: string): string => ([...text].length > 1 ? `\\mathrm{${signs(text)}}` : signs(text))
/** A fence that is not there is a point. */
const fence = (sign: string): string => signs(sign.trim()) || '.'

function cells(parts: readonly ElementNode[]): string { return parts.map(texOf).join(' & ') }

/** Each gap has a separator of its own, and those left over the last. */
function separated(parts: readonly string[], separators: string): string {
  const own = [...separators.replace(/\s+/g, '')]
  return parts.map((part, i) => part + (i < parts.length - 1 ? signs(own[i] ?? own.at(-1) ?? '') : '')).join('')
}

/** A base, pairs of what stands below and above behind it, and pairs before it. */
function scripts([base, ...rest]: readonly ElementNode[]): string {
  const at = rest.findIndex(({ tag }) => tag === 'mprescripts'), behind = at < 0 ? rest : rest.slice(0, at)
  let before = '', after = ''
  for (const [i, part] of rest.entries()) {
    if (i === at) continue
    const tex = texOf(part), isAbove = (i < behind.length ? i : i - at - 1) % 2 === 1
    // TeX gives a base one script below and one above: each further pair has an empty one.
    const script = `${isAbove ? '^' : '_'}{${tex}}`
    if (i < behind.length) after += (i >= 2 && !isAbove ? '{}' : '') + (tex === '' ? '' : script)
    else before += (isAbove ? '' : '{}') + (tex === '' ? '' : script)
  }
  return `${before}${group(base)}${after}`
}

const isWithoutLine = (element: ElementNode): boolean => element.tag === 'mfrac' && Number.parseFloat(attribute(element, 'linethickness') ?? '') === 0

/** One number over another in round brackets, which TeX writes with it. */
const isChoice = (element: ElementNode | null): boolean =>
  element !== null && isWithoutLine(element) && says(beside(element, 'previous'), '(') && says(beside(element, 'next'), ')')

const isBracketOfChoice = (sign: ElementNode): boolean =>
  (says(sign, '(') && isChoice(beside(sign, 'next'))) || (says(sign, ')') && isChoice(beside(sign, 'previous')))

/** MathJax gives each bracket a row of its own. */
const isAlone = (element: ElementNode): boolean => element.parent?.tag === 'mrow' && !sibling(element, 'previous') && !sibling(element, 'next')

function says(element: ElementNode | null, sign: string): boolean {
  let inner = element?.tag === 'mrow' ? element.first : element
  while (inner?.kind === 'text') inner = inner.next
  return inner?.tag === 'mo' && (inner === element || isAlone(inner)) && shownText(inner).trim() === sign
}

const beside = (element: ElementNode, side: 'previous' | 'next'): ElementNode | null =>
  sibling(element.tag === 'mo' && isAlone(element) ? element.parent! : element, side)

const sibling = (element: ElementNode, side: 'previous' | 'next'): ElementNode | null => elementAt(element[side], side)

function texOf(element: ElementNode): string {
  if (isSkipped(element.tag)) return ''
  const write = Object.hasOwn(MATHML, element.tag) ? MATHML[element.tag] : undefined
  return write ? write(elementsOf(element), element) : inside(element)
}

const inside = (element: ElementNode): string => childrenOf(element).map(node => (node.kind === 'text' ? node.value.trim() : texOf(node))).join('')

/** Scripts that turn TeX in a page's text into formulas. */
const RENDERERS = /mathjax|katex/i

export function rendersTex(root: ElementNode): boolean {
  for (let node = root.first; node; node = after(node, root))
    if (node.kind === 'element' && node.tag === 'script' && (RENDERERS.test(attribute(node, 'src') ?? '') || RENDERERS.test(attribute(node, 'id') ?? '')))
      return true
  return false
}

const DELIMITERS = [['$$', '$$', true], ['\\[', '\\]', true], ['\\(', '\\)', false]] as const

/** Text with TeX between its usual delimiters, in pieces. One `$` alone is money more often than a formula. */
export function splitTex(text: string): (string | Formula)[] {
  const out: (string | Formula)[] = []
  // Of each kind the next closing one, which is looked for once: Infinity where none is ahead.
  const ends = DELIMITERS.map(() => -1)
  let from = 0
  for (let at = 0; at < text.length;) {
    const kind = DELIMITERS.findIndex(([open]) => text.startsWith(open, at))
    if (kind < 0) { at++; continue }
    const [, close, display] = DELIMITERS[kind]!
    if (ends[kind]! < at + 2) { const next = text.indexOf(close, at + 2); ends[kind] = next < 0 ? Infinity : next }
    const end = ends[kind]!
    const found = end - at <= MAX_TEX ? formula(text.slice(at + 2, end), display) : null
    if (!found) { at++; continue }
    if (at > from) out.push(text.slice(from, at))
    out.push(found)
    from = at = end + 2
  }
  if (from < text.length) out.push(text.slice(from))
  return out
}
