/**
 * A page whose text stands in nothing but the data for its scripts: the body beside the page's own title, or else the largest among them, as HTML or as text for the readers
 * of these. Which keys hold a body is a table; a list of things that each have a title of their own is other articles', posts of a thread are told all.
 */
import { after, attribute, descendants, textOf, type ElementNode } from '../../model/document.ts'
import { fold } from '../../model/fold.ts'
import { escaped, isMarked, isThing, plainName, richText, type Thing } from './rich.ts'
import { dataOf, parse } from './values.ts'

interface Island {
  readonly value: string
  readonly format: 'html' | 'text'
  readonly isThread: boolean
  /** It stands beside the page's own title. */
  readonly isOwn: boolean
}

/** Names of bodies as they are compared, see `plainName`. */
const BODIES = new Set(`content body html cooked text articlebody articletext articlecontent articlehtml postbody postcontent bodyhtml bodytext bodymarkdown bodycontent bodycopy contenthtml contenttext
contentmarkdown contentrendered contentblocks htmlcontent htmlbody textbody fulltext fullcontent richtext richcontent maincontent pagecontent storybody storycontent story text markdown md rendered raw copy
description longdescription blocks elements document doc value components paragraphs message`.split(/\s+/))
/** Lists of what several people wrote below one another. */
const THREADS = new Set(['posts', 'messages', 'postlist', 'poststream'])
/** What stands below these is not what the page is about: an application's words and terms, its site, what is added to the text, other texts. */
const OTHERS = new Set(`i18n translation translations messages locale locales strings labels dictionary cookie cookies cookieconsent consent consents gdpr privacy privacypolicy terms termsofservice termsofuse legal
disclaimer imprint modal modals popup popups banner banners footer navigation menu menus newsletter site website shop publisher organization config settings error errors shipping comments replies answers reviews
related relatedposts relatedarticles recommended recommendations similar`.split(/\s+/))
const HEADINGS = ['title', 'headline', 'heading', 'subject'] as const, TITLES = [...HEADINGS, 'name'] as const
const WRITERS = ['username', 'display_username', 'author', 'user', 'name', 'authorName'] as const
const DAYS = ['created_at', 'createdAt', 'datePublished', 'publishedAt', 'created', 'date'] as const

/** Shorter is no article's body. */
const LEAST_CHARS = 250
const MOST_CHARS = 2_000_000
/** Values that are looked at, and how deep. */
const MOST_VALUES = 200_000
const MAX_DEPTH = 40
const MOST_PARSED = 50
const MOST_POSTS = 500
/** The page may show so many characters, and so many for each of its data's. */
const MOST_SHOWN = 8_000
const SHOWN_SHARE = 0.5
/** A body without the page's own title beside it has to be long: pages have texts of their shop's, too. */
const LEAST_UNTITLED = 1_500, NEAR = 2
/** A title within a longer one, of so many letters or more than half of it, is no section's name. */
const LONG_TITLE = 20, MOST_OF_TITLE = 0.5

/** Null on pages that show their text, and where no data hold one. */
export function islandOf(root: ElementNode): Island | null {
  let shown = 0, data = 0
  for (let node = root.first; node; node = after(node, root)) {
    if (node.kind === 'element') { for (const { name, value } of node.attributes) if (name.startsWith('data-')) data += value.length; continue }
    if (node.parent?.tag === 'script') data += node.value.length
    else if (node.parent?.tag !== 'style' && (shown += node.value.trim().length) > MOST_SHOWN) return null
  }
  if (shown > data * SHOWN_SHARE) return null
  const values = dataOf(root)
  if (values.length === 0) return null
  const search = new Search(titlesOf(root))
  for (const value of values) search.look(value, '', 0, null)
  return search.best
}

/** What the page calls itself, letters and digits alone: its title as a whole and the longest part of it, without its site's name. */
function titlesOf(root: ElementNode): readonly string[] {
  const titles: string[] = [], sites = new Set<string>()
  for (const node of descendants(root)) {
    if (node.kind !== 'element') continue
    if (node.tag === 'title' || node.tag === 'h1') titles.push(textOf(node))
    if (node.tag === 'meta' && attribute(node, 'property') === 'og:site_name') sites.add(fold(attribute(node, 'content') ?? ''))
    if (node.tag === 'meta' && node.attributes.some(({ value }) => /^(?:og|twitter):title$/.test(value))) titles.push(attribute(node, 'content') ?? '')
  }
  return titles
    .slice(0, MOST_TITLES)
    .flatMap(title => [title, title.split(PARTS).reduce((most, part) => (part.length > most.length ? part : most), '')].map(fold))
    .filter(title => !sites.has(title))
}
const MOST_TITLES = 10, PARTS = /\s[|–—·•»:-]\s|\|/

class Search {
  best: Island | null = null
  private size = 0
  private values = 0
  private parsed = 0
  private readonly heldAt = new Map<Thing, number>()
  constructor(private readonly titles: readonly string[]) {}

