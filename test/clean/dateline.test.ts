import { describe, expect, it } from 'vitest';
import { findDateline } from '../../src/clean/dateline/dateline.ts';

const STORY =
  'The harbour board said on Monday that the ferry would run again after a winter of repairs to both ramps.';

/** Dateline | places | country | month and day | agency | form. An empty field is null. */
const DATELINES = `
HANOI, Vietnam (AP) — |HANOI|VN||AP|A
WASHINGTON (AP) -- |WASHINGTON|||AP|A
BEIRUT/THE HAGUE, March 7 (Reuters) - |BEIRUT,THE HAGUE||--03-07|Reuters|A
LONDON, Jan 9 (Reuters) - |LONDON||--01-09|Reuters|A
Washington [US], June 7 (ANI): |Washington|US|--06-07|ANI|A
New Delhi [India], August 12 (ANI): |New Delhi|IN|--08-12|ANI|A
STOCKHOLM, Aug 29, 2014 (AFP) - |STOCKHOLM||--08-29|AFP|A
Strasbourg, 10 juil 2024 (AFP) - |Strasbourg||--07-10|AFP|A
Paris, 3 févr. 2024 (AFP) - |Paris||--02-03|AFP|A
Tegucigalpa, 2 ene (EFE).- |Tegucigalpa||--01-02|EFE|A
Madrid, 14 mar (EFE).- |Madrid||--03-14|EFE|A
Mumbai, Dec 9 (PTI) |Mumbai||--12-09|PTI|A
New Delhi, Jan 13 (IANS): |New Delhi||--01-13|IANS|A
Lucknow, May 4 (UNI) |Lucknow||--05-04|UNI|A
BRISBANE, Australia, Jan. 1 (Xinhua) -- |BRISBANE|AU|--01-01|Xinhua|A
BEIJING, March 15 (Xinhua) -- |BEIJING||--03-15|Xinhua|A
SEOUL, March 12 (Yonhap) -- |SEOUL||--03-12|Yonhap|A
TOKYO, March 12 (Kyodo) -- |TOKYO||--03-12|Kyodo|A
Tokyo, March 12 (Jiji Press)--|Tokyo||--03-12|Jiji|A
Taipei, March 12 (CNA) |Taipei||--03-12|CNA|A
KUALA LUMPUR, March 12 (Bernama) -- |KUALA LUMPUR||--03-12|Bernama|A
Jakarta (ANTARA) - |Jakarta|||Antara|A
ANKARA (AA) - |ANKARA|||AA|A
ISTANBUL (AA) - |ISTANBUL|||AA|A
İSTANBUL (DHA) - |İSTANBUL|||DHA|A
ROMA, 16 NOV (ANSA) - |ROMA||--11-16|ANSA|A
MILANO, 3 GEN (ANSA) - |MILANO||--01-03|ANSA|A
(ANSA) - ROMA, 16 NOV - |ROMA||--11-16|ANSA|B
Roma, 12 mar. (askanews) - |Roma||--03-12|Askanews|A
Roma, 12 mar (Adnkronos) - |Roma||--03-12|Adnkronos|A
ROMA (ITALPRESS) - |ROMA|||Italpress|A
Berlin (dpa) - |Berlin|||dpa|A
Stuttgart (dpa/lsw) - |Stuttgart|||dpa|A
Hamburg (AFP) - |Hamburg|||AFP|A
Frankfurt (Reuters) - |Frankfurt|||Reuters|A
Wien (APA) - |Wien|||APA|A
Bonn (KNA) - |Bonn|||KNA|A
Berlin (epd). |Berlin|||epd|A
BRUSSEL (BELGA) - |BRUSSEL|||Belga|A
AMSTERDAM (ANP) - |AMSTERDAM|||ANP|A
DEN HAAG (ANP) - |DEN HAAG|||ANP|A
Lisboa, 12 mar 2024 (Lusa) - |Lisboa||--03-12|Lusa|A
Warszawa, 12 marca (PAP) - |Warszawa||--03-12|PAP|A
Praha 12. března (ČTK) - |Praha||--03-12|ČTK|A
BRATISLAVA 12. marca (TASR) - |BRATISLAVA||--03-12|TASR|A
Budapest, 2024. március 12. (MTI) - |Budapest||--03-12|MTI|A
ZAGREB, 12. ožujka (Hina) - |ZAGREB||--03-12|Hina|A
LJUBLJANA, 12 March (STA) - |LJUBLJANA||--03-12|STA|A
BELGRADE, March 12 (Tanjug) - |BELGRADE||--03-12|Tanjug|A
SOFIA, March 12 (BTA) - |SOFIA||--03-12|BTA|A
ATHENS (ANA-MPA) - |ATHENS|||ANA-MPA|A
MANILA, March 12 (PNA) -- |MANILA||--03-12|PNA|A
Hanoi, March 12 (VNA) - |Hanoi||--03-12|VNA|A
ISLAMABAD, Mar 12 (APP): |ISLAMABAD||--03-12|APP|A
DHAKA, March 12, 2024 (BSS) - |DHAKA||--03-12|BSS|A
Kathmandu, March 12 (RSS): |Kathmandu||--03-12|RSS|A
ABU DHABI, 12th March, 2024 (WAM) -- |ABU DHABI||--03-12|WAM|A
KUWAIT, March 12 (KUNA) -- |KUWAIT|KW|--03-12|KUNA|A
DOHA, March 12 (QNA) - |DOHA||--03-12|QNA|A
Tehran, March 12 (IRNA) - |Tehran||--03-12|IRNA|A
RAMALLAH, March 12 (WAFA) - |RAMALLAH||--03-12|WAFA|A
Amman, March 12 (Petra) -- |Amman||--03-12|Petra|A
Damascus, (SANA) - |Damascus|||SANA|A
CAIRO, March 12 (MENA) - |CAIRO||--03-12|MENA|A
Lagos, March 12 (NAN) - |Lagos||--03-12|NAN|A
Accra, March 12 (GNA) - |Accra||--03-12|GNA|A
HAVANA, Cuba, Mar 12 (ACN) - |HAVANA|CU|--03-12|ACN|A
La Habana, 12 mar (Prensa Latina) |La Habana||--03-12|Prensa Latina|A
Buenos Aires, 12 marzo (NA) -- |Buenos Aires||--03-12|NA (Argentina)|A
LOS ANGELES, Dec. 27 (UPI) -- |LOS ANGELES||--12-27|UPI|A
ROME (CNS) -- |ROME|||CNS|A
JERUSALEM (JTA) — |JERUSALEM|||JTA|A
NEW YORK (RNS) — |NEW YORK|||RNS|A
TORONTO (CP) — |TORONTO|||CP|A
SYDNEY (AAP) - |SYDNEY|||AAP|A
VILNIUS, March 12 (BNS) - |VILNIUS||--03-12|BNS|A
ULAANBAATAR, March 12 (MONTSAME) - |ULAANBAATAR||--03-12|Montsame|A
KABUL (Pajhwok) - ||||*|
SAN FRANCISCO (CBS SF) -- |SAN FRANCISCO|||CBS SF|A
CALGARY, Alberta (AP) - |CALGARY|CA||AP|A
GRANT TOWN, W.Va. (AP) - |GRANT TOWN|US||AP|A
GAZA CITY, Gaza Strip (AP) — |GAZA CITY|PS||AP|A
SAN'A, Yemen (AP) -- |SAN'A|YE||AP|A
ST. LOUIS (AP) — |ST. LOUIS|||AP|A
CIUDAD JUÁREZ, Mexico (AP) — |CIUDAD JUÁREZ|MX||AP|A
TBILISI, Georgia (AP) — |TBILISI|GE||AP|A
SAVANNAH, Ga. (AP) — |SAVANNAH|US||AP|A
UNITED NATIONS, Sept 19 (Reuters) - |UNITED NATIONS||--09-19|Reuters|A
RIO DE JANEIRO, April 2 (Reuters) - |RIO DE JANEIRO||--04-02|Reuters|A
NEEDHAM, Mass., Sept. 19, 2025 /PRNewswire/ -- |NEEDHAM|US|--09-19|PR Newswire|A'
LAS VEGAS, Jan. 8 /PRNewswire/ -- |LAS VEGAS||--01-08|PR Newswire|A'
SHENZHEN, China, March 12, 2024 /PRNewswire/ -- |SHENZHEN|CN|--03-12|PR Newswire|A'
ST. LOUIS--(BUSINESS WIRE)--|ST. LOUIS|||Business Wire|A'
NEW YORK--(BUSINESS WIRE)--|NEW YORK|||Business Wire|A'
DUBLIN, Ireland, Aug. 12, 2026 (GLOBE NEWSWIRE) -- |DUBLIN|IE|--08-12|GlobeNewswire|A'
Vancouver, British Columbia--(Newsfile Corp. - March 12, 2024) - |Vancouver|CA|--03-12|Newsfile|A'
NEW YORK, NY / ACCESSWIRE / March 12, 2024 / |NEW YORK|US|--03-12|Accesswire|A'
TORONTO, March 12, 2024 /CNW/ - |TORONTO||--03-12|CNW|A'
Seattle, WA (PRWEB) March 12, 2024 -- |Seattle|US|--03-12|PRWeb|A'
Sydney, July 30 AAP - |Sydney||--07-30|AAP|C
New York CNN — |New York|||CNN|D
Paris CNN — |Paris|||CNN|D
Washington CNN — |Washington|||CNN|D
Hong Kong (CNN Business) |Hong Kong|HK||CNN|A
CNN — ||||CNN|F
(CNN) — ||||CNN|F
(CNN)||||CNN|F
(Reuters) - ||||Reuters|F
(AP) — ||||AP|F
(AFP) - ||||AFP|F
BUFFALO, N.Y. — |BUFFALO|US|||E
COOKEVILLE, Tenn. - |COOKEVILLE|US|||E
TEHRAN – |TEHRAN||||E
PUTRAJAYA, Nov 22 — |PUTRAJAYA||--11-22||E
WASHINGTON — |WASHINGTON||||E
MADRID — |MADRID||||E
OTTAWA - |OTTAWA||||E
WENGEN, Switzerland -- |WENGEN|CH|||E
BANGKOK, Thailand - |BANGKOK|TH|||E
SIOUX FALLS, S.D. – |SIOUX FALLS|US|||E
IRVING, Texas -- |IRVING|US|||E
LAHORE: |LAHORE||||E
MUMBAI: |MUMBAI||||E
München/London – |München,London||||E
新华社北京3月15日电（记者张三） |北京||--03-15|Xinhua|G
新华社华盛顿3月15日电 |华盛顿||--03-15|Xinhua|G
中新社香港3月15日电 |香港||--03-15|CNS (China)|G
(서울=연합뉴스) 홍길동 기자 = |서울|||Yonhap|H
(부산=연합뉴스) 김철수 기자 = |부산|||Yonhap|H
[서울=뉴시스] 홍길동 기자 = |서울|||Newsis|H
【ワシントン共同】|ワシントン|||Kyodo|I
【北京時事】|北京|||Jiji|I
【パリ＝山田太郎】|パリ||||I
МОСКВА, 27 августа. /ТАСС/. |МОСКВА||--08-27|TASS|J
KIEV, August 25. /TASS/. |KIEV||--08-25|TASS|J
МОСКВА, 27 авг - РИА Новости. |МОСКВА||--08-27|RIA Novosti|J
Москва. 27 августа. INTERFAX.RU - |Москва||--08-27|Interfax|C
Київ. 27 серпня. Укрінформ. |Київ||--08-27|Ukrinform|C
नई दिल्ली, 12 मार्च (भाषा) |नई दिल्ली||--03-12|Bhasha|A
लखनऊ, 12 मार्च (वार्ता) |लखनऊ||--03-12|UNI|A
القاهرة - رويترز - |القاهرة|||Reuters|J
بيروت (أ ف ب) - |بيروت|||AFP|A
واشنطن (رويترز) - |واشنطن|||Reuters|A
Helsinki (STT) - |Helsinki|||STT|A
OSLO (NTB): |OSLO|||NTB|A
STOCKHOLM (TT) - |STOCKHOLM|||TT|A
KØBENHAVN /ritzau/ - |KØBENHAVN|||Ritzau|J
Bucureşti, 12 martie /Agerpres/ - |Bucureşti||--03-12|Agerpres|J
BAKU, Azerbaijan, March 12. Trend |BAKU|AZ|--03-12|*|
ASTANA. KAZINFORM - |ASTANA|||Kazinform|*
Genève (ats) - |Genève|||Keystone-SDA|A
Bern (sda) - |Bern|||Keystone-SDA|A
São Paulo (Folhapress) - |São Paulo|||Folhapress|A
Alger (APS) - |Alger|||APS|A
Rabat (MAP) - |Rabat|||MAP|A
Barcelona (ACN).- |Barcelona|||*|A
`
  .split('\n')
  .filter((row) => row !== '' && !row.includes('|*|'))
  .map((row) => row.split('|') as [string, string, string, string, string, string]);

