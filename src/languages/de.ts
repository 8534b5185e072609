import type { LanguageWords } from '../model/contracts.ts'

export const de: LanguageWords = {
  tag: 'de', name: 'German',
  phrases: {
    version: [
      'mobile version verlassen', 'mobile version', 'desktop-version', 'zur mobilen version', 'zur desktop-version', 'zur klassischen ansicht',
      'druckversion', 'seite drucken'
    ],
    share: [
      'teilen', 'artikel teilen', 'beitrag teilen', 'diesen artikel teilen', 'jetzt teilen', 'teilen sie*', 'teilen mit*', 'teilen auf*',
      'auf facebook teilen*', 'auf twitter teilen*', 'per e-mail*', 'per mail versenden', 'per whatsapp*', 'drucken', 'artikel drucken', 'weiterleiten',
      'merken', 'artikel merken', 'link kopieren', 'link kopiert*', 'folgen sie uns*', 'folge uns*', 'folgt uns*', 'gefällt mir*', 'gefällt mir:*',
      'klick, um*', 'teilen sie dies mit*', 'teile dies mit*', 'share this*', 'feedback', 'vorlesen', 'artikel anhören', 'schenken', 'von meinem iphone gesendet', 'von meinem ipad gesendet', 'von meinem smartphone gesendet', 'gesendet von meinem*'],
    subscribe: [
      'abonnieren', 'newsletter', 'newsletter abonnieren', 'zum newsletter anmelden', 'jetzt abonnieren', 'jetzt anmelden*', 'jetzt kostenlos*',
      'zur newsletter-anmeldung', 'unser newsletter*', 'melden sie sich*', 'melde dich*', 'bleiben sie auf dem laufenden*', 'ihre e-mail-adresse',
      'e-mail-adresse', 'jetzt testen', 'jetzt weiterlesen*', 'weiterlesen mit*', 'mit plus*', 'abo', 'zum abo', 'sie haben bereits ein*',
      'unterstützen sie uns*', 'jetzt spenden', 'spenden', 'rss-feed', 'rss', 'zur app*', 'app herunterladen*', 'jetzt newsletter*'
    ],
    'sign-in': [
      'anmelden', 'einloggen', 'login', 'abmelden', 'registrieren', 'jetzt registrieren', 'passwort vergessen*', 'mein konto', 'konto erstellen',
      'benutzername', 'passwort', 'angemeldet bleiben', 'schon registriert*', 'noch nicht registriert*'
    ],
    related: [
      'weiterlesen', 'weiterlesen:*', 'lesetipp', 'lesetipp:*', 'lesetipps', 'lesetipps:*', 'mehr lesen', 'mehr dazu', 'mehr dazu:*', 'mehr dazu lesen sie*:*', 'mehr zum thema*', 'mehr zu*', 'mehr von*', 'mehr aus*', 'mehr', 'lesen sie auch*',
      'lesen sie hier*', 'lesen sie mehr*', 'lesen sie dazu*', 'lies auch*', 'auch interessant*', 'das könnte sie auch interessieren*',
      'das könnte dich auch interessieren*', 'das könnte ihnen auch gefallen*', 'ähnliche beiträge', 'ähnliche artikel', 'ähnliche themen', 'ähnliche beiträge:', 'ähnliche artikel:',
      'verwandte artikel', 'verwandte artikel:', 'verwandte themen', 'verwandte themen*:', 'verwandte beiträge', 'verwandte beiträge:', 'weitere artikel', 'weitere artikel*', 'weitere beiträge', 'weitere meldungen',
      'weitere nachrichten', 'weitere themen', 'weitere informationen', 'weitere infos', 'weiterführende links', 'zum thema', 'zum artikel',
      'passend dazu*', 'siehe auch*', 'meistgelesen', 'meistgelesene artikel', 'meist gelesen', 'beliebte artikel', 'beliebte beiträge',
      'neueste beiträge', 'neueste artikel', 'letzte beiträge', 'aktuelle beiträge', 'aktuelle nachrichten', 'aktuelle artikel', 'top-themen',
      'empfehlungen', 'empfohlen', 'unsere empfehlung', 'nächster artikel', 'vorheriger artikel', 'nächster beitrag', 'vorheriger beitrag',
      'zur startseite', 'zum video*', 'alle anzeigen', 'mehr anzeigen', 'mehr laden', 'alle artikel*', 'anzeigen', 'die letzten meldungen',
      'links zum thema*',
      'sehen sie auch', 'sehen sie auch:*', 'hier weiterlesen*', 'das könnte dich interessieren*', 'mehr lesen:*', 'bildergalerie:*', 'fotostrecke:*',
      'ebenfalls interessant', 'ebenfalls interessant:*'
    ],
    comments: [
      'kommentare', 'kommentar', 'kommentieren', 'kommentar schreiben', 'kommentar verfassen', 'kommentar hinterlassen', 'kommentar abgeben',
      'einen kommentar schreiben*', 'schreibe einen kommentar*', 'schreiben sie einen kommentar*', 'hinterlasse einen kommentar*',
      'hinterlasse eine antwort*', 'kommentare anzeigen', 'alle kommentare*', 'keine kommentare', 'noch keine kommentare*', '0 kommentare', '1 kommentar',
      'leserkommentare', 'ihre meinung*', 'diskutieren sie*', 'jetzt mitdiskutieren*', 'deine e-mail-adresse wird nicht veröffentlicht*',
      'erforderliche felder*', 'antworten', 'antworten abbrechen', 'melden', 'die kommentarfunktion*', 'kommentare sind geschlossen*',
      'bitte melden sie sich an*', 'kommentar melden', 'ein gedanke zu*'
    ],
    consent: [
      'akzeptieren', 'alle akzeptieren', 'cookies akzeptieren', 'ablehnen', 'alle ablehnen', 'einstellungen', 'cookie-einstellungen',
      'datenschutzeinstellungen', 'zustimmen', 'zustimmen und weiter', 'wir verwenden cookies*', 'diese website verwendet cookies*',
      'diese seite verwendet cookies*', 'mehr erfahren', 'ok', 'einverstanden', 'externer inhalt*', 'externe inhalte anzeigen',
      'empfohlener redaktioneller inhalt', 'an dieser stelle finden sie*'
    ],
    advertisement: [
      'anzeige', 'werbung', '- anzeige -', 'advertorial', 'gesponsert', 'sponsored post', 'nach der werbung*', 'werbung schließen',
      'verlagsangebot'
    ],
    tags: [
      'tags', 'tags:*', 'schlagwörter', 'schlagwörter:*', 'schlagworte', 'schlagworte:*', 'stichwörter*', 'stichworte:*', 'themen', 'themen:*',
      'kategorien', 'kategorie:*', 'kategorien:*', 'rubrik:*', 'veröffentlicht in*', 'abgelegt unter*', 'verschlagwortet mit*', 'veröffentlicht unter*',
      'dieser beitrag wurde*', 'dieser eintrag wurde*'
    ],
    navigation: [
      'startseite', 'menü', 'suche', 'suchen', 'schließen', 'menü öffnen', 'menü schließen', 'zum inhalt springen', 'zum inhalt',
      'zur navigation springen', 'zum hauptinhalt*', 'direkt zum inhalt', 'nach oben', 'zurück', 'zurück zur übersicht', 'zurück zur startseite', 'weiter',
      'vorherige', 'nächste', 'kontakt', 'über uns', 'hilfe', 'sitemap', 'sie sind hier*', 'inhalt', 'inhaltsverzeichnis', 'übersicht',
      'ressorts', 'politik', 'wirtschaft', 'sport', 'kultur', 'panorama', 'wissen', 'reise', 'auto', 'videos', 'bilder', 'service', 'mediadaten',
      'karriere', 'jobs', 'schnellsuche', 'archiv', 'laden*', 'wird geladen*', 'lokales'
    ],
    legal: [
      'impressum', 'datenschutz', 'datenschutzerklärung', 'agb', 'nutzungsbedingungen', 'alle rechte vorbehalten*', '*alle rechte vorbehalten',
      '*alle rechte vorbehalten.', 'urheberrecht*', '© *', 'copyright*', 'haftungsausschluss', 'barrierefreiheit', 'widerruf*', 'fehler melden',
      'fehler gefunden*'
    ],
    'reading-time': ['lesezeit*', '*min lesezeit', '*minuten lesezeit', 'lesedauer*', '*min. lesezeit', '*minuten lesedauer'],
    credit: [
      'foto:*', 'fotos:*', 'bild:*', 'bilder:*', 'quelle:*', 'bildquelle*', 'bildrechte*', 'symbolbild', 'symbolfoto*', 'archivbild', 'archivfoto*',
      '(foto:*', '(bild:*', 'grafik:*', 'illustration:*', '© foto*', 'credit:*', 'video:*', 'picture alliance*', '© dpa*', 'foto ©*'
    ],
    updated: [
      'veröffentlicht am*', 'veröffentlicht:*', 'aktualisiert am*', 'aktualisiert:*', 'zuletzt aktualisiert*', 'stand:*', 'erstellt am*', 'artikel vom*',
      'datum:*', 'publiziert*', 'erschienen am*', 'letzte aktualisierung*', 'letzte änderung*', 'vom *uhr'
    ],
  },
  bylineOpeners: ['von', 'von:', 'autor:', 'autorin:', 'autor', 'autoren:', 'text:', 'text von', 'ein beitrag von', 'ein artikel von', 'ein kommentar von', 'geschrieben von', 'verfasst von', 'veröffentlicht von', 'eingestellt von', 'redaktion:', 'aus', 'gespeichert von', 'eingetragen von', 'gepostet von', 'erstellt von', 'notiert von', 'text und fotos', 'autor/in:', 'autor*in:', 'autor_in:', 'artikel von', 'beitrag von', 'bericht von'],
  nameJoiners: ['und', 'mit'],
  months: [['januar', 'jan', 'jänner'], ['februar', 'feb', 'feber'], ['märz', 'mär', 'mrz', 'maerz'], ['april', 'apr'], ['mai'], ['juni', 'jun'], ['juli', 'jul'], ['august', 'aug'], ['september', 'sep', 'sept'], ['oktober', 'okt'], ['november', 'nov'], ['dezember', 'dez']],
  notNames: ['name', 'redaktion', 'die redaktion', 'online-redaktion', 'admin', 'administrator', 'gast', 'autor', 'presseportal', 'pressemitteilung', 'unbekannt', 'team', 'nachrichten', 'alle beiträge anzeigen', 'kommentare', 'aktualisiert', 'drucken', 'teilen', 'inhalt', 'suche', 'stand', 'anzeige', 'registrieren', 'kategorien', 'sortieren', 'profil', 'deutsch', 'symbolbild', 'symbolfoto', 'archivbild', 'pressemeldung', 'medienmitteilung', 'rezept von', 'zum profil von', 'mehr von'],
  jargon: {
    legal: 'cookie cookies einwilligung einwilligen datenschutz datenschutzerklärung dsgvo verarbeitung verarbeiten verarbeitet verantwortlicher anbieter partner kennung kennungen richtlinie richtlinien nutzungsbedingungen agb haftung haften haftungsausschluss gerichtsstand offenlegen browser website websites webseite gerät geräte personenbezogen personenbezogene personenbezogenen personalisiert personalisierte personalisierung berechtigtes zweck zwecke zwecken werbung anzeigen einstellungen widerspruch widersprechen widerrufen dritte dritten analyse tracking rechtmäßig anwendbar vereinbarung nutzer nutzung daten informationen',
    shop: 'versand versandkosten versendet lieferung lieferzeit liefern geliefert rückgabe rücksendung retoure retouren erstattung umtausch kasse warenkorb bestellung bestellungen bestellen bestellt zahlung zahlungsarten bezahlen preis preise angebot rabatt gutschein gutscheine lager lagernd vorrätig garantie wunschliste merkzettel menge stück artikelnummer kunden kunde mwst geschenk',
  },
  terms: {
    contact: 'kontakt, ansprechpartner, ansprechperson, rückfragen, pressestelle',
    opening: 'einleitung, intro, worum es geht, darum geht es, einführung, zusammenfassung, überblick, vorwort, vorbemerkung, kurzfassung',
    asking: 'presse, medien, für, die, bei, ihr, ihre, e, in, innen, person, daten, weitere, informationen, und, journalisten, medienvertreter, zu, zum, diesem, thema',
    weekday: 'montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, mo, di, mi, do, fr, sa, so, heute, gestern',
    role: 'redakteur, redakteurin, redaktor, redaktorin, autor, autorin, korrespondent, korrespondentin, reporterin, journalistin, volontär, volontärin, chefredakteur, chefredakteurin, ressortleiter, ressortleiterin, redaktionsleiter, redaktionsleiterin, mitarbeiter, mitarbeiterin, leiter, leiterin, leitung, geschäftsführer, geschäftsführerin, gastautor, gastautorin, rechtsanwalt, rechtsanwältin, pressesprecher, pressesprecherin, sprecher, sprecherin, ressort, pressestelle, redaktionsmitglied, reporter',
    title: 'titel, betreff, überschrift',
    updated: 'aktualisier, geändert, überarbeitet, änderung',
    published: 'veröffentlicht, erschienen, publiziert, erstellt, gepostet, eingestellt, publikation',
    received: 'eingegangen, eingang, angenommen, akzeptiert',
    submitted: 'eingereicht, überarbeitet, revidiert, online verfügbar',
    small: 'der, die, und, das, den, von, zu, mit, sich, des, auf, für, ist, im, dem, nicht, ein, eine, als, auch, es, an, werden, aus, er, hat, dass, sie, nach, wird, bei, einer, um, am, sind, noch, wie, einem, über, so, zum, war, haben, nur, oder, aber, vor, zur, bis, mehr, durch',
    subject: 'betreff, gesendet',
    address: 'von, an, datum, titel',
    clock: 'um',
    hour: 'uhr',
    dated: 'stand, datum, vom',
    ours: 'unserem, unserer, unsere, unser, unseren',
    salutation: 'liebe, lieber, liebes, hallo, sehr geehrte, sehr geehrter, sehr verehrte, guten tag, guten morgen, moin, werte, werter',
    farewell: 'mit freundlichen grüßen, mit freundlichem gruß, mit besten grüßen, mit herzlichen grüßen, freundliche grüße, viele grüße, liebe grüße, beste grüße, herzliche grüße, schöne grüße, herzlichst, hochachtungsvoll',
  },
  standIns: {
    missing: ['fehler 404*', 'fehler 403*', 'fehler 500*', '404 nicht gefunden', '404 seite nicht gefunden', 'seite nicht gefunden', 'seite nicht verfügbar', 'seite existiert nicht', 'datei nicht gefunden',
      'diese seite existiert nicht*', 'diese seite gibt es nicht*', 'diese seite wurde nicht gefunden*', 'diese seite ist nicht verfügbar*', 'diese seite ist leider nicht*', 'die seite wurde nicht gefunden*',
      'die seite konnte nicht gefunden werden*', 'die von ihnen gesuchte seite*', 'die von ihnen angeforderte seite*', 'die von ihnen aufgerufene seite*', 'die angeforderte seite*', 'die gesuchte seite*',
      'die gewünschte seite*', 'leider konnten wir die*seite*nicht finden*', 'ups*seite*', 'sie haben keine berechtigung*', 'interner serverfehler', 'dienst nicht verfügbar', 'der server ist derzeit nicht in der lage*', 'der server ist vorübergehend nicht*',
      'objekt nicht gefunden!*', 'der angeforderte url*', 'die angeforderte url*'],
    challenge: ['bestätigen sie, dass sie ein mensch sind*', 'bestätigen sie, dass sie kein roboter sind*', 'bitte bestätigen sie, dass sie*', 'sind sie ein roboter', 'sind sie ein mensch', 'ich bin kein roboter',
      'ihr browser wird überprüft*'],
    script: ['bitte aktivieren sie javascript*', 'bitte aktiviere javascript*', 'bitte schalten sie javascript ein*', 'javascript ist deaktiviert*', 'javascript ist nicht aktiviert*', 'javascript muss aktiviert sein*',
      'diese seite benötigt javascript*', 'diese webseite benötigt javascript*', 'für diese seite wird javascript benötigt*', 'ihr browser ist veraltet*', 'dein browser ist veraltet*',
      'sie verwenden einen veralteten browser*', 'du verwendest einen veralteten browser*', 'ihr browser wird nicht unterstützt*', 'dein browser wird nicht unterstützt*', 'bitte aktualisieren sie ihren browser*',
      'bitte aktualisiere deinen browser*'],
    parked: ['diese domain steht zum verkauf*', 'diese domain ist zu verkaufen*', 'domain zu verkaufen', 'diese domain kaufen*', 'diese domain ist geparkt*', 'seite im aufbau', 'diese seite befindet sich im aufbau*',
      'hier entsteht eine neue*'],
  },
}
