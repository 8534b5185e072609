/** Wrong calls end with 2 and say what was got and what was expected; help and table tell of every option. */
import { spawn } from 'node:child_process'
import { cpSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { ARCHIVE_ALIASES, ARCHIVES } from '../src/archives/index.ts'
import { main, markdownTable, OPTIONS } from '../src/cli/main.ts'
import { INPUT_FORMATS } from '../src/cli/options.ts'
import { optionMeant, THEIR_FORMATS, THEIR_OPTIONS } from '../src/cli/theirs.ts'
import { TARGETS } from '../src/render/index.ts'
import { INPUTS } from '../src/inputs/index.ts'
import { BIN, cleancopy, ended, folder, page } from './cli-process.ts'

class Sink extends Writable {
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void { this.text += chunk.toString(); done() }
}

async function called(args: readonly string[], stdin: Readable & { isTTY?: boolean } = Readable.from([page('Called')])): Promise<{ code: number; out: string; err: string }> {
  const stdout = new Sink()
  const stderr = new Sink()
  const code = await main(args, { stdin, stdout, stderr, env: {}, onInterrupt: () => () => {} })
  return { code, out: stdout.text, err: stderr.text }
}

test.each([
  [['--to', 'markdwon'], "unknown output format 'markdwon', did you mean 'markdown'?"],
  [['--to', 'jsno'], "did you mean 'json'?"],
  [['--from', 'htm'], "unknown input format 'htm', did you mean 'html'?"],
  [['--from', 'wrac'], "unknown input format 'wrac', did you mean 'warc'?"],
  [['--dedupe', 'some'], "unknown way to compare 'some'"],
  [['--summary', 'yaml'], "unknown summary format 'yaml'"],
  [['--learn', '-'], 'reads its inputs twice'],
  ...(process.platform === 'win32' ? [] : [[['--learn', '/dev/null'], 'reads its inputs twice'] as [string[], string]]),
  [['--resume', 'a.html'], '--resume needs the journal of a directory'],
  [['--engine', 'readabilty'], "unknown engine 'readabilty', did you mean 'readability'?"],
  [['-t', 'json', '--fields', 'titel'], "unknown field 'titel', did you mean 'title'?"],
  [['-t', 'json', '--fields', 'title,title'], "field 'title' stands there twice"],
  [['-t', 'json', '--fields', ','], 'got nothing'],
  [['-t', 'html', '--fields', 'title'], '--fields is for --to json, jsonl and text, not html'],
  [['-t', 'pdf'], 'pdf is not written here: give -t html to a browser that prints'],
  [['-o', 'story.pdf'], '--output: pdf is not written here: give -t html to a browser'],
  [['-o', 'table.csv.gz'], '--output: csv is not written here: give -t jsonl --fields to jq'],
  [['--json'], "unknown option '--json', did you mean '-t json'?"],
  [['--output-format=txt'], "did you mean '--to'?"],
  [['--header.Cookie=a'], "did you mean 'curl -H ... | cleancopy'?"],
  [['--precision'], "did you mean '--prefer precision'?"],
  [['--debug'], "did you mean 'cleancopy explain'?"],
  [['-O', 'x'], "unknown option '-O', did you mean '-o'?"],
  [['-z'], "unknown option '-z', expected one that --help names"],
  [['explain', '--engine', 'x'], "unknown option '--engine'"],
  [['-t', 'json', '--front-matter'], '--front-matter is for --to markdown, not json'],
  [['--outptu', 'x'], "unknown option '--outptu', did you mean '--output'?"],
  [['--to'], '--to: got nothing, expected <format>'],
  [['--jobs', '0'], "got '0', expected a whole number from 1 to 256"],
  [['--jobs', 'two'], "got 'two'"],
  [['--timeout', '-1'], "got '-1', expected a number"],
  [['--width', '3'], "got '3'"],
  [['--color', 'sometimes'], "unknown colour 'sometimes'"],
  [['--prefer', 'speed'], "unknown preference 'speed'"],
  [['--language', 'not_a_tag!'], 'expected a BCP 47 tag'],
  [['--language', 'english'], "--language: got 'english', expected a BCP 47 tag such as fr"],
  [['diff', 'a'], 'diff: got one input, expected two captures'],
  [['--no-color'], "did you mean '--color never'?"],
  [['--charset', 'klingon'], "unknown encoding 'klingon'"],
  [['--url', 'example.org'], "got 'example.org', expected an http or https address"],
  [['--select', 'p['], "'p[' is no CSS selector"],
  [['--remove', ':nosuch(x'], 'is no CSS selector'],
  [['-q', '-v'], 'exclude each other'],
  [['--no-config', '--config', 'a.json'], '--config and --no-config exclude each other'],
  [['--config=a.json', '--no-config'], '--config and --no-config exclude each other'],
  [['-', '-'], "'-' stands there twice"],
  [['--url', 'https://example.org/', 'a', 'b'], 'there are several inputs'],
  [['https://'], 'is no address that can be fetched'],
  [['file:///srv/page.html'], "'file:///srv/page.html' is no address that can be fetched, expected one such as https://example.org/story, or the path of a file"],
  [['help', 'zebra'], '(one of formats, archives, rules, fields, config, exit-codes, explain, diff, mcp, completion, help)'],
  [[''], 'an input is empty'],
])('wrong call: %j', async (args, message) => {
  const { code, out, err } = await called(args)
  expect(err).toContain(message)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).not.toMatch(/\n\s+at /)
})

