/**
 * What kind of page a block stands on, as a feature of the block: chances of each kind, learned from
 * the page's blocks taken together. `kind.ts` fills them in; here is only what they are made from.
 */
import { KINDS } from '../../model/article.ts'
import { column } from './column.ts'

export const KIND_FEATURES: readonly (readonly [name: string, meaning: string])[] = KINDS.map(
  kind => [`kind-${kind}`, `chance that the page is of the kind ${kind}`] as const,
)

/** How a feature of blocks becomes one of the page: of its first block, mean over blocks, mean over words. */
const WAYS = ['page', 'blocks', 'words'] as const
type Way = (typeof WAYS)[number]
interface Input { readonly way: Way; readonly name: string }

/** Of raw text: features of lines. Names hold spaces, and are parted by commas. */
const TEXT: readonly (readonly [way: Way, names: string])[] = [
  ['page', 'text-lines,text-site-lines'],
  ['blocks', 'block,word-length,digits,date-before,colon-early,phrases-around,dates-around,phrase-whole,after-calls,common-words,date-like,capitals,run-gap,date-after,cluster-rank,separators,same-text'],
  ['words', 'size-before,word-length,block,digits,same-end,dates-around,heading-distance,shouting,separators,cluster-rank,cluster-share,date-before,window-3-size,seen-after,seen-before,end-before,same-text,end-2 before,size-after,after-calls,run-distance,window-1-size,common-words,same-start,colon-early,commas,runs-elsewhere,size-2 after,date-like'],
]

/** Of a page: the mean over words of all that is measured of its blocks. A choice among them, and means over blocks beside them, told kinds less well. */
const inputsOf = (format: 'html' | 'text', columns: readonly string[]): readonly Input[] =>
  format === 'text'
    ? TEXT.flatMap(([way, names]) => names.split(',').map(name => ({ way, name })))
    : columns.filter(name => !KIND_FEATURES.some(([kind]) => kind === name)).map(name => ({ way: 'words', name }))

export const kindInputNames = (format: 'html' | 'text', columns: readonly string[]): readonly string[] =>
  inputsOf(format, columns).map(({ way, name }) => `${way} ${name}`)

/** `columns` are the names of the columns, `words` the words of each row's block. One number for each of the inputs. */
export function kindInputs(format: 'html' | 'text', values: Float32Array, columns: readonly string[], words: readonly number[]): Float32Array {
  const places = placesOf(format, columns), width = columns.length, rows = words.length
  const means = new Float32Array(places.reduce((sum, { to }) => sum + to.length, 0))
  const weighted: Readonly<Record<Way, (i: number) => number>> = { page: i => (i === 0 ? 1 : 0), blocks: () => 1, words: i => words[i]! }
  const all = { page: 1, blocks: Math.max(1, rows), words: Math.max(1, words.reduce((sum, count) => sum + count, 0)) }
  for (const { way, from, to } of places) {
    const weights = column(rows, weighted[way])
    // Four columns at once, whose sums wait in no memory.
    for (let n = 0; n < from.length; n += 4) {
      const [a, b, c, d] = [from[n]!, from[n + 1] ?? 0, from[n + 2] ?? 0, from[n + 3] ?? 0]
      let sumA = 0, sumB = 0, sumC = 0, sumD = 0
      for (let i = 0, at = 0; i < rows; i++, at += width) {
        const weight = weights[i]!
        sumA += values[at + a]! * weight
        sumB += values[at + b]! * weight
        sumC += values[at + c]! * weight
        sumD += values[at + d]! * weight
      }
      for (const [k, sum] of [sumA, sumB, sumC, sumD].entries()) if (n + k < to.length) means[to[n + k]!] = sum / all[way]
    }
  }
  return means
}

/** The inputs of one way: the columns of their features, and their places among all inputs. */
interface Places { readonly way: Way; readonly from: Int32Array; readonly to: Int32Array }
const known = new WeakMap<readonly string[], readonly Places[]>()

/** Where each input's feature stands, looked up once for the same names. */
function placesOf(format: 'html' | 'text', columns: readonly string[]): readonly Places[] {
  let places = known.get(columns)
  if (!places) {
    const inputs = inputsOf(format, columns)
    known.set(columns, places = WAYS.map(way => {
      const to = Int32Array.from([...inputs.keys()].filter(n => inputs[n]!.way === way))
      return { way, from: to.map(n => columns.indexOf(inputs[n]!.name)), to }
    }))
  }
  return places
}
