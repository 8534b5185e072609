/** The recipes of docs/recipes.md, run as a reader would run them, in a folder that they may fill. */
import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { blocksOf, ROOT, testBlocks } from './console.ts'

testBlocks('docs/recipes.md')

test('there are recipes for the tools that people have', () => {
  const text = readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8')
  const commands = blocksOf(text).flatMap(({ steps }) => steps.map(({ command }) => command)).join('\n')
  for (const tool of ['jq', 'fzf', 'less', 'pandoc', 'sqlite-utils', 'mbox', 'epub', 'warc']) expect(commands).toContain(tool)
})
