/**
 * Copies of labelled pages with some of their blocks left out, for what corpora have few of: short
 * articles among many teasers, saved texts with a few site lines. Each gives the blocks that stay.
 */
import { createHash } from 'node:crypto'
import { countWords } from '../src/extract/words.ts'

/** A number from 0 to 1 that a page always has. */
export function chance(id: string, what: string): number { return createHash('sha256').update(`${what} ${id}`).digest().readUInt16LE(0) / 65536 }

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

/** A page that is no article, without six to ten tenths of its own blocks of ten words and more: cards, tables and references alone. */
export function bare(texts: readonly string[], labels: readonly number[], id: string): number[] {
  const share = 0.6 + chance(id, 'bare') * 0.4
  return [...texts.keys()].filter(i => labels[i]! < 0.5 || countWords(texts[i]!) < 10 || chance(id, `bare ${i}`) >= share)
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

/** Phrases of a pack that begin or make up such lines within a text: `related*`, `share`. */
const WITHIN = ['related', 'share', 'subscribe', 'advertisement', 'tags'] as const
const MOST_WITHIN = 4

/**
 * A saved text with site lines of its language between its own, as sites set them between paragraphs: none to four,
 * each a phrase or a phrase and what it announces, which is a line of the page that is no article.
 */
export function withSiteLines(lines: readonly string[], labels: readonly number[], others: readonly string[], phrases: Readonly<Record<(typeof WITHIN)[number], readonly string[]>>, id: string): { readonly lines: string[]; readonly labels: number[] } {
  const draw = (from: readonly string[], what: string): string => from[Math.floor(chance(id, what) * from.length)] ?? ''
  const at = new Map<number, string>()
  const teasers = others.filter(text => { const words = countWords(text); return words >= 3 && words <= 12 })
  const count = Math.floor(chance(id, 'site lines') * (MOST_WITHIN + 1))
  for (let k = 0; k < count; k++) {
    const phrase = draw(phrases[WITHIN[Math.floor(chance(id, `category ${k}`) ** 2 * WITHIN.length)]!], `phrase ${k}`).replace(/\*/g, ' ').trim()
    const announces = chance(id, `announces ${k}`) < 0.6 ? draw(teasers, `teaser ${k}`) : ''
    if (phrase !== '') at.set(Math.floor(chance(id, `place ${k}`) * lines.length), announces === '' ? phrase : `${phrase.replace(/:$/, '')}: ${announces}`)
  }
  const all = lines.flatMap((line, i) => (at.has(i) ? [{ line: at.get(i)!, label: 0 }, { line, label: labels[i]! }] : [{ line, label: labels[i]! }]))
  return { lines: all.map(({ line }) => line), labels: all.map(({ label }) => label) }
}
