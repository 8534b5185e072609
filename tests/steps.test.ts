/** The table of steps after the choice: whatever the judge thinks of a page's blocks, each says why it turned one over, and none makes up or loses one. */
import fc from 'fast-check'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { collectFacts } from '../src/extract/facts/index.ts'
import { draftFor } from '../src/extract/index.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { segment } from '../src/extract/segment.ts'
import type { Draft } from '../src/extract/steps/draft.ts'
import { STEPS, walk } from '../src/extract/steps/index.ts'
import { readDocument } from '../src/inputs/index.ts'
import { KINDS } from '../src/model/article.ts'

const HOME = 'fixtures/pages', EVERY = 6

async function draftOf(folder: string): Promise<Draft | null> {
  const file = ['html', 'txt'].map(ending => `${HOME}/${folder}/source.${ending}`).find(existsSync)
  const document = file === undefined ? null : await readDocument(readFileSync(file), {}, { format: 'auto', charset: null })
  if (!document?.ok) return null
  const segments = segment(document.value)
  return segments.candidates.length === 0 ? null : (await draftFor(document.value, collectFacts(document.value), segments, EXTRACT_DEFAULTS)).draft
}

const drafts = (await Promise.all(readdirSync(HOME).filter((_, i) => i % EVERY === 0).map(draftOf))).filter(draft => draft !== null)

test('each has a name of its own', () => expect(new Set(STEPS.map(({ name }) => name)).size).toBe(STEPS.length))

test('whatever is thought of a page, what is said of a block fits what became of it', () => {
  fc.assert(fc.property(fc.constantFrom(...drafts), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 }), fc.constantFrom(...KINDS), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (draft, thoughts, kind, article, least) => {
    const scores = Float64Array.from(draft.candidates, (_, i) => thoughts[i % thoughts.length]!)
    const keep = Uint8Array.from(scores, score => (score >= least ? 1 : 0)), chosen = keep.slice()
    // Raw text is always called an article's.
    const turned = walk({ ...draft, scores, keep, kind: draft.document.format === 'html' ? kind : 'article', article, forum: (1 - article) / 2 })
    expect(keep).toHaveLength(chosen.length)
    keep.forEach((kept, i) => {
      expect([0, 1]).toContain(kept)
      if (kept !== chosen[i]) expect(Math.sign(turned[i]!.weight)).toBe(kept === 1 ? 1 : -1)
    })
  }), { numRuns: 400 })
})

test('where the caller says what to keep, nothing is turned over but by what the caller says besides', () => {
  for (const draft of drafts) {
    const keep = new Uint8Array(draft.candidates.length).fill(1), first = draft.candidates[0]!.text
    const asked = { ...draft, keep, options: { ...EXTRACT_DEFAULTS, select: ['main'], phrases: [first] } }
    const turned = walk(asked)
    const gone = draft.candidates.filter(({ index }) => keep[index] === 0)
    expect(gone.map(({ text }) => text.toLowerCase())).toEqual(gone.map(() => first.toLowerCase()))
    expect(gone.map(({ index }) => turned[index]?.feature)).toEqual(gone.map(() => 'phrase'))
  }
})
