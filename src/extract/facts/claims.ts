/** How a reader of one kind of claim writes one down. */
import type { Field, OriginKind } from '../../model/article.ts'

/** What is empty, or beyond the bounds, is not written. */
export type Claims = (field: Field, value: string | null | undefined, kind: OriginKind, path: string) => void
