import type { LanguageWords } from '../model/contracts.ts'

export const da: LanguageWords = {
  tag: 'da', name: 'Danish',
  phrases: {
    version: ['mobilversion', 'forlad mobilversionen', 'vis mobilversion', 'vis fuld version', 'gå til mobilversionen', 'desktopversion', 'printvenlig version', 'udskriftsvenlig version'],
    share: ['del', 'del artikel', 'del artiklen', 'del denne artikel', 'del på facebook', 'del på*', 'del via*', 'del:*', 'udskriv', 'print', 'print artikel', 'send til en ven', 'tip en ven', 'tip os*', 'kopier link', 'kopiér link', 'link kopieret*', 'følg os*', 'følg os på*', 'synes godt om*', 'gem artikel', 'lyt til artiklen', 'oplæs artikel', 'giv artiklen*', 'sendt fra min*'],
    subscribe: ['abonnér', 'abonner', 'bliv abonnent', 'bliv abonnent*', 'køb abonnement', 'prøv gratis*', 'nyhedsbrev', 'nyhedsbreve', 'tilmeld dig*nyhedsbrev', 'tilmeld nyhedsbrev', 'tilmeld dig vores*', 'få nyhedsbrevet*', 'din e-mail', 'din e-mailadresse', 'indtast din e-mail*', 'allerede abonnent?*', 'er du abonnent?*', 'kun for abonnenter', 'denne artikel er for abonnenter*', 'læs artiklen med*', 'hent appen*', 'download vores app*', 'støt os'],
    'sign-in': ['log ind', 'log ud', 'log på', 'opret konto', 'opret bruger', 'opret profil', 'min konto', 'min profil', 'glemt adgangskode?*', 'adgangskode', 'brugernavn', 'bliv medlem', 'har du allerede en konto?*', 'husk mig'],
    related: ['læs mere', 'læs mere:*', 'læs mere om*', 'læs også*', 'læs også:*', 'læs videre', 'læs hele artiklen*', 'læs næste*', 'se også*', 'relateret', 'relaterede artikler', 'relaterede emner', 'relateret indhold', 'flere artikler', 'flere nyheder', 'mere om emnet', 'mere om*', 'mere fra*', 'mest læste', 'mest læst', 'seneste nyt', 'seneste nyheder', 'seneste artikler', 'lige nu', 'måske er du også interesseret i*', 'du vil måske også kunne lide*', 'anbefalet', 'anbefalet til dig', 'populære artikler', 'populært', 'næste artikel', 'forrige artikel', 'vis flere', 'vis mere', 'vis alle', 'se alle', 'indlæs flere', 'gå ikke glip af*', 'læs videre*', 'se billederne*', 'se galleriet*', 'hør også*', 'relateret:*', 'relaterede artikler:*', 'måske er du interesseret i*'],
    comments: ['kommentarer', 'kommentar', 'kommentér', 'kommenter', 'skriv en kommentar', 'skriv kommentar', 'efterlad en kommentar', 'læg en kommentar', 'vis kommentarer', 'se kommentarer', 'ingen kommentarer', '0 kommentarer', '1 kommentar', 'svar', 'annuller svar', 'din e-mailadresse vil ikke blive publiceret*', 'krævede felter er markeret*', 'anmeld kommentar', 'vær den første til at kommentere*', 'deltag i debatten*', 'der er lukket for kommentarer*'],
    consent: ['accepter', 'acceptér', 'accepter alle', 'acceptér alle', 'accepter cookies', 'afvis alle', 'afvis', 'tillad alle', 'tillad alle cookies', 'kun nødvendige', 'cookieindstillinger', 'cookie-indstillinger', 'administrer cookies', 'vi bruger cookies*', 'dette website bruger cookies*', 'denne hjemmeside bruger cookies*', 'ved at fortsætte*', 'jeg accepterer', 'om cookies'],
    advertisement: ['annonce', 'annoncer', 'annonce:*', 'reklame', 'sponsoreret', 'sponsoreret indhold', 'annoncørbetalt indhold', 'artiklen fortsætter efter annoncen*', 'artiklen fortsætter under annoncen*', 'luk annonce', 'i samarbejde med*', 'betalt indhold', 'annoncering', 'artiklen fortsætter under*'],
    tags: ['tags:*', 'emner', 'emner:*', 'emneord*', 'kategorier', 'kategori:*', 'kategorier:*', 'nøgleord:*', 'stikord:*', 'udgivet i*'],
    navigation: ['hjem', 'forside', 'forsiden', 'til forsiden', 'menu', 'søg', 'luk', 'åbn menu', 'luk menu', 'spring til indhold', 'gå til indhold', 'hop til indhold', 'gå til hovedindhold', 'til toppen', 'tilbage', 'tilbage til toppen', 'næste', 'forrige', 'kontakt', 'kontakt os', 'om os', 'kundeservice', 'annoncér', 'nyheder', 'sport', 'kultur', 'indland', 'udland', 'politik', 'økonomi', 'debat', 'vejret', 'du er her*', 'indholdsfortegnelse', 'indlæser*', 'sitemap', 'lokalt'],
    legal: ['alle rettigheder forbeholdes*', '*alle rettigheder forbeholdes', 'privatlivspolitik', 'persondatapolitik', 'brugsbetingelser', 'handelsbetingelser', 'vilkår og betingelser', 'vilkår', 'cookiepolitik', 'ophavsret*', '© *', 'copyright*', 'ansvarshavende chefredaktør*', 'presseetik*', 'rapportér fejl', 'ret fejl i artiklen', 'tilgængelighedserklæring'],
    'reading-time': ['læsetid*', '*min. læsetid', '*min læsetid', '*minutters læsning', '*min. læsning', 'læs på*min*'],
    credit: ['foto:*', 'billede:*', 'fotograf:*', 'illustration:*', 'grafik:*', 'arkivfoto*', 'genrefoto*', 'kilde:*', '*/ritzau scanpix', '*/scanpix', 'video:*', 'pressefoto*'],
    updated: ['publiceret*', 'udgivet*', 'opdateret*', 'sidst opdateret*', 'senest opdateret*', 'offentliggjort*', 'oprettet*', 'opdateret:*', 'publiceret:*'],
  },
  bylineOpeners: ['af', 'af:', 'tekst:', 'skrevet af', 'forfatter:', 'journalist:', 'publiceret af', 'udgivet af', 'indsendt af'],
  nameJoiners: ['og', '&'],
  months: [['jan'], ['feb'], ['mar'], ['apr'], [], ['jun'], ['jul'], ['aug'], ['sep', 'sept'], ['okt'], ['nov'], ['dec']],
  notNames: ['navn', 'redaktionen', 'redaktion', 'ritzau', 'admin', 'administrator', 'gæst', 'anonym', 'webredaktionen', 'journalist', 'publiceret', 'opdateret', 'del', 'abonnér'],
  terms: { contact: 'kontakt, yderligere oplysninger', weekday: 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag', title: 'titel, emne', updated: 'opdatere, ændret', published: 'udgivet', subject: 'emne, sendt', address: 'fra, til, dato, titel', clock: 'kl, klokken', dated: 'd, den, dato', ours: 'vores, vor', salutation: 'kære, hej, goddag', farewell: 'med venlig hilsen, venlig hilsen, mange hilsner, kærlig hilsen, mvh' },
  standIns: {
    missing: ['fejl 404*', 'siden blev ikke fundet', 'siden findes ikke', 'siden kunne ikke findes*', 'siden kan ikke findes*', 'siden, du leder efter*', 'siden du leder efter*', 'denne side findes ikke*'],
    challenge: ['bekræft, at du er et menneske*', 'bekræft, at du ikke er en robot*', 'jeg er ikke en robot', 'er du en robot'],
    script: ['aktiver javascript*', 'slå javascript til*', 'javascript er deaktiveret*', 'javascript er slået fra*', 'din browser er forældet*', 'din browser understøttes ikke*', 'opdater din browser*'],
    parked: ['dette domæne er til salg*', 'domænet er til salg', 'siden er under opbygning*'],
  },
}
