/**
 * Which documents of a directory are left out for which output, kept up with the journal line by line. An output stands
 * only for what was compared with it as it is: when it is gone or written anew, those that it stood for are orphans, which
 * are in no output until they are done again. Lines without a fingerprint were compared with none, and are not kept.
 */
import type { Line } from './line.ts'

type Keyed = readonly [key: string, line: Line]

export class Duplicates {
  /** By their keys. */
  readonly orphans = new Map<string, Line>()
  readonly #owners = new Map<string, Keyed>()
  readonly #leftOut = new Map<string, Map<string, Line>>()
  readonly #places = new Map<string, string>()
  /** By key, where a document was written last. */
  readonly #outputs = new Map<string, string>()

  /** Takes a line that was added to the journal. What the document was written to before is gone by it, or written anew. */
  note(key: string, line: Line): void {
    const { output, duplicateOf, fingerprint } = line, old = this.#outputs.get(key)
    this.#forget(key)
    if (old !== undefined) this.#gone(old)
    if (output === null) this.#outputs.delete(key)
    else {
      this.#gone(output)
      this.#outputs.set(key, output)
    }
    if (output !== null && fingerprint) this.#owners.set(output, [key, line])
    if (duplicateOf === null) return
    if (!this.#owners.has(duplicateOf)) {
      this.orphans.set(key, line)
      return
    }
    this.#places.set(key, duplicateOf)
    this.#leftOut.set(duplicateOf, (this.#leftOut.get(duplicateOf) ?? new Map<string, Line>()).set(key, line))
  }

  /** The document that is written there, and all that are left out for it. */
  at(name: string): Keyed[] {
    const owner = this.#owners.get(name)
    return [...(owner ? [owner] : []), ...this.#leftOut.get(name) ?? []]
  }

  /** What a document is left out for: the output and its document's key; null where it isn't. */
  placeOf(key: string): { readonly output: string; readonly owner: string } | null {
    const output = this.#places.get(key)
    const owner = output === undefined ? undefined : this.#owners.get(output)
    return output === undefined || owner === undefined ? null : { output, owner: owner[0] }
  }

  /** The output `name` is there no more, or another's. */
  #gone(name: string): void {
    this.#owners.delete(name)
    for (const [key, line] of this.#leftOut.get(name) ?? []) {
      this.#places.delete(key)
      this.orphans.set(key, line)
    }
    this.#leftOut.delete(name)
  }

  #forget(key: string): void {
    this.orphans.delete(key)
    const place = this.#places.get(key)
    if (place === undefined) return
    this.#places.delete(key)
    this.#leftOut.get(place)?.delete(key)
  }
}
