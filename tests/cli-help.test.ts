/** Help is made from the tables, fits its screen, and its examples work; every message of a call that went wrong ends with what to do. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { win32 } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nameFor } from '../src/batch/names.ts'
import { pathKey } from '../src/batch/gather.ts'
import { ADVICE } from '../src/cli/advice.ts'
import { COMMANDS } from '../src/cli/commands.ts'
import { commandPage, helpPage } from '../src/cli/help.ts'
import { OPTIONS } from '../src/cli/table.ts'
import { TOPICS, topicNamed } from '../src/cli/topics/index.ts'
import { MEANINGS } from '../src/cli/topics/fields.ts'
import { NO_SOURCE } from '../src/batch/job.ts'
import { RECORD_FIELDS } from '../src/render/index.ts'
import { BIN, cleancopy, folder, page, plainEnvironment, SENTENCE } from './cli-process.ts'

const MANUAL = fileURLToPath(new URL('../dist/man/cleancopy.1', import.meta.url))
const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined

let address = ''
const server = createServer((_, answer) => { answer.setHeader('content-type', 'text/html'); answer.end(page('From the web')) })
beforeAll(() => new Promise<void>(resolve => { server.listen(0, '127.0.0.1', () => { address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/story`; resolve() }) }))
afterAll(() => { server.close() })

const warc = (): Buffer => {
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('Crawled')}`
  return gzipSync(`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/a\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nWARC-Date: 2024-05-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${Buffer.byteLength(http)}\r\n\r\n${http}\r\n\r\n`)
}
const FILES = (): Record<string, string | Uint8Array> => ({
  'page.html': page('Here'), 'pages/one.html': page('One'), 'pages/two.html': page('Two'), 'crawl.warc.gz': warc(), 'lines.txt': 'read also*\n', 'rules.yaml': 'hosts: example.org\nremove: aside\n',
  'old.html': page('Old'), 'new.html': page('New'),
  'records.jsonl': `${JSON.stringify({ html: page('Record') })}\n`, 'nested.jsonl': `${JSON.stringify({ doc: { page: page('Nested') } })}\n`,
})

/** Commands of a text: a line after `$ `, or one of the Examples. */
function examples(text: string): string[] {
  const shown = [...text.matchAll(/^ {2}\$ (.+)$/gm)].map(([, command]) => command!)
  const part = /^Examples:\n((?: {2}.+\n)+)/m.exec(text)?.[1] ?? ''
  return [...shown, ...[...part.matchAll(/^ {2}(.+?)(?: {2,}.*)?$/gm)].map(([, command]) => command!)]
}

function ran(command: string, cwd = folder(FILES())): { status: number | null; stderr: string; stdout: string } {
  const line = command.replace('https://example.org/story', `--allow-private ${address}`)
  return spawnSync('bash', ['-c', `cleancopy() { "${process.execPath}" "${BIN}" "$@"; }\njq() { cat; }\n${line}`], { cwd, env: plainEnvironment() as NodeJS.ProcessEnv, encoding: 'utf8' })
}

const HELP = helpPage(OPTIONS, COMMANDS)

describe('the page of --help', () => {
  test('names every subcommand, fits 80 columns and one screen', () => {
    for (const { name, summary } of COMMANDS) expect(HELP).toMatch(new RegExp(`^  ${name} +${summary.replace(/[()]/g, '\\$&')}$`, 'm'))
    const lines = HELP.trimEnd().split('\n')
    expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80)
    expect(lines.length).toBeLessThanOrEqual(60 + COMMANDS.length)
  })
  // The page is served by this process, so the example of the web can't wait for it as others do.
  test.each(examples(HELP).filter(line => !line.includes('https:')).map(line => [line]))('its example works: %s', line => expect(ran(line)).toMatchObject({ status: 0, stderr: '' }))
  test('the example of the web works', async () => {
    expect(examples(HELP)).toContain('cleancopy https://example.org/story')
    expect(await cleancopy(['--allow-private', address])).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(SENTENCE) })
  })
})

