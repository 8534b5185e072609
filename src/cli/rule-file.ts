/**
 * The text of a file of rules, YAML or JSON → rules, each with where its keys stand. One rule, or a list
 * of them. Refuses what it doesn't know: a key that is passed over would look like one that works.
 */
import { compile } from 'css-select'
import type * as yaml from 'yaml'
import { valueSelector } from '../extract/rules.ts'
import type { PlacedRule, RuleExample, SiteRule } from '../model/contracts.ts'
import { nearest } from './nearest.ts'
import { UsageError } from './values.ts'

/** What a value may be, each with how it is told; `many` are lists too. */
const KINDS = {
  text: { many: false, expected: 'a text' },
  texts: { many: true, expected: 'a text or a list of them' },
  hosts: { many: true, expected: 'hosts such as example.org, or .example.org for all below it too' },
  selector: { many: false, expected: 'a CSS selector' },
  selectors: { many: true, expected: 'a CSS selector or a list of them' },
  values: { many: true, expected: 'a CSS selector, with @attribute behind it where an attribute is meant, or a list of them' },
  phrases: { many: true, expected: 'a phrase such as read also*, or a list of them' },
} as const
type Kind = keyof typeof KINDS

const KEYS: Readonly<Record<Exclude<keyof SiteRule, 'example'>, Kind>> = {
  name: 'text', hosts: 'hosts', generator: 'text', when: 'selector', select: 'selectors', remove: 'selectors',
  title: 'values', authors: 'values', published: 'values', phrases: 'phrases', 'next-page': 'values',
}
const EXAMPLE_KEYS: Readonly<Record<keyof RuleExample, Kind>> = {
  page: 'text',
  url: 'text',
  title: 'text',
  authors: 'texts',
  published: 'text',
  paragraphs: 'texts',
  without: 'texts',
}