test('any language is one that can be asked for, over a configured one too', async () => {
  const cwd = folder({ 'a.html': page('Called'), 'c.json': '{"language": "fr"}' })
  expect(await cleancopy(['--config', 'c.json', 'a.html'], { cwd })).toMatchObject({ code: 1 })
  expect(await cleancopy(['--config', 'c.json', '--language', 'any', 'a.html'], { cwd })).toMatchObject({ code: 0, stderr: '' })
})

test('what others call an option is told in words that are right here, and only there', () => {
  const flags = OPTIONS.flatMap(({ flag, short }) => [flag, ...(short === null ? [] : [short])])
  for (const [theirs, ours] of Object.entries(THEIR_OPTIONS)) {
    expect(flags).not.toContain(theirs)
    expect(optionMeant(theirs, flags)).toBe(ours)
  }
  expect(optionMeant('--parallel', ['--timeout'])).toBe(null)
  for (const format of Object.keys(THEIR_FORMATS)) expect(TARGETS).not.toContain(format)
})

test('fields as text are their values, line by line', async () => {
  const html = (title: string): string => page(title).replace('<head>', '<head><meta name="author" content="Ada Holm, Bo Lind"><meta property="article:tag" content="ferries">')
  const cwd = folder({ 'a.html': html('One \u001b[31m'), 'b.html': html('Two') })
  const fields = async (names: string, ...inputs: string[]): Promise<string> => (await cleancopy(['-t', 'text', '--fields', names, ...inputs], { cwd })).stdout
  expect(await fields('title,authors,image,tags,wordCount', 'b.html')).toMatch(/^Two\nAda Holm, Bo Lind\n\nferries\n\d+\n$/)
  expect(await fields('title', 'a.html', 'b.html')).toBe('One [31m\nTwo\n')
  expect(JSON.parse(await fields('source', 'b.html'))).toMatchObject({ path: 'b.html' })
  expect(await fields('paragraphs', 'b.html')).toMatch(/^The ferry had been late.+\n\n.+\n/)
})

test('a folder and a format that is given may have any name', async () => {
  const cwd = folder({ 'page.html': page('Called') })
  expect(await cleancopy(['-t', 'markdown', '-o', 'draft.pdf', 'page.html'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect(await cleancopy(['-o', 'all.csv/', 'page.html'], { cwd })).toMatchObject({ code: 0, stderr: '' })
  expect(await cleancopy(['-o', 'all.csv', 'page.html'], { cwd })).toMatchObject({ code: 0, stderr: '' })
})

test('a wrong call is 2 as a process too', async () => {
  expect(await cleancopy(['--to', 'markdwon'])).toMatchObject({ code: 2, stdout: '' })
})

test('no input and a terminal: short help on stderr', async () => {
  const { code, out, err } = await called([], Object.assign(Readable.from([]), { isTTY: true }))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('cleancopy --help')
})

test('help fits one screen and names every option', async () => {
  const { code, stdout, stderr } = await cleancopy(['--help'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const lines = stdout.trimEnd().split('\n')
  expect(lines.length).toBeLessThanOrEqual(67)
  expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80)
  for (const { flag, short } of OPTIONS) expect(stdout).toContain(short === null ? flag : `${short}, ${flag}`)
})

test('the table for the README has a row for every option', () => {
  const table = markdownTable(OPTIONS)
  for (const { flag } of OPTIONS) expect(table).toContain(`\`${flag}`)
  expect(table.split('\n').filter(line => line.startsWith('|'))).toHaveLength(OPTIONS.length + 2)
})

test('the version is the package’s', async () => {
  expect((await cleancopy(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
})

test('the address of one page is not for a directory', async () => {
  const cwd = folder({ 'd/a.html': page('One') })
  expect(await cleancopy(['d', '--url', 'https://example.org/'], { cwd })).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('the input is a directory') })
})

test('an input is never written over', async () => {
  const cwd = folder({ 'a.html': page('One') })
  expect(await cleancopy(['a.html', '-o', 'a.html', '-t', 'html'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining('never written over') })
})

test('a tree that is not built yet says how to build it', async () => {
  const cwd = folder({ 'package.json': '{ "type": "module" }' })
  cpSync(dirname(BIN), join(cwd, 'bin'), { recursive: true })
  const child = spawn(process.execPath, [join(cwd, 'bin/cleancopy.js'), '--help'])
  child.stdin.end()
  expect(await ended(child)).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('npm run build') })
})

test('every input format of the registry can be asked for', () => {
  expect([...INPUT_FORMATS].sort()).toEqual(['auto', 'urls', ...Object.keys(INPUTS), ...Object.keys(ARCHIVES), ...Object.keys(ARCHIVE_ALIASES)].sort())
})
