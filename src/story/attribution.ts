import type { PartyMention } from './mentions.ts';
import { isAgency } from './party.ts';
import type { Assembly, OriginMember } from './vote.ts';

/** A member at most this much longer than another has little that the other may have cut. */
const NEARLY = 1.15;

/** A newsroom that members name, and what each says of it. */
interface Party {
  readonly name: string;
  readonly mentions: Map<OriginMember, PartyMention[]>;
}

/** Votes by whom the texts name as their source, and where they speak of themselves. */
export function attributionVotes({ members, same, vote }: Assembly): void {
  const parties = partiesOf(members, same);
  if (parties.length === 0) return;
  const [shortest, next] = twoLeast(members);
  const isNoLonger = ({ words }: OriginMember): boolean =>
    words <= NEARLY * (words === shortest ? (next ?? words) : shortest!);
  for (const party of parties) {
    const isHome = (m: OriginMember): boolean => m.provenance.homes.some((home) => same(home, party.name));
    const own = members.filter(isHome);
    const others = members.filter((m) => !isHome(m));
    const naming = others.find((m) => party.mentions.has(m));
    const saying = new Map<PartyMention['kind'], number>();
    for (const said of party.mentions.values()) {
      for (const kind of new Set(said.map((mention) => mention.kind))) saying.set(kind, (saying.get(kind) ?? 0) + 1);
    }
    /** Whether no other member says it. */
    const only = (kind: PartyMention['kind']): boolean => saying.get(kind) === 1;
    if (own.length > 0 && naming) {
      const words = party.mentions.get(naming)![0]!.words;
      for (const m of own) {
        vote(m, 'named-as-source', 3, 1, `Another member names ${party.name} as its source: “${words}”`);
      }
    }
    for (const m of others.length > 0 ? own : []) {
      const self = party.mentions.get(m)?.find((mention) => mention.kind === 'self');
      if (self) vote(m, 'self-reference', 4, 1, `It speaks of its own newsroom: “${self.words}”`);
    }
    for (const m of others) {
      const said = party.mentions.get(m);
      if (said === undefined) continue;
      const first = (kind: PartyMention['kind']): PartyMention | undefined =>
        said.find((mention) => mention.kind === kind);
      const [notice, self, address, told] = [first('notice'), first('self'), first('address'), first('told')];
      // A text that carries the whole of an absent source is not the copy of one that carries a part of it.
      if (notice && (own.length > 0 || isNoLonger(m))) {
        vote(m, 'syndication-notice', 5, -1, `It says where it comes from: “${notice.words}”`);
      }
      const reported = first('reported') ?? (isOfAgency(m, party.name, same) ? told : undefined);
      const by = reported ?? told;
      if (by && own.length > 0) {
        vote(m, 'attributed-elsewhere', 4, -1, `It attributes to ${party.name}, another member: “${by.words}”`);
      } else if (reported && only(reported.kind) && (reported.lead || isNoLonger(m))) {
        // Its own addition: no other has it, and none was cut so short that it would have lost it. The lead is not lost so.
        vote(
          m,
          'attributed-elsewhere',
          reported.lead ? 3 : 2,
          -1,
          `It attributes to ${party.name}: “${reported.words}”`,
        );
      }
      if (address && only('address')) {
        vote(m, 'gathered', 3, -1, `It lists addresses on other sites, as gatherers do: “${address.words}”`);
      }
      // Nobody's home is known, but who writes "X has requested comment" and not "X reported" is X.
      if (self && own.length === 0 && !reported && only('self')) {
        vote(m, 'self-reference', 3, 1, `It speaks of its own newsroom: “${self.words}”`);
      }
    }
  }
}

/** The words of the shortest member, and of the next. */
function twoLeast(members: readonly OriginMember[]): readonly number[] {
  const least: number[] = [];
  for (const { words } of members) {
    if (least.length === 2 && words >= least[1]!) continue;
    least.push(words);
    least.sort((x, y) => x - y);
    least.length = Math.min(least.length, 2);
  }
  return least;
}

/** Whether the text is another agency's: an agency writes "told" of itself alone, so that "told X" in its text is X's report. */
const isOfAgency = ({ provenance: p }: OriginMember, party: string, same: Assembly['same']): boolean =>
  p.credited.some((other) => isAgency(other) && !p.partly.includes(other)) &&
  !p.credited.some((other) => same(other, party));

function partiesOf(members: readonly OriginMember[], same: Assembly['same']): Party[] {
  const parties: Party[] = [];
  for (const m of members) {
    for (const mention of m.provenance.mentions) {
      let party = parties.find((other) => same(other.name, mention.party));
      if (party === undefined) {
        party = { name: mention.party, mentions: new Map() };
        parties.push(party);
      }
      const said = party.mentions.get(m);
      if (said === undefined) party.mentions.set(m, [mention]);
      else said.push(mention);
    }
  }
  return parties;
}
