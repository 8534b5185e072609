/** Explanation → what is asked for: a table of its own, since it shows more than an article is. */
import type { ExplainedBlock, ExplainFormat, Explanation, ExplainView } from '../../model/explanation.ts'
import { explainedJson } from './json.ts'

/** `shown` are the blocks that the view asks for. */
type Writer = (explanation: Explanation, shown: readonly ExplainedBlock[], view: ExplainView) => string | Promise<string>

const WRITERS: Readonly<Record<ExplainFormat, Writer>> = {
  terminal: async (explanation, shown, view) => (await import('./terminal.ts')).explainedTerminal(explanation, shown, view),
  json: explainedJson,
  html: async explanation => (await import('./html.ts')).explainedHtml(explanation),
}

export async function explanation(explanation: Explanation, view: ExplainView): Promise<string> {
  const wanted = view.grep === null ? null : folded(view.grep)
  const shown = explanation.blocks.filter(
    ({ kept, text }) => (view.show === 'all' || kept === (view.show === 'kept')) && (wanted === null || folded(text).includes(wanted)),
  )
  return WRITERS[view.format](explanation, shown, view)
}

/** One spelling for what a reader takes for the same: case, accents' coding, runs of space. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
