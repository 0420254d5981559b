import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { compare } from '../../src/compare/compare.ts';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import type { Words } from '../../src/fingerprint/words.ts';
import { cohesion } from '../../src/story/cohesion.ts';
import { keepsSubject, sameSubject } from '../../src/story/subject.ts';

const fixture = (name: string): string[] =>
  readFileSync(new URL(`../fixtures/hard-cases/${name}.txt`, import.meta.url), 'utf8')
    .split(/\n\n+/)
    .slice(1);
const wordsOf = (paragraphs: readonly string[]): Words => {
  const { text, paragraphs: found } = clean({ id: 'x', text: paragraphs.join('\n\n') });
  return canonicalWords(text, found);
};
const keeps = (whole: readonly string[], one: readonly string[], other: readonly string[]): boolean => {
  const [w, a, b] = [wordsOf(whole), wordsOf(one), wordsOf(other)];
  expect(keepsSubject(w, compare(w, b), compare(w, a))).toBe(keepsSubject(w, compare(w, a), compare(w, b)));
  return keepsSubject(w, compare(w, a), compare(w, b));
};

const cable = fixture('cable-wire');
const canal = fixture('canal-report');
const insurance = fixture('flood-insurance');

describe('one subject', () => {
  it('have two versions of one report', () => {
    const [a, b] = [wordsOf(cable.slice(0, 12)), wordsOf(cable.slice(8))];
    expect(sameSubject(a, b)).toBe(true);
    expect(sameSubject(b, a)).toBe(true);
  });

  it('have no two reports of different events', () => {
    const all = [cable, canal, insurance].map(wordsOf);
    for (const a of all) for (const b of all) expect(sameSubject(a, b)).toBe(a === b);
  });

  it('is not in empty bodies', () => {
    expect(sameSubject(wordsOf([]), wordsOf([]))).toBe(false);
  });
});

describe('a body keeps to its subject', () => {
  it('from the head of a report to its end, though they share few names', () => {
    for (const [head, tail] of [
      [6, 5],
      [4, 4],
      [8, 3],
    ] as const) {
      expect(keeps(cable, cable.slice(0, head), cable.slice(-tail))).toBe(true);
    }
  });

  it('not where one report ends and another begins', () => {
    const merged = [...cable.slice(0, 9), ...canal.slice(0, 9)];
    expect(keeps(merged, cable.slice(0, 9), canal.slice(0, 9))).toBe(false);
    expect(keeps(merged, cable.slice(0, 4), canal.slice(4, 9))).toBe(false);
  });

  it('where nothing recurs, as far as anyone can tell', () => {
    expect(cohesion({ hash: Uint32Array.of(1, 2, 3, 4), flags: new Uint8Array(4) }, 2, 2)).toBe(1);
  });

  it('less the fewer of its words come back', () => {
    const flags = new Uint8Array(8);
    const same = cohesion({ hash: Uint32Array.of(1, 2, 3, 4, 1, 2, 3, 4), flags }, 4, 4);
    const half = cohesion({ hash: Uint32Array.of(1, 2, 2, 2, 1, 4, 4, 4), flags }, 4, 4);
    const none = cohesion({ hash: Uint32Array.of(1, 1, 2, 2, 3, 3, 4, 4), flags }, 4, 4);
    expect(same).toBeGreaterThan(half);
    expect(half).toBeGreaterThan(none);
    expect(none).toBe(0);
  });
});
