import { compare } from '../../compare/compare.ts';
import { Comparer } from '../../compare/comparer.ts';
import type { Comparison } from '../../compare/types.ts';
import type { Words } from '../../fingerprint/words.ts';
import { sortBy } from '../../match/sortBy.ts';
import { toldShare } from '../../relation/percent.ts';
import { mayLink, relate, relationOf, type Side } from '../../relation/relate.ts';
import { isLinking, type Match, type Relation, type Verdict } from '../../relation/types.ts';
import type { List } from '../../result.ts';
import type { Steps } from '../../steps.ts';
import { cutByte, cutOf } from '../../story/cut.ts';
import type { Compared } from '../../story/links.ts';
import { keptList } from '../lists.ts';
import { REWRITTEN } from '../match/meet.ts';
import { Column } from '../store/column.ts';
import { idJsonReader, type WordCorpus } from '../store/corpus.ts';
import { entryIn, type Stretch } from '../store/entries.ts';
import { JsonColumn } from '../store/jsonColumn.ts';
import type { Block, Store } from '../store/store.ts';
import type { BodiesAtHand } from './bodies.ts';

/** Pairs by article index, parallel. */
export interface PairList {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
}

/** The relations by the numbers that stand for them in columns. */
const RELATIONS: readonly Relation[] = [
  'copy',
  'excerpt',
  'version',
  'partial',
  'quote',
  'release',
  'boilerplate',
  'template',
  'none',
  'broken',
];

/** Compared pairs with a relation, `a < b`. Coverage of pair i is `coverage[2 * i]` for a and the next for b. */
export interface ComparedBatch extends PairList {
  /** Places in {@link RELATIONS}. */
  readonly relation: Uint8Array;
  readonly coverage: Float64Array;
  /** What the edges of a linked pair tell, see `cutByte`: families ask, and would have to align the two again. */
  readonly cut: Uint8Array;
  /** Pair i as the report tells it stands in the bytes from `toldAt[i]` up to `toldAt[i + 1]`, `BETWEEN` behind it. */
  readonly toldAt: Uint32Array;
  readonly told: Block;
}

/** Fewer shared words than this, outside quotations, are less than two sentences: no relation worth an alignment. */
const LEAST_SHARED_WORDS = 16;

/** Share of a body that must stand in the other when they met by rare words only. */
const REWRITE = 0.5;

/** Names the relation of two bodies, and what their edges tell if they are linked (see `cutByte`). */
export function compareEdges(
  a: Words,
  b: Words,
  comparison: Comparison = compare(a, b),
): { readonly verdict: Verdict; readonly cut: number } {
  const verdict = relate(sideOf(a), sideOf(b), comparison);
  return { verdict, cut: edgesOf(a, b, comparison, verdict.relation) };
}

/** The same without a word of why. Null when they are not linked. */
export function linkEdges(a: Words, b: Words): Compared | null {
  const comparison = compare(a, b);
  const relation = relationOf(sideOf(a), sideOf(b), comparison);
  if (!isLinking(relation)) return null;
  return { relation, coverage: comparison.coverage, cut: edgesOf(a, b, comparison, relation) };
}

function edgesOf(a: Words, b: Words, comparison: Comparison, relation: Relation): number {
  return isLinking(relation) ? cutByte(cutOf(a, b, comparison)) : 0;
}

/** An article without a body has no words in the corpus. */
function sideOf(words: Words): Side {
  return { words, body: words.hash.length > 0 ? 'ok' : 'none' };
}

const NOTHING: Words = { hash: new Uint32Array(), flags: new Uint8Array() };

/** Pairs that are compared in one step. */
const PAIRS_A_STEP = 16;

/**
 * Compares candidate pairs that share enough words to be related, and returns those with a relation. Equal a stand
 * together, and a is the longer body (see `meetings`), so that the screen does not depend on names.
 * Pairs that share less, or only quotations, are left out, unless they are one text that is a quotation from end to end.
 * Pairs marked REWRITTEN are not screened, and kept only as links.
 */
export function* comparePairs(corpus: WordCorpus, bodies: BodiesAtHand, pairs: PairList): Steps<ComparedBatch> {
  const comparer = new Comparer();
  const related = new RelatedPairs(corpus);
  let loaded = -1;
  let mine: Words = NOTHING;
  let round = 0;
  for (let i = 0; i < pairs.a.length; i++) {
    if (i % PAIRS_A_STEP === PAIRS_A_STEP - 1) yield;
    const left = pairs.a[i]!;
    const right = (pairs.b[i]! & ~REWRITTEN) >>> 0;
    const weak = right !== pairs.b[i];
    if (loaded !== left || !comparer.isLoaded) {
      mine = bodies.at(left);
      round = bodies.round;
      comparer.load(mine);
    }
    loaded = left;
    const other = bodies.at(right);
    comparer.meet(other);
    if (!weak && comparer.shared(LEAST_SHARED_WORDS) < LEAST_SHARED_WORDS && !comparer.whole) continue;
    const aligned = comparer.align(right < left);
    if (weak && !mayLink(aligned)) continue;
    // Those that were asked for hold, unless the first was written over meanwhile.
    const [x, y] = bodies.round === round ? [mine, other] : (bodies.together(left, right) as [Words, Words]);
    const comparison = comparer.measured();
    const { verdict, cut } = right < left ? compareEdges(y, x, comparison) : compareEdges(x, y, comparison);
    if (weak ? isRewrite(verdict) : verdict.relation !== 'none')
      related.add(Math.min(left, right), Math.max(left, right), verdict, cut);
  }
  return related.batch();
}

