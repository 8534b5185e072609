/** Addresses are read the same in the millionth document as in the first: Node's own test of them goes wrong once it is called often. */
import { expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import { hostOf, nameOfSite, siteOf } from '../src/model/host.ts'
import { parseUrl } from '../src/model/url.ts'
import { bookLink } from '../src/render/epub.ts'
import { savedFrom } from '../src/archives/saved-page.ts'

const OFTEN = 50_000
test.each([
  ['its host', hostOf, 'xn--l-0ga.example'],
  ['a link of a book', bookLink, 'https://xn--l-0ga.example/%C3%BCber'],
  ['where a page was saved from', (url: string) => savedFrom(`<!-- saved from url=(0029)${url} -->`), 'https://öl.example/über'],
] as const)('an address in other letters, asked often: %s', (_name, read, found) => {
  const seen = new Set<string | null>()
  for (let n = 0; n < OFTEN; n++) { read('https://oil.example/about'); seen.add(read('https://öl.example/über')) }
  expect([...seen]).toEqual([found])
})

test('what is no address is none, at whatever base', () => {
  for (const text of ['', 'öl', 'https://', 'http://[', '//', 'https://a b/']) expect(parseUrl(text), text).toBeNull()
  expect(parseUrl('ab', 'https://öl.example/über')!.href).toBe('https://xn--l-0ga.example/ab')
  expect(parseUrl('ab', 'öl')).toBeNull()
})

test.each([
  ['tarnpost.com', 'tarnpost.com', 'tarnpost'], ['news.tarnpost.com', 'tarnpost.com', 'tarnpost'], ['tarnpost.co.uk', 'tarnpost.co.uk', 'tarnpost'], ['news.tarnpost.or.jp', 'tarnpost.or.jp', 'tarnpost'], ['co.uk', 'co.uk', 'co'],
  ['ann-lee.blogspot.com', 'ann-lee.blogspot.com', 'ann-lee'], ['ann-lee.blogspot.co.uk', 'ann-lee.blogspot.co.uk', 'ann-lee'], ['wordpress.com', 'wordpress.com', 'wordpress'], ['localhost', 'localhost', 'localhost'], ['', '', ''],
  ['news.tarn.gv.at', 'tarn.gv.at', 'tarn'], ['ann-lee.me.uk', 'ann-lee.me.uk', 'ann-lee'], ['tarn.nhs.uk', 'tarn.nhs.uk', 'tarn'], ['nhs.uk', 'nhs.uk', 'nhs'], ['tarn.nom.br', 'tarn.nom.br', 'tarn'], ['tarn.gc.ca', 'tarn.gc.ca', 'tarn'], ['tarn.id.au', 'tarn.id.au', 'tarn'], ['tarn.web.za', 'tarn.web.za', 'tarn'], ['tarn.sch.id', 'tarn.sch.id', 'tarn'], ['tarn.gouv.fr', 'tarn.gouv.fr', 'tarn'], ['tarn.me.com', 'me.com', 'me'], ['tarn.constructor', 'tarn.constructor', 'tarn'],
])('%s is of the site %s, called %s', (host, site, name) => { expect([siteOf(host), nameOfSite(host)]).toEqual([site, name]) })

test.each(['tarnpost.com', 'news.tarnpost.com', 'tarnpost.co.uk', 'tarnpost.com.au'])('a logo that bears the name of its host is a sign at %s', async host => {
  const article = await extract('<main><p>One.</p><p><img src="/img/tarnpost-logo.jpg" alt=""></p><p>Two.</p></main>', { select: ['main'], source: { url: `https://${host}/a/b` } })
  expect(article.ok && article.value.body.map(({ type }) => type)).toEqual(['paragraph', 'paragraph'])
})

test.each([['tarn-post.gv.at', 'Tarn Post'], ['tarn-post.me.uk', 'Tarn Post'], ['tarn-post.gouv.fr', 'Tarn Post'], ['tarn-post.nhs.uk', 'NHS'], ['tarn.wordpress.com', 'WordPress'], ['water.wordpress.org', 'Water WordPress'], ['news.tarn-post.co.uk', 'Tarn Post']])('a title goes without the name of its host, %s', async (host, name) => {
  const text = '<p>The keeper of the tarn has counted the steps around it every spring for thirty years, and this spring there were nine thousand of them, which is forty more than there ever were before.</p>'
  const article = await extract(`<title>The keeper of the tarn: ${name}</title><body><div>${text.repeat(3)}</div>`, { source: { url: `https://${host}/a` } })
  expect(article.ok && article.value.metadata.title).toBe('The keeper of the tarn')
})
