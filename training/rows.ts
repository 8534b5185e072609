/** One page through our own reading, cutting and measuring: what the judge sees, for training and nothing else. */
import { collectFacts } from '../src/extract/facts/index.ts'
import { COLUMNS, measure } from '../src/extract/features/index.ts'
import type { Worths } from '../src/extract/features/worths.ts'
import { kindInputs } from '../src/extract/features/kinds.ts'
import { evidenceOf } from '../src/extract/index.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import { descendants, detach, type Document, type ElementNode } from '../src/model/document.ts'

/** `page` holds what the kind of a page is learned from. */
export interface Rows { readonly texts: string[]; readonly values: Float32Array; readonly page: readonly number[] }

/**
 * `asText` reads a page's visible lines as raw text, one block a line, as web archives' text records hold them. `worths`: what names of
 * elements, or words of texts, are worth on sites that are not the page's own.
 */
export async function rowsOf(bytes: Uint8Array, url: string | null, format: 'html' | 'text', asText: boolean, worths?: Worths): Promise<Rows | null> {
  const document = await readDocument(bytes, { url }, { format, charset: null })
  if (!document.ok) return null
  if (!asText) return measured(document.value, worths)
  const again = await linesOf(document.value)
  return again && measured(again, worths)
}

/** A page's visible lines as a raw text. */
export async function linesOf(page: Document): Promise<Document | null> {
  const lines = segment(page).candidates.filter(candidate => !candidate.hidden).map(candidate => candidate.text).join('\n')
  const again = await readDocument(lines, {}, { format: 'text', charset: null })
  return again.ok ? again.value : null
}

/** Lines as one text again, with blank lines between them or without. */
export async function rowsOfLines(lines: readonly string[], worths?: Worths): Promise<Rows | null> {
  const document = await readDocument(lines.join(lines.length % 2 === 0 ? '\n' : '\n\n'), {}, { format: 'text', charset: null })
  return document.ok ? measured(document.value, worths) : null
}

/**
 * A page with only some of its blocks, given by their places, and without its own word on what its
 * article is; `nameless` takes its class names and ids too, which sites in other words have.
 */
export async function rowsWith(bytes: Uint8Array, url: string | null, kept: ReadonlySet<number>, nameless: boolean, worths?: Worths): Promise<Rows | null> {
  const document = await readDocument(bytes, { url }, { format: 'html', charset: null })
  if (!document.ok) return null
  for (const candidate of segment(document.value).candidates) if (!kept.has(candidate.index)) for (const node of candidate.nodes) detach(node)
  if (nameless) for (const node of descendants(document.value.root)) if (node.kind === 'element') (node as { attributes: ElementNode['attributes'] }).attributes = node.attributes.filter(({ name }) => name !== 'class' && name !== 'id')
  return measured(document.value, worths, false)
}

async function measured(document: Document, worths?: Worths, withBody = true): Promise<Rows> {
  const segments = segment(document)
  const evidence = await evidenceOf(collectFacts(document), segments)
  const { values } = measure(document.format, segments, withBody ? evidence : { ...evidence, articleBody: null }, worths)
  const { candidates } = segments
  const page = [...kindInputs(document.format, values, COLUMNS[document.format], candidates.map(candidate => candidate.words))]
  return { texts: candidates.map(candidate => candidate.text), values, page }
}
