/**
 * How far a run is, on stderr: one line that changes where it is a terminal, a line every few
 * seconds where it is not. Says nothing of runs that are over before that.
 */
import type { Reading } from '../batch/gather.ts'
import { visibleLine } from '../render/sanitize.ts'
import type { Io } from './io.ts'

const REDRAW = 200
const PLAIN = 10_000

export interface Progress {
  /** After each document; `label` is the one that was done. */
  readonly step: (label: string, failed: boolean) => void
  /** Makes way for a message. */
  readonly clear: () => void
  readonly end: () => void
}

export const NO_PROGRESS: Progress = { step: () => {}, clear: () => {}, end: () => {} }

export function progressOn(stderr: Io['stderr'] & { readonly columns?: number }, reading: Reading): Progress {
  const terminal = stderr.isTTY === true
  const began = performance.now()
  let documents = 0
  let failures = 0
  let current = ''
  let drawn = false
  const line = (): string => {
    const seconds = (performance.now() - began) / 1000
    const share = reading.total === null || reading.total === 0 ? null : Math.min(1, reading.bytes / reading.total)
    const left = share === null || share < 0.01 ? null : seconds / share - seconds
    return [
      `${documents} documents`,
      `${megabytes(reading.bytes)}${reading.total === null ? '' : ` of ${megabytes(reading.total)}`}`,
      `${(documents / Math.max(seconds, 0.001)).toFixed(1)}/s`,
      `${failures} failed`,
      ...(left === null ? [] : [`${clock(left)} left`]),
      visibleLine(current),
    ].join(', ')
  }
  const clear = (): void => {
    if (drawn) stderr.write('\r\u001b[K')
    drawn = false
  }
  const draw = (): void => {
    if (documents === 0) return
    if (!terminal) { stderr.write(`cleancopy: ${line()}\n`); return }
    clear()
    stderr.write([...line()].slice(0, Math.max(20, (stderr.columns ?? 80) - 1)).join(''))
    drawn = true
  }
  const timer = setInterval(draw, terminal ? REDRAW : PLAIN)
  timer.unref()
  return {
    step: (label, failed) => {
      documents++
      if (failed) failures++
      current = label
    },
    clear,
    end: () => { clearInterval(timer); clear() },
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
const clock = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`
