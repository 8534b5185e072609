/**
 * Copies of labelled pages with some of their blocks left out, for what corpora have few of: short
 * articles among many teasers, saved texts with a few site lines. Each gives the blocks that stay.
 */
import { createHash } from 'node:crypto'
import { countWords } from '../src/extract/words.ts'

/** A number from 0 to 1 that a page always has. */
function chance(id: string, what: string): number { return createHash('sha256').update(`${what} ${id}`).digest().readUInt16LE(0) / 65536 }

/** An article of `least` to 250 words: one run of its blocks, the first ones where `fromStart`. */
export function shortened(texts: readonly string[], labels: readonly number[], id: string, least: number, fromStart: boolean): number[] {
  const most = least + chance(id, 'short') * (250 - least)
  const own = [...texts.keys()].filter(i => labels[i]! >= 0.5)
  const first = fromStart ? 0 : Math.floor(chance(id, 'start') * own.length * 0.8)
  const dropped = new Set(own.slice(0, first))
  let words = 0
  for (const i of own.slice(first)) { if (words >= most) dropped.add(i); else words += countWords(texts[i]!) }
  return [...texts.keys()].filter(i => !dropped.has(i))
}

/** Ends of elements whose text would go on to the next such end, by the standard: with those the article itself is lost. */
const END = /<\/(?!(?:script|style|title|textarea|iframe|noscript|noframes|template)\b)[a-z][^>]*>/gi

/** A page of careless hands: every so manieth end tag is left out, one of 12 to 60. */
export function mangled(html: string, id: string): string {
  const every = 12 + Math.floor(chance(id, 'every') * 48)
  let count = Math.floor(chance(id, 'from') * every)
  return html.replace(END, tag => (++count % every === 0 ? '' : tag))
}

/** Of pages of articles, every second one has such a copy. */
export const isMangled = (id: string): boolean => chance(id, 'mangled') < 0.5

/** The article as someone saved it: its lines, some of those between them, and a few before and after. Half of them are short. */
export function saved(texts: readonly string[], labels: readonly number[], id: string): number[] {
  const most = chance(id, 'half') < 0.5 ? 60 + chance(id, 'short') * 300 : Infinity
  const good = [...texts.keys()].filter(i => labels[i]! >= 0.5)
  let words = 0
  const own = good.filter(i => { const keep = words < most; if (keep) words += countWords(texts[i]!); return keep })
  const first = good[0] ?? 0, last = good.at(-1) ?? 0
  const before = Math.floor(chance(id, 'before') * 5), after = Math.floor(chance(id, 'after') * 6)
  const others = [...texts.keys()].filter(i => labels[i]! < 0.5 && ((i >= first - before && i < first) || (i > last && i <= last + after) || (i > first && i < last && chance(id, `line ${i}`) < 0.3)))
  return [...own, ...others].sort((a, b) => a - b)
}
