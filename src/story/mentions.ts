import { isNewsroom, sameParty } from './party.ts';
import type { Signs } from './signs.ts';
import { ACCORDING_ELSEWHERE, turnsIn } from './turns.ts';

/** A newsroom that a text names, how, and the words. */
export interface PartyMention {
  readonly party: string;
  /** `notice`: the text says it is that party's; `reported`: "X reported"; `told`: "told X", as X itself writes too; `self`: "X has requested comment"; `address`: one of the addresses on other sites that it lists. */
  readonly kind: 'notice' | 'reported' | 'told' | 'self' | 'address';
  readonly words: string;
  /** It stands in the lead: the story rests on it. */
  readonly lead: boolean;
}

/** How far a lead goes, in UTF-16 code units. */
export const LEAD_LENGTH = 500;

const NAME = String.raw`((?:[Tt]he\s+)?(?:[A-ZÀ-Þ][\wÀ-ɏ&-]*|(?:[A-Z]\.)+)(?:\.com|\.ie)?(?:[ \u00a0](?:of |de )?[A-ZÀ-Þ0-9][\wÀ-ɏ&-]*){0,4})`;
const DOMAIN = String.raw`([a-z][\w-]*\.(?:com|org|net|ie|co\.uk))`;

/** A word that a naming turns on, and what must stand before or behind it. One of the two holds the name as its first group. */
interface Naming {
  readonly kind: PartyMention['kind'];
  /** Matched to the end of the stretch before the word. */
  readonly before: RegExp | null;
  /** Matched from the word on. */
  readonly behind: RegExp;
}

const before = (pattern: string): RegExp => new RegExp(`${pattern}$`);
const behind = (pattern: string, flags = ''): RegExp => new RegExp(`^${pattern}`, flags);

const REPORTED: readonly Naming[] = [
  {
    kind: 'reported',
    before: before(String.raw`\b${NAME}(?:\s+(?:has|first|also|previously|later|is))?\s+`),
    behind: behind(String.raw`(?:reported|reports|reporting)\b`),
  },
  {
    kind: 'reported',
    before: before(String.raw`\b${DOMAIN}\s+`),
    behind: behind('(?:reported|reports)\\b'),
  },
  {
    kind: 'reported',
    before: null,
    behind: behind(String.raw`(?:reported by|reports by|reports)\s+(?:an?\s+)?${NAME}`),
  },
];
const ACCORDING: readonly Naming[] = [
  { kind: 'reported', before: null, behind: behind(String.raw`according to\s+(?:an?\s+)?${NAME}`) },
];
const ELSEWHERE: readonly Naming[] = [
  {
    kind: 'reported',
    before: null,
    behind: behind(
      String.raw`(?:${ACCORDING_ELSEWHERE})\s+(?:(?:de[rmns]?|das|die|la|le|les|el|il|o|a|het)\s+|l['’]\s?)?(?:${NAME}|(dpa)\b)`,
    ),
  },
];
const SAID: readonly Naming[] = [
  { kind: 'reported', before: before(String.raw`\b${NAME}\s+`), behind: behind('said,? citing\\b') },
];
const TOLD: readonly Naming[] = [
  {
    kind: 'told',
    before: null,
    behind: behind(String.raw`(?:told|tells|telling|obtained by|seen by|an interview with)\s+${NAME}`),
  },
];
const COMMENT: readonly Naming[] = [
  {
    kind: 'self',
    before: before(String.raw`\b${NAME}\s+(?:has|have|had)?\s*`),
    behind: behind(String.raw`(?:requested|reached out|sought|asked)\b[^.\n]{0,60}\bcomment`),
  },
];
const CONTRIBUTED: readonly Naming[] = [
  { kind: 'self', before: before(String.raw`\b${NAME}['’]s\s+[A-Z][^.\n]{2,80}`), behind: behind('contributed\\b') },
];
const NOTICES: readonly Naming[] = [
  {
    kind: 'notice',
    before: null,
    behind: behind(
      String.raw`(?:originally (?:published|appeared|posted)|first (?:published|appeared)|republished)\s+(?:by|on|at|in|from)\s+${NAME}`,
    ),
  },
  {
    kind: 'notice',
    before: null,
    behind: behind(
      String.raw`(?:read|see|click)\b[^.\n]{0,40}\b(?:full|whole|more|original|rest)\b[^.\n]{0,30}\b(?:at|on|in|from)\s+(?:${NAME}|${DOMAIN})`,
      'i',
    ),
  },
];
const BRACKETED: readonly Naming[] = [
  { kind: 'notice', before: null, behind: behind(String.raw`\((?:story by|via|from)\s+${NAME}`, 'i') },
];
const MORE_FROM: readonly Naming[] = [{ kind: 'notice', before: null, behind: behind(`More from ${NAME}`) }];
const AFFILIATE: readonly Naming[] = [
  { kind: 'notice', before: null, behind: behind(`(?:via|VIA) (?:affiliate|AFFILIATE) ${NAME}`) },
];

