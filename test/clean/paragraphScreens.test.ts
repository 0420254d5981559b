import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HEAD_WORDS } from '../../src/clean/dateline/headWords.ts';
import { isBlank } from '../../src/clean/dateline/opening.ts';
import { NAME_BYTES, NO_HEAD_BYTES, SMALL_WORD } from '../../src/kernel/lines/layout.ts';
import { endedLines, MARK, mayHoldMark, screensOf } from './paragraphScreens.ts';

/** Whether the table has a word in small letters, or one with its hash. */
function isHeld(word: string): boolean {
  let hash = 0;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return (WORD_FLAGS[hash >>> 17]! & SMALL_WORD) !== 0;
}

const WORD_FLAGS = new Uint8Array(HEAD_WORDS.buffer, NAME_BYTES + NO_HEAD_BYTES);

const isGap = (char: string): boolean => char <= ' ' || char === '\u00a0';

/** Where the first mark stands that may part a head from what follows. */
function firstMark(text: string, from: number, limit: number): number {
  for (let at = from; at < limit; at++) {
    const next = text[at + 1] ?? '';
    if (MARK.test(text.slice(at)) || (text[at] === '-' && isBlank(next.charCodeAt(0)))) return at;
    if (text[at] === '.' && isGap(next)) return at;
    if ((text[at] === '-' || text[at] === '_') && (at === from || isGap(text[at - 1]!))) return at;
  }
  return limit;
}

/** A year by the Hijra: behind its day, whatever figures it is in, or before the sign that says so. */
const HIJRA = /[\d\x7f-\x9f\xa1-\uffff],?[\0-\x20\xa0]+1[34]\d\d|1[34]\d\d[\0-\x20\xa0]*[\u0600-\uffff]/;

/** The plain way of saying what the kernel says: no word in small letters stands before the first mark that heads do not hold. */
function mayOpen(text: string, from: number, end: number): boolean {
  if (!mayHoldMark(text, from, end)) return false;
  if (text.charCodeAt(from) >= 0x600 || HIJRA.test(text.slice(from, Math.min(end, from + 170)))) return true;
  const limit = Math.min(end, from + 120);
  const stop = firstMark(text, from, limit);
  const words = text.slice(from, stop).split(/[\0-\x20\xa0]/);
  if (stop === limit && limit < end) words.pop();
  return words.every((word) => !/^[a-z]+[.,]*$/.test(word) || isHeld(word.replace(/[.,]+$/, '')));
}

const mayOpenSurely = (text: string, from: number): boolean =>
  !/^[a-z ]/.test(text.slice(from + 1)) || /[([/\d]/.test(text.slice(from, from + 60));

const part = fc.constantFrom(
  ...'The mayor of Oak Bend said on oct. dpa 1442 said, AP. U.S. ÉVRY. Ł. 3. 7 - -- a-b x- ( [ / : — | © • * “ \u200b 日 电 & &amp; &x _x b d e م 𝐀. â'.split(
    ' ',
  ),
);
const prose = fc
  .array(fc.tuple(part, fc.constantFrom(' ', ' ', ' ', '', '\u00a0', '\n')), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.flat().join(''));

describe('where datelines may stand', () => {
  it('the kernel says what is read character by character', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(prose, fc.nat(8), fc.nat(220), (text, skip, size) => {
        const from = Math.min(skip, text.length - 1);
        const end = Math.min(from + size + 1, text.length);
        const screens = screensOf(text);
        const may = mayOpen(text, from, end);
        const told = screens.readers(from, end) !== 0;
        // Of text with other letters nothing more is asked; of plain text, which forms it may have.
        const head = text.slice(from, Math.min(end, from + 170));
        const isForeign = /[^\0-\x7e‐-‧]/.test(head) || HIJRA.test(head);
        expect([text, from, end, told]).toEqual([text, from, end, may && (isForeign || told)]);
        expect([text, from, screens.mayOpenSurely(from)]).toEqual([text, from, mayOpenSurely(text, from)]);
        if (may) yes++;
        else no++;
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it.each([
    ['a hyphen that ends the text parts nothing', 'OAK BEND-', false],
    ['nor does one inside a word', 'OAK-BEND', false],
    ['but one before a blank does', 'OAK BEND- ', true],
    ['a figure in a short line may be a date', 'OAK BEND, 3', true],
  ])('%s', (_, text, may) => {
    expect(screensOf(text).readers(0, text.length) !== 0).toBe(may);
  });
});

const SIGNED = /[.!?"”’»।]\s*(?:[—–-]|PTI |[([/].*\s$)/s;

describe('where credits may close a paragraph', () => {
  const word = fc.constantFrom('sails', 'again', 'The ferry', ' of the harbour board ');
  const sign = fc.constantFrom(
    ...[
      '.',
      '!',
      '?',
      '”',
      '’',
      '»',
      '।',
      '"',
      ' ',
      '\u00a0',
      '\u2003',
      '\u202f',
      '\n',
      '—',
      '–',
      '-',
      'PTI ',
      '(',
      '[',
      '/',
      ')',
      ']',
    ],
  );
  const end = fc.oneof({ weight: 3, arbitrary: word }, { weight: 2, arbitrary: sign });

  it('the kernel says what a pattern says of the last code units', () => {
    let yes = 0;
    let no = 0;
    fc.assert(
      fc.property(fc.array(end, { minLength: 1, maxLength: 40 }), fc.nat(6), fc.nat(4), (parts, from, cut) => {
        const text = parts.join('');
        const to = text.length - cut;
        if (from >= to) return;
        const closed = /[)\]/][.\0- \u00a0]*$/.test(text.slice(from, to));
        const may = to - from >= 24 && (closed || SIGNED.test(text.slice(Math.max(from, to - 60), to)));
        expect([text, from, to, screensOf(text).mayEndInCredit(from, to)]).toEqual([text, from, to, may]);
        if (may) yes++;
        else no++;
      }),
      { numRuns: 9000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
  });

  it('the kernel says the same of whole lines beforehand', () => {
    fc.assert(
      fc.property(fc.array(end, { minLength: 1, maxLength: 40 }), (parts) => {
        const text = parts.join('');
        for (const line of endedLines(text)) {
          expect([text, line]).toEqual([text, { ...line, may: screensOf(text).mayEndInCredit(line.start, line.end) }]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['The ferry sails again on Monday. (ANI)', true],
    ['The ferry sails again on Monday. – Reuters', true],
    ['The ferry sails again on Monday. PTI MQ TH', true],
    ['The ferry sails again on Monday.', false],
    ['It sails. – Reuters', false],
  ])('%s', (text, may) => {
    expect(screensOf(text).mayEndInCredit(0, text.length)).toBe(may);
  });
});
