/**
 * The file of --phrases: one phrase a line, as the language packs write them, `*` at its start, end or
 * once inside it standing for anything. Empty lines and those that begin with # are passed over.
 */
import { readFile, stat } from 'node:fs/promises'
import { UsageError } from './values.ts'

const MOST_BYTES = 4 * 1024 * 1024

/** Throws a UsageError that names the file, and the line that is wrong. */
export async function readPhrases(path: string): Promise<readonly string[]> {
  const phrases: string[] = []
  for (const [at, raw] of (await contentOf(path)).split(/\r\n|\n|\r/).entries()) {
    const phrase = raw.replace(/^\ufeff/, '').trim()
    if (phrase === '' || phrase.startsWith('#')) continue
    const wrong = (why: string): UsageError => new UsageError(`--phrases: ${path}:${at + 1}: '${phrase}' ${why}`)
    if (phrase.split('*').length > 2) throw wrong("has more than one '*'")
    if (!/[\p{L}\p{N}]/u.test(phrase)) throw wrong('has no letter or digit, expected a phrase such as read also*')
    phrases.push(phrase)
  }
  if (phrases.length === 0) throw new UsageError(`--phrases: ${path} holds no phrase, expected one a line`)
  return phrases
}

async function contentOf(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > MOST_BYTES) throw new UsageError(`--phrases: ${path} has more than ${MOST_BYTES} bytes`)
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`--phrases: ${path} can't be read: ${error instanceof TypeError ? 'it is no UTF-8 text' : error instanceof Error ? error.message : String(error)}`)
  }
}
