/** The tools, as data and what each does: name, words for the model that chooses, schema of the arguments, and the text that comes back. */
import { PREFERENCES } from '../../model/contracts.ts'
import { EXPLAIN_DEFAULTS } from '../../model/explanation.ts'
import type { Io } from '../io.ts'
import { documentsOf } from './call.ts'
import type { Arguments, Documents } from './call.ts'

interface Tool {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly inputSchema: object
  readonly answer: (given: Arguments, io: Io) => Promise<Documents>
}

const FORMATS = ['markdown', 'text', 'json', 'html'] as const
const METADATA = ['source', 'title', 'subtitle', 'authors', 'published', 'modified', 'site', 'publisher', 'url', 'language', 'description', 'image', 'section', 'tags', 'license', 'place', 'kind', 'wordCount', 'readingMinutes', 'confidence', 'provenance']

const string = (description: string): object => ({ type: 'string', description })
const SOURCE = {
  path: string('File, directory, archive (zip, warc, epub, mbox …) or pattern on the machine of the server'),
  url: string('http or https address to fetch; private addresses are refused'),
  html: string('The page itself'),
  text: string('Raw text, such as a page that was copied'),
  base_url: string('Address of what was given as html or text, for its links and dates'),
}
const JUDGING = {
  prefer: { type: 'string', enum: PREFERENCES, description: 'recall keeps more of the page, precision less', default: 'balanced' },
  select: { type: 'array', items: { type: 'string' }, description: 'CSS selectors: keep just these elements' },
  remove: { type: 'array', items: { type: 'string' }, description: 'CSS selectors: drop these elements first' },
}
const BOUNDS = {
  max_documents: { type: 'integer', minimum: 1, maximum: 100, default: 10, description: 'Where the input holds several' },
  max_characters: { type: 'integer', minimum: 100, maximum: 200_000, default: 40_000, description: 'Of the answer; it says where it was cut' },
  offset: { type: 'integer', minimum: 0, default: 0, description: 'Character of the answer to begin with, to read on' },
}
const schema = (properties: object): object => ({ type: 'object', properties: { ...SOURCE, ...properties, ...BOUNDS }, additionalProperties: false })

export const TOOLS: readonly Tool[] = [
  {
    name: 'extract', title: 'Extract the article',
    description: "Give the article of a web page, file, archive or text: the author's words, unchanged and in order, without menus, banners and teasers. Give exactly one of path, url, html, text.",
    inputSchema: schema({ format: { type: 'string', enum: FORMATS, default: 'markdown' }, ...JUDGING }),
    answer: (given, io) => documentsOf(given, ['--to', given.format ?? 'markdown', ...(given.format === 'html' ? ['--fragment'] : [])], io),
  },
  {
    name: 'explain', title: 'Explain what was kept and left out',
    description: 'Tell of every block of a page or text whether it was kept as the article, its score, the reasons that weighed, and a CSS selector that finds it; and where each fact of the metadata was found. For finding out why something is missing or too much. Give exactly one of path, url, html, text.',
    inputSchema: schema({ show: { type: 'string', enum: ['all', 'kept', 'dropped'], default: 'all', description: 'Which blocks' }, grep: string('Only blocks that hold this text, whatever its case'), ...JUDGING }),
    answer: (given, io) => documentsOf(given, ['--to', 'json'], io, { ...EXPLAIN_DEFAULTS, show: given.show ?? 'all', grep: given.grep ?? null }),
  },
  {
    name: 'metadata', title: 'Give the metadata',
    description: 'Give title, authors, dates, site, language and other facts of a page, each with where it was found (provenance) and what lost. Give exactly one of path, url, html, text.',
    inputSchema: schema({}),
    answer: (given, io) => documentsOf(given, ['--to', 'json', '--fields', METADATA.join(',')], io),
  },
]
