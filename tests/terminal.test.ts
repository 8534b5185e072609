/**
 * What a reader sees: through a real pseudo-terminal (tmux) at three widths, as snapshots; and what
 * no page may do to a terminal. The pager is a real one too.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { render } from '../src/index.ts'
import type { Inline, List, Table, TableCell } from '../src/index.ts'
import { articleOf, paragraph, text } from './article-trees.ts'
import { BIN, folder, page } from './cli-process.ts'

const hasTmux = spawnSync('tmux', ['-V']).status === 0
const PAGE = fileURLToPath(new URL('../fixtures/terminal/page.html', import.meta.url))

const quoted = (words: readonly string[]): string => words.map(word => `'${word.replaceAll("'", "'\\''")}'`).join(' ')

/** Runs a command in a terminal of its own and gives the whole of what it shows, once it says that it is done. */
function shown(command: string, { columns, rows, keys = [], until }: { columns: number; rows: number; keys?: readonly string[]; until: string }): string {
  const socket = `cleancopy-${process.pid}-${columns}-${Math.random().toString(36).slice(2)}`
  const tmux = (...args: string[]): string => spawnSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8' }).stdout
  tmux('new-session', '-d', '-x', String(columns), '-y', String(rows), `env -u NO_COLOR -u FORCE_COLOR -u COLUMNS -u CI LESS= TERM=tmux-256color LC_ALL=C.UTF-8 sh -c ${quoted([`${command}; echo; echo ENDED; sleep 60`])}`)
  try {
    const end = Date.now() + 30_000
    for (;;) {
      const screen = tmux('capture-pane', '-p', '-S', '-500')
      if (screen.includes(until) || Date.now() > end) {
        if (keys.length === 0) return screen
        for (const key of keys) tmux('send-keys', key)
        keys = []
        until = 'ENDED'
        continue
      }
      spawnSync('sleep', ['0.15'])
    }
  } finally {
    tmux('kill-server')
  }
}

describe.skipIf(!hasTmux)('in a real terminal', () => {
  test.each([40, 80, 140])('%d columns', { timeout: 60_000 }, async columns => {
    const screen = shown(`${quoted([process.execPath, BIN, '-t', 'terminal', '--pager', 'never', '--width', String(Math.min(columns, 100)), PAGE])} --select article`, { columns, rows: 50, until: 'ENDED' })
    await expect(`${screen.slice(0, screen.indexOf('ENDED')).trimEnd()}\n`).toMatchFileSnapshot(`../fixtures/terminal/${columns}.txt`)
  })

  test('a long article opens in the pager, a short one does not', { timeout: 90_000 }, () => {
    const cwd = folder({ 'long.html': page('Long', Array.from({ length: 60 }, (_, n) => `<p>And then ferry number ${n} came, and it was late too, which surprised no one at all on the quay.</p>`).join('')), 'short.html': page('Short') })
    const command = (name: string): string => `PAGER='less -R' ${quoted([process.execPath, BIN, `${cwd}/${name}`])}`
    const first = shown(command('long.html'), { columns: 80, rows: 24, until: 'Nobody in the office' })
    expect(first).not.toContain('ENDED')
    expect(shown(command('short.html'), { columns: 80, rows: 50, until: 'ENDED' })).toContain('ENDED')
    expect(shown(command('long.html'), { columns: 80, rows: 24, until: 'Nobody in the office', keys: ['q'] })).toContain('ENDED')
    expect(shown(`PAGER=no-such-pager ${quoted([process.execPath, BIN, `${cwd}/long.html`])}`, { columns: 80, rows: 24, until: 'ENDED' })).toContain('number 59')
  })
})
if (!hasTmux) test.skip('tmux is not installed (Debian: apt-get install tmux): what a terminal shows is not checked', () => {})

