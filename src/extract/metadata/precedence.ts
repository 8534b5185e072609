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
 *     cut                           a title that is the start of a heading, with dots behind it or broken off inside a word
 *     kinds.2, kinds.3 …            so many kinds of origins say it: JSON-LD, Open Graph, a heading …
 *     site-heading                a main heading that is one half of the document's title, where the other half stands over the text by itself; `beside-site`: that half
 *     leads-home                  a heading that is a link to the site's first page
 *     labelled                    "Thread: Nine sheep", where the heading itself and the document call "Nine sheep" the title
 *     prefixed                    "Greens Nine sheep" in headings alone, where origins of two other kinds agree on "Nine sheep"
 *     numbered                    "1. Overview", which the document's title doesn't hold
 *     shown                       what is set larger than the text, or called a title and nothing else, on a page without a main heading; `is-day`: a day and nothing beside it
 *     item.own.thread             what a thread's own data, and none of its answers', say
 *     part-heading                a heading of a part, where the page has no main one and a line says what the document is called
 *     opens-site, holds-site       "Site: Title"; "Title: Site: Section"; `behind-site`: what stands behind the name there; `ends-section`: "Title | Section"
 *     holds-bar                   "Title | Part", uncut
 *     unheard                     a heading of which neither the document's title nor those for networks have a word
 *     agency                        a news agency by itself
 *     local-day, greenwich-day      two days side by side of which one is the clock of the place, the other the machine's; `-clock`: with the same minute
 *     opened.word, opened.weak …    how a byline opens: openers.ts
 *     row.tight, part.tight         names in a row with nothing but a comma or "and" between; one of them by itself
 *     row.people, part.people     a tight row of links or bylines that are all people; one of them by itself; `row.said`: the data say the row too; `row.siblings`: they are elements of one name, side by side
 *     line.last, line.behind      a bare name that ends the body, or stands next behind it; `line.later`: some lines behind it
 *     line.near                   a day in a line below the headline that is far above the text
 *     only, only-person           the page has no other option; no other that is called as people are
 *     house.person-stated, house.person-signed, person.house, person.house-stated   the site, a desk or a company where a person is named in the data, or signs; the person there
 *     account                     what a machine called somebody who chose no name, on a page that is no thread
 *     admin, says                 who runs the machine; a line that ends in "says:", as comments do
 *     .stated, .seen, .line         what the data say too; what stands by the headline; what only lines without a mark say
 *     given, given.alone          it opens with a common first name; is nothing but one. `unknown`: it looks like a person's, and does not
 *     aside, card                   behind the text it stands in a sidebar, in a card, and nowhere else
 *     portrait, note              a picture's description names her and nothing else; a note behind the text is on her
 *     profile                     the data name the address of a page of the site, which ends as the person is called
 *     within.library              data of libraries name these and more
 *     one-word.forum              a nickname that the data of a thread state
 *     unsigned-kind                 what a product, collection, listing or offer does not state of itself as a whole
 *     excerpt                     what left the text as its excerpt, to be told as its subtitle
 *     own-site                      the site's host is called as the person is
 *     handle, spelt-out             "srauturier", and Solene Rauturier beside it
 *     slot^                         the first of its slot on the page
 *     swapped                       3/4/2021 read the other way round
 *     after-stated                  a day behind the one that the data state; `.modified`, `.updated`: the data, or readers, are told that it is the last change's
 *     ld.event                    the data say that what the page is about takes place then
 *     passing                     of which lines speak in passing alone: amid a sentence, or as the end of a span of time
 *     said.first                  "First published": a text that was changed since
 *     changed.below               a wiki's or a manual's footer says that it is the last change's
 *     said.last                   "Last updated": the words before the day say that it is the last change's, and no other's
 *     updated.twice                 a class name and the words before the date say that it is the last change's
 *     hours-later                 the data state a change on the day of publication, an hour or more behind it
 *     slug.most                     the title's words stand in the page's address
 */
import type { Weights } from './vote.ts'

