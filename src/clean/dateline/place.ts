import { LetterPattern } from '../screen/letterPattern.ts';
import { isKnownCity } from './cities.ts';
import { isLower, isUpper } from './letters.ts';

/** Small words inside names of places, in the languages of the wires. */
export const PARTICLES: ReadonlySet<string> = new Set(
  (
    'de la le les du des di da do dos das del della dello delle dei degli al el an am der den dem die and of the on upon sur sous en i och und in im bei ' +
    'ob nad na pod y e à a aan op et by aboard near über près ved vor zu am ros und u os as auf off mesto vas las los els del dels sul sulla ad ar ash at az ez'
  ).split(' '),
);

const ALLOWED = new LetterPattern("^[\\p{L}\\p{M}.'’‘ʻ`´&\\- ‑]+$");
const BEGINS = new LetterPattern("^['’‘`ʻ]?(?:\\p{Lu}|\\p{Lo}|\\p{Lt})");
const NAMED = new LetterPattern('\\p{L}{2}|^\\p{Lo}');
/** A small article or preposition that is grown together with the name. */
const GROWN_TOGETHER =
  /^(?:al|el|ad|an|ar|as|ash|at|az|ed|er|es|et|ez|us|ul|d|l|s|'s|’s|Mc|dell|nell|sull|all|dall)[-'’]/;

/** Whether the text is written as names of places are: words that begin with a capital, small words between them. */
export function isPlaceName(name: string): boolean {
  if (name.length < 2 || name.length > 45) return false;
  if (PLAIN_NAME.test(name)) return true;
  if (!ALLOWED.test(name)) return false;
  const words = name.split(' ');
  if (words.length > 6) return false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (beginsName(word) || GROWN_TOGETHER.test(word)) continue;
    if (i === 0 || !PARTICLES.has(word)) return false;
  }
  return NAMED.test(name);
}

/** Most are: one to six words in ASCII letters, each with a capital first, and not one letter each. */
const PLAIN_NAME = /^(?=.*[A-Za-z]{2})[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,5}$/;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** {@link BEGINS}, which letters of ASCII need not be asked. */
const beginsName = (word: string): boolean =>
  isLetter(word.charCodeAt(0)) ? isUpper(word.charCodeAt(0)) : BEGINS.test(word);

const TITLE_CASE = new LetterPattern('\\p{Lu}\\p{Ll}{2,}$');

/** What most names are: counting their letters takes ten times as long as to run these. */
const ALL_CAPITALS = /^[A-Z][A-Z ]*[A-Z]$/;
const ALL_TITLED = /^[A-Z][a-z]+(?: [A-Z][a-z]+)*$/;

/** Mostly capitals: "McALLEN" and "Al ASAD AIR BASE" are, "Al Asad" is not. */
export function isCaps(name: string): boolean {
  if (ALL_CAPITALS.test(name)) return true;
  if (ALL_TITLED.test(name)) return false;
  let upper = 0;
  let lower = 0;
  for (let at = 0; at < name.length; at++) {
    const code = name.codePointAt(at)!;
    if (code > 0xffff) at++;
    if (isUpper(code)) upper++;
    else if (isLower(code)) lower++;
  }
  if (upper < 2 || upper <= lower * 1.5) return false;
  return lower < 2 || !TITLE_CASE.test(name.split(' ')[0]!.replace(/^Mc/, ''));
}

/**
 * The screen: of a place in capitals, of which there are half as many again as small letters, two have one small letter between them at most,
 * marks and blanks aside. Letters beyond ASCII may be capitals; what stands in brackets, or a date of another calendar, is taken out before
 * the place is read.
 */
const TWO_CAPITALS = /[A-Z][^A-Za-z]*(?:[a-z][^A-Za-z]*)?[A-Z]|[([]|1[34]\d\d|[^\0-\x7f\u2010-\u2027]/;

/** Whether `readHead` may find a place in capitals in the text. */
export const mayBeCaps = (text: string): boolean => TWO_CAPITALS.test(text);

/** German and French towns that carry their river after a slash. */
const RIVERS: ReadonlySet<string> = new Set([
  'MAIN',
  'M',
  'ODER',
  'SAALE',
  'NECKAR',
  'RUHR',
  'DONAU',
  'RHEIN',
  'ISAR',
  'ELBE',
  'SPREE',
  'HAVEL',
]);

/** "LONDON and NEW YORK": two places where both are known; "Trinidad and Tobago" is one. */
export const AND: RegExp = / (?:and|und|et|y|e|og|och|&) /;

/** The places that stand together where one does. */
export function splitPlaces(part: string): string[] {
  if (part.includes(' ') && AND.test(part) && !isKnownCity(part)) {
    const both = part.split(AND);
    if (both.every(isKnownCity)) return both;
  }
  if (!part.includes('/') && !part.includes('／') && !part.includes('·')) return [part];
  const names = part.split(/\s*[/／·]\s*/).filter((name) => name !== '');
  for (let i = 1; i < names.length; i++) {
    if (RIVERS.has(names[i]!.toUpperCase().replace('.', ''))) {
      names.splice(i - 1, 2, `${names[i - 1]}/${names[i]}`);
      i--;
    }
  }
  return names;
}