test('no character of a page drives the terminal, in colour or without, with links or without', async () => {
  const evil = '\u001b]0;title\u0007\u001b[2J\u009b31m\u202edrawkcab\u202c\u200b\u0000\r\u2028'
  const article = articleOf([
    paragraph(evil, { type: 'link', url: `https://a.example/${evil}`, title: evil, children: [text(evil)] }, { type: 'inlineCode', value: evil }, { type: 'image', url: 'i', alt: evil }, { type: 'maths', tex: evil, display: false }, { type: 'footnoteReference', label: 'a', mark: evil }),
    { type: 'code', language: 'js', value: evil }, { type: 'table', caption: [text(evil)], rows: [{ type: 'row', cells: [{ type: 'cell', header: true, align: null, colSpan: 1, rowSpan: 1, children: [paragraph(evil)] }] }] },
    { type: 'figure', url: 'i', alt: evil, caption: [text(evil)], credit: evil }, { type: 'embed', url: `https://a.example/${evil}`, title: evil }, { type: 'footnote', label: 'a', mark: evil, children: [paragraph(evil)] }, { type: 'callout', kind: 'note', title: [text(evil)], children: [] },
  ], { title: evil, subtitle: evil, authors: [evil], site: evil })
  for (const color of [true, false]) for (const hyperlinks of [true, false]) {
    const out = await render(article, 'terminal', { color, hyperlinks, width: 40 })
    // Our own colours and links are all there may be.
    // eslint-disable-next-line no-control-regex
    const rest = out.replace(/\u001b\[[0-9;]{1,8}m|\u001b\]8;;[\u0021-\u007e\u00a1-\u2009\u2010-\uffff]*\u001b\\/g, '')
    // eslint-disable-next-line no-control-regex
    expect(rest).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u202a-\u202e]/)
    if (!color && !hyperlinks) expect(out).not.toContain('\u001b')
  }
})

