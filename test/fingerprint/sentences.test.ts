import { describe, expect, it } from 'vitest';
import { sentenceBehind } from '../../src/fingerprint/sentences.ts';

/** What stands from the cut on. */
function behind(text: string, start = 0, from = start): string | null {
  const units = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
  const at = sentenceBehind(units, start, from, text.length);
  return at < 0 ? null : text.slice(at);
}

describe('a sentence to cut a paragraph at', () => {
  it('begins with a letter behind the end of another', () => {
    expect(behind('The ferry left the lanterns. It came back.')).toBe('It came back.');
    expect(behind('Did the ferry leave? It did.')).toBe('It did.');
    expect(behind('Паром ушёл за маяками. Он вернулся.')).toBe('Он вернулся.');
    expect(behind('渡船离开。它回来了。')).toBe('它回来了。');
    expect(behind('渡船离开！Then it came back.')).toBe('Then it came back.');
  });

  it('is none behind what may be an abbreviation, a number or an initial', () => {
    for (const text of [
      'Seen by Gen. Hart',
      'U.S. troops',
      'They paid $3. Nobody',
      'at 3 p.m. Monday',
      'See St. Ives',
    ]) {
      expect(behind(text)).toBeNull();
    }
  });

  it('is none where a quotation mark stands, or a number', () => {
    expect(behind('He left the lanterns. “It came back.”')).toBeNull();
    expect(behind('“He left the lanterns.” It came back.')).toBeNull();
    expect(behind('He left the lanterns. 12 came back.')).toBeNull();
  });

  it('begins behind what is asked for, and ends within the paragraph', () => {
    const text = 'One lantern! Two lanterns. Three lanterns. ';
    expect(behind(text, 0, 15)).toBe('Three lanterns. ');
    expect(behind(text, 0, 30)).toBeNull();
    // Fewer letters of the paragraph stand before the period than of the word.
    expect(behind(text, 20)).toBeNull();
  });
});
