/**
 * What names and words have been worth elsewhere: training counts on labelled pages how much of what bears one was the article's
 * (training/tally.ts), and keeps it by hashes, with no name or word of anyone's.
 */
import { fromBase64 } from '../model.ts'

/** What training writes. `numbers` are those of what is known, rising, each as its distance from the one before, seven bits a byte; `worths` half a byte each. */
export interface WorthsFile { readonly numbers: string; readonly worths: string }

/** What is known has one of 2^BITS numbers: of some hundred unknown names above a block not one in three is taken for a known one. */
const BITS = 23
/** A worth is a whole number of STEPs of log odds beside those of a usual share, from LEAST to LEAST + 15 of them. */
export const STEP = 0.6, LEAST = -9

/** The number of a hash: spread over all bits, and cut. */
export const numberOf = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> (32 - BITS)
export const mix = (hash: number, next: number): number => (Math.imul(hash, 33) ^ next) | 0

/** A table of open addressing: by place, a number plus 1 (0 for none) and the worth's STEPs above LEAST. */
export class Worths {
  private readonly places: Int32Array
  private readonly steps: Uint8Array
  private readonly mask: number

  constructor({ numbers, worths }: WorthsFile) {
    const distances = fromBase64(numbers), halves = fromBase64(worths)
    let size = 1024
    while (size < halves.length * 4) size *= 2
    this.places = new Int32Array(size)
    this.steps = new Uint8Array(size)
    this.mask = size - 1
    let number = 0, distance = 0, shift = 0, count = 0
    for (const byte of distances) {
      distance |= (byte & 127) << shift
      shift += 7
      if (byte < 128) continue
      number += distance
      const place = this.placeOf(number)
      this.places[place] = number + 1
      this.steps[place] = halves[count >> 1]! >> (count % 2) * 4 & 15
      count++
      distance = shift = 0
    }
  }

  private placeOf(number: number): number {
    let place = number & this.mask
    while (this.places[place] !== 0 && this.places[place] !== number + 1) place = (place + 1) & this.mask
    return place
  }

  /** In STEPs of log odds; null where nobody knows the hash. */
  stepsOf(hash: number): number | null {
    const place = this.placeOf(numberOf(hash))
    return this.places[place] === 0 ? null : this.steps[place]! + LEAST
  }
}
