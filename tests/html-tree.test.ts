/**
 * The tree of a page is the one that browsers build: held against parse5, another implementation of
 * the same standard, over broken pages written by hand, over generated ones and over all fixtures.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTrees, outline, withoutOptionalEnds, withoutSomeEnds } from '../bench/likeness.ts'
import { parse5Tree } from '../bench/parse5-tree.ts'
import { decode } from '../src/inputs/decode.ts'
import { constructTree } from '../src/inputs/html/construct.ts'

const ours = (html: string): string => outline(constructTree(html), true)
const theirs = (html: string): string => outline(parse5Tree(html), true)

/** Each is wrong in a way of its own; what the tree must be is the standard's word, spelled out for some. */
const BROKEN: Readonly<Record<string, string>> = {
  'no tags at all': 'plain text',
  'text before the doctype': 'x<!doctype html><p>y',
  'paragraphs that do not end': '<p>a<p>b<div>c</p>d',
  'list items and terms that do not end': '<ul><li>a<li>b<ul><li>c</ul><li>d</ul><dl><dt>a<dd>b<dt>c</dl>',
  'a table without its rows': '<table><td>a<td>b<tr><th>c</table>',
  'text and elements in a table': '<!doctype html><p>a<table>b<tr>c<td>d</td>e<div>f</div></table>g',
  'a table in a paragraph, with quirks': '<p>a<table><tr><td>b</table>',
  'a table in a table': '<table><tr><td>a<table><tr><td>b</table>c</table>d',
  'caption, columns and what follows': '<table><caption>a<col><colgroup>b<col></colgroup><tbody>c</table>',
  'bold over italic': '<p>a<b>b<i>c</b>d</i>e',
  'bold over a block': '<b>a<div>b<p>c</b>d</div>e',
  'bold over four levels': '<b><i><u><s><code><p>a</b>b</p>c',
  'four times bold': '<p><b><b><b><b>a<p>b',
  'a link in a link': '<a href=1>a<div>b<a href=2>c</div>d</a>e',
  'a link in a table': '<a href=1>a<table><a href=2>b<tr><td><a href=3>c</table>d',
  'nobr in nobr': '<nobr>a<nobr>b</nobr>c',
  'a button in a button': '<button>a<p>b<button>c',
  'a form in a form': '<form>a<div><form>b</form>c</div></form>d<form>e',
  'headings in headings': '<h1>a<h2>b</h1>c</h2>d',
  'ends of nothing': '</p></br></b></div></table></body>a</html>b<p>c',
  'head after body': '<body class=a><p>a<head><title>b</title><body id=c class=d><html lang=e>',
  'metadata between head and body': '<head></head><link rel=x><script>a</script> <style>b</style>c<title>d</title>',
  'noscript in head and body': '<head><noscript><link><p>a</noscript></head><noscript>b<p>c</noscript>',
  select: '<select><optgroup label=a><option>a<option>b<optgroup><option>c<p>d</select>e<table><tr><td><select><td>f',
  ruby: '<ruby>a<rb>b<rt>c<rp>d<rtc>e<rt>f</ruby>g',
  'svg, and what breaks out of it': '<svg><title><p>a</title><desc>b</desc><g/><circle>c<p>d</p>e',
  'html in svg and math': '<svg><foreignObject><p>a<svg><b>b</svg></foreignObject>c</svg><math><mi><p>a</mi><mtext>b<mglyph>c</mtext><annotation-xml encoding=text/html><p>d</annotation-xml><annotation-xml><p>e',
  'CDATA in and out of svg': '<svg><![CDATA[a<b>]]></svg><![CDATA[c]]>d',
  templates: '<template><tr><td>a</template>b<table><template><td>c</template></table><template>d<template>e',
  framesets: '<frameset><frame><frameset></frameset>a<noframes>b</noframes></frameset>c',
  'text only elements': '<title>a<b>&amp;</title><textarea>\n\nc<p>&lt;</textarea><style>d<p>&amp;</style><xmp>e<p></xmp><iframe>f<p></iframe><noembed>g<p></noembed>h',
  'a script in a comment in a script': '<script><!-- <script>a</script>b --></script>c<script><!--x</script>d',
  'a title that does not end': '<title>a<p>b',
  plaintext: '<p>a<plaintext>b</plaintext><p>c',
  pre: '<pre>\n\na</pre><pre><b>\nc</pre><listing>\nd</listing>',
  comments: 'a<!--b-->c<!-->d<!--->e<!-- f --!>g<!- h>i<?j>k</ l>m</>n<!--o',
  'loose signs': 'a < b <3 &lt;c &amp d &notit; &notin; &#x41; &#128; &#0; &#xd800; &#x110000; &nosuch; &',
  attributes: '<a a=1 A=2 b=\'x>y\' c="&lt;&amp=&copy" d=&copy=e f / g=/h i="j"k =l m\n=\nn "o=p><p q="',
  'a tag that does not end': 'a<p class="b',
  'NUL characters': 'a\0b<p\0c d\0=\0>e</p\0c><script>\0</script><svg>\0f</svg><table>\0<tr><td>\0g</table><select>\0',
  'line ends': 'a\r\nb\rc\n\rd<pre>\r\ne</pre><p title="f\r\ng">',
  'unknown and custom elements': '<x-y>a<foo>b</x-y>c<p>d</foo>e',
  'old elements': '<center>a<font color=red>b<table><td>c</font>d</center><image src=e><marquee><p>f</marquee>g<applet>h</p>i</applet>',
  'doctypes': '<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><p>a<table></table>',
  'doctypes of later times': '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><p>a<table></table>',
}

