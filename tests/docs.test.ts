/**
 * The documents: what they show is what the program prints, what they link to is there, and what is
 * made from the code is as the code is. `npm run accept` writes output and made parts anew.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as library from '../src/index.ts'
import { RECORD_FIELDS } from '../src/render/json.ts'
import { TARGETS } from '../src/render/index.ts'
import { ARCHIVES } from '../src/archives/index.ts'
import { ROOT, testBlocks } from './console.ts'

/** Recipes are run by recipes.test.ts, which takes its time. */
const documents = ['README.md', ...readdirSync(join(ROOT, 'docs')).filter(name => name.endsWith('.md')).map(name => `docs/${name}`)]

for (const path of documents) if (path !== 'README.md' && path !== 'docs/recipes.md') testBlocks(path)

describe.each(documents)('the links of %s', path => {
  const text = readFileSync(join(ROOT, path), 'utf8').replace(/```[\s\S]*?```/g, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g)].map(match => match[1] ?? match[2]!).filter(link => !/^https?:|^#/.test(link))
  test('none is empty', () => expect(links.filter(link => link.trim() === '')).toEqual([]))
  test.each(links.map(link => [link]))('%s is there', link => {
    const [file, anchor] = link.split('#') as [string, string?]
    const target = join(ROOT, dirname(path), file)
    expect(existsSync(target)).toBe(true)
    if (anchor === undefined) return
    const headings = [...readFileSync(target, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, heading]) => heading!.toLowerCase().replace(/[^\p{L}\p{N} _-]/gu, '').replaceAll(' ', '-'))
    expect(headings).toContain(anchor)
  })
})

test.each([['docs/library.js', 'docs/library.md'], ['docs/figures.js', 'docs/accuracy.md'], ['docs/session.js', 'docs/session.svg']])('%s would write %s as it is', { timeout: 120_000 }, (script, made) => {
  const now = spawnSync(process.execPath, [join(ROOT, script), ...(process.env['ACCEPT'] ? [] : ['--print'])], { encoding: 'utf8', cwd: ROOT })
  expect({ status: now.status, stderr: now.stderr }).toEqual({ status: 0, stderr: '' })
  if (!process.env['ACCEPT']) expect(now.stdout).toBe(readFileSync(join(ROOT, made), 'utf8'))
})

test('functions and values of docs/library.md are those that can be imported', () => {
  const chapters = readFileSync(join(ROOT, 'docs/library.md'), 'utf8').split(/^## /m).filter(chapter => /^(?:Functions|Values)\n/.test(chapter))
  expect(chapters.flatMap(chapter => [...chapter.matchAll(/^### (\w+)$/gm)].map(([, name]) => name!)).sort()).toEqual(Object.keys(library).sort())
})

const of = (path: string): string => readFileSync(join(ROOT, path), 'utf8')
test.each(RECORD_FIELDS.map(name => [name]))('docs/fields.md names %s', name => expect(of('docs/fields.md')).toContain(`\`${name}\``))
test.each(TARGETS.map(name => [name]))('docs/formats.md names %s', name => expect(of('docs/formats.md')).toContain(`\`${name}\``))
test.each(Object.keys(ARCHIVES).map(name => [name]))('docs/archives.md names %s', name => expect(of('docs/archives.md')).toContain(`\`${name}\``))
