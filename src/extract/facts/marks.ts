/**
 * What class names and addresses of links say that an element holds. Words are matched as whole
 * tokens of a name (`post-author`, `postAuthor`, `post__author`), never inside other words.
 */
import { remembered } from '../remembered.ts'

export interface Mark {
  readonly byline: boolean
  /** A byline's inner part: the name alone. */
  readonly name: boolean
  readonly date: boolean
  readonly modified: boolean
  readonly title: boolean
  readonly subtitle: boolean
  /** A line above or inside the headline that is none of it. */
  readonly kicker: boolean
  readonly section: boolean
  readonly tags: boolean
  /** It looks like a title: its name says no more, nor of what. */
  readonly shown: boolean
  /** Opens a part of the page that is about something else: comments, teasers, menus. */
  readonly away: boolean
}

/** A row a mark: words of one token, or of several written as one: `posttitle` is `post-title`, `post_title`, `postTitle`. */
const each = (heads: string, tails: string): string => heads.split(' ').flatMap(head => tails.split(' ').map(tail => head + tail)).join(' ')
const AUTHOR = 'by author authors autor autors autore autoren auteur auteurs writer writers contributor contributors creator creators byline'
const ARTICLE = 'post entry article story blog news content page item meta text'
const ROWS: Readonly<Record<Exclude<keyof Mark, 'shown'>, string>> = {
  byline: `${AUTHOR} ${each(ARTICLE, AUTHOR)} pby pauthor hauthor bylines verfasser redakteur redakteurin redacteur journalist firma signature creditline submitted postedby username poster authored sourceline authorname authorlink authorinfo authorbox authormeta authordate authname authorsname nickname vcard fn reporter editorname źródło kirjoittaja skribent zapisal muhabir yazar`,
  name: 'name fn link url authorname authname bylinename username a',
  date: 'date dates datum data fecha datetime dateline publish published pubdate publishdate publisheddate publishon publishedon publishat publishedat publishtime publishedtime publicationdate timestamp posted postedon postdate entrydate erstellt veröffentlicht created time when day meta entrymeta postmeta articlemeta byline info dato submitted odate datepublished postinfo articleinfo dateheader',
  modified: 'update updated modified lastmodified lastupdated revised aktualisiert actualizado datemodified',
  title: `${each('entry post article page story headline blog news content main single node p thread topic artikel', 'title headline heading name')} headline titulo titre entryheader articleheadline contentheading subject`,
  subtitle: `${each('article post story news', 'summary intro lead lede excerpt teasertext description standfirst dek')} subtitle subheadline subheading subhead subline standfirst dek deck chapo bajada copete sumario entradilla leadin kickersub untertitel unterzeile abstracttext introtext vorspann ingress perex lede sommario occhiello catenaccio`,
  kicker: 'kicker overline dachzeile topline roofline spitzmarke eyebrow surtitre surtitle antetitulo volanta pretitle preheadline supertitle rubrik rubric label badge category oberzeile subtitle subline subheadline subheading subheader untertitel permalink headerlink hashlink headinganchor descriptor edit editlink anchor tag headlineintro intro prefix strapline strap flag tooltip meta date comment comments count author byline',
  section: `${each('post entry article story', 'category categories section cat')} catlinks ressort rubrik sectionname categoryname`,
  tags: 'taglinks posttags articletags entrytags tagslist taglist articlekeywords tags tagcloudpost',
  away: 'comment comments commentlist kommentar kommentare commentaire commentaires comentario comentarios disqus respond replies related recommended recommendation recommendations recirc similar sidebar footer sitefooter widget widgets teaser teasers promo promos popular trending mostread meistgelesen readnext upnext morestories morenews morearticles moreposts latest newsletter nav navigation menu carousel slider ad ads advert sponsored outbrain taboola card cards postlist newslist archive blogroll testimonial testimonials pullquote quoteauthor caption figcaption imagecredit photocredit copyright cutline bookmark tweet twittertweet breadcrumb breadcrumbs modal popup search login share sharing social',
}
const MARKS = Object.keys(ROWS) as readonly (keyof typeof ROWS)[]
const WORDS = new Map<string, (keyof Mark)[]>()
for (const mark of MARKS) for (const word of ROWS[mark].split(' ')) WORDS.set(word, [...(WORDS.get(word) ?? []), mark])
const MOST_JOINED = 3

const none: Mark = {
  byline: false,
  name: false,
  date: false,
  modified: false,
  title: false,
  subtitle: false,
  kicker: false,
  section: false,
  tags: false,
  shown: false,
  away: false,
}

/** Longer class lists are utilities of a style sheet, their first words as good as all. */
const MAX = 160

const remember = remembered(read)

/** Null where they say nothing, as most do. */
export const markOf = (className: string): Mark | null => remember(className.length > MAX ? className.slice(0, MAX) : className)

/** "sort-by", "filter_by": what a list is sorted by, not who wrote it. */
const SORTED = /(?:sort|order|filter|group|search|go)(?:ed)?[_-]?by(?![a-z])/

const TITLED = /^\s*(?:tit(?:le|el|re|ulo|olo)?|título|naslov|cim|cím|tytul|nadpis|baslik|zagolovok)\s*$/i

function read(className: string): Mark | null {
  let mark: Record<keyof Mark, boolean> | null = null
  for (const name of className.split(/\s+/)) for (const key of marksIn(name)) (mark ??= { ...none })[key] = true
  if (TITLED.test(className)) (mark ??= { ...none }).shown = true
  return mark
}

/** Of one class name: lists of them are many, and made of few. */
const marksIn = remembered((name): readonly (keyof Mark)[] => {
  const spelled = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  if (SORTED.test(spelled)) return []
  // Of microformats: who, and no card of another page.
  if (spelled === 'h-card') return WORDS.get('vcard')!
  const tokens = spelled.split(/[_-]+/), found: (keyof Mark)[] = []
  for (let from = 0; from < tokens.length; from++)
    for (let i = from, word = ''; i < tokens.length && i < from + MOST_JOINED; i++) found.push(...(WORDS.get((word += tokens[i]!)) ?? []))
  return found
})

/** Where a page says "2 hours ago", the moment stands in a title. */
export const MOMENT = /^\d{4}-\d\d-\d\d[T ]\d\d:/

/** Addresses of a person's page on a site. */
const PERSON_PATH = /\/(?:authors?|autor|autore|autoren|autores|auteurs?|staff|staff-members?|people|person|profile|profiles?|profil|user|users|u|member|members|contributors?|columnists?|journalists?|journalistes?|redaktion|redakteure|reporters?|by|byline|team|verfasser|bio|writers?|editors?|firmas?|redactor|community\/user)s?\/[^/?#]+|[?&](?:author|autor|user|u|uid|member)=|\/@[\w.-]+$|member\.php|userinfo\.php|^\/?user\?id=/i
export const isPersonLink = (href: string): boolean => PERSON_PATH.test(href.slice(0, 300))
