/** What a format shows of a page's own words, as they stand: nothing is judged. */
import { expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'

export async function shown(body: string, format: 'markdown' | 'html' | 'json' | 'terminal' | 'text' = 'markdown'): Promise<string> {
  const found = await extract(`<!doctype html><html lang="en"><title>Kettles</title><body><main>${body}</main>`, { select: ['main'], source: { url: 'https://example.org/tea/kettles' } })
  if (!found.ok) throw new Error(found.failure.kind)
  return (await render({ ...found.value, metadata: { ...found.value.metadata, title: null, authors: [], published: null } }, format)).trim()
}

export const shows = (cases: readonly (readonly [name: string, html: string, markdown: string])[]): void => {
  test.each(cases)('%s', async (_, html, expected) => { expect(await shown(html)).toBe(expected) })
}
