import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, cleanToCompare } from '../../src/clean/clean.ts';
import { findCredit, mayBeCredit, type Zone } from '../../src/clean/credits/credits.ts';
import { peopleIn, readNamed } from '../../src/clean/credits/names.ts';
import { isEasternStamp, isStamp, mayBeStamp } from '../../src/clean/credits/stamp.ts';
import { CREDIT_STARTS, kindsOfStart, startsOf } from '../../src/clean/credits/starts.ts';
import { findTrailingCredit } from '../../src/clean/credits/trailing.ts';
import { splitLines } from '../../src/clean/lines.ts';
import { rowsOf } from '../../src/clean/rows.ts';
import { BUILTIN_RULES } from '../../src/clean/rules/builtin.ts';
import { compileRules } from '../../src/clean/rules/table.ts';
import type { CleanArticle } from '../../src/clean/types.ts';

type Row = [zone: Zone, text: string, kind: string, party: string | null, names?: readonly string[]];

const CREDITS: readonly Row[] = [
  ['head', 'By Mara Quill, CNN', 'byline', 'CNN', ['Mara Quill']],
  ['head', 'By MARA QUILL and TOM HASK, Associated Press', 'byline', 'AP', ['MARA QUILL', 'TOM HASK']],
  ['head', 'Von Jonas Ried, dpa', 'byline', 'dpa', ['Jonas Ried']],
  ['head', 'Par Anne Colin avec AFP', 'byline', 'AFP', ['Anne Colin']],
  ['head', 'Por María Soler', 'byline', null, ['María Soler']],
  ['head', 'Di Carla Rossi', 'byline', null, ['Carla Rossi']],
  ['head', 'Door Pieter van den Berg', 'byline', null, ['Pieter van den Berg']],
  ['head', 'Av Nils Berg', 'byline', null, ['Nils Berg']],
  ['head', 'Автор: Иван Петров', 'byline', null, ['Иван Петров']],
  ['head', 'By The Associated Press', 'byline', 'AP', []],
  ['head', 'Mara Quill, Associated Press', 'byline', 'AP', ['Mara Quill']],
  ['head', 'Reuters Staff', 'agency', 'Reuters'],
  ['tail', 'AFP', 'agency', 'AFP'],
  ['tail', '© 2026 The Associated Press. All rights reserved.', 'copyright', 'AP'],
  ['body', 'Copyright 2026 Reuters', 'copyright', 'Reuters'],
  ['tail', 'Copyright 2026 Valley Post. All rights reserved.', 'copyright', 'Valley Post'],
  ['tail', 'Все права защищены.', 'copyright', null],
  ['tail', '저작권자 ⓒ 연합뉴스, 무단 전재-재배포 금지', 'copyright', 'Yonhap'],
  ['tail', '(Reporting by Mara Quill in Hartwell; Editing by Tom Hask)', 'sign-off', null, ['Mara Quill', 'Tom Hask']],
  ['tail', 'Reporting by Mara Quill; Editing by Tom Hask', 'sign-off', null, ['Mara Quill', 'Tom Hask']],
  ['tail', '(Reportage de Anne Colin)', 'sign-off', null, ['Anne Colin']],
  ['tail', '(Reporte de María Soler. Editado por Luis Prado)', 'sign-off', null, ['María Soler', 'Luis Prado']],
  ['tail', 'AP writer Mara Quill contributed to this report.', 'contribution', 'AP', ['Mara Quill']],
  ['tail', 'The Associated Press contributed to this report.', 'contribution', 'AP'],
  [
    'tail',
    'CNN’s Mara Quill and Tom Hask contributed to this report.',
    'contribution',
    'CNN',
    ['Mara Quill', 'Tom Hask'],
  ],
  ['tail', 'Jonas Ried hat zu diesem Bericht beigetragen.', 'contribution', null, ['Jonas Ried']],
  ['tail', 'Anne Colin a contribué à cet article.', 'contribution', null, ['Anne Colin']],
  ['tail', 'Pieter Vos heeft bijgedragen aan dit artikel.', 'contribution', null, ['Pieter Vos']],
  [
    'tail',
    '(Except for the headline, this story has not been edited by Valley Post staff and is published from a syndicated feed.)',
    'syndication',
    null,
  ],
  [
    'tail',
    'This story has been published from a wire agency feed without modifications to the text.',
    'syndication',
    null,
  ],
  ['tail', '(With inputs from PTI)', 'syndication', 'PTI'],
  ['tail', 'With inputs from agencies', 'syndication', null],
  ['tail', '(avec AFP)', 'syndication', 'AFP'],
  ['tail', 'mit Material der dpa', 'syndication', 'dpa'],
  ['tail', 'Con información de EFE', 'syndication', 'EFE'],
  ['tail', 'Com informações da Reuters', 'syndication', 'Reuters'],
  ['tail', 'Met materiaal van ANP', 'syndication', 'ANP'],
  ['tail', 'По материалам ТАСС', 'syndication', 'TASS'],
  ['tail', 'Dieser Text wurde von der Deutschen Presse-Agentur (dpa) unverändert übernommen.', 'syndication', 'dpa'],
  ['tail', 'This story was originally published by Harbour Weekly.', 'republication', 'Harbour Weekly'],
  [
    'head',
    'This article is republished from Harbour Weekly under a Creative Commons license.',
    'republication',
    'Harbour Weekly',
  ],
  ['tail', 'Dieser Artikel erschien zuerst bei Hafenblatt.', 'republication', 'Hafenblatt'],
  ['tail', 'Este artículo fue publicado originalmente en Diario Puerto.', 'republication', 'Diario Puerto'],
  ['head', 'Published: March 4, 2026 9:10 PM EST', 'published', null],
  ['head', 'Updated 3:27 am PST, March 4, 2026', 'published', null],
  ['head', 'Aktualisiert am 4. März 2026 um 14:20 Uhr', 'published', null],
  ['head', 'Publié le 12/03/2026 à 14h20', 'published', null],
  ['head', 'Pubblicato il 12 marzo 2026 alle ore 14:20', 'published', null],
  ['head', 'Опубликовано 12 марта 2026 г. в 14:20', 'published', null],
  ['head', '入力 2026.03.12. 14:20', 'published', null],
  ['head', '입력 2026.03.12. 오후 14:20', 'published', null],
  ['head', '更新时间：2026年3月12日 14:20', 'published', null],
  ['tail', 'Source: Reuters', 'source', 'Reuters'],
  ['tail', 'Quelle: dpa', 'source', 'dpa'],
  ['tail', 'Bron: ANP', 'source', 'ANP'],
  ['tail', 'Kilde: Ritzau', 'source', 'Ritzau'],
  ['body', 'Photo: Hau Quill, AP', 'photo', 'AP', ['Hau Quill']],
  ['body', '(AP Photo/Mara Quill)', 'photo', 'AP', ['Mara Quill']],
  ['body', 'REUTERS/Mara Quill', 'photo', 'Reuters', ['Mara Quill']],
  ['body', 'Mara Quill/Getty Images', 'photo', null, ['Mara Quill']],
  ['tail', 'Correction: The ferry holds 210 people, not 120.', 'correction', null],
  ['tail', 'In einer früheren Version dieses Artikels stand ein falscher Name.', 'correction', null],
];

