/** The example of a rule, read as the page would be, held against what it must give. */
import { extract, paragraphs } from '../index.ts'
import type { PlacedRule } from '../model/contracts.ts'
import { describe } from '../model/outcome.ts'

const SHOWN = 60
const folded = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
const listed = (value: string | readonly string[] | undefined): readonly string[] => [value ?? []].flat()
const quoted = (text: string): string => JSON.stringify(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text)

/** What of the example does not hold, a line each; none where all holds. `rules` are those that the page is read with. */
export async function failuresOf({ example }: PlacedRule, page: Uint8Array, rules: readonly (readonly PlacedRule[])[] | null): Promise<readonly string[]> {
  if (!example) return []
  const outcome = await extract(page, { rules, source: { url: example.url ?? null } })
  if (!outcome.ok) return [describe(outcome.failure)]
  const { metadata, body } = outcome.value
  const wrong: string[] = []
  const { title, published } = example
  if (title !== undefined && metadata.title !== title) wrong.push(`title: got ${quoted(metadata.title ?? 'none')}, expected ${quoted(title)}`)
  if (example.authors !== undefined && listed(example.authors).join('\n') !== metadata.authors.join('\n'))
    wrong.push(`authors: got ${quoted(metadata.authors.join(', '))}, expected ${quoted(listed(example.authors).join(', '))}`)
  if (published !== undefined && metadata.published?.startsWith(published) !== true)
    wrong.push(`published: got ${quoted(metadata.published ?? 'none')}, expected ${quoted(published)}`)
  const texts = paragraphs(body).map(folded)
  let from = 0
  for (const beginning of listed(example.paragraphs)) {
    const at = texts.findIndex((text, i) => i >= from && text.startsWith(folded(beginning)))
    if (at < 0) wrong.push(`no paragraph${from > 0 ? ' behind those before it' : ''} begins with ${quoted(beginning)}`)
    else from = at + 1
  }
  for (const text of listed(example.without)) if (texts.some(paragraph => paragraph.includes(folded(text)))) wrong.push(`a paragraph holds ${quoted(text)}`)
  return wrong
}
