/** What each feature of a page's blocks says, in a reader's words; a row a feature, under its topic. */
import { PHRASE_CATEGORIES } from '../../model/contracts.ts'
import { attribute, lineage, type ElementNode } from '../../model/document.ts'
import { KINDS } from '../../model/article.ts'
import { ELEMENT_GROUPS } from '../features/groups.ts'
import { absent, amount, back, count, flag, many, named, number, percent, quoted, share, since, type Line, type Say, type Words } from './say.ts'

/** Levels from which on there is no such element above. */
const FAR = 30

/** What names of each group speak of. */
const NAMES: Readonly<Record<string, string>> = {
  article: 'an article', body: 'a text body', comment: 'comments', navigation: 'navigation', sidebar: 'a sidebar', footer: 'a footer', header: 'a page header', related: 'related pages', share: 'sharing', advertising: 'advertising',
  author: 'the author', byline: 'a byline', date: 'a date or other facts', caption: 'a picture or caption', newsletter: 'a newsletter', tags: 'tags', title: 'a title', summary: 'a summary or teaser', card: 'a list or card', overlay: 'an overlay', paging: 'paging', hidden: 'hidden parts', quote: 'a quotation', product: 'a product',
  review: 'a review', thread: 'a forum thread', account: 'an account', search: 'search', main: 'the main part', contents: 'contents', legal: 'legal lines', video: 'a player', panel: 'a folded panel', detail: 'details', code: 'code', notice: 'a notice', signature: 'a signature', 'inline-box': 'a box in the text',
}

/** Containers by which the place of a block is told. */
const PLACES: Readonly<Record<string, string>> = {
  scored: 'the main text', weighed: 'the main text', half: 'the main text', 'three-quarters': 'the main text', 'nine-tenths': 'the main text', dense: 'the main text', title: 'the title', opening: 'the first paragraph', longest: 'the longest paragraph',
}

export const categoryName = (number: number): string => (PHRASE_CATEGORIES[number - 1] ?? 'site line').replaceAll('-', ' ')

const inElement =
  (tag: string): Say =>
  value =>
    value >= FAR ? absent(`not inside <${tag}>`) : value === 0 ? `directly in <${tag}>` : `inside <${tag}>, ${many(value, 'level')} up`

/** The name is the page's own: its reader may know it. */
const inNamed = (group: string): Say => (value, line) => {
  if (value >= FAR) return absent(`inside nothing named like ${NAMES[group] ?? group}`)
  const name = nameOf(above(line)[value])
  return `inside ${name === null ? 'an element' : quoted(name, 36)}, named like ${NAMES[group] ?? group}`
}

const above = ({ index, candidates }: Line): readonly ElementNode[] => lineage(candidates[index]?.element ?? null)

const nameOf = (element: ElementNode | undefined): string | null => {
  const name =
    element
    && (attribute(element, 'class')
      ?? attribute(element, 'id')
      ?? attribute(element, 'itemprop')
      ?? attribute(element, 'data-component')
      ?? attribute(element, 'data-testid'))
  return name && name.trim() !== '' ? name : null
}

const NAMELESS = absent('inside nothing that is named as on other sites')
/** What a name has been worth on other sites; `levels` up stands the element that bears it. */
const worth = (levels: string): Say => (value, line) => {
  const up = line.value(levels)
  if (up >= FAR || value === 0) return NAMELESS
  const name = nameOf(above(line)[up])
  return `inside ${name === null ? 'an element' : quoted(name, 36)}, ${worthOf(value)}`
}
const worthOf = (value: number): string => `named like what is ${value > 0 ? 'mostly' : 'seldom'} an article’s on other sites`

const place = (top: string): Say => (_, { value }) => {
  const up = value(`${top}-up`), down = value(`${top}-down`)
  return up === 0
    ? down === 0
      ? `${PLACES[top] === 'the main text' ? 'in' : 'in one part with'} ${PLACES[top]}`
      : `around ${PLACES[top]}, not in it`
    : `${many(up + down, 'element')} away from ${PLACES[top]}`
}

const HEADING: Say = (_, line) => {
  const distance = line.value('heading-distance')
  const heading = distance < 99 ? back(line, distance) : null
  if (heading === null) return absent('no heading before it')
  const category = line.value('heading-phrase')
  return `${many(distance, 'block')} below the heading ${quoted(heading)}${category > 0 ? `, a site line (${categoryName(category)})` : ''}`
}

