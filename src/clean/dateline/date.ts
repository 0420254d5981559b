import { LetterPattern } from '../screen/letterPattern.ts';
import { isDigit } from './letters.ts';
import { monthNumber } from './months.ts';

/** A date found among the words of a dateline: `from` to `to` (exclusive) are word indexes. Month 0 stands for a bare day. */
export interface WordDate {
  readonly from: number;
  readonly to: number;
  readonly month: number;
  readonly day: number;
  readonly year: number | null;
}

const DAY = /^(\d{1,2})(?:[.,º°ª]+|st|nd|rd|th|er|ère|e|an|日)?[.,]*$/;
const YEAR = /^((?:19|20)\d\d)[.,]*$/;
const NUMERIC = /^(\d{1,2})([./])(\d{1,2})(?:[./]((?:19|20)?\d\d)?)?[.,]*$/;
const ISO = /^((?:19|20)\d\d)-(\d\d)-(\d\d),?$/;
/** Words that stand between the parts of a date: Spanish and Portuguese "de", English "of", Russian and Ukrainian "year". */
export const FILLERS: ReadonlySet<string> = new Set([
  'de',
  'del',
  'of',
  'di',
  'г',
  'года',
  'р',
  'року',
  'm',
  'd',
  'i',
  'ngày',
  'في',
  'م',
  'هـ',
  'الموافق',
]);
/** Days of the week in the languages of the wires, in small letters. */
export const WEEKDAYS: ReadonlySet<string> = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun ' +
    'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche ' +
    'lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
    'hétfő kedd szerda csütörtök péntek szombat vasárnap poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
    'понедельник вторник среда четверг пятница суббота воскресенье'
  ).split(' '),
);

function bare(word: string): string {
  let end = word.length;
  while (end > 0 && (word.charCodeAt(end - 1) === 46 || word.charCodeAt(end - 1) === 44)) end--;
  return word.slice(0, end).toLowerCase();
}

const dayOf = (word: string | undefined): number => {
  const day = word === undefined ? 0 : Number(DAY.exec(word)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : 0;
};
const yearOf = (word: string | undefined): number | null => {
  const year = word === undefined ? undefined : YEAR.exec(word)?.[1];
  return year === undefined ? null : Number(year);
};

/** A year that may be written with its last two digits. */
function fullYear(year: string | undefined): number | null {
  if (year === undefined) return null;
  if (year.length === 4) return Number(year);
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year);
}

const FOREIGN_DIGIT = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\uff10-\uff19]/g;
const DIGIT_BASES = [0x660, 0x6f0, 0x966, 0x9e6, 0xff10];
/** Dates of the Hijri calendar, which the Saudi agency prints before the other: "Safar 16, 1442, October 3, 2020". */
const HIJRI = new LetterPattern(
  String.raw`,? (?:Muharram|Safar|Rabi['’]?[ -]?\S*(?: \S+)?|Jumad\S*(?: \S+)?|Rajab|Sha['’]?a?ban|Ramadan|Shawwal|D?Z?T?h[ou]l?[- ]\S+)\.? \d{1,2},? 1[34]\d\d(?: ?A?\.?H\.?)?,?(?: ?/)?|\d{1,2} \p{L}+(?: \p{L}+)? 1[34]\d\d ?هـ(?: الموافق)?`,
);
/** The year behind a day and a slash. */
const SLASHED_YEAR = new LetterPattern(String.raw`(?<=\p{L}{3} )(\d{1,2})/((?:19|20)\d\d)`);
/** Arabic months of two words, by the one-word names that the table of months has. */
const LEVANTINE: readonly (readonly [string, string])[] = [
  ['تشرين الأول', 'أكتوبر'],
  ['تشرين الاول', 'أكتوبر'],
  ['تشرين الثاني', 'نوفمبر'],
  ['كانون الأول', 'ديسمبر'],
  ['كانون الاول', 'ديسمبر'],
  ['كانون الثاني', 'يناير'],
];

/** A figure, or a letter of a script beyond the alphabets of Europe. */
const DATED = /[\d\u0600-\u1fff\u2070-\uffff]/;

/** The screen: without a figure in it, and in letters of Europe, a head has no date. */
export const mayHoldDate = (text: string): boolean => DATED.test(text);

/** The blocks of Unicode that hold the script, and those beyond the first plane. */
const MAY_BE_ARABIC = /[\u0600-\u08ff\ud800-\udfff\ufb50-\ufeff]/;

