/** Threads tell who wrote each post and when, wherever the page shows it. */
import { expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import { segment } from '../src/extract/segment.ts'
import { keepPostHeads } from '../src/extract/steps/posts.ts'
import { parseHtml } from '../src/inputs/html.ts'

const SAID = [
  'I oiled the tower clock on Sunday and it still loses four minutes a day, which is more than it lost before I touched it. The pendulum swings freely and the weight hangs clear of the wall, so I have run out of ideas.',
  'Weigh the bob before you do anything else, because somebody may have put a lighter one on it years ago. Mine had lost two pounds of lead to a leaking roof, and it kept no time at all until I cast the missing part anew.',
  'My grandfather kept ours right with a stack of old pennies on the bob, and took one off every spring. It sounds silly but each penny is worth about half a second a day, and you can undo it whenever you like.',
  'The scale says nine pounds and the plate on the frame says eleven, so there is the answer to all of it. I will try the pennies first and report back here when the clock has run for a week without being touched.',
]
const NAMES = ['Anna Kowal', 'bert_costa', 'Carla Novak', 'dora.w']
const DAYS = ['2 Nov 2022', '3 Nov 2022', '5 Nov 2022', '6 Nov 2022']

/** What is told of a page of which only the long lines are kept so far. */
function told(body: string): string {
  const document = parseHtml(`<body><h1>Tower clock loses time</h1>${body}</body>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
  if (!document.ok) throw new Error('unreadable')
  const segments = segment(document.value)
  const keep = Uint8Array.from(segments.candidates, ({ words }) => (words > 12 ? 1 : 0))
  keepPostHeads(segments, keep)
  return segments.candidates.filter((_, i) => keep[i] === 1).map(({ text }) => text).join('\n')
}
const posts = (post: (name: string, day: string, text: string, at: number) => string): string => SAID.map((text, i) => post(NAMES[i]!, DAYS[i]!, text, i)).join('')
/** Of each post what is told, in its order. */
const inOrder = (...lines: ((at: number) => string)[]): RegExp => new RegExp(SAID.map((_, i) => lines.map(line => line(i).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('[^]*?')).join('[^]*?'))
const name = (i: number): string => NAMES[i]!, day = (i: number): string => DAYS[i]!, text = (i: number): string => SAID[i]!.slice(0, 40)

test.each([
  ['an answer stands in the post that it answers', `<div class="comments">${SAID.reduceRight((answer, said, i) => `<div class="comment"><p class="tagline"><a class="author">${NAMES[i]}</a> <time>${DAYS[i]}</time></p><div class="md"><p>${said}</p></div><div class="child">${answer}</div></div>`, '')}<div class="comment"><p class="tagline"><a class="author">emil</a> <time>9 Nov 2022</time></p><div class="md"><p>Pennies it is, then, and thank you all for a thread that I did not know I needed before breakfast.</p></div></div></div>`, inOrder(name, day, text)],
  ['an element in the line is called an author’s', `<div class="stream">${posts((who, when, said) => `<div class="topic-post"><article><div class="heads"><span class="first username"><a>${who}</a></span></div><div class="infos"><time>${when}</time></div><div class="cooked"><p>${said}</p></div></article></div>`)}</div>`, inOrder(name, day, text)],
  ['a name is called a name', `<table>${posts((who, when, said) => `<tr><td><span class="name"><b>${who}</b></span></td><td><div class="details">Posted: ${when} 9:10 pm</div><div class="postbody">${said}</div></td></tr>`)}</table>`, inOrder(name, day, text)],
  ['the moment is the title of a day, in the words of a language', `<div class="stream">${posts((who, when, said) => `<div class="topic-post"><div class="username">${who}</div><div class="infos"><span class="relative-date" title="${when.replace(/^(\d) (\w+) /, '$2 $1, ')} 8:00 am">${when.slice(0, 5)}</span></div><div class="cooked"><p>${said}</p></div></div>`)}</div>`, inOrder(name, i => day(i).slice(0, 5), text)],
  ['the clock time stands below its day', posts((who, when, said, i) => `<div class="message"><div class="author">${who}</div><div class="date">${when}</div><div class="time">9:1${i} a.m.</div><div class="body"><p>${said}</p></div></div>`), inOrder(name, day, i => `9:1${i} a.m.`, text)],
  ['the opening post has a class of its own', `<ul class="posts">${posts((who, when, said, i) => `<li class="${i === 0 ? 'topic-owner-post' : ''}"><div class="post-header"><strong><a class="username">${who}</a></strong> <time>${when}</time></div><div class="content"><p>${said}</p></div></li>`)}</ul>`, inOrder(name, day, text)],
  ['the opening post stands beside what holds the others', `<div class="thread">${posts((who, when, said, i) => `${i === 1 ? '<div class="replies">' : ''}<div class="${i === 0 ? 'email-first' : 'email'}"><div class="email-author">${who}</div><div class="when"><time>${when}</time></div><div class="email-body"><p>${said}</p></div></div>`)}</div></div>`, inOrder(name, day, text)],
  ['a handle beside a name', posts((who, when, said) => `<div class="status"><div class="p-author"><a class="display-name"><strong>${who}</strong> <span>@${who.replace(' ', '.')}@tide.example</span></a></div><time>${when}</time><div class="e-content"><p>${said}</p></div></div>`), inOrder(name, day, text)],
  ['how long ago, in an element that is called a time', `<ul class="comments">${posts((who, _, said, i) => `<li class="comment"><div class="small"><a class="person">${who}</a><span class="moment-time">${i + 2} hours ago</span></div><div class="content"><p>${said}</p></div></li>`)}</ul>`, inOrder(name, i => `${i + 2} hours ago`, text)],
  ['below the text, first who changed it', posts((who, when, said, i) => `<div class="answer"><div class="prose"><p>${said}</p></div>${i === 1 ? '<div class="user-info"><div class="action-time">edited 8 Nov 2022 at 7:00</div><div class="user-details"><a>Else Where</a></div></div>' : ''}<div class="user-info"><div class="action-time">answered ${when} at 9:40</div><div class="user-details"><a>${who}</a></div></div></div>`), inOrder(text, day, name)],
])('where %s', (_, body, expected) => expect(told(body)).toMatch(expected))

test('who changed a post did not write it', () => expect(told(posts((who, when, said) => `<div class="answer"><div class="prose"><p>${said}</p></div><div class="user-info"><div class="action-time">edited 8 Nov 2022 at 7:00</div><div class="user-details"><a>Else Where</a></div></div><div class="user-info"><div class="action-time">answered ${when} at 9:40</div><div class="user-details"><a>${who}</a></div></div></div>`))).not.toContain('Else Where'))

test('who enters the site wrote nothing on it', () => expect(told(`<div class="thread"><div class="top"><p>${SAID[3]}</p></div>${posts((who, when, said) => `<div class="message"><div class="login author">Log on</div><div class="author">${who}</div><time>${when}</time><div class="body"><p>${said}</p></div></div>`)}</div>`)).not.toContain('Log on'))

test('what is counted of who wrote a post is none of its head', () => expect(told(posts((who, when, said, i) => `<div class="answer"><div class="prose"><p>${said}</p></div><div class="user-info">answered <time>${when} at 9:40</time> <a class="user">${who}</a><dl><dt>Reputation</dt><dd>1,2${i}4</dd></dl></div></div>`))).not.toContain('Reputation'))

/** Of an article, and judged to be a thread's as well. */
const MILL = [
  'The old mill on the river has stood empty for almost forty years, and for most of that time nobody in the town wanted to talk about what should become of it.',
  'That changed last spring, when a group of carpenters, bakers and retired teachers bought the building for a single pound and began to clear the upper floors by hand.',
  'They found flour sacks from 1931, a child’s shoe, and a ledger in which three generations of millers had written down the height of the water on every first of the month.',
  'The council has now promised to repair the weir, and the first loaves baked with grain from the mill are to be sold at the market in the autumn.',
  'Whether the project will pay for itself is an open question, but those who work on it say that this was never the point.',
]
test.each([['en', 'by Anna Kowal and Tom Baker'], ['it', 'di Giulia Bianchi'], ['de', 'von Hannah Weiß, Berlin']])('an article that reads like a thread’s post has a byline, and no heads of posts: %s', async (lang, byline) => {
  const outcome = await extract(`<!doctype html><html lang="${lang}"><head><title>The mill reopens - Tarn Valley Echo</title></head><body><header><a class=logo href=/>Tarn Valley Echo</a><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav></header><main><article><h1>The mill reopens</h1><p>${byline}</p>${MILL.map(text => `<p>${text}</p>`).join('')}</article></main><footer><p>© 2026 Tarn Valley Echo. All rights reserved.</p></footer></body></html>`)
  expect(outcome.ok && JSON.stringify(outcome.value.body)).not.toContain(byline)
})

test('a wide picture that a member posted is no portrait', async () => {
  const picture = (kind: string, size: string): Promise<string> => extract(`<html><head><title>Tower clock loses time</title></head><body><main class="thread"><h1>Tower clock loses time</h1>${posts((who, when, said, i) => `<div class="post"><div class="poster-name">${who}</div><time>${when}</time><div class="body"><p>${said}</p><p class="${kind}"><img src="/p${i}.jpg" ${size} alt="The bob"></p></div></div>`)}</main></body></html>`).then(outcome => (outcome.ok ? JSON.stringify(outcome.value.body) : ''))
  expect(await picture('member-photo', 'width="640" height="480"')).toContain('/p1.jpg')
  expect(await picture('member-photo', 'width="300" height="300"')).not.toContain('/p1.jpg')
})