describe.each(TOPICS.map(topic => [topic.name, topic] as const))('cleancopy help %s', (name, { text, aliases, options }) => {
  /** One after another in one folder, as someone who reads would try them. */
  const cwd = folder(FILES())
  test('fits 80 columns, and is what the program prints by this name and by others', async () => {
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    const { code, stdout, stderr } = await cleancopy(['help', name])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.startsWith(text)).toBe(true)
    for (const alias of aliases) expect(topicNamed(alias)?.name).toBe(name)
  })
  test('speaks of options that there are', () => {
    for (const flag of options) expect(OPTIONS.map(row => row.flag)).toContain(flag)
    for (const [flag] of text.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)) expect([...OPTIONS.map(row => row.flag), '--roff']).toContain(flag)
  })
  test.each(examples(text).map(line => [line]))('its example works: %s', line => expect(ran(line, cwd)).toMatchObject({ status: 0, stderr: expect.not.stringMatching(/^cleancopy: (?!\d|.*documents)/) }))
})

describe.each(COMMANDS.map(row => [row.name, row] as const))('cleancopy %s --help', (name, row) => {
  test('fits 80 columns, and is what help on it prints', async () => {
    const text = commandPage(row, await row.load())
    for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80)
    expect((await cleancopy([name, '--help'])).stdout).toBe(text)
    const help = await cleancopy(['help', name])
    expect(help.code).toBe(0)
    expect(help.stdout.includes(text) || help.stdout.includes(`cleancopy ${name} --help`)).toBe(true)
  })
})

test('help without a topic lists them; an unknown one is told with the nearest', async () => {
  const { stdout } = await cleancopy(['help'])
  for (const { name } of [...TOPICS, ...COMMANDS]) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'))
  expect((await cleancopy(['help', 'exit codes'])).stdout).toBe(topicNamed('exit-codes')!.text)
  expect(await cleancopy(['help', 'feilds'])).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining("unknown topic 'feilds', did you mean 'fields'?") })
})

test('every field has its meaning', () => expect(Object.keys(MEANINGS).sort()).toEqual([...RECORD_FIELDS].sort()))

