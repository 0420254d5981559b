import type { SourceByCut } from './cut.ts';
import { isAgency } from './party.ts';
import { daysLater, settledSince, stagesOf } from './progress.ts';
import type { Assembly, OriginMember } from './vote.ts';

/** Votes by what came first: the days, how far the story had got, and the way one text was made from the other. */
export function timeVotes(assembly: Assembly): void {
  // A later version is often the longer one: what the texts tell speaks only where the days do not.
  if (dateVotes(assembly)) return;
  if (!progressVotes(assembly)) followUpVotes(assembly);
  dayVotes(assembly);
  cutVotes(assembly);
}

function dateVotes({ members, days, vote }: Assembly): boolean {
  let [first, last] = ['', ''];
  let [earliest, times] = [0, 0];
  for (let i = 0; i < days.length; i++) {
    const found = days[i]!;
    if (found === null) return false;
    const { day } = found;
    if (i === 0 || day < first) {
      first = day;
      earliest = i;
      times = 0;
    }
    if (day === first) times++;
    if (day > last) last = day;
  }
  if (times !== 1 || isRoundNewYear(first, last)) return false;
  const dated = first.startsWith('--')
    ? 'Its dateline has an earlier day than those of'
    : `It is dated ${first}, before`;
  vote(members[earliest]!, 'earlier', 2, 1, `${dated} the others.`);
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
function cutVotes({ members, cuts, vote }: Assembly): void {
  if (cuts.length === 0) return;
  const agencyOf = new Map(members.map((m) => [m, m.provenance.credited.some(isAgency)]));
  for (const { a, b, found } of cuts) {
    const [source, derived] = found.source === 'a' ? [a, b] : [b, a];
    // An agency's own text is not the work of a desk that credits nobody, however they begin and end.
    if (agencyOf.get(derived) && !agencyOf.get(source)) continue;
    vote(source, found.code, 2, 1, CUT_WORDS[found.code]);
    vote(derived, 'made-from', 2, -1, 'Its beginning and end show that it was made from another member.');
  }
}

/** A text that knows who was arrested was written after one that says nobody was. */
function progressVotes({ members, vote }: Assembly): boolean {
  // Of a thousand members most know the same: each state of knowledge is held against the others once.
  const knownTo = ({ provenance: { progress } }: OriginMember): string => stagesOf(progress).join('');
  const knowing = new Map<string, OriginMember>();
  for (const m of members) if (!knowing.has(knownTo(m))) knowing.set(knownTo(m), m);
  let told = false;
  for (const [known, later] of knowing) {
    for (const earlier of knowing.values()) {
      const since = settledSince(earlier.provenance.progress, later.provenance.progress);
      if (since === null) continue;
      told = true;
      const words = `It says “${since.settled}”, where another member still says “${since.open}”.`;
      for (const m of members) if (knownTo(m) === known) vote(m, 'later-facts', since.plain ? 3 : 2, -1, words);
    }
  }
  return told;
}

/** Where no day tells, a lead that tells of the arrest comes after one that tells of the deed. */
function followUpVotes({ members, vote }: Assembly): void {
  const later = members.filter((m) => m.provenance.followUp !== null);
  if (later.length === 0 || later.length === members.length) return;
  for (const m of later) vote(m, 'follow-up', 2, -1, `Its lead tells what came later: “${m.provenance.followUp}”`);
}

/** A lead that tells of Wednesday was written after one that tells of Tuesday. */
function dayVotes({ members, vote }: Assembly): void {
  const days = new Set(members.map((m) => m.provenance.progress.day));
  for (const m of members) {
    const { day } = m.provenance.progress;
    if (![...days].some((other) => daysLater(day, other) > 0)) continue;
    vote(m, 'later-day', 2, -1, 'Its lead tells of a later day of the week than that of another member.');
  }
}
