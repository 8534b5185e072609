/** WACZ, a collection of web archives in a ZIP: its WARC files are what is in it; its indexes and page lists say the same again. */
import type { ZipLayout } from './zip-layout.ts'

const ARCHIVE = /^archive\/[^/]+\.warc(?:\.gz|\.zst)?$/

export const collection: ZipLayout = {
  is: names => names.has('datapackage.json') && [...names].some(name => ARCHIVE.test(name)),
  pick: async ({ names }) => [...names].filter(name => ARCHIVE.test(name)).map(name => ({ name, hints: null, nests: true })),
}
