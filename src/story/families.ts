import { byCodeUnits } from '../order.ts';
import { type Coverage, isLinking, type Linking, type Relation } from '../relation/types.ts';

/** An article as far as building families goes; they are called by index. */
export interface FamilyArticle {
  /** Canonical words of the body. */
  readonly words: number;
  /** Derived from the body alone: the same for the same text under any name. Breaks ties. */
  readonly contentKey: string;
}

/** A compared pair by article index. `coverage.a` is the share of article `a`'s words that stand in `b`. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly coverage: Coverage;
}

/** What building families asks about pairs that nobody has compared yet. Both answers must not depend on the order of the two. */
export interface Probe {
  /** Compares two articles (its coverage as (a, b)); null when they are not related. Called a few times a member at most. */
  verify(a: number, b: number): Pick<Link, 'relation' | 'coverage'> | null;
  /** Whether two articles are about one subject though they may share no text. Without it, only linked ones are. */
  kin?(a: number, b: number): boolean;
  /** Whether article `whole`, which holds text of both `a` and `b`, keeps to one subject from the one to the other. */
  coherent?(whole: number, a: number, b: number): boolean;
}

interface FamilyMember {
  readonly article: number;
  readonly relation: Linking;
  /** Share of this member's words that stand in the representative, and of the representative's that stand in it. */
  readonly own: number;
  readonly ofRepresentative: number;
}

/** A star: every member was compared with the representative and linked. Members by index. */
export interface Family {
  readonly representative: number;
  readonly members: readonly FamilyMember[];
}

/** Other representatives tried when the longest article does not reach its whole neighbourhood. */
const RIVALS = 4;
/** A member with less than this share of the representative says nothing about what the rest of it tells. */
const HALF = 0.5;
/** And with more than this it holds the whole story. */
const WHOLE = 0.8;
/** With less than this of its own text in the representative it is no cut of it: part of it was taken, or it has text of its own. */
const CUT = 0.8;
/** A member that is mostly other text leads on to other stories: its links are followed only when they are few. */
const FEW_LINKS = 32;
/** Subjects told apart within one representative; more would only be one round-up the more. */
const MAX_SUBJECTS = 12;

type Finding = FamilyMember | null;

/** Pairs by key, so that each is compared once. */
class Pairs {
  private readonly known = new Map<number, Finding>();
  private readonly count: number;
  private readonly probe: Probe;

  constructor(count: number, links: readonly Link[], probe: Probe) {
    this.count = count;
    this.probe = probe;
    for (const link of links) this.keep(link.a, link.b, link);
  }

  private keep(a: number, b: number, found: Pick<Link, 'relation' | 'coverage'> | null): void {
    const related = found !== null && isLinking(found.relation) ? found.relation : null;
    const member = (article: number, own: number, ofRepresentative: number): Finding =>
      related === null ? null : { article, relation: related, own, ofRepresentative };
    this.known.set(a * this.count + b, member(b, found?.coverage.b ?? 0, found?.coverage.a ?? 0));
    this.known.set(b * this.count + a, member(a, found?.coverage.a ?? 0, found?.coverage.b ?? 0));
  }

  /** What `article` is to `representative`. */
  find(representative: number, article: number): Finding {
    const key = representative * this.count + article;
    const found = this.known.get(key);
    if (found !== undefined) return found;
    const [a, b] = representative < article ? [representative, article] : [article, representative];
    this.keep(a, b, this.probe.verify(a, b));
    return this.known.get(key) ?? null;
  }

  kin(a: number, b: number): boolean {
    const found = this.known.get(a * this.count + b);
    if (found) return true;
    return this.probe.kin === undefined ? this.find(a, b) !== null : this.probe.kin(Math.min(a, b), Math.max(a, b));
  }

  coherent(whole: number, a: number, b: number): boolean {
    return this.probe.coherent?.(whole, Math.min(a, b), Math.max(a, b)) ?? false;
  }
}

/**
 * Sorts linked articles into families. Not connected components: a round-up would join all its stories. Each family is a
 * star round a representative that every member was compared with; each link given (copy, excerpt, version) has both its ends
 * in at least one family. An article may be in several: that is a round-up, or a version between two others.
 *
 * The representative is the longest article, unless another holds together all that the longest does and more; it depends on
 * the bodies alone, so neither names nor order matter, and no member's going changes it for the others. The work grows with
 * the number of links and members, not of pairs.
 */