export const TITLE: Weights = {
  'rule': 40,
  'engine': 20,
  'front-matter': 20,
  'text.heading': 8, 'text.line': 6,
  'cut': -12, 'labelled': -6, 'leads-home': -2, 'leads-home?': -2, 'site-heading': -2, 'beside-site': 1, 'prefixed': -1, 'numbered': -3, 'holds-site': -1.5, 'opens-site': -1.5, 'opens-site?': -1.5, 'behind-site': -4, 'ends-section': -2, 'part-heading': -3, 'is-day': -4, 'shown@head': 1, 'holds-bar': -1.5, 'unheard': -0.7,
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
  'none': 1.42,
  'row.siblings': 2,
  'rule': 40,
  'engine': 20,
  'front-matter': 20,
  'text.byline': 6, 'text.below': 4,
  'desk.alone': 1,
  'is-site.line': -6,
  'profile': 1.5,
  'within.library': -2,
  'one-word.forum': 0.8,
  'unsigned-kind': -6,
  'account': -12,
  'aside': -2, 'card': -8,
  'meta': 2.09, 'meta.citation': 0.9, 'meta.service': 0.63,
  'ld': 1.41, 'ld.page': 0.17, 'ld.organisation': 0.16,
  'person@head': 1.15, 'person@body': 0.87, 'person.elsewhere@body~': 0.32, 'person.elsewhere@head~': 0.19, 'person.elsewhere@tail': 0.14, 'person+': -0.14, 'person.elsewhere@body': -0.14, 'person.elsewhere@head': -0.14, 'person.elsewhere': -0.19, 'person.house-stated': -0.22, 'person@after~': -0.24, 'person.elsewhere@tail~': -0.29, 'person@before~': -0.34, 'person@tail~': -0.35, 'person@tail': -0.39,
  'given': 1.12, 'given.alone': 0.97, 'given.line': 0.11,
  'note': 1.1,
  'byline@head': 1.02, 'byline.name^': 0.95, 'byline.name@head~': 0.65, 'byline@body': 0.61, 'byline': 0.34, 'byline.name@head': 0.33, 'byline@after~': -0.1, 'byline.name+': -0.14, 'byline.name@tail': -0.14, 'byline@head~': -0.22, 'byline.name@body': -0.27, 'byline+': -0.28, 'byline@tail': -0.32, 'byline.name@tail~': -0.5,
  'item.own': 0.99, 'item.first': 0.89, 'item.other': 0.74, 'item.own@head~': 0.61, 'item.own@none': 0.33, 'item.own@head': -0.2, 'item.own@tail': -0.25,
  'line^': 0.99,
  'dublin-core': 0.92,
  'agency': 0.85,
  'is-site.stated': 0.83, 'is-site': -0.31,
  'rel^': 0.83,
  '@head~': 0.8, '@head': 0.72, '@none': 0.33, '@tail': 0.12, '@after': -0.11, '@body+': -0.13, '@after~': -0.15, '@head~+': -0.19, '@tail+': -0.22, '@body': -0.24, '@head+': -0.28, '@before~': -0.29, '@before': -0.49,
  'rel': 0.8, 'rel@head': 0.64, 'rel@tail~': 0.3, 'rel@tail': 0.17, 'rel@head~': -0.25,
  'person^': 0.67,
  'byline^': 0.66,
  'repeated': 0.66,
  'opened.colon': 0.63, 'opened@head': 0.52, 'opened@tail': 0.45, 'opened.word': 0.44, 'opened': 0.36, 'opened@after': 0.16, 'opened@body': -0.11, 'opened.glued': -0.14, 'opened.within': -1.23,
  'open-graph': 0.61,
  'person-like': 0.59, 'person-like.line': -0.27,
  'fuller.seen': 0.54, 'fuller': 0.24,
  'own-site': 0.52,
  'portrait': 0.52, 'portrait.avatar': 0.18,
  'part.tight': 0.49, 'part': 0.3,
  'dated@body': 0.48, 'dated@head': 0.38, 'dated@tail': 0.35,
  'twitter.data': 0.47, 'twitter': -0.84,
  'line.dated^': 0.45, 'line': 0.38, 'line.bare^': 0.34, 'line.dated@head': 0.32, 'line.later^': 0.3, 'line@head': 0.3, 'line.beside': 0.27, 'line.beside@head': 0.27, 'line.beside^': 0.24, 'line.later': 0.23, 'line.later@tail': 0.23, 'line@tail': 0.21, 'line.signed@after': 0.2, 'line.bare@tail': 0.16, 'line.signed': 0.15, 'line.behind@tail': 0.13, 'line.dated@tail': -0.28, 'line.bare': -0.47, 'line.bare@head': -0.49,
  'only-person': 0.42,
  'small': 0.38,
  'signature': 0.33, 'signature@body': -0.11,
  'signature^': 0.33,
  'dateline': 0.29, 'dateline@head': 0.29,
  'dateline^': 0.29,
  'copyright@tail': 0.25, 'copyright@head': -0.21, 'copyright': -0.22, 'copyright@body': -0.33,
  'nearest': 0.24,
  'beyond.stated': 0.21, 'beyond': -0.24,
  'many': 0.19,
  'within.stated': 0.19, 'within': -0.29,
  'desk': 0.13, 'desk.stated': 0.11,
  'site.dublin-core': 0.13, 'site.ld': -0.16, 'site.open-graph': -0.32, 'site.meta': -0.4, 'site.feed': -0.63,
  'row.people': 0.12, 'row.tight': -0.37, 'row': -0.43,
  'copyright^': -0.12,
  'spelt-out': -0.2,
  'unknown': -0.22, 'unknown.line': -0.94,
  'several.seen': -0.23, 'several': -0.79,
  'house': -0.4, 'house.person-stated': -0.41, 'house.person-signed': -0.9,
  'four-words': -0.94,
  'small-inside': -1.08,
  'one-word.line': -1.32,
}

