/** Which language a text is in. What pages declare is read elsewhere; here only the words speak. */

/** What pages write for a language, as BCP 47; null for what names none. */
export function languageTag(raw: string | null): string | null {
  const text = raw?.trim().replace(/_/g, '-').split(/[,;\s]/)[0] ?? ''
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(text)) return null
  try { return Intl.getCanonicalLocales(text)[0] ?? null } catch { return null }
}

/** Scripts that one language writes, or as good as. */
const SCRIPTS: readonly (readonly [tag: string, script: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g], ['ko', /[\uac00-\ud7af]/g], ['el', /[\u0370-\u03ff]/g], ['th', /[\u0e00-\u0e7f]/g], ['he', /[\u0590-\u05ff]/g], ['hy', /[\u0530-\u058f]/g], ['ka', /[\u10a0-\u10ff]/g], ['bn', /[\u0980-\u09ff]/g], ['zh', /[\u4e00-\u9fff]/g],
]
const THREE: Readonly<Record<string, string>> = { eng: 'en', fra: 'fr', deu: 'de', spa: 'es', ita: 'it', por: 'pt', nld: 'nl', swe: 'sv', dan: 'da', nob: 'nb', nno: 'nn', fin: 'fi', pol: 'pl', ces: 'cs', slk: 'sk', hun: 'hu', ron: 'ro', bul: 'bg', ell: 'el', rus: 'ru', ukr: 'uk', srp: 'sr', hrv: 'hr', tur: 'tr', arb: 'ar', heb: 'he', pes: 'fa', prs: 'fa', hin: 'hi', ben: 'bn', cmn: 'zh', jpn: 'ja', kor: 'ko', ind: 'id', zlm: 'ms', vie: 'vi', tha: 'th', slv: 'sl', lit: 'lt', lav: 'lv', est: 'et', cat: 'ca', bel: 'be', mkd: 'mk', azj: 'az', urd: 'ur', glg: 'gl' }

/** More text than this makes no answer surer. */
const SAMPLE = 2000
const SAMPLE_LINES = 6
const LINE = 300
/** Words that no other language has so many of: English needs no library. */
const ENGLISH = new Set('the and of to that is was for with are this have from by not be it as on at'.split(' '))
const ENGLISH_SHARE = 0.12
const THE_SHARE = 0.025

/** From the text itself, for a few words and more; null where nothing is sure. Chinese is told apart by its characters. */
export async function identifyLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters < 12) return null
  const words: readonly string[] = sample.toLowerCase().match(/[a-z]+/g) ?? []
  if (words.length >= 30 && words.filter(word => ENGLISH.has(word)).length > words.length * ENGLISH_SHARE && words.filter(word => word === 'the').length > words.length * THE_SHARE) return 'en'
  for (const [tag, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / letters
    if (share > (tag === 'ja' ? 0.15 : 0.4)) return tag
  }
  const { franc } = await import('franc')
  const code = franc(sample, { minLength: 20, only: Object.keys(THREE) })
  return code === 'srp' || code === 'hrv' ? serbianOrCroatian(sample) : THREE[code] ?? null
}

/** What Croatian writes with je or ije and Serbian with e: their letters' statistics are the same. */
const IJEKAVIAN = /[bcdlrstvz]ije[a-zčšžćđ]|mjest|vjer|tjed|gdje|ovdje|uvijek|sljed|čovje|djel|svjet|\bprije\b/g

function serbianOrCroatian(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'sr'
  return (text.toLowerCase().match(IJEKAVIAN)?.length ?? 0) >= 2 ? 'hr' : 'sr'
}

/** Characters of much-used words that only one way of writing Chinese has. */
const TRADITIONAL = /[這國們來時會對說學經過發現問還開關車東馬長門間電話]/gu
const SIMPLIFIED = /[这国们来时会对说学经过发现问还开关车东马长门间电话]/gu

/** The tag of the packs that fit: `zh-Hans` or `zh-Hant` by the text where the language is Chinese and no more is known. */
export function writtenAs(language: string | null, text: string): string | null {
  if (language !== 'zh') return language
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0
  return count(TRADITIONAL) > count(SIMPLIFIED) ? 'zh-Hant' : 'zh-Hans'
}

/** The longest lines of a text, which tell its language best: site lines are often in another. */
export function sampleOf(lines: readonly { readonly text: string }[]): string {
  const best: string[] = []
  let least = 0
  for (const { text } of lines) {
    if (text.length <= least) continue
    best.push(text)
    if (best.length <= SAMPLE_LINES) continue
    best.sort((a, b) => b.length - a.length).pop()
    least = Math.min(LINE, best.at(-1)!.length)
  }
  return best.map(text => text.slice(0, LINE)).join('\n')
}
