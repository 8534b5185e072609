/** Readers' comments: kept apart from the article, and given where they are asked for. */
import { expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'

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
