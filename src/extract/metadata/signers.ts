/** What stands around a line of raw text that names people: marks for the table BYLINES. Markup says nothing of it there, so that the place has to. */
import { isCalled } from '../names/given-names.ts'
import { isDay, isProse, step } from './headlines.ts'
import { isLabel, withoutOpener } from '../names/openers.ts'
import { describedIn, isAuthorsHeading } from './notes.ts'
import { roleOf } from '../names/parts.ts'
import type { Block } from './zones.ts'

/** Longer lines beside a name are text; shorter ones than the second may be nothing but a name. In characters. */
const BESIDE = 90, SHORT = 30
/** Notes on people that are looked for. */
const MOST_NOTES = 20
/** "4 min read", "Lesezeit: 5 Minuten", "523 words" */
const READING = /\d\s?(?:min\b|minut|words\b|wörter|mots\b|comments?\b|kommentar|views?\b)/iu
/** As people are called, and much else in capitals. */
const NAMED = /^\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u
/** "Wedding ChecklistsJust Engaged": links that stand side by side. */
const GLUED = /\p{Ll}{3}\p{Lu}/u
/** What a line says that stands beside a name, in the order of what tells most. */
const KINDS: readonly (readonly [kind: string, is: (text: string) => boolean])[] = [
  ['day', isDay],
  ['heading', isAuthorsHeading],
  ['label', text => isLabel(text)],
  ['reading', text => READING.test(text)],
  ['byline', text => withoutOpener(text, false).how === 'word'],
  ['role', text => text.split(/[\s,]+/).some(roleOf)],
  ['called', isCalled],
]

function kindOf(block: Block | undefined): string {
  if (block === undefined) return 'none'
  const { candidate: { text } } = block
  if (isProse(text)) return 'prose'
  return text.length > BESIDE ? 'long' : KINDS.find(([, is]) => is(text))?.[0] ?? 'line'
}

/** `headline`: the line that is the title; -1 where none is. */
export function signersOf(blocks: readonly Block[], headline: number): (line: number) => readonly string[] {
  const first = blocks.findIndex(({ candidate: { text }, keep }, i) => keep && i > headline && isProse(text)), last = blocks.findLastIndex(({ keep }) => keep)
  const lines = new Map<string, number>(), described = new Set<string>()
  for (const { candidate: { text } } of blocks) {
    if (text.length <= BESIDE) lines.set(text, (lines.get(text) ?? 0) + 1)
    const person = described.size < MOST_NOTES ? describedIn(text) : null
    if (person !== null) described.add(person)
  }
  /** From the one above the first line on. */
  const kinds: string[] = []
  const kindAt = (i: number): string => kinds[i + 1] ??= kindOf(blocks[i])
  return i => {
    const { candidate: { text }, keep } = blocks[i]!
    const next = blocks[i + 1]?.candidate.text ?? ''
    const look = isCalled(text) ? 'called' : NAMED.test(text) ? 'named' : 'other'
    const place =
      headline >= 0 && i <= headline
        ? `above.${step(headline - i)}`
        : i < first
          ? `head.${step(first - i)}`
          : i <= last
            ? `inside.${step(last - i)}`
            : `behind.${step(i - last)}`
    return [
      place, ...(headline >= 0 && i > headline && i < first ? [`below.${step(i - headline)}`, `below.${step(i - headline)}.${look}`] : []),
      `over.${kindAt(i + 1)}`, `under.${kindAt(i - 1)}`,
      ...(keep ? ['kept'] : []), look, ...(text.length <= SHORT ? ['short'] : []),
      ...(lines.get(text)! > 1 ? [`twice.${step(lines.get(text)!)}`] : []), ...(GLUED.test(text) ? ['glued'] : []),
      ...(described.has(text) ? ['described.alone'] : [...described].some(person => text.includes(person)) ? ['described'] : []),
      ...(next.length > BESIDE && next.startsWith(text.split(' ', 1)[0]!) ? ['told'] : []),
    ]
  }
}
