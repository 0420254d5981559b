import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/article.ts';
import { readTold, type Told } from '../../src/story/progress.ts';
import { signsIn } from '../../src/story/signs.ts';
import { StringFinder } from '../../src/story/stringFinder.ts';
import { readable } from '../../src/units.ts';

const PHRASES =
  'no suspect,no arrests,was arrested,has been charged,were charged,Police arrested,was not caught,has not been caught,at large,is wanted for,turned himself in,in custody,the name, which was not released.,names are not known,unidentified man,has identified,identified as A,autopsy is pending,An autopsy showed,cause of death is unknown,not confirmed,was verified,has died,has been released,second suspect,faces three charges,on Tuesday,last Monday'.split(
    ',',
  );
const sentence = fc
  .array(
    fc.oneof(fc.constantFrom(...PHRASES), fc.constantFrom('.', '. ', ' “', '” ', 'no ', 'the day', ' \n', 'name', 'x')),
    {
      maxLength: 14,
    },
  )
  .map((parts) => parts.join(' '));
/** Paragraphs, and what stands before each. */
const story = fc.array(fc.record({ before: fc.constantFrom('', '\n', 'Arrest', 'A name. ', '\n\n'), told: sentence }), {
  maxLength: 6,
});

/** What paragraphs of a text tell, whether all of it is searched or they are by themselves. */
function told(text: string, paragraphs: readonly Span[]): Told {
  const by = readTold(readable(text), paragraphs, null);
  if (text.length <= StringFinder.longest)
    expect(readTold(readable(text), paragraphs, signsIn(readable(text))!.told)).toEqual(by);
  return by;
}

/** What paragraphs tell that stand in one text, with something before each and behind the last. */
function read(parts: readonly { readonly before: string; readonly told: string }[], behind: string): Told {
  let text = '';
  const paragraphs: Span[] = [];
  for (const { before, told } of parts) {
    text += before;
    paragraphs.push({ start: text.length, end: text.length + told.length });
    text += told;
  }
  return told(text + behind, paragraphs);
}

describe('how far a story had got', () => {
  test('is told by its paragraphs alone, wherever they stand', () => {
    fc.assert(
      fc.property(story, (parts) => {
        const joined = parts.map(({ told }) => told).join('\n');
        const { progress } = told(joined, [{ start: 0, end: joined.length }]);
        expect({ ...read(parts, '').progress, day: 0 }).toEqual({ ...progress, day: 0 });
      }),
      { numRuns: 400 },
    );
  });

  test('does not depend on which signs the rest of the text makes it look for', () => {
    // Behind the lead and the paragraphs, so that it tells nothing itself.
    const all = `${'.'.repeat(500)} arrest identified autopsy confirmed released`;
    fc.assert(
      fc.property(story, (parts) => {
        expect(read([...parts, { before: all, told: '' }], '')).toEqual(read(parts, '.'.repeat(500)));
      }),
      { numRuns: 400 },
    );
  });

  test('is read from paragraphs that stand far apart too, and not from far down', () => {
    const gap = 'Seen elsewhere: someone was charged.\n'.repeat(StringFinder.longest / 30);
    const parts = [
      { before: '', told: 'The police have no suspects so far.' },
      { before: gap, told: 'A man was arrested on Friday.' },
    ];
    expect(read(parts, gap).progress).toMatchObject({
      open: { arrest: 'no suspects' },
      settled: { arrest: 'was arrested' },
    });
    const long = [
      parts[0]!,
      { before: '\n', told: 'It goes on. '.repeat(700) },
      { before: '\n', told: parts[1]!.told },
    ];
    expect(read(long, '').progress.settled).toEqual({});
  });
});
