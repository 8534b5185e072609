/** Help on what comes out: the formats of --to, and the options that shape them. */
import { BOOKS, OUTPUTS } from '../../render/index.ts'
import { listed } from './topic.ts'
import type { Topic } from './topic.ts'

export const formats: Topic = {
  name: 'formats', aliases: ['format', 'output', 'outputs', 'to', 'markdown', 'epub', 'terminal'],
  summary: 'what comes out: --to and the options that shape it',
  options: ['--to', '--output', '--links', '--images', '--front-matter', '--fragment', '--width', '--color', '--pager'],
  text: `Formats of --to. On a terminal an article is shown to be read, in a pipe it is
Markdown, and -o FILE goes by the file's extension:

${listed([...Object.values(OUTPUTS), ...Object.values(BOOKS)].map(({ name, summary }) => [name, summary]))}
  $ cleancopy -t text page.html
  $ cleancopy page.html -o story.html
  $ cleancopy -t epub pages/ -o book.epub

Markdown with its metadata as YAML above it; links gathered below the text:

  $ cleancopy -t markdown --front-matter page.html
  $ cleancopy -t markdown --links reference page.html

A page for a site of your own, without the page around the article:

  $ cleancopy -t html --fragment page.html

Pictures stay where they are. --images download fetches them: beside a text they
go into images/, a page and a book hold them; --images none leaves them out.

A directory as --output gets one file a document, named by day and title:

  $ cleancopy -t markdown pages/ -o articles/

json and jsonl are for programs: see cleancopy help fields. PDF and Office files
are made of these: a browser prints html, pandoc -f gfm reads markdown.
`,
}
