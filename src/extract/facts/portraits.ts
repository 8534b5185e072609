/** What a picture's description says of whom it shows, where it is a name and nothing else, or of whose logo it is. The picture itself is not looked at. */
import type { Field, OriginKind } from '../../model/article.ts'
import { attribute, type ElementNode } from '../../model/document.ts'
import { isCalled } from '../names/given-names.ts'

interface Shown { readonly field: Field; readonly slot: string; readonly value: string; readonly kind: OriginKind }

/** Of a description that may be a name, in characters. */
const SHORTEST = 3, LONGEST = 60

export function shownBy(picture: ElementNode): Shown | null {
  const alt = attribute(picture, 'alt')
  if (alt === null || alt.length < SHORTEST || alt.length > LONGEST) return null
  if (isLogo(picture)) return { field: 'site', slot: 'logo', value: alt.replace(LOGO_WORD, ''), kind: 'link' }
  const name = alt.trim().replace(PORTRAIT, '').replace(PORTRAIT_END, '')
  if (!isCalled(name)) return null
  const around = `${attribute(picture, 'class') ?? ''} ${(picture.parent && attribute(picture.parent, 'class')) ?? ''}`
  return { field: 'authors', slot: AVATAR.test(around) ? 'portrait.avatar' : 'portrait', value: name, kind: 'byline' }
}

/** "Picture of Ann Lee", "Ann Lee's avatar". */
const PORTRAIT = /^(?:a )?(?:picture|photo|portrait|image|avatar|headshot|profile (?:image|picture|photo)|foto|profilbild|profilfoto|bild|autorenbild|porträt|zdjęcie|photo de profil)[\s:]+(?:of|von|de|di|for|des?)?\s*/iu
const PORTRAIT_END = /(?:['’]s)?[\s,-]{1,4}(?:avatar|headshot|profile (?:image|picture|photo)|photo|portrait|picture|image|author)$/iu
/** The house's own at the top, as its name or its box's says; a list of logos has partners'. */
const isLogo = (node: ElementNode): boolean =>
  [node, node.parent, node.parent?.parent].some(around => around && LOGO.test(`${attribute(around, 'class') ?? ''} ${attribute(around, 'id') ?? ''}`))
const LOGO = /(?:^|[\s_-])(?:site-?)?logo(?:$|[\s_-])/i, LOGO_WORD = /^\s*logo(?: of| von| de)?[\s:–-]{1,3}|[\s:–-]{1,3}logo\s*$/i
const AVATAR = /avatar|author|autor|auteur|writer|byline|profile|headshot|contributor/i
