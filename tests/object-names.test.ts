/** Words of a page that are names of every object's own properties are words like any other. */
import { describe, expect, test } from 'vitest'
import { decoded } from '../src/archives/http.ts'
import { explain, extract, formats, render, renderExplanation } from '../src/index.ts'

const NAMES = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']
const PROSE = '<p>The ferry had been late all summer, and on the first Monday of autumn it failed to come at all, so that people on the quay began to talk.</p>'

const page = (name: string): string => `<html lang="${name}"><meta property="${name}" content="x"><meta name="${name}" content="y"><meta property="og:title" content="The ferry &amp;${name}; fails">
<body><main role="${name}"><article class="${name}"><h1>The ferry fails</h1>${PROSE}<p itemprop="${name}" lang="${name}" ${name}="${name}">Nobody believed the <${name}>harbour</${name}> master, who said that the engine had been taken out.</p>
<${name} src="a.mp4">It would be back by nine, he said, and went in to his dinner without another word.</${name}>${PROSE.replace('ferry', 'boat')}<math><mi>${name}</mi><mo>${name}</mo></math></article></main></body></html>`

describe.each(NAMES)('%s', name => {
  test('as a name of elements, attributes, properties and languages', async () => {
    const article = await extract(page(name))
    expect(article.ok).toBe(true)
    if (!article.ok) return
    for (const format of formats) {
      const out = await render(article.value, format, { fields: null })
      expect(out).toContain('harbour')
      expect(out).not.toContain('native code')
    }
    const explained = await explain(page(name))
    expect(explained.ok && await renderExplanation(explained.value, { format: 'html' })).toContain('harbour')
  })

  test('as the coding of an answer', async () => {
    const bytes = new TextEncoder().encode(PROSE)
    expect(await decoded(bytes, name)).toEqual(bytes)
  })
})
