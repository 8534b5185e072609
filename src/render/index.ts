/** The output formats. A new one is one file and one line here; --to, help and file names follow. */
import type { OutputFormat, RenderOptions } from '../model/contracts.ts'
import { html } from './html.ts'
import { json, jsonl, RECORD_FIELDS } from './json.ts'
import { text } from './text.ts'

export { RECORD_FIELDS }

export const OUTPUTS = {
  terminal: { name: 'terminal', summary: 'to read here: colour, wrapped to the width', extension: 'txt', open: '', between: '\n', close: '', render: async (a, o) => (await import('./terminal.ts')).terminal(a, o) },
  markdown: { name: 'markdown', summary: 'CommonMark with GFM tables', extension: 'md', open: '', between: '\n---\n\n', close: '', render: async (a, o) => (await import('./markdown.ts')).markdown(a, o) },
  json: { name: 'json', summary: 'one record, an array for several inputs', extension: 'json', open: '[\n', between: ',\n', close: ']\n', render: json },
  jsonl: { name: 'jsonl', summary: 'one record a line', extension: 'jsonl', open: '', between: '', close: '', render: jsonl },
  text: { name: 'text', summary: 'plain paragraphs', extension: 'txt', open: '', between: '\n\n', close: '', render: text },
  html: { name: 'html', summary: 'a clean fragment', extension: 'html', open: '', between: '\n', close: '', render: html },
} as const satisfies Record<string, OutputFormat>
export type OutputName = keyof typeof OUTPUTS

export const FORMAT_ALIASES = { md: 'markdown' } as const satisfies Record<string, OutputName>

export const RENDER_DEFAULTS: RenderOptions = { color: false, width: 80, hyperlinks: false, frontMatter: false, fields: null }
