import { expect, test } from 'vitest';

const { inOneByte } = (await import(new URL('../../build/oneByte.js', import.meta.url).href)) as {
  inOneByte(code: string): string;
};

/** What a file leaves in `out`, as it is and with characters of one byte each. */
function both(code: string): { readonly plain: unknown; readonly narrow: unknown; readonly text: string } {
  const text = inOneByte(code);
  const run = (file: string): unknown => new Function(`${file}\nreturn out;`)();
  return { plain: run(code), narrow: run(text), text };
}

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: they stand in the code
test.each([
  ['strings', String.raw`const out = ['“a’', "\\’", 'é\’', '\u2019', '😀'];`],
  ['names', `const ŝipo = { œ: 'oe' }; const out = [ŝipo, ŝipo.œ];`],
  ['templates', 'const a = 1; const out = [`’${a}“\\\\’\\’\\``, `é${`“${a}`}`];'],
  ['raw templates', 'const a = "’"; const out = [String.raw`\\b’${a}\\d\\`\\${“}$`, String.raw`\\d`, String.raw`“`];'],
  [
    'patterns',
    String.raw`const found = (text) => [/[“”]\d’/.exec(text), /^\p{Lu}😀[😀’]/u.exec(text), /\’/.test(text)];
     const out = ['“4’', 'A😀😀', 'É😀’', '”’', '’'].map(found);`,
  ],
  ['comments', `/* ’ */ const out = '“'; // ’`],
])('%s mean the same', (_, code) => {
  const { plain, narrow, text } = both(code);
  expect(narrow).toEqual(plain);
  expect(text).toMatch(/^[\0-\xff]*$/);
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: they stand in the code
