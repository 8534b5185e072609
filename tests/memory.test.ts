/** What is remembered from page to page holds no page: memory does not grow with the number of pages. In a process of its own, which may collect its garbage. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const LIBRARY = new URL('../dist/index.js', import.meta.url).href
const PAGES = 40
const FILLER = 400_000

/** Class names, authors, sites and days that no other page has, cut out of a page of half a megabyte. */
const SCRIPT = `
import { extract } from ${JSON.stringify(LIBRARY)}
const page = n => \`<!doctype html><html lang="en"><head><title>The late ferry number \${n} | Harbour Gazette \${n}</title><meta name="author" content="Ann Number\${n} Leeward"><meta property="og:site_name" content="Harbour Gazette number \${n}"></head><body><article class="story-of-the-harbour-\${n}"><h1 class="headline-of-page-\${n}">The late ferry number \${n}</h1><p class="byline-of-page-\${n}">By Ann Number\${n} Leeward, 8 March 2024</p>\${'<p>The ferry had been late all summer, and on the first Monday of autumn it did not come at all.</p>'.repeat(8)}</article><script type="text/plain">\${String(n % 10).repeat(${FILLER})}</script></body></html>\`
const held = async count => {
  for (let n = 0; n < count; n++) if (!(await extract(new TextEncoder().encode(page(count * 1000 + n)))).ok) throw new Error('no article')
  gc()
  return process.memoryUsage().heapUsed
}
await held(10)
const before = await held(10)
console.log(await held(${PAGES}) - before)
`

test('class names, authors and sites of many pages keep no page in memory', { timeout: 120_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', SCRIPT], { encoding: 'utf8', cwd: fileURLToPath(new URL('..', import.meta.url)) })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  expect(Number(stdout)).toBeLessThan(PAGES * FILLER / 4)
})
