/** Articles for tests: made by hand, or grown at random out of every kind of node, with words that mean something to every format. */
import fc from 'fast-check'
import type { Article, Block, Inline, Metadata } from '../src/index.ts'

const NONE: Metadata = { title: null, subtitle: null, authors: [], published: null, modified: null, site: null, publisher: null, url: null, language: null, description: null, image: null, section: null, tags: [], license: null, place: null, isAccessibleForFree: null, generator: null, logo: null, imageWidth: null, alternates: [] }

export function articleOf(body: readonly Block[], metadata: Partial<Metadata> = {}): Article {
  return { source: { path: null, member: null, url: null, id: null, format: 'html', encoding: null }, kind: 'article', metadata: { ...NONE, ...metadata }, provenance: [], body, comments: [], removed: [], wordCount: 100, readingMinutes: 1, confidence: 1 }
}

export const text = (value: string): Inline => ({ type: 'text', value })
export const paragraph = (...children: (string | Inline)[]): Block => ({ type: 'paragraph', children: children.map(child => (typeof child === 'string' ? text(child) : child)) })

/** Words, and what each format has a meaning for. */
const word = fc.constantFrom('lantern', 'quay', 'of', '*', '**', '_', 'snake_case', '`', '``', '<b>', '&amp;', '&', '\\', '[', ']', '](', '!', '#', '1.', '2)', '-', '+', '=', '===', '---', '|', '~', '~~', '>', 'www.example.org', 'https://example.org/a_b', 'a@b.example', '$', '$$', ':', '“cited”', '「引用」', '港', 'née', '\u00a0', '😀', '(', ')', '[^1]:', '<!--', '{{', '%')
const words = fc.array(word, { minLength: 1, maxLength: 5 }).chain(list => fc.constantFrom(' ', '', ' ').map(space => list.join(space)))
const code = fc.constantFrom('x', 'a`b', '``', '`', 'a | b', 'a\\|b', ' x ', '<br>', '\\', '$a')
const url = fc.constantFrom('https://example.org/', 'https://example.org/a_(b)', 'https://example.org/?a=1&copy=2', '/relative', '#here', 'https://example.org/a b', 'https://example.org/(', 'mailto:a@b.example', 'javascript:alert(1)', 'https://example.org/é*_')

const inlineTree = fc.letrec<{ inline: Inline; list: Inline[] }>(tie => ({
  inline: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: words.map((value): Inline => text(value)) },
    { weight: 1, arbitrary: code.map((value): Inline => ({ type: 'inlineCode', value })) },
    { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
    { weight: 1, arbitrary: fc.tuple(url, words).map(([address, alt]): Inline => ({ type: 'image', url: address, alt })) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('emphasis' as const, 'strong' as const, 'strike' as const), tie('list')).map(([type, children]): Inline => ({ type, children })) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom('subscript' as const, 'superscript' as const), fc.constantFrom('2', 'st', '−1', '*', '6.5', '½', '2k', '1/2')).map(([type, value]): Inline => ({ type, children: [text(value)] })) },
    { weight: 1, arbitrary: fc.tuple(url, fc.constantFrom(null, 'a "title"', '\\'), fc.array(tie('inline').filter(node => !/"(?:link|break)"/.test(JSON.stringify(node))), { minLength: 1, maxLength: 3 })).map(([address, title, children]): Inline => ({ type: 'link', url: address, title, children })) },
  ),
  list: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
}))
export const inlines = inlineTree.list

const lines = fc.array(fc.constantFrom('x = 1', '', '```', '    deep', '~~~~', '\\', '<p>'), { minLength: 1, maxLength: 4 }).map(list => list.join('\n').replace(/^\n+/, '')).filter(value => value.trim() !== '')

const blockTree = fc.letrec<{ block: Block; list: Block[] }>(tie => ({
  block: fc.oneof({ depthSize: 'small', withCrossShrink: true },
    { weight: 4, arbitrary: inlines.map((children): Block => ({ type: 'paragraph', children })) },
    fc.tuple(fc.constantFrom(1, 2, 3, 4, 5, 6) as fc.Arbitrary<1 | 2 | 3 | 4 | 5 | 6>, inlines).map(([level, children]): Block => ({ type: 'heading', level, children })),
    fc.tuple(fc.constantFrom<readonly [start: number | null, reversed?: true]>([null], [1], [3], [0], [999_999_999], [-2], [1_234_567_890], [12, true]), fc.array(fc.tuple(fc.constantFrom(null, null, true, false), tie('list')), { minLength: 1, maxLength: 3 })).map(([[start, reversed], items]): Block => ({ type: 'list', start, ...(reversed ? { reversed } : {}), items: items.map(([checked, children]) => ({ type: 'item', checked, children })) })),
    tie('list').map((children): Block => ({ type: 'quote', children })),
    fc.tuple(fc.constantFrom(null, 'js', 'c++'), lines).map(([language, value]): Block => ({ type: 'code', language, value })),
    fc.array(fc.array(fc.tuple(fc.boolean(), fc.constantFrom(null, 'left' as const, 'right' as const, 'center' as const), fc.constantFrom(1, 1, 1, 2), fc.constantFrom(1, 1, 1, 2), tie('list')), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((rows): Block => ({ type: 'table', caption: [], rows: rows.map(cells => ({ type: 'row', cells: cells.map(([header, align, colSpan, rowSpan, children]) => ({ type: 'cell', header, align, colSpan, rowSpan, children: children.filter(child => child.type === 'paragraph' || child.type === 'list') })) })) })),
    fc.tuple(url, words, inlines, fc.constantFrom(null, 'Photo: A. B.')).map(([address, alt, caption, credit]): Block => ({ type: 'figure', url: address, alt, caption, credit })),
    fc.tuple(fc.constantFrom('https://www.youtube.com/watch?v=abcdefghijk'), fc.constantFrom(null, 'A [film]'), fc.option(inlines), fc.constantFrom(null, 'Shot by A. B.')).map(([address, title, caption, credit]): Block => ({ type: 'embed', url: address, title, ...(caption ? { caption } : {}), ...(credit === null ? {} : { credit }) })),
    fc.constant<Block>({ type: 'divider' }),
    fc.tuple(inlines, tie('list')).map(([term, description]): Block => ({ type: 'definitions', items: [{ type: 'definition', terms: [term], descriptions: [description] }] })),
    fc.tuple(inlines, tie('list')).map(([summary, children]): Block => ({ type: 'details', summary, children })),
    fc.tuple(fc.constantFrom('note' as const, 'warning' as const), fc.constantFrom<readonly Inline[]>([], [text('Mind the step')], [text('Note')]), tie('list')).map(([kind, title, children]): Block => ({ type: 'callout', kind, title, children })),
  ),
  list: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
}))
export const bodies = fc.array(blockTree.block, { minLength: 1, maxLength: 4 })
