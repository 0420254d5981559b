import { describe, expect, it } from 'vitest';
import { clean } from '../../src/clean/clean.ts';

const BODY = [
  'The ferry to Hartwell will run again from Monday, the harbour board said, after repairs that took most of the winter.',
  'Engineers found cracks in both ramps in November and closed the quay to cars while new steel was cast inland.',
  'The first boat leaves at six in the morning, and the board expects two hundred passengers before noon on that day.',
];
const CAPTION =
  'Passengers wait for the first boat at the quay of Hartwell on Sunday, a day before the ferry was to run again.';
const NOTE = 'Mara Quill sits on the harbour board of Hartwell. The opinions expressed in this commentary are her own.';

const cleaned = (...paragraphs: string[]): ReturnType<typeof clean> =>
  clean({ id: 'a', text: paragraphs.join('\n\n'), metadata: { date: '2024-06-01' } });
const kept = ({ text, paragraphs }: ReturnType<typeof clean>): string[] =>
  paragraphs.map(({ start, end }) => text.slice(start, end));

describe('the dateline of an article', () => {
  it('stands at its head', () => {
    const c = cleaned(`HARTWELL, Maine (AP) — ${BODY[0]}`, ...BODY.slice(1));
    expect(c.dateline).toMatchObject({ places: ['HARTWELL'], agency: 'AP', countryCode: 'US' });
    expect(kept(c)).toEqual(BODY);
  });

  it.each([[[CAPTION]], [[NOTE]], [[NOTE, CAPTION]]])('stands below %j', (above) => {
    const c = cleaned(...above, `LONDON, May 30 (Reuters) - ${BODY[0]}`, ...BODY.slice(1));
    expect(c.dateline).toMatchObject({ places: ['LONDON'], agency: 'Reuters', monthDay: '--05-30', year: 2024 });
    expect(kept(c)).toEqual([...above, ...BODY]);
  });

  it('counts below prose without an agency only if it is sure', () => {
    expect(cleaned(CAPTION, `BUFFALO, N.Y. — ${BODY[0]}`, ...BODY.slice(1)).dateline?.places).toEqual(['BUFFALO']);
    expect(cleaned(CAPTION, `Lisbon – ${BODY[0]}`, ...BODY.slice(1)).dateline).toBeNull();
  });

  it('is none where notes from several places follow each other', () => {
    const notes = ['LONDON — ', 'PARIS — ', 'ROME — '].map((place, i) => place + BODY[i]!);
    expect(cleaned(CAPTION, ...notes).dateline).toBeNull();
  });

  it.each([
    [['New York', 'CNN', '—'], ['New York'], 'CNN'],
    [['CNN', '—'], [], 'CNN'],
    [['Paris', '(AFP) -'], ['Paris'], 'AFP'],
  ])('may be broken over lines: %j', (lines, places, agency) => {
    const c = clean({ id: 'a', text: [...lines, ...BODY].join('\n') });
    expect(c.dateline).toMatchObject({ places, agency });
    expect(kept(c)).toEqual(BODY);
  });

  it('is not put together from lines that stand apart', () => {
    const c = clean({ id: 'a', text: ['New York', 'CNN has the story', ...BODY].join('\n') });
    expect(c.dateline).toBeNull();
  });

  it('is not looked for far down', () => {
    const many = Array.from(
      { length: 9 },
      (_, i) => `${CAPTION.slice(0, -1)}, as it was on day ${i + 1} of the works.`,
    );
    expect(cleaned(...many, `LONDON, May 30 (Reuters) - ${BODY[0]}`, ...BODY.slice(1)).dateline).toBeNull();
  });

  it('is left in the text when it is switched off', () => {
    const text = `HARTWELL, Maine (AP) — ${BODY.join('\n\n')}`;
    const c = clean({ id: 'a', text }, { disable: ['dateline'] });
    expect(c.dateline).toBeNull();
    expect(kept(c).join('\n\n')).toBe(text);
  });
});
