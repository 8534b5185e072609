/**
 * Subtitles (SubRip, WebVTT) as text: the words of their cues in order, without numbers and times. A paragraph ends where
 * a sentence does and a pause or another speaker follows, or where it has grown long. Text of other kinds is left alone.
 */
import { endsSentence } from './paragraphs.ts'

const TIME = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}'
const TIMING = new RegExp(`^[ \\t]*(${TIME})[ \\t]{1,4}-->[ \\t]{1,4}(${TIME})`)
/** Cues of a file, at least; what opens it; the most of its lines, as a share, that belong to none. A text that shows some is none. */
const FEWEST = 3, OPENING = /^(?:WEBVTT\b|(?:\d{1,6}[ \t]?[\r\n]{1,2})?\d{1,3}:\d{2}[:,.])/, STRAY = 0.1
/** Opens what a file says of itself, up to a blank line. */
const ASIDE = /^(?:WEBVTT|NOTE|STYLE|REGION)\b/
/** Seconds of a pause behind a sentence, and of one that ends a paragraph anyway; characters of a paragraph that ends with its next sentence. */
const PAUSE = 1.5, SILENCE = 4, LONG = 600
/** "<i>", "<c.lime>", "{\an8}", "<00:01:02.500>": how words look, where and when. */
const STYLE = /<\/?(?:(?:[bisuvc]|font|ruby|rt|lang)(?:[. ][^<>]{0,80})?|\d[\d:.]{4,20})>|\{\\[^{}]{1,80}\}/gi
/** Captions of speech as it is recognized time each word, and show each line again above the next. */
const ROLLS = /<\d\d:[\d:.]{4,20}>/
/** "<v Ann Lee>": who speaks. */
const VOICE = /<v(?:\.[\w.-]{1,40})?[ \t]([^<>]{1,80})>/g
/** "- No.", "ANN: No.", "[door shuts]": another voice begins. */
const SPEAKER = /^(?:[-–—]\s?\S|\p{Lu}[\p{L}.' -]{0,30}:\s|>>|[[(♪])/u

interface Cue { readonly from: number; readonly to: number; readonly lines: readonly string[] }

export function withoutCues(text: string): string {
  if (!text.includes('-->') || !OPENING.test(text.slice(0, 200).trimStart())) return text
  const cues = cuesOf(text)
  return cues.length < FEWEST ? text : paragraphsOf(cues, ROLLS.test(text)).join('\n\n')
}

function cuesOf(text: string): Cue[] {
  const lines = text.split(/\r\n|[\n\r]/)
  const cues: Cue[] = []
  let stray = 0
  for (let i = 0; i < lines.length;) {
    if (ASIDE.test(lines[i]!)) { while (i < lines.length && lines[i]!.trim() !== '') i++; continue }
    const timing = TIMING.exec(lines[i++]!)
    // A number, or a name, stands right above a cue.
    if (!timing) { if (lines[i - 1]!.trim() !== '' && !TIMING.test(lines[i] ?? '')) stray++; continue }
    const own: string[] = []
    for (; i < lines.length && lines[i]!.trim() !== '' && !TIMING.test(lines[i]!); i++)
      if (!TIMING.test(lines[i + 1] ?? '')) own.push(lines[i]!.replace(VOICE, '$1: ').replace(STYLE, '').trim())
    cues.push({ from: secondsOf(timing[1]!), to: secondsOf(timing[2]!), lines: own.filter(line => line !== '') })
  }
  return stray > lines.length * STRAY ? [] : cues
}

const secondsOf = (time: string): number => time.replace(',', '.').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

function paragraphsOf(cues: readonly Cue[], rolls: boolean): string[] {
  const paragraphs: string[] = []
  let paragraph = '', before = '', end = 0, last = ''
  for (const { from, to, lines } of cues) {
    for (const [i, line] of lines.entries()) {
      if (rolls && i === 0 && line === last) continue
      // Of the line before: the end of what grows is never read again.
      const pause = i === 0 ? from - end : 0, isEnd = endsSentence(before)
      if (paragraph !== '' && (pause >= SILENCE || SPEAKER.test(line) || (isEnd && (pause >= PAUSE || paragraph.length >= LONG)))) {
        paragraphs.push(paragraph)
        paragraph = ''
      }
      paragraph += `${paragraph === '' ? '' : ' '}${line}`
      before = line
    }
    last = lines.at(-1) ?? last
    end = to
  }
  return paragraph === '' ? paragraphs : [...paragraphs, paragraph]
}
