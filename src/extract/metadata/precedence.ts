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
 *     opened.word, opened.weak …    how a byline opens: openers.ts
 *     row.tight, part.tight         names in a row with nothing but a comma or "and" between; one of them by itself
 *     .stated, .seen, .line         what the data say too; what stands by the headline; what only lines without a mark say
 *     own-site                      the site's host is called as the person is
 *     handle, spelt-out             "srauturier", and Solene Rauturier beside it
 *     slot^                         the first of its slot on the page
 *     swapped.right, swapped.wrong  3/4/2021 where the data say which of the two days it is
 *     after-stated                  a day behind the one that the data state; `.modified`, `.updated`: said to be the last change's
 *     updated.twice                 a class name and the words before the date say that it is the last change's
 *     slug.most                     the title's words stand in the page's address
 */
import type { Weights } from './vote.ts'

export const TITLE: Weights = {
  'rule': 40,
  'engine': 20,
  'text.heading': 8, 'text.line': 6,
  'seen/first': 1.51, 'seen/last': 0.79, 'seen/last.site': 0.72, 'seen/end:': 0.65, 'seen/start:': 0.34, 'seen/end': 0.28, 'seen/first:': 0.11, 'seen/last:': -0.89,
  'in-doc': 1.4,
  '@head': 1.31, '@after': 0.12, '@head~': 0.12, '@body~': -0.29, '@after~': -0.52, '@before~': -0.52, '@tail~': -0.64, '@body': -0.74, '@tail': -0.74,
  'line': 1.23,
  'ld.page.name/end.site': 1.19, 'ld': 0.83, 'ld/first': 0.77, 'ld.page.name/first': 0.47, 'ld.page.name': 0.4, 'ld/first:': 0.31, 'ld.page.name/last.site': 0.29, 'ld/end.site': 0.19, 'ld/last:': 0.19, 'ld/last': 0.18, 'ld.page.name/last': 0.15, 'ld.page.name/start': -0.11, 'ld.page.name/last:': -0.15, 'ld.other/last': -0.21, 'ld.page.name/first:': -0.21, 'ld.name/last.site': -0.25, 'ld.name': -0.43, 'ld.page.name?': -0.47, 'ld.other': -0.53,
  'open-graph/last.site': 1.19, 'open-graph/first': 1, 'open-graph': 0.8, 'open-graph?': 0.8, 'open-graph/last': 0.71, 'open-graph/end.site': 0.68, 'open-graph/first.site': 0.66, 'open-graph/': 0.44, 'open-graph/first:': 0.24, 'open-graph/end': 0.18, 'open-graph/end:': 0.12, 'open-graph/first:.site': -0.14, 'open-graph/start.site': -0.15, 'open-graph/start:': -0.16, 'open-graph/last:': -0.31, 'open-graph/end:.site': -0.33,
  'slug.most': 1.13, 'slug.some': 0.83, 'slug.none': 0.16,
  'item.own': 1.01, 'item.own@head': 0.8, 'item.own@head~': 0.4, 'item.own@tail~': 0.31, 'item.other@head~': -0.39, 'item.other@head': -0.45, 'item.other': -0.85,
  '/end': 1, '/last.site': 0.89, '/last': 0.81, '/end:': 0.58, '/start:.site': 0.49, '/end.site': 0.4, '/start.site': 0.34, '/first': 0.29, '/last:.site': 0.25, '/first:': 0.19, '/first.site': 0.15, '/last:': -0.18, '/start': -0.41,
  'h1.bare': 0.97, 'h1.bare@body~': 0.74, 'h1@body~': 0.74, 'h1.bare@head': 0.46, 'h1.single': 0.44, 'h1@before': 0.39, 'h1.bare@before': 0.38, 'h1@head~': 0.23, 'h1.bare@head~': 0.2, 'h1.inner': 0.2, 'h1.inner@head': 0.2, 'h1': 0.17, 'h1.nearest': 0.14, 'h1.bare@before~': -0.16, 'h1@before~': -0.16, 'h1@head': -0.38, 'h1?': -0.41, 'h1/': -0.67,
  'doc/': 0.93, 'doc/end.site': 0.61, 'doc/last:': 0.53, 'doc/start:.site': 0.49, 'doc': 0.46, 'doc/end': 0.4, 'doc/start.site': 0.38, 'doc/last.site': 0.33, 'doc/last': 0.3, 'doc/last:.site': 0.27, 'doc?': 0.2, 'doc/first.site': 0.18, 'doc/first:.site': 0.13, 'doc/start:': -0.18, 'doc/start': -0.32, 'doc/first:': -0.73, 'doc/first': -0.81,
  'opens-doc': 0.85,
  'twitter/last': 0.84, 'twitter/end.site': 0.52, 'twitter/first.site': 0.42, 'twitter/end:': 0.31, 'twitter/end': 0.27, 'twitter?': 0.26, 'twitter/last.site': -0.16, 'twitter/last:': -0.16, 'twitter/': -0.18, 'twitter/end:.site': -0.26,
  'h2.inner@head': 0.83, 'h2.inner': 0.72, 'h2.bare@head': 0.6, 'h2.bare': 0.29, 'h2.bare@after': 0.27, 'h2@after': 0.27, 'h2.bare@before~': 0.18, 'h2@before~': 0.18, 'h2@before': 0.11, 'h2.bare@before': 0.1, 'h2@tail': -0.12, 'h2.bare@tail': -0.14, 'h2.bare@after~': -0.15, 'h2@after~': -0.15, 'h2@body': -0.28, 'h2.bare@body': -0.29, 'h2@tail~': -0.33, 'h2.bare@tail~': -0.34, 'h2': -0.4, 'h2.bare@body~': -0.44, 'h2@body~': -0.46,
  'is-site/': 0.79, 'is-site?': -0.87, 'is-site': -1.05,
  'marked.heading@head~': 0.68, 'marked.heading': 0.31, 'marked@head~': 0.26, 'marked.heading@before~': 0.2, 'marked@body~': 0.17, 'marked.heading@after': -0.15, 'marked.heading@after~': -0.15, 'marked.heading@body': -0.17, 'marked@after~': -0.19, 'marked@before~': -0.21, 'marked@body': -0.24, 'marked@tail~': -0.24, 'marked.heading@tail~': -0.27, 'marked@tail': -0.29, 'marked.heading@body~': -0.3,
  'like-site/': 0.67, 'like-site?': -0.32, 'like-site': -0.34,
  'meta': 0.62, 'meta/last.site': 0.61, 'meta/last': 0.6, 'meta.service': 0.14, 'meta/first': -0.13, 'meta/end.site': -0.2,
  'dublin-core': 0.6, 'dublin-core/first:': -0.23,
  'opens-og': 0.49,
  'unfinished': 0.45,
  'is-author': -0.2,
  'two-words': -0.46,
  'one-word/': -0.53, 'one-word': -0.71, 'one-word?': -0.92,
  'ends-site': -1.65,
}

