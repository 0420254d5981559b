import { type TextTable, textTable } from '../screen/textTable.ts';
import { COUNTRIES } from './countries.ts';
import { foldRegions } from './plain.ts';

/** Parts of federal states that stand after a place, "cc|name|name…". Names that several countries share stand with the wires' use. */
const STATES: readonly string[] = [
  'US|Ala.|Ariz.|Ark.|Calif.|Colo.|Conn.|Del.|Fla.|Ga.|Ill.|Ind.|Kan.|Kans.|Ky.|La.|Mass.|Md.|Me.|Mich.|Minn.|Miss.|Mo.|Mont.|N.C.|N.D.|N.H.|N.J.|N.M.|N.Y.|Neb.|Nebr.|Nev.|Okla.|Ore.|Oreg.|Pa.|Penn.|R.I.|S.C.|S.D.|Tenn.|Tex.|Va.|Vt.|W.Va.|W. Va.|Wash.|Wis.|Wisc.|Wyo.|D.C.|Cal.|N. C.|S. C.|N. Y.|N. J.|Haw.',
  'US|AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC',
  'US|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Long Island|Kalifornien|Queens|Brooklyn|Bronx|Manhattan|Staten Island',
  'CA|Ont.|Ontario|Que.|Quebec|Québec|Qué.|B.C.|British Columbia|Alta.|Alberta|Sask.|Saskatchewan|Man.|Manitoba|N.S.|Nova Scotia|N.B.|New Brunswick|P.E.I.|Prince Edward Island|N.L.|Nfld.|Newfoundland|Newfoundland and Labrador|Yukon|N.W.T.|Northwest Territories|Nunavut|BC|ON|QC|AB|SK|MB|NS|NB|PE|NL|Colombie-Britannique|Nouveau-Brunswick',
  'AU|New South Wales|NSW|Victoria|Vic|Vic.|Queensland|Qld|South Australia|Western Australia|Tasmania|Northern Territory|ACT',
  'IN|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|Orissa|Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|UP|MP|HP|Uttarakhand|West Bengal|Jammu and Kashmir|J-K|J&K|Ladakh|Jammu & Kashmir',
  'GB|N. Ireland|Isle of Wight|Cornwall|Kent|Yorkshire|Essex|Lancashire|Sussex|Hampshire|Devon|Norfolk|Suffolk|Surrey|Merseyside|Oxfordshire',
  'BR|RJ|MG|RS|PR|BA|PE|CE|GO|DF|AM|ES|SP|São Paulo|Rio de Janeiro|Minas Gerais|Bahia|Paraná|Rio Grande do Sul|Pernambuco|Ceará',
  'MX|Oaxaca|Chiapas|Sinaloa|Jalisco|Michoacán|Guerrero|Veracruz|Chihuahua|Sonora|Baja California|Tamaulipas|Nuevo León|Coahuila|Puebla|Quintana Roo|Yucatán|Guanajuato',
  'DE|Bayern|Bavaria|Hessen|Sachsen|Thüringen|Brandenburg|Niedersachsen|NRW|Nordrhein-Westfalen|Schleswig-Holstein|Main|Saale|Oder',
  'CN|Sichuan|Yunnan|Guangdong|Hunan|Hubei|Henan|Hebei|Shandong|Shanxi|Shaanxi|Jiangsu|Zhejiang|Fujian|Xinjiang|Tibet|Guizhou|Guangxi|Heilongjiang|Jilin|Liaoning|Inner Mongolia|Hainan',
  'RU|Chechnya|Dagestan|Siberia|Crimea|Ingushetia|Tatarstan',
  'FR|Corsica|Corse|Normandy|Brittany|Île-de-France',
  'IT|Sicily|Sardinia|Sicilia|Sardegna|Toscana|Puglia|Veneto|Lombardia|Bari|Roma|Milano|Napoli|Torino|Palermo|Bologna|Firenze',
  'ES|Catalonia|Cataluña|Andalucía|Galicia|Canary Islands|Islas Canarias|Mallorca|Tenerife|Asturias|País Vasco',
  'IQ|Iraqi Kurdistan|Kurdistan|Kurdistan Region',
  'SO|Somaliland|Puntland',
  'UA|Donbass|Donbas|Donetsk Region',
  'ID|Bali|West Java|East Java|Central Java|Papua|Aceh',
  'PK|Sindh|Balochistan|Khyber Pakhtunkhwa|Azad Kashmir|AJK',
  'CU|Guantanamo Bay|Guantánamo',
  'TR|Thrace',
  'IL|Golan Heights|Galilee',
  'PS|Occupied Palestinian Territories',
  '|Kashmir|Golan|Borneo|Antarctica|Indian-controlled Kashmir|Pakistan-administered Kashmir|Northern Cyprus|Western Sahara|Transnistria|South Ossetia|Abkhazia',
];

/** Two letters for each country. */
export const COUNTRY_CODES: readonly string[] = COUNTRIES.map((row) => row.slice(0, 2));

/** Regions and countries as they are looked up. */
export const REGION_TABLE: TextTable = textTable([...numbered(STATES, 0), ...numbered(COUNTRIES, 1)]);

/**
 * The names in rows, each with what is known of it as a number: 1 for a whole country in the lowest bit, above it the two letters of its country,
 * eight bits each; 0 for none.
 */
function* numbered(rows: readonly string[], whole: 0 | 1): Generator<[name: string, region: number]> {
  for (const row of foldRegions(rows.join('\n')).split('\n')) {
    const [code = '', ...names] = row.split('|');
    const letters = code === '' ? 0 : (code.charCodeAt(0) << 8) | code.charCodeAt(1);
    for (const name of names) yield [name, (letters << 1) | whole];
  }
}
