/**
 * The explain page in a real Chromium: hover, keyboard, search, marks and rules, at a phone's and a desk's
 * width; nothing is asked for, and nothing of the page that was read runs.
 */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { explain, extract, paragraphs, renderExplanation } from '../src/index.ts'
import type { Request } from '../src/index.ts'
import { hasChromium, openBrowser, WITHOUT } from './chromium.ts'

const read = (path: string): string => readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')
const ORIGIN = 'https://why.example/'
const WIDTHS = [[1440, 900], [375, 812]] as const

async function pageOf(input: string, request: Request = {}): Promise<string> {
  const outcome = await explain(input, request)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return renderExplanation(outcome.value, { format: 'html' })
}

test('hostile markup is text in every field, and one script alone may run', async () => {
  const html = await pageOf(read('explain/hostile.html'))
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes)
  expect(scripts).toEqual([' type="application/json" id="data"', ''])
  expect(html).toContain("default-src 'none'; script-src 'sha256-")
  expect(html).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
  const frame = /srcdoc="([^"]*)"/.exec(html)![1]!.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&')
  expect(frame).not.toMatch(/<(?:script|link|img|svg|iframe|object|embed|video|audio|form|input|base|a|math|template|button)\b/i)
  // Of attributes only ours and those that shape text.
  const attributes = new Set([...frame.replace(/^[\s\S]*<body>/, '').matchAll(/<[a-z0-9]+((?:\s[a-z-]+="[^"]*")*)>/g)].flatMap(([, list]) => [...list!.matchAll(/\s([a-z-]+)=/g)].map(([, name]) => name!)))
  expect([...attributes].filter(name => !['class', 'id', 'style', 'role', 'aria-label', 'lang', 'dir', 'colspan', 'rowspan', 'start', 'value', 'reversed'].includes(name))).toEqual([])
  expect(html).toBe(await pageOf(read('explain/hostile.html')))
})

test('a paragraph that runs the other way says so', async () => {
  const html = (await pageOf(`<!doctype html><html lang="en"><article><h1>The mill</h1>${'<p>The mill was built of oak, and its wheel came from the north by the old road.</p>'.repeat(3)}<p dir="rtl">بنيت الطاحونة من خشب البلوط، وجاءت عجلتها من الشمال عبر الطريق القديم الذي يمر بالقرية.</p></article>`)).replace(/&lt;/g, '<').replace(/&quot;/g, '"')
  expect(html).toMatch(/<div class="body" id="body">[^]*<p dir="rtl">بنيت/)
})

test('a list keeps its numbers', async () => {
  const items = ['The mill was built of oak.', 'Its wheel came from the north.', 'The stones were cut by hand.'].map((text, i) => `<li value="${7 - i}">${text.repeat(4)}</li>`).join('')
  const html = (await pageOf(`<!doctype html><h1>The mill in seven steps</h1><ol reversed start="7">${items}</ol>`)).replace(/&lt;/g, '<').replace(/&quot;/g, '"')
  expect(html).toContain('<ol start="7" reversed=""')
  expect(html).toContain('<li value="6"')
})

describe.skipIf(!hasChromium)('in Chromium', { timeout: 120_000 }, () => {
  let browser: Browser
  beforeAll(async () => { browser = await openBrowser() }, 90_000)
  afterAll(async () => { await browser?.close() })

  async function visit(html: string, [width, height]: readonly [number, number] = WIDTHS[0], colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ colorScheme, viewport: { width, height }, permissions: ['clipboard-read', 'clipboard-write'] })
    const page = await context.newPage()
    const requests: string[] = []
    const errors: string[] = []
    await page.exposeFunction('hit', () => { errors.push('code of the page ran') })
    page.on('dialog', dialog => { errors.push('a dialog opened'); void dialog.dismiss() })
    page.on('pageerror', error => { errors.push(error.message) })
    page.on('popup', () => { errors.push('a window opened') })
    await page.route('**', route => (route.request().url() === ORIGIN ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : (requests.push(route.request().url()), route.abort())))
    await page.goto(ORIGIN)
    await page.waitForSelector('html[data-ready]', { timeout: 60_000 })
    return { page, requests, errors, close: () => context.close() }
  }
  const spot = (page: Page, text: string) => page.frameLocator('iframe').locator('.b', { hasText: text }).first()
  const isSeen = (page: Page, pane: string, text: string): Promise<boolean> => spot(page, text).evaluate((element, pane) => {
    const view = element.ownerDocument.defaultView!.parent.document
    const at = element.getBoundingClientRect().top + view.querySelector('iframe')!.getBoundingClientRect().top
    const box = view.querySelector(pane)!.getBoundingClientRect()
    return at >= box.top - 1 && at < box.bottom
  }, pane)

  test.each(WIDTHS)('at %d × %d nothing of a hostile page runs or is asked for, and nothing is too wide', async (width, height) => {
    const { page, requests, errors, close } = await visit(await pageOf(read('explain/hostile.html'), { source: { url: 'https://spy.example/story' } }), [width, height])
    for (let i = 0; i < 12; i++) await page.keyboard.press('j')
    await page.mouse.move(60, 300)
    await page.mouse.click(60, 300)
    for (const summary of await page.locator('.facts-of summary').all()) await summary.click()
    await page.keyboard.press('x')
    await page.keyboard.press('c')
    await page.waitForTimeout(300)
    expect({ requests, errors, url: page.url() }).toEqual({ requests: [], errors: [], url: ORIGIN })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.evaluate(() => document.querySelector('iframe')!.contentDocument!.documentElement.scrollWidth - document.querySelector('iframe')!.clientWidth)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.querySelector('iframe')!.getAttribute('sandbox'))).toBe('allow-same-origin')
    // The names of the page's own elements are not taken for ours.
    expect(await page.evaluate(() => { const ids = [...document.querySelector('iframe')!.contentDocument!.querySelectorAll('[id]')].map(element => element.id); return ids.length === new Set(ids).size })).toBe(true)
    await close()
  })

  test.each(WIDTHS)('at %d × %d the keyboard walks from block to block, and the panes stay in step', async (width, height) => {
    const { page, errors, close } = await visit(await pageOf(read('explain/story.html')), [width, height])
    const evidence = page.locator('#evidence')
    await page.keyboard.press('j')
    expect(await evidence.textContent()).toContain('Block 1 of 18')
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown')
    expect(await evidence.textContent()).toMatch(/Block 6 of 18.*Kept.*For eleven nights/s)
    expect(await page.locator('#article .on').textContent()).toContain('For eleven nights')
    expect(await isSeen(page, '#page', 'For eleven nights')).toBe(true)
    expect(await evidence.getAttribute('aria-live')).toBe('polite')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await evidence.textContent()).toMatch(/Dropped.*Share on Facebook.*phrase pack en/s)
    // Where it would have stood.
    expect(await page.locator('#article .gap').textContent()).toContain('The verger')
    for (let i = 0; i < 9; i++) await page.keyboard.press('j')
    expect(await isSeen(page, '#page', 'All rights reserved')).toBe(true)
    await page.keyboard.press('k')
    expect(await evidence.textContent()).toContain('Why the night bus')
    await page.keyboard.press('/')
    await page.keyboard.type('tenor')
    expect(await page.locator('#matches').textContent()).toBe('2')
    await page.keyboard.press('Enter')
    expect(await evidence.textContent()).toContain('tenor bell')
    await page.keyboard.press('Escape')
    expect(await page.locator('#search').inputValue()).toBe('')
    await page.locator('label.dropped').click()
    await page.keyboard.press('k')
    expect(await evidence.textContent()).toContain('By Petra Holloway')
    if (width < 760) { await page.click('.views [data-view=article]'); expect(await page.locator('#article').isVisible()).toBe(true); expect(await page.locator('#page').isVisible()).toBe(false) }
    expect(errors).toEqual([])
    await close()
  })

  test('the pointer shows what it is over, in both panes; enter and a click hold on to it', async () => {
    const { page, errors, close } = await visit(await pageOf(read('explain/story.html')))
    const evidence = page.locator('#evidence')
    const over = async (text: string): Promise<void> => { const box = (await spot(page, text).boundingBox())!; await page.mouse.move(box.x + 30, box.y + 8); await page.mouse.move(box.x + 34, box.y + 9) }
    await over('Copy link')
    await expect.poll(() => evidence.textContent()).toContain('Copy link')
    expect(await page.frameLocator('iframe').locator('.on').textContent()).toBe('Copy link')
    await page.locator('#article p', { hasText: 'A firm of bell hangers' }).hover()
    await expect.poll(() => evidence.textContent()).toContain('A firm of bell hangers')
    await page.keyboard.press('Enter')
    await over('Share on Facebook')
    await page.waitForTimeout(100)
    expect(await evidence.textContent()).toContain('A firm of bell hangers')
    await page.keyboard.press('Escape')
    await over('The tower on Tuesday')
    await expect.poll(() => evidence.textContent()).toContain('The tower on Tuesday')
    expect(errors).toEqual([])
    await close()
  })

  /** Marks the blocks that hold these texts, and gives the rule that the page then copies. */
  async function ruleFor(html: string, wrongs: readonly string[]): Promise<{ text: string; rule: Record<string, string[]> }> {
    const { page, close } = await visit(html)
    for (const text of wrongs) {
      const box = (await spot(page, text).boundingBox())!
      await page.mouse.click(box.x + 30, box.y + 8)
      await expect.poll(() => page.locator('#evidence').textContent()).toContain(text)
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
    }
    await page.click('#copy')
    await expect.poll(() => page.locator('#copied').textContent()).toBe('Copied.')
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toBe(await page.locator('#rule pre').textContent())
    await close()
    return { text, rule: parse(text) as Record<string, string[]> }
  }

  test('a rule takes out what was kept wrongly, and nothing else', async () => {
    const { rule } = await ruleFor(await pageOf(read('explain/story.html')), ['The tenor was cast'])
    expect(rule).toEqual({ hosts: ['marrowgazette.example'], remove: ['div.factbox'] })
    const [before, after] = [await extract(read('explain/story.html')), await extract(read('explain/story.html'), { remove: rule['remove']! })]
    if (!before.ok || !after.ok) throw new Error('no article')
    expect(paragraphs(after.value.body)).toEqual(paragraphs(before.value.body).filter(text => !text.startsWith('The tenor was cast')))
  })

  test('a rule brings back what was lost, and keeps the rest out', async () => {
    const { rule } = await ruleFor(await pageOf(read('explain/story.html')), ['Copy link', 'The tenor was cast'])
    expect(Object.keys(rule)).toEqual(['hosts', 'select', 'remove'])
    const before = await extract(read('explain/story.html')), after = await extract(read('explain/story.html'), { select: rule['select']!, remove: rule['remove']! })
    if (!before.ok || !after.ok) throw new Error('no article')
    const wanted = paragraphs(before.value.body).filter(text => !text.startsWith('The tenor was cast'))
    expect(paragraphs(after.value.body)).toEqual([...wanted.slice(0, 2), 'Copy link', ...wanted.slice(2)])
  })

  test('a line of raw text is left out by a phrase', async () => {
    const text = 'Le conseil du canton de Haute-Brenne a annoncé jeudi que le pont de Valserine, fermé depuis l’hiver, rouvrira aux piétons.\n\nNotre pigeon l’a vu, de ses yeux, au moment où la pile a cédé dans le courant de la rivière.\n\nLes bateliers, qui ont fait traverser près de neuf mille personnes durant l’hiver, demandent à garder leur ligne.\n'
    const { rule } = await ruleFor(await pageOf(text, { format: 'text' }), ['Notre pigeon'])
    expect(rule).toEqual({ hosts: ['example.org'], phrases: ['Notre pigeon l’a vu, de ses yeux, au moment où la pile a cédé dans le courant de la rivière.'] })
    const after = await extract(text, { format: 'text', phrases: rule['phrases']! })
    expect(after.ok && paragraphs(after.value.body).some(line => line.startsWith('Notre pigeon'))).toBe(false)
  })

  test('light and dark differ, in the frame too, and everything has a name for screen readers', async () => {
    const html = await pageOf(read('explain/story.html'))
    const colors: string[] = []
    for (const scheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(html, WIDTHS[0], scheme)
      colors.push(...await page.evaluate(() => [document.body, document.querySelector('iframe')!.contentDocument!.body].map(body => getComputedStyle(body).backgroundColor)))
      const nameless = await page.evaluate(() => [...document.querySelectorAll('button,input,iframe,section,[tabindex="0"]:not(#article)')].filter(element => !element.getAttribute('aria-label') && !element.getAttribute('aria-labelledby') && !element.getAttribute('title') && !element.closest('label')?.textContent && element.textContent!.trim() === '').map(element => element.outerHTML.slice(0, 80)))
      expect(nameless).toEqual([])
      await close()
    }
    expect(colors[0]).toBe(colors[1])
    expect(colors[2]).toBe(colors[3])
    expect(colors[0]).not.toBe(colors[2])
  })
})
if (!hasChromium) test.skip(WITHOUT, () => {})
