/**
 * The tables that decide what raw text's title is and who wrote it, where nothing but its lines speaks. Fitted and written
 * by training/metadata.py to pages of which only the lines were left; what marks are called besides is told in precedence.ts.
 *
 *     head.4, inside.2, behind.1    lines between a name and the text's first paragraph, its last one before it, behind it (more than the last one go together: 6, 9, 14 …)
 *     below.1, above.2              lines between it and the headline; `.called` opens with a common first name, `.named` looks as people's names do, `.other` neither
 *     over.role, under.day          what the next line is, and the one before: signers.ts names the kinds
 *     described.alone, described    a note below or in the text opens with the name, which is all of the line, or some of it
 *     domain                        the address of a site, in a line that opens like no byline
 *     twice.2, glued, told          the line stands there again; words run into each other; the next line opens with the name
 *     text.byline, text.below, text.note   a line that opens as bylines do; a person next below the headline; whom a note is about
 */
import type { Weights } from './vote.ts'

/** Lines of raw text: see headlines.ts. */
export const HEADLINE: Weights = {
  'none': 0,
  'path.4.4': 3.26, 'path.4.3': 2.54, 'path.4.2': 2.34, 'path.3.4': 1.46, 'path.2.4': 0.74, 'path.3.3': 0.71, 'path.2.2': 0.19, 'path.1.4': 0.18, 'path.4.1': -0.28, 'path.no.0': -1.06, 'path.1.3': -1.41, 'path.0.1': -1.49, 'path.0.4': -1.86, 'path.0.2': -2.07, 'path.0.3': -2.21,
  'top.0': 2.01, 'top.0.few': 1.35, 'top.1': 1.34, 'top.1.few': 0.52, 'top.3': 0.44, 'top.4': 0.36, 'top.2': 0.2, 'top.2.few': -0.14, 'top.4.few': -0.28, 'top.3.few': -0.32, 'top.9': -0.35, 'top.6': -0.59, 'top.14': -0.64, 'top.30': -0.88, 'top.9.few': -0.88, 'top.20': -1.13, 'top.6.few': -1.32, 'top.45': -1.35,
  'above-byline.0': 1.8, 'above-byline.1': 1.74, 'above-byline.2': 1.3, 'above-byline.3': 0.22,
  'told.4.3': 1.77, 'told.4.4': 1.77, 'told.4.2': 1.55, 'told.3.4': 1.39, 'told.3.3': 1.03, 'told.4.1': 0.86, 'told.2.4': 0.37, 'told.1.3': -0.23, 'told.2.2': -0.35, 'told.1.4': -0.63, 'told.0.2': -1.35, 'told.0.1': -1.74, 'told.0.4': -1.74, 'told.no.0': -1.94, 'told.0.3': -2.43,
  'over.text': 1.76, 'over.longer': 0.31,
  'within': 1.74,
  'above-day.0': 1.7, 'above-day.1': 1.52, 'above-day.3': 1.15, 'above-day.2': 1.13,
  'twice': 1.52,
  'long.3': 1.09, 'long.1': 1.05, 'long.6': 0.8, 'long.4': 0.76, 'long.2': 0.71, 'long.9': 0.3, 'long.14': 0.29, 'long.20': -0.39,
  'below-day': 1.06,
  'gap.1': 1.03, 'gap.1.few': 0.97, 'gap.2.few': 0.89, 'gap.3.few': 0.77, 'gap.2': 0.61, 'gap.3': 0.43, 'gap.4': 0.27, 'gap.6.few': -0.13, 'gap.4.few': -0.15, 'gap.0': -0.19, 'gap.9': -0.58, 'gap.14': -0.89, 'gap.20': -1.18, 'gap.30': -1.96,
  'case.3': 0.87, 'case.2': 0.83, 'case.1': 0.63, 'case.0': 0.14, 'case.lower': -0.29, 'case.upper': -0.32,
  'words.9': 0.77, 'words.6': 0.44, 'words.20': 0.27, 'words.14': 0.22, 'words.4': -0.42, 'words.2': -0.46, 'words.1': -0.58, 'words.30': -0.71, 'words.3': -1.14,
  'score.0': 0.69, 'score.1': 0.18, 'score.2': -0.19, 'score.3': -0.41, 'score.4': -1.93,
  'holds': 0.34,
  'menu.2.0': 0.3, 'menu.2.1': 0.3, 'menu.1.0': -0.21, 'menu.1.2': -0.21, 'menu.0.1': -0.31, 'menu.2.2': -0.41, 'menu.0.2': -0.54, 'menu.0.0': -0.65,
  'ends.question': 0.28, 'ends.shout': -0.16, 'ends.open': -0.67, 'ends.colon': -1.83, 'ends.full': -2.2,
  'under.text': -0.11,
  'is.h1': -0.18, 'is.p': -0.28, 'is.h2': -1.18,
  'only': -0.35,
  'below-byline': -0.62,
  'dashed': -0.73,
  'kept': -1.16,
  'called': -1.27,
  'behind': -1.48,
  'phrase': -1.75,
  'site': -1.93,
  'trail': -2.86,
}

