/** A run with --dedupe that is taken up loses no article, whatever happened to sources and outputs in between: of each kind one stands. */
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleancopy, folder, page } from './cli-process.ts'

interface Line { readonly key: string; readonly status: string; readonly output: string | null; readonly duplicateOf: string | null }
/** The last line of each document. */
const journal = (directory: string): Line[] => [...new Map(readFileSync(join(directory, '.cleancopy/journal.jsonl'), 'utf8').trim().split('\n').map(text => JSON.parse(text) as Line).map(line => [line.key, line])).values()]
const names = (directory: string): string[] => readdirSync(directory).filter(name => name !== '.cleancopy').sort()
const texts = (directory: string): string[] => names(directory).map(name => readFileSync(join(directory, name), 'utf8'))
/** What the journal says stands, stands, and nothing else does. */
function isTrue(directory: string): void {
  const lines = journal(directory)
  expect(lines.flatMap(({ output }) => output ?? []).sort()).toEqual(names(directory))
  for (const { status, output, duplicateOf } of lines) if (status !== 'failed') expect(names(directory)).toContain(status === 'duplicate' ? duplicateOf : output)
}
const story = (kind: number, more = ''): string => page(`Story ${kind}`, Array.from({ length: 6 }, (_, n) => `<p>Chapter ${n} of the story ${kind} is told by keeper ${kind * 7 + n}, who saw ${kind * 31 + n} ships go by that year.</p>`).join('') + more)
/** Longer, and so the better one of its kind. */
const longer = (kind: number): string => story(kind, '<p>And here it goes on for one more sentence, which the others leave out.</p>')
const files = (cwd: string): Record<string, string> => ({ a: join(cwd, 'in/a.html'), b: join(cwd, 'in/b.html') })

test('an output that is gone is made again, and what it stood for with it', async () => {
  const cwd = folder({ 'in/a.html': story(1), 'in/b.html': story(1) })
  const args = ['in', '-o', 'out', '--dedupe', 'exact']
  await cleancopy(args, { cwd })
  expect(names(join(cwd, 'out'))).toEqual(['story-1.md'])
  rmSync(join(cwd, 'out/story-1.md'))
  expect(await cleancopy([...args, '--resume'], { cwd })).toMatchObject({ code: 0 })
  expect(names(join(cwd, 'out'))).toEqual(['story-1.md'])
  isTrue(join(cwd, 'out'))
})

test('a source that has changed a little is no duplicate of what it was', async () => {
  const cwd = folder({ 'in/a.html': longer(1) })
  const args = ['in', '-o', 'out', '--dedupe', 'near']
  await cleancopy(args, { cwd })
  writeFileSync(join(cwd, 'in/a.html'), longer(1).replace('one more sentence', 'one last sentence'))
  expect(await cleancopy([...args, '--resume'], { cwd })).toMatchObject({ code: 0 })
  expect(texts(join(cwd, 'out'))).toEqual([expect.stringContaining('one last sentence')])
})

test.each([['comes first', story(1), story(1), 'a', 'b'], ['comes last', story(1), longer(1), 'b', 'a']])('when the one that was kept has changed the other is there again: %s', async (_, a, b, kept, other) => {
  const cwd = folder({ 'in/a.html': a, 'in/b.html': b })
  const args = ['in', '-o', 'out', '--dedupe', 'near']
  await cleancopy(args, { cwd })
  expect(journal(join(cwd, 'out')).find(({ status }) => status === 'duplicate')!.key).toContain(`${other}.html`)
  writeFileSync(files(cwd)[kept]!, story(2))
  const { code, stderr } = await cleancopy([...args, '--resume', '--summary', 'json'], { cwd })
  expect({ code, summary: JSON.parse(stderr) as unknown }).toMatchObject({ code: 0, summary: { documents: 2, articles: 2, duplicates: 0, before: { done: 0, failed: 0 } } })
  expect(names(join(cwd, 'out'))).toEqual(['story-1.md', 'story-2.md'])
  isTrue(join(cwd, 'out'))
  // A source that is gone bad takes its output with it, and nothing else.
  writeFileSync(files(cwd)[kept]!, '')
  await cleancopy([...args, '--resume'], { cwd })
  expect(names(join(cwd, 'out'))).toEqual(['story-1.md'])
})

