/** What GitHub reads and markdown-it does not, or not so: addresses that stand in the text as they are, and one tilde around what is struck. */
import type { MarkdownIt, StateCore, StateInline, Token } from 'markdown-it'

type Made = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token
type Delimiters = StateInline['delimiters']

export function readsAsGitHub(markdown: MarkdownIt): void {
  // What is escaped joins the text around it only behind this, so that it stays none.
  markdown.core.ruler.before('text_join', 'addresses', addresses)
  markdown.inline.ruler.before('strikethrough', 'tilde', tilde)
  markdown.inline.ruler2.after('strikethrough', 'tilde', state => {
    for (const delimiters of [state.delimiters, ...state.tokens_meta.map(meta => meta?.delimiters ?? [])]) struck(state, delimiters)
  })
}

const MAYBE = /:\/\/|www\.|@/i
/** None ends in the brackets, quotation marks and stops of East Asia, which have no space behind them. */
const ADDRESS = /(?:(?<![a-z\d])https?:\/\/|(?<![^\s*_~(])www\.)[\p{L}\p{N}_-][^\s<>"“”«»\u3000-\u303f\uff00-\uffef]*|(?<![\w.+/@:-])[\w.+-]{1,64}@[a-z\d][\w-]{0,62}(?:\.[\w-]{0,62}[a-z\d]){1,8}/giu
/** Marks at its end are the sentence's. */
const END = new Set('?!.,:*_~\'’;')

function addresses({ tokens, Token }: StateCore & { readonly Token: Made }): void {
  for (const token of tokens) {
    if (token.type !== 'inline' || !MAYBE.test(token.content)) continue
    let links = 0
    const children = token.children ?? []
    token.children = children.flatMap((child, i) => {
      if (child.type === 'link_open' || (child.type === 'html_inline' && /^<a[\s>]/i.test(child.content))) links++
      else if (child.type === 'link_close' || (child.type === 'html_inline' && /^<\/a\s*>/i.test(child.content))) links--
      return child.type === 'text' && links <= 0 && MAYBE.test(child.content)
        ? linked(child, Token, children[i - 1]?.type === SPECIAL, children[i + 1]?.type === SPECIAL)
        : [child]
    })
  }
}

/** What is escaped, or told by a reference. An address that it touches is not all of one: no link is better than one to somebody else. */
const SPECIAL = 'text_special'

function linked(token: Token, Made: Made, isCutBefore: boolean, isCutBehind: boolean): Token[] {
  const out: Token[] = []
  const add = (type: string, tag: string, nesting: -1 | 0 | 1, content: string): Token => {
    const made = Object.assign(new Made(type, tag, nesting), { content, level: token.level })
    out.push(made)
    return made
  }
  let from = 0
  for (const found of token.content.matchAll(ADDRESS)) {
    const text = found[0].includes('://') || /^www/i.test(found[0]) ? closed(found[0]) : found[0]
    if (
      /[:@.]$/.test(text)
      || /^www\.?$/i.test(text)
      || (isCutBefore && found.index === 0)
      || (isCutBehind && found.index + found[0].length === token.content.length)
    )
      continue
    if (found.index > from) add('text', '', 0, token.content.slice(from, found.index))
    add('link_open', 'a', 1, '').attrSet('href', /^www/i.test(text) ? `http://${text}` : /^https?:/i.test(text) ? text : `mailto:${text}`)
    add('text', '', 0, text)
    add('link_close', 'a', -1, '')
    from = found.index + text.length
  }
  if (out.length === 0) return [token]
  if (from < token.content.length) add('text', '', 0, token.content.slice(from))
  return out
}

/** A bracket that closes what stands around an address is none of its own. */
function closed(address: string): string {
  let more = address.split(')').length - address.split('(').length
  let end = address.length
  for (; end > 0; end--) {
    const last = address[end - 1]!
    if (last === ')' && more > 0) more--
    else if (!END.has(last)) break
  }
  return address.slice(0, end)
}

const TILDE = 0x7e
/** Two stand with two and one with one: no character has this number. */
const ONE_TILDE = 0x11007e

/** Not within words: there it means "to", as in 10~20. */
function tilde(state: StateInline, silent: boolean): boolean {
  if (silent || state.src.charCodeAt(state.pos) !== TILDE) return false
  const { length, can_open: open, can_close: close } = state.scanDelims(state.pos, false)
  if (length !== 1) return false
  state.push('text', '', 0).content = '~'
  state.delimiters.push({ marker: ONE_TILDE, length: 0, token: state.tokens.length - 1, end: -1, open, close })
  state.pos++
  return true
}

function struck({ tokens }: StateInline, delimiters: Delimiters): void {
  for (const { marker, token, end } of delimiters) {
    if (marker !== ONE_TILDE || end === -1) continue
    for (const [at, type, nesting] of [
      [token, 's_open', 1],
      [delimiters[end]!.token, 's_close', -1],
    ] as const)
      Object.assign(tokens[at]!, { type, tag: 's', nesting, markup: '~', content: '' })
  }
}
