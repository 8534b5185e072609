/** Runs the built command line as a real process, and keeps the folders that its tests write to. */
import { spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export const BIN = fileURLToPath(new URL('../bin/cleancopy.js', import.meta.url))

export interface Ended { readonly code: number | null; readonly stdout: string; readonly stderr: string }
export interface Options { readonly input?: string | Uint8Array; readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }

/** The process's own, without what people set to have their output, or all calls of the program, their way. */
export const plainEnvironment = (): Record<string, string | undefined> =>
  ({ ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'FORCE_COLOR', 'COLUMNS'].includes(name) && !name.startsWith('CLEANCOPY_'))), XDG_CONFIG_HOME: join(tmpdir(), 'cleancopy-none'), XDG_CACHE_HOME: join(tmpdir(), 'cleancopy-code') })

export function start(args: readonly string[], { cwd, env = {} }: Options = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [BIN, ...args], { cwd, env: { ...plainEnvironment(), ...env } })
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', (data: Buffer) => out.push(data))
  child.stderr.on('data', (data: Buffer) => err.push(data))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() }))
  })
}

export function cleancopy(args: readonly string[], options: Options = {}): Promise<Ended> {
  const child = start(args, options)
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return ended(child)
}

/** A folder of files by their paths, removed when the test file is done. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const directory = mkdtempSync(join(tmpdir(), 'cleancopy-'))
  folders.push(directory)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), content)
  }
  return directory
}

const folders: string[] = []
afterAll(() => {
  for (const directory of folders.splice(0)) rmSync(directory, { recursive: true, force: true })
})

const BODY = [
  'The ferry had been late all summer, and on the first Monday of autumn it did not come at all. By nine the queue reached past the chandlery and round the corner by the bank.',
  'Nobody in the office could say why. The timetable on the wall still promised a crossing every forty minutes, as it had done since the winter before last.',
  'Marta Lindqvist, who has sold tickets here for nineteen years, closed her window and put up a handwritten note. It said that the company would pay for taxis over the bridge.',
  'Few believed it. The bridge is sixty kilometres to the north, and the last bill of that kind took the company eleven months to settle, according to the harbour board.',
  'In the afternoon a tug came in with the news that the ferry had lost its rudder off the point, and that the crew were playing cards and waiting for the tide.',
]

/** A page that any judge takes for an article. */
export const page = (title: string, extra = ''): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>${title}</h1>${BODY.map(text => `<p>${text}</p>`).join('\n')}${extra}</article>
<footer>All rights reserved</footer></body></html>`

export const SENTENCE = 'The ferry had been late all summer'
