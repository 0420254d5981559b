import { composed, PLAIN } from './plain.ts';

/** A party that datelines and credits name. */
export interface Agency {
  /** The short name under which it is reported: "AP", "dpa", "新华社" is "Xinhua". */
  readonly id: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  /** `wire`: a news agency; `release`: it distributes press releases for pay; `outlet`: a paper or broadcaster that signs its datelines. */
  readonly kind: 'wire' | 'release' | 'outlet';
}

/**
 * One row an agency: id | seat | kind (w wire, r release, o outlet) | spellings parted by semicolons (the id is one of them). Points,
 * case and doubled blanks do not matter when a spelling is looked up, but a spelling counts only in the shape of a dateline or credit.
 */
const ROWS: readonly string[] = [
  'AP|US|w|The Associated Press;Associated Press;AP通信;AP通訊社;美联社;美聯社;Ассошиэйтед Пресс;أ ب;أسوشيتد برس',
  'AFP|FR|w|AFP Relaxnews;Agence France-Presse;Agence France Presse;法新社;أ ف ب;فرانس برس;АФП;एएफपी',
  'Reuters|GB|w|Thomson Reuters;Рейтер;رويترز;رويتر;ロイター;ロイター通信;로이터;路透;路透社;रॉयटर;Reuter;Reuters News',
  'Thomson Reuters Foundation|GB|w|TRF',
  'Sports Network|US|w|The Sports Network',
  'UPI|US|w|United Press International',
  'UP|US|w|United Press;U.P.;U. P.',
  'INS|US|w|International News Service;I.N.S.',
  'NEA|US|w|Newspaper Enterprise Association',
  'NANA|US|w|North American Newspaper Alliance',
  'AFX|GB|w|AFX News;AFX International Focus',
  'BP|US|w|Baptist Press',
  'Knight Ridder|US|w|Knight Ridder Newspapers;KRT;Knight-Ridder;MCT;McClatchy-Tribune',
  'Scripps Howard|US|w|Scripps Howard News Service;SHNS',
  'Bloomberg|US|w|Bloomberg News;ブルームバーグ;블룸버그;彭博社',
  'Dow Jones|US|w|Dow Jones Newswires;DJ;Dow Jones/Newswires',
  'CNS|US|w|Catholic News Service',
  'CNA (Catholic)|US|w|Catholic News Agency;CNA/EWTN News;EWTN News;ACI Prensa',
  'RNS|US|w|Religion News Service',
  'JTA|US|w|Jewish Telegraphic Agency',
  'JNS|US|w|Jewish News Syndicate',
  'IPS|IT|w|Inter Press Service',
  'Zenit|IT|w|ZENIT.org;Zenit.org',
  'Fides|VA|w|Agenzia Fides',
  'AsiaNews|IT|w|',
  'AKI|IT|w|Adnkronos International',
  'KHN|US|w|Kaiser Health News;KFF Health News',
  'McClatchy|US|w|McClatchy Newspapers;McClatchy Washington Bureau',
  'TNS|US|w|Tribune News Service',
  'NNPA|US|w|NNPA Newswire',
  'States Newsroom|US|w|',
  'The Center Square|US|w|Center Square',
  'CP|CA|w|The Canadian Press;Canadian Press;La Presse Canadienne;PC',
  'QMI|CA|w|Agence QMI;QMI Agency',
  'PA|GB|w|Press Association;PA Media;PA News Agency;The Press Association',
  'SWNS|GB|w|',
  'dpa|DE|w|Deutsche Presse-Agentur;Deutsche Presse Agentur;ДПА;د ب أ',
  'dpa-AFX|DE|w|dpa AFX;DPA-AFX',
  'dts|DE|w|dts Nachrichtenagentur;dts-Nachrichtenagentur',
  'SID|DE|w|Sport-Informations-Dienst',
  'epd|DE|w|Evangelischer Pressedienst',
  'KNA|DE|w|Katholische Nachrichten-Agentur',
  'ddp|DE|w|dapd;ddp-direkt',
  'APA|AT|w|Austria Presse Agentur',
  'Kathpress|AT|w|KAP',
  'Keystone-SDA|CH|w|sda;ats;Keystone-ATS;Schweizerische Depeschenagentur',
  'awp|CH|w|',
  'EFE|ES|w|Agencia EFE;EFECOM;EFEUSA;EFE USA;ACAN-EFE;EFEAGRO;EFE Verde;EFE-EPA;EFEverde',
  'Europa Press|ES|w|EP;EUROPAPRESS',
  'Servimedia|ES|w|',
  'Colpisa|ES|w|',
  'ACN (Catalonia)|ES|w|Agència Catalana de Notícies',
  'Notimex|MX|w|NTX',
  'Télam|AR|w|Telam',
  'NA (Argentina)|AR|w|Noticias Argentinas;Agencia NA;NA',
  'Prensa Latina|CU|w|PL',
  'ACN|CU|w|Agencia Cubana de Noticias',
  'AVN|VE|w|Agencia Venezolana de Noticias',
  'ABI|BO|w|Agencia Boliviana de Información',
  'Andina|PE|w|Agencia Andina',
  'Colprensa|CO|w|',
  'Lusa|PT|w|Agência Lusa',
  'Agência Brasil|BR|w|ABr;Agencia Brasil',
  'Agência Estado|BR|w|AE;Estadão Conteúdo;Estadao Conteudo',
  'Folhapress|BR|w|',
  'ANSA|IT|w|Agenzia ANSA;АНСА;ANSA-AFP;ANSA-AP;ANSA-Reuters;ANSAmed;ANSA Med',
  'AGI|IT|w|Agenzia Italia',
  'Adnkronos|IT|w|ADN Kronos;Adnkronos Salute',
  'Askanews|IT|w|Aska;TMNews',
  'Italpress|IT|w|',
  'LaPresse|IT|w|La Presse (Italia)',
  'DIRE|IT|w|Agenzia DIRE;Agenzia Dire',
  'Agenzia Nova|IT|w|Nova;AgenziaNova',
  '9Colonne|IT|w|9colonne',
  'Teleborsa|IT|w|',
  'Radiocor|IT|w|Il Sole 24 Ore Radiocor;Radiocor Plus;Il Sole 24 Ore Radiocor Plus',
  'Belga|BE|w|BELGA',
  'ANP|NL|w|Algemeen Nederlands Persbureau;Novum',
  'TT|SE|w|TT Nyhetsbyrån;TT-Reuters;TT-AFP',
  'NTB|NO|w|NTB scanpix;NTB-AFP;NTB-Reuters;NTB-TT;Norsk Telegrambyrå',
  'Ritzau|DK|w|Ritzaus Bureau;/ritzau/',
  'STT|FI|w|STT–Reuters;STT-Reuters;STT-Lehtikuva;FNB',
  'BNS|LT|w|Baltic News Service;БНС',
  'ELTA|LT|w|',
  'LETA|LV|w|ЛЕТА',
  'PAP|PL|w|Polska Agencja Prasowa;ПАП',
  'IAR|PL|w|',
  'ISBnews|PL|w|',
  'ČTK|CZ|w|CTK;Česká tisková kancelář',
  'TASR|SK|w|',
  'SITA|SK|w|',
  'MTI|HU|w|Magyar Távirati Iroda',
  'Agerpres|RO|w|',
  'Mediafax|RO|w|',
  'Moldpres|MD|w|MOLDPRES',
  'Infotag|MD|w|INFOTAG',
  'BTA|BG|w|БТА',
  'Hina|HR|w|HINA',
  'STA|SI|w|',
  'Tanjug|RS|w|Танјуг;Танюг',
  'Beta|RS|w|Бета',
  'FoNet|RS|w|',
  'SRNA|BA|w|СРНА',
  'FENA|BA|w|',
  'MIA|MK|w|МИА',
  'ATA|AL|w|ATSH',
  'ANA-MPA|GR|w|AMNA;ΑΠΕ-ΜΠΕ;ΑΠΕ;ANA',
  'CNA (Cyprus)|CY|w|ΚΥΠΕ',
  'AA|TR|w|Anadolu Agency;Anadolu Ajansı;Anadolu;Anadolu Agency (AA)',
  'Cihan|TR|w|CİHAN;CIHAN;Cihan Haber Ajansı',
  'DHA|TR|w|Demirören Haber Ajansı;Doğan Haber Ajansı',
  'İHA|TR|w|IHA;İhlas Haber Ajansı',
  'ANKA|TR|w|ANKA Haber Ajansı',
  'TASS|RU|w|ТАСС;ITAR-TASS;ИТАР-ТАСС;Itar-Tass;塔斯社',
  'Prime|RU|w|ПРАЙМ;АЭИ ПРАЙМ',
  'RIA Novosti|RU|w|РИА Новости;RIA;РИА;РИА «Новости»',
  'Sputnik|RU|w|Спутник;スプートニク',
  'Interfax|RU|w|Интерфакс;INTERFAX.RU;Interfax-AVN;Интерфакс-АВН',
  'Regnum|RU|w|ИА Регнум;REGNUM;ИА REGNUM',
  'Rosbalt|RU|w|Росбалт',
  'Interfax-Ukraine|UA|w|Интерфакс-Украина;Інтерфакс-Україна',
  'Ukrinform|UA|w|Укрінформ;Укринформ',
  'UNN|UA|w|УНН',
  'UNIAN|UA|w|УНІАН;УНИАН',
  'BelTA|BY|w|БЕЛТА;БелТА',
  'Kazinform|KZ|w|КАЗИНФОРМ;QazInform;ҚазАқпарат',
  'Kabar|KG|w|Кабар',
  '24.kg|KG|w|',
  'Asia-Plus|TJ|w|',
  'KazTAG|KZ|w|КазТАГ',
  'AKIpress|KG|w|',
  'UzA|UZ|w|УзА;ЎзА',
  'Trend|AZ|w|Trend News Agency;Тренд',
  'AZERTAC|AZ|w|AzerTAc;AZƏRTAC;АЗЕРТАДЖ;APA Azerbaijan;AzərTAc',
  'Turan|AZ|w|Туран',
  'ARKA|AM|w|',
  'News.am|AM|w|',
  'Armenpress|AM|w|АРМЕНПРЕСС;ԱՐՄԵՆՊՐԵՍ',
  'Montsame|MN|w|МОНЦАМЭ',
  'Xinhua|CN|w|XNA;شينخوا;新华社;新華社;Xinhua News Agency;新华网;Xinhuanet;新华;СИНЬХУА;Синьхуа;शिन्हुआ',
  'CNS (China)|CN|w|中新社;中新网;中新網;ECNS;China News Service;中国新闻网',
  "People's Daily|CN|o|人民网;人民日报",
  'CCTV|CN|o|央视网;央视新闻',
  'Taiwan News|TW|o|',
  'CNA|TW|w|中央社;Central News Agency;中央通訊社',
  'Yonhap|KR|w|연합뉴스;Yonhap News Agency;聯合ニュース;연합뉴스TV;韓聯社;韩联社;연합',
  'Newsis|KR|w|뉴시스',
  'News1|KR|w|뉴스1;News 1',
  'KCNA|KP|w|Korean Central News Agency;조선중앙통신;朝鮮中央通信;朝中社',
  'Kyodo|JP|w|共同;共同通信;Kyodo News;共同社;共同通信社',
  'Jiji|JP|w|時事;時事通信;Jiji Press;JIJI;AFP=時事;AFP時事;時事通信社',
  'AFPBB|JP|w|AFPBB News',
  'KNS|IN|w|Kashmir News Service',
  'KNO|IN|w|Kashmir News Observer',
  'TNN|IN|w|Times News Network',
  'PTI|IN|w|Press Trust of India;पीटीआई;PTI News',
  'Bhasha|IN|w|भाषा;PTI Bhasha;पीटीआई-भाषा',
  'ANI|IN|w|Asian News International;एएनआई;Asian News International (ANI);ANI News',
  'IANS|IN|w|Indo-Asian News Service;आईएएनएस;IANSlife',
  'UNI|IN|w|United News of India;यूनीवार्ता;वार्ता;UNI Varta',
  'PNN|IN|r|',
  'NewsVoir|IN|r|Newsvoir;ANI/NewsVoir;Business Wire India;BusinessWire India;VMPL;ATK;SRV;Mediawire;HT Syndication;India PR Distribution',
  'APP|PK|w|Associated Press of Pakistan',
  'UrduPoint|PK|w|UrduPoint / Pakistan Point News;Urdu Point / Pakistan Point News;UrduPoint/Pakistan Point News;UrduPoint/UrduPoint / Pakistan Point News',
  'Pajhwok|AF|w|Pajhwok Afghan News',
  'Khaama|AF|w|Khaama Press',
  'INP|PK|w|Independent News Pakistan',
  'NNI|PK|w|News Network International',
  'BSS|BD|w|Bangladesh Sangbad Sangstha;বাসস',
  'UNB|BD|w|United News of Bangladesh;ইউএনবি',
  'RSS|NP|w|Rastriya Samachar Samiti;रासस',
  'Lankapuvath|LK|w|',
  'Antara|ID|w|ANTARA News;LKBN Antara;ANTARANEWS',
  'Bernama|MY|w|BERNAMA;Bernama-Xinhua',
  'PNA|PH|w|Philippine News Agency;PIA;PNA/Xinhua',
  'MindaNews|PH|w|',
  'VNS|VN|w|Việt Nam News',
  'VNA|VN|w|TTXVN;Vietnam News Agency;TTXVN/Vietnam+;Vietnam+;VOVWORLD',
  'NNT|TH|w|National News Bureau of Thailand',
  'TNA|TH|w|Thai News Agency;สำนักข่าวไทย',
  'KPL|LA|w|Lao News Agency',
  'AKP|KH|w|Agence Kampuchea Presse',
  'MNA (Myanmar)|MM|w|Myanmar News Agency;GNLM',
  'AAP|AU|w|Australian Associated Press',
  'NZPA|NZ|w|NZ Newswire;New Zealand Press Association;NZN;NZME',
  'PACNEWS|FJ|w|PINA',
  'WAM|AE|w|Emirates News Agency;وام',
  'SPA|SA|w|Saudi Press Agency;واس',
  'KUNA|KW|w|Kuwait News Agency;كونا',
  'QNA|QA|w|Qatar News Agency;قنا',
  'BNA|BH|w|Bahrain News Agency;بنا',
  'ONA|OM|w|Oman News Agency;العمانية',
  'Petra|JO|w|بترا;Jordan News Agency',
  'SANA|SY|w|سانا',
  'NNA|LB|w|National News Agency;الوطنية',
  'Rudaw|IQ|o|Rudaw.net',
  'Kurdistan 24|IQ|o|Kurdistan24;K24',
  'NINA|IQ|w|Nina;National Iraqi News Agency',
  'INA|IQ|w|Iraqi News Agency;واع',
  'WAFA|PS|w|وفا',
  'MENA|EG|w|Middle East News Agency;أ ش أ;أش أ',
  'Saba|YE|w|سبأ',
  'SUNA|SD|w|سونا',
  'LANA|LY|w|وال',
  'TAP|TN|w|Tunis Afrique Presse;وات;Tunis-Tap',
  'APS|DZ|w|Algérie Presse Service;وأج',
  'MAP|MA|w|Maghreb Arabe Presse;ومع',
  'AMI|MR|w|',
  'IRNA|IR|w|ایرنا;Islamic Republic News Agency;إرنا',
  'ISNA|IR|w|ایسنا',
  'Mehr|IR|w|MNA;مهر;Mehr News Agency;Mehr News',
  'FNA|IR|w|Fars;فارس;Fars News Agency',
  'Tasnim|IR|w|تسنیم;Tasnim News Agency',
  'TPS|IL|w|Tazpit Press Service;TPS-IL',
  'NAN|NG|w|News Agency of Nigeria',
  'GNA|GH|w|Ghana News Agency',
  'FBC|ET|o|FANA;Fana Broadcasting Corporate',
  'ENA|ET|w|Ethiopian News Agency',
  'KNA (Kenya)|KE|w|Kenya News Agency',
  'ANGOP|AO|w|Angop',
  'Inforpress|CV|w|',
  'AIM|MZ|w|Agência de Informação de Moçambique',
  'ANG|GW|w|',
  'Nampa|NA|w|Namibia Press Agency',
  'BOPA|BW|w|',
  'New Ziana|ZW|w|',
  'PANA|SN|w|Panapress;Panafrican News Agency',
  'AIP|CI|w|Agence Ivoirienne de Presse',
  'ACP|CD|w|Agence Congolaise de Presse',
  'SAnews|ZA|w|SAnews.gov.za',
  'SAPA|ZA|w|South African Press Association',
  'African News Agency|ZA|w|ANA (Africa)',
  'PR Newswire|US|r|PRNewswire;PR-Newswire;PRNewswire-USNewswire;PRNewswire-PRWeb;PRNewswire-AsiaNet;Xinhua-AsiaNet;PRNewswire-FirstCall;PRNewswire-HISPANIC PR WIRE;PRNewswire-iReach;PRNewswire/PRNewswire;USNewswire;U.S. Newswire;PR Newswire Asia;AsiaNet',
  'Business Wire|US|r|BUSINESSWIRE;BUSINESS WIRE',
  'GlobeNewswire|US|r|GLOBE NEWSWIRE;NASDAQ OMX',
  'Marketwired|CA|r|Marketwire;Market Wire;MARKETWIRED',
  'Accesswire|US|r|ACCESSWIRE;ACCESS Newswire;ACCESS NEWSWIRE',
  'Newsfile|CA|r|Newsfile Corp;Newsfile Corp.',
  'CNW|CA|r|CNW Telbec;CNW Group;Canada NewsWire',
  'EIN Presswire|US|r|EINPresswire.com;EINPresswire;EINPresswire/EIN;EIN News',
  'PR.com|US|r|',
  'PRWeb|US|r|PRWEB;PRWeb.com',
  '24-7 Press Release|US|r|24-7PressRelease;24-7PRESSRELEASE',
  'Media OutReach|HK|r|Media OutReach Newswire;Media Outreach;Media OutReach Newswire;MEDIA OUTREACH',
  'ACN Newswire|HK|r|JCN Newswire;SEA PRwire',
  'Kyodo JBN|JP|r|KYODO JBN',
  'news aktuell|DE|r|ots;OTS;APA-OTS;ots/PRNewswire;presseportal',
  'EQS|DE|r|DGAP;EQS-News;EQS Group;pressetext;openPR',
  'APO Group|CH|r|APO;APO Group;African Media Agency;African Media Agency (AMA);AMA',
  'Cision|SE|r|',
  'NewMediaWire|US|r|',
  'Baystreet|CA|r|',
  'InvestorsObserver|US|r|',
  'StreetInsider|US|r|',
  'Zawya|AE|r|',
  'CNN|US|o|CNN en Español;CNN Español;CNNMoney;CNNMoney.com;CNN.com;CNN Student News;CNN Travel;CNN Sport;CNN Money;CNNPolitics;CNN Indonesia;CNN Türk;CNN Brasil;CNN International;CNN Business',
  'CBS|US|o|CBS News;CBS Local',
  'NBC|US|o|NBC News',
  'ABC|US|o|ABC News',
  'Fox|US|o|FOX;Fox News;FOX NEWS',
  'MarketWatch|US|o|',
  'CBS MarketWatch|US|o|CBS.MW;CBS MarketWatch.com',
  'Newser|US|o|NEWSER',
  'STMW|US|w|Sun-Times Media Wire',
  'TheStreet|US|o|The Street',
  'The Blaze|US|o|TheBlaze',
  'CBN|US|o|CBN News',
  'CNS News|US|o|CNSNews.com;CNSNews',
  'VOA|US|o|Voice of America;VOA News;Голос Америки',
  'RFE/RL|CZ|o|RFERL;Radio Free Europe/Radio Liberty',
  'RFA|US|o|Radio Free Asia',
  'NPR|US|o|',
  'Politico|US|o|POLITICO',
  'WSJ|US|o|The Wall Street Journal;Wall Street Journal',
  'NYT|US|o|The New York Times;New York Times;NYT News Service;New York Times News Service',
  'Washington Post|US|o|The Washington Post;WaPo',
  'USA Today|US|o|USA TODAY',
  'taz|DE|o|',
  'RT|RU|o|',
  'Republika|ID|o|REPUBLIKA.CO.ID',
  'Liputan6|ID|o|Liputan6.com',
  'Tribunnews|ID|o|TRIBUNNEWS.COM;Tribunnews.com',
  'Kompas|ID|o|KOMPAS.com;Kompas.com',
  'Tempo|ID|o|TEMPO.CO;Tempo.co',
  'BBC|GB|o|BBC News',
  'Al Jazeera|QA|o|Aljazeera',
  'Daily Caller|US|o|The Daily Caller',
  'Rappler|PH|o|',
  'GMA|PH|o|GMA News',
  "Ma'an|PS|o|Ma'an News Agency;Ma’an",
];

