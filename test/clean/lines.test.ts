import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitLines } from '../../src/clean/lines.ts';

const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '\u2028',
        '\u2029',
        '\n\n',
        ' ',
        '\u00a0',
        '\ufeff',
        '\t',
        'ferry',
        'quay 7',
        '潮',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('splitLines', () => {
  it.each([
    ['', []],
    ['one', [['one', 1, 0]]],
    [
      'one\ntwo',
      [
        ['one', 1, 0],
        ['two', 2, 0],
      ],
    ],
    [
      'one\r\n\r\ntwo',
      [
        ['one', 1, 0],
        ['two', 3, 1],
      ],
    ],
    [
      'one\rtwo\u2028three\u2029four',
      [
        ['one', 1, 0],
        ['two', 2, 0],
        ['three', 3, 0],
        ['four', 4, 0],
      ],
    ],
    ['\n \n\t one \u00a0\n', [['one', 3, 2]]],
    ['\ufeffone', [['one', 1, 0]]],
  ] as const)('%j', (text, expected) => {
    expect(splitLines(text).map((line) => [line.text, line.number, line.blanksBefore])).toEqual(expected);
  });

  it('gives every character that is not blank to one line, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const line of splitLines(text)) {
          expect(line.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(line.start, line.end)).toBe(line.text);
          expect(line.text).not.toBe('');
          expect(line.text).not.toMatch(/[\n\r\u2028\u2029]/u);
          expect(text.slice(at, line.start)).toMatch(/^[\s\u200b]*$/u);
          at = line.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\u200b]*$/u);
      }),
    );
  });

  it('numbers lines and counts the blank ones above as an editor would', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const plain = text.split(/\r\n|[\n\r\u2028\u2029]/u);
        let last = 0;
        for (const line of splitLines(text)) {
          expect(plain[line.number - 1]).toContain(line.text);
          expect(line.blanksBefore).toBe(line.number - last - 1);
          last = line.number;
        }
      }),
    );
  });
});
