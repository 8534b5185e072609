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
 *     row.people, part.people     a tight row of links or bylines that are all people; one of them by itself; `row.said`: the data say the row too
 *     line.last, line.behind      a bare name that ends the body, or stands next behind it
 *     only, only-person           the page has no other option; no other that is called as people are
 *     house.person-stated, house.person-signed, person.house, person.house-stated   the site, a desk or a company where a person is named in the data, or signs; the person there
 *     admin, says                 who runs the machine; a line that ends in "says:", as comments do
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
  'seen/first': 1.22, 'seen/last': 0.67, 'seen/last.site': 0.58, 'seen/end:': 0.48, 'seen/start:': 0.21, 'seen/end': 0.19, 'seen/last:': -0.72,
  'in-doc': 1.2,
  'line': 1.17,
  '@head': 1.09, '@body~': -0.15, '@before~': -0.4, '@after~': -0.48, '@tail~': -0.54, '@body': -0.65, '@tail': -0.71,
  'slug.most': 1.05, 'slug.some': 0.74,
  'ld.page.name/end.site': 0.91, 'ld': 0.53, 'ld/first': 0.41, 'ld.page.name/first': 0.3, 'ld.page.name/last': 0.2, 'ld.page.name': 0.19, 'ld/end.site': 0.18, 'ld.page.name/last.site': 0.15, 'ld/first:': 0.15, 'ld/last': -0.1, 'ld.page.name/last:': -0.13, 'ld.name/last.site': -0.14, 'ld.other': -0.17, 'ld.other/last': -0.17, 'ld.page.name/first:': -0.22, 'ld.name': -0.39, 'ld.page.name?': -0.4,
  'h1.bare': 0.89, 'h1.bare@body~': 0.7, 'h1@body~': 0.7, 'h1.bare@head': 0.46, 'h1.single': 0.46, 'h1.bare@before': 0.3, 'h1@before': 0.3, 'h1.inner': 0.28, 'h1': 0.23, 'h1.inner@head': 0.22, 'h1@head~': 0.2, 'h1.nearest': 0.15, 'h1.bare@body': -0.1, 'h1@body': -0.1, 'h1.bare@before~': -0.15, 'h1@before~': -0.15, 'h1@head': -0.36, 'h1?': -0.44, 'h1/': -0.53,
  'doc/': 0.83, 'doc/end.site': 0.37, 'doc/end': 0.24, 'doc/start.site': 0.24, 'doc/start:.site': 0.23, 'doc?': 0.2, 'doc': 0.18, 'doc/last.site': 0.14, 'doc/last:': 0.14, 'doc/end:.site': -0.14, 'doc/start:': -0.19, 'doc/start': -0.41, 'doc/first:': -0.74, 'doc/first': -0.91,
  'open-graph/last.site': 0.77, 'open-graph?': 0.6, 'open-graph/first': 0.54, 'open-graph': 0.43, 'open-graph/end.site': 0.4, 'open-graph/last': 0.36, 'open-graph/first.site': 0.3, 'open-graph/': 0.29, 'open-graph/first:': -0.11, 'open-graph/start:': -0.11, 'open-graph/start': -0.13, 'open-graph/start.site': -0.17, 'open-graph/first:.site': -0.21, 'open-graph/end:.site': -0.33, 'open-graph/last:': -0.38,
  'item.own': 0.76, 'item.own@head': 0.67, 'item.own@head~': 0.21, 'item.own@tail~': 0.18, 'item.own@tail': 0.11, 'item.other@head~': -0.29, 'item.other@head': -0.32, 'item.other': -0.63,
  'opens-doc': 0.76,
  '/last.site': 0.72, '/last': 0.69, '/end': 0.63, '/end:': 0.35, '/start:.site': 0.23, '/end.site': 0.21, '/start.site': 0.2, '/end:.site': -0.16, '/last:': -0.34, '/start': -0.5,
  'h2.inner@head': 0.72, 'h2.bare@head': 0.65, 'h2.inner': 0.64, 'h2.bare@after': 0.19, 'h2@after': 0.19, 'h2.bare': 0.16, 'h2.bare@before': 0.13, 'h2@before': 0.13, 'h2.bare@before~': 0.12, 'h2@before~': 0.12, 'h2.bare@after~': -0.19, 'h2@after~': -0.19, 'h2.bare@body': -0.24, 'h2@body': -0.24, 'h2@tail': -0.25, 'h2@tail~': -0.26, 'h2.bare@tail': -0.27, 'h2.bare@tail~': -0.27, 'h2.bare@body~': -0.42, 'h2@body~': -0.44, 'h2': -0.46,
  'like-site/': 0.65, 'like-site?': -0.29, 'like-site': -0.35,
  'marked.heading@head~': 0.62, 'marked@head~': 0.33, 'marked.heading': 0.22, 'marked.heading@before~': 0.17, 'marked.heading@after~': -0.11, 'marked.heading@body': -0.15, 'marked@after~': -0.16, 'marked@tail': -0.16, 'marked@before~': -0.17, 'marked@tail~': -0.18, 'marked@body': -0.2, 'marked.heading@tail~': -0.24, 'marked.heading@body~': -0.27,
  'is-site/': 0.61, 'is-site?': -0.86, 'is-site': -1,
  'twitter/last': 0.61, 'twitter/end.site': 0.32, 'twitter/first.site': 0.17, 'twitter/end': 0.15, 'twitter/end:': 0.14, 'twitter/': -0.14, 'twitter/first': -0.15, 'twitter/first:': -0.19, 'twitter/last:': -0.19, 'twitter/end:.site': -0.26, 'twitter/last.site': -0.31,
  'meta/last.site': 0.44, 'meta/last': 0.4, 'meta': 0.37, 'meta/end.site': -0.22,
  'unfinished': 0.37,
  'dublin-core': 0.35, 'dublin-core/first:': -0.19,
  'kinds.3': 0.34, 'kinds.4': 0.32, 'kinds.2': 0.13, 'kinds.1': -0.84,
  'opens-og': 0.34,
  'is-author': -0.15,
  'one-word/': -0.44, 'one-word': -0.67, 'one-word?': -0.89,
  'two-words': -0.44,
  'ends-site': -1.54,
}

