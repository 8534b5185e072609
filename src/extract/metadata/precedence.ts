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
  'seen/first': 1.49, 'seen/last.site': 0.97, 'seen/last': 0.79, 'seen/end:': 0.65, 'seen/start:': 0.33, 'seen/end': 0.28, 'seen/first:': 0.11, 'seen/last:': -0.9,
  'in-doc': 1.39,
  'open-graph/last.site': 1.34, 'open-graph/first': 1.02, 'open-graph?': 0.78, 'open-graph/end.site': 0.76, 'open-graph': 0.75, 'open-graph/last': 0.64, 'open-graph/first.site': 0.59, 'open-graph/': 0.38, 'open-graph/first:': 0.22, 'open-graph/end': 0.18, 'open-graph/start.site': -0.15, 'open-graph/start:': -0.16, 'open-graph/first:.site': -0.18, 'open-graph/end:.site': -0.29, 'open-graph/last:': -0.34,
  '@head': 1.32, '@after': 0.13, '@head~': 0.12, '@body~': -0.3, '@after~': -0.51, '@before~': -0.55, '@tail~': -0.66, '@body': -0.72, '@tail': -0.75,
  'ld.page.name/end.site': 1.24, 'ld': 0.88, 'ld/first': 0.79, 'ld.page.name/first': 0.51, 'ld.page.name': 0.38, 'ld/first:': 0.32, 'ld.page.name/last.site': 0.22, 'ld.page.name/last': 0.21, 'ld/last': 0.21, 'ld/end.site': 0.2, 'ld/last:': 0.18, 'ld/last.site': 0.17, 'ld.page.name/last:': -0.15, 'ld.page.name/first:': -0.2, 'ld.other/last': -0.21, 'ld.name/last.site': -0.28, 'ld.name': -0.35, 'ld.page.name?': -0.4, 'ld.other': -0.52,
  'line': 1.24,
  'slug.most': 1.09, 'slug.some': 0.78, 'slug.none': 0.13,
  '/end': 1.02, '/last.site': 1.01, '/last': 0.86, '/end:': 0.58, '/start:.site': 0.45, '/end.site': 0.44, '/first': 0.37, '/start.site': 0.32, '/first:': 0.22, '/last:.site': 0.2, '/first.site': 0.11, '/last:': -0.18, '/start': -0.39,
  'item.own': 1.02, 'item.own@head': 0.77, 'item.own@head~': 0.44, 'item.own@tail~': 0.28, 'item.other@head~': -0.39, 'item.other@head': -0.45, 'item.other': -0.85,
  'h1.bare': 0.99, 'h1.bare@body~': 0.72, 'h1@body~': 0.72, 'h1.single': 0.47, 'h1.bare@head': 0.46, 'h1.bare@before': 0.37, 'h1@before': 0.37, 'h1.inner@head': 0.23, 'h1.bare@head~': 0.22, 'h1.inner': 0.22, 'h1@head~': 0.22, 'h1': 0.15, 'h1.nearest': 0.15, 'h1.bare@before~': -0.16, 'h1@before~': -0.16, 'h1@head': -0.38, 'h1?': -0.45, 'h1/': -0.71,
  'h2.inner@head': 0.85, 'h2.inner': 0.73, 'h2.bare@head': 0.59, 'h2.bare': 0.28, 'h2.bare@after': 0.27, 'h2@after': 0.27, 'h2.bare@before~': 0.19, 'h2@before~': 0.19, 'h2.bare@before': 0.13, 'h2@before': 0.13, 'h2@tail': -0.12, 'h2.bare@tail': -0.15, 'h2.bare@after~': -0.16, 'h2@after~': -0.16, 'h2@body': -0.27, 'h2.bare@body': -0.28, 'h2@tail~': -0.34, 'h2.bare@tail~': -0.36, 'h2': -0.39, 'h2.bare@body~': -0.45, 'h2@body~': -0.47,
  'opens-doc': 0.83,
  'twitter/last': 0.83, 'twitter/end.site': 0.53, 'twitter/first.site': 0.41, 'twitter/end': 0.37, 'twitter?': 0.28, 'twitter/end:': 0.27, 'twitter/last.site': -0.13, 'twitter/': -0.15, 'twitter/last:': -0.17, 'twitter/end:.site': -0.22,
  'doc/': 0.82, 'doc/end.site': 0.65, 'doc/last:': 0.53, 'doc/start:.site': 0.45, 'doc/end': 0.43, 'doc/start.site': 0.36, 'doc/last.site': 0.34, 'doc': 0.33, 'doc/last:.site': 0.24, 'doc/last': 0.23, 'doc/first.site': 0.14, 'doc/first:.site': 0.11, 'doc/start:': -0.17, 'doc/start': -0.3, 'doc/first': -0.75, 'doc/first:': -0.75,
  'is-site/': 0.75, 'is-site?': -0.89, 'is-site': -1.07,
  'marked.heading@head~': 0.69, 'marked.heading': 0.34, 'marked@head~': 0.23, 'marked@body~': 0.17, 'marked.heading@before~': 0.16, 'marked.heading@after~': -0.14, 'marked.heading@after': -0.15, 'marked.heading@body': -0.17, 'marked@after~': -0.18, 'marked@before~': -0.18, 'marked.heading@tail~': -0.24, 'marked@body': -0.24, 'marked@tail~': -0.26, 'marked.heading@body~': -0.29, 'marked@tail': -0.3,
  'like-site/': 0.66, 'like-site': -0.7, 'like-site?': -0.72,
  'meta/last.site': 0.66, 'meta': 0.58, 'meta/last': 0.57, 'meta.service': 0.14, 'meta/first': -0.12, 'meta/end.site': -0.19,
  'dublin-core': 0.57, 'dublin-core/first:': -0.23,
  'unfinished': 0.52,
  'opens-og': 0.5,
  'long': 0.11,
  'is-author': -0.22,
  'two-words': -0.45,
  'one-word/': -0.51, 'one-word': -0.73, 'one-word?': -0.94,
}

