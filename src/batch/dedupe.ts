/**
 * Articles that say the same: which is kept. The best of each kind stays: the one that is judged
 * surest, of those as sure the longest, of those as long the surest by however little, then the first.
 * Results come in the order of the input, so the choice is the same for any number of threads.
 */
import type { Rendered } from './job.ts'

export type Dedupe = 'exact' | 'near'

/** Of a MinHash (see fingerprint.ts). */
export const PLACES = 64
/** Share of runs of three words that two articles have in common, from which one stands for both. */
const NEAR = 0.8
/** Places that are looked up together; two articles this near agree in some such group all but surely. */
const BAND = 4

interface Standing {
  /** How the caller knows it. */
  readonly name: string
  readonly confidence: number
  readonly words: number
  readonly exact: string
  readonly near: Uint8Array
}

type Verdict =
  | { readonly kind: 'new' }
  /** A better one stands already. */
  | { readonly kind: 'duplicate'; readonly of: string }
  /** It is better than the one that stands, and takes its place. */
  | { readonly kind: 'better'; readonly than: string }

/** One sentence more moves the confidence by some thousandths: of articles as sure as that the longer one is the better. */
const GRADES = 20, gradeOf = (confidence: number): number => Math.round(confidence * GRADES)

export class Standings {
  readonly #dedupe: Dedupe
  readonly #exact = new Map<string, Standing>()
  readonly #bands = new Map<string, Standing[]>()
  readonly #names = new Map<string, Standing>()

  constructor(dedupe: Dedupe) { this.#dedupe = dedupe }

  /** Judges without keeping: `keep` says under which name it stands. */
  offer({ confidence, words, fingerprint }: Pick<Rendered, 'confidence' | 'words' | 'fingerprint'>): Verdict {
    if (fingerprint === null) return { kind: 'new' }
    const rival = this.#exact.get(fingerprint.exact) ?? (this.#dedupe === 'near' ? this.#nearest(bytesOf(fingerprint.near)) : null)
    if (rival === null) return { kind: 'new' }
    const better = gradeOf(confidence) - gradeOf(rival.confidence) || words - rival.words || confidence - rival.confidence
    return better > 0 ? { kind: 'better', than: rival.name } : { kind: 'duplicate', of: rival.name }
  }

  keep(name: string, { confidence, words, fingerprint }: Pick<Rendered, 'confidence' | 'words' | 'fingerprint'>): void {
    if (fingerprint === null) return
    const standing = { name, confidence, words, exact: fingerprint.exact, near: bytesOf(fingerprint.near) }
    this.#names.set(name, standing)
    this.#exact.set(standing.exact, standing)
    if (this.#dedupe === 'near') for (const band of bandsOf(standing.near)) this.#bands.set(band, [...this.#bands.get(band) ?? [], standing])
  }

  drop(name: string): void {
    const standing = this.#names.get(name)
    if (!standing) return
    this.#names.delete(name)
    if (this.#exact.get(standing.exact) === standing) this.#exact.delete(standing.exact)
    if (this.#dedupe === 'near')
      for (const band of bandsOf(standing.near))
        this.#bands.set(
          band,
          (this.#bands.get(band) ?? []).filter(other => other !== standing),
        )
  }

  #nearest(near: Uint8Array): Standing | null {
    let best: Standing | null = null
    let most = NEAR * PLACES
    for (const band of bandsOf(near)) {
      for (const standing of this.#bands.get(band) ?? []) {
        const equal = near.reduce((count, value, at) => count + (value === standing.near[at] ? 1 : 0), 0)
        if (equal > most || (equal === most && best === null)) [best, most] = [standing, equal]
      }
    }
    return best
  }
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

function bandsOf(near: Uint8Array): string[] {
  const bands: string[] = []
  for (let at = 0; at + BAND <= near.length; at += BAND) bands.push(`${at}:${near[at]},${near[at + 1]},${near[at + 2]},${near[at + 3]}`)
  return bands
}
