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
 *     kinds.2, kinds.3 …            so many kinds of origins say it: JSON-LD, Open Graph, a heading …
 *     agency                        a news agency by itself
 *     local-day, greenwich-day      two days side by side of which one is the clock of the place, the other the machine's
 *     opened.word, opened.weak …    how a byline opens: openers.ts
 *     row.tight, part.tight         names in a row with nothing but a comma or "and" between; one of them by itself
 *     .stated, .seen, .line         what the data say too; what stands by the headline; what only lines without a mark say
 *     own-site                      the site's host is called as the person is
 *     handle, spelt-out             "srauturier", and Solene Rauturier beside it
 *     slot^                         the first of its slot on the page
 *     swapped                       3/4/2021 read the other way round
 *     after-stated                  a day behind the one that the data state; `.modified`, `.updated`: the data, or readers, are told that it is the last change's
 *     updated.twice                 a class name and the words before the date say that it is the last change's
 *     slug.most                     the title's words stand in the page's address
 */
import type { Weights } from './vote.ts'

export const TITLE: Weights = {
  'rule': 40,
  'engine': 20,
  'text.heading': 8, 'text.line': 6,
  'seen/first': 1.23, 'seen/last': 0.7, 'seen/last.site': 0.57, 'seen/end:': 0.48, 'seen/start:': 0.2, 'seen/end': 0.19, 'seen/last:': -0.72,
  'in-doc': 1.19,
  'line': 1.15, 'line.kept': 0.11,
  '@head': 1.14, '@before': -0.15, '@after': -0.16, '@body~': -0.22, '@before~': -0.39, '@after~': -0.4, '@tail': -0.52, '@tail~': -0.54, '@body': -0.61,
  'slug.most': 1.04, 'slug.some': 0.74,
  'ld.page.name/end.site': 0.91, 'ld': 0.53, 'ld/first': 0.43, 'ld.page.name/first': 0.31, 'ld.page.name/last.site': 0.18, 'ld/end.site': 0.18, 'ld.page.name': 0.17, 'ld/first:': 0.16, 'ld.page.name/start': -0.1, 'ld.name/last.site': -0.13, 'ld.page.name/last:': -0.13, 'ld.other': -0.15, 'ld.other/last': -0.17, 'ld.page.name/first:': -0.21, 'ld.name': -0.27, 'ld.page.name?': -0.37,
  'doc/': 0.84, 'doc/end.site': 0.36, 'doc/start:.site': 0.25, 'doc/end': 0.24, 'doc/start.site': 0.23, 'doc': 0.21, 'doc?': 0.2, 'doc/last:': 0.17, 'doc/last.site': 0.12, 'doc/end:.site': -0.13, 'doc/start:': -0.18, 'doc/start': -0.42, 'doc/first:': -0.73, 'doc/first': -0.9,
  'h1.bare': 0.83, 'h1.bare@body~': 0.58, 'h1@body~': 0.58, 'h1.bare@head': 0.5, 'h1.single': 0.44, 'h1.inner': 0.29, 'h1@head~': 0.28, 'h1.inner@head': 0.23, 'h1@before': 0.21, 'h1.bare@before': 0.2, 'h1.nearest': 0.18, 'h1': 0.16, 'h1.bare@head~': 0.13, 'h1.bare@before~': -0.14, 'h1@before~': -0.14, 'h1@head': -0.32, 'h1?': -0.42, 'h1/': -0.58,
  'opens-doc': 0.76,
  'item.own': 0.75, 'item.own@head': 0.66, 'item.own@head~': 0.19, 'item.own@tail~': 0.19, 'item.other@head~': -0.3, 'item.other@head': -0.32, 'item.other': -0.63,
  'open-graph/last.site': 0.75, 'open-graph?': 0.59, 'open-graph/first': 0.52, 'open-graph/end.site': 0.43, 'open-graph': 0.42, 'open-graph/last': 0.35, 'open-graph/': 0.31, 'open-graph/first.site': 0.23, 'open-graph/start:': -0.1, 'open-graph/first:': -0.11, 'open-graph/start': -0.12, 'open-graph/start.site': -0.19, 'open-graph/first:.site': -0.21, 'open-graph/end:.site': -0.32, 'open-graph/last:': -0.4,
  '/last.site': 0.72, '/last': 0.69, '/end': 0.62, '/end:': 0.35, '/start:.site': 0.25, '/end.site': 0.19, '/start.site': 0.19, '/end:.site': -0.15, '/last:': -0.34, '/start': -0.51,
  'h2.inner@head': 0.71, 'h2.inner': 0.63, 'h2.bare@head': 0.62, 'h2.bare': 0.17, 'h2.bare@before~': 0.12, 'h2@before~': 0.12, 'h2.bare@before': 0.11, 'h2@before': 0.11, 'h2.bare@after~': -0.11, 'h2@after~': -0.11, 'h2@body': -0.24, 'h2.bare@body': -0.25, 'h2@tail~': -0.29, 'h2.bare@tail~': -0.31, 'h2.bare@body~': -0.39, 'h2@body~': -0.41, 'h2': -0.45,
  'like-site/': 0.69, 'like-site?': -0.29, 'like-site': -0.36,
  'is-site/': 0.66, 'is-site?': -0.86, 'is-site': -0.98,
  'marked.heading@head~': 0.59, 'marked@head~': 0.3, 'marked.heading': 0.19, 'marked.heading@before~': 0.17, 'marked@body~': 0.12, 'marked.heading@after~': -0.12, 'marked.heading@body': -0.15, 'marked@after~': -0.16, 'marked@before~': -0.16, 'marked@tail~': -0.16, 'marked@body': -0.19, 'marked@tail': -0.21, 'marked.heading@tail~': -0.23, 'marked.heading@body~': -0.25,
  'twitter/last': 0.57, 'twitter/end.site': 0.31, 'twitter/first.site': 0.21, 'twitter/end': 0.15, 'twitter/end:': 0.14, 'twitter/start.site': -0.11, 'twitter/': -0.16, 'twitter/first': -0.16, 'twitter/first:': -0.19, 'twitter/last:': -0.21, 'twitter/end:.site': -0.25, 'twitter/last.site': -0.27,
  'meta/last': 0.41, 'meta': 0.36, 'meta/last.site': 0.33, 'meta/first': -0.1, 'meta/end.site': -0.16,
  'unfinished': 0.37,
  'dublin-core': 0.35, 'dublin-core/first:': -0.19,
  'kinds.3': 0.34, 'kinds.4': 0.32, 'kinds.2': 0.15, 'kinds.1': -0.86,
  'opens-og': 0.33,
  'is-author': -0.14,
  'one-word/': -0.43, 'one-word': -0.68, 'one-word?': -0.91,
  'two-words': -0.44,
  'ends-site': -1.56,
}