const MORE_CREDITS: readonly Row[] = [
  ['head', 'By MARA QUILL ( @maraquill )', 'byline', null, ['MARA QUILL']],
  ['head', 'By MARA QUILLAssociated Press', 'byline', 'AP', ['MARA QUILL']],
  [
    'tail',
    'Mara Quill contributed to this report, which was updated at 8:15 a.m.',
    'contribution',
    null,
    ['Mara Quill'],
  ],
  [
    'tail',
    'Fox News’ Mara Quill and Tom Hask contributed to this report, along with The Associated Press.',
    'contribution',
    'Fox',
    ['Mara Quill', 'Tom Hask'],
  ],
  [
    'tail',
    'Associated Press writer Mara Quill in San Francisco contributed to this report.',
    'contribution',
    'AP',
    ['Mara Quill'],
  ],
  [
    'tail',
    'Staff writer Mara Quill contributed to this story. Contact Tom Hask at hask@example.com or 555-0134.',
    'contribution',
    null,
  ],
  ['tail', '(Valley Post wire services contributed to this report).', 'contribution', null],
  ['tail', 'and Mara Quill contributed to this article.', 'contribution', null, ['Mara Quill']],
  ['tail', 'This story was reported by The Associated Press.', 'syndication', 'AP'],
  ['tail', 'With News Wire Services', 'syndication', null],
  ['tail', 'This originally appeared on Harbour Weekly.', 'republication', 'Harbour Weekly'],
  [
    'head',
    'A version of this article was originally published in Harbour Weekly’s newsletter.',
    'republication',
    'Harbour Weekly',
  ],
  [
    'tail',
    'This article originally appeared at Harbour Weekly. Copyright 2014. Follow Harbour Weekly on Twitter.',
    'republication',
    'Harbour Weekly',
  ],
  [
    'tail',
    'This article was originally published on Undock.org. Read the original article.',
    'republication',
    'Undock.org',
  ],
  ['tail', 'This story was originally published on March 12, 2018.', 'published', null],
  ['tail', 'This article was originally published at 6:15 a.m.', 'published', null],
  ['tail', '(TM and © Copyright 2026 Valley Radio Inc. Used under license. All rights reserved.)', 'copyright', null],
];

