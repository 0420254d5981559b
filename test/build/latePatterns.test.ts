import { expect, test } from 'vitest';

const { latePatterns } = (await import(new URL('../../build/latePatterns.js', import.meta.url).href)) as {
  readonly latePatterns: { renderChunk(code: string): string };
};

/** What a file leaves in `out`, as it is and with its patterns made late. */
function both(code: string): { readonly plain: unknown; readonly late: unknown; readonly text: string } {
  const text = latePatterns.renderChunk(code);
  const run = (file: string): unknown => new Function(`${file}\nreturn out;`)();
  return { plain: run(code), late: run(text), text };
}

test('a constant pattern is made at its first use, once', () => {
  const { plain, late, text } = both(`
    const WORD = /b(.)/u;
    const PARTS = new RegExp('[,;]', 'g');
    const found = (text) => WORD.exec(text)?.[1];
    const out = [found('abc'), found('xbz'), 'a,b;c'.split(PARTS), Object.is(WORD, WORD)];
  `);
  expect(late).toEqual(plain);
  expect(text).toContain('WORD$made ??= /b(.)/u');
  expect(text).toContain("PARTS$made ??= new RegExp('[,;]', 'g')");
});

test('a constant whose name is anything else somewhere stays as it is', () => {
  const code = `
    const SIZE = /b/u;
    const length = (SIZE) => SIZE.length;
    const out = [length('four'), SIZE.test('b')];
  `;
  const { plain, late } = both(code);
  expect(late).toEqual(plain);
});

test('the pattern of a rule is made when it is asked for, and is the same each time', () => {
  const { plain, late, text } = both(`
    const RULES = [{ id: 'a', pattern: /^x/u }, { id: 'b', pattern: /^y/u, unless: /z$/u }];
    const taken = (text) => RULES.filter(({ pattern, unless }) => pattern.test(text) && !unless?.test(text)).length;
    const out = [taken('x'), taken('y'), taken('yz'), RULES[1].pattern === RULES[1].pattern];
  `);
  expect(late).toEqual(plain);
  expect(text).toContain('get pattern()');
  expect(text).toContain('get unless()');
});

test('of the pattern of a rule with its examples only what it is made of is left', () => {
  const { plain, late, text } = both(String.raw`
    const RULES = [{ pattern: /^a\/"b\n/iu, unless: /z$/u, removes: [] }];
    const out = RULES.map(({ pattern, unless }) => [pattern.source, pattern.flags, unless.test('z')]);
  `);
  expect(late).toEqual(plain);
  expect(text).not.toContain('get pattern()');
});

test('patterns within functions are left alone', () => {
  const code = 'const rule = () => ({ pattern: /x/u });\nconst out = rule().pattern.source;';
  expect(latePatterns.renderChunk(code)).toBe(code);
});

test('the phrases of a rule are parsed when they are asked for', () => {
  const { plain, late, text } = both(`
    const RULES = [{ id: 'a', removes: [], phrases: { en: ['read more', "don't"], de: [] } }, { id: 'b', removes: [], pattern: /^y/u }];
    const out = RULES.map((rule) => ('phrases' in rule ? rule.phrases : rule.id));
  `);
  expect(late).toEqual(plain);
  expect(text).toContain('get phrases()');
});
