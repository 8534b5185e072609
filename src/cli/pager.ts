/**
 * Long articles on a terminal go through a pager, the caller's (PAGER) or less. What fits on the
 * screen is printed as it is. A pager that isn't there or fails costs nothing: the text is printed.
 * What is said meanwhile waits until the pager is left, for it would stand across the article.
 */
import type { ChildProcess, spawn } from 'node:child_process'
import type { Io } from './io.ts'
import { ClosedPipe, outputStream, type Stream } from './sinks.ts'

/** Colours shown raw; for those who have said nothing of less, leave at once what fits, and leave the text on the screen. */
const RAW = '-R', LESS = 'FX'

export function pagerStream(io: Io, choice: 'auto' | 'always' | 'never'): Stream {
  const plain = outputStream(io.stdout)
  const command = io.env['PAGER'] ?? 'less'
  const possible = io.stdout.isTTY === true && io.env['TERM'] !== 'dumb' && command.trim() !== ''
  if (choice === 'never' || (choice === 'auto' && !possible) || command.trim() === '') return plain
  const rows = io.stdout.rows ?? 24
  let held = ''
  let pager: Pager | null = null
  return {
    write: async text => {
      held += String(text)
      if (pager) { await pager.write(String(text)); return }
      if (choice === 'auto' && !isLong(held, rows, io.stdout.columns ?? 80)) return
      // Loaded only for those who page: starting other programs is no part of the usual run.
      pager = new Pager(command, io, (await import('node:child_process')).spawn)
      await pager.write(held)
    },
    finish: async () => {
      if (!pager) { if (held !== '') await plain.write(held); await plain.finish(); return }
      if (await pager.end() === 'failed') { await plain.write(held); await plain.finish() }
    },
    discard: async () => { await pager?.end() },
  }
}

const ESCAPES = new RegExp('\\u001b(?:\\[[0-9;]*m|\\]8;[^\\u001b]*\\u001b\\\\)', 'g')

/** More lines than the screen has, with one left for the prompt; a line that is wider than it takes several. */
function isLong(text: string, rows: number, columns: number): boolean {
  let lines = 0
  for (const line of text.split('\n')) {
    lines += Math.max(1, Math.ceil(line.replace(ESCAPES, '').length / columns))
    if (lines > rows) return true
  }
  return false
}

class Pager {
  private readonly child: ChildProcess
  private readonly ended: Promise<'left' | 'failed'>
  private closed = false

  constructor(command: string, io: Io, start: typeof spawn) {
    let interrupted = false
    const forget = io.onInterrupt(() => { interrupted = true })
    io.stderr.cork()
    this.child = start(command, {
      shell: true,
      stdio: ['pipe', 'inherit', 'inherit'],
      env: { LESSCHARSET: 'utf-8', ...io.env, LESS: `${RAW} ${io.env['LESS'] ?? LESS}` } as NodeJS.ProcessEnv,
    })
    this.ended = new Promise(resolve => {
      const leave = (code: number): void => {
        forget()
        io.stderr.uncork()
        this.closed = true
        // One that was interrupted has shown what was wanted of it.
        resolve(code === 0 || interrupted ? 'left' : 'failed')
      }
      this.child.on('close', code => leave(code ?? 0))
      this.child.on('error', () => leave(127))
    })
    this.child.stdin?.on('error', () => { this.closed = true })
  }

  /** Whoever leaves the pager before the end has read enough. */
  async write(text: string): Promise<void> {
    if (this.closed) { if (await this.ended === 'failed') return; throw new ClosedPipe() }
    await new Promise<void>(resolve => { this.child.stdin?.write(text, () => resolve()) })
  }

  end(): Promise<'left' | 'failed'> {
    this.child.stdin?.end()
    return this.ended
  }
}
