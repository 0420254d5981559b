import type { ArticleMetadata } from '../article.ts';
import type { CleanArticle, Credit } from '../clean/types.ts';
import { isNewsroom, sameParty } from './party.ts';

/** A newsroom that a text names, how, and the words. */
export interface PartyMention {
  readonly party: string;
  /** `notice`: the text says it is that party's; `reported`: "X reported"; `told`: "told X", as X itself writes too; `self`: "X has requested comment". */
  readonly kind: 'notice' | 'reported' | 'told' | 'self';
  readonly words: string;
}

/** What a text tells about where it comes from. Plain data: it can be kept when the text is gone. */
export interface Provenance {
  /** The newsroom the article belongs to: its outlet in the metadata, else the agency of its own dateline. */
  readonly homes: readonly string[];
  /** The agency or owner that dateline, credits or copyright line name. */
  readonly credited: readonly string[];
  readonly mentions: readonly PartyMention[];
  /** Words of the lead that tell of an arrest, a name or a death after the first report; null where it has none. */
  readonly followUp: string | null;
  /** ISO 8601 day of publication, from metadata or else from the page's own stamp. */
  readonly date: string | null;
}

const NAME = String.raw`((?:[Tt]he\s+)?(?:[A-Z][\w&-]*|(?:[A-Z]\.)+)(?:\.com|\.ie)?(?:[ \u00a0](?:of |de )?[A-Z0-9][\w&-]*){0,4})`;
const domain = String.raw`([a-z][\w-]*\.(?:com|org|net|ie|co\.uk))`;

/** Capitalised words beside a verb of reporting. Each takes a bounded stretch of text. */
const REPORTED: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:according to|reported by|reports by|reports)\s+(?:an?\s+)?${NAME}`, 'g'),
  new RegExp(
    String.raw`\b${NAME}(?:\s+(?:has|first|also|previously|later))?\s+(?:reported|reports|is reporting)\b`,
    'g',
  ),
  new RegExp(String.raw`\b${domain}\s+(?:reported|reports)\b`, 'gi'),
];
const TOLD: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:told|tells|telling|obtained by|seen by|an interview with)\s+${NAME}`, 'g'),
];
const SELF: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${NAME}\s+(?:has|have|had)?\s*(?:requested|reached out|sought|asked)\b[^.\n]{0,60}\bcomment`,
    'g',
  ),
  new RegExp(String.raw`\b${NAME}['’]s\s+[A-Z][^.\n]{2,80}\bcontributed\b`, 'g'),
];
const NOTICE: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:^|\n)\W*(?:Source|Via|Attribution|Credit|From|H/T|Originally (?:published|posted) (?:by|on|at|in))\s*:?\s+${NAME}`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:originally (?:published|appeared|posted)|first (?:published|appeared)|republished)\s+(?:by|on|at|in|from)\s+${NAME}`,
    'g',
  ),
  new RegExp(
    String.raw`\b(?:read|see|click)\b[^.\n]{0,40}\b(?:full|whole|more|original|rest)\b[^.\n]{0,30}\b(?:at|on|in|from)\s+(?:${NAME}|${domain})`,
    'gi',
  ),
  new RegExp(String.raw`\((?:story by|via|from)\s+${NAME}`, 'gi'),
  new RegExp(String.raw`\bMore from ${NAME}`, 'g'),
  new RegExp(String.raw`\b(?:via|VIA) (?:affiliate|AFFILIATE) ${NAME}`, 'g'),
];

/** The agency of a dateline, the owner of a copyright line: whose text it is, where cleaning has not told already. */
const OWNED: readonly RegExp[] = [
  /\b([A-Z]\w+(?:[ -][A-Z]\w+){0,3}) Wire\b/g,
  /(?:^|\n)[^\n()]{0,80}\(([A-Z][\w .&-]{1,24})\)\s{0,3}(?:[-–—:]|\.-)/g,
  new RegExp(
    String.raw`(?:[Cc]opyright|©|\([cC]\))(?:\s*(?:©|\([cC]\)))?,?\s*(?:(?:19|20)\d\d)?,?\s*(?:by\s+)?${NAME}`,
    'g',
  ),
];
/** How a lead tells that something happened since the first report. */
const FOLLOW_UP =
  /\b(?:(?:has|have|had) (?:been|since) (?:charged|arrested|identified|released|sentenced|indicted|died)|(?:was|were) (?:arrested|charged|indicted|sentenced)|(?:police|authorities|officials|coroner|family|sheriff)[^.\n]{0,40} (?:have )?identified|second (?:suspect|arrest)|autopsy|in custody|turned (?:himself|herself|themselves) in|arraigned|has died)\b/i;
const LEAD_LENGTH = 500;
const STAMP = /\b(?:posted|published)\b[^\n]{0,60}/gi;

