/** No export that nobody imports: what only its own file speaks of is that file's alone. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What others import, by its address in the package or in dist. */
const DOORS = ['src/index.ts', 'src/cli/main.ts']
const files = ['src', 'tests', 'bench', 'training', 'fuzz', 'docs', 'schema'].flatMap(room => readdirSync(room, { recursive: true })
  .filter(path => /^(?!.*(?:node_modules|\.venv)\/).*\.[tj]s$/.test(path)).map(path => join(room, path)))
/** By file: the words of each file that imports it; null of one that hands all of it on. */
const readers = new Map()
const texts = new Map(files.map(path => [path, readFileSync(path, 'utf8')]))
for (const [path, text] of texts) {
  const words = new Set(text.match(/\w+/g))
  for (const [, all, address] of text.matchAll(/(export type \* from )?'(\.[^'\n]*\.ts)'/g)) {
    const file = join(path, '..', address)
    readers.set(file, [...readers.get(file) ?? [], all ? null : words])
  }
}
for (const [path, text] of texts) {
  if (!path.startsWith('src/') || DOORS.includes(path)) continue
  for (const [, name] of text.matchAll(/^export (?:async )?(?:const|let|function\*?|class|interface|type) (\w+)/gm)) {
    if ((readers.get(path) ?? []).some(words => words === null || words.has(name))) continue
    process.exitCode = 1
    process.stderr.write(`${path}: ${name} is exported, and nobody imports it\n`)
  }
}
