/** Every point where cleancopy is extended, on one page. Each is one file and one line in its room's index. */
import type { Article } from './article.ts'
import type { Document, Source } from './document.ts'
import type { Failure, Outcome } from './outcome.ts'

export const DOCUMENT_FORMATS = ['html', 'markdown', 'text'] as const
/** What one document may be; what holds others is a container. */
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]
export const isDocumentFormat = (name: string): name is DocumentFormat => DOCUMENT_FORMATS.some(format => format === name)
/** No document is larger, neither as it lies there nor once unpacked: 64 MiB, far above real pages, below what would exhaust a worker. */
export const MAX_BYTES = 64 * 1024 * 1024

export const ENGINES = ['cleancopy', 'readability'] as const
export type Engine = (typeof ENGINES)[number]
export const PREFERENCES = ['balanced', 'precision', 'recall'] as const
export type Preference = (typeof PREFERENCES)[number]

/** Bytes or text of one document → its tree. Throws never: bad input is an Outcome. */
export interface InputFormat {
  readonly name: string
  /** For help: what it reads, in a few words. */
  readonly summary: string
  readonly parse: (text: string, source: Source) => Outcome<Document> | Promise<Outcome<Document>>
}

/** What a container says of a document, for where the document itself is silent: a mail's subject, an e-book's author. */
export interface Hints {
  readonly title: string | null
  readonly authors: readonly string[]
  /** ISO 8601. */
  readonly published: string | null
  readonly site: string | null
}

/** A part of a file in bytes, `to` not among them. What is read begins at `start`, where the format can be entered. */
export interface Range { readonly from: number; readonly to: number; readonly start: number }

/** Bytes as they come, readable once; `path` is there where they can be read again, and anywhere in them. */
export interface Input {
  /** What the place is called that the bytes come from; for what has no mark of its own in its bytes. */
  readonly name: string
  readonly path: string | null
  readonly bytes: AsyncIterable<Uint8Array>
  /** Told of every byte that is unpacked from it; throws when that is more than text can come to. */
  readonly unpacked: (bytes: number) => void
  /** Null: all of it is wanted. A reader may give members outside of the range, and ends soon after it where it can. */
  readonly range: Range | null
}

export type MemberContent =
  /** Read before the next member is asked for, or left: then it is passed over. */
  | { readonly kind: 'stream'; readonly stream: AsyncIterable<Uint8Array> }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** No article can be in it: counted under this word and passed over. */
  | { readonly kind: 'skipped'; readonly what: string }

/** One thing in a container. */
export interface Member {
  readonly content: MemberContent
  /** Its name inside; null where members have none. May be hostile: never a path to write to. */
  readonly name: string | null
  /** Where it begins, in bytes of the container as it lies there; null where that is not known. */
  readonly offset: number | null
  /** Its number among the container's records, from 1, where they have no names. */
  readonly record?: number
  readonly url: string | null
  readonly id: string | null
  /** Label of the encoding as the transport gave it. */
  readonly charset: string | null
  readonly format: 'auto' | DocumentFormat
  readonly hints: Hints | null
  /** May be a container itself. */
  readonly nests: boolean
}

/** Keys of records that hold their pages; dots lead into objects. */
export interface RecordFields {
  readonly html: string
  readonly text: string
}

/** A container → its members, in their order, holding few of them at a time. */
export interface ArchiveFormat {
  readonly name: string
  readonly summary: string
  /** By the first bytes, at most SNIFF_BYTES of them. */
  readonly matches: (start: Uint8Array, fields: RecordFields) => boolean
  /** Throws Broken where nothing more can be read; a bad member alone is a `failed` one. */
  readonly members: (input: Input, fields: RecordFields) => AsyncIterable<Member>
}

export const LINKS = ['inline', 'reference', 'none'] as const
/** Addresses of links: in the text, listed below it (markdown, terminal), or not at all. */
export type Links = (typeof LINKS)[number]
export const IMAGES = ['keep', 'none'] as const
export type Images = (typeof IMAGES)[number]

/** How the caller wants it. Widths are in terminal columns. */
export interface RenderOptions {
  readonly color: boolean
  readonly width: number
  /** Clickable links (OSC 8) in the terminal. */
  readonly hyperlinks: boolean
  readonly frontMatter: boolean
  readonly links: Links
  readonly images: Images
  /** For html: the article alone, without the page around it. */
  readonly fragment: boolean
  /** For html and markdown: one of several articles in one stream, with ids and labels that are its own; without a page around it or front matter. A name tells it from itself where it stands there twice. */
  readonly framed: boolean | string
  /** For json, jsonl and text: keys in this order; null means the record of the contract, or the article's text. */
  readonly fields: readonly string[] | null
}

/** Article → text. `open`, `between` and `close` frame several articles in one stream (a JSON array, a rule). */
export interface OutputFormat {
  readonly name: string
  readonly summary: string
  /** File name extension, without the dot. */
  readonly extension: string
  readonly render: (article: Article, options: RenderOptions) => string | Promise<string>
  readonly open: string
  readonly between: string
  readonly close: string
}

/** A picture's bytes, by the address that the article has for it. */
export interface Asset { readonly url: string; readonly mediaType: string; readonly bytes: Uint8Array }

/** Articles → one file that holds all of them. */
export interface BookFormat {
  readonly name: string
  readonly summary: string
  readonly extension: string
  readonly write: (articles: readonly Article[], assets: readonly Asset[], options: RenderOptions) => Promise<Uint8Array>
}

export const PHRASE_CATEGORIES = ['version', 'share', 'subscribe', 'sign-in', 'related', 'comments', 'consent', 'advertisement', 'tags', 'navigation', 'legal', 'reading-time', 'credit', 'updated'] as const
export type PhraseCategory = (typeof PHRASE_CATEGORIES)[number]

