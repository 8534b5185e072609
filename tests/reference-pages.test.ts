/** Reference documentation: numbers of sections and versions are no days, functions no authors, and headings of parts no headlines. */
import { describe, expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'
import type { Metadata } from '../src/index.ts'
import { findDates } from '../src/extract/dates/dates.ts'
import { namesIn } from '../src/extract/names/names.ts'

const BODY = '<p>A kettle keeps the water of its owner until it is poured, and whistles as long as anyone in the house may still hear it.</p><p>Once it is poured the water belongs to the cup. Pouring twice does nothing, and a kettle that was never filled pours silence.</p>'

async function metadataOf(title: string, body: string): Promise<Metadata> {
  const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value.metadata
}

describe('numbers that read like days', () => {
  test.each(['3.1.10. Which kettle should I buy?', '1.1.54 PouringEvent', 'Available in Kettle 2.2.15 and later', 'Version 10.12.15', 'Kettles 3.2.25 documentation', 'see § 12.10.11 below', 'Kettle Internals: 2.2.38 Lid_painter', 'Kettle Internals: 3.2.52 lid-interface'])('no day: %s', text => {
    expect(findDates(text, null)).toEqual([])
  })

  test.each([['am 3.1.16 in Ulm', '2016-01-03'], ['Stand: 3.1.16', '2016-01-03'], ['3.1.16', '2016-01-03'], ['3.1.16, 12:30 Uhr', '2016-01-03T12:30'], ['Veröffentlicht 3.1.16', '2016-01-03'], ['Objavljeno 3.1.16', '2016-01-03'], ['Päivitetty: 3.1.16', '2016-01-03'], ['Ulm 03.01.16 Rathaus', '2016-01-03'], ['Version 3.1.2016', '2016-01-03']])('a day: %s', (text, iso) => {
    expect(findDates(text, null).map(found => found.iso)).toEqual([iso])
  })
})

describe('what is numbered is no one', () => {
  test.each(['Version 13.1.5', 'Version 3', '2.1. Basics', 'T2'])('%s', text => { expect(namesIn(`By ${text}`, new Set(), 'line').names).toEqual([]) })
  test.each(['r23', 'ann92', 'Ann Lee 3rd'])('%s is a name', text => { expect(namesIn(text, new Set(), 'stated').names).toEqual([text]) })
})

test('a function is no author, the full name of a card is', async () => {
  const method = (name: string): string => `<h4 class="code-header">pub fn <a class="fn" href="#${name}">${name}</a>(&amp;self)</h4>`
  expect((await metadataOf('Kettle', `<h1>Kettle</h1>${method('pour')}${BODY}${method('refill')}`)).authors).toEqual([])
  expect((await metadataOf('Kettle', `<h1>Kettle</h1><p class="vcard">By <a class="fn" href="/ann">Ann Quill</a></p>${BODY}`)).authors).toEqual(['Ann Quill'])
})

test.each<[string, string]>([
  ['a declaration', `<p class="signature">trait Kettle extends Vessel with Pourable</p>${BODY}<dl><dt>def lid</dt><dd class="signature">def lid(hour: Int): Lid</dd></dl>`],
  ['a way to sort', `<div id="order"><ol><li>Alphabetic</li><li>By Inheritance</li></ol></div>${BODY}`],
  ['where a declaration comes from', `<ol><li>by pourable2vessel</li><li>by Boiling</li><li>by Whistling</li></ol>${BODY}`],
  ['the opening of a sentence', `<p>By pouring a fresh cup, e.g., of tea.</p>${BODY}`],
  ['what stands in brackets behind a word', `${BODY}<p>The last of its members is pour(self)</p>`],
  ['the short form of what a sentence ends with', `<p>Enables the use of Kettles of the Western Guilds (KWG). It should be set to 1 for the small library, and 2 for the other one.</p>${BODY}`],
])('%s is no author', async (_name, body) => expect((await metadataOf('Kettle', `<h1>Kettle</h1>${body}`)).authors).toEqual([]))

describe('a list of terms at the head', () => {
  const list = (terms: readonly (readonly [string, string])[]): string => `<dl>${terms.map(([term, says]) => `<dt>${term}</dt><dd>${says}</dd>`).join('')}</dl>`
  const table = (terms: readonly (readonly [string, string])[]): string => `<table>${terms.map(([term, says]) => `<tr><th>${term}</th><td>${says}</td></tr>`).join('')}</table>`
  const textOf = async (head: string): Promise<string> => {
    const outcome = await extract(`<!DOCTYPE html><html lang="en"><head><title>Kettle</title></head><body><article class="post"><h1>Kettle</h1>${head}${BODY}${BODY}</article></body></html>`, { prefer: 'recall' })
    return outcome.ok ? render(outcome.value, 'text') : outcome.failure.kind
  }
  test.each([['a list', list], ['a table', table]] as const)('%s that says more than authors and days stays whole', async (_name, write) => {
    const text = await textOf(write([['Author', 'Ann Quill'], ['Date', '3 May 2021'], ['Status', 'Final']]))
    for (const said of ['Author', 'Ann Quill', 'Date', '3 May 2021', 'Status', 'Final']) expect(text.slice(0, text.indexOf('A kettle keeps'))).toContain(said)
  })
  test.each([['a list', list], ['a table', table]] as const)('%s of nothing but authors and days has fields of its own', async (_name, write) => {
    const text = await textOf(write([['Author', 'Ann Quill'], ['Date', '3 May 2021']]))
    expect(text).not.toContain('Date')
    expect(text).not.toContain('Author')
  })
})

test('a remark in brackets at the end signs nothing', async () => {
  expect((await metadataOf('Kettle', `<h1>Kettle</h1>${BODY}<p>The lid of earlier kettles is still understood, and no longer made (obsolete)</p>`)).authors).toEqual([])
})

test('the link of a heading to itself is none of the title', async () => {
  expect((await metadataOf('Kettle — Handbook', `<main><h1>Kettle<a class="headerlink" href="#kettle" title="Permalink to this headline">¶</a></h1>${BODY}</main>`)).title).toBe('Kettle')
})

test('where a heading says the title of the document, no heading of a part is the headline', async () => {
  const menu = '<table><tr><td><a href="/">Home</a></td><td><a href="/all">Kettles</a></td></tr></table>'
  const contents = Array.from({ length: 40 }, (_, i) => `<dt><a href="#m${i}">${i + 1}. Pouring into cup number ${i + 1}</a></dt>`).join('')
  expect((await metadataOf('Kettles', `${menu}<div><h2>Kettles</h2></div><div class="toc"><dl>${contents}</dl></div><div><h2>1. Introduction</h2>${BODY}${BODY.replaceAll('kettle', 'teapot')}</div>`)).title).toBe('Kettles')
})
