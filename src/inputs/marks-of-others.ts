/**
 * What texts in languages of marks that are not read here say of themselves: title, author and day in Org, LaTeX and AsciiDoc. The
 * lines become the meta elements of a page's head; the text itself stays as it stands.
 */
import type { Meta } from './markdown/front-matter.ts'

/** How a text in such a language opens, since a text about one shows its marks, too, and how its lines say a field and its value. A title without a field's name stays as a line: who wrote the text stands below it. */
const LANGUAGES: readonly (readonly [sign: RegExp, line: RegExp])[] = [
  [/^\s*(?:#[ +][^\n]*\n\s*)*?#\+(?:title|author|begin_[a-z]{1,20})\b/i, /^#\+(\w{1,20}):(.+)$/gm],
  [/^\s*(?:[%\\][^\n]*\n\s*)*?\\(?:documentclass|begin\{document\})/, /^\\(title|author|date)\{((?:[^{}\\\n]|\\and\b){1,300})\}[ \t]*$/gm],
  [/^\s*(?:(?:\/\/|:)[^\n]*\n\s*)*= [^\s=]/, /^= (\S.*)$/m],
  [/^(?!\s*#)[^]*?\n(?:\[(?:source|quote|NOTE)(?:,[^\]\n]{0,80})?\]\n(?:-{4}|={4}|_{4})|\|={3}\n)/, /^(?!)/],
]
const LOOK = 16_384

const startOf = (text: string): string => text.slice(0, LOOK).replace(/\r\n?/g, '\n')
const languageOf = (start: string): RegExp | undefined => LANGUAGES.find(([sign]) => sign.test(start))?.[1]

export const isMarkedOtherwise = (text: string): boolean => languageOf(startOf(text)) !== undefined

/** Null where the text is in none of them. */
export function readMarksOfOthers(text: string): { readonly metas: readonly Meta[]; readonly rest: string } | null {
  const start = startOf(text), line = languageOf(start)
  if (!line) return null
  const metas: Meta[] = []
  const rest = start.replace(line, (whole, ...parts: readonly unknown[]) => {
    const isNamed = typeof parts[1] === 'string', [field, value] = isNamed ? [String(parts[0]).toLowerCase(), String(parts[1])] : ['title', String(parts[0])]
    if (!FIELDS.has(field)) return whole
    for (const content of value.split(' \\and ')) metas.push({ name: PLAIN.has(field) ? field : `front-matter:${field}`, content: content.trim() })
    return isNamed ? '' : value
  })
  return { metas, rest: rest + text.slice(LOOK) }
}
/** Fields that are read, and those of them that pages name so too. */
const FIELDS = new Set(['title', 'subtitle', 'author', 'date', 'description', 'keywords', 'language'])
const PLAIN = new Set(['description', 'keywords', 'language'])
