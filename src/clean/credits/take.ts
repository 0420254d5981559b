import { MAY_END_IN_CREDIT } from '../../kernel/lines/layout.ts';
import { agencyNamed } from '../dateline/agencies.ts';
import { isSpace } from '../dateline/letters.ts';
import type { Row } from '../rows.ts';
import { firstWord } from '../screen/firstWord.ts';
import type { Credit, Dateline, Paragraph, Removal } from '../types.ts';
import { findCredit, mayBeCredit, type Zone } from './credits.ts';
import { STAMP_STARTS } from './stamp.ts';
import { type Endings, findTrailingCredit } from './trailing.ts';

/** The credits of an article, in the order of the text, and the spans they take off the ends of paragraphs. */
export interface TakenCredits {
  readonly credits: readonly Credit[];
  readonly cut: readonly Removal[];
  /** Credits at the ends of paragraphs that stay in the text, out of the fingerprint. */
  readonly quiet: readonly Paragraph[];
}

/** Kinds of lines that the rules take or silence and that are credits by this tool's contract. */
const RULE_KINDS: ReadonlySet<string> = new Set([
  'byline',
  'copyright',
  'sign-off',
  'photo',
  'video-source',
  'editor-note',
]);
/** Lines of these kinds leave the body; those of the others, and a date without a label, stay in the text, out of the fingerprint. */
const LEAVING: Readonly<Partial<Record<Credit['kind'], string>>> = {
  byline: 'the byline, kept as data',
  agency: 'the name of the agency, kept as data',
  source: 'the source, kept as data',
  published: 'the date of publication, kept as data',
};
/** Credits behind the last sentence that readers are left with: who wrote, edited and sent it is part of the report. */
const STAYING: ReadonlySet<Credit['kind']> = new Set(['sign-off', 'contribution', 'agency']);
/** Sign-offs and notes of the desk stand among the last paragraphs, or after them. */
const TAIL_PARAGRAPHS = 3;

/**
 * Finds the credits among the rows: those that a rule has taken are recorded, others leave the body or are made quiet. `endings` tells of
 * the paragraphs of `text`; `disabled` holds kinds ("byline") or ids ("credit-byline") that are switched off, or "credits" for all. `naming` is
 * what {@link findCredit} is told. Changes `verdict`, `quiet` and `end` of rows.
 */
export function takeCredits(
  text: string,
  endings: Endings,
  rows: readonly Row[],
  disabled: ReadonlySet<string>,
  naming: boolean,
): TakenCredits {
  const taken = nothingTaken(disabled, naming);
  if (disabled.has('credits')) return taken;
  const first = firstParagraph(rows);
  const tail = first < 0 ? rows.length : tailOf(rows);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    if (row.verdict !== null || (row.quiet && row.mark !== null)) takeRuled(row, taken);
    else if (first < 0 || (i > first && i < tail)) {
      // Most rows stand among the paragraphs, and hold nothing that a credit is made of.
      if ((row.starts | row.wordings) !== 0 && mayBeCredit(row, 'body')) takeLine(row, 'body', taken);
    } else {
      const zone = i <= first ? 'head' : 'tail';
      const isCredit = mayBeCredit(row, zone) && takeLine(row, zone, taken);
      if (!isCredit && i >= first && mayHaveEnd(row)) takeEnd(text, endings, row, taken);
    }
  }
  return taken;
}

/** Where the first paragraph of the story stands; -1 where there is none. */
function firstParagraph(rows: readonly Row[]): number {
  for (let i = 0; i < rows.length; i++) if (isParagraph(rows[i]!)) return i;
  return -1;
}

/** Where the last paragraphs begin. */
function tailOf(rows: readonly Row[]): number {
  let tail = rows.length;
  for (let i = rows.length - 1, paragraphs = 0; i >= 0 && paragraphs < TAIL_PARAGRAPHS; i--) {
    if (!isParagraph(rows[i]!)) continue;
    paragraphs++;
    tail = i;
  }
  return tail;
}

const isParagraph = (row: Row): boolean => row.prose && row.verdict === null;

/** What is taken, what is switched off, and whether people are named. */
interface Taken {
  readonly credits: Credit[];
  readonly cut: Removal[];
  readonly quiet: Paragraph[];
  readonly disabled: ReadonlySet<string>;
  readonly naming: boolean;
}

