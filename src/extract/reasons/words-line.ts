/** What each feature of raw text's lines says, in a reader's words; a row a feature, under its topic. */
import { absent, amount, back, count, flag, many, named, number, percent, quoted, share, since, type Say, type Words } from './say.ts'
import { categoryName, COMMAS, END, mean, PHRASE, topical } from './words-page.ts'

const FAR = 99
const end = (which: string): Say => named({ 4: `the line ${which} ends with an ellipsis`, 3: `the line ${which} ends as a sentence does`, 2: `the line ${which} ends with a colon`, 1: `the line ${which} ends with a comma` }, absent(`the line ${which} does not end as a sentence does`))
const size = (which: string): Say => value => (value < 0 ? `no line ${which}` : `${many(Math.round(value), 'word')} in the line ${which}`)
const category =
  (which: string, at: number): Say =>
  (value, line) =>
    value === 0
      ? absent(`the line ${which} is no known site line`)
      : `the line ${which} is a site line (${categoryName(value)}): ${quoted(line.candidates[line.index + at]?.text ?? '')}`
const window = (lines: number, words: string): string => `the ${lines === 1 ? 'lines beside it' : `${lines} lines before and after`} ${words}`
const signed = (unit: string): Say => (value, { value: of }) => {
  const distance = of('run-distance')
  return distance === 0 ? 'in the main run of prose' : value < 0 ? null : `${many(Math.round(Math.abs(value)), unit)} ${distance < 0 ? 'before' : 'after'} the main run of prose`
}
/** Below zero there are no such lines. */
const among = (some: string, none: string): Say => (value, line) => (value < 0 ? null : share(some, none)(value, line))
const HEADING: Say = (_, line) => {
  const distance = line.value('heading-distance'), kind = line.value('heading-phrase')
  const text = distance < FAR ? back(line, distance) : null
  return text === null ? absent('no heading before it') : `${many(distance, 'line')} below the heading ${quoted(text)}${kind > 0 ? `, a site line (${categoryName(kind)})` : ''}`
}

/** What lines share with what sites say around their articles. */
const talk = (what: string): Say => value => (value < 0 ? `${what} that sites say around articles` : value === 0 ? absent('nothing that sites say around articles') : null)

