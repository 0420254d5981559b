import { type Cut, type SourceByCut, sourceByCut } from './cut.ts';
import { isAgency, sameParty } from './party.ts';
import type { PartyMention, Provenance } from './provenance.ts';
import type { OriginEvidence } from './types.ts';

/** One of the articles between which the original is sought. */
export interface OriginMember {
  readonly id: string;
  readonly words: number;
  readonly provenance: Provenance;
}

/** How two members, by id, begin and end beside one another. */
export interface MemberCut {
  readonly a: string;
  readonly b: string;
  readonly cut: Cut;
}

export interface Origin {
  /** The member the others derive from; null when the evidence ties or there is none. */
  readonly original: string | null;
  /** The agency all members come from when none of them is its own. */
  readonly wire: string | null;
  readonly evidence: readonly OriginEvidence[];
}

/** By how much the best must lead the second: less than the weight of a date is a tie. */
const LEAD = 2;

/** A member at most this much longer than another has little that the other may have cut. */
const NEARLY = 1.15;

interface Vote extends OriginEvidence {
  /** 1 speaks for the article as the source, -1 against it. */
  readonly sign: 1 | -1;
}

const isHome = (p: Provenance, party: string): boolean => p.homes.some((home) => sameParty(home, party));

/**
 * Finds the member that the others derive from, by what the texts say of themselves. Strengths as an editor would weigh
 * them: 5 a syndication notice, 4 self-reference and attribution to another member's newsroom, 3 attribution to a newsroom
 * that is not among the members, 2 an earlier day, or the way the texts begin and end, 1 the longer text. Evidence of one code counts once for a member.
 */
export function inferOriginal(members: readonly OriginMember[], cuts: readonly MemberCut[] = []): Origin {
  const votes: Vote[] = [];
  const vote = (id: string, code: string, strength: number, sign: 1 | -1, text: string): void => {
    votes.push({ id, code, strength, sign, text });
  };
  const parties = partiesOf(members);
  for (const party of parties) {
    const own = members.filter((m) => isHome(m.provenance, party.name));
    const others = members.filter((m) => !isHome(m.provenance, party.name));
    const naming = others.flatMap((m) => party.mentions.get(m.id) ?? []);
    if (own.length > 0 && others.length > 0) {
      for (const m of own) {
        const self = party.mentions.get(m.id)?.find((mention) => mention.kind === 'self');
        if (self) vote(m.id, 'self-reference', 4, 1, `It speaks of its own newsroom: “${self.words}”`);
        if (naming.length > 0) {
          vote(
            m.id,
            'named-as-source',
            3,
            1,
            `Another member names ${party.name} as its source: “${naming[0]!.words}”`,
          );
        }
      }
    }
    for (const m of others) {
      const said = party.mentions.get(m.id) ?? [];
      const notice = said.find((mention) => mention.kind === 'notice');
      // A text that carries the whole of an absent source is not the copy of one that carries a part of it.
      if (notice && (own.length > 0 || isNoLonger(m, members))) {
        vote(m.id, 'syndication-notice', 5, -1, `It says where it comes from: “${notice.words}”`);
      }
      const reported = said.find((mention) => mention.kind === 'reported');
      const told = said.find((mention) => mention.kind === 'told');
      const by = reported ?? told;
      if (by && own.length > 0) {
        vote(m.id, 'attributed-elsewhere', 4, -1, `It attributes to ${party.name}, another member: “${by.words}”`);
      } else if (reported && foreignWords(m, members, party)) {
        vote(m.id, 'attributed-elsewhere', 3, -1, `It attributes to ${party.name}: “${reported.words}”`);
      }
      // Nobody's home is known, but who writes "X has requested comment" and not "X reported" is X.
      const self = said.find((mention) => mention.kind === 'self');
      if (self && own.length === 0 && !reported && only(m, members, party, 'self')) {
        vote(m.id, 'self-reference', 3, 1, `It speaks of its own newsroom: “${self.words}”`);
      }
    }
  }
  creditVotes(members, vote);
  // A later version is often the longer one: the texts' edges and lengths speak only where the days do not.
  if (!dateVotes(members, vote)) {
    const followUp = followUpVotes(members, vote);
    if (!cutVotes(members, cuts, vote) && !followUp) lengthVotes(members, vote);
  }
  const evidence = strongestByCode(votes);
  const score = new Map(members.map((m) => [m.id, 0]));
  for (const v of evidence) score.set(v.id, score.get(v.id)! + v.sign * v.strength);
  const ranked = [...members].sort((x, y) => score.get(y.id)! - score.get(x.id)!);
  const wire = commonAgency(members);
  const lead = ranked.length > 1 ? score.get(ranked[0]!.id)! - score.get(ranked[1]!.id)! : 0;
  const original = wire === null && lead >= LEAD ? ranked[0]!.id : null;
  return { original, wire, evidence: evidence.map(({ id, code, strength, text }) => ({ id, code, strength, text })) };
}

interface Party {
  readonly name: string;
  readonly mentions: Map<string, PartyMention[]>;
}