export const AUTHORS: Weights = {
  'none': 1.39,
  'rule': 40,
  'engine': 20,
  'text.byline': 6,
  'meta': 2.2, 'meta.citation': 0.87, 'meta.service': 0.82,
  'ld': 1.56, 'ld.page': 0.31,
  'person@head': 1.32, 'person@body': 0.88, 'person.elsewhere@body~': 0.3, 'person.house': 0.22, 'person.house-stated': 0.22, 'person.elsewhere@head~': 0.2, 'person@body~': 0.13, 'person.elsewhere@head': -0.13, 'person+': -0.16, 'person@after': -0.16, 'person.elsewhere@body': -0.19, 'person@after~': -0.22, 'person.elsewhere@tail~': -0.25, 'person.elsewhere': -0.27, 'person@before~': -0.35, 'person@tail': -0.39, 'person@tail~': -0.46,
  'line^': 1.14,
  'byline@head': 1.12, 'byline.name^': 0.81, 'byline.name@head~': 0.54, 'byline@body': 0.42, 'byline': 0.39, 'byline.name@head': 0.29, 'byline.name@body~': 0.14, 'byline.name@tail': -0.12, 'byline@body~': -0.12, 'byline@after~': -0.14, 'byline@head~': -0.18, 'byline.name@body': -0.2, 'byline+': -0.23, 'byline@tail': -0.26, 'byline.name@tail~': -0.49,
  'item.own': 1.07, 'item.first': 0.86, 'item.other': 0.72, 'item.own@head~': 0.56, 'item.own@none': 0.37, 'item.own@tail': -0.17, 'item.own@head': -0.2,
  'dublin-core': 0.94,
  'rel^': 0.89,
  'rel': 0.87, 'rel@head': 0.63, 'rel@tail': 0.29, 'rel@tail~': 0.26, 'rel@head~': -0.23,
  '@head': 0.85, '@head~': 0.72, '@none': 0.37, '@head~+': -0.17, '@after~': -0.19, '@tail+': -0.19, '@before~': -0.3, '@after': -0.33, '@head+': -0.43, '@before': -0.52,
  'agency': 0.83,
  'is-site.stated': 0.83, 'is-site': -0.23,
  'repeated': 0.8,
  'person-like': 0.74, 'person-like.line': -0.86,
  'open-graph': 0.68,
  'byline^': 0.65,
  'person^': 0.63,
  'opened.colon': 0.6, 'opened@head': 0.57, 'opened': 0.37, 'opened@tail': 0.37, 'opened.word': 0.36, 'opened@after': 0.14, 'opened.glued': -0.14, 'opened.within': -1.13,
  'dated@head': 0.56, 'dated@body': 0.41, 'dated@tail': 0.41, 'dated@after': 0.11,
  'twitter.data': 0.55, 'twitter': -0.82,
  'fuller.seen': 0.54, 'fuller': 0.16,
  'own-site': 0.52,
  'line': 0.49, 'line.signed': 0.34, 'line.bare^': 0.32, 'line.beside^': 0.32, 'line.last@tail': 0.31, 'line.dated@head': 0.27, 'line.signed@after': 0.27, 'line@head': 0.27, 'line.beside': 0.26, 'line.beside@head': 0.26, 'line.last': 0.26, 'line.last^': 0.26, 'line.dated^': 0.24, 'line@tail': 0.24, 'line.bare@tail': 0.2, 'line.signed@body': 0.17, 'line.behind@tail': 0.12, 'line.signed^': 0.11, 'line.dated': -0.1, 'line.behind@head': -0.11, 'line.dated@tail': -0.28, 'line.bare': -0.48, 'line.bare@head': -0.59,
  'only-person': 0.49,
  'part.tight': 0.39, 'part': 0.2,
  'signature': 0.36, 'signature@body': -0.13,
  'signature^': 0.36,
  'dateline': 0.31, 'dateline@head': 0.31,
  'dateline^': 0.31,
  'beyond.stated': 0.3, 'beyond': -0.33,
  'small': 0.3,
  'copyright@tail': 0.26, 'copyright@head': -0.12, 'copyright@after': -0.18, 'copyright': -0.21, 'copyright@body': -0.29,
  'nearest': 0.25,
  'site.dublin-core': 0.19, 'site.item.own': 0.14, 'site.open-graph': -0.3, 'site.ld': -0.31, 'site.meta': -0.39, 'site.feed': -0.67,
  'row.people': 0.16, 'row.tight': -0.34, 'row': -0.37,
  'desk': 0.15, 'desk.stated': -0.1,
  'handle': 0.13,
  'many': 0.13,
  'shorter': -0.1,
  'copyright^': -0.12,
  'spelt-out': -0.13,
  'within': -0.2,
  'several.seen': -0.21, 'several': -0.6,
  'in-headline': -0.23,
  'house': -0.48, 'house.person-stated': -0.54, 'house.person-signed': -0.91,
  'four-words': -0.96,
  'small-inside': -0.99,
  'one-word.line': -1.33,
}

