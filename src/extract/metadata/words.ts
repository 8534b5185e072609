/** Words around names and dates, as data: what people are called besides their names, what opens an update. Small letters; a row a language. */
import { table } from '../../model/table.ts'

/** A part of a byline with one of these is a role, not a name. */
const ROLE_ROWS: readonly string[] = [
  'writer reporter editor correspondent journalist columnist contributor producer photographer director manager analyst author specialist expert consultant officer fellow professor president founder co-founder ceo cto cfo cmo vp chief head lead leader researcher strategist blogger intern bureau educator instructor therapist physician surgeon pharmacist practitioner horticulturist technologist scientist historian broadcaster presenter copywriter marketer staff reviewer critic anchor host dietitian nutritionist coach attorney lawyer engineer designer developer marketer horticulturalist representative',
  'redakteur redakteurin redaktor redaktorin autor autorin korrespondent korrespondentin reporterin journalistin volontär volontärin chefredakteur chefredakteurin ressortleiter ressortleiterin redaktionsleiter redaktionsleiterin mitarbeiter mitarbeiterin leiter leiterin leitung geschäftsführer geschäftsführerin gastautor gastautorin rechtsanwalt rechtsanwältin pressesprecher pressesprecherin sprecher sprecherin ressort pressestelle',
  'journaliste rédacteur rédactrice correspondant correspondante reporter auteur chroniqueur chroniqueuse grand rédac chef envoyé envoyée spécial spéciale',
  'periodista redactor redactora corresponsal editora colaborador colaboradora enviado enviada director directora columnista especial',
  'giornalista redattore redattrice corrispondente inviato inviata direttore direttrice',
  'jornalista repórter colunista editora correspondente enviado',
  'redacteur verslaggever journaliste correspondent dziennikarz dziennikarka redaktorka корреспондент журналист редактор обозреватель δημοσιογράφος συντάκτης',
  '記者 编辑 編集 記者 ライター 特派員 記者団 기자 특파원',
]
export const ROLES: ReadonlySet<string> = new Set(ROLE_ROWS.flatMap(row => row.split(' ')))
/** Behind a name, in capitals. */
export const DEGREES: ReadonlySet<string> = new Set('phd ph.d md m.d mba msc bsc ma ms rd rdn ldn dvm dacvb cfa cfp cpa esq jd rn fand lcsw psyd dds facp faclm cissp np pa-c bs ba mph msn dnp aprn pharmd edd mfa cpp psp cepf cfre cscs facs facog llm llb'.split(' '))

/** Before the title in the head of a mail or a file. */
export const TITLE_LABELS: readonly string[] = 'title subject headline titel betreff überschrift titre objet sujet título asunto assunto titolo oggetto onderwerp tytuł temat titul název předmět cím tárgy titlu subiect titlul rubrik ämne tittel emne otsikko aihe başlık konu заголовок тема название τίτλος θέμα العنوان الموضوع عنوان כותרת נושא 标题 標題 主题 主題 主旨 件名 題名 タイトル 제목'.split(' ')

/** Stand before a name and are none of it. Doctors and professors keep theirs. */
export const BEFORE_NAMES: ReadonlySet<string> = new Set('staff reporter writer editor correspondent rechtsanwalt rechtsanwältin redakteur redakteurin journalist autor autorin gastautor gastautorin freelance contributor guest periodista journaliste giornalista guestpost dziennikarz'.split(' '))

