/** A record of JSON → a member: its page or text under the keys that were asked for, with address and id. A record without them is a failed member. */
import type { Member, RecordFields } from '../model/contracts.ts'
import type { Failure } from '../model/outcome.ts'

export interface Place { readonly record?: number; readonly offset: number | null }

const EMPTY = { name: null, url: null, id: null, charset: null, format: 'auto', hints: null, nests: false } as const

export const failedRecord = (failure: Failure, place: Place): Member => ({ ...EMPTY, ...place, content: { kind: 'failed', failure } })

export function recordMember(record: unknown, place: Place, fields: RecordFields): Member {
  if (!isObject(record)) return failedRecord({ kind: 'bad-record', detail: `got ${kindOf(record)}, expected an object with "${fields.html}" or "${fields.text}"` }, place)
  const id = at(record, 'id')
  const url = at(record, 'url')
  const about = { ...EMPTY, ...place, id: idFrom(id), url: typeof url === 'string' ? url : null }
  const bad = (detail: string): Member => ({ ...about, content: { kind: 'failed', failure: { kind: 'bad-record', detail } } })
  for (const format of ['html', 'text'] as const) {
    const text = at(record, fields[format])
    if (typeof text === 'string') return { ...about, format, content: { kind: 'text', text } }
    if (text !== undefined && text !== null) return bad(`"${fields[format]}" is ${kindOf(text)}, expected a string`)
  }
  return bad(`it has neither "${fields.html}" nor "${fields.text}"`)
}

/** A number that JavaScript writes in another way than it stands there: longer than it can hold, or `1.50`. */
class Numeral {
  constructor(readonly text: string) {}
  toJSON(): number { return Number(this.text) }
}

export const numberIn = (text: string): number | Numeral => (String(Number(text)) === text ? Number(text) : new Numeral(text))

/** Whoever looks for it finds it as it was given; what is neither word nor number as JSON. */
function idFrom(id: unknown): string | null {
  if (id === undefined || id === null) return null
  return typeof id === 'string' ? id : id instanceof Numeral ? id.text : JSON.stringify(id)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Numeral)
const kindOf = (value: unknown): string =>
  value === null
    ? 'null'
    : value instanceof Numeral
      ? 'a number'
      : Array.isArray(value)
        ? 'an array'
        : typeof value === 'object'
          ? 'an object'
          : `a ${typeof value}`

/** The key as it is, else the way through objects that its dots name. */
export function at(record: Readonly<Record<string, unknown>>, path: string): unknown {
  if (Object.hasOwn(record, path)) return record[path]
  let value: unknown = record
  for (const key of path.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}
