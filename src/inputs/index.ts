/** Bytes or text → Document: decodes, undoes what was encoded twice, sniffs what it is and hands it to that format's reader. */
import { MAX_BYTES, type DocumentFormat, type InputFormat } from '../model/contracts.ts'
import type { Document, Source } from '../model/document.ts'
import { fail, type Outcome } from '../model/outcome.ts'
import { decode } from './decode.ts'
import { binaryKind, looksLikeHtml } from './sniff.ts'
import { parseMarkdown } from './markdown.ts'
import { parsePage } from './page.ts'
import { parseText } from './text.ts'
import { undoTwice } from './twice.ts'

export const INPUTS = {
  html: { name: 'html', summary: 'a web page or a piece of one', parse: parsePage },
  markdown: { name: 'markdown', summary: 'Markdown, where it is not to be told by its marks', parse: parseMarkdown },
  text: { name: 'text', summary: 'raw text: an article, or the text of a whole page', parse: parseText },
} as const satisfies Record<DocumentFormat, InputFormat>

interface ReadOptions {
  readonly format: 'auto' | DocumentFormat
  /** The caller's or the transport's word on the encoding; null for none. */
  readonly charset: string | null
}

/** Failures: `empty`, `binary`, `too-large`. Throws a RangeError for a format that there is none of, a TypeError for an input that is neither text nor bytes. */
export async function readDocument(input: Uint8Array | string, source: Partial<Source>, options: ReadOptions): Promise<Outcome<Document>> {
  if (options.format !== 'auto' && !Object.hasOwn(INPUTS, options.format))
    throw new RangeError(`format is ${JSON.stringify(options.format)}, expected one of auto, ${Object.keys(INPUTS).join(', ')}`)
  if (typeof input !== 'string' && !ArrayBuffer.isView(input))
    throw new TypeError(`the input is of type ${Object.prototype.toString.call(input).slice(8, -1)}, expected a string, a Uint8Array or a document`)
  const size = typeof input === 'string' ? input.length : input.byteLength
  if (size === 0) return fail({ kind: 'empty' })
  if (size > MAX_BYTES) return fail({ kind: 'too-large', bytes: size, limit: MAX_BYTES })
  if (typeof input !== 'string') {
    const kind = binaryKind(input)
    if (kind !== null) return fail({ kind: 'binary', detail: kind })
  }
  const { text, encoding } = typeof input === 'string' ? { text: input, encoding: null } : await decode(input, options.charset)
  const clean = unmarked(undoTwice(unmarked(text)))
  if (clean.trim() === '') return fail({ kind: 'empty' })
  const name: DocumentFormat = options.format === 'auto' ? (looksLikeHtml(clean) ? 'html' : 'text') : options.format
  const full: Source = { path: source.path ?? null, member: source.member ?? null, url: source.url ?? null, id: source.id ?? null, format: name, encoding }
  return INPUTS[name].parse(clean, full)
}

/** Without its byte order mark, which may have been encoded twice like the rest. */
function unmarked(text: string): string { return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text }