/** Before a date: what follows is when the text was changed. */
export const UPDATED = /updat|modified|revised|edited|reviewed|refreshed|aktualisier|geändert|überarbeitet|änderung|mis(?:e|es)? à jour|modifié|actualizad|modificad|aggiornat|modificat|atualizad|bijgewerkt|gewijzigd|zaktualizowan|aktualizacja|обновлен|изменен|ενημέρωση|ενημερώθηκε|更新|最終|最終更新|uppdatera|opdatere|oppdatert|päivitetty|güncelle|muokattu|frissít|aktualizov|수정|업데이트|cập nhật|diperbarui|تحديث|روزرسانی|עודכן|अपडेट|আপডেট|อัปเดต|อัพเดต|actualizat|ažurirano|ажурирано|обновен|оновлен|промен[ея]н/iu
/** Before a date: what follows is when the text came out. */
export const PUBLISHED = /publish|posted|pubblicat|publicad|publié|paru|veröffentlicht|erschienen|publiziert|erstellt|gepostet|eingestellt|created|written|first|original|geplaatst|gepubliceerd|opublikowan|dodan|опубликован|δημοσιεύ|发布|發布|发表|公開|投稿|掲載|配信|publicerad|publisert|udgivet|julkaistu|yayın|vydáno|zveřejněn|közzét|asked|started|publication|pubblicazione|publicaci|publicaç|publikation|입력|등록|게재일|작성일|발행|송고|게시|出版|刊登|đăng|diterbitkan|نشر|منتشر|פורסם|प्रकाशित|প্রকাশ|เผยแพร่|publicat|objavljen|објављен|публикуван|опубліковано/iu
/** Before a date of a paper: when its referees had it. Only what stands close before the date says so of it. */
export const RECEIVED = /(?:received|accepted|available online|eingegangen|eingang|angenommen|akzeptiert|reçue?|acceptée?|recibid[oa]|aceptad[oa]|recepción|aceptación|ricevut[oa]|accettat[oa]|recebid[oa]|aceit[oea]|ontvangen|geaccepteerd|otrzymano|wpłynął|wpłynęł|przyjęt|obdržen|přijat|kabul|поступил|получен|принят|одобрен|надійшл|прийнят|收稿|录用|錄用|接受|接收|受付|受理|受領|접수|게재확정|채택|diterima|disetujui|nhận bài|chấp nhận)[^.\d]{0,24}$/iu
/** … and, on a page with such a date, when its authors sent it or mended it, and when it lay open before it came out. */
export const SUBMITTED = /(?:submitted|revis|eingereicht|überarbeitet|revidiert|online verfügbar|soumis|révis|disponible en|enviad[oa]|presentad[oa]|rivist|riveduta?|inviat[oa]|disponibile|submetid|disponível|修回|修改|修订|修訂|投稿|改訂|доработк|направлен|수정)[^.\d]{0,24}$/iu/** Before a date in a footer: what follows is the page's last change, as wikis tell it, and says nothing of when it came out. */
export const PAGE_CHANGED = /this page (?:was|has been) (?:last )?|\blast edited\b|diese seite wurde zuletzt|modification de cette page|esta página se editó|esta página foi (?:editada|modificada)|questa pagina è stata modificata|эта страница в последний раз|tę stronę ostatnio|deze pagina is voor het laatst|このページ.{0,6}最終更新|本页面最后|本頁面最後/iu

/** Dates of something else: events, memberships, copyright, deadlines. */
export const OTHER_DATES = /copyright|©|expires?|deadline|until|ends?\b|starts?\b|join date|member since|registriert|mitglied seit|dabei seit|born|since|einsendeschluss|gültig|bis zum|last (?:active|seen|visit)|accessed|abgerufen|release date|reviewed by|event date|wann:/iu
/** … straight before them: since when somebody has been there, and when a tool wrote the page. */
export const NEVER_ITS_DATE = /(?:\bjoin(?:ed|(?:ing)? date)|member since|registered(?: since)?|(?:registriert|mitglied|dabei) seit|inscrit(?:e)? (?:le|depuis)|membre depuis|miembro desde|registrado(?: desde)?|iscritto (?:dal|il)|membro dal|lid sinds|dołączył|зарегистрирован|регистрация|注册时间|註冊時間|注册日期|登録日|\bgenerated(?: on| at)?)[\s:：]{0,3}(?:\p{L}{2,10}\.?,?\s)?$/iu

/** A desk that signs as a whole: a name where no person is named. */
export const DESK = /^(?:the )?editors of\s|redak|redac|rédac|redaz|редак|staff|team|newsroom|news ?desk|editorial|editors?$|equipo|equipe|équipe|zespół|編集部|编辑部|σύνταξη|agenc|press(?! ?release|emitteilung|emeldung)|service|desk$|bureau|writers?$|reporters?$/iu

