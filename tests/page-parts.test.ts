/** Parts of pages as today's editors and highlighters write them → Markdown: every word and picture once, in its place. Nothing is judged here. */
import { describe, expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'
import { shown, shows } from './shown.ts'

const IMG = '![a kettle](https://example.org/tea/a.png)', OTHER = '![b kettle](https://example.org/tea/b.png)'
const A = '<img src="a.png" alt="a kettle">', B = '<img src="b.png" alt="b kettle">'
const LAZY = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

describe('pictures', () => {
  shows([
    ['amid a line stands there alone', `<p>One ${A} two.</p>`, `One ${IMG} two.`],
    ['in a link amid a line', `<p>One <a href="/x">two ${A}</a>.</p>`, `One [two ${IMG}](https://example.org/x).`],
    ['in a link to itself amid a line, as our own pages have it', '<p>One <a href="a.png"> <img src="a.png" alt="a kettle"></a> two.</p>', `One ${IMG} two.`],
    ['behind a line', `<p>One.${A}</p><p>Two.</p>`, `One.${IMG}\n\nTwo.`],
    ['with one for each width of screen, as Foundation has it', `<p>One.</p><p><img src="${LAZY}" data-interchange="[a-small.png, (default)], [a.png, (large)]" alt="a kettle"></p><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`],
    ['with one for each width of screen, in addresses with commas', `<p>One.</p><p><img src="${LAZY}" data-interchange="[w_60,h_40/a.png, (default)],[w_600,h_400/a.png, (large)]" alt="a kettle"></p><p>Two.</p>`, `One.\n\n${IMG.replace('a.png', 'w_600,h_400/a.png')}\n\nTwo.`],
    ...['class="themedComponent_a1 themedComponent--dark_b2"', 'class="only-dark"', 'class="hidden w-full dark:block"', 'class="x_logo__hide-on-light"'].map(dark => [`with a copy for a dark ground, ${dark}`, `<p>One.</p><p>${A}<img src="a-dark.png" ${dark} alt="a kettle"></p><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`] as const),
    ['with a copy for a dark ground by its address', `<p>One.</p><p><img src="a.png#only-light" alt="a kettle"><img src="b.png#gh-dark-mode-only" alt="b kettle"></p><p>Two.</p>`, `One.\n\n${IMG.replace('a.png', 'a.png#only-light')}\n\nTwo.`],
    ['whose place a script fills', '<p>One.</p><p><img src="{{ item.picture }}" alt="a kettle"></p><p>See <a href="/list/{{id}}">the list</a>.</p>', 'One.\n\nSee the list.'],
    ['with themselves for readers without scripts', `<p>One.</p><p><img src="${LAZY}" data-lazy-src="a.png" alt="a kettle"><noscript>${A}</noscript></p><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`],
    ['that are nothing but a placeholder without scripts', `<p>One.</p><div><img src="${LAZY}" alt="a kettle"><noscript>${A}</noscript></div><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`],
    ['deep in wrappers of their own', `<p>One.</p><div><div><div><a href="a.png"><span>${A}</span></a></div></div></div><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`],
    ['with a caption that no element names', `<p>One.</p><figure>${A}<p>The first.</p></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.*\n\nTwo.`],
    ['that only a script knows keep their captions', `<p>One.</p><figure><img src="/img/loading.svg" alt="a kettle"><figcaption>The first.</figcaption></figure><figure><img src="${LAZY}"></figure><p>Two.</p>`, `One.\n\n*The first.*\n\nTwo.`],
    ['with a caption that is one by its class', `<p>One.</p><div class="box"><div><div><div>${A}</div></div></div><p class="box-caption">The first.</p><p class="box-credit">Photo: A. Pott</p></div><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first. Photo: A. Pott*\n\nTwo.`],
    ['in a gallery of boxes, each with its caption', `<p>One.</p><div class="gallery"><div>${A}<p class="wp-caption-text">The first.</p></div><div>${B}<p class="wp-caption-text">The second.</p></div></div><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.*\n\n${OTHER}\n\n*The second.*\n\nTwo.`],
    ['of licences and shops, none', `<p>One.</p><div><a href="https://creativecommons.org/licenses/by/4.0/"><img src="by.png"></a></div><div><a href="https://play.google.com/store/apps/details?id=tea"><img src="get.svg"></a></div><div><img src="/img/cc-by.svg"></div><p>Two.</p>`, 'One.\n\nTwo.'],
    ['of photographs whose names begin as those of licences do', '<p>One.</p><div><img src="/cc_by_ann_lee.jpg"></div><p>Two.</p>', 'One.\n\n![](https://example.org/cc_by_ann_lee.jpg)\n\nTwo.'],
    ['with a caption that nobody sees', `<p>One.</p><div>${A}<p class="caption" hidden>The last.</p><p class="caption">The first.</p></div><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.*\n\nTwo.`],
    ...['byline', 'source-text', 'main-caption'].map(name => [`in a figure around a part of the text, ${name}`, `<p>One.</p><figure>${A}<div class="${name}"><p>${'Two three. '.repeat(60).trim()}</p><p>${'Four five. '.repeat(40).trim()}</p></div></figure><p>Six.</p>`, `One.\n\n${IMG}\n\n${'Two three. '.repeat(60).trim()}\n\n${'Four five. '.repeat(40).trim()}\n\nSix.`] as const),
    ['whose one caption is all that is told', `<h1>Kettles</h1><div>${A}<p class="caption">The first.</p></div>`, `# Kettles\n\n${IMG}\n\nThe first.`],
    ['whose captions are all that is told: those are the text', `<h1>Kettles</h1><div>${A}<p class="caption">The first.</p></div><figure>${B}<figcaption>The second.</figcaption></figure>`, `# Kettles\n\n${IMG}\n\nThe first.\n\n${OTHER}\n\nThe second.`],
    ['of servers that sell the place, none', `<p>One.</p><div><img src="https://ads.tea.example/kettle.png"></div><div><img src="https://tea.example/rx/www/delivery/avw.php?zoneid=2"></div><p>Two.</p>`, 'One.\n\nTwo.'],
    ['that count readers, none', `<p>One.</p><div><img src="https://tea.example/logger/p.gif?a=1.4146647"></div><div><img src="//pixel.tea.example/x.gif" alt=""></div><p>Two.</p>`, 'One.\n\nTwo.'],
    ['that lead to a film, to a post and to a larger one', `<p>One.</p><div><a href="https://www.youtube.com/watch?v=q3rT8mLw0aE">${A}</a></div><p>Two.</p><div><a href="https://www.facebook.com/photo.php?fbid=38121">${B}</a></div><p>Three.</p><div><a href="/print/c-large.png"><img src="c.png" alt="c kettle"></a></div><p>Four.</p>`, `One.\n\n[${IMG}](https://www.youtube.com/watch?v=q3rT8mLw0aE)\n\nTwo.\n\n[${OTHER}](https://www.facebook.com/photo.php?fbid=38121)\n\nThree.\n\n![c kettle](https://example.org/tea/c.png)\n\nFour.`],
    ['that lead to the first page and say what they show', '<p>One.</p><div><a href="/"><img src="a.png" alt="Four kettles on one stove"></a></div><p>Two.</p>', 'One.\n\n![Four kettles on one stove](https://example.org/tea/a.png)\n\nTwo.'],
    ['that are drawn, in a button to enlarge them', '<p>One.</p><div><button type="button"><img src="heat.svg" alt="Heat of the water by minutes"></button></div><p>Two.</p>', 'One.\n\n![Heat of the water by minutes](https://example.org/tea/heat.svg)\n\nTwo.'],
    ['of photographs that are called as parts of sites are', '<p>One.</p><div><img src="a.jpg" alt="Menu"></div><p>Two.</p><div><img src="b.webp" alt="Sport"></div><p>Three.</p><div><img src="c.jpg" alt="Advertisement"></div><p>Four.</p>', 'One.\n\n![Menu](https://example.org/tea/a.jpg)\n\nTwo.\n\n![Sport](https://example.org/tea/b.webp)\n\nThree.\n\nFour.'],
    ['of races and dots, which count nobody', '<p>One.</p><div><img src="/track/runners.webp?w=800"></div><p>Two.</p><div><img src="https://pixel.tea.example/owl.png"></div><p>Three.</p>', 'One.\n\n![](https://example.org/track/runners.webp?w=800)\n\nTwo.\n\n![](https://pixel.tea.example/owl.png)\n\nThree.'],
    ['to send and to follow by, none', `<p>One.</p>${['https://api.whatsapp.com/send?text=x', 'https://wa.me/?text=x', 'https://pinterest.com/pin/create/button/?url=x', 'https://www.linkedin.com/company/tea', 'https://www.youtube.com/channel/UCtea'].map(to => `<div><a href="${to}"><img src="k.png" alt=""></a></div>`).join('')}<p>Two.</p>`, 'One.\n\nTwo.'],
    ['that count visits frame nothing', `<p>One.</p><figure><img src="/count.gif" width="1" height="1"><p>A line.</p></figure><p>Two.</p>`, `One.\n\nA line.\n\nTwo.`],
    ['with a credit beside the caption', `<p>One.</p><figure>${A}<figcaption>The first.</figcaption><div class="photo-credit">Photo: A. Pott</div></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first. Photo: A. Pott*\n\nTwo.`],
    ['with a credit in the wrapper of the caption', `<p>One.</p><figure>${A}<figcaption><div><em>The</em> first. <span><span class="credit">Photo: A. Pott</span> By day.</span></div></figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first. By day. Photo: A. Pott*\n\nTwo.`],
    ['with one caption told twice', `<p>One.</p><figure><figcaption class="wide">The first.</figcaption>${A}<figcaption class="narrow">The first.</figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.*\n\nTwo.`],
    ['with two lines of caption', `<p>One.</p><figure>${A}<figcaption>The first.</figcaption><div>By day.</div></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.\\\nBy day.*\n\nTwo.`],
    ['with a caption of several blocks', `<p>One.</p><figure>${A}<figcaption><p>The <b>first</b>.</p><div>By day.</div><div class="photo-credit"><span>Photo:</span><div>A. Pott</div></div></figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The **first**.\\\nBy day. Photo: A. Pott*\n\nTwo.`],
    ['for wide screens rather than for narrow ones', '<p>One.</p><picture><source media="(max-width: 600px)" srcset="n.png"><img src="a.png" alt="a kettle"></picture><p>Two.</p><picture><source media="(min-width: 40em)" srcset="m.png"><source media="(min-width: 1200px)" srcset="b.png"><img src="n.png" alt="b kettle"></picture>', `One.\n\n${IMG}\n\nTwo.\n\n${OTHER}`],
    ['in the form that each browser shows', '<p>One.</p><picture><source type="image/webp" srcset="a.webp"><img src="a.png" alt="a kettle"></picture><p>Two.</p><picture><source type="image/avif" srcset="b.avif"><source type="image/png" srcset="b.png"><img src="n.png" alt="b kettle"></picture>', `One.\n\n${IMG}\n\nTwo.\n\n${OTHER}`],
    ['that a script brings in a form of their own', `<p>One.</p><picture><source type="image/webp" data-srcset="a.webp 1x, b.webp 2x"><img src="${LAZY}" data-src="a.png" alt="a kettle"></picture><p>Two.</p><picture><source type="image/webp" srcset="n.png 80w,b.png 800w"><img src="/img/blank.gif" alt="b kettle"></picture>`, `One.\n\n${IMG}\n\nTwo.\n\n${OTHER}`],
    ['in a figure that is not closed', `<p>One.</p><figure>${A}<p>${'Two three. '.repeat(80).trim()}</p>`, `One.\n\n${IMG}\n\n${'Two three. '.repeat(80).trim()}`],
    ['of a gallery, each with its caption', `<p>One.</p><figure class="wp-block-gallery"><figure>${A}</figure><figure>${B}<figcaption>The second.</figcaption></figure></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\n*The second.*\n\nTwo.`],
    ['of a gallery without captions', `<p>One.</p><figure class="wp-block-gallery"><figure>${A}</figure><figure>${B}</figure></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of a gallery of figures in a box', `<p>One.</p><div><figure>${A}</figure><figure>${B}</figure></div><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of a gallery with a caption of its own', `<p>One.</p><figure><figure>${A}</figure><figure>${B}</figure><figcaption>Both of them.</figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nBoth of them.\n\nTwo.`],
    ['of one figure, with the caption below both', `<p>One.</p><figure><div>${A}</div><picture><source srcset="b.png">${B}</picture><figcaption>Both of them.</figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\n*Both of them.*\n\nTwo.`],
    ['of one figure, with the caption above both', `<p>One.</p><figure><figcaption>Both of them.</figcaption>${A}${B}</figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\n*Both of them.*\n\nTwo.`],
    ['of one figure, each with its caption', `<p>One.</p><figure>${A}<figcaption>The first.</figcaption>${B}<figcaption>The second.</figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first.*\n\n${OTHER}\n\n*The second.*\n\nTwo.`],
    ['of one figure, each with a copy for readers without scripts', `<p>One.</p><figure><img src="${LAZY}" data-src="a-600x400.png" alt="a kettle"><noscript>${A}</noscript><img src="${LAZY}" data-src="b.png" alt="b kettle"><noscript><img src="/cache/1f2e/b.png" alt="b kettle"></noscript></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of one figure, with the copies behind them all', `<p>One.</p><figure><img src="${LAZY}" data-src="a-600x400.png" alt="a kettle"><img src="${LAZY}" data-src="b-small.png" alt="b kettle"><noscript>${A}${B}</noscript></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of one figure, with the copies before them', `<p>One.</p><figure><noscript>${A}</noscript><img data-src="https://example.org/tea/a.png?w=640" src="${LAZY}" alt="a kettle"><noscript>${B}</noscript><img data-src="/cache/b.png" src="${LAZY}" alt="b kettle"></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of one figure, with a row of small ones to choose by', `<p>One.</p><figure><a href="a.png"><img src="thumbs/a.png" alt="a kettle"></a><a href="b.png"><img src="thumbs/b.png" alt="b kettle"></a><div>${A}${B}</div></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['of one figure, as numbers in folders', '<p>One.</p><figure><img src="/c/1/1.png" alt="a"><img src="/c/2/1.png" alt="b"><img src="/c/2/2.png?id=1" alt="c"><img src="/c/2/2.png?id=2" alt="d"></figure><p>Two.</p>', 'One.\n\n![a](https://example.org/c/1/1.png)\n\n![b](https://example.org/c/2/1.png)\n\n![c](https://example.org/c/2/2.png?id=1)\n\n![d](https://example.org/c/2/2.png?id=2)\n\nTwo.'],
    ['of one figure, numbered by the camera', '<p>One.</p><figure><img src="/IMG-0640.jpg" alt=""><img src="/IMG-0641.jpg" alt=""></figure><p>Two.</p>', 'One.\n\n![](https://example.org/IMG-0640.jpg)\n\n![](https://example.org/IMG-0641.jpg)\n\nTwo.'],
    ['of one figure that are one in two sizes, with signs upon it', `<p>One.</p><figure><img class="mark__logo" src="l.svg">${A}<img src="/big/a@2x.png" alt=""><img class="desktop" src="c.png" alt="a kettle"><figcaption>The first. <img src="c.png" alt="c kettle"></figcaption><button><img src="zoom.png" alt="zoom"></button><img class="icon" src="x.png"><img width="24" src="y.png"><img src="/images/preload.gif" alt="preload"></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n*The first. ![c kettle](https://example.org/tea/c.png)*\n\nTwo.`],
    ['of one figure that are one for light and one for dark', '<p>One.</p><figure><div class="dark-image"><img src="tree.dark.png" alt="A tree"></div><div class="light-image"><img src="tree.png" alt="A tree"></div></figure><p>Two.</p>', 'One.\n\n![A tree](https://example.org/tea/tree.dark.png)\n\nTwo.'],
    ['of one figure that are one blurred and one sharp', '<p>One.</p><figure><img src="https://example.net/max/60/1*3Goz.png?q=20"><img width="540" height="304"><noscript><img src="https://example.net/max/1080/1*3Goz.png"></noscript></figure><p>Two.</p>', 'One.\n\n![](https://example.net/max/1080/1*3Goz.png)\n\nTwo.'],
    ['of a gallery of links to themselves', `<p>One.</p><div><a href="a.jpg">${A}</a><a href="b.jpg">${B}</a></div><p>Two.</p>`, `One.\n\n${IMG}\n\n${OTHER}\n\nTwo.`],
    ['that wait for a script to bring them', `<p>One.</p><figure><img src="/img/lazy_placeholder.gif" alt="a kettle"><noscript>${A}</noscript></figure><p><img src="/img/blank.gif"> Two.</p><div><img src="https://ad.doubleclick.net/ad/x;sz=468x60" alt=""></div><p><img src="/img/blank.gif" data-n="3" data-src-pc="b.png" data-src-mo="b-mo.png" alt="b kettle"></p><p><img src="/img/lazy-loading.png" alt="how it loads"></p>`, `One.\n\n${IMG}\n\nTwo.\n\n${OTHER}\n\n![how it loads](https://example.org/img/lazy-loading.png)`],
    ['of a page for AMP', '<p>One.</p><figure><amp-img src="a.png" alt="a kettle" width="600" height="400"></amp-img><figcaption>The first.</figcaption></figure><p>Two.</p>', `One.\n\n${IMG}\n\n*The first.*\n\nTwo.`],
    ['as small as beside a name are none', `<p>One.</p><div class="post-author"><img src="a.png" alt="a kettle" width="48" height="48"></div><p>Two.</p>`, 'One.\n\nTwo.'],
    ['of whom the page is about stay', `<p>One.</p><div class="profile"><img src="a.png" alt="a kettle" width="480"></div><p>Two.</p>`, `One.\n\n${IMG}\n\nTwo.`],
    ['of other stories are none', `<p>One.</p><div><figure><a href="/c">${A}</a></figure><figure>${B}</figure></div><p>Two.</p>`, 'One.\n\nTwo.'],
    ['that are signs to share by are none', `<p>One.</p><div><a href="/share/a">${A}</a><a href="/share/b">${B}</a></div><p>Two.</p>`, 'One.\n\nTwo.'],
  ])
})
describe('films and sounds', () => {
  const film = '<https://example.org/tea/a.mp4>', song = '<https://example.net/a.mp3>'
  shows([
    ['with a caption', '<p>One.</p><figure><video controls><source src="a.mp4"></video><figcaption>A <b>film</b>.</figcaption></figure><p>Two.</p>', `One.\n\n${film}\n\n*A **film**.*\n\nTwo.`],
    ['with a credit and nothing else', '<p>One.</p><figure><audio src="//example.net/a.mp3"></audio><figcaption><span class="credit">Sung by A. Pott</span></figcaption></figure><p>Two.</p>', `One.\n\n${song}\n\n*Sung by A. Pott*\n\nTwo.`],
    ['with a caption that no element names, and words for browsers that have none', '<p>One.</p><figure><video src="a.mp4"><p>No video here. <img src="no.png"></p></video><p>A film.</p></figure><p>Two.</p>', `One.\n\n${film}\n\n*A film.*\n\nTwo.`],
    ['beside a picture', `<p>One.</p><figure>${A}<video src="a.mp4"></video><figcaption>Both.</figcaption></figure><p>Two.</p>`, `One.\n\n${IMG}\n\n${film}\n\n*Both.*\n\nTwo.`],
    ['of a player, with a caption', '<p>One.</p><figure><div><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe></div><figcaption>A film.</figcaption></figure><p>Two.</p>', 'One.\n\n<https://www.youtube.com/watch?v=abcdefghijk>\n\n*A film.*\n\nTwo.'],
    ['by their address alone, with a caption', '<p>One.</p><figure class="wp-block-embed"><div>https://youtu.be/abcdefghijk</div><figcaption>A film.</figcaption></figure><p>Two.</p>', 'One.\n\n<https://youtu.be/abcdefghijk>\n\n*A film.*\n\nTwo.'],
    ['with kept words for browsers that have none', '<p>One.</p><video src="a.mp4">No video. <a href="a.mp4">Get it</a></video><p>Two.</p>', `One.\n\n${film}\n\nNo video. [Get it](https://example.org/tea/a.mp4)\n\nTwo.`],
  ])
})

test('a film with a caption has it in each format', async () => {
  const body = '<p>One.</p><figure><video src="a.mp4" title="Tea"></video><figcaption>A <b>film</b>. <small class="credit">Shot by A. Pott</small></figcaption></figure><p>Two.</p>'
  expect(await shown(body, 'terminal')).toContain('▶ Tea\u00a0[1]\n  A film. Shot by A. Pott\n')
  const html = await shown(body, 'html')
  expect(html).toContain('<figure class="embed"><a href="https://example.org/tea/a.mp4">Tea</a><figcaption>A <strong>film</strong>. <small class="credit">Shot by A. Pott</small></figcaption></figure>')
  expect(JSON.parse(await shown(body, 'json')).figures).toEqual([{ url: 'https://example.org/tea/a.mp4', alt: 'Tea', caption: 'A film.', credit: 'Shot by A. Pott' }])
  // What we wrote reads back as what it was.
  expect(await shown(/<div class="body">([^]*)<\/div>\n<\/article>/.exec(html)![1]!, 'html')).toBe(html)
})

test('a player without a scheme is known where the page has no address', async () => {
  const found = await extract('<title>Kettles</title><main><p>One.</p><iframe src="//www.youtube.com/embed/abcdefghijk"></iframe><iframe src="//www.youtube.com/embed/videoseries?si=a&amp;list=PLkettles"></iframe><video src="film/a.mp4"></video><p>Two.</p></main>', { select: ['main'] })
  expect(found.ok && found.value.body.filter(block => block.type === 'embed').map(({ url }) => url)).toEqual(['https://www.youtube.com/watch?v=abcdefghijk', 'https://www.youtube.com/playlist?list=PLkettles', 'film/a.mp4'])
})

const fence = (language: string, ...lines: string[]): string => ['```' + language, ...lines, '```'].join('\n')
const row = (numbers: string, line: string): string => `<tr>${numbers}<td class="blob-code">${line}</td></tr>`

describe('code', () => {
  shows([
    ['with an element a line, empty ones too', '<pre><code class="language-js"><div>a()</div><div></div><div>  b()</div><div><br></div><div>c()</div></code></pre>', fence('js', 'a()', '', '  b()', '', 'c()')],
    ['as a list of lines', '<pre class="lang-js"><ol><li>a()</li><li></li><li>  b()</li></ol></pre>', fence('js', 'a()', '', '  b()')],
    ['with numbers before its lines', '<pre><code class="language-go"><span class="line"><span class="ln">1</span><span class="cl">a()\n</span></span><span class="line"><span class="ln">2</span><span class="cl">\n</span></span><span class="line"><span class="ln">3</span><span class="cl">b(1)\n</span></span></code></pre>', fence('go', 'a()', '', 'b(1)')],
    ['with padded numbers before its lines', '<pre><span></span><span class="linenos"> 9</span><span class="k">a</span>()\n<span class="linenos">10</span>  b(1)\n</pre>', fence('', 'a()', '  b(1)')],
    ['with spans of a line each that only a style sheet parts', '<pre class="shiki"><code><span class="line"><b>a</b>()</span><span class="line"></span><span class="line">  b()</span></code></pre>', fence('', 'a()', '', '  b()')],
    ['with spans of a line each, ended or followed by one', '<pre><code><span class="line">a()\n</span><span class="line">b()</span>\n<span class="line">c()</span></code></pre>', fence('', 'a()', 'b()', 'c()')],
    ['with spans of a line each by their own style', '<pre><code><span style="display:block">a()</span><span style="color:red; display: block;">  b()</span></code></pre>', fence('', 'a()', '  b()')],
    ['with spans of numbers that are its own', '<pre><code><span class="ln">7</span> + <span class="ln">7</span>\n</code></pre>', fence('', '7 + 7')],
    ['in a table in itself', '<div class="language-ruby"><pre><code><table><tbody><tr><td class="gutter"><pre class="lineno">1\n2\n</pre></td><td class="code"><pre>def a\n  1\n</pre></td></tr></tbody></table></code></pre></div>', fence('ruby', 'def a', '  1')],
    ['in a table with the numbers in attributes', `<table class="js-file-line-container">${row('<td class="blob-num" data-line-number="1"></td>', 'def a():')}${row('<td class="blob-num" data-line-number="2"></td>', '\n')}${row('<td class="blob-num" data-line-number="3"></td>', '    <span>return</span> 1')}</table>`, fence('', 'def a():', '', '    return 1')],
    ['in a table with two columns of numbers', `<table class="diff">${row('<td class="num">5</td><td class="num">7</td>', 'a()')}${row('<td class="num"></td><td class="num">8</td>', '\tb()')}</table>`, fence('', 'a()', '\tb()')],
    ['in a table with an element of code a row', '<table><tr><td class="lines-num"><span data-line-number="1"></span></td><td class="lines-code"><code>a()</code></td></tr><tr><td class="lines-num"><span data-line-number="2"></span></td><td class="lines-code"><code>  b()</code></td></tr></table>', fence('', 'a()', '  b()')],
    ['in a row with all numbers and all lines', '<div class="syntaxhighlighter"><table><tr><td class="gutter"><div class="line number1">1</div><div class="line number2">2</div><div class="line number3">3</div></td><td class="code"><div class="container"><div class="line number1"><code>a</code> <code>(b)</code></div><div class="line number2">&nbsp;</div><div class="line number3"><code>&nbsp;&nbsp;</code><code>c()</code></div></div></td></tr></table></div>', fence('', 'a (b)', '', '  c()')],
    ['in a row, with its language around the table', '<div class="language-py"><table class="highlighttable"><tr><th colspan="2" class="filename">pour.py</th></tr><tr><td class="linenos"><div><pre><span>1</span>\n<span>2</span></pre></div></td><td class="code"><div><pre><span></span>a():\n  b()\n</pre></div></td></tr></table></div>', `pour.py\n\n${fence('py', 'a():', '  b()')}`],
    ['in a row of a figure', '<figure class="highlight"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">a()</span><br><span class="line">  b()</span><br></pre></td></tr></table></figure>', fence('', 'a()', '  b()')],
    ['of a declaration in cells', '<table class="memname"><tr><td class="memname">int Kettle::pour </td><td>(</td><td class="paramtype">const char *&#160;</td><td class="paramname"><em>cup</em></td><td>)</td><td></td></tr></table>', fence('', 'int Kettle::pour ( const char * cup )')],
    ['… and in rows, of which each has a parameter', '<table class="memname"><tr><td>int pour </td><td>(</td><td>Cup&#160;</td><td><em>cup</em>, </td></tr><tr><td></td><td></td><td>int&#160;</td><td><em>sugar</em>&#160;</td></tr><tr><td></td><td>)</td><td></td><td> const</td></tr></table>', fence('', 'int pour ( Cup cup, int sugar ) const')],
    ['is no table with a bracket in it', '<table><tr><td>Mark</td><td>Name</td></tr><tr><td>(</td><td>Bracket</td></tr></table>', '|  |  |\n| --- | --- |\n| Mark | Name |\n| ( | Bracket |'],
    ['is no table of marks, both brackets among them', '<table><tr><td>Opens</td><td>(</td><td>Falls</td></tr><tr><td>Closes</td><td>)</td><td>Rises</td></tr></table>', '|  |  |  |\n| --- | --- | --- |\n| Opens | ( | Falls |\n| Closes | ) | Rises |'],
    ['is no table of things that are numbered', '<table><tr><td>1</td><td>Green</td></tr><tr><td>2</td><td>Black</td></tr></table>', '|  |  |\n| --- | --- |\n| 1 | Green |\n| 2 | Black |'],
    ['is no table of commands that are numbered', '<table><tr><td>0</td><td><code>NOP</code></td></tr><tr><td>1</td><td><code>ADD</code></td></tr></table>', '|  |  |\n| --- | --- |\n| 0 | `NOP` |\n| 1 | `ADD` |'],
    ['in a figure of a table, whose class is its language', '<figure class="highlight js"><table><tr><td class="gutter"><pre><span class="line">1</span><br><span class="line">2</span><br></pre></td><td class="code"><pre><span class="line">a()</span><br><span class="line">  b()</span><br></pre></td></tr></table></figure>', fence('js', 'a()', '  b()')],
    ['below a line that is no label', '<div class="language-ts"><p>Ends</p><pre>a()</pre><p>1</p></div>', `Ends\n\n${fence('ts', 'a()')}\n\n1`],
  ])
})

describe('the language of code', () => {
  test.each([
    ['js', '<pre class="brush: js; toolbar: false">', ''],
    ['ruby', '<pre class="toolbar:false;brush:ruby;">', ''],
    ['java', '<pre class="syntaxhighlighter-pre" data-syntaxhighlighter-params="brush: java; gutter: false">', ''],
    ['php', '<div class="syntaxhighlighter nogutter php"><pre>', '</div>'],
    ['js', '<figure class="highlight js"><pre>', '</figure>'],
    ['python', '<div class="highlight-python notranslate"><div class="highlight"><pre><span></span>', '</div></div>'],
    ['html+jinja', '<div class="highlight-html+jinja notranslate"><div class="highlight"><pre><span></span>', '</div></div>'],
    ['python', '<div class="highlight-python"><div class="highlight"><pre>', '</div></div>'],
    ['ruby', '<div class="language-ruby highlighter-rouge"><div class="highlight"><pre class="highlight"><code>', '</code></div></div>'],
    ['ts', '<div class="highlight highlight-source-ts"><pre>', '</div>'],
    ['scss', '<div class="highlight highlight-source-css-scss"><pre>', '</div>'],
    ['html', '<div class="highlight highlight-text-html-basic"><pre>', '</div>'],
    ['c++', '<div class="highlight highlight-source-c++"><pre>', '</div>'],
    ['python', '<pre class="sourceCode numberSource python"><code>', '</code>'],
    ['elisp', '<pre class="language-elisp hljs">', ''],
    ['go', '<pre><code class="go hljs">', '</code>'],
    ['go', '<pre><code class="hljs go">', '</code>'],
    ['sh', '<pre class="src src-sh">', ''],
    ['ini', '<div class="mw-highlight mw-highlight-lang-ini mw-content-ltr"><pre>', '</div>'],
    ['jsx', '<div class="gatsby-highlight"><pre class="gatsby-code-jsx"><code class="gatsby-code-jsx">', '</code></div>'],
    ['python', '<pre class="lang:python decode:true">', ''],
    ['rust', '<pre class="rust rust-example-rendered"><code>', '</code>'],
    ['batch', '<pre lang="Batch">', ''],
    ['css', '<pre class="EnlighterJSRAW" data-enlighter-language="css">', ''],
    ['', '<div class="highlight-default notranslate"><div class="highlight"><pre>', '</div></div>'],
    ['', '<pre class="brush: plain">', ''],
    ['', '<pre lang="it">', ''],
    ['', '<figure class="highlight wide"><pre>', '</figure>'],
    ['', '<pre class="code shell-box">', ''],
    ['', '<article class="lang-en"><pre>', '</article>'],
  ])('%j from %s', async (language, open, close) => { expect(await shown(`<p>One.</p>${open}a(b)\n  c()</pre>${close}`.replace('</pre></code>', '</code></pre>'))).toBe(`One.\n\n${fence(language, 'a(b)', '  c()')}`) })
})

describe('lines', () => {
  shows([
    ['that end in a link, outside of it', '<p>One <a href="/x">two<br></a>three <a href="/y"><b><br>four</b></a>.</p>', 'One [two](https://example.org/x)\\\nthree\\\n[**four**](https://example.org/y).'],
    ['with readings above their signs', '<p>The <ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby> here.</p>', 'The 漢(かん)字(じ) here.'],
    ['with readings that have no brackets of their own', '<p>The <ruby>漢字<rt>かんじ</rt></ruby> here.</p>', 'The 漢字(かんじ) here.'],
    ['with no-break spaces at the edges of links and marks', '<p>One<a href="/two">&nbsp;two&nbsp;</a>three<b><a href="/four">&nbsp;four</a></b><i>five&nbsp;</i>.</p>', 'One\u00a0[two](https://example.org/two)\u00a0three\u00a0**[four](https://example.org/four)**_five_\u00a0.'],
    ['with pictures for emoji', '<p>Tea <img class="emoji" alt="🎉" src="https://example.net/1f389.png"> is <img class="wp-smiley" alt="👍🏽" src="data:image/gif;base64,R0lGODlhAQABAAAAACw="> up.</p>', 'Tea 🎉 is 👍🏽 up.'],
    ['with code that is a link as a whole', '<p>Call <code> <a href="/pour">pour()</a></code> or <code>List&lt;<a href="/pot">Pot</a>&gt;</code>.</p>', 'Call [`pour()`](https://example.org/pour) or `List<Pot>`.'],
    ['with quotation marks that browsers write', '<p>She said <q>tea, or <q>char</q></q>.</p><p lang="de"><q>Tee</q>, sagte sie.</p><p lang="fr"><q>Du thé</q></p>', 'She said “tea, or ‘char’”.\n\n„Tee“, sagte sie.\n\n«Du thé»'],
    ['with elements that no browser knows', '<p>The <x-term>kettle</x-term>, <x-pin></x-pin><b><x-term>hot</x-term></b>, <gl-emoji>🎉</gl-emoji> sings.</p><p><x-term>Tea</x-term> is up, says <x-name>Ann</x-name></p>', 'The kettle, **hot**, 🎉 sings.\n\nTea is up, says Ann'],
    ['with elements that no browser knows around blocks', '<div>One <x-box><p>two.</p></x-box> three.</div><x-row><x-cell>Four</x-cell><x-cell>five.</x-cell></x-row>', 'One\n\ntwo.\n\nthree.\n\nFour\n\nfive.'],
    ['with buttons in their sentences', '<p>Press <button>Save</button> or <b><button>Stop</button></b>, and tick <label><input type="checkbox"> Always</label>.</p><div>One <button>Copy</button></div><div><button>Like</button> <button>Share</button></div>', 'Press Save or **Stop**, and tick Always.\n\nOne\n\nCopy\n\nLike\n\nShare'],
    ['with a film amid them', '<p>One <amp-youtube data-videoid="dQw4w9WgXcQ"></amp-youtube> two.</p>', 'One\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\ntwo.'],
    ['without what is hidden in them', '<p>Tea<span style="display: none">1</span> is<span hidden> not</span> <a href="/up">up<span class="sr-only"> (opens in a new window)</span></a><span role="tooltip">Above</span>, <span style="visibility:hidden">or </span>so.</p>', 'Tea is [up](https://example.org/up), so.'],
    ['with what is hidden where there is nothing else', '<p>See <a href="/up"><svg></svg><span class="visually-hidden">the pot</span></a>.</p><h2><span class="screen-reader-text">Pots</span></h2><p>Two.</p>', 'See [the pot](https://example.org/up).\n\n## Pots\n\nTwo.'],
    ['with formulas whose source is hidden', '<p>As <span class="mwe-math-element"><span style="display: none"><math><mi>x</mi></math></span></span> and <span style="display:none"><math><mi>y</mi></math></span> grow.</p>', 'As $x$ and $y$ grow.'],
  ])
})

describe('tables', () => {
  shows([
    ['that lay out are none', '<table><tr><td><h3>Pots</h3><p>One.</p></td><td><p>Two.</p><p>Three.</p></td></tr><tr><td>Four.</td><td>Five.</td></tr></table>', '### Pots\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.'],
    ['with one block in a cell hold data', '<table><tr><td><p>Pots</p></td><td><p>2</p></td></tr><tr><td><p>Cups</p><p></p></td><td><div><p>12</p></div></td></tr></table>', '|  |  |\n| --- | --- |\n| Pots | 2 |\n| Cups | 12 |'],
    ['with headers hold data', '<table><tr><th>Pots</th><td><p>One.</p><p>Two.</p></td></tr></table>', '|  |  |\n| --- | --- |\n| Pots | One. Two. |'],
    ['with captions of several blocks', '<table><caption><p>Pots</p><p>By day</p></caption><tr><th>a</th><th>b</th></tr></table>', 'Pots\\\nBy day\n\n| a | b |\n| --- | --- |'],
    ['with a cell over rows of which an empty one is left out', '<table><tr><th>Pot</th><th>Tea</th></tr><tr><td rowspan="3">Black</td><td>Assam</td></tr><tr><td>Keemun</td></tr><tr><td></td></tr><tr></tr><tr><td rowspan="2">Green</td><td>Sencha</td></tr><tr></tr><tr><td>Red</td><td>Rooibos</td></tr></table>', '| Pot | Tea |\n| --- | --- |\n| Black | Assam |\n|  | Keemun |\n| Green | Sencha |\n| Red | Rooibos |'],
    ['with a cell that reaches out of its head', '<table><thead><tr><th rowspan="2">Pot</th><th>Tea</th></tr></thead><tbody><tr><td>Black</td><td>Assam</td></tr><tr><td>Green</td><td>Sencha</td></tr></tbody></table>', '| Pot | Tea |\n| --- | --- |\n| Black | Assam |\n| Green | Sencha |'],
    ...['0', '999'].map(span => [`with a cell over all rows of its part, ${span}`, `<table><tbody><tr><th>Pot</th><th>Tea</th></tr></tbody><tbody><tr><td rowspan="${span}">Black</td><td>Assam</td></tr><tr><td>Keemun</td></tr></tbody><tbody><tr><td>Green</td><td>Sencha</td></tr></tbody></table>`, '| Pot | Tea |\n| --- | --- |\n| Black | Assam |\n|  | Keemun |\n| Green | Sencha |'] as const),
    ['of which one cell is left', '<table><tr><td></td><td><div>Black tea is poured first, and left to stand.</div></td></tr><tr><td></td><td></td></tr></table>', 'Black tea is poured first, and left to stand.'],
    ['with an empty row that one cell reaches out of', '<table><tr><th>Pot</th><th>Tea</th></tr><tr><td rowspan="2"></td><td></td></tr><tr><td>Assam</td></tr></table>', '| Pot | Tea |\n| --- | --- |\n|  |  |\n|  | Assam |'],
  ])
})

describe('lines that the page keeps', () => {
  shows([
    ['of a mail', '<p>Hi.</p>\n<div style="white-space: pre-wrap">\nDear all,\n\nthe kettle   is broken.\nWe buy a <b>new\none</b>.\n</div>\n<p>Bye.</p>', 'Hi.\n\nDear all,\n\nthe kettle is broken.\\\nWe buy a **new\\\none**.\n\nBye.'],
    ['of a poem', '<p style="color:red;WHITE-SPACE:pre-line">Tea is red\n  pots are blue\n\nsugar is sweet</p>', 'Tea is red\\\npots are blue\n\nsugar is sweet'],
    ['of a post, in spans of its own', '<div style="white-space: break-spaces"><span>One</span>\n<span>two</span></div>', 'One\\\ntwo'],
    ['but not the source\'s own between blocks', '<div style="white-space: pre-wrap">\n<p>One\ntwo</p>\n\n<ul>\n<li>Three</li>\n</ul>\n</div>', 'One\\\ntwo\n\n- Three'],
    ['but not where a part of it folds them', '<div style="white-space: pre"><p style="white-space: normal">One\ntwo</p></div>', 'One two'],
    ['but not where it only forbids new ones', '<p style="white-space: nowrap">One\ntwo</p>', 'One two'],
    ['of code, which has them already', '<pre style="white-space: pre-wrap">a()\n\n  <span style="white-space: pre">b()\n</span></pre>', fence('', 'a()', '', '  b()')],
    ['of old listings', '<xmp>a\n  <b></xmp><listing>a\n  b</listing>', `${fence('', 'a', '  <b>')}\n\n${fence('', 'a', '  b')}`],
  ])
})

describe('footnotes', () => {
  shows([
    ['with links to parts of other pages', '<p>One<sup id="r1"><a href="#n1">1</a></sup>.</p><ol><li id="n1">See <a href="https://example.net/tea#pots">here</a> and <a href="#pots">there</a>. <a href="#r1">↩</a></li></ol>', 'One[^1].\n\n[^1]: See [here](https://example.net/tea#pots) and [there](https://example.org/tea/kettles#pots).'],
    ['called twice', '<p>One<sup id="r1"><a href="#n1">1</a></sup>, two<sup id="r2"><a href="#n1">1</a></sup>.</p><ol><li id="n1">^ <a href="#r1">a</a> <a href="#r2">b</a> See it.</li></ol>', 'One[^1], two[^1].\n\n[^1]: See it.'],
    ['whose mark stands beside their text', '<p>One<a class="footnote-anchor" id="r1" href="#n1">1</a>.</p><div class="footnote"><a id="n1" href="#r1">1</a><div><p>See it.</p><p>Or not.</p></div></div>', 'One[^1].\n\n[^1]: See it.\n\n    Or not.'],
    ['whose marks say more to those who hear them', '<p>One<sup id="r1"><a href="#n1"><span class="sr-only">Note </span>1</a></sup>.</p><ol><li id="n1">See it. <a href="#r1">↩</a></li></ol>', 'One[^1].\n\n[^1]: See it.'],
    ['that Word wrote', '<p>One<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>, two<a href="#_ftn2" name="_ftnref2">[2]</a>.</p><hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> See it.</p><p>Or not.</p></div><div id="ftn2"><p><a href="#_ftnref2" name="_ftn2">[2]</a> Nor that.</p></div>', 'One[^1], two[^2].\n\n---\n\n[^1]: See it.\n\n    Or not.\n\n[^2]: Nor that.'],
    ['whose sign stands before their text', '<p>One<sup><a href="#n1">*</a></sup>, two<sup><a href="#n2">**</a></sup>, three<sup><a href="#n3">†</a></sup>.</p><p id="n1">* See it.</p><p id="n2">**Or not.</p><p id="n3">†† See it.</p>', 'One[^*], two[^**], three[^†].\n\n[^*]: See it.\n\n[^**]: Or not.\n\n[^†]: †† See it.'],
    ['in the margin, at their place in the line', '<p>One<label for="s1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s1" class="margin-toggle"><span class="sidenote">See <b>it</b>.</span> of two<label for="m1" class="margin-toggle">⊕</label><input type="checkbox" id="m1" class="margin-toggle"><span class="marginnote">Or not.</span>.</p><p>Three.<span class="sidenote">Nor that.</span></p><p> <span class="sidenote">Alone.</span> </p>', 'One[^1] of two[^⊕].\n\n[^1]: See **it**.\n\n[^⊕]: Or not.\n\nThree.[^2]\n\n[^2]: Nor that.\n\nAlone.'],
  ])
})

describe('folded parts', () => {
  shows([
    ['with the line to unfold them by first', '<details><summary>More</summary><p>One.</p></details>', '**More**\n\nOne.'],
    ['with the line to unfold them by last', '<details><p>One.</p><p>Two.</p><summary>More</summary></details>', '**More**\n\nOne.\n\nTwo.'],
    ['with two such lines', '<details><p>One.</p><summary>More</summary><p>Two.</p><summary>And more</summary></details>', '**More**\n\nOne.\n\nTwo.\n\nAnd more'],
    ['with a line that is a wrapper of blocks', '<details><summary><h3>More</h3></summary><p>One.</p></details>', '**More**\n\nOne.'],
  ])
})

describe('headings and lists', () => {
  shows([
    ['a heading with a link to itself in words', '<h2 id="tea">Tea<a href="#tea" title="Link to this heading"><span>Link to this heading</span></a></h2><p>One.</p>', '## Tea\n\nOne.'],
    ['a heading with an anchor in it and a link to that', '<h2><a id="tea"></a>Tea <a class="permalink" href="#tea">Permalink</a></h2><p>One.</p>', '## Tea\n\nOne.'],
    ['a heading with words that lead to it', '<h2 id="tea"><a href="#tea">Tea</a> and pots</h2><h3 id="pots">All about <a href="#pots">pots</a> <a href="#pots" title="Permalink">§</a></h3><p>One.</p>', '## Tea and pots\n\n### All about pots\n\nOne.'],
    ['a term with links to its source and to itself', '<dl><dt id="pour">pour()<a href="_modules/pour.html"><span class="viewcode-link"><span class="pre">[source]</span></span></a><a class="headerlink" href="#pour">¶</a></dt><dd>Pours.</dd><dt>Pott <a href="/pott">[1984]</a></dt><dd>On <a href="/x">[pots]</a></dd></dl>', '- **pour()**\n\n  Pours.\n\n- **Pott [\\[1984\\]](https://example.org/pott)**\n\n  On [\\[pots\\]](https://example.org/x)'],
    ['a heading with a link in brackets to have its part edited', '<h2>Tee <a href="/seite/17/edit">[Bearbeiten]</a></h2><p>One.</p>', '## Tee\n\nOne.'],
    ['a heading with links to have its part edited', '<h2><span>Tea</span><span>[</span><a href="/w?title=Tea&amp;veaction=edit">edit</a><span> | </span><a href="/w?title=Tea&amp;action=edit">edit source</a><span>]</span></h2><p>One.</p>', '## Tea\n\nOne.'],
    ['a heading with brackets of its own', '<h2>Tea [<a href="/first">first edition</a>]</h2><p>One.</p>', '## Tea [[first edition](https://example.org/first)]\n\nOne.'],
    ['a heading in bold', '<h2><strong>1. <em>Tea</em></strong></h2><p>One.</p>', '## 1. *Tea*\n\nOne.'],
    ['a heading with bold in it', '<h2><strong>Tea</strong> and pots</h2><p>One.</p>', '## **Tea** and pots\n\nOne.'],
    ['a testimonial that is set as a heading', `<h5>${'We were never served better tea. '.repeat(8).trim()}</h5><p>One.</p>`, `${'We were never served better tea. '.repeat(8).trim()}\n\nOne.`],
    ['a heading that is a link to itself', '<h2 id="tea"><a href="#tea">Tea</a></h2><p>One.</p>', '## Tea\n\nOne.'],
    ['a heading by its role', '<p>One.</p><div role="heading" aria-level="3">Tea</div><p>Two.</p><p role="heading">Pots</p><div role="heading"><p>Three.</p><ul><li>Four.</li></ul></div>', 'One.\n\n### Tea\n\nTwo.\n\n## Pots\n\nThree.\n\n- Four.'],
    ['a heading with a link to another part', '<h2 id="tea">Tea, see <a href="#pots">pots</a></h2><p>One.</p>', '## Tea, see [pots](https://example.org/tea/kettles#pots)\n\nOne.'],
    ['items that say their numbers', '<ol><li>One.</li><li value="5">Five.</li><li>Six.</li></ol>', '1. One.\n\n5) Five.\n6) Six.'],
    ['items that count down', '<ol reversed><li>Three.</li><li>Two.<ol reversed><li>b</li><li>a</li></ol></li><li>One.</li></ol>', '3. Three.\n\n2) Two.\n\n   2. b\n\n   1) a\n\n1. One.'],
    ['items that count down from a number', '<p>Up.</p><ol reversed start="12"><li>A.</li><li value="5">B.</li><li>C.</li></ol>', 'Up.\n\n12. A.\n\n5) B.\n\n4. C.'],
    ['items that are a list each', '<ul><li>One.</li></ul>\n<ul><li>Two.</li></ul><ul><li>Three.</li></ul><ol><li>One.</li></ol><ol start="2"><li>Two.</li></ol>', '- One.\n- Two.\n- Three.\n\n1. One.\n2. Two.'],
    ['terms that are a list each', '<dl class="method"><dt>pour()</dt><dd>Pours.</dd></dl><dl class="method"><dt>stop()</dt><dd>Stops.</dd></dl>', '- **pour()**\n\n  Pours.\n\n- **stop()**\n\n  Stops.'],
    ['items that write their mark in a line of its own', '<ul><li><span>•</span><div><p>One.</p></div></li><li><span>–</span><p>Two.</p><p>Three.</p></li></ul><ol><li style="list-style-type:none;"><span>1.</span><div><p>A.</p></div></li><li style="list-style:none"><span>(2)</span><p>B.</p></li></ol>', '- One.\n\n- Two.\n\n  Three.\n\n1. A.\n2. B.'],
    ['… but not a label that is not the item\'s number', '<ol><li style="list-style:none"><span>7.</span><p>A.</p></li><li style="list-style:none"><p>2.</p></li></ol>', '1. 7\\.\n\n   A.\n\n2. 2\\.'],
    ['posts in items, and in a quotation each', '<ol id="posts"><li class="postbit" id="post_11"><h2>Kettles</h2><div><blockquote class="postcontent restore">One.<br><br>Two.</blockquote></div></li><li class="postbit" id="post_12"><blockquote class="postcontent restore"><blockquote>One.</blockquote>Three.</blockquote></li></ol>', '## Kettles\n\nOne.\n\nTwo.\n\n> One.\n\nThree.'],
    ['a message that somebody quotes', '<p>She wrote:</p><blockquote class="message-text"><p>The boat is gone.</p></blockquote>', 'She wrote:\n\n> The boat is gone.'],
    ['replies in items of items', '<ol class="comments"><li class="comments_subtree"><div class="comment"><p>One.</p><ul><li>A.</li></ul></div><ol class="comments"><li class="comments_subtree"><div class="comment"><p>Two.</p></div></li></ol></li></ol>', 'One.\n\n- A.\n\nTwo.'],
    ['lists one behind the other', '<ul><li>One.</li><li>Two.</li></ul><ul><li>Three.</li></ul><ul class="b"><li>Four.</li></ul><ol><li>A.</li></ol><ol><li>B.</li></ol>', '- One.\n- Two.\n\n* Three.\n\n- Four.\n\n1. A.\n\n1) B.'],
    ['items that say the numbers that they have', '<ol><li value="1">One.</li><li value="2">Two.</li></ol>', '1. One.\n2. Two.'],
  ])
})

test('a list that counts down has its numbers in each format', async () => {
  const body = `<p>Up.</p><ol reversed start="10"><li>Ten.</li><li>Nine.</li></ol><table><tr><th>Tea</th><td><ol reversed><li>b</li><li>a</li></ol></td></tr></table>`
  expect(await shown(body, 'terminal')).toContain('10. Ten.\n 9. Nine.\n\nTea │ 2. b 1. a')
  const html = await shown(body, 'html')
  expect(html).toContain('<ol reversed start="10">\n<li>Ten.</li>')
  expect(html).toContain('<ol reversed>\n<li>b</li>')
  // What we wrote reads back as what it was.
  const written = /<div class="body">([^]*)<\/div>\n<\/article>/.exec(html)![1]!
  expect(await shown(written, 'html')).toBe(html)
})

test('a list from below zero, or from a number too large for Markdown, has its numbers in the other formats', async () => {
  const body = '<ol start="-1"><li>a</li><li>b</li></ol><p>Up.</p><ol start="1234567890"><li>c</li></ol>'
  expect(await shown(body)).toBe('1. a\n2. b\n\nUp.\n\n1. c')
  expect(await shown(body, 'text')).toBe('-1. a\n\n0. b\n\nUp.\n\n1234567890. c')
  expect(await shown(body, 'terminal')).toContain('-1. a\n 0. b')
  expect(await shown(body, 'html')).toMatch(/<ol start="-1">[^]*<ol start="1234567890">/)
})

test('plain text has what its signs can tell: numbers, boxes, places of cells, captions of tables, marks of notes, powers', async () => {
  const body = '<p>Up<sup id="r1"><a href="#n1">1</a></sup>, and 10<sup>6</sup> more<sup id="r2"><a href="#n2">*</a></sup>.</p><ol start="3"><li>Three.<ol><li>a</li></ol></li><li value="7">Seven.</li></ol><ol reversed><li>b</li><li>a</li></ol><ul><li>Dot.</li><li><input type="checkbox" checked>Done</li><li><input type="checkbox">Not yet</li></ul>'
    + '<table><caption>Kettles</caption><tr><th></th><th>Black</th><th>Green</th></tr><tr><td>Assam</td><td></td><td>yes<br>and no</td></tr><tr><td colspan="2">Both</td><td>1</td></tr><tr><td>None</td><td></td><td></td></tr></table><ol><li id="n1">See it. <a href="#r1">↩</a></li><li id="n2">Or not. <a href="#r2">↩</a></li></ol>'
  expect(await shown(body, 'text')).toBe(['Up[1], and 10⁶ more*.', '3. Three.', '1. a', '7. Seven.', '2. b', '1. a', 'Dot.', '[x] Done', '[ ] Not yet', 'Kettles', '| Black | Green', 'Assam |  | yes and no', 'Both |  | 1', 'None |  |', '[1] See it.', '* Or not.'].join('\n\n'))
})

test('a page of a title and a picture tells its title once in each format, and is read again', async () => {
  const page = '<!doctype html><html lang="en"><title>Kettles</title><body><main><article><h1>Kettles</h1><figure><img src="https://example.org/a.png" alt="a kettle"></figure></article></main>'
  const found = await extract(page)
  if (!found.ok) throw new Error(found.failure.kind)
  for (const format of ['markdown', 'terminal', 'text', 'html'] as const) expect((await render(found.value, format)).replace(/^[^]*<body>/, '').match(/Kettles/g)).toHaveLength(1)
  const again = await extract(await render(found.value, 'html'))
  expect(again.ok && again.value.body).toEqual(found.value.body)
})
