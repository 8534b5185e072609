/** Raw text is told by what sites say around their articles, in languages of which enough is known. */
import { expect, test } from 'vitest'
import { COLUMNS, measure } from '../src/extract/features/index.ts'
import { FAMILIAR, talkIn, WORD } from '../src/extract/features/talk.ts'
import { readVocabulary } from '../src/extract/features/vocabulary.ts'
import { LEAST, STEP, Worths } from '../src/extract/features/worths.ts'
import { evidenceOf } from '../src/extract/index.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { WHOLE_PAGE } from '../src/extract/neighbours.ts'
import { segment, type Segments } from '../src/extract/segment.ts'
import { readDocument } from '../src/inputs/index.ts'
import type { Document } from '../src/model/document.ts'
import { write, type Known } from '../training/tally.ts'

async function read(text: string): Promise<{ document: Document; segments: Segments }> {
  const document = await readDocument(text, {}, { format: 'text', charset: null })
  if (!document.ok) throw new Error(document.failure.kind)
  return { document: document.value, segments: segment(document.value) }
}

async function visited(line: string): Promise<{ sort: number; hash: number }[]> {
  const vocabulary = readVocabulary((await read(line)).segments), found: { sort: number; hash: number }[] = []
  talkIn(vocabulary, 0, (sort, hash) => found.push({ sort, hash }))
  return found
}

const PROSE = 'The ferry had been late all summer and nobody knew why.'

/** All that the line says, at one worth. */
const knowing = async (line: string, worth: number, is: (said: { readonly sort: number }) => boolean = () => true): Promise<Known[]> => (await visited(line)).filter(is).map(({ hash }) => ({ hash, worth: worth * STEP, sites: 10 }))

/** Of the lines of a text that has enough more of them to be a whole page's. */
async function rowsOf(text: string, worths: Worths, more = PROSE): Promise<Record<string, number>[]> {
  const { document, segments } = await read(`${text}${`\n\n${more}`.repeat(WHOLE_PAGE)}`)
  const { values, width } = measure('text', segments, await evidenceOf(collectFacts(document), segments), worths)
  return segments.candidates.map((_, i) => Object.fromEntries(COLUMNS.text.filter(name => name.startsWith('talk-')).map(name => [name, Math.round(values[i * width + COLUMNS.text.indexOf(name)]! * 100) / 100])))
}

const familiar = (): Promise<Known[]> => knowing(PROSE, FAMILIAR, ({ sort }) => sort === WORD)

test('a line says its words, its pairs of words, all of it where it is short, its first and its last words', async () => {
  const counts = async (line: string): Promise<number[]> => (await visited(line)).reduce((sums, { sort }) => { sums[sort]!++; return sums }, [0, 0, 0, 0, 0])
  expect(await counts('Share')).toEqual([1, 0, 1, 1, 0])
  expect(await counts('Share this story')).toEqual([3, 2, 1, 3, 2])
  expect(await counts('one two three four five six seven eight nine')).toEqual([9, 8, 0, 3, 2])
  expect(await counts('word '.repeat(50).trim())).toEqual([50, 0, 0, 3, 2])
  expect(await counts('word '.repeat(500).trim())).toEqual([0, 0, 0, 3, 2])
})

test('what is said in one sort is not said in another', async () => {
  const all = (await visited('share this story')).map(({ sort, hash }) => `${sort} ${hash}`)
  expect(new Set(all.map(key => key.split(' ')[1])).size).toBe(all.length)
  expect((await visited('Share')).map(({ hash }) => hash)).toEqual((await visited('SHARE')).map(({ hash }) => hash))
})

test('what sites say weighs, and familiar words weigh nothing', async () => {
  const worths = new Worths(write([...await familiar(), ...await knowing('Read more stories', -4, ({ sort }) => sort === WORD)]))
  const [prose, site] = await rowsOf(`${PROSE}\n\nRead more stories`, worths)
  expect(prose).toMatchObject({ 'talk-words': 0, 'talk-least': 0, 'talk-known': 0, 'talk-pairs': 0 })
  expect(site).toMatchObject({ 'talk-words': -2.4, 'talk-least': -2.4, 'talk-known': 1, 'talk-pairs': 0, 'talk-line': 0, 'talk-opening': 0 })
  expect(prose!['talk-3']).toBe(-0.6)
})

test('the longest first words that are known weigh', async () => {
  const opening = (await visited('Sign up today for it')).filter(({ sort }) => sort === 3)
  const worths = new Worths(write([...await familiar(), { hash: opening[0]!.hash, worth: LEAST * STEP, sites: 10 }, { hash: opening[2]!.hash, worth: -STEP, sites: 10 }]))
  const [, long, short] = await rowsOf(`${PROSE}\n\nSign up today for it\n\nSign here and the ferry had been late`, worths)
  expect(long!['talk-opening']).toBe(-5.4)
  expect(short!['talk-opening']).toBe(-0.6)
})

test('of a language that is not known, and of a short text, nothing is told', async () => {
  const worths = new Worths(write([...await familiar(), ...await knowing('Read more', -4)]))
  const untold = Object.fromEntries(COLUMNS.text.filter(name => name.startsWith('talk-')).map(name => [name, 1]))
  const russian = 'Паром опаздывал всё лето, и никто не знал почему.'
  expect(new Set((await rowsOf('Read more', worths, russian)).map(row => JSON.stringify(row)))).toEqual(new Set([JSON.stringify(untold)]))
  expect(await rowsOf(`${PROSE}\n\nRead more`, worths, '')).toEqual([untold, untold])
  expect((await rowsOf('Read more', worths))[0]).not.toEqual(untold)
})
