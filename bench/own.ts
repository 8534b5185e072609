/** The engines of our own, as a module by itself: bench/run.js builds it once more for each fold of the training. */
import { extractArticle } from '../src/extract/index.ts'
import { EXTRACT_DEFAULTS } from '../src/extract/options.ts'
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
