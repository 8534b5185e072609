/**
 * Peers of other languages, each a process that lives through the whole bench, so that its start is
 * not counted: it reads `path<tab>url` a line up to an empty one, answers with its name and version,
 * and from then on does all pages once for each line it gets, answering with the seconds of processor time it took.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Input } from './contestants.ts'

const here = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url))
/** Where bench/install-peers puts them; BENCH_PYTHON overrules for Python. */
export const PYTHON = process.env['BENCH_PYTHON'] ?? [here('out/peers/venv/bin/python')].find(path => existsSync(path)) ?? 'python3'
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  'trafilatura --fast': [PYTHON, here('peers.py'), 'time', 'trafilatura-fast'],
  resiliparse: [PYTHON, here('peers.py'), 'time', 'resiliparse'],
  'go-trafilatura': [here('out/peers/go-trafilatura')],
  'rs-trafilatura': [here('out/peers/rs-trafilatura')],
}
export const OUTSIDE = Object.keys(COMMANDS)

export interface Outside {
  readonly name: string
  readonly version: string
  /** Seconds of processor time for all pages, once. */
  readonly round: () => Promise<number>
  readonly close: () => void
}

/** `folder` gets the pages. A peer that is not there is null. */
export async function openOutside(name: string, inputs: readonly Input[], folder: string): Promise<Outside | null> {
  const [command, ...args] = COMMANDS[name]!
  mkdirSync(folder, { recursive: true })
  const lines = inputs.map(({ bytes, url }, i) => {
    const path = `${folder}/${i}.html`
    if (!existsSync(path)) writeFileSync(path, bytes)
    return `${path}\t${url ?? ''}\n`
  })
  const child = spawn(command!, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const gone = new Promise<null>(done => { child.once('error', () => { done(null) }); child.once('exit', () => { done(null) }) })
  child.stdin.on('error', () => { /* It is gone, which its answer says. */ })
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ask = async (line: string): Promise<string | null> => {
    child.stdin.write(line)
    const answer = await Promise.race([answers.next(), gone])
    return answer === null || answer.done ? null : answer.value
  }
  const version = await ask(`${lines.join('')}\n`)
  if (version === null) return null
  return { name, version, round: async () => Number(await ask('go\n')), close: () => { child.kill() } }
}