const HOST = /^\.?(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)*[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/
const MOST_SHOWN = 80
const MOST_NESTED = 1000

/** Throws a UsageError with file and line. */
export async function parseRules(text: string, file: string): Promise<readonly PlacedRule[]> {
  return new Reader(text, file, await import('yaml')).rules()
}

type Yaml = typeof yaml

class Reader {
  private readonly lines: yaml.LineCounter
  constructor(private readonly text: string, private readonly file: string, private readonly yaml: Yaml) { this.lines = new yaml.LineCounter() }

  rules(): PlacedRule[] {
    const { contents } = this.document()
    if (contents === null) throw new UsageError(`${this.file}: holds no rule, expected one or a list of them`)
    return (this.yaml.isSeq(contents) ? contents.items : [contents]).map(item => {
      if (!this.yaml.isMap(item)) throw this.wrong(item, `got ${this.shown(item)}, expected a rule: keys such as hosts, select and remove`)
      return this.rule(item)
    })
  }

  private document(): ReturnType<Yaml['parseDocument']> {
    if (nesting(this.text) > MOST_NESTED) throw new UsageError(`${this.file}: is nested too deep, expected a rule or a list of rules`)
    let document
    try {
      document = this.yaml.parseDocument(this.text.replace(/^\ufeff/, ''), { lineCounter: this.lines, prettyErrors: false, logLevel: 'silent' })
    } catch (error) {
      throw new UsageError(`${this.file}: can't be read: ${error instanceof RangeError ? 'it is nested too deep' : String(error)}`)
    }
    const [error] = document.errors
    if (error) throw new UsageError(`${this.file}:${this.lines.linePos(error.pos[0]).line}: is neither YAML nor JSON: ${error.message}`)
    return document
  }

  private rule(map: yaml.YAMLMap): PlacedRule {
    const lines: Record<string, number> = {}
    const rule: Record<string, unknown> = {}
    for (const [key, value, node] of this.pairs(map, [...Object.keys(KEYS), 'example'])) {
      lines[key] = this.line(node)
      if (key === 'example') { rule[key] = this.example(value, node); continue }
      rule[key] = this.value(KEYS[key as keyof typeof KEYS], key, value, node, lines)
    }
    if (!['hosts', 'generator', 'when'].some(key => key in rule)) throw this.wrong(map, 'the rule holds for no page, expected hosts, generator or when')
    if (Object.keys(rule).every(key => ['name', 'hosts', 'generator', 'when', 'example'].includes(key))) throw this.wrong(map, 'the rule says nothing of its pages, expected select, remove, title, authors, published, phrases or next-page')
    return { ...rule, place: { file: this.file, lines } }
  }

  private example(value: unknown, node: unknown): RuleExample {
    if (!this.yaml.isMap(value)) throw this.wrong(node, `example: got ${this.shown(value)}, expected keys such as page, title and paragraphs`)
    const example: Record<string, unknown> = {}
    for (const [key, inner, at] of this.pairs(value, Object.keys(EXAMPLE_KEYS)))
      example[key] = this.value(EXAMPLE_KEYS[key as keyof RuleExample], key, inner, at, {})
    if (example['page'] === undefined) throw this.wrong(node, 'the example has no page, expected the path of one')
    return example as unknown as RuleExample
  }

  /** Key, value, and the key's own node for its line. */
  private* pairs(map: yaml.YAMLMap, known: readonly string[]): Generator<[string, unknown, unknown]> {
    for (const { key, value } of map.items) {
      const name = this.yaml.isScalar(key) ? String(key.value) : this.shown(key)
      if (!known.includes(name)) {
        const near = nearest(name, known)
        throw this.wrong(key, `got the key '${name.slice(0, MOST_SHOWN)}'${near === null ? '' : `, did you mean '${near}'?`} (expected one of ${known.join(', ')})`)
      }
      yield [name, value, key]
    }
  }

  private value(kind: Kind, key: string, value: unknown, node: unknown, lines: Record<string, number>): unknown {
    const { many, expected } = KINDS[kind]
    const one = (item: unknown): string => {
      const text = this.yaml.isScalar(item) ? scalarText(item.value, item.source) : null
      if (text === null || text.trim() === '') throw this.wrong(item ?? node, `${key}: got ${this.shown(item)}, expected ${expected}`)
      const refused = refusal(kind, text)
      if (refused !== null) throw this.wrong(item, `${key}: ${JSON.stringify(text.slice(0, MOST_SHOWN))} ${refused}`)
      return kind === 'hosts' ? text.toLowerCase() : text
    }
    if (!this.yaml.isSeq(value)) return one(value)
    if (!many || value.items.length === 0) throw this.wrong(node, `${key}: got ${many ? 'an empty list' : 'a list'}, expected ${expected}`)
    return value.items.map((item, i) => {
      lines[`${key} ${i}`] = this.line(item)
      return one(item)
    })
  }

  private line(node: unknown): number {
    const range = this.yaml.isScalar(node) || this.yaml.isMap(node) || this.yaml.isSeq(node) || this.yaml.isAlias(node) ? node.range : null
    return range ? this.lines.linePos(range[0]).line : 1
  }

  private wrong(node: unknown, message: string): UsageError {
    return new UsageError(`${this.file}:${this.line(node)}: ${message}`)
  }

  private shown(node: unknown): string {
    if (this.yaml.isMap(node)) return 'keys and values'
    if (this.yaml.isSeq(node)) return 'a list'
    if (this.yaml.isAlias(node)) return 'an alias'
    if (!this.yaml.isScalar(node) || node.value === null) return 'nothing'
    return JSON.stringify(String(node.value).slice(0, MOST_SHOWN))
  }
}

/** Brackets open at once: what reads YAML takes them one in another, and would end with its stack or the memory. */
function nesting(text: string): number {
  let depth = 0, most = 0
  for (const char of text) {
    if (char === '[' || char === '{') most = Math.max(most, ++depth)
    else if (char === ']' || char === '}') depth--
  }
  return most
}

/** A date or number as it is written; null for what is no text at all. */
const scalarText = (value: unknown, source: string | undefined): string | null =>
  typeof value === 'string' ? value : typeof value === 'number' || value instanceof Date ? (source ?? String(value)) : null

function refusal(kind: Kind, text: string): string | null {
  switch (kind) {
    case 'hosts': return HOST.test(text.toLowerCase()) ? null : `is no host, expected ${KINDS.hosts.expected}`
    case 'selector': case 'selectors': return selectorRefusal(text)
    case 'values': return selectorRefusal(valueSelector(text).css)
    case 'phrases': return text.split('*').length > 3 ? "has more than two '*'" : /[\p{L}\p{N}]/u.test(text) ? null : 'has no letter or digit, expected a phrase such as read also*'
    case 'text': case 'texts': return null
  }
}

function selectorRefusal(css: string): string | null {
  try {
    compile(css)
    return null
  } catch (error) {
    return `is no CSS selector (${error instanceof Error ? error.message : String(error)})`
  }
}
