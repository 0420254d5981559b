import { numberIn } from '../screen/textTable.ts';
import { AGENCY_ROWS, FIRST_WORDS, LAST_WORDS, SPELLINGS, type SpelledWords } from './agencyTable.ts';
import { foldAgency, threeAt } from './plain.ts';

/** A party that datelines and credits name. */
export interface Agency {
  /** The short name under which it is reported: "AP", "dpa", "新华社" is "Xinhua". */
  readonly id: string;
  /** ISO 3166-1 alpha-2 of its seat. */
  readonly country: string;
  /** `wire`: a news agency; `release`: it distributes press releases for pay; `outlet`: a paper or broadcaster that signs its datelines. */
  readonly kind: 'wire' | 'release' | 'outlet';
}

const KINDS: Readonly<Record<string, Agency['kind']>> = { w: 'wire', r: 'release', o: 'outlet' };

/** By their places in the table, as far as they were met. */
const agencies: (Agency | undefined)[] = [];

function agencyAt(place: number): Agency {
  let agency = agencies[place];
  if (agency === undefined) {
    const [id, country, kind] = AGENCY_ROWS[place]!.split('|');
    agency = { id: id!, country: country!, kind: KINDS[kind!]! };
    agencies[place] = agency;
  }
  return agency;
}

/** Marks that no spelling holds: they need not be folded to be looked up. */
const NEVER = /[,:;!?*$%#@]/;

/**
 * Whether a word that begins as the text from `at` to `end` does may be among them: of most words of prose the first three letters tell that they are none, before
 * they are spelled as the table is. An accent behind the third letter may belong to it.
 */
function mayHold({ beginnings }: SpelledWords, text: string, at = 0, end: number = text.length): boolean {
  const three = end - at > 3 && text.charCodeAt(at + 3) >= 128 ? -1 : threeAt(text, at, end);
  return three < 0 || ((beginnings[three >>> 5]! >>> (three & 31)) & 1) !== 0;
}

/** Whether a word is among them. Of marks that do not count in a spelling nothing is left, and the word beside them decides. */
function holds(spelled: SpelledWords, word: string): boolean {
  if (!mayHold(spelled, word) || NEVER.test(word)) return false;
  const spelling = foldAgency(word);
  return spelling === '' || numberIn(spelled.words, spelling) >= 0;
}

/** The agency that a text names with exactly one of its spellings, or null. */
export function agencyNamed(name: string): Agency | null {
  if (name.length > 40 || !mayHold(FIRST_WORDS, name) || NEVER.test(name)) return null;
  const place = numberIn(SPELLINGS, foldAgency(name));
  return place < 0 ? null : agencyAt(place);
}

/** Whether a spelling may begin with this word: of most words of prose none does. */
export const mayBeginAgency = (word: string): boolean => holds(FIRST_WORDS, word);

/** Whether one may begin as the text from `at` to `end` does, as far as three letters tell: before a word of it is cut out. */
export const mayBeginAgencyAt = (text: string, at: number, end: number): boolean => mayHold(FIRST_WORDS, text, at, end);

/** Whether a spelling may end with this word. */
export const mayEndAgency = (word: string): boolean => holds(LAST_WORDS, word);