const LOOKALIKES: readonly (readonly [Zone, string])[] = [
  ['head', 'By Tuesday Evening'],
  ['head', 'By The Numbers'],
  ['head', 'By Mara Quill stood a cross.'],
  ['head', 'Von der Brücke blieb nichts'],
  ['head', 'Par ici la sortie'],
  ['head', 'Por fin llegó el barco'],
  ['head', 'Di nuovo in mare'],
  ['body', 'By Mara Quill, CNN'],
  ['body', 'AFP'],
  ['body', 'March 4, 2026'],
  ['head', 'March of the penguins'],
  ['tail', 'Copyright law is hard to read.'],
  ['tail', 'Copyright 2026 rules mean more work for harbour museums!'],
  ['tail', 'Smoking contributed to the blaze, the report said.'],
  ['tail', 'Heavy rain contributed to this flood.'],
  ['tail', 'Reporting by the panel fell short.'],
  ['tail', 'The captain contributed to the story of the harbour more than any other.'],
  ['tail', 'This story was reported by two of the divers to the board on Monday.'],
  ['tail', 'The report was first published in March and has been read by all since.'],
  ['tail', 'The photograph was originally posted to a blog of the town in May.'],
  ['tail', 'This report was written by three of the divers who had been there.'],
  ['tail', 'Editing by committee took two months.'],
  ['tail', 'With inputs from farms falling, prices rose.'],
  ['tail', 'This report was published by the committee on Monday.'],
  ['tail', 'This story first appeared to be a hoax.'],
  ['tail', 'Sources say the ferry will run on Monday.'],
  ['body', 'Source: the harbour board said so on Monday and again on Friday'],
  ['body', 'Photo of the quay'],
  ['body', 'Photos: where to find them, and what they cost.'],
  ['tail', 'Correction officers went on strike.'],
  ['tail', 'Updated rules come into force on Monday 4 March at 9:10'],
  ['tail', 'He told Reuters that the ferry would run again.'],
];

const creditOf = (text: string, zone: Zone): ReturnType<typeof findCredit> => findCredit(splitLines(text)[0]!, zone);

