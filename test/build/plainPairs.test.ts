import { expect, test } from 'vitest';

const { plainPairs } = (await import(new URL('../../build/plainPairs.js', import.meta.url).href)) as {
  readonly plainPairs: { renderChunk(code: string): string };
};

/** What a file leaves in `out`, as it is and written plainly. */
function both(code: string): { readonly out: unknown; readonly plain: unknown; readonly text: string } {
  const text = plainPairs.renderChunk(code);
  const run = (file: string): unknown => new Function(`${file}\nreturn out;`)();
  return { out: run(code), plain: run(text), text };
}

test('names that get a value each get it without an array', () => {
  const { out, plain, text } = both(`
    const told = [];
    const tell = (value) => { told.push(value); return value; };
    const [a, b] = [tell(1), tell([2, 3])], c = 4;
    const nested = [(() => { const [x, y] = [5, 6]; return x + y; })(), 7];
    let [d, e] = [(() => { const [f, g] = [8, 9]; return f * g; })(), 10];
    const out = [a, b, c, nested, d, e, told];
  `);
  expect(plain).toEqual(out);
  expect(text).toContain('const a = tell(1), b = tell([2, 3]), c = 4;');
  expect(text).toContain('const x = 5, y = 6;');
});

test('what needs an array keeps it', () => {
  const code = `
    let [a, b] = [1, 2];
    [a, b] = [b, a];
    const [c, ...rest] = [3, 4, 5];
    const [d, , e] = [6, 7, 8];
    const [f, g] = [...[9, 10]];
    const [h, i] = [11];
    const out = [a, b, c, rest, d, e, f, g, h, i];
  `;
  const { out, plain, text } = both(code);
  expect(plain).toEqual(out);
  expect(text).toContain('[a, b] = [b, a];');
});
