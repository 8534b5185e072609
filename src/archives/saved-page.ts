/** The address that a browser or SingleFile wrote into a page that it saved, in a comment at its very start. */
import { latin1 } from './reader.ts'
import { parseUrl } from '../model/url.ts'

const LOOK = 4096
const MARKS: readonly RegExp[] = [
  /<!--\s{0,10}saved from url=\(\d{4,5}\)(https?:\/\/[^\s>]{1,2000}?)\s{0,10}-->/i,
  /<!--\s{0,10}Page saved with SingleFile\s{1,20}url:\s{0,10}(https?:\/\/[^\s>]{1,2000})/i,
]

/** Null where there is none. */
export function savedFrom(bytes: Uint8Array | string): string | null {
  const start = typeof bytes === 'string' ? bytes.slice(0, LOOK) : latin1(bytes.subarray(0, LOOK))
  for (const mark of MARKS) {
    const url = mark.exec(start)?.[1]
    if (url !== undefined && parseUrl(url) !== null) return url
  }
  return null
}
