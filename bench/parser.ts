/**
 * How true our tree is: on how many pages of a corpus it is the one that parse5 builds, as they are
 * and mangled. And how fast: both in turn over the same pages.
 */
import { parseArgs } from 'node:util'
import { constructTree } from '../src/inputs/html/construct.ts'
import { openCorpus, pageBytes } from './corpus.ts'
import { decodePage } from './decode.ts'
import { versionOf } from './engines.ts'
import { compareTrees, outline, withoutOptionalEnds, withoutSomeEnds } from './likeness.ts'
import { parse5Tree } from './parse5-tree.ts'

const USAGE = `bench:parser [options] CORPUS…
  --show N      print where the first N unlike pages part; default 3
`

const MANGLED: Readonly<Record<string, (html: string) => string>> = {
  'as published': html => html, 'optional end tags left out': withoutOptionalEnds, 'every 40th end tag left out': withoutSomeEnds, 'every 7th end tag left out': html => withoutSomeEnds(html, 7),
}

export async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, options: { show: { type: 'string', default: '3' }, help: { type: 'boolean', short: 'h' } } })
  if (values.help || positionals.length === 0) {
    process.stderr.write(USAGE)
    return values.help ? 0 : 2
  }
  process.stdout.write(`against parse5 ${versionOf('parse5')}, Node ${process.version}\n\n| corpus, digest | pages | text in order the same | structure too | attributes too | time / parse5's |\n|---|--:|--:|--:|--:|--:|\n`)
  const unlike: string[] = []
  for (const folder of positionals) {
    const corpus = openCorpus(folder)
    for (const [name, mangle] of Object.entries(MANGLED)) {
      const same = { text: 0, structure: 0, attributes: 0 }
      const ratios: number[] = []
      for (const { id, path } of corpus.pages) {
        const html = mangle(await decodePage(pageBytes(path)))
        const start = performance.now()
        const ours = constructTree(html)
        const between = performance.now()
        const theirs = parse5Tree(html)
        ratios.push((between - start) / (performance.now() - between))
        const found = compareTrees(ours, theirs)
        for (const key of ['text', 'structure', 'attributes'] as const) if (found[key]) same[key]++
        if (!found.attributes) unlike.push(`${corpus.name}/${id} ${name}: ${parting(outline(ours, true), outline(theirs, true))}`)
      }
      const share = (n: number): string => `${(n / corpus.pages.length * 100).toFixed(2)} %`
      process.stdout.write(`| ${[`${corpus.name} ${corpus.digest.slice(0, 16)}, ${name}`, corpus.pages.length, share(same.text), share(same.structure), share(same.attributes), ratios.sort((a, b) => a - b)[ratios.length >> 1]!.toFixed(2)].join(' | ')} |\n`)
    }
  }
  process.stdout.write(unlike.slice(0, Number(values.show)).map(line => `\n${line}\n`).join(''))
  return 0
}

function parting(ours: string, theirs: string): string {
  const a = ours.split('\n'), b = theirs.split('\n')
  const at = a.findIndex((line, i) => line !== b[i])
  const from = Math.max(0, at - 2)
  const cut = (lines: readonly string[]): string => lines.slice(from, at + 2).map(line => line.trimStart().slice(0, 120)).join(' ')
  return `line ${at}\n  ours   ${cut(a)}\n  theirs ${cut(b)}`
}
