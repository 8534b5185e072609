/** Page builders put each paragraph into wrappers of its own: what shares no element with others is one of them all the same where its wrappers say the same. */
import { attribute, type ElementNode } from '../model/document.ts'

/** The element and what stands around it. */
const LEVELS = 3

/** Tags and class names of an element and its wrappers. Names with digits tell one of them from the others. */
export function wrappersOf(element: ElementNode): string {
  let path = ''
  for (let up: ElementNode | null = element, level = 0; up && level < LEVELS; up = up.parent, level++) path += `${up.tag} ${namesOf(up)}<`
  return path
}

const namesOf = (element: ElementNode): string => (attribute(element, 'class') ?? '').split(/\s+/).filter(name => !/\d/.test(name)).join(' ')
