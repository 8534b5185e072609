/** Readers' comments: kept apart from the article, and given where they are asked for. */
import { expect, test } from 'vitest'
import { dropDoubtfulComments } from '../src/extract/steps/replies.ts'
import { segment } from '../src/extract/segment.ts'
import { extract, paragraphs, render } from '../src/index.ts'
import { parseHtml } from '../src/inputs/html.ts'

const REMARK = 'My uncle drove that tram for thirty years and never once rang the bell at the chapel.'
const STORY = ['The last tram to Hollin Bridge left at eleven on Saturday with forty people aboard, two of them in costume, and a brass band on the upper deck.', 'It was the end of a line that had run since 1903, and that the council has promised, more than once, to bring back.', 'The driver, Maud Pilling, rang her bell the whole length of Chapel Street, which the rules of the company have forbidden since a complaint in 1926.']
const PAGE = `<!doctype html><html lang="en"><head><title>The last tram</title></head><body><nav><a href="/">Home</a></nav>
<article><h1>The last tram</h1>${STORY.map(text => `<p>${text}</p>`).join('')}</article>
<section class="comments"><h2>2 comments</h2><div class="comment"><b>hollinite</b><p>${REMARK}</p></div>
<div class="comment"><b>pointsman</b><p>Bring it back, I say, and the band with it, on every day but Sunday.</p></div>
<form><label>Your comment</label><textarea></textarea><button>Send</button></form></section><footer>© The Hollin Echo</footer></body></html>`

test('without being asked for they are nowhere', async () => {
  const outcome = await extract(PAGE)
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  expect(outcome.value.comments).toEqual([])
  for (const format of ['markdown', 'text', 'html', 'json', 'terminal']) expect(await render(outcome.value, format)).not.toContain('My uncle')
})

test('asked for they follow the article, and stand in a field of their own in JSON', async () => {
  const outcome = await extract(PAGE, { comments: true })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const text = await render(outcome.value, 'text')
  expect(text.indexOf(REMARK)).toBeGreaterThan(text.indexOf(STORY[2]!))
  expect(text).not.toContain('Your comment')
  const record = JSON.parse(await render(outcome.value, 'json')) as { paragraphs: string[]; comments: string[] }
  expect(record.comments).toContain(REMARK)
  expect(record.paragraphs).toEqual(STORY)
})

test('those in a list are its items, one in another where it replies', async () => {
  const [first, second] = ['hollinite', 'pointsman'].map((name, n) => `<li class="comment"><b>${name}</b><p>${n === 0 ? REMARK : 'Bring it back, I say, and the band with it, on every day but Sunday.'}</p>`)
  const outcome = await extract(PAGE.replace(/<div class="comment">.*<\/div>\n(?=<form>)/s, `<ol class="comment-list">${first}<ol class="children">${second}</li></ol></li></ol>`), { comments: true })
  expect(outcome.ok && outcome.value.comments.find(({ type }) => type === 'list')).toMatchObject({ items: [{ children: [{}, {}, { type: 'list' }] }] })
})

