import { HOLDS_DIGIT, LONGEST_CREDIT } from '../../kernel/lines/layout.ts';
import { agencyNamed, mayBeginAgency, mayBeginAgencyAt } from '../dateline/agencies.ts';
import { monthNumber } from '../dateline/months.ts';
import type { Line } from '../lines.ts';
import { ownString } from '../recent.ts';
import type { Row } from '../rows.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import type { Credit } from '../types.ts';
import { FORMULAS, type Formula, OWNER_OF_PICTURES } from './formulas.ts';
import { type Named, partyIn, partyNamed, peopleIn, readNamed } from './names.ts';
import { isEasternStamp, isStamp, mayBeStamp } from './stamp.ts';
import { BY, DATED, PICTURED, SOURCED, startsOf } from './starts.ts';
import { PICTURES, WORDING_BITS } from './wordings.ts';

/** Where a line stands: before the first paragraph, among the paragraphs, or after the last but a few. */
export type Zone = 'head' | 'body' | 'tail';

/** The longest byline, source, name of an agency or date of publication. */
const SHORT_CREDIT = 140;
/** The longest date of publication without a word for it, and the longest name before a newsroom's. */
const BARE_STAMP = 60;
const BARE_NAME = 70;
/** The longest bare name of an agency, and the longest credit of a picture that only names its owner. */
const LONGEST_AGENCY = 40;
const LONGEST_PICTURED = 110;
/** Up to this length a line among the paragraphs may close with a phrase about rights; beyond it only its first words are screened. */
const SHORT = 120;
const BODY_OPENING = new LetterPattern(
  String.raw`^[^\p{L}\p{N}]{0,3}(?:©|ⓒ|\(?c\)|copyright|correc|clarif|retrac|korrekt|bericht|rectif|fe de|errat|rettif|rätt|rettel|sprost|oikai|oprava|düzel|исправ|訂正|更正|정정|an (?:earlier|original|initial)|a previous|the original|in einer|this (?:material|content)|the material|all rights|저작|무단|版|未|無|禁)`,
  'i',
);
/** Code units of a line that {@link BODY_OPENING} looks at, and some more. */
const LONGEST_OPENING = 48;
const BYLINE = new LetterPattern(
  String.raw`^(?:by|von|par|por|di|door|av|af|od|přes|автор(?:ы)?|текст|text|tekst|autor(?:a|in|en)?|auteur|autore|przez|author|words|written by|story by|reported by|écrit par|escrito por|geschrieben von|yazan|kirjoittaja|szerző|de la redacción de)(?:\s*[:：]\s*|\s+)(.{3,90})$`,
  'i',
);
const SOURCE = new LetterPattern(
  String.raw`^[\s\-–—•(]{0,4}(?:source|quelle|fuente|fonte|bron|kilde|källa|lähde|źródło|zdroj|kaynak|forrás|sursa|izvor|источник|джерело|πηγή|出典|来源|來源|出所|출처|المصدر|स्रोत|sumber|nguồn)s?(?:[\s\u00a0]*[:：]|[\s\u00a0]+(?=[A-Z]{2,5}\)?$))[\s\u00a0]*(.{2,60}?)[).]{0,2}$`,
  'i',
);
const PHOTO = new LetterPattern(
  String.raw`^[\s([]{0,2}(?:photos?|pictures?|images?|photograph|credit|image credit|photo credit|photo courtesy|fotos?|bild(?:er)?|bildquelle|foto di|crédits?(?: photo)?|crédito|фото|ảnh|写真|撮影|사진|fotoğraf|kuva|zdjęcie|fot\.|foto©|archivfoto|symbolbild|φωτογραφία|الصورة)(?:[\s\u00a0]*[:：=＝©/|][\s\u00a0]*|[\s\u00a0]+(?:by|courtesy of|courtesy|von|par|por|di|door|av|af)[\s\u00a0:]+)(.{2,110}?)$`,
  'i',
);
/** A capital, or a letter of a script without case. */
const CAPITAL = new LetterPattern(String.raw`^[\p{Lu}\p{Lo}]`);
const CAPITAL_OR_SIGN = new LetterPattern(String.raw`^[\p{Lu}\p{Lo}@©]`);
const PHOTO_LINE = new LetterPattern(
  String.raw`^(?:(?:AP|EPA|AFP|EFE|ANSA|PTI|Reuters|REUTERS|TT|NTB|AAP) (?:Photo|Image|Foto)s?(?:[\s/:,|–-]{1,3}.{2,50})?|(?:\p{Lu}[\p{L}.'’ -]{2,40}\s?[/|,]\s?)?(?:.{0,30} via )?(?:Getty Images(?: .{2,24})?|AP|AFP|EPA|EFE|ANSA|REUTERS|Reuters|Shutterstock(?:\.com)?|iStock|Alamy|dpa|picture[ -]alliance|imago(?: images)?)(?:\s?/\s?(?:Getty Images|AFP|AP|\p{Lu}[\p{L} .'’-]{2,40}))*|(?:REUTERS|EPA|AFP|EFE|ANSA|dpa|AP)\s?/\s?\p{Lu}[\p{L} .'’-]{2,40}(?:/.{2,30})?)\s?[)\]]?\.?$`,
);

