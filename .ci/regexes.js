/**
 * Every regular expression in src, checked for time that grows faster than its text, by recheck, which proves an
 * expression safe or gives a text that is slow. In regexes.json stand those that are not proved safe, each with the
 * reason why it can do no harm, and hashes of those that are. A new expression is checked here, and fails without
 * one or the other; `node .ci/regexes.js --new` writes its hash, `--all` checks all of them anew.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import recheck from 'recheck/lib/browser.js'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const TABLE = new URL('regexes.json', import.meta.url)
const { harmless, proved } = JSON.parse(readFileSync(TABLE, 'utf8'))
/** Milliseconds for one expression. */
const TIMEOUT = 20_000

/** @returns {{ place: string, source: string, flags: string }[]} */
function expressionsIn(path) {
  const found = []
  const file = ts.createSourceFile(path, readFileSync(`${ROOT}${path}`, 'utf8'), ts.ScriptTarget.Latest, true)
  const visit = node => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ place: `${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

const paths = readdirSync(`${ROOT}src`, { recursive: true }).map(name => `src/${String(name).replaceAll('\\', '/')}`).filter(name => name.endsWith('.ts')).sort()
const anew = process.argv.includes('--all')
const known = new Set(anew ? [] : proved)
const safe = new Set()
const seen = new Set()
let bad = 0
for (const { place, source, flags } of paths.flatMap(expressionsIn)) {
  const key = `/${source}/${flags}`
  if (seen.has(key)) continue
  seen.add(key)
  if (Object.hasOwn(harmless, key)) continue
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 16)
  if (known.has(hash)) { safe.add(hash); continue }
  const { status, complexity, attack, error } = recheck.checkSync(source, flags, { timeout: TIMEOUT, randomSeed: 1 })
  if (status === 'safe') { safe.add(hash); continue }
  bad++
  process.stderr.write(`${place}: ${key} is ${status === 'vulnerable' ? `slow: ${complexity.summary}, as for ${attack.pattern.slice(0, 200)}` : `not proved: ${error?.kind ?? status}`}\n`)
}
for (const key of Object.keys(harmless)) if (!seen.has(key)) { bad++; process.stderr.write(`.ci/regexes.json: ${key} is in src no longer, and needs no reason\n`) }
if ((anew || process.argv.includes('--new')) && bad === 0) writeFileSync(TABLE, `${JSON.stringify({ harmless, proved: [...safe].sort() }, null, 2)}\n`)
process.stdout.write(`${seen.size} regular expressions: ${safe.size} proved safe, ${Object.keys(harmless).length} harmless by their bounds${bad === 0 ? '' : `, ${bad} at fault`}\n`)
process.exitCode = bad === 0 ? 0 : 1
