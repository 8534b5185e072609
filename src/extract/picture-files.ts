/** What file an address of a picture names, and in which size: the same picture has an address for each of its sizes. */
import { unescapedUrl } from '../model/url.ts'

/** Widths that sites make pictures in. Any other number is as likely the number of a picture. */
const WIDTH = '(?:150|160|200|240|250|300|320|360|400|480|500|512|540|600|640|700|720|750|768|800|828|900|960|1000|1024|1080|1200|1280|1440|1536|1600|1920|2000|2048|2560)'
const PLAIN_WIDTH = new RegExp(`[-_/](${WIDTH})w?(?=[-_./])`)
const WORDS = 'scaled|small|medium|large|big|thumbs?|thumbnails?|preview|mobile|desktop|original|full'
const SIZES = `(?:\\d{2,4}x\\d{2,4}|\\d{2,4}w|[wh]_?\\d{2,4}|[1-4]x|${WIDTH}|${WORDS})`
const IN_NAME = new RegExp(`[-_@.,]${SIZES}(?=$|[-_@.,])`, 'gi')
const FOLDER = new RegExp(`^(?:${SIZES}|max|resized?|styles|width|height|public)(?:[_-]?(?:${SIZES}))?$`, 'i')
/** Says how a picture is shown, and not which. */
const PARAMETERS = /^(?:w|h|s|q|t|v|width|height|size|resize|fit|crop|quality|auto|format|fm|fl|dpr|ssl|strip|itok|ver|version|token|sig|ixlib|blur|cs)$/i
/** Names that tell no picture from another: the folder does. */
const GENERIC = /^(?:[a-z_-]{0,3}\d{1,3}|images?|img|photo|picture|pic|main|cover|file|index|download|default|unnamed|master|compressed[\w-]*)$/i
const EXTENSION = /\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?)$/i
/** Services that make sizes hold the picture's own address in theirs. */
const INNER = /[=/](?=https?(?::|%3a))/i
const NAMED = /[?&](?:url|src|image)=([^&]+)/i

/** Equal for addresses of one picture in several sizes. */
export function fileOf(url: string): string {
  const at = url.search(INNER)
  const inner = at > 0 ? (url[at] === '=' ? url.slice(at + 1).split('&', 1)[0] : url.slice(at + 1)) : NAMED.exec(url)?.[1]
  const [path = '', query = ''] = (inner === undefined ? url : unescapedUrl(inner)).split('#', 1)[0]!.split('?', 2)
  const rest = query.split('&').filter(part => part !== '' && !PARAMETERS.test(part.split('=', 1)[0]!)).join('&')
  const folders = path.split('/')
  const last = folders.pop()!
  const name = last.replace(EXTENSION, '').replace(IN_NAME, '')
  const isName = EXTENSION.test(last) && name !== '' && !GENERIC.test(name)
  return (isName ? name : [...folders.filter(folder => !FOLDER.test(folder)), name].join('/')) + (rest === '' ? '' : `?${rest}`)
}

/** The width that an address speaks of; none is the picture as it is, but for thumbnails. */
export function sizeIn(url: string): number {
  const told = /(\d{2,4})x\d{2,4}/.exec(url)?.[1] ?? /[?&](?:w|width)=(\d+)/i.exec(url)?.[1] ?? /[/_,-](?:max|width|w)[/_]?(\d{2,4})\b/i.exec(url)?.[1] ?? PLAIN_WIDTH.exec(url)?.[1]
  return told !== undefined ? Number(told) : /thumb|small|preview/i.test(url) ? 0 : Infinity
}
