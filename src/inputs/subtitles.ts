/**
 * Subtitles (SubRip, WebVTT) as text: the words of their cues in order, without numbers and times. A paragraph ends where
 * a sentence does and a pause or another speaker follows, or where it has grown long. Text of other kinds is left alone.
 */
import { endsSentence } from './paragraphs.ts'

const TIME = '(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[,.]\\d{1,3}'
const TIMING = new RegExp(`^[ \\t]*(${TIME})[ \\t]{1,4}-->[ \\t]{1,4}(${TIME})`)
/** Cues of a file, at least, and lines from its top among which the first stands. */
const FEWEST = 3, TOP = 40
/** Seconds of a pause behind a sentence, and of one that ends a paragraph anyway; characters of a paragraph that ends with its next sentence. */
const PAUSE = 1.5, SILENCE = 4, LONG = 600
/** "<i>", "{\an8}", "<00:01:02.500>", "</v>": how words look, where and when. */
const STYLE = /<\/?(?:[a-uw-z][^<>]{0,80}|v|\d[\d:.]{4,20})>|\{\\[^{}]{1,80}\}/gi
/** "<v Ann Lee>": who speaks. */
const VOICE = /<v(?:\.[\w.-]{1,40})?[ \t]([^<>]{1,80})>/g
/** "- No.", "ANN: No.", "[door shuts]": another voice begins. */
const SPEAKER = /^(?:[-–—]\s?\S|\p{Lu}[\p{L}.' -]{0,30}:\s|>>|[[(♪])/u

interface Cue { readonly from: number; readonly to: number; readonly lines: readonly string[] }

export function withoutCues(text: string): string {
  if (!text.includes('-->')) return text
  const cues = cuesOf(text)
  return cues.length < FEWEST ? text : paragraphsOf(cues).join('\n\n')
}

function cuesOf(text: string): Cue[] {
  const lines = text.split(/\r\n|[\n\r]/)
  const cues: Cue[] = []
  const first = lines.findIndex(line => TIMING.test(line))
  if (first < 0 || first > TOP) return cues
  for (let i = first; i < lines.length;) {
    const timing = TIMING.exec(lines[i++]!)
    if (!timing) continue
    const own: string[] = []
    for (; i < lines.length && lines[i]!.trim() !== ''; i++) if (!TIMING.test(lines[i + 1] ?? '')) own.push(lines[i]!.replace(VOICE, '$1: ').replace(STYLE, '').trim())
    cues.push({ from: secondsOf(timing[1]!), to: secondsOf(timing[2]!), lines: own.filter(line => line !== '') })
  }
  return cues
}

const secondsOf = (time: string): number => time.replace(',', '.').split(':').reduce((sum, part) => sum * 60 + Number(part), 0)

function paragraphsOf(cues: readonly Cue[]): string[] {
  const paragraphs: string[] = []
  let paragraph = '', end = 0, last = ''
  for (const { from, to, lines } of cues) {
    for (const [i, line] of lines.entries()) {
      // Captions that roll show each line twice.
      if (i === 0 && lines.length > 1 && line === last) continue
      const pause = i === 0 ? from - end : 0, isEnd = endsSentence(paragraph)
      if (paragraph !== '' && (pause >= SILENCE || SPEAKER.test(line) || (isEnd && (pause >= PAUSE || paragraph.length >= LONG)))) { paragraphs.push(paragraph); paragraph = '' }
      paragraph += `${paragraph === '' ? '' : ' '}${line}`
    }
    last = lines.at(-1) ?? last
    end = to
  }
  return paragraph === '' ? paragraphs : [...paragraphs, paragraph]
}
