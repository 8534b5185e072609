/** What the output of one range of a file is called, so that a rerun replaces its own and nothing else. The same range of the same file has the same name, and names sort as ranges do. */
import { basename } from 'node:path'
import type { Slice } from '../archives/index.ts'

/** Digits of a byte's number: a terabyte, and above it longer names. */
const DIGITS = 12

export function shardName(path: string, slice: Slice): string {
  return `${basename(path)}.${slice.kind === 'part' ? `${padded(slice.part, String(slice.of).length)}-of-${slice.of}` : `${padded(slice.from, DIGITS)}-${slice.to === null ? 'end' : padded(slice.to, DIGITS)}`}`
}

const padded = (n: number, digits: number): string => String(n).padStart(digits, '0')
