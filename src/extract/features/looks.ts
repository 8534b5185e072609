/** Numbers for what elements look like, so that containers are compared and counted without making strings of them. */
import { attribute } from '../../model/document.ts'
import { readableNames } from '../remembered.ts'
import type { Segments } from '../segment.ts'

export class Looks {
  /** By container: a number for its tag and class, from 1 up; 0 for the root and for what holds no candidate. */
  readonly of: Int32Array
  private readonly tags = ['']
  private readonly classes: (string | null)[] = [null]

  /** `first`: by container its first candidate, -1 for none. */
  constructor({ containers }: Segments, first: Int32Array) {
    this.of = new Int32Array(containers.length)
    const byTag = new Map<string, Map<string | null, number>>()
    for (const { element, parent, index } of containers) {
      if (parent < 0 || first[index] === -1) continue
      const { tag } = element, names = attribute(element, 'class'), className = names === null ? null : readableNames(names)
      let ofTag = byTag.get(tag)
      if (!ofTag) { ofTag = new Map(); byTag.set(tag, ofTag) }
      let number = ofTag.get(className)
      if (number === undefined) {
        ofTag.set(className, number = this.tags.length)
        this.tags.push(tag)
        this.classes.push(className)
      }
      this.of[index] = number
    }
  }

  /** By such a number: the same one for the same tag and what counts of the class. `nameOf` says what that is. */
  by(nameOf: (className: string | null) => string): Int32Array {
    const known = new Map<string, number>(), alike = new Int32Array(this.tags.length)
    for (let number = 1; number < alike.length; number++) {
      const look = `${this.tags[number]!}.${nameOf(this.classes[number]!)}`
      let same = known.get(look)
      if (same === undefined) known.set(look, same = known.size + 1)
      alike[number] = same
    }
    return alike
  }
}
