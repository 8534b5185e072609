/** Sites' rules: which one holds, what it does to a page, and that every shipped one is needed. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeSchema } from '../schema/make.js'
import { failuresOf } from '../src/cli/rule-examples.ts'
import { extract, joinPages, nextPage, paragraphs, type Block } from '../src/index.ts'
import type { Article, SiteRule } from '../src/index.ts'
import { SHIPPED } from '../src/sites/index.ts'
import { page } from './cli-process.ts'

const ADDRESS = 'https://www.blog.example.org/story'
const NOTICE = 'The harbour board keeps this notice under every story, and has done so since the pier was opened to walkers by the mayor of the day.'
const SOURCE = page('Late', `<p class="notice">${NOTICE}</p><p>By evening the whole town had been down to look at the ferry <span class="count">417 views</span> and gone home again.</p>`)

async function read(rules: readonly (readonly SiteRule[])[] | null, url: string | null = ADDRESS, html = SOURCE): Promise<Article> {
  const outcome = await extract(html, { rules, source: { url } })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return outcome.value
}
const textOf = ({ body }: Article): string => paragraphs(body).join('\n')
const titled = (name: string, rule: Partial<SiteRule>): SiteRule => ({ name, remove: '.notice', ...rule })

describe('which rule holds', () => {
  test.each<[string, string | null, SiteRule, boolean]>([
    ['a whole host', 'https://example.org/a', { hosts: 'example.org' }, true],
    ['www. counts for nothing', 'https://www.example.org/a', { hosts: ['example.org'] }, true],
    ['a whole host is not those below it', 'https://blog.example.org/a', { hosts: 'example.org' }, false],
    ['nor one that ends like it', 'https://notexample.org/a', { hosts: '.example.org' }, false],
    ['a suffix is those below it', 'https://a.b.example.org/', { hosts: '.example.org' }, true],
    ['and the host itself', 'https://example.org/', { hosts: '.example.org' }, true],
    ['no address, no host', null, { hosts: '.example.org' }, false],
    ['a generator by its beginning', null, { generator: 'noticeboard' }, true],
    ['another generator', null, { generator: 'Board' }, false],
    ['something on the page', null, { when: '.count' }, true],
    ['nothing on the page', null, { when: '.nothing' }, false],
    ['the body itself', null, { when: 'body.plain' }, false],
    ['what stands in the head', null, { when: 'head > meta[name=generator]' }, true],
    ['all that it names', 'https://example.org/a', { hosts: 'example.org', when: '.nothing' }, false],
  ])('%s', async (_, url, rule, holds) => {
    const html = SOURCE.replace('<title>', '<meta name="generator" content="NoticeBoard 2"><title>')
    const article = await read([[{ remove: '.notice', ...rule }]], url, html)
    expect(article.rule !== undefined).toBe(holds)
    expect(textOf(article).includes(NOTICE)).toBe(!holds)
  })

  test('the address may be the page\'s own', async () => {
    const html = SOURCE.replace('<title>', '<link rel="canonical" href="https://example.org/a"><title>')
    expect((await read([[{ hosts: 'example.org', remove: '.notice' }]], null, html)).rule?.own).toBe(true)
    const social = SOURCE.replace('<title>', '<meta property="og:url" content="https://example.org/a"><title>')
    expect((await read([[{ hosts: 'example.org', remove: '.notice' }]], null, social)).rule?.own).toBe(true)
  })

  test('a set before the next, the whole host before the longest suffix before any page', async () => {
    const any = titled('any', { when: 'body' }), long = titled('long', { hosts: '.blog.example.org' }), short = titled('short', { hosts: '.example.org' }), whole = titled('whole', { hosts: 'blog.example.org' })
    expect((await read([[any, short, long, whole]])).rule?.name).toBe('whole')
    expect((await read([[any, short, long]])).rule?.name).toBe('long')
    expect((await read([[any], [whole]])).rule?.name).toBe('any')
  })

  test('own rules go before the shipped, and null is none at all', async () => {
    const html = SOURCE.replace('<title>', '<meta name="generator" content="WordPress 6"><title>')
    expect((await read([], ADDRESS, html)).rule).toMatchObject({ name: 'wordpress', own: false })
    expect((await read([[titled('mine', { hosts: '.example.org' })]], ADDRESS, html)).rule).toMatchObject({ name: 'mine', own: true })
    expect((await read(null, ADDRESS, html)).rule).toBeUndefined()
    expect((await read([])).rule).toBeUndefined()
  })
})

describe('what a rule does', () => {
  test('remove: blocks with a reason, and what stands in a line', async () => {
    const outcome = await extract(SOURCE, { explain: true, rules: [[{ hosts: '.example.org', remove: ['.notice', '.count'] }]], source: { url: ADDRESS } })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    expect(textOf(outcome.value)).toContain('look at the ferry and gone home')
    expect(outcome.value.removed.find(({ text }) => text === NOTICE)?.reasons[0]).toMatchObject({ feature: 'rule' })
  })

  test('select: the judge still chooses among what is in it', async () => {
    const article = await read([[{ hosts: '.example.org', select: 'p:not(.notice), nav' }]])
    expect(textOf(article)).toContain('By evening')
    expect(textOf(article)).not.toContain(NOTICE)
    expect(textOf(article)).not.toContain('Home')
    expect(article.metadata.title).toBe('Late')
  })

  test('select: all of it where the judge finds nothing in it; nothing lost where it matches nothing', async () => {
    expect(textOf(await read([[{ hosts: '.example.org', select: 'nav' }]]))).toMatch(/^Home\s+News$/)
    const missed = await read([[{ hosts: '.example.org', select: ['.gone', '#gone'] }]])
    expect(textOf(missed)).toContain('By evening')
    expect(missed.rule?.idle).toEqual(['rule .example.org: select ".gone", "#gone"'])
  })

  test('what it removes goes from what the caller selects too', async () => {
    const outcome = await extract(SOURCE, { select: ['body'], rules: [[{ hosts: '.example.org', select: 'nav', remove: ['.count', '.notice'] }]], source: { url: ADDRESS } })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    expect(textOf(outcome.value)).toContain('By evening the whole town')
    expect(textOf(outcome.value)).not.toContain('417 views')
    expect(outcome.value.removed.map(({ text, reasons }) => [text, reasons[0]?.feature])).toEqual([[NOTICE, 'rule']])
  })

  test('a caller\'s --select goes before it', async () => {
    const outcome = await extract(SOURCE, { select: ['.notice'], rules: [[{ hosts: '.example.org', select: 'nav' }]], source: { url: ADDRESS } })
    expect(outcome.ok && textOf(outcome.value)).toBe(NOTICE)
  })

  test('title, authors and date, by text and by attribute, of a list the first that gives one', async () => {
    const html = SOURCE.replace('<footer>', '<div id="t">A headline of the rule</div><b class="who">By Ann Lee</b><b class="who">Bo Nilsson</b><i data-day="2021-09-02">then</i><footer>')
    const article = await read([[{ hosts: '.example.org', title: ['.none', '#t'], authors: '.who', published: 'i @data-day' }]], ADDRESS, html)
    expect(article.metadata).toMatchObject({ title: 'A headline of the rule', authors: ['Ann Lee', 'Bo Nilsson'], published: '2021-09-02' })
    expect(article.provenance.find(({ field }) => field === 'title')).toMatchObject({ chosen: [{ origin: { kind: 'rule', path: '#t' } }] })
    expect(article.rule?.idle).toEqual([])
  })

  test('phrases, of raw text too', async () => {
    const phrases = 'the harbour board keeps*'
    expect(textOf(await read([[{ hosts: '.example.org', phrases }]]))).not.toContain(NOTICE)
    const text = `Late\n\n${'The ferry had been late all summer, and nobody in the office could say why it was. '.repeat(4)}\n\n${NOTICE}\n\n${'By evening the whole town had been down to look at it and had gone home again. '.repeat(4)}`
    expect(textOf(await read([[{ hosts: '.example.org', phrases, select: 'nav' }]], ADDRESS, text))).not.toContain(NOTICE)
  })

  test('a selector that does not parse is a named failure', async () => {
    const outcome = await extract(SOURCE, { rules: [[{ hosts: '.example.org', remove: ['p', 'p:::'] }]], source: { url: ADDRESS } })
    expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unsupported' } })
    expect(JSON.stringify(outcome)).toContain('p:::')
  })

  test('whatever is selected and removed, nothing comes that was not there', () => fc.assert(fc.asyncProperty(fc.subarray(['p', 'nav', '.notice', 'article', 'span', 'h1', '*', 'body']), fc.subarray(['p', 'nav', '.notice', 'span', 'h1', 'footer']), async (select, remove) => {
    const rule: SiteRule = { hosts: '.example.org', phrases: 'no such line', ...(select.length > 0 ? { select } : {}), ...(remove.length > 0 ? { remove } : {}) }
    const outcome = await extract(SOURCE, { rules: [[rule]], source: { url: ADDRESS } })
    if (!outcome.ok) { expect(outcome.failure.kind).toBe('no-article'); return }
    const whole = remove.includes('span') ? SOURCE.replace(/<span.*?<\/span> /, '') : SOURCE
    for (const text of paragraphs(outcome.value.body)) expect(whole.replace(/<[^>]*>/g, '').replace(/\s+/g, ' ')).toContain(text.replace(/\s+/g, ' '))
    if (remove.includes('.notice')) expect(textOf(outcome.value)).not.toContain(NOTICE)
  }), { numRuns: 60, seed: 5 }))
})

test('the next page is one of the same host', async () => {
  const html = '<p>One</p><a class="next" href="?page=2#top">More</a><a class="away" href="https://elsewhere.example/">Away</a>'
  const next = (rule: SiteRule): Promise<string | null> => nextPage(html, { format: 'html', source: { url: 'https://example.org/a' }, rules: [[rule]] })
  expect(await next({ hosts: 'example.org', 'next-page': 'a.next' })).toBe('https://example.org/a?page=2')
  expect(await next({ hosts: 'example.org', 'next-page': 'a.away' })).toBeNull()
  expect(await next({ hosts: 'example.org', 'next-page': 'a.none' })).toBeNull()
  expect(await next({ hosts: 'other.org', 'next-page': 'a.next' })).toBeNull()
  // What links are resolved against says nothing of whose page it is.
  const based = (href: string): Promise<string | null> => nextPage(`<base href="https://files.example.net/"><p>One</p><a href="${href}">More</a>`, { format: 'html', source: { url: 'https://example.org/a' }, rules: [[{ hosts: 'example.org', 'next-page': 'a' }]] })
  expect(await based('/b')).toBeNull()
  expect(await based('https://www.example.org/b')).toBe('https://www.example.org/b')
})

test('of pages that are joined, what an earlier one has said is left out, and not what one says twice or what says no word', async () => {
  const outcome = await extract(SOURCE, { source: { url: ADDRESS } })
  if (!outcome.ok) throw new Error('it gives none')
  const say = (value: string): Block => ({ type: 'paragraph', children: [{ type: 'text', value }] })
  const [rule, brace, stars]: Block[] = [{ type: 'divider' }, { type: 'code', language: null, value: '}' }, say('* * *')]
  const page = (...body: readonly Block[]): typeof outcome.value => ({ ...outcome.value, body })
  const joined = joinPages(page(say('Head'), rule!, stars!, say('One.')), [page(say('Head'), rule!, say('Two.'), brace!, say('Again.'), rule!, say('Again.'), brace!, stars!), page(say('Head'), say('Two.'), say('Three.'))])
  expect(joined.body).toEqual([say('Head'), rule, stars, say('One.'), rule, say('Two.'), brace, say('Again.'), rule, say('Again.'), brace, stars, say('Three.')])
})

describe('shipped rules', () => {
  test.each(SHIPPED.map(rule => [rule.name!, rule] as const))('%s: its example holds, and not without it', async (_, rule) => {
    const example = readFileSync(new URL(`../fixtures/rules/${rule.example!.page}`, import.meta.url))
    expect(await failuresOf(rule, example, [])).toEqual([])
    expect(await failuresOf(rule, example, null)).not.toEqual([])
  })
  test('pages without one are asked cheaply: by host, generator or the page\'s uppermost elements', () => {
    for (const { hosts, generator, when } of SHIPPED) expect(hosts ?? generator ?? (/^(?:html|body|head > [\w-]+)[^\s>+~,]*$/.test(when ?? '') || null)).not.toBeNull()
  })
  test('they keep to the schema, which is current: npm run schema', { timeout: 120_000 }, () => {
    const written = readFileSync(new URL('../schema/rules.schema.json', import.meta.url), 'utf8')
    expect(makeSchema('rules.schema.json')).toBe(written)
    const valid = new Ajv({ strict: true, allErrors: true, strictTypes: false }).compile(JSON.parse(written))
    expect(valid(SHIPPED) || valid.errors).toBe(true)
    expect(valid([{ hosts: 'example.org', slect: 'p' }])).toBe(false)
  })
})