/**
 * The credit that a whole line is, or null. Bylines, bare agency names and dates of publication are read before the story (`head`)
 * only, notes of the desk after it (`tail`); copyright and photo credits anywhere. The whole wording counts, never a word in it.
 * `starts` is what the line's first word tells ({@link startsOf}), `wordings` has a bit for each of the wordings of credits that the line may hold and begins as.
 * Without `naming` it leaves out the names of people but for those of bylines, and whose pictures and sign-offs are: to look for names takes longer than all else.
 * Linear in a line of at most {@link LONGEST_CREDIT} code units.
 */
export function findCredit(
  line: Line,
  zone: Zone,
  starts: number = startsOf(line.text),
  wordings: number = -1,
  naming = true,
): Credit | null {
  const { text } = line;
  if (text.length > LONGEST_CREDIT || text.length < 2) return null;
  const may = wordings & formulasIn(zone);
  const before = may === 0 ? undefined : (naming ? NAMED_BEFORE : READ_BEFORE)[zone].get(text);
  if (before !== undefined) return creditOf(line, before);
  const pictured = (wordings & PICTURES) !== 0;
  if (text.length <= (starts !== 0 || pictured ? SHORT_CREDIT : zone === 'body' ? 0 : BARE_NAME)) {
    const short = shortCredit(text, zone, starts, pictured, naming);
    if (short !== null) return creditOf(line, short);
  }
  const formula = may === 0 ? null : formulaOf(text, zone, may, naming);
  return formula === null ? null : creditOf(line, formula);
}

/**
 * The screen, by what was noted when the line was read: without a wording of the credits, and unless its first word is one that a credit asks
 * for, only a very short line may be one, and among the paragraphs none. Nearly every line of prose is none.
 */
export function mayBeCredit(row: RowToScreen, zone: Zone): boolean {
  const { line, starts, wordings } = row;
  const length = line.end - line.start;
  if ((wordings & formulasIn(zone)) !== 0) return true;
  if (starts !== 0 || (wordings & PICTURES) !== 0) return length <= SHORT_CREDIT;
  return zone !== 'body' && length <= BARE_NAME && mayBeBare(line.text, zone, (row.signs & HOLDS_DIGIT) !== 0);
}

type RowToScreen = Pick<Row, 'line' | 'starts' | 'wordings' | 'signs'>;

/** A letter of the alphabet, as no date of publication in an East Asian script holds. */
const LETTER = /[A-Za-z]/;

/** What parts a name from a newsroom's in {@link signedName}, and room for no more than that behind it: headlines have commas too. */
const MAY_BE_SIGNED = /(?:, | [|/–—-] ).{2,24}$/;

/** Whether a line of which no word tells more may be a credit before or after the story: a date, a signature, or the bare name of an agency. */
function mayBeBare(text: string, zone: Zone, hasDigit: boolean): boolean {
  if (hasDigit) {
    if (text.length <= BARE_STAMP && (zone === 'head' ? mayBeStamp(text) : !LETTER.test(text))) return true;
  } else if (zone === 'head' && MAY_BE_SIGNED.test(text)) return true;
  return text.length <= LONGEST_AGENCY && mayNameAgency(text);
}

const creditOf = ({ start, end, text }: Line, { kind, named }: Read): Credit => ({
  start,
  end,
  kind,
  text,
  party: named.party,
  names: named.names,
});

