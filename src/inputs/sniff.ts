/** What bytes and texts are, by their content and never by a name. */
import { looksLikeMarkdown } from './markdown/looks.ts'

/** First bytes of what is no text, `?` for any. Letters alone are too little, where a text may open with them: "ID3 tags explained". Containers that cleancopy opens are opened before anyone asks here. */
const MAGIC: readonly (readonly [name: string, start: string, offset?: number])[] = [
  ['a PDF', '%PDF-'], ['a PNG image', '\x89PNG'], ['a JPEG image', '\xff\xd8\xff'], ['a GIF image', 'GIF87a'], ['a GIF image', 'GIF89a'], ['a WebP image', 'RIFF????WEBP'], ['a WAVE sound', 'RIFF????WAVE'], ['an AVI film', 'RIFF????AVI '],
  ['a ZIP archive', 'PK\x03\x04'], ['a ZIP archive', 'PK\x05\x06'], ['a gzip file', '\x1f\x8b'], ['a zstd file', '\x28\xb5\x2f\xfd'], ['an xz file', '\xfd7zXZ\0'],
  ['a 7z archive', '7z\xbc\xaf'], ['a RAR archive', 'Rar!\x1a'], ['an ELF program', '\x7fELF'], ['a Windows program', 'MZ\x90\0'], ['an SQLite database', 'SQLite format 3\0'],
  ['an MP3 sound', 'ID3\x02'], ['an MP3 sound', 'ID3\x03'], ['an MP3 sound', 'ID3\x04'], ['an Ogg file', 'OggS\0'], ['an MP4 film', '\0\0??ftyp'], ['a Mach-O program', '\xcf\xfa\xed\xfe'], ['a WebAssembly module', '\0asm'],
  ['text in UTF-32', '\xff\xfe\0\0'], ['text in UTF-32', '\0\0\xfe\xff'],
  ['an old Office document', '\xd0\xcf\x11\xe0'], ['a TIFF image', 'II*\0'], ['a TIFF image', 'MM\0*'], ['a font', 'wOF2'], ['a font', 'wOFF'], ['a Java class', '\xca\xfe\xba\xbe'],
]
const LOOK = 8192

/** The name of what it is, with its article, or null where it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [name, start, offset = 0] of MAGIC) {
    if (
      bytes[offset] === start.charCodeAt(0)
      && bytes.length >= offset + start.length
      && [...start].every((char, i) => char === '?' || bytes[offset + i] === char.charCodeAt(0))
    )
      return name
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return null
  const n = Math.min(bytes.length, LOOK)
  let zeros = 0, controls = 0, evenZeros = 0
  for (let i = 0; i < n; i++) {
    const b = bytes[i]!
    if (b === 0) { zeros++; if ((i & 1) === 0) evenZeros++ }
    else if (b < 32 && b !== 9 && b !== 10 && b !== 12 && b !== 13 && b !== 27) controls++
  }
  // UTF-16 without a mark: zeros, and all on one side.
  const oneSided = zeros > n * 0.3 && (evenZeros < zeros / 10 || evenZeros > zeros * 0.9)
  if (!oneSided && zeros > n * 0.02 + 1) return 'zero bytes throughout'
  // Random bytes have a tenth of them, text in any encoding next to none.
  if (!oneSided && controls > n * 0.03 + 2) return 'control bytes throughout'
  return null
}

/** Tags that a page or fragment has and prose about code seldom opens lines with. */
const TAGS = /<(?:!doctype\s+html|html|head|body|meta|title|link|div|p|h[1-6]|article|section|main|span|table|tr|td|ul|ol|li|br|a|img|script|style|header|footer|nav|blockquote|figure|strong|em|b|i|font|center)(?=[\s>/])/gi
const PAGE = /^(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--(?:[^-]|-(?!->)){0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i

/** Whether decoded text is a page or fragment of HTML rather than plain text that mentions some tags. */
export function looksLikeHtml(text: string): boolean {
  const sample = text.slice(0, 100_000)
  if (!sample.includes('<')) return false
  const start = text.slice(0, 4000).trimStart()
  if (PAGE.test(start)) return true
  const lower = sample.toLowerCase()
  if (/<html[\s>]/.test(lower) && /<(?:body|head|title|meta)[\s>]/.test(lower) && lower.indexOf('<html') < 2000) return true
  // Markdown often opens with a logo or badges in HTML.
  if (looksLikeMarkdown(text)) return false
  const opened = sample.match(TAGS)?.length ?? 0
  if (opened === 0) return false
  const closed = sample.match(/<\/(?:div|p|h[1-6]|article|section|main|span|table|tr|td|ul|ol|li|a|body|html|blockquote|figure|strong|em|b|i)\s*>/gi)?.length ?? 0
  const first = start.startsWith('<') && /^<(?:[a-z][a-z0-9-]*[\s>/]|!--)/i.test(start)
  if (first && opened + closed >= 2) return true
  // Markdown may hold a little HTML: tags must carry the text, about one in every forty words.
  const lines = sample.split('\n').filter(line => line.trim() !== '')
  const tagged = lines.filter(line => /^\s*<\/?[a-z]/i.test(line)).length
  return opened + closed >= 4 && tagged > lines.length * 0.4
}