export const LINE_WORDS: Words = [
  ['length', 'size', value => many(Math.round(value), 'word')],
  ['letters', 'word-length', number('words of $ letters on average')],
  ['sentences', 'sentence-ends', count('sentence', '$', 'no whole sentence')],
  ['sentences', 'end-mark', END],
  ['sentences', 'commas', COMMAS],
  ['letters', 'digits', share('$ digits', 'no digit in it')],
  ['letters', 'capitals', share('$ of its words begin with a capital', 'no word begins with a capital')],
  ['letters', 'shouting', share('$ capital letters', 'no capital letter')],
  ['marks', 'separators', count('bar, bullet or arrow', '$', 'no bar, bullet or arrow', 'bars, bullets or arrows')],
  ['marks', 'addresses', count('address', '$ in it', 'no web or mail address', 'addresses')],
  ['opening', 'quotation', flag('begins with a quotation mark', 'does not begin with a quotation mark')],
  ['marks', 'copyright', flag('a copyright sign', 'no copyright sign')],
  ['dates', 'date-like', flag('looks like a date or time', 'no date in it')],
  ['form', 'block', value => ['a paragraph', 'a heading of level 1', 'a heading of level 2', 'a heading of level 3', 'a heading of level 4', 'a heading of level 5', 'a heading of level 6', 'a list item', 'code', 'a quotation'][value] ?? 'a paragraph'],
  ['phrase', 'phrase', PHRASE],
  ['phrase', 'phrase-whole', (value, line) => (value > 0 ? PHRASE(line.value('phrase'), line) : absent('is no site line as a whole'))],
  ['opening', 'colon-early', flag('a colon within its first words', 'no colon within its first words')],
  ['topic', 'common-words', share('$ of its words are common in the prose', 'none of its words is common in the prose')],
  ['topic', 'topic', topical('$ of its telling words are those of the prose', 'none of its telling words is one of the prose', 'no telling word in it')],
  ['topic', 'topic-around', topical('$ of the telling words around it are those of the prose', 'no telling word around it is one of the prose', 'no telling word around it')],
  ['topic', 'topic-run', topical('$ of its telling words stand in the main run of prose', 'none of its telling words stands in the main run of prose', 'no telling word in it')],
  ['topic', 'seen-before', topical('$ of its telling words stand before it', 'none of its telling words stands before it', 'no telling word in it')],
  ['topic', 'seen-after', topical('$ of its telling words stand after it', 'none of its telling words stands after it', 'no telling word in it')],
  ['repeats', 'same-text', value => (value === 0 ? absent('said once in the text') : `the same line stands ${value === 1 ? 'once' : `${amount(value)} times`} more in the text`)],
  ['repeats', 'runs-elsewhere', share('$ of its wording stands elsewhere in the text too', 'its wording stands nowhere else in the text')],
  ['repeats', 'same-start', count('other line', '$ begin as it does', 'no other line begins as it does')],
  ['repeats', 'same-end', count('other line', '$ end as it does', 'no other line ends as it does')],
  ['neighbours', 'size-2 before', size('two before')],
  ['neighbours', 'end-2 before', end('two before')],
  ['neighbours', 'size-before', size('before')],
  ['neighbours', 'end-before', end('before')],
  ['neighbours', 'size-after', size('after')],
  ['neighbours', 'end-after', end('after')],
  ['neighbours', 'size-2 after', size('two after')],
  ['neighbours', 'end-2 after', end('two after')],
  ['site lines', 'phrase-before', category('before', -1)],
  ['site lines', 'phrase-after', category('after', 1)],
  ['dates', 'date-before', flag('a date in the line before', 'no date in the line before')],
  ['dates', 'date-after', flag('a date in the line after', 'no date in the line after')],
  ...[1, 3, 8, 20].flatMap(w => [
    ['neighbours', `window-${w}-size`, mean(window(w, 'have $ on average'))] as const,
    ['neighbours', `window-${w}-prose`, share(window(w, 'have $ of their words in prose'), window(w, 'hold no prose'))] as const,
    ['neighbours', `window-${w}-lines`, share(window(w, 'are $ prose'), window(w, 'hold no prose'))] as const,
  ]),
  ['dates', 'dates-around', count('date', '$ near it', 'no date near it')],
  ['site lines', 'phrases-around', count('site line', '$ near it', 'no site line near it')],
  ['runs of short lines', 'short-before', count('short line', '$ straight before it', 'no short line straight before it')],
  ['runs of short lines', 'short-after', count('short line', '$ straight after it', 'no short line straight after it')],
  ['runs of short lines', 'pattern', count('time', 'the shape of it and its neighbours comes $', null)],
  ['prose', 'prose-before', value => (value >= FAR ? absent('no prose before it') : `${many(value, 'line')} after prose`)],
  ['prose', 'prose-after', value => (value >= FAR ? absent('no prose after it') : `${many(value, 'line')} before prose`)],
  ['prose', 'prose-size-before', value => (value < 0 ? absent('no prose before it') : `the prose before it is a line of ${many(Math.round(value), 'word')}`)],
  ['prose', 'prose-size-after', value => (value < 0 ? absent('no prose after it') : `the prose after it is a line of ${many(Math.round(value), 'word')}`)],
  ['prose', 'words-from-prose', value => (value < 0 ? absent('no prose before it') : value === 0 ? 'right after prose' : `${many(Math.round(value), 'word')} after prose`)],
  ['prose', 'words-to-prose', value => (value < 0 ? absent('no prose after it') : value === 0 ? 'right before prose' : `${many(Math.round(value), 'word')} before prose`)],
  ['cluster', 'cluster-words', value => `the nearest lines of prose have ${many(Math.round(value), 'word')} together`],
  ['cluster', 'cluster-share', share('the nearest lines of prose are $ of all prose', 'no prose near it')],
  ['cluster', 'cluster-rank', value => (value >= FAR ? absent('no prose near it') : value === 0 ? 'near the largest cluster of prose' : `near a lesser cluster of prose, after ${many(value, 'larger one')}`)],
  ['cluster', 'clusters', count('cluster', 'prose stands in $', 'no prose in the text')],
  ['run', 'run-distance', value => (value === 0 ? 'in the main run of prose' : Math.abs(value) >= FAR ? 'far from the main run of prose' : `${many(Math.abs(value), 'line')} ${value < 0 ? 'before' : 'after'} the main run of prose`)],
  ['run', 'run-gap', signed('word')],
  ['run', 'run-share', share('$ of the prose stands in the main run', 'no run of prose in the text')],
  ['run', 'run-words', value => `the main run of prose has ${many(Math.round(value), 'word')}`],
  ['run', 'run-place', (value, { value: of }) => (of('run-distance') > 0 ? 'after the last paragraph of the main run' : of('run-distance') < 0 ? 'before the main run of prose' : `${percent(value)} through the main run of prose`)],
  ['position', 'prose-share-before', value => (value >= 0.999 ? 'after the last paragraph' : value <= 0 ? 'before the first paragraph' : `${percent(value)} of the prose stands before it`)],
  ['position', 'words-before', share('$ of the words stand before it', 'before all other words')],
  ['position', 'position', value => `${percent(value)} down the text`],
  ['position', 'index', value => `line ${amount(value + 1)} of the text`],
  ['position', 'from-end', value => (value === 0 ? 'the last line' : `${many(value, 'line')} from the end`)],
  ['heading', 'heading-distance', HEADING],
  ['heading', 'heading-phrase', HEADING],
  ['site lines', 'after-comments', since('a line about comments', FAR, 'no line about comments before it')],
  ['site lines', 'after-related', since('a line about related pages', FAR, 'no line about related pages before it')],
  ['site lines', 'after-calls', since('a line that calls to share, subscribe or sign in', FAR, 'no call to share, subscribe or sign in before it')],
  ['site lines', 'site-lines-before', share('$ of the site lines stand before it', 'no site line before it')],
  ['text', 'text-words', value => `a text of ${many(Math.round(value), 'word')}`],
  ['text', 'text-lines', value => `a text of ${many(value, 'line')}`],
  ['text', 'text-prose', share('$ of the text is prose', 'no prose in the text')],
  ['text', 'text-long', count('long line', '$ in the text', 'no long line in the text')],
  ['text', 'text-short', share('$ of the lines are short', 'no short line in the text')],
  ['text', 'text-sentences', share('$ of the lines end as sentences do', 'no line ends as a sentence does')],
  ['text', 'text-site-lines', share('$ of the lines are site lines', 'no site line in the text')],
  ['text', 'text-headings', count('heading', '$ in the text', 'no heading in the text')],
  ['stretches without prose', 'stretch-lines', value => (value === 0 ? 'stands in prose' : `in a stretch of ${many(value, 'line')} without prose`)],
  ['stretches without prose', 'stretch-size', mean('the lines of its stretch without prose have $ on average')],
  ['stretches without prose', 'stretch-site-lines', among('$ of the lines of its stretch without prose are site lines', 'no site line in its stretch without prose')],
  ['stretches without prose', 'stretch-capitals', among('$ of the words begin with a capital in its stretch without prose', 'no word begins with a capital in its stretch without prose')],
  ['stretches without prose', 'stretch-topic', among('$ of the telling words of its stretch without prose are those of the prose', 'none of the telling words of its stretch without prose is one of the prose')],
  ['stretches without prose', 'stretch-dates', among('$ of the lines of its stretch without prose have a date', 'no date in its stretch without prose')],
  ['repeats', 'stretch-repeats', value => (value < 0 ? null : value === 0 ? absent('no line of its stretch without prose stands elsewhere') : 'lines of its stretch without prose stand elsewhere in the text too')],
  ...[3, 8, 20].flatMap(w => ['before', 'after'].map(side => ['neighbours', `capitals-${w} ${side}`, among(`$ of the words begin with a capital in the ${w} lines ${side}`, `no word begins with a capital in the ${w} lines ${side}`)] as const)),
  ...[8, 20].flatMap(w => ['before', 'after'].flatMap(side => [
    ['neighbours', `words-${w} ${side}`, mean(`the ${w} lines ${side} have $ on average`)] as const,
    ['site lines', `site-lines-${w} ${side}`, among(`$ of the ${w} lines ${side} are site lines`, `no site line in the ${w} lines ${side}`)] as const,
    ['topic', `topic-${w} ${side}`, among(`$ of the telling words of the ${w} lines ${side} are those of the prose`, `none of the telling words of the ${w} lines ${side} is one of the prose`)] as const,
  ])),
  ['headline', 'ahead', topical('$ of its telling words stand in the prose right after it', 'none of its telling words stands in the prose right after it', 'no telling word in it, or no prose right after it')],
  ['topic', 'behind', topical('$ of its telling words stand in the prose right before it', 'none of its telling words stands in the prose right before it', 'no telling word in it, or no prose right before it')],
  ['headline', 'headline-distance', value => (value < -FAR ? absent('no line heads the text') : value === 0 ? 'the line that heads the text best' : Math.abs(value) >= FAR ? 'far from the line that heads the text best' : `${many(Math.abs(value), 'line')} ${value < 0 ? 'before' : 'after'} the line that heads the text best`)],
  ['headline', 'headline-score', value => (value > 0 ? null : absent('no line heads the text'))],
  ['headline', 'headline-share', topical('$ of its telling words stand in the line that heads the text best', 'none of its telling words stands in the line that heads the text best', 'no telling word in it, or no line that heads the text')],
  ['headline', 'headline-back', since('a line that heads prose', FAR, 'no line that heads prose before it')],
  ['headline', 'headline-on', value => (value >= FAR ? absent('no line that heads prose after it') : `${many(value, 'line')} before a line that heads prose`)],
  ['text', 'headlines', count('line', '$ head prose in the text', 'no line heads prose in the text')],
  ['dates', 'date-back', since('a date', FAR, 'no date before it')],
  ['dates', 'date-on', value => (value >= FAR ? absent('no date after it') : `${many(value, 'line')} before a date`)],
  ['repeats', 'said-before', count('time', 'the same line stands $ before it', 'said for the first time')],
  ['repeats', 'said-back', value => (value >= FAR ? null : `the same line stands ${many(value, 'line')} before it`)],
  ['records', 'mark-count', count('time', 'the recurring line at or before it stands $ in the text', 'no recurring line before it')],
  ['records', 'mark-on', value => (value >= FAR ? absent('no recurring line after it') : `${many(value, 'line')} before a recurring line`)],
  ['text', 'mark-share', share('$ of the lines recur', 'no line recurs in the text')],
  ['records', 'record-words', value => (value < 0 ? null : `between two recurring lines, ${many(Math.round(value), 'word')} apart`)],
  ['records', 'record-prose', among('$ of the words between two recurring lines stand in prose', 'no prose between two recurring lines')],
  ['text', 'text-prices', share('$ of the lines name a price', 'no line names a price')],
  ['prices', 'prices-before', share('$ of the lines before it name a price', 'no price before it')],
  ['prices', 'prices-after', share('$ of the lines after it name a price', 'no price after it')],
  ...[3, 15].map(w => ['words of sites', `legal-${w}`, share(`$ of the words around it are of privacy, consent and terms`, 'no word of privacy, consent and terms around it')] as const),
  ['words of sites', 'shop-15', share('$ of the words around it are of ordering, paying and shipping', 'no word of ordering, paying and shipping around it')],
  ['words of sites', 'talk-words', talk('its words are ones')],
  ['words of sites', 'talk-least', talk('holds a word')],
  ['words of sites', 'talk-known', share('$ of its words are ones that sites say around articles', 'no word that sites say around articles')],
  ['words of sites', 'talk-pairs', talk('its pairs of words are ones')],
  ['words of sites', 'talk-least-pair', talk('holds two words')],
  ['words of sites', 'talk-line', talk('a line')],
  ['words of sites', 'talk-opening', talk('begins with words')],
  ['words of sites', 'talk-closing', talk('ends with words')],
  ...[3, 10].map(w => ['words of sites', `talk-${w}`, talk('stands among words')] as const),
  ['text', 'text-legal', share('$ of the words are of privacy, consent and terms', 'no word of privacy, consent and terms in the text')],
  ['text', 'text-shop', share('$ of the words are of ordering, paying and shipping', 'no word of ordering, paying and shipping in the text')],
  ['text', 'text-script', value => `written in ${['Latin letters', 'another alphabet', 'Chinese, Japanese or Korean'][value] ?? 'Latin letters'}`],
]
