/**
 * The one way out to the network: http and https alone, redirects by our own rules, within bounds of size
 * and time, no cookies, certificates verified. Private addresses are refused at every step anew, by the
 * address that the socket is really connected to, unless they are allowed.
 */
import type { Dispatcher, request } from 'undici'
import { Broken } from '../archives/broken.ts'
import { decoded } from '../archives/http.ts'
import { readAll } from '../archives/reader.ts'
import type { Failure } from '../model/outcome.ts'
import { PrivateAddress, publicLookup, refusePrivateHost, refusePrivateName } from './addresses.ts'
import { codeOf, reason } from './read.ts'
import { parseUrl } from '../model/url.ts'

export interface Fetching {
  readonly userAgent: string
  readonly allowPrivate: boolean
  /** For one answer, redirects and all. */
  readonly seconds: number
  /** Ends what is asked for at the moment, and all pauses. */
  readonly stop?: AbortSignal
}

/** What is asked for, and the most that is taken, in bytes, packed and unpacked. */
interface Wanted { readonly accept: string; readonly limit: number }

/** `url` is where redirects led. */
export interface Answered { readonly url: string; readonly type: string; readonly bytes: Uint8Array }
/** `again`: the host says in how many seconds it may be asked once more. */
export type Answer = Answered | { readonly failure: Failure; readonly again?: number }

export interface Client {
  readonly get: (address: string, wanted: Wanted) => Promise<Answer>
  /** Ends all connections. */
  readonly close: () => Promise<void>
}

const MAX_REDIRECTS = 10
const WRONG_WAY = 'See that the address is right. What a browser shows can be saved, and read as a file.'
const LATER = 'The host takes no more for now: call again later. Of a directory --retry-failed does what failed once more.'
const BUSY: ReadonlySet<number> = new Set([429, 503])
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

interface Way extends Fetching { readonly dispatcher: Dispatcher; readonly proxied: boolean; readonly request: typeof request }

export async function openClient(fetching: Fetching): Promise<Client> {
  const { Agent, EnvHttpProxyAgent, request } = await import('undici')
  const connect = fetching.allowPrivate ? {} : { lookup: publicLookup }
  const [httpProxy, httpsProxy] = ['http_proxy', 'https_proxy'].map(proxyIn)
  if (httpProxy === null || httpsProxy === null) return { get: async () => NO_PROXY, close: async () => {} }
  // Many a proxy digs a way to port 443 alone: what is asked for by plain http it is asked for itself.
  const proxied = Boolean(httpProxy || httpsProxy)
  const dispatcher = proxied
    ? new EnvHttpProxyAgent({ connect, proxyTunnel: false, ...(httpProxy && { httpProxy }), ...(httpsProxy && { httpsProxy }) })
    : new Agent({ connect })
  fetching.stop?.addEventListener('abort', () => { void dispatcher.destroy() })
  const way: Way = { dispatcher, request, proxied, ...fetching }
  return { get: (address, wanted) => get(address, wanted, way), close: () => dispatcher.destroy() }
}

const NO_PROXY: Answer = { failure: { kind: 'unreadable', detail: 'http_proxy or https_proxy in the environment is no address of a proxy', next: 'Set it to one such as http://proxy.example:3128, or to nothing.' } }

/** What a variable says of a proxy, which may come without its scheme, as curl takes it too; null where that is no address. */
function proxyIn(name: string): string | null | undefined {
  const told = process.env[name] ?? process.env[name.toUpperCase()]
  if (!told) return told
  const address = told.includes('://') ? told : `http://${told}`
  return /^(?:https?|socks5?):$/.test(parseUrl(address)?.protocol ?? '') ? address : null
}

async function get(address: string, { accept, limit }: Wanted, way: Way): Promise<Answer> {
  const signal = AbortSignal.timeout(way.seconds * 1000)
  let url = address
  try {
    for (let step = 0; step <= MAX_REDIRECTS; step++) {
      const target = new URL(url)
      if (target.protocol !== 'http:' && target.protocol !== 'https:')
        return { failure: { kind: 'unreadable', detail: `it leads to a ${target.protocol} address`, next: WRONG_WAY } }
      if (!way.allowPrivate) {
        refusePrivateHost(target.hostname)
        if (way.proxied) await refusePrivateName(target.hostname)
      }
      const { statusCode, headers, body } = await way.request(target, {
        dispatcher: way.dispatcher, signal, headersTimeout: way.seconds * 1000, bodyTimeout: way.seconds * 1000,
        headers: { 'user-agent': way.userAgent, accept, 'accept-encoding': 'gzip, deflate, br' },
      })
      const header = (name: string): string => [headers[name] ?? ''].flat()[0] ?? ''
      if (REDIRECTS.has(statusCode) && header('location') !== '') {
        drop(body)
        url = new URL(header('location'), target).href
        continue
      }
      if (statusCode < 200 || statusCode > 299) {
        drop(body)
        const isBusy = BUSY.has(statusCode)
        return {
          failure: { kind: 'unreadable', detail: `HTTP status ${statusCode}`, next: isBusy ? LATER : WRONG_WAY },
          ...(isBusy && /^\d{1,9}$/.test(header('retry-after')) && { again: Number(header('retry-after')) }),
        }
      }
      const bytes = await readAll(body as AsyncIterable<Uint8Array>, limit)
      if (typeof bytes === 'number') { drop(body); return { failure: { kind: 'too-large', bytes, limit } } }
      return { url, type: header('content-type'), bytes: await decoded(bytes, header('content-encoding'), limit) }
    }
    return { failure: { kind: 'unreadable', detail: `more than ${MAX_REDIRECTS} redirects`, next: WRONG_WAY } }
  } catch (error) {
    return { failure: failureOf(error, signal, way.seconds) }
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
  UND_ERR_CONNECT_TIMEOUT: 'the host does not answer', UND_ERR_ABORTED: 'the proxy refuses the way to the host', UND_ERR_HEADERS_OVERFLOW: 'the head of its answer is too long',
  CERT_HAS_EXPIRED: 'its certificate has expired', DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
}

function failureOf(error: unknown, signal: AbortSignal, seconds: number): Failure {
  if (error instanceof Broken) return error.failure
  if (signal.aborted) return { kind: 'timed-out', seconds }
  const chain = [error, error instanceof Error ? error.cause : null]
  if (error instanceof AggregateError) chain.push(...error.errors as unknown[])
  const refused = chain.find(one => one instanceof PrivateAddress)
  if (refused instanceof PrivateAddress) return { kind: 'unreadable', detail: `${refused.message} is a private address`, next: 'Give --allow-private where such an address is meant.' }
  const code = chain.map(codeOf).find(found => found !== null) ?? null
  const known = (code !== null && NETWORK[code]) || reason(error)
  // What no table knows is told by its own words rather than by a code.
  const detail = known === code && error instanceof Error && error.message !== '' ? error.message : known
  return { kind: 'unreadable', detail, next: 'See that the address is right, and can be reached from here.' }
}
