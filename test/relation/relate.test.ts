import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { Comparer } from '../../src/compare/comparer.ts';
import type { Aligned } from '../../src/compare/types.ts';
import { WordFlag, type Words } from '../../src/fingerprint/words.ts';
import { mayLink, relate, type Side } from '../../src/relation/relate.ts';
import { bodyOf, distinct, numbered, story } from '../compare/bodies.ts';

const LINKED = new Set(['copy', 'excerpt', 'version']);

const side = (words: Words): Side => ({ words, body: 'ok' });

function verdict(a: Words, b: Words) {
  return relate(side(a), side(b), compare(a, b));
}

const relation = (a: number[][], b: number[][]): string => verdict(numbered(a), numbered(b)).relation;

describe('relate: links', () => {
  const whole = story(1, 20);

  it('calls the same story with light edits a copy', () => {
    const edited = whole.map((p, n) => p.map((w, i) => (i === 7 ? 9_000_000 + n : w)));
    expect(relation(whole, edited)).toBe('copy');
  });

  it('calls four paragraphs of twenty an excerpt at every position, the last four too', () => {
    for (let from = 0; from <= 16; from++) expect(relation(whole, whole.slice(from, from + 4))).toBe('excerpt');
  });

  it('calls a brief of 60 words cut from a story of 900 an excerpt', () => {
    const long = story(2, 30);
    expect(relation(long, [long[0]!, long[1]!])).toBe('excerpt');
  });

  it('calls half shared and half own on both sides a version', () => {
    expect(relation([...whole.slice(0, 10), ...story(3, 10)], [...story(4, 10), ...whole.slice(0, 10)])).toBe(
      'version',
    );
  });

  it('calls two wire paragraphs in a long local story partial, against the whole wire story', () => {
    expect(relation(whole, [...story(5, 15), whole[3]!, whole[4]!])).toBe('partial');
  });

  it('calls moved, split and merged paragraphs a copy', () => {
    const words = [...whole.slice(10), ...whole.slice(0, 10)].flat();
    const split = Array.from({ length: 12 }, (_, k) => words.slice(50 * k, 50 * k + 50));
    expect(relation(whole, split)).toBe('copy');
  });

  it('still links a rewrite with a synonym every fourth word', () => {
    const spun = whole.map((p, n) => p.map((w, i) => (i % 4 === 3 ? 9_000_000 + 30 * n + i : w)));
    expect(LINKED.has(relation(whole, spun))).toBe(true);
  });

  it('never links on one sentence, however short the body', () => {
    const one = [distinct(6, 18)];
    expect(LINKED.has(relation([...whole, ...one], one))).toBe(false);
  });
});

