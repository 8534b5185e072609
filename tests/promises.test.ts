/** docs/promises.md names tests that exist; and what is promised of the project itself, as its files can show it. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { extract, paragraphs, render } from '../src/index.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const read = (name: string): string => readFileSync(ROOT + name, 'utf8')
const promises = read('docs/promises.md')
const named = [...promises.matchAll(/`(tests\/[\w-]+\.test\.ts)` · `([^`]+)`/g)].map(([, file, name]) => [file!, name!] as const)
const pack = JSON.parse(read('package.json')) as Record<'dependencies' | 'optionalDependencies' | 'devDependencies' | 'scripts', Record<string, string>>

test('every promise names a test, and every test that is named exists', () => {
  expect(named.length).toBeGreaterThan(30)
  const rows = promises.split('\n').filter(line => line.startsWith('| ') && !/^\| (?:promise|-)/.test(line))
  for (const row of rows) expect(row).toMatch(/ \| `tests\/[\w-]+\.test\.ts` · `/)
  for (const [file, name] of named) {
    expect([file, existsSync(ROOT + file)]).toEqual([file, true])
    expect([name, read(file).replace(/\\'/g, '\'').includes(name)]).toEqual([name, true])
  }
})

test('every file of hostile tests holds a promise', () => {
  for (const file of readdirSync(`${ROOT}tests`).filter(name => /^hostile-.*\.test\.ts$/.test(name))) expect([file, named.some(([one]) => one === `tests/${file}`)]).toEqual([file, true])
})

test('each dependency has its reason', () => {
  const rows = read('ARCHITECTURE.md').split('\n').filter(line => /^\| [@\w]/.test(line))
  for (const name of Object.keys({ ...pack.dependencies, ...pack.optionalDependencies })) {
    const row = rows.find(line => line.split('|')[1]!.split(',').some(cell => cell.trim() === name))
    expect([name, (row?.split('|')[2] ?? '').trim().length > 10]).toEqual([name, true])
  }
})

test('nothing that is installed with it runs a script', () => {
  const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, { dev?: boolean; devOptional?: boolean; hasInstallScript?: boolean }> }
  const installed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  expect(installed.length).toBeGreaterThan(20)
  expect(installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path)).toEqual([])
  expect(Object.keys(pack.scripts).filter(name => /^(?:pre|post)?install$/.test(name))).toEqual([])
})

test('the workflow that publishes can prove where a release comes from', () => {
  const workflow = read('.github/workflows/publish.yml')
  const used = [...workflow.matchAll(/uses: (\S+)/g)].map(([, action]) => action!)
  expect(used.length).toBeGreaterThan(1)
  for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  expect(workflow).toContain('id-token: write')
  expect(workflow).toContain('npm publish --provenance')
  expect(workflow).toContain('npm audit')
  expect(workflow).not.toMatch(/NODE_AUTH_TOKEN: [^$]/)
})

test('advisories and signatures of packages are asked for before a release and every week', () => {
  expect(read('.github/workflows/publish.yml')).toMatch(/npm ci --ignore-scripts\n.*npm audit --omit=dev\n.*npm audit signatures\n/)
  const weekly = read('.github/workflows/weekly.yml')
  expect(weekly).toMatch(/schedule:[^\n]*cron/)
  expect(weekly).toMatch(/npm audit\n.*npm audit signatures\n/)
  for (const [, action] of weekly.matchAll(/uses: (\S+)/g)) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/)
  // Each fuzzer that it runs is a script of ours.
  for (const [, name] of weekly.match(/fuzzer: \[(.*)\]/)![1]!.matchAll(/'([^']+)'/g)) expect(Object.keys(pack.scripts)).toContain(name)
})

test('every regular expression is proved safe or has a reason', { timeout: 300_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['.ci/regexes.js'], { cwd: ROOT, encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
  const { harmless } = JSON.parse(read('.ci/regexes.json')) as { harmless: Record<string, string> }
  for (const [expression, reason] of Object.entries(harmless)) expect([expression, reason.split(' ').length > 2]).toEqual([expression, true])
})

test('typography is left as it is', async () => {
  const words = ['« Bonjour\u00a0»', '“quoted”', '‘single’', '"straight"', '\'straight\'', 'l’été', '.bashrc', '10\u202f000\u00a0€', '5\u2009%', 'a\u2011b', 'soft\u00adhyphen', 'em—dash', 'en–dash', '1.\u00a0Mai', '...', '…', 'ﬁne', 'e\u0301', '½', '№\u00a05', '①', '３', 'Ærø', '㈱', 'ｶﾞ', '“nested ‘quotes’ ”', '--flag', '\\n', '~/x', '#tag', '@name']
  const page = `<!doctype html><html lang="en"><title>A title</title><article><h1>A title</h1>${words.map(word => `<p>The keeper of the light wrote ${word} on the wall of the old store, and nobody on the quay asked why.</p>`).join('')}</article></html>`
  const outcome = await extract(page, { format: 'html' })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const lines = paragraphs(outcome.value.body)
  for (const word of words) expect(lines).toContain(`The keeper of the light wrote ${word} on the wall of the old store, and nobody on the quay asked why.`)
  const html = await render(outcome.value, 'html')
  for (const word of words.filter(word => !/["'&<]/.test(word))) expect(html).toContain(`wrote ${word} on`)
})
