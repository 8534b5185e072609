/**
 * Words around names and dates. A language's own are terms of its pack; here stand patterns, where a word's ending or its neighbours
 * decide, and what crosses languages with the people and houses that are called so. Small letters.
 */
import { termsOf } from '../../languages/index.ts'
import type { Term } from '../../model/contracts.ts'

const any = (term: Term): string => `(?:${termsOf(term).join('|')})`

/** A part of a byline with one of these is a role, not a name. */
export const ROLES: ReadonlySet<string> = new Set(termsOf('role'))
export const WEEKDAYS: ReadonlySet<string> = new Set(termsOf('weekday'))

/** Before a date: what follows is when the text was changed, or when it came out. */
export const UPDATED = new RegExp(any('updated'), 'iu'), PUBLISHED = new RegExp(any('published'), 'iu')
/** Only what stands close before the date says so of it. */
const before = (term: Term): RegExp => new RegExp(`${any(term)}[^.\\d]{0,24}$`, 'iu')
/** Before a date of a paper: when its referees had it; and, on a page with such a date, when its authors sent it or mended it, or when it lay open before it came out. */
export const RECEIVED = before('received'), SUBMITTED = before('submitted')

/** Behind a name, in capitals. */
export const DEGREES: ReadonlySet<string> = new Set('phd ph.d md m.d mba msc bsc ma ms rd rdn ldn dvm dacvb cfa cfp cpa esq jd rn fand lcsw psyd dds facp faclm cissp np pa-c bs ba mph msn dnp aprn pharmd edd mfa cpp psp cepf cfre cscs facs facog llm llb'.split(' '))

/** Stand before a name and are none of it. Doctors and professors keep theirs. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set('staff reporter writer editor correspondent rechtsanwalt rechtsanwältin redakteur redakteurin journalist autor autorin gastautor gastautorin freelance contributor guest periodista journaliste giornalista guestpost dziennikarz'.split(' '))

/** Before a date in a footer: what follows is the page's last change, as wikis tell it, and says nothing of when it came out. */
export const PAGE_CHANGED = /this page (?:was|has been) (?:last )?|\blast edited\b|diese seite wurde zuletzt|modification de cette page|esta página se editó|esta página foi (?:editada|modificada)|questa pagina è stata modificata|эта страница в последний раз|tę stronę ostatnio|deze pagina is voor het laatst|このページ.{0,6}最終更新|本页面最后|本頁面最後/iu

/** Before a date: what follows is the day of the page's last change, and of no answer's or of the whole site's. */
export const LAST_CHANGED = /(?<!\bsite )(?<!\bpost was )\blast (?:updat|modifi|chang|revis)|zuletzt (?:aktualisiert|geändert)|letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|última (?:actualización|modificación|atualização|modificação)|ultim[ao] (?:aggiornamento|modifica)|laatst (?:bijgewerkt|gewijzigd)|ostatnia (?:aktualizacja|modyfikacja|zmiana)|последнее (?:обновление|изменение)/iu

/** Dates of something else: events, memberships, copyright, deadlines. */
export const OTHER_DATES = /copyright|©|expires?|deadline|until|ends?\b|starts?\b|join date|member since|registriert|mitglied seit|dabei seit|born|since|einsendeschluss|gültig|bis zum|last (?:active|seen|visit)|accessed|abgerufen|release date|reviewed by|event date|wann:/iu
/** … straight before them: since when somebody has been there, when a tool wrote the page, and when a text that is quoted was read or kept. */
export const NEVER_ITS_DATE = /(?:\bjoin(?:ed|(?:ing)? date)|member since|registered(?: since)?|(?:registriert|mitglied|dabei) seit|inscrit(?:e)? (?:le|depuis)|membre depuis|miembro desde|registrado(?: desde)?|iscritto (?:dal|il)|membro dal|lid sinds|dołączył|зарегистрирован|регистрация|注册时间|註冊時間|注册日期|登録日|\bgenerated(?: on| at)?|\b(?:archived(?: from the original)?|retrieved)(?: on)?|abgerufen am|archiviert(?: vom original)? am|(?:consulté|archivé) le|(?:consultado|archivado) el|(?:consultato|archiviato) il|geraadpleegd op|\bdostęp|zarchiwizowano|дата обращения|архивировано)[\s:：]{0,3}(?:\p{L}{2,10}\.?,?\s)?$/iu
/** … since when visitors are counted. */
export const COUNTED_SINCE = /(?:visitor|visitors|hits|besucher|visiteurs?|visitantes?|visitatori|bezoekers?)\b[^.!?]{0,24} (?:since|seit|depuis|desde|dal|sinds)(?: (?:dem|le|el))?\s?$/iu