/** Lines of raw text that name who wrote it: see signers.ts. */
export const BYLINES: Weights = {
  'none': 4.1,
  'rule': 40,
  'engine': 20,
  'domain': -3,
  'account': -12,
  'dateline': 2.5, 'dateline@head': 0.76,
  'unlisted': 2.5,
  'signature': 2, 'signature@tail': 0.32,
  'given.alone': 1.96, 'given': 1.37, 'given.line': 1.23,
  'called': 1.81,
  'agency': 1.5,
  'opened.colon': 1.41, 'opened.word': 1.34, 'opened@head': 0.63, 'opened': 0.48, 'opened.weak': 0.33, 'opened@body': 0.15, 'opened@before': -0.18, 'opened@after': -0.31, 'opened.within': -0.67, 'opened.glued': -1.32,
  'twice.6': 1.37, 'twice.4': 0.75, 'twice.14': 0.53, 'twice.9': 0.5, 'twice.3': 0.38, 'twice.2': -0.12, 'twice.20': -0.14,
  'handle': 1.25,
  'is-site.line': 1.2, 'is-site': 0.67,
  'below.1.named': 1.17, 'below.1': 1, 'below.9.called': 0.73, 'below.4.named': 0.68, 'below.6.called': 0.68, 'below.4.called': 0.63, 'below.2.named': 0.62, 'below.9': 0.61, 'below.2': 0.55, 'below.4.other': 0.48, 'below.6.named': 0.48, 'below.14.other': 0.39, 'below.4': 0.38, 'below.6': 0.36, 'below.9.other': 0.35, 'below.3': 0.27, 'below.3.named': 0.26, 'below.20.called': 0.24, 'below.1.called': 0.14, 'below.30': -0.12, 'below.30.other': -0.12, 'below.20.named': -0.13, 'below.14': -0.2, 'below.20.other': -0.2, 'below.14.called': -0.28, 'below.1.other': -0.31, 'below.14.named': -0.31, 'below.9.named': -0.47, 'below.6.other': -0.79,
  'line.dated': 1.17, 'line.signed^': 0.78, 'line.dated@head': 0.75, 'line.signed@body': 0.58, 'line.bare@tail': 0.53, 'line.dated@tail': 0.39, 'line.dated@before': 0.3, 'line.beside': 0.24, 'line.beside@head': 0.24, 'line.beside^': 0.18, 'line.bare^': 0.15, 'line.last@tail': 0.13, 'line.beside+': -0.11, 'line.behind@head': -0.12, 'line.signed+': -0.12, 'line.behind@tail': -0.17, 'line.dated+': -0.18, 'line.behind': -0.29, 'line.behind^': -0.29, 'line.signed@before': -0.3, 'line.signed@after': -0.31, 'line.bare@head': -0.38, 'line.dated@body': -0.38, 'line.bare': -0.43, 'line.dated^': -0.43,
  'described.alone': 1.14, 'described': -0.13,
  'head.6': 1.13, 'head.3': 1.03, 'head.9': 0.63, 'head.4': 0.47, 'head.2': 0.46, 'head.20': -0.13, 'head.14': -0.41,
  'over.role': 1.06, 'over.day': 0.61, 'over.prose': 0.27, 'over.reading': 0.25, 'over.called': -0.15, 'over.label': -0.16, 'over.byline': -0.28, 'over.none': -0.33, 'over.line': -0.4,
  'text.note^': 1.04, 'text.byline@tail': 0.95, 'text.note': 0.91, 'text.byline': 0.76, 'text.byline@head': 0.63, 'text.byline^': 0.59, 'text.note@tail': 0.58, 'text.below': 0.5, 'text.below@head': 0.5, 'text.below^': 0.5, 'text.note@body': 0.47, 'text.byline@before': 0.12, 'text.note@after': -0.12, 'text.byline+': -0.18, 'text.byline@body': -0.44,
  'dated@head': 0.99, 'dated@before': 0.67, 'dated@body': 0.43, 'dated@tail': 0.11,
  'small': 0.95,
  'note': 0.91,
  'part': 0.85, 'part.tight': 0.17,
  'under.prose': 0.85, 'under.long': 0.7, 'under.heading': 0.61, 'under.day': 0.37, 'under.none': 0.23, 'under.line': 0.21, 'under.role': -0.21, 'under.byline': -0.22, 'under.reading': -0.39, 'under.label': -0.64,
  '@before': 0.84, '@head': 0.65, '@tail+': 0.13, '@tail': -0.26, '@body': -0.46, '@head+': -0.55,
  'behind.3': 0.81, 'behind.1': 0.59, 'behind.6': 0.59, 'behind.30': 0.53, 'behind.2': 0.47, 'behind.14': 0.4, 'behind.4': -0.13,
  'dateline^': 0.76,
  'copyright@before': 0.72, 'copyright@tail': 0.65, 'copyright': 0.6, 'copyright@after': 0.38, 'copyright@body': -0.63, 'copyright@head': -1.11,
  'above.3': 0.7, 'above.1': 0.58, 'above.2': 0.44, 'above.4': 0.11, 'above.6': -0.29, 'above.45': -0.34, 'above.0': -0.55, 'above.9': -0.56, 'above.14': -1.06, 'above.30': -1.17, 'above.20': -1.26,
  'inside.1': 0.55, 'inside.0': 0.43, 'inside.2': 0.31, 'inside.3': -0.11, 'inside.6': -0.17, 'inside.30': -0.24, 'inside.20': -0.36, 'inside.14': -0.41, 'inside.45': -0.49,
  'own-site': 0.51,
  'desk': 0.5,
  'unknown': 0.49,
  'short': 0.39,
  'nearest': 0.36,
  'fuller': 0.32, 'fuller.seen': -0.23,
  'told': 0.31,
  'signature^': 0.25,
  'shorter': 0.22,
  'only-person': 0.18,
  'digits': -0.11,
  'copyright^': -0.12,
  'one-word.line': -0.14,
  'person.house': -0.14,
  'only': -0.21,
  'beyond': -0.22,
  'row.tight': -0.23, 'row': -0.31,
  'person-like.line': -0.42,
  'many': -0.44,
  'within': -0.61,
  'house.person-signed': -0.63, 'house': -1.18,
  'repeated': -0.67,
  'several.seen': -0.7, 'several': -1.2,
  'four-words': -1.05,
  'kept': -1.07,
  'small-inside': -1.36,
}
