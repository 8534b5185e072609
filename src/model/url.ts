/**
 * An address taken apart; null of what is none. `URL.canParse` is not asked anywhere: once it is called often, Node 20 and 22 read
 * hosts in other letters ("öl.example") as broken.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try { return new URL(text, base) } catch { return null }
}
