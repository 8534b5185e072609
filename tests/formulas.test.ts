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

describe('of MathML', () => {
  const told = (name: string, mathml: string, tex: string): readonly [string, string, string] => [name, `<p>So <math>${mathml}</math> holds.</p>`, `So ${tex.includes('$') ? `$$${tex}$$` : `$${tex}$`} holds.`]
  const over = '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>'
  shows([
    told('scripts on both sides', '<mmultiscripts><mi>C</mi><mn>6</mn><none/><mprescripts/><none/><mn>14</mn></mmultiscripts>', '{}^{14}{C}_{6}'),
    told('several scripts on a side', '<mmultiscripts><mi>R</mi><mi>a</mi><mi>b</mi><mi>c</mi><none/></mmultiscripts>', '{R}_{a}^{b}{}_{c}'),
    told('one above the other, without a line', over, '{{n}\\atop{k}}'),
    told('… in brackets', `<mo>(</mo>${over}<mo>)</mo><mo>(</mo><mi>x</mi><mo>)</mo>`, '\\binom{n}{k}(x)'),
    told('… in brackets of which each has a row, as MathJax writes them', `<mrow> <mo>(</mo> </mrow> ${over} <mrow><mo>)</mo></mrow>`, '\\binom{n}{k}'),
    told('a fraction with a line as thick as it likes', '<mfrac linethickness="2"><mi>n</mi><mi>k</mi></mfrac>', '\\frac{n}{k}'),
    told('signs of TeX as fences', '<mfenced open="{" close="}"><mi>a</mi><mi>b</mi></mfenced>', '\\left\\{a,b\\right\\}'),
    told('fences on one side, and separators of their own', '<mfenced open="|" close="" separators="; :"><mi>a</mi><mi>b</mi><mi>c</mi><mi>d</mi></mfenced>', '\\left|a;b:c:d\\right.'),
    told('signs of TeX as names, numbers and signs', '<mi>_</mi><mn>5%</mn><mo>$</mo><mi>a_b</mi>', '\\_5\\%\\$\\mathrm{a\\_b}'),
    told('signs of TeX above others', '<mover><mi>x</mi><mo>^</mo></mover><mo>\\</mo><mi>y</mi>', '\\overset{\\text{\\textasciicircum}}{x}\\backslash y'),
    told('signs of TeX in words', '<mtext>a_b#c {x} 5 % ^~\\</mtext>', '\\text{a\\_b\\#c \\{x\\} 5 \\% \\textasciicircum{}\\textasciitilde{}\\textbackslash{}}'),
    told('what only holds a place open', '<mi>q</mi><mphantom><mi>p</mi></mphantom>', 'q'),
    told('rows with labels', '<mtable><mlabeledtr><mtd><mtext>(1)</mtext></mtd><mtd><mi>x</mi></mtd></mlabeledtr></mtable>', '\\begin{matrix}\\text{(1)} & x\\end{matrix}'),
  ])
})
