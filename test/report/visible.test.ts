import { expect, test } from 'vitest';
import { percent } from '../../src/relation/percent.ts';
import { wrap } from '../../src/report/layout.ts';
import { thousands } from '../../src/report/phrases.ts';
import { visible, visibleText } from '../../src/report/visible.ts';

test('controls, escapes and direction marks are spelled; letters of any script stay', () => {
  expect(visible('a\u001b[2J\u0007\n\u009b\u202e\u2066\ufeff')).toBe('a\\x1b[2J\\x07\\n\\x9b\\u202e\\u2066\\ufeff');
  expect(visible('naïve 東京 🚢 שלום')).toBe('naïve 東京 🚢 שלום');
  expect(visibleText('one\r\ntwo\rthree\tfour\u001b')).toBe('one\ntwo\nthree\tfour\\x1b');
});

test('a percentage never claims all or nothing when it is not', () => {
  expect([0, 0.001, 0.5, 0.9999, 1].map(percent)).toEqual(['0%', '1%', '50%', '99%', '100%']);
  expect(thousands(1234567)).toBe('1,234,567');
});

test('wrapped lines stay within the width, and nothing is lost', () => {
  const text = 'The board met on Tuesday and put the question off until the harbour is free of ice.';
  const lines = wrap([{ text, paint: (t) => t }], 40, '    ').split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  expect(lines.map((line) => line.trim()).join(' ')).toBe(text);
});

test('a blank that no longer fits is dropped: no further line begins with it', () => {
  const same = (text: string): string => text;
  const text = 'a line that ends just at the edge of a page';
  const lines = wrap(
    [
      { text, paint: same },
      { text: '   ', paint: same },
      { text: 'cut', paint: same },
    ],
    text.length + 2,
    '  ',
  );
  expect(lines).toBe(`${text}\n  cut`);
});
