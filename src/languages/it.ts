import type { LanguageWords } from '../model/contracts.ts'

export const it: LanguageWords = {
  tag: 'it', name: 'Italian',
  phrases: {
    version: ['esci dalla versione mobile', 'versione mobile', 'versione desktop', 'versione stampabile', 'versione completa'],
    share: [
      'condividi', 'condividi su*', 'condividi questo*', 'condividi l\'articolo', 'condividi articolo', 'condividi via*', 'stampa', 'invia per email',
      'invia tramite email', 'tweet', 'copia link', 'link copiato', 'salva', 'seguici*', 'seguici su*', 'mi piace', 'mi piace:*', 'fai clic per*',
      'ascolta l\'articolo', 'facebook', 'twitter', 'whatsapp', 'salva articolo', 'inviato da iphone', 'inviato dal mio*'],
    subscribe: [
      'iscriviti*', 'iscriviti alla newsletter*', 'abbonati*', 'abbonamenti', 'newsletter', 'ricevi*via email', 'la tua email', 'indirizzo email',
      'sei già abbonato*', 'sostienici*', 'dona ora', 'contenuto riservato agli abbonati*', 'scarica l\'app*', 'resta aggiornato*', 'registrati gratis*'
    ],
    'sign-in': [
      'accedi', 'login', 'esci', 'registrati', 'il mio account', 'password dimenticata*', 'hai dimenticato la password*', 'crea un account', 'nome utente',
      'password'
    ],
    related: [
      'leggi anche*', 'leggi tutto', 'leggi di più', 'leggi l\'articolo*', 'leggi ancora*', 'continua a leggere*', 'vedi anche*', 'vedi tutti',
      'guarda anche*', 'potrebbe interessarti*', 'potrebbero interessarti*', 'ti potrebbe interessare*', 'articoli correlati', 'articoli simili',
      'notizie correlate', 'post correlati', 'correlati', 'contenuti correlati', 'altri articoli*', 'altre notizie', 'ultime notizie', 'ultimi articoli',
      'articoli recenti', 'i più letti', 'più letti', 'più lette', 'le più lette', 'da non perdere', 'articolo precedente', 'articolo successivo',
      'precedente', 'successivo', 'approfondisci', 'approfondimenti', 'per approfondire*', 'scopri di più', 'mostra altro', 'carica altri', 'consigliati',
      'in evidenza', 'notizie di oggi',
      'approfondisci:*', 'articoli correlati*', 'da non perdere:*', 'guarda il video:*', 'guarda le foto:*', 'scopri di più:*', 'leggi di più:*',
      'correlati:*', 'ascolta anche', 'ascolta anche:*'
    ],
    comments: [
      'commenti', 'commento', 'commenta', 'lascia un commento*', 'scrivi un commento*', 'aggiungi un commento', 'invia commento', 'nessun commento',
      '0 commenti', '1 commento', 'il tuo indirizzo email non sarà pubblicato*', 'i campi obbligatori*', 'rispondi', 'annulla risposta', 'segnala',
      'partecipa alla discussione*', 'i commenti sono chiusi*', 'vedi i commenti'
    ],
    consent: [
      'accetta', 'accetta tutti', 'accetta e chiudi', 'accetta tutti i cookie', 'rifiuta', 'rifiuta tutti', 'gestisci cookie', 'preferenze cookie',
      'impostazioni cookie', 'utilizziamo i cookie*', 'questo sito utilizza*cookie', 'questo sito utilizza i cookie*', 'maggiori informazioni',
      'personalizza'
    ],
    advertisement: ['pubblicità', 'annuncio', 'annunci', 'sponsorizzato', 'contenuto sponsorizzato', '- pubblicità -', 'continua dopo la pubblicità*'],
    tags: [
      'tag', 'tags', 'tag:*', 'argomenti', 'argomenti:*', 'categorie', 'categoria:*', 'categorie:*', 'temi', 'parole chiave*', 'pubblicato in*',
      'archiviato in*'
    ],
    navigation: [
      'home', 'menu', 'cerca', 'chiudi', 'apri menu', 'vai al contenuto', 'salta al contenuto', 'vai al contenuto principale', 'torna su',
      'torna alla home', 'indietro', 'avanti', 'contatti', 'contattaci', 'chi siamo', 'aiuto', 'mappa del sito', 'sezioni', 'cronaca', 'politica',
      'economia', 'sport', 'cultura', 'spettacoli', 'esteri', 'video', 'foto', 'sei qui*', 'indice', 'caricamento*'
    ],
    legal: [
      'note legali', 'privacy', 'privacy policy', 'informativa privacy', 'cookie policy', 'termini e condizioni', 'condizioni d\'uso',
      'tutti i diritti riservati*', '*tutti i diritti riservati', 'riproduzione riservata*', '*riproduzione riservata', '© *', 'copyright*', 'p.iva*',
      'partita iva*'
    ],
    'reading-time': ['tempo di lettura*', '*min di lettura', '*minuti di lettura', 'lettura*min'],
    credit: [
      'foto:*', 'foto di*', 'immagine:*', 'fonte:*', 'credit:*', 'crediti:*', 'foto d\'archivio', 'fotografia:*', '(foto*', 'video:*', 'illustrazione:*',
      '© foto*'
    ],
    updated: [
      'pubblicato il*', 'pubblicato:*', 'aggiornato il*', 'aggiornato:*', 'ultimo aggiornamento*', 'modificato il*', 'data:*', 'data di pubblicazione*',
      'ultima modifica*'
    ],
  },
  bylineOpeners: ['di', 'di:', 'da', 'a cura di', 'scritto da', 'autore:', 'autore', 'testo di', 'pubblicato da', 'articolo di', 'redazione:', 'inviato da', 'dal nostro inviato', 'dalla nostra inviata', 'dal nostro corrispondente', 'dalla nostra corrispondente'],
  nameJoiners: ['e', 'ed', 'con'],
  months: [['gennaio', 'gen'], ['febbraio', 'feb'], ['marzo', 'mar'], ['aprile', 'apr'], ['maggio', 'mag'], ['giugno', 'giu'], ['luglio', 'lug'], ['agosto', 'ago'], ['settembre', 'set', 'sett'], ['ottobre', 'ott'], ['novembre', 'nov'], ['dicembre', 'dic']],
  notNames: ['nome', 'redazione', 'la redazione', 'admin', 'amministratore', 'autore', 'ospite', 'anonimo', 'staff', 'condividi', 'commenti', 'comunicato stampa'],
  jargon: {
    legal: 'cookie cookies consenso acconsentire privacy gdpr trattamento trattati titolare fornitori partner identificatori identificativi informativa politica termini condizioni responsabilità foro divulgare browser sito siti dispositivo dispositivi personali personale personalizzati personalizzato personalizzata personalizzazione legittimo finalità pubblicità pubblicitari annunci inserzionisti preferenze impostazioni rifiutare terzi terze analisi tracciamento applicabile accordo utente utenti dati informazioni',
    shop: 'spedizione spedizioni spedito spedire consegna consegne reso resi restituzione rimborso rimborsi cambio carrello cassa ordine ordini ordinare pagamento pagamenti pagare prezzo prezzi offerta sconto sconti coupon codice disponibilità magazzino garanzia preferiti quantità clienti cliente regalo',
  },
  terms: {
    contact: 'contatti, contatto, ufficio stampa',
    opening: 'introduzione, intro, di cosa si tratta, sommario, riassunto, premessa, prefazione, prologo',
    asking: 'stampa, media, per, la, i, informazioni, ulteriori, giornalisti, comunicazione',
    weekday: 'lunedì, martedì, mercoledì, giovedì, venerdì, sabato, domenica, oggi, ieri',
    role: 'giornalista, redattore, redattrice, corrispondente, inviato, inviata, direttore, direttrice',
    title: 'titolo, oggetto',
    updated: 'aggiornat, aggiornamento, modificat, modifica',
    published: 'pubblicat, pubblicazione',
    received: 'ricevuto, ricevuta, accettato, accettata',
    submitted: 'rivist, rivedut, inviato, inviata, disponibile',
    small: 'di, e, il, la, che, in, un, a, per, è, una, sono, con, non, del, si, da, le, dei, nel, alla, della, i, gli, anche, al, ha, lo, più, come, delle, ma, dal, nella, dalla, ai, sul, questo, questa, tra, loro, stato, essere, degli',
    subject: 'oggetto, inviato',
    address: 'da, a, data, titolo',
    clock: 'ore, alle, ora',
    hour: 'h',
    ours: 'nostro, nostra',
    dated: 'data',
    salutation: 'caro, cara, cari, care, gentile, gentili, egregio, egregi, spettabile, salve, ciao, buongiorno, buonasera',
    farewell: 'cordiali saluti, distinti saluti, un saluto, un cordiale saluto, saluti, cordialmente, un abbraccio',
  },
  standIns: {
    missing: ['errore 404*', 'errore 403*', 'errore 500*', '404 pagina non trovata', 'pagina non trovata', 'pagina non disponibile', 'pagina inesistente', 'la pagina non esiste*', 'la pagina non è stata trovata*',
      'questa pagina non esiste*', 'questa pagina non è disponibile*', 'la pagina che stai cercando*', 'la pagina che cerchi*', 'la pagina cercata*', 'la pagina richiesta*', 'siamo spiacenti, la pagina*',
      'non si dispone dell\'autorizzazione*', 'errore interno del server', 'servizio non disponibile', 'servizio temporaneamente non disponibile', 'oggetto non trovato*', 'l\'oggetto richiesto non*', 'l\'url richiesta non*',
      'il server è temporaneamente*'],
    challenge: ['verifica di essere umano*', 'conferma di non essere un robot*', 'non sono un robot', 'sei un robot'],
    script: ['abilita javascript*', 'abilitare javascript*', 'attiva javascript*', 'è necessario abilitare javascript*', 'javascript è disabilitato*', 'javascript non è abilitato*', 'questo sito richiede javascript*',
      'il tuo browser non è aggiornato*', 'il tuo browser non è supportato*', 'il browser in uso non è supportato*', 'aggiorna il tuo browser*'],
    parked: ['questo dominio è in vendita*', 'dominio in vendita', 'sito in costruzione', 'pagina in costruzione', 'sito in manutenzione'],
  },
}
