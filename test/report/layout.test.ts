import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { columns, measured, padEnd } from '../../src/report/layout.ts';

test('scripts whose letters are wide are measured before a report is set', async () => {
  let rounds = 0;
  const cells = await measured(() => {
    rounds++;
    return ['東京新聞', 'Tokyo', '👩‍🚒 Feuer'].map((name) => `${padEnd(name, 9)}|`);
  });
  expect(cells).toEqual(['東京新聞 |', 'Tokyo    |', '👩‍🚒 Feuer |']);
  expect(rounds).toBe(2);
});

test('what is set in Latin, Greek or Cyrillic is set once', async () => {
  let rounds = 0;
  await measured(() => {
    rounds++;
    return columns('“Élan” – Αθήνα, Москва · 3 € …');
  });
  expect(rounds).toBe(1);
});

test('characters that are counted take one column each', () => {
  for (let code = 32; code < 0x2100; code++) {
    const char = String.fromCharCode(code);
    expect([char, columns(char)]).toEqual([char, stringWidth(char)]);
  }
});
