import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';
import { bodyText } from '../../src/report/body.ts';

const PARAGRAPHS = [
  'The canal trust at Ardmuir will keep the lock shut until the spring because both of its gates are rotten through, it said on Thursday after a meeting that went on far into the night, with nobody there content.',
  'Divers who went down last week found that a hand could be put through the timber below the water line, and that the old iron straps had come away from the posts. They have sent a report of all this to Reuters.',
  'Boats bound for the coast have to turn at the basin, where the trust has cleared moorings for forty of them. Those who live aboard may use the showers of the sailing club, the chairman said, but not its car park and bar for reasons of privacy.',
  'The gates will be cut from oak that was felled for the purpose nine years ago, and each of them weighs about as much as a loaded lorry. They will be brought by road, because no boat on the canal could carry them, and lifted in by a crane.',
];

const wrap = (paragraph: string, width: number): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
};

describe('text broken at a fixed width', () => {
  it.each(['\n\n', '\n'])('loses no line to a rule for whole lines, nor its first to the headline', (between) => {
    fc.assert(
      fc.property(fc.integer({ min: 48, max: 90 }), (width) => {
        const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, width)).join(between);
        const c = clean({ id: 'a', text });
        expect(c.removals).toEqual([]);
        expect(bodyText(c)).toBe(text);
      }),
    );
  });

  it('is read as paragraphs, not as lines', () => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, 66)).join('\n\n');
    expect(clean({ id: 'a', text }).paragraphs).toHaveLength(PARAGRAPHS.length);
  });

  it('still loses furniture between its paragraphs, its headline and its dateline', () => {
    const wrapped = PARAGRAPHS.map((paragraph) => wrap(paragraph, 66));
    const headline = 'Lock at Ardmuir to stay shut until oak gates arrive in\nthe spring';
    const first = wrap(`ARDMUIR, Feb 3 (Reuters) - ${PARAGRAPHS[0]}`, 66);
    const c = clean({
      id: 'a',
      text: [
        headline,
        first,
        'Advertisement',
        wrapped[1],
        'READ MORE: Heron fishes at the basin',
        wrapped[2],
        wrapped[3],
      ].join('\n\n'),
    });
    expect(c.title).toBe('Lock at Ardmuir to stay shut until oak gates arrive in the spring');
    expect(c.dateline?.agency).toBe('Reuters');
    expect(c.paragraphs.map((p) => c.text.slice(p.start, p.end).replaceAll('\n', ' '))).toEqual(PARAGRAPHS);
  });

  it('a list of short lines is no wrapped text', () => {
    const names = [
      'Privacy Policy',
      'Terms of use',
      'Contact us',
      'Sitemap',
      'Advertise',
      'Impressum',
      'Careers',
      'Help',
    ];
    const c = clean({ id: 'a', text: [...PARAGRAPHS, ...names].join('\n') });
    expect(bodyText(c)).toBe(PARAGRAPHS.join('\n'));
  });
});
