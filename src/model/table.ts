/** A table that is asked for words of a page, of which "constructor" is one too: it has its own rows and no object's. */
export function table<T>(rows: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.freeze(Object.assign(Object.create(null) as Record<string, T>, rows))
}