describe('the screen of dates of publication', () => {
  const word = fc.constantFrom(
    '3',
    '2024',
    '3:27',
    'May',
    'mars',
    'Updated',
    'Sat',
    'pm',
    'ferry',
    '2024年3月5日',
    '2024-03-05',
    '입력',
    'är',
    '12h30',
  );
  const between = fc.constantFrom(' ', ', ', ': ', ' | ', '-', '. ', ' – ');

  it('refuses none', () => {
    let [stamps, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 6 }), (parts) => {
        const text = parts.flat().slice(0, -1).join('');
        const is = isStamp(text) || isEasternStamp(text);
        if (is) stamps++;
        if (!mayBeStamp(text)) refused++;
        expect([text, is && !mayBeStamp(text)]).toEqual([text, false]);
      }),
      { numRuns: 3000 },
    );
    expect(Math.min(stamps, refused)).toBeGreaterThan(0);
    expect(['3 ferries sail', 'Ferry 3 sails on May 4'].map(mayBeStamp)).toEqual([false, false]);
  });
});

describe('the screen of credits', () => {
  const table = compileRules(BUILTIN_RULES);
  const zones: readonly Zone[] = ['head', 'body', 'tail'];

  it('refuses no line that is one', () => {
    let refused = 0;
    for (const [, text] of CREDITS) {
      for (const part of [text, text.slice(1), text.slice(0, text.length >> 1), `${text} ${text}`]) {
        const [row] = rowsOf(part, table);
        for (const zone of row === undefined ? [] : zones) {
          const { line, starts, wordings } = row!;
          if (mayBeCredit(row!, zone)) {
            expect(findCredit(line, zone, starts, wordings)).toEqual(findCredit(line, zone));
            continue;
          }
          refused++;
          expect([part, zone, findCredit(line, zone)]).toEqual([part, zone, null]);
        }
      }
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('knows its first words by the numbers that the rules give them', () => {
    expect(table.firstWords.slice(0, CREDIT_STARTS.length + 1)).toEqual(['', ...CREDIT_STARTS]);
    for (const [number, word] of table.firstWords.entries()) expect(kindsOfStart(number)).toBe(startsOf(word));
  });
});

describe('a line that was read before', () => {
  const notice = (i: number): string => `Copyright 2026 Hartwell Post No. ${i}. All rights reserved.`;

  it('is the same credit, at its own place, however many came between', () => {
    const first = findCredit(splitLines(notice(0))[0]!, 'tail');
    expect(first?.kind).toBe('copyright');
    // More than are remembered, and few enough that the last of them are.
    for (let i = 1; i < 1100; i++) expect(findCredit(splitLines(notice(i))[0]!, 'tail')?.text).toBe(notice(i));
    for (const i of [0, 1099]) {
      const again = findCredit(splitLines(`\n\n${notice(i)}`)[0]!, 'tail');
      expect(again).toEqual({ ...findCredit(splitLines(notice(i))[0]!, 'tail'), start: 2, end: 2 + notice(i).length });
    }
  });

  it('keeps nothing else of the article that it stood in', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const before = used();
    for (let i = 0; i < 100; i++) {
      // Read out of bytes, as files are: one string without parts.
      const text = Buffer.from(
        `${'The ferry ran. '.repeat(40_000)}\nCopyright 2026 Hartwell Post No. ${i}. All rights reserved.`,
      ).toString();
      expect(findCredit(splitLines(text)[1]!, 'tail')?.kind).toBe('copyright');
    }
    // All of them are 60 MB.
    expect(used() - before).toBeLessThan(10_000_000);
  });

  it('is told from the same line elsewhere', () => {
    const line = splitLines('Reporting by Mara Quill; Editing by Tom Hask')[0]!;
    expect(findCredit(line, 'tail')?.kind).toBe('sign-off');
    expect(findCredit(line, 'body')).toBeNull();
    expect(findCredit(line, 'tail')?.kind).toBe('sign-off');
  });
});

describe('findCredit', () => {
  it.each([...CREDITS, ...MORE_CREDITS].map((row): [string, Row] => [`${row[0]}: ${row[1]}`, row]))(
    '%s',
    (_, [zone, text, kind, party, names]) => {
      const credit = creditOf(text, zone);
      expect(credit).toMatchObject({ kind, party, text, start: 0, end: text.length });
      if (names) expect(credit?.names).toEqual(names);
    },
  );

  it.each(LOOKALIKES)('%s: leaves %s', (zone, text) => {
    expect(creditOf(text, zone)).toBeNull();
  });

  it('reads any line without error, and names its own span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }),
        fc.constantFrom<Zone>('head', 'body', 'tail'),
        (text, zone) => {
          for (const line of splitLines(text)) {
            const credit = findCredit(line, zone);
            if (credit !== null) expect(text.slice(credit.start, credit.end)).toBe(credit.text);
          }
        },
      ),
    );
  });
});

