/** Help on what goes in: files, folders, addresses, and containers one in another. */
import { ARCHIVE_ALIASES, ARCHIVES } from '../../archives/index.ts'
import { listed } from './topic.ts'
import type { Topic } from './topic.ts'

export const archives: Topic = {
  name: 'archives', aliases: ['archive', 'containers', 'container', 'inputs', 'input', 'from', 'warc', 'wet', 'zip', 'urls'],
  summary: 'what goes in: files, folders, addresses, archives',
  options: ['--from', '--html-field', '--text-field', '--charset', '--url', '--allow-private', '--user-agent'],
  text: `What an input is, is found from its bytes and not from its name. .gz, .br, .zst,
.bz2 and .xz around it are opened, and so is a container in a container. Where
the bytes don't tell, --from names what it is:

${listed([['html, markdown, text', 'one page, Markdown, or raw text'], ['urls', 'a list of addresses, one a line; robots.txt is obeyed'], ...Object.values(ARCHIVES).map(({ name, summary }): [string, string] => [[name, ...Object.entries(ARCHIVE_ALIASES).filter(([, meant]) => meant === name).map(([alias]) => alias)].join(', '), summary])])}
  $ cleancopy -t jsonl crawl.warc.gz
  $ cleancopy 'pages/*.html' -o articles/
  $ cleancopy -f jsonl -t jsonl < records.jsonl

With -f jsonl each line of input gives one line of output, in order; a failure
is a line with "error". Keys other than html and text are named, with dots into
objects:

  $ cleancopy -f jsonl --html-field doc.page -t text < nested.jsonl

Long runs into a directory keep a journal there, and go on where they ended:

  $ cleancopy crawl.warc.gz -o articles/ --resume

What is damaged costs what it hit: it is named with its place, and the rest is
read. Unpacked sizes, depth and time are bounded. Private addresses are refused
unless --allow-private says otherwise.
`,
}
