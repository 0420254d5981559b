/** Names that case alone parts from their key in the tables: Latin letters without accents, digits, single blanks. Most are such. */
export const PLAIN: RegExp = /^[\w&'/-]+(?: [\w&'/-]+)*$/;

/** No letter beyond Latin but dashes and quotation marks: nothing that letters and marks are put together of, or that has another form. */
const WHOLE = /^[\0-\u02ff\u2010-\u2027]*$/;

/** The name with its letters and marks put together (NFC). Most are so; to ask the platform takes longer. */
const composed = (name: string): string => (WHOLE.test(name) ? name : name.normalize('NFC'));

/** The name of a city as it is looked up, or many that bars part: one after the other took a hundred times as long as all at once. */
export const foldCities = (names: string): string =>
  composed(names)
    .toUpperCase()
    .replaceAll('’', "'")
    .replaceAll('\u0307', '')
    .replace(/\.(?=\||$)/g, '');

/** The name of a region as it is looked up, or many that bars and line breaks part. */
export const foldRegions = (names: string): string =>
  composed(names)
    .toUpperCase()
    .replaceAll('’', "'")
    .replace(/\.(?=[|\n]|$)/g, '');

/** The spelling of an agency as it is looked up. */
export const foldAgency = (name: string): string =>
  PLAIN.test(name)
    ? name.toUpperCase()
    : composed(name)
        .toUpperCase()
        .replace(/[.«»“”"]/g, '')
        .replace(/[\s\u00a0]+/g, ' ')
        .trim();

/** The first three letters, five bits each, case aside; -1 where they are not of ASCII, or are less. */
export const threeOf = (word: string): number => threeAt(word, 0, word.length);

/** The same of what stands from `at` to `end`. */
export function threeAt(text: string, at: number, end: number): number {
  if (end - at < 3) return -1;
  const first = (text.charCodeAt(at) | 32) - 96;
  const second = (text.charCodeAt(at + 1) | 32) - 96;
  const third = (text.charCodeAt(at + 2) | 32) - 96;
  const all = first >= 1 && first <= 26 && second >= 1 && second <= 26 && third >= 1 && third <= 26;
  return all ? (first << 10) | (second << 5) | third : -1;
}
