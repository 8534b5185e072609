/** The language of the text: what the page declares, unless its text is plainly in another. */
import { LANGUAGE_ORIGINS } from '../facts/claims.ts'
import type { Fact } from '../facts/index.ts'
import { identifyLanguage, isEnglish, isIdentified, isPlainly, isWrittenIn, tagAsWritten, scriptOf } from '../../languages/index.ts'
import type { MetadataContext } from './context.ts'
import type { Winner } from './vote.ts'

/** Below this many words a text does not overrule what the page declares. */
const WORDS = 40
const SAMPLE = 2000

const base = (tag: string): string => tag.split('-')[0]!.toLowerCase()

/** `said` are the claims of this field. */
export async function languageOf(said: readonly Fact[], { text }: MetadataContext): Promise<Winner<string> | null> {
  const claims = said
    .filter(({ value }) => tagAsWritten(value) !== null)
    .sort((a, b) => LANGUAGE_ORIGINS.indexOf(a.origin.kind) - LANGUAGE_ORIGINS.indexOf(b.origin.kind))
  const sample = text.slice(0, SAMPLE)
  // Of most texts it is plain, and no more is asked.
  const enough = (): boolean => sample.split(/\s+/, WORDS + 1).length > WORDS || /[\u3040-\u9fff\uac00-\ud7af\u0e00-\u0eff]{40}/.test(sample)
  const declared = claims[0] ? base(tagAsWritten(claims[0].value)!) : null
  const answer = declared !== null && isPlainly(declared, sample) ? declared : claims.length === 0 || enough() ? await identifyLanguage(sample) : null
  const found = answer !== null && claims[0] && isNeighbour(answer, tagAsWritten(claims[0].value)!, sample) ? null : answer
  const agreeing = found === null ? claims : claims.filter(claim => base(tagAsWritten(claim.value)!) === base(found))
  const best = agreeing[0]
  if (best) return { value: tagAsWritten(best.value)!, claims: [best], confidence: found === null ? 0.7 : 0.99 }
  return found === null
    ? null
    : { value: found, claims: [{ field: 'language', value: found, origin: { kind: 'text', path: 'body' } }], confidence: claims.length === 0 ? 0.95 : 0.85 }
}

/** Of a language that no text is identified as the answer is the next best in its script: Irish comes out as French, Kazakh as Azerbaijani. English is plain by its words. */
const isNeighbour = (answer: string, declared: string, sample: string): boolean =>
  !isIdentified(declared) && (scriptOf(answer) === scriptOf(declared) || isWrittenIn(scriptOf(declared), sample)) && !isEnglish(sample.toLowerCase())
