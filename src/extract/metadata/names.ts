/** Author claims → names: bylines opened and split, roles and addresses off, what is no name refused. */
import { LANGUAGES } from '../../languages/index.ts'

const MOST = 12
const MOST_WORDS = 6
const PEOPLE = /^[\p{L}\p{M}\d][\p{L}\p{M}\d'’.\-·&\u00a0 ]*$/u
const ROLES = /\b(?:staff|senior|chief|political|science|associated|contributing|special|foreign|business|sports|technology|health|deputy|managing|executive|news|national|international|freelance|investigative|video|photo)\b[\w\s-]{0,30}\b(?:writer|reporter|editor|correspondent|journalist|producer|columnist|contributor)\b.*$|\b(?:staff writer|reporter|editor|correspondent|contributor|columnist|guest author|redakteur(?:in)?|autor(?:in)?|journaliste|rédacteur|rédactrice)\b.*$/iu
const DATE_TAIL = /\s*(?:[|•·–—-]\s*|,\s*)?(?:\d{1,2}[./:]\d{1,2}.*|(?:on |am |le |updated|published|posted|aktualisiert|publié|stand)\b.*)$/iu

let words: { openers: string[]; joiners: Set<string>; not: Set<string> } | null = null

function packs(): NonNullable<typeof words> {
  if (!words) {
    const all = Object.values(LANGUAGES)
    words = {
      openers: [...new Set(all.flatMap(pack => pack.bylineOpeners))].sort((a, b) => b.length - a.length),
      joiners: new Set(all.flatMap(pack => pack.nameJoiners)),
      not: new Set(all.flatMap(pack => pack.notNames)),
    }
  }
  return words
}

/** `site` are names of the site and its publisher, which are no author's. */
export function namesIn(raw: string, site: readonly string[]): string[] {
  let text = raw.slice(0, 300).normalize('NFC').trim()
  if (/^https?:\/\/|^www\./i.test(text)) return []
  text = text.replace(/\S+@\S+\.\S+/g, ' ').replace(/https?:\/\/\S+/g, ' ').replace(/(^|\s)@\w+/g, '$1').replace(/\([^)]{0,80}\)/g, ' ').replace(/[ \t]+/g, ' ').trim()
  text = withoutOpener(text).replace(DATE_TAIL, '')
  const out: string[] = []
  for (const part of split(text)) {
    const name = withoutOpener(part).replace(ROLES, '').replace(/^[\s,;:|•·–—-]+|[\s,;:|•·–—-]+$/gu, '').trim()
    if (isName(name, site) && !out.some(other => fold(other) === fold(name))) out.push(name)
  }
  return out.slice(0, MOST)
}

function withoutOpener(text: string): string {
  const lower = text.toLowerCase()
  for (const opener of packs().openers) {
    if (!lower.startsWith(opener)) continue
    const next = text.charAt(opener.length)
    if (/[\s:：\u00a0]/.test(next) || /[：:]$/.test(opener)) return text.slice(opener.length).replace(/^[\s:：\u00a0]+/, '')
  }
  return text
}

function split(text: string): string[] {
  const parts: string[] = []
  for (const piece of text.split(/\s*(?:[,;|/、，；•·]|\s[–—-]\s|\s&\s|\n)\s*/)) {
    let current: string[] = []
    for (const word of piece.split(/\s+/)) {
      if (packs().joiners.has(word.toLowerCase()) && current.length > 0) { parts.push(current.join(' ')); current = [] } else current.push(word)
    }
    parts.push(current.join(' '))
  }
  // "Smith, John": one name turned round, as libraries write it.
  return parts.filter(part => part.trim() !== '')
}

function isName(name: string, site: readonly string[]): boolean {
  if (name.length < 2 || name.length > 60 || !PEOPLE.test(name) || !/\p{L}/u.test(name)) return false
  if (name.split(/\s+/).length > MOST_WORDS || /^\d+$/.test(name)) return false
  const folded = fold(name)
  if (packs().not.has(folded) || packs().not.has(name.toLowerCase())) return false
  return !site.some(other => fold(other) === folded)
}

export const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