test('code has colours where its language is named, and the same characters', async () => {
  const value = 'const a = `b` // <i> & "c"\nif (a) { return 1 }'
  const article = articleOf([{ type: 'code', language: 'js', value }])
  const out = await render(article, 'terminal', { color: true })
  expect(out).toContain('\u001b[35mconst\u001b[39m')
  // eslint-disable-next-line no-control-regex
  expect(out.replace(/\u001b\[[0-9;]*m/g, '')).toContain(value.split('\n').map(line => `    ${line}`).join('\n'))
})

test('powers are told as such where a number would be read on, here and in plain text', async () => {
  const article = articleOf([paragraph('10', { type: 'superscript', children: [text('6.5')] }, ' J in ', { type: 'emphasis', children: [text('2'), { type: 'superscript', children: [text('1/2')] }] }, ' of 10', { type: 'superscript', children: [text('6 ')] }, 'steps, the 1', { type: 'superscript', children: [text('er')] }, ', 2', { type: 'superscript', children: [text('10'), { type: 'superscript', children: [text('3')] }] })])
  for (const format of ['terminal', 'text'] as const) expect(await render(article, format)).toContain('10^(6.5) J in 2^(1/2) of 10⁶ steps, the 1er, 2^(10³)')
})

test('a mark is painted on the words that it is on, and on the spaces between them', async () => {
  const article = articleOf([paragraph('It ', { type: 'link', url: '#a', title: null, children: [text('failed twice')] }, ' and was ', { type: 'strike', children: [text('lost')] }, { type: 'emphasis', children: [text(' then ')] }, 'there')])
  const out = await render(article, 'terminal', { color: true })
  expect(out).toContain('It \u001b[4mfailed twice\u001b[24m and was \u001b[9mlost\u001b[29m \u001b[3mthen\u001b[23m there\n')
})

test.each([
  ['가가가가가가가가가가가가가가가가가가가가.', '.'], ['港港港港港港港港港港港港港港港港港港港港)', ')'], ['港港港港港港港港港港港港港港港港港港港港”', '”'], ['港港港港港港港港港港港港港港港港港港港港…?', '…?'],
])('no line begins with the mark at the end of %s', async (words, mark) => {
  const lines = (await render(articleOf([paragraph(words)]), 'terminal', { width: 40 })).trimEnd().split('\n').slice(2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/^[가港]/)
  expect(lines[1]!.endsWith(mark)).toBe(true)
})

test('no line begins with the marks behind a link', async () => {
  const link: Inline = { type: 'link', url: '#a', title: null, children: [text('港'.repeat(20))] }
  expect((await render(articleOf([paragraph(link, '). And')]), 'terminal', { width: 40 })).split('\n').slice(2, 4)).toEqual(['港'.repeat(19), '港). And'])
})

test('no line ends with a mark that opens', async () => {
  const out = await render(articleOf([paragraph(`${'港'.repeat(19)}(${'港'.repeat(5)})${'港'.repeat(13)}“港港`)]), 'terminal', { width: 39 })
  expect(out.trimEnd().split('\n').slice(2)).toEqual(['港'.repeat(19), `(${'港'.repeat(5)})${'港'.repeat(13)}`, '“港港'])
})

test('no line is wider than the terminal, however narrow it is and however deep a list', async () => {
  const words = 'a bb c '.repeat(20).trim()
  const nested = (levels: number): List => ({ type: 'list', start: null, items: [{ type: 'item', checked: null, children: [paragraph(words), ...(levels > 0 ? [nested(levels - 1)] : [])] }] })
  const list = nested(8)
  const article = articleOf([list, { type: 'figure', url: 'i', alt: '', caption: [text(words)], credit: null }, { type: 'details', summary: [text(words)], children: [list] }])
  for (const width of [20, 24, 30, 41]) for (const line of (await render(article, 'terminal', { width })).split('\n')) expect([...line].length, line).toBeLessThanOrEqual(width)
})

describe('in the cells of a table', () => {
  const cell = (header: boolean, ...children: Inline[]): TableCell => ({ type: 'cell', header, align: null, colSpan: 1, rowSpan: 1, children: [{ type: 'paragraph', children }] })
  const table = (...rows: readonly TableCell[][]): Table => ({ type: 'table', caption: [], rows: rows.map(cells => ({ type: 'row', cells })) })
  const link: Inline = { type: 'link', url: 'https://e.example/m', title: null, children: [text('Morag')] }
  const power: Inline = { type: 'superscript', children: [text('6')] }
  const article = articleOf([table([cell(true, text('Boat')), cell(true, text('Mass'))], [cell(false, link, { type: 'image', url: 'i', alt: 'a boat' }), cell(false, text('10'), power, text(' kg'), { type: 'footnoteReference', label: '1', mark: '1' })])])

  test('links, pictures, powers and marks of notes are told as in text', async () => {
    const out = await render(article, 'terminal', { width: 60 })
    expect(out).toContain('Boat              │ Mass\n──────────────────┼────────\nMorag\u00a0[1][a boat] │ 10⁶ kg¹\n\n[1] https://e.example/m')
  })

  test('so they are where rows are told one by one', async () => {
    const out = await render(articleOf([table(Array.from({ length: 30 }, () => cell(false, link)))]), 'terminal', { width: 40 })
    expect(out).toContain('Morag\u00a0[1] | Morag\u00a0[1]')
    expect(out).toContain('\n[1] https://e.example/m')
  })

  test('so they are where most words would be cut, and not for a long one among many', async () => {
    const row = (...words: string[]): TableCell[] => words.map(word => cell(false, text(word)))
    const told = (width: number): Promise<string> => render(articleOf([table(row('Harbour', 'Departure', 'Remarks'), row('Tarnmouth', 'afternoon', 'cancelled'))]), 'terminal', { width })
    expect(await told(24)).toContain('\nHarbour | Departure |\nRemarks\nTarnmouth | afternoon |\ncancelled\n')
    expect(await told(33)).toContain('Tarnmouth │ afternoon │ cancelled')
    expect(await render(articleOf([table(row('the boat that was late', 'https://e.example/a-long-address-of-a-page'))]), 'terminal', { width: 40 })).toContain(' │ ')
    expect(await render(articleOf([table(row('港'.repeat(30), '港'.repeat(30)))]), 'terminal', { width: 30 })).toContain(' │ ')
  })

  test('and a cell without a word keeps its place among them, unless none stands behind it', async () => {
    const cells = (...words: string[]): TableCell[] => [...words, ...Array.from({ length: 30 }, () => '')].map(word => cell(false, text(word)))
    expect(await render(articleOf([table(cells('a', '', 'c'), cells('', 'b', ''), cells(), cells('d'))]), 'terminal', { width: 40 })).toMatch(/\na \| \| c\n\| b\nd\n$/)
  })

  test('marks are painted, and a break is a space', async () => {
    const out = await render(articleOf([table([cell(true, text('Boat'))], [cell(false, { type: 'strike', children: [text('a')] }, { type: 'break' }, text(' b'))])]), 'terminal', { width: 60, color: true })
    expect(out).toContain('\u001b[1mBoat\u001b[22m')
    expect(out).toContain('\u001b[9ma\u001b[29m b')
  })
})

test('the fixture holds what the snapshots are about', () => expect(readFileSync(PAGE, 'utf8')).toMatch(/<table>[\s\S]*<dl>/))
