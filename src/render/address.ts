/** Addresses of strangers → addresses that may stand in a document: no scheme that runs code or opens another program, nothing hidden in control characters. */

const SCHEME = /^([a-z][a-z0-9+.-]*):/i
const LINKS = new Set(['http', 'https', 'mailto', 'tel', 'ftp'])
const IMAGE_DATA = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,[a-z0-9+/=]+$/i

/** Browsers drop these from an address before they look at its scheme. */
// eslint-disable-next-line no-control-regex
const bare = (url: string): string => url.replace(/[\u0000-\u001f\u007f]+/g, '').trim()

/** Null for what must not be followed. Relative addresses pass. */
export function linkAddress(url: string): string | null {
  const address = bare(url)
  const scheme = SCHEME.exec(address.replace(/\s+/g, ''))?.[1]?.toLowerCase()
  return address === '' || (scheme !== undefined && !LINKS.has(scheme)) ? null : address
}

/** Null for what must not be shown. Small pictures may stand in the address itself. */
export function imageAddress(url: string): string | null {
  const address = bare(url)
  if (/^data:/i.test(address)) return IMAGE_DATA.test(address) ? address : null
  const link = linkAddress(address)
  return link !== null && !/^(?:mailto|tel|ftp):/i.test(link) ? link : null
}