const FOREIGN: ReadonlySet<string> = new Set(
  'laut selon según segundo secondo volgens enligt ifølge według'.split(' '),
);

function namingsOf(word: string): readonly Naming[] {
  if (FOREIGN.has(word.toLowerCase())) return ELSEWHERE;
  switch (word.charCodeAt(0) | 32) {
    case 40: // (
      return BRACKETED;
    case 97: // a
      if (word.startsWith('according')) return ACCORDING;
      return word.startsWith('an ') ? TOLD : COMMENT;
    case 114: // r
      if (word.startsWith('report')) return REPORTED;
      return word.startsWith('requested') || word.startsWith('reached') ? COMMENT : NOTICES;
    case 115: // s
      if (word.startsWith('said')) return SAID;
      return word.startsWith('sought') ? COMMENT : word.startsWith('seen') ? TOLD : NOTICES;
    case 116: // t
      return TOLD;
    case 99: // c
      return word.startsWith('contributed') ? CONTRIBUTED : NOTICES;
    case 111: // o
      return word.startsWith('obtained') ? TOLD : NOTICES;
    case 109: // m
      return MORE_FROM;
    case 118: // v
      return AFFILIATE;
    default:
      return NOTICES;
  }
}

/** A line that names its source: "Source: The Daily Beast", "From Fars News Agency". What one may begin with stands in signs.ts, too. */
export const SOURCE_LINE: RegExp = new RegExp(
  String.raw`(?:^|\n)\W{0,4}(?:Source|Via|Attribution|Credit|From|H\/T|Originally (?:published|posted) (?:by|on|at|in))\s*:?\s+${NAME}`,
  'g',
);
/** An address alone in its line, as those who gather from other papers' sites close a text with. */
const ADDRESS_LINE =
  /(?:^|\n)[ \t]*https?:\/\/(?:www\.|edition\.|m\.)?([\w-]+(?:\.[\w-]+)*\.[a-z]{2,4})\/\S{12,300}[ \t]*(?=\n|$)/g;

/** How far before and behind its word a naming may reach, in UTF-16 code units. */
const BEFORE = 110;
const BEHIND = 140;

/**
 * The newsrooms that a text names as its source, or as itself, each kind of naming once for a newsroom. `homes` are the newsrooms
 * it belongs to, which count by any name. Linear: every hit of a screen is looked at in a window of bounded length.
 */
export function mentionsIn(
  text: string,
  homes: readonly string[],
  { turns, source, address }: Pick<Signs, 'turns' | 'source' | 'address'>,
): PartyMention[] {
  const out: PartyMention[] = [];
  const add = (kind: PartyMention['kind'], name: string | undefined, words: string, at: number): void => {
    const party = name?.replace(/[\s.,]+$/, '') ?? '';
    if (party === '' || !(isNewsroom(party) || homes.some((home) => sameParty(home, party)))) return;
    if (out.some((other) => other.kind === kind && sameParty(other.party, party))) return;
    out.push({ party, kind, words: words.replace(/\s+/g, ' ').trim(), lead: at < LEAD_LENGTH });
  };
  for (const hit of turnsIn(text, turns)) {
    const at = hit.index;
    const tail = text.slice(at, at + BEHIND);
    for (const { kind, before: pattern, behind: rest } of namingsOf(hit[0])) {
      const later = rest.exec(tail);
      if (later === null) continue;
      if (pattern === null) {
        add(kind, later[1] ?? later[2], later[0], at);
        continue;
      }
      const earlier = pattern.exec(text.slice(Math.max(0, at - BEFORE), at));
      if (earlier !== null) add(kind, earlier[1], earlier[0] + later[0], at);
    }
  }
  const lines = source ? text.matchAll(SOURCE_LINE) : [];
  for (const line of lines) add('notice', line[1], line[0], line.index);
  const addresses = address && text.includes('\nhttp') ? [...text.matchAll(ADDRESS_LINE)] : [];
  // One is often the page's own; who lists several sites has gathered from them.
  if (new Set(addresses.map((line) => line[1])).size >= 2)
    for (const line of addresses) add('address', line[1], line[0], line.index);
  return out;
}
