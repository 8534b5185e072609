/**
 * Which hosts may be fetched from: none of the machine's own, the local network's or a provider's.
 * Names are judged by the addresses that they lead to, at the moment of connecting, so that a name
 * that leads somewhere else the second time gains nothing.
 */
import { lookup } from 'node:dns'
import type { LookupAddress } from 'node:dns'
import { BlockList, isIP } from 'node:net'
import type { LookupFunction } from 'node:net'

/** The special-purpose registries of IANA: nothing public is there. */
const PRIVATE: readonly (readonly [net: string, prefix: number, family: 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'], ['10.0.0.0', 8, 'ipv4'], ['100.64.0.0', 10, 'ipv4'], ['127.0.0.0', 8, 'ipv4'], ['169.254.0.0', 16, 'ipv4'], ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'], ['192.0.2.0', 24, 'ipv4'], ['192.88.99.0', 24, 'ipv4'], ['192.168.0.0', 16, 'ipv4'], ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'], ['203.0.113.0', 24, 'ipv4'], ['224.0.0.0', 4, 'ipv4'], ['240.0.0.0', 4, 'ipv4'],
  ['::', 96, 'ipv6'], ['64:ff9b::', 96, 'ipv6'], ['64:ff9b:1::', 48, 'ipv6'], ['100::', 64, 'ipv6'], ['2001::', 23, 'ipv6'], ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'], ['fc00::', 7, 'ipv6'], ['fe80::', 10, 'ipv6'], ['fec0::', 10, 'ipv6'], ['ff00::', 8, 'ipv6'],
]
const blocked = new BlockList()
for (const [net, prefix, family] of PRIVATE) blocked.addSubnet(net, prefix, family)

/** Behind a proxy there may be no name server that answers: so many milliseconds are waited for one. */
const NAME_SERVER = 1000

export class PrivateAddress extends Error {}

/** IPv4 in IPv6 clothes is judged as the IPv4 that it is. */
export const isPrivate = (address: string): boolean => isIP(address) !== 0 && blocked.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** A host as it stands in an address: brackets around IPv6 are taken off. Throws PrivateAddress. */
export function refusePrivateHost(host: string): void {
  const bare = host.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase()
  if (isPrivate(bare) || bare === 'localhost' || bare.endsWith('.localhost')) throw new PrivateAddress(bare)
}

/** For names that a proxy will look up and not this machine. One that is not known here may be known there. Throws PrivateAddress. */
export async function refusePrivateName(host: string): Promise<void> {
  const found = await new Promise<LookupAddress[]>(resolve => {
    setTimeout(resolve, NAME_SERVER, []).unref()
    lookup(host, { all: true }, (error, addresses) => resolve(error ? [] : addresses))
  })
  const bad = found.find(({ address }) => isPrivate(address))
  if (bad) throw new PrivateAddress(bad.address)
}

/** For sockets: gives just addresses that are public, and an error where a name leads to any other. */
export const publicLookup: LookupFunction = (host, options, done) => {
  lookup(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) { done(error, '', 0); return }
    const bad = found.find(({ address }) => isPrivate(address))
    const [first] = found
    if (bad || !first) { done(new PrivateAddress(bad?.address ?? host), '', 0); return }
    if (options.all) (done as unknown as (error: null, found: LookupAddress[]) => void)(null, found)
    else done(null, first.address, first.family)
  })
}