/** Themes put each comment into an element of an article's, or all of them into that of the article itself. */
test.each([
  ['in articles of their own', (post: string, comments: string) => `<article>${post}</article>${comments}`, 'article'],
  ['in the article itself', (post: string, comments: string) => `<article>${post}${comments}</article>`, 'div'],
  ['below one paragraph', (post: string, comments: string) => `<article>${post.replaceAll('</p><p>', ' ')}</article>${comments}`, 'div'],
])('below a short article they are none of its text: %s', async (_, page, tag) => {
  const post = '<h1>Pears on a north wall</h1><p>By Ann Lee, 3 May 2024</p><div class="entry-content"><p>We picked the first pear from the north wall last week, and it was sweeter than any that we bought this year.</p><p>The tree was a gift from a neighbour who had no room for it, and it stood in a bucket all through its first winter.</p></div>'
  const comments = [['mossgrown', 'We had the same trouble until we planted a second tree, since one pear alone sets nothing at all.'], ['wallflower', 'Try a morello cherry there. It is the one fruit that likes a cold wall, and the birds will thank you too.'], ['tom of the hill', 'Agreed with the cherry. Ours gave eleven pounds last year from a wall that never sees the sun.'], ['pipkin', 'You may also ask what stock it is on. On quince it would not grow in wet ground.'], ['gatepost', 'Late frost takes the blossom on mine four years of five. A fleece over it at night in April helped.']] as const
  const list = `<div id="comments" class="comments-area"><h2>5 comments</h2><ol class="comment-list">${comments.map(([name, text]) => `<li class="comment"><${tag} class="comment-body"><div class="comment-author">${name} says:</div><div class="comment-content"><p>${text}</p></div><a>Reply</a></${tag}></li>`).join('')}</ol></div>`
  const outcome = await extract(`<!doctype html><html lang="en"><head><title>Pears on a north wall</title></head><body><main>${page(post, list)}</main></body></html>`, { comments: true, source: { url: 'https://garden.example/2024/pears' } })
  if (!outcome.ok) throw new Error(outcome.failure.kind)
  const record = JSON.parse(await render(outcome.value, 'json')) as { paragraphs: string[]; comments: string[] }
  for (const [, text] of comments) { expect(record.paragraphs).not.toContain(text); expect(record.comments).toContain(text) }
})

/** Generators of manuals name each section by its heading. */
test.each([['sections', 'section'], ['boxes', 'div class="section"']])('a chapter on comments is one of the manual: %s', async (_, tag) => {
  const rule = 'Comments begin with a hash sign and go on to the end of the line. The reader leaves them out, but a tool that formats files keeps them where they stand.'
  const part = (id: string, heading: string, text: string): string => `<${tag} id="${id}"><h2>${heading}</h2><p>${text}</p></${tag.split(' ')[0]}>`
  const page = `<h1>Lexical structure</h1><p>The Sluice language is a small language for describing gates and the water that runs through them. This chapter tells how its files are written.</p><pre>gate "north" open</pre>
${part('literals', 'Literals', 'Numbers are written with digits, and may have a dot. A string stands between quotes, and a quote in it is written twice.')}
${part('comments', 'Comments', rule)}
${part('operators', 'Operators', 'Operators are read from left to right. The plus sign joins two flows, and the minus sign takes one from the other.')}`
  const outcome = await extract(`<!doctype html><html lang="en"><head><title>Lexical structure — Sluice 1.0 documentation</title></head><body><main>${page}</main></body></html>`, { source: { url: 'https://docs.example/lexical.html' } })
  expect(outcome.ok && paragraphs(outcome.value.body)).toEqual(expect.arrayContaining(['Comments', rule]))
})

/** Scores of a text, and of two comments below it, that the judge would keep. */
test.each([
  ['doubtful ones go', 0.9, [0.6, 0.4], 1],
  ['doubtful ones go with a likelier one', 0.9, [0.75, 0.4], 1],
  ['those that are likely on the mean are the text of a thread', 0.9, [0.75, 0.7], 3],
  ['one that is as sure as the text is the text of a thread', 0.9, [0.6, 0.8], 3],
  ['those below a doubtful text may be all there is', 0.6, [0.6, 0.4], 3],
  ['reviews stay', 0.9, [0.6, 0.4], 3, 'testimonials'],
])('of what is called comments and kept below a text %s', (_, text, comments, stay, name = 'thoughts') => {
  const page = parseHtml(`<body><p>${STORY[0]}</p><div id="comments" class="${name}"><p>${REMARK}</p><p>Bring it back, I say, on every day but Sunday.</p></div></body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!page.ok) throw new Error('unreadable')
  const { candidates } = segment(page.value), keep = Uint8Array.from(candidates, () => 1)
  dropDoubtfulComments(candidates, Float64Array.of(text, ...comments), keep)
  expect(keep.filter(Boolean)).toHaveLength(stay)
})
