import type { ArticleMetadata } from '../article.ts';
import { agencyNamed } from '../clean/dateline/agencies.ts';
import type { CleanArticle } from '../clean/types.ts';
import { type ReadableText, readable } from '../units.ts';
import { type Markup, markupOf, type TellingCredit } from './markup.ts';
import { matchesAt, placesOf } from './matches.ts';
import { mentionsIn, type PartyMention } from './mentions.ts';
import { isNewsroom, sameParty } from './party.ts';
import { readTold, type Told } from './progress.ts';
import { type Published, publishedOf } from './published.ts';
import { type Signs, signsIn } from './signs.ts';

/** What a text tells about where it comes from. Plain data: it can be kept when the text is gone. */
export interface Provenance extends Told {
  /** The newsroom the article belongs to: its outlet in the metadata, else the agency of its own dateline. */
  readonly homes: readonly string[];
  /** Only its dateline tells the home: a paper that prints the agency's text keeps that too. */
  readonly homeByDateline: boolean;
  /** The agency or owner that dateline, credits or copyright line name. */
  readonly credited: readonly string[];
  /** Of these, the ones that only contributed to it. */
  readonly partly: readonly string[];
  readonly mentions: readonly PartyMention[];
  /** A correction of its own, which those who copied it earlier lack. */
  readonly correction: string | null;
  /** A stock ticker as the agencies write it, "(BX:US)", "(MSFT.O)": desks that take their copy strike it out. */
  readonly ticker: string | null;
  readonly published: Published | null;
}

const TICKER = /\((?:[A-Z]{1,6}:[A-Z]{2}|[A-Z]{2,6}\.[A-Z]{1,2})\)/y;

/** Searched from each end: notices and attributions stand there or nearly; the middle of a long text adds nothing. */
const MAX_SEARCHED = 16_000;

/**
 * A text, or what of it stands from a place on, without the furniture that tells nothing of its source, each stretch of it one line break: as much
 * as is searched.
 */
function searched(text: string, cuts: Markup['cuts'], from = 0): string {
  // Joined, not added: a string that is put together of others is three times as slow to search letter by letter.
  const kept: string[] = [];
  let at = from;
  for (let i = 0; i < cuts.length; i++) {
    const { start, end } = cuts[i]!;
    if (end <= from) continue;
    kept.push(text.slice(at - from, Math.max(at, start) - from));
    at = end;
  }
  if (kept.length > 0) kept.push(text.slice(at - from));
  const told = kept.length > 0 ? kept.join('\n') : text;
  return told.length > MAX_SEARCHED
    ? [told.slice(0, MAX_SEARCHED / 2), told.slice(-MAX_SEARCHED / 2)].join('\n')
    : told;
}

/** The outlet whose own videos stand on the page: what most of its source lines name, two at least. */
function pageOwner(text: ReadableText, { cuts }: Markup): string | null {
  if (!cuts.some(({ player }) => player)) return null;
  const times = new Map<string, number>();
  let all = 0;
  for (const { start, end, player } of cuts) {
    if (!player) continue;
    for (const m of text.string.slice(start, end).matchAll(VIDEO_SOURCE)) {
      const name = m[1]!.trim();
      times.set(name, (times.get(name) ?? 0) + 1);
      all++;
    }
  }
  const most = [...times].sort((x, y) => y[1] - x[1])[0];
  return most && most[1] >= 2 && most[1] * 2 > all ? most[0] : null;
}

const VIDEO_SOURCE = /\b(?:Source|Quelle|Fuente|Fonte)\s?: {0,3}([^\n]{2,40})$/gm;
/** "By Ann Doe, Hill Country Herald": the outlet after the name. */
const BYLINE_OUTLET = /,\s*([^,]{3,40})$/;

/** The newsroom that an article shows to be its own: its outlet in the metadata, else what its page and byline show. */
function shownHome(text: ReadableText, markup: Markup, outlet: string | null | undefined): string | null {
  if (outlet) return outlet;
  const owner = pageOwner(text, markup);
  if (owner !== null) return owner;
  for (const { kind, text: words } of markup.credits) {
    const named = kind === 'byline' ? BYLINE_OUTLET.exec(words.trim())?.[1] : undefined;
    if (named !== undefined && isNewsroom(named)) return named;
  }
  return null;
}

/**
 * The agency of the dateline. A paper that runs a wire story keeps its dateline: that is home only where the paper is not known, and
 * not where the text says that it came from elsewhere.
 */
function datelineHome({ dateline, credits }: Markup): string | null {
  return credits.some(isNotice) ? null : (dateline?.agency ?? null);
}

const COPYRIGHT =
  /(?:[Cc]opyright|©|\([cC]\))(?:\s*(?:©|\([cC]\)))?,?\s*(?:(?:19|20)\d\d)?,?\s*(?:by\s+)?((?:The\s+)?[A-Z][\w&-]*(?:[ \u00a0](?:of )?[A-Z0-9][\w&-]*){0,4})/y;
