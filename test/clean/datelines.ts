/**
 * Datelines of invented stories in the forms that agencies and papers use, by language (a line with `#`), one a row:
 * dateline | places | country | month and day | agency | form. An empty field is null.
 */
const ROWS = `
# en
Cairo, Oct. 3 (MENA) - |Cairo||--10-03|MENA|A
Khartoum, Oct. 3 (SUNA)- |Khartoum||--10-03|SUNA|A
BEIRUT, Oct 3 (NNA) - |BEIRUT||--10-03|NNA|A
Erbil (Kurdistan 24) – |Erbil|||Kurdistan 24|A
ERBIL, Kurdistan Region — |ERBIL|IQ|||E
Yerevan, 3 October. /ARKA/. |Yerevan||--10-03|ARKA|J
YEREVAN. – |YEREVAN||||E
TBILISI, DFWatch – |TBILISI||||E
BAKU, Oct 3 (Turan) - |BAKU||--10-03|Turan|A
Tashkent, Uzbekistan (UzDaily.com) -- |Tashkent|UZ||UzDaily.com|A
DUSHANBE, October 3, 2020, Asia-Plus – |DUSHANBE||--10-03|Asia-Plus|C
ISLAMABAD (Dunya News) – |ISLAMABAD|||Dunya News|A
ISLAMABAD (92 News) – |ISLAMABAD|||92 News|A
NEW DELHI, Oct 3: |NEW DELHI||--10-03||E
Guwahati, Oct 3 : |Guwahati||--10-03||E
KATHMANDU, Oct 3: |KATHMANDU||--10-03||E
YANGON (AFP) - |YANGON|||AFP|A
BANGKOK (AP) — |BANGKOK|||AP|A
BANGKOK (TNA) -- |BANGKOK|||TNA|A
VIENTIANE, Oct 3 (KPL) - |VIENTIANE||--10-03|KPL|A
PHNOM PENH (Reuters) - |PHNOM PENH|||Reuters|A
SINGAPORE: |SINGAPORE|SG|||E
SINGAPORE - |SINGAPORE|SG|||E
HONG KONG: |HONG KONG|HK|||E
KOTA KINABALU: |KOTA KINABALU||||E
PETALING JAYA: |PETALING JAYA||||E
GEORGE TOWN: |GEORGE TOWN||||E
MANILA -- |MANILA||||E
CEBU CITY, Philippines — |CEBU CITY|PH|||E
ILOILO CITY -- |ILOILO CITY||||E
SYDNEY, Oct 3 (AAP) - |SYDNEY||--10-03|AAP|A
AUCKLAND (NZ Herald) — |AUCKLAND|||NZ Herald|A
Noumea (AFP) – |Noumea|||AFP|A
SAN JUAN, P.R. — |SAN JUAN|PR|||E
TEGUCIGALPA (AP) — |TEGUCIGALPA|||AP|A
SANTIAGO, Chile (AP) — |SANTIAGO|CL||AP|A
SANTIAGO, Oct 3 (Reuters) - |SANTIAGO||--10-03|Reuters|A
BOGOTA, Colombia (AP) _ |BOGOTA|CO||AP|A
CARACAS, Venezuela — |CARACAS|VE|||E
BUENOS AIRES (AFP) - |BUENOS AIRES|||AFP|A
LA HABANA (AP) — |LA HABANA|||AP|A
CIUDAD DE MÉXICO (AP) — |CIUDAD DE MÉXICO|||AP|A
FRANKFURT (dpa-AFX) - |FRANKFURT|||dpa-AFX|A
FRANKFURT (dpa-AFX Broker) - |FRANKFURT|||dpa-AFX|A
NEW YORK (dpa-AFX Analyser) - |NEW YORK|||dpa-AFX|A
ROMA, 3 ottobre 2020 - |ROMA||--10-03||E
ROMA (Reuters) - |ROMA|||Reuters|A
MILANO (Reuters) - |MILANO|||Reuters|A
CITTÀ DEL VATICANO, 03 OTT - |CITTÀ DEL VATICANO|VA|--10-03||E
BOLOGNA - |BOLOGNA||||E
REYKJAVIK, Iceland (AP) — |REYKJAVIK|IS||AP|A
Warszawa, 03.10.2020 (ISBnews) - |Warszawa||--10-03|ISBnews|A
PRAHA (AP) — |PRAHA|||AP|A
SARAJEVO, October 3 (FENA) - |SARAJEVO||--10-03|FENA|A
SKOPJE, Oct 3 (MIA) - |SKOPJE||--10-03|MIA|A
TIRANA, Oct 3 (ATA) - |TIRANA||--10-03|ATA|A
PRISTINA, Kosovo (AP) — |PRISTINA|XK||AP|A
ATHENS, Oct 3 (AMNA) - |ATHENS||--10-03|ANA-MPA|A
NICOSIA, Oct 3 (CNA) - |NICOSIA||--10-03|CNA|A
KYIV, Ukraine (AP) — |KYIV|UA||AP|A
KYIV, October 3 /Ukrinform/. |KYIV||--10-03|Ukrinform|J
KYIV, Oct 3 (Reuters) - |KYIV||--10-03|Reuters|A
MINSK, 3 October (BelTA) - |MINSK||--10-03|BelTA|A
ABUJA, Nigeria (AP) — |ABUJA|NG||AP|A
NAIROBI, Oct 3 (Reuters) - |NAIROBI||--10-03|Reuters|A
KAMPALA, Uganda (AP) — |KAMPALA|UG||AP|A
MOGADISHU, Oct 3 (Shabelle) - |MOGADISHU||--10-03|Shabelle|A
Addis Ababa, October 3/2020 (ENA) |Addis Ababa||--10-03|ENA|A
Addis Ababa, October 3, 2020 (FBC) - |Addis Ababa||--10-03|FBC|A
LUSAKA, Oct 3 (Xinhua) -- |LUSAKA||--10-03|Xinhua|A
PRETORIA - |PRETORIA||||E
CAPE TOWN – |CAPE TOWN||||E
Cape Town - |Cape Town||||E
Tunis, Oct 3 (TAP) - |Tunis||--10-03|TAP|A
ALGIERS (APS) - |ALGIERS|||APS|A
JERUSALEM (VINnews) — |JERUSALEM|||VINnews|A
RAMALLAH, Monday, October 03, 2020 (WAFA) – |RAMALLAH||--10-03|WAFA|A
TEHRAN, Oct. 3 (Xinhua) -- |TEHRAN||--10-03|Xinhua|A
Tehran (AFP) - |Tehran|||AFP|A
TEHRAN, Iran (AP) — |TEHRAN|IR||AP|A
TEHRAN (Iran News) – |TEHRAN|||Iran News|A
RIYADH: |RIYADH||||E
JEDDAH: |JEDDAH||||E
DUBAI: |DUBAI||||E
DUBAI, 3rd October, 2020 (WAM) -- |DUBAI||--10-03|WAM|A
SHARJAH, 3rd October 2020 (WAM) - |SHARJAH||--10-03|WAM|A
KABUL, Afghanistan (AP) — |KABUL|AF||AP|A
PRAGUE, Oct 3 (CTK) - |PRAGUE||--10-03|ČTK|A
Prague, Oct 3 (CTK) - |Prague||--10-03|ČTK|A
BUDAPEST, Oct 3 (MTI) - |BUDAPEST||--10-03|MTI|A
BUCHAREST, Oct 3 (Agerpres) - |BUCHAREST||--10-03|Agerpres|A
HANOI, Vietnam (AP) — |HANOI|VN||AP|A
WASHINGTON (AP) -- |WASHINGTON|||AP|A
BEIRUT/THE HAGUE, March 7 (Reuters) - |BEIRUT,THE HAGUE||--03-07|Reuters|A
LONDON, Jan 9 (Reuters) - |LONDON||--01-09|Reuters|A
Washington [US], June 7 (ANI): |Washington|US|--06-07|ANI|A
New Delhi [India], August 12 (ANI): |New Delhi|IN|--08-12|ANI|A
STOCKHOLM, Aug 29, 2014 (AFP) - |STOCKHOLM||--08-29|AFP|A
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
LOS ANGELES, Dec. 27 (UPI) -- |LOS ANGELES||--12-27|UPI|A
ROME (CNS) -- |ROME|||CNS|A
JERUSALEM (JTA) — |JERUSALEM|||JTA|A
NEW YORK (RNS) — |NEW YORK|||RNS|A
TORONTO (CP) — |TORONTO|||CP|A
SYDNEY (AAP) - |SYDNEY|||AAP|A
VILNIUS, March 12 (BNS) - |VILNIUS||--03-12|BNS|A
ULAANBAATAR, March 12 (MONTSAME) - |ULAANBAATAR||--03-12|Montsame|A
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
KIEV, August 25. /TASS/. |KIEV||--08-25|TASS|J
ASTANA. KAZINFORM - |ASTANA|||Kazinform|C
WASHINGTON, March 16 (UPI) — |WASHINGTON||--03-16|UPI|A
March 16 (UPI) -- |||--03-16|UPI|A
Oct 6 (Reuters) - |||--10-06|Reuters|A
Jan. 10 (Xinhua) -- |||--01-10|Xinhua|A
STERLING, Va./WHITE SULPHUR SPRINGS, W. Va. (Reuters) - |STERLING,WHITE SULPHUR SPRINGS|US||Reuters|A
FLEMINGTON, N.J./MODESTO, Calif. (Reuters) - |FLEMINGTON,MODESTO|US||Reuters|A
WASHINGTON/SANTA FE, N.M. (Reuters) - |WASHINGTON,SANTA FE|US||Reuters|A
WEST PALM BEACH, Fla./WASHINGTON (Reuters) - |WEST PALM BEACH,WASHINGTON|US||Reuters|A
NUSA DUA, Indonesia/WASHINGTON, Oct 12 (Reuters) - |NUSA DUA,WASHINGTON|ID|--10-12|Reuters|A
MEXICO CITY/SAN SALVADOR/TEGUCIGALPA (Reuters) - |MEXICO CITY,SAN SALVADOR,TEGUCIGALPA|||Reuters|A
LONDON and NEW YORK (AP) — |LONDON,NEW YORK|||AP|A
ABOARD AIR FORCE ONE (AP) — |ABOARD AIR FORCE ONE|||AP|A
ABOARD AIR FORCE ONE (Reuters) - |ABOARD AIR FORCE ONE|||Reuters|A
LE BOURGET, France (AP) — |LE BOURGET|FR||AP|A
HOT SPRINGS, Ark. (AP) — |HOT SPRINGS|US||AP|A
CLINTON, Miss. (AP) — |CLINTON|US||AP|A
TOP OF THE WORLD, Ariz. (AP) — |TOP OF THE WORLD|US||AP|A
LA PAZ, Bolivia (AP) _ |LA PAZ|BO||AP|A
MOSCOW (AP) _ |MOSCOW|||AP|A
RICHMOND, Va. (AP) _ |RICHMOND|US||AP|A
BEIJING, Jan. 1 (Xinhua) -- |BEIJING||--01-01|Xinhua|A
PARIS (AFP) - |PARIS|||AFP|A
NEW YORK, 2001-10-03 (Reuters) - |NEW YORK||--10-03|Reuters|A
LONDON, Oct 3 - |LONDON||--10-03||E
SALVADOR, Feb 26 - |SALVADOR||--02-26||E
WASHINGTON, March 3 - |WASHINGTON||--03-03||E
CHICAGO, April 3 - |CHICAGO||--04-03||E
ST LOUIS, Feb 26 - |ST LOUIS||--02-26||E
SEOUL — |SEOUL||||E
TOKYO, Kyodo - |TOKYO|||Kyodo|C
TOKYO, March 12, Kyodo - |TOKYO||--03-12|Kyodo|C
MOSCOW. Oct 3 (Interfax) - |MOSCOW||--10-03|Interfax|A
KYIV. Oct 3 (Interfax-Ukraine) - |KYIV||--10-03|Interfax-Ukraine|A
MOSCOW, October 3. /TASS/. |MOSCOW||--10-03|TASS|J
MOSCOW, October 3 /TASS/. |MOSCOW||--10-03|TASS|J
MOSCOW, October 3 (Itar-Tass) - |MOSCOW||--10-03|TASS|A
MOSCOW, October 16 (RIA Novosti), Ekaterina Bylova - |MOSCOW||--10-16|RIA Novosti|A
MOSCOW (Sputnik) — |MOSCOW|||Sputnik|A
BAKU, Azerbaijan, March 12. Trend: |BAKU|AZ|--03-12|Trend|C
YEREVAN, OCTOBER 3, ARMENPRESS. |YEREVAN||--10-03|Armenpress|C
BISHKEK (24.kg) – |BISHKEK|||24.kg|A
New Delhi, Oct 3 (IANS) |New Delhi||--10-03|IANS|A
New Delhi, Oct 3 (PTI) |New Delhi||--10-03|PTI|A
Agra (UP), Oct 3 (PTI) |Agra|IN|--10-03|PTI|A
Thane, Oct 3 (PTI) |Thane||--10-03|PTI|A
NEW DELHI: (IANS) |NEW DELHI|||IANS|A
New Delhi (India), October 3 (ANI/NewsVoir): |New Delhi|IN|--10-03|NewsVoir|A'
New Delhi [India], Oct. 3 (ANI): |New Delhi|IN|--10-03|ANI|A
Srinagar, Oct 03 (KNS): |Srinagar||--10-03|KNS|A
SRINAGAR, Oct 3: |SRINAGAR||--10-03||E
Jammu, October 03 (KNO): |Jammu||--10-03|KNO|A
ISLAMABAD, Oct 3 (APP): |ISLAMABAD||--10-03|APP|A
ISLAMABAD, (UrduPoint / Pakistan Point News - 03rd Oct, 2020) |ISLAMABAD||--10-03|UrduPoint|A
ISLAMABAD, (APP - UrduPoint / Pakistan Point News - 3rd Oct, 2020 ) : |ISLAMABAD||--10-03|APP|A
KARACHI: |KARACHI||||E
LAHORE – |LAHORE||||E
DHAKA, Oct 3, 2020 (BSS) - |DHAKA||--10-03|BSS|A
Colombo, Oct 3 (Daily Mirror) - |Colombo||--10-03|Daily Mirror|A
Kathmandu, Oct 3 (RSS): |Kathmandu||--10-03|RSS|A
Kabul (Pajhwok) - |Kabul|||Pajhwok|A
KABUL (Pajhwok): |KABUL|||Pajhwok|A
SEOUL, Oct. 3 (Yonhap) -- |SEOUL||--10-03|Yonhap|A
Pyongyang, October 3 (KCNA) -- |Pyongyang||--10-03|KCNA|A
TAIPEI (Taiwan News) — |TAIPEI|||Taiwan News|A
Taipei, Oct. 3 (CNA) |Taipei||--10-03|CNA|A
TOKYO (Jiji Press) — |TOKYO|||Jiji|A
TOKYO (Kyodo) -- |TOKYO|||Kyodo|A
OSAKA -- |OSAKA||||E
JAKARTA, Oct 3 (Antara) - |JAKARTA||--10-03|Antara|A
KUALA LUMPUR, Oct 3 (Bernama) -- |KUALA LUMPUR||--10-03|Bernama|A
KUALA LUMPUR, Oct 3 -- |KUALA LUMPUR||--10-03||E
KUALA LUMPUR: |KUALA LUMPUR||||E
MANILA, Philippines — |MANILA|PH|||E
DAVAO CITY (MindaNews / 03 October) – |DAVAO CITY||--10-03|MindaNews|A
MANILA, Oct. 3 (PNA) -- |MANILA||--10-03|PNA|A
Hanoi (VNA) – |Hanoi|||VNA|A
HANOI (VNS) — |HANOI|||VNS|A
AKP Phnom Penh, October 03, 2020 -- |Phnom Penh||--10-03|AKP|B
BANGKOK, 3 October 2020 (NNT) - |BANGKOK||--10-03|NNT|A
(KPL) ||||KPL|F
SYDNEY, Oct 3 AAP - |SYDNEY||--10-03|AAP|C
Wellington, Oct 3 NZPA - |Wellington||--10-03|NZPA|C
SUVA (Pacnews) — |SUVA|||PACNEWS|A
Tehran, Oct 3, IRNA – |Tehran||--10-03|IRNA|C
TEHRAN, Oct. 03 (MNA) – |TEHRAN||--10-03|Mehr|A
TEHRAN (FNA)- |TEHRAN|||FNA|A
TEHRAN (Tasnim) – |TEHRAN|||Tasnim|A
TEHRAN (ISNA)- |TEHRAN|||ISNA|A
London, Oct 3, IRNA – |London||--10-03|IRNA|C
ABU DHABI, 3rd October, 2020 (WAM) -- |ABU DHABI||--10-03|WAM|A
KUWAIT, Oct 3 (KUNA) -- |KUWAIT|KW|--10-03|KUNA|A
Riyadh, Oct 3, SPA -- |Riyadh||--10-03|SPA|C
Riyadh, Safar 16, 1442, October 3, 2020, SPA -- |Riyadh||--10-03|SPA|C
Jeddah, Rajab 15, 1440 / March 22, 2019 (SPA) -- |Jeddah||--03-22|SPA|A
MUSCAT, Oct 3 (ONA) --- |MUSCAT||--10-03|ONA|A
Manama, Oct. 3 (BNA): |Manama||--10-03|BNA|A
Doha, October 03 (QNA) - |Doha||--10-03|QNA|A
Damascus, SANA- |Damascus|||SANA|C
DAMASCUS, (SANA)- |DAMASCUS|||SANA|A
BAGHDAD / NINA / |BAGHDAD|||NINA|J
Baghdad / NINA /-- |Baghdad|||NINA|J
AMMAN, Oct. 3 (Petra)-- |AMMAN||--10-03|Petra|A
SANA'A, October 3 (Saba) – |SANA'A||--10-03|Saba|A
KHARTOUM, Oct.3 (SUNA) - |KHARTOUM||--10-03|SUNA|A
Jerusalem, 3 October, 2020 (TPS) -- |Jerusalem||--10-03|TPS|A
Tripoli, 3 October 2020 (Lana) - |Tripoli||--10-03|LANA|A
Lagos, Oct. 3, 2018 (NAN) |Lagos||--10-03|NAN|A
Accra, Oct 3, GNA – |Accra||--10-03|GNA|C
Kumasi, Oct. 3, GNA - |Kumasi||--10-03|GNA|C
HARARE (New Ziana) – |HARARE|||New Ziana|A
WINDHOEK, 03 OCT (NAMPA) – |WINDHOEK||--10-03|Nampa|A
Windhoek, 3 Oct (Nampa) – |Windhoek||--10-03|Nampa|A
NAIROBI (Xinhua) -- |NAIROBI|||Xinhua|A
TALLINN, Oct 03, BNS - |TALLINN||--10-03|BNS|C
Reuters - ||||Reuters|F
AP - ||||AP|F
AFP - ||||AFP|F
NEW YORK (Reuters) - |NEW YORK|||Reuters|A
SAN FRANCISCO (CBS.MW) -- |SAN FRANCISCO|||CBS MarketWatch|A
NEW YORK (CBS.MW) -- |NEW YORK|||CBS MarketWatch|A
LONDON (AFX) - |LONDON|||AFX|A
LONDON, England (CNN) -- |LONDON|GB||CNN|A
WASHINGTON (CNN) -- |WASHINGTON|||CNN|A
Atlanta (CNN) -- |Atlanta|||CNN|A
NEW YORK (CNNMoney.com) -- |NEW YORK|||CNN|A
(CNN) -- ||||CNN|F
(EW.com) -- ||||EW.com|F
(Mental Floss) -- ||||Mental Floss|F
(NEWSER) – ||||Newser|F
By Mara Quill ABUJA, Nov 1 (Reuters) - |ABUJA||--11-01|Reuters|A
By Mara Quill and Tom Hask BEIJING/SEOUL, Oct 9 (Reuters) - |BEIJING,SEOUL||--10-09|Reuters|A
(Adds details, quotes) LONDON, Oct 3 (Reuters) - |LONDON||--10-03|Reuters|A
(Recasts with vote) By Mara Quill LONDON, Oct 3 (Reuters) - |LONDON||--10-03|Reuters|A
UPDATE: ROCKFORD, Ill. (WIFR) -- |ROCKFORD|US||WIFR|A
LONDON, Oct. 3.—(AP)—|LONDON||--10-03|AP|A
LONDON, Oct. 3—(AP)—|LONDON||--10-03|AP|A
LONDON, Oct. 3 (AP).—|LONDON||--10-03|AP|A
LONDON, Oct. 3 (AP)—|LONDON||--10-03|AP|A
LONDON, Oct. 3. (AP)—|LONDON||--10-03|AP|A
LONDON (U.P.)—|LONDON|||UP|A
LONDON, Oct. 3. (U.P.)—|LONDON||--10-03|UP|A
LONDON, Oct. 3 (INS)—|LONDON||--10-03|INS|A
LONDON, Oct. 3 —(INS)— |LONDON||--10-03|INS|A
LONDON, Oct. 3.—|LONDON||--10-03||E
WASHINGTON, D. C., Feb. 3 (AP)— |WASHINGTON|US|--02-03|AP|A
WASHINGTON (UPI) — |WASHINGTON|||UPI|A
WASHINGTON (UPI) -|WASHINGTON|||UPI|A
HONG KONG, Oct. 3, 2020 /PRNewswire/ -- |HONG KONG|HK|--10-03|PR Newswire|A'
LONDON, October 3, 2020 /PRNewswire/ -- |LONDON||--10-03|PR Newswire|A'
SAN JOSE, Calif.--(BUSINESS WIRE)--|SAN JOSE|US||Business Wire|A'
BOSTON--(BUSINESS WIRE)--Oct. 3, 2005--|BOSTON||--10-03|Business Wire|A'
LONDON & NEW YORK--(BUSINESS WIRE)--|LONDON,NEW YORK|||Business Wire|A'
AUSTIN, Texas, Oct. 03, 2020 (GLOBE NEWSWIRE) -- |AUSTIN|US|--10-03|GlobeNewswire|A'
NEW YORK, NY--(Marketwired - October 03, 2014) - |NEW YORK|US|--10-03|Marketwired|A'
NEW YORK, NY -- (Marketwire) -- 10/03/11 -- |NEW YORK|US|--10-03|Marketwired|A'
VANCOUVER, BC / ACCESSWIRE / October 3, 2020 / |VANCOUVER|CA|--10-03|Accesswire|A'
Toronto, Ontario--(Newsfile Corp. - October 3, 2020) - |Toronto|CA|--10-03|Newsfile|A'
SINGAPORE - Media OutReach - 3 October 2020 - |SINGAPORE|SG|--10-03|Media OutReach|A'
Los Angeles, CA, October 03, 2020 --(PR.com)-- |Los Angeles|US|--10-03|PR.com|A'
CHICAGO, IL, UNITED STATES, October 3, 2020 /EINPresswire.com/ -- |CHICAGO|US|--10-03|EIN Presswire|A'
LONDON, UK / ACCESSWIRE / October 3, 2020 / |LONDON|GB|--10-03|Accesswire|A'
DUBAI, United Arab Emirates--(BUSINESS WIRE)--|DUBAI|AE||Business Wire|A'
JOHANNESBURG, South Africa, October 3, 2020/APO Group/ -- |JOHANNESBURG|ZA|--10-03|APO Group|A'
INDIANAPOLIS, Ind. (June 15, 2014) — |INDIANAPOLIS|US|--06-15||E
(NEW DELHI) — |NEW DELHI||||E
(ALBANY, N.Y.) — |ALBANY|US|||E
(New York) – |New York||||E
(Kyiv) – |Kyiv||||E
LEXINGTON, Ky. (LEX 18) - |LEXINGTON|US||LEX 18|A
MACON, Georgia (41NBC/WMGT) – |MACON|US||41NBC|A
HAWTHORNE (CBSLA.com) — |HAWTHORNE|||CBSLA.com|A
FRANKLIN COUNTY (KMOV.com) – |FRANKLIN COUNTY|||KMOV.com|A
MEMPHIS, TN (localmemphis.com)--|MEMPHIS|US||localmemphis.com|A
MEMPHIS, TN (WMC) - |MEMPHIS|US||WMC|A
(WMC) - ||||WMC|F
(KMOV.com) – ||||KMOV.com|F
SCRANTON, Pa. — |SCRANTON|US|||E
YORK, Pa.– |YORK|US|||E
ALLENTOWN, Pa.—|ALLENTOWN|US|||E
SANTA ANA – |SANTA ANA||||E
THE VATICAN — |THE VATICAN||||E
BERLIN (Associated Press) — |BERLIN|||AP|A
BERLIN (The Associated Press) — |BERLIN|||AP|A
WASHINGTON (Tribune News Service) — |WASHINGTON|||TNS|A
WASHINGTON (Bloomberg) -- |WASHINGTON|||Bloomberg|A
NEW YORK (Bloomberg News) — |NEW YORK|||Bloomberg|A
VATICAN CITY (CNS) -- |VATICAN CITY|VA||CNS|A
VATICAN CITY, Oct 3, 2020 / 05:30 am (CNA).- |VATICAN CITY|VA|--10-03|CNA|A
NASHVILLE, Tenn. (BP) -- |NASHVILLE|US||BP|A
NASHVILLE (BP) – |NASHVILLE|||BP|A
TORONTO — |TORONTO||||E
OTTAWA (CP) — |OTTAWA|||CP|A
LONDON (Thomson Reuters Foundation) - |LONDON|||Thomson Reuters Foundation|A
LONDON (Reuters Health) - |LONDON|||Reuters|A
NEW YORK (Reuters Breakingviews) - |NEW YORK|||Reuters|A
NEW YORK (TheStreet) -- |NEW YORK|||TheStreet|A
WASHINGTON (MarketWatch) -- |WASHINGTON|||MarketWatch|A
UNITED NATIONS (AP) — |UNITED NATIONS|||AP|A
SAINT-DENIS, France (AP) — |SAINT-DENIS|FR||AP|A
McALLEN, Texas (AP) — |McALLEN|US||AP|A
WILKES-BARRE, Pa. (AP) — |WILKES-BARRE|US||AP|A
COEUR D'ALENE, Idaho (AP) — |COEUR D'ALENE|US||AP|A
O'FALLON, Mo. (AP) — |O'FALLON|US||AP|A
ON BOARD THE USS NIMITZ (AP) — |ON BOARD THE USS NIMITZ|||AP|A
ABOARD THE PAPAL PLANE (AP) — |ABOARD THE PAPAL PLANE|||AP|A
DEIR EL-BALAH, Gaza Strip (AP) — |DEIR EL-BALAH|PS||AP|A
KHAN YOUNIS, Gaza Strip (AP) — |KHAN YOUNIS|PS||AP|A
JOINT BASE ANDREWS, Md. (AP) — |JOINT BASE ANDREWS|US||AP|A
PORT-AU-PRINCE, Haiti (AP) — |PORT-AU-PRINCE|HT||AP|A
N'DJAMENA, Chad (AP) — |N'DJAMENA|TD||AP|A
SAO PAULO (AP) — |SAO PAULO|||AP|A
WASHINGTON, Oct 3, 2020 (AFP) - |WASHINGTON||--10-03|AFP|A
Washington (AFP) Oct 3, 2020 - |Washington||--10-03|AFP|A
Washington (AFP) – |Washington|||AFP|A
Washington (UPI) Oct 3, 2020 |Washington||--10-03|UPI|A
Beijing (XNA) Oct 03, 2020 |Beijing||--10-03|Xinhua|A
WASHINGTON (AP) &mdash; |WASHINGTON|||AP|A
DETROIT (Detroit Free Press) — |DETROIT|||Detroit Free Press|A
KABUL (Pajhwok) - |KABUL|||Pajhwok|A
# no
OSLO (NTB-AFP): |OSLO|||NTB|A
OSLO (NTB): |OSLO|||NTB|A
Oslo (NTB): |Oslo|||NTB|A
# ar
بكين 3 أكتوبر 2020 (شينخوا) -- |بكين||--10-03|Xinhua|A
القاهرة 3 أكتوبر 2020 (شينخوا) |القاهرة||--10-03|Xinhua|A
القاهرة - رويترز - |القاهرة|||Reuters|J
بيروت (أ ف ب) - |بيروت|||AFP|A
واشنطن (رويترز) - |واشنطن|||Reuters|A
القاهرة (أ ش أ) - |القاهرة|||MENA|A
القاهرة - أ ش أ |القاهرة|||MENA|J
واشنطن - (أ ف ب) : |واشنطن|||AFP|A
واشنطن (أ ف ب) - |واشنطن|||AFP|A
الرياض - واس : |الرياض|||SPA|J
الرياض 16 صفر 1442 هـ الموافق 03 أكتوبر 2020 م واس |الرياض||--10-03|SPA|J
أبوظبي في 3 أكتوبر / وام / |أبوظبي||--10-03|WAM|J
عمان 3 تشرين الأول (بترا)- |عمان||--10-03|Petra|A
دمشق-سانا |دمشق|||SANA|J
بغداد/ واع/ |بغداد|||INA|J
رام الله 3-10-2020 وفا- |رام الله||--10-03|WAFA|J
تونس 3 أكتوبر 2020 (وات)- |تونس||--10-03|TAP|A
المنامة في 3 أكتوبر / بنا / |المنامة||--10-03|BNA|J
صنعاء - سبأ : |صنعاء|||Saba|J
الكويت - 3 - 10 (كونا) -- |الكويت||--10-03|KUNA|A
الدوحة - قنا : |الدوحة|||QNA|J
مسقط في 3 أكتوبر /العمانية/ |مسقط||--10-03|ONA|J
# bg
София, 3 октомври (Иван Петров, БТА) - |София||--10-03|BTA|A
София, 3 октомври /Иван Петров, БТА/ |София||--10-03|BTA|J
София, 3 октомври /БТА/ |София||--10-03|BTA|J
# bn
ঢাকা, ৩ অক্টোবর, ২০২০ (বাসস) : |ঢাকা||--10-03|BSS|A
# cs
Praha 12. března (ČTK) - |Praha||--03-12|ČTK|A
Praha 3. října (ČTK) - |Praha||--10-03|ČTK|A
PRAHA 3. října 2020 (ČTK) - |PRAHA||--10-03|ČTK|A
Ústí nad Labem 3. října (ČTK) - |Ústí nad Labem||--10-03|ČTK|A
# da
KØBENHAVN /ritzau/ - |KØBENHAVN|||Ritzau|J
København, 3. okt. /ritzau/ |København||--10-03|Ritzau|J
København /ritzau/ |København|||Ritzau|J
# de
Berne (ats) - |Berne|||Keystone-SDA|A
Zürich (sda/apa) - |Zürich|||Keystone-SDA|A
Graz (APA) - |Graz|||APA|A
Wien/Brüssel (APA) - |Wien,Brüssel|||APA|A
Köln (KNA) - |Köln|||KNA|A
Frankfurt am Main (epd). |Frankfurt am Main|||epd|A
Frankfurt (dpa-AFX) - |Frankfurt|||dpa-AFX|A
Mannheim (ots/PRNewswire) - |Mannheim|||news aktuell|A'
HAMBURG. |HAMBURG||||E
Berlin (dpa) - |Berlin|||dpa|A
Stuttgart (dpa/lsw) - |Stuttgart|||dpa|A
Hamburg (AFP) - |Hamburg|||AFP|A
Frankfurt (Reuters) - |Frankfurt|||Reuters|A
Wien (APA) - |Wien|||APA|A
Bonn (KNA) - |Bonn|||KNA|A
Berlin (epd). |Berlin|||epd|A
München/London – |München,London||||E
Bern (sda) - |Bern|||Keystone-SDA|A
Berlin (dpa/tmn) - |Berlin|||dpa|A
Bad Homburg vor der Höhe (dpa) - |Bad Homburg vor der Höhe|||dpa|A
Frankfurt/Main (dpa) - |Frankfurt/Main|||dpa|A
Berlin/Moskau (dpa) - |Berlin,Moskau|||dpa|A
München (dpa/lby) – |München|||dpa|A
Hanau (dpa/lhe) - |Hanau|||dpa|A
Kiew/Moskau (AFP) - |Kiew,Moskau|||AFP|A
Wien (dpa) - |Wien|||dpa|A
Berlin, 3. Okt (Reuters) - |Berlin||--10-03|Reuters|A
Zürich (awp) - |Zürich|||awp|A
Zürich, 3. Okt (Reuters) - |Zürich||--10-03|Reuters|A
Düsseldorf (SID) - |Düsseldorf|||SID|A
Berlin (dts Nachrichtenagentur) - |Berlin|||dts|A
Berlin (ots) - |Berlin|||news aktuell|A'
Bielefeld (ots) - |Bielefeld|||news aktuell|A'
# fr
BRUXELLES, 3 oct 2020 (BELGA) - |BRUXELLES||--10-03|Belga|A
PÉKIN, 3 octobre (Xinhua) -- |PÉKIN||--10-03|Xinhua|A
Rabat - |Rabat||||E
Genève (awp/ats) - |Genève|||awp|A
Strasbourg, 10 juil 2024 (AFP) - |Strasbourg||--07-10|AFP|A
Paris, 3 févr. 2024 (AFP) - |Paris||--02-03|AFP|A
Genève (ats) - |Genève|||Keystone-SDA|A
Alger (APS) - |Alger|||APS|A
Rabat (MAP) - |Rabat|||MAP|A
Paris, 3 oct 2014 (AFP) - |Paris||--10-03|AFP|A
Paris, 3 octobre 2014 (AFP) - |Paris||--10-03|AFP|A
Paris, 1er oct 2014 (AFP) - |Paris||--10-01|AFP|A
Le Mans, 3 oct 2014 (AFP) - |Le Mans||--10-03|AFP|A
Les Sables-d'Olonne, 3 oct 2014 (AFP) - |Les Sables-d'Olonne||--10-03|AFP|A
Le Mans (AFP) - |Le Mans|||AFP|A
La Rochelle (AFP) - |La Rochelle|||AFP|A
LA ROCHELLE (AFP) – |LA ROCHELLE|||AFP|A
PARIS, 3 octobre (Reuters) - |PARIS||--10-03|Reuters|A
Bruxelles (Belga) - |Bruxelles|||Belga|A
(Belga) ||||Belga|F
BEIJING, 10 août (Xinhua) -- |BEIJING||--08-10|Xinhua|A
Dakar, 3 oct (APS) – |Dakar||--10-03|APS|A
Abidjan, 3 oct 2020 (AIP) – |Abidjan||--10-03|AIP|A
Kinshasa, 3 octobre 2020 (ACP).- |Kinshasa||--10-03|ACP|A
TUNIS, 3 oct 2020 (TAP) - |TUNIS||--10-03|TAP|A
Rabat, 3 oct. (MAP) – |Rabat||--10-03|MAP|A
# el
Αθήνα (ΑΠΕ-ΜΠΕ) - |Αθήνα|||ANA-MPA|A
# es
BEIJING, 3 oct (Xinhua) -- |BEIJING||--10-03|Xinhua|A
Ciudad de México, 3 oct (EFE).- |Ciudad de México||--10-03|EFE|A
Naciones Unidas, 3 oct (EFE).- |Naciones Unidas||--10-03|EFE|A
Redacción Internacional, 3 oct (EFE).- |Redacción Internacional||--10-03|EFE|A
Nueva York, 3 oct (EFEUSA).- |Nueva York||--10-03|EFE|A
San José, 3 oct (ACAN-EFE).- |San José||--10-03|EFE|A
BUENOS AIRES.- |BUENOS AIRES||||E
Tegucigalpa, 2 ene (EFE).- |Tegucigalpa||--01-02|EFE|A
Madrid, 14 mar (EFE).- |Madrid||--03-14|EFE|A
La Habana, 12 mar (Prensa Latina) |La Habana||--03-12|Prensa Latina|A
Buenos Aires, 12 marzo (NA) -- |Buenos Aires||--03-12|NA (Argentina)|A
Madrid, 3 oct (EFE).- |Madrid||--10-03|EFE|A
Bruselas. (EFE).- |Bruselas|||EFE|A
MADRID, 3 Oct. (EUROPA PRESS) - |MADRID||--10-03|Europa Press|A
MADRID, 3 (EUROPA PRESS) |MADRID|||Europa Press|A
Buenos Aires, 3 de octubre (Télam).- |Buenos Aires||--10-03|Télam|A
México, 3 Oct (Notimex).- |México|MX|--10-03|Notimex|A
LIMA, oct. 3 (ANDINA). |LIMA||--10-03|Andina|A
Caracas, 3 Oct. AVN.- |Caracas||--10-03|AVN|C
La Habana, 3 oct (PL) |La Habana||--10-03|Prensa Latina|A
La Paz, 3 oct (ABI).- |La Paz||--10-03|ABI|A
Bogotá, 3 oct (Colprensa).- |Bogotá||--10-03|Colprensa|A
CIUDAD DE MÉXICO, octubre 3 (EL UNIVERSAL).- |CIUDAD DE MÉXICO||--10-03|EL UNIVERSAL|A
San Pedro de Macorís, 3 oct (EFE).- |San Pedro de Macorís||--10-03|EFE|A
Las Palmas de Gran Canaria, 3 oct (EFE).- |Las Palmas de Gran Canaria||--10-03|EFE|A
L'Hospitalet (Barcelona), 3 oct (EFE).- |L'Hospitalet||--10-03|EFE|A
Los Mochis (México), 3 oct (EFE).- |Los Mochis|MX|--10-03|EFE|A
(EFE).- ||||EFE|F
# et
TALLINN, 3. oktoober, BNS - |TALLINN||--10-03|BNS|C
# fa
تهران- ایرنا- |تهران|||IRNA|J
# fi
HELSINKI (STT) |HELSINKI|||STT|A
Helsinki (STT) - |Helsinki|||STT|A
Helsinki 3.10. (STT) - |Helsinki||--10-03|STT|A
Helsinki, 3. lokakuuta (STT) - |Helsinki||--10-03|STT|A
# hi
नई दिल्ली, 12 मार्च (भाषा) |नई दिल्ली||--03-12|Bhasha|A
लखनऊ, 12 मार्च (वार्ता) |लखनऊ||--03-12|UNI|A
नई दिल्ली, 3 अक्टूबर (भाषा) |नई दिल्ली||--10-03|Bhasha|A
नई दिल्ली, 3 अक्टूबर (आईएएनएस)। |नई दिल्ली||--10-03|IANS|A
नई दिल्ली, एएनआई। |नई दिल्ली|||ANI|C
नई दिल्ली, पीटीआई। |नई दिल्ली|||PTI|C
बस्ती, ३ अक्टूबर (भाषा) |बस्ती||--10-03|Bhasha|A
# hr
ZAGREB, 12. ožujka (Hina) - |ZAGREB||--03-12|Hina|A
ZAGREB, 3. listopada (Hina) - |ZAGREB||--10-03|Hina|A
ZAGREB, 3. listopada 2020. (Hina) - |ZAGREB||--10-03|Hina|A
# hu
Budapest, 2024. március 12. (MTI) - |Budapest||--03-12|MTI|A
Budapest, október 3. (MTI) - |Budapest||--10-03|MTI|A
Budapest, 2020. október 3., szombat (MTI) - |Budapest||--10-03|MTI|A
# id
Jakarta (ANTARA) - |Jakarta|||Antara|A
Jakarta (ANTARA News) - |Jakarta|||Antara|A
JAKARTA, KOMPAS.com - |JAKARTA|||Kompas|C
JAKARTA, Portal.id - |JAKARTA|||Portal.id|C
JAKARTA, KOMPAS.com — |JAKARTA|||Kompas|C
TEMPO.CO, Jakarta - |Jakarta|||Tempo|B
REPUBLIKA.CO.ID, JAKARTA -- |JAKARTA|||Republika|B
Liputan6.com, Jakarta - |Jakarta|||Liputan6|B
TRIBUNNEWS.COM, JAKARTA - |JAKARTA|||Tribunnews|B
# it
Milano, 3 ott. (Radiocor) - |Milano||--10-03|Radiocor|A
ROMA. |ROMA||||E
ROMA, 16 NOV (ANSA) - |ROMA||--11-16|ANSA|A
MILANO, 3 GEN (ANSA) - |MILANO||--01-03|ANSA|A
(ANSA) - ROMA, 16 NOV - |ROMA||--11-16|ANSA|B
Roma, 12 mar. (askanews) - |Roma||--03-12|Askanews|A
Roma, 12 mar (Adnkronos) - |Roma||--03-12|Adnkronos|A
ROMA (ITALPRESS) - |ROMA|||Italpress|A
ROMA (ANSA) - |ROMA|||ANSA|A
(ANSA) - NEW YORK, 03 OTT - |NEW YORK||--10-03|ANSA|B
(ANSA) - MONOPOLI (BARI), 6 LUG - |MONOPOLI|IT|--07-06|ANSA|B
(ANSA) - REGGIO CALABRIA, 3 OTT - |REGGIO CALABRIA||--10-03|ANSA|B
(AGI) - Roma, 3 ott. - |Roma||--10-03|AGI|B
Roma, 3 ott. (Adnkronos) - |Roma||--10-03|Adnkronos|A
Roma, 3 ott. (Adnkronos Salute) - |Roma||--10-03|Adnkronos|A
(Adnkronos) - ||||Adnkronos|F
(DIRE) Roma, 3 ott. - |Roma||--10-03|DIRE|B
(9Colonne) Roma, 3 ott - |Roma||--10-03|9Colonne|B
(Teleborsa) - ||||Teleborsa|F
(Il Sole 24 Ore Radiocor Plus) - Milano, 03 ott - |Milano||--10-03|Radiocor|B
Milano, 3 ott. (LaPresse) - |Milano||--10-03|LaPresse|A
Milano, 3 ott. (askanews) – |Milano||--10-03|Askanews|A
PALERMO (ITALPRESS) – |PALERMO|||Italpress|A
# ja
【ワシントン共同】|ワシントン|||Kyodo|I
【北京時事】|北京|||Jiji|I
【パリ＝山田太郎】|パリ||||I
【北京共同】|北京|||Kyodo|I
【ワシントン時事】|ワシントン|||Jiji|I
【ソウル聯合ニュース】|ソウル|||Yonhap|I
［東京 3日 ロイター］ - |東京|||Reuters|I
[東京 3日 ロイター] - |東京|||Reuters|I
［ワシントン／北京　３日　ロイター］ - |ワシントン,北京|||Reuters|I
［ロンドン 3日 ロイター BREAKINGVIEWS］ - |ロンドン|||Reuters|I
【10月3日 AFP】|||--10-03|AFP|I
【ニューヨーク＝山田太郎】|ニューヨーク||||I
（ワシントン 3日 AP） |ワシントン|||AP|I
# zh
路透北京3月15日 - |北京||--03-15|Reuters|G
（路透社北京15日電）|北京|||Reuters|G
【共同社3月15日电】|||--03-15|Kyodo|G
新华社北京3月15日电（记者张三） |北京||--03-15|Xinhua|G
新华社华盛顿3月15日电 |华盛顿||--03-15|Xinhua|G
中新社香港3月15日电 |香港||--03-15|CNS (China)|G
新华社北京3月15日电（记者张三、李四）|北京||--03-15|Xinhua|G
新华社北京3月15日电 |北京||--03-15|Xinhua|G
新华社北京３月１５日电 |北京||--03-15|Xinhua|G
新华社内罗毕3月15日电（记者张三）|内罗毕||--03-15|Xinhua|G
新华网北京3月15日电 |北京||--03-15|Xinhua|G
中新社北京3月15日电 (记者 张三) |北京||--03-15|CNS (China)|G
中新网3月15日电 |||--03-15|CNS (China)|G
中新网北京3月15日电 |北京||--03-15|CNS (China)|G
（中央社台北3日電）|台北|||CNA|G
（中央社記者王小明台北3日電）|台北|||CNA|G
（法新社巴黎15日電）|巴黎|||AFP|G
路透社北京3月15日电 |北京||--03-15|Reuters|G
美联社华盛顿3月15日电 |华盛顿||--03-15|AP|G
法新社巴黎3月15日电 |巴黎||--03-15|AFP|G
人民网北京3月15日电 |北京||--03-15|People's Daily|G
人民网北京3月15日电（张三） |北京||--03-15|People's Daily|G
（共同社北京3月15日电）|北京||--03-15|Kyodo|G
# ko
(서울=연합뉴스) 홍길동 기자 = |서울|||Yonhap|H
(부산=연합뉴스) 김철수 기자 = |부산|||Yonhap|H
[서울=뉴시스] 홍길동 기자 = |서울|||Newsis|H
(서울=뉴스1) 홍길동 기자 = |서울|||News1|H
【서울=뉴시스】홍길동 기자 = |서울|||Newsis|H
(워싱턴=연합뉴스) 홍길동 특파원 = |워싱턴|||Yonhap|H
(서울·부산=연합뉴스) 홍길동 김철수 기자 = |서울,부산|||Yonhap|H
(런던 로이터=연합뉴스) |런던|||Yonhap|H
(도쿄 AFP=연합뉴스) 홍길동 특파원 = |도쿄|||Yonhap|H
(평양 10월 3일발 조선중앙통신) |평양||--10-03|KCNA|I
# lt
Vilnius, spalio 3 d. (BNS). |Vilnius||--10-03|BNS|A
Vilnius, spalio 3 d. (ELTA). |Vilnius||--10-03|ELTA|A
# lv
RĪGA, 3. okt., LETA. |RĪGA||--10-03|LETA|C
# mk
Скопје, 3 октомври 2020 (МИА) - |Скопје||--10-03|MIA|A
# nl
Den Haag (ANP) - |Den Haag|||ANP|A
BRUSSEL - |BRUSSEL||||E
BRUSSEL (BELGA) - |BRUSSEL|||Belga|A
AMSTERDAM (ANP) - |AMSTERDAM|||ANP|A
DEN HAAG (ANP) - |DEN HAAG|||ANP|A
Amsterdam (ANP) - |Amsterdam|||ANP|A
AMSTERDAM (ANP/AFP) - |AMSTERDAM|||ANP|A
's-Hertogenbosch (ANP) - |'s-Hertogenbosch|||ANP|A
# pl
WARSZAWA, 3.10. (PAP) - |WARSZAWA||--10-03|PAP|A
Warszawa, 12 marca (PAP) - |Warszawa||--03-12|PAP|A
Warszawa (PAP) - |Warszawa|||PAP|A
Bydgoszcz, 3 października (PAP) - |Bydgoszcz||--10-03|PAP|A
# pt
Lisboa, 03 Out (Lusa) - |Lisboa||--10-03|Lusa|A
Díli, 03 out 2020 (Lusa) - |Díli||--10-03|Lusa|A
Lisboa, 12 mar 2024 (Lusa) - |Lisboa||--03-12|Lusa|A
São Paulo (Folhapress) - |São Paulo|||Folhapress|A
Luanda, 03 out (Angop) – |Luanda||--10-03|ANGOP|A
Maputo, 03 Out (AIM) – |Maputo||--10-03|AIM|A
Bissau, 03 Out 20 (ANG) – |Bissau||--10-03|ANG|A
Cidade da Praia, 03 Out (Inforpress) – |Cidade da Praia||--10-03|Inforpress|A
Lisboa, 03 out 2020 (Lusa) – |Lisboa||--10-03|Lusa|A
SÃO PAULO, SP (FOLHAPRESS) - |SÃO PAULO|BR||Folhapress|A
São Paulo, 03 (AE) - |São Paulo|||Agência Estado|A
BRASÍLIA (Reuters) - |BRASÍLIA|||Reuters|A
LONDRES, 31 dez 2008 (AFP) - |LONDRES||--12-31|AFP|A
# ro
Bucureşti, 12 martie /Agerpres/ - |Bucureşti||--03-12|Agerpres|J
BUCUREȘTI, 3 oct - Sputnik. |BUCUREȘTI||--10-03|Sputnik|J
CHIȘINĂU, 3 oct. /MOLDPRES/. |CHIȘINĂU||--10-03|Moldpres|J
CHIŞINĂU, 3 oct. - Sputnik. |CHIŞINĂU||--10-03|Sputnik|J
# ru
МИНСК, 3 окт - Sputnik. |МИНСК||--10-03|Sputnik|J
АСТАНА. 3 октября. КазТАГ - |АСТАНА||--10-03|KazTAG|C
ТАШКЕНТ, 3 окт — Sputnik. |ТАШКЕНТ||--10-03|Sputnik|J
БИШКЕК, 3 окт — Sputnik. |БИШКЕК||--10-03|Sputnik|J
ВАШИНГТОН, 3 октября. /ТАСС/. |ВАШИНГТОН||--10-03|TASS|J
ПЕКИН, 3 окт /Синьхуа/ -- |ПЕКИН||--10-03|Xinhua|J
Пекин, 3 октября /Синьхуа/ -- |Пекин||--10-03|Xinhua|J
МОСКВА, 27 августа. /ТАСС/. |МОСКВА||--08-27|TASS|J
МОСКВА, 27 авг - РИА Новости. |МОСКВА||--08-27|RIA Novosti|J
Москва. 27 августа. INTERFAX.RU - |Москва||--08-27|Interfax|C
МОСКВА, 3 окт — РИА Новости. |МОСКВА||--10-03|RIA Novosti|J
МОСКВА, 3 окт - РИА Новости, Иван Петров. |МОСКВА||--10-03|RIA Novosti|J
МОСКВА, 3 октября (Рейтер) - |МОСКВА||--10-03|Reuters|A
НЬЮ-ЙОРК, 3 октября. /Корр. ТАСС Иван Петров/. |НЬЮ-ЙОРК||--10-03|TASS|J
МОСКВА, 3 октября 2020, 12:00 — REGNUM |МОСКВА||--10-03|Regnum|J
МОСКВА, 3 окт /ПРАЙМ/. |МОСКВА||--10-03|Prime|J
Москва. 3 октября. ИНТЕРФАКС - |Москва||--10-03|Interfax|C
КИЕВ. 3 октября. УНН. |КИЕВ||--10-03|UNN|C
3 октября, Минск /Корр. БЕЛТА/. |Минск||--10-03|BelTA|J
НУР-СУЛТАН. КАЗИНФОРМ - |НУР-СУЛТАН|||Kazinform|C
# sk
BRATISLAVA 12. marca (TASR) - |BRATISLAVA||--03-12|TASR|A
Bratislava 3. októbra (TASR) - |Bratislava||--10-03|TASR|A
BRATISLAVA 3. októbra (WebNoviny.sk) - |BRATISLAVA||--10-03|WebNoviny.sk|A
BRATISLAVA (SITA) - |BRATISLAVA|||SITA|A
# sl
Ljubljana, 03. oktobra (STA) - |Ljubljana||--10-03|STA|A
Novo mesto, 03. oktobra (STA) - |Novo mesto||--10-03|STA|A
# sq
TIRANË, 3 tetor /ATSH/ |TIRANË||--10-03|ATA|J
# sr
BEOGRAD, 3. oktobra (Tanjug) - |BEOGRAD||--10-03|Tanjug|A
БЕОГРАД, 3. октобра (Танјуг) - |БЕОГРАД||--10-03|Tanjug|A
BEOGRAD, 3. oktobra (Beta) - |BEOGRAD||--10-03|Beta|A
SARAJEVO, 3. oktobra (FENA) - |SARAJEVO||--10-03|FENA|A
BANJALUKA, 3. OKTOBRA /SRNA/ - |BANJALUKA||--10-03|SRNA|J
БАЊАЛУКА, 3. ОКТОБРА /СРНА/ - |БАЊАЛУКА||--10-03|SRNA|J
# sv
STOCKHOLM (TT) - |STOCKHOLM|||TT|A
Göteborg (TT) |Göteborg|||TT|A
# tr
ANKARA (AA) - |ANKARA|||AA|A
ISTANBUL (AA) - |ISTANBUL|||AA|A
İSTANBUL (DHA) - |İSTANBUL|||DHA|A
Ankara (AA) – |Ankara|||AA|A
ANKARA, (DHA)- |ANKARA|||DHA|A
ANKARA (İHA) - |ANKARA|||İHA|A
KARAMAN (AA) - |KARAMAN|||AA|A
KAHRAMANMARAŞ (AA) - |KAHRAMANMARAŞ|||AA|A
ISTANBUL (CİHAN)- |ISTANBUL|||Cihan|A
# uk
Київ. 27 серпня. Укрінформ. |Київ||--08-27|Ukrinform|C
КИЇВ. 3 жовтня. УНН. |КИЇВ||--10-03|UNN|C
# vi
Hà Nội (TTXVN) - |Hà Nội|||VNA|A
(TTXVN) - ||||VNA|F
`;

