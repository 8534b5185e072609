/** Hostile pages are read in time and depth that their size bounds: whatever repeats, repeats at the same cost. */
import { describe, expect, test } from 'vitest'
import { constructTree } from '../src/inputs/html/construct.ts'
import { descendants, MAX_DEPTH, textOf, type ElementNode } from '../src/model/document.ts'

const times = (n: number, what: string | ((i: number) => string)): string => (typeof what === 'string' ? what.repeat(n) : Array.from({ length: n }, (_, i) => what(i)).join(''))

/** Each makes a page of about n pieces. */
const HOSTILE: Readonly<Record<string, (n: number) => string>> = {
  'nested blocks': n => `${times(n, '<div>')}deep`,
  'nested blocks in a paragraph in an object': n => `<p><object>${times(n, '<div>')}deep`,
  'nested lists and items': n => `${times(n, '<ul><li>')}deep`,
  'items in nested blocks': n => `${times(n / 2, '<div>')}${times(n / 2, '<li></li>')}deep`,
  'nested tables': n => `${times(n / 4, '<table><tr><td>')}deep`,
  'nested svg': n => `<svg>${times(n, '<g>')}deep`,
  'nested templates': n => `${times(n, '<template>')}deep`,
  'formatting elements, each another': n => `${times(n, i => `<b id=${i}>`)}deep`,
  'formatting elements opened anew in each paragraph': n => `${times(n / 2, i => `<b id=${i}>`)}${times(n / 2, '<p>x')}deep`,
  'misnested formatting': n => `${times(n / 3, '<b><i><p></b></i>')}deep`,
  'misnested links': n => `${times(n / 2, '<a href=x><div>')}deep`,
  'ends of nothing': n => `${times(n, '</i></section></p></nosuch>')}deep`,
  'text before a table': n => `<table>${times(n, 'x<tr>')}</table>deep`,
  'attributes of one tag': n => `<p ${times(n, i => `a${i}=b `)}>deep`,
  'bodies with attributes': n => `${times(n, i => `<body a${i}=b>`)}deep`,
  'unlike names': n => `${times(n, i => `<x${i} a${i}>`)}deep`,
  'signs that open nothing': n => `${times(n, '< <3 & &amp &#')}deep`,
  'scripts with comments that do not end': n => `${times(n, '<script><!--</script>')}deep`,
  'comments with dashes': n => `<!--${times(n, '--')} x -->deep`,
  'selects and options': n => `<select>${times(n, '<option><optgroup>x')}</select>deep`,
}

const seconds = (html: string): number => {
  const start = performance.now()
  constructTree(html)
  return (performance.now() - start) / 1000
}

describe('cost grows no faster than the page', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, make) => {
    const root = constructTree(make(60_000))
    let deepest = 0
    let last: ElementNode | null = null
    for (const node of descendants(root)) if (node.kind === 'element') { deepest = Math.max(deepest, trueDepth(node, deepest)); last = node }
    expect(last).not.toBeNull()
    expect(deepest).toBeLessThanOrEqual(MAX_DEPTH)
    expect(textOf(root).includes('deep')).toBe(true)
    // Eight times the page may take thirty times as long, on a machine that does other things too; the square would be sixty-four times.
    let ratio = Infinity
    for (let again = 0; again < 4 && ratio >= 30; again++) ratio = Math.min(ratio, seconds(make(40_000)) / Math.max(0.004, seconds(make(5000))))
    expect(ratio).toBeLessThan(30)
  }, 60_000)
})

/** Steps to the root; not taken where the depth that is noted already says that it can't be more. */
function trueDepth(node: ElementNode, known: number): number {
  if (node.depth < known && node.depth < MAX_DEPTH - 1) return node.depth
  let depth = 0
  for (let at: ElementNode | null = node; at?.parent; at = at.parent) depth++
  return depth
}

test('a million attributes, and what opens and never ends', () => {
  expect(textOf(constructTree(`<p ${times(1_000_000, i => `a${i} `)}>x`))).toBe('x')
  for (const open of ['<!--', '<p class="', '<script>', '<title>', '<![CDATA[', '<!doctype ', '</p ', '<?']) expect(seconds(times(50_000, `x${open}`))).toBeLessThan(5)
})
