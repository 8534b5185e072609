import type { LanguageWords } from '../model/contracts.ts'

export const hu: LanguageWords = {
  tag: 'hu', name: 'Hungarian',
  phrases: {
    version: ['mobil verzió', 'mobil nézet', 'kilépés a mobil nézetből', 'váltás mobil nézetre', 'asztali verzió', 'asztali nézet', 'váltás asztali nézetre', 'teljes verzió', 'nyomtatóbarát verzió', 'nyomtatható változat'],
    share: ['megosztás', 'megosztom', 'oszd meg*', 'ossza meg*', 'cikk megosztása', 'megosztás facebookon', 'megosztás a facebookon', 'megosztás:*', 'küldés e-mailben', 'küldés emailben', 'nyomtatás', 'cikk nyomtatása', 'link másolása', 'hivatkozás másolása', 'link másolva*', 'kövess minket*', 'kövessen minket*', 'kövess bennünket*', 'kövessen bennünket*', 'tetszik', 'mentés későbbre', 'cikk mentése', 'küldje el ismerősének*', 'hallgassa meg a cikket'],
    subscribe: ['előfizetés', 'előfizetek', 'előfizetőknek', 'csak előfizetőknek', 'fizessen elő*', 'fizess elő*', 'feliratkozás', 'feliratkozom', 'iratkozz fel*', 'iratkozzon fel*', 'feliratkozás a hírlevélre', 'hírlevél', 'hírlevelek', 'hírlevél-feliratkozás', 'e-mail cím', 'az ön e-mail címe', 'add meg az e-mail címed*', 'adja meg e-mail címét*', 'már előfizető?*', 'ön már előfizető?*', 'ez a cikk előfizetőink*', 'a cikk elolvasásához*', 'töltse le alkalmazásunkat*', 'töltsd le az appot*', 'támogatom', 'támogass minket*', 'támogatás', 'adó 1 százalék*'],
    'sign-in': ['bejelentkezés', 'belépés', 'kijelentkezés', 'kilépés', 'regisztráció', 'regisztrálok', 'fiók létrehozása', 'fiókom', 'profilom', 'elfelejtett jelszó', 'elfelejtetted a jelszavad?*', 'jelszó', 'felhasználónév', 'van már fiókod?*', 'jegyezz meg', 'maradjak bejelentkezve'],
    related: ['tovább', 'tovább olvasom', 'tovább a cikkhez*', 'olvass tovább', 'olvasson tovább*', 'olvasd el ezt is*', 'olvassa el ezt is*', 'olvasta már?*', 'részletek', 'bővebben', 'bővebben:*', 'lásd még*', 'nézd meg ezt is*', 'kapcsolódó', 'kapcsolódó cikkek', 'kapcsolódó cikkeink', 'kapcsolódó cikk', 'kapcsolódó hírek', 'kapcsolódó témák', 'hasonló cikkek', 'további cikkek', 'további hírek', 'további cikkeink*', 'még több*', 'ez is érdekelheti*', 'ezek is érdekelhetnek*', 'ez is érdekelhet*', 'ajánlott cikkek', 'ajánljuk még*', 'ajánlatunk', 'ajánló', 'legolvasottabb', 'legolvasottabb cikkek', 'legnépszerűbb', 'legfrissebb', 'legfrissebb hírek', 'friss hírek', 'friss', 'következő cikk', 'előző cikk', 'mutass többet', 'több betöltése', 'összes megtekintése', 'ne maradjon le*', 'ne maradj le*', 'címlapról ajánljuk', 'címlapra', 'vissza a címlapra'],
    comments: ['hozzászólások', 'hozzászólás', 'hozzászólok', 'kommentek', 'komment', 'kommentelek', 'szóljon hozzá*', 'szólj hozzá*', 'új hozzászólás', 'hozzászólás írása', 'hozzászólások megtekintése', 'nincs hozzászólás', '0 hozzászólás', '*hozzászólás', 'válasz', 'válasz törlése', 'az e-mail címet nem tesszük közzé*', 'a kötelező mezőket*', 'jelentem', 'a hozzászólások lezárva*', 'legyen ön az első hozzászóló*', 'véleményed van?*'],
    consent: ['elfogadom', 'elfogadás', 'összes elfogadása', 'az összes elfogadása', 'elutasítom', 'összes elutasítása', 'sütik elfogadása', 'süti beállítások', 'sütik kezelése', 'sütibeállítások', 'adatvédelmi beállítások', 'ez az oldal sütiket használ*', 'ez a weboldal sütiket használ*', 'weboldalunk sütiket*', 'oldalunk sütiket*', 'az oldal sütiket*', 'értem', 'rendben', 'további információ a sütikről'],
    advertisement: ['hirdetés', 'hirdetések', 'reklám', 'szponzorált tartalom', 'szponzorált', 'támogatott tartalom', 'fizetett tartalom', 'pr cikk', 'a cikk a hirdetés után folytatódik*', 'a hirdetés után folytatjuk*', 'hirdetés bezárása', 'együttműködésben*'],
    tags: ['címkék', 'címkék:*', 'címke:*', 'kulcsszavak', 'kulcsszavak:*', 'témák', 'témák:*', 'kategória:*', 'kategóriák', 'kategóriák:*', 'rovat:*', 'tagek:*'],
    navigation: ['főoldal', 'kezdőlap', 'címlap', 'menü', 'keresés', 'bezárás', 'menü megnyitása', 'menü bezárása', 'ugrás a tartalomra', 'ugrás a tartalomhoz', 'tovább a tartalomra', 'vissza', 'vissza a tetejére', 'fel', 'következő', 'előző', 'kapcsolat', 'elérhetőség', 'rólunk', 'impresszum', 'médiaajánlat', 'belföld', 'külföld', 'gazdaság', 'sport', 'kultúra', 'bulvár', 'vélemény', 'időjárás', 'itt jársz*', 'ön itt áll*', 'tartalomjegyzék', 'betöltés*', 'oldaltérkép', 'archívum', 'hirdessen nálunk'],
    legal: ['minden jog fenntartva*', '*minden jog fenntartva', 'adatvédelem', 'adatvédelmi tájékoztató', 'adatvédelmi nyilatkozat', 'adatkezelési tájékoztató', 'felhasználási feltételek', 'általános szerződési feltételek', 'ászf', 'süti szabályzat', 'jogi nyilatkozat', 'szerzői jogok*', '© *', 'copyright*', 'hibát talált?*', 'hiba jelentése', 'kiadó:*', 'felelős szerkesztő:*', 'akadálymentesítési nyilatkozat'],
    'reading-time': ['olvasási idő*', '*perc olvasás', '*perces olvasmány', 'olvasási idő:*', '*perc olvasási idő'],
    credit: ['fotó:*', 'fotók:*', 'kép:*', 'képek:*', 'forrás:*', 'fénykép:*', 'illusztráció*', 'illusztráció:*', 'a kép illusztráció*', 'archív fotó*', 'borítókép:*', 'címlapkép:*', 'nyitókép:*', 'kiemelt kép:*', 'grafika:*', '*/mti', 'videó:*', 'képünk illusztráció*'],
    updated: ['megjelent*', 'megjelenés:*', 'közzétéve*', 'frissítve*', 'frissítés:*', 'utolsó frissítés*', 'utoljára frissítve*', 'utolsó módosítás*', 'módosítva*', 'létrehozva*', 'publikálva*', 'dátum:*'],
  },
  bylineOpeners: ['írta:', 'írta', 'szerző:', 'szerző', 'szerzők:', 'szerkesztő:', 'szöveg:', 'közzétette', 'beküldte', 'fordította'],
  nameJoiners: ['és', '&'],
  months: [['jan'], ['feb', 'febr'], ['márc'], ['ápr'], ['máj'], ['jún'], ['júl'], ['aug'], ['szept', 'szep'], ['okt'], ['nov'], ['dec']],
  notNames: ['szerkesztőség', 'a szerkesztőség', 'mti', 'admin', 'adminisztrátor', 'vendég', 'névtelen', 'szerkesztő', 'megosztás', 'frissítve', 'hirdetés'],
  terms: {
    weekday: 'hétfő, kedd, szerda, csütörtök, péntek, szombat, vasárnap',
    title: 'cím, tárgy',
    updated: 'frissít',
    published: 'közzét',
  },
  standIns: {
    missing: ['404-es hiba*', '404 hiba*', 'az oldal nem található*', 'a keresett oldal*', 'a kért oldal*', 'az oldal nem létezik*', 'ez az oldal nem létezik*', 'nem található az oldal*'],
    challenge: ['igazolja, hogy nem robot*', 'nem vagyok robot', 'robot vagy'],
    script: ['kérjük, engedélyezze a javascriptet*', 'engedélyezze a javascriptet*', 'kapcsolja be a javascriptet*', 'a javascript le van tiltva*', 'az ön böngészője elavult*', 'a böngésződ elavult*',
      'elavult böngészőt használ*', 'frissítse böngészőjét*'],
    parked: ['ez a domain eladó*', 'a domain eladó', 'az oldal fejlesztés alatt*', 'az oldal karbantartás alatt*'],
  },
}