export const AUTHORS: Weights = {
  'none': 1.93,
  'rule': 40,
  'engine': 20,
  'text.byline': 6,
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
  'none': -0.93,
  'rule': 40,
  'engine': 20,
  'open-graph': 2.95,
  '@head': 1.67, '@body~': 0.67, '@tail~': 0.64, '@before': 0.45, '@head~': 0.35, '@tail': 0.25, '@before~': 0.19, '@after': -0.42, '@after~': -0.86,
  'marked@tail': 1.49, 'marked@head': 0.95, 'marked@before~': 0.92, 'marked@head~.more': 0.87, 'marked.modified@tail~': 0.54, 'marked@head~': 0.35, 'marked.attribute@head': 0.17, 'marked@body~': 0.14, 'marked.attribute': 0.11, 'marked@tail.more': -0.11, 'marked.modified': -0.13, 'marked@after~': -0.18, 'marked@tail~.more': -0.23, 'marked': -0.27, 'marked.modified@head': -0.39, 'marked@body': -0.57, 'marked@head.more': -0.7, 'marked.modified@head~': -0.8,
  'url': 1.48,
  'meta.service': 1.45, 'meta': 0.34,
  'ld.page': 1.36, 'ld': 0.97, 'ld.page.created': 0.64, 'ld.created': 0.11, 'ld.other': -0.53,
  'only': 1.36,
  'said.published': 1.33, 'said.updated': -0.76, 'said.other': -0.98,
  'modified.ld.page': 1.3, 'modified.meta': 1.19, 'modified.ld.other': 0.57, 'modified.ld': 0.38, 'modified.item.own@head': 0.14, 'modified.item.own': -0.1, 'modified.open-graph': -0.12, 'modified.item.own@tail~': -0.21, 'modified.item.own.text': -0.69, 'modified.item.own.text@head': -1.08,
  'line@head': 1.13, 'line.said@tail': 1.12, 'line.said': 0.9, 'line@tail.more': 0.44, 'line.said@tail.more': 0.42, 'line@head.more': 0.19, 'line.said@body': 0.12, 'line.said@after': -0.18, 'line.said@head.more': -0.35, 'line@tail': -0.8, 'line.said@head': -1.05,
  'time@head': 1.02, 'time.text@head': 0.82, 'time.modified': 0.79, 'time.published.text': 0.7, 'time@body~': 0.61, 'time': 0.6, 'time@head~': 0.55, 'time.text@body': 0.51, 'time.published.text@tail': 0.43, 'time.published@tail': 0.43, 'time.modified.text': 0.41, 'time.text@head~': 0.38, 'time.text@after~': 0.32, 'time.published.text@head~': 0.24, 'time.published@head~': 0.24, 'time.text@tail~': 0.23, 'time.published.text@head': 0.2, 'time.modified.text@head~': 0.19, 'time.published': 0.14, 'time.published.text@body': 0.12, 'time@after~': 0.11, 'time.text': -0.15, 'time.published@head': -0.19, 'time.published@tail~': -0.23, 'time.modified@head': -0.32, 'time.modified.text@head': -0.34, 'time.text@body~': -0.34, 'time.modified.text@tail~': -0.41, 'time.modified@tail~': -0.42, 'time@tail~': -0.47,
  'nearest': 0.82,
  'day-before': 0.77,
  'more': 0.76,
  'item.own': 0.75, 'item.own@head~': 0.68, 'item.other@head': 0.31, 'item.own.text@head~': 0.3, 'item.other.text': 0.17, 'item.own.text@head': -0.17, 'item.own.text': -0.39, 'item.own@tail~': -1.13, 'item.created': -1.67, 'item.own@head': -1.92,
  'swapped.right': 0.55, 'swapped.wrong': -0.21, 'swapped': -0.43,
  'local-day': 0.37,
  'latest': 0.29,
  'earliest': 0.25,
  'greenwich-day': 0.16,
  'script': 0.15, 'script@after': -0.11,
  'day-after': -0.24,
  'after-stated.updated': -0.41, 'after-stated.modified': -1.26, 'after-stated': -1.66,
  'in-title': -0.48,
  'dublin-core': -0.63,
  'in-description': -0.77,
}