describe('a name in a credit', () => {
  const PARTICLES =
    'de|de la|de las|de los|van|van de|van den|van der|von|von der|zu|der|den|da|do|dos|das|del|della|di|la|le|du|bin|ibn|al|el|ter|af|y|e|ten'.split(
      '|',
    );
  const LAST = [
    'Quill',
    'McCabe',
    'O’Hara',
    "D'Arcy",
    'd’Arcy',
    "l'Orme",
    'al-Masri',
    'el-Sawy',
    'Ångström-Quill',
    'J.',
  ];

  it.each(PARTICLES)('goes on behind %j', (particle) => {
    for (const last of LAST) {
      const name = `Mara ${particle} ${last}`;
      expect(peopleIn(`with ${name}; and others`)).toEqual([name]);
    }
  });

  it.each(['van la', 'von den', 'de lo', 'te', 'd', 'and', 'a'])('ends before %j', (words) => {
    expect(peopleIn(`by Mara Hask ${words} Quill`)).toEqual(['Mara Hask']);
  });

  it('has five words at most', () => {
    expect(readNamed('Mara Ann Lou Orla Quill')?.names).toHaveLength(1);
    expect(readNamed('Mara Ann Lou Orla Penn Quill')).toBeNull();
  });
});

describe('a date of publication', () => {
  const DAYS =
    'Mon Tues Wed Thu Thurs Fri Sat Sun Monday Tuesday Wednesday Thursday Friday Saturday Sunday Dienstag mercredi miércoles giovedì zaterdag söndag lørdag';

  it.each(DAYS.split(' '))('may name %s', (day) => {
    expect(isStamp(`${day}, 4 March 2024`)).toBe(true);
    expect(isStamp(`${day} 4`)).toBe(false);
  });

  it.each(['Quay, 4 March 2024', '4 March 2024, the quay', 'March 4 March 2024', '4 March 20245'])(
    '%j is none',
    (text) => {
      expect(isStamp(text)).toBe(false);
    },
  );
});

describe('findTrailingCredit', () => {
  const STORY = 'The board said that the ferry would run again.';

  it.each([
    [' (ANI)', 'agency', 'ANI'],
    [' – Reuters', 'agency', 'Reuters'],
    [' (AFP/dpa)', 'agency', 'AFP'],
    [' PTI MQ TH', 'agency', 'PTI'],
    [' (Reporting by Mara Quill; Editing by Tom Hask)', 'sign-off', null],
    [' (With inputs from PTI)', 'syndication', 'PTI'],
  ])('takes %j', (tail, kind, party) => {
    const text = STORY + tail;
    expect(findTrailingCredit(text, 0, text.length)).toMatchObject({
      kind,
      party,
      text: tail.trim(),
      start: STORY.length + 1,
    });
  });

  it.each([
    `${STORY} (see map)`,
    'The body that told the board is the news service of the north (ANI)',
    'Valley at Hartwell, 4:30 p.m. (Fox)',
    `${STORY} – Mara Quill`,
    `${STORY} (10)`,
    'Reuters said that the board had met on Monday.',
    '(ANI)',
  ])('leaves %j', (text) => {
    expect(findTrailingCredit(text, 0, text.length)).toBeNull();
  });
});

