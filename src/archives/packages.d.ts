/** Types of packages that bring none: as much of them as is used. */
declare module 'unbzip2-stream' {
  export default function unbzip2(): NodeJS.ReadWriteStream
}
declare module 'libmime' {
  const libmime: { decodeWords(text: string): string }
  export default libmime
}
declare module 'mailsplit' {
  import type { Duplex, Transform } from 'node:stream'
  export interface MimeNode {
    readonly type: 'node'
    readonly contentType: string | false
    readonly charset: string | false
    readonly encoding: string | false
    readonly disposition: string | false
    readonly multipart: string | false
    readonly headers: { getFirst(name: string): string }
    getDecoder(): Duplex
  }
  export type Item = MimeNode | { readonly type: 'body' | 'data'; readonly value: Uint8Array }
  export class Splitter extends Transform {
    constructor(options: { maxHeadSize: number; maxChildNodes: number })
    [Symbol.asyncIterator](): NodeJS.AsyncIterator<Item>
  }
}
