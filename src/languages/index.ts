/** The languages' words and phrases, and which language a text is in. */
export { jargonOf, LANGUAGES, packsFor } from './packs.ts'
export { bylineMatcher, light, ownMatcher, phraseMatcher, standIn, type PhraseHit, type PhraseMatcher } from './phrases.ts'
export { identifyLanguage, isIdentified, languageTag, sampleOf, scriptOf, writtenAs } from './identify.ts'
