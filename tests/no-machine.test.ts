/** No tracked file says on which machine, or through which mirror of a registry, it was made. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

// Put together here, so that this file does not hold what it looks for. Homes are those of people and
// of build machines; a made-up /home/kim in a fixture is a path of a text.
const slash = '/'
const PATHS = [['work', 'main'], ['work', 'shared'], ['root', ''], ['builds', ''], ['runner', 'work'], ['Users', 'runner']].map(parts => slash + parts.join(slash))
const REGISTRY = new RegExp(`"resolved": "(?!https:${slash}${slash}registry\\.npmjs\\.org${slash})`)

const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' })
const files = status === 0 ? stdout.split('\0').filter(name => name !== '') : []

test.skipIf(status !== 0)('no tracked file holds a path of a build machine', () => {
  expect(files.length).toBeGreaterThan(50)
  const found: string[] = []
  for (const name of files) {
    let text: string
    try { text = readFileSync(ROOT + name, 'latin1') } catch { continue }
    for (const path of PATHS) if (text.includes(path)) found.push(`${name}: ${path}`)
  }
  expect(found).toEqual([])
})

test('the lock file names no registry but the public one', () => {
  expect(REGISTRY.exec(readFileSync(`${ROOT}package-lock.json`, 'utf8'))?.[0] ?? null).toBeNull()
  expect(readFileSync(`${ROOT}.npmrc`, 'utf8')).not.toContain('registry=')
})