export const AUTHORS: Weights = {
  'none': 1.38,
  'rule': 40,
  'engine': 20,
  'text.byline': 6,
  'meta': 2.2, 'meta.service': 1.11, 'meta.citation': 0.84,
  'ld': 1.69, 'ld.page': 0.31, 'ld.organisation': 0.14,
  'person@head': 1.46, 'person@body': 0.9, 'person.elsewhere@body~': 0.29, 'person+': 0.21, 'person.elsewhere@tail': 0.2, 'person@head~': 0.12, 'person.elsewhere@head': -0.14, 'person.elsewhere^': -0.15, 'person.elsewhere@body': -0.16, 'person@after~': -0.21, 'person.elsewhere@tail~': -0.28, 'person@before~': -0.3, 'person.elsewhere': -0.35, 'person@tail~': -0.47, 'person@tail': -0.51,
  'byline@head': 1.18, 'byline.name^': 0.74, 'byline.name@head~': 0.7, 'byline': 0.55, 'byline@body': 0.43, 'byline.name@head': 0.41, 'byline.name+': 0.29, 'byline@after~': -0.17, 'byline@tail~': -0.17, 'byline.name@tail': -0.18, 'byline@tail': -0.25, 'byline@body~': -0.29, 'byline.name@body': -0.36, 'byline.name@tail~': -0.42,
  'beyond.stated': 1.13, 'beyond': -0.19,
  'item.own': 1.12, 'item.first': 1.11, 'item.other': 0.65, 'item.own@head~': 0.56, 'item.own@none': 0.38, 'item.own@head': -0.15,
  'person-like': 1.05, 'person-like.line': -0.73,
  'rel': 1.02, 'rel@head': 0.59, 'rel@tail': 0.5, 'rel@tail~': 0.23, 'rel@head~': -0.24,
  'rel^': 1.01,
  'line^': 0.97,
  '@head': 0.96, '@head~': 0.68, '@none': 0.38, '@tail~+': 0.24, '@tail~': 0.11, '@after~+': -0.1, '@body~+': -0.14, '@head+': -0.15, '@before~': -0.21, '@after~': -0.22, '@tail+': -0.24, '@head~+': -0.27, '@before': -0.49,
  'dublin-core': 0.91,
  'agency': 0.82,
  'is-site.stated': 0.81, 'is-site': -0.46,
  'repeated': 0.79,
  'person^': 0.7,
  'open-graph': 0.63,
  'opened@head': 0.57, 'opened': 0.55, 'opened@tail': 0.5, 'opened.colon': 0.27, 'opened.word': 0.19, 'opened@after': 0.15, 'opened.glued': -0.12, 'opened.within': -1.06,
  'twitter.data': 0.54, 'twitter': -0.78,
  'byline^': 0.51,
  'line': 0.49, 'line.bare@tail': 0.48, 'line@tail': 0.33, 'line.bare^': 0.29, 'line.beside^': 0.26, 'line.signed': 0.26, 'line.dated@head': 0.25, 'line.dated^': 0.23, 'line.signed@after': 0.23, 'line.beside': 0.2, 'line.beside@head': 0.2, 'line@head': 0.17, 'line.signed@body': 0.12, 'line.signed^': 0.12, 'line.beside+': -0.13, 'line.dated': -0.16, 'line.dated@tail': -0.27, 'line.bare+': -0.42, 'line.bare': -0.65, 'line.bare@head': -0.68,
  'dated@head': 0.48, 'dated@tail': 0.4, 'dated@body': 0.26,
  'fuller.seen': 0.4,
  'part.tight': 0.38, 'part': 0.1,
  'signature': 0.36, 'signature@body': -0.13,
  'signature^': 0.36,
  'own-site': 0.34,
  'copyright@tail': 0.3, 'copyright@head': -0.11, 'copyright@body': -0.29, 'copyright': -0.3, 'copyright@after': -0.31,
  'dateline': 0.28, 'dateline@head': 0.28,
  'dateline^': 0.28,
  'small': 0.24,
  'nearest': 0.21,
  'site.item.own': 0.19, 'site.dublin-core': 0.11, 'site.ld': -0.3, 'site.open-graph': -0.35, 'site.meta': -0.41, 'site.feed': -0.6,
  'one-word': 0.11, 'one-word.line': -1.28,
  'handle': 0.1,
  'desk.stated': -0.15,
  'copyright^': -0.2,
  'spelt-out': -0.22,
  'row.tight': -0.24, 'row': -0.33,
  'within': -0.24, 'within.stated': -0.7,
  'in-headline': -0.25,
  'house': -0.59,
  'several': -0.69,
  'small-inside': -0.91,
  'four-words': -0.96,
}

