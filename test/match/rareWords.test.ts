import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mix } from '../../src/fingerprint/hash.ts';
import { sampledOf } from '../../src/fingerprint/sampled.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { FIRST_CELLS, PIECE } from '../../src/kernel/rare/layout.ts';
import { NO_ARTICLE } from '../../src/match/postings.ts';
import { countsOf, noRareWords, RareWordRoom, type RareWords, rarityOf } from '../../src/match/rareWords.ts';

/** The fewest slots that there can be. */
const SLOTS = 2 ** 16;

const flag = fc.constantFrom(0, 0, 0, WordFlag.Stop, WordFlag.Quiet, WordFlag.Quoted, WordFlag.Capital, 0xff);
/** A word of a small vocabulary, half of it beyond the sample; some share a slot. */
const word = fc.tuple(fc.nat(120), fc.nat(2), flag);
const body = fc.array(word, { maxLength: 300 }).map((words) => ({
  hash: Uint32Array.from(words, ([n, twin]) => mix(n) ^ (twin << 20)),
  flags: Uint8Array.from(words, ([, , flags]) => flags),
}));
const bodies = fc.array(body, { minLength: 1, maxLength: 12 });

const plain = (hash: Uint32Array): Words => ({ hash, flags: new Uint8Array(hash.length) });
const isSampled = (hash: number, flags: number): boolean => hash < 2 ** 31 && (flags & WordFlag.Stop) === 0;
const slotOf = (hash: number, slots = SLOTS): number => hash & (slots - 1);

/** Puts articles into a room one behind the other; those without a rank stand there as well. */
function put(room: RareWordRoom, all: readonly Words[], ranked: (article: number) => boolean = () => true): void {
  let at = 0;
  const flags = new Uint8Array(room.flags.length);
  for (const [article, words] of all.entries()) {
    room.starts[article] = at;
    room.ranks[article] = ranked(article) ? article : NO_ARTICLE;
    room.hash.set(words.hash, at);
    flags.set(words.flags, at);
    at += words.hash.length;
  }
  room.starts[all.length] = at;
  room.flags.set(flags);
  room.sampled.set(sampledOf({ hash: room.hash, flags }));
}

/** Rare words for some articles that are put into a room together, and so many articles that a word is rare in. */
function wordsFor(all: readonly Words[], limit: number, rooms = 1, slots = SLOTS): RareWords {
  const words = all.reduce((sum, { hash }) => sum + hash.length, 0);
  return noRareWords({ articles: 100 * limit, words: 2 * slots - 2 }, { articles: all.length, words }, rooms);
}

/** The same, plainly: in how many articles a word of each slot stands. */
function plainCounts(all: readonly Words[], slots = SLOTS): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { hash, flags } of all) {
    const own = [...hash].filter((one, w) => isSampled(one, flags[w]!));
    for (const slot of new Set(own.map((one) => slotOf(one, slots)))) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  }
  return counts;
}

function counted(words: RareWords): Map<number, number> {
  const counts = [...countsOf(words).entries()];
  return new Map(counts.filter(([, count]) => count > 0));
}

