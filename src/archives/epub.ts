/** EPUB: each file of its reading order is a document; the book gives author, and its own title as the site. In books that we wrote each chapter says so itself. */
import type { Hints } from '../model/contracts.ts'
import { Broken } from './broken.ts'
import type { Picked, ZipFiles, ZipLayout } from './zip-layout.ts'

const CONTAINER = 'META-INF/container.xml'
/** What of a book is encrypted: fonts in many, chapters where the shop keeps the key. */
const LOCKS = 'META-INF/encryption.xml'
const DOCUMENT = /^(?:application\/xhtml\+xml|text\/html)$/i
const MOST = 100_000
const COVER = /^cover(?:-?page)?(?:\.x?html)?$/i

export const book: ZipLayout = { is: names => names.has(CONTAINER), pick }

interface Tag { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly text: string }

async function pick(files: ZipFiles): Promise<readonly Picked[]> {
  const rootfile = (await tags(files, CONTAINER)).find(tag => tag.name === 'rootfile')?.attributes['full-path']
  if (rootfile === undefined) throw new Broken({ kind: 'unreadable', detail: `the e-book's ${CONTAINER} names no package` })
  const all = await tags(files, rootfile)
  const items = new Map(all.filter(tag => tag.name === 'item').map(tag => [tag.attributes['id'] ?? '', tag.attributes]))
  const titled = (name: string): string | null => all.find(tag => tag.name === name && tag.text !== '')?.text ?? null
  const isOwn = all.some(({ name, attributes }) => name === 'meta' && attributes['name'] === 'generator' && attributes['content'] === 'cleancopy')
  const hints: Hints | null = isOwn ? null : {
    title: null, site: titled('title'), authors: [...new Set(all.filter(tag => tag.name === 'creator' && tag.text !== '').map(tag => tag.text))],
    published: /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(titled('date') ?? '')?.[0] ?? null,
  }
  const locked = new Set(
    files.names.has(LOCKS)
      ? (await tags(files, LOCKS)).flatMap(({ name, attributes }) => (name === 'cipherreference' ? (resolved('', attributes['URI'] ?? '') ?? []) : []))
      : [],
  )
  const picked: Picked[] = []
  for (const { name, attributes } of all) {
    if (name !== 'itemref' || picked.length >= MOST) continue
    const item = items.get(attributes['idref'] ?? '')
    // A cover or a table of contents may stand in the reading order; it is no chapter.
    if (!item || !DOCUMENT.test(item['media-type'] ?? '') || /(?:^|\s)nav(?:\s|$)/.test(item['properties'] ?? '') || COVER.test(item['id'] ?? '')) continue
    const path = resolved(rootfile, item['href'] ?? '')
    if (path !== null) picked.push({ name: path, hints, nests: false, locked: locked.has(path) })
  }
  return picked
}

/** All elements of an XML file in their order, by local name; none where it can't be read. */
async function tags(files: ZipFiles, path: string): Promise<readonly Tag[]> {
  const bytes = await files.read(path)
  if (bytes === null) throw new Broken({ kind: 'unreadable', detail: `the e-book's ${path} is missing or broken` })
  const { Parser } = await import('htmlparser2')
  const found: { name: string; attributes: Readonly<Record<string, string>>; text: string }[] = []
  const open: typeof found = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const tag = { name: name.split(':').at(-1)!.toLowerCase(), attributes, text: '' }
      if (found.length < MOST * 4) found.push(tag)
      open.push(tag)
    },
    ontext: text => { const tag = open.at(-1); if (tag && tag.text.length < 1000) tag.text += text },
    onclosetag: () => { const tag = open.pop(); if (tag) tag.text = tag.text.replace(/\s+/g, ' ').trim() },
  }, { xmlMode: true, decodeEntities: true })
  parser.end(new TextDecoder().decode(bytes))
  return found
}

/** A name inside the ZIP; null where it leads out of it. */
function resolved(from: string, href: string): string | null {
  try {
    const url = new URL(href, `book:///${from.split('/').map(encodeURIComponent).join('/')}`)
    return url.protocol === 'book:' && url.host === '' ? decodeURIComponent(url.pathname).replace(/^\/+/, '') : null
  } catch {
    return null
  }
}
