import type { LanguageWords } from '../model/contracts.ts'

export const fi: LanguageWords = {
  tag: 'fi', name: 'Finnish',
  phrases: {
    version: ['mobiiliversio', 'poistu mobiiliversiosta', 'siirry mobiiliversioon', 'näytä mobiiliversio', 'siirry työpöytäversioon', 'täysversio', 'tulostettava versio', 'tulostusversio'],
    share: ['jaa', 'jaa artikkeli', 'jaa juttu', 'jaa uutinen', 'jaa facebookissa', 'jaa twitterissä', 'jaa whatsappissa', 'jaa somessa', 'jaa sivu', 'jaa:*', 'tulosta', 'tulosta artikkeli', 'lähetä sähköpostilla', 'kopioi linkki', 'linkki kopioitu*', 'seuraa meitä*', 'tykkää meistä*', 'tallenna', 'tallenna artikkeli', 'kuuntele artikkeli', 'kuuntele juttu', 'anna palautetta', 'lähetä juttuvinkki', 'juttuvinkki*'],
    subscribe: ['tilaa', 'tilaa nyt', 'tilaa lehti', 'tilaa uutiskirje', 'tilaa uutiskirjeemme*', 'tilaa*uutiskirje', 'uutiskirje', 'uutiskirjeet', 'sähköpostiosoite', 'sähköpostiosoitteesi', 'syötä sähköpostiosoitteesi*', 'oletko jo tilaaja?*', 'vain tilaajille', 'tilaajille', 'tämä artikkeli on tilaajille*', 'artikkeli on tilaajille*', 'lue juttu tilaamalla*', 'kokeile ilmaiseksi*', 'lataa sovellus*', 'lataa sovelluksemme*', 'tue meitä'],
    'sign-in': ['kirjaudu', 'kirjaudu sisään', 'kirjaudu ulos', 'luo tili', 'luo tunnus', 'rekisteröidy', 'oma tili', 'omat tiedot', 'unohditko salasanan?*', 'unohtuiko salasana?*', 'salasana', 'käyttäjätunnus', 'onko sinulla jo tili?*', 'muista minut', 'liity jäseneksi'],
    related: ['lue lisää', 'lue lisää:*', 'lue lisää aiheesta*', 'lue myös*', 'lue myös:*', 'katso myös*', 'lue seuraavaksi', 'lue koko juttu*', 'jatka lukemista', 'aiheesta lisää', 'aiheeseen liittyvää', 'aiheeseen liittyvät*', 'aiheeseen liittyviä*', 'lisää aiheesta*', 'lisää aiheesta', 'lisää uutisia', 'lisää artikkeleita', 'luetuimmat', 'luetuimmat jutut', 'luetuimmat uutiset', 'uusimmat', 'uusimmat uutiset', 'tuoreimmat', 'tuoreimmat uutiset', 'juuri nyt', 'suosituimmat', 'suositellut', 'suosittelemme', 'saatat pitää myös*', 'sinua voisi kiinnostaa*', 'seuraava artikkeli', 'edellinen artikkeli', 'näytä lisää', 'näytä kaikki', 'katso kaikki', 'lataa lisää', 'älä missaa*', 'etusivulle', 'katso kuvat*', 'katso video*', 'lue juttu*', 'lue aiemmin*', 'aiheesta lisää*', 'katso kuvagalleria*', 'kuuntele myös*'],
    comments: ['kommenttia', 'kommentit', 'kommentti', 'kommentoi', 'kommentoi juttua', 'kirjoita kommentti', 'jätä kommentti', 'lisää kommentti', 'näytä kommentit', 'lue kommentit', 'ei kommentteja', '0 kommenttia', '1 kommentti', '*kommenttia', 'vastaa', 'peruuta vastaus', 'sähköpostiosoitettasi ei julkaista*', 'pakolliset kentät on merkitty*', 'ilmoita asiaton viesti*', 'ilmianna kommentti', 'osallistu keskusteluun*', 'keskustelu on suljettu*', 'kommentointi on suljettu*'],
    consent: ['hyväksy', 'hyväksy kaikki', 'hyväksy evästeet', 'hyväksy kaikki evästeet', 'hylkää', 'hylkää kaikki', 'vain välttämättömät', 'evästeasetukset', 'muuta evästeasetuksia', 'tietosuoja-asetukset', 'käytämme evästeitä*', 'tämä sivusto käyttää evästeitä*', 'sivustolla käytetään evästeitä*', 'jatkamalla sivuston käyttöä*', 'ymmärrän', 'hyväksyn'],
    advertisement: ['mainos', 'mainokset', 'mainos:*', 'ilmoitus', 'sponsoroitu', 'sponsoroitu sisältö', 'kaupallinen yhteistyö', 'mainos päättyy', 'mainos alkaa', 'juttu jatkuu mainoksen jälkeen*', 'artikkeli jatkuu mainoksen jälkeen*', 'juttu jatkuu mainoksen alla*', 'sulje mainos', 'yhteistyössä*', 'juttu jatkuu kuvan*'],
    tags: ['avainsanat', 'avainsanat:*', 'asiasanat', 'asiasanat:*', 'aiheet', 'aiheet:*', 'tagit', 'tagit:*', 'kategoriat', 'kategoria:*', 'kategoriat:*', 'aihe:*', 'tunnisteet:*'],
    navigation: ['etusivu', 'etusivulle', 'valikko', 'haku', 'hae', 'sulje', 'avaa valikko', 'sulje valikko', 'siirry sisältöön', 'siirry suoraan sisältöön', 'hyppää sisältöön', 'siirry pääsisältöön', 'takaisin', 'takaisin ylös', 'sivun alkuun', 'seuraava', 'edellinen', 'yhteystiedot', 'ota yhteyttä', 'tietoa meistä', 'asiakaspalvelu', 'mainosta*', 'mediatiedot', 'uutiset', 'urheilu', 'kulttuuri', 'kotimaa', 'ulkomaat', 'talous', 'politiikka', 'viihde', 'mielipide', 'sää', 'olet tässä*', 'sisällysluettelo', 'ladataan*', 'sivukartta'],
    legal: ['kaikki oikeudet pidätetään*', '*kaikki oikeudet pidätetään', 'tietosuoja', 'tietosuojaseloste', 'tietosuojakäytäntö', 'käyttöehdot', 'tilausehdot', 'evästekäytäntö', 'evästeet', 'rekisteriseloste', 'tekijänoikeus*', '© *', 'copyright*', 'vastaava päätoimittaja*', 'päätoimittaja*', 'saavutettavuusseloste', 'ilmoita virheestä*', 'oikaisut ja*', 'korjauspyyntö*'],
    'reading-time': ['lukuaika*', '*min lukuaika', '*minuutin lukuaika', '*min lukemista', 'lukuaika:*'],
    credit: ['kuva:*', 'kuvat:*', 'valokuva:*', 'kuvituskuva*', 'kuvitus:*', 'arkistokuva*', 'grafiikka:*', 'lähde:*', '*/lehtikuva', 'kuvaaja:*', 'video:*', 'kuvakaappaus:*'],
    updated: ['julkaistu*', 'päivitetty*', 'viimeksi päivitetty*', 'muokattu*', 'luotu*', 'julkaistu:*', 'päivitetty:*', 'päivitetty viimeksi*'],
  },
  bylineOpeners: ['teksti', 'teksti:', 'kirjoittaja', 'kirjoittaja:', 'kirjoittanut', 'toimittaja:', 'toimittaja', 'julkaissut'],
  nameJoiners: ['ja', '&'],
  months: [['tammi'], ['helmi'], ['maalis'], ['huhti'], ['touko'], ['kesä'], ['heinä'], ['elo'], ['syys'], ['loka'], ['marras'], ['joulu']],
  notNames: ['nimi', 'toimitus', 'toimitukselta', 'stt', 'ylläpito', 'ylläpitäjä', 'vieras', 'nimetön', 'uutistoimitus', 'toimittaja', 'julkaistu', 'päivitetty', 'jaa', 'tilaa'],
  terms: { weekday: 'maanantai, tiistai, keskiviikko, torstai, perjantai, lauantai, sunnuntai, tänään, eilen', title: 'otsikko, aihe', updated: 'päivitetty, muokattu', published: 'julkaistu', subject: 'aihe, lähetetty', address: 'lähettäjä, vastaanottaja, päivämäärä', clock: 'klo, kello' },
  standIns: {
    missing: ['virhe 404*', 'sivua ei löydy', 'sivua ei löytynyt', 'sivua ei ole', 'hakemaasi sivua*', 'etsimääsi sivua*', 'etsimäsi sivu*', 'pyydettyä sivua*'],
    challenge: ['vahvista, että olet ihminen*', 'vahvista, että et ole robotti*', 'en ole robotti', 'oletko robotti'],
    script: ['ota javascript käyttöön*', 'javascript ei ole käytössä*', 'javascript on poistettu käytöstä*', 'selaimesi on vanhentunut*', 'selaintasi ei tueta*', 'päivitä selaimesi*'],
    parked: ['tämä verkkotunnus on myytävänä*', 'sivusto on rakenteilla*'],
  },
}