/** Searched from each end: notices and attributions stand there or nearly; the middle of a long text adds nothing. */
const MAX_SEARCHED = 40_000;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The day a stamp such as "Posted: Mar 4, 2016 9:10 PM" names, as ISO 8601; null when it names none in full. */
export function stampDay(text: string): string | null {
  const iso = /\b((?:19|20)\d\d)-(\d\d)-(\d\d)/.exec(text);
  if (iso) return `${iso[1]}-${iso[2]}-${iso[3]}`;
  const us = /\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b/.exec(text);
  const eu = /\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b/.exec(text);
  const [name, day, year] = us ? [us[1]!, us[2]!, us[3]!] : eu ? [eu[2]!, eu[1]!, eu[3]!] : ['', '', ''];
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function collect(
  text: string,
  patterns: readonly RegExp[],
  kind: PartyMention['kind'],
  homes: readonly string[],
): PartyMention[] {
  const out: PartyMention[] = [];
  for (const pattern of patterns) {
    for (const m of text.matchAll(pattern)) {
      const party = (m[1] ?? m[2] ?? '').replace(/[\s.,]+$/, '');
      if (party === '' || !(isNewsroom(party) || homes.some((home) => sameParty(home, party)))) continue;
      if (!out.some((other) => sameParty(other.party, party)))
        out.push({ party, kind, words: m[0].replace(/\s+/g, ' ').trim() });
    }
  }
  return out;
}

/**
 * Furniture that says whose text this is. The rest of it (carousels, photo credits, links to other stories) speaks of
 * other things, whatever its words.
 */
const TELLING: ReadonlySet<string> = new Set([
  'agency',
  'author-bio',
  'byline',
  'contribution',
  'copyright',
  'correction',
  'dateline',
  'editor-note',
  'published',
  'read-more',
  'republication',
  'sign-off',
  'source',
  'syndication',
  'title',
  'wire',
  'wire-slug',
]);

/** The text without the furniture that tells nothing of its source, each stretch of it one line break. */
function telling({ text, removals }: CleanArticle): string {
  let kept = '';
  let at = 0;
  for (const { start, end, kind } of removals) {
    if (TELLING.has(kind)) continue;
    kept += `${text.slice(at, start)}\n`;
    at = end;
  }
  return kept + text.slice(at);
}

/** The outlet whose own videos stand on the page: what most of its source lines name, two at least. */
function pageOwner({ text, removals }: CleanArticle): string | null {
  const times = new Map<string, number>();
  let all = 0;
  for (const { start, end, kind } of removals) {
    if (!PLAYER.has(kind)) continue;
    for (const m of text.slice(start, end).matchAll(VIDEO_SOURCE)) {
      const name = m[1]!.trim();
      times.set(name, (times.get(name) ?? 0) + 1);
      all++;
    }
  }
  const most = [...times].sort((x, y) => y[1] - x[1])[0];
  return most && most[1] >= 2 && most[1] * 2 > all ? most[0] : null;
}

const PLAYER: ReadonlySet<string> = new Set(['carousel', 'video-source', 'timecode', 'player-state']);
const VIDEO_SOURCE = /\b(?:Source|Quelle|Fuente|Fonte)\s?: {0,3}([^\n]{2,40})$/gm;
/** "By Ann Doe, Hill Country Herald": the outlet after the name. */
const BYLINE_OUTLET = /,\s*([^,]{3,40})$/;

/** The newsrooms an article belongs to: its outlet in the metadata, else what its page and byline show, else its dateline's agency. */
function homesOf(article: CleanArticle, outlet: string | null | undefined): string[] {
  if (outlet) return [outlet];
  const owner = pageOwner(article);
  if (owner !== null) return [owner];
  for (const { kind, text } of article.credits) {
    const named = kind === 'byline' ? BYLINE_OUTLET.exec(text.trim())?.[1] : undefined;
    if (named !== undefined && isNewsroom(named)) return [named];
  }
  // A paper that runs a wire story keeps its dateline: that is home only where the paper is not known, and not where the
  // text says that it came from elsewhere.
  const taken = article.credits.some(({ kind }) => kind === 'syndication' || kind === 'republication');
  return article.dateline?.agency && !taken ? [article.dateline.agency] : [];
}

const OWNING: ReadonlySet<Credit['kind']> = new Set([
  'agency',
  'copyright',
  'syndication',
  'republication',
  'contribution',
]);

/** Reads off a cleaned article and its metadata who may have written it, and whom it names as its source. */
export function provenance(article: CleanArticle, metadata: ArticleMetadata = article.metadata ?? {}): Provenance {
  const { text, credits } = article;
  const homes = homesOf(article, metadata.outlet);
  const told = telling(article);
  const searched =
    told.length > MAX_SEARCHED ? `${told.slice(0, MAX_SEARCHED / 2)}\n${told.slice(-MAX_SEARCHED / 2)}` : told;
  const notices = credits.filter((credit) => credit.kind === 'syndication' || credit.kind === 'republication');
  const mentions: PartyMention[] = [
    ...notices.map((credit): PartyMention => ({ party: credit.party ?? '', kind: 'notice', words: credit.text })),
    ...collect(searched, NOTICE, 'notice', homes),
    ...collect(searched, SELF, 'self', homes),
    ...collect(searched, REPORTED, 'reported', homes),
    ...collect(searched, TOLD, 'told', homes),
  ];
  const owned = collect(searched, OWNED, 'notice', homes).map((mention) => mention.party);
  const credited = [
    ...owned,
    article.agency,
    ...credits.filter((credit) => OWNING.has(credit.kind)).map((credit) => credit.party),
  ];
  const stamp = [
    ...credits.filter((credit) => credit.kind === 'published').map((credit) => credit.text),
    ...(searched.match(STAMP) ?? []),
  ].map(stampDay);
  const lead = text.slice(article.paragraphs[0]?.start ?? 0).slice(0, LEAD_LENGTH);
  return {
    homes,
    followUp: FOLLOW_UP.exec(lead)?.[0] ?? null,
    credited: [...new Set(credited.filter((party): party is string => party !== null && party !== ''))],
    mentions,
    date: (metadata.date ? stampDay(metadata.date) : null) ?? stamp.find((day) => day !== null) ?? null,
  };
}