describe('clean with credits', () => {
  const BODY = [
    'The ferry to Hartwell will run again from Monday, the harbour board said, after repairs that took most of the winter.',
    'Engineers found cracks in both ramps in November and closed the quay to cars while new steel was cast inland.',
    'The first boat leaves at six in the morning, and the board expects two hundred passengers before noon on that day.',
    'Nobody on the board argued with the price of the steel, which had doubled in the months since the autumn storms.',
  ];
  const loud = (c: CleanArticle): string =>
    c.paragraphs
      .filter((p) => !p.quiet)
      .map((p) => c.text.slice(p.start, p.end))
      .join('\n');

  it('keeps byline, agency and notices as data and the story whole', () => {
    const head = ['By Mara Quill, Valley Post', 'Updated 3:27 am PST, March 4, 2026'];
    const notice =
      '(This story has not been edited by Valley Post staff and is auto-generated from a syndicated feed.)';
    const c = clean({ id: 'a', text: [...head, ...BODY.slice(0, 3), `${BODY[3]} (ANI)`, notice].join('\n\n') });
    expect(c.byline).toEqual(['Mara Quill']);
    expect(c.agency).toBe('ANI');
    expect(c.credits.find((credit) => credit.kind === 'syndication')?.party).toBe('ANI');
    expect(loud(c)).toBe(BODY.join('\n'));
  });

  it('names people in bylines only where texts are compared, and nobody in pictures and sign-offs', () => {
    const ends = [
      `${BODY[3]} (Reporting by Mara Quill, Reuters; Editing by Tom Hask)`,
      'Editing by Tom Hask of Reuters',
      'Anne Colin contributed to this report.',
      'Photo: Tom Hask/AP',
      'Mara Quill/Getty Images',
      'Correction: An earlier version of this story gave Orla Penn the wrong title.',
    ];
    const article = { id: 'a', text: ['By Mara Quill, CNN', ...BODY.slice(0, 3), ...ends].join('\n\n') };
    // Twice each: lines that were read before are told by what was asked for.
    const named = [clean(article), clean(article)];
    const nameless = [cleanToCompare(article), cleanToCompare(article)];
    expect(new Set(named[0]!.credits.filter(({ names }) => names.length > 0).map(({ kind }) => kind))).toEqual(
      new Set(['byline', 'sign-off', 'contribution', 'photo', 'correction']),
    );
    expect(named[0]!.credits.filter(({ party }) => party !== null).map(({ kind }) => kind)).toEqual([
      'byline',
      'sign-off',
      'sign-off',
      'photo',
    ]);
    const credits = named[0]!.credits.map((credit) => {
      if (credit.kind === 'byline') return credit;
      const isNobody = credit.kind === 'photo' || credit.kind === 'sign-off';
      return { ...credit, names: [], party: isNobody ? null : credit.party };
    });
    expect(named[1]).toEqual(named[0]);
    expect(named[0]!.byline).toEqual(['Mara Quill']);
    const compared = { ...named[0], credits, byline: [] };
    for (const cleaned of [...nameless, cleanToCompare(article)]) expect(cleaned).toEqual(compared);
    expect(clean(article)).toEqual(named[0]);
  });

  it('warns only where articles are not compared', () => {
    const article = { id: 'a', text: [...Array<string>(40).fill('Advertisement'), ...BODY.slice(0, 2)].join('\n\n') };
    const read = clean(article);
    expect(read.warnings.map(({ code }) => code)).toEqual(['much-removed']);
    expect(cleanToCompare(article)).toEqual({ ...read, warnings: [] });
  });

  it('puts the agency of the dateline before that of a credit', () => {
    const c = clean({ id: 'a', text: `HARTWELL, Maine (AP) — ${BODY.join('\n\n')}\n\nSource: Reuters` });
    expect(c.agency).toBe('AP');
    expect(c.credits.map((credit) => credit.kind)).toEqual(['source']);
  });

  it.each(['credits', 'credit-agency', 'agency'])('is switched off by %s', (name) => {
    const c = clean({ id: 'a', text: `${BODY.join('\n\n')} (ANI)` }, { disable: [name] });
    expect(c.credits).toEqual([]);
    expect(loud(c).endsWith('(ANI)')).toBe(true);
  });
});
