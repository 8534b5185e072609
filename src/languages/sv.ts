import type { LanguageWords } from '../model/contracts.ts'

export const sv: LanguageWords = {
  tag: 'sv', name: 'Swedish',
  phrases: {
    version: ['mobilversion', 'lämna mobilversionen', 'visa mobilversionen', 'visa fullständig version', 'gå till mobilversionen', 'skrivbordsversion', 'utskriftsversion', 'utskriftsvänlig version'],
    share: ['dela', 'dela artikeln', 'dela artikel', 'dela på facebook', 'dela på twitter', 'dela på*', 'dela via*', 'dela:*', 'tipsa en vän', 'tipsa oss*', 'skriv ut', 'skriv ut artikeln', 'skicka som e-post', 'kopiera länk', 'kopiera länken', 'länk kopierad*', 'följ oss*', 'gilla oss på*', 'följ oss på*', 'spara artikel', 'spara artikeln', 'lyssna på artikeln', 'ge bort artikeln', 'skickat från min*'],
    subscribe: ['prenumerera', 'prenumerera nu', 'prenumerera på*', 'bli prenumerant', 'bli prenumerant*', 'nyhetsbrev', 'våra nyhetsbrev', 'anmäl dig till*nyhetsbrev', 'skriv upp dig*', 'din e-postadress', 'ange din e-postadress*', 'redan prenumerant?*', 'redan kund?*', 'artikeln är låst*', 'lås upp artikeln*', 'låst artikel', 'för prenumeranter', 'ladda ner appen*', 'ladda ner vår app*', 'stöd oss', 'prova gratis*'],
    'sign-in': ['logga in', 'logga ut', 'logga in för att*', 'skapa konto', 'mitt konto', 'mina sidor', 'glömt lösenord?*', 'glömt ditt lösenord?*', 'lösenord', 'användarnamn', 'bli medlem', 'registrera dig', 'har du redan ett konto?*', 'kom ihåg mig'],
    related: ['läs mer', 'läs mer:*', 'läs mer om*', 'läs också*', 'läs även*', 'läs vidare', 'läs hela artikeln*', 'läs nästa*', 'se även*', 'se också*', 'relaterat', 'relaterade artiklar', 'relaterade nyheter', 'relaterade ämnen', 'fler artiklar', 'fler nyheter', 'mer om ämnet', 'mer om:*', 'mer från*', 'mer läsning', 'mest läst', 'mest lästa', 'senaste nytt', 'senaste nyheterna', 'senaste artiklarna', 'just nu', 'du kanske också gillar*', 'rekommenderat', 'rekommenderas för dig', 'rekommenderad läsning', 'populärt', 'populära artiklar', 'nästa artikel', 'föregående artikel', 'visa fler', 'visa mer', 'visa alla', 'ladda fler', 'missa inte*', 'bakgrund: läs mer*', 'relaterat:*', 'mer läsning:*', 'se bilderna*', 'bildspel:*', 'läs vidare*', 'fler artiklar:*', 'titta också', 'titta också:*'],
    comments: ['kommentarer', 'kommentar', 'kommentera', 'kommentera artikeln', 'lämna en kommentar', 'skriv en kommentar', 'visa kommentarer', 'inga kommentarer', '0 kommentarer', '1 kommentar', '*kommentarer', 'svara', 'avbryt svar', 'din e-postadress kommer inte publiceras*', 'obligatoriska fält är märkta*', 'anmäl kommentar', 'anmäl', 'var först med att kommentera*', 'kommentarer är stängda*'],
    consent: ['godkänn', 'godkänn alla', 'acceptera', 'acceptera alla', 'acceptera cookies', 'avvisa alla', 'neka', 'neka alla', 'inställningar för cookies', 'cookieinställningar', 'hantera cookies', 'hantera samtycke', 'vi använder cookies*', 'den här webbplatsen använder cookies*', 'denna webbplats använder cookies*', 'genom att fortsätta*', 'jag förstår', 'jag godkänner', 'om cookies'],
    advertisement: ['annons', 'annonser', 'annons:*', 'reklam', 'sponsrat', 'sponsrat innehåll', 'annonsinnehåll', 'detta är en annons*', 'artikeln fortsätter efter annonsen*', 'artikeln fortsätter under annonsen', 'betald annons', 'i samarbete med*', 'stäng annons'],
    tags: ['taggar', 'taggar:*', 'ämnen', 'ämnen:*', 'ämnen i artikeln', 'ämnesord*', 'kategorier', 'kategori:*', 'kategorier:*', 'nyckelord:*', 'etiketter:*', 'publicerat i*'],
    navigation: ['hem', 'startsida', 'till startsidan', 'meny', 'sök', 'stäng', 'öppna meny', 'stäng meny', 'hoppa till innehåll', 'hoppa till innehållet', 'hoppa till huvudinnehåll', 'gå till innehåll', 'till toppen', 'tillbaka', 'tillbaka till toppen', 'nästa', 'föregående', 'kontakt', 'kontakta oss', 'om oss', 'kundservice', 'kundtjänst', 'annonsera', 'nyheter', 'sport', 'kultur', 'ekonomi', 'inrikes', 'utrikes', 'nöje', 'ledare', 'väder', 'du är här*', 'innehållsförteckning', 'laddar*', 'sajtkarta', 'webbkarta', 'rss', 'politik', 'lokalt'],
    legal: ['alla rättigheter förbehålls*', '*alla rättigheter förbehålls', 'integritetspolicy', 'personuppgiftspolicy', 'användarvillkor', 'allmänna villkor', 'villkor', 'cookiepolicy', 'upphovsrätt*', '© *', 'copyright*', 'tillgänglighetsredogörelse', 'ansvarig utgivare*', 'citera oss gärna*', 'rätta fel i artikeln', 'rapportera fel', 'så jobbar vi med*', 'så arbetar vi*', 'köpvillkor'],
    'reading-time': ['lästid*', '*min lästid', '*minuters läsning', 'läsning*min', '*min läsning', 'lästid:*'],
    credit: ['foto:*', 'bild:*', 'fotograf:*', 'illustration:*', 'grafik:*', 'arkivbild*', 'genrebild*', 'montage:*', 'källa:*', '*/tt', '*/scanpix', 'video:*'],
    updated: ['publicerad*', 'publicerat*', 'uppdaterad*', 'uppdaterat*', 'senast uppdaterad*', 'senast ändrad*', 'publicerad:*', 'uppdaterad:*', 'skapad*', 'publiceringsdatum*'],
  },
  bylineOpeners: ['av', 'av:', 'text:', 'text', 'skriven av', 'skrivet av', 'reporter:', 'författare:', 'publicerad av', 'postat av'],
  nameJoiners: ['och', '&'],
  months: [['jan'], ['feb'], ['mar'], ['apr'], [], ['jun'], ['jul'], ['aug'], ['sep', 'sept'], ['okt'], ['nov'], ['dec']],
  notNames: ['namn', 'redaktionen', 'redaktion', 'admin', 'administratör', 'gäst', 'anonym', 'tt', 'webbredaktionen', 'nyhetsredaktionen', 'reporter', 'publicerad', 'uppdaterad', 'dela', 'prenumerera'],
  jargon: {
    legal: 'cookie cookies kakor samtycke samtycka samtycker integritet integritetspolicy gdpr behandling behandla behandlar personuppgiftsansvarig leverantörer partner partners identifierare policy villkor användarvillkor ansvar ansvarig webbläsare webbplats webbplatsen webbplatser enhet enheter personuppgifter personliga anpassade anpassad anpassning berättigat ändamål syfte syften annonser annonsering annonsörer reklam inställningar avvisa tredje analys spårning tillämplig avtal användare uppgifter information',
    shop: 'frakt fraktfritt skickas leverans leveranstid leverera levereras retur returer returnera återbetalning byte byten varukorg kundvagn kassa beställning beställningar beställa betalning betalningar betala pris priser rea rabatt rabatter rabattkod lager garanti önskelista favoriter antal artikelnummer kunder kund moms present',
  },
  terms: { contact: 'kontakt, ytterligare information, mer information', weekday: 'måndag, tisdag, onsdag, torsdag, fredag, lördag, söndag, idag, igår', title: 'titel, rubrik, ämne', updated: 'uppdatera, ändrad', published: 'publicerad, publikation', small: 'och, att, det, som, på, är, för, av, med', subject: 'ämne, skickat', address: 'från, till, datum, titel', clock: 'kl, klockan', dated: 'den, datum', ours: 'vår', salutation: 'hej, kära, käre, bästa, bäste', farewell: 'med vänliga hälsningar, med vänlig hälsning, vänliga hälsningar, vänlig hälsning, hälsningar, mvh' },
  standIns: {
    missing: ['fel 404*', '404 sidan hittades inte', 'sidan hittades inte', 'sidan finns inte', 'sidan kunde inte hittas*', 'sidan kan inte hittas*', 'sidan du söker*', 'sidan du letar efter*',
      'den här sidan finns inte*'],
    challenge: ['bekräfta att du är en människa*', 'bekräfta att du inte är en robot*', 'jag är inte en robot', 'är du en robot'],
    script: ['aktivera javascript*', 'slå på javascript*', 'javascript är inaktiverat*', 'javascript är avstängt*', 'din webbläsare är föråldrad*', 'din webbläsare stöds inte*', 'du använder en gammal webbläsare*',
      'uppdatera din webbläsare*'],
    parked: ['denna domän är till salu*', 'domänen är till salu', 'webbplatsen är under uppbyggnad*'],
  },
}
