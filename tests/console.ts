/**
 * The console blocks of a document, run in their order in a folder of their own, where `cleancopy` is
 * the program in the tree and `fixtures` are the project's. A comment above a block says what it
 * needs (`needs: jq`) or why it is not run (`not run: it asks the network`).
 */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { BIN, folder } from './cli-process.ts'

export const ROOT = fileURLToPath(new URL('..', import.meta.url))
const BLOCK = /(?:<!-- (needs|not run): (.+) -->\n)?```console\n([\s\S]*?)```/g
/** A command may go on in the next line behind a backslash. */
const COMMAND = /^\$ ((?:.*\\\n)*.*)\n/gm

interface Step { readonly command: string; readonly output: string }
export interface Block { readonly steps: readonly Step[]; readonly needs: readonly string[]; readonly notRun: string | null; readonly raw: string }

export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(BLOCK)].map(([raw, kind, what, body]) => {
    const commands = [...body!.matchAll(COMMAND)]
    const steps = commands.map((match, i) => ({ command: match[1]!, output: body!.slice(match.index + match[0].length, commands[i + 1]?.index ?? body!.length) }))
    return { raw, steps, needs: kind === 'needs' ? what!.split(', ') : [], notRun: kind === 'not run' ? what! : null }
  })
}

/** A folder as a reader of the documents has it. */
export function home(): string {
  const at = folder({})
  symlinkSync(join(ROOT, 'fixtures'), join(at, 'fixtures'))
  mkdirSync(join(at, '.path'))
  writeFileSync(join(at, '.path', 'cleancopy'), `#!/bin/sh\nexec '${process.execPath}' '${BIN}' "$@"\n`)
  chmodSync(join(at, '.path', 'cleancopy'), 0o755)
  return at
}

/** Both streams, as a terminal of 80 columns without colours would show them. */
export function shown(command: string, cwd: string): string {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'COLUMNS', 'PAGER'].includes(name)))
  const { stdout } = spawnSync('bash', ['-c', `{ ${command}\n} 2>&1`], { cwd, env: { ...env, PATH: `${join(cwd, '.path')}:${env['PATH']}`, TERM: 'dumb', LC_ALL: 'C.UTF-8' }, encoding: 'utf8', input: '' })
  return stdout.endsWith('\n') || stdout === '' ? stdout : `${stdout}\n`
}

export const has = (tool: string): boolean => spawnSync('bash', ['-c', `command -v ${tool}`]).status === 0

/** Every block of a document as a test; with ACCEPT the document is written as it now would be. */
export function testBlocks(path: string): void {
  const full = join(ROOT, path)
  const at = home()
  describe(path, () => {
    const text = readFileSync(full, 'utf8')
    const blocks = blocksOf(text)
    let now = text
    for (const { raw, steps, needs, notRun } of blocks) {
      const name = `shows what \`${steps[0]?.command.slice(0, 70)}\` prints`
      if (notRun !== null) { test.skip(`${name}: ${notRun}`, () => {}); continue }
      const missing = needs.filter(tool => !has(tool))
      if (missing.length > 0) { test.skip(`${name}: ${missing.join(', ')} is not installed`, () => {}); continue }
      test(name, { timeout: 120_000 }, () => {
        expect(steps.length).toBeGreaterThan(0)
        let block = raw
        for (const { command, output } of steps) {
          const got = shown(command, at)
          if (process.env['ACCEPT']) block = block.replace(`$ ${command}\n${output}`, () => `$ ${command}\n${got}`)
          else expect(got).toBe(output)
        }
        if (block !== raw) { now = now.replace(raw, () => block); writeFileSync(full, now) }
      })
    }
    test('has no block without a command', () => expect(blocks.filter(({ steps }) => steps.length === 0)).toEqual([]))
  })
}
