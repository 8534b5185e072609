/** White space as tree construction knows it: tab, line feed, form feed, carriage return, space. */

export const isSpace = (code: number): boolean => code === 32 || (code <= 13 && (code === 10 || code === 9 || code === 12 || code === 13))

/** Characters of white space that a text begins with. */
export function spaceBefore(value: string): number {
  let n = 0
  while (n < value.length && isSpace(value.charCodeAt(n))) n++
  return n
}

export const isBlank = (value: string): boolean => spaceBefore(value) === value.length

/** The white space of a text, and nothing else of it. */
export const spacesOf = (value: string): string => value.replace(/[^ \t\n\f\r]+/g, '')