export function buildFamilies(articles: readonly FamilyArticle[], links: readonly Link[], probe: Probe): Family[] {
  const linking = links.filter((link) => isLinking(link.relation) && link.a !== link.b);
  const pairs = new Pairs(articles.length, links, probe);
  const neighbours = new Map<number, Set<number>>();
  const open = new Map<number, Set<number>>();
  const join = (map: Map<number, Set<number>>, a: number, b: number): void => {
    const set = map.get(a);
    if (set === undefined) map.set(a, new Set([b]));
    else set.add(b);
  };
  for (const { a, b } of linking) {
    for (const map of [neighbours, open]) {
      join(map, a, b);
      join(map, b, a);
    }
  }
  const before = (x: number, y: number): number =>
    articles[y]!.words - articles[x]!.words || byCodeUnits(articles[x]!.contentKey, articles[y]!.contentKey) || x - y;

  const reach = (centre: number): FamilyMember[] => {
    const found: FamilyMember[] = [];
    const seen = new Set([centre]);
    const queue = [centre];
    for (let at = 0; at < queue.length; at++) {
      for (const next of neighbours.get(queue[at]!) ?? []) {
        if (seen.has(next)) continue;
        seen.add(next);
        const member = pairs.find(centre, next);
        if (member === null) continue;
        found.push(member);
        if (member.own >= HALF || neighbours.get(next)!.size <= FEW_LINKS) queue.push(next);
      }
    }
    return found;
  };

  const families: Family[] = [];
  const settle = (representative: number, members: readonly FamilyMember[]): void => {
    const sorted = [...members].sort((x, y) => x.article - y.article);
    families.push({ representative, members: sorted });
    const inside = new Set([representative, ...sorted.map((member) => member.article)]);
    for (const a of inside) {
      const left = open.get(a);
      if (left === undefined) continue;
      for (const b of left) if (inside.has(b)) left.delete(b);
      if (left.size === 0) open.delete(a);
    }
  };

  const roundUps = new Set<number>();
  for (const centre of [...neighbours.keys()].sort(before)) {
    if (!open.has(centre) || roundUps.has(centre)) continue;
    let best = centre;
    let members = reach(centre);
    const rivals = members
      .map((member) => member.article)
      .filter((article) => !roundUps.has(article) && open.has(article))
      .sort(before);
    // Whoever has links outside the star knows more of the family than its centre does.
    const inside = new Set([centre, ...members.map((member) => member.article)]);
    const complete = members.every((m) => [...(neighbours.get(m.article) ?? [])].every((n) => inside.has(n)));
    for (const rival of complete ? [] : rivals.slice(0, RIVALS)) {
      const its = reach(rival);
      if (its.length <= members.length) continue;
      const has = new Set([rival, ...its.map((member) => member.article)]);
      if (has.has(best) && members.every((member) => has.has(member.article))) {
        best = rival;
        members = its;
      }
    }
    const subjects = subjectsOf(best, members, pairs, before);
    if (subjects > 1) {
      // A round-up: its parts make their families without it in the middle, and each takes it as a member.
      roundUps.add(best);
      if (best !== centre) settle(centre, withOpen(centre, reach(centre), open));
      const most = members.filter((member) => member.ofRepresentative > HALF);
      const whole = best === centre ? most : withOpen(best, most, open);
      if (whole.length > 0) settle(best, whole);
    } else {
      settle(best, withOpen(best, members, open));
    }
  }
  // What only links round-ups with one another, or with a part already settled elsewhere.
  for (const centre of [...open.keys()].sort(before)) {
    for (const other of [...(open.get(centre) ?? [])].sort(before)) {
      const member = pairs.find(centre, other);
      if (member !== null && open.get(centre)?.has(other)) settle(centre, [member]);
    }
  }
  return families.sort((x, y) => before(x.representative, y.representative));
}

/** The members that a star still has to hold: those with a link inside it that no family holds yet. */
function withOpen(
  centre: number,
  members: readonly FamilyMember[],
  open: ReadonlyMap<number, ReadonlySet<number>>,
): FamilyMember[] {
  const inside = new Set([centre, ...members.map((member) => member.article)]);
  return members.filter(({ article }) => [...(open.get(article) ?? [])].some((other) => inside.has(other)));
}

/**
 * How many subjects the members have among them that are only a part of the representative, or of which it took only a part:
 * more than one, and the representative is a round-up (or a bridge between two texts that share nothing).
 *
 * Two members are of one subject when they share text, or tell of one subject by their words. Two that stand in the
 * representative all but whole may also be two cuts of it, such as its first and its last paragraphs, with few words in
 * common: then its own text decides, whether it keeps to one subject between them.
 */
function subjectsOf(
  representative: number,
  members: readonly FamilyMember[],
  pairs: Pairs,
  before: (x: number, y: number) => number,
): number {
  // The small parts first: a longer part may hold several of them and would make them look like one.
  const within = (from: number, to: number): FamilyMember[] =>
    members
      .filter((member) => member.ofRepresentative > from && member.ofRepresentative <= to)
      .filter((member) => member.ofRepresentative <= WHOLE || member.own < CUT)
      .sort((x, y) => before(x.article, y.article));
  const parts = [...within(-1, HALF), ...within(HALF, WHOLE), ...within(WHOLE, 1)];
  const one = (x: FamilyMember, y: FamilyMember): boolean =>
    pairs.kin(x.article, y.article) ||
    (x.own >= CUT && y.own >= CUT && pairs.coherent(representative, x.article, y.article));
  const leaders: FamilyMember[] = [];
  for (const part of parts) {
    if (leaders.length >= MAX_SUBJECTS) break;
    if (!leaders.some((leader) => one(leader, part))) leaders.push(part);
  }
  return leaders.length;
}
