/**
 * How much work extraction does never creeps up: a count that no machine changes may rise by a
 * twentieth and no more, unless the changelog says why and `node bench/count.js --pin` the new one.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { blocks } = JSON.parse(readFileSync('bench/work.json', 'utf8')) as { readonly blocks: number }

test('blocks run over the fixtures that are counted', () => {
  // A process of its own: the counter has to be there before the code is.
  const counted = (): number => Number(/(\d+)[^\n]*in all/.exec(spawnSync(process.execPath, ['bench/count.js'], { encoding: 'utf8' }).stdout)?.[1])
  const now = counted()
  expect(now).toBeGreaterThan(blocks / 10)
  expect(now, `${now} blocks, ${blocks} are pinned`).toBeLessThanOrEqual(blocks * 1.05)
})
