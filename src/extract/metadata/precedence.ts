/**
 * The tables that decide. A claim puts marks on the option that it speaks for; the weights of an
 * option's marks are added up, and the heaviest option wins, unless silence (`none`) weighs more.
 * Weights are log-odds: 1 more makes an option e times as likely beside another, and the confidence
 * of the winner is its share. A mark that isn't here weighs nothing.
 *
 * Fitted by training/metadata.py to labelled pages, never to single ones, and written by it; what
 * can't be learned there (raw text, another engine) is set by hand in that script.
 *
 * How marks are named:
 *
 *     ld, open-graph, meta, doc …   the slot that a claim came by: facts/ names them (doc: the title element)
 *     slot@head, @head              and where it stands: by the headline (head), in the body, just behind it (tail), above (before), below (after)
 *     ~                             in a comment, a teaser, a menu, a footer
 *     slot/last, slot/first         a title without its last, or first, part; `end`, `start` take more; `:` at a colon; `.site` what is cut names the site
 *     slot?, slot/                  on a page that isn't said to be an article; on a site's first page
 *     +, row, part                  names that stand in a row, read as one list; one of them by itself
 *     .text, .attribute, .more      a date in words; in an attribute; the second and later ones of a line
 *     opened, dated, nearest        a line that opens like a byline; that holds a date; the next behind the headline
 *     within, beyond                names that are some of another option's; that are another's and more
 *     fuller, shorter               "Nils Pickert", "Nils"
 *     local-day, greenwich-day      two days side by side of which one is the clock of the place, the other the machine's
 *     slug.most                     the title's words stand in the page's address
 */
import type { Weights } from './vote.ts'

