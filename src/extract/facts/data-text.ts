/** The text of what a page is about, as its data hold it: an article's, a thread's posts with who wrote them and when, a product's description. */

type Thing = Readonly<Record<string, unknown>>

const LEAST_CHARS = 200
/** A product's description may be a line; this is more than a slogan. */
const LEAST_DESCRIPTION = 100
const MOST_CHARS = 400_000
const MOST_POSTS = 500
const MAX_DEPTH = 6
const THREAD = /^(?:DiscussionForumPosting|SocialMediaPosting|Question|QAPage)$/
const PRODUCT = /^(?:Product|ProductGroup|IndividualProduct|ProductModel)$/
/** Where posts stand in posts, in the order that pages show them. */
const ANSWERS = ['mainEntity', 'acceptedAnswer', 'suggestedAnswer', 'comment'] as const

/** `articles` come best first, `things` are all of the page; `typesOf` gives a thing's types without their address. Null where none says much. */
export function dataText(articles: readonly Thing[], things: readonly Thing[], typesOf: (thing: Thing) => readonly string[]): string | null {
  const is = (pattern: RegExp) => (thing: Thing): boolean => typesOf(thing).some(type => pattern.test(type))
  const body = articles.map(thing => thing['articleBody']).find((text): text is string => typeof text === 'string' && text.length > LEAST_CHARS)
  const found = body ?? thread(things.find(is(THREAD))) ?? longest(things.filter(is(PRODUCT)).map(thing => thing['description']))
  return found?.slice(0, MOST_CHARS) ?? null
}

function thread(top: Thing | undefined): string | null {
  if (!top) return null
  const posts: string[] = []
  const collect = (value: unknown, depth: number): void => {
    if (depth > MAX_DEPTH || posts.length >= MOST_POSTS || typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) { for (const item of value.slice(0, MOST_POSTS)) collect(item, depth + 1); return }
    const { text, articleBody, author, datePublished, dateCreated } = value as Thing
    const own = typeof text === 'string' ? text : articleBody
    if (typeof own === 'string' && own.trim() !== '')
      posts.push(...[nameOf(author), datePublished ?? dateCreated, own].filter(line => typeof line === 'string'))
    for (const key of ANSWERS) collect((value as Thing)[key], depth + 1)
  }
  collect(top, 0)
  const all = posts.join('\n')
  return all.length > LEAST_CHARS ? all : null
}

/** Of one author or the first of several, as a name or a thing with one. */
function nameOf(author: unknown): unknown {
  const one: unknown = Array.isArray(author) ? author[0] : author
  return typeof one === 'object' && one !== null ? (one as Thing)['name'] : one
}

function longest(texts: readonly unknown[]): string | null {
  let best: string | null = null
  for (const text of texts) if (typeof text === 'string' && text.length > (best?.length ?? LEAST_DESCRIPTION)) best = text
  return best
}
