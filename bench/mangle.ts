/** Copies of pages with end tags left out, as careless hands write them: what is right on the page must be right on these. */
import { decodePage } from './decode.ts'
import { withoutHiddenEnds, withoutOptionalEnds, withoutSomeEnds } from './likeness.ts'

export const MANGLINGS = {
  'optional end tags out': withoutOptionalEnds,
  'every 40th end tag out': html => withoutSomeEnds(html),
  'every 10th hidden end out': html => withoutHiddenEnds(html),
} as const satisfies Record<string, (html: string) => string>
export type Mangling = keyof typeof MANGLINGS

/** UTF-8, with a mark that says so before whatever the page declares. */
export const mangled = async (bytes: Uint8Array, how: Mangling): Promise<Uint8Array> => new TextEncoder().encode(`\ufeff${MANGLINGS[how](await decodePage(bytes))}`)
