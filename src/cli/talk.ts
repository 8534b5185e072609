/** What is said on stderr: failures, and with --verbose every document. Hostile text is made visible first. */
import type { Rendered, Result } from '../batch/job.ts'
import { describe } from '../model/outcome.ts'
import type { Failure } from '../model/outcome.ts'
import { visibleLine } from '../render/sanitize.ts'
import { adviser } from './advice.ts'
import type { Io } from './io.ts'
import { NO_PROGRESS } from './progress.ts'
import type { Progress } from './progress.ts'
import type { Settings } from './settings.ts'

export interface Talk {
  /** The whole run failed: said even when quiet, with what to do about it. */
  readonly fatal: (message: string, advice?: string) => void
  /** The call was wrong: said even when quiet, with the call that tells more. */
  readonly wrong: (message: string, help?: string) => void
  readonly failure: (label: string, failure: Failure) => void
  readonly article: (result: Result, rendered: Rendered, place: string | null) => void
  /** A picture that could not be had: the article is there all the same. */
  readonly picture: (label: string, url: string, why: string) => void
  readonly note: (message: string) => void
  /** Was asked for. */
  readonly said: (message: string) => void
}

export function talkOn(stderr: Io['stderr'], talk: Settings['talk'], progress: Progress = NO_PROGRESS): Talk {
  const told = new Set<string>()
  // A closed stderr is no reason to stop.
  stderr.on('error', () => {})
  const adviceOn = adviser()
  const say = (message: string): void => { progress.clear(); stderr.write(`cleancopy: ${visibleLine(message)}\n`) }
  return {
    fatal: (message, advice) => { say(message); if (advice !== undefined) stderr.write(`${advice}\n`) },
    wrong: (message, help = 'cleancopy --help') => { say(message); stderr.write(`Try '${help}'.\n`) },
    failure: (label, failure) => {
      if (talk === 'quiet') return
      say(`${label}: ${describe(failure)}`)
      const advice = adviceOn(failure)
      if (advice !== null) stderr.write(`${advice}\n`)
    },
    article: ({ job, source }, { words, confidence, language, evidence, notes }, place) => {
      for (const { text, own } of notes) {
        // Of a rule that fails on a thousand pages one line is enough, unless every word is wanted.
        if (talk === 'quiet' || (talk !== 'verbose' && (!own || told.has(text)))) continue
        told.add(text)
        say(`${job.label}: ${text}`)
      }
      if (talk !== 'verbose') return
      const facts = [source.format, source.encoding, language, `${words} words`, `confidence ${confidence.toFixed(2)}`].filter(fact => fact !== null)
      say(`${job.label}: ${facts.join(', ')}${place === null ? '' : ` → ${place}`}`)
      for (const { field, value, origin, confidence, agree, lost } of evidence) {
        const others = [agree > 0 ? `${agree} agree` : null, lost > 0 ? `${lost} lost` : null].filter(part => part !== null)
        say(
          `  ${field}: ${value.replace(/\s+/g, ' ')} (${origin.kind} ${origin.path}, confidence ${confidence.toFixed(2)}${others.length > 0 ? `, ${others.join(', ')}` : ''})`,
        )
      }
    },
    picture: (label, url, why) => { if (talk !== 'quiet') say(`${label}: the picture ${url} is left where it is: ${why}`) },
    said: say,
    note: message => { if (talk === 'verbose') say(message) },
  }
}
