import type { LanguageWords } from '../model/contracts.ts'

export const sk: LanguageWords = {
  tag: 'sk', name: 'Slovak',
  phrases: {
    version: ['mobilná verzia', 'opustiť mobilnú verziu', 'prejsť na mobilnú verziu', 'zobraziť mobilnú verziu', 'plná verzia', 'klasická verzia', 'prejsť na plnú verziu', 'verzia pre tlač', 'verzia pre počítač'],
    share: ['zdieľať', 'zdieľať článok', 'zdieľajte', 'zdieľajte článok', 'zdieľať na facebooku', 'zdieľať na*', 'zdieľať cez*', 'zdieľanie', 'tlačiť', 'vytlačiť', 'vytlačiť článok', 'poslať e-mailom', 'poslať emailom', 'poslať odkaz*', 'kopírovať odkaz', 'skopírovať odkaz', 'odkaz skopírovaný*', 'sledujte nás*', 'sledovať na*', 'páči sa mi', 'uložiť článok', 'uložiť na neskôr', 'vypočuť článok', 'odporučiť článok', 'darovať článok', 'pošlite nám tip*'],
    subscribe: ['predplatiť', 'predplatné', 'predplaťte si*', 'kúpiť predplatné', 'odoberať', 'odoberať novinky', 'odoberať newsletter', 'odber noviniek', 'prihláste sa na odber*', 'prihlásiť na odber*', 'newsletter', 'newslettre', 'váš e-mail', 'vaša e-mailová adresa', 'zadajte svoj e-mail*', 'zadajte e-mail*', 'tento článok je len pre predplatiteľov*', 'článok je určený predplatiteľom*', 'len pre predplatiteľov', 'ste predplatiteľ?*', 'máte predplatné?*', 'už ste predplatiteľ?*', 'vyskúšajte zadarmo*', 'stiahnite si aplikáciu*', 'podporte nás*', 'odomknúť článok'],
    'sign-in': ['prihlásiť', 'prihlásiť sa', 'prihlásenie', 'odhlásiť', 'odhlásiť sa', 'registrácia', 'registrovať sa', 'zaregistrovať sa', 'vytvoriť účet', 'vytvoriť konto', 'môj účet', 'moje konto', 'zabudnuté heslo', 'zabudli ste heslo?*', 'heslo', 'používateľské meno', 'máte už účet?*', 'zapamätať si ma'],
    related: ['čítať ďalej', 'čítať viac', 'čítajte viac', 'čítajte viac*', 'čítajte aj*', 'čítajte tiež*', 'čítajte ďalej*', 'prečítajte si*', 'prečítajte si aj*', 'prečítajte si tiež*', 'celý článok', 'pokračovať v čítaní', 'viac informácií', 'pozrite si aj*', 'pozri aj*', 'súvisiace', 'súvisiace články', 'súvisiace témy', 'podobné články', 'ďalšie články', 'ďalšie články*', 'ďalšie správy', 'najčítanejšie', 'najčítanejšie články', 'najnovšie', 'najnovšie články', 'najnovšie správy', 'posledné správy', 'aktuálne', 'práve sa deje', 'mohlo by vás zaujímať*', 'mohlo by vás tiež zaujímať*', 'odporúčame', 'odporúčané články', 'odporúčané', 'nasledujúci článok', 'predchádzajúci článok', 'ďalší článok', 'zobraziť viac', 'zobraziť ďalšie', 'zobraziť všetky', 'načítať ďalšie', 'viac k téme*', 'k téme', 'nenechajte si ujsť*', 'hlavné správy', 'na titulnú stranu'],
    comments: ['komentáre', 'komentár', 'komentovať', 'pridať komentár', 'napísať komentár', 'zobraziť komentáre', 'žiadne komentáre', '0 komentárov', '1 komentár', '*komentárov', 'diskusia', 'diskusia k článku', 'vstúpiť do diskusie', 'zobraziť diskusiu', 'odpovedať', 'zrušiť odpoveď', 'vaša e-mailová adresa nebude zverejnená*', 'povinné polia sú označené*', 'vyžadované polia sú označené*', 'nahlásiť komentár', 'nahlásiť', 'diskusia je uzavretá*', 'pridajte svoj názor*'],
    consent: ['prijať', 'prijať všetko', 'prijať všetky cookies', 'súhlasím', 'odmietnuť', 'odmietnuť všetko', 'nastavenia cookies', 'nastavenie cookies', 'nastavenia súkromia', 'spravovať cookies', 'spravovať súhlas*', 'používame cookies*', 'táto stránka používa cookies*', 'tento web používa cookies*', 'používaním tejto stránky*', 'rozumiem', 'viac o cookies'],
    advertisement: ['reklama', 'reklamy', 'inzercia', 'inzerát', 'komerčné oznámenie', 'sponzorovaný obsah', 'sponzorované', 'článok pokračuje pod reklamou*', 'pokračovanie článku pod reklamou*', 'zatvoriť reklamu', 'v spolupráci s*', 'platená inzercia', 'pr článok', 'advertorial'],
    tags: ['štítky', 'štítky:*', 'tagy', 'tagy:*', 'kľúčové slová', 'kľúčové slová:*', 'témy', 'témy:*', 'téma:*', 'kategórie', 'kategória:*', 'kategórie:*', 'rubrika:*', 'zaradené v*'],
    navigation: ['domov', 'úvod', 'hlavná stránka', 'titulná strana', 'menu', 'ponuka', 'hľadať', 'hľadanie', 'vyhľadávanie', 'zavrieť', 'zatvoriť', 'otvoriť menu', 'zatvoriť menu', 'prejsť na obsah', 'preskočiť na obsah', 'prejsť na hlavný obsah', 'späť', 'späť hore', 'hore', 'ďalej', 'ďalší', 'predchádzajúci', 'nasledujúci', 'kontakt', 'kontakty', 'kontaktujte nás', 'o nás', 'redakcia', 'správy', 'domáce', 'zahraničie', 'šport', 'kultúra', 'ekonomika', 'krimi', 'názory', 'počasie', 'nachádzate sa tu*', 'ste tu*', 'obsah', 'načítava sa*', 'mapa stránok', 'mapa webu', 'archív'],
    legal: ['všetky práva vyhradené*', '*všetky práva vyhradené', 'ochrana osobných údajov', 'zásady ochrany osobných údajov', 'ochrana súkromia', 'podmienky používania', 'podmienky použitia', 'obchodné podmienky', 'všeobecné obchodné podmienky', 'autorské práva*', 'publikovanie alebo*', '© *', 'copyright*', 'vyhlásenie o prístupnosti', 'nahlásiť chybu*', 'našli ste chybu?*', 'prevádzkovateľ:*', 'vydavateľ:*', 'etický kódex'],
    'reading-time': ['čas čítania*', 'doba čítania*', 'dĺžka čítania*', '*min čítania', '*minút čítania', '*minúty čítania', 'prečítate za*', 'čítanie na*min*'],
    credit: ['foto:*', 'fotografia:*', 'zdroj:*', 'zdroj foto:*', 'ilustračné foto*', 'ilustračná snímka*', 'archívne foto*', 'autor fotografie:*', 'obrázok:*', 'grafika:*', 'ilustrácia:*', '*/tasr', '*/sita', 'video:*', 'foto tasr', 'snímka:*'],
    updated: ['publikované*', 'zverejnené*', 'aktualizované*', 'aktualizácia:*', 'posledná aktualizácia*', 'naposledy aktualizované*', 'naposledy upravené*', 'vydané*', 'pridané*', 'dátum:*', 'dátum publikovania*'],
  },
  bylineOpeners: ['autor:', 'autor', 'autori:', 'autorka:', 'napísal', 'napísala', 'text:', 'pripravil', 'pripravila', 'spracoval', 'publikoval', 'pridal'],
  nameJoiners: ['a', '&'],
  months: [['jan'], ['feb'], ['mar'], ['apr'], ['máj'], ['jún', 'jun'], ['júl', 'jul'], ['aug'], ['sep', 'sept'], ['okt'], ['nov'], ['dec']],
  notNames: ['redakcia', 'tasr', 'sita', 'admin', 'administrátor', 'hosť', 'anonym', 'autor', 'redaktor', 'redaktorka', 'publikované', 'aktualizované', 'zdieľať', 'diskusia'],
  terms: {
    updated: 'aktualizov',
  },
  standIns: {
    missing: ['chyba 404*', 'stránka nenájdená', 'stránka sa nenašla*', 'stránka nebola nájdená*', 'stránka neexistuje', 'táto stránka neexistuje*', 'požadovaná stránka*', 'hľadaná stránka*', 'stránka, ktorú hľadáte*'],
    challenge: ['overte, že ste človek*', 'potvrďte, že nie ste robot*', 'nie som robot', 'ste robot'],
    script: ['zapnite javascript*', 'povoľte javascript*', 'javascript je vypnutý*', 'váš prehliadač je zastaraný*', 'používate zastaraný prehliadač*', 'váš prehliadač nie je podporovaný*',
      'aktualizujte svoj prehliadač*'],
    parked: ['táto doména je na predaj*', 'doména na predaj', 'stránka vo výstavbe'],
  },
}
