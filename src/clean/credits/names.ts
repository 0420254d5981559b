import { agencyNamed, mayBeginAgency, mayBeginAgencyAt, mayEndAgency } from '../dateline/agencies.ts';
import { isKnownCity } from '../dateline/cities.ts';
import { monthNumber } from '../dateline/months.ts';
import { LetterPattern } from '../screen/letterPattern.ts';

/** The people and the newsroom that a credit names. */
export interface Named {
  readonly names: readonly string[];
  readonly party: string | null;
}

/** Words that titles and headlines hold and names of people do not; lower case. */
const NO_NAME: ReadonlySet<string> = new Set(
  (
    'the and or of for with from to in on at by as is was a an numbers land sea air night day way far all most now then when after before ' +
    'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday morning evening noon midnight dawn dusk contrast ' +
    'comparison default design accident chance law order popular demand invitation der die das dem den ein eine und für im nach vor seit ' +
    'les une des dans pour sur los las una para con della delle degli nel per uma dos das het een van news latest video photos ici là ahora ' +
    'qué favor supuesto fin eso contre exemple conséquent hazard request mail phone bus train car boat plane degrees proxy'
  ).split(' '),
);
// Both as few nodes as say it: V8 compiles them five times over, a copy for each word of a name.
/** "de", "de la", "van der", "von", "al" and the like. */
const PARTICLE =
  '(?:d(?:e(?: l(?:a|as|os)|l(?:la)?|r|n)?|[ao]s?|i|u)|van(?: de[nr]?)?|von(?: der)?|zu|l[ae]|bin|ibn|[ae]l|te[nr]|af|[ye])';
/** A word with a capital, as "d'Arc" and "al-Masri" have, and "McCabe". */
const WORD = String.raw`(?:[dl]['’]|[ae]l-)?\p{Lu}[\p{L}\p{M}.'’\-]*`;
const PERSON = new LetterPattern(`^${WORD}(?: (?:${PARTICLE} )?${WORD}){1,4}$`);
const JOIN = new LetterPattern(
  String.raw`\s*(?:,|;|&|\||/| and | und | et | y | e | en | och | og | ja | i | и | та | ve | avec | with | mit | con | com | – | — | - )\s*`,
);
/** What stands beside a name and is neither name nor newsroom. */
const ROLE = new LetterPattern(
  '^(?:(?:chief|senior|staff|special|political|national|foreign|business|sports|crime|city|associate|assistant|managing|contributing|legal|health|science|media|white house|freelance|digital|world|news|deputy|investigative|general assignment|breaking news) )*(?:writer|reporter|correspondent|editor|producer|contributor|columnist|analyst|staff|newsroom|desk|bureau chief|photographer|special to .{2,40}|for .{2,40}|korrespondent(?:in)?|redakteur(?:in)?|journaliste|periodista|corresponsal|redactor(?:a)?|giornalista|journalist|verslaggever|reporter|dziennikarz|correspondant(?:e)?|envoyée? spéciale?)s?$',
  'i',
);
const PLACE_AFTER = new LetterPattern(
  String.raw`^(.{3,50}?),? (?:in|at|à|en|a|em|aus|i|w|в) \p{Lu}[\p{L} .'’-]{1,30}$`,
);

/** Words of the names of papers, agencies and picture desks. */
const MEDIA = new LetterPattern(
  String.raw`\b(?:images?|photos?|press|news|post|times|herald|journal|commons|agency|tribune|gazette|staff|bureau|license|magazine|daily|weekly|radio|tv|newsroom|editors?|university|police|department|library|courtesy|getty|inc|corp|llc|ltd|logo)\b`,
  'i',
);

const CAPITAL = new LetterPattern(String.raw`^\p{Lu}`);

/** Whether the text is a full name of a person: two to five capitalised words, none of them a word of headlines. */
function isPerson(text: string): boolean {
  if (text.length < 4 || text.length > 48 || !PERSON.test(text) || MEDIA.test(text) || agencyNamed(text) !== null)
    return false;
  const words = text.split(' ');
  for (let i = 0; i < words.length; i++) {
    if (beginsWithCapital(words[i]!) && isNoName(words[i]!.toLowerCase())) return false;
  }
  return true;
}

const beginsWithCapital = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(word);
};

/** Months that people are called after, in small letters; those of three letters count as names anyway. */
const NAMES_TOO: ReadonlySet<string> = new Set(
  'april june august juni augusto agosto marzo march mars juan'.split(' '),
);

const isNoName = (folded: string): boolean =>
  NO_NAME.has(folded) || (folded.length > 3 && !NAMES_TOO.has(folded) && monthNumber(folded) > 0);

/** An article or the word for an agency before its name. */
const ARTICLE = new LetterPattern(
  "^(?:the|der|die|das|la|le|los|l['’]|de|dem|den|del|della|dell['’]|da|do|news agency|agency|agencia|agence|agentur|nachrichtenagentur|agenzia|nyhetsbyrån|агентств[оа]) ",
  'i',
);

