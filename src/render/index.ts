/** The output formats. A new one is one file and one line here; --to, help and file names follow. */
import { choicesIn, keysIn, must } from '../model/calls.ts'
import { IMAGES, LINKS, type BookFormat, type OutputFormat, type RenderOptions } from '../model/contracts.ts'
import { chosen } from './choose.ts'
import { withComments } from './comments.ts'
import { fieldsOf, json, jsonl, RECORD_FIELDS } from './json.ts'
import { html, PAGE_CLOSE, PAGE_OPEN } from './page.ts'
import { text } from './text.ts'
import { withTitleOnce } from './title.ts'
export { RECORD_FIELDS }

export const OUTPUTS = {
  terminal: { name: 'terminal', summary: 'to read here: colour, wrapped to the width', extension: 'txt', open: '', between: '\n────────────────────\n\n', close: '', render: async (a, o) => (await import('./terminal.ts')).terminal(chosen(withComments(withTitleOnce(a)), o), o) },
  markdown: { name: 'markdown', summary: 'CommonMark and GFM', extension: 'md', open: '', between: '\n---\n\n', close: '', render: async (a, o) => (await import('./markdown.ts')).markdown(chosen(withComments(withTitleOnce(a)), o), o) },
  json: { name: 'json', summary: 'one record, an array for several inputs', extension: 'json', open: '[\n', between: ',\n', close: ']\n', render: json },
  jsonl: { name: 'jsonl', summary: 'one record a line', extension: 'jsonl', open: '', between: '', close: '', render: jsonl },
  text: { name: 'text', summary: 'plain paragraphs', extension: 'txt', open: '', between: '\n\n', close: '', render: (a, o) => (o.fields === null ? text(withComments(withTitleOnce(a))) : fieldsOf(a, o)) },
  html: { name: 'html', summary: 'a page to read and keep', extension: 'html', open: PAGE_OPEN, between: '', close: PAGE_CLOSE, render: (a, o) => html(chosen(withComments(a), o), o) },
} as const satisfies Record<string, OutputFormat>
type OutputName = keyof typeof OUTPUTS

/** Formats that hold all articles of a run in one file of bytes. */
export const BOOKS = {
  epub: {
    name: 'epub',
    summary: 'a book',
    extension: 'epub',
    write: async (articles, assets, options) =>
      (await import('./epub.ts')).epub(
        articles.map(article => chosen(withComments(article), options)),
        assets,
      ),
  },
} as const satisfies Record<string, BookFormat>

/** Every name that --to knows. */
export const TARGETS: readonly string[] = [...Object.keys(OUTPUTS), ...Object.keys(BOOKS)]

export const FORMAT_ALIASES = { md: 'markdown', txt: 'text' } as const satisfies Record<string, OutputName>

/** The output format of that name or short form; null where there is none. */
export function formatNamed(name: string): OutputFormat | null {
  const whole = Object.hasOwn(FORMAT_ALIASES, name) ? FORMAT_ALIASES[name as keyof typeof FORMAT_ALIASES] : name
  return Object.hasOwn(OUTPUTS, whole) ? OUTPUTS[whole as OutputName] : null
}

export const RENDER_DEFAULTS: RenderOptions = {
  color: false,
  width: 80,
  hyperlinks: false,
  frontMatter: false,
  links: 'inline',
  images: 'keep',
  fragment: false,
  framed: false,
  fields: null,
}

/** What a caller asks for, whole. Throws as `asked` of the extraction does. */
export function rendering(options: Partial<RenderOptions>): RenderOptions {
  keysIn('the options', options, Object.keys(RENDER_DEFAULTS))
  const all = { ...RENDER_DEFAULTS, ...Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) }
  choicesIn(all, { links: LINKS, images: IMAGES })
  must(typeof all.width === 'number' && all.width >= 1, 'width', all.width, 'a number of columns')
  must(all.fields === null || Array.isArray(all.fields), 'fields', all.fields, 'a list')
  return all
}