export const PUBLISHED: Weights = {
  'none': -1.16,
  'rule': 40,
  'engine': 20,
  'open-graph': 2.86,
  '@head': 1.45, '@body~': 0.67, '@before': 0.47, '@tail~': 0.4, '@tail': 0.32, '@head~': 0.26, '@body': 0.15, '@before~': 0.1, '@after': -0.51, '@after~': -0.68,
  'meta.service': 1.35, 'meta': 0.17,
  'said.published': 1.35, 'said.updated': -0.58, 'said.other': -0.71,
  'line@head': 1.32, 'line.said': 0.85, 'line.said@tail': 0.59, 'line@tail.more': 0.35, 'line.said@body': 0.31, 'line@head.more': 0.26, 'line.opening': 0.22, 'line.opening@head': 0.22, 'line.said@tail.more': 0.16, 'line': -0.17, 'line.said@head.more': -0.19, 'line@tail': -0.9, 'line.said@head': -1.09,
  'url': 1.32,
  'ld.page': 1.28, 'ld.page.created': 0.73, 'ld': 0.71, 'ld.created': -0.26, 'ld.other': -0.39,
  'only': 1.27,
  'marked@tail': 1.18, 'marked@head': 0.97, 'marked@before~': 0.74, 'marked@head~.more': 0.69, 'marked.modified@tail~': 0.59, 'marked.attribute': 0.45, 'marked.attribute@tail~': 0.34, 'marked@head~': 0.27, 'marked@body~': 0.18, 'marked.attribute@head': 0.13, 'marked@tail~': 0.13, 'marked@tail~.more': -0.12, 'marked': -0.14, 'marked.modified': -0.15, 'marked@tail.more': -0.21, 'marked.modified@head': -0.34, 'marked@after~': -0.48, 'marked@head.more': -0.51, 'marked@body': -0.56, 'marked.modified@head~': -0.84,
  'modified.ld.page': 1.17, 'modified.meta': 1.17, 'modified.ld.other': 0.56, 'modified.ld': 0.25, 'modified.item.own@tail~': -0.16, 'modified.item.own': -0.17, 'modified.item.own.text': -0.65, 'modified.item.own.text@head': -1.06,
  'time@head': 1.01, 'time.modified': 0.84, 'time.published.text': 0.74, 'time.text@after~': 0.72, 'time.text@head': 0.69, 'time@after~': 0.68, 'time': 0.66, 'time@body~': 0.6, 'time.text@body': 0.51, 'time.published.text@tail': 0.43, 'time.published@tail': 0.43, 'time@head~': 0.43, 'time.modified.text': 0.4, 'time.text@head~': 0.38, 'time.published.text@head~': 0.21, 'time.published@head~': 0.21, 'time.published.text@head': 0.17, 'time.modified.text@head~': 0.16, 'time.text@tail~': 0.16, 'time.published.text@body': 0.11, 'time.published@tail~': -0.18, 'time.text@body~': -0.21, 'time.text': -0.23, 'time@tail': -0.28, 'time.modified@head': -0.31, 'time.modified.text@tail~': -0.34, 'time.modified@tail~': -0.34, 'time@tail~': -0.34, 'time.text@tail': -0.35, 'time.modified.text@head': -0.37, 'time.published@head': -0.39,
  'nearest': 0.94,
  'item.own': 0.93, 'item.own@head~': 0.62, 'item.other@head': 0.31, 'item.own.text@head~': 0.23, 'item.other.text': 0.13, 'item.own.text@head': -0.13, 'item.own.text': -0.16, 'item.other@body~': -0.18, 'item.own@tail~': -1.13, 'item.created': -1.62, 'item.own@head': -1.98,
  'more': 0.74,
  'day-before': 0.54,
  'latest': 0.29,
  'script': 0.22, 'script@after': -0.11,
  'greenwich-day': 0.21,
  'local-day': 0.2,
  'earliest': 0.14,
  'in-title': -0.45,
  'dublin-core': -0.66,
  'swapped': -0.76,
  'in-description': -0.79,
  'after-stated.updated': -1.1, 'after-stated': -1.29, 'after-stated.modified': -1.37, 'after-stated.modified.updated': -1.4,
}

