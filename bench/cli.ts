/** Holds what the bulk driver gave against the real command line, for pages spread over the corpus. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from './corpus.ts'
import type { Row } from './score.ts'

const SAMPLE = 20
const BIN = fileURLToPath(new URL('../../../bin/cleancopy.js', import.meta.url))
const BUILT = fileURLToPath(new URL('../../../dist/cli/main.cjs', import.meta.url))

/** False, said on stdout, where one differs. */
export function agreesWithCli(pages: readonly Page[], rows: readonly Row[]): boolean {
  if (!existsSync(BUILT)) {
    process.stdout.write('cli: dist/ is not built, nothing to compare with\n')
    return false
  }
  const step = Math.max(1, Math.floor(pages.length / SAMPLE))
  const sample = pages.filter((_, i) => i % step === 0).slice(0, SAMPLE)
  const byId = new Map(rows.map(row => [row.id, row]))
  const different = sample.filter(page => JSON.stringify(fromCli(page)) !== JSON.stringify(byId.get(page.id))).map(page => page.id)
  process.stdout.write(`cli: ${sample.length - different.length} of ${sample.length} pages the same through the command line${different.length > 0 ? `; not ${different.join(', ')}` : ''}\n`)
  return different.length === 0
}

function fromCli({ id, path, url }: Page): Row {
  const args = [BIN, '-q', '-t', 'json', '--timeout', '60', '--fields', 'title,authors,published,confidence,paragraphs', ...(url === null ? [] : ['--url', url]), path]
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 28 })
  const record = parsed(stdout)
  return { id, text: (record?.paragraphs ?? []).join('\n\n'), title: record?.title ?? null, authors: record?.authors ?? [], published: record?.published ?? null, ...(record ? { confidence: record.confidence } : {}) }
}

interface CliRecord { readonly title: string | null; readonly authors: readonly string[]; readonly published: string | null; readonly confidence: number; readonly paragraphs?: readonly string[] }

function parsed(stdout: string): CliRecord | null {
  try { return JSON.parse(stdout) as CliRecord } catch { return null }
}