export interface Row {
  readonly language: string;
  readonly dateline: string;
  /** Places, country, month and day, agency, form. */
  readonly fields: readonly string[];
}

export const DATELINES: readonly Row[] = read();

function read(): Row[] {
  const rows: Row[] = [];
  let language = '';
  for (const line of ROWS.split('\n')) {
    if (line.startsWith('# ')) language = line.slice(2);
    else if (line !== '') {
      const [dateline, ...fields] = line.split('|');
      rows.push({ language, dateline: dateline!, fields });
    }
  }
  return rows;
}

/** Beginnings of paragraphs that hold the marks and names of datelines and are none. */
export const LOOKALIKES: readonly string[] = `
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
NEW YORK, NY - APRIL 16: The ferry lies at the quay in New York City on a wet day.
HARTWELL. The ferry runs again from Monday, said the harbour board of the town.
London. What a town it was, the captain said, and how far from the sea he felt it.
(Left) — The ferry lies at the quay of Hartwell on Monday in the rain, half full.
(Above) -- The ferry lies at the quay of Hartwell on Monday in the rain, half full.
(UPDATE) — The harbour board said on Monday that the ferry would run again soon.
(Mara Quill) - The pilot of the ferry said on Monday that it would run again soon.
(Getty Images) -- The ferry lies at the quay of Hartwell on Monday in the rain, full.
(2012) — The film on the president was shown on the ferry on Monday evening at six.
Associated Press - January 8, 2008 3:04 PM ET
AP - 8 January 2008, 3:04 in the afternoon, and again at six in the evening
FERRY RETURNS TO HARTWELL - AP: The ferry runs again after a winter of repairs.
CAPTAIN SHARES HIS HEART - Fox News - The captain of the ferry speaks of the sea.
MARA QUILL/AP/FILE The ferry lies at the quay of Hartwell on Monday in the rain.
An NBC/Wall Street Journal/Marist poll of Monday found the two boats neck and neck.
MARCH 10 CROSSINGS: Here are the towns that the ferry calls at, and the hours.
JUST SEEN Inside Man: The life of a ferryman, his boat and the old customs house.
UPDATE: The harbour board (AP calls it that) said that the ferry would run again.
By Mara Quill The ferry (the older one) - as the board said - will run again soon.
CRS, Nov. 14, 2011: The weight of the papers shows that the board had the right.
BBC - The corporation said on Monday that its cameras were never on the ferry.
In Paris, France - the city on the river - the boats run again from Monday on.
Scranton, Pa. - where the captain was born - is far from any sea, and from boats.
The ferry (PA) and the train (CP) - as the two are marked - run again on Monday.
Nampa, who has run the ferry for years, said on Monday that it would run again.
Petra - a pilot of forty years - said on Monday that the ferry would run again.
Die Fähre (AP) fährt wieder - das sagte der Vorstand am Montag vor der Presse.
Das Schiff (Foto: dpa) - ein altes Boot - fährt wieder, sagte der Vorstand heute.
Le bac (photo AFP) - un vieux bateau - reprend la mer lundi après les travaux.
El barco (foto EFE) - uno viejo - vuelve a la mar el lunes tras las obras.
قالت وكالة رويترز يوم الاثنين إن العبارة ستعود إلى العمل بعد شتاء من الإصلاحات.
भाषा और साहित्य पर सोमवार को एक गोष्ठी हुई जिसमें नाव के कप्तान भी आए।
`
  .split('\n')
  .filter((row) => row !== '');
