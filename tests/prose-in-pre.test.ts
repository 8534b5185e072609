/** What a page sets in `pre`: prose that somebody wrapped is paragraphs, and all else stays as it stands. */
import { expect, test } from 'vitest'
import { explain, extract, render } from '../src/index.ts'

const LINES = ['The ferry had been late all summer, and on the first Monday of autumn it\ndid not come at all, so the queue reached past the chandlery and round\nthe corner by the bank.', 'Nobody in the office could say why it was so. The timetable on the wall\nstill promised a crossing every forty minutes, as it had done since the\nwinter before last, and the clerk pointed at it.', 'In the afternoon a tug came in with the news that the ferry had lost its\nrudder off the point, and that the crew were playing cards and waiting\nfor the tide to turn.']
const JOINED = LINES.map(lines => lines.replaceAll('\n', ' '))
const ALL = LINES.join('\n\n')

async function marked(page: string, options: Parameters<typeof extract>[1] = {}): Promise<string> {
  const outcome = await extract(page, options)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  return render(outcome.value, 'markdown')
}

async function shown(pre: string, before = '<pre>', behind = '</pre>'): Promise<string> {
  return marked(`<!doctype html><html lang="en"><head><title>Late ferry</title></head><body><h1>Late ferry</h1><p>This is what they wrote to one another of it on the quay that day, and on the next:</p>${before}${pre}${behind}</body></html>`)
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

test('what is set in columns among it stays as it stands', async () => {
  for (const rows of ['Ferry:     the old one, of which nobody had thought that it would\nHarbour:   Old Quay, as in the summer\nLate by:   what the clerk has written', 'Whoever crosses with a cart or a barrow pays        two shillings\nThose who are carried over by somebody else pay     nothing'])
    expect(await shown(`${LINES[0]}\n\n${rows}\n\n${LINES[1]}\n\n${LINES[2]!.replace('a tug', '<b>a tug</b>')}`)).toContain(`${JOINED[0]}\n\n\`\`\`\n${rows}\n\`\`\`\n\n${JOINED[1]}\n\nIn the afternoon **a tug** came`)
})

test('in a script without spaces', async () => {
  const lines = ['渡船整个夏天都来得很晚，到了秋天的第一个星期一干脆没有来，所以等船的人\n一直排到了杂货店后面，拐过了银行的墙角，连孩子们也在那里等着看会不会有\n船从对岸过来，可是一直到天黑都没有看见它的影子，大家只好走回家去了。', '办公室里没有人说得出这是什么缘故，墙上的时刻表还写着每四十分钟有一班船\n和前年冬天以来一样，书记用手指着它，什么话也没有说，下午来了一条拖船带\n来了消息，说渡船在岬角外面丢了舵，船员们在打牌，等着潮水转过来再说话。\n那时候已经没有人在码头上等了，只有银行的看门人还在那里站着抽他的烟斗。', '到了第二天早上，渡船自己漂了回来，甲板上一个人也没有，只有一副纸牌摊在\n桌子上面，像是刚刚有人离开一样，书记把纸牌收起来放进了办公室的抽屉里。']
  expect(await shown(lines.join('\n\n'))).toContain(lines.map(line => line.replaceAll('\n', '')).join('\n\n'))
})

test('selectors see the element that the page has', async () => {
  const page = `<!doctype html><html lang="en"><head><title>Late ferry</title></head><body><h1>Late ferry</h1><p>This is what they wrote to one another of it on the quay that day, and on the next.</p><div><pre class="mail">${ALL}</pre></div></body></html>`
  for (const selector of ['pre', 'div > pre', 'pre.mail']) {
    expect(await marked(page, { select: [selector] })).toBe(`# Late ferry\n\n${JOINED.join('\n\n')}\n`)
    expect(await marked(page, { remove: [selector] })).not.toContain('chandlery')
    expect(await marked(page, { rules: [[{ hosts: 'ferry.example', remove: selector }]], source: { url: 'https://ferry.example/late' } })).not.toContain('chandlery')
  }
  expect(await marked(page, { remove: ['div > div'] })).toContain('chandlery')
  const explained = await explain(page)
  expect(explained.ok && explained.value.elements.filter(({ path }) => path.startsWith('pre.mail')).map(({ tag }) => tag)).toEqual(['pre', 'p', 'p', 'p'])
})

test.each<[string, string]>([
  ['code', 'def sort(ferries):\n    """Sort the ferries by name and then by the harbour that they come from.\n\n    It keeps those that are late where they were, and asks nobody for leave.\n    """\n    for ferry in ferries:\n        yield ferry\n\n\nprint(sort([]), sort([1]), sort([1, 2]), sort([1, 2, 3]))'],
  ['rows', 'Harbour          Ferry        Late by    Since\nOld Quay         Marie        40 min     May\nMill Bay         Anselme      55 min     June\nThe Point        Odile        12 min     July\nNorth Pier       Renwick      31 min     July\nSouth Pier       Colquhoun    11 min     August'],
  ['verse', 'The ferry lay upon the sand,\n  And would not come to me,\nThe clerk he raised his idle hand\n  And pointed to the sea.\n\nO when will come the barge, said I,\n  And when the rudder mend?\nThe clerk he gave a weary sigh:\n  The summer has an end.'],
  ['verse of wide lines', 'The ferry lay beside the quay where nobody had come to look at it,\nand what the clerk has said of it was told to everyone but not me.\nThe crew were playing cards below and they had a little candle lit,\nand when the candle was burnt down they went to bed beside the sea.\n\nO tell me when the barge will come, I asked of him who held a rope,\nand tell me when the rudder will be found again or made by the men.\nHe said that there was little left for anyone to ask of or to hope,\nand that the summer has an end and that it will not come here then.'],
  ['a drawing', Array.from({ length: 9 }, (_, n) => `${' '.repeat(9 - n)}/${'.'.repeat(4 * n)}\\${' '.repeat(9 - n)}|${'~'.repeat(20)}|`).join('\n')],
  ['a log', Array.from({ length: 6 }, (_, n) => `2024-05-0${n + 1} 10:00:00 INFO the ferry has come to the quay and left it again, as ever.`).join('\n')],
  ['a manual', `NAME\n       ferry - cross the river and come back from there before the night\n\nOPTIONS\n       -l, --late\n              Be late, as it was in the summer, when nobody in the office\n              could say why. The timetable on the wall is not asked.\n\n       -r, --rudder\n              Lose the rudder off the point, and play cards until the tide\n              turns. This is what the crew would do by itself.`],
])('what stays as it stands: %s', async (_, lines) => expect(await shown(lines)).toContain(`\`\`\`\n${lines}\n\`\`\``))

test.each([['<pre class="poem">', '</pre>'], ['<div class="highlight"><pre>', '</pre></div>'], ['<pre><code>', '</code></pre>']])('what the page names: %s', async (before, behind) => expect(await shown(ALL, before, behind)).toContain(`\`\`\`\n${ALL}\n\`\`\``))

test('no more than linear in its size', async () => {
  const large = `${ALL}\n\n${' '.repeat(200)}x `.repeat(4000)
  const began = performance.now()
  await shown(large)
  await shown(`${'<i>'.repeat(390)}${ALL.replaceAll(' ', ' <b></b>').repeat(200)}`)
  expect(performance.now() - began).toBeLessThan(20_000)
})
