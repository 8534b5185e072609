/**
 * Explanation → one page that shows the original, the article and the evidence side by side. It loads
 * nothing; its own script is the only one that may run, by its hash, and the original stands in a frame
 * in which none can. Everything of the page is written as escaped text.
 */
import type { Block, Claim, Provenance } from '../../model/article.ts'
import type { ExplainedElement, Explanation } from '../../model/explanation.ts'
import { describe } from '../../model/outcome.ts'
import { inlineText } from '../../model/plain.ts'
import { escapeHtml as escape } from '../escape.ts'
import { blocks as blocksHtml, contextFor } from '../html.ts'
import { directionOf } from '../locale.ts'
import { visible } from '../sanitize.ts'
import { frameOf, MOST_CHARACTERS, picture } from './frame.ts'
import { countsOf } from './json.ts'
import { reader, type Shown } from './reader.ts'
import { EXPLAIN_STYLE } from './style.ts'

/** A page's tricks with the direction of text are seen here, not obeyed. */
const escapeHtml = (text: string): string => escape(visible(text))

/** Characters of a claim's value. */
const MOST_VALUE = 300

export async function explainedHtml(explanation: Explanation): Promise<string> {
  const { metadata, kind, confidence, failure, source } = explanation
  const frame = frameOf(explanation.page, explanation.blocks)
  const data = dataOf(explanation, frame.blocks)
  const script = `(${reader.toString()})()`
  const { blocks, kept, dropped } = countsOf(explanation)
  const title = metadata?.title ?? source.path ?? source.url ?? 'A document'
  const facts = [['kind', kind], ...(metadata?.language ? [['language', metadata.language]] : []), ['confidence', confidence.toFixed(2)]]
  const cut = frame.blocks < blocks ? `<p class="notice">Shown are the first ${frame.blocks} of ${blocks} blocks. All of them are in <code>cleancopy explain -t json</code>.</p>` : ''
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${await hashOf(script)}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>Why: ${escapeHtml(title)}</title>
<style>${EXPLAIN_STYLE}</style>
</head>
<body data-view="page">
<header class="top">
<div class="name"><h1 dir="auto">${escapeHtml(title)}</h1>
<p class="facts">${facts.map(([name, value]) => `<span>${name} <b>${escapeHtml(value!)}</b></span>`).join('')}</p></div>
<div class="tools">
<fieldset class="filter"><legend class="sr">Blocks to walk through</legend>${[
    ['all', 'All', blocks],
    ['kept', 'Kept', kept],
    ['dropped', 'Dropped', dropped],
  ]
    .map(
      ([value, name, count]) =>
        `<label class="${value}"><input type="radio" name="show" value="${value}"${value === 'all' ? ' checked' : ''}><span>${name} <b>${count}</b></span></label>`,
    )
    .join('')}</fieldset>
<label class="search"><span class="sr">Search the page</span><input type="search" id="search" placeholder="Search" autocomplete="off" spellcheck="false"><output id="matches" for="search"></output></label>
<details class="keys"><summary aria-label="Keys">?</summary><dl><dt>j k ↓ ↑</dt><dd>next and previous block</dd><dt>Enter</dt><dd>hold on to a block, or let it go</dd><dt>/</dt><dd>search</dd><dt>x</dt><dd>mark as wrong</dd><dt>c</dt><dd>copy rule</dd></dl></details>
</div>
</header>
<nav class="views" aria-label="Panes"><button type="button" data-view="page" aria-pressed="true">The page</button><button type="button" data-view="article" aria-pressed="false">The article</button></nav>
<main>
${failure === null ? '' : `<p class="notice failure" role="alert">${escapeHtml(describe(failure))}</p>`}${cut}
<section class="pane page" aria-labelledby="page-name"><h2 id="page-name">${source.format === 'html' ? 'The page' : 'The text'}</h2>
<div class="scroll" id="page" tabindex="0" aria-label="The page that was read, each block with its verdict; arrow keys go from block to block"><div class="stage"><iframe title="The page that was read" sandbox="allow-same-origin" tabindex="-1" scrolling="no" srcdoc="${escape(frame.html)}"></iframe><div class="veil" id="veil"></div></div></div><div class="strip" id="strip" aria-hidden="true"></div></section>
<section class="pane result" aria-labelledby="article-name"><h2 id="article-name">The article</h2>
<div class="scroll" id="article" tabindex="0">${await articleHtml(explanation)}</div></section>
<section class="pane why" aria-labelledby="why-name"><h2 id="why-name">Evidence</h2>
<div class="scroll"><div id="evidence" aria-live="polite" aria-atomic="true"><p class="hint">Point at a block, or press <kbd>j</kbd>.</p></div>
<div class="act" hidden><button type="button" id="wrong" aria-pressed="false">Mark as wrong</button><button type="button" id="copy">Copy rule</button></div>
<div class="rule" id="rule" hidden><h3 id="rule-name">The rule that mends it</h3><pre tabindex="0" aria-labelledby="rule-name"></pre><p role="status" id="copied"></p></div>
${factsHtml(explanation.provenance)}</div></section>
</main>
<script type="application/json" id="data">${JSON.stringify(data)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029')}</script>
<script>${script}</script>
</body>
</html>
`
}

async function hashOf(script: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script)))
  return `sha256-${btoa(String.fromCharCode(...digest))}`
}

/** What the page's own script knows: the blocks that are shown, and the elements around them. */
function dataOf({ blocks, elements, host, source }: Explanation, shown: number): Shown {
  const places = new Map<number, number>()
  const kept: ExplainedElement[] = []
  const place = (index: number): number => {
    const element = elements[index]
    if (!element) return -1
    const known = places.get(index)
    if (known !== undefined) return known
    // Outer ones first, so that a parent's number is known when it is asked for.
    place(element.parent)
    places.set(index, kept.push(element) - 1)
    return kept.length - 1
  }
  const list = blocks
    .slice(0, shown)
    .map(({ kept, score, hidden, reasons, element }) => ({
      kept,
      score,
      hidden,
      reasons: reasons.map(({ text, weight }) => ({ text, weight })),
      element: place(element),
    }))
  return {
    host,
    text: source.format !== 'html',
    cut: blocks.length - shown,
    blocks: list,
    elements: kept.map(({ tag, parent, selector, also, path }) => ({
      tag,
      parent: places.get(parent) ?? -1,
      selector,
      path,
      also: also.map(at => places.get(at) ?? -2),
    })),
  }
}

async function articleHtml({ article, failure }: Explanation): Promise<string> {
  if (!article) return `<p class="none">${escapeHtml(failure ? `There is none: ${describe(failure)}.` : 'There is none.')}</p>`
  const { metadata: { title, subtitle, authors, published, language }, body } = article
  const parts: Block[] = []
  let room = MOST_CHARACTERS
  for (const block of body) if ((room -= sizeOf(block)) > 0) parts.push(block)
  const context = await contextFor(parts, { link: () => null, image: (_, alt) => picture(alt, 'picture'), direction: directionOf(language), prefix: 'a-' })
  const byline = [authors.join(', '), published?.slice(0, 10) ?? ''].filter(part => part !== '').join(' · ')
  return `<article${language === null ? '' : ` lang="${escapeHtml(language)}"`} dir="${directionOf(language)}">${title === null ? '' : `<h1>${escapeHtml(title)}</h1>`}${subtitle === null ? '' : `<p class="subtitle">${escapeHtml(subtitle)}</p>`}${byline === '' ? '' : `<p class="byline">${escapeHtml(byline)}</p>`}<div class="body" id="body">
${blocksHtml(parts, context)}
</div>${parts.length < body.length ? `<p class="cut">${body.length - parts.length} more parts are not shown here.</p>` : ''}</article>`
}

/** Characters that a block takes up, near enough. */
const sizeOf = (block: Block): number => (block.type === 'paragraph' ? inlineText(block.children).length : JSON.stringify(block).length)

function factsHtml(provenance: readonly Provenance[]): string {
  if (provenance.length === 0) return ''
  return `<div class="facts-of"><h3>Metadata</h3><dl>${provenance.map(({ field, chosen, confidence, lost }) => {
    const values = [...new Set(chosen.map(({ value }) => value))]
    return `<dt>${escapeHtml(field)}<span class="sure" title="confidence">${confidence.toFixed(2)}</span></dt><dd><p dir="auto">${clipped(values[0] ?? '')}</p>${claims(`found ${chosen.length === 1 ? 'once' : `${chosen.length} times`}`, chosen)}${lost.length === 0 ? '' : claims(`${lost.length} lost`, lost)}</dd>`
  }).join('')}</dl></div>`
}

const clipped = (text: string): string => escapeHtml(text.length > MOST_VALUE ? `${text.slice(0, MOST_VALUE)}…` : text)
const claims = (name: string, list: readonly Claim[]): string =>
  `<details><summary>${name}</summary><ul>${list.map(({ value, origin }) => `<li><span dir="auto">${clipped(value)}</span> <code>${escapeHtml(origin.kind)} ${clipped(origin.path)}</code></li>`).join('')}</ul></details>`