const LOOKALIKES = `
Trump — the president — said on Monday that the ferry would run again soon.
TEHRAN-based militias said on Monday that the ferry would run again soon.
Houston-area fleet sales -- new vehicles and old -- fell again this winter.
By 2018, the board had closed both of the ramps and sold the older boat.
The operator announced through PR Newswire in March that the ferry would run.
The London (Ontario) office - a small one - closed in the winter of last year.
PEPA – a charity for pilots – said on Monday that the ferry would run again.
LE POINT SUR LA SITUATION - Le bateau reprend la mer lundi après les travaux.
The board (AP calls it the harbour board) - which met on Monday - said no.
Officials told CNN — and later the BBC — that the ferry would run again.
“London — what a town,” said the pilot of the ferry on Monday morning.
He said on Monday (Reuters) that the ferry would run again after repairs.
UPDATE - The harbour board said on Monday that the ferry would run again.
EXCLUSIVE — The harbour board said on Monday that the ferry would run.
BREAKING: The harbour board said on Monday that the ferry would run again.
OPINION - The harbour board should have said on Monday that it was wrong.
VIDEO — The harbour board said on Monday that the ferry would run again.
WATCH: The harbour board said on Monday that the ferry would run again.
TRUMP: I think that the ferry will run again after a winter of repairs.
CLINTON: I think that the ferry will run again after a winter of repairs.
Q: Will the ferry run again after a winter of repairs to both ramps?
A: The harbour board says that the ferry will run again from Monday.
MODERATOR: We now turn to the ferry, and to the ramps on both shores.
Paris – Nice – Rome is the route that the riders take in the spring race.
London — the city of my birth — was never so quiet as on that morning.
Mara Quill (left) - the pilot - said on Monday that the ferry would run.
Mara Quill - pilot, diver and mother - was buried on Monday at Hartwell.
The Associated Press (AP) is a news agency with its seat in New York.
Reuters (founded in 1851) is a news agency with its seat in London.
CNN (the channel) - not the site - said on Monday that it had the tape.
Photo (AP) - The ferry at the quay of Hartwell on Monday in the rain.
(AP Photo/Mara Quill) The ferry lies at the quay of Hartwell on Monday.
(John Doe/AP) The ferry lies at the quay of Hartwell on Monday morning.
(Getty Images) - The ferry lies at the quay of Hartwell on Monday.
FILE - The ferry lies at the quay of Hartwell on Monday in the rain.
FILE PHOTO: The ferry lies at the quay of Hartwell on Monday in the rain.
In Paris (AFP counts two million people) - the river rose on Monday.
On March 7 (a Thursday) - the day of the storm - the ferry lay at sea.
March 7 - The ferry leaves the quay. March 9 - It is found by divers.
1. London - A town on a river that the ferry has crossed for a century.
10:30 a.m. - The ferry leaves the quay of Hartwell with forty people.
NFL - The league said on Monday that the season would begin in the fall.
COVID-19 - The board said on Monday that the ferry would run half full.
WINNER - The ferry, which runs again after a winter of repairs to ramps.
PODCAST: The ferry runs again after a winter of repairs to both ramps.
Step 1: Take the ferry to the far shore and walk on to the old customs house.
The ferry - the board calls it a boat - will run again from Monday on.
Berlin ist eine Stadt - und was für eine, sagte der Kapitän am Montag.
Der Kapitän (dpa nannte seinen Namen nicht) - ein Mann von 50 Jahren - fuhr.
Die Fähre – ein altes Schiff – fährt wieder, sagte der Vorstand am Montag.
KOMMENTAR - Die Fähre fährt wieder, und der Vorstand sollte sich schämen.
Le capitaine (selon l'AFP) - un homme de 50 ans - a repris la mer lundi.
DIRECT - Le bateau reprend la mer lundi après un hiver de travaux au quai.
ENTRETIEN - Le capitaine du bateau parle de la mer et des travaux du quai.
El capitán (según EFE) - un hombre de 50 años - volvió a la mar el lunes.
ENTREVISTA - El capitán del barco habla de la mar y de las obras del puerto.
Il capitano (secondo l'ANSA) - un uomo di 50 anni - è tornato in mare.
INTERVISTA - Il capitano della nave parla del mare e dei lavori del porto.
Капитан (по данным ТАСС) - мужчина 50 лет - снова вышел в море в понедельник.
記者は【図】を見て、港の工事が終わったと月曜日に書いた。船は再び走る。
【写真】港に着いた船。月曜日から再び走ると港の委員会が発表した。
【速報】港の船が月曜日から再び走ると委員会が発表した。工事は終わった。
(사진) 항구에 배가 다시 다닌다고 위원회가 월요일에 발표했다.
他说，新华社北京分社的记者三月来过港口，看到了船和码头的工程。
Washington said on Monday that it would pay - in part - for both ramps.
Moscow (the city) and Kiev (the town) agreed on Monday on the ferry.
New York Times - a paper - said on Monday that the ferry would run again.
Jordan — who scored 30 points — said on Monday that he would play again.
Paris Hilton (the heiress) - in a red coat - took the ferry on Monday.
Austin Powers (1997) - a film - was shown on the ferry on Monday night.
Lincoln (2012) — a film on the president — was shown on the ferry.
The AP - the agency - said on Monday that the ferry would run again.
HOST: Good morning. We begin with the ferry, and the ramps on both shores.
AS - www.example.com says on its page that the ferry will run from Monday.
Dear editor — The ferry should run again, and the board should be ashamed.
Also on Monday - the day of the storm - the board met to speak of ramps.
NOTE: The ferry runs again from Monday, and the board says it will stay so.
PS - The ferry runs again from Monday, and the board says it will stay so.
Republicans — and some Democrats — said on Monday that they would pay.
No (CNN) camera - or any other - was on the quay when the ferry left it.
`
  .split('\n')
  .filter((row) => row !== '');

