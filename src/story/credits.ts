import { isAgency } from './party.ts';
import type { Assembly, OriginMember } from './vote.ts';

/**
 * Votes by whom the texts credit. An article that credits the newsroom of another member (dateline, agency, copyright) is that one's text, and one to
 * which an agency contributed was made from the agency's own. A credit to an agency that is not among the members tells nothing of
 * which member had its text first; but an agency's text is not the work of a desk that credits nobody.
 */
export function creditVotes(assembly: Assembly): void {
  const { members, same, vote } = assembly;
  // A thousand papers credit the same few agencies: look each up once.
  let owners: Map<string, OriginMember | null> | null = null;
  const ownerOf = (party: string): OriginMember | null => {
    owners ??= new Map();
    const known = owners.get(party);
    if (known !== undefined) return known;
    const found = members.find((m) => isHome(m, party)) ?? null;
    owners.set(party, found);
    return found;
  };
  const isHome = ({ provenance: { homes } }: OriginMember, party: string): boolean =>
    homes.some((home) => same(home, party));
  for (const m of members) {
    // Without a home of its own the article may be the newsroom that it credits.
    if (m.provenance.homes.length === 0) continue;
    for (const party of m.provenance.credited) {
      const owner = isHome(m, party) ? null : ownerOf(party);
      if (owner === null) continue;
      vote(owner, 'credited', 5, 1, `Another member credits ${party}, this article's newsroom.`);
      vote(m, 'agency-credit', 4, -1, `It credits ${party}, not its own newsroom.`);
    }
  }
  contributionVotes(assembly);
  agencyTextVotes(assembly);
  deskVotes(assembly);
}

const isWholly = ({ provenance: { credited, partly } }: OriginMember, party: string, same: Assembly['same']): boolean =>
  credited.some((other) => same(other, party)) && !partly.some((other) => same(other, party));

/** "The Associated Press contributed to this report", beside the text that is the agency's throughout. */
function contributionVotes({ members, same, vote }: Assembly): void {
  const partly = members.filter((m) => m.provenance.partly.length > 0);
  if (partly.length === 0) return;
  for (const party of new Set(partly.flatMap((m) => m.provenance.partly))) {
    if (!members.some((o) => isWholly(o, party, same))) continue;
    for (const m of partly) {
      if (!m.provenance.partly.some((other) => same(other, party))) continue;
      vote(m, 'partly-credited', 4, -1, `${party} only contributed to it; another member is ${party}'s throughout.`);
    }
  }
}

/** The wire agency that a text is wholly credited to, where it names no other newsroom as its source. */
function agencyOf(m: OriginMember, same: Assembly['same']): string | null {
  const agency = m.provenance.credited.find((party) => isAgency(party) && isWholly(m, party, same));
  if (agency === undefined) return null;
  const elsewhere = m.provenance.mentions.some(
    ({ kind, lead, party }) => lead && kind !== 'self' && !same(party, agency),
  );
  return elsewhere ? null : agency;
}

function agencyTextVotes({ members, same, vote }: Assembly): void {
  if (!members.some((m) => m.provenance.credited.length === 0 && m.provenance.homes.length === 0)) return;
  for (const m of members) {
    const agency = agencyOf(m, same);
    if (agency !== null) vote(m, 'agency-text', 2, 1, `It is credited to ${agency}, and another member to nobody.`);
  }
}

/** What a newsroom leaves in its own text and others do not take over: its corrections, and the tickers of the financial wires. */
function deskVotes({ members, same, vote }: Assembly): void {
  const corrected = members.filter((m) => m.provenance.correction !== null);
  if (corrected.length === 1) {
    const [m] = corrected;
    vote(m!, 'corrected', 2, 1, `Its newsroom corrected it later: “${m!.provenance.correction}”`);
  }
  const quoting = members.filter(({ provenance: { ticker } }) => ticker !== null);
  if (quoting.length === 0 || quoting.length === members.length) return;
  const credited = ['Bloomberg', 'Reuters'].filter((wire) => members.some((m) => isWholly(m, wire, same)));
  for (const m of quoting) {
    const { mentions, ticker } = m.provenance;
    if (mentions.some(({ kind, lead }) => lead && kind !== 'self')) continue;
    const wire = ticker!.includes(':') ? 'Bloomberg' : 'Reuters';
    const named = credited.includes(wire) && !isWholly(m, wire, same);
    const words = named ? `${wire} writes tickers so, and another member credits it` : 'another member lacks them';
    vote(m, 'ticker', named ? 5 : 2, 1, `It has the tickers of a financial wire, such as ${ticker}; ${words}.`);
  }
}
