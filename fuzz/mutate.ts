/**
 * Inputs out of fixtures: each mutation is a row that says what it does. Those of bytes know nothing of
 * what the bytes mean; those of markup know tags, attributes and scripts. Nothing grows past MOST bytes.
 */
import { MARKUP, VALUES } from './pieces.ts'
import type { Random } from './random.ts'

/** `other` is another fixture to take pieces from. */
type Mutation = (bytes: Buffer, random: Random, other: Buffer) => Buffer

const MOST = 4 * 1024 * 1024
const b = (text: string): Buffer => Buffer.from(text, 'utf8')
const at = (bytes: Buffer, random: Random): number => random.below(bytes.length + 1)
const put = (bytes: Buffer, where: number, what: Buffer, over = 0): Buffer => Buffer.concat([bytes.subarray(0, where), what, bytes.subarray(where + over)])
const span = (bytes: Buffer, random: Random): [number, number] => { const from = at(bytes, random); return [from, Math.min(bytes.length, from + random.size(Math.max(2, bytes.length)))] }

/** The place of one of the matches of a pattern in Latin 1, which keeps every byte. */
function places(bytes: Buffer, pattern: RegExp): { text: string; found: RegExpExecArray[] } {
  const text = bytes.toString('latin1')
  return { text, found: [...text.matchAll(pattern)] as RegExpExecArray[] }
}
function replaceOne(bytes: Buffer, random: Random, pattern: RegExp, change: (match: RegExpExecArray) => string): Buffer {
  const { text, found } = places(bytes, pattern)
  const match = found.length === 0 ? null : random.pick(found)
  return match === null ? bytes : Buffer.from(text.slice(0, match.index) + change(match) + text.slice(match.index + match[0].length), 'latin1')
}
const TAG = /<\/?[a-z][^>]{0,300}>/gi
const ATTRIBUTE = /[a-z-]{1,40}="[^"]{0,300}"/gi
const latin = (text: string): string => b(text).toString('latin1')

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  truncate: (bytes, random) => bytes.subarray(0, at(bytes, random)),
  behead: (bytes, random) => bytes.subarray(at(bytes, random)),
  'flip bytes': (bytes, random) => { const out = Buffer.from(bytes); for (let n = random.size(50); n > 0 && out.length > 0; n--) out[random.below(out.length)]! ^= 1 << random.below(8); return out },
  'random bytes': (bytes, random) => put(bytes, at(bytes, random), random.bytes(random.size(3000)), random.chance(0.5) ? random.size(2000) : 0),
  delete: (bytes, random) => { const [from, to] = span(bytes, random); return put(bytes, from, Buffer.alloc(0), to - from) },
  duplicate: (bytes, random) => { const [from, to] = span(bytes, random); const piece = bytes.subarray(from, to); const times = Math.min(random.size(2000), Math.max(1, Math.floor(MOST / 4 / Math.max(1, piece.length)))); return put(bytes, to, Buffer.concat(Array.from({ length: times }, () => piece))) },
  splice: (bytes, random, other) => { const [from, to] = span(other, random); return put(bytes, at(bytes, random), other.subarray(from, to), random.chance(0.5) ? to - from : 0) },
  swap: (bytes, random) => { const [from, to] = span(bytes, random); const piece = bytes.subarray(from, to); const rest = put(bytes, from, Buffer.alloc(0), to - from); return put(rest, at(rest, random), piece) },
  zeros: (bytes, random) => put(bytes, at(bytes, random), Buffer.alloc(random.size(5000), random.pick([0, 0, 0xff, 0x20, 0x0a])), random.size(100)),
  'wide text': bytes => Buffer.from(bytes.toString('utf8'), 'utf16le'),
  'lone halves of characters': (bytes, random) => { const out = Buffer.from(bytes.toString('utf8'), 'utf16le'); for (let n = 1 + random.size(40); n > 0 && out.length > 1; n--) out.writeUInt16LE(0xd800 + random.below(0x800), random.below(out.length >> 1) * 2); return Buffer.concat([Buffer.from([0xff, 0xfe]), out]) },
  'halves in UTF-8': (bytes, random) => put(bytes, at(bytes, random), Buffer.from([0xed, 0xa0 + random.below(32), 0x80, 0xc0, 0xaf, 0xf8, 0x88])),
  'one byte a character': bytes => Buffer.from(bytes.toString('utf8'), 'latin1'),
  'encoded twice': bytes => b(bytes.toString('latin1')),
  'mixed encodings': (bytes, random) => { const cut = at(bytes, random); return Buffer.concat([bytes.subarray(0, cut), Buffer.from(bytes.subarray(cut).toString('utf8'), random.pick(['utf16le', 'latin1'] as const))]) },
  piece: (bytes, random) => put(bytes, at(bytes, random), b(random.pick(MARKUP))),
  'many pieces': (bytes, random) => put(bytes, at(bytes, random), b(Array.from({ length: random.size(3000) }, () => random.pick(MARKUP)).join(random.pick(['', ' ', 'x'])))),
  'one piece many times': (bytes, random) => put(bytes, at(bytes, random), b((random.pick(MARKUP) + random.pick(['', ' ', 'x', random.pick(MARKUP)])).repeat(1 + random.size(20_000)))),
  value: (bytes, random) => put(bytes, at(bytes, random), b(random.pick(VALUES))),
  'value of an attribute': (bytes, random) => replaceOne(bytes, random, ATTRIBUTE, ([whole]) => `${whole.split('=')[0]}="${latin(random.pick(VALUES))}"`),
  'attribute gone': (bytes, random) => replaceOne(bytes, random, ATTRIBUTE, () => ''),
  'many attributes': (bytes, random) => replaceOne(bytes, random, TAG, ([whole]) => `${whole.slice(0, -1)} ${Array.from({ length: random.size(20_000) }, (_, i) => `a${i}=b`).join(' ')}>`),
  'a long attribute': (bytes, random) => replaceOne(bytes, random, TAG, ([whole]) => `${whole.slice(0, -1)} ${random.pick(['class', 'id', 'style', 'href', 'title', 'alt', 'content'])}="${random.pick(['a', 'a ', 'a-', '_', ';', '%', '/'] ).repeat(random.size(200_000))}">`),
  'tag gone': (bytes, random) => replaceOne(bytes, random, TAG, () => ''),
  'another tag': (bytes, random) => replaceOne(bytes, random, TAG, () => random.pick(MARKUP.filter(piece => piece.startsWith('<')))),
  'no end tags': bytes => Buffer.from(bytes.toString('latin1').replace(/<\/[^>]*>/g, ''), 'latin1'),
  'tags not closed': (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/>/g, whole => (random.chance(0.2) ? '' : whole)), 'latin1'),
  'quotes gone': (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/["']/g, whole => (random.chance(0.1) ? '' : whole)), 'latin1'),
  nest: (bytes, random) => { const tag = random.pick(['div', 'span', 'ul><li', 'table><tr><td', 'blockquote', 'b', 'a href=x', 'section', 'font', 'details><summary', 'svg><g', 'template', 'dl><dd', 'p', 'sup', 'h2', 'figure', 'form', 'object', 'select><option', 'math><mrow']); return put(bytes, at(bytes, random), b(`<${tag}>`.repeat(random.size(100_000)))) },
  'text without spaces': (bytes, random) => put(bytes, at(bytes, random), b(random.pick(['a', 'ä', '港', '.', '-', '“', 'A. ', '1,', '\u00a0', '\u00ad', '\u200d', 'ـ', '\u0301', '€ ', 'http://', 'www.', '@a.', '*', '_', '|-', '> ', '\t', '\n', '1. ', '- ']).repeat(random.size(300_000)))),
  'line ends': (bytes, random) => Buffer.from(bytes.toString('latin1').replace(/\r?\n/g, random.pick(['\r', '\r\n', '', '\n\n', '\u0085', ' \n'])), 'latin1'),
  'numbers': (bytes, random) => replaceOne(bytes, random, /\d{1,20}/g, () => random.pick(['0', '-1', '4294967295', '99999999999999999999', '1e99', '00000000000000', '0x7fffffff'])),
  'data of a script': (bytes, random) => replaceOne(bytes, random, /<script type="application\/ld\+json">[^<]{0,20000}/g, ([whole]) => { const [from, to] = [whole.length - random.below(whole.length), random.pick(VALUES)]; return whole.slice(0, from) + latin(to) + whole.slice(from + random.size(40)) }),
  'deep data': (bytes, random) => put(bytes, at(bytes, random), b(`<script type="application/ld+json">${random.pick(['[', '{"a":', '{"@graph":[', '{"author":[', '{"@type":"Article","isPartOf":', '{"articleBody":"', '{"mainEntity":{"@type":"Question","name":'] ).repeat(random.size(60_000))}`)),
}

export const MUTATION_NAMES: readonly string[] = Object.keys(MUTATIONS)

export function mutated(bytes: Buffer, random: Random, other: Buffer, done: string[]): Buffer {
  let out = bytes
  for (let n = 1 + random.size(8); n > 0; n--) {
    const name = random.pick(MUTATION_NAMES)
    done.push(name)
    out = MUTATIONS[name]!(out, random, other).subarray(0, MOST)
  }
  return out
}
