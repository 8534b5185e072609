/** Code → lines in colours. The highlighter loads only for code whose language the page names; it guesses none. */
import type { ChalkInstance } from 'chalk'
import type { Block } from '../model/article.ts'
import { eachBlock } from '../model/walk.ts'

/** Lines of code, painted. `value` has no control characters. */
export type Highlighter = (value: string, language: string | null) => string[]

/** Longer code stands plain: colours are for reading, and nobody reads that here. */
const MAX_CHARACTERS = 50_000

type Paint = (text: string) => string

/** By the first part of the highlighter's class names. */
const PAINTS = (paint: ChalkInstance): Readonly<Record<string, Paint>> => ({
  keyword: paint.magenta,
  built_in: paint.cyan,
  type: paint.cyan,
  literal: paint.yellow,
  number: paint.yellow,
  string: paint.green,
  regexp: paint.green,
  symbol: paint.green,
  char: paint.green,
  comment: paint.dim.italic,
  doctag: paint.dim.bold,
  title: paint.blue,
  section: paint.blue.bold,
  attr: paint.cyan,
  attribute: paint.cyan,
  property: paint.cyan,
  name: paint.blue,
  'selector-tag': paint.blue,
  meta: paint.dim,
  addition: paint.green,
  deletion: paint.red,
  variable: paint.red,
  'template-variable': paint.red,
})

export async function highlighterFor(body: readonly Block[], paint: ChalkInstance): Promise<Highlighter> {
  const plain: Highlighter = value => value.split('\n')
  let wanted = false
  eachBlock(body, block => { if (block.type === 'code' && block.language !== null) wanted = true })
  if (!wanted || paint.level === 0) return plain
  const { default: library } = await import('highlight.js/lib/common')
  const paints = PAINTS(paint)
  return (value, language) => {
    if (language === null || value.length > MAX_CHARACTERS || !library.getLanguage(language)) return plain(value, language)
    return painted(library.highlight(value, { language, ignoreIllegals: true }).value, paints)
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

/** The library gives spans of classes around escaped text; nothing else is in it. A colour ends at the line's end and starts anew. */
function painted(html: string, paints: Readonly<Record<string, Paint>>): string[] {
  const lines = ['']
  const open: Paint[] = []
  for (const [token] of html.matchAll(/<span class="[^"]*">|<\/span>|[^<]+/g)) {
    if (token === '</span>') { open.pop(); continue }
    if (token.startsWith('<span')) {
      const name = /hljs-([\w-]+)/.exec(token)?.[1] ?? ''
      open.push(paints[name] ?? (text => text))
      continue
    }
    const text = token.replace(/&(?:amp|lt|gt|quot|#x27);/g, entity => ENTITIES[entity]!)
    text.split('\n').forEach((part, i) => {
      if (i > 0) lines.push('')
      if (part !== '') lines[lines.length - 1] += open.at(-1)?.(part) ?? part
    })
  }
  return lines
}
