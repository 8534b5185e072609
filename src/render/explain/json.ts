/** Explanation → one JSON object, byte-identical from run to run. */
import type { ExplainedBlock, Explanation } from '../../model/explanation.ts'
import { describe } from '../../model/outcome.ts'
import { wellFormed } from '../json.ts'
import { plainJson } from '../sanitize.ts'

export const countsOf = ({ blocks }: Explanation): { blocks: number; kept: number; dropped: number } => {
  const kept = blocks.filter(block => block.kept).length
  return { blocks: blocks.length, kept, dropped: blocks.length - kept }
}

export function explainedJson(explanation: Explanation, shown: readonly ExplainedBlock[]): string {
  const { source, kind, confidence, failure, metadata, provenance, elements } = explanation
  return (
    plainJson(
      JSON.stringify(
        {
          source,
          kind,
          confidence,
          error: failure && { kind: failure.kind, message: describe(failure) },
          counts: countsOf(explanation),
          metadata,
          provenance,
          blocks: shown.map(({ number, kept, score, text, hidden, reasons, element }) => ({
            number,
            kept,
            score,
            text,
            hidden,
            element: elements[element]?.tag ?? null,
            selector: source.format === 'html' ? (elements[element]?.selector ?? null) : null,
            reasons,
          })),
        },
        wellFormed,
        2,
      ),
    ) + '\n'
  )
}
