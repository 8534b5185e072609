import type { LanguageWords } from '../model/contracts.ts'

export const nb: LanguageWords = {
  tag: 'nb', name: 'Norwegian',
  phrases: {
    version: ['mobilversjon', 'forlat mobilversjonen', 'vis mobilversjon', 'vis fullversjon', 'gå til mobilversjonen', 'skrivebordsversjon', 'utskriftsvennlig versjon', 'til fullversjonen'],
    share: ['del', 'del artikkel', 'del artikkelen', 'del saken', 'del denne saken', 'del på facebook', 'del på*', 'del via*', 'del:*', 'skriv ut', 'send på e-post', 'tips en venn', 'tips oss*', 'kopier lenke', 'kopier lenken', 'lenke kopiert*', 'følg oss*', 'følg oss på*', 'lik oss på*', 'lagre artikkel', 'lagre saken', 'lytt til saken', 'lytt til artikkelen', 'gi bort artikkelen', 'sendt fra min*'],
    subscribe: ['abonner', 'bli abonnent', 'bli abonnent*', 'kjøp abonnement', 'prøv gratis*', 'nyhetsbrev', 'våre nyhetsbrev', 'meld deg på*nyhetsbrev', 'meld deg på nyhetsbrevet*', 'få nyhetsbrevet*', 'din e-postadresse', 'skriv inn e-post*', 'allerede abonnent?*', 'er du allerede abonnent?*', 'for abonnenter', 'kun for abonnenter', 'les saken med abonnement*', 'last ned appen*', 'støtt oss'],
    'sign-in': ['logg inn', 'logg ut', 'logg inn for å*', 'opprett konto', 'opprett bruker', 'min konto', 'min side', 'glemt passord?*', 'passord', 'brukernavn', 'bli medlem', 'registrer deg', 'har du allerede en konto?*', 'husk meg'],
    related: ['les mer', 'les mer:*', 'les mer om*', 'les også*', 'les også:*', 'les videre', 'les hele saken*', 'les neste*', 'se også*', 'relatert', 'relaterte saker', 'relaterte artikler', 'relatert innhold', 'flere saker', 'flere nyheter', 'flere artikler', 'mer om saken', 'mer om:*', 'mer fra*', 'mest lest', 'mest leste', 'siste nytt', 'siste nyheter', 'siste saker', 'akkurat nå', 'du vil kanskje også like*', 'anbefalt', 'anbefalte saker', 'anbefalt for deg', 'populært', 'populære saker', 'neste artikkel', 'neste sak', 'forrige artikkel', 'vis flere', 'vis mer', 'vis alle', 'se alle', 'last inn flere', 'ikke gå glipp av*', 'bakgrunn:*', 'se bildene*', 'se video:*', 'se bildeserie*', 'relatert:*', 'relaterte saker:*', 'hør også*', 'få med deg:*', 'flere saker:*'],
    comments: ['kommentarer', 'kommentar', 'kommenter', 'kommenter saken', 'skriv en kommentar', 'skriv kommentar', 'legg igjen en kommentar', 'legg inn en kommentar', 'vis kommentarer', 'se kommentarer', 'ingen kommentarer', '0 kommentarer', '1 kommentar', 'svar', 'avbryt svar', 'din e-postadresse vil ikke bli publisert*', 'obligatoriske felt er merket*', 'rapporter kommentar', 'vær den første til å kommentere*', 'delta i debatten*', 'kommentarfeltet er stengt*'],
    consent: ['godta', 'godta alle', 'aksepter', 'aksepter alle', 'godta cookies', 'godta informasjonskapsler', 'avvis alle', 'avslå', 'kun nødvendige', 'innstillinger for informasjonskapsler', 'administrer informasjonskapsler', 'vi bruker informasjonskapsler*', 'vi bruker cookies*', 'dette nettstedet bruker*', 'denne nettsiden bruker*', 'ved å fortsette*', 'jeg forstår', 'jeg godtar', 'personverninnstillinger'],
    advertisement: ['annonse', 'annonser', 'annonse:*', 'reklame', 'sponset', 'sponset innhold', 'annonsørinnhold', 'betalt innhold', 'artikkelen fortsetter under annonsen*', 'saken fortsetter under annonsen*', 'saken fortsetter etter annonsen*', 'lukk annonse', 'i samarbeid med*', 'saken fortsetter under*'],
    tags: ['emner', 'emner:*', 'emneord*', 'stikkord:*', 'stikkord', 'emneknagger*', 'kategorier', 'kategori:*', 'kategorier:*', 'nøkkelord:*', 'publisert i*', 'tagger:*'],
    navigation: ['artikkelen er mer enn*gammel', 'denne artikkelen er mer enn*gammel', 'hjem', 'forside', 'forsiden', 'til forsiden', 'meny', 'søk', 'lukk', 'åpne meny', 'lukk meny', 'hopp til innhold', 'hopp til innholdet', 'hopp til hovedinnhold', 'gå til innhold', 'til toppen', 'tilbake', 'tilbake til toppen', 'neste', 'forrige', 'kontakt', 'kontakt oss', 'om oss', 'kundeservice', 'kundesenter', 'annonsere', 'nyheter', 'sport', 'kultur', 'innenriks', 'utenriks', 'økonomi', 'meninger', 'været', 'du er her*', 'innholdsfortegnelse', 'laster*', 'nettstedskart', 'politikk', 'lokalt'],
    legal: ['alle rettigheter reservert*', '*alle rettigheter reservert', 'personvern', 'personvernerklæring', 'brukervilkår', 'vilkår', 'salgsbetingelser', 'informasjonskapsler', 'opphavsrett*', '© *', 'copyright*', 'ansvarlig redaktør*', 'sjefredaktør*', 'vær varsom*plakaten*', 'tilgjengelighetserklæring', 'rapporter feil', 'feil i saken?*'],
    'reading-time': ['lesetid*', '*min. lesetid', '*min lesetid', '*minutters lesing', '*min. lesing', 'leses på*min*'],
    credit: ['foto:*', 'bilde:*', 'fotograf:*', 'illustrasjon:*', 'illustrasjonsfoto*', 'grafikk:*', 'arkivfoto*', 'kilde:*', '*/ntb', '*/ntb scanpix', '*/scanpix', 'video:*', 'skjermdump:*'],
    updated: ['publisert*', 'oppdatert*', 'sist oppdatert*', 'sist endret*', 'opprettet*', 'publisert:*', 'oppdatert:*', 'først publisert*'],
  },
  bylineOpeners: ['av', 'av:', 'tekst:', 'skrevet av', 'forfatter:', 'journalist:', 'publisert av', 'reporter:', 'postet av'],
  nameJoiners: ['og', '&'],
  months: [['jan'], ['feb'], ['mar'], ['apr'], [], ['jun'], ['jul'], ['aug'], ['sep', 'sept'], ['okt'], ['nov'], ['des']],
  notNames: ['navn', 'redaksjonen', 'redaksjon', 'ntb', 'admin', 'administrator', 'gjest', 'anonym', 'nettredaksjonen', 'journalist', 'publisert', 'oppdatert', 'del', 'abonner'],
  terms: { contact: 'kontakt, mer informasjon', asking: 'presse, pressen, media, person, for, til, er', weekday: 'mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag', title: 'tittel, emne', updated: 'oppdatert, endret', published: 'publisert', subject: 'emne, sendt', address: 'fra, til, dato, tittel', clock: 'kl, klokken, klokka', dated: 'd, den, dato', ours: 'vår', salutation: 'kjære, hei, god dag', farewell: 'med vennlig hilsen, vennlig hilsen, beste hilsen, hilsen, mvh' },
  standIns: {
    missing: ['feil 404*', 'siden ble ikke funnet', 'fant ikke siden', 'siden finnes ikke', 'siden kunne ikke finnes*', 'siden du leter etter*', 'siden du prøver å nå*', 'denne siden finnes ikke*'],
    challenge: ['bekreft at du er et menneske*', 'bekreft at du ikke er en robot*', 'jeg er ikke en robot', 'er du en robot'],
    script: ['aktiver javascript*', 'slå på javascript*', 'javascript er deaktivert*', 'javascript er slått av*', 'nettleseren din er utdatert*', 'nettleseren din støttes ikke*', 'du bruker en utdatert nettleser*',
      'oppdater nettleseren*'],
    parked: ['dette domenet er til salgs*', 'domenet er til salgs', 'siden er under bygging*'],
  },
}