export const PHRASE: Say = (value, { index, candidates, hit }) => {
  const found = value > 0 ? hit(candidates[index]!.text) : null
  return value > 0 ? (found ? `phrase pack ${found.tag} “${found.phrase}” (${categoryName(value)})` : `a known site line (${categoryName(value)})`) : 'no known site line'
}

/** A mean of words. */
export const mean = (text: string): Say => value => (value < 0 ? null : text.replace('$', () => many(value, 'word')))
export const topical =
  (some: string, none: string, silent: string): Say =>
  value =>
    value < 0 ? absent(silent) : value === 0 ? absent(none) : some.replace('$', () => percent(value))

export const END: Say = named({ 4: 'ends with an ellipsis', 3: 'ends as a sentence does', 2: 'ends with a colon', 1: 'ends with a comma' }, absent('does not end as a sentence does'))
export const COMMAS: Say = value => (value <= 0 ? absent('no comma in it') : `a comma every ${many(Math.max(1, Math.round(1 / value)), 'word')}`)
/** Signed distances: `far` and beyond stand for none. */
const along =
  (here: string, before: string, after: string, far: number, unit: string): Say =>
  value =>
    value === 0
      ? here
      : Math.abs(value) >= far
        ? `far from ${after}`
        : value < 0
          ? `${many(-value, unit)} before ${before}`
          : `${many(value, unit)} after ${after}`

const window = (blocks: number, words: string): string => `the ${blocks === 1 ? 'blocks beside it' : `${blocks} blocks before and after`} ${words}`

