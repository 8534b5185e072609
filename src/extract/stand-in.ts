/**
 * Pages that stand in an article's place: a server's error, a page that is not there any more, a test whether a person
 * reads, a wish for scripts or a newer browser, a parked address. They come with a good status often enough, read like
 * short articles, and are none. Whoever wants their text asks for recall.
 */
import { standIn } from '../languages/index.ts'
import type { StandIn } from '../model/contracts.ts'
import type { Candidate } from './candidate.ts'

/** An article on such pages is longer. */
const MOST_WORDS = 100
/** So much of the text has to say it, where no headline does. */
const SHARE = 0.5
const MOST_TOLD = 80
/** "Page not found | The Example Times" */
const PARTS = / [|–—·•»:-]+ /
/** "Error: page not found", "503: back soon"; what else stands before a colon heads a text about it. */
const COLON = /^(.*?): (.*)$/s, NUMBERED = /^(?:http )?(?:error )?\d{3}\b/i

const TELLS: Readonly<Record<StandIn, string>> = {
  missing: 'the page says that what was asked for is not there',
  challenge: 'the page asks for proof that a person reads it',
  script: 'the page shows its text by script, or to newer browsers',
  parked: 'nothing but a placeholder stands at this address',
}

/** Why the page is no article, where its headlines or most of its lines say so; else null. */
export function standsInPlace(headlines: readonly string[], lines: readonly Candidate[]): string | null {
  let words = 0
  for (const line of lines) if ((words += line.words) > MOST_WORDS) return null
  for (const headline of headlines) for (const part of partsOf(headline)) {
    const hit = standIn(part)
    if (hit) return told(hit.category, part)
  }
  let saying = 0, first: string | null = null
  for (const line of lines) {
    const hit = standIn(line.text)
    if (!hit) continue
    first ??= told(hit.category, line.text)
    saying += line.words
  }
  return saying >= words * SHARE ? first : null
}

function partsOf(headline: string): string[] {
  const parts = headline.split(PARTS)
  return [
    headline,
    ...parts,
    ...parts.flatMap(part => {
      const [, before = '', behind = ''] = COLON.exec(part) ?? []
      return [...(NUMBERED.test(before) ? [before] : []), behind]
    }),
  ]
}

const told = (kind: StandIn, line: string): string => `${TELLS[kind]}: "${line.length > MOST_TOLD ? `${line.slice(0, MOST_TOLD)}…` : line}"`
