/**
 * Elements → claims, in one way through the page: what each says by its tag, by the class names of whoever made the page, by its
 * properties and by the data that it holds. The scripts of JSON-LD are handed on unread.
 */
import type { Field, OriginKind } from '../../model/article.ts'
import { after, attribute, descendants, textOf, type Attribute, type ElementNode } from '../../model/document.ts'
import { hostOf, siteOf } from '../../model/host.ts'
import { unescapedUrl } from '../../model/url.ts'
import { isHiddenByName, isUnseen } from '../elements.ts'
import { bylineOf, isEditor, isFunction } from './bylines.ts'
import { Claims } from './claims.ts'
import { EVENT, isPublication, takesPlace } from './events.ts'
import { readItem } from './item.ts'
import { isPersonLink, markOf, MOMENT, type Mark } from './marks.ts'
import { META } from './meta.ts'
import { shownBy } from './portraits.ts'
import { seenText } from './text.ts'

const AWAY_TAGS = new Set(['nav', 'footer', 'aside', 'figure', 'figcaption', 'form', 'select'])
/** Of lines that may be a byline, a date or a headline, in characters. */
const BYLINE = 200, DATE = 160, HEADING = 400, SUBTITLE = 800, TAG = 60
const MOST_HEADINGS = 12
/** Sizes above that of text, which is 3. */
const LARGE = /^\s*(?:[4-7]|\+[1-4])\s*$/
/** Key points are several lines, and no subtitle. */
const LISTS = /^[uod]l$/
const WRITTEN_BY = /written|author|autor|auteur|verfasst|geschrieben|escrito|scritto|écrit|geschreven|skrevet|skriven|napisa|автор|著者|作者|執筆|yazan|ditulis/i
const MOMENT_TAG = /(?:^|-)(?:time|timeago|timestamp|datetime|date)(?:-|$)/
/** Shorter attributes hold no state of a page. */
const LEAST_STATE = 200
const STATE_DATES = ['datePublished', 'publishDate', 'publishedAt', 'published_at', 'publish_date', 'publishedDate'] as const
/** A page's data are long, and are looked through once. */
const IN_ALL = 'ublish'
/** What feeds are called besides their site's name. */
const FEED = /\s*(?:[»|:·–—-]|&raquo;)?\s*(?:rss|atom)?[\s-]*(?:feed|rss|atom|kommentar-feed|comments feed|flux|fil d.actualités|posts?|articles?|blog)?[\s\d.()]*$/i

export class Walk {
  readonly claims = new Claims()
  readonly types: string[] = []
  readonly scripts: string[] = []
  private headings = 0
  private label = ''
  /** The element that opened the part of the page that is about something else. */
  private aside: ElementNode | null = null
  private readonly home: string | null

  constructor(base: string | null) { this.home = base === null ? null : siteAt(base) }

  run(root: ElementNode): void {
    for (let node = root.first; node; node = after(node, root)) {
      if (node.kind !== 'element') continue
      if (this.aside && node.depth <= this.aside.depth) this.aside = null
      let name: string | null = null, id: string | null = null, item: string | null = null, property: string | null = null
      let kept: Attribute[] | null = null
      for (const given of node.attributes) switch (given.name) {
        case 'class': name = given.value; break
        case 'id': id = given.value; break
        case 'itemprop': item = given.value; break
        case 'property': property = given.value; break
        // "that Sunday evening" is told of in the text.
        case 'title':
          if (node.tag !== 'time' && MOMENT.test(given.value) && !/^\D+$/.test(seenText(node, TAG) ?? ''))
            this.say('published', 'moment', given.value, 'date-line', `${node.tag}[title]`, node)
          break
        default: if (given.value.length > LEAST_STATE) (kept ??= []).push(given)
      }
      name ??= id
      const mark = name === null ? null : markOf(name)
      if (!this.aside && (AWAY_TAGS.has(node.tag) || (mark?.away && node.tag !== 'body' && node.tag !== 'html' && node.tag !== 'main'))) this.aside = node
      // What an element keeps as JSON for its own script. That of a card is about what it leads to.
      if (kept && !this.aside) for (const { name, value } of kept) this.state(value, name, node)
      this.byTag(node)
      if (mark) this.byMark(node, mark, name!)
      // What looks like a title, for pages without a heading.
      if (mark?.shown === true || node.tag === 'font' && LARGE.test(attribute(node, 'size') ?? ''))
        this.say('title', 'shown', seenText(node, HEADING / 2, ' '), 'heading', node.tag, node)
      if (item !== null) readItem(node, item, 'microdata', this.aside !== null, this.claims)
      if (property !== null && node.tag !== 'meta') readItem(node, property, 'rdfa', this.aside !== null, this.claims)
    }
  }