export const PAGE_WORDS: Words = [
  ['length', 'words', count('word', '$', null)],
  ['length', 'characters', count('character', '$', null)],
  ['links', 'link-density', share('$ links', 'no link in it')],
  ['links', 'ends-in-link', flag('ends with a link', 'does not end with a link')],
  ['links', 'starts-with-link', flag('begins with a link', 'does not begin with a link')],
  ['links', 'links', count('link', '$ in it', 'no link in it')],
  ['sentences', 'sentence-ends', count('sentence', '$', 'no whole sentence')],
  ['sentences', 'end-mark', END],
  ['sentences', 'commas', COMMAS],
  ['letters', 'digits', share('$ digits', 'no digit in it')],
  ['letters', 'capitals', share('$ of its words begin with a capital', 'no word begins with a capital')],
  ['letters', 'shouting', share('$ capital letters', 'no capital letter')],
  ['letters', 'word-length', number('words of $ letters on average')],
  ['opening', 'starts-lower', flag('begins with a small letter', 'does not begin with a small letter')],
  ['opening', 'starts-mark', flag('begins with a bullet or dash', 'does not begin with a bullet or dash')],
  ['opening', 'quotation', flag('begins with a quotation mark', 'does not begin with a quotation mark')],
  ['opening', 'colon-early', flag('a colon within its first words', 'no colon within its first words')],
  ['marks', 'separators', count('bar, bullet or arrow', '$', 'no bar, bullet or arrow', 'bars, bullets or arrows')],
  ['marks', 'address-marks', count('address', '$ in it', 'no web or mail address', 'addresses')],
  ['marks', 'question', flag('ends with a question mark', 'no question')],
  ['marks', 'copyright', flag('a copyright sign', 'no copyright sign')],
  ['dates', 'date-like', flag('looks like a date or time', 'no date in it')],
  ['dates', 'time-element', flag('holds a <time> element', 'no <time> element')],
  ['form', 'lines', count('line break', '$ in it', 'no line break in it')],
  ['form', 'heading-level', value => (value === 0 ? absent('no heading') : `a heading of level ${value}`)],
  ['form', 'preformatted', flag('preformatted', 'not preformatted')],
  ['form', 'list-item', flag('a list item', 'no list item')],
  ['form', 'all-bold', flag('all bold or italic', 'not all bold')],
  ['form', 'price', flag('names a price', 'names no price')],
  ['form', 'cut-short', flag('ends in dots', 'does not end in dots')],
  ['form', 'images', count('image', '$ in it', 'no image in it')],
  ['hidden', 'hidden', flag('hidden on the page', 'shown on the page')],
  ['phrase', 'phrase', PHRASE],
  ...ELEMENT_GROUPS.map(tag => ['element', `in-${tag}`, inElement(tag)] as const),
  ...Object.keys(NAMES).map(group => ['names', `class-${group}`, inNamed(group)] as const),
  ['names', 'name-near', worth('name-near-levels')],
  ['names', 'name-near-levels', (_, line) => worth('name-near-levels')(line.value('name-near'), line)],
  ['names', 'name-sum', value => (value === 0 ? NAMELESS : `inside elements that are ${worthOf(value)}`)],
  ['names', 'name-best', worth('name-best-levels')],
  ['names', 'name-best-levels', (_, line) => worth('name-best-levels')(line.value('name-best'), line)],
  ['names', 'name-worst', worth('name-worst-levels')],
  ['names', 'name-worst-levels', (_, line) => worth('name-worst-levels')(line.value('name-worst'), line)],
  ...Object.keys(PLACES).flatMap(top => [['place', `${top}-up`, place(top)] as const, ['place', `${top}-down`, place(top)] as const]),
  ['place', 'scored-score', share('what is around it reads $ as much like an article as the best part', 'nothing around it reads like an article')],
  ['page', 'scored-share', share('$ of the prose stands in the best part of the page', 'no prose in the best part of the page')],
  ['page', 'scored-words', count('word', '$ of prose in the best part of the page', 'no prose in the best part of the page')],
  ['page', 'scored-density', share('the best part of the page is $ links', 'no links in the best part of the page')],
  ['branch', 'branch-words', count('word', 'its part of the page has $', null)],
  ['branch', 'branch-density', share('its part of the page is $ links', 'its part of the page has no links')],
  ['branch', 'branch-good', share('its part of the page is $ prose', 'its part of the page holds no prose')],
  ['branch', 'branch-like', share('parts that look like its own are $ prose', 'parts that look like its own hold no prose')],
  ['around', 'parent-words', count('word', 'the element around it has $', null)],
  ['around', 'parent-density', share('the element around it is $ links', 'the element around it has no links')],
  ['around', 'parent-good', share('the element around it is $ prose', 'the element around it holds no prose')],
  ['around', 'parent-blocks', count('block', 'the element around it holds $', null)],
  ['around', 'grand-words', count('word', 'the element two levels up has $', null)],
  ['around', 'grand-density', share('the element two levels up is $ links', 'the element two levels up has no links')],
  ['around', 'grand-good', share('the element two levels up is $ prose', 'the element two levels up holds no prose')],
  ['around', 'grand-blocks', count('block', 'the element two levels up holds $', null)],
  ['depth', 'depth', number('$ levels deep in the page')],
  ['around', 'siblings', count('block', '$ straight in the same element', null)],
  ...[1, 3, 8, 20].flatMap(w => [
    ['neighbours', `window-${w}-density`, share(window(w, 'are $ links'), window(w, 'hold no links'))] as const,
    ['neighbours', `window-${w}-words`, mean(window(w, 'have $ on average'))] as const,
    ['neighbours', `window-${w}-good`, share(window(w, 'are $ prose'), window(w, 'hold no prose'))] as const,
  ]),
  ...[1, 3, 8].map(w => ['neighbours', `window-${w}-sentences`, share(window(w, 'stand in whole sentences to $'), window(w, 'hold no whole sentence'))] as const),
  ['neighbours', 'before-words', value => (value < 0 ? 'the first block of the page' : `${many(value, 'word')} in the block before`)],
  ['neighbours', 'before-density', value => (value < 0 ? 'the first block of the page' : `the block before is ${percent(value)} links`)],
  ['neighbours', 'after-words', value => (value < 0 ? 'the last block of the page' : `${many(value, 'word')} in the block after`)],
  ['neighbours', 'after-density', value => (value < 0 ? 'the last block of the page' : `the block after is ${percent(value)} links`)],
  ['prose', 'good-before', value => (value >= FAR ? absent('no prose near before it') : `${many(value, 'block')} after a paragraph of prose`)],
  ['prose', 'good-after', value => (value >= FAR ? absent('no prose near after it') : `${many(value, 'block')} before a paragraph of prose`)],
  ['position', 'good-words-before', value => (value >= 0.999 ? 'after the last paragraph of prose' : value <= 0 ? 'before the first paragraph of prose' : `${percent(value)} of the prose stands before it`)],
  ['position', 'words-before', share('$ of the page’s words stand before it', 'before all words of the page')],
  ['position', 'position', value => `${percent(value)} down the page`],
  ['position', 'index', value => `block ${amount(value + 1)} of the page`],
  ['heading', 'heading-above', HEADING],
  ['heading', 'heading-distance', HEADING],
  ['heading', 'heading-words', HEADING],
  ['heading', 'heading-phrase', HEADING],
  ['heading', 'heading-density', (value, line) => (value < 0 ? 'no heading before it' : value >= 0.5 ? `${HEADING(0, line)}, which is a link` : HEADING(0, line))],
  ['site lines', 'phrases-around', count('site line', '$ near it', 'no site line near it')],
  ['title', 'from-main-heading', value => (value <= -200 ? absent('no title line before it') : along('the line of the title', 'the title', 'the title', 200, 'block')(value, NOWHERE))],
  ['ending', 'after-last-good', value => (value === 0 ? absent('not after the last paragraph') : `${many(value, 'block')} after the last paragraph`)],
  ['ending', 'words-after-last-good', (_, { value }) => (value('after-last-good') === 0 ? absent('not after the last paragraph') : `after the last paragraph, by ${many(value('words-after-last-good'), 'word')}`)],
  ['page', 'page-words', number('a page of $ words')],
  ['page', 'page-density', share('the page is $ links', 'the page has no links')],
  ['page', 'page-good', share('the page is $ prose', 'the page holds no prose')],
  ['page', 'page-blocks', number('a page of $ blocks')],
  ['page', 'page-long', count('long paragraph', '$ on the page', 'no long paragraph on the page')],
  ['page', 'page-articles', count('article', '$ on the page', 'no <article> on the page', '<article> elements')],
  ['page', 'page-headings', count('heading', '$ on the page', 'no heading on the page')],
  ['page', 'page-type', value => `the page calls itself ${['nothing', 'an article', 'a product', 'a forum', 'a list', 'a web page'][value] ?? 'nothing'}`],
  ['page', 'page-authors', count('author', 'the page names $', 'the page names no author')],
  ['title', 'title-overlap', share('holds $ of the title’s words', 'holds no word of the title')],
  ['title', 'title-share', share('$ of its words are the title’s', 'none of its words is the title’s')],
  ['title', 'is-title', flag('says the title and nothing else', 'does not say the title')],
  ['data', 'description-share', share('$ of it stands in the page’s description', 'nothing of it stands in the page’s description')],
  ['data', 'names-author', flag('names an author of the page', 'names no author')],
  ['data', 'article-body', value => (value < 0 ? absent('the page’s data hold no article text') : value === 0 ? 'nothing of it stands in the article text of the page’s data' : `${percent(value)} of it stands in the article text of the page’s data`)],
  ['repeats', 'same-text', value => (value === 0 ? absent('said once on the page') : `the same text stands ${value === 1 ? 'once' : `${amount(value)} times`} more on the page`)],
  ['repeats', 'said-before', value => (value === 0 ? absent('not said before it on the page') : `said ${value === 1 ? 'once' : `${amount(value)} times`} before it on the page`)],
  ['repeats', 'said-back', value => (value >= 99 ? absent('not said shortly before it') : `said ${many(value, 'block')} before it already`)],
  ['repeats', 'runs-elsewhere', share('$ of its wording stands elsewhere on the page too', 'its wording stands nowhere else on the page')],
  ['likes', 'path-blocks', value => (value === 1 ? 'nested as no other block is' : `${many(value, 'block')} nested as it is`)],
  ['likes', 'path-words', mean('blocks nested as it is have $ on average')],
  ['likes', 'path-density', share('blocks nested as it is are $ links', 'blocks nested as it is hold no links')],
  ['likes', 'path-good', share('blocks nested as it is are $ prose', 'blocks nested as it is hold no prose')],
  ['likes', 'look-good', share('$ of the prose stands in blocks with its tag and class', 'no prose stands in blocks with its tag and class')],
  ['likes', 'look-blocks', value => (value === 1 ? 'no other block has its tag and class' : `${many(value, 'block')} with its tag and class`)],
  ['run', 'run-distance', along('in the main run of prose', 'the main run of prose', 'the main run of prose', 99, 'block')],
  ['run', 'run-share', share('$ of the prose stands in the main run', 'no run of prose on the page')],
  ['run', 'run-words', number('the main run of prose has $ words')],
  ['run', 'run-gap', count('word', '$ away from the main run of prose', 'right at the main run of prose')],
  ['topic', 'topic', topical('$ of its telling words are those of the prose', 'none of its telling words is one of the prose', 'no telling word in it')],
  ['topic', 'topic-run', topical('$ of the telling words around it are those of the prose', 'no telling word around it is one of the prose', 'no telling word around it')],
  ['site lines', 'after-comments', since('a line about comments', 99, 'no line about comments before it')],
  ['site lines', 'after-related', since('a line about related pages', 99, 'no line about related pages before it')],
  ['site lines', 'after-calls', since('a line that calls to share, subscribe or sign in', 99, 'no call to share, subscribe or sign in before it')],
  ['site lines', 'site-lines-before', share('$ of the site lines stand before it', 'no site line before it')],
  ['records', 'record-count', count('entry', 'one of $ that look alike', 'in no list of look-alikes', 'entries')],
  ['records', 'record-words', mean('entries like its own have $ on average')],
  ['records', 'record-share', share('entries like its own hold $ of the page’s words', 'in no list of look-alikes')],
  ['records', 'record-good', value => (value < 0 ? absent('in no list of look-alikes') : `entries like its own are ${percent(value)} prose`)],
  ['records', 'record-density', value => (value < 0 ? absent('in no list of look-alikes') : `entries like its own are ${percent(value)} links`)],
  ['records', 'record-own', value => (value < 0 ? absent('in no list of look-alikes') : `its entry is ${amount(value)} times as long as the mean one`)],
  ['records', 'record-most', value => (value < 0 ? absent('in no list of look-alikes') : `the longest entry of its kind holds ${percent(value)} of their words`)],
  ['records', 'record-dates', value => (value < 0 ? absent('in no list of look-alikes') : `${percent(value)} of the entries like its own have a date`)],
  ['records', 'record-linked', value => (value < 0 ? absent('in no list of look-alikes') : `${percent(value)} of the entries like its own are headed by a link`)],
  ['records', 'record-place', value => (value < 0 ? absent('in no list of look-alikes') : `${percent(value)} down the list of its like`)],
  ['records', 'record-prices', value => (value < 0 ? absent('in no list of look-alikes') : `${percent(value)} of the entries like its own have a price`)],
  ['records', 'record-blocks', value => (value < 0 ? absent('in no list of look-alikes') : `entries like its own have ${many(Math.round(value), 'block')}`)],
  ['records', 'record-index', value => (value < 0 ? absent('in no list of look-alikes') : `${many(value, 'block')} into an entry of a list`)],
  ['records', 'record-levels', value => (value < 0 ? absent('in no list of look-alikes') : `${many(value, 'level')} deep in an entry of a list`)],
  ['records', 'record-title', value => (value <= -99 ? absent('no title line outside of its list') : `its list begins ${many(Math.abs(value), 'block')} ${value < 0 ? 'before' : 'after'} the title`)],
  ['dates', 'date-before', value => (value >= 99 ? absent('no date before it') : `${many(value + 1, 'block')} after a date`)],
  ['dates', 'date-lines', count('date line', '$ on the page', 'no date line on the page')],
  ['prices', 'price-lines', count('block', '$ with a price on the page', 'no price on the page')],
  ['prices', 'price-before', value => (value >= 99 ? absent('no price before it') : `${many(value + 1, 'block')} after a price`)],
  ['pictures', 'picture-before', value => (value >= 99 ? absent('no picture before it') : value === 0 ? 'right after a picture' : `${many(value, 'block')} after a picture`)],
  ['pictures', 'picture-levels', value => (value >= FAR ? absent('no picture shortly before it') : value === 0 ? 'in one element with the picture before it' : `${many(value, 'level')} below what holds the picture before it too`)],
  ['pictures', 'picture-words', (value, line) => (line.value('picture-levels') >= FAR ? absent('no picture shortly before it') : value <= 0 ? 'alone with a picture' : `what holds the picture before it has ${many(value, 'other word')} too`)],
  ['page', 'heading-run', share('$ of the page’s headings are links', 'no heading of the page is a link')],
  ...KINDS.map(kind => ['kind', `kind-${kind}`, (value: number) => `${percent(value)} likely a page of the kind ${kind}`] as const),
]

const NOWHERE: Line = { index: 0, candidates: [], value: () => 0, hit: () => null }