export const PUBLISHED: Weights = {
  'none': -1.17,
  'rule': 40,
  'engine': 20,
  'open-graph': 2.83,
  'line@head': 1.42, 'line.said': 0.87, 'line.said@tail': 0.38, 'line@head.more': 0.3, 'line@tail.more': 0.28, 'line.said@after': 0.25, 'line.said@body': 0.24, 'line.opening@head': 0.23, 'line.opening': 0.22, 'line.said@tail.more': 0.14, 'line.said@head.more': -0.18, 'line': -0.28, 'line@tail': -0.86, 'line.said@head': -1.14,
  'said.published': 1.39, 'said.updated': -0.54, 'said.other': -0.7,
  'meta.service': 1.38, 'meta': 0.17,
  '@head': 1.35, '@body~': 0.6, '@before': 0.4, '@tail': 0.36, '@head~': 0.22, '@body': 0.21, '@before~': 0.18, '@tail~': 0.15, '@after~': -0.14, '@after': -0.22,
  'url': 1.31,
  'ld.page': 1.29, 'ld.page.created': 0.74, 'ld': 0.73, 'ld.created': -0.27, 'ld.other': -0.36,
  'only': 1.28,
  'marked@tail': 1.22, 'marked@head': 0.95, 'marked@before~': 0.83, 'marked@head~.more': 0.7, 'marked.attribute': 0.53, 'marked.attribute@tail~': 0.43, 'marked@tail~': 0.39, 'marked@head~': 0.22, 'marked.attribute@head': 0.13, 'marked@body~': 0.12, 'marked@tail~.more': -0.12, 'marked@after': -0.14, 'marked': -0.16, 'marked@tail.more': -0.24, 'marked.modified@head': -0.39, 'marked@head.more': -0.47, 'marked@body': -0.58, 'marked@after~': -0.76, 'marked.modified@head~': -0.83,
  'modified.ld.page': 1.18, 'modified.meta': 1.16, 'modified.ld.other': 0.57, 'modified.ld': 0.26, 'modified.open-graph': -0.1, 'modified.item.own': -0.16, 'modified.item.own@tail~': -0.18, 'modified.item.own.text': -0.64, 'modified.item.own.text@head': -1.06,
  'nearest': 1.09,
  'time@head': 0.99, 'time.modified': 0.81, 'time.published.text': 0.73, 'time.text@body': 0.7, 'time.text@head': 0.69, 'time@body~': 0.65, 'time.text@after~': 0.61, 'time': 0.6, 'time@head~': 0.6, 'time@after~': 0.55, 'time.published.text@tail': 0.45, 'time.published@tail': 0.45, 'time.modified.text': 0.38, 'time.published.text@head~': 0.22, 'time.published@head~': 0.22, 'time.text@tail~': 0.21, 'time.modified.text@head~': 0.17, 'time.published.text@head': 0.12, 'time.published.text@body': 0.11, 'time.published@tail~': -0.15, 'time.text@body~': -0.15, 'time.text': -0.18, 'time@tail~': -0.26, 'time@tail': -0.29, 'time.modified.text@tail~': -0.35, 'time.modified@tail~': -0.35, 'time.modified@head': -0.36, 'time.text@tail': -0.36, 'time.published@head': -0.41, 'time.modified.text@head': -0.42,
  'item.own': 0.91, 'item.own@head~': 0.66, 'item.other@head': 0.35, 'item.own.text@head~': 0.27, 'item.other.text': 0.14, 'item.own.text@head': -0.11, 'item.other': -0.12, 'item.own.text': -0.15, 'item.own@tail~': -1.12, 'item.created': -1.64, 'item.own@head': -1.97,
  'more': 0.76,
  'day-before': 0.57,
  'latest': 0.33,
  'local-day': 0.23,
  'greenwich-day': 0.18,
  'script': 0.18, 'script@after': -0.13,
  'earliest': 0.14,
  'day-after': -0.16,
  'in-title': -0.5,
  'dublin-core': -0.67,
  'swapped': -0.75,
  'in-description': -0.82,
  'after-stated.updated': -1.12, 'after-stated': -1.29, 'after-stated.modified': -1.38, 'after-stated.modified.updated': -1.43,
}

