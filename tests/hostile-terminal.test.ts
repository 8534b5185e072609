/** Nothing that a stranger wrote drives a terminal: not in an article of any format, in a message, in a name of a file or of a member, in a record of a failure or in the counts at the end. */
import { strToU8, zipSync } from 'fflate'
import { Readable, Writable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { main } from '../src/cli/main.ts'
import { visible, visibleLine } from '../src/render/sanitize.ts'
import { cleancopy, folder, page } from './cli-process.ts'

/** By what they do; each as it would stand in text that is decoded already. */
const TRICKS: Readonly<Record<string, string>> = {
  'sets the title': '\u001b]0;owned\u0007', 'clears the screen': '\u001b[2J\u001b[H', 'asks for an answer': '\u001b[6n\u001b[c', 'eight-bit control': '\u009b31m\u009d0;x\u009c', 'turns text round': '\u202eexe.gpj\u202c', isolates: '\u2066x\u2069\u2067y\u2069', 'hides between letters': 'a\u200bb\u2060c\ufeffd\u00ade', 'rubs out': 'safe\b\b\b\bevil\u007f', 'goes back': 'safe\revil', 'no character': '\ud800 \udc00', tags: '\u{e0041}\u{e0042}', annotations: '\ufff9x\ufffay\ufffb', 'other lines': '\u2028x\u2029y\u0085z', 'a link of its own': '\u001b]8;;http://evil.example\u001b\\x\u001b]8;;\u001b\\', 'blank letters': 'a\u3164b\u115fc\u1160d\uffa0e', 'no width of its own': 'a\u034fb\u17b4c\u17b5d\ufff0e\u180bf\ufe0fg\ufe00h\u{e0100}i', 'notes and strokes': 'a\u{1d173}b\u{1bca0}c', 'keys of a function': '\u001b[?1049h\u001bP+q\u001b\\',
}
// oxlint-disable-next-line no-misleading-character-class
const BAD = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb]|\ud82f[\udca0-\udca3]|\ud834[\udd73-\udd7a]|\udb40|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const OWN = /\u001b\[[0-9;]{1,8}m|\u001b\]8;;[^\u0000-\u001f\u007f-\u009f]*\u001b\\/g
const ALL = Object.values(TRICKS).join(' and ')

class Screen extends Writable {
  readonly isTTY = true
  readonly columns = 80
  readonly rows = 10_000
  text = ''
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void { this.text += chunk.toString(); done() }
}
async function onTerminal(args: readonly string[], input: string | Uint8Array = ''): Promise<{ out: string; err: string }> {
  const [stdout, stderr] = [new Screen(), new Screen()]
  await main(args, { stdin: Readable.from([Buffer.from(input as Uint8Array)]), stdout, stderr, env: { TERM: 'xterm-kitty' }, onInterrupt: () => () => {} })
  return { out: stdout.text.replace(OWN, ''), err: stderr.text }
}

const evil = (text: string): string => page(`Title ${text}`, `<p>The keeper wrote ${text} on the wall, and nobody on the quay could read a word of it.</p><pre>${text}</pre><p>One more <a href="https://a.example/${text}" title="${text}">link ${text}</a> and <code>${text}</code>.</p><figure><img src="i.png" alt="${text}"><figcaption>${text}</figcaption></figure>`)

