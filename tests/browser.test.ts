/**
 * In a real Chromium: the reading page runs nothing and asks for nothing, whatever the page it was
 * made from wanted; and the library runs in a page, on a string and on the live document.
 */
import { readFileSync } from 'node:fs'
import { build } from 'esbuild'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as library from '../src/index.ts'
import type { Article } from '../src/index.ts'
import { hasChromium, openBrowser, WITHOUT } from './chromium.ts'
import { page as pageOf, SENTENCE } from './cli-process.ts'

const { extract, render } = library

const ORIGIN = 'https://page.example/'

describe.skipIf(!hasChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 60_000)
  afterAll(async () => { await browser?.close() })

  /** Opens HTML at an address that only this test answers for; gives every other request, and whether code of the page ran. */
  async function visit(html: string, scheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ colorScheme: scheme, viewport: { width: 375, height: 812 } })
    const page = await context.newPage()
    const requests: string[] = []
    const errors: string[] = []
    await page.exposeFunction('hit', () => { errors.push('code of the page ran') })
    page.on('dialog', dialog => { errors.push('a dialog opened'); void dialog.dismiss() })
    page.on('pageerror', error => { errors.push(error.message) })
    await page.route('**', route => (route.request().url() === ORIGIN ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : (requests.push(route.request().url()), route.abort())))
    await page.goto(ORIGIN)
    return { page, requests, errors, close: () => context.close() }
  }

  const HOSTILE = `${pageOf('A page', `<p onclick="hit()">${SENTENCE} <img src="x" onerror="hit()"><img src="https://spy.example/i.png" alt="a picture of the quay" width="300"></p><p><a href="javascript:hit()">${SENTENCE}</a></p><svg onload="hit()"></svg><script>hit()</script><iframe src="https://spy.example/"></iframe><link rel="stylesheet" href="https://spy.example/s.css"><style>@import "https://spy.example/t.css"; body { background: url(https://spy.example/u.png) }</style><p>${SENTENCE} &lt;script&gt;hit()&lt;/script&gt;</p><video src="https://spy.example/v.mp4" autoplay></video>`)}`

  test('no script runs and no request leaves', { timeout: 60_000 }, async () => {
    const outcome = await extract(HOSTILE, { format: 'html' })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    const { page, requests, errors, close } = await visit(await render(outcome.value, 'html'))
    expect(await page.locator('article').textContent()).toContain(SENTENCE)
    for (const link of await page.locator('article a').all()) expect(await link.getAttribute('href')).not.toMatch(/^\s*(?:javascript|data|vbscript):/i)
    await page.waitForTimeout(300)
    expect({ requests, errors }).toEqual({ requests: [], errors: [] })
    await close()
  })

  test('nothing is wider than a phone, and light and dark differ', { timeout: 60_000 }, async () => {
    const html = readFileSync(new URL('../fixtures/sample/page.html', import.meta.url))
    const outcome = await extract(html)
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    const wide = { ...outcome.value, body: [...outcome.value.body, { type: 'code', language: null, value: 'x'.repeat(400) }, { type: 'paragraph', children: [{ type: 'text', value: 'y'.repeat(400) }] }, { type: 'paragraph', children: [{ type: 'maths', tex: 'z+'.repeat(200), display: true }] }] } as Article
    const colors: string[] = []
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(await render(wide, 'html'), scheme)
      expect(await page.evaluate(() => (globalThis as unknown as { document: { documentElement: { scrollWidth: number } } }).document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
      colors.push(await page.evaluate(() => { const { document, getComputedStyle } = globalThis as unknown as { document: { body: unknown }; getComputedStyle: (element: unknown) => { backgroundColor: string } }; return getComputedStyle(document.body).backgroundColor }))
      await close()
    }
    expect(new Set(colors).size).toBe(2)
  })

  test('the library, bundled for browsers, reads a string and the document that it stands in', { timeout: 120_000 }, async () => {
    const bundled = await build({ entryPoints: ['src/index.ts'], bundle: true, format: 'iife', globalName: 'cleancopy', platform: 'browser', target: 'es2022', write: false, minify: true, logLevel: 'silent' })
    const code = bundled.outputFiles[0]!.text
    const { page, requests, errors, close } = await visit(pageOf('A live page', '<p id="late"></p>'))
    await page.addScriptTag({ content: code })
    const found = await page.evaluate(async html => {
      const { cleancopy, document } = globalThis as unknown as { cleancopy: typeof library; document: { getElementById: (id: string) => { textContent: string }; documentElement: { outerHTML: string }; URL: string } }
      document.getElementById('late').textContent = 'A last paragraph that a script has written, long after the page was sent, with words enough to be one of the article.'
      const before = document.documentElement.outerHTML
      const [live, string, other] = [await cleancopy.extract(document), await cleancopy.extract(html), await cleancopy.extract(html, { engine: 'readability' })]
      if (!live.ok || !string.ok || other.ok) return null
      return { other: other.failure.kind, live: await cleancopy.render(live.value, 'markdown'), url: live.value.source.url, string: await cleancopy.render(string.value, 'json'), book: (await cleancopy.bind([live.value], 'epub')).length, untouched: before === document.documentElement.outerHTML }
    }, pageOf('A page in a string'))
    expect(found?.live).toContain(SENTENCE)
    expect(found?.live).toContain('A last paragraph that a script has written')
    expect(JSON.parse(found!.string)).toMatchObject({ title: 'A page in a string' })
    expect(found).toMatchObject({ url: ORIGIN, untouched: true, other: 'unsupported' })
    expect(found!.book).toBeGreaterThan(1000)
    expect({ requests, errors }).toEqual({ requests: [], errors: [] })
    await close()
  })
})
if (!hasChromium) test.skip(WITHOUT, () => {})
