import type { LanguageWords } from '../model/contracts.ts'

export const hr: LanguageWords = {
  tag: 'hr', name: 'Croatian',
  phrases: {
    version: ['mobilna verzija', 'mobilna inačica', 'napusti mobilnu verziju', 'prijeđi na mobilnu verziju', 'puna verzija', 'verzija za računalo', 'desktop verzija', 'verzija za ispis'],
    share: ['podijeli', 'podijelite', 'podijeli članak', 'podijelite članak', 'podijeli na facebooku', 'podijeli na*', 'podijeli putem*', 'dijeli', 'ispiši', 'ispis', 'isprintaj', 'pošalji prijatelju', 'pošalji e-mailom', 'kopiraj link', 'kopiraj poveznicu', 'link kopiran*', 'pratite nas*', 'prati nas*', 'zapratite nas*', 'sviđa mi se', 'spremi članak', 'spremi za kasnije', 'poslušaj članak', 'pošaljite nam vijest*', 'dojavi vijest*'],
    subscribe: ['pretplata', 'pretplati se', 'pretplatite se', 'pretplatite se na*', 'pretplati se na*', 'prijavi se na newsletter*', 'prijavite se na newsletter*', 'prijava na newsletter*', 'newsletter', 'newsletteri', 'vaša e-mail adresa', 'e-mail adresa', 'upišite e-mail*', 'unesite e-mail*', 'unesite svoju e-mail*', 'već ste pretplatnik?*', 'samo za pretplatnike', 'sadržaj za pretplatnike', 'ovaj članak dostupan je samo pretplatnicima*', 'preuzmite aplikaciju*', 'preuzmi aplikaciju*', 'podržite nas*', 'podrži nas', 'isprobajte besplatno*'],
    'sign-in': ['prijava', 'prijavi se', 'prijavite se', 'odjava', 'odjavi se', 'registracija', 'registriraj se', 'registrirajte se', 'otvori račun', 'stvori račun', 'moj račun', 'moj profil', 'zaboravljena lozinka', 'zaboravili ste lozinku?*', 'lozinka', 'korisničko ime', 'već imate račun?*', 'zapamti me'],
    related: ['pročitaj više', 'pročitajte više', 'pročitaj još*', 'pročitajte i*', 'pročitajte i ovo*', 'pročitajte još*', 'pročitajte također*', 'čitajte dalje', 'čitaj dalje', 'nastavi čitati', 'opširnije', 'više', 'više o*', 'više iz*', 'vidi još*', 'vidi više', 'pogledaj više', 'pogledajte i*', 'pogledajte još*', 'pogledaj sve', 'povezano', 'povezani članci', 'povezane teme', 'povezane vijesti', 'vezani članci', 'slični članci', 'najčitanije', 'najnovije', 'najnovije vijesti', 'zadnje vijesti', 'posljednje vijesti', 'popularno', 'izdvojeno', 'preporučeno', 'preporučujemo', 'preporuka', 'možda će vas zanimati*', 'možda vas zanima*', 'moglo bi vas zanimati*', 'sljedeći članak', 'prethodni članak', 'prikaži više', 'prikaži sve', 'učitaj više', 'još vijesti', 'još iz rubrike*', 'ne propustite*', 'na naslovnicu', 'komentirajte i pročitajte*'],
    comments: ['komentari', 'komentar', 'komentiraj', 'komentirajte', 'ostavi komentar', 'ostavite komentar', 'dodaj komentar', 'napiši komentar', 'prikaži komentare', 'pogledaj komentare', 'nema komentara', '0 komentara', '1 komentar', '*komentara', 'odgovori', 'otkaži odgovor', 'vaša adresa e-pošte neće biti objavljena*', 'obavezna polja su označena*', 'prijavi komentar', 'komentari su zatvoreni*', 'budite prvi*', 'uključi se u raspravu*', 'uključite se u raspravu*'],
    consent: ['prihvati', 'prihvaćam', 'prihvati sve', 'prihvati kolačiće', 'prihvaćam sve', 'odbij', 'odbij sve', 'postavke kolačića', 'postavke privatnosti', 'upravljanje kolačićima', 'koristimo kolačiće*', 'ova stranica koristi kolačiće*', 'ova web stranica koristi kolačiće*', 'nastavkom korištenja*', 'nastavkom pregleda*', 'slažem se', 'razumijem', 'u redu', 'saznaj više', 'saznajte više'],
    advertisement: ['oglas', 'oglasi', 'oglašavanje', 'reklama', 'promo', 'promo sadržaj', 'sponzorirani sadržaj', 'sponzorirano', 'plaćeni sadržaj', 'članak se nastavlja ispod oglasa*', 'tekst se nastavlja ispod oglasa*', 'nastavak članka nakon oglasa*', 'zatvori oglas', 'u suradnji s*', 'native'],
    tags: ['oznake', 'oznake:*', 'tagovi', 'tagovi:*', 'ključne riječi', 'ključne riječi:*', 'teme', 'teme:*', 'kategorije', 'kategorija:*', 'kategorije:*', 'rubrika:*', 'objavljeno u*'],
    navigation: ['početna', 'naslovnica', 'početna stranica', 'izbornik', 'traži', 'pretraži', 'pretraga', 'tražilica', 'zatvori', 'otvori izbornik', 'zatvori izbornik', 'preskoči na sadržaj', 'prijeđi na sadržaj', 'skoči na sadržaj', 'natrag', 'povratak', 'povratak na vrh', 'na vrh', 'vrh', 'sljedeća', 'sljedeće', 'prethodna', 'prethodno', 'kontakt', 'kontaktirajte nas', 'o nama', 'impressum', 'impresum', 'redakcija', 'vijesti', 'hrvatska', 'svijet', 'politika', 'gospodarstvo', 'sport', 'kultura', 'crna kronika', 'kolumne', 'vrijeme', 'nalazite se ovdje*', 'ovdje ste*', 'sadržaj', 'učitavanje*', 'mapa stranice', 'arhiva', 'oglašavanje na*'],
    legal: ['sva prava pridržana*', '*sva prava pridržana', 'pravila privatnosti', 'politika privatnosti', 'zaštita privatnosti', 'zaštita osobnih podataka', 'uvjeti korištenja', 'opći uvjeti', 'pravila o kolačićima', 'politika kolačića', 'autorska prava*', '© *', 'copyright*', 'prenošenje sadržaja*', 'izjava o pristupačnosti', 'prijavi pogrešku*', 'uočili ste pogrešku?*', 'nakladnik:*'],
    'reading-time': ['vrijeme čitanja*', '*min čitanja', '*minuta čitanja', '*minute čitanja', 'čitanje*min*'],
    credit: ['foto:*', 'fotografija:*', 'fotografije:*', 'slika:*', 'izvor:*', 'izvor fotografije*', 'ilustracija*', 'ilustracija:*', 'arhivska fotografija*', 'autor fotografije*', 'screenshot*', '*/pixsell', '*/cropix', '*/hina', 'video:*', 'snimka:*'],
    updated: ['objavljeno*', 'objavljeno:*', 'ažurirano*', 'zadnja izmjena*', 'zadnje ažuriranje*', 'posljednja izmjena*', 'posljednje ažuriranje*', 'izmijenjeno*', 'datum objave*', 'kreirano*'],
  },
  bylineOpeners: ['piše', 'piše:', 'pišu', 'pišu:', 'autor:', 'autor', 'autorica:', 'autori:', 'napisao', 'napisala', 'tekst:', 'objavio', 'objavila', 'priredio', 'novinar:'],
  nameJoiners: ['i', 'te', '&'],
  months: [['sij', 'januar'], ['velj', 'februar'], ['ožu', 'mart'], ['tra', 'april'], ['svi', 'maj'], ['lip', 'juni'], ['srp', 'juli'], ['kol', 'august', 'avgust'], ['ruj', 'septembar'], ['lis', 'oktobar'], ['stu', 'novembar'], ['pro', 'decembar']],
  notNames: ['redakcija', 'hina', 'admin', 'administrator', 'gost', 'anoniman', 'autor', 'novinar', 'urednik', 'objavljeno', 'ažurirano', 'podijeli', 'komentari'],
  terms: {
    updated: 'ažurirano',
    published: 'objavljen',
  },
  standIns: {
    missing: ['greška 404*', 'stranica nije pronađena*', 'stranica ne postoji*', 'tražena stranica*', 'stranica koju tražite*', 'ova stranica ne postoji*'],
    challenge: ['potvrdite da ste čovjek*', 'potvrdite da niste robot*', 'nisam robot'],
    script: ['uključite javascript*', 'omogućite javascript*', 'javascript je onemogućen*', 'vaš preglednik je zastario*', 'koristite zastarjeli preglednik*', 'vaš preglednik nije podržan*'],
    parked: ['ova domena je na prodaju*', 'stranica je u izradi*'],
  },
}
