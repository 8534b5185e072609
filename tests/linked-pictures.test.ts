/** A picture that is a link leads where it led, in each format, and is read back so. */
import { expect, test } from 'vitest'
import { shown, shows } from './shown.ts'

const IMG = '![a kettle](https://example.org/tea/a.png)', OTHER = '![b kettle](https://example.org/tea/b.png)'
const A = '<img src="a.png" alt="a kettle">', B = '<img src="b.png" alt="b kettle">'

shows([
  ['pictures that are links, in a paragraph and in a figure, but to a script', `<p>One.</p><p><a href="/map">${A}</a></p><p>Two.</p><figure><a href="map?x=1"><picture>${B}</picture></a><figcaption>The way.</figcaption></figure><p>Three.</p><figure><a href="javascript:show()"><img src="c.png" alt="c kettle"></a></figure><p>Four.</p>`, `One.\n\n[${IMG}](https://example.org/map)\n\nTwo.\n\n[${OTHER}](https://example.org/tea/map?x=1)\n\n*The way.*\n\nThree.\n\n![c kettle](https://example.org/tea/c.png)\n\nFour.`],
  ['but to where the page is shared, or asked of its reader', ['https://www.facebook.com/sharer.php?u=x', 'https://www.pinterest.com/pin/create/button/?url=x', 'mailto:?subject=x', '/subscribe?from=picture', '/anmelden'].map((to, n) => `<p>One.</p><figure><a href="${to}"><img src="${n}.png" alt="a kettle"></a></figure>`).join(''), Array.from({ length: 5 }, (_, n) => `One.\n\n${IMG.replace('a.png', `${n}.png`)}`).join('\n\n')],
  ['and to whom it shows', `<p>One.</p><figure><a href="mailto:a@example.org">${A}</a></figure>`, `One.\n\n[${IMG}](mailto:a@example.org)`],
])

test('a picture that is a link is one in each format, and reads back so', async () => {
  const body = '<p>One.</p><figure><a href="/map"><img src="a.png" alt="a kettle"></a><figcaption>The way.</figcaption></figure><p>Two.</p>'
  const html = await shown(body, 'html')
  expect(html).toContain('<figure><a href="https://example.org/map"><span class="away" aria-label="a kettle"><img data-src="https://example.org/tea/a.png" alt="a kettle"></span></a><figcaption>The way.</figcaption></figure>')
  expect(await shown(/<div class="body">([^]*)<\/div>\n<\/article>/.exec(html)![1]!, 'html')).toBe(html)
  expect(await shown(`<table><tr><th>One</th><th>Two</th></tr><tr><td>${body}</td><td>Two</td></tr><tr><td>Three</td><td>Four</td></tr></table>`)).toContain('[![a kettle](https://example.org/tea/a.png)](https://example.org/map) The way.')
})
