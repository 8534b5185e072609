/**
 * What other extractors call things: whoever brings an option or a format from there is told what
 * it is here. None of these is accepted, since a thing has one name.
 */
import { nearest } from './nearest.ts'

/** Their option → what to type here. */
export const THEIR_OPTIONS: Readonly<Record<string, string>> = {
  '--json': '-t json', '--markdown': '-t markdown', '--md': '-t markdown', '-m': '-t markdown', '--html': '-t html', '--text': '-t text', '--txt': '-t text', '--epub': '-t epub',
  '--format': '--to', '--output-format': '--to', '--output-dir': '--output', '--output-file': '--output', '--out': '--output', '--individual': '-o DIR/',
  '-i': '-f urls LIST', '--input-file': '-f urls LIST', '--urls-from-file': '-f urls LIST', '--input-dir': 'cleancopy DIR', '--input': 'cleancopy FILE', '--html-from-file': 'cleancopy FILE', '-u': '--url', '--base': '--url', '-b': '--url', '--base-url': '--url',
  '-p': '--fields', '--property': '--fields', '--properties': '--fields', '--frontmatter': '--front-matter', '--with-metadata': '--front-matter', '--meta': '-t json',
  '--precision': '--prefer precision', '--recall': '--prefer recall', '--no-tables': '--remove table', '--no-images': '--images none', '--no-color': '--color never', '--no-pager': '--pager never', '--no-links': '--links none', '--inline': '--images download',
  '--include-selector': '--select', '--content-selector': '--select', '--exclude-selector': '--remove', '--add-extractor': '--rules',
  '--target-language': '--language', '--lang': '--language', '--deduplicate': '--dedupe exact', '--parallel': '--jobs', '--threads': '--jobs', '--encoding': '--charset', '--debug': 'cleancopy explain', '--check': '--min-confidence',
  '--header': 'curl -H ... | cleancopy', '--cookies': 'curl -b ... | cleancopy', '--insecure': 'curl -k ... | cleancopy', '--proxy': 'HTTPS_PROXY=... cleancopy',
}

/** Their format → how to come to it from one that is written here. */
export const THEIR_FORMATS: Readonly<Record<string, string>> = {
  pdf: 'give -t html to a browser that prints, or -t markdown to pandoc',
  csv: 'give -t jsonl --fields to jq, which makes @csv', tsv: 'give -t jsonl --fields to jq, which makes @tsv',
  ...Object.fromEntries(['docx', 'odt', 'rtf', 'tex', 'latex', 'xml', 'tei', 'xmltei', 'docbook', 'rst', 'org', 'asciidoc', 'typst'].map(name => [name, 'give -t markdown to pandoc -f gfm'])),
  yaml: 'give -t markdown --front-matter, or -t json', mobi: 'give -t epub to a converter of books', azw3: 'give -t epub to a converter of books',
  xhtml: 'give -t html to tidy -asxhtml', mhtml: 'give -t html, which is one file too', mht: 'give -t html, which is one file too',
  ...Object.fromEntries(['zip', 'tar', 'tgz', '7z', 'rar'].map(name => [name, 'give -o DIR/ and pack that'])),
  ...Object.fromEntries(['bz2', 'xz', 'br', 'lz4'].map(name => [name, 'give a name that ends in .gz or .zst'])),
  ...Object.fromEntries(['warc', 'wet', 'arc', 'wacz', 'mbox', 'eml', 'har'].map(name => [name, 'it is only read, and records are -t jsonl'])),
}

/** Null where no one near is known: what a mistyped option meant, or what it is called here. */
export function optionMeant(got: string, flags: readonly string[]): string | null {
  const [name = ''] = got.split(/[=.]/)
  const theirs = Object.hasOwn(THEIR_OPTIONS, name) ? THEIR_OPTIONS[name]! : null
  if (theirs !== null && (!theirs.startsWith('-') || flags.includes(theirs.split(' ')[0]!))) return theirs
  // Of one letter every other is as near as the next; only its case may have been missed.
  return name.length <= 2 ? flags.find(flag => flag.toLowerCase() === name.toLowerCase()) ?? null : nearest(name, flags)
}

/** Of a format that others write, the way to it; null for a name that no one knows. */
export const wayTo = (format: string): string | null =>
  Object.hasOwn(THEIR_FORMATS, format) ? `${format} is not written here: ${THEIR_FORMATS[format]!}` : null
