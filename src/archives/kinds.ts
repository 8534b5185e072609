/** Files that hold no article, by their names and, where these leave it open, by their first bytes. Judges no text. */
import { latin1 } from './reader.ts'

/** By their names: what a page is made of, media, programs, data. Everything else is looked at. */
const NONE = {
  'styles, scripts and data': ['css', 'js', 'mjs', 'cjs', 'json', 'map', 'xml', 'rss', 'atom', 'csv', 'tsv', 'yml', 'yaml', 'toml', 'sql', 'db', 'sqlite', 'cdx', 'cdxj', 'idx'],
  fonts: ['woff', 'woff2', 'ttf', 'otf', 'eot'],
  'images, sounds and films': ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg', 'ico', 'bmp', 'tif', 'tiff', 'heic', 'mp3', 'm4a', 'ogg', 'oga', 'wav', 'flac', 'mp4', 'm4v', 'webm', 'mov', 'avi', 'mkv'],
  'documents of other programs': ['pdf', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'odt', 'ods', 'odp'],
  programs: ['exe', 'dll', 'so', 'dylib', 'bin', 'wasm', 'class', 'pyc', 'o'],
} as const satisfies Record<string, readonly string[]>

const BY_EXTENSION = new Map(Object.entries(NONE).flatMap(([what, extensions]) => extensions.map(extension => [extension as string, what] as const)))

/** Pages and records go by these names too: their bytes say which they are. */
const EITHER: ReadonlySet<string> = new Set(['xml', 'json', 'bin'])

function extensionOf(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? ''
  return /\.([a-z0-9]{1,8})$/i.exec(base)?.[1]?.toLowerCase() ?? ''
}

/** What a file of this name is instead of a document; null where it may be one. */
export const noDocument = (name: string): string | null => BY_EXTENSION.get(extensionOf(name)) ?? null

/** Left by systems and tools beside the files that people mean. */
const isHidden = (name: string): boolean => name.split(/[\\/]/).some(part => (part.startsWith('.') && part !== '.' && part !== '..') || part === '__MACOSX')

/** The same, where the name alone decides. */
export const passedUnseen = (name: string): string | null => (isHidden(name) ? 'hidden files' : EITHER.has(extensionOf(name)) ? null : noDocument(name))

/** The same of a name that leaves it to the bytes, which no container begins with: null where these are a page's. */
export const passedSeen = (name: string, start: Uint8Array): string | null => (EITHER.has(extensionOf(name)) && !beginsAsPage(start) ? noDocument(name) : null)

/** Its first element, or the type that it declares, is `html`, in any encoding that has the letters of ASCII. */
function beginsAsPage(start: Uint8Array): boolean {
  const text = latin1(start).replaceAll('\0', '')
  return /<(?:!doctype\s{1,20})?([a-z][a-z0-9:]{0,20})/i.exec(text)?.[1]?.toLowerCase() === 'html'
}

/** No system has longer paths, but archives can: each folder of a path is looked at with all before it. */
const LONGEST = 4096

/**
 * Browsers save a page as `NAME.html` and its pieces, frames among them, in `NAME_files/` (`NAME.files/`
 * on some systems). Whether this one is such a piece, given the names of the pages beside it.
 */
export function isPieceOfPage(name: string, isPage: (name: string) => boolean): boolean {
  if (name.length > LONGEST) return false
  const parts = name.split('/')
  for (let i = 0; i < parts.length - 1; i++) {
    const page = /^(.+)[_.]files$/.exec(parts[i] ?? '')?.[1]
    if (page === undefined) continue
    const beside = [...parts.slice(0, i), page].join('/')
    if (isPage(`${beside}.html`) || isPage(`${beside}.htm`) || isPage(`${beside}.xhtml`)) return true
  }
  return false
}
