/** The packs, their phrases as one fast look-up, and which language a text is in. */
import type { LanguagePack, PhraseCategory } from '../model/contracts.ts'
import { de } from './de.ts'
import { el } from './el.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { zh } from './zh.ts'

export const LANGUAGES: Readonly<Record<string, LanguagePack>> = { en, fr, de, es, it, pt, nl, pl, ru, el, zh, ja }

export interface PhraseHit { readonly category: PhraseCategory; readonly phrase: string; readonly tag: string }

/** A pack's own and English, since sites mix; all of them where the language is unknown. */
export function packsFor(language: string | null): readonly LanguagePack[] {
  if (language === null) return Object.values(LANGUAGES)
  const own = LANGUAGES[language] ?? LANGUAGES[language.split('-')[0]!]
  return own && own !== en ? [own, en] : [en]
}

/** Longer lines are sentences, which no phrase may judge. */
const MOST_CHARS = 160
const MOST_WORDS = 16

interface Table { readonly whole: Map<string, PhraseHit>; readonly starts: Map<string, PhraseHit[]>; readonly ends: Map<string, PhraseHit[]>; readonly middles: Map<string, { start: string; end: string; hit: PhraseHit }[]> }
const tables = new Map<string, (line: string) => PhraseHit | null>()

export function phraseMatcher(packs: readonly LanguagePack[]): (line: string) => PhraseHit | null {
  const key = packs.map(pack => pack.tag).join(' ')
  const known = tables.get(key)
  if (known) return known
  let table: Table | null = null
  const matcher = (line: string): PhraseHit | null => {
    if (line.length > MOST_CHARS) return null
    table ??= build(packs)
    return find(table, line)
  }
  tables.set(key, matcher)
  return matcher
}

function build(packs: readonly LanguagePack[]): Table {
  const table: Table = { whole: new Map(), starts: new Map(), ends: new Map(), middles: new Map() }
  for (const pack of packs) for (const [category, phrases] of Object.entries(pack.phrases)) for (const phrase of phrases) {
    const hit: PhraseHit = { category: category as PhraseCategory, phrase, tag: pack.tag }
    const [before = '', after] = phrase.split('*')
    const start = fold(before), end = fold(after ?? '')
    if (after === undefined) table.whole.set(start, table.whole.get(start) ?? hit)
    else if (start !== '' && end !== '') add(table.middles, firstWord(start), { start, end, hit })
    else if (start !== '') add(table.starts, firstWord(start), { ...hit, phrase: start })
    else add(table.ends, lastWord(end), { ...hit, phrase: end })
  }
  return table
}

function find(table: Table, line: string): PhraseHit | null {
  const text = fold(line)
  if (text === '') return null
  const whole = table.whole.get(text)
  if (whole) return whole
  const words = text.split(' ').length
  if (words > MOST_WORDS) return null
  const first = firstWord(text)
  for (const hit of table.starts.get(first) ?? []) if (text.startsWith(hit.phrase) && (text.length === hit.phrase.length || text[hit.phrase.length] === ' ')) return hit
  for (const hit of table.ends.get(lastWord(text)) ?? []) if (text.endsWith(hit.phrase)) return hit
  for (const { start, end, hit } of table.middles.get(first) ?? []) if (text.startsWith(start) && text.endsWith(end)) return hit
  return null
}

/** One spelling for all: small letters, plain apostrophes, no marks at the ends, single spaces. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[’‘ʼ`´]/g, '\'').replace(/[“”„«»"|•·›→←▸►▶>*…#()[\]–—-]+/g, ' ').replace(/[\s\u00a0\u202f\u2009]*([:?!])/g, ' $1').replace(/[\s\u00a0\u202f\u2009]+/g, ' ').replace(/(?: [:?!]|[.,;])+$/, match => (match.includes('?') ? ' ?' : match.includes(':') ? ' :' : '')).trim()
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const firstWord = (text: string): string => { const end = text.indexOf(' '); return end < 0 ? text : text.slice(0, end) }
const lastWord = (text: string): string => text.slice(text.lastIndexOf(' ') + 1)

/** What pages write for a language, as BCP 47; null for what names none. */
export function languageTag(raw: string | null): string | null {
  const text = raw?.trim().replace(/_/g, '-').split(/[,;\s]/)[0] ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null
  try { return Intl.getCanonicalLocales(text)[0] ?? null } catch { return null }
}

/** Scripts that one language writes, or as good as. */
const SCRIPTS: readonly (readonly [tag: string, script: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g], ['ko', /[\uac00-\ud7af]/g], ['el', /[\u0370-\u03ff]/g], ['th', /[\u0e00-\u0e7f]/g], ['he', /[\u0590-\u05ff]/g], ['hy', /[\u0530-\u058f]/g], ['ka', /[\u10a0-\u10ff]/g], ['bn', /[\u0980-\u09ff]/g], ['zh', /[\u4e00-\u9fff]/g],
]
const THREE: Readonly<Record<string, string>> = { eng: 'en', fra: 'fr', deu: 'de', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', swe: 'sv', dan: 'da', nob: 'nb', nno: 'nn', fin: 'fi', pol: 'pl', ces: 'cs', slk: 'sk', hun: 'hu', ron: 'ro', bul: 'bg', ell: 'el', rus: 'ru', ukr: 'uk', srp: 'sr', hrv: 'hr', bos: 'bs', tur: 'tr', arb: 'ar', heb: 'he', pes: 'fa', prs: 'fa', hin: 'hi', ben: 'bn', cmn: 'zh', jpn: 'ja', kor: 'ko', ind: 'id', zlm: 'ms', vie: 'vi', tha: 'th', slv: 'sl', lit: 'lt', lav: 'lv', est: 'et', cat: 'ca', bel: 'be', mkd: 'mk', azj: 'az', urd: 'ur', glg: 'gl' }

/** From the text itself, for a few words and more; null where nothing is sure. */
export async function identifyLanguage(text: string): Promise<string | null> {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  for (const [tag, script] of SCRIPTS) {
    const share = (text.match(script)?.length ?? 0) / letters
    if (share > (tag === 'ja' ? 0.15 : 0.4)) return tag
  }
  const { franc } = await import('franc')
  const code = franc(text, { minLength: 20, only: Object.keys(THREE) })
  return THREE[code] ?? null
}
