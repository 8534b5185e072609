/** `cleancopy diff A B`: both are read as the plain call reads them, and their articles compared. Refuses inputs of several documents. */
import { gather } from '../../batch/gather.ts'
import type { Result } from '../../batch/job.ts'
import { processJobs } from '../../batch/process.ts'
import type { Article } from '../../index.ts'
import { describe } from '../../model/outcome.ts'
import { wellFormed } from '../../render/json.ts'
import { plainJson } from '../../render/sanitize.ts'
import type { Command } from '../command.ts'
import type { Io } from '../io.ts'
import { optionTable } from '../options.ts'
import { printed } from '../print.ts'
import type { ExitCode } from '../run.ts'
import { meant } from '../settings.ts'
import type { Settings, Typed } from '../settings.ts'
import { talkOn } from '../talk.ts'
import { UsageError } from '../values.ts'

const FORMATS = ['terminal', 'json'] as const
/** Rows of the plain call that mean the same here. */
const SHARED: ReadonlySet<string> = new Set(['--from', '--charset', '--user-agent', '--allow-private', '--prefer', '--select', '--remove', '--phrases', '--rules', '--to', '--width', '--color', '--timeout', '--quiet'])

export const command: Command = {
  options: optionTable(FORMATS, {}, []).filter(({ flag }) => SHARED.has(flag)).map(row => (row.flag === '--to' ? { ...row, standard: 'terminal' } : row)),
  about: `A and B are two captures of one article, each a file, an address or - for
standard input. Their articles are compared, and not their pages: menus,
teasers and footers that changed don't show.

  - went   + came   ~ changed, word by word   > moved

Examples:
  cleancopy diff monday.html tuesday.html
  cleancopy diff saved.html https://example.org/story
  cleancopy diff -t json old.html new.html | jq .changes

Exit status: 0 the articles are the same, 1 they differ, 2 the call was wrong,
3 one of them could not be read or gives no article. More: docs/diff.md in the
package.
`,
  answer: async (typed, inputs, io) => answer(typed as Typed, inputs, io),
}

async function answer({ to = 'terminal', ...typed }: Typed, inputs: readonly string[], io: Io): Promise<ExitCode> {
  if (inputs.length !== 2) throw new UsageError(`diff: got ${inputs.length === 0 ? 'nothing' : inputs.length === 1 ? 'one input' : `${inputs.length} inputs`}, expected two captures of one article`)
  const settings = await meant({ ...typed, to: 'json' }, inputs, io)
  const articles: Article[] = []
  for (const input of inputs) {
    const article = await articleOf(input, settings, io)
    if (article === null) return 3
    articles.push(article)
  }
  // Loaded when there is something to compare.
  const { compare } = await import('../../diff/index.ts')
  const [a, b] = articles as [Article, Article]
  const difference = compare(a, b)
  const names = [nameOf(inputs[0]!), nameOf(inputs[1]!)] as const
  const text =
    to === 'json'
      ? `${plainJson(JSON.stringify({ same: difference.same, from: a.source, to: b.source, metadata: difference.metadata, changes: difference.changes, kept: difference.kept }, wellFormed, 2))}\n`
      : (await import('../diff-text.ts')).differenceText(difference, names, settings.work.render)
  const status = await printed(text, io)
  return status === 0 && !difference.same ? 1 : status
}

const nameOf = (input: string): string => (input === '-' ? '<stdin>' : input)

/** Null where there is none: why has been said. */
async function articleOf(input: string, { open, lists, fetching, work, seconds, talk: volume }: Settings, io: Io): Promise<Article | null> {
  if (lists) throw new UsageError('diff compares two pages, and a list of addresses is none')
  const talk = talkOn(io.stderr, volume)
  const gathered = await gather({ inputs: [input], open, lists, fetching, url: null, exclude: [], stdin: () => io.stdin })
  const documents = processJobs(gathered.jobs(() => {}), { ...work, keepArticle: true }, { threads: 1, seconds, count: gathered.count })
  const results: Result[] = []
  try {
    for await (const result of documents.results) {
      results.push(result)
      if (results.length > 1) break
    }
  } finally {
    await documents.close()
    if (input === '-') io.stdin.destroy()
  }
  const [result, second] = results
  if (second) { talk.fatal(`${nameOf(input)}: holds several documents, expected one article`); return null }
  if (!result) { talk.fatal(`${nameOf(input)}: holds no document`); return null }
  const { outcome, job } = result
  if (!outcome.ok) { talk.fatal(`${job.label}: ${describe(outcome.failure)}`); return null }
  talk.article(result, outcome.value, null)
  return outcome.value.article
}