export const PUBLISHED: Weights = {
  'none': -1.06,
  'unsigned-kind': -8,
  'rule': 40,
  'engine': 20,
  'front-matter': 20, 'modified.front-matter': -12,
  'changed': -6,
  'teaser': -8,
  'ld.event': -8,
  'passing': -8,
  'said.first': 3,
  'item.own.thread': 2,
  'open-graph': 2.86,
  '@head': 1.57, '@body~': 0.66, '@before': 0.45, '@tail~': 0.37, '@head~': 0.3, '@tail': 0.26, '@before~': 0.13, '@body': -0.12, '@after~': -0.68, '@after': -0.71,
  'meta.service': 1.44, 'meta': 0.39,
  'ld.page': 1.43, 'ld': 0.81, 'ld.page.created': 0.77, 'ld.other': -0.44,
  'modified.ld.page': 1.31, 'modified.meta': 1.12, 'modified.ld.other': 0.58, 'modified.ld': 0.29, 'modified.item.own@head': 0.11, 'modified.item.own': -0.16, 'modified.item.own@tail~': -0.18, 'modified.item.own.text': -0.58, 'modified.item.own.text@head': -1,
  'said.published': 1.26, 'said.updated': -0.51, 'said.other': -0.96,
  'marked@tail': 1.23, 'marked@head': 0.94, 'marked@before~': 0.77, 'marked@head~.more': 0.66, 'marked.modified@tail~': 0.59, 'marked.attribute': 0.45, 'marked.attribute@tail~': 0.35, 'marked@head~': 0.17, 'marked@body~': 0.14, 'marked.attribute@head': 0.12, 'marked@tail~': 0.12, 'marked': -0.11, 'marked@tail~.more': -0.14, 'marked@tail.more': -0.21, 'marked.modified': -0.22, 'marked.modified@head': -0.27, 'marked@head.more': -0.44, 'marked@after~': -0.47, 'marked@body': -0.62, 'marked.modified@head~': -0.78,
  'only': 1.23,
  'line@head': 1.2, 'line.said': 0.88, 'line.said@tail': 0.7, 'line@tail.more': 0.45, 'line.said@body': 0.34, 'line@head.more': 0.31, 'line.near': 0.22, 'line.near@body': 0.22, 'line.said@tail.more': 0.21, 'line.said@head.more': -0.14, 'line': -0.16, 'line@tail': -0.83, 'line.said@head': -1.01,
  'url': 1.18,
  'item.own': 0.96, 'item.own@head~': 0.63, 'item.other@head': 0.31, 'item.own.text@head~': 0.28, 'item.other.text': 0.19, 'item.other.text@body~': 0.1, 'item.own.text@head': -0.12, 'item.other@body~': -0.13, 'item.own@tail~': -1.11, 'item.created': -1.6, 'item.own@head': -2.02,
  'time@head': 0.91, 'time.published.text': 0.83, 'time.modified': 0.79, 'time.text@after~': 0.71, 'time': 0.7, 'time.text@body': 0.7, 'time@after~': 0.66, 'time@body~': 0.66, 'time.text@head': 0.61, 'time@head~': 0.57, 'time.published.text@tail': 0.41, 'time.published@tail': 0.41, 'time.modified.text': 0.34, 'time.published.text@head': 0.23, 'time.modified.text@head~': 0.2, 'time.published.text@head~': 0.2, 'time.published@head~': 0.2, 'time.text@tail~': 0.17, 'time.published.text@body': 0.13, 'time.published.text@body~': 0.12, 'time.published@body': 0.12, 'time.published@body~': 0.12, 'time.text@body~': -0.11, 'time.text@tail': -0.12, 'time.published@tail~': -0.18, 'time@tail~': -0.31, 'time.modified.text@tail~': -0.34, 'time.modified@tail~': -0.35, 'time.modified@head': -0.36, 'time.published@head': -0.4, 'time.modified.text@head': -0.46,
  'nearest': 0.87,
  'local-clock': 0.8,
  'more': 0.75,
  'day-before': 0.61,
  'greenwich-day': 0.52,
  'latest': 0.32,
  'earliest': 0.2,
  'dublin-core': -0.28,
  'script@after': -0.45,
  'in-title': -0.49,
  'swapped': -0.74,
  'greenwich-clock': -0.77,
  'in-description': -0.82,
  'after-stated.updated': -1.04, 'after-stated': -1.14, 'after-stated.modified': -1.31, 'after-stated.modified.updated': -1.56,
}

