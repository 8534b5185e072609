/** Numbers for what elements look like, so that containers are compared and counted without making strings of them. */
import { readableNames } from '../remembered.ts'

export class Looks {
  private readonly byTag = new Map<string, Map<string | null, number>>()
  private readonly known = new Map<string, number>()

  /** `nameOf` says what of a class counts. */
  constructor(private readonly nameOf: (className: string) => string) {}

  /** The same number for the same tag and what counts of the class, from 1 up. */
  of(tag: string, classes: string | null): number {
    const className = classes === null ? null : readableNames(classes)
    let ofTag = this.byTag.get(tag)
    if (!ofTag) { ofTag = new Map(); this.byTag.set(tag, ofTag) }
    const seen = ofTag.get(className)
    if (seen !== undefined) return seen
    const look = className === null ? tag : `${tag}.${this.nameOf(className)}`
    let number = this.known.get(look)
    if (number === undefined) { number = this.known.size + 1; this.known.set(look, number) }
    ofTag.set(className, number)
    return number
  }
}
