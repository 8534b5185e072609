/** Players and posts of other sites that a page shows in frames. */
import { attribute, firstBelow, type ElementNode } from '../model/document.ts'
import { table } from '../model/table.ts'
import { unescapedUrl } from '../model/url.ts'
import { safeUrl } from './safe-url.ts'

/** By their own page's address. */
const PLAYERS: readonly (readonly [pattern: RegExp, page: (id: string) => string])[] = [
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/((?!videoseries)[\w-]{5,20})/, id => `https://www.youtube.com/watch?v=${id}`],
  [/^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/[^#]*[?&]list=([\w-]+)/, id => `https://www.youtube.com/playlist?list=${id}`],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/, id => `https://vimeo.com/${id}`],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w+)/, id => `https://www.dailymotion.com/video/${id}`],
  [/^https?:\/\/platform\.twitter\.com\/embed\/[^#]*[?&]id=(\d+)/, id => `https://x.com/i/status/${id}`],
  [/^https?:\/\/(?:www\.)?tiktok\.com\/(?:embed(?:\/v2)?|player\/v1)\/(\d+)/, id => `https://www.tiktok.com/embed/v2/${id}`],
  [/^https?:\/\/(?:www\.)?instagram\.com\/((?:p|reel)\/[\w-]+)\/embed/, id => `https://www.instagram.com/${id}/`],
  [/^https?:\/\/embed\.bsky\.app\/embed\/([\w:./-]+)/, id => `https://bsky.app/profile/${id.replace('/app.bsky.feed.post/', '/post/')}`],
  [/^https?:\/\/(?:www\.)?ted\.com\/talks\/(\w+)/, id => `https://www.ted.com/talks/${id}`],
  [/^https?:\/\/embed\.ted\.com\/talks\/(\w+)/, id => `https://www.ted.com/talks/${id}`],
  [/^https?:\/\/player\.twitch\.tv\/\?[^#]*video=(\w+)/, id => `https://www.twitch.tv/videos/${id}`],
  [/^https?:\/\/open\.spotify\.com\/embed\/([\w/]+)/, id => `https://open.spotify.com/${id}`],
  [/^https?:\/\/(?:www\.)?(?:w\.soundcloud\.com\/player\/\?url=)([^&]+)/, unescapedUrl],
]

/** Elements that stand for a player, each with where it keeps its address. */
const PLAYER_SOURCES: Readonly<Record<string, (element: ElementNode) => string | null>> = table({
  iframe: sourceOf, embed: sourceOf, video: mediaSource, audio: mediaSource,
  'amp-youtube': e => youtube(attribute(e, 'data-videoid')), 'lite-youtube': e => youtube(attribute(e, 'videoid')), 'youtube-video': sourceOf,
  'amp-vimeo': e => { const id = attribute(e, 'data-videoid'); return id === null ? null : `https://player.vimeo.com/video/${id}` },
  'amp-iframe': sourceOf, 'amp-video': mediaSource, 'amp-audio': mediaSource,
})

const PLAYER_TAGS: ReadonlySet<string> = new Set(Object.keys(PLAYER_SOURCES))
export const isPlayer = (tag: string): boolean => PLAYER_TAGS.has(tag)

function sourceOf(element: ElementNode): string | null {
  for (const name of ['src', 'data-src', 'data-lazy-src', 'data-url']) {
    const value = attribute(element, name)
    if (value && !value.startsWith('about:')) return value
  }
  return null
}

function mediaSource(element: ElementNode): string | null {
  const source = firstBelow(element, ({ tag }) => tag === 'source')
  return sourceOf(element) ?? (source && sourceOf(source))
}

const youtube = (id: string | null): string | null => (id === null ? null : `https://www.youtube.com/embed/${id}`)

/** The page that a player shows, by its own address; null for frames that are no player that readers know. */
export function embedOf(element: ElementNode, base: string | null): { url: string; title: string | null } | null {
  const raw = PLAYER_SOURCES[element.tag]?.(element) ?? null
  const url = raw === null ? null : safeUrl(raw, base)
  if (url === null) return null
  for (const [pattern, page] of PLAYERS) {
    // Without a base an address may have no scheme of its own.
    const id = pattern.exec(url.startsWith('//') ? `https:${url}` : url)?.[1]
    if (id !== undefined) { const address = safeUrl(page(id), null); return address === null ? null : { url: address, title: titleOf(element) } }
  }
  return FILE_TAGS.has(element.tag) ? { url, title: titleOf(element) } : null
}

const FILE_TAGS = new Set(['video', 'audio', 'amp-video', 'amp-audio'])

const titleOf = (element: ElementNode): string | null => {
  for (const name of ['title', 'aria-label', 'playlabel', 'data-title']) {
    const value = attribute(element, name)?.replace(/\s+/g, ' ').trim()
    if (value) return value
  }
  return null
}
