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

const TEX_LINK = /\\(?:href|url|includegraphics)(?![A-Za-z])/
const TEX_ADDRESS = /^\s*\{([^{}]*)\}/

/** Whether a formula may stand where readers make links of its \href: each has an address right behind it that may be followed, and that no reference hides. */
export function isSafeTex(tex: string): boolean {
  return tex.split(TEX_LINK).slice(1).every(rest => {
    const url = TEX_ADDRESS.exec(rest)?.[1]
    return url !== undefined && !/&#?\w{1,31};/.test(url) && linkAddress(url.replaceAll('\\', '')) !== null
  })
}