describe('countWords', () => {
  it('counts the articles with a rank that a word stands in, not how often, up to one above the limit', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: 8, max: 10 }), fc.nat(12), (all, limit, without) => {
        const words = wordsFor(all, limit);
        const room = new RareWordRoom(words);
        put(room, all, (article) => article !== without);
        room.countWords(all.length);
        room.rate();
        const ranked = all.filter((_, article) => article !== without);
        const expected = [...plainCounts(ranked)].map(([slot, count]): [number, number] => [
          slot,
          Math.min(count, limit + 1),
        ]);
        expect(counted(words)).toEqual(new Map(expected));
      }),
      { numRuns: 50 },
    );
  });

  it('counts a word once in an article that is sampled in several pieces', () => {
    const one = plain(Uint32Array.from({ length: 3 * PIECE }, (_, i) => (i < PIECE + 9 ? 7 : i & 1)));
    const words = wordsFor([one, one, one], 8);
    const room = new RareWordRoom(words);
    put(room, [one, one, one]);
    room.countWords(3);
    room.rate();
    expect(counted(words)).toEqual(
      new Map([
        [0, 3],
        [1, 3],
        [7, 3],
      ]),
    );
  });

  it('counts on when its articles are more than it can tell apart at once, and in wider slots', () => {
    for (const [limit, articles, step] of [
      [5000, 3000, 12],
      [70_000, 40_000, 16],
    ] as const) {
      const all = Array.from({ length: articles }, (_, i) => plain(Uint32Array.of(2, i % 2 === 0 ? 2 : 3)));
      const words = wordsFor(all, limit);
      const room = new RareWordRoom(words);
      put(room, all);
      room.countWords(articles);
      room.rate();
      expect(counted(words)).toEqual(
        new Map([
          [2, articles],
          [3, articles / 2],
        ]),
      );
      expect([...rarityOf(words).subarray(1, 5)]).toEqual([0, step, step - 1, 0]);
    }
  });

  it('counts all words of articles of any length, and of more articles than there are cells for', () => {
    const slots = 2 ** 19;
    const all = [3, 60_000, 5, 70_000, 2000, 300_000, 60_000, 1].map((size, i) =>
      // Every second article has words of its own, which begin to look for their cell where others stand.
      plain(Uint32Array.from({ length: size }, (_, w) => (w + (i % 2) * FIRST_CELLS) % slots)),
    );
    const words = wordsFor(all, 8, 1, slots);
    expect(words.slots).toBe(slots);
    const room = new RareWordRoom(words);
    put(room, all);
    room.countWords(all.length);
    room.rate();
    expect(counted(words)).toEqual(plainCounts(all, slots));
  });

  it('counts what stands in several rooms together', () => {
    const all = [plain(Uint32Array.of(1, 2)), plain(Uint32Array.of(2, 3))];
    const words = wordsFor(all, 8, 2);
    const rooms: RareWordRoom[] = [];
    for (const own of all) {
      const room = new RareWordRoom(words);
      put(room, [own]);
      room.countWords(1);
      rooms.push(room);
    }
    rooms[1]!.rate();
    expect(counted(words)).toEqual(plainCounts(all));
    // What was added is not added again.
    rooms[0]!.countWords(1);
    rooms[0]!.rate();
    expect(counted(words)).toEqual(plainCounts([...all, all[0]!]));
    expect(() => new RareWordRoom(words)).toThrow('rooms');
  });
});

describe('noRareWords', () => {
  it('has room for the vocabulary, and for counts up to the limit: one article in a hundred', () => {
    const room = { articles: 1, words: 1 };
    expect(noRareWords({ articles: 10, words: 1000 }, room, 1)).toMatchObject({ limit: 8, slots: 2 ** 16 });
    expect(noRareWords({ articles: 20_000, words: 2 ** 20 }, room, 1).limit).toBe(200);
    expect(noRareWords({ articles: 1_000_000, words: 2 ** 30 }, room, 1).slots).toBe(2 ** 22);
    for (const articles of [10, 10_000, 25_000, 1_000_000, 6_540_000, 10_000_000]) {
      const words = noRareWords({ articles, words: 1000 }, room, 250);
      const counts = countsOf(words);
      counts[0] = words.limit + 1;
      expect(counts[0]).toBe(words.limit + 1);
    }
    expect(countsOf(noRareWords({ articles: 25_000, words: 1000 }, room, 2)).BYTES_PER_ELEMENT).toBe(1);
  });
});

describe('rate', () => {
  it('gives nothing to words of one article and to common words, and the more the more articles have them between', () => {
    const words = wordsFor([plain(Uint32Array.of())], 8);
    countsOf(words).set([0, 1, 2, 3, 4, 8, 9, 1000], 60);
    const room = new RareWordRoom(words);
    room.rate();
    expect([...rarityOf(words).subarray(60, 68)]).toEqual([0, 0, 2, 2, 3, 4, 0, 0]);
    // What has become common meanwhile is rare no more.
    countsOf(words)[62] = 9;
    room.rate();
    expect([...rarityOf(words).subarray(60, 68)]).toEqual([0, 0, 0, 2, 3, 4, 0, 0]);
  });
});