export const MODIFIED: Weights = {
  'none': 3.85,
  'unsigned-kind': -8,
  'rule': 40,
  'engine': 20,
  'modified.front-matter': 20,
  'said.last': 1,
  'updated.twice': 3,
  'hours-later': 4,
  'changed.seen': 4,
  'changed.below': 6,
  'teaser': -8,
  'ld.event': -8,
  'passing': -8,
  'marked.modified.attribute': 3,
  'modified.meta': 4, 'modified.dublin-core': 4, 'modified.open-graph': 2.41, 'modified.ld': 1.83, 'modified.item.own': 1.73, 'modified.ld.page': 1.43, 'modified.item.own@tail~': 0.77, 'modified.ld.other': 0.15,
  'after-stated.modified': 2.28, 'after-stated.updated': 0.33, 'after-stated': -0.78,
  '@head': 1.75, '@tail~': 0.67, '@before': 0.32, '@head~': 0.29, '@after': -0.12, '@before~': -0.3, '@body': -0.5, '@after~': -0.61, '@tail': -1.67,
  'said.updated': 1.71, 'said.other': -0.32, 'said.published': -0.85,
  'line.said@tail': 1.66, 'line.said': 1.14, 'line@tail': 0.81, 'line@tail.more': 0.75, 'line@head.more': 0.53, 'line.said@head.more': 0.31, 'line.near': 0.22, 'line.near@body': 0.22, 'line.said@head': -0.23, 'line': -0.32, 'line@head': -0.61, 'line.opening@head': -0.84, 'line.opening': -0.85,
  'time.modified.text': 1.35, 'time.modified.text@head': 1.21, 'time.text@head': 0.45, 'time.modified.text@tail~': 0.42, 'time.modified@tail~': 0.42, 'time.published': 0.3, 'time.published.text': 0.27, 'time@head~': 0.23, 'time@tail~': 0.23, 'time.text@head~': 0.21, 'time.text@tail~': 0.17, 'time.published.text@head~': -0.11, 'time.published@head~': -0.11, 'time.text': -0.13, 'time': -0.2, 'time.published@head': -0.21, 'time@head': -0.21, 'time.published.text@head': -0.23, 'time.published.text@tail~': -0.31, 'time.published@tail~': -0.31, 'time.modified': -0.46, 'time.modified@head': -0.64,
  'meta.service': 1.14, 'meta': 0.25,
  'ld.created': 1.11, 'ld.page.created': 1.04, 'ld': 0.99, 'ld.other': 0.49, 'ld.page': -0.24,
  'local-day': 1.04,
  'day-before': 0.87,
  'marked.modified@head': 0.8, 'marked@tail': 0.8, 'marked@head.more': 0.72, 'marked.modified@head~': 0.32, 'marked@tail~': 0.17, 'marked@after': 0.13, 'marked@head~': 0.13, 'marked': -0.11, 'marked@before~': -0.19, 'marked.modified': -0.48, 'marked@after~': -0.57, 'marked.attribute': -0.71,
  'day-after': 0.74,
  'in-description': 0.72,
  'more': 0.55,
  'latest': 0.5,
  'url': 0.46,
  'in-title': 0.4,
  'dublin-core': 0.38,
  'open-graph': 0.36,
  'nearest': 0.27,
  'item.own.text@head': 0.2, 'item.own@head~': 0.16, 'item.own@tail~': 0.13, 'item.own.text@head~': -0.13, 'item.own.text': -0.29,
  'earliest': -0.16,
  'greenwich-day': -0.24,
  'swapped': -1.1,
}

export const SUBTITLE: Weights = {
  'none': 0.81,
  'rule': 40,
  'engine': 20,
  'front-matter': 20,
  'text.line': 8,
  'marked.stated': 4, 'marked': 0.61, 'marked@head': 0.58,
  'described': 2.29, 'described.within': 0.55, 'described.part': 0.23,
  'line.h2': 1.6, 'line.h3': 0.33, 'line.li': -0.14, 'line.div': -0.39, 'line.figcaption': -0.42, 'line': -0.58, 'line.p': -0.58,
  'strong': 1.54,
  'excerpt': 3,
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
