import { describe, expect, it } from 'vitest';
import { canonicalWords } from '../../src/fingerprint/canonical.ts';
import { WordReader } from '../../src/fingerprint/reader.ts';
import { WordFlag } from '../../src/fingerprint/words.ts';
import { rehearse } from '../../src/pipeline/rehearsal.ts';
import { copyUnits } from '../../src/units.ts';

describe('rehearse', () => {
  const seen: string[] = [];
  const reader = new WordReader((text, into) => {
    seen.push(text);
    copyUnits(text, into);
  });
  rehearse(reader);

  it('reads the same text again and again', () => {
    expect(seen.length).toBeGreaterThan(10);
    expect(new Set(seen).size).toBe(1);
  });

  it('meets every sort of word', () => {
    let end = -1;
    const paragraphs = seen[0]!.split('\n').map((line, i) => {
      const start = end + 1;
      end = start + line.length;
      return { start, end, quiet: i === 0 };
    });
    const met = canonicalWords(seen[0]!, paragraphs).flags.reduce((all, flags) => all | flags, 0);
    expect(met).toBe(Object.values(WordFlag).reduce((all, flag) => all | flag, 0));
  });

  it('leaves the reader as it was', () => {
    const text = 'The “Gazette” said on May 3 that 2,000 people came.';
    const paragraphs = [{ start: 0, end: text.length, quiet: false }];
    const { hash, flags, start, end } = reader.read(text, paragraphs);
    expect({ hash, flags, start, end }).toEqual(canonicalWords(text, paragraphs));
  });
});