describe('findFeatures', () => {
  /** The same, by listing all pairs of an article and sorting them. */
  function plainly({ hash, flags }: Words, rarity: Uint8Array): number[] {
    const passed = WordFlag.Quiet | WordFlag.Quoted;
    const words = [...hash].filter((own, w) => isSampled(own, flags[w]!) && (flags[w]! & passed) === 0);
    const pairs = new Set<number>();
    for (const [x, own] of words.entries()) {
      for (const other of words.slice(Math.max(0, x - 5), x)) {
        const steps = [own, other].map((one) => rarity[slotOf(one)]!);
        if (own === other || steps.includes(0)) continue;
        pairs.add((steps[0]! + steps[1]!) * 2 ** 32 + mix(Math.imul(own ^ other, 0x9e3779b1) ^ (own + other)));
      }
    }
    return [...pairs]
      .sort((x, y) => x - y)
      .slice(0, 24)
      .map((key) => key % 2 ** 32);
  }

  it('finds the rarest pairs of rare words near each other, of articles with a rank', () => {
    fc.assert(
      fc.property(bodies, fc.nat(12), fc.nat(12), (all, without, first) => {
        const words = wordsFor(all, 8);
        const room = new RareWordRoom(words);
        put(room, all, (article) => article !== without);
        room.countWords(all.length);
        room.rate();
        const from = Math.min(first, all.length);
        room.findFeatures(0, from, 100);
        room.findFeatures(from, all.length, 200);
        const rarity = rarityOf(words);
        const expected = all.flatMap((own, article) =>
          article === without
            ? []
            : plainly(own, rarity).map((feature) => [feature, article < from ? 100 + article : 200 + article - from]),
        );
        const found = [...room.found.subarray(0, room.count)];
        expect(found.map((feature, i) => [feature, room.owners[i]])).toEqual(expected);
      }),
    );
  });

  it('finds the rarest of all pieces, whichever has them, though it has some many times', () => {
    const rare = fc.array(fc.nat(30), { maxLength: 200 });
    fc.assert(
      fc.property(
        fc.array(rare, { minLength: 2, maxLength: 4 }),
        fc.uint8Array({ minLength: 31, maxLength: 31 }),
        (pieces, steps) => {
          const hash = new Uint32Array(pieces.length * PIECE).fill(2 ** 31);
          for (const [piece, own] of pieces.entries()) hash.set(own, piece * PIECE);
          const words = wordsFor([plain(hash)], 8);
          rarityOf(words).set(steps.map((step) => 1 + (step % 32)));
          const room = new RareWordRoom(words);
          put(room, [plain(hash)]);
          room.findFeatures(0, 1, 0);
          expect([...room.found.subarray(0, room.count)]).toEqual(plainly(plain(hash), rarityOf(words)));
        },
      ),
    );
  });

  it('finds the same in an article that is sampled in several pieces', () => {
    // Words that are not sampled, and about where one piece ends some that are.
    for (let from = PIECE - 12; from < PIECE + 3; from++) {
      const hash = new Uint32Array(2 * PIECE + 30).fill(2 ** 31);
      for (let i = 0; i < 9; i++) {
        hash[from + i] = 10 + i;
        hash[from + PIECE + i] = 30 + i;
      }
      const words = wordsFor([plain(hash)], 8);
      rarityOf(words).fill(3, 10, 14).fill(4, 14, 50);
      const room = new RareWordRoom(words);
      put(room, [plain(hash)]);
      room.findFeatures(0, 1, 0);
      expect([...room.found.subarray(0, room.count)]).toEqual(plainly(plain(hash), rarityOf(words)));
      expect(room.count).toBe(24);
    }
  });
});

it('has room for the rare words of a piece and all their pairs', () => {
  const hash = Uint32Array.from({ length: 3 * PIECE }, (_, i) => i);
  const words = wordsFor([plain(hash)], 8);
  rarityOf(words).fill(2);
  const room = new RareWordRoom(words);
  put(room, [plain(hash)]);
  const before = [...room.found.subarray(24, 32)];
  room.findFeatures(0, 1, 0);
  expect(room.count).toBe(24);
  expect([...room.found.subarray(24, 32)]).toEqual(before);
  expect(room.owners.subarray(0, 24).every((own) => own === 0)).toBe(true);
});
