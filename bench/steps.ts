/**
 * What each step after the choice is worth (src/extract/steps): every page once with all of them and once without each that turns a block of it over,
 * judged by models that have not seen its site. A step that is worth keeping gains on most sites that it touches, with one draw of the training as with another.
 */
import { parseArgs } from 'node:util'
import { openCorpus, pageBytes } from './corpus.ts'
import { foldsOwn } from './engines.ts'
import { scorePage, type Truth } from './score.ts'

interface Worth { pages: number; readonly better: Set<string>; readonly worse: Set<string>; gain: number; exact: number }

/** What a text is worth beside its truth: word F1, and whether it is the truth; of pages with marked snippets alone the share that is right. */
function worthOf(truth: Truth, text: string): readonly [worth: number, exact: number] {
  const marks = scorePage(truth, { id: truth.id, text, title: null, authors: [], published: null })
  const mark = (name: string): number => marks.find(([own]) => own === name)?.[1] ?? 0
  if (truth.text !== undefined) return [mark('F'), mark('exact')]
  const snippets = marks.filter(([name]) => /^[tf][pn]$/.test(name))
  return [snippets.filter(([name]) => name.startsWith('t')).length / Math.max(1, snippets.length), 0]
}

export async function main(argv: readonly string[]): Promise<number> {
  const { positionals } = parseArgs({ args: [...argv], allowPositionals: true })
  if (positionals.length === 0) { process.stderr.write('usage: bench:steps CORPUS…\n'); return 2 }
  const ownOf = await foldsOwn()
  for (const folder of positionals) {
    const { name, digest, truths, pages } = openCorpus(folder)
    const truthOf = new Map(truths.map(truth => [truth.id, truth]))
    const worths = new Map<string, Worth>()
    let judged = 0, all = 0
    for (const { id, path, url } of pages) {
      const truth = truthOf.get(id)!, texts = await ownOf(id).withoutEach(pageBytes(path), url)
      if (!texts) continue
      const [full, exact] = worthOf(truth, texts.get('')!)
      judged++
      all += full
      for (const [step, text] of texts) {
        if (step === '') continue
        const [left, leftExact] = worthOf(truth, text)
        // Of kinds too, where the corpus has them: a step may be for one of them alone.
        for (const group of truth.type ? ['', ` ${truth.type}`] : ['']) {
          const key = `${step}${group}`
          const worth = worths.get(key) ?? { pages: 0, better: new Set(), worse: new Set(), gain: 0, exact: 0 }
          worths.set(key, worth)
          const site = url === null ? id : new URL(url).hostname
          worth.pages++
          if (full > left) worth.better.add(site)
          if (full < left) worth.worse.add(site)
          worth.gain += full - left
          worth.exact += exact - leftExact
        }
      }
    }
    process.stdout.write(`${name}, ${digest.slice(0, 16)}: ${judged} pages, mean ${(all / judged).toFixed(4)} with all steps\n| step | pages | sites better | worse | gain of the mean | exact |\n|---|--:|--:|--:|--:|--:|\n`)
    for (const [step, { pages: touched, better, worse, gain, exact }] of [...worths].sort(([a], [b]) => (a < b ? -1 : 1))) process.stdout.write(`| ${step} | ${touched} | ${better.size} | ${worse.size} | ${(gain / judged).toFixed(5)} | ${exact} |\n`)
  }
  return 0
}
