import type { LanguageWords } from '../model/contracts.ts'

export const pl: LanguageWords = {
  tag: 'pl', name: 'Polish',
  phrases: {
    version: ['wyjdź z wersji mobilnej', 'wersja mobilna', 'wersja desktopowa', 'wersja do druku', 'pełna wersja', 'wersja pełna', 'przejdź do wersji*'],
    share: [
      'udostępnij', 'udostępnij na*', 'udostępnij artykuł', 'podziel się*', 'podziel się artykułem', 'podziel się na*', 'drukuj', 'wydrukuj', 'wyślij',
      'wyślij znajomemu', 'wyślij e-mailem', 'poleć', 'poleć znajomym', 'poleć znajomemu', 'lubię to*', 'kopiuj link', 'skopiuj link', 'zapisz',
      'obserwuj nas*', 'śledź nas*', 'dołącz do nas*', 'tweetnij', 'facebook', 'twitter', 'wykop', 'posłuchaj artykułu', 'wysłane z mojego*', 'wysłane z iphone\'a'],
    subscribe: [
      'subskrybuj*', 'prenumerata', 'prenumeruj', 'newsletter', 'zapisz się*', 'zapisz się do newslettera*', 'zapisz się na newsletter*',
      'twój adres e-mail', 'adres e-mail', 'kup dostęp*', 'masz już dostęp*', 'artykuł dostępny tylko*', 'wesprzyj nas*', 'pobierz aplikację*',
      'bądź na bieżąco*', 'rss', 'wykup dostęp*'
    ],
    'sign-in': [
      'zaloguj', 'zaloguj się', 'logowanie', 'wyloguj', 'zarejestruj się', 'rejestracja', 'moje konto', 'załóż konto', 'nie pamiętasz hasła*',
      'zapomniałeś hasła*', 'przypomnij hasło', 'hasło', 'login', 'zapamiętaj mnie', 'nie masz konta?*', 'nie masz jeszcze konta?*', 'nie pamiętam hasła', 'zarejestruj się aby*', 'zarejestruj się, aby*'
    ],
    related: [
      'czytaj więcej', 'czytaj więcej:*', 'czytaj więcej*»', 'czytaj dalej*', 'czytaj także*', 'czytaj też*', 'czytaj również*', 'przeczytaj także*',
      'przeczytaj też*', 'przeczytaj również*', 'przeczytaj więcej*', 'zobacz też*', 'zobacz także*', 'zobacz również*', 'zobacz więcej',
      'zobacz wszystkie', 'zobacz:*', 'więcej', 'więcej:*', 'więcej na ten temat*', 'więcej o*', 'więcej informacji*', 'więcej z*', 'powiązane artykuły',
      'powiązane', 'powiązane tematy', 'podobne artykuły', 'podobne wpisy', 'podobne tematy', 'podobne', 'polecane', 'polecane artykuły', 'polecamy',
      'polecamy:*', 'polecamy także*', 'warto przeczytać*', 'najczęściej czytane', 'najpopularniejsze', 'najnowsze', 'najnowsze wiadomości',
      'najnowsze artykuły', 'najnowsze wpisy', 'ostatnie wpisy', 'ostatnie artykuły', 'inne artykuły*', 'pozostałe artykuły', 'w tym temacie*', 'następny',
      'poprzedni', 'następny artykuł', 'poprzedni artykuł', 'następny wpis', 'poprzedni wpis', 'pokaż więcej', 'załaduj więcej', 'może cię zainteresować*',
      'może cię też zainteresować*', 'nie przegap*', 'wideo:*', 'galeria*', 'w serwisie*',
      'sprawdź:*', 'sprawdź też', 'sprawdź też:*', 'sprawdź także', 'sprawdź także:*', 'przeczytaj:*', 'polecamy też', 'polecamy też:*', 'polecamy również', 'polecamy również:*', 'dowiedz się więcej:*',
      'to może cię zainteresować*', 'czytaj:*', 'tu przeczytasz*', 'pokrewne tematy:*', 'dziś polecamy', 'więcej wiadomości w serwisie*'
    ],
    comments: [
      'komentarzy', 'komentarze', 'komentarz', 'komentarze:*', 'komentarze (*', 'skomentuj', 'skomentuj artykuł', 'dodaj komentarz', 'dodaj opinię', 'napisz komentarz',
      'zostaw komentarz*', 'zobacz komentarze', 'pokaż komentarze', 'wszystkie komentarze', 'brak komentarzy*', '0 komentarzy', '1 komentarz',
      'twój adres e-mail nie zostanie opublikowany*', 'wymagane pola*', 'odpowiedz', 'anuluj odpowiedź', 'anuluj pisanie odpowiedzi', 'zgłoś',
      'zgłoś nadużycie*', 'forum', 'opinie', 'opinie:*', 'aby dodać komentarz*', 'najnowsze komentarze', 'komentowanie zostało wyłączone*', 'napisz komentarz*', 'zgłoś do moderacji*'
    ],
    consent: [
      'akceptuję', 'akceptuj', 'zgadzam się', 'zaakceptuj wszystkie', 'odrzuć', 'ustawienia cookies', 'ustawienia prywatności', 'używamy plików cookie*',
      'ta strona używa*cookie', 'strona korzysta z plików cookie*', 'nasza strona używa*', 'przejdź do serwisu', 'rozumiem', 'dowiedz się więcej'
    ],
    advertisement: [
      'reklama', 'reklamy', 'ogłoszenie', 'ogłoszenia', 'artykuł sponsorowany', 'materiał sponsorowany', 'sponsorowane', 'materiał promocyjny*',
      'materiał partnera', '- reklama -', 'dalsza część artykułu*', 'koniec reklamy',
      'dalsza część tekstu*', 'dalszy ciąg materiału pod*', 'dalszy ciąg tekstu pod*', 'reszta tekstu pod*'
    ],
    tags: [
      'tagi', 'tagi:*', 'słowa kluczowe*', 'tematy', 'tematy:*', 'kategorie', 'kategoria:*', 'kategorie:*', 'temat:*', 'dział:*',
      'zobacz więcej na temat*', 'otagowano*'
    ],
    navigation: [
      'strona główna', 'menu', 'szukaj', 'wyszukaj', 'zamknij', 'przejdź do treści', 'przejdź do głównej treści', 'przejdź do*', 'do góry', 'na górę',
      'powrót', 'wróć', 'wstecz', 'dalej', 'następna', 'poprzednia', 'kontakt', 'o nas', 'pomoc', 'mapa strony', 'mapa serwisu', 'działy', 'wiadomości',
      'sport', 'biznes', 'kultura', 'polska', 'świat', 'gospodarka', 'polityka', 'wideo', 'zdjęcia', 'jesteś tutaj*', 'tu jesteś*', 'spis treści',
      'ładowanie*', 'redakcja', 'reklama w serwisie', 'region', 'kanały rss'
    ],
    legal: [
      'polityka prywatności', 'regulamin', 'regulamin serwisu', 'wszelkie prawa zastrzeżone*', '*wszelkie prawa zastrzeżone',
      '*wszelkie prawa zastrzeżone.', 'prawa autorskie*', '© *', 'copyright*', 'polityka cookies', 'zgłoś błąd*', 'nota prawna', 'kopiowanie*zabronione'
    ],
    'reading-time': ['czas czytania*', '*min czytania', '*minut czytania', '*min. czytania', 'przeczytasz w*', 'ten tekst przeczytasz w*'],
    credit: [
      'fot.*', 'foto:*', 'foto*', 'źródło:*', 'źródło*', 'zdjęcie:*', 'zdjęcia:*', 'autor zdjęcia*', '(fot.*', 'fot:*', 'ilustracja:*',
      'źródło zdjęć*'
    ],
    updated: [
      'opublikowano*', 'opublikowany*', 'data publikacji*', 'aktualizacja*', 'zaktualizowano*', 'ostatnia aktualizacja*', 'dodano*', 'data dodania*',
      'utworzono*', 'ostatnia modyfikacja*', 'data:*'
    ],
  },
  bylineOpeners: ['autor:', 'autor', 'autorzy:', 'tekst:', 'napisał', 'napisała', 'przez', 'opracował:', 'opracowała:', 'opr.', 'oprac.', 'dodał:', 'rozmawiał', 'rozmawiała'],
  nameJoiners: ['i', 'oraz', 'z'],
  months: [['styczeń', 'stycznia', 'sty'], ['luty', 'lutego', 'lut'], ['marzec', 'marca', 'mar'], ['kwiecień', 'kwietnia', 'kwi'], ['maj', 'maja'], ['czerwiec', 'czerwca', 'cze'], ['lipiec', 'lipca', 'lip'], ['sierpień', 'sierpnia', 'sie'], ['wrzesień', 'września', 'wrz'], ['październik', 'października', 'paź'], ['listopad', 'listopada', 'lis'], ['grudzień', 'grudnia', 'gru']],
  notNames: ['imię', 'redakcja', 'admin', 'administrator', 'autor', 'gość', 'anonim', 'zespół', 'udostępnij', 'komentarze', 'dziennikarz', 'drukuj', 'wyślij', 'wydrukuj'],
  jargon: {
    legal: 'cookie cookies ciasteczka ciasteczek zgoda zgody zgodę prywatności prywatność rodo przetwarzanie przetwarzania przetwarzane przetwarzać administrator administratorem dostawców partnerów partnerzy identyfikatory polityka polityki polityką regulamin regulaminu warunki odpowiedzialność odpowiedzialności przeglądarki przeglądarka serwis serwisu strony urządzenia urządzeniu urządzenie osobowych osobowe spersonalizowane spersonalizowanych personalizacja uzasadniony uzasadnionego celach celu cele reklamy reklam reklamowych reklamodawców preferencje ustawienia ustawień sprzeciw odmowa trzecich analiza śledzenie zgodnie użytkownik użytkownika użytkowników użytkownicy danych dane informacje informacji',
    shop: 'wysyłka wysyłki wysyłkę dostawa dostawy dostawę zwrot zwroty zwrotu zwrotów wymiana koszyk koszyka zamówienie zamówienia zamówień zamów płatność płatności zapłać cena ceny rabat rabatu rabaty promocja promocji kod kupon magazyn magazynie gwarancja gwarancji ulubionych ilość szt klientów klient klienta prezent',
  },
  terms: {
    contact: 'kontakt, biuro prasowe',
    opening: 'wstęp, intro, o co chodzi, wprowadzenie, streszczenie, przedmowa, podsumowanie',
    asking: 'dla, mediów, prasy, prasowy, y, u, osoba, do, prasowe, dziennikarzy',
    weekday: 'poniedziałek, wtorek, środa, czwartek, piątek, sobota, niedziela, dziś, dzisiaj, wczoraj',
    role: 'dziennikarz, dziennikarka, redaktorka',
    title: 'tytuł, temat',
    updated: 'zaktualizowan, aktualizacja, zmodyfikowan',
    published: 'opublikowan, dodan',
    received: 'otrzymano, wpłynął, wpłynęł, przyjęt',
    small: 'i, w, na, z, do, się, nie, że, to, jest, o, jak, po, co, za, od, przez, ale, był, tym, tak, dla, już, oraz, czy, może, które, jego, przy, tego, ma, są, który, która, tylko, ze, także, będzie',
    subject: 'temat, wysłano',
    address: 'od, do, data, tytuł',
    clock: 'o, godz, godzina, r, roku',
    dated: 'dnia, data',
    ours: 'nasz, nasza, naszego',
    salutation: 'drogi, droga, drodzy, szanowny, szanowna, szanowni, szanowne, cześć, dzień dobry, witam',
    farewell: 'z poważaniem, pozdrawiam, serdecznie pozdrawiam, z wyrazami szacunku',
  },
  standIns: {
    missing: ['błąd 404*', 'błąd 403*', 'błąd 500*', '404 nie znaleziono*', '404 strona nie istnieje', 'strona nie istnieje', 'strona nie została znaleziona*', 'nie znaleziono strony*', 'nie odnaleziono strony*',
      'strona niedostępna', 'ta strona nie istnieje*', 'strona, której szukasz*', 'strona której szukasz*', 'podana strona nie istnieje*', 'żądana strona*', 'przepraszamy, strona*', 'nie masz uprawnień*', 'usługa niedostępna', 'usługa tymczasowo niedostępna', 'nie znaleziono obiektu*', 'nie znaleziono żądanego*', 'serwer jest tymczasowo*'],
    challenge: ['potwierdź, że jesteś człowiekiem*', 'potwierdź, że nie jesteś robotem*', 'nie jestem robotem', 'czy jesteś robotem', 'weryfikacja bezpieczeństwa'],
    script: ['włącz javascript*', 'włącz obsługę javascript*', 'proszę włączyć javascript*', 'javascript jest wyłączony*', 'javascript jest wyłączona*', 'ta strona wymaga javascript*',
      'twoja przeglądarka jest nieaktualna*', 'twoja przeglądarka jest przestarzała*', 'używasz przestarzałej przeglądarki*', 'twoja przeglądarka nie jest obsługiwana*', 'zaktualizuj przeglądarkę*',
      'zaktualizuj swoją przeglądarkę*'],
    parked: ['ta domena jest na sprzedaż*', 'domena na sprzedaż', 'strona w budowie', 'strona w przebudowie'],
  },
}
