/** Whom a note is about: "Ann Lee is a writer based in …", "About Ann Lee", "About the author" above either. It takes only what opens with a first name. */
import { isCalled } from '../names/given-names.ts'

const LONGEST = 1500, HEADING = 60
/** Verbs that such notes open with, behind the name and a few words on it. */
const BIO = /^((?:(?:Dr|Prof)\.? ){0,2}\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3})(?:,? \([^()]{1,40}\)|, [^,.]{1,60},)? (?:is|was|has|writes|works|lives|covers|leads|joined|holds|specializes|ist|war|schreibt|arbeitet|lebt|studierte|leitet|es|escribe|vive|trabaja|est|écrit|travaille|vit|è|scrive|vive|é|escreve|is een|schrijft|werkt|woont|jest|pisze|är|er|skriver) /u
const ABOUT = /^(?:about|über|zur person|zum autor|zur autorin|à propos d[e’']|sobre|acerca de|over|informazioni su|om|meet|who is|hi,? i['’]m|i['’]m|moin,? ich bin|ich bin)[\s:]+(?=\p{Lu})/iu
const AUTHOR_BELOW = /^(?:about (?:the|our|this) (?:author|writer|contributor)s?|about me|(?:meet )?the author|author bio(?:graphy)?|über (?:den autor|die autorin|mich|uns)|zum autor|zur autorin|zur person|(?:der|die) autor(?:in)?|à propos de l['’]auteur[e]?|l['’]auteur[e]?|sobre (?:el|la|o|a) autora?|acerca del autor|(?:el|la|o|a) autora?|l['’]autore|l['’]autrice|over de auteur|o autorze|o autorce|om författaren|om forfatteren)[:.]?$/iu

export const isAuthorsHeading = (text: string): boolean => AUTHOR_BELOW.test(text)

/** The name alone, or null. `next` is the line below. */
export function personOfNote(text: string, next: string): string | null {
  if (text.length > HEADING) return text.length > LONGEST ? null : calledIn(text)
  return isAuthorsHeading(text) ? calledIn(next) ?? (isCalled(next) ? next : null) : announcedIn(text) ?? calledIn(text)
}

/** Whom a note opens with, whatever she is called. */
export const describedIn = (text: string): string | null => (MAY_NAME.test(text) ? BIO.exec(text)?.[1] ?? null : null)
/** A cheap look before: the second word of most lines is none of a name. */
const MAY_NAME = /^[^ ]+ [^ a-z\d]/

function calledIn(text: string): string | null {
  const name = describedIn(text)
  return name !== null && isCalled(name) ? name : null
}

function announcedIn(text: string): string | null {
  const opener = ABOUT.exec(text)
  const name = opener === null ? null : text.slice(opener[0].length).replace(/[\s.!:,]{1,4}$/, '')
  return name !== null && isCalled(name) ? name : null
}