export const TITLE: Weights = {
  'engine': 20,
  'text.heading': 8, 'text.line': 6,
  'seen/first': 1.84, 'seen/last.site': 1.59, 'seen/last': 1.03, 'seen/end:': 0.99, 'seen/start:': 0.56, 'seen/end': 0.45, 'seen/first.site': -0.1, 'seen/start': -0.13, 'seen/last:': -1.32,
  'ld.page.name/end.site': 1.71, 'ld/first': 1.1, 'ld': 0.97, 'ld.page.name/first': 0.68, 'ld/first:': 0.48, 'ld.page.name': 0.45, 'ld/last:': 0.44, 'ld.page.name/last': 0.38, 'ld/last.site': 0.35, 'ld/last': 0.32, 'ld.page.name/last.site': 0.27, 'ld/end.site': 0.12, 'ld.page': -0.12, 'ld.name/first': -0.16, 'ld.page.name/start': -0.16, 'ld.page.name/first.site': -0.21, 'ld.page.name/last:': -0.28, 'ld.page.name/first:': -0.31, 'ld.other/last': -0.41, 'ld.name/last.site': -0.46, 'ld.name': -0.51, 'ld.page.name?': -0.54, 'ld.other': -0.64,
  'open-graph/last.site': 1.58, 'open-graph/first': 1.13, 'open-graph': 0.93, 'open-graph/end.site': 0.82, 'open-graph?': 0.77, 'open-graph/last': 0.75, 'open-graph/first.site': 0.7, 'open-graph/': 0.4, 'open-graph/end': 0.21, 'open-graph/first:': 0.2, 'open-graph/start': -0.12, 'open-graph/start.site': -0.29, 'open-graph/first:.site': -0.31, 'open-graph/start:': -0.36, 'open-graph/end:.site': -0.46, 'open-graph/last:': -0.52,
  'in-doc': 1.56,
  '@head': 1.39, '@after': 0.16, '@before': -0.33, '@body~': -0.38, '@after~': -0.73, '@tail~': -0.78, '@before~': -0.88, '@body': -0.93, '@tail': -1.16,
  'line': 1.37, 'line.kept': 0.14,
  '/end': 1.31, '/last.site': 1.04, '/last': 0.85, '/end:': 0.81, '/start:.site': 0.57, '/start.site': 0.37, '/end.site': 0.31, '/first': 0.29, '/first:': 0.25, '/last:.site': 0.2, '/end:.site': 0.16, '/start:': 0.15, '/start': -0.52,
  'h2.inner@head': 1.18, 'h2.inner': 1, 'h2.bare@head': 0.49, 'h2.bare@after': 0.43, 'h2@after': 0.43, 'h2.bare': 0.41, 'h2.bare@before': 0.23, 'h2@before': 0.23, 'h2.bare@before~': 0.22, 'h2@before~': 0.21, 'h2@head': -0.17, 'h2@body': -0.21, 'h2@tail': -0.22, 'h2.bare@body': -0.24, 'h2.bare@tail': -0.24, 'h2.bare@after~': -0.25, 'h2@after~': -0.26, 'h2': -0.3, 'h2@tail~': -0.43, 'h2.bare@tail~': -0.46, 'h2.bare@body~': -0.55, 'h2@body~': -0.59,
  'slug.most': 1.15, 'slug.some': 0.87, 'slug.none': 0.2,
  'item.own': 1.12, 'item.own@head': 0.88, 'item.own@head~': 0.66, 'item.own@tail~': 0.48, 'item.own@tail': 0.14, 'item.other@head~': -0.61, 'item.other@head': -0.7, 'item.other': -1.32,
  'is-site/': 1, 'is-site?': -0.96, 'is-site': -1.31,
  'h1.bare': 0.98, 'h1.bare@body~': 0.97, 'h1@body~': 0.97, 'h1.bare@head': 0.48, 'h1.single': 0.43, 'h1.inner@head': 0.38, 'h1@head~': 0.38, 'h1.bare@head~': 0.36, 'h1.inner': 0.34, 'h1.bare@before': 0.28, 'h1@before': 0.28, 'h1.nearest': 0.26, 'h1.bare@tail~': 0.19, 'h1@tail~': 0.19, 'h1': 0.1, 'h1.bare@before~': -0.14, 'h1@before~': -0.14, 'h1@head': -0.42, 'h1?': -0.51, 'h1/': -0.73,
  'meta/last.site': 0.93, 'meta/last': 0.89, 'meta': 0.66, 'meta.service': 0.2, 'meta/last:': -0.11, 'meta/first:': -0.12, 'meta/first': -0.16, 'meta/end.site': -0.42,
  'twitter/last': 0.92, 'twitter/end.site': 0.69, 'twitter/first.site': 0.52, 'twitter/end': 0.51, 'twitter/end:': 0.42, 'twitter?': 0.3, 'twitter/start.site': -0.13, 'twitter/last:': -0.21, 'twitter/last.site': -0.25, 'twitter/': -0.29, 'twitter/end:.site': -0.37,
  'doc/': 0.91, 'doc/last:': 0.85, 'doc/end.site': 0.78, 'doc/start:.site': 0.57, 'doc/start.site': 0.46, 'doc': 0.36, 'doc/last.site': 0.36, 'doc/last': 0.27, 'doc/end': 0.26, 'doc/last:.site': 0.26, 'doc/end:.site': 0.19, 'doc/first.site': 0.14, 'doc/first:.site': 0.14, 'doc/start:': -0.23, 'doc/start': -0.35, 'doc/first': -0.8, 'doc/first:': -0.98,
  'opens-doc': 0.86,
  'dublin-core': 0.85, 'dublin-core/first:': -0.41,
  'marked.heading@head~': 0.77, 'marked.heading': 0.52, 'marked.heading@tail': 0.34, 'marked@body~': 0.27, 'marked.heading@before~': 0.26, 'marked@head~': 0.22, 'marked.heading@head': -0.13, 'marked@head': -0.13, 'marked@before~': -0.17, 'marked.heading@after~': -0.21, 'marked@after~': -0.24, 'marked.heading@after': -0.35, 'marked.heading@tail~': -0.35, 'marked@tail~': -0.35, 'marked@body': -0.36, 'marked.heading@body~': -0.42, 'marked.heading@body': -0.5, 'marked@tail': -0.5,
  'like-site/': 0.75, 'like-site?': -0.67, 'like-site': -0.73,
  'unfinished': 0.74,
  'opens-og': 0.35,
  'long': 0.31,
  'is-author': -0.24,
  'two-words': -0.49,
  'one-word/': -0.77, 'one-word': -0.84, 'one-word?': -1.02,
}