describe('relate: no link', () => {
  it('never links by quotations alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 5 }), fc.boolean(), (n, own, both) => {
        const spoken = story(1, n);
        const a = numbered([...spoken, ...story(2, own)]);
        const b = numbered([...story(3, own), ...spoken]);
        a.flags.fill(WordFlag.Quoted, 0, 30 * n);
        if (both) b.flags.fill(WordFlag.Quoted, 30 * own);
        expect(LINKED.has(verdict(a, b).relation)).toBe(false);
      }),
    );
  });

  it('takes one text in two places for one article, though it is a quotation from end to end', () => {
    const speech = numbered(story(1, 4), WordFlag.Quoted);
    expect(verdict(speech, numbered(story(1, 4), WordFlag.Quoted)).relation).toBe('copy');
    expect(verdict(numbered(story(1, 2), WordFlag.Quoted), numbered(story(1, 2))).relation).toBe('quote');
    expect(verdict(speech, numbered([...story(1, 3), ...story(2, 1)], WordFlag.Quoted)).relation).toBe('quote');
  });

  it('tells a shared speech from a shared statement by how it is introduced', () => {
    const said =
      '“We rebuilt this harbour once with borrowed money and rented cranes, and I will not stand here and promise anybody that a second flood would leave us half as lucky as the first one did,”';
    const speechA = bodyOf([
      'Mayor Orla Quist told a crowded hall on Monday that the sea wall must wait.',
      `${said} she said in a speech of forty minutes.`,
    ]);
    const speechB = bodyOf([
      'Patience ran thin among fishermen after the council met.',
      `${said} Quist said to applause from the front rows.`,
    ]);
    expect(verdict(speechA, speechB).relation).toBe('quote');
    const letterA = bodyOf([
      'Mayor Orla Quist published an open letter about the sea wall.',
      `${said} the letter stated.`,
    ]);
    const letterB = bodyOf([
      'Fishermen were dismayed by a statement from the town hall.',
      `${said} Quist wrote in the statement.`,
    ]);
    expect(verdict(letterA, letterB).relation).toBe('release');
  });

  it('tells the formula of a weather report from a story', () => {
    const formula = (day: string, low: string, high: string, town: string, mm: string): Words =>
      bodyOf([
        `The regional weather office in ${town} expects a low of ${low} degrees and a high of ${high} degrees on ${day}.`,
        `Rain of up to ${mm} millimetres is likely in the hills above ${town} by the evening, the office said.`,
      ]);
    const v = verdict(formula('Tuesday', '4', '11', 'Velmora', '12'), formula('Friday', '9', '19', 'Ostrell', '31'));
    expect(v.relation).toBe('template');
    expect(v.evidence.numbersChanged).toBeGreaterThanOrEqual(3);
  });

  it('names furniture when cleaning took off all that is shared', () => {
    const notice = numbered([distinct(9, 20)]);
    const a: Side = { words: numbered(story(1, 3)), body: 'ok', furniture: notice };
    const b: Side = { words: numbered(story(2, 3)), body: 'ok', furniture: numbered([distinct(9, 20)]) };
    expect(relate(a, b, compare(a.words, b.words)).relation).toBe('boilerplate');
    expect(relate(a, side(b.words), compare(a.words, b.words)).relation).toBe('none');
  });

  it('names furniture when all that is shared is quiet', () => {
    const withNotice = (key: number): Words => {
      const words = numbered([...story(key, 3), distinct(9, 20)]);
      words.flags.fill(WordFlag.Quiet, 90);
      return words;
    };
    const v = verdict(withNotice(1), withNotice(2));
    expect(v.relation).toBe('boilerplate');
    expect(v.coverage).toEqual({ a: 0, b: 0 });
    expect(v.reason).toBe('Only page furniture is shared (20 words).');
  });

  it('holds the block of a gallery for furniture, and a story without line breaks for a story', () => {
    const block = distinct(8, 900);
    expect(relation([...story(1, 12), block], [block, ...story(2, 12)])).toBe('boilerplate');
    const paragraphs = story(3, 20);
    expect(relation(paragraphs, [paragraphs.flat(), ...story(4, 6)])).not.toBe('boilerplate');
  });

  it('calls a body of captions said over and over broken, and an absent body too', () => {
    const caption = distinct(7, 25);
    expect(relation([caption, caption, caption, caption], [caption, ...story(1, 8)])).toBe('broken');
    const empty: Side = { words: numbered([]), body: 'none' };
    expect(relate(empty, empty, compare(empty.words, empty.words)).relation).toBe('broken');
  });

  it('calls one paragraph word for word, or the closing lines of both, boilerplate', () => {
    const prompt = distinct(9, 60);
    expect(relation([...story(1, 4), prompt, ...story(5, 4)], [prompt, ...story(2, 9)])).toBe('boilerplate');
    const closing = [distinct(9, 24), distinct(10, 16)];
    expect(relation([...story(1, 4), ...closing], [...story(2, 9), ...closing])).toBe('boilerplate');
  });

  it('links nothing more for a footer under every article', () => {
    const footer = [distinct(9, 35), distinct(10, 30)];
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 3, max: 20 }), (n, m) => {
        expect(LINKED.has(relation([...story(1, n), ...footer], [...story(2, m), ...footer]))).toBe(false);
      }),
    );
  });

  it('links nothing for the text of a house under unrelated articles, however long', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 12 }),
        (n, m, long) => {
          const house = story(9, long);
          expect(LINKED.has(relation([...story(1, n), ...house], [...story(2, m), ...house]))).toBe(false);
        },
      ),
    );
  });

  it('links an update that keeps the end of the first report: a name stands in both beginnings, or words do', () => {
    const end = story(9, 4);
    const [first, update] = [story(1, 2), story(2, 2)];
    const named = (beginning: number[][]): Words => {
      const words = numbered([...beginning.map((p) => [7_777_777, ...p.slice(1)]), ...end]);
      for (let i = 0; i < 60; i += 30) words.flags[i]! |= WordFlag.Capital;
      return words;
    };
    expect(verdict(named(first), named(update)).relation).toBe('version');
    const common = first.map((p, k) => p.map((word, i) => (i % 5 === 2 ? word : update[k]![i]!)));
    expect(verdict(numbered([...first, ...end]), numbered([...common, ...end])).relation).toBe('version');
  });

  it('calls one stock sentence boilerplate and phrases nothing', () => {
    const stock = distinct(9, 18);
    expect(relation([...story(1, 5), stock], [...story(2, 5), stock])).toBe('boilerplate');
    expect(relation(story(1, 5), story(2, 5))).toBe('none');
  });
});