/** What towns of several words open and end with, and people don't: behind a name they are where she writes. */
export const TOWN = /^(?:New|San|Santa|Los|Las|St\.?|Saint|Fort|Port|Mount|Lake|Cape|Palo|Salt|Baton|Buenos|Rio|São|Mexico|Hong|Kuala|Tel|Addis|Phnom|Bad|Nizhny|Novi|Nova|Aix|Washington)\s\p{Lu}|\s(?:City|Beach|Springs|Falls|Heights|Rapids|Island|Islands|County|Kingdom|States)$/u

/** Small words inside names of people and houses. */
export const PARTICLES: ReadonlySet<string> = new Set('de da di do dos das del della dello van von der den dem ter ten la le el al bin ibn zu zur of the for für und du des y e und af av ap pour et à auf im'.split(' '))

/** Houses that stand around bylines; words of a language are in its pack. Small letters. */
export const BRANDS: readonly string[] = ['facebook', 'twitter', 'instagram', 'linkedin', 'youtube', 'tiktok', 'threads', 'bluesky', 'whatsapp', 'telegram', 'pinterest', 'reddit', 'rss', 'apple podcasts', 'google podcasts', 'spotify', 'itunes', 'orcid', 'getty images', 'shutterstock', 'istock', 'adobe stock', 'picture alliance', 'pixabay', 'unsplash', 'pexels']

/** Of what a site earns by its links; it stands between headline and text, and is none of the author's. */
export const DISCLOSURE = /affiliate[- ](?:links?|partner|commission|program)|provisions-?links?|affiliate-?links?|partnerlinks?|liens? affiliés?|enlaces de afiliad|link di affiliazione|links de afiliad|linki afiliacyjne|gelieerde links/iu

/** What a button shares with: "Auf Facebook". */
export const NETWORK = /\b(?:facebook|twitter|instagram|linkedin|whatsapp|telegram|pinterest|youtube|tiktok|vkontakte)\b|вконтакте/iu

/** Agencies sign beside authors, in one word. */
export const AGENCIES: ReadonlySet<string> = new Set('reuters afp ap dpa efe pap xinhua ansa tass kna epd sid apa ats sda belga anp ritzau ntb tt jiji kyodo yonhap bloomberg ddp dapd upi ani pti aap isbnews erbol mti čtk tanjug interfax'.split(' '))

/** Days of the week stand where names do. */
export const DAYS: ReadonlySet<string> = new Set(`monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today yesterday
montag dienstag mittwoch donnerstag freitag samstag sonntag mo di mi do fr sa so heute gestern lundi mardi mercredi jeudi vendredi samedi dimanche hier
lunes martes miércoles jueves viernes sábado domingo hoy ayer lunedì martedì mercoledì giovedì venerdì sabato domenica oggi segunda-feira terça-feira quarta-feira quinta-feira sexta-feira
pondělí úterý středa čtvrtek pátek hétfő kedd szerda csütörtök péntek szombat vasárnap måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai pazartesi salı çarşamba perşembe cuma cumartesi pazar
понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер п'ятниця субота неділя δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد دوشنبه پنجشنبه جمعه شنبه یکشنبه
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa czwartek piątek sobota niedziela`.split(/\s+/))

/** Small words that stand in every text of a language and seldom in its neighbours': enough of them, and the declared language is the text's. */
export const FUNCTION_WORDS: Readonly<Record<string, ReadonlySet<string>>> = table(Object.fromEntries(Object.entries({
  en: 'the of and to in is that for with are this you your', de: 'der die und das den ist nicht mit ein eine auf für von im sich dem zu', fr: 'le la les des et est dans une du que pour au il en un sur',
  es: 'el los las y una del que en por con se su', it: 'di che il la per un della è non del gli con le', pt: 'o os da do em uma não para que é ao na no', nl: 'het een van en dat de is op te niet voor',
  pl: 'w na i z się że do nie jest to o', sv: 'och att det som på är för av med', cs: 'a se na v je že s to do', tr: 've bir bu için ile de da olarak', ru: 'и в не на что с по для это как',
}).map(([tag, words]) => [tag, new Set(words.split(' '))])))
