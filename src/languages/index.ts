/** The languages' words and phrases, and which language a text is in. */
export { noticeMatcher, type NoticeMatcher } from './notices.ts'
export { jargonOf, LANGUAGES, monthNames, packsFor, termsOf } from './packs.ts'
export { bylineMatcher, light, ownMatcher, phraseMatcher, standIn, type PhraseHit, type PhraseMatcher } from './phrases.ts'
export { identifyLanguage, isEnglish, isIdentified, isPlainly, isWrittenIn, tagAsWritten, sampleOf, scriptOf, writtenAs } from './identify.ts'
