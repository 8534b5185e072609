/** Some steps of the table over a page of the test's own making, by their names. */
import type { Candidate } from '../src/extract/candidate.ts'
import type { Draft } from '../src/extract/steps/draft.ts'
import { STEPS, walk } from '../src/extract/steps/index.ts'

/** Changes the page's `keep`. Every block is an article's on a page of HTML, unless `page` says otherwise. Throws where no step has one of the names. */
export function walked(names: readonly string[], page: Partial<Draft> & { readonly candidates: readonly Candidate[]; readonly scores: Float64Array; readonly keep: Uint8Array }): void {
  const steps = names.map(name => STEPS.find(step => step.name === name) ?? (() => { throw new Error(`no step ${name}`) })())
  walk({ document: { format: 'html' }, options: { select: [] }, kind: 'article', article: 1, forum: 0, isSiteLine: () => false, feature: () => () => 0, ...page } as Draft, steps)
}
