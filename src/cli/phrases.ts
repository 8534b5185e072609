/**
 * The file of --phrases: one phrase a line, as the language packs write them, `*` at its start, end or
 * once inside it standing for anything. Empty lines and those that begin with # are passed over.
 */
import { readFile, stat } from 'node:fs/promises'
import { reason } from '../batch/read.ts'
import { UsageError } from './values.ts'

const MOST_BYTES = 4 * 1024 * 1024

/** Throws a UsageError that names the file, and the line that is wrong. */
export async function readPhrases(path: string): Promise<readonly string[]> {
  const phrases: string[] = []
  for (const [at, raw] of (await contentOf(path)).split(/\r\n|\n|\r/).entries()) {
    const phrase = raw.replace(/^\ufeff/, '').trim()
    if (phrase === '' || phrase.startsWith('#')) continue
    const trouble = checkPhrase(phrase)
    if (trouble !== null) throw new UsageError(`--phrases: ${path}:${at + 1}: '${phrase}' ${trouble}`)
    phrases.push(phrase)
  }
  if (phrases.length === 0) throw new UsageError(`--phrases: ${path} holds no phrase, expected one a line`)
  return phrases
}

/** What is wrong with one phrase; null: nothing. */
export function checkPhrase(phrase: string): string | null {
  if (phrase.split('*').length > 2) return "has more than one '*', expected at most one"
  return /[\p{L}\p{N}]/u.test(phrase) ? null : 'has no letter or digit, expected a phrase such as read also*'
}

async function contentOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(`--phrases: ${path} has more than ${MOST_BYTES} bytes, expected a list of phrases`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`--phrases: ${path} can't be read: ${error instanceof TypeError ? 'it is no UTF-8 text' : reason(error)}, expected a file of phrases, one a line`)
  }
}