  private say(field: Field, slot: string, value: string | null | undefined, kind: OriginKind, path: string, node: ElementNode): void {
    if (value !== null && value !== undefined) this.claims.say(field, slot, value, kind, path, node, this.aside !== null)
  }

  private byTag(node: ElementNode): void {
    switch (node.tag) {
      case 'html': this.say('language', 'lang', attribute(node, 'lang') ?? attribute(node, 'xml:lang'), 'lang-attribute', 'html[lang]', node); break
      case 'title': if (node.parent?.tag === 'head') this.say('title', 'doc', textOf(node), 'title-element', 'title', node); break
      case 'meta': this.meta(node); break
      case 'link': this.link(node); break
      case 'script': this.script(node); break
      case 'h1': case 'h2': this.heading(node); break
      case 'time': this.time(node); break
      case 'a': this.anchor(node); break
      case 'img': { const shown = shownBy(node); if (shown) this.say(shown.field, shown.slot, shown.value, shown.kind, 'img[alt]', node); break }
      // <relative-time>, <time-ago>: elements of sites' own, that a script writes as "two days ago".
      default:
        if (node.tag.includes('-') && MOMENT_TAG.test(node.tag))
          this.say('published', 'time', attribute(node, 'datetime') ?? attribute(node, 'ts'), 'time-element', node.tag, node)
    }
  }

  private script(node: ElementNode): void {
    const type = attribute(node, 'type')?.toLowerCase() ?? ''
    if (node.first?.kind !== 'text' || !type.includes('json')) return
    const text = node.first.value
    if (type.includes('ld+json')) { this.scripts.push(text); return }
    this.state(text, 'script', node)
  }

