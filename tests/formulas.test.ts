/** Formulas, as pages note them: the TeX that stands in the page, else its MathML told in TeX. */
import { describe, expect, test } from 'vitest'
import { segment } from '../src/extract/segment.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { shows } from './shown.ts'

const DRAWN = '<span class="MathJax" id="MathJax-Element-1-Frame"><nobr><span class="math"><span class="mi">x</span><span class="mn">2</span></span></nobr><span class="MJX_Assistive_MathML"><math><msup><mi>x</mi><mn>2</mn></msup></math></span></span>'

describe('in scripts', () => {
  shows([
    ['amid a line', '<p>So <script type="math/tex">a^2 + b^2</script> is <b><script type="math/tex">c^2</script></b>.</p>', 'So $a^2 + b^2$ is **$c^2$**.'],
    ['on lines of their own', '<p>One.</p><script type="math/tex; mode=display">\\sum_i x_i</script><p><script type="math/tex;mode=display">y</script></p><p>Two.</p>', 'One.\n\n$$\\sum_i x_i$$\n\n$$y$$\n\nTwo.'],
    ['with what keeps XML from reading them', '<p>So <script type="math/tex">% <![CDATA[\na < b %]]></script> holds.</p>', 'So $a < b$ holds.'],
    ['with a word for those without scripts', '<p>So <span class="MathJax_Preview">x^2</span><script type="math/tex">x^2</script> holds.</p>', 'So $x^2$ holds.'],
    ['that were drawn already', `<p>So <span class="MathJax_Preview"></span>${DRAWN} <script type="math/tex" id="MathJax-Element-1">x^2</script> holds.</p>`, 'So $x^2$ holds.'],
    ['that were drawn on lines of their own', `<p>One.</p><div class="MathJax_Display">${DRAWN}</div><script type="math/tex; mode=display">x^2</script><p>Two: <span class="mjx-chtml MJXc-display"><span class="mjx-chtml MathJax_CHTML">x2</span></span><script type="math/tex; mode=display">y^2</script></p>`, 'One.\n\n$$x^2$$\n\nTwo: $$y^2$$'],
    ['but not what was drawn of a formula that stands in none', `<p>So ${DRAWN} holds.</p>`, 'So ${x}^{2}$ holds.'],
    ['but not of another language', '<p>So <script type="math/asciimath">x^2</script><script>x^2</script> holds.</p>', 'So holds.'],
  ])

  test('are told to the judge', () => {
    const document = parseHtml(`<body><p>So <script type="math/tex">a^2</script> holds.</p>${DRAWN}<script type="math/tex; mode=display">x^2</script>`, { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
    expect(document.ok && segment(document.value).candidates.map(({ text }) => text)).toEqual(['So a^2 holds.', 'x^2'])
  })
})
