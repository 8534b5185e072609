/** What names of a page's authors say, asked once for each: pages repeat their class names hundreds of times, and so do the pages of a site. */

const MOST_KNOWN = 20_000

/**
 * The function, which asks `read` once for each name that it meets, until it has met too many to keep. Names are keys of an object
 * and not of a Map: V8 looks a name for one up among all it knows, and finds the same slice of a page at once when it is asked for again.
 */
export function remembered<T>(read: (name: string) => T): (name: string) => T {
  let known = none<T>(), size = 0
  return name => {
    const before = known[name]
    if (before !== undefined) return before
    const own = unpinned(name), answer = read(own)
    if (size >= MOST_KNOWN) { known = none(); size = 0 }
    known[own] = answer
    size++
    return answer
  }
}

const none = <T>(): Record<string, T | undefined> => Object.create(null) as Record<string, T | undefined>

/** The same words in a string of their own: a slice of a page would keep the whole page in memory. */
const unpinned = (slice: string): string => ` ${slice}`.slice(1)

/** More characters of names no element has. */
const LONGEST = 4000

/** What is read of an attribute's names. V8 tells strings of more than 16,383 characters apart by their length, and looks through all of the same one by one. */
export const readableNames = (attribute: string): string => (attribute.length > LONGEST ? attribute.slice(0, LONGEST) : attribute)
