/** What callers without types give at the public door is held against what it may be: a wrong call throws, and says what was got and what was expected. */

/** For a person to know it by: what no JSON is by its name. */
function shown(given: unknown): string {
  if (typeof given === 'number' || typeof given === 'bigint' || typeof given === 'function') return String(given).slice(0, MOST)
  try {
    return (JSON.stringify(given) ?? String(given)).slice(0, MOST)
  } catch {
    return Object.prototype.toString.call(given)
  }
}
const MOST = 80

/** Throws a TypeError. */
export function must(holds: boolean, name: string, given: unknown, expected: string): asserts holds {
  if (!holds) throw new TypeError(`${name} is ${shown(given)}, expected ${expected}`)
}

/** Throws a RangeError. */
function oneOf(name: string, given: unknown, choices: readonly unknown[]): void {
  if (!choices.includes(given)) throw new RangeError(`${name} is ${shown(given)}, expected one of ${choices.join(', ')}`)
}

/** Throws what `oneOf` throws, for each key that there are choices of. */
export function choicesIn<T extends object>(given: T, choices: { readonly [K in keyof T]?: readonly unknown[] }): void {
  for (const name of Object.keys(choices)) oneOf(name, given[name as keyof T], choices[name as keyof T]!)
}

/** Throws a RangeError for a key that there is none of, by its name: misspelt it would go unheard. */
export function keysIn(whole: string, given: object, known: readonly string[]): void {
  for (const key of Object.keys(given)) oneOf(`a key of ${whole}`, key, known)
}

export const isObject = (given: unknown): boolean => typeof given === 'object' && given !== null && !Array.isArray(given)

/** A BCP 47 tag as it is properly written; null for what is none. A language has two or three letters: `english` may stand in a tag by its form, and names none. */
export function languageTag(given: string): string | null {
  try {
    const tag = Intl.getCanonicalLocales(given)[0]
    return tag !== undefined && /^[a-z]{2,3}(?![a-z])/.test(tag) ? tag : null
  } catch {
    return null
  }
}
