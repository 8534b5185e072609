/** What kind of page it is: learned chances of each kind, from its blocks taken together. */
import { KINDS, type Kind } from '../model/article.ts'
import type { Candidate } from './candidate.ts'
import { COLUMNS, type Features } from './features/index.ts'
import { kindInputNames, kindInputs } from './features/kinds.ts'
import { FAR } from './features/page.ts'
import { modelOf, sums, type ModelFile } from './model.ts'
import pageModel from './model-kind.json' with { type: 'json' }
import textModel from './model-kind-text.json' with { type: 'json' }
import { parseUrl } from '../model/url.ts'

/** One chance for each of KINDS, in their order; together 1. */
export type Chances = readonly number[]

type Format = 'html' | 'text'
const FIRST = COLUMNS.html.indexOf(`kind-${KINDS[0]}`)
const FILES: Readonly<Record<Format, ModelFile>> = { html: pageModel, text: textModel }
const INPUTS: Readonly<Record<Format, readonly string[]>> = { html: kindInputNames('html', COLUMNS.html), text: kindInputNames('text', COLUMNS.text) }

export function chancesOf(format: Format, candidates: readonly Candidate[], features: Features): Chances {
  const scores = sums(
    modelOf(FILES[format], INPUTS[format]),
    kindInputs(
      format,
      features.values,
      COLUMNS[format],
      candidates.map(candidate => candidate.words),
    ),
    KINDS.length,
  )
  const most = Math.max(...scores)
  const shares = scores.map(score => Math.exp(score - most))
  const all = shares.reduce((sum, share) => sum + share, 0)
  const chances = shares.map(share => share / all)
  if (
    format === 'html'
    && ((kindOf(chances) === 'forum' && isBare(candidates.length, features)) || isCommentedOn(candidates.length, features, chances[ARTICLE]! > chances[FORUM]!))
  ) {
    chances[ARTICLE]! += chances[FORUM]!
    chances[FORUM] = 0
  }
  return chances
}

/** Below a short article its readers' comments look like a thread's posts. The first post of one stands among the others, an article in an element of its own. What looks like an article in any case needs less for it: themes put each comment into an element of an article's too. */
function isCommentedOn(rows: number, { values, width }: Features, isLikely: boolean): boolean {
  const at = (row: number, column: number): number => values[row * width + column]!
  let sentences = 0, comments = 0
  for (let row = 0; row < rows; row++) {
    const isInside = at(row, IN_ARTICLE) < FAR
    if (at(row, IN_COMMENT) < FAR) { if (isInside && !isLikely) return false; comments++ }
    else if (comments === 0 && isInside && at(row, SENTENCES) > 0) sentences++
  }
  return comments > 0 && sentences >= (isLikely ? 1 : LEAST_PROSE)
}
const LEAST_PROSE = 2

/** A notice or a recipe with nothing around it: so few blocks, of which none is called a post or a comment, are no thread. */
function isBare(rows: number, { values, width }: Features): boolean {
  if (rows > MOST_BARE) return false
  for (let row = 0; row < rows; row++) if (values[row * width + IN_THREAD]! < FAR || values[row * width + IN_COMMENT]! < FAR) return false
  return true
}
const MOST_BARE = 24
const [ARTICLE, FORUM] = [KINDS.indexOf('article'), KINDS.indexOf('forum')]
const [IN_ARTICLE, IN_COMMENT, IN_THREAD, SENTENCES] = [
  COLUMNS.html.indexOf('in-article'),
  COLUMNS.html.indexOf('class-comment'),
  COLUMNS.html.indexOf('class-thread'),
  COLUMNS.html.indexOf('sentence-ends'),
]

/** Writes the chances into each row of a page's blocks, where the judge reads them. Lines of raw text have no such columns: they gained nothing by them. */
export function fillChances(chances: Chances, { values, width }: Features): void {
  for (let at = FIRST; at < values.length; at += width) values.set(chances, at)
}

/** Of an article's chance, what is left of it where a site's front page stands, and at an address that ends in a single word: one article in thirty has either, and one in four of all other pages. */
const LEFT_AT_FRONT = 0.1, LEFT_AT_WORD = 0.2

/** The chances, given where the page stands. An article is called by the words of its headline, a number or a file, seldom "/", "/topics" or "/docs/install". */
export function chancesAt(url: string | null, chances: Chances): Chances {
  const { pathname, search } = (url === null ? null : parseUrl(url)) ?? { pathname: '1', search: '' }
  if (search !== '' || /\d/.test(pathname)) return chances
  const last = pathname.split('/').findLast(part => part !== '')
  if (last !== undefined && /[._+-]/.test(last)) return chances
  const left = last === undefined ? LEFT_AT_FRONT : LEFT_AT_WORD
  const all = 1 - chances[ARTICLE]! * (1 - left)
  return chances.map((chance, kind) => (kind === ARTICLE ? chance * left : chance) / all)
}

/** Programs that write nothing else, by the name that a page says it was made by. */
const MAKERS: readonly (readonly [kind: Kind, names: RegExp])[] = [
  ['documentation', /^(?:docutils|sphinx|mkdocs|docusaurus|starlight|vuepress|vitepress|rustdoc|javadoc|doxygen|exdoc|gitbook|bookdown|antora|asciidoctor|docbook|dokuwiki|(?:gnu )?texinfo|makeinfo|texi2)/i],
  ['forum', /^(?:discourse|vbulletin|phpbb|mybb|flarum|nodebb)/i],
]
/** What pages call themselves in their data, in lower case: none of the labelled ones that do is anything else. One that calls itself something written as well has its readers' comments or questions there; "article" alone is said of everything. */
const SAID: readonly (readonly [kind: Kind, types: RegExp])[] = [['forum', /^(?:discussionforumposting|qapage)$/]], WRITTEN = /^(?:[a-z]+article|(?:live)?blogposting|report)$/
/** Of an article's chance, what is left of it on a page that such a program made, or that says so: one of thirty-nine was one. */
const LEFT_AT_TOOL = 0.2

/** The chances, given what the page says it was made by and what it is: what an article's loses is that kind's. What is not taken for an article is not made any surer. */
export function chancesBy(generators: readonly string[], types: readonly string[], chances: Chances): Chances {
  if (kindOf(chances) !== 'article') return chances
  const maker =
    MAKERS.find(([, names]) => generators.some(name => names.test(name)))
    ?? (types.some(type => WRITTEN.test(type)) ? undefined : SAID.find(([, names]) => types.some(type => names.test(type))))
  if (!maker) return chances
  const given = KINDS.indexOf(maker[0]), left = chances[ARTICLE]! * LEFT_AT_TOOL
  return chances.map((chance, kind) => (kind === ARTICLE ? left : kind === given ? chance + chances[ARTICLE]! - left : chance))
}

export const kindOf = (chances: Chances): Kind => KINDS[chances.indexOf(Math.max(...chances))]!