export const MODIFIED: Weights = {
  'none': 3.86,
  'rule': 40,
  'engine': 20,
  'updated.twice': 3,
  'modified.open-graph': 2.44, 'modified.ld': 1.9, 'modified.item.own': 1.78, 'modified.ld.page': 1.5, 'modified.item.own@tail~': 0.82, 'modified.ld.other': 0.14,
  'after-stated.modified': 2.24, 'after-stated.updated': 0.35, 'after-stated': -0.88,
  'line.said@tail': 1.75, 'line.said': 1.14, 'line@tail': 0.78, 'line@tail.more': 0.71, 'line@head.more': 0.48, 'line.said@head.more': 0.36, 'line.said@head': -0.26, 'line': -0.33, 'line.opening@head': -0.47, 'line.opening': -0.48, 'line@head': -0.51,
  'local-day': 1.74,
  'said.updated': 1.7, 'said.other': -0.32, 'said.published': -0.94,
  '@head': 1.6, '@tail~': 0.66, '@before': 0.3, '@head~': 0.29, '@after': -0.12, '@before~': -0.29, '@body': -0.51, '@after~': -0.6, '@tail': -1.71,
  'time.modified.text': 1.34, 'time.modified.text@head': 1.16, 'time.modified.text@tail~': 0.39, 'time.modified@tail~': 0.39, 'time.text@head~': 0.36, 'time.text@head': 0.34, 'time.published': 0.33, 'time@tail~': 0.26, 'time.published.text': 0.22, 'time.text@tail~': 0.2, 'time@head~': 0.13, 'time.text': -0.11, 'time.published@head': -0.14, 'time.published.text@head~': -0.15, 'time.published@head~': -0.15, 'time@head': -0.15, 'time': -0.21, 'time.published.text@head': -0.25, 'time.published.text@tail~': -0.29, 'time.published@tail~': -0.29, 'time.modified': -0.48, 'time.modified@head': -0.72,
  'ld.created': 1.19, 'ld.page.created': 1.04, 'ld': 0.97, 'ld.other': 0.48, 'ld.page': -0.33,
  'meta.service': 0.96, 'meta': 0.19,
  'day-before': 0.92,
  'marked.modified@head': 0.85, 'marked@head.more': 0.79, 'marked@tail': 0.76, 'marked.modified@head~': 0.3, 'marked@head~': 0.17, 'marked@after': 0.12, 'marked@tail~': 0.11, 'marked@before~': -0.19, 'marked.modified': -0.5, 'marked@after~': -0.58, 'marked.attribute': -0.72,
  'day-after': 0.75,
  'in-description': 0.67,
  'more': 0.67,
  'latest': 0.56,
  'dublin-core': 0.43,
  'url': 0.43,
  'open-graph': 0.42,
  'in-title': 0.41,
  'nearest': 0.23,
  'item.own@head~': 0.21, 'item.own.text@head': 0.16, 'item.own.text@head~': -0.16, 'item.own.text': -0.32,
  'only': 0.14,
  'earliest': -0.13,
  'greenwich-day': -0.68,
  'swapped': -1.1,
}

