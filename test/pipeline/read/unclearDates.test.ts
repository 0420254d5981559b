import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type UnclearDates, unclearDatesNotices, withDateOf } from '../../../src/pipeline/read/unclearDates.ts';

const CLEAR = ['2026-03-04', '2026-03-04T10:00:00Z', 'March 4, 2026', 'Fri, 04 Mar 2026 09:10:00 GMT', '13/4/2026'];
const UNCLEAR = ['3/4/2026', 'yesterday', '2026', '1772582400'];

test('a date is unclear where it leaves the day open', () => {
  for (const date of CLEAR) expect(withDateOf(null, { date }, 1), date).toBeNull();
  for (const date of UNCLEAR) expect(withDateOf(null, { date }, 7)).toEqual({ count: 1, date, line: 7 });
  for (const metadata of [undefined, null, {}, { date: '' }, { outlet: 'The Coast' }])
    expect(withDateOf(null, metadata, 1)).toBeNull();
});

test('a file is told once, whatever parts it was read in, and in whatever order', () => {
  const entry = fc.record({
    file: fc.constantFrom('a.jsonl', 'b.jsonl'),
    date: fc.constantFrom(...CLEAR, ...UNCLEAR),
  });
  fc.assert(
    fc.property(fc.array(entry), fc.integer({ min: 1, max: 5 }), fc.boolean(), (entries, size, backwards) => {
      const parts: { file: string; unclearDates: UnclearDates | null }[] = [];
      const expected = [];
      for (const file of ['a.jsonl', 'b.jsonl']) {
        const own = entries.filter((e) => e.file === file);
        for (let at = 0; at < own.length; at += size) {
          const lines = own.slice(at, at + size).entries();
          let unclearDates: UnclearDates | null = null;
          for (const [i, { date }] of lines) unclearDates = withDateOf(unclearDates, { date }, at + i);
          parts.push({ file, unclearDates });
        }
        const unclear = own.filter(({ date }) => UNCLEAR.includes(date));
        const [n, first] = [unclear.length, unclear[0]?.date];
        if (n === 1)
          expected.push(
            `${file}: the date "${first}" leaves open which day it is, and is not heeded; write it as YYYY-MM-DD`,
          );
        if (n > 1)
          expected.push(
            `${file}: ${n} dates leave open which day they are, "${first}" the first, and are not heeded; write them as YYYY-MM-DD`,
          );
      }
      const notices = unclearDatesNotices(backwards ? parts.reverse() : parts);
      expect(notices.map(({ message }) => message).sort()).toEqual(expected);
      for (const { code, path, message } of notices)
        expect([code, message.startsWith(`${path}: `)]).toEqual(['unclear-date', true]);
    }),
  );
});
