import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agencyNamed, mayBeginAgency, mayEndAgency } from '../../src/clean/dateline/agencies.ts';
import { arabic } from '../../src/clean/dateline/arabic.ts';
import { bracketed } from '../../src/clean/dateline/bracketed.ts';
import { mayBeEastAsian, readEastAsian } from '../../src/clean/dateline/cjk.ts';
import { dashed } from '../../src/clean/dateline/dashed.ts';
import { mayHoldDate } from '../../src/clean/dateline/date.ts';
import { readHead, tidy } from '../../src/clean/dateline/head.ts';
import { monthNumber } from '../../src/clean/dateline/months.ts';
import { opensSentence, paragraphOf } from '../../src/clean/dateline/paragraph.ts';
import { mayBeCaps } from '../../src/clean/dateline/place.ts';
import { afterDash, afterSeparator, nextDash } from '../../src/clean/dateline/separator.ts';
import { slashed } from '../../src/clean/dateline/slashed.ts';

const mark = fc.constantFrom(
  ...[
    '-',
    '--',
    '_',
    '|',
    '—',
    '–',
    '\u0097',
    '&mdash;',
    '&#8211;',
    '&',
    'â€“',
    'â',
    ' ',
    '\u00a0',
    '\n',
    '.',
    ',',
    ':',
  ],
  ...['a', 'B', 'cd', 'É', '日', '𝐀', '7', '/', '(', ')', '=', '।', '：'],
);
const marked = fc.array(mark, { maxLength: 16 }).map((parts) => parts.join(''));

const B = String.raw`[\s\u00a0]`;
const LONG = String.raw`[—–―−\u0096\u0097]|&(?:mdash|ndash|#821[12]|#x201[34]);|â€[“”"]`;

