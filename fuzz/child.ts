/** One process of the fuzzer: tries the inputs it is told to, one after another, and tells before each which it is. */
import { readSeeds } from './seeds.ts'
import { inputOf } from './inputs.ts'
import { tried } from './trial.ts'
import type { Trial } from './trial.ts'

export type Told = { readonly n: number } | ({ readonly done: number; readonly story: string } & Trial)
export interface Asked { readonly fixtures: string; readonly seed: number; readonly from: number; readonly until: number }

process.on('message', (asked: Asked) => { void work(asked) })

async function work({ fixtures, seed, from, until }: Asked): Promise<void> {
  const seeds = readSeeds(fixtures)
  for (let n = from; n < until; n++) {
    process.send?.({ n } satisfies Told)
    const given = inputOf(seeds, seed, n)
    const trial = await tried(given)
    await new Promise<void>(resolve => { process.send?.({ done: n, story: given.story, ...trial } satisfies Told, undefined, undefined, () => resolve()) })
  }
  process.exit(0)
}