  /** What a page keeps as JSON for its own scripts: the first date that is called the publication's. */
  private state(text: string, place: string, node: ElementNode): void {
    const places = new Map<string, number>()
    for (let at = text.indexOf(IN_ALL); at >= 0; at = text.indexOf(IN_ALL, at + 1)) for (const key of STATE_DATES) {
      const start = at - key.indexOf(IN_ALL)
      if (!places.has(key) && text.startsWith(key, start)) places.set(key, start)
    }
    for (const key of STATE_DATES) {
      const at = places.get(key)
      if (at === undefined) continue
      const value = /^[\s\\"':]{1,8}([\d][\w :.+-]{7,40})/.exec(text.slice(at + key.length, at + key.length + 60))?.[1]
      this.say('published', 'script', value, 'meta', `${place} ${key}`, node)
    }
  }

  private heading(node: ElementNode): void {
    // "Main navigation", for people who hear the page.
    if (this.headings >= MOST_HEADINGS || node.tag === 'h2' && (isUnseen(node) || isHiddenByName(node))) return
    this.headings++
    if (this.leadsHome(node)) this.say('site', 'home', seenText(node, TAG, ' '), 'link', `${node.tag} a[href]`, node)
    const path = `${node.tag}[${this.headings}]`
    this.say('title', node.tag, seenText(node, HEADING, ' '), 'heading', path, node)
    // A label above the headline, a subtitle, a link to edit: often inside the heading, and none of it.
    const bare = seenText(node, HEADING, ' ', child => this.isKicker(child))
    this.say('title', `${node.tag}.bare`, bare, 'heading', `${path} without labels`, node)
    for (const inner of descendants(node)) {
      if (inner.kind !== 'element') continue
      const name = attribute(inner, 'class')
      const mark = name === null ? null : markOf(name)
      if (mark?.title !== true || mark.kicker) continue
      this.say('title', `${node.tag}.inner`, seenText(inner, HEADING, ' '), 'heading', `${path} .${first(name!)}`, node)
      break
    }
  }

  /** A heading that is a link to the site's first page, all of it. */
  private leadsHome(heading: ElementNode): boolean {
    for (const inner of descendants(heading)) {
      if (inner.kind !== 'element' || inner.tag !== 'a') continue
      const href = attribute(inner, 'href')?.trim() ?? ''
      return href !== '' && HOME.test(href) && (!href.includes('//') || siteAt(href) === this.home) && textOf(inner).trim() === textOf(heading).trim()
    }
    return false
  }

  private isKicker(child: ElementNode): boolean {
    if (child.tag === 'small' || child.tag === 'sup' || child.tag === 'button') return true
    const name = attribute(child, 'class')
    const mark = name === null ? null : markOf(name)
    return mark !== null && mark.kicker && !mark.title
  }

  private time(node: ElementNode): void {
    const name = attribute(node, 'class') ?? ''
    const property = attribute(node, 'itemprop') ?? attribute(node, 'property') ?? ''
    if (takesPlace(node)) { this.say('published', EVENT, attribute(node, 'datetime') ?? seenText(node, DATE), 'time-element', 'time', node); return }
    const modified = /updated|modified/i.test(name + property) && !/published/i.test(name)
    const slot = modified ? 'time.modified' : isPublication(node) ? 'time.published' : 'time'
    const field = modified ? 'modified' : 'published'
    this.say(field, slot, attribute(node, 'datetime'), 'time-element', 'time', node)
    this.say(field, `${slot}.text`, attribute(node, 'title') ?? seenText(node, DATE), 'time-element', 'time', node)
  }

  private anchor(node: ElementNode): void {
    const rel = attribute(node, 'rel')?.toLowerCase().split(/\s+/) ?? []
    const href = attribute(node, 'href')
    if (rel.includes('author')) this.say('authors', 'rel', seenText(node, TAG), 'byline', 'a[rel=author]', node)
    // A profile elsewhere is a network's.
    else if (href !== null && isPersonLink(href) && !isEditor(node))
      this.say(
        'authors',
        this.home !== null && /^(?:https?:)?\/\//i.test(href) && siteAt(href) !== this.home ? 'person.elsewhere' : 'person',
        seenText(node, TAG),
        'byline',
        'a[href]',
        node,
      )
    if (rel.includes('home')) this.say('site', 'home', seenText(node, TAG, ' '), 'link', 'a[rel=home]', node)
    // WordPress: "category tag".
    if (rel.includes('category')) this.say('section', 'rel', seenText(node, TAG), 'link', 'a[rel=category]', node)
    else if (rel.includes('tag')) this.say('tags', 'rel', seenText(node, TAG), 'link', 'a[rel=tag]', node)
    if (rel.includes('license')) this.say('license', 'rel', href, 'link', 'a[rel=license]', node)
    else if (href !== null && /^https?:\/\/creativecommons\.org\/(?:licenses|publicdomain)\//.test(href))
      this.say('license', 'creative-commons', href, 'link', 'a[href]', node)
  }

  /** Class names that say what an element holds. */
  private byMark(node: ElementNode, mark: Mark, name: string): void {
    const path = `.${first(name)}`
    if (mark.byline && !isFunction(node, name)) this.say('authors', mark.name ? 'byline.name' : 'byline', bylineOf(node, BYLINE), 'byline', path, node)
    if ((mark.date || mark.modified) && node.tag !== 'time') this.dated(node, mark.modified, path)
    if (mark.title && node.tag !== 'h1')
      this.say('title', /^h[2-6]$/.test(node.tag) ? 'marked.heading' : 'marked', seenText(node, HEADING / 2, ' '), 'heading', path, node)
    if (mark.subtitle && node.tag !== 'body' && !LISTS.test(node.tag))
      this.say('subtitle', 'marked', seenText(node, SUBTITLE, ' ', ({ tag }) => LISTS.test(tag)), 'text', path, node)
    if (mark.section) this.say('section', 'marked', seenText(node, TAG), 'text', path, node)
    if (!mark.tags) return
    for (const inner of descendants(node))
      if (inner.kind === 'element' && inner.tag === 'a') this.say('tags', 'marked', seenText(inner, TAG), 'link', `${path} a`, inner)
  }

  private dated(node: ElementNode, isChange: boolean, path: string): void {
    const text = seenText(node, DATE)
    if (takesPlace(node)) { this.say('published', EVENT, text, 'date-line', path, node); return }
    const field = isChange ? 'modified' : 'published', slot = isChange ? 'marked.modified' : 'marked'
    this.say(field, slot, text, 'date-line', path, node)
    // hAtom: the reader's date in words, the machine's in a title.
    if (node.tag !== 'meta') for (const key of ['title', 'datetime', 'content'])
      this.say(field, `${slot}.attribute`, attribute(node, key), 'date-line', `${path}[${key}]`, node)
  }

  private meta(node: ElementNode): void {
    const content = attribute(node, 'content') ?? attribute(node, 'value')
    if (content === null) return
    for (const attributeName of ['property', 'name', 'http-equiv'] as const) {
      const key = attribute(node, attributeName)?.toLowerCase().trim()
      if (key === undefined) continue
      if (key === 'og:type') this.types.push(content.toLowerCase().slice(0, 60))
      const row = META[key]
      // Yoast writes pairs: a label, "Written by", and its value.
      if (key === 'twitter:label1' || key === 'twitter:label2') this.label = content
      if ((key === 'twitter:data1' || key === 'twitter:data2') && !WRITTEN_BY.test(this.label)) return
      // Who is called as her page's address on the site is.
      if (row?.[0] === 'authors' && siteAt(content) === this.home && PROFILE.test(content))
        this.claims.say('authors', 'profile', unescapedUrl(PROFILE.exec(content)![1]!), row[1], `meta[${key}]`)
      if (row) { this.claims.say(row[0], row[2] ?? row[1], content, row[1], `meta[${key}]`); return }
    }
  }

  private link(node: ElementNode): void {
    const rel = (attribute(node, 'rel') ?? '').toLowerCase()
    const href = attribute(node, 'href')
    if (rel === 'canonical') this.say('url', 'canonical', href, 'link', 'link[rel=canonical]', node)
    if (rel === 'shortlink' || rel === 'amphtml') this.say('url', rel, href, 'link', `link[rel=${rel}]`, node)
    if (rel === 'alternate' && /rss|atom/.test(attribute(node, 'type') ?? ''))
      this.say('site', 'feed', attribute(node, 'title')?.slice(0, 200).replace(/\s+/g, ' ').replace(FEED, ''), 'link', 'link[rel=alternate]', node)
    const language = rel === 'alternate' ? attribute(node, 'hreflang') : null
    if (language !== null && href !== null) this.say('alternates', 'hreflang', `${language.trim()} ${href.trim()}`, 'link', 'link[hreflang]', node)
    if (rel === 'license') this.say('license', 'rel', href, 'link', 'link[rel=license]', node)
    if (rel === 'image_src') this.say('image', 'image_src', href, 'link', 'link[rel=image_src]', node)
  }
}

const PROFILE = /^https?:\/\/[^/?#]+\/(?:[^?#]*\/)?([^/?#]+)\/?$/

const HOME = /^(?:https?:\/\/[^/?#]+)?(?:\.?\/)?(?:index\.(?:html?|php))?$/i

/** "//www.a.example.org/b" → "example.org"; empty where it names no host. */
const siteAt = (address: string): string => siteOf(hostOf(address.startsWith('//') ? `https:${address}` : address) ?? '')

const first = (name: string): string => /\S{1,60}/.exec(name)?.[0] ?? ''