/** The head of a dateline with its dates in ASCII digits, the Hijri date taken out and Arabic dates in figures closed up ("3 - 10"). */
export function plainDates(text: string): string {
  if (!DATED.test(text)) return text;
  let plain = text.replace(FOREIGN_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - DIGIT_BASES.findLast((base) => base <= code)!);
  });
  // "October 3/2020" is how Addis Ababa dates its news.
  if (plain.includes('/')) plain = plain.replace(SLASHED_YEAR.for(plain), '$1, $2');
  if (/1[34]\d\d/.test(plain)) plain = plain.replace(HIJRI.for(plain), '');
  if (MAY_BE_ARABIC.test(plain) && /\p{Script=Arabic}/u.test(plain)) {
    for (const [two, one] of LEVANTINE) plain = plain.replace(two, one);
    plain = plain.replace(
      /(?:^|[\s-]+)(\d{1,2})\s*-\s*(\d{1,2})(?:\s*-\s*(\d{4}))?\s*$/,
      (_, day: string, month: string, year?: string) =>
        year === undefined ? ` ${day}/${month}` : ` ${day}/${month}/${year}`,
    );
  }
  return plain;
}

/** Beside a date: a time of day and its zone. */
const TIME = new LetterPattern(
  String.raw`^(?:\d{1,2}[:.h]\d{2}(?:am|pm)?|[ap]\.?m\.?|gmt|utc|cet|est|edt|ist|msk)[.,]*$`,
  'i',
);

/** Whether the word is one of those that stand between the parts of a date: "de", "of", "года". */
export const isSmallWord = (word: string): boolean => FILLERS.has(bare(word));

/** Whether the word is a day of the week (or a filler such as "de") that may stand beside a date. */
export function isDateFiller(word: string): boolean {
  const name = bare(word);
  return WEEKDAYS.has(name) || FILLERS.has(name) || name === '' || name === '/' || TIME.test(word);
}

/**
 * The date among the words of a dateline, written out in any language of the month table, or in figures. `country` is the agency's and
 * settles names that neighbouring languages use for different months. Null when there is none.
 */
export function findDate(words: readonly string[], country: string | null): WordDate | null {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const figure = isDigit(word.charCodeAt(0));
    const numeric = figure ? NUMERIC.exec(word) : null;
    if (numeric !== null) {
      let day = Number(numeric[1]);
      let month = Number(numeric[3]);
      const american = numeric[2] === '/' && day <= 12 && (country === 'US' || country === 'CA');
      if (american || (month > 12 && numeric[2] === '/')) [day, month] = [month, day];
      if (day < 1 || day > 31 || month < 1 || month > 12) continue;
      return { from: i, to: i + 1, month, day, year: fullYear(numeric[4]) };
    }
    const iso = figure ? ISO.exec(word) : null;
    if (iso !== null) return { from: i, to: i + 1, month: Number(iso[2]), day: Number(iso[3]), year: Number(iso[1]) };
    const month = monthNumber(word, country);
    if (month === 0) continue;
    const found = aroundMonth(words, i, month);
    if (found !== null) return found;
  }
  const last = words.length - 1;
  if (last > 0 && /^\d{1,2}$/.test(words[last]!) && dayOf(words[last]) > 0 && words[last - 1]!.endsWith(',')) {
    return { from: last, to: last + 1, month: 0, day: dayOf(words[last]), year: null };
  }
  return null;
}

function aroundMonth(words: readonly string[], at: number, month: number): WordDate | null {
  let before = at - 1;
  while (before >= 0 && FILLERS.has(bare(words[before]!)) && before > at - 3) before--;
  let day = dayOf(words[before]);
  let from = day > 0 ? before : at;
  let to = at + 1;
  if (day === 0) {
    day = dayOf(words[at + 1]);
    if (day > 0) to = at + 2;
  }
  let year: number | null = null;
  let after = to;
  while (after < words.length && FILLERS.has(bare(words[after]!))) after++;
  year = yearOf(words[after]);
  if (year !== null) to = after + 1;
  else if (day > 0 && from === before && after === words.length - 1 && /^\d\d$/.test(words[after]!)) {
    year = fullYear(words[after]);
    to = after + 1;
  } else if (from > 0 && yearOf(words[from - 1]) !== null) {
    year = yearOf(words[from - 1]);
    from--;
  }
  if (day === 0 && year === null) return null;
  return { from, to, month, day, year };
}

/**
 * The year of a day and month that were printed without one: that which brings them nearest to the article's own date
 * (a dateline of 30 December in an article of 2 January is of the year before). `articleDate` is ISO 8601; null when it has no year.
 */
export function inferYear(month: number, day: number, articleDate: string | null | undefined): number | null {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(articleDate ?? '');
  if (found === null) return null;
  const year = Number(found[1]);
  if (found[2] === undefined) return year;
  const gap = (month - Number(found[2])) * 30.4 + (day === 0 ? 0 : day - Number(found[3] ?? 15));
  if (gap > 183) return year - 1;
  return gap < -183 ? year + 1 : year;
}
