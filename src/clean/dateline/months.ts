/**
 * Month names and their abbreviations as datelines write them, January first: one row a month, names parted by spaces, lower case,
 * without a final point. The forms are those of Unicode CLDR (standalone and beside a day) for English, German, French, Spanish, Italian,
 * Portuguese, Catalan, Dutch, Swedish, Danish, Norwegian, Icelandic, Finnish, Estonian, Latvian, Lithuanian, Polish, Czech, Slovak,
 * Slovenian, Croatian, Serbian, Hungarian, Romanian, Bulgarian, Russian, Ukrainian, Kazakh, Greek, Turkish, Azerbaijani, Indonesian,
 * Malay, Arabic (with the months of the Levant and the Maghreb), Persian, Urdu, Hindi, Bengali, Albanian and Galician, with a few abbreviations
 * of the wires.
 */
const ROWS: readonly string[] = [
  'january jan januar janvier janv enero ene gennaio gen janeiro januari tammikuu tammikuuta tammi styczeń stycznia sty leden ledna led január januára ianuarie ian siječanj siječnja sij януари январь января янв січень січня січ ιανουαρίου ιαν ocak oca sausis sausio janvāris jaanuar jaan يناير ژانویه जनवरी जन॰ yanvar yan қаңтар қаң janúar gener genn januarja јануара јануари јануар janar جانفي জানুয়ারি جنوری xaneiro',
  'february feb februar février févr febrero febbraio fevereiro fev februari helmikuu helmikuuta helmi luty lutego lut únor února úno február februára febr februarie veljača veljače velj февруари февраль февраля февр лютий лютого лют φεβρουαρίου φεβ şubat şub vasaris vasario februāris veebruar veebr فبراير فوریه फ़रवरी फ़र॰ fevral ақпан ақп febrúar febrer fév februarja фебруара фебруари фебруар shkurt شباط فيفري ফেব্রুয়ারি فروری febreiro फरवरी',
  'march mar märz mär mars marzo março maart mrt marts maaliskuu maaliskuuta maalis marzec marca březen března bře marec március márc martie ožujak ožujka ožu mart март марта мар березень березня бер μαρτίου μαρ maret mac kovas kovo märts مارس मार्च наурыз нау març mrz mrc آذار مارچ মার্চ',
  'april apr avril avr abril abr aprile huhtikuu huhtikuuta huhti kwiecień kwietnia kwi duben dubna dub apríl apríla április ápr aprilie travanj travnja tra април апрель апреля апр квітень квітня квіт απριλίου απρ nisan nis balandis balandžio aprīlis aprill أبريل آوریل अप्रैल aprel сәуір сәу avri априла prill نيسان أفريل এপ্রিল اپریل',
  'may mai mayo maggio mag maio mei maj toukokuu toukokuuta touko maja květen května kvě máj mája május svibanj svibnja svi май мая травень травня трав μαΐου μαΐ mayıs gegužė gegužės maijs مايو مه मई мамыр мам maí maig mayis маја أيار ماي মে مئی',
  'june jun juni juin junio giugno giu junho kesäkuu kesäkuuta kesä czerwiec czerwca cze červen června čvn jún júna június iunie iun lipanj lipnja lip junij юни июнь июня июн червень червня черв ιουνίου ιουν haziran haz birželis birželio jūnijs jūn juuni يونيو ژوئن जून iyun iyn маусым мау júní juny giugn junija јуна јуни јун qershor حزيران جوان জুন جون xuño',
  'july jul juli juillet juil julio luglio lug julho heinäkuu heinäkuuta heinä lipiec lipca lip červenec července čvc júl júla július iulie iul srpanj srpnja srp julij юли июль июля июл липень липня лип ιουλίου ιουλ temmuz tem julai liepa liepos jūlijs jūl juuli يوليو ژوئیه जुलाई जुल॰ iyul iyl шілде шіл júlí juliol juill lugl julija јула јули јул korrik تموز جويلية জুলাই جولائی xullo',
  'august aug août agosto ago augustus augusti elokuu elokuuta elo sierpień sierpnia sie srpen srpna srp augusta augusztus kolovoz kolovoza kol avgust avg август августа авг серпень серпня серп αυγούστου αυγ ağustos ağu agustus agu ogos ogo rugpjūtis rugpjūčio augusts أغسطس اوت अगस्त अग॰ avqust avq тамыз там ágúst ágú agost ag agustos aout avgusta gusht آب أوت غشت আগস্ট اگست',
  'september sep sept septembre septiembre settembre set setembro syyskuu syyskuuta syys wrzesień września wrz září zář septembra szeptember szept septembrie rujan rujna ruj septembar септември сентябрь сентября сент вересень вересня вер σεπτεμβρίου σεπ eylül eyl rugsėjis rugsėjo septembris سبتمبر سپتامبر सितंबर सित॰ sentyabr sen қыркүйек қыр setembre setiembre sett setem сен септембра shtator أيلول شتنبر সেপ্টেম্বর ستمبر',
  'october oct oktober okt octobre octubre ottobre ott outubro out lokakuu lokakuuta loka październik października paź říjen října říj október októbra octombrie listopad listopada lis oktobar октомври октябрь октября окт жовтень жовтня жовт οκτωβρίου οκτ ekim eki spalis spalio oktobris oktoober أكتوبر اکتبر अक्टूबर अक्टू॰ oktyabr қазан қаз ottob oktobra октобра tetor অক্টোবর اکتوبر अक्तूबर',
  'november nov novembre noviembre novembro marraskuu marraskuuta marras listopad listopada lis listopadu novembra noiembrie studeni studenoga stu novembar ноември ноябрь ноября нояб листопад листопада лист νοεμβρίου νοε kasım kas lapkritis lapkričio novembris نوفمبر نوامبر नवंबर नव॰ noyabr noy қараша қар nóvember nóv kasim ноя новембра nëntor نونبر নভেম্বর نومبر नवम्बर',
  'december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuu joulukuuta joulu grudzień grudnia gru prosinec prosince pro decembra decembrie prosinac prosinca decembar декември декабрь декабря дек грудень грудня груд δεκεμβρίου δεκ aralık ara disember dis gruodis gruodžio decembris detsember dets ديسمبر دسامبر दिसंबर दिस॰ dekabr dek желтоқсан жел desembre aralik децембра dhjetor دجنبر ডিসেম্বর دسمبر decembro दिसम्बर',
];