export const SUBTITLE: Weights = {
  'none': 0.81,
  'rule': 40,
  'engine': 20,
  'text.line': 8,
  'marked.stated': 4, 'marked': 0.61, 'marked@head': 0.58,
  'described': 2.29, 'described.within': 0.55, 'described.part': 0.23,
  'line.h2': 1.6, 'line.h3': 0.33, 'line.li': -0.14, 'line.div': -0.39, 'line.figcaption': -0.42, 'line': -0.58, 'line.p': -0.58,
  'strong': 1.54,
  'in.summary': 1.37, 'in.header': 1.03, 'in.related': 0.43, 'in.detail': 0.38, 'in.main': 0.26, 'in.card': 0.17, 'in.footer': 0.13, 'in.navigation': -0.11, 'in.comment': -0.12, 'in.notice': -0.14, 'in.byline': -0.15, 'in.video': -0.21, 'in.tags': -0.23, 'in.title': -0.23, 'in.li': -0.34, 'in.sidebar': -0.36, 'in.body': -0.37, 'in.overlay': -0.37, 'in.article': -0.5, 'in.author': -0.5, 'in.figcaption': -0.53, 'in.hidden': -0.57, 'in.date': -0.59, 'in.caption': -0.63, 'in.figure': -0.66,
  'order.1': 0.76, 'order.4': 0.2, 'order.2': 0.14, 'order.3': -0.27,
  'length.lead': 0.69, 'length.sentence': 0.54, 'length.paragraph': -0.44, 'length.line': -0.53, 'length.label': -1.07,
  '@head': 0.59,
  'own.summary': 0.54, 'own.article': 0.36, 'own.body': 0.27, 'own.inline-box': -0.18, 'own.date': -0.2, 'own.header': -0.22, 'own.title': -0.37, 'own.card': -0.45, 'own.main': -0.49, 'own.caption': -0.92,
  'beside': 0.37,
  'sentences': 0.32,
  'in-doc': 0.11,
  'sentence': -0.22,
  'no-line': -0.23,
  'opened': -0.37,
  'dated': -0.59,
  'told': -0.68,
  'kept': -0.69,
  'linked': -1.65,
}