/** The same in every field that a page can state. */
const stated = (text: string): string => {
  const attribute = text.replace(/[<"]/g, '')
  const data = { '@type': 'NewsArticle', headline: `A title ${text}`, alternativeHeadline: text, author: { name: `Mary ${text} Shaw`, url: `https://a.example/${text}` }, publisher: { name: `Ferry ${text}`, logo: `https://a.example/${text}` }, articleSection: text, keywords: [`quay ${text}`], datePublished: `2024-01-01${text}` }
  return evil(text).replace('</head>', `${['author', 'description', 'keywords', 'generator', 'og:site_name', 'og:image', 'article:section', 'article:published_time', 'og:locale'].map(name => `<meta name="${name}" property="${name}" content="${attribute} ${name}">`).join('')}<link rel="canonical" href="https://a.example/${attribute}"><link rel="license" href="https://l.example/${attribute}"><link rel="alternate" hreflang="${attribute}" href="https://b.example/${attribute}"><script type="application/ld+json">${JSON.stringify(data)}</script></head>`)
}

describe('an article on a terminal', () => {
  test.each(['terminal', 'markdown', 'json', 'jsonl', 'text', 'html'])('as %s', async to => {
    for (const [name, trick] of Object.entries(TRICKS)) {
      const { out } = await onTerminal(['-f', 'html', '-t', to, '--pager', 'never'], evil(trick))
      expect(out).toContain('The ferry had been late')
      expect([name, BAD.exec(out)?.[0] ?? null]).toEqual([name, null])
    }
  })
})

test('every field that a page states, in every format, in explanations and in differences', async () => {
  const page = stated(ALL)
  expect(page).toContain('<meta name="author"')
  const cwd = folder({ 'a.html': page, 'b.html': page.replaceAll('quay', 'wharf').replaceAll('Shaw', 'Shore') })
  const [a, b] = [`${cwd}/a.html`, `${cwd}/b.html`]
  for (const args of [...['terminal', 'markdown', 'json', 'jsonl', 'text', 'html'].map(to => [a, '-t', to, '-v', '--pager', 'never']), [a, '--front-matter', '--pager', 'never'], [a, '-t', 'json', '--fields', 'title,authors,site,language,tags,section,provenance'], ...['terminal', 'json', 'html'].map(to => ['explain', a, '-t', to, '--pager', 'never']), ...['terminal', 'json'].map(to => ['diff', a, b, '-t', to])]) {
    const { out, err } = await onTerminal(args)
    expect([args, out.length > 200]).toEqual([args, true])
    expect([args, BAD.exec(out)?.[0] ?? null]).toEqual([args, null])
    expect([args, BAD.exec(err)?.[0] ?? null]).toEqual([args, null])
  }
}, 120_000)

test('what spells a word stays: joiners, variants of emoji, of Mongolian letters and of Chinese ones, flags of regions', () => {
  for (const word of ['می‌خواهم', 'क्‍ष', '👩‍🚀', '❤️', '1️⃣', 'ᠨᠢᠭᠡ᠋', '한글', 'ᄒᆞᆫ', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}!', '葛\u{e0100}城', '𠮷\u{e0101}']) expect(visible(word)).toBe(word)
  // A flag hides no message, and no letter of another script has variants.
  expect(visible('🏴\u{e0067}\u{e0062}🏴\u{e0041}\u{e0062}\u{e0063}\u{e007f}a\u{e0100}')).toBe('🏴🏴a')
})

test('a text in a pipe or file has all that the page has but controls and what turns it round; a terminal gets it as the rest', async () => {
  const words = 'សួស្តី\u200bពិភព co\u00adop \u200fא\u200e 🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} a\u034fb'
  const input = evil(`${words} ${TRICKS['turns text round']}${TRICKS['isolates']}${TRICKS['eight-bit control']}${TRICKS['clears the screen']}`)
  for (const args of [['-t', 'text'], ['-t', 'text', '--fields', 'paragraphs']]) {
    const { stdout } = await cleancopy(['-f', 'html', ...args], { input })
    expect(stdout).toContain(`${words} exe.gpjxy31m0;x`)
    expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(BAD.exec((await onTerminal(['-f', 'html', ...args], input)).out.replace(/🏴[^ ]+/gu, ''))?.[0] ?? null).toBeNull()
  }
})

test('JSON says the same in a pipe, with what is not seen by its number', async () => {
  const { stdout } = await cleancopy(['-f', 'html', '-t', 'json'], { input: evil(`${TRICKS['eight-bit control']}${TRICKS['turns text round']}`) })
  expect(BAD.exec(stdout.replaceAll('\n', ''))).toBeNull()
  expect((JSON.parse(stdout) as { paragraphs: string[] }).paragraphs.join('\n')).toContain('\u202eexe.gpj\u202c')
})

test('messages: names of files and members, lines of their own in them, values of options', async () => {
  const name = 'a\u001b[2J\u009b31m\u202e\ncleancopy: all is well\u2028b.html'
  const cwd = folder({ [name]: '', 'x.zip': zipSync({ [name]: strToU8(''), [`d/${name}`]: strToU8(page('Good')) }) })
  for (const args of [[name], ['x.zip'], ['x.zip', '-v'], ['x.zip', '--summary', 'json'], ['x.zip', name, '--summary', 'text', '-v'], [`no${name}`], ['-t', name], [`--${name}`], ['--url', name, '-o', name, name], ['-t', 'jsonl', 'x.zip'], ['--phrases', name]]) {
    const { stdout, stderr } = await cleancopy(args, { cwd })
    expect([args, BAD.exec(stderr.replaceAll('\n', ''))?.[0] ?? null]).toEqual([args, null])
    expect([args, BAD.exec(stdout.replaceAll('\n', ''))?.[0] ?? null]).toEqual([args, null])
    // No name has a line of its own.
    expect(stderr.split('\n').filter(line => line.startsWith('cleancopy: all is well'))).toEqual([])
  }
}, 120_000)

test('a container says nothing of its own in the messages of its failures', async () => {
  const cwd = folder({ 'a.warc': `WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 5${ALL}\r\n\r\nx`, 'b.jsonl': `{"html": ${ALL}}\n{"html":"", "url": "http://${ALL}"}\n`, 'c.eml': `Received: x\r\nSubject: ${ALL}\r\nContent-Type: image/png\r\n\r\nx` })
  for (const args of [['a.warc', '-t', 'jsonl'], ['b.jsonl', '-t', 'jsonl'], ['c.eml', '-t', 'jsonl'], ['a.warc', 'b.jsonl', 'c.eml', '-v', '--summary', 'json', '-t', 'jsonl']]) {
    const { stdout, stderr } = await cleancopy(args, { cwd })
    expect([args, BAD.exec((stderr + stdout).replaceAll('\n', ''))?.[0] ?? null]).toEqual([args, null])
  }
})

test('one line stays one line', () => {
  expect(visibleLine('a\nb\tc\u2028d\r\u001b[m')).toBe('a␊b␉c␊d␛[m')
})