export const MODIFIED: Weights = {
  'updated.twice': 3,
  'none': 4,
  'rule': 40,
  'engine': 20,
  'modified.open-graph': 2.49, 'modified.ld': 2, 'modified.item.own': 1.66, 'modified.ld.page': 1.55, 'modified.item.own@tail~': 0.9, 'modified.ld.other': 0.12,
  'after-stated.modified': 2.34, 'after-stated.updated': 0.69, 'after-stated': -0.68,
  'said.updated': 1.78, 'said.other': -0.28, 'said.published': -0.84,
  'local-day': 1.71,
  '@head': 1.62, '@tail~': 0.77, '@head~': 0.26, '@before~': -0.31, '@after': -0.35, '@after~': -0.66, '@tail': -1.67,
  'line.said@tail': 1.49, 'line.said': 1.18, 'line@tail.more': 0.78, 'line@tail': 0.77, 'line.said@head.more': 0.62, 'line.said@body': 0.16, 'line@head.more': 0.11, 'line@head': -0.24, 'line.said@head': -0.33, 'line': -0.49, 'line.opening@head': -0.76, 'line.opening': -0.78,
  'time.modified.text': 1.45, 'time.modified.text@head': 1.34, 'time.text@head': 0.47, 'time.text@head~': 0.43, 'time.published': 0.32, 'time@head~': 0.24, 'time.modified.text@tail~': 0.23, 'time.modified@tail~': 0.23, 'time.published.text': 0.17, 'time@tail~': 0.12, 'time.published.text@head': -0.16, 'time.published@head': -0.19, 'time.text@after~': -0.23, 'time@after~': -0.29, 'time.modified': -0.37, 'time.published@tail~': -0.37, 'time': -0.46, 'time.published.text@tail~': -0.55, 'time.modified@head': -0.57,
  'ld.created': 1.11, 'ld.page.created': 1.08, 'ld': 1.05, 'ld.other': 0.45, 'ld.page': -0.31,
  'marked@tail': 1.1, 'marked.modified@head': 0.92, 'marked@head.more': 0.7, 'marked@tail~': 0.4, 'marked@after': 0.32, 'marked@head~': 0.2, 'marked.modified@head~': 0.14, 'marked@head': 0.11, 'marked@after~': -0.11, 'marked': -0.21, 'marked@before~': -0.21, 'marked.modified': -0.31, 'marked.attribute': -0.77,
  'meta.service': 0.96,
  'day-before': 0.86,
  'in-description': 0.79,
  'day-after': 0.7,
  'latest': 0.5,
  'url': 0.48,
  'dublin-core': 0.47,
  'in-title': 0.41,
  'open-graph': 0.38,
  'more': 0.35,
  'item.own.text@head': 0.23, 'item.own@head': 0.22, 'item.own@head~': 0.21, 'item.own.text': -0.38,
  'nearest': 0.17,
  'only': 0.17,
  'swapped': -0.23,
  'greenwich-day': -0.62,
}
