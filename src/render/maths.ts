/** Formulas as MathML, which browsers and readers of books show without any script. Its library loads only for an article that holds one. */
import type { Block } from '../model/article.ts'
import { escapeHtml } from './escape.ts'
import { eachInline } from '../model/walk.ts'

export type MathsWriter = (tex: string, display: boolean) => string

const asCode: MathsWriter = tex => `<code class="tex">${escapeHtml(tex)}</code>`

/** TeX that the library can't read stands as code. What books may not hold of it (the level of scripts, which follows from where they stand) is left out. */
export async function mathsIn(blocks: readonly Block[]): Promise<MathsWriter> {
  let found = false
  eachInline(blocks, node => { if (node.type === 'maths') found = true })
  if (!found) return asCode
  const { default: temml } = await import('temml')
  return (tex, display) => {
    try {
      return temml
        .renderToString(tex, { displayMode: display, annotate: true, throwOnError: true, trust: false, maxExpand: 200, xml: true, strict: false })
        .replace(/ scriptlevel="[^"]*"/g, '')
    } catch {
      return asCode(tex, display)
    }
  }
}
