/** Files of rules through the real command line: where they are found, what is refused, `rules test`, `rules import`, pages that follow one another. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseRules } from '../src/cli/rule-file.ts'
import { configFolder } from '../src/cli/config-folder.ts'
import { cssOf } from '../src/cli/xpath.ts'
import { cleancopy, folder, page, SENTENCE } from './cli-process.ts'

const NOTICE = 'The harbour board keeps this notice under every story, and has done so since the pier was opened to walkers by the mayor of the day.'
const LATE = page('Late', `<p class="notice">${NOTICE}</p>`)
const ADDRESS = ['--url', 'https://example.org/late']
const RULE = 'hosts: example.org\nremove: .notice\n'

test('named by --rules, as YAML or JSON, and in worker threads', { timeout: 180_000 }, async () => {
  const cwd = folder({ 'a.html': LATE.replace('<title>', '<link rel="canonical" href="https://example.org/a"><title>'), 'own.yaml': RULE, 'own.json': '[{"hosts": ["example.org"], "remove": [".notice"]}]', 'empty/x': '' })
  const env = { XDG_CONFIG_HOME: join(cwd, 'empty') }
  expect((await cleancopy(['a.html'], { cwd, env })).stdout).toContain(NOTICE)
  for (const file of ['own.yaml', 'own.json']) {
    // A few small documents need no threads.
    const got = await cleancopy([...Array<string>(5).fill('a.html'), '-j', '2', '-t', 'text', '--rules', file], { cwd, env })
    expect(got).toMatchObject({ code: 0, stderr: '' })
    expect(got.stdout).not.toContain(NOTICE)
    expect(got.stdout.split(SENTENCE)).toHaveLength(6)
  }
})

test('in the configuration folder, behind --rules; none means none', { timeout: 180_000 }, async () => {
  const cwd = folder({ 'a.html': LATE, 'home/cleancopy/rules/b.yml': RULE, 'home/cleancopy/rules/notes.txt': 'no rule', 'other.yaml': 'hosts: example.org\nremove: footer\n' })
  const env = { XDG_CONFIG_HOME: join(cwd, 'home') }
  const notice = async (...args: string[]): Promise<boolean> => (await cleancopy(['a.html', ...ADDRESS, ...args], { cwd, env })).stdout.includes(NOTICE)
  expect(await notice()).toBe(false)
  expect(await notice('--rules', 'other.yaml')).toBe(true)
  expect(await notice('--rules', 'none')).toBe(true)
})

test.each([
  [{ XDG_CONFIG_HOME: '/x' }, 'linux', '/x/cleancopy'], [{ XDG_CONFIG_HOME: 'x', HOME: '/h' }, 'linux', '/h/.config/cleancopy'],
  [{ HOME: '/h' }, 'darwin', '/h/.config/cleancopy'], [{}, 'linux', null], [{ APPDATA: 'C:\\data' }, 'win32', 'C:\\data\\cleancopy'], [{}, 'win32', null],
] as const)('the configuration folder of %j on %s', (env, platform, expected) => expect(configFolder(env, platform)).toBe(expected))

test.each([
  ['hosts: a.org\nslect: p\n', /:2: got the key 'slect', did you mean 'select'\? \(expected one of name, hosts/],
  ['- hosts: a.org\n  select:\n    - p\n    - "p:::"\n', /:4: select: "p:::" is no CSS selector/],
  ['hosts: a.org\ntitle: "h1[ @x"\n', /:2: title: .* is no CSS selector/],
  ['hosts: https://a.org/\nselect: p\n', /:1: hosts: "https:\/\/a\.org\/" is no host, expected hosts such as/],
  ['select: p\n', /:1: the rule holds for no page, expected hosts, generator or when/],
  ['hosts: a.org\n', /:1: the rule says nothing of its pages/],
  ['hosts: a.org\nselect: {a: b}\n', /:2: select: got keys and values, expected a CSS selector or a list/],
  ['hosts: a.org\nselect: []\n', /:2: select: got an empty list/],
  ['hosts: a.org\nwhen: [p]\nselect: p\n', /:2: when: got a list, expected a CSS selector/],
  ['hosts: a.org\nselect:\n', /:2: select: got nothing/],
  ['hosts: a.org\nhosts: b.org\nselect: p\n', /:2: is neither YAML nor JSON: Map keys must be unique/],
  ['hosts: "a.org\n', /is neither YAML nor JSON/],
  ['- a\n', /:1: got "a", expected a rule/],
  ['', /holds no rule/],
  ['hosts: a.org\nselect: p\nexample: {title: x}\n', /:3: the example has no page/],
  ['hosts: a.org\nselect: p\nexample: {page: x, titel: y}\n', /:3: got the key 'titel', did you mean 'title'\?/],
  ['hosts: a.org\nphrases: "**"\n', /:2: phrases: .* has no letter/],
])('refused: %j', (text, message) => expect(parseRules(text, 'f.yaml')).rejects.toThrow(message))

test('a file of a million brackets ends in a message', () => expect(parseRules('['.repeat(1_000_000), 'f.yaml')).rejects.toThrow(/^f\.yaml: is nested too deep/))

test('a wrong file is a wrong call', { timeout: 180_000 }, async () => {
  const cwd = folder({ 'a.html': LATE, 'wrong.yaml': 'hosts: example.org\nremov: .notice\n' })
  const got = await cleancopy(['a.html', '--rules', 'wrong.yaml'], { cwd })
  expect(got).toMatchObject({ code: 2, stdout: '' })
  expect(got.stderr).toContain("wrong.yaml:2: got the key 'remov', did you mean 'remove'?")
  expect(await cleancopy(['a.html', '--rules', 'missing.yaml'], { cwd })).toMatchObject({ code: 2, stderr: expect.stringContaining("missing.yaml can't be read: no such file or directory") })
  expect(await cleancopy(['a.html', '--rules', 'wrong.yaml', '--engine', 'readability'], { cwd })).toMatchObject({ code: 2 })
})

test('a selector that matches nothing is named with its place, once, and the article is there', { timeout: 180_000 }, async () => {
  const cwd = folder({ 'a.html': LATE, 'own.yaml': 'hosts: example.org\nselect: .gone\nremove:\n  - .notice\n  - .away\n' })
  const got = await cleancopy(['a.html', ...ADDRESS, '--rules', 'own.yaml'], { cwd })
  expect(got).toMatchObject({ code: 0 })
  expect(got.stdout).toContain(SENTENCE)
  expect(got.stderr).toBe('cleancopy: a.html: own.yaml:5: remove ".away" matches nothing\ncleancopy: a.html: own.yaml:2: select ".gone" matches nothing\n')
  expect((await cleancopy(['a.html', ...ADDRESS, '--rules', 'own.yaml', '-q'], { cwd })).stderr).toBe('')
})

test('rules test: a line for each, and what does not hold', { timeout: 180_000 }, async () => {
  const example = (title: string): string => `  example:\n    page: a.html\n    url: https://example.org/late\n    title: ${title}\n    paragraphs: ["The ferry had been late", "Few believed it"]\n    without: The harbour board keeps\n`
  const cwd = folder({ 'pages/a.html': LATE, 'pages/good.yaml': `- hosts: example.org\n  remove: .notice\n${example('Late')}- hosts: other.org\n  remove: p\n`, 'pages/bad.yaml': `- hosts: example.org\n  remove: nav\n${example('Early')}` })
  const good = await cleancopy(['rules', 'test', 'pages/good.yaml'], { cwd })
  expect(good).toMatchObject({ code: 0, stderr: '', stdout: 'pages/good.yaml:1: example.org: ok\npages/good.yaml:9: other.org: has no example\n' })
  const bad = await cleancopy(['rules', 'test', 'pages/bad.yaml'], { cwd })
  expect(bad).toMatchObject({ code: 1, stdout: 'pages/bad.yaml:1: example.org: failed\n  title: got "Late", expected "Early"\n  a paragraph holds "The harbour board keeps"\n' })
  expect(await cleancopy(['rules', 'test'], { cwd, env: { XDG_CONFIG_HOME: cwd } })).toMatchObject({ code: 2 })
  expect((await cleancopy(['rules', 'tset'], { cwd })).stderr).toContain("did you mean 'test'?")
})

test.each([
  ["//div[@class='story body']", 'div[class="story body"]'],
  ['//div[contains(@class, "story")]/p', 'div[class*="story"] > p'],
  ["//*[contains(concat(' ', normalize-space(@class), ' '), ' story ')]", '[class~="story"]'],
  ["id('main')//article", '[id="main"] article'],
  ['/html/body/div[2]', 'html > body > div:nth-of-type(2)'],
  ["//a[@rel='next' or starts-with(@href, '/p/')]", 'a:is([rel="next"], [href^="/p/"])'],
  ['//div[@id and not(@class)]', 'div[id]:not([class])'],
  ['//h1 | //h2[@class="x | y"]', 'h1, h2[class="x | y"]'],
  ['//div[.//img]', 'div:has(img)'],
  ["//a[contains(text(), 'Next')]", 'a:contains("Next")'],
  ['//h2/following-sibling::p', 'h2 ~ p'],
])('XPath %s', (xpath, css) => expect(cssOf(xpath, false)).toEqual({ css, attribute: null }))

test.each(['//div/..', '(//p)[2]', "//div[@class='a'][2]", '//div/preceding-sibling::p', '//div[string-length(.) > 9]', 'p', "substring-after(//p, ':')", '//div[', '//@href'])('XPath without a counterpart: %s', xpath => expect(() => cssOf(xpath, false)).toThrow())

test('rules import: ours as YAML, and every line that has no counterpart', { timeout: 180_000 }, async () => {
  const cwd = folder({
    'site/.example.org.txt': "# a comment\ntitle: //h1[@class='head']\nbody: //div[@id='story']\nauthor: //meta[@name='author']/@content\ndate: (//time)[1]/@datetime\nstrip: //p[@class='notice']\nstrip_id_or_class: share\nstrip: //div/..\nhttp_header(user-agent): x\nprune: no\nnext_page_link: //a[@rel='next']/@href\ntest_url: https://www.example.org/a\n",
    'site/bare.org.txt': 'strip: //div/..\n', 'site/other.md': 'no',
  })
  const got = await cleancopy(['rules', 'import', 'site'], { cwd })
  expect(got.code).toBe(0)
  expect(got.stderr.split('\n').map(line => line.replace(/^cleancopy: site\//, ''))).toEqual([
    '.example.org.txt:5: date: (//time)[1]/@datetime: not translated: it does not begin at the root',
    '.example.org.txt:8: strip: //div/..: not translated: nothing in CSS is like ".."',
    '.example.org.txt:9: http_header(user-agent): x: not translated: our rules have nothing like http_header',
    'bare.org.txt:1: strip: //div/..: not translated: nothing in CSS is like ".."', ''])
  const [rule] = await parseRules(got.stdout, 'imported.yaml')
  expect(rule).toMatchObject({ hosts: '.example.org', title: 'h1[class="head"]', select: 'div[id="story"]', authors: 'meta[name="author"] @content', remove: ['p[class="notice"]', '[id*="share"], [class*="share"]'], 'next-page': 'a[rel="next"]' })
  expect(got.stdout).toContain('# https://www.example.org/a')
  expect(await cleancopy(['rules', 'import', 'site/bare.org.txt'], { cwd })).toMatchObject({ code: 1, stdout: '' })
  expect(await cleancopy(['rules', 'import', 'nowhere'], { cwd })).toMatchObject({ code: 3, stdout: '' })
})

test('next-page: pages of the web are one article, as far as they can be had', { timeout: 180_000 }, async () => {
  const texts = ['one', 'two', 'three'].map(number => `This is what page ${number} has to say of the ferry, at some length, and nothing of it stands on any other of the pages that tell its story.`)
  const server = createServer(({ url }, response) => {
    const n = Number(/p=(\d)/.exec(url ?? '')?.[1] ?? 1)
    if (n > 3) { response.writeHead(404).end(); return }
    response.setHeader('content-type', 'text/html; charset=utf-8').end(page('Late', `<p>${texts[n - 1]}</p><p><a class="next" href="/late?p=${n + 1}">Next</a></p>`))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    const { port } = server.address() as AddressInfo
    const cwd = folder({ 'own.yaml': 'hosts: 127.0.0.1\nnext-page: a.next\n' })
    const got = await cleancopy([`http://127.0.0.1:${port}/late`, '--allow-private', '--rules', 'own.yaml', '-t', 'text'], { cwd })
    expect(got.code).toBe(0)
    for (const text of texts) expect(got.stdout).toContain(text)
    // What every page says again stands there once.
    expect(got.stdout.split(SENTENCE)).toHaveLength(2)
    expect(got.stderr).toContain(`the next page, http://127.0.0.1:${port}/late?p=4, is left out: can't be read: HTTP status 404`)
  } finally {
    server.close()
  }
})