describe('the marks that part a dateline from its story', () => {
  it('are the dashes that one pattern finds', () => {
    const plain = new RegExp(
      String.raw`(?:(?:${LONG})+|--+|(?<=${B})[-_]+(?=${B}|$)|(?<=\p{L}{2}[.,]?)-(?=${B})|\|)${B}*`,
      'gu',
    );
    fc.assert(
      fc.property(marked, (text) => {
        const found: [number, number][] = [];
        for (let at = nextDash(text, 0); at >= 0; at = nextDash(text, afterDash(text, at)))
          found.push([at, afterDash(text, at)]);
        expect(found).toEqual([...text.matchAll(plain)].map((dash) => [dash.index, dash.index + dash[0].length]));
      }),
      { numRuns: 2000 },
    );
  });

  it('are the separators that one pattern finds', () => {
    const plain = new RegExp(
      String.raw`${B}*[.,]?${B}*(?:(?:${LONG})+|-{1,3}(?![\p{L}\d]*\p{Ll}-)|_+(?=${B})|[:：|=।](?=${B}|$)|\.(?=${B}|$))(?:${B}*[-–—])?${B}*`,
      'uy',
    );
    fc.assert(
      fc.property(marked, fc.nat(6), (text, at) => {
        plain.lastIndex = at;
        const found = plain.exec(text);
        const stop = found === null ? at : at + found[0].length;
        const joins = found?.[0].endsWith('-') && /^\p{Ll}/u.test(text.slice(stop));
        expect(afterSeparator(text, at)).toBe(joins ? at : stop);
      }),
      { numRuns: 2000 },
    );
  });

  it('a sentence opens with what two patterns say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3 }), marked, (first, rest) => {
        const text = first + rest;
        expect(opensSentence(text)).toBe(
          !/^\p{Ll}/u.test(text) && /[\p{L}\p{N}"'“”‘’«»„(¿¡$€£#@[]/u.test(text.slice(0, 1)),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

const capitals = fc.constantFrom(
  ...[
    'ROME',
    'Rome',
    'McALLEN',
    'Al ASAD',
    'Va.',
    'N. Y.',
    'S.',
    'B',
    'of',
    '(Ohio)',
    '(c)',
    'D',
    '3 May',
    'Safar 16, 1442',
    '2024',
    'ÅRE',
    'é',
  ],
  ...[',', '/', '.', ' and '],
);

describe('what a head may come to', () => {
  it('no place is in capitals, and none dated, where the screens say so', () => {
    let [caps, dated, refused] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(capitals, { minLength: 1, maxLength: 5 }), fc.constantFrom(' ', ''), (parts, between) => {
        const text = parts.join(between);
        const found = readHead(text, null);
        if (!mayBeCaps(text)) refused++;
        if (found?.caps === true) caps++;
        if (found?.dated === true) dated++;
        expect([text, !mayBeCaps(text) && found?.caps === true]).toEqual([text, false]);
        expect([text, !mayHoldDate(text) && found?.dated === true]).toEqual([text, false]);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(caps, dated, refused)).toBeGreaterThan(0);
  });
});

describe('a head made tidy', () => {
  it('is what one replacement after the other makes of it', () => {
    const plain = (raw: string): string =>
      raw
        .replace(/(\p{L}\p{L}\.)(?=\d)/gu, '$1 ')
        .replace(/(\d\.)(?=\p{L})/gu, '$1 ')
        .replace(/(?<=(?:^|[ ,])\p{Lu}\.) (?=\p{Lu}\.(?:[ ,]|$))/gu, '')
        .replace(/,(?=\S)/g, ', ')
        .replace(/\s+,/g, ',')
        .replace(/\s+/g, ' ')
        .replace(/[\s,:\-–—―]+$/, '')
        .trim();
    const part = fc.constantFrom(
      'N.',
      'Y.',
      'Oct.',
      '3',
      '3.',
      'É.',
      'Ł.',
      'PARIS',
      ',',
      ',,',
      ' ',
      '  ',
      '\t',
      '-',
      ':',
      '—',
      '.',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 9 }), fc.constantFrom('', ' '), (parts, between) => {
        const raw = parts.join(between);
        expect([raw, tidy(raw)]).toEqual([raw, plain(raw)]);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a line that begins with a mark', () => {
  const rows = [
    'LONDON (AP) — The ferry',
    'Paris, 3 May (AFP) - The ferry',
    'AP — The ferry',
    '3 May (UPI) -- The ferry',
    'LONDON — The ferry',
  ];
  const story = ' sails again on Tuesday after a winter of repairs, the harbour said.';

  it.each([...'#$%*+<=>@^{}~©•'])('%s is no dateline by any form', (mark) => {
    for (const row of rows.flatMap((row) => [row, row.toUpperCase(), `/${row}`])) {
      for (const window of [`${mark}${row}${story}`, `${mark} ${row}${story}`, `${mark}${mark}${row}${story}`]) {
        const paragraph = paragraphOf(window, window.length, window, 0);
        const found = arabic(paragraph) ?? bracketed(paragraph) ?? slashed(paragraph) ?? dashed(paragraph);
        expect([window, found]).toEqual([window, null]);
      }
    }
  });
});

describe('words of prose', () => {
  it('stand in no table', () => {
    for (const one of 'is was were are be been being has had have having said says say that this these those with from for his their'.split(
      ' ',
    )) {
      expect(readHead(`PARIS, ${one}`, null)).toBeNull();
      expect(readHead(`${one} PARIS`, null)).toBeNull();
      expect(readHead(`PARIS 3 ${one} 2024`, null)).toBeNull();
      expect(monthNumber(one)).toBe(0);
      expect(agencyNamed(one)).toBeNull();
    }
  });
});

describe('the screens of the paragraph', () => {
  it('East Asian forms begin as their screen says', () => {
    const sign = fc.constantFrom(...'([（【［東京日新华社北サ서울=1２5 月電）)]】·,/AP-'.split(''));
    const forms = [
      '（新华社北京3月15日电）',
      '(서울=연합뉴스) 기자 =',
      '[東京 15日 ロイター] -',
      '【ワシントン共同】',
      '路透北京3月15日 -',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom('', ...forms),
        fc.string({ unit: sign, maxLength: 12 }),
        fc.nat(3),
        (form, rest, cut) => {
          const window = form.slice(cut) + rest;
          if (readEastAsian(window) !== null) expect([window, mayBeEastAsian(window)]).toEqual([window, true]);
        },
      ),
      { numRuns: 2000 },
    );
    for (const form of forms) expect(mayBeEastAsian(form)).toBe(true);
    expect(mayBeEastAsian('(CNN) The mayor')).toBe(false);
    expect(mayBeEastAsian('“The mayor')).toBe(false);
  });

  it.each([
    'AP',
    'A.P.',
    'The Associated Press',
    'dpa',
    'РИА «Новости»',
    'Anadolu Agency (AA)',
    'AFP=時事',
    'أ ف ب',
    'Reuters .',
    '« AFP »',
  ])('%s: its first and last words may begin and end an agency', (name) => {
    expect(agencyNamed(name)).not.toBeNull();
    const words = name.split(' ');
    expect(mayBeginAgency(words[0]!)).toBe(true);
    expect(mayEndAgency(words.at(-1)!)).toBe(true);
  });

  it.each(['Agência Brasil', 'AGE\u0302NCIA BRASIL', 'Te\u0301lam', 'U.P.', 'u. p.', '«Lusa»', 'a.b.r.'])(
    '%s is known however it is written',
    (name) => {
      expect(agencyNamed(name)).not.toBeNull();
    },
  );

  it('a word of prose begins and ends none', () => {
    for (const one of ['mayor', 'said,', 'Police:', '']) {
      expect(mayBeginAgency(one)).toBe(one === '');
      expect(mayEndAgency(one)).toBe(one === '');
    }
  });

  it('months are found whatever the case and the points', () => {
    const name = fc.constantFrom(
      'March',
      'MARCH.',
      'märz',
      'MÄRZ,',
      'Ma\u0308rz',
      'İyun',
      'авг.',
      'xyz',
      'مارس',
      'may.,',
    );
    fc.assert(
      fc.property(name, (month) => {
        const folded = month
          .normalize('NFC')
          .toLowerCase()
          .replaceAll('\u0307', '')
          .replace(/[.,]+$/, '');
        expect(monthNumber(month)).toBe(monthNumber(folded));
      }),
    );
    expect(['March', 'Ma\u0308rz', 'MÄRZ,', 'авг.', 'İyun', 'xyz'].map((one) => monthNumber(one))).toEqual([
      3, 3, 3, 8, 6, 0,
    ]);
  });
});
