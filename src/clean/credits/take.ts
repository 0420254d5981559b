import { agencyNamed } from '../dateline/agencies.ts';
import type { Row } from '../rows.ts';
import { firstWord } from '../screen/firstWord.ts';
import type { Credit, Dateline, Paragraph, Removal } from '../types.ts';
import { findCredit, findTrailingCredit, mayBeCredit, type Zone } from './credits.ts';
import { STAMP_STARTS } from './stamp.ts';

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
 * Finds the credits among the rows: those that a rule has taken are recorded, others leave the body or are made quiet. `disabled` holds
 * kinds ("byline") or ids ("credit-byline") that are switched off, or "credits" for all. Changes `verdict`, `quiet` and `end` of rows.
 */
export function takeCredits(text: string, rows: readonly Row[], disabled: ReadonlySet<string>): TakenCredits {
  const credits: Credit[] = [];
  const cut: Removal[] = [];
  const quiet: Paragraph[] = [];
  if (disabled.has('credits')) return { credits, cut, quiet };
  const none = disabled.size === 0;
  const off = (kind: string): boolean => !none && (disabled.has(kind) || disabled.has(`credit-${kind}`));
  const taken = { credits, cut, quiet };
  let first = -1;
  let tail = rows.length;
  let paragraphs = 0;
  for (let i = rows.length - 1; i >= 0; i--) {
    if (rows[i]!.verdict !== null || !rows[i]!.prose) continue;
    first = i;
    if (++paragraphs <= TAIL_PARAGRAPHS) tail = i;
  }
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const zone: Zone = first < 0 ? 'body' : i <= first ? 'head' : i >= tail ? 'tail' : 'body';
    if (row.verdict !== null || (row.quiet && row.mark !== null)) {
      const credit = ofRule(row);
      if (credit !== null && !off(credit.kind)) credits.push(credit);
      continue;
    }
    if (row.start !== row.line.start || row.inner) {
      if (zone === 'tail' || i === first) takeEnd(text, row, off, taken);
      continue;
    }
    const { line, first: word, wordings } = row;
    const credit = mayBeCredit(line, zone, word, wordings) ? findCredit(line, zone, word, wordings) : null;
    if (credit !== null) {
      if (off(credit.kind)) continue;
      credits.push(credit);
      const bare = credit.kind === 'published' && !STAMP_STARTS.has(firstWord(credit.text));
      const reason = bare ? undefined : LEAVING[credit.kind];
      if (reason === undefined) row.quiet = true;
      else row.verdict = { rule: `credit-${credit.kind}`, kind: credit.kind, reason };
    } else if (zone === 'tail' || i === first) takeEnd(text, row, off, taken);
  }
  return { credits, cut, quiet };
}

/** Credits that close a paragraph of the story, the outermost first. */
function takeEnd(
  text: string,
  row: Row,
  off: (kind: string) => boolean,
  { credits, cut, quiet }: { credits: Credit[]; cut: Removal[]; quiet: Paragraph[] },
): void {
  for (let n = 0; n < 4; n++) {
    const credit = findTrailingCredit(text, row.start, row.end);
    if (credit === null || off(credit.kind) || off('trailing')) return;
    credits.push(credit);
    const span = { start: credit.start, end: row.end };
    if (STAYING.has(credit.kind)) quiet.push({ ...span, quiet: true });
    else {
      const reason = 'a credit after the last sentence, kept as data';
      cut.push({ ...span, rule: 'credit-trailing', kind: credit.kind, reason });
    }
    row.end = credit.start;
    while (row.end > row.start && /\s/u.test(text[row.end - 1]!)) row.end--;
  }
}

function ofRule({ verdict, mark, line, first, wordings }: Row): Credit | null {
  const kind = verdict?.kind ?? mark?.kind ?? '';
  if (!RULE_KINDS.has(kind)) return null;
  const read = findCredit(line, kind === 'byline' ? 'head' : 'tail', first, wordings);
  if (read !== null) return read;
  if (kind === 'video-source' || kind === 'editor-note') return null;
  return { start: line.start, end: line.end, kind: kind as Credit['kind'], text: line.text, party: null, names: [] };
}

const OWNING: readonly Credit['kind'][] = ['agency', 'syndication', 'byline', 'copyright'];

/** The agency that the text credits itself to: that of the dateline, else a wire agency that a credit names as its owner. */
export function agencyOf(dateline: Dateline | null, credits: readonly Credit[]): string | null {
  if (dateline?.agency) return dateline.agency;
  for (const kind of OWNING) {
    for (const { kind: of, party } of credits) {
      if (of === kind && party !== null && agencyNamed(party)?.kind === 'wire') return party;
    }
  }
  return null;
}

/** A notice such as "not edited by our staff and published from a syndicated feed" names nobody: the feed is the text's agency. */
export function nameFeeds(credits: readonly Credit[], agency: string | null): Credit[] {
  return credits.map((credit) =>
    credit.kind === 'syndication' && credit.party === null && agency !== null ? { ...credit, party: agency } : credit,
  );
}
