/**
 * Words around and inside names. A language's own are terms of its pack; here stands what crosses languages with the people and houses that are
 * called so. Small letters.
 */
import { termsOf } from '../../languages/index.ts'

/** A part of a byline with one of these is a role, not a name. */
export const ROLES: ReadonlySet<string> = new Set(termsOf('role'))

/** Behind a name, in capitals. */
export const DEGREES: ReadonlySet<string> = new Set('phd ph.d md m.d mba msc bsc ma ms rd rdn ldn dvm dacvb cfa cfp cpa esq jd rn fand lcsw psyd dds facp faclm cissp np pa-c bs ba mph msn dnp aprn frs obe mbe cbe kc qc pharmd edd mfa cpp psp cepf cfre cscs facs facog llm llb'.split(' '))

/** Stand before a name and are none of it. Doctors and professors keep theirs. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set('staff reporter writer editor correspondent rechtsanwalt rechtsanwältin redakteur redakteurin journalist autor autorin gastautor gastautorin freelance contributor guest periodista journaliste giornalista guestpost dziennikarz'.split(' '))

/** A desk that signs as a whole: a name where no person is named. */
export const DESK = /^(?:the )?editors of\s|redak|redac|rédac|redaz|редак|staff|team|newsroom|news ?desk|editorial|editors?$|equipo|equipe|équipe|zespół|編集部|编辑部|σύνταξη|agenc|press(?! ?release|emitteilung|emeldung)|service|desk$|bureau|writers?$|reporters?$/iu

/** What towns of several words open and end with, and people don't: behind a name they are where she writes. */
export const TOWN = /^(?:New|San|Santa|Los|Las|St\.?|Saint|Fort|Port|Mount|Lake|Cape|Palo|Salt|Baton|Buenos|Rio|São|Mexico|Hong|Kuala|Tel|Addis|Phnom|Bad|Nizhny|Novi|Nova|Aix|Washington)\s\p{Lu}|\s(?:City|Beach|Springs|Falls|Heights|Rapids|Island|Islands|County|Kingdom|States)$/u

/** Small words inside names of people and houses. */
export const PARTICLES: ReadonlySet<string> = new Set('de da di do dos das del della dello van von vom der den dem ter ten la le el al bin ibn zu zur of the for für und du des y e und af av ap pour et à auf im'.split(' '))

/** Houses that stand around bylines; words of a language are in its pack. Small letters. */
export const BRANDS: readonly string[] = ['facebook', 'twitter', 'instagram', 'linkedin', 'youtube', 'tiktok', 'threads', 'bluesky', 'whatsapp', 'telegram', 'pinterest', 'reddit', 'rss', 'apple podcasts', 'google podcasts', 'spotify', 'itunes', 'orcid', 'getty images', 'shutterstock', 'istock', 'adobe stock', 'picture alliance', 'pixabay', 'unsplash', 'pexels']

/** What a button shares with: "Auf Facebook". */
export const NETWORK = /\b(?:facebook|twitter|instagram|linkedin|whatsapp|telegram|pinterest|youtube|tiktok|vkontakte)\b|вконтакте/iu

/** Agencies sign beside authors, in one word. */
export const AGENCIES: ReadonlySet<string> = new Set('reuters afp ap dpa efe pap xinhua ansa tass kna epd sid apa ats sda belga anp ritzau ntb tt jiji kyodo yonhap bloomberg ddp dapd upi ani pti aap isbnews erbol mti čtk tanjug interfax'.split(' '))
/** What part of a company somebody is of. */
export const DEPARTMENT = /^(?:\p{Lu}\p{L}+ )?(?:Marketing|Communications?|Public Relations|Engineering|Operations|Human Resources|Sales|Customer Success|Product Management)$/u
