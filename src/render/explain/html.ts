import type { Explanation } from '../../model/explanation.ts'
export async function explainedHtml(e: Explanation): Promise<string> { return e.kind }