test('a run that was killed after the changed one was written knows that the other is still to be done', async () => {
  const cwd = folder({ 'in/a.html': story(1), 'in/b.html': story(1) })
  const args = ['in', '-o', 'out', '--dedupe', 'exact']
  await cleancopy(args, { cwd })
  // Of one title, and so under the same name.
  writeFileSync(join(cwd, 'in/a.html'), story(2).replaceAll('Story 2', 'Story 1'))
  await cleancopy([...args, '--resume'], { cwd })
  const path = join(cwd, 'out/.cleancopy/journal.jsonl')
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(lines).toHaveLength(4)
  writeFileSync(path, `${lines.slice(0, 3).join('\n')}\n`)
  rmSync(join(cwd, 'out', (JSON.parse(lines[3]!) as Line).output!))
  expect(await cleancopy([...args, '--resume'], { cwd })).toMatchObject({ code: 0 })
  expect(names(join(cwd, 'out'))).toEqual(['story-1-2.md', 'story-1.md'])
  isTrue(join(cwd, 'out'))
})

test('what comes once and is in no output any more is named, and is done the next time', async () => {
  const cwd = folder({ 'b.html': longer(1) })
  const args = ['-', 'b.html', '-o', 'out', '--dedupe', 'near']
  const input = story(1)
  await cleancopy(args, { cwd, input })
  writeFileSync(join(cwd, 'b.html'), story(2))
  const { code, stderr } = await cleancopy([...args, '--resume'], { cwd, input })
  expect({ code, stderr }).toEqual({ code: 1, stderr: "cleancopy: <stdin>: can't be read: what stood for it has changed, and it comes only once or is not in this call\nGive it once more, with --resume.\n" })
  expect(await cleancopy([...args, '--resume'], { cwd, input })).toMatchObject({ code: 0 })
  expect(names(join(cwd, 'out'))).toEqual(['story-1.md', 'story-2.md'])
})

const steps = fc.array(fc.record({ kind: fc.constantFrom('same', 'longer', 'empty', 'output', 'swap'), file: fc.integer({ min: 0, max: 3 }), story: fc.integer({ min: 1, max: 3 }), resume: fc.boolean() }), { minLength: 6, maxLength: 6 })
test('whatever happens between runs, each story that is in the sources is in one output', { timeout: 240_000 }, () => fc.assert(fc.asyncProperty(steps, async steps => {
  const cwd = folder(Object.fromEntries([1, 1, 2, 3].map((kind, n) => [`in/${n}.html`, n === 1 ? longer(kind) : story(kind)])))
  const [out, args] = [join(cwd, 'out'), ['in', '-o', 'out', '--dedupe', 'near', '-q']]
  await cleancopy(args, { cwd })
  for (const { kind, file, story: number, resume } of steps) {
    const path = join(cwd, `in/${file}.html`)
    if (kind === 'output') for (const name of names(out).slice(0, 1)) rmSync(join(out, name))
    else if (kind === 'swap') copyFileSync(join(cwd, `in/${(file + 1) % 4}.html`), path)
    else writeFileSync(path, kind === 'empty' ? '' : kind === 'longer' ? longer(number) : story(number))
    if (!resume) continue
    await cleancopy([...args, '--resume'], { cwd })
    const wanted = new Set(readdirSync(join(cwd, 'in')).flatMap(name => /Story \d/.exec(readFileSync(join(cwd, 'in', name), 'utf8'))?.[0] ?? []))
    expect(texts(out).map(text => /Story \d/.exec(text)![0]).sort()).toEqual([...wanted].sort())
    isTrue(out)
  }
}), { numRuns: 4, seed: 5 }))