/** What pages say that stand in an article's place: it is missing, a person is to prove to be one, scripts are wanted, nobody lives there. */
export const STAND_INS = ['missing', 'challenge', 'script', 'parked'] as const
export type StandIn = (typeof STAND_INS)[number]

/**
 * What single words say around a text. `weekday` stands where names do; who has a `role` bears it beside her name; `title` labels one in the
 * head of a mail. Before a day, words that begin so say which it is: when the text came out (`published`) or was changed (`updated`), when a
 * paper's authors sent it (`submitted`) and its referees had it (`received`). Between a day and its time stands a `clock` word, "at" and "om", or
 * one that ends a year, "г"; behind the time the `hour`'s, "Uhr" and "uur"; beside it the half of the day. A
 * label by itself of a day is `dated`; `ours` says whose a reporter is. Labels of a mail's head that little else has are for its
 * `subject`, the others for its `address`. `small` ones stand in every text of the language. A letter opens with a `salutation` and ends in a
 * `farewell`. A `contact` word with nothing but `asking` ones beside it labels
 * whom to ask about a release: "For press inquiries contact", "Presse-" and "-person". An `opening` word by itself
 * heads the first section of a text.
 */
export const TERMS = ['weekday', 'role', 'title', 'updated', 'published', 'received', 'submitted', 'dated', 'clock', 'hour', 'morning', 'afternoon', 'ours', 'subject', 'address', 'small', 'salutation', 'farewell', 'contact', 'asking', 'opening'] as const
export type Term = (typeof TERMS)[number]

/**
 * Words of one language, as data. A phrase stands for a whole line; `lire aussi*` for the start of
 * one, `*version mobile` for the end, `partagez*sur*` for both with a word between. Matched without regard to case, typography and spacing, and
 * never inside a sentence.
 */
export interface LanguageWords {
  /** BCP 47. */
  readonly tag: string
  /** In English, for help. */
  readonly name: string
  readonly phrases: Readonly<Record<PhraseCategory, readonly string[]>>
  /** What opens a byline: "par", "von", "by". Lower case. */
  readonly bylineOpeners: readonly string[]
  /** What joins two names: "et", "und", "and". Lower case. */
  readonly nameJoiners: readonly string[]
  /** January to December: short forms and spellings that Unicode's tables do not have, lower case. */
  readonly months: readonly (readonly string[])[]
  /** Words that hold no name: "rédaction", "admin". Lower case. */
  readonly notNames: readonly string[]
  /** Single words of two trades of sites, separated by spaces; lower case, as they are inflected. */
  readonly jargon?: { readonly legal: string; readonly shop: string }
  /** What publishers say of their rights and of what they answer for, in pieces of whatever sentence; lower case, parted by commas. Two of them make a notice. */
  readonly notices?: string
  /** The same, but said of any leave in an author's sentences too: these make a notice beside one of those alone. */
  readonly permits?: string
  /** Lower case, parted by commas. */
  readonly terms?: Readonly<Partial<Record<Term, string>>>
  /** Lines and titles, written as phrases are. */
  readonly standIns: Readonly<Partial<Record<StandIn, readonly string[]>>>
}

/** Words of privacy, consent and terms; of ordering, paying and shipping. */
export interface Jargon { readonly legal: readonly string[]; readonly shop: readonly string[] }

/** One, or a list of them. */
export type OneOrMore = string | readonly string[]

/**
 * A site's own rule, for where the judge alone falls short. It holds for pages that have all it names of `hosts`,
 * `generator` and `when`; one of these it names. Selectors are CSS. A value (`title`, `authors`,
 * `published`) is the text of what is selected, or an attribute of it: `meta[name=byl] @content`.
 */
export interface SiteRule {
  /** What messages call it. */
  readonly name?: string
  /** Whole hosts, `www.` in front counting for nothing; with a dot in front the host and all below it: `.example.org`. */
  readonly hosts?: OneOrMore
  /** How the content of the page's meta element `generator` begins, in any case. */
  readonly generator?: string
  /** A selector that must match something on the page. */
  readonly when?: string
  /** The article is in these elements; the judge still chooses among their blocks. */
  readonly select?: OneOrMore
  /** These elements are dropped first. */
  readonly remove?: OneOrMore
  /** Of a list the first that gives a value. */
  readonly title?: OneOrMore
  /** Of a list the first that gives a value; every element that it matches names authors. */
  readonly authors?: OneOrMore
  /** Of a list the first that gives a value; a date in any form that pages write. */
  readonly published?: OneOrMore
  /** Lines to leave out, as the language packs write them: `read also*`. */
  readonly phrases?: OneOrMore
  /** The link to the next page of the same article; its `href`, or another attribute. */
  readonly 'next-page'?: OneOrMore
  readonly example?: RuleExample
}

/** A page and what a rule must make of it. */
export interface RuleExample {
  /** Path of the page, from the rule's file. */
  readonly page: string
  /** Its address, where the rule is for a host that the page itself doesn't name. */
  readonly url?: string
  readonly title?: string
  readonly authors?: OneOrMore
  /** As far as it is given here: `2024-03-08` is right for any hour of that day. */
  readonly published?: string
  /** How paragraphs begin, in their order. */
  readonly paragraphs?: OneOrMore
  /** What stands in no paragraph. */
  readonly without?: OneOrMore
}

/** What a file of rules holds: one rule, or a list of them. */
export type RuleFile = SiteRule | readonly SiteRule[]

/** Where a rule was read: its file, and the line of each key, of each value by `key number`. */
export interface RulePlace { readonly file: string; readonly lines: Readonly<Record<string, number>> }
export type PlacedRule = SiteRule & { readonly place?: RulePlace }
