/** What help and documents name is in the package: its list of files is npm's own. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { COMMANDS } from '../src/cli/commands.ts'
import { commandPage, helpPage } from '../src/cli/help.ts'
import { OPTIONS } from '../src/cli/table.ts'
import { TOPICS } from '../src/cli/topics/index.ts'
import { ROOT } from './console.ts'

/** Of a build there is no talk here: scripts would make another one under the feet of other tests. */
const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' })
const [pack] = Object.values(JSON.parse(stdout) as Record<string, { files: { path: string }[] }>)
const shipped = pack!.files.map(({ path }) => path)

/** Pages on how the project is made are for those who have it whole. */
const OF_THE_PROJECT = /^(?:bench|training|fixtures\/complaints|fixtures\/examples)\/|^(?:ARCHITECTURE|CONTRIBUTING)\.md$/

test('what help names is shipped', async () => {
  const help = [helpPage(OPTIONS, COMMANDS), ...TOPICS.map(({ text }) => text), ...await Promise.all(COMMANDS.map(async row => commandPage(row, await row.load()))), readFileSync(join(ROOT, 'dist/man/cleancopy.1'), 'utf8')].join('\n')
  const named = [...help.matchAll(/(?<![\w/.-])(?:docs|schema|examples|fixtures)\/[\w./-]+\w/g)].map(([path]) => path)
  expect(named).toContain('docs/explain.md')
  expect(named.filter(path => !shipped.includes(path))).toEqual([])
})

test('what shipped documents link to is shipped', () => {
  const pages = shipped.filter(path => path.endsWith('.md'))
  expect(pages).toEqual(expect.arrayContaining(['README.md', 'CHANGELOG.md', 'SECURITY.md', 'docs/explain.md', 'docs/library.md']))
  const missing = pages.flatMap(page => [...readFileSync(join(ROOT, page), 'utf8').replace(/```[\s\S]*?```/g, '').matchAll(/\]\((?!https?:|#)([^)\s#]+)/g)]
    .map(([, link]) => posix.join(posix.dirname(page), link!)).filter(path => !shipped.includes(path) && !OF_THE_PROJECT.test(path)).map(path => `${page}: ${path}`))
  expect(missing).toEqual([])
})

test('nothing is shipped that only makes or tests the project', () => expect(shipped.filter(path => /\.test\.|(?:^|\/)test_|^(?:src|tests|bench|fuzz|training|\.ci)\/|^docs\/.*\.js$/.test(path))).toEqual([]))
