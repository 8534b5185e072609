/**
 * What users of other extractors complain of, each on a page that models it: the real command line
 * must give what complaints.json says. The table in docs/comparison.md is made from the same rows;
 * `npm run accept` writes it anew.
 */
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { cleancopy, folder, page, type Ended } from './cli-process.ts'

const HOME = fileURLToPath(new URL('../fixtures/complaints/', import.meta.url))
const DOC = fileURLToPath(new URL('../docs/comparison.md', import.meta.url))
const START = '<!-- complaints: written by npm run accept -->\n', END = '<!-- end of complaints -->'

interface Check {
  /** `{deep}` and the like stand for inputs that are made here. */
  readonly args: readonly string[]
  readonly code?: number
  /** A file whose bytes come on stdin, or the text itself. */
  readonly stdin?: string
  readonly stdinText?: string
  readonly has?: readonly string[]
  readonly hasNot?: readonly string[]
  /** Text that is there exactly once. */
  readonly once?: readonly string[]
  readonly stderr?: readonly string[]
  /** The same output as the check before. */
  readonly same?: boolean
  readonly json?: boolean
  /** Lines of output; of these, with an article. */
  readonly lines?: number
  readonly articles?: number
  /** Files in `{out}`. */
  readonly files?: readonly string[]
  readonly seconds?: number
}
interface Complaint {
  /** Peer and thread. */
  readonly of: string
  readonly complaint: string
  readonly state: 'yes' | 'partly' | 'no'
  /** What cleancopy does. */
  readonly today: string
  readonly checks: readonly Check[]
}

const complaints = JSON.parse(readFileSync(join(HOME, 'complaints.json'), 'utf8')) as readonly Complaint[]

/** Inputs too large, or too odd for a repository, by the name in braces. */
const MADE: Readonly<Record<string, () => string>> = {
  out: () => folder({}),
  deep: () => join(folder({ 'deep.html': `<html><body>${'<div>'.repeat(20_000)}<p>The clockmaker left a note at the bottom, and asks whoever reads it to bring oil and a lamp.</p>` }), 'deep.html'),
  wide: () => join(folder({ 'wide.html': `<html><body><article><h1>Long</h1>${Array.from({ length: 20_000 }, (_, i) => `<p>This is paragraph ${i} of a very long report, and it says no more than the others did.</p>`).join('')}</article>` }), 'wide.html'),
  many: () => folder(pages(40)),
  dangling: () => {
    const home = folder(pages(39))
    symlinkSync(join(home, 'nowhere.html'), join(home, 'gone.html'))
    return home
  },
}
const pages = (count: number): Record<string, string> => Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.html`, page(`Ferry late for the ${i + 1}th time`)]))

describe.each(complaints)('$of: $complaint', ({ checks }) => {
  test('is answered as docs/comparison.md says', { timeout: 120_000 }, async () => {
    let before: Ended | null = null
    for (const check of checks) {
      const made = new Map<string, string>()
      const args = check.args.map(arg => arg.replace(/^\{(\w+)\}$/, (_, name: string) => { const path = MADE[name]!(); made.set(name, path); return path }))
      const input = check.stdin === undefined ? check.stdinText : readFileSync(join(HOME, check.stdin))
      const start = performance.now()
      const ended = await cleancopy(args, { cwd: HOME, ...(input === undefined ? {} : { input }) })
      const { stdout, stderr, code } = ended
      expect(code, stderr).toBe(check.code ?? 0)
      for (const text of check.has ?? []) expect(stdout).toContain(text)
      for (const text of check.hasNot ?? []) expect(stdout).not.toContain(text)
      for (const text of check.once ?? []) expect(stdout.split(text).length - 1, `times of "${text}" in\n${stdout}`).toBe(1)
      for (const text of check.stderr ?? []) expect(stderr).toContain(text)
      if (check.same) expect(stdout).toBe(before!.stdout)
      if (check.json) expect(JSON.parse(stdout)).toHaveLength(2)
      const lines = stdout.split('\n').filter(line => line !== '')
      if (check.lines !== undefined) expect(lines).toHaveLength(check.lines)
      if (check.articles !== undefined) expect(lines.filter(line => !line.includes('"error"'))).toHaveLength(check.articles)
      if (check.files) expect(readdirSync(made.get('out')!).filter(name => !name.startsWith('.')).sort()).toEqual(check.files)
      // Some seconds on an idle machine; a busy one is given its time.
      if (check.seconds !== undefined) expect((performance.now() - start) / 1000).toBeLessThan(check.seconds)
      before = ended
    }
  })
})

test('every page is used', () => {
  const used = new Set(complaints.flatMap(({ checks }) => checks.flatMap(({ args, stdin }) => [...args, stdin ?? ''])))
  expect(readdirSync(HOME).filter(name => name !== 'complaints.json' && !used.has(name))).toEqual([])
})

test('docs/comparison.md has the table as it is', () => {
  const count = (state: string): number => complaints.filter(row => row.state === state).length
  const cell = (text: string): string => text.replaceAll('|', '\\|')
  const table = [
    `Of ${complaints.length}: ${count('yes')} met, ${count('partly')} in part, ${count('no')} not.\n`,
    '| of | complaint | met | what cleancopy does |', '|---|---|---|---|',
    ...complaints.map(row => `| ${cell(row.of)} | ${cell(row.complaint)} | ${row.state} | ${cell(row.today)} |`),
  ].join('\n') + '\n'
  const doc = readFileSync(DOC, 'utf8')
  const [head, rest] = doc.split(START), tail = rest?.slice(rest.indexOf(END))
  const now = `${head}${START}${table}${tail}`
  if (process.env['ACCEPT'] && now !== doc) writeFileSync(DOC, now)
  expect(readFileSync(DOC, 'utf8')).toBe(now)
})