export const AUTHORS: Weights = {
  'none': 1.93,
  'engine': 20,
  'meta': 2.46, 'meta.service': 1.37, 'meta.citation': 1.16,
  'ld': 2.23, 'ld.page': 0.48, 'ld.organisation': 0.27, 'ld.other': 0.15,
  'person@head': 1.69, 'person@body': 0.91, 'person+': 0.33, 'person.elsewhere@after~': 0.3, 'person@head~': 0.3, 'person.elsewhere@tail': 0.29, 'person.elsewhere@head~': 0.15, 'person.elsewhere@tail~': 0.14, 'person@after': -0.17, 'person.elsewhere@body': -0.21, 'person.elsewhere@head': -0.22, 'person@after~': -0.22, 'person.elsewhere^': -0.27, 'person.elsewhere': -0.34, 'person@before~': -0.47, 'person@tail~': -0.6, 'person@tail': -0.66,
  'item.first': 1.36, 'item.own': 1.25, 'item.other': 0.71, 'item.own@head~': 0.7, 'item.own@none': 0.43, 'item.own@tail': -0.13,
  'person-like': 1.27, 'person-like.line': -0.6,
  'beyond.stated': 1.25, 'beyond': -0.37,
  'dublin-core': 1.25,
  '@head': 1.22, '@head~': 0.81, '@tail': 0.54, '@tail~': 0.49, '@none': 0.43, '@tail~+': 0.11, '@body+': -0.12, '@after~+': -0.13, '@body~+': -0.13, '@body~': -0.16, '@head~+': -0.27, '@before~': -0.29, '@tail+': -0.33, '@after~': -0.41, '@before': -0.64,
  'rel': 1.2, 'rel@head': 0.78, 'rel@tail': 0.61, 'rel@tail~': 0.22, 'rel@head~': -0.36,
  'line^': 1.18,
  'rel^': 1.16,
  'byline@head': 0.96, 'byline.name@head~': 0.78, 'byline.name@head': 0.65, 'byline@body': 0.64, 'byline.name^': 0.62, 'byline': 0.44, 'byline.name+': 0.3, 'byline@before~': 0.16, 'byline@tail': 0.14, 'byline.name@body~': 0.1, 'byline.name@after~': -0.13, 'byline.name@tail': -0.16, 'byline@tail~': -0.16, 'byline@head~': -0.21, 'byline@body~': -0.27, 'byline@after~': -0.4, 'byline.name@tail~': -0.43, 'byline.name@body': -0.47,
  'is-site.stated': 0.79, 'is-site': -0.22,
  'repeated': 0.78,
  'opened@head': 0.74, 'opened': 0.58, 'opened@tail': 0.39, 'opened.colon': 0.21, 'opened@after': 0.18, 'opened@before': -0.1, 'opened.glued': -0.21, 'opened.within': -1.21,
  'line.bare^': 0.71, 'line@tail': 0.46, 'line.dated@head': 0.37, 'line.signed': 0.33, 'line.beside^': 0.31, 'line.signed@after': 0.26, 'line': 0.2, 'line.signed^': 0.19, 'line.signed@body': 0.18, 'line.dated^': 0.17, 'line@head': 0.17, 'line.bare@tail': 0.15, 'line.signed@before': -0.11, 'line.dated+': -0.12, 'line.dated': -0.15, 'line.beside+': -0.19, 'line.dated@tail': -0.39, 'line.bare+': -0.47, 'line.bare@head': -0.69, 'line.bare': -0.97,
  'open-graph': 0.71,
  'person^': 0.68,
  'twitter.data': 0.57, 'twitter': -1.34,
  'dated@head': 0.55, 'dated@body': 0.32, 'dated@after': 0.28, 'dated@tail': 0.19,
  'part.tight': 0.53,
  'signature': 0.5, 'signature@body': -0.16,
  'signature^': 0.5,
  'dateline': 0.49, 'dateline@head': 0.49,
  'dateline^': 0.49,
  'byline^': 0.4,
  'fuller': 0.4, 'fuller.seen': 0.3,
  'site.item.own': 0.32, 'site.dublin-core': 0.17, 'site.ld': -0.36, 'site.open-graph': -0.39, 'site.feed': -0.46, 'site.meta': -0.54,
  'small': 0.25,
  'one-word': 0.19, 'one-word.line': -1.11,
  'copyright@tail': 0.16, 'copyright@after': -0.26, 'copyright': -0.3, 'copyright@body': -0.32,
  'handle': 0.11,
  'many': 0.11,
  'desk.stated': -0.14,
  'shorter': -0.19,
  'copyright^': -0.2,
  'row.tight': -0.2, 'row': -0.51,
  'spelt-out': -0.33,
  'within.stated': -0.69,
  'house': -0.74,
  'several': -0.8,
  'small-inside': -0.92,
  'four-words': -1.09,
}

