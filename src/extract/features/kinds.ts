/**
 * What kind of page a block stands on, as a feature of the block: chances of each kind, learned from
 * the page's blocks taken together. `kind.ts` fills them in; here is only what they are made from.
 */
import { KINDS } from '../../model/article.ts'
import { column } from './column.ts'

export const KIND_FEATURES: readonly (readonly [name: string, meaning: string])[] = KINDS.map(kind => [`kind-${kind}`, `chance that the page is of the kind ${kind}`] as const)

/** How a feature of blocks becomes one of the page: of its first block, mean over blocks, mean over words. */
type Way = 'page' | 'blocks' | 'words'
type Inputs = readonly (readonly [way: Way, names: string])[]

/** A row a way: features of blocks, by name. */
const PAGE: Inputs = [
  ['page', 'page-type page-authors page-articles scored-share scored-words date-lines price-lines'],
  ['blocks', 'price record-prices record-blocks picture-before said-before class-product class-article class-comment class-review class-account class-caption class-detail word-length names-author date-before date-like phrases-around description-share topic colon-early title-overlap digits starts-lower preformatted scored-score'],
  ['words', 'price price-before record-prices class-product class-article class-comment class-thread class-detail word-length digits scored-score look-good date-before preformatted grand-words grand-blocks parent-words parent-blocks in-button in-div description-share weighed-up record-count is-title starts-lower after-words before-words heading-level window-3-good phrases-around longest-up'],
]

/** The same of raw text: features of lines. Names hold spaces, and are parted by commas. */
const TEXT: Inputs = [
  ['page', 'text-lines,text-site-lines'],
  ['blocks', 'block,word-length,digits,date-before,colon-early,phrases-around,dates-around,phrase-whole,after-calls,common-words,date-like,capitals,run-gap,date-after,cluster-rank,separators,same-text'],
  ['words', 'size-before,word-length,block,digits,same-end,dates-around,heading-distance,shouting,separators,cluster-rank,cluster-share,date-before,window-3-size,seen-after,seen-before,end-before,same-text,end-2 before,size-after,after-calls,run-distance,window-1-size,common-words,same-start,colon-early,commas,runs-elsewhere,size-2 after,date-like'],
]

const listed = (table: Inputs, separator: string): readonly { readonly way: Way; readonly name: string }[] => table.flatMap(([way, names]) => names.split(separator).map(name => ({ way, name })))
const INPUTS = { html: listed(PAGE, ' '), text: listed(TEXT, ',') }
const named = (format: 'html' | 'text'): readonly string[] => INPUTS[format].map(({ way, name }) => `${way} ${name}`)
export const KIND_INPUTS: Readonly<Record<'html' | 'text', readonly string[]>> = { html: named('html'), text: named('text') }

/** `names` are those of the columns, `words` the words of each row's block. One number for each of the format's KIND_INPUTS. */
export function kindInputs(format: 'html' | 'text', values: Float32Array, names: readonly string[], words: readonly number[]): Float32Array {
  const width = names.length
  const rows = words.length
  let total = 0
  for (const count of words) total += count
  const columns = columnsOf(format, names)
  return column(columns.length, input => {
    const { way } = INPUTS[format][input]!, from = columns[input]!
    if (rows === 0) return 0
    if (way === 'page') return values[from]!
    let sum = 0
    if (way === 'words') for (let i = 0; i < rows; i++) sum += values[i * width + from]! * words[i]!
    else for (let i = 0; i < rows; i++) sum += values[i * width + from]!
    return sum / (way === 'words' ? Math.max(1, total) : rows)
  })
}

const columnsFor = new WeakMap<readonly string[], readonly number[]>()

/** Where each input's feature stands, looked up once for the same names. */
function columnsOf(format: 'html' | 'text', names: readonly string[]): readonly number[] {
  let columns = columnsFor.get(names)
  if (!columns) { columns = INPUTS[format].map(({ name }) => names.indexOf(name)); columnsFor.set(names, columns) }
  return columns
}
