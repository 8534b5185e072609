/** What a page sets in `pre`: prose that somebody wrapped is paragraphs, and all else stays as it stands. */
import { expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'

const LINES = ['The ferry had been late all summer, and on the first Monday of autumn it\ndid not come at all, so the queue reached past the chandlery and round\nthe corner by the bank.', 'Nobody in the office could say why it was so. The timetable on the wall\nstill promised a crossing every forty minutes, as it had done since the\nwinter before last, and the clerk pointed at it.', 'In the afternoon a tug came in with the news that the ferry had lost its\nrudder off the point, and that the crew were playing cards and waiting\nfor the tide to turn.']
const JOINED = LINES.map(lines => lines.replaceAll('\n', ' '))
const ALL = LINES.join('\n\n')

async function shown(pre: string, before = '<pre>', behind = '</pre>'): Promise<string> {
  const outcome = await extract(`<!doctype html><html lang="en"><head><title>Late ferry</title></head><body><h1>Late ferry</h1><p>This is what they wrote to one another of it on the quay that day, and on the next:</p>${before}${pre}${behind}</body></html>`)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return render(outcome.value, 'markdown')
}

test('paragraphs', async () => { for (const lines of [ALL, `\n${ALL}\n`, ALL.replaceAll('\n', '\r\n')]) expect(await shown(lines)).toContain(JOINED.join('\n\n')) })

test('answers, in elements of each line', async () => {
  const quoted = LINES[0]!.split('\n').map(line => `<i>&gt; ${line}</i>`).join('\n')
  const text = await shown(`On Mon, 6 May 2019, Bo Lee wrote:\n\n${quoted}\n\n${LINES[1]}\n\n${LINES[2]}\n`)
  expect(text).toContain(`On Mon, 6 May 2019, Bo Lee wrote:\n\n> *${JOINED[0]}*\n\n${JOINED[1]}\n\n${JOINED[2]}`)
})

test('links, over the ends of lines too', async () => {
  const text = await shown(`${LINES[0]}\n\n${LINES[1]!.replace('wall\nstill promised', '<a href="https://example.org/t">wall\nstill promised</a>')}\n\n${LINES[2]!.replace('a tug', '<b>a tug</b>')}`)
  expect(text).toContain('on the [wall still promised](https://example.org/t) a crossing')
  expect(text).toContain('afternoon **a tug** came in')
})

test('lists, and code among it', async () => {
  expect(await shown(`${LINES[0]}\n\n  * the first of the ferries that came was the old one, which nobody\n    had thought would ever come\n  * the second was late\n\n${LINES[1]}\n\n${LINES[2]!.replace('a tug', '<b>a tug</b>')}`)).toContain(`${JOINED[0]}\n\n- the first of the ferries that came was the old one, which nobody had thought would ever come\n- the second was late\n\n${JOINED[1]}\n\nIn the afternoon **a tug** came`)
  const code = 'for (i = 0; i < n; i++) {\n    ferry[i] = late(i);\n}'
  expect(await shown(`${LINES[0]}\n\n${code.replace('<', '&lt;')}\n\n${LINES[1]}\n\n${LINES[2]!.replace('a tug', '<b>a tug</b>')}`)).toContain(`${JOINED[0]}\n\n\`\`\`\n${code}\n\`\`\`\n\n${JOINED[1]}\n\nIn the afternoon **a tug** came`)
})

test.each<[string, string]>([
  ['code', 'def sort(ferries):\n    """Sort the ferries by name and then by the harbour that they come from.\n\n    It keeps those that are late where they were, and asks nobody for leave.\n    """\n    for ferry in ferries:\n        yield ferry\n\n\nprint(sort([]), sort([1]), sort([1, 2]), sort([1, 2, 3]))'],
  ['rows', 'Harbour          Ferry        Late by    Since\nOld Quay         Marie        40 min     May\nMill Bay         Anselme      55 min     June\nThe Point        Odile        12 min     July\nNorth Pier       Renwick      31 min     July\nSouth Pier       Colquhoun    11 min     August'],
  ['verse', 'The ferry lay upon the sand,\n  And would not come to me,\nThe clerk he raised his idle hand\n  And pointed to the sea.\n\nO when will come the barge, said I,\n  And when the rudder mend?\nThe clerk he gave a weary sigh:\n  The summer has an end.'],
  ['a drawing', Array.from({ length: 9 }, (_, n) => `${' '.repeat(9 - n)}/${'.'.repeat(4 * n)}\\${' '.repeat(9 - n)}|${'~'.repeat(20)}|`).join('\n')],
  ['a log', Array.from({ length: 6 }, (_, n) => `2024-05-0${n + 1} 10:00:00 INFO the ferry has come to the quay and left it again, as ever.`).join('\n')],
  ['a manual', `NAME\n       ferry - cross the river and come back from there before the night\n\nOPTIONS\n       -l, --late\n              Be late, as it was in the summer, when nobody in the office\n              could say why. The timetable on the wall is not asked.\n\n       -r, --rudder\n              Lose the rudder off the point, and play cards until the tide\n              turns. This is what the crew would do by itself.`],
])('what stays as it stands: %s', async (_, lines) => expect(await shown(lines)).toContain(`\`\`\`\n${lines}\n\`\`\``))

test.each([['<pre class="poem">', '</pre>'], ['<div class="highlight"><pre>', '</pre></div>'], ['<pre><code>', '</code></pre>']])('what the page names: %s', async (before, behind) => expect(await shown(ALL, before, behind)).toContain(`\`\`\`\n${ALL}\n\`\`\``))

test('no more than linear in its size', async () => {
  const large = `${ALL}\n\n${' '.repeat(200)}x `.repeat(4000)
  const began = performance.now()
  await shown(large)
  expect(performance.now() - began).toBeLessThan(20_000)
})
