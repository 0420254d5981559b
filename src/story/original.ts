import { byCodeUnits } from '../order.ts';
import { attributionVotes } from './attribution.ts';
import { creditVotes } from './credits.ts';
import { isAgency, sameNames } from './party.ts';
import type { Provenance } from './provenance.ts';
import { inOneYear, type Published } from './published.ts';
import { timeVotes } from './time.ts';
import type { OriginEvidence } from './types.ts';
import type { Assembly, MemberCut, OriginMember, Vote, Voting } from './vote.ts';

export interface Origin {
  /** The member the others derive from; null when the evidence ties or there is none. */
  readonly original: string | null;
  /** The agency that all members come from, or all that no evidence puts behind the others, when none of them is its own. */
  readonly wire: string | null;
  readonly evidence: readonly OriginEvidence[];
}

/** By how much the best must lead the second: less than the weight of a date is a tie. */
const LEAD = 2;

/**
 * Finds the member that the others derive from, by what the texts say of themselves. Strengths as an editor would weigh
 * them: 5 a syndication notice, 4 self-reference and attribution to another member's newsroom, 3 attribution to a newsroom
 * that is not among the members, and what one text calls open and another settled, 2 an earlier day, an agency's credit, and the
 * way the texts begin and end. Evidence of one code counts once for a member.
 */
export function inferOriginal(
  members: readonly OriginMember[],
  cuts: readonly MemberCut[] = [],
  days: Assembly['days'] = daysOf(members),
): Origin {
  const votes: Vote[] = [];
  const vote: Voting = (member, code, strength, sign, text) => {
    votes.push({ member, code, strength, sign, text });
  };
  const assembly = { members, days, cuts, same: sameNames(), vote };
  attributionVotes(assembly);
  creditVotes(assembly);
  timeVotes(assembly);
  const strongest = strongestByCode(votes);
  const level = leading(members, strongest);
  const { same } = assembly;
  const wire = commonAgency(members, same) ?? (level === members ? null : commonAgency(level, same));
  const original = wire === null && members.length > 1 && level.length === 1 ? level[0]!.id : null;
  return { original, wire, evidence: evidenceOf(strongest) };
}

/** The days of members, see `inOneYear`. */
export function daysOf(members: readonly OriginMember[]): Assembly['days'] {
  // Added one by one: what `map` gives is another kind of array once the engine has compiled it, and undoes what reads it.
  const days: (Published | null)[] = [];
  for (let i = 0; i < members.length; i++) days.push(members[i]!.provenance.published);
  return inOneYear(days);
}

/** The members that no evidence puts behind the others. */
function leading(members: readonly OriginMember[], votes: readonly Vote[]): readonly OriginMember[] {
  if (votes.length === 0) return members;
  // Of a million copies next to none is spoken of: only those have a score that is not 0.
  const scores = new Map<OriginMember, number>();
  const scoreOf = (m: OriginMember): number => scores.get(m) ?? 0;
  for (const { member, sign, strength } of votes) scores.set(member, scoreOf(member) + sign * strength);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < members.length; i++) best = Math.max(best, scoreOf(members[i]!));
  const level: OriginMember[] = [];
  for (let i = 0; i < members.length; i++) if (scoreOf(members[i]!) > best - LEAD) level.push(members[i]!);
  return level;
}

/** Of the votes of one code on a member the strongest, in place of the first. */
function strongestByCode(votes: readonly Vote[]): readonly Vote[] {
  if (votes.length < 2) return votes;
  const best: Vote[] = [];
  const placesOf = new Map<OriginMember, number[]>();
  for (const v of votes) {
    const places = placesOf.get(v.member);
    const there = places?.find((place) => best[place]!.code === v.code);
    if (there !== undefined) {
      if (v.strength > best[there]!.strength) best[there] = v;
      continue;
    }
    const place = best.push(v) - 1;
    if (places === undefined) placesOf.set(v.member, [place]);
    else places.push(place);
  }
  return best;
}

/** Votes as evidence, the strongest first, those of one strength by the ids of their members. */
function evidenceOf(votes: readonly Vote[]): readonly OriginEvidence[] {
  const evidence: OriginEvidence[] = [];
  for (let i = 0; i < votes.length; i++) {
    const { member, code, strength, text } = votes[i]!;
    evidence.push({ id: member.id, code, strength, text });
  }
  if (evidence.length < 2) return evidence;
  return evidence.sort((x, y) => y.strength - x.strength || byCodeUnits(x.id, y.id));
}

/**
 * The agency every member credits, when none of them is published by it. One member that may be the agency's own (no page tells of another
 * newsroom, and no notice that it was taken over) is the original; of several none is.
 */
function commonAgency(members: readonly OriginMember[], same: Assembly['same']): string | null {
  const first = members[0];
  if (first === undefined || members.length === 1) return null;
  for (const agency of first.provenance.credited) {
    if (!isAgency(agency)) continue;
    const names = (parties: readonly string[]): boolean => parties.some((party) => same(party, agency));
    if (!members.every((m) => names(m.provenance.credited))) continue;
    if (members.some(({ provenance: p }) => !p.homeByDateline && names(p.homes))) continue;
    const taken = (p: Provenance): boolean =>
      names(p.partly) || p.mentions.some(({ kind, party }) => kind === 'notice' && names([party]));
    const own = members.filter(({ provenance: p }) => (p.homeByDateline || p.homes.length === 0) && !taken(p));
    if (own.length !== 1) return agency;
  }
  return null;
}