export const PUBLISHED: Weights = {
  'none': -0.71,
  'engine': 20,
  'open-graph': 3.33,
  'url': 1.65,
  'meta.service': 1.64, 'meta': 0.7,
  '@head': 1.61, '@tail~': 0.7, '@body~': 0.61, '@before': 0.47, '@head~': 0.26, '@tail': 0.25, '@before~': 0.21, '@after': -0.47, '@after~': -0.91,
  'marked@tail': 1.58, 'marked@head': 1.03, 'marked@before~': 0.88, 'marked@head~.more': 0.85, 'marked.modified@tail~': 0.55, 'marked@head~': 0.53, 'marked@body~': 0.26, 'marked.attribute@head': 0.17, 'marked.attribute': 0.15, 'marked@tail.more': -0.1, 'marked.modified': -0.12, 'marked@after~': -0.14, 'marked@tail~': -0.14, 'marked@tail~.more': -0.27, 'marked.modified@head': -0.37, 'marked': -0.39, 'marked@body': -0.56, 'marked.modified@head~': -0.72, 'marked@head.more': -0.84,
  'ld.page': 1.51, 'ld': 1.26, 'ld.page.created': 0.59, 'ld.created': 0.16, 'ld.other': -0.5,
  'only': 1.5,
  'modified.ld.page': 1.18, 'modified.meta': 1.16, 'modified.ld.other': 0.52, 'modified.ld': 0.43, 'modified.item.own@tail~': -0.17, 'modified.item.own': -0.2, 'modified.open-graph': -0.25, 'modified.item.own.text': -0.65, 'modified.item.own.text@head': -1.11,
  'item.own': 1.17, 'item.own@head~': 0.64, 'item.other@head': 0.32, 'item.own.text@head~': 0.32, 'item.other.text': 0.22, 'item.other': -0.2, 'item.other@body~': -0.23, 'item.own.text@head': -0.25, 'item.own.text': -0.43, 'item.own@tail~': -1.07, 'item.created': -1.79, 'item.own@head': -1.97,
  'said.published': 1.15, 'said.updated': -0.62, 'said.other': -0.9,
  'line@head': 1.08, 'line.said@tail': 0.9, 'line.said': 0.77, 'line@tail.more': 0.48, 'line.said@tail.more': 0.45, 'line@head.more': 0.13, 'line.said@after': -0.17, 'line.said@head.more': -0.36, 'line@tail': -0.83, 'line.said@head': -0.99,
  'time@head': 1.08, 'time.modified': 0.81, 'time.published.text': 0.69, 'time.text@head': 0.68, 'time@body~': 0.54, 'time': 0.53, 'time.text@body': 0.52, 'time@head~': 0.48, 'time.modified.text': 0.42, 'time.text@head~': 0.39, 'time.text@tail~': 0.36, 'time.published.text@head': 0.35, 'time.published.text@tail': 0.35, 'time.published@tail': 0.35, 'time.text@after~': 0.33, 'time.published': 0.3, 'time.published.text@head~': 0.25, 'time.published@head~': 0.25, 'time.modified.text@head~': 0.21, 'time.published.text@body': 0.11, 'time.published@head': 0.1, 'time.text': -0.14, 'time.published.text@tail~': -0.15, 'time.published@tail~': -0.27, 'time.modified.text@head': -0.34, 'time.modified@head': -0.34, 'time.text@body~': -0.35, 'time.modified.text@tail~': -0.37, 'time.modified@tail~': -0.38, 'time@tail~': -0.46,
  'nearest': 0.83,
  'day-before': 0.77,
  'more': 0.66,
  'earliest': 0.53,
  'local-day': 0.35,
  'greenwich-day': 0.2,
  'latest': 0.11,
  'script@after': -0.15,
  'day-after': -0.23,
  'in-title': -0.27,
  'dublin-core': -0.45,
  'swapped': -0.47,
  'in-description': -0.79,
}

