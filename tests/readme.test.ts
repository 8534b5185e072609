/**
 * The README shows what the program really prints, and names every option. Its console blocks are
 * run here; `npm run accept` writes the output as it is now. Refuses nothing: prose is for readers.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { markdownTable, optionTable } from '../src/cli/options.ts'
import { RECORD_FIELDS } from '../src/render/json.ts'
import { FORMAT_ALIASES, TARGETS } from '../src/render/index.ts'
import { folder } from './cli-process.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PATH = fileURLToPath(new URL('../README.md', import.meta.url))
const BLOCK = /```console\n\$ (.+)\n([\s\S]*?)```/g
const TABLE = /^(?:OPTIONS|\| option \|[\s\S]*?)\n(?=\n)/m

const rows = optionTable(TARGETS, FORMAT_ALIASES, RECORD_FIELDS)
const table = markdownTable(rows).trimEnd()

/** What a reader would see: both streams, as the README's `cleancopy` is the program in the tree. */
function shown(command: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'COLUMNS'].includes(name)))
  const { stdout } = spawnSync('bash', ['-c', `cleancopy() { node bin/cleancopy.js "$@"; }\n{ ${command}\n} 2>&1`], { cwd: ROOT, env, encoding: 'utf8' })
  return stdout.endsWith('\n') || stdout === '' ? stdout : `${stdout}\n`
}

if (process.env['ACCEPT']) {
  const before = readFileSync(PATH, 'utf8')
  const after = before.replace(BLOCK, (_, command: string) => `\`\`\`console\n$ ${command}\n${shown(command)}\`\`\``).replace(TABLE, () => `${table}\n`)
  if (after !== before) writeFileSync(PATH, after)
}

const readme = readFileSync(PATH, 'utf8')
const library = readFileSync(join(ROOT, 'docs/library.md'), 'utf8')
const scripts = [...(readme + library).matchAll(/```js\n([\s\S]*?)```/g)].map(([, script]) => script!)
const blocks = [...readme.matchAll(BLOCK)]

describe('the README', () => {
  test('opens with the two commands for a fresh clone', () => {
    expect(/```sh\n([\s\S]*?)```/.exec(readme)?.[1]).toBe('npm ci && node bin/cleancopy.js fixtures/sample/article.txt\nnpm ci && npm test\n')
  })

  test('holds two commands and ten recipes', () => {
    expect(blocks.length).toBeGreaterThanOrEqual(12)
    expect([...readme.matchAll(/^\*\*(\d+)\.\*\*/gm)].map(([, n]) => Number(n))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  test.each(blocks.map(([, command, output]) => [command!, output!]))('shows what `%s` prints', (command, output) => {
    expect(shown(command)).toBe(output)
  })

  test.each(scripts.map((script, i) => [i + 1, script] as const))('example %d of the library, here and in docs/library.md, runs', (i, script) => {
    const cwd = folder({})
    symlinkSync(join(ROOT, 'fixtures'), join(cwd, 'fixtures'))
    // In the package itself, whose name then means itself.
    const file = join(ROOT, `.t.readme-${process.pid}-${i}.mjs`)
    writeFileSync(file, script)
    try {
      const { status, stderr, stdout } = spawnSync(process.execPath, [file], { cwd, encoding: 'utf8' })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('lighthouse')
    } finally {
      rmSync(file)
    }
  })

  test('has the table of options as it is', () => expect(readme).toContain(table))

  test.each(rows.map(row => [row.flag]))('names %s', flag => expect(readme).toContain(flag))

  test.each(TARGETS.map(name => [name]))('names the format %s', name => expect(readme).toContain(name))
})
