/** The quotation marks that browsers write around `q`, which are in no text of the page: by the language of the element, the inner pair within another. */
import { attribute, lineage, type ElementNode } from '../model/document.ts'

type Pair = readonly [open: string, close: string]
type Pairs = readonly [outer: Pair, inner: Pair]

const HIGH: Pairs = [['“', '”'], ['‘', '’']]
const LOW: Pairs = [['„', '“'], ['‚', '‘']]
const LOW_HIGH: Pairs = [['„', '”'], ['‚', '’']]
const ANGLES: Pairs = [['«', '»'], ['“', '”']]
const ANGLES_LOW: Pairs = [['«', '»'], ['„', '“']]
const CORNERS: Pairs = [['「', '」'], ['『', '』']]
const RIGHT: Pairs = [['”', '”'], ['’', '’']]

/** As Unicode's tables of locales have them; others write as English does. */
const PAIRS: Readonly<Record<string, Pairs>> = {
  de: LOW, cs: LOW, sk: LOW, sl: LOW, bg: LOW, is: LOW, lt: LOW, et: LOW, hr: LOW, ka: LOW, pl: LOW_HIGH, ro: LOW_HIGH, hu: LOW_HIGH,
  fr: ANGLES, es: ANGLES, it: ANGLES, pt: ANGLES, ca: ANGLES, el: ANGLES, nb: ANGLES, no: ANGLES, fa: ANGLES, ru: ANGLES_LOW, uk: ANGLES_LOW, be: ANGLES_LOW,
  ja: CORNERS, sv: RIGHT, fi: RIGHT,
}

export function quotesOf(quote: ElementNode): Pair {
  const around = lineage(quote.parent), level = around.filter(({ tag }) => tag === 'q').length
  const language = around.map(element => attribute(element, 'lang')).find(lang => lang !== null)
  // The language is that of the text around: a quotation in another language has the marks of the text that quotes it.
  const primary = language?.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  return (Object.hasOwn(PAIRS, primary) ? PAIRS[primary]! : HIGH)[level % 2 === 0 ? 0 : 1]
}
