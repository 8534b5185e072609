import type { LanguageWords } from '../model/contracts.ts'

export const nl: LanguageWords = {
  tag: 'nl', name: 'Dutch',
  phrases: {
    version: ['mobiele versie verlaten', 'mobiele versie', 'desktopversie', 'naar de mobiele versie', 'printversie'],
    share: [
      'delen', 'deel dit*', 'deel dit artikel', 'deel dit bericht', 'deel op*', 'deel via*', 'delen op*', 'delen via*', 'printen', 'afdrukken', 'deel', 'print dit recept', 'beoordeel dit recept*',
      'print dit artikel', 'e-mailen', 'tweet', 'link kopiëren', 'link gekopieerd', 'bewaren', 'bewaar artikel', 'volg ons*', 'volg ons op*',
      'vind ik leuk*', 'klik om te delen*', 'luister naar dit artikel', 'facebook', 'twitter', 'whatsapp', 'verstuurd vanaf mijn*', 'verzonden vanaf mijn*'],
    subscribe: [
      'abonneren', 'abonneer*', 'word abonnee*', 'nieuwsbrief', 'nieuwsbrieven', 'schrijf je in*', 'inschrijven', 'aanmelden voor*', 'meld je aan*',
      'ontvang onze nieuwsbrief*', 'ontvang*in je mailbox', 'je e-mailadres', 'e-mailadres', 'al abonnee*', 'steun ons*', 'doneer', 'download de app*',
      'lees verder met*', 'alleen voor abonnees*'
    ],
    'sign-in': ['inloggen', 'aanmelden', 'uitloggen', 'registreren', 'mijn account', 'account aanmaken', 'wachtwoord vergeten*', 'wachtwoord', 'gebruikersnaam'],
    related: [
      'lees meer', 'lees meer:*', 'lees meer over*', 'lees ook*', 'lees verder*', 'lees hier*', 'meer lezen*', 'bekijk ook*', 'bekijk meer',
      'bekijk alle*', 'zie ook*', 'meer nieuws', 'meer over*', 'meer van*', 'meer artikelen', 'gerelateerd', 'gerelateerde artikelen',
      'gerelateerde berichten', 'gerelateerd nieuws', 'aanbevolen', 'aanbevolen voor jou', 'dit vind je misschien ook*', 'misschien vind je dit ook*',
      'ook interessant*', 'meest gelezen', 'best gelezen', 'populair', 'laatste nieuws', 'net binnen', 'recente berichten', 'recente artikelen',
      'volgend artikel', 'vorig artikel', 'volgend bericht', 'vorig bericht', 'uitgelicht', 'toon meer', 'meer laden',
      'verder lezen*',
      'misschien ook interessant', 'misschien ook interessant:*', 'gerelateerd:*', 'kijk ook', 'kijk ook:*', 'luister ook', 'luister ook:*'
    ],
    comments: [
      'reacties', 'reactie', 'reageer', 'reageren', 'plaats een reactie', 'plaats reactie', 'geef een reactie*', 'laat een reactie achter*',
      'schrijf een reactie*', 'bekijk reacties', 'alle reacties', 'geen reacties*', '0 reacties', '1 reactie', 'je e-mailadres wordt niet gepubliceerd*',
      'vereiste velden*', 'het e-mailadres wordt niet*', 'beantwoorden', 'antwoorden', 'reactie annuleren', 'reacties zijn gesloten*', 'praat mee*'
    ],
    consent: [
      'accepteren', 'alles accepteren', 'cookies accepteren', 'akkoord', 'weigeren', 'alles weigeren', 'cookie-instellingen', 'cookievoorkeuren',
      'wij gebruiken cookies*', 'deze website gebruikt cookies*', 'deze site gebruikt cookies*', 'meer informatie', 'instellingen', 'ga verder'
    ],
    advertisement: [
      'advertentie', 'advertenties', 'reclame', 'gesponsord', 'gesponsorde inhoud', 'sponsored', '- advertentie -', 'lees verder na de advertentie*',
      'artikel gaat verder onder*',
      'tekst gaat verder onder*', 'tekst loopt door onder*', 'artikel gaat verder na*', 'lees verder onder*'
    ],
    tags: ['tags', 'tags:*', 'trefwoorden*', 'onderwerpen', 'onderwerpen:*', 'categorieën', 'categorie:*', 'thema\'s', 'dossier:*', 'geplaatst in*', 'getagd*'],
    navigation: [
      'home', 'menu', 'zoeken', 'zoek', 'sluiten', 'menu openen', 'ga naar de inhoud', 'ga naar inhoud', 'naar de inhoud*', 'spring naar*', 'naar boven',
      'terug', 'terug naar*', 'volgende', 'vorige', 'contact', 'over ons', 'help', 'sitemap', 'secties', 'nieuws', 'sport', 'economie', 'politiek',
      'cultuur', 'binnenland', 'buitenland', 'video', 'foto\'s', 'je bent hier*', 'u bent hier*', 'inhoudsopgave', 'laden*', 'voorpagina', 'regio'
    ],
    legal: [
      'privacy', 'privacybeleid', 'privacyverklaring', 'privacy statement', 'gebruiksvoorwaarden', 'algemene voorwaarden', 'cookiebeleid', 'disclaimer',
      'colofon', 'alle rechten voorbehouden*', '*alle rechten voorbehouden', '© *', 'copyright*', 'auteursrecht*', 'fout gezien*', 'tip de redactie*'
    ],
    'reading-time': ['leestijd*', '*min leestijd', '*minuten leestijd', 'leesduur*', '*min lezen', '*minuten lezen'],
    credit: [
      'foto:*', 'foto\'s:*', 'beeld:*', 'bron:*', 'foto ©*', '(foto:*', 'illustratie:*', 'archieffoto*', 'fotograaf:*', '© anp*', 'anp', '*/anp',
      'video:*'
    ],
    updated: [
      'gepubliceerd op*', 'gepubliceerd:*', 'geplaatst op*', 'bijgewerkt*', 'laatst bijgewerkt*', 'laatste update*', 'gewijzigd*', 'aangepast*', 'datum:*',
      'geüpdatet*'
    ],
  },
  bylineOpeners: ['door', 'door:', 'auteur:', 'auteur', 'tekst:', 'tekst van', 'geschreven door', 'geplaatst door', 'gepubliceerd door', 'van onze redactie', 'ingezonden door', 'artikel door'],
  nameJoiners: ['en', 'met'],
  months: [['januari', 'jan'], ['februari', 'feb'], ['maart', 'mrt'], ['april', 'apr'], ['mei'], ['juni', 'jun'], ['juli', 'jul'], ['augustus', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt'], ['november', 'nov'], ['december', 'dec']],
  notNames: ['naam', 'redactie', 'de redactie', 'onze redactie', 'admin', 'beheerder', 'auteur', 'gast', 'anoniem', 'delen', 'reacties'],
  jargon: {
    legal: 'cookie cookies toestemming privacy privacyverklaring privacybeleid avg verwerking verwerken verwerkt verwerkingsverantwoordelijke leveranciers partners identificatoren beleid voorwaarden aansprakelijkheid aansprakelijk disclaimer rechtbank browser website websites apparaat apparaten persoonlijke persoonsgegevens gepersonaliseerd gepersonaliseerde personalisatie gerechtvaardigd doeleinden doel advertenties adverteerders voorkeuren instellingen weigeren derden analyse tracking toepasselijk overeenkomst gebruiker gebruikers gegevens informatie',
    shop: 'verzending verzendkosten verzonden verzenden levering bezorging levertijd geleverd retour retourneren retouren terugbetaling ruilen winkelwagen winkelmand afrekenen bestelling bestellingen bestellen besteld betaling betalen betaalmethoden prijs prijzen aanbieding korting kortingen kortingscode voorraad garantie verlanglijst aantal artikelnummer klanten klant btw cadeau',
  },
  terms: {
    contact: 'contact, persvoorlichting, nadere inlichtingen',
    opening: 'inleiding, intro, waar het om gaat, introductie, samenvatting, voorwoord, achtergrond, woord vooraf',
    asking: 'pers, media, voor, de, persoon, gegevens, meer, informatie, journalisten',
    weekday: 'maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag, zondag, vandaag, gisteren, ma, di, wo, do, vr, za, zo',
    role: 'redacteur, verslaggever, journaliste, correspondent, verslaggeefster, redactrice, correspondente, medewerker, medewerkster, columnist',
    title: 'titel, onderwerp',
    updated: 'bijgewerkt, gewijzigd',
    published: 'geplaatst, gepubliceerd',
    received: 'ontvangen, geaccepteerd',
    small: 'de, van, een, het, en, in, is, dat, op, te, zijn, met, voor, niet, aan, er, om, ook, als, dan, maar, bij, door, uit, naar, hij, ze, wordt, werd, nog, deze, over, heeft, hebben, worden, kan, geen, meer, tot, tijdens, wel',
    subject: 'onderwerp, verzonden',
    address: 'van, aan, datum, titel',
    clock: 'om',
    hour: 'uur, u',
    dated: 'datum',
    ours: 'onze, ons',
    salutation: 'beste, geachte, hallo, lieve, hoi, goedemorgen, goedemiddag',
    farewell: 'met vriendelijke groet, met vriendelijke groeten, vriendelijke groet, vriendelijke groeten, hartelijke groet, hartelijke groeten, hoogachtend, groeten',
  },
  standIns: {
    missing: ['fout 404*', 'foutmelding 404*', '404 niet gevonden', 'pagina niet gevonden', 'pagina niet beschikbaar', 'pagina bestaat niet', 'deze pagina bestaat niet*', 'deze pagina is niet beschikbaar*',
      'deze pagina kan niet*gevonden*', 'de pagina die u zoekt*', 'de pagina die je zoekt*', 'de opgevraagde pagina*', 'de gevraagde pagina*', 'dienst niet beschikbaar', 'service niet beschikbaar', 'object niet gevonden*', 'de gevraagde url*'],
    challenge: ['bevestig dat je een mens bent*', 'bevestig dat u een mens bent*', 'ik ben geen robot', 'ben je een robot'],
    script: ['schakel javascript in*', 'javascript is uitgeschakeld*', 'javascript staat uit*', 'deze website vereist javascript*', 'deze site vereist javascript*', 'je browser is verouderd*',
      'uw browser is verouderd*', 'je gebruikt een verouderde browser*', 'u gebruikt een verouderde browser*', 'je browser wordt niet ondersteund*', 'uw browser wordt niet ondersteund*'],
    parked: ['dit domein is te koop*', 'deze domeinnaam is te koop*', 'website in aanbouw', 'deze website is in aanbouw*'],
  },
}