/** The newsroom that the text names with the whole of its words, in its short name; null when no table holds it. */
export function partyNamed(text: string): string | null {
  const name = text
    .trim()
    .replace(ARTICLE.for(text), '')
    .replace(/(?: (?:news agency|staff|reporters?|writers?|agency))$/i, '')
    .replace(/['’]s$/, '')
    .trim();
  return name === '' ? null : (agencyNamed(name)?.id ?? agencyNamed(text.trim())?.id ?? null);
}

/** Names that are also words of prose: they count alone or in brackets, not among other words. */
const WORDS_TOO: ReadonlySet<string> = new Set(
  'NA (Argentina)|Agenzia Nova|Beta|Trend|Tempo|INA|CP|PA|Fox|DIRE|IAR|TAP|Mehr|Europa Press|CNS|MIA|ATA|STA|Cision|EQS|Saba|RT|TNA|AMI|MAP|SPA|Petra|ANKA'.split(
    '|',
  ),
);

/** Blanks, slashes and bars part words, and a dash before a small letter. */
const BETWEEN = new LetterPattern(String.raw`[\s/|]+|(?<=\p{L})[-–—](?=\p{Ll})`);
const PARTY_STARTS = new LetterPattern(String.raw`^[\p{Lu}\p{Lo}d]`);
/** The same: a capital of ASCII, or "d" for "dpa". */
const startsParty = (word: string): boolean => {
  const code = word.charCodeAt(0);
  return code < 128 ? (code >= 65 && code <= 90) || code === 100 : PARTY_STARTS.test(word);
};
const LOWER = new LetterPattern(String.raw`^\p{Ll}`);

/** Without the marks that close a sentence, and without the case of an owner. */
const withoutEnd = (name: string): string =>
  mayHaveEnd(name.charCodeAt(name.length - 1)) ? name.replace(/[.,]+$/, '').replace(/['’]s?$/, '') : name;

/** A point, a comma, an apostrophe or the s of an owner: most words end in none, and no pattern need look at them. */
const mayHaveEnd = (code: number): boolean =>
  code === 115 || code === 46 || code === 44 || code === 39 || code === 0x2019;

/** Whether a newsroom's name may begin with this word, or be it: of most words none does, and then five names need not be looked up. */
function mayNameParty(word: string): boolean {
  if (mayBeginAgency(word)) return true;
  const bare = withoutEnd(word);
  return bare !== word && mayBeginAgency(bare);
}

/** What may be the first letter of a newsroom, at the beginning of a word; and a word, as far as marks and blanks part it from others. */
const PARTY_AT = /(?<![^\s/|()[\]«»“”"<>:;,*\-–—])[A-Zd\x80-\uffff]/g;
const PARTY_WORD = /[^\s/|()[\]«»“”"<>:;,*]*/y;
const DASH = /[-–—]/;

/** The screen of {@link partyIn}: whether the name of a newsroom may begin with one of the words. Most credits hold none, and need not be taken apart. */
export function mayHoldParty(text: string): boolean {
  PARTY_AT.lastIndex = 0;
  while (PARTY_AT.test(text)) {
    const at = PARTY_AT.lastIndex - 1;
    if (!mayBeginAgencyAt(text, at, text.length)) continue;
    PARTY_WORD.lastIndex = at;
    const word = PARTY_WORD.exec(text)![0];
    if (mayNameParty(word) || DASH.test(word)) return true;
  }
  return false;
}

/** The first newsroom of the table among the words of a credit, longest spelling first; null when none is named. */
export function partyIn(text: string): string | null {
  if (!mayHoldParty(text)) return null;
  const plain = text.replace(/[()[\]«»“”"<>:;,*]/g, ' ');
  const words = plain
    .split(BETWEEN.for(plain))
    .filter((word) => word !== '')
    .slice(0, 70);

  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (!startsParty(word) || !mayNameParty(word)) continue;
    for (let take = Math.min(5, words.length - at); take >= 1; take--) {
      // Of most stretches no name ends so: then they need not be put together. (Half the time of this function.)
      if (take > 1 && !mayEndAgency(withoutEnd(words[at + take - 1]!))) continue;
      const name = withoutEnd(take === 1 ? word : words.slice(at, at + take).join(' '));
      const agency = agencyNamed(name);
      if (
        agency !== null &&
        !(take === 1 && WORDS_TOO.has(agency.id)) &&
        !(take === 1 && LOWER.test(name) && name !== 'dpa' && name !== 'dts')
      )
        return agency.id;
    }
  }
  return null;
}

/** A byline that names nobody: "Staff and wire reports", "our foreign staff". */
const DESK = new LetterPattern(
  '^(?:(?:our |the )?(?:(?:online|foreign|city|news|web) )?staff(?: (?:reports?|reporters?|writers?))?|(?:wire|news|agency) (?:reports?|services?))(?:(?:,| and| &) (?:(?:wire|news|agency|staff) (?:reports?|services?)|agencies|wires))?$',
  'i',
);

/** A short capitalised name of a paper. */
const PAPER = new LetterPattern(String.raw`^\p{Lu}[\p{L}\p{N}.'’ -]{1,40}$`);

/**
 * Reads "Jane Smith and Tom Hask, CNN Business" as names and newsroom. Null unless it begins with a person or a newsroom and every
 * part is a person, a newsroom, a role ("staff writer") or, after the first, a short capitalised name of a paper.
 */
export function readNamed(text: string): Named | null {
  if (DESK.test(text)) return { names: [], party: null };
  const parts = text
    .split(JOIN.for(text))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 7) return null;
  const names: string[] = [];
  let party: string | null = null;
  for (const [at, part] of parts.entries()) {
    const owner = partyNamed(part);
    if (owner !== null) {
      party ??= owner;
      continue;
    }
    const person = PLACE_AFTER.exec(part)?.[1] ?? part;
    if (isPerson(person)) {
      const [name, signed] = splitParty(person);
      names.push(name);
      party ??= signed;
      continue;
    }
    const [name, signed] = splitParty(part);
    if (signed !== null && isPerson(name)) {
      names.push(name);
      party ??= signed;
      continue;
    }
    if (ROLE.test(part)) continue;
    if (at === 0 || !PAPER.test(part)) return null;
  }
  return names.length === 0 && party === null ? null : { names: names.slice(0, 8), party };
}

/** Words behind the name of a newsroom that {@link partyNamed} leaves out. */
const STAFF: ReadonlySet<string> = new Set(['agency', 'staff', 'reporter', 'reporters', 'writer', 'writers']);

/** Whether what ends with this word may name a newsroom: of most people the last name tells that they are none. */
function mayEndParty(word: string): boolean {
  if (mayEndAgency(word) || STAFF.has(word.toLowerCase()) || /\s/.test(word)) return true;
  const bare = withoutEnd(word);
  return bare !== word && mayEndAgency(bare);
}

/** "JANE SMITH Associated Press": the newsroom without its comma. */
function splitParty(text: string): [string, string | null] {
  if (!mayEndParty(text.slice(text.lastIndexOf(' ') + 1))) return [text, null];
  const words = text.split(' ');
  for (let take = 1; take <= 3 && words.length - take >= 2; take++) {
    const party = partyNamed(words.slice(-take).join(' '));
    if (party !== null) return [words.slice(0, -take).join(' '), party];
  }
  return [text, null];
}

/** Words of sign-offs in front of a name. */
const LABEL = new LetterPattern(
  String.raw`(?<![\p{L}])(?:report(?:ing|age|e|aje|agem)|writing|editing|edited|written|additional|información|editado|edición|escrito|traducido|edição|tradotto|bericht|redaktion|édité)(?: (?:de|por|da|par|von|di|by|in))?(?= )`,
  'gi',
);
const PEOPLE = new LetterPattern(String.raw`(?<![\p{L}'’-])${WORD}(?: (?:${PARTICLE} )?${WORD}){1,4}`, 'g');
/** Whose somebody is: "Valley News' Tom Hask". */
const OWNER = new LetterPattern(String.raw`(?:\p{Lu}[\p{L}.&]* ){0,3}\S+(?:['’]s|s['’]) (?=\p{Lu})`, 'g');
const SENTENCE_END = new LetterPattern(String.raw`(?<=\p{Ll}{2})\. `, 'g');
const ENDED = new LetterPattern(String.raw`\p{Ll}\.$`);

/** Names of people in a credit, at most. */
const MOST_PEOPLE = 8;

/** Every full name in a credit that is known to be one, up to the first `most`. */
export function peopleIn(text: string, most: number = MOST_PEOPLE): string[] {
  const near = text.slice(0, 600);
  let plain = /['’]s |s['’] /.test(near) ? near.replace(OWNER.for(near), ' , ') : near;
  if (plain.includes('. ')) plain = plain.replace(SENTENCE_END.for(plain), ' , ');
  plain = plain.replace(LABEL.for(plain), ', ');
  const found = plain.match(PEOPLE.for(plain));
  const names: string[] = [];
  for (let i = 0; found !== null && i < found.length && names.length < most; i++) {
    const name = personIn(found[i]!);
    if (isPerson(name) && !isKnownCity(name) && !names.includes(name)) names.push(name);
  }
  return names;
}

/** What stands between a verb of sign-offs, the newsroom behind the name, and the end of the sentence. */
function personIn(words: string): string {
  const [name] = splitParty(words.replace(/^(?:Reporting|Writing|Editing|Additional|Produced|Redaktion|By) /, ''));
  return name.endsWith('.') && ENDED.test(name) ? name.slice(0, -1) : name;
}
