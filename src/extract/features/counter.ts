/** Counts of keys that are 32-bit hashes, without a Map: open addressing in one array, three numbers a place, since each place is a wait for memory. */
export class Counter {
  /** Key, count and last owner of each place. */
  private readonly table: Int32Array
  private readonly mask: number
  constructor(room: number) {
    let size = 1024
    while (size < room * 2) size *= 2
    this.table = new Int32Array(size * WIDTH)
    this.mask = size - 1
  }

  private place(key: number): number {
    let at = (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask
    while (this.table[at * WIDTH + COUNT] !== 0 && this.table[at * WIDTH] !== key) at = (at + 1) & this.mask
    return at * WIDTH
  }

  /** Once for each owner, a number from 0. Gives the key's place. */
  add(key: number, owner: number): number {
    const at = this.place(key)
    if (this.table[at + COUNT] !== 0 && this.table[at + OWNER] === owner) return at
    this.table[at] = key
    this.table[at + COUNT]!++
    this.table[at + OWNER] = owner
    return at
  }

  of(key: number): number { return this.table[this.place(key) + COUNT]! }
  /** Of the key whose place `add` gave. */
  at(place: number): number { return this.table[place + COUNT]! }

  /** Some other owner has the key too; owners came in order. */
  elsewhere(key: number, owner: number): boolean {
    const at = this.place(key), count = this.table[at + COUNT]!
    return count > 1 || (count === 1 && this.table[at + OWNER] !== owner)
  }
}
const WIDTH = 3, COUNT = 1, OWNER = 2
