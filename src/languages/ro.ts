import type { LanguageWords } from '../model/contracts.ts'

export const ro: LanguageWords = {
  tag: 'ro', name: 'Romanian',
  phrases: {
    version: ['versiunea mobilă', 'versiune mobilă', 'părăsește versiunea mobilă', 'ieși din versiunea mobilă', 'versiunea desktop', 'versiunea completă', 'vezi versiunea completă', 'versiune pentru tipărire', 'versiune pentru printare'],
    share: ['distribuie', 'distribuiți', 'distribuie articolul', 'distribuie pe facebook', 'distribuie pe*', 'distribuie prin*', 'împărtășește', 'share pe*', 'trimite pe*', 'trimite prin email', 'trimite unui prieten', 'tipărește', 'printează', 'copiază link', 'copiază linkul', 'link copiat*', 'urmărește-ne*', 'urmăriți-ne*', 'urmărește știrile*', 'urmăriți cele mai noi știri*', 'dă-ne like*', 'salvează articolul', 'ascultă articolul', 'îmi place', 'apreciază'],
    subscribe: ['abonează-te', 'abonați-vă', 'abonează-te la*', 'abonați-vă la*', 'abonamente', 'abonament', 'abonare', 'abonare newsletter', 'newsletter', 'aboneaza-te', 'înscrie-te la*', 'înscriete la newsletter*', 'adresa ta de email', 'adresa de email', 'introdu adresa de email*', 'ești deja abonat?*', 'acest articol este disponibil doar pentru abonați*', 'conținut pentru abonați', 'doar pentru abonați', 'descarcă aplicația*', 'susține-ne*', 'donează', 'donează acum', 'redirecționează 3,5%*'],
    'sign-in': ['autentificare', 'conectare', 'conectează-te', 'intră în cont', 'intră în contul tău', 'deconectare', 'înregistrare', 'înregistrează-te', 'creează cont', 'cont nou', 'contul meu', 'ai uitat parola?*', 'am uitat parola', 'parola', 'nume utilizator', 'nume de utilizator', 'ai deja cont?*', 'ține-mă minte'],
    related: ['citește mai mult', 'citeste mai mult', 'citește și*', 'citește și:*', 'citeste si*', 'citiți și*', 'citește mai departe', 'citește tot articolul*', 'continuă lectura', 'continuă să citești', 'mai mult', 'mai multe', 'mai multe despre*', 'mai multe detalii', 'detalii', 'vezi și*', 'vezi și:*', 'vezi mai mult', 'vezi mai multe', 'vezi toate', 'articole similare', 'articole asemănătoare', 'articole conexe', 'articole pe aceeași temă', 'pe aceeași temă', 'știri similare', 'subiecte similare', 'alte articole', 'alte știri*', 'din aceeași categorie', 'cele mai citite', 'cele mai noi', 'cele mai noi știri', 'cele mai populare', 'ultimele știri', 'ultimele articole', 'ultima oră', 'te-ar putea interesa*', 'ți-ar putea plăcea*', 'v-ar putea interesa*', 'recomandări', 'recomandate', 'recomandat pentru tine', 'vă recomandăm*', 'îți recomandăm*', 'articolul următor', 'articolul anterior', 'articolul precedent', 'încarcă mai multe', 'nu rata*', 'pe prima pagină', 'parteneri', 'din rețea'],
    comments: ['comentarii', 'comentariu', 'comentează', 'adaugă comentariu', 'adaugă un comentariu', 'lasă un comentariu', 'lasă un răspuns', 'scrie un comentariu', 'vezi comentariile', 'niciun comentariu', 'nici un comentariu', '0 comentarii', '1 comentariu', '*comentarii', 'răspunde', 'anulează răspunsul', 'adresa ta de email nu va fi publicată*', 'câmpurile obligatorii sunt marcate*', 'raportează', 'raportează comentariul', 'comentariile sunt închise*', 'fii primul care comentează*', 'spune-ți părerea*'],
    consent: ['accept', 'acceptă', 'accept toate', 'acceptă toate', 'accept cookies', 'refuz', 'refuză', 'refuză toate', 'setări cookies', 'setări cookie', 'setări confidențialitate', 'modifică setările', 'folosim cookie-uri*', 'utilizăm cookie-uri*', 'acest site folosește cookie*', 'acest site utilizează cookie*', 'prin continuarea navigării*', 'sunt de acord', 'am înțeles', 'află mai multe'],
    advertisement: ['publicitate', 'reclamă', 'reclame', 'anunț publicitar', 'sponsorizat', 'conținut sponsorizat', 'advertorial', 'articolul continuă mai jos*', 'articolul continuă după reclamă*', 'continuarea articolului*', 'închide reclama', 'în parteneriat cu*'],
    tags: ['etichete', 'etichete:*', 'taguri', 'taguri:*', 'cuvinte cheie', 'cuvinte cheie:*', 'subiecte', 'subiecte:*', 'categorii', 'categorie:*', 'categorii:*', 'publicat în*', 'secțiune:*'],
    navigation: ['acasă', 'prima pagină', 'pagina principală', 'meniu', 'caută', 'căutare', 'închide', 'deschide meniul', 'închide meniul', 'sari la conținut', 'salt la conținut', 'mergi la conținut', 'înapoi', 'înapoi sus', 'sus', 'următorul', 'anteriorul', 'următoarea', 'precedenta', 'contact', 'despre noi', 'cine suntem', 'echipa', 'redacția', 'știri', 'actualitate', 'politică', 'economie', 'externe', 'sport', 'cultură', 'opinii', 'vremea', 'te afli aici*', 'vă aflați aici*', 'cuprins', 'se încarcă*', 'harta site', 'hartă site', 'arhivă'],
    legal: ['toate drepturile rezervate*', '*toate drepturile rezervate', 'politica de confidențialitate', 'politică de confidențialitate', 'confidențialitate', 'termeni și condiții', 'termeni si conditii', 'condiții de utilizare', 'politica cookies', 'politica de cookies', 'politică cookie', 'protecția datelor*', 'drepturi de autor*', '© *', 'copyright*', 'preluarea informațiilor*', 'preluarea textelor*', 'anpc', 'raportează o eroare*', 'ai observat o greșeală*', 'cod deontologic', 'informații legale'],
    'reading-time': ['timp de citire*', 'timp de lectură*', '*min de citit', '*minute de citit', '*min citire', '*minute citire', 'citire*min'],
    credit: ['foto:*', 'fotografie:*', 'imagine:*', 'sursa foto*', 'sursa:*', 'sursă foto*', 'sursă:*', 'credit foto*', 'foto ilustrativ*', 'imagine cu caracter ilustrativ*', 'foto arhivă*', 'captură*', 'ilustrație:*', '*/agerpres', 'video:*', 'foto: agerpres'],
    updated: ['publicat*', 'publicat:*', 'publicat la*', 'publicat pe*', 'actualizat*', 'actualizat:*', 'ultima actualizare*', 'modificat*', 'data publicării*', 'data actualizării*', 'postat*', 'creat*'],
  },
  bylineOpeners: ['de', 'de:', 'scris de', 'autor:', 'autor', 'autori:', 'publicat de', 'redactor:', 'postat de', 'articol de', 'text:'],
  nameJoiners: ['și', 'si', '&'],
  months: [['ian'], ['feb'], ['mar'], ['apr'], ['mai'], ['iun'], ['iul'], ['aug'], ['sep', 'sept'], ['oct'], ['noi', 'noe'], ['dec']],
  notNames: ['redacția', 'redactia', 'redacție', 'agerpres', 'admin', 'administrator', 'oaspete', 'anonim', 'autor', 'redactor', 'publicat', 'actualizat', 'distribuie'],
  terms: {
    title: 'titlu, subiect, titlul',
    updated: 'actualizat',
    published: 'publicat',
  },
  standIns: {
    missing: ['eroare 404*', 'eroarea 404*', 'pagina nu a fost găsită*', 'pagina nu există*', 'pagină inexistentă', 'pagina nu este disponibilă*', 'această pagină nu există*', 'pagina pe care o căutați*',
      'pagina pe care o cauți*', 'pagina căutată*', 'pagina solicitată*'],
    challenge: ['verificați că sunteți om*', 'confirmați că nu sunteți robot*', 'nu sunt robot'],
    script: ['activați javascript*', 'activează javascript*', 'vă rugăm să activați javascript*', 'javascript este dezactivat*', 'browserul dumneavoastră este învechit*', 'browserul tău este învechit*',
      'folosiți un browser învechit*', 'actualizați browserul*'],
    parked: ['acest domeniu este de vânzare*', 'domeniu de vânzare', 'site în construcție', 'pagină în construcție'],
  },
}