export const MODIFIED: Weights = {
  'none': 3.85,
  'rule': 40,
  'engine': 20,
  'updated.twice': 3,
  'modified.open-graph': 2.42, 'modified.ld': 1.9, 'modified.item.own': 1.78, 'modified.ld.page': 1.5, 'modified.item.own@tail~': 0.82, 'modified.ld.other': 0.14,
  'after-stated.modified': 2.23, 'after-stated.updated': 0.36, 'after-stated': -0.89,
  'line.said@tail': 1.75, 'line.said': 1.13, 'line@tail': 0.79, 'line@tail.more': 0.71, 'line@head.more': 0.44, 'line.said@head.more': 0.35, 'line.said@head': -0.25, 'line': -0.35, 'line@head': -0.6, 'line.opening@head': -0.83, 'line.opening': -0.84,
  'local-day': 1.73,
  'said.updated': 1.7, 'said.other': -0.32, 'said.published': -0.92,
  '@head': 1.68, '@tail~': 0.67, '@before': 0.31, '@head~': 0.29, '@after': -0.12, '@before~': -0.27, '@body': -0.51, '@after~': -0.59, '@tail': -1.71,
  'time.modified.text': 1.33, 'time.modified.text@head': 1.16, 'time.modified.text@tail~': 0.39, 'time.modified@tail~': 0.39, 'time.text@head': 0.36, 'time.published': 0.33, 'time@tail~': 0.25, 'time@head~': 0.23, 'time.published.text': 0.22, 'time.text@head~': 0.2, 'time.text@tail~': 0.2, 'time.published.text@head~': -0.13, 'time.published@head~': -0.13, 'time.text': -0.15, 'time': -0.17, 'time.published@head': -0.17, 'time@head': -0.2, 'time.published.text@head': -0.28, 'time.published.text@tail~': -0.29, 'time.published@tail~': -0.29, 'time.modified': -0.48, 'time.modified@head': -0.73,
  'ld.created': 1.21, 'ld.page.created': 1.04, 'ld': 0.96, 'ld.other': 0.49, 'ld.page': -0.31,
  'meta.service': 0.97, 'meta': 0.17,
  'day-before': 0.9,
  'marked.modified@head': 0.85, 'marked@head.more': 0.82, 'marked@tail': 0.77, 'marked.modified@head~': 0.32, 'marked@head~': 0.16, 'marked@after': 0.13, 'marked@tail~': 0.11, 'marked@before~': -0.17, 'marked.modified': -0.5, 'marked@after~': -0.57, 'marked.attribute': -0.72,
  'in-description': 0.75,
  'day-after': 0.73,
  'more': 0.67,
  'latest': 0.56,
  'url': 0.45,
  'in-title': 0.43,
  'dublin-core': 0.42,
  'open-graph': 0.42,
  'nearest': 0.27,
  'item.own@head~': 0.21, 'item.own.text@head': 0.2, 'item.own.text@head~': -0.18, 'item.own.text': -0.31,
  'only': 0.15,
  'earliest': -0.12,
  'greenwich-day': -0.69,
  'swapped': -1.12,
}

