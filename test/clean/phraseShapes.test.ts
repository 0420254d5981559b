import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldPhrase, LONGEST_PHRASE, PhraseShapes } from '../../src/clean/rules/fold.ts';

const PHRASES = ['read more', "editor's picks", 'é', 'lire l’article', 'mehr dazu', 'that’s all, folks’'].map(
  foldPhrase,
);

describe('the shapes of phrases', () => {
  const shapes = new PhraseShapes();
  for (const phrase of PHRASES) shapes.add(phrase);

  it('let every way of writing a phrase through', () => {
    const mark = fc.constantFrom('', ' ', '» ', '“', '[', '…', ' >>', '.', ':', '—');
    const letters = fc.constantFrom('same', 'upper', 'curly');
    fc.assert(
      fc.property(fc.constantFrom(...PHRASES), mark, mark, letters, (phrase, before, after, how) => {
        const curly = how === 'curly' ? phrase.replaceAll("'", '’') : phrase;
        const line = before + (how === 'upper' ? curly.toUpperCase() : curly) + after;
        fc.pre(PHRASES.includes(foldPhrase(line)) && !/\s\s/.test(line));
        expect([line, shapes.mayHold(`x${line}x`, 1, 1 + line.length)]).toEqual([line, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('tell of most lines that they are none', () => {
    expect(
      ['', '...', 'red more', 'read morf', 'read  more', 'x'.repeat(LONGEST_PHRASE + 1)].map((line) =>
        shapes.mayHold(line, 0, line.length),
      ),
    ).toEqual(Array(6).fill(false));
  });
});
