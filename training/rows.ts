/** One page through our own reading, cutting and measuring: what the judge sees, for training and nothing else. */
import { collectFacts } from '../src/extract/facts/index.ts'
import { measure } from '../src/extract/features/index.ts'
import { evidenceOf } from '../src/extract/index.ts'
import { segment } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import type { Document } from '../src/model/document.ts'

export interface Rows { readonly texts: string[]; readonly values: Float32Array }

/** `asText` reads a page's visible lines as raw text, one block a line, as web archives' text records hold them. */
export async function rowsOf(bytes: Uint8Array, url: string | null, format: 'html' | 'text', asText: boolean): Promise<Rows | null> {
  const document = readDocument(bytes, { url }, { format, charset: null })
  if (!document.ok) return null
  if (!asText) return measured(document.value)
  const lines = segment(document.value).candidates.filter(candidate => !candidate.hidden).map(candidate => candidate.text).join('\n')
  const again = readDocument(lines, {}, { format: 'text', charset: null })
  return again.ok ? measured(again.value) : null
}

/** The lines of a text, as one text again, without some of them. */
export async function rowsOfLines(lines: readonly string[]): Promise<Rows | null> {
  const document = readDocument(lines.join('\n'), {}, { format: 'text', charset: null })
  return document.ok ? measured(document.value) : null
}

async function measured(document: Document): Promise<Rows> {
  const segments = segment(document)
  const { values } = measure(document.format, segments, await evidenceOf(collectFacts(document), segments))
  return { texts: segments.candidates.map(candidate => candidate.text), values }
}