describe('a broken page has the tree that the standard gives it', () => {
  test.each(Object.entries(BROKEN))('%s', (_, html) => { expect(ours(html)).toBe(theirs(html)) })
})

test('text in a table comes before it, and a formatting element is opened anew', () => {
  const body = (html: string): string => ours(`<!doctype html><head></head><body>${html}`).split('\n').slice(3).map(line => line.slice(2)).join('\n')
  expect(body('<table>a<tr><td>b</table>')).toBe(['"a"', '<table>', ' <tbody>', '  <tr>', '   <td>', '    "b"'].join('\n'))
  expect(body('<p><b>a<p>b</b>c')).toBe(['<p>', ' <b>', '  "a"', '<p>', ' <b>', '  "b"', ' "c"'].join('\n'))
})

test('the comparison sees what differs', () => {
  const like = (a: string, b: string): unknown => compareTrees(constructTree(a), constructTree(b))
  expect(like('<p>a', '<p>b')).toEqual({ text: false, structure: false, attributes: false })
  expect(like('<p>a', '<div>a')).toEqual({ text: true, structure: false, attributes: false })
  expect(like('<p class=b>a', '<p class=c>a')).toEqual({ text: true, structure: true, attributes: false })
})

/**
 * Where parse5 8.1.1 leaves the standard, ours stays with it, and the generated pages stay away from
 * there: ends of table sections in rows, table scope in templates, CDATA where HTML begins again in
 * foreign content, the search element.
 */
const INLINE = 'a b i em nobr font code span button label big object marquee applet ruby rt rp rb rtc'
const BLOCKS = 'p div ul ol li dl dd dt h1 h2 section article center main pre listing details summary form'
const TABLES = 'table caption colgroup col tbody thead tfoot tr td th'
const TEXTUAL = 'textarea title script style noscript iframe xmp plaintext noembed noframes select option optgroup'
const OTHER = 'input hr br img svg math foreignObject desc mi mtext annotation-xml mglyph body html head frameset frame link meta base image x-y'
const split = (...lists: string[]): string[] => lists.join(' ').split(' ')
const ATTRIBUTES = ['', '', '', ' class=a', ' id="x"', " type='hidden'", ' encoding=text/html', ' a a=1', ' href=?a&lt=b', ' =x', ' color=red', ' x="a>b"', '/', ' a=b/', ' "', ' A=B', ' v=&copy']
const TEXTS = ['x', ' ', '\n', ' y z ', '&amp;', '&notit;', '&lt', 'x\0y', '<', '</', '<?x>', '</>', '<!--c-->', '<!-->', '<!doctype html>', '<!--<script>', '-->', '\r\n', '&nbsp']

const pagesOf = (tags: readonly string[]): fc.Arbitrary<string> => fc.array(fc.oneof(
  { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...tags), fc.constantFrom(...ATTRIBUTES)).map(([tag, attribute]) => `<${tag}${attribute}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...tags.filter(tag => !['tbody', 'thead', 'tfoot'].includes(tag))).map(tag => `</${tag}>`) },
  { weight: 2, arbitrary: fc.constantFrom(...TEXTS) },
), { maxLength: 30 }).map(pieces => pieces.join(''))

test.each([
  ['all elements but templates', split(INLINE, BLOCKS, TABLES, TEXTUAL, OTHER)], ['inline and block elements', split(INLINE, BLOCKS)], ['tables', split(TABLES, 'a b p div input form select option')],
  ['templates', split(INLINE, BLOCKS, TEXTUAL, OTHER, 'template template template')],
])('any sequence of tags has the tree that parse5 gives it: %s', (_, tags) => {
  fc.assert(fc.property(pagesOf(tags), html => { expect(ours(html)).toBe(theirs(html)) }), { numRuns: 1500 })
}, 30_000)

test('the end of a section that is not open ends no row', () => {
  expect(ours('<table><tr><td>a</td></thead><td>b')).toBe(ours('<table><tr><td>a</td><td>b'))
})

test('any text is some page', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), html => { expect(ours(html)).toBe(theirs(html)) }), { numRuns: 1000 })
})

const pages = readdirSync('fixtures/pages').map(name => `fixtures/pages/${name}/source.html`).filter(path => existsSync(path))

test.each(pages)('%s, whole and mangled', async path => {
  const html = (await decode(readFileSync(path), null)).text
  for (const page of [html, withoutOptionalEnds(html), withoutSomeEnds(html, 40), withoutSomeEnds(html, 5)]) expect(ours(page)).toBe(theirs(page))
})