export const AUTHORS: Weights = {
  'none': 2.32,
  'engine': 20,
  'meta': 3.03, 'meta.service': 2.3,
  'dublin-core': 2.51,
  'ld': 2.43, 'ld.page': 0.63, 'ld.organisation': 0.28, 'ld.other': 0.22,
  'rel': 2.4, 'rel@head': 1.9, 'rel@tail': 0.83, 'rel@tail~': 0.37, 'rel+': 0.19, 'rel@head~': -0.6,
  'person@head': 2.21, 'person@body': 0.85, 'person': 0.56, 'person+': 0.41, 'person@head~': 0.37, 'person@body~': 0.28, 'person@after~': 0.26, 'person@tail~': -0.5, 'person@after': -0.7, 'person@before~': -0.78,
  'item.first': 1.58, 'item.own': 1.52, 'item.own@head~': 1.02, 'item.other': 0.57, 'item.own@none': 0.34, 'item.own@head': 0.14, 'item.other@body': -0.12, 'item.other@head': -0.14, 'item.other@body~': -0.19, 'item.own@tail': -0.34, 'item.own@tail~': -0.38,
  'person-like': 1.39,
  'opened@head': 1.25, 'opened': 0.99, 'opened@tail': 0.14, 'opened@body': -1.28,
  'open-graph': 1.12,
  '@head~': 1, '@head': 0.88, '@tail~': 0.75, '@none': 0.34, '@tail~+': 0.16, '@head+': 0.14, '@body~': 0.12, '@body~+': -0.16, '@after~+': -0.18, '@body': -0.31, '@before~': -0.33, '@tail+': -0.35, '@head~+': -0.37, '@after~': -0.43, '@after': -0.51, '@before': -0.72,
  'byline': 0.95, 'byline.name@head': 0.87, 'byline@head': 0.85, 'byline.name': 0.74, 'byline.name@head~': 0.71, 'byline.name@tail': 0.51, 'byline@body': 0.41, 'byline@tail': 0.4, 'byline.name@after~': 0.33, 'byline@before~': 0.32, 'byline.name+': 0.25, 'byline.name@after': 0.14, 'byline+': 0.11, 'byline.name@tail~': -0.26, 'byline@head~': -0.32, 'byline@body~': -0.33, 'byline.name@body': -0.51, 'byline@tail~': -0.54, 'byline@after~': -0.67,
  'repeated': 0.9,
  'part': 0.82,
  'dated@body': 0.78, 'dated@head': 0.76, 'dated@tail': 0.59, 'dated@after': 0.35,
  'line.bare@tail': 0.63, 'line@tail': 0.46, 'line': 0.25, 'line.dated@head': 0.21, 'line.dated+': -0.11, 'line.dated@tail': -0.12, 'line+': -0.14, 'line.beside+': -0.21, 'line@head': -0.27, 'line.dated': -0.29, 'line.bare+': -0.57, 'line.bare': -0.73, 'line.bare@head': -0.77,
  'many': 0.63,
  'twitter.data': 0.61, 'twitter': -1.02,
  'small': 0.55,
  'nearest': 0.5,
  'site.item.own': 0.5, 'site.ld': -0.3, 'site.open-graph': -0.44, 'site.feed': -0.59, 'site.meta': -0.81,
  'beyond': 0.44,
  'copyright@tail': 0.31, 'copyright@head': -0.24, 'copyright@body': -0.42,
  'is-site': 0.3,
  'digits': 0.23,
  'in-headline': 0.12,
  'within': -0.47,
  'desk': -0.53,
  'shorter': -0.54,
  'several': -0.82,
  'small-inside': -1.09,
  'four-words': -1.1,
  'row': -2.05,
}

