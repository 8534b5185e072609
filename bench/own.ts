/** The engines of our own, as a module by itself: bench/run.js builds it once more for each fold of the training. */
import { articleOf } from '../src/extract/article.ts'
import { fromData } from '../src/extract/data-body.ts'
import { collectFacts } from '../src/extract/facts/index.ts'
import { draftFor, extractArticle } from '../src/extract/index.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
import { segment } from '../src/extract/segment.ts'
import { STEPS, walk } from '../src/extract/steps/index.ts'
import { readDocument } from '../src/inputs/index.ts'
import { paragraphs } from '../src/model/plain.ts'
import { NOTHING, type Engine } from './engines.ts'

export function own(engine: 'cleancopy' | 'readability'): Engine {
  return async (bytes, url) => {
    const document = await readDocument(bytes, { url }, { format: 'auto', charset: null })
    const outcome = document.ok ? await extractArticle(document.value, { ...EXTRACT_DEFAULTS, engine }) : document
    if (!outcome.ok) return NOTHING
    const { body, confidence, metadata: { title, authors, published } } = outcome.value
    return { text: paragraphs(body).join('\n\n'), title, authors, published, ...(engine === 'cleancopy' ? { confidence } : {}) }
  }
}

/** The text of a page with all steps, under the name '', and without each of those that turn a block of it over; null where none has a say. No rule of a site is asked. */
export async function withoutEach(bytes: Uint8Array, url: string | null): Promise<ReadonlyMap<string, string> | null> {
  const read = await readDocument(bytes, { url }, { format: 'auto', charset: null })
  if (!read.ok) return null
  const document = read.value, facts = collectFacts(document), segments = segment(document), { candidates } = segments
  if (candidates.length === 0 || fromData(document, facts.articleBody, segments)) return null
  const { draft } = await draftFor(document, facts, segments, EXTRACT_DEFAULTS)
  const texts = new Map<string, string>()
  const choices = new Map<string, string>()
  for (const left of ['', ...STEPS.map(({ name }) => name)]) {
    const own = { ...draft, keep: draft.keep.slice() }
    walk(own, STEPS.filter(({ name }) => name !== left))
    const choice = own.keep.join('')
    if (choice === choices.get('')) continue
    choices.set(left, choice)
    const verdicts = candidates.map((_, i) => ({ keep: own.keep[i] === 1, score: own.scores[i]!, reasons: [] }))
    const outcome = await articleOf({ document, facts, candidates, judgement: { verdicts, expected: own.expected, confidence: 0, kind: own.kind }, isOurs: true }, EXTRACT_DEFAULTS)
    texts.set(left, outcome.ok ? paragraphs(outcome.value.body).join('\n\n') : '')
  }
  return texts
}
