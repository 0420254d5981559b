import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from '../../src/clean/dateline/opening.ts';
import { screensOf } from './paragraphScreens.ts';

const NEVER_FIRST = /^[b-cf-z#$%*+<=>@^{}~©•"“]/;
const MARK = /^(?:[([/|:।\xe2\x96\x97‒-―【（［电電讯日]|&(?! )|--)/;

const isSmall = (char: string): boolean => /^[a-z]$/.test(char);
const isUpper = (char: string): boolean => char !== char.toLowerCase();
const holdsFigure = (text: string, from: number, at: number): boolean =>
  /\d/.test(text.slice(Math.max(from + 1, at - 23), at + 1));

/** The plain way of saying what the kernel says, character by character. */
function mayOpen(text: string, from: number, end: number): boolean {
  if (NEVER_FIRST.test(text.slice(from))) return false;
  if (/^[\u0600-\u06ff]/.test(text.slice(from)) || (end - from <= 60 && holdsFigure(text, from, end))) return true;
  let small = 0;
  for (let at = from; at < Math.min(end, from + 120); at++) {
    const char = text[at]!;
    const next = text[at + 1] ?? '';
    if (char === ' ' || char === '\u00a0') {
      if (isSmall(next) && ++small > 5) return false;
      if (next === '-' || next === '_') return true;
    } else if (MARK.test(text.slice(at)) || (char === '-' && isBlank(next.charCodeAt(0)))) return true;
    else if (char === '.' && next === ' ') {
      if (at - from > 6 && holdsFigure(text, from, at)) return true;
      if (at - from < 24 && at - from >= 4 && isUpper(text[at - 1]!) && isUpper(text[at - 2]!)) return true;
      if (at - from < 24) small++;
    }
  }
  return false;
}

const mayOpenSurely = (text: string, from: number): boolean =>
  !/^[a-z ]/.test(text.slice(from + 1)) || /[([/\d]/.test(text.slice(from, from + 60));

const part = fc.constantFrom(
  ...'The mayor of Oak Bend said on AP. U.S. ÉVRY. Ł. 3. 7 - -- a-b x- ( [ / : — | © • * “ \u200b 日 电 & &amp; &x _x b d e م 𝐀. â'.split(
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
        expect([text, from, end, screens.mayOpen(from, end)]).toEqual([text, from, end, may]);
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
    ['a figure in a short line may be a date', 'Oak Bend 3', true],
  ])('%s', (_, text, may) => {
    expect(screensOf(text).mayOpen(0, text.length)).toBe(may);
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
      { numRuns: 3000 },
    );
    expect(Math.min(yes, no)).toBeGreaterThan(100);
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
