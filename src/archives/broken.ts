/** A container or its data can't be read on. Thrown inside the room only; a named failure to everyone outside. */
import type { Failure } from '../model/outcome.ts'

export class Broken extends Error {
  readonly failure: Failure
  /** Where, in bytes of the container as it lies there; null where that is not known. */
  readonly offset: number | null

  constructor(failure: Failure, offset: number | null = null) {
    super(failure.kind)
    this.failure = failure
    this.offset = offset
  }
}

/** More came out of an input than text can come to: nothing more is read of it. */
export class TooMuch extends Broken {}

/** Data that do not follow their own format. A decoder that stumbles over them has nothing to say of them. */
export const broken = (what: string, error: unknown, offset: number | null = null): Broken => {
  if (error instanceof Broken) return error
  const why = error instanceof TypeError ? '' : ` (${error instanceof Error ? error.message : String(error)})`
  return new Broken({ kind: 'unreadable', detail: `its ${what} data are broken${why}` }, offset)
}
