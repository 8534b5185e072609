/**
 * Addresses → documents: pages are fetched in order, hosts side by side and each host at its pace.
 * robots.txt is obeyed where addresses come from a list. What may be fetched is for client.ts to say.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { openStream } from '../archives/index.ts'
import type { OpenOptions } from '../archives/index.ts'
import { charsetOf } from '../archives/http.ts'
import { describe, nextPage } from '../index.ts'
import type { ExtractOptions } from '../index.ts'
import { hostOf } from '../model/host.ts'
import type { Failure } from '../model/outcome.ts'
import { openClient } from './client.ts'
import type { Answer, Answered, Client, Fetching } from './client.ts'
import { failedJob, foundJobs } from './found.ts'
import type { Job, NextPages } from './job.ts'
import { MAX_BYTES, NO_SOURCE } from './job.ts'
import { inOrder } from './order.ts'
import { parseUrl } from '../model/url.ts'

export interface PageFetching extends Fetching {
  /** Sites' rules, of which `next-page` leads from page to page of one article. */
  readonly rules: ExtractOptions['rules']
}

/** Of one article. */
const MAX_PAGES = 10
const AT_ONCE = 8
/** Between two pages of one host, in milliseconds, where its robots.txt asks for no more. */
const PACE = 1000
const MAX_PACE = 30_000

const PAGE = { accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5', limit: MAX_BYTES }
const ROBOTS = { accept: 'text/plain,*/*;q=0.5', limit: 512 * 1024 }

/** Jobs of the pages, in the order of the addresses; a page may be an archive. */
export async function* fetched(
  addresses: readonly string[],
  listed: boolean,
  fetching: PageFetching,
  open: OpenOptions,
  skipped: (what: string) => void,
): AsyncGenerator<Job> {
  const client = await openClient(fetching)
  const visit = listed ? politely(client, fetching) : (url: string) => client.get(url, PAGE)
  const given = (async function* () {
    yield* addresses
  })()
  try {
    for await (const { address, answer } of inOrder(given, async address => ({ address, answer: await visit(address) }), {
      width: AT_ONCE,
      ahead: 2 * AT_ONCE,
      weigh: () => 0,
      budget: 1,
    })) {
      if ('failure' in answer) {
        yield { ...failedJob(address, answer.failure), source: { ...NO_SOURCE, url: address } }
        continue
      }
      const more = await nextPages(answer, visit, fetching.rules)
      const opened = await openStream(
        (async function* () {
          yield answer.bytes
        })(),
        new URL(answer.url).pathname,
        open,
      )
      for await (const job of foundJobs(opened, null, answer.url, skipped, false, address))
        yield { ...job, charset: job.charset ?? charsetOf(answer.type), ...(more && opened.container === null ? { more } : {}) }
    }
  } finally {
    await client.close()
  }
}

/** The pages that an article goes on with, on the same host; null where the first is the only one. */
async function nextPages(first: Answered, visit: (address: string) => Promise<Answer>, rules: PageFetching['rules']): Promise<NextPages | null> {
  const pages: { url: string; bytes: Uint8Array }[] = []
  const seen = new Set([first.url])
  let bytes = first.bytes.length
  for (let at = first; ;) {
    const url = await nextPage(at.bytes, { source: { url: at.url }, charset: charsetOf(at.type), rules })
    if (url === null || seen.has(url)) return pages.length > 0 ? { pages, missed: null } : null
    const missed = (why: string): NextPages => ({ pages, missed: `the next page, ${url}, is left out: ${why}` })
    if (pages.length >= MAX_PAGES - 1) return missed(`an article has ${MAX_PAGES} pages at most`)
    seen.add(url)
    const answer = await visit(url)
    if ('failure' in answer) return missed(describe(answer.failure))
    if (hostOf(answer.url) !== hostOf(first.url)) return missed('it leads to another host')
    bytes += answer.bytes.length
    if (bytes > MAX_BYTES) return missed('all pages together are too large')
    pages.push({ url: answer.url, bytes: answer.bytes })
    at = answer
  }
}

interface Rules { readonly isAllowed: (url: string, agent: string) => boolean | undefined; readonly getCrawlDelay: (agent: string) => number | undefined }

/** One page of a host at a time, after a pause, and only where its robots.txt lets anyone in. */
function politely(client: Client, { userAgent, stop }: Fetching): (address: string) => Promise<Answer> {
  const lines = new Map<string, Promise<unknown>>()
  const rules = new Map<string, Promise<Rules | Failure>>()
  const waited = (milliseconds: number): Promise<void> => sleep(milliseconds, undefined, { ...(stop && { signal: stop }) }).catch(() => {})
  const agent = /^[^\s/]+/.exec(userAgent)?.[0] ?? 'cleancopy'
  const visit = async (address: string, origin: string): Promise<Answer> => {
    if (!rules.has(origin)) rules.set(origin, rulesOf(origin, client))
    const found = await rules.get(origin)!
    if ('kind' in found) return { failure: found }
    if (found.isAllowed(address, agent) === false) return { failure: { kind: 'unreadable', detail: 'robots.txt of the host disallows it', next: 'What a browser shows can be saved, and read as a file.' } }
    let answer = await client.get(address, PAGE)
    if ('again' in answer && answer.again * 1000 <= MAX_PACE) {
      await waited(Math.max(PACE, answer.again * 1000))
      answer = await client.get(address, PAGE)
    }
    pause.set(origin, Math.min(MAX_PACE, Math.max(PACE, (found.getCrawlDelay(agent) ?? 0) * 1000)))
    return answer
  }
  const pause = new Map<string, number>()
  return async address => {
    const url = parseUrl(address)
    if (!url || !/^https?:$/.test(url.protocol)) return { failure: { kind: 'bad-record', detail: 'the line is no http or https address' } }
    const { origin } = url
    const before = lines.get(origin)
    const turn = (before ?? Promise.resolve()).then(async () => {
      if (before) await waited(pause.get(origin) ?? 0)
      return visit(address, origin)
    })
    lines.set(origin, turn)
    return turn
  }
}

/** As RFC 9309 has it: no file, no rules; a host that can't say is not to be visited. */
async function rulesOf(origin: string, client: Client): Promise<Rules | Failure> {
  const { default: robotsParser } = await import('robots-parser')
  const parse = robotsParser as unknown as (url: string, text: string) => Rules
  const url = `${origin}/robots.txt`
  const answer = await client.get(url, ROBOTS)
  if (!('failure' in answer)) return parse(url, new TextDecoder().decode(answer.bytes))
  const { failure } = answer
  if (failure.kind === 'unreadable' && /^HTTP status 4|redirects$/.test(failure.detail)) return parse(url, '')
  return failure.kind === 'unreadable' && failure.detail.startsWith('HTTP status') ? { kind: 'unreadable', detail: `robots.txt of the host: ${failure.detail}` } : failure
}