/** Each list by itself: lists written into one object with it V8 copies outside of its own code, ten times as slowly. */
function nothingTaken(disabled: ReadonlySet<string>, naming: boolean): Taken {
  const credits: Credit[] = [];
  const cut: Removal[] = [];
  const quiet: Paragraph[] = [];
  return { credits, cut, quiet, disabled, naming };
}

const isOff = ({ disabled }: Taken, kind: string): boolean =>
  disabled.size > 0 && (disabled.has(kind) || disabled.has(`credit-${kind}`));

/** A row that a rule has taken or silenced. */
function takeRuled(row: Row, taken: Taken): void {
  const credit = ofRule(row, taken.naming);
  if (credit !== null && !isOff(taken, credit.kind)) taken.credits.push(credit);
}

/** Takes a row that nobody has taken, and that may be a credit, if the whole line is one. False when it is none. */
function takeLine(row: Row, zone: Zone, taken: Taken): boolean {
  const { line, starts, wordings } = row;
  if (row.start !== line.start || row.inner !== null) return false;
  const credit = findCredit(line, zone, starts, wordings, taken.naming);
  if (credit === null) return false;
  if (isOff(taken, credit.kind)) return true;
  taken.credits.push(credit);
  const bare = credit.kind === 'published' && !STAMP_STARTS.has(firstWord(credit.text));
  const reason = bare ? undefined : LEAVING[credit.kind];
  if (reason === undefined) row.quiet = true;
  else row.verdict = { rule: `credit-${credit.kind}`, kind: credit.kind, reason };
  return true;
}

/** Whether a credit may close the row: what was told of its line holds as long as nothing was cut off at its end. */
const mayHaveEnd = (row: Row): boolean => (row.signs & MAY_END_IN_CREDIT) !== 0 || row.end !== row.line.end;

/** Credits that close a paragraph of the story, the outermost first. */
function takeEnd(text: string, endings: Endings, row: Row, taken: Taken): void {
  for (let n = 0; n < MOST_AT_END && endings.mayEndInCredit(row.start, row.end); n++) {
    const credit = findTrailingCredit(text, row.start, row.end, taken.naming);
    if (credit === null || isOff(taken, credit.kind) || isOff(taken, 'trailing')) return;
    taken.credits.push(credit);
    const { start, kind } = credit;
    const { end } = row;
    // Written out: what is spread into an object gives it a hidden class of its own, and V8 undoes what reads paragraphs.
    if (STAYING.has(kind)) taken.quiet.push({ start, end, quiet: true });
    else {
      const reason = 'a credit after the last sentence, kept as data';
      taken.cut.push({ start, end, rule: 'credit-trailing', kind, reason });
    }
    row.end = credit.start;
    while (row.end > row.start && isSpace(text.charCodeAt(row.end - 1))) row.end--;
  }
}

const MOST_AT_END = 4;

function ofRule({ verdict, mark, line, starts, wordings }: Row, naming: boolean): Credit | null {
  const kind = verdict?.kind ?? mark?.kind ?? '';
  if (!RULE_KINDS.has(kind)) return null;
  const read = findCredit(line, kind === 'byline' ? 'head' : 'tail', starts, wordings, naming);
  if (read !== null) return read;
  if (kind === 'video-source' || kind === 'editor-note') return null;
  return { start: line.start, end: line.end, kind: kind as Credit['kind'], text: line.text, party: null, names: [] };
}

/** Kinds of credits that name an owner, those that tell more first. */
const OWNING: readonly Credit['kind'][] = ['agency', 'syndication', 'byline', 'copyright'];

/** The agency that the text credits itself to: that of the dateline, else a wire agency that a credit names as its owner. */
export function agencyOf(dateline: Dateline | null, credits: readonly Credit[]): string | null {
  if (dateline?.agency) return dateline.agency;
  let agency: string | null = null;
  let rank = OWNING.length;
  for (let i = 0; i < credits.length; i++) {
    const { kind, party } = credits[i]!;
    const own = party === null ? -1 : OWNING.indexOf(kind);
    if (own < 0 || own >= rank || agencyNamed(party!)?.kind !== 'wire') continue;
    agency = party;
    rank = own;
  }
  return agency;
}

/** A notice such as "not edited by our staff and published from a syndicated feed" names nobody: the feed is the text's agency. */
export function nameFeeds(credits: readonly Credit[], agency: string): Credit[] {
  return credits.map((credit) =>
    credit.kind === 'syndication' && credit.party === null ? { ...credit, party: agency } : credit,
  );
}