/** Compared pairs that have a relation, as they are found. What is told of them is put together here, where threads work side by side. */
class RelatedPairs {
  readonly #store: Store;
  readonly #idOfA: (index: number) => Uint8Array;
  readonly #idOfB: (index: number) => Uint8Array;
  readonly #a = new Column<Uint32Array>(Uint32Array);
  readonly #b = new Column<Uint32Array>(Uint32Array);
  readonly #relation = new Column<Uint8Array>(Uint8Array);
  readonly #coverage = new Column<Float64Array>(Float64Array);
  readonly #cut = new Column<Uint8Array>(Uint8Array);
  readonly #told = new JsonColumn();

  constructor(corpus: WordCorpus) {
    this.#store = corpus.store;
    [this.#idOfA, this.#idOfB] = [idJsonReader(corpus), idJsonReader(corpus)];
  }

  add(a: number, b: number, { relation, coverage, reason, evidence }: Verdict, cut: number): void {
    this.#a.add(a);
    this.#b.add(b);
    this.#relation.add(RELATIONS.indexOf(relation));
    this.#coverage.add(coverage.a);
    this.#coverage.add(coverage.b);
    this.#cut.add(cut);
    const told = this.#told;
    told.mark('{"a":');
    told.json(this.#idOfA(a));
    told.mark(',"b":');
    told.json(this.#idOfB(b));
    told.mark(`,"relation":"${relation}","coverage":{"a":${toldShare(coverage.a)},"b":${toldShare(coverage.b)}},`);
    told.mark('"reason":');
    told.text(reason);
    told.mark(',"evidence":');
    told.value(evidence);
    told.mark('}');
    told.endEntry();
  }

  batch(): ComparedBatch {
    return {
      a: this.#a.shared(),
      b: this.#b.shared(),
      relation: this.#relation.shared(),
      coverage: this.#coverage.shared(),
      cut: this.#cut.shared(),
      toldAt: this.#told.starts(),
      told: this.#store.put(this.#told.bytes()),
    };
  }
}

/** Two reports of one event by two hands share fragments of a third of each; a rewrite keeps half of one body or more. */
function isRewrite({ relation, coverage }: Verdict): boolean {
  return isLinking(relation) && Math.max(coverage.a, coverage.b) >= REWRITE;
}

/** One compared pair by article index, `a < b`. */
export interface ComparedPair {
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  readonly coverage: { readonly a: number; readonly b: number };
  /** See {@link ComparedBatch}. */
  readonly cut: number;
}

/** All compared pairs of a scan, in order of a, then b. What is told of a pair is read when it is asked for. */
export class ComparedPairs {
  /** The articles of the pairs, in order. */
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** 1 for each that links its articles, 0 for others. */
  readonly links: Uint8Array;
  readonly #batches: readonly ComparedBatch[];
  readonly #store: Store;
  /** Batch and place of the pairs, in order. */
  readonly #batch: Uint32Array;
  readonly #within: Uint32Array;

  constructor(batches: readonly ComparedBatch[], store: Store) {
    this.#batches = batches;
    this.#store = store;
    const count = batches.reduce((sum, { a }) => sum + a.length, 0);
    const column = (): Uint32Array => new Uint32Array(count);
    const [batch, within, ofA, ofB, order] = [column(), column(), column(), column(), column()];
    let filled = 0;
    for (const [n, { a, b }] of batches.entries()) {
      ofA.set(a, filled);
      ofB.set(b, filled);
      batch.fill(n, filled, filled + a.length);
      for (let i = 0; i < a.length; i++, filled++) {
        within[filled] = i;
        order[filled] = filled;
      }
    }
    sortBy(order, [ofB, ofA]);
    [this.a, this.b, this.#batch, this.#within] = [column(), column(), column(), column()];
    this.links = new Uint8Array(count);
    const linking = RELATIONS.map(isLinking);
    for (let i = 0; i < count; i++) {
      const place = order[i]!;
      const [n, w] = [batch[place]!, within[place]!];
      this.a[i] = ofA[place]!;
      this.b[i] = ofB[place]!;
      this.#batch[i] = n;
      this.#within[i] = w;
      if (linking[batches[n]!.relation[w]!]) this.links[i] = 1;
    }
  }

  get length(): number {
    return this.#batch.length;
  }

  at(i: number): ComparedPair {
    const { a, b, relation, coverage, cut } = this.#batches[this.#batch[i]!]!;
    const w = this.#within[i]!;
    return {
      a: a[w]!,
      b: b[w]!,
      relation: RELATIONS[relation[w]!]!,
      coverage: { a: coverage[2 * w]!, b: coverage[2 * w + 1]! },
      cut: cut[w]!,
    };
  }

  /** The same pairs by the ids of their articles. */
  get matches(): List<Match> {
    const store = this.#store;
    const at = (i: number): Match => {
      // What is told of a share is rounded.
      const { coverage } = this.at(i);
      return { ...entryIn<Match>(store, this.#stretch(i, 1)), coverage };
    };
    return keptList(store, this.length, at, (single) => this.#stretches(single));
  }

  /** Where the pairs stand: neighbours together as far as they do, unless each is to be single. */
  *#stretches(single: boolean): Generator<Stretch> {
    const [batch, within] = [this.#batch, this.#within];
    for (let i = 0, count = 0; i < batch.length; i += count) {
      count = 1;
      while (!single && batch[i + count] === batch[i] && within[i + count] === within[i]! + count) count++;
      yield this.#stretch(i, count);
    }
  }

  #stretch(i: number, count: number): Stretch {
    const { told, toldAt } = this.#batches[this.#batch[i]!]!;
    const within = this.#within[i]!;
    return { blocks: [told], from: toldAt[within]!, to: toldAt[within + count]!, count };
  }
}