/** Before the day on which a text came out that was changed since. */
export const FIRST_OUT = /(?:\b(?:first|originally)\s(?:published|posted|appeared)|\b(?:erstveröffentlich|erstmals (?:veröffentlicht|erschienen)|zuerst (?:veröffentlicht|erschienen)|ursprünglich (?:veröffentlicht|erschienen)|(?:publié|paru)e? initialement|initialement (?:publié|paru)|première publication|(?:publicad[oa]|publicación) original|originalmente publicad|pubblicato (?:per la prima volta|originariamente)|oorspronkelijk (?:gepubliceerd|verschenen)|ursprungligen publicera)|первоначально опубликован|初出|初回公開)[^.\d]{0,24}$/iu

/** A desk that signs as a whole: a name where no person is named. */
export const DESK = /^(?:the )?editors of\s|redak|redac|rédac|redaz|редак|staff|team|newsroom|news ?desk|editorial|editors?$|equipo|equipe|équipe|zespół|編集部|编辑部|σύνταξη|agenc|press(?! ?release|emitteilung|emeldung)|service|desk$|bureau|writers?$|reporters?$/iu

/** What towns of several words open and end with, and people don't: behind a name they are where she writes. */
export const TOWN = /^(?:New|San|Santa|Los|Las|St\.?|Saint|Fort|Port|Mount|Lake|Cape|Palo|Salt|Baton|Buenos|Rio|São|Mexico|Hong|Kuala|Tel|Addis|Phnom|Bad|Nizhny|Novi|Nova|Aix|Washington)\s\p{Lu}|\s(?:City|Beach|Springs|Falls|Heights|Rapids|Island|Islands|County|Kingdom|States)$/u

/** Small words inside names of people and houses. */
export const PARTICLES: ReadonlySet<string> = new Set('de da di do dos das del della dello van von vom der den dem ter ten la le el al bin ibn zu zur of the for für und du des y e und af av ap pour et à auf im'.split(' '))

/** Houses that stand around bylines; words of a language are in its pack. Small letters. */
export const BRANDS: readonly string[] = ['facebook', 'twitter', 'instagram', 'linkedin', 'youtube', 'tiktok', 'threads', 'bluesky', 'whatsapp', 'telegram', 'pinterest', 'reddit', 'rss', 'apple podcasts', 'google podcasts', 'spotify', 'itunes', 'orcid', 'getty images', 'shutterstock', 'istock', 'adobe stock', 'picture alliance', 'pixabay', 'unsplash', 'pexels']

/** Of what a site earns by its links; it stands between headline and text, and is none of the author's. */
export const DISCLOSURE = /affiliate[- ](?:links?|partner|commission|program)|provisions-?links?|affiliate-?links?|partnerlinks?|liens? affiliés?|enlaces de afiliad|link di affiliazione|links de afiliad|linki afiliacyjne|gelieerde links/iu

/** What a button shares with: "Auf Facebook". */
export const NETWORK = /\b(?:facebook|twitter|instagram|linkedin|whatsapp|telegram|pinterest|youtube|tiktok|vkontakte)\b|вконтакте/iu

/** Agencies sign beside authors, in one word. */
export const AGENCIES: ReadonlySet<string> = new Set('reuters afp ap dpa efe pap xinhua ansa tass kna epd sid apa ats sda belga anp ritzau ntb tt jiji kyodo yonhap bloomberg ddp dapd upi ani pti aap isbnews erbol mti čtk tanjug interfax'.split(' '))