export const PUBLISHED: Weights = {
  'none': -0.76,
  'engine': 20,
  'open-graph': 3.32,
  'url': 1.7,
  '@head': 1.67, '@tail~': 0.75, '@body~': 0.58, '@before': 0.49, '@tail': 0.31, '@before~': 0.24, '@head~': 0.2, '@body': 0.1, '@after': -0.48, '@after~': -0.98,
  'meta.service': 1.63, 'meta': 0.67,
  'ld.page': 1.49, 'ld': 1.29, 'ld.page.created': 0.61, 'ld.created': 0.17, 'ld.other': -0.5,
  'only': 1.48,
  'marked@tail': 1.41, 'marked@head': 0.96, 'marked@before~': 0.92, 'marked@head~.more': 0.84, 'marked.modified@tail~': 0.6, 'marked@head~': 0.47, 'marked@body~': 0.19, 'marked.attribute': 0.17, 'marked.attribute@head': 0.17, 'marked@after~': 0.14, 'marked@tail.more': -0.14, 'marked@tail~.more': -0.23, 'marked': -0.37, 'marked.modified@head': -0.39, 'marked@body': -0.5, 'marked.modified@head~': -0.66, 'marked@head.more': -0.8,
  'item.own': 1.25, 'item.own@head~': 0.61, 'item.own.text@head~': 0.37, 'item.other@head': 0.31, 'item.other.text': 0.2, 'item.other@body~': -0.16, 'item.other': -0.2, 'item.own.text@head': -0.26, 'item.own.text': -0.4, 'item.own@tail~': -1.09, 'item.created': -1.81, 'item.own@head': -1.99,
  'modified.meta': 1.2, 'modified.ld.page': 1.15, 'modified.ld.other': 0.5, 'modified.ld': 0.44, 'modified.item.own@head': 0.12, 'modified.item.own@tail~': -0.14, 'modified.item.own': -0.18, 'modified.open-graph': -0.21, 'modified.item.own.text': -0.61, 'modified.item.own.text@head': -1.11,
  'said.published': 1.14, 'said.other': -0.68, 'said.updated': -0.68,
  'line@head': 1.13, 'line.said': 0.7, 'line.said@tail': 0.61, 'line@tail.more': 0.4, 'line.said@tail.more': 0.36, 'line.opening': 0.18, 'line.opening@head': 0.18, 'line.said@body': 0.17, 'line@head.more': 0.17, 'line.said@after': -0.15, 'line': -0.23, 'line.said@head.more': -0.34, 'line@tail': -0.87, 'line.said@head': -0.9,
  'time@head': 1.01, 'time.modified': 0.8, 'time.published.text': 0.7, 'time.text@head': 0.7, 'time.text@body': 0.64, 'time.text@after~': 0.63, 'time@head~': 0.62, 'time': 0.52, 'time@body~': 0.44, 'time.published.text@tail': 0.43, 'time.published@tail': 0.43, 'time.modified.text': 0.41, 'time@after~': 0.38, 'time.published': 0.31, 'time.text@tail~': 0.31, 'time.published.text@head': 0.29, 'time.published.text@head~': 0.25, 'time.published@head~': 0.25, 'time.modified.text@head~': 0.21, 'time.published.text@tail~': -0.13, 'time.text': -0.16, 'time@tail': -0.18, 'time.text@tail': -0.24, 'time.published@tail~': -0.27, 'time.modified.text@tail~': -0.35, 'time.modified@tail~': -0.36, 'time.modified.text@head': -0.39, 'time.modified@head': -0.39, 'time.text@body~': -0.48, 'time@tail~': -0.51,
  'nearest': 0.87,
  'day-before': 0.75,
  'more': 0.62,
  'earliest': 0.48,
  'local-day': 0.4,
  'greenwich-day': 0.18,
  'script@after': -0.15,
  'day-after': -0.23,
  'in-title': -0.25,
  'dublin-core': -0.43,
  'swapped': -0.47,
  'in-description': -0.86,
}

export const MODIFIED: Weights = {
  'none': 2.85,
  'engine': 20,
  'modified.open-graph': 2.91, 'modified.ld': 2.25, 'modified.ld.page': 1.45, 'modified.item.own': 1.13, 'modified.item.own@tail~': 0.57, 'modified.item.own@head': 0.26,
  'line.said@tail': 1.57, 'line.said': 0.9, 'line@tail.more': 0.56, 'line.said@head.more': 0.44, 'line@tail': 0.4, 'line@head.more': 0.31, 'line.opening@head': -0.48, 'line.opening': -0.49, 'line': -0.73,
  'said.updated': 1.48, 'said.other': -0.27, 'said.published': -0.66,
  'local-day': 1.28,
  'time.modified.text': 1.06, 'time.modified.text@head': 0.9, 'time.text@head': 0.46, 'time@head~': 0.31, 'time.published.text': 0.22, 'time.text@head~': 0.19, 'time.published': 0.13, 'time@head': -0.1, 'time.modified@head': -0.16, 'time.text@after~': -0.16, 'time.published@head': -0.21, 'time.published@tail~': -0.26, 'time@after~': -0.29, 'time.published.text@tail~': -0.35, 'time': -0.37,
  'marked@tail': 0.94, 'marked.modified@head': 0.64, 'marked@head.more': 0.44, 'marked@head': 0.41, 'marked@head~': 0.34, 'marked@tail~': 0.23, 'marked.modified@head~': 0.18, 'marked@before~': -0.16, 'marked.attribute': -0.52, 'marked': -0.54,
  'ld.created': 0.8, 'ld': 0.74, 'ld.page.created': 0.67, 'ld.other': 0.26, 'ld.page': -0.17,
  '@tail~': 0.76, '@head': 0.75, '@head~': 0.27, '@before~': -0.27, '@after': -0.28, '@body': -0.55, '@after~': -0.66, '@tail': -1.3,
  'meta.service': 0.71, 'meta': 0.14,
  'day-before': 0.67,
  'in-description': 0.56,
  'latest': 0.52,
  'url': 0.45,
  'more': 0.38,
  'item.own@tail~': 0.36, 'item.own': 0.23, 'item.own.text': -0.34,
  'day-after': 0.3,
  'nearest': 0.3,
  'dublin-core': 0.29,
  'in-title': 0.27,
  'earliest': -0.46,
  'greenwich-day': -0.72,
  'swapped': -0.81,
}
