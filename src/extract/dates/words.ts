/**
 * Words around dates. A language's own are terms of its pack; here stand patterns, where a word's ending or its neighbours decide. Small letters.
 */
import { termsOf } from '../../languages/index.ts'
import type { Term } from '../../model/contracts.ts'

const any = (term: Term): string => `(?:${termsOf(term).join('|')})`

export const WEEKDAYS: ReadonlySet<string> = new Set(termsOf('weekday'))

/** Before a date: what follows is when the text was changed, or when it came out. */
export const UPDATED = new RegExp(any('updated'), 'iu'), PUBLISHED = new RegExp(any('published'), 'iu')
/** Only what stands close before the date says so of it. */
const before = (term: Term): RegExp => new RegExp(`${any(term)}[^.\\d]{0,24}$`, 'iu')
/** Before a date of a paper: when its referees had it; and, on a page with such a date, when its authors sent it or mended it, or when it lay open before it came out. */
export const RECEIVED = before('received'), SUBMITTED = before('submitted')

/** Before a date in a footer: what follows is the page's last change, as wikis tell it, and says nothing of when it came out. */
export const PAGE_CHANGED = /this page (?:was|has been) (?:last )?|\blast edited\b|diese seite wurde zuletzt|modification de cette page|esta página se editó|esta página foi (?:editada|modificada)|questa pagina è stata modificata|эта страница в последний раз|tę stronę ostatnio|deze pagina is voor het laatst|このページ.{0,6}最終更新|本页面最后|本頁面最後/iu

/** Before a date: what follows is the day of the page's last change, and of no answer's or of the whole site's. */
export const LAST_CHANGED = /(?<!\bsite )(?<!\bpost was )\blast (?:updat|modifi|chang|revis)|zuletzt (?:aktualisiert|geändert)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|última (?:actualización|modificación|atualização|modificação)|ultim[ao] (?:aggiornamento|modifica)|laatst (?:bijgewerkt|gewijzigd)|ostatnia (?:aktualizacja|modyfikacja|zmiana)|последнее (?:обновление|изменение)/iu

/** Dates of something else: events, memberships, copyright, deadlines. */
export const OTHER_DATES = /copyright|©|expires?|deadline|until|ends?\b|starts?\b|join date|member since|registriert|mitglied seit|dabei seit|born|since|einsendeschluss|gültig|bis zum|last (?:active|seen|visit)|accessed|abgerufen|release date|reviewed by|event date|wann:/iu
/** … straight before them: until when one may apply, when something takes place, since when somebody has been there, when a tool wrote the page, and when a text that is quoted was read or kept. */
export const NEVER_ITS_DATE = /(?:\bclosing date|\bdeadline(?: (?:to|for)(?: [a-z]{2,12}){1,2}(?=[:：]))?|(?:anmelde|einsende|annahme|abgabe)schluss|\bexpires?(?: on)?|\bvalid until|gültig bis(?: zum)?|\bapply by|\bwhen(?=:)|\bwann(?=:)|bewerbungsschluss|bewerbungsfrist|date limite|fecha límite|data limite|\bscadenza|termin składania|\bjoin(?:ed|(?:ing)? date)|member since|registered(?: since)?|(?:registriert|mitglied|dabei) seit|inscrit(?:e)? (?:le|depuis)|membre depuis|miembro desde|registrado(?: desde)?|iscritto (?:dal|il)|membro dal|lid sinds|dołączył|зарегистрирован|регистрация|注册时间|註冊時間|注册日期|登録日|\bgenerated(?: on| at)?|\b(?:archived(?: from the original)?|retrieved)(?: on)?|abgerufen am|archiviert(?: vom original)? am|(?:consulté|archivé) le|(?:consultado|archivado) el|(?:consultato|archiviato) il|geraadpleegd op|\bdostęp|zarchiwizowano|дата обращения|архивировано)[\s:：]{0,3}(?:\p{L}{2,10}\.?,?\s)?$/iu
/** … since when visitors are counted. */
export const COUNTED_SINCE = /(?:visitor|visitors|hits|besucher|visiteurs?|visitantes?|visitatori|bezoekers?)\b[^.!?]{0,24} (?:since|seit|depuis|desde|dal|sinds)(?: (?:dem|le|el))?\s?$/iu

/** Before the day on which a text came out that was changed since. */
export const FIRST_OUT = /(?:\b(?:first|originally)\s(?:published|posted|appeared)|\b(?:erstveröffentlich|erstmals (?:veröffentlicht|erschienen)|zuerst (?:veröffentlicht|erschienen)|ursprünglich (?:veröffentlicht|erschienen)|(?:publié|paru)e? initialement|initialement (?:publié|paru)|première publication|(?:publicad[oa]|publicación) original|originalmente publicad|pubblicato (?:per la prima volta|originariamente)|oorspronkelijk (?:gepubliceerd|verschenen)|ursprungligen publicera)|первоначально опубликован|初出|初回公開)[^.\d]{0,24}$/iu
