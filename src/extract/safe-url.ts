/** Addresses of a page, made whole and safe: none that runs code. */

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:', 'ftp:'])
export const MAX_URL = 4096

/** Most links: a plain host and nothing behind it that would be written otherwise. No URL has to be made of them to know its spelling. */
const HOST = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z]{2,63}$/
const PATH = /^\/(?![/.])(?:[\w~!$&()*+,;=:@.-]|\/(?!\.)|%(?!2e))*(?:\?[\w~!$&()*+,;=:@/?.%-]*)?(?:#[\w~!$&()*+,;=:@/?.%-]*)?$/i

/** The same as `new URL(href, base).href` where that is sure to be so at sight, else null. */
function plainUrl(href: string, base: string | null): string | null {
  const isAbsolute = href.charCodeAt(0) !== SLASH
  const host = isAbsolute ? hostEnd(href) : base === null ? 0 : hostEnd(base)
  if (host === 0) return null
  const path = isAbsolute ? href.slice(host) : href
  return PATH.test(path) ? isAbsolute ? href : base!.slice(0, host) + path : null
}
const UNFILLED = /\{\{[^{}]*\}\}/
const SLASH = 47
/** A colon before any path: without one an address has no scheme, and is none by itself. */
const SCHEME = /^[^/?#]*:/

/** Where the path of an address begins, 0 where its host is none of the plain ones. */
function hostEnd(address: string): number {
  const end = address.indexOf('/', 8)
  return end > 0 && HOST.test(address.slice(0, end)) ? end : 0
}

/** Absolute where a base is known, else as written; null for schemes that run code and for what is no address. */
export function safeUrl(raw: string, base: string | null): string | null {
  const href = raw.trim()
  if (href === '' || href.length > MAX_URL) return null
  const plain = plainUrl(href, base)
  if (plain !== null) return plain
  // A place that a script fills: "/list/{{id}}".
  if (UNFILLED.test(href)) return null
  // What is thrown below costs more than all else that is asked of a picture.
  if (base === null && !SCHEME.test(href)) return href
  try {
    const url = new URL(href, base ?? undefined)
    return SCHEMES.has(url.protocol) ? url.href : null
  } catch {
    // A relative address without a base: kept, unless it smuggles a scheme.
    return /^[\s\u0000-\u001f]*[a-z][a-z0-9+.\-\s]*:/i.test(href) ? null : href
  }
}