  /** `key` is what the value is called, `holder` what has it. */
  look(value: unknown, key: string, depth: number, holder: Thing | null): void {
    if (depth > MAX_DEPTH || this.values++ > MOST_VALUES) return
    if (OTHERS.has(key) && !(THREADS.has(key) && Array.isArray(value))) return
    const isBody = BODIES.has(key)
    if (typeof value === 'string') {
      if (/^\s*[{[]/.test(value.slice(0, 20)) && value.length >= LEAST_CHARS && this.parsed++ < MOST_PARSED) {
        const inner = parse(value)
        if (typeof inner === 'object') {
          this.look(inner, key, depth + 1, holder)
          return
        }
      }
      if (isBody) this.offer(value, holder)
      return
    }
    if (Array.isArray(value)) {
      if (THREADS.has(key) && this.thread(value, holder) || OTHERS.has(key)) return
      if (value.filter(item => isThing(item) && isArticle(item)).length > 1) return
      if (isBody) this.blocks(value, holder)
      for (const item of value) this.look(item, '', depth + 1, holder)
      return
    }
    if (!isThing(value)) return
    if (isBody) this.blocks(value, holder)
    const titled = titleOf(value) === null ? holder : value
    if (titled === value) this.heldAt.set(value, depth)
    // What stands far below a title is a part of something else.
    const near = titled && depth - this.heldAt.get(titled)! < NEAR ? titled : null
    for (const [name, inner] of Object.entries(value)) this.look(inner, plainName(name), depth + 1, near)
  }

  private offer(text: string, holder: Thing | null): void {
    if (isMarked(text)) this.take(text, 'html', text.replace(/<[^<>]{1,400}>/g, ''), holder)
    else this.take(text, 'text', text, holder)
  }

  /** A document of an editor's, or a list of its blocks. */
  private blocks(value: unknown, holder: Thing | null): void {
    const items: unknown = Array.isArray(value)
      ? value
      : isThing(value)
        ? (Object.values(value).find(Array.isArray) ?? (isThing(value['root']) ? value['root']['children'] : null))
        : null
    if (!Array.isArray(items) || items.filter(item => isThing(item) && Object.keys(item).some(key => BLOCK_KEYS.has(key))).length * 2 <= items.length) return
    const html = richText(value)
    this.take(html, 'html', html.replace(/<[^<>]{1,400}>/g, ''), holder)
  }

  /** All posts that say who wrote what and when. False where these are none, or each is a text of its own. */
  private thread(posts: readonly unknown[], holder: Thing | null): boolean {
    if (posts.filter(post => isThing(post) && HEADINGS.some(key => key in post)).length > 1) return false
    const parts: string[] = []
    let words = ''
    for (const post of posts.slice(0, MOST_POSTS)) {
      if (!isThing(post)) continue
      const text = bodyOf(post)
      if (text === null) continue
      const lines = [WRITERS, DAYS].map(keys => nameIn(post, keys)).filter(line => line !== null)
      if (lines.length < 2) continue
      parts.push(`<article>${lines.map(line => `<p>${escaped(line)}</p>`).join('')}${isMarked(text) ? text : `<p>${escaped(text).replace(/\n+/g, '</p><p>')}</p>`}</article>`)
      words += text
    }
    if (parts.length === 0) return false
    this.take(parts.join(''), 'html', words, holder, true)
    return true
  }

  private take(value: string, format: Island['format'], words: string, holder: Thing | null, isThread = false): void {
    if (words.length < LEAST_CHARS || words.length > MOST_CHARS || !isProse(words)) return
    const title = holder && titleOf(holder)
    const isOwn =
      title !== null
      && title.length > 3
      && this.titles.some(own => own === title || (own.includes(title) && (title.length >= LONG_TITLE || title.length > own.length * MOST_OF_TITLE)))
    if (!isOwn && (this.best?.isOwn === true || words.length < LEAST_UNTITLED)) return
    if (words.length <= this.size && this.best?.isOwn === isOwn) return
    this.best = { value, format, isThread, isOwn }
    this.size = words.length
  }
}

const BLOCK_KEYS = new Set(['type', 'nodeType', '_type', 'blockType', 'tag', 'tagName', 'blockName', 'children', 'innerBlocks', 'text'])

/** More than one sentence, in any writing, and no code. */
const isProse = (text: string): boolean => (text.slice(0, 20_000).match(/[.!?…]["”’»)]?(?:\s|$)|[。！？।؟]/g)?.length ?? 0) >= 2 && !/^\s*(?:function|\(function|var |import |@font-face|[.#][\w-]+\s*\{)/.test(text)

function titleOf(thing: Thing): string | null {
  for (const key of TITLES) {
    const value = thing[key], text = isThing(value) ? value['rendered'] : value
    if (typeof text === 'string' && text.trim() !== '') return fold(text)
  }
  return null
}

/** One of several such in a list is another article. */
const isArticle = (thing: Thing): boolean => typeof thing['type'] !== 'string' && !('innerBlocks' in thing) && titleOf(thing) !== null && bodyOf(thing) !== null

function bodyOf(thing: Thing): string | null {
  for (const box of [thing, thing['attributes']]) if (isThing(box)) for (const [key, value] of Object.entries(box)) {
    const text = isThing(value) ? value['rendered'] : value
    if (typeof text === 'string' && text.trim() !== '' && BODIES.has(plainName(key))) return text
  }
  return null
}

function nameIn(thing: Thing, keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = thing[key]
    if (typeof value === 'string' && value.trim() !== '') return value
    const inner = isThing(value) ? nameIn(value, WRITERS.filter(name => name !== key)) : null
    if (inner !== null) return inner
  }
  return null
}