function partiesOf(members: readonly OriginMember[]): Party[] {
  const parties: Party[] = [];
  for (const m of members) {
    for (const mention of m.provenance.mentions) {
      let party = parties.find((other) => sameParty(other.name, mention.party) || other.name === mention.party);
      if (party === undefined) {
        party = { name: mention.party, mentions: new Map() };
        parties.push(party);
      }
      const said = party.mentions.get(m.id);
      if (said === undefined) party.mentions.set(m.id, [mention]);
      else said.push(mention);
    }
  }
  return parties;
}

const only = (m: OriginMember, members: readonly OriginMember[], party: Party, kind: PartyMention['kind']): boolean =>
  members.every((o) => o === m || !party.mentions.get(o.id)?.some((mention) => mention.kind === kind));

/**
 * Whether "X reported" in one member is that member's own addition: no other has it, and none was cut so short that it
 * would have lost it.
 */
function foreignWords(m: OriginMember, members: readonly OriginMember[], party: Party): boolean {
  return only(m, members, party, 'reported') && isNoLonger(m, members);
}

const isNoLonger = (m: OriginMember, members: readonly OriginMember[]): boolean =>
  members.every((o) => o === m || m.words <= NEARLY * o.words);

type Voting = (id: string, code: string, strength: number, sign: 1 | -1, text: string) => void;

/**
 * An article that credits the newsroom of another member (dateline, agency, copyright) is that one's text. A credit to an
 * agency that is not among the members tells nothing of which member had its text first.
 */
function creditVotes(members: readonly OriginMember[], vote: Voting): void {
  // A thousand papers credit the same few agencies: look each up once.
  const owners = new Map<string, OriginMember[]>();
  const ownersOf = (party: string): OriginMember[] => {
    const known = owners.get(party);
    if (known !== undefined) return known;
    const found = members.filter((o) => isHome(o.provenance, party));
    owners.set(party, found);
    return found;
  };
  for (const m of members) {
    for (const party of m.provenance.credited) {
      const owner = ownersOf(party).find((o) => o.id !== m.id);
      // Without a home of its own the article may be that newsroom too.
      if (owner && m.provenance.homes.length > 0 && !isHome(m.provenance, party)) {
        vote(owner.id, 'credited', 5, 1, `Another member credits ${party}, this article's newsroom.`);
        vote(m.id, 'agency-credit', 4, -1, `It credits ${party}, not its own newsroom.`);
      }
    }
  }
}

function dateVotes(members: readonly OriginMember[], vote: Voting): boolean {
  const days = members.map((m) => m.provenance.date?.slice(0, 10) ?? null);
  if (days.some((day) => day === null)) return false;
  const first = [...days].sort()[0]!;
  const earliest = members.filter((_, i) => days[i] === first);
  if (earliest.length !== 1) return false;
  vote(earliest[0]!.id, 'earlier', 2, 1, `It is dated ${first}, before the others.`);
  return true;
}

const CUT_WORDS: Readonly<Record<SourceByCut['code'], string>> = {
  'cut-from-the-end': 'Another member begins as it does and ends before it, as stories are cut.',
  'new-lead': 'Another member sets a lead of its own above this text.',
  digest: 'Another member is a short digest of it.',
};

/** How members begin and end beside one another tells which was made from which. */
function cutVotes(members: readonly OriginMember[], cuts: readonly MemberCut[], vote: Voting): boolean {
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

/** Where no day tells, a lead that tells of the arrest comes after one that tells of the deed. */
function followUpVotes(members: readonly OriginMember[], vote: Voting): boolean {
  const later = members.filter((m) => m.provenance.followUp !== null);
  if (later.length === 0 || later.length === members.length) return false;
  for (const m of later) vote(m.id, 'follow-up', 2, -1, `Its lead tells what came later: “${m.provenance.followUp}”`);
  return true;
}

function lengthVotes(members: readonly OriginMember[], vote: Voting): void {
  const longest = Math.max(...members.map((m) => m.words));
  const rest = members.filter((m) => m.words < longest);
  const top = members.filter((m) => m.words === longest);
  if (top.length === 1 && rest.every((m) => m.words < 0.8 * longest)) {
    vote(top[0]!.id, 'contains', 1, 1, 'It is clearly longer than the others, which are cut.');
  }
}

function strongestByCode(votes: readonly Vote[]): Vote[] {
  const best = new Map<string, Vote>();
  for (const v of votes) {
    const key = `${v.id}\n${v.code}`;
    const there = best.get(key);
    if (there === undefined || v.strength > there.strength) best.set(key, v);
  }
  return [...best.values()].sort((x, y) => y.strength - x.strength || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0));
}

/** The agency every member credits, when none of them is published by it. */
function commonAgency(members: readonly OriginMember[]): string | null {
  const [first, ...rest] = members;
  if (first === undefined || rest.length === 0) return null;
  for (const agency of first.provenance.credited.filter(isAgency)) {
    const all = rest.every((m) => m.provenance.credited.some((party) => sameParty(party, agency)));
    const outlet = (m: OriginMember): boolean =>
      m.provenance.homes[0] !== undefined && sameParty(m.provenance.homes[0], agency);
    if (all && !members.some(outlet)) return agency;
  }
  return null;
}
