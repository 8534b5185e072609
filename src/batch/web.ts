/**
 * Addresses → documents: pages are fetched in order, hosts side by side and each host at its pace,
 * within bounds of size and time. robots.txt is obeyed where addresses come from a list. Refuses
 * private addresses, at every redirect anew, unless they are allowed.
 */
import type { Dispatcher, request } from 'undici'
import { openStream } from '../archives/index.ts'
import type { OpenOptions } from '../archives/index.ts'
import { Broken } from '../archives/broken.ts'
import { charsetOf, decoded } from '../archives/http.ts'
import { readAll } from '../archives/reader.ts'
import { describe, nextPage } from '../index.ts'
import type { ExtractOptions } from '../index.ts'
import type { Failure } from '../model/outcome.ts'
import { PrivateAddress, publicLookup, refusePrivateHost, refusePrivateName } from './addresses.ts'
import { failedJob, foundJobs } from './found.ts'
import type { Job, NextPages } from './job.ts'
import { MAX_BYTES, NO_SOURCE } from './job.ts'
import { inOrder } from './order.ts'
import { codeOf, reason } from './read.ts'

export interface Fetching {
  readonly userAgent: string
  readonly allowPrivate: boolean
  /** For one page, redirects and all. */
  readonly seconds: number
  /** Sites' rules, of which `next-page` leads from page to page of one article. */
  readonly rules: ExtractOptions['rules']
}

const MAX_REDIRECTS = 10
/** Of one article. */
const MAX_PAGES = 10
const AT_ONCE = 8
/** Between two pages of one host, in milliseconds, where its robots.txt asks for no more. */
const PACE = 1000
const MAX_PACE = 30_000
const MAX_ROBOTS = 512 * 1024

interface Page { readonly url: string; readonly type: string; readonly bytes: Uint8Array }
type Answer = Page | { readonly failure: Failure }

/** Jobs of the pages, in the order of the addresses; a page may be an archive. */
export async function* fetched(addresses: readonly string[], listed: boolean, fetching: Fetching, open: OpenOptions, skipped: (what: string) => void): AsyncGenerator<Job> {
  const { Agent, EnvHttpProxyAgent, request } = await import('undici')
  const connect = fetching.allowPrivate ? {} : { lookup: publicLookup }
  const proxied = ['http_proxy', 'https_proxy', 'HTTP_PROXY', 'HTTPS_PROXY'].some(name => process.env[name])
  const dispatcher = proxied ? new EnvHttpProxyAgent({ connect }) : new Agent({ connect })
  const client: Client = { dispatcher, request, proxied, ...fetching }
  const visit = listed ? politely(client) : (url: string) => fetchPage(url, client)
  const given = (async function* () { yield* addresses })()
  try {
    for await (const { address, answer } of inOrder(given, async address => ({ address, answer: await visit(address) }), { width: AT_ONCE, ahead: 2 * AT_ONCE, weigh: () => 0, budget: 1 })) {
      if ('failure' in answer) { yield { ...failedJob(address, answer.failure), source: { ...NO_SOURCE, url: address } }; continue }
      const more = await nextPages(answer, visit, fetching.rules)
      const opened = await openStream((async function* () { yield answer.bytes })(), new URL(answer.url).pathname, open)
      for await (const job of foundJobs(opened, null, answer.url, skipped, false, address)) yield { ...job, charset: job.charset ?? charsetOf(answer.type), ...(more && opened.container === null ? { more } : {}) }
    }
  } finally {
    await dispatcher.destroy()
  }
}

/** The pages that an article goes on with, on the same host; null where the first is the only one. */
async function nextPages(first: Page, visit: (address: string) => Promise<Answer>, rules: Fetching['rules']): Promise<NextPages | null> {
  const pages: { url: string; bytes: Uint8Array }[] = []
  const seen = new Set([first.url])
  let bytes = first.bytes.length
  for (let at = first; ;) {
    const url = nextPage(at.bytes, { source: { url: at.url }, charset: charsetOf(at.type), rules })
    if (url === null || seen.has(url)) return pages.length > 0 ? { pages, missed: null } : null
    const missed = (why: string): NextPages => ({ pages, missed: `the next page, ${url}, is left out: ${why}` })
    if (pages.length >= MAX_PAGES - 1) return missed(`an article has ${MAX_PAGES} pages at most`)
    seen.add(url)
    const answer = await visit(url)
    if ('failure' in answer) return missed(describe(answer.failure))
    if (new URL(answer.url).host !== new URL(first.url).host) return missed('it leads to another host')
    bytes += answer.bytes.length
    if (bytes > MAX_BYTES) return missed('all pages together are too large')
    pages.push({ url: answer.url, bytes: answer.bytes })
    at = answer
  }
}

interface Client extends Fetching { readonly dispatcher: Dispatcher; readonly proxied: boolean; readonly request: typeof request }