interface Read {
  readonly kind: Credit['kind'];
  readonly named: Named;
}

const NOBODY: Named = { names: [], party: null };

function shortCredit(text: string, zone: Zone, starts: number, pictured: boolean, naming: boolean): Read | null {
  if (zone === 'head') {
    if ((starts & BY) !== 0) {
      const named = bylineOf(text);
      if (named !== null) return { kind: 'byline', named };
    }
    const signed = text.length <= BARE_NAME ? signedName(text) : null;
    if (signed !== null) return signed;
  }
  if (zone !== 'body' && text.length <= LONGEST_AGENCY && mayNameAgency(text)) {
    const bare = text
      .replace(/^[\s([–—\-/|]+|[\s)\]/|]+$/g, '')
      .replace(/(?: (?:and|und|et|y|&|\/) agencies| staff)$/i, '');
    const agency = agencyNamed(bare);
    if (agency !== null && agency.kind === 'wire') return { kind: 'agency', named: { names: [], party: agency.id } };
  }
  if ((starts & SOURCED) !== 0) {
    const source = SOURCE.exec(text)?.[1]?.trim();
    if (source !== undefined) {
      const party = partyNamed(source) ?? partyIn(source);
      if (party !== null || (zone === 'tail' && source.split(' ').length <= 6 && CAPITAL.test(source)))
        return { kind: 'source', named: { names: [], party: party ?? source } };
    }
  }
  if ((starts & PICTURED) !== 0) {
    const credit = PHOTO.exec(text)?.[1];
    if (
      credit !== undefined &&
      !/[.!?]["”]?$/.test(credit.replace(/\b(?:Jr|Inc|Corp|Co|Ltd)\.$/, '')) &&
      credit.split(' ').length <= 12 &&
      CAPITAL_OR_SIGN.test(credit.trim())
    )
      return { kind: 'photo', named: naming ? { names: peopleIn(credit), party: partyIn(credit) } : NOBODY };
  }
  if (
    pictured &&
    text.length <= LONGEST_PICTURED &&
    OWNER_OF_PICTURES.test(text) &&
    PHOTO_LINE.test(text.replace(/^[([]?\s?/, ''))
  )
    return {
      kind: 'photo',
      named: naming ? { names: peopleIn(text.replaceAll('/', ' , ')), party: partyIn(text) } : NOBODY,
    };
  const dated = (starts & DATED) !== 0;
  if (zone !== 'body' && (dated || text.length <= BARE_STAMP) && /\d/.test(text)) {
    if ((dated || zone === 'head') && isStamp(text)) return { kind: 'published', named: NOBODY };
    if (text.length <= BARE_STAMP && isEasternStamp(text)) return { kind: 'published', named: NOBODY };
  }
  return null;
}

/** The first word behind brackets and dashes is one that an agency's name begins with. */
function mayNameAgency(text: string): boolean {
  let at = 0;
  while (at < text.length && isBefore(text.charCodeAt(at))) at++;
  // Of most first words three letters tell that they are none.
  return mayBeginAgencyAt(text, at, text.length) && mayBeginAgency(AGENCY_START.exec(text)?.[1] ?? '');
}

/** Brackets, dashes, slashes and the plain blank. */
const isBefore = (code: number): boolean =>
  code === 32 ||
  code === 40 ||
  code === 91 ||
  code === 45 ||
  code === 47 ||
  code === 124 ||
  code === 0x2013 ||
  code === 0x2014;

const AGENCY_START = /^[\s([–—\-/|]*(\S*?)[)\]/|]*(?=\s|$)/;

/** "By MARA QUILL ( @maraquill )"; "By MARA QUILLAssociated Press": the line break between name and agency was lost. */
const HANDLE = /\s*\(?\s*@\w{2,20}\s*\)?\s*$/;
const GLUED = new LetterPattern(String.raw`(?<=\p{Lu}{2})(?=Associated Press\b)`);

const NAME_STARTS = new LetterPattern(String.raw`^(?:\p{Lu}|\p{Lo}|the |dpa|d['’]\p{Lu})`);

/** "By Jane Smith, CNN": a word for "by" and then names; no stop at the end, at most twelve words. */
function bylineOf(text: string): Named | null {
  if (/[!?]$/.test(text) || (/\.$/.test(text) && !/\b(?:Jr|Sr)\.$/.test(text)) || text.split(/\s+/).length > 12)
    return null;
  const bare = text.replace(HANDLE, '');
  const rest = BYLINE.exec(bare.replace(GLUED.for(bare), ', '))?.[1]?.trim();
  if (rest === undefined || /\d/.test(rest)) return null;
  // "Von der Leyen", "Par Ici": a byline's first word after "by" is a name's, in capitals.
  return NAME_STARTS.test(rest) ? readNamed(rest) : null;
}

/** "JANE SMITH, Associated Press", "Jane Smith | Reuters": names, and a newsroom of the table last. */
function signedName(text: string): Read | null {
  const cut = /^(.{4,46}?)(?:, | [|/–—-] )(.{2,24})$/.exec(text);
  if (cut === null || /\d/.test(text)) return null;
  const party = partyNamed(cut[2]!);
  if (party === null) return null;
  const people = readNamed(cut[1]!);
  return people === null || people.names.length === 0
    ? null
    : { kind: 'byline', named: { names: people.names, party } };
}

const bitsOf = (may: (zone: Formula['zone']) => boolean): number =>
  FORMULAS.reduce((bits, { zone }, i) => (may(zone) ? bits | WORDING_BITS[i]! : bits), 0);

const IN_HEAD: number = bitsOf((zone) => zone !== 'end');
const IN_BODY: number = bitsOf((zone) => zone === 'any');

/** The wordings of the formulas that may stand in a zone. */
const formulasIn = (zone: Zone): number => (zone === 'body' ? IN_BODY : zone === 'head' ? IN_HEAD : -1);

/**
 * What was read of lines, by zone and text: a paper's own notices stand below many of its articles, and to look for names in a line takes
 * longer than all that tells that it is one.
 */
const READ_BEFORE: ReadBefore = { head: new Map(), body: new Map(), tail: new Map() };
/** The same with the names of people. */
const NAMED_BEFORE: ReadBefore = { head: new Map(), body: new Map(), tail: new Map() };
type ReadBefore = Readonly<Record<Zone, Map<string, Read>>>;
/** Most lines that are kept, by zone: each of the papers of a large corpus may have a notice of its own. */
const MOST_READ = 1024;

function formulaOf(text: string, zone: Zone, wordings: number, naming: boolean): Read | null {
  if (zone === 'body' && !mayOpenInBody(text)) return null;
  for (let i = 0; i < FORMULAS.length; i++) {
    if ((WORDING_BITS[i]! & wordings) === 0) continue;
    const read = readFormula(FORMULAS[i]!, text, zone, naming);
    if (read !== null) return keepRead(text, (naming ? NAMED_BEFORE : READ_BEFORE)[zone], read);
  }
  return null;
}

const mayOpenInBody = (text: string): boolean =>
  text.length <= SHORT || BODY_OPENING.test(text.slice(0, LONGEST_OPENING));

function keepRead(text: string, readBefore: Map<string, Read>, read: Read): Read {
  if (readBefore.size === MOST_READ) readBefore.clear();
  const { kind, named } = read;
  const own = { kind, named: { names: named.names.map(ownString), party: named.party && ownString(named.party) } };
  readBefore.set(ownString(text), own);
  return own;
}

function readFormula({ kind, zone: where, pattern }: Formula, text: string, zone: Zone, naming: boolean): Read | null {
  if ((where === 'end' && zone !== 'tail') || (where === 'edge' && zone === 'body')) return null;
  const owned = kind === 'syndication' || kind === 'republication';
  const found = owned ? pattern.exec(text) : null;
  if (owned ? found === null : !pattern.test(text)) return null;
  if (kind === 'copyright' && isSentenceOnCopyright(text)) return null;
  const owner = found?.groups?.party;
  if ((kind === 'sign-off' || kind === 'contribution') && !isSigned(text)) return null;
  if (kind === 'syndication' && owner !== undefined && partyIn(owner) === null && !UNNAMED.test(owner)) return null;
  if (kind === 'republication' && nameOf(owner) === null) return null;
  if (!naming && kind === 'sign-off') return { kind, named: NOBODY };
  const names = !naming || NAMELESS.has(kind) ? NOBODY.names : peopleIn(text);
  return { kind, named: { names, party: ownerOf(kind, text, owner) } };
}

/** Kinds that name a newsroom or nobody. */
const NAMELESS: ReadonlySet<Credit['kind']> = new Set(['copyright', 'syndication', 'republication', 'published']);

/** Agencies without a name: "with inputs from agencies". */
const UNNAMED = new LetterPattern(
  String.raw`^(?:(?:the |our |news |wire |das |den |d[ae]s? )?(?:news )?(?:agenc\S{1,4}|agentur\S{0,2}|agência\S{0,1}|agenzi\S|wires?|wire services?|bureaus?|correspondents?))\W{0,3}$`,
  'i',
);

/** A newsroom that no table knows, by its capitals: nothing else in the line but the formula. */
const CONTRIBUTED = new LetterPattern(
  String.raw`^\W{0,3}(?:The )?\p{Lu}[\p{L}.&'’-]*(?: (?:of|the|and|&|(?:wire|news) services?|\p{Lu}[\p{L}.&'’-]*)){0,6} (?:also )?contributed to this (?:report|story|article)\W{0,3}$`,
);

const SIGNED_END = new LetterPattern(
  String.raw`(?:\p{Lu}[\p{L}.'’-]*|contributed .{4,360}|(?:mitge|beige|bijge|meege)\p{L}+|(?:ce|cet|este|esta|estas?|questo|dit|den här|denne?|materiału|artykułu) ?.{0,24}|used in this (?:report|story))[)\].\s]*$`,
);

/** Somebody is named, and outside brackets the line closes with a name or with the words of the formula, not with prose. */
const isSigned = (text: string): boolean =>
  CONTRIBUTED.test(text) ||
  ((/^[([]/.test(text) || SIGNED_END.test(text)) &&
    (partyIn(text) !== null || peopleIn(text.replaceAll(/[;:]/g, ' , '), 1).length > 0));

const SENTENCE_ON_COPYRIGHT = new LetterPattern(
  String.raw`^copyright\b[^.]{0,60}\b(?:law|laws|rules?|claims?|case|lawsuit|infringement|holders?|act|office|protection|terms?|disputes?|reform|troll)\b`,
  'i',
);

/** A sentence about rights ("Copyright 2023 rules mean that …") has a verb of prose where the owner of a copyright line stands. */
const isSentenceOnCopyright = (text: string): boolean => SENTENCE_ON_COPYRIGHT.test(text);

const OWNER = new LetterPattern(
  String.raw`^(?:the |an? )?(\p{Lu}[\p{L}\p{N}&.'’-]*(?: (?:of |the |and |for |de |der |del |la |le )?[\p{Lu}\p{N}][\p{L}\p{N}&.'’-]*){0,5})`,
);

/** The capitalised name at the head of what stands where the owner does, up to the end of its sentence; a month is none. */
function nameOf(owner: string | undefined): string | null {
  const name = OWNER.exec((owner ?? '').trim())?.[1]
    ?.replace(/\. .*$/s, '')
    .replace(/[.,]+$|['’]s$/, '');
  return name === undefined || monthNumber(name.split(' ')[0]!) > 0 ? null : name;
}

/** What stands before the owner of a copyright. */
const BEFORE_OWNER = /^(?:copyright|©|\(c\)|ⓒ|[\s:,.–-]|by |(?:19|20)\d\d(?:[-–](?:19|20)?\d\d)?)*/i;

/** Whom a notice names: an agency of the table first, else the capitalised name at the place where the owner stands. */
function ownerOf(kind: Credit['kind'], text: string, owner: string | undefined): string | null {
  if (owner !== undefined) {
    const named = nameOf(owner) ?? undefined;
    const known = kind === 'syndication' ? partyIn(owner) : named === undefined ? null : partyNamed(named);
    if (known !== null) return known;
    if (kind === 'republication' && named !== undefined) return named;
    return null;
  }
  if (kind === 'copyright') {
    const named = partyIn(text);
    if (named !== null) return named;
    const before = BEFORE_OWNER.exec(text)![0].length;
    if (before === 0) return null;
    return OWNER.exec(text.slice(before))?.[1]?.replace(/\.? All$|[.,]+$/g, '') ?? null;
  }
  return partyIn(withoutDesk(text));
}

/** The paper that prints a notice is named in it too ("not edited by NDTV staff"): only an agency counts. */
const withoutDesk = (text: string): string => text.replace(/\bedited by .{2,40}? (?:staff|team)\b/i, '');
