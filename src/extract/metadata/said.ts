/** All that a page says of itself, by field: each field asks for its own claims several times, and for few of all. */
import type { Field } from '../../model/article.ts'
import { addTo } from '../../model/groups.ts'
import type { Fact } from '../facts/index.ts'

const NONE: readonly Fact[] = []

export class Said {
  private readonly fields = new Map<Field, Fact[]>()

  constructor(readonly all: readonly Fact[]) {
    for (const fact of all) {
      addTo(this.fields, fact.field, fact)
    }
  }

  /** In the order of the page. */
  of(field: Field): readonly Fact[] { return this.fields.get(field) ?? NONE }
}
