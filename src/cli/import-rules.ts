/**
 * Files of ftr-site-config, one site each (`example.org.txt`: lines of `key: value`, with XPath) → our
 * rules as YAML. What they say that ours have no word for is named line by line, never dropped in silence.
 */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { readBounded, readFailure } from '../batch/read.ts'
import { describe } from '../model/outcome.ts'
import type { SiteRule } from '../model/contracts.ts'
import type { Io } from './io.ts'
import { printed } from './print.ts'
import type { ExitCode } from './run.ts'
import { talkOn } from './talk.ts'
import { cssOf, Untranslatable } from './xpath.ts'

const MOST_BYTES = 1024 * 1024

type Target = 'select' | 'remove' | 'title' | 'authors' | 'published' | 'next-page'
/** Their keys with XPath, and ours. */
const PATHS: Readonly<Record<string, Target>> = { body: 'select', strip: 'remove', title: 'title', author: 'authors', date: 'published', next_page_link: 'next-page' }
/** Their keys with a word that names elements. */
const WORDS: Readonly<Record<string, (word: string) => string>> = {
  strip_id_or_class: word => `[id*=${JSON.stringify(word)}], [class*=${JSON.stringify(word)}]`,
  strip_image_src: word => `img[src*=${JSON.stringify(word)}]`,
}
/** Settings of their own engine, which ours does without. */
const NEEDLESS: ReadonlySet<string> = new Set(['tidy', 'prune', 'parser', 'autodetect_on_failure', 'convert_double_br_tags', 'skip_json_ld', 'insert_detected_image', 'test_contains'])

interface Site { readonly rule: SiteRule; readonly tests: readonly string[] }

export async function importRules(path: string, io: Io): Promise<ExitCode> {
  const talk = talkOn(io.stderr, 'normal')
  let files: readonly string[]
  try {
    files = (await stat(path)).isDirectory() ? (await readdir(path)).filter(name => name.endsWith('.txt')).sort().map(name => join(path, name)) : [path]
  } catch (error) {
    talk.fatal(`${path}: ${describe(readFailure(error))}`)
    return 3
  }
  const sites: Site[] = []
  for (const file of files) {
    const bytes = await readBounded(file, MOST_BYTES)
    if (!bytes.ok) { talk.fatal(`${file}: ${describe(bytes.failure)}`); if (files.length === 1) return 3; continue }
    const site = siteOf(new TextDecoder().decode(bytes.value), file, talk.said)
    if (site) sites.push(site)
  }
  if (sites.length === 0) { talk.fatal(`${path}: nothing of it could be translated`); return 1 }
  const { stringify } = await import('yaml')
  return printed(sites.map(({ rule, tests }) => `${tests.map(url => `# ${url}\n`).join('')}${stringify([rule], { lineWidth: 0 })}`).join('\n'), io)
}

/** Null where nothing of it has a counterpart. */
function siteOf(text: string, file: string, say: (message: string) => void): Site | null {
  const found: Record<Target, string[]> = { select: [], remove: [], title: [], authors: [], published: [], 'next-page': [] }
  const tests: string[] = []
  text.split(/\r\n|\n|\r/).forEach((raw, i) => {
    const line = raw.replace(/^\ufeff/, '').trim()
    if (line === '' || line.startsWith('#')) return
    const cannot = (why: string): void => say(`${file}:${i + 1}: ${line.slice(0, 200)}: not translated: ${why}`)
    const parts = /^([a-z_]+)(\([^)]*\))?\s*:\s*(.*)$/i.exec(line)
    if (!parts) { cannot('it is no key: value'); return }
    const key = parts[1]!.toLowerCase(), value = parts[3]!.trim()
    if (key === 'test_url') { tests.push(value.replace(/[\r\n]/g, ' ')); return }
    if (NEEDLESS.has(key)) return
    if (value === '') { cannot('it has no value'); return }
    const word = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined
    if (word) { found.remove.push(word(value.replace(/^(['"])(.*)\1$/, '$2'))); return }
    const target = Object.hasOwn(PATHS, key) ? PATHS[key] : undefined
    if (!target) { cannot(`our rules have nothing like ${key}`); return }
    try {
      found[target].push(selectorOf(value, target))
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error
      cannot(error.message)
    }
  })
  const entries = Object.entries(found)
    .filter(([, list]) => list.length > 0)
    .map(([key, list]) => [key, list.length === 1 ? list[0] : [...new Set(list)]] as const)
  if (entries.length === 0) return null
  return { rule: { hosts: basename(file).replace(/\.txt$/i, '').toLowerCase(), ...Object.fromEntries(entries) }, tests }
}

const isElements = (target: Target): boolean => target === 'select' || target === 'remove'

function selectorOf(value: string, target: Target): string {
  const { css, attribute } = cssOf(value, !isElements(target))
  if (attribute === null) return css
  if (isElements(target)) throw new Untranslatable('it ends in an attribute')
  return target === 'next-page' && attribute === 'href' ? css : `${css} @${attribute}`
}
