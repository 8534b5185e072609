/** Who runs against whom in bench:speed: cleancopy and its parts, and peers that run in this process. From a page's bytes to what its user has in hand. */
import { decodePage } from './decode.ts'

export interface Input { readonly bytes: Uint8Array; readonly url: string | null }
export type Run = (input: Input) => unknown
export interface Contestant { readonly packages: readonly string[]; readonly open: () => Promise<Run> }

const cleancopy = (format: string): Contestant => ({
  packages: [],
  open: async () => {
    const { extract, render } = await import('../src/index.ts')
    return async ({ bytes, url }) => {
      const article = await extract(bytes, { source: { url } })
      return article.ok ? render(article.value, format) : null
    }
  },
})

export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  cleancopy: cleancopy('json'),
  'cleancopy to Markdown': cleancopy('markdown'),
  'cleancopy tree': {
    packages: [],
    open: async () => {
      const { readDocument } = await import('../src/inputs/index.ts')
      return ({ bytes, url }) => readDocument(bytes, { url }, { format: 'auto', charset: null })
    },
  },
  'parse5 tree': {
    packages: ['parse5'],
    open: async () => {
      const { parse } = await import('parse5')
      return async ({ bytes }) => parse(await decodePage(bytes), { scriptingEnabled: false })
    },
  },
  'Readability on jsdom': {
    packages: ['@mozilla/readability', 'jsdom'],
    open: async () => {
      const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([import('jsdom'), import('@mozilla/readability')])
      return async ({ bytes, url }) => {
        const dom = new JSDOM(await decodePage(bytes), { virtualConsole: new VirtualConsole(), ...(url === null ? {} : { url }) })
        try { return JSON.stringify(new Readability(dom.window.document).parse()) } finally { dom.window.close() }
      }
    },
  },
  'Readability on linkedom': {
    packages: ['@mozilla/readability', 'linkedom'],
    open: async () => {
      const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
      return async ({ bytes }) => JSON.stringify(new Readability(parseHTML(await decodePage(bytes)).document).parse())
    },
  },
  'Defuddle on linkedom': {
    packages: ['defuddle', 'linkedom'],
    open: async () => {
      const { Defuddle } = await import('defuddle/node')
      return async ({ bytes, url }) => JSON.stringify(await Defuddle(await decodePage(bytes), url ?? undefined, { useAsync: false }))
    },
  },
}
