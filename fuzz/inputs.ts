/** The n-th input of a seed: bytes, and how a caller would hand them over. A pure function of seed and n. */
import { PACKERS } from './contain.ts'
import { mutated } from './mutate.ts'
import { ADDRESSES, CHARSETS, MAGIC } from './pieces.ts'
import { Random } from './random.ts'
import type { Seed } from './seeds.ts'

export interface Given {
  readonly bytes: Buffer
  /** File name, for what is told by it. */
  readonly name: string
  readonly url: string | null
  readonly charset: string | null
  /** What was done, for a report. */
  readonly story: string
}

export function inputOf(seeds: readonly Seed[], seed: number, n: number): Given {
  const random = new Random(seed, n)
  const [one, other] = [random.pick(seeds), random.pick(seeds)]
  const story = [one.name]
  let bytes = random.chance(0.1) ? Buffer.concat([Buffer.from(random.pick(MAGIC), 'latin1'), random.bytes(random.size(20_000))]) : one.bytes
  if (bytes !== one.bytes) story[0] = 'random bytes behind a magic number'
  else if (!random.chance(0.15)) bytes = mutated(bytes, random, other.bytes, story)
  for (let levels = random.pick([0, 0, 0, 1, 1, 2, 3]); levels > 0; levels--) {
    const packer = random.pick(Object.keys(PACKERS))
    story.push(packer)
    bytes = PACKERS[packer]!(bytes, random)
    if (random.chance(0.35)) bytes = mutated(bytes, random, other.bytes, story)
  }
  return { bytes, name: random.pick(['', 'a.html', 'a.txt', 'a.br', 'a.warc.gz', 'a.json', '\u001b[31m\u202e.html', 'a.epub']), url: random.pick(ADDRESSES), charset: random.pick(CHARSETS), story: story.join(' → ') }
}