const KINDS: Readonly<Record<string, Agency['kind']>> = { w: 'wire', r: 'release', o: 'outlet' };

const key = (name: string): string =>
  PLAIN.test(name)
    ? name.toUpperCase()
    : composed(name)
        .toUpperCase()
        .replace(/[.«»“”"]/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();

/**
 * Spelled words, and how they begin: of most words of prose the first three letters tell that they are none of them, before they are spelled
 * as the table is.
 */
class Words {
  private readonly words = new Set<string>();
  private readonly beginnings = new Int32Array(1 << 10);

  add(spelled: string): void {
    this.words.add(spelled);
    const three = threeOf(spelled);
    if (three >= 0) this.beginnings[three >>> 5]! |= 1 << (three & 31);
  }

  /** Whether a word that begins as `name` does may be among them. An accent behind the third letter may belong to it. */
  mayHold(name: string): boolean {
    const three = name.length > 3 && name.charCodeAt(3) >= 128 ? -1 : threeOf(name);
    return three < 0 || ((this.beginnings[three >>> 5]! >>> (three & 31)) & 1) !== 0;
  }

  /** Of marks that do not count in a spelling nothing is left, and the word beside them decides. */
  has(word: string): boolean {
    if (!this.mayHold(word) || NEVER.test(word)) return false;
    const spelled = key(word);
    return spelled === '' || this.words.has(spelled);
  }
}

/** The first three letters, five bits each, case aside; -1 where they are not of ASCII, or are less. */
function threeOf(word: string): number {
  if (word.length < 3) return -1;
  const first = (word.charCodeAt(0) | 32) - 96;
  const second = (word.charCodeAt(1) | 32) - 96;
  const third = (word.charCodeAt(2) | 32) - 96;
  const all = first >= 1 && first <= 26 && second >= 1 && second <= 26 && third >= 1 && third <= 26;
  return all ? (first << 10) | (second << 5) | third : -1;
}

/** The table by spelling, and the first and last words of the spellings. */
interface Index {
  readonly bySpelling: Map<string, Agency>;
  readonly first: Words;
  readonly last: Words;
}

let index: Index | null = null;

/** Worked out when somebody asks first: a run that only prints its help does not. */
function indexed(): Index {
  index ??= work();
  return index;
}

function work(): Index {
  const bySpelling = new Map<string, Agency>();
  const first = new Words();
  const last = new Words();
  for (const row of ROWS) {
    const [id, country, kind, spellings] = row.split('|');
    const agency: Agency = { id: id!, country: country!, kind: KINDS[kind!]! };
    for (const name of [id!, ...spellings!.split(';')]) {
      const spelling = key(name);
      if (name === '' || bySpelling.has(spelling)) continue;
      bySpelling.set(spelling, agency);
      const space = spelling.indexOf(' ');
      first.add(space < 0 ? spelling : spelling.slice(0, space));
      last.add(spelling.slice(spelling.lastIndexOf(' ') + 1));
    }
  }
  return { bySpelling, first, last };
}

/** Marks that no spelling holds: they need not be folded to be looked up. */
const NEVER = /[,:;!?*$%#@]/;

/** The agency that a text names with exactly one of its spellings, or null. */
export function agencyNamed(name: string): Agency | null {
  const { first, bySpelling } = indexed();
  return name.length > 40 || !first.mayHold(name) || NEVER.test(name) ? null : (bySpelling.get(key(name)) ?? null);
}

/** Whether a spelling may begin with this word: of most words of prose none does. */
export const mayBeginAgency = (word: string): boolean => indexed().first.has(word);

/** Whether a spelling may end with this word. */
export const mayEndAgency = (word: string): boolean => indexed().last.has(word);
