/** Two wordings of one paragraph → runs that stayed, went and came, by the words of its script: Chinese, Japanese and Thai by the dictionary's. */
import { diffArrays } from 'diff'

/** A run of a changed paragraph. */
export interface Piece { readonly kind: 'same' | 'added' | 'removed'; readonly text: string }

/** More edits than this leave nothing that a reader could follow: then all went, and all came. */
const MOST_EDITS = 1500
/** A longer paragraph is compared by its lines' words cut at spaces: the segmenter's time grows with it. */
const MOST_SEGMENTED = 100_000

export function piecesOf(before: string, after: string, language: string | null): Piece[] {
  const split = splitter(language, before.length + after.length)
  const runs = diffArrays(split(before), split(after), { maxEditLength: MOST_EDITS }) as
    readonly { readonly added?: boolean; readonly removed?: boolean; readonly value: readonly string[] }[] | undefined
  if (!runs) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }]
  return readable(runs.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') })))
}

function splitter(language: string | null, length: number): (text: string) => string[] {
  if (length > MOST_SEGMENTED) return text => text.match(/\s+|\S+/g) ?? []
  let segmenter: Intl.Segmenter
  try {
    segmenter = new Intl.Segmenter(language ?? undefined, { granularity: 'word' })
  } catch {
    segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  }
  return text => Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Between two changes a space alone is no common ground: "[-old-] {+new+} [-thing-]" reads worse than "[-old thing-]{+new+}". */
function readable(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  let removed = '', added = ''
  const flush = (): void => {
    if (removed !== '') out.push({ kind: 'removed', text: removed })
    if (added !== '') out.push({ kind: 'added', text: added })
    removed = added = ''
  }
  pieces.forEach(({ kind, text }, i) => {
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (text.trim() === '' && removed + added !== '' && i < pieces.length - 1) { removed += text; added += text }
    else { flush(); out.push({ kind, text }) }
  })
  flush()
  return out
}