const BRACKETED = /\(([A-Z][\w .&-]{1,24})\)\s{0,3}(?:[-–—:]|\.-)/y;
const WIRE = /\b([A-Z]\w+(?:[ -][A-Z]\w+){0,3}) Wire\b/g;
const CLOSING = /[.!?”"]\s+([A-Z][\w-]{1,20}(?: [A-Z][\w-]{1,20}){0,2})\s*$/;

/** The agency of a dateline, the owner of a copyright line, the name a text closes with: where cleaning has not told already, as one of `told`. */
function ownersIn(text: string, signs: Signs, told: readonly string[]): string[] {
  const { owner, bracket, closing } = signs;
  const out: string[] = [];
  const add = (name: string): void => {
    if (!told.includes(name) && isNewsroom(name)) out.push(name);
  };
  if (owner && text.includes('Wire')) for (const m of text.matchAll(WIRE)) add(m[1]!);
  if (bracket) {
    for (const m of matchesAt(text, BRACKETED, placesOf(text, '('))) {
      // It opens its line: a dateline, not an aside.
      const line = text.slice(Math.max(0, m.index - 81), m.index);
      const start = line.lastIndexOf('\n');
      if ((start >= 0 || m.index <= 80) && !/[()]/.test(line.slice(start + 1))) add(m[1]!);
    }
  }
  const places = copyrights(text, signs);
  if (places.length > 0) for (const m of matchesAt(text, COPYRIGHT, places)) add(m[1]!);
  const last = closing ? CLOSING.exec(text.slice(-80))?.[1] : undefined;
  if (last !== undefined && agencyNamed(last)?.kind === 'wire') out.push(last);
  return out;
}

/** Where a copyright line may begin, ascending. Of "copyright" the letters are looked for that few words have. */
function copyrights(text: string, { owner, copyrightAt, bracket }: Signs): number[] {
  const places = copyrightAt >= 0 ? placesOf(text, '©') : [];
  if (!owner && !bracket) return places;
  for (const at of placesOf(text, 'yright')) if (at >= COP.length) places.push(at - COP.length);
  places.push(...placesOf(text, '(c)'), ...placesOf(text, '(C)'));
  return places.sort((x, y) => x - y);
}

const COP = 'cop';

/** Reads off a cleaned article and its metadata who may have written it, and whom it names as its source. Pure. */
export function provenance(article: CleanArticle, metadata: ArticleMetadata = article.metadata ?? {}): Provenance {
  return provenanceOf(readable(article.text), markupOf(article), metadata);
}

/** {@link provenance} of a text whose markup is known. */
export function provenanceOf(text: ReadableText, markup: Markup, metadata: ArticleMetadata): Provenance {
  const { cuts } = markup;
  const shown = shownHome(text, markup, metadata.outlet);
  const home = shown ?? datelineHome(markup);
  const homes = home === null ? [] : [home];
  const all = text.length <= MAX_SEARCHED ? signsIn(text, cuts) : null;
  const words = all === null ? searched(text.string, cuts) : telling(text, cuts, all);
  const signs = all ?? signsIn(readable(words))!;
  const { mentions, owning, contributing, correction } = creditsOf(markup);
  if (mayMention(signs)) mentions.push(...mentionsIn(words, homes, signs));
  const wholly = known([markup.agency, ...owning, ...ownersIn(words, signs, owning)]);
  const partly = known(contributing).filter((party) => !wholly.some((other) => sameParty(other, party)));
  const { progress, followUp } = readTold(text, markup.paragraphs, all?.told ?? null);
  return {
    homes,
    homeByDateline: shown === null && home !== null,
    credited: [...wholly, ...partly],
    partly,
    mentions,
    followUp,
    progress,
    correction,
    ticker: all === null || all.bracket ? tickerIn(text.string.slice(0, MAX_SEARCHED)) : null,
    published: publishedOf(markup, metadata),
  };
}

/** Whether there may be a newsroom that a text names as its source. */
const mayMention = ({ turns, source, address }: Signs): boolean => turns.length > 0 || source || address;

/** What there is to look at closer in the words of a text. */
function telling(text: ReadableText, cuts: Markup['cuts'], signs: Signs): string {
  if (mayMention(signs) || signs.owner || signs.bracket || signs.closing) return searched(text.string, cuts);
  // As a rule the line that says whose text it is closes it.
  return signs.copyrightAt < 0 ? '' : searched(text.stringFrom(signs.copyrightAt), cuts, signs.copyrightAt);
}

const isNotice = ({ kind }: TellingCredit): boolean => kind === 'syndication' || kind === 'republication';

/** What credits name. */
interface Credits {
  /** Its notices, as mentions. */
  readonly mentions: PartyMention[];
  /** Those who own the text, and those who only contributed to it. */
  readonly owning: readonly string[];
  readonly contributing: readonly string[];
  readonly correction: string | null;
}

// In one go: four filters, each with a copy of what it leaves, took longer than all that they found.
function creditsOf({ credits }: Markup): Credits {
  const mentions: PartyMention[] = [];
  const owning: string[] = [];
  const contributing: string[] = [];
  let correction: string | null = null;
  for (let i = 0; i < credits.length; i++) {
    const credit = credits[i]!;
    const { kind, party, text } = credit;
    if (isNotice(credit)) mentions.push({ party: party ?? '', kind: 'notice', words: text, lead: false });
    if (kind === 'correction') correction ??= text.slice(0, 90);
    if (party === null) continue;
    if (kind === 'contribution') contributing.push(party);
    else if (kind === 'agency' || kind === 'copyright' || isNotice(credit)) owning.push(party);
  }
  return { mentions, owning, contributing, correction };
}

const tickerIn = (text: string): string | null => matchesAt(text, TICKER, placesOf(text, '('))[0]?.[0] ?? null;

/** Each newsroom once, by the first of its names. */
function known(parties: readonly (string | null)[]): string[] {
  const out: string[] = [];
  for (const party of parties) {
    if (party !== null && party !== '' && !out.some((other) => other === party || sameParty(other, party)))
      out.push(party);
  }
  return out;
}