describe('findDateline', () => {
  it.each(DATELINES)('reads %s', (dateline, places, country, date, agency, form) => {
    const found = findDateline(dateline + STORY, 0, dateline.length + STORY.length, '2024-06-01');
    expect(found).not.toBeNull();
    expect([
      found!.places.join(','),
      found!.countryCode ?? '',
      found!.monthDay ?? '',
      found!.agency ?? '',
      found!.form,
    ]).toEqual([places, country, date, agency, form === '*' ? found!.form : form]);
    expect((dateline + STORY).slice(found!.end)).toBe(STORY);
  });

  it.each(LOOKALIKES)('leaves %s', (text) => {
    expect(findDateline(text, 0, text.length, '2024-06-01')).toBeNull();
  });

  it('is asked enough of both', () => {
    expect(DATELINES.length).toBeGreaterThanOrEqual(150);
    expect(LOOKALIKES.length).toBeGreaterThanOrEqual(80);
    expect(new Set(DATELINES.map((row) => row[4])).size).toBeGreaterThan(45);
  });

  it.each([
    ['2024-01-02', 2023],
    ['2024-12-31', 2024],
    ['2024', 2024],
  ])('gives 30 December in an article of %s the year %i, flagged', (date, year) => {
    const text = `LONDON, Dec 30 (Reuters) - ${STORY}`;
    expect(findDateline(text, 0, text.length, date)).toMatchObject({ year, yearInferred: true, monthDay: '--12-30' });
  });

  it('takes a printed year for what it is', () => {
    const text = `STOCKHOLM, Aug 29, 2014 (AFP) - ${STORY}`;
    expect(findDateline(text, 0, text.length, '2024-01-02')).toMatchObject({ year: 2014, yearInferred: false });
  });
});
