/**
 * Records a terminal session as docs/session.svg: runs the real command line in colour and draws
 * what it prints. `node docs/session.js` writes the file, `--print` prints it. Draws the escape
 * sequences that cleancopy writes (SGR, OSC 8) and drops all others.
 */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const COLUMNS = 80
/** `rows`: as many lines of output are shown. */
const SESSION = [
  { command: 'tail -n 2 fixtures/sample/article.txt' },
  { command: 'cleancopy fixtures/sample/article.txt', args: ['-t', 'terminal', '--width', '72', 'fixtures/sample/article.txt'], rows: 13 },
  { command: 'cleancopy fixtures/sample/page.html', args: ['-t', 'terminal', '--width', '72', 'fixtures/sample/page.html'], rows: 23 },
  { command: 'cleancopy -t jsonl --fields title,language,wordCount fixtures/sample', args: ['-t', 'jsonl', '--fields', 'title,language,wordCount', 'fixtures/sample'] },
]
const FONT = 14, WIDTH = 8.43, LINE = 20, PAD = 16, BAR = 34
const INK = '#d8dee9', GROUND = '#1f2430'
/** xterm's sixteen colours, softened for a dark ground. */
const PALETTE = ['#4c566a', '#e06c75', '#98c379', '#e5c07b', '#61afef', '#c678dd', '#56b6c2', '#d8dee9', '#7f8a9d', '#f08080', '#b5e08f', '#f0d58a', '#82c4ff', '#d99bef', '#7fd0da', '#ffffff']

// No-break spaces: what draws SVG folds others.
const escape = text => text.replaceAll(' ', '\u00a0').replace(/[&<>"]/g, char => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char])

/** One line → pieces of one look each. `style` goes on into the next line. */
function pieces(line, style) {
  const out = []
  for (const part of line.split(/(\x1b\[[\d;]*m|\x1b\]8;[^\x1b\x07]*(?:\x1b\\|\x07))/)) {
    const sgr = /^\x1b\[([\d;]*)m$/.exec(part)
    if (sgr) apply(style, sgr[1].split(';').map(Number))
    else if (!part.startsWith('\x1b') && part !== '') out.push({ text: part, ...style })
  }
  return out
}

function apply(style, codes) {
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]
    if (code === 0) Object.assign(style, { bold: false, dim: false, italic: false, underline: false, ink: null })
    else if (code === 1) style.bold = true
    else if (code === 2) style.dim = true
    else if (code === 3) style.italic = true
    else if (code === 4) style.underline = true
    else if (code === 22) Object.assign(style, { bold: false, dim: false })
    else if (code === 23) style.italic = false
    else if (code === 24) style.underline = false
    else if (code >= 30 && code <= 37) style.ink = PALETTE[code - 30]
    else if (code >= 90 && code <= 97) style.ink = PALETTE[code - 82]
    else if (code === 39) style.ink = null
    else if (code === 38 && codes[i + 1] === 2) { style.ink = `rgb(${codes.slice(i + 2, i + 5).join(' ')})`; i += 4 }
  }
}

function draw({ text, bold, dim, italic, underline, ink }) {
  const looks = [ink && `fill="${ink}"`, bold && 'font-weight="bold"', dim && 'opacity="0.65"', italic && 'font-style="italic"', underline && 'text-decoration="underline"'].filter(Boolean).join(' ')
  return looks === '' ? escape(text) : `<tspan ${looks}>${escape(text)}</tspan>`
}

function outputOf({ command, args }) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !['NO_COLOR', 'COLUMNS'].includes(name)))
  const [file, rest] = args ? [process.execPath, ['bin/cleancopy.js', '--color', 'always', '--pager', 'never', ...args]] : ['bash', ['-c', command]]
  const { status, stdout, stderr } = spawnSync(file, rest, { cwd: ROOT, env: { ...env, FORCE_COLOR: '1', TERM: 'xterm' }, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`)
  return stdout.replace(/\n$/, '').split('\n')
}

const lines = []
for (const step of SESSION) {
  if (lines.length > 0) lines.push('')
  lines.push(`\x1b[32m$\x1b[0m ${step.command}`)
  const all = outputOf(step)
  lines.push(...all.slice(0, step.rows ?? all.length))
  if (step.rows !== undefined && all.length > step.rows) lines.push('\x1b[2m…\x1b[0m')
}
// What is wider than the terminal is broken where the terminal would.
const style = { bold: false, dim: false, italic: false, underline: false, ink: null }
const drawn = lines.flatMap(line => {
  const rows = [[]]
  let room = COLUMNS
  for (const piece of pieces(line, style)) {
    let { text } = piece
    while (text.length > room) { rows.at(-1).push({ ...piece, text: text.slice(0, room) }); text = text.slice(room); rows.push([]); room = COLUMNS }
    if (text !== '') rows.at(-1).push({ ...piece, text })
    room -= text.length
  }
  return rows
})
const width = Math.round(COLUMNS * WIDTH + 2 * PAD), height = BAR + drawn.length * LINE + PAD
const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="A terminal session with cleancopy">
<rect width="${width}" height="${height}" rx="8" fill="${GROUND}"/>
<g>${['#ff5f57', '#febc2e', '#28c840'].map((fill, i) => `<circle cx="${PAD + 6 + i * 20}" cy="${BAR / 2}" r="6" fill="${fill}"/>`).join('')}</g>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="${INK}">
${drawn.map((row, i) => (row.length === 0 ? '' : `<text x="${PAD}" y="${BAR + i * LINE + FONT}">${row.map(draw).join('')}</text>\n`)).join('')}</g>
</svg>
`
if (process.argv.includes('--print')) process.stdout.write(svg)
else writeFileSync(new URL('session.svg', import.meta.url), svg)
