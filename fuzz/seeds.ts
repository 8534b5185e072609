/** What inputs are made from: the sources of all fixtures, pages, texts and containers. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Seed { readonly name: string; readonly kind: 'html' | 'text' | 'container'; readonly bytes: Buffer }

/** `fixtures` is the path of that folder. In an order that does not change. */
export function readSeeds(fixtures: string): Seed[] {
  const pages = readdirSync(join(fixtures, 'pages')).sort().flatMap((slug): Seed[] => {
    const name = ['source.html', 'source.txt'].find(file => existsSync(join(fixtures, 'pages', slug, file)))
    return name === undefined ? [] : [{ name: slug, kind: name.endsWith('html') ? 'html' : 'text', bytes: readFileSync(join(fixtures, 'pages', slug, name)) }]
  })
  const containers = readdirSync(join(fixtures, 'archives')).sort().filter(name => !/\.(?:py|docx)$/.test(name)).map((name): Seed => ({ name, kind: 'container', bytes: readFileSync(join(fixtures, 'archives', name)) }))
  return [...pages, ...containers]
}
