/** Chance that a seed decides: the same seed gives the same inputs on every machine. */
export class Random {
  #state: number

  constructor(...seeds: readonly number[]) {
    this.#state = 0x9e3779b9
    for (const seed of seeds) { this.#state = Math.imul(this.#state ^ seed, 0x85ebca6b); this.next() }
  }

  /** From 0 to 1, 1 not among them (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number below `n`. */
  below(n: number): number { return Math.floor(this.next() * n) }

  chance(probability: number): boolean { return this.next() < probability }

  pick<T>(list: readonly T[]): T { return list[this.below(list.length)]! }

  /** Small numbers more often than large ones, at most `most`. */
  size(most: number): number { return Math.floor(most ** this.next()) }

  bytes(length: number): Buffer {
    const bytes = Buffer.alloc(length)
    for (let i = 0; i < length; i++) bytes[i] = this.below(256)
    return bytes
  }
}