describe('the manual page', () => {
  test('in the package is what the program prints, and names everything', async () => {
    const manual = readFileSync(MANUAL, 'utf8')
    expect((await cleancopy(['help', '--roff'])).stdout).toBe(manual)
    for (const { flag } of OPTIONS) expect(manual).toContain(`Fl -${flag.slice(2)}`)
    for (const { name } of COMMANDS) expect(manual).toContain(`.Ss ${name}\n`)
    for (const command of await Promise.all(COMMANDS.map(row => row.load()))) for (const { flag } of command.options) expect(manual).toContain(`Fl -${flag.slice(2)}`)
  })
  test.skipIf(!has('mandoc', '-T', 'lint', '/dev/null'))('has nothing that mandoc would mend (skipped where it is not installed)', () => {
    expect(spawnSync('mandoc', ['-T', 'lint', MANUAL], { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: '', stderr: '' })
    expect(spawnSync('mandoc', ['-T', 'ascii', MANUAL], { encoding: 'utf8' }).stdout).toContain('CLEANCOPY(1)')
  })
})

describe('what went wrong ends with what to do', () => {
  const called = new Map<string, Promise<number | null>>()
  const WRONG: readonly (readonly string[])[] = [
    ['--outptu', 'x'], ['--zebra'], ['--to'], ['--to', 'markdwon'], ['--from', 'htm'], ['--engine', 'x'], ['--jobs', '0'], ['--timeout', '-1'], ['--width', '3'], ['--color', 'x'],
    ['-t', 'json', '--fields', 'titel'], ['-t', 'json', '--fields', 'title,title'], ['-t', 'json', '--fields', ','], ['-t', 'html', '--fields', 'title'], ['-t', 'pdf'], ['-o', 'x.pdf'], ['--json'], ['-z'], ['-t', 'json', '--front-matter'],
    ['-t', 'text', '--fragment'], ['-t', 'text', '--links', 'none'], ['-t', 'html', '--links', 'reference'], ['-t', 'text', '--images', 'none'], ['--images', 'download'],
    ['--language', 'not_a_tag!'], ['--charset', 'klingon'], ['--url', 'example.org'], ['--select', 'p['], ['-q', '-v'], ['-', '-'], ['--url', 'https://example.org/', 'a', 'b'], ['https://'], [''],
    ['--learn', '-'], ['--resume', 'page.html'], ['page.html', '-o', 'page.html', '-t', 'html'], ['pages', '-t', 'text', '-o', 'records.jsonl'], ['pages', '--url', 'https://example.org/'], ['--phrases', 'none.txt', 'page.html'],
    ['--config', 'none.json'], ['--dedupe', 'x'], ['--summary', 'x'], ['help', 'zebra'], ['help', 'a', 'b'], ['config', 'x'], ['config', '-t', 'x'], ['completion'], ['completion', 'x'], ['mcp', 'x'],
  ]
  test.each(WRONG.map(args => [args]))('%j', async args => {
    const { code, stdout, stderr } = await cleancopy(args, { cwd: folder(FILES()) })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    const [said, next, ...more] = stderr.trimEnd().split('\n')
    expect(more).toEqual([])
    // What was got and what was expected, or what to give; then where to read on.
    expect(said).toMatch(/expected|did you mean|one of|: give |: leave |leave one|needs|is taken only|keep one/)
    const help = /^Try 'cleancopy (.+)'\.$/.exec(next ?? '')?.[1]
    expect(help).toBeDefined()
    if (!called.has(help!)) called.set(help!, cleancopy(help!.split(' ')).then(({ code }) => code))
    expect(await called.get(help!)).toBe(0)
  })

  test('a failed document is told once a kind with what to do, and never when quiet', async () => {
    const cwd = folder({ 'a.html': '', 'b.html': '', 'c.html': '<nav><a href="/">Home</a></nav>' })
    const { code, stderr } = await cleancopy(['a.html', 'b.html', 'c.html', 'd.html'], { cwd })
    expect(code).toBe(1)
    expect(stderr.split('\n')).toEqual([
      expect.stringMatching(/a\.html: is empty/), ADVICE.empty, expect.stringMatching(/b\.html: is empty/),
      expect.stringMatching(/c\.html: no article/), ADVICE['no-article'], expect.stringMatching(/d\.html: no such file/), ADVICE.missing, '',
    ])
    expect((await cleancopy(['a.html', '-q'], { cwd })).stderr).toBe('')
  })

  test.each([
    ['empty/', 3, 'the directory holds no documents\nGive one that holds pages'], ['x*.html', 3, 'no file matches this pattern\nSee that the pattern is right'],
    ['http://127.0.0.1:1/x', 3, 'private address\nGive --allow-private'], ['example.org/story', 3, "Or did you mean 'cleancopy https://example.org/story'?"], ['www.example.org', 3, "'cleancopy https://www.example.org'?"],
  ])('%s: advice that fits', async (input, code, said) => {
    expect(await cleancopy([input], { cwd: folder({ 'empty/.keep': '' }) })).toMatchObject({ code, stdout: '', stderr: expect.stringContaining(said) })
  })
  test('a page that may be missing is no address', async () => expect((await cleancopy(['gone.html'])).stderr).not.toContain('https'))

  test('a mistyped subcommand', async () => {
    expect(await cleancopy(['confg'], { cwd: folder({}) })).toMatchObject({ code: 3, stderr: expect.stringMatching(/confg: no such file[^]*Or did you mean 'cleancopy config'\?\n$/) })
    const cwd = folder({ confg: page('A file'), 'page.html': page('A page') })
    expect((await cleancopy(['confg'], { cwd })).stdout).toContain(SENTENCE)
    expect(await cleancopy(['exlain', 'page.html'], { cwd })).toMatchObject({ code: 1, stderr: expect.stringMatching(/exlain: no such file[^]*Or did you mean 'cleancopy explain'\?\n$/) })
  })

  test('an output that can’t be written', async () => {
    const cwd = folder(FILES())
    expect(await cleancopy(['page.html', '-o', 'none/x.md'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringContaining("none/x.md can't be written: there is no directory none\n") })
    expect(await cleancopy(['page.html', '-o', 'lines.txt/x.md'], { cwd })).toMatchObject({ code: 3, stderr: expect.stringMatching(/can't be (?:written|made): .*\nMake room or give another --output/) })
  })
})

test('names and paths hold on Windows', () => {
  const named = (path: string): string => nameFor({ source: { ...NO_SOURCE, path } }, { title: null, published: null })
  expect(named('C:\\pages\\The Late Ferry.html')).toBe('the-late-ferry')
  expect(named('pages\\con.html')).toBe('con-article')
  expect(named('C:\\pages\\aux')).toBe('aux-article')
  expect(nameFor({ source: NO_SOURCE }, { title: 'A: b? <c> | "d" *', published: '2024-03-08' })).toBe('2024-03-08-a-b-c-d')
  expect(pathKey(win32.join('C:\\Pages', 'A.HTML'))).toBe(pathKey('c:\\pages\\a.html'))
})
