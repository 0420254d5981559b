import { Findings, NONE, type Probed } from './findings.ts';
import type { Links } from './links.ts';

/** What building families asks about pairs that nobody has compared yet. Both answers must not depend on the order of the two. */
export interface Probe {
  /** Compares two articles (its coverage as (a, b)); null when they are not related. Called a few times a member at most. */
  verify(a: number, b: number): Probed | null;
  /** Whether two articles are about one subject though they may share no text. Without it, only linked ones are. */
  kin?(a: number, b: number): boolean;
  /** Whether article `whole`, which holds text of both `a` and `b`, keeps to one subject from the one to the other. */
  coherent?(whole: number, a: number, b: number): boolean;
}

/**
 * Families as columns. Family f is a star: every member was compared with the representative and linked. Its members are those
 * from `memberAt[f]` up to `memberAt[f + 1]`, by index.
 */
export interface Families {
  readonly representative: Uint32Array;
  readonly memberAt: Uint32Array;
  readonly member: Uint32Array;
  /** What the member is to the representative, see `relationNumber`. */
  readonly relation: Uint8Array;
  /** Share of the member's words that stand in the representative. */
  readonly own: Float64Array;
  /** What the edges of representative (as a) and member tell, see `cutByte`. */
  readonly cut: Uint8Array;
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

/** A representative and what its members are to it, as findings. */
interface Star {
  readonly representative: number;
  readonly members: readonly number[];
}

/**
 * Sorts linked articles into families. Not connected components: a round-up would join all its stories. Each family is a
 * star round a representative that every member was compared with; each link given (copy, excerpt, version) has both its ends
 * in at least one family. An article may be in several: that is a round-up, or a version between two others.
 *
 * The representative is the longest article, unless another holds together all that the longest does and more; it depends on
 * the bodies alone, so neither names nor order matter, and no member's going changes it for the others. The work grows with
 * the number of links and members, not of pairs.
 *
 * `rank[i]` is the place of article i among all, the longest body first; what ties there must depend on the bodies. Articles that
 * no chain of links connects do not matter to one another, so that a corpus can be gone through in parts.
 */
export function buildFamilies(rank: Uint32Array, links: Links, probe: Probe): Families {
  return new FamilyBuilder(rank, links, probe).build();
}

class FamilyBuilder {
  readonly #rank: Uint32Array;
  readonly #probe: Probe;
  readonly #findings: Findings;
  /** Links of each article. */
  readonly #degree: Uint32Array;
  /** Marks the places of neighbours whose link no family holds yet, and counts them for each article. */
  readonly #open: Uint8Array;
  readonly #openOf: Uint32Array;
  /** A set of articles that is emptied by counting on: it holds those that are marked with the count. */
  readonly #marks: Uint32Array;
  #mark = 0;
  readonly #stars: Star[] = [];
  readonly #roundUps: Uint8Array;