export const SUBTITLE: Weights = {
  'none': 0.81,
  'rule': 40,
  'engine': 20,
  'text.line': 8,
  'marked.stated': 4, 'marked': 0.6, 'marked@head': 0.59,
  'described': 2.3, 'described.within': 0.55, 'described.part': 0.24,
  'line.h2': 1.63, 'line.h3': 0.34, 'line.li': -0.11, 'line.div': -0.41, 'line.figcaption': -0.41, 'line.p': -0.58, 'line': -0.6,
  'strong': 1.53,
  'in.summary': 1.37, 'in.header': 1.02, 'in.related': 0.42, 'in.detail': 0.35, 'in.main': 0.25, 'in.card': 0.16, 'in.footer': 0.13, 'in.comment': -0.11, 'in.navigation': -0.11, 'in.notice': -0.14, 'in.byline': -0.19, 'in.video': -0.2, 'in.newsletter': -0.22, 'in.title': -0.23, 'in.tags': -0.24, 'in.sidebar': -0.33, 'in.body': -0.34, 'in.overlay': -0.34, 'in.li': -0.39, 'in.author': -0.47, 'in.article': -0.52, 'in.figcaption': -0.52, 'in.hidden': -0.54, 'in.caption': -0.62, 'in.figure': -0.64, 'in.date': -0.71,
  'order.1': 0.73, 'order.4': 0.18, 'order.2': 0.1, 'order.3': -0.33,
  'length.lead': 0.72, 'length.sentence': 0.56, 'length.paragraph': -0.42, 'length.line': -0.51, 'length.label': -1.15,
  'own.summary': 0.63, 'own.article': 0.35, 'own.body': 0.25, 'own.author': -0.18, 'own.inline-box': -0.18, 'own.date': -0.26, 'own.header': -0.26, 'own.title': -0.34, 'own.card': -0.43, 'own.main': -0.49, 'own.caption': -0.92,
  '@head': 0.6,
  'beside': 0.36,
  'sentences': 0.33,
  'in-doc': 0.12,
  'no-line': -0.21,
  'sentence': -0.21,
  'capitals': -0.24,
  'opened': -0.34,
  'kept': -0.68,
  'told': -0.68,
  'dated': -0.82,
  'linked': -1.6,
}
