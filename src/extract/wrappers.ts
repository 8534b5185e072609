/** Page builders put each paragraph into wrappers of its own: what shares no element with others is one of them all the same where its wrappers say the same. */
import { attribute, type ElementNode } from '../model/document.ts'
import { readableNames, remembered } from './remembered.ts'

/** The element and what stands around it. */
const LEVELS = 3
/** Of a list of class names, in characters. */
const MOST_NAMES = 200
/** Those without digits, which tell one of several wrappers from the others. */
const namesIn = remembered(list => list.slice(0, MOST_NAMES).split(/\s+/).filter(name => name !== '' && !/\d/.test(name)).join(' '))

/** Tags and class names of an element and its wrappers; null where none has a name. */
export function wrappersOf(element: ElementNode): string | null {
  let path = '', isNamed = false
  for (let up: ElementNode | null = element, level = 0; up && level < LEVELS; up = up.parent, level++) {
    const list = attribute(up, 'class'), names = list === null ? '' : namesIn(readableNames(list))
    isNamed ||= names !== ''
    path += `${up.tag} ${names}<`
  }
  return isNamed ? path : null
}

/** What only sets letters: closed out of place it holds some paragraphs of a part of the page and stands in the others. */
const LETTERING = new Set(['font', 'b', 'strong', 'i', 'em', 'big', 'small', 'u'])

/** What a block stands in. */
function homeOf({ parent }: ElementNode): ElementNode | null {
  let home = parent
  while (home !== null && LETTERING.has(home.tag)) home = home.parent
  return home
}

/** Whether two blocks are of one run: in one element, or in wrappers that say the same. */
export function standTogether(a: ElementNode, b: ElementNode): boolean {
  if (homeOf(a) === homeOf(b)) return true
  const wrappers = wrappersOf(a)
  return wrappers !== null && wrappers === wrappersOf(b)
}
