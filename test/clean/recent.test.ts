import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownString, Recent } from '../../src/clean/recent.ts';

describe('what was read of late', () => {
  it('is what reading it again would tell, and is read once until much of it has come', () => {
    let read = 0;
    const recent = new Recent<string | null>((text) => {
      read++;
      return text.length % 2 === 0 ? null : text.toUpperCase();
    });
    for (let round = 0; round < 3; round++) {
      for (const text of ['a', 'bc', 'def'])
        expect(recent.of(text)).toBe(text.length % 2 === 0 ? null : text.toUpperCase());
    }
    expect(read).toBe(3);
    for (let i = 0; i < 2000; i++) recent.of(`place ${i}`);
    expect(read).toBe(2003);
    expect(recent.of('a')).toBe('A');
    expect(read).toBe(2004);
  });

  it('keeps nothing else of the articles that it stood in', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const recent = new Recent((text) => text.slice(2));
    const before = used();
    for (let i = 0; i < 100; i++) {
      const text = Buffer.from(
        `Lower ${'Hartwell '.repeat(1 + (i % 9))}${i}${'. The ferry ran'.repeat(40_000)}`,
      ).toString();
      recent.of(text.slice(0, text.indexOf('.')));
    }
    // All of the articles are 60 MB.
    expect(used() - before).toBeLessThan(10_000_000);
  });
});

describe('a string of its own', () => {
  it('is the same string', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'a é"\\\u2028\ud800\udc00日'.split('')), maxLength: 40 }),
        (text) => {
          expect(ownString(text)).toBe(text);
        },
      ),
    );
    expect(ownString('Lower Hartwell \ud800 and on')).toBe('Lower Hartwell \ud800 and on');
  });
});
