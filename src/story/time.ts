import { type SourceByCut, sourceByCut } from './cut.ts';
import type { OriginMember } from './original.ts';
import { isAgency } from './party.ts';
import { daysLater, settledSince } from './progress.ts';
import { inOneYear } from './published.ts';
import type { Assembly } from './vote.ts';

/** Beyond so many members each is held against the first of them only. */
const MOST_PAIRED = 12;

/** A text of which so much stands in the other is a cut of it, or was taken into it whole. */
const INSIDE = 0.85;

/** Votes by what came first: the days, how far the story had got, and the way one text was made from the other. */
export function timeVotes(assembly: Assembly): void {
  // A later version is often the longer one: the texts' edges and lengths speak only where the days do not.
  if (dateVotes(assembly)) return;
  const later = progressVotes(assembly) || followUpVotes(assembly);
  const day = dayVotes(assembly);
  if (!cutVotes(assembly) && !later && !day) lengthVotes(assembly);
}

function dateVotes({ members, vote }: Assembly): boolean {
  const days = inOneYear(members.map((m) => m.provenance.published)).map((published) => published?.day ?? null);
  if (days.some((day) => day === null)) return false;
  const sorted = [...days].sort();
  const first = sorted[0]!;
  const earliest = members.filter((_, i) => days[i] === first);
  if (earliest.length !== 1 || isRoundNewYear(first, sorted.at(-1)!)) return false;
  const dated = first.startsWith('--')
    ? 'Its dateline has an earlier day than those of'
    : `It is dated ${first}, before`;
  vote(earliest[0]!.id, 'earlier', 2, 1, `${dated} the others.`);
  return true;
}

/** Days without a year, of which the first may be of the year after the last. */
const isRoundNewYear = (first: string, last: string): boolean =>
  first.startsWith('--') && Number(last.slice(2, 4)) - Number(first.slice(2, 4)) > 6;

const CUT_WORDS: Readonly<Record<SourceByCut['code'], string>> = {
  'cut-from-the-end': 'Another member begins as it does and ends before it, as stories are cut.',
  'new-lead': 'Another member sets a lead of its own above this text.',
  digest: 'Another member is a short digest of it.',
};

/** How members begin and end beside one another tells which was made from which. */
function cutVotes({ members, cuts, vote }: Assembly): boolean {
  const agencyOf = new Map(members.map((m) => [m.id, m.provenance.credited.some(isAgency)]));
  let told = false;
  for (const { a, b, cut } of cuts) {
    const found = sourceByCut(cut);
    if (found === null) continue;
    const [source, derived] = found.source === 'a' ? [a, b] : [b, a];
    // An agency's own text is not the work of a desk that credits nobody, however they begin and end.
    if (agencyOf.get(derived) && !agencyOf.get(source)) continue;
    told = true;
    vote(source, found.code, 2, 1, CUT_WORDS[found.code]);
    vote(derived, 'made-from', 2, -1, 'Its beginning and end show that it was made from another member.');
  }
  return told;
}

/** A text that knows who was arrested was written after one that says nobody was. */
function progressVotes({ members, vote }: Assembly): boolean {
  const some = members.slice(0, MOST_PAIRED);
  let told = false;
  for (const later of some) {
    for (const earlier of some) {
      const since = settledSince(earlier.provenance.progress, later.provenance.progress);
      if (since === null) continue;
      told = true;
      const words = `It says “${since.settled}”, where another member still says “${since.open}”.`;
      vote(later.id, 'later-facts', since.plain ? 3 : 2, -1, words);
    }
  }
  return told;
}

/** Where no day tells, a lead that tells of the arrest comes after one that tells of the deed. */
function followUpVotes({ members, vote }: Assembly): boolean {
  const later = members.filter((m) => m.provenance.followUp !== null);
  if (later.length === 0 || later.length === members.length) return false;
  for (const m of later) vote(m.id, 'follow-up', 2, -1, `Its lead tells what came later: “${m.provenance.followUp}”`);
  return true;
}

/** A lead that tells of Wednesday was written after one that tells of Tuesday. */
function dayVotes({ members, vote }: Assembly): boolean {
  let told = false;
  const days = new Set(members.map((m) => m.provenance.progress.day));
  for (const m of members) {
    const { day } = m.provenance.progress;
    if (![...days].some((other) => daysLater(day, other) > 0)) continue;
    told = true;
    vote(m.id, 'later-day', 2, -1, 'Its lead tells of a later day of the week than that of another member.');
  }
  return told;
}

/** Of two texts of which one holds the other, the longer is more often the whole. */
function lengthVotes({ members, cuts, vote }: Assembly): void {
  const longest = Math.max(...members.map((m) => m.words));
  const top = members.filter((m) => m.words === longest);
  const rest = members.filter((m) => m.words < longest);
  if (top.length !== 1 || !rest.every((m) => m.words < 0.8 * longest)) return;
  const [whole] = top;
  if (cuts.some((pair) => !isHeld(pair, whole!))) return;
  vote(whole!.id, 'contains', 1, 1, 'It is clearly longer than the others, which are cut.');
}

const isHeld = ({ a, b, cut }: Assembly['cuts'][number], whole: OriginMember): boolean =>
  (a === whole.id && cut.coverage.b >= INSIDE) || (b === whole.id && cut.coverage.a >= INSIDE);
