/** Trees that mean another than they are: slots, tables by their roles, lists by their classes, boxes and figures around parts. Nothing is judged here. */
import { describe, expect, test } from 'vitest'
import { extract, render } from '../src/index.ts'
import { parseHtml } from '../src/inputs/html.ts'
import { descendants, textOf } from '../src/model/document.ts'
import { shown, shows } from './shown.ts'

const card = (shadow: string, light: string): string => `<p>One.</p><tea-card><template shadowrootmode="open">${shadow}</template>${light}</tea-card><p>Two.</p>`

describe('shadow roots', () => {
  shows([
    ['whose slot is filled tell nothing in its place', card('<div><slot>Wait for the tea.</slot></div>', '<p>The tea.</p>'), 'One.\n\nThe tea.\n\nTwo.'],
    ['whose slot is not filled do', card('<div><slot>Wait for the tea.</slot></div>', ' '), 'One.\n\nWait for the tea.\n\nTwo.'],
    ['tell what has a slot in the order of these', card('<div><slot name="a"></slot></div><div><slot name="b"></slot></div>', '<p slot="b">The second.</p><p slot="a">The first.</p>'), 'One.\n\nThe first.\n\nThe second.\n\nTwo.'],
    ['in one another fill each its own', card('<slot></slot>', '<tea-cup><template shadowrootmode="open"><p>A cup:</p><slot></slot></template><p>Of tea.</p></tea-cup>'), 'One.\n\nA cup:\n\nOf tea.\n\nTwo.'],
    ['take text as it stands', card('<p>For <slot></slot>.</p>', 'Ann'), 'One.\n\nFor Ann.\n\nTwo.'],
  ])
  test('hold what has no slot as what is hidden', () => {
    const page = parseHtml(card('<p>Shown.</p>', '<p>Not shown.</p>'), { path: null, member: null, url: null, id: null, format: 'html', encoding: null })
    const hidden = page.ok ? [...descendants(page.value.root)].find(node => node.kind === 'element' && node.attributes.some(({ name }) => name === 'hidden')) : undefined
    expect(hidden && textOf(hidden)).toBe('Not shown.')
  })
  test.each(['', '<b>Tea</b>'])('in a slot that was its host and is filled are gone with its own text: %s', async inside => {
    const found = await extract(`<p>One.</p><p>Two <template shadowrootmode="open"><slot><template shadowrootmode="open">${inside}<slot></slot></template></slot></template></p>`, { select: ['body'] })
    expect(found.ok && await render(found.value, 'text')).toBe('One.\n\nTwo\n')
  })
  test('in one another without end are read in time', async () => {
    const deep = `${'<x-a><template shadowrootmode="open"><b><slot></slot></b></template>'.repeat(3000)}Tea`
    const found = await extract(`<p>One.</p>${deep}`, { select: ['body'] })
    expect(found.ok && await render(found.value, 'text')).toContain('Tea')
  })
})

describe('tables by their roles', () => {
  shows([
    ['are tables', '<p>One.</p><div role="table"><div role="rowgroup"><div role="row"><div role="columnheader">Tea</div><div role="columnheader">Cups</div></div></div><div role="rowgroup"><div role="row"><div role="cell"><p>Green</p></div><span role="cell">4</span></div></div></div>', 'One.\n\n| Tea | Cups |\n| --- | --- |\n| Green | 4 |'],
    ['are none where the parts are alone', '<p>One.</p><div role="row"><div role="cell">Tea</div></div>', 'One.\n\nTea'],
  ])
})

describe('lists by their classes', () => {
  const run = (tag: string, name: string, ...items: string[]): string => `<${tag} class="lst-kix_ab1-${name}">${items.map(item => `<li>${item}</li>`).join('')}</${tag}>`
  shows([
    ['of Google Docs are nested by level', run('ul', '0 start', 'Tea') + run('ul', '1 start', 'Green', 'Black') + run('ul', '2 start', 'Smoked') + run('ul', '1', 'White') + run('ul', '0', 'Milk', 'Salt'), '- Tea\n  - Green\n  - Black\n    - Smoked\n  - White\n- Milk\n- Salt'],
    ['of Google Docs may change their kind', run('ol', '0 start', 'Tea') + run('ul', '1 start', 'Green') + run('ol', '0', 'Milk'), '1. Tea\n   - Green\n2. Milk'],
    ['of Google Docs are parted by what stands between', `${run('ul', '0 start', 'Tea')}<p>One.</p>${run('ul', '1', 'Green')}`, '- Tea\n\nOne.\n\n- Green'],
    ['of Quill are nested by item', '<ol><li data-list="bullet">Tea</li><li data-list="ordered" class="ql-indent-1">Green</li><li data-list="ordered" class="ql-indent-1">Black</li><li data-list="bullet">Milk</li></ol>', '- Tea\n  1. Green\n  2. Black\n- Milk'],
    ['of Quill keep what is no item', '<ol><li data-list="bullet">Tea</li>One.<p>Two.</p></ol>', '1. Tea\n2. One.\n3. Two.'],
    ['of Quill without a kind keep their list’s', '<ul><li>Tea</li><li class="ql-indent-1">Green</li></ul>', '- Tea\n  - Green'],
  ])
})

describe('boxes and figures', () => {
  test('the caption of a figure around a table is the table’s', async () => {
    expect(await shown('<p>One.</p><figure><table><tr><th>Tea</th><th>Cups</th></tr><tr><td>Green</td><td>4</td></tr></table><figcaption>What was <b>drunk</b></figcaption></figure>', 'html')).toContain('<caption>What was <strong>drunk</strong></caption>')
  })
  shows([
    ['one around more than a table stands where it stands', '<p>One.</p><figure><figcaption>What was drunk</figcaption><p>By all.</p><table><tr><th>Tea</th><th>Cups</th></tr><tr><td>Green</td><td>4</td></tr></table></figure>', 'One.\n\nWhat was drunk\n\nBy all.\n\n| Tea | Cups |\n| --- | --- |\n| Green | 4 |'],
    ['the summary of a folded part has no link to itself', '<p>One.</p><details id="tea"><summary>Example <a href="#tea">¶</a></summary><p>Two.</p></details>', 'One.\n\n**Example**\n\nTwo.'],
    ['one that unfolds what documentation is about is none', '<p>One.</p><details class="toggle top-doc" open><summary class="hideme"><span>Expand description</span></summary><p>Two.</p></details>', 'One.\n\nTwo.'],
    ['a hint says what kind it is', '<p>One.</p><div class="hint flex bg-info rounded"><p>Two.</p></div><div class="hint"><p>Three.</p></div>', 'One.\n\n> [!NOTE]\n> Two.\n\n> [!TIP]\n> Three.'],
  ])
})
