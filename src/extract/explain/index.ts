/**
 * Document → why it came out as it did: the way that every article goes, with reasons, and every block of
 * the page held against what became of it. A document that gives no article is explained all the same.
 */
import type { Block, Reason } from '../../model/article.ts'
import { writtenTag, type Document, type ElementNode, type TreeNode } from '../../model/document.ts'
import type { ExplainedBlock, ExplainedElement, Explanation, PageBranch } from '../../model/explanation.ts'
import { hostOf } from '../../model/host.ts'
import { ok, type Outcome } from '../../model/outcome.ts'
import { articleOf, type Judged } from '../article.ts'
import type { Verdict } from '../candidate.ts'
import { judgeDocument } from '../index.ts'
import { askedOf } from '../own.ts'
import type { ExtractOptions } from '../options.ts'
import { toldWithPictures } from '../pictured.ts'
import { segment, wholeOf, type Segments } from '../segment.ts'
import { pageOf } from './page.ts'
import { Selectors } from './selectors.ts'

/** The page before any selector has changed it. */
interface Ground { readonly segments: Segments; readonly elements: readonly ExplainedElement[]; readonly page: PageBranch }

/** Failures: `no-article` where there is no block to speak of, `too-large` where there are too many, `unsupported` for a selector that does not parse. */
export async function explainDocument(document: Document, asked: ExtractOptions): Promise<Outcome<Explanation>> {
  const options = askedOf(document, { ...asked, engine: 'cleancopy', explain: true })
  const whole = groundOf(document.root)
  const complete = wholeOf(whole.segments)
  if (!complete.ok) return complete
  const judged = await judgeDocument(document, options)
  if (!judged.ok) return judged
  const { judgement: { kind, confidence } } = judged.value
  const outcome = await articleOf(judged.value, options)
  const article = outcome.ok ? outcome.value : null
  // What the page's data hold in its place is a tree of its own.
  const ground = judged.value.document === document ? whole : groundOf(judged.value.document.root)
  return ok({
    source: document.source, kind, confidence: Math.round(confidence * 1000) / 1000,
    article, failure: outcome.ok ? null : outcome.failure, metadata: article?.metadata ?? null, provenance: article?.provenance ?? [],
    host: hostOf(document.source.url ?? article?.metadata.url ?? null),
    blocks: blocksOf(ground, judged.value, document, options, article?.body ?? []), elements: ground.elements, page: ground.page,
  })
}

function groundOf(root: ElementNode): Ground {
  const segments = segment({ root })
  const selectors = new Selectors(root)
  const places = new Map(segments.containers.map(({ element, index }) => [element, index]))
  const elements = segments.containers.map(({ element, parent, index }): ExplainedElement => {
    const path = selectors.byPlace(element)
    const named = selectors.byName(element)
    return {
      tag: writtenTag(element),
      parent,
      path,
      selector: named?.selector ?? path,
      also: (named?.matches ?? []).map(match => places.get(match) ?? index).filter(at => at !== index),
    }
  })
  return { segments, elements, page: pageOf(root, segments) }
}

const WITH_PICTURE: Reason = { feature: 'caption', text: 'no paragraph, but the caption of a picture that is kept', weight: 1 }

function blocksOf(
  { segments }: Ground,
  { document: tree, candidates, judgement: { verdicts } }: Judged,
  document: Document,
  { select, remove }: ExtractOptions,
  body: readonly Block[],
): ExplainedBlock[] {
  // A selector takes elements away between nodes of one block, which then are one with their neighbours: nodes are what stays.
  const verdictOf = new Map<TreeNode, Verdict>()
  for (const { index, nodes } of candidates) for (const node of nodes) verdictOf.set(node, verdicts[index]!)
  const bySelect: Reason = { feature: 'select', text: `selected by ${select.join(', ')}`, weight: 1 }
  const byNothing: Reason =
    select.length > 0
      ? bySelect
      : tree === document
        ? { feature: 'own', text: 'stands in the article of a page that cleancopy wrote', weight: 1 }
        : {
            feature: 'data',
            text: `is the article as ${tree.root === document.island?.root ? 'the data for the page’s scripts' : 'the page’s data (JSON-LD)'} have it; without its scripts the page shows next to nothing`,
            weight: 1,
          }
  const gone: Reason =
    remove.length === 0
      ? { feature: 'select', text: `outside of what is selected: ${select.join(', ')}`, weight: -1 }
      : { feature: 'remove', text: `taken out by a selector: ${[...remove, ...(select.length > 0 ? ['or not selected'] : [])].join(', ')}`, weight: -1 }
  const isTold = toldWithPictures(body)
  return segments.candidates.map((candidate): ExplainedBlock => {
    const { index, text, nodes, hidden } = candidate
    const verdict = nodes.map(node => verdictOf.get(node)).find(found => found !== undefined)
    const judged = verdict !== undefined && verdict.reasons.length > 0
    if (verdict?.keep === false && isTold(candidate))
      return {
        number: index + 1,
        kept: true,
        score: Math.round(verdict.score * 1000) / 1000,
        text,
        hidden,
        reasons: [WITH_PICTURE, ...verdict.reasons.slice(0, 2)],
        element: segments.home[index]!,
      }
    return {
      number: index + 1,
      kept: verdict?.keep === true,
      score: judged && select.length === 0 ? Math.round(verdict.score * 1000) / 1000 : null,
      text,
      hidden,
      reasons: judged ? verdict.reasons : [verdict ? byNothing : gone],
      element: segments.home[index]!,
    }
  })
}