  constructor(rank: Uint32Array, links: Links, probe: Probe) {
    const count = rank.length;
    this.#rank = rank;
    this.#probe = probe;
    this.#findings = new Findings(count, links);
    this.#degree = new Uint32Array(count);
    this.#open = new Uint8Array(2 * links.a.length);
    this.#openOf = new Uint32Array(count);
    this.#marks = new Uint32Array(count);
    this.#roundUps = new Uint8Array(count);
    for (let x = 0; x < count; x++) {
      for (let place = this.#findings.start[x]!; place < this.#findings.start[x + 1]!; place++) {
        if (this.#findings.relation(place) === 0) continue;
        this.#degree[x]!++;
        this.#open[place] = 1;
      }
      this.#openOf[x] = this.#degree[x]!;
    }
  }

  build(): Families {
    const ranked = new Uint32Array(this.#rank.length);
    for (let x = 0; x < ranked.length; x++) ranked[this.#rank[x]!] = x;
    for (const centre of ranked) {
      if (this.#openOf[centre] !== 0 && this.#roundUps[centre] === 0) this.#buildFrom(centre);
    }
    // What only links round-ups with one another, or with a part already settled elsewhere.
    for (const centre of ranked) {
      if (this.#openOf[centre] === 0) continue;
      const others = this.#placesOf(centre).filter((place) => this.#open[place] === 1);
      for (const place of this.#membersByRank(others)) {
        if (this.#open[place] === 1) this.#settle(centre, [place]);
      }
    }
    return this.#columns();
  }

  #buildFrom(centre: number): void {
    if (this.#settlePair(centre)) return;
    const star = this.#bestStar(centre);
    const { representative: best, members } = star;
    if (this.#subjects(star) <= 1) {
      this.#settle(best, this.#withOpen(star));
      return;
    }
    // A round-up: its parts make their families without it in the middle, and each takes it as a member.
    this.#roundUps[best] = 1;
    if (best !== centre) this.#settle(centre, this.#withOpen({ representative: centre, members: this.#reach(centre) }));
    const most = members.filter((member) => this.#findings.ofRepresentative(member) > HALF);
    const whole = best === centre ? most : this.#withOpen({ representative: best, members: most });
    if (whole.length > 0) this.#settle(best, whole);
  }

  /** Two articles that are linked with each other alone are a family as they stand: most are of two. Whether these were. */
  #settlePair(centre: number): boolean {
    if (this.#degree[centre] !== 1) return false;
    const findings = this.#findings;
    let place = findings.start[centre]!;
    while (findings.relation(place) === 0) place++;
    if (this.#degree[findings.article(place)] !== 1) return false;
    this.#settle(centre, [place]);
    return true;
  }

  /** The star round an article, or round one of its members that holds all of it together and more. */
  #bestStar(centre: number): Star {
    let best: Star = { representative: centre, members: this.#reach(centre) };
    if (this.#isComplete(best)) return best;
    const rivals = this.#membersByRank(best.members)
      .map((member) => this.#findings.article(member))
      .filter((article) => this.#roundUps[article] === 0 && this.#openOf[article] !== 0);
    for (const rival of rivals.slice(0, RIVALS)) {
      const its: Star = { representative: rival, members: this.#reach(rival) };
      if (its.members.length <= best.members.length) continue;
      this.#markStar(its);
      if (this.#isMarked(best.representative) && best.members.every((m) => this.#isMarked(this.#findings.article(m)))) {
        best = its;
      }
    }
    return best;
  }

  /** Whether no member has links outside the star. Whoever has knows more of the family than its centre does. */
  #isComplete(star: Star): boolean {
    const findings = this.#findings;
    this.#markStar(star);
    return star.members.every((member) =>
      this.#placesOf(findings.article(member)).every((place) => this.#isMarked(findings.article(place))),
    );
  }

  /** What the articles are to `centre` that links lead to from it. */
  #reach(centre: number): number[] {
    const findings = this.#findings;
    const found: number[] = [];
    const follow = (article: number): void => {
      for (let place = findings.start[article]!; place < findings.start[article + 1]!; place++) {
        const next = findings.article(place);
        if (findings.relation(place) === 0 || this.#isMarked(next)) continue;
        this.#marks[next] = this.#mark;
        const member = this.#find(centre, next);
        if (member !== NONE) found.push(member);
      }
    };
    this.#mark++;
    this.#marks[centre] = this.#mark;
    follow(centre);
    for (let at = 0; at < found.length; at++) {
      const article = findings.article(found[at]!);
      if (findings.own(found[at]!) >= HALF || this.#degree[article]! <= FEW_LINKS) follow(article);
    }
    return found;
  }

  /** The members that a star still has to hold: those with a link inside it that no family holds yet. */
  #withOpen(star: Star): number[] {
    const findings = this.#findings;
    this.#markStar(star);
    return star.members.filter((member) =>
      this.#placesOf(findings.article(member)).some(
        (place) => this.#open[place] === 1 && this.#isMarked(findings.article(place)),
      ),
    );
  }

  #settle(representative: number, members: readonly number[]): void {
    const findings = this.#findings;
    const star = { representative, members: inOrderOf(members, (member) => findings.article(member)) };
    this.#stars.push(star);
    this.#markStar(star);
    this.#close(representative);
    for (const member of members) this.#close(findings.article(member));
  }

  /** Closes the links of an article with those that are marked. */
  #close(article: number): void {
    const { start } = this.#findings;
    // What is no link was never open.
    for (let place = start[article]!; place < start[article + 1]!; place++) {
      if (this.#open[place] === 0 || !this.#isMarked(this.#findings.article(place))) continue;
      this.#open[place] = 0;
      this.#openOf[article]!--;
    }
  }

  /**
   * How many subjects the members have among them that are only a part of the representative, or of which it took only a part:
   * more than one, and the representative is a round-up (or a bridge between two texts that share nothing).
   *
   * Two members are of one subject when they share text, or tell of one subject by their words. Two that stand in the
   * representative all but whole may also be two cuts of it, such as its first and its last paragraphs, with few words in
   * common: then its own text decides, whether it keeps to one subject between them.
   */
  #subjects({ representative, members }: Star): number {
    const findings = this.#findings;
    // The small parts first: a longer part may hold several of them and would make them look like one.
    const within = (from: number, to: number): number[] =>
      this.#membersByRank(
        members.filter((member) => {
          const share = findings.ofRepresentative(member);
          return share > from && share <= to && (share <= WHOLE || findings.own(member) < CUT);
        }),
      );
    const leaders: number[] = [];
    for (const part of [...within(-1, HALF), ...within(HALF, WHOLE), ...within(WHOLE, 1)]) {
      if (leaders.length >= MAX_SUBJECTS) break;
      if (!leaders.some((leader) => this.#isOne(representative, leader, part))) leaders.push(part);
    }
    return leaders.length;
  }

  #isOne(representative: number, x: number, y: number): boolean {
    const findings = this.#findings;
    const [a, b] = [findings.article(x), findings.article(y)];
    if (this.#kin(a, b)) return true;
    if (findings.own(x) < CUT || findings.own(y) < CUT) return false;
    return this.#probe.coherent?.(representative, Math.min(a, b), Math.max(a, b)) ?? false;
  }

  #kin(a: number, b: number): boolean {
    const known = this.#findings.known(a, b);
    if (known !== undefined && known !== NONE) return true;
    if (this.#probe.kin === undefined) return this.#find(a, b) !== NONE;
    return this.#probe.kin(Math.min(a, b), Math.max(a, b));
  }

  /** What `article` is to `representative`. */
  #find(representative: number, article: number): number {
    const known = this.#findings.known(representative, article);
    if (known !== undefined) return known;
    const [a, b] = representative < article ? [representative, article] : [article, representative];
    this.#findings.keep(a, b, this.#probe.verify(a, b));
    return this.#findings.known(representative, article)!;
  }

  /** The places of an article's neighbours that it is linked with. */
  #placesOf(article: number): number[] {
    const { start } = this.#findings;
    const places: number[] = [];
    for (let place = start[article]!; place < start[article + 1]!; place++) {
      if (this.#findings.relation(place) !== 0) places.push(place);
    }
    return places;
  }

  #markStar({ representative, members }: Star): void {
    this.#mark++;
    this.#marks[representative] = this.#mark;
    for (const member of members) this.#marks[this.#findings.article(member)] = this.#mark;
  }

  #isMarked(article: number): boolean {
    return this.#marks[article] === this.#mark;
  }

  #membersByRank(members: readonly number[]): number[] {
    const rankOf = (member: number): number => this.#rank[this.#findings.article(member)]!;
    return [...members].sort((x, y) => rankOf(x) - rankOf(y));
  }

  #columns(): Families {
    const stars = this.#stars.sort((x, y) => this.#rank[x.representative]! - this.#rank[y.representative]!);
    const findings = this.#findings;
    const memberAt = new Uint32Array(stars.length + 1);
    for (const [f, star] of stars.entries()) memberAt[f + 1] = memberAt[f]! + star.members.length;
    const count = memberAt[stars.length]!;
    const [article, relation] = [new Uint32Array(count), new Uint8Array(count)];
    const [own, cut] = [new Float64Array(count), new Uint8Array(count)];
    let at = 0;
    for (const { members } of stars) {
      for (const member of members) {
        article[at] = findings.article(member);
        relation[at] = findings.relation(member);
        own[at] = findings.own(member);
        cut[at++] = findings.cut(member);
      }
    }
    const representative = Uint32Array.from(stars, (star) => star.representative);
    return { representative, memberAt, member: article, relation, own, cut };
  }
}

/** Numbers in the order of what `of` says of each. Those of a large story mostly are: to sort them takes three copies. */
function inOrderOf(numbers: readonly number[], of: (number: number) => number): readonly number[] {
  const isSorted = numbers.every((number, i) => i === 0 || of(numbers[i - 1]!) <= of(number));
  return isSorted ? numbers : [...numbers].sort((x, y) => of(x) - of(y));
}