async function fetchPage(address: string, client: Client, limit = MAX_BYTES): Promise<Answer> {
  const signal = AbortSignal.timeout(client.seconds * 1000)
  let url = address
  try {
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      const target = new URL(url)
      if (target.protocol !== 'http:' && target.protocol !== 'https:') return { failure: { kind: 'unreadable', detail: `it leads to a ${target.protocol} address` } }
      if (!client.allowPrivate) {
        refusePrivateHost(target.hostname)
        if (client.proxied) await refusePrivateName(target.hostname)
      }
      const { statusCode, headers, body } = await client.request(target, {
        dispatcher: client.dispatcher, signal, headersTimeout: client.seconds * 1000, bodyTimeout: client.seconds * 1000,
        headers: { 'user-agent': client.userAgent, accept: 'text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5', 'accept-encoding': 'gzip, deflate, br' },
      })
      const header = (name: string): string => [headers[name] ?? ''].flat()[0] ?? ''
      if ([301, 302, 303, 307, 308].includes(statusCode) && header('location') !== '') {
        drop(body)
        url = new URL(header('location'), target).href
        continue
      }
      if (statusCode < 200 || statusCode > 299) { drop(body); return { failure: { kind: 'unreadable', detail: `HTTP status ${statusCode}` } } }
      const bytes = await readAll(body as AsyncIterable<Uint8Array>, limit)
      if (typeof bytes === 'number') { drop(body); return { failure: { kind: 'too-large', bytes, limit } } }
      return { url, type: header('content-type'), bytes: await decoded(bytes, header('content-encoding')) }
    }
    return { failure: { kind: 'unreadable', detail: `more than ${MAX_REDIRECTS} redirects` } }
  } catch (error) {
    return { failure: failureOf(error, signal, client.seconds) }
  }
}

/** What is left of a body; that it breaks off is no news. */
function drop(body: Dispatcher.ResponseData['body']): void {
  body.on('error', () => {})
  body.destroy()
}

const NETWORK: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host', EAI_AGAIN: 'the name server gives no answer', ECONNREFUSED: 'the host refuses the connection', ECONNRESET: 'the host broke the connection off',
  UND_ERR_SOCKET: 'the host broke the connection off', EHOSTUNREACH: 'the host can not be reached', ENETUNREACH: 'the network can not be reached',
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer', CERT_HAS_EXPIRED: 'its certificate has expired', DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
}

function failureOf(error: unknown, signal: AbortSignal, seconds: number): Failure {
  if (error instanceof Broken) return error.failure
  if (signal.aborted) return { kind: 'timed-out', seconds }
  const chain = [error, error instanceof Error ? error.cause : null]
  if (error instanceof AggregateError) chain.push(...error.errors as unknown[])
  const refused = chain.find(one => one instanceof PrivateAddress)
  if (refused instanceof PrivateAddress) return { kind: 'unreadable', detail: `${refused.message} is a private address (see --allow-private)` }
  const code = chain.map(codeOf).find(found => found !== null) ?? null
  return { kind: 'unreadable', detail: (code !== null && NETWORK[code]) || reason(error) }
}

interface Rules { readonly isAllowed: (url: string, agent: string) => boolean | undefined; readonly getCrawlDelay: (agent: string) => number | undefined }

/** One page of a host at a time, after a pause, and only where its robots.txt lets anyone in. */
function politely(client: Client): (address: string) => Promise<Answer> {
  const lines = new Map<string, Promise<unknown>>()
  const rules = new Map<string, Promise<Rules | Failure>>()
  const agent = /^[^\s/]+/.exec(client.userAgent)?.[0] ?? 'cleancopy'
  const visit = async (address: string, origin: string): Promise<Answer> => {
    if (!rules.has(origin)) rules.set(origin, rulesOf(origin, client))
    const found = await rules.get(origin)!
    if ('kind' in found) return { failure: found }
    if (found.isAllowed(address, agent) === false) return { failure: { kind: 'unreadable', detail: 'robots.txt of the host disallows it' } }
    const answer = await fetchPage(address, client)
    pause.set(origin, Math.min(MAX_PACE, Math.max(PACE, (found.getCrawlDelay(agent) ?? 0) * 1000)))
    return answer
  }
  const pause = new Map<string, number>()
  return async address => {
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) return { failure: { kind: 'bad-record', detail: 'the line is no http or https address' } }
    const { origin } = new URL(address)
    const before = lines.get(origin)
    const turn = (before ?? Promise.resolve()).then(async () => {
      if (before) await new Promise(resolve => setTimeout(resolve, pause.get(origin) ?? 0))
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
  const answer = await fetchPage(url, client, MAX_ROBOTS)
  if (!('failure' in answer)) return parse(url, new TextDecoder().decode(answer.bytes))
  const { failure } = answer
  if (failure.kind === 'unreadable' && /^HTTP status 4|redirects$/.test(failure.detail)) return parse(url, '')
  return failure.kind === 'unreadable' && failure.detail.startsWith('HTTP status') ? { kind: 'unreadable', detail: `robots.txt of the host: ${failure.detail}` } : failure
}