describe('relate: what it says', () => {
  it('is the same verdict from both sides, coverage swapped', () => {
    fc.assert(
      fc.property(fc.nat(12), fc.nat(12), fc.nat(12), fc.boolean(), (shared, ownA, ownB, quoted) => {
        const a = numbered([...story(1, shared), ...story(2, ownA)], quoted ? WordFlag.Quoted : 0);
        const b = numbered([...story(3, ownB), ...story(1, shared)]);
        const there = verdict(a, b);
        const back = verdict(b, a);
        expect(back.relation).toBe(there.relation);
        expect(back.coverage).toEqual({ a: there.coverage.b, b: there.coverage.a });
      }),
    );
  });

  it('gives its reason in one sentence with the figures', () => {
    const whole = story(1, 20);
    const { reason } = verdict(numbered(whole), numbered(whole.slice(0, 4)));
    expect(reason).toBe('100% of B (120 words) stand in A (600 words).');
  });
});

describe('what may link two bodies', () => {
  const START = WordFlag.ParagraphStart | WordFlag.SentenceStart;
  const flag = fc.constantFrom(0, 0, 0, 0, 0, 0, START, WordFlag.Quoted, WordFlag.Quiet, WordFlag.Stop);
  /** Pieces of one text with words changed at every so manieth place, and words of its own behind each. */
  const parts = fc.array(
    fc.tuple(fc.nat(3), fc.integer({ min: 3, max: 50 }), fc.constantFrom(4, 6, 9, 99), fc.constantFrom(0, 1, 9, 40)),
    { minLength: 1, maxLength: 5 },
  );
  const body = fc
    .tuple(parts, fc.array(flag, { minLength: 30, maxLength: 50 }), fc.boolean())
    .map(([all, flags, quoted]) => {
      let own = 0;
      const numbers = all.flatMap(([at, count, changed, more]) => [
        ...Array.from({ length: count }, (_, i) => (i % changed === changed - 1 ? 1e6 + own++ : 60 * at + i)),
        ...Array.from({ length: more }, () => 1e6 + own++),
      ]);
      return {
        hash: Uint32Array.from(numbers, (n) => Math.imul(n + 1, 0x9e3779b1)),
        flags: Uint8Array.from(
          numbers,
          (n, i) => (i === 0 ? START : 0) | (quoted ? WordFlag.Quoted : flags[n % flags.length]!),
        ),
      };
    });

  const aligned = (a: Words, b: Words): Aligned => {
    const comparer = new Comparer();
    comparer.load(a);
    comparer.meet(b);
    return comparer.align();
  };

  it('is told of whatever is linked', () => {
    let linked = 0;
    fc.assert(
      fc.property(body, body, (a, b) => {
        if (!LINKED.has(verdict(a, b).relation)) return;
        linked++;
        expect(mayLink(aligned(a, b))).toBe(true);
      }),
      { numRuns: 5000 },
    );
    // One pair in forty.
    expect(linked).toBeGreaterThan(50);
  });

  it('is a sentence at least, or a whole article with words changed here and there', () => {
    const shared = distinct(70, 30);
    const among = (words: readonly number[], key: number): Words =>
      numbered([distinct(key, 200), [...words], distinct(key + 1, 200)]);
    expect(mayLink(aligned(among(shared, 71), among(shared, 73)))).toBe(true);
    expect(mayLink(aligned(among(shared.slice(1), 71), among(shared.slice(1), 73)))).toBe(false);
  });
});