/** The Slavic names that mean another month in Croatia than in Poland or Bohemia. */
const CROATIAN: ReadonlyMap<string, number> = new Map([
  ['listopad', 10],
  ['listopada', 10],
  ['lip', 6],
  ['srp', 7],
]);

let months: ReadonlyMap<string, number> | null = null;

function build(): Map<string, number> {
  const named = new Map<string, number>();
  ROWS.forEach((row, index) => {
    // The Croatian words stand in two rows; outside Croatia the later month is meant.
    for (const name of row.split(' ')) if (!named.has(name) || CROATIAN.has(name)) named.set(name, index + 1);
  });
  return named;
}

/**
 * The month (1 to 12) that a word of a dateline names, or 0. Case, a final point and the Turkish dotted capital do not matter.
 * `country` (ISO 3166-1 alpha-2 of the agency) settles the few names that neighbours use for different months.
 */
export function monthNumber(word: string, country: string | null = null): number {
  const name = nameOf(word);
  if (country === 'HR' && CROATIAN.has(name)) return CROATIAN.get(name)!;
  months ??= build();
  return months.get(name) ?? 0;
}

/** The word as the table spells it; one in ASCII needs nothing but its case. */
function nameOf(word: string): string {
  let plain = true;
  for (let at = 0; at < word.length && plain; at++) plain = word.charCodeAt(at) < 128;
  const name = plain ? word.toLowerCase() : word.normalize('NFC').toLowerCase().replaceAll('\u0307', '');
  let end = name.length;
  while (end > 0 && (name.charCodeAt(end - 1) === 46 || name.charCodeAt(end - 1) === 44)) end--;
  return end === name.length ? name : name.slice(0, end);
}

/** All names of months, in small letters. */
export const monthNames = (): string[] => [...build().keys()];
