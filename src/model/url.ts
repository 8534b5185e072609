/**
 * An address taken apart; null of what is none. `URL.canParse` is not asked anywhere: once it is called often, Node 20 takes
 * hosts in letters of Western Europe ("öl.example") for broken.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try { return new URL(text, base) } catch { return null }
}

/** Without its escapes; as it stands where these are none. */
export function unescapedUrl(text: string): string {
  try { return decodeURIComponent(text) } catch { return text }
}
