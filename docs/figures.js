/** The table of pinned figures in docs/accuracy.md, from bench/floors.json: `node docs/figures.js` writes it, `--print` prints the document. */
import { readFileSync, writeFileSync } from 'node:fs'

const PATH = new URL('accuracy.md', import.meta.url)
const START = '<!-- made from bench/floors.json by docs/figures.js -->\n', END = '<!-- end of what is made -->'
const COLUMNS = ['F1', 'shingleF1', 'exact', 'snipF1', 'title', 'author', 'date']

const floors = JSON.parse(readFileSync(new URL('../bench/floors.json', import.meta.url), 'utf8'))
const rows = Object.entries(floors).flatMap(([corpus, { digest, groups }]) => Object.entries(groups).map(([group, figures]) => {
  const name = group === 'ALL' ? `${corpus}, ${digest.slice(0, 16)}` : `${corpus}, ${group}`
  return `| ${name} | ${COLUMNS.map(column => figures[column]?.toFixed(4) ?? '').join(' | ')} |`
}))
const table = [`| corpus, digest | ${COLUMNS.join(' | ')} |`, `|---|${COLUMNS.map(() => '--:|').join('')}`, ...rows].join('\n')
const before = readFileSync(PATH, 'utf8')
const now = `${before.slice(0, before.indexOf(START) + START.length)}\n${table}\n\n${before.slice(before.indexOf(END))}`
if (process.argv.includes('--print')) process.stdout.write(now)
else writeFileSync(PATH, now)
