/** Counts of keys that are 32-bit hashes, without a Map: open addressing in one array. */
export class Counter {
  private readonly keys: Int32Array
  private readonly values: Int32Array
  private readonly owners: Int32Array
  constructor(room: number) {
    let size = 1024
    while (size < room * 2) size *= 2
    this.keys = new Int32Array(size)
    this.values = new Int32Array(size)
    this.owners = new Int32Array(size).fill(-1)
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while (this.values[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask
    return at
  }

  /** Once for each owner. */
  add(key: number, owner: number): void {
    const at = this.slot(key)
    if (this.owners[at] === owner) return
    this.keys[at] = key
    this.values[at]!++
    this.owners[at] = owner
  }

  of(key: number): number { return this.values[this.slot(key)]! }

  /** Some other owner has the key too; owners came in order. */
  elsewhere(key: number, owner: number): boolean {
    const at = this.slot(key)
    return this.values[at]! > 1 || (this.values[at] === 1 && this.owners[at] !== owner)
  }
}