export const MODIFIED: Weights = {
  'none': 2.88,
  'engine': 20,
  'modified.open-graph': 2.92, 'modified.ld': 2.25, 'modified.ld.page': 1.42, 'modified.item.own': 1.23, 'modified.item.own@tail~': 0.72, 'modified.item.own@head': 0.23,
  'said.updated': 1.53, 'said.other': -0.26, 'said.published': -0.62,
  'line.said@tail': 1.3, 'line.said': 0.98, 'line@tail.more': 0.58, 'line.said@head.more': 0.44, 'line@tail': 0.38, 'line@head.more': 0.31, 'line@head': 0.15, 'line.said@head': -0.18, 'line.opening@head': -0.54, 'line.opening': -0.56, 'line': -0.79,
  'local-day': 1.28,
  'time.modified.text': 1.06, 'time.modified.text@head': 0.92, 'time.text@head': 0.46, 'time@head~': 0.27, 'time.text@head~': 0.24, 'time.published.text': 0.23, 'time.published': 0.13, 'time.modified@head': -0.15, 'time.text@after~': -0.16, 'time.published@head': -0.22, 'time.published@tail~': -0.23, 'time@after~': -0.28, 'time.published.text@tail~': -0.32, 'time': -0.39,
  'marked@tail': 1.05, 'marked.modified@head': 0.63, 'marked@head.more': 0.43, 'marked@head': 0.38, 'marked@tail~': 0.37, 'marked@head~': 0.33, 'marked.modified@head~': 0.15, 'marked@after~': -0.11, 'marked@before~': -0.19, 'marked': -0.48, 'marked.attribute': -0.51,
  'ld.created': 0.79, 'ld': 0.74, 'ld.page.created': 0.69, 'ld.other': 0.25, 'ld.page': -0.21,
  '@head': 0.77, '@tail~': 0.64, '@head~': 0.26, '@body': -0.17, '@before~': -0.29, '@after': -0.31, '@after~': -0.68, '@tail': -1.29,
  'meta.service': 0.71, 'meta': 0.11,
  'day-before': 0.66,
  'in-description': 0.56,
  'latest': 0.54,
  'url': 0.45,
  'more': 0.34,
  'dublin-core': 0.32,
  'day-after': 0.31,
  'nearest': 0.31,
  'in-title': 0.27,
  'item.own@tail~': 0.11, 'item.own.text': -0.31,
  'only': -0.1,
  'earliest': -0.46,
  'greenwich-day': -0.73,
  'swapped': -0.79,
}
