import { closeSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { learningWork, planMemory } from '../../../src/pipeline/memory.ts';
import { SpillFailed, Store } from '../../../src/pipeline/store/store.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the store of a scan', () => {
  it('gives back what it was given, in memory and beyond the limit, to any thread that shares it', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 64 }), { maxLength: 30 }), fc.nat(300), (pieces, limit) => {
        const store = Store.spilling(limit, folder);
        try {
          const blocks = pieces.map((bytes) => store.put(bytes));
          const other = Store.of(store.share);
          for (const [i, block] of blocks.entries()) {
            expect([...other.get(block)]).toEqual([...pieces[i]!]);
            const middle = pieces[i]!.length >> 1;
            expect([...other.get(block, middle)]).toEqual([...pieces[i]!.subarray(middle)]);
            const into = new Uint8Array(64);
            expect([...other.getPart(block, 0, middle, into)]).toEqual([...pieces[i]!.subarray(0, middle)]);
          }
          const kept = blocks.filter(({ bytes }) => bytes !== null).reduce((sum, { length }) => sum + length, 0);
          expect(kept).toBeLessThanOrEqual(limit);
        } finally {
          store.close();
        }
      }),
      { numRuns: 50 },
    );
  });

  it('keeps other bytes in place of a block, in memory and in its file, and counts what stands in memory', () => {
    for (const limit of [0, 100]) {
      const store = Store.spilling(limit, folder);
      try {
        const before = store.put(Uint8Array.of(1, 2, 3, 4));
        const behind = store.put(Uint8Array.of(5, 6));
        const shorter = store.replace(before, Uint8Array.of(7, 8, 9));
        expect([...store.get(shorter)]).toEqual([7, 8, 9]);
        expect(shorter.bytes?.buffer).toBe(before.bytes?.buffer);
        expect(Number(store.share.used[0])).toBe(limit === 0 ? 0 : 6);
        const longer = store.replace(shorter, Uint8Array.of(1, 2, 3, 4, 5));
        expect([...store.get(longer)]).toEqual([1, 2, 3, 4, 5]);
        expect([...store.get(behind)]).toEqual([5, 6]);
        expect(Number(store.share.used[0])).toBe(limit === 0 ? 0 : 7);
      } finally {
        store.close();
      }
    }
  });

  it('keeps shared memory as it is up to the limit, and what stood there beyond it', () => {
    for (const limit of [0, 100]) {
      const store = Store.spilling(limit, folder);
      const bytes = new Uint8Array(new SharedArrayBuffer(3));
      bytes.set([1, 2, 3]);
      const block = store.keep(bytes);
      expect([...store.get(block)]).toEqual([1, 2, 3]);
      expect(block.bytes).toBe(limit === 0 ? null : bytes);
      expect(Number(store.share.used[0])).toBe(limit === 0 ? 0 : 3);
      store.drop(block);
      expect(Number(store.share.used[0])).toBe(0);
      store.close();
    }
  });

  it('writes over a part of a block wherever it stands', () => {
    for (const limit of [0, 100]) {
      const store = Store.spilling(limit, folder);
      const block = store.put(Uint8Array.of(1, 2, 3, 4));
      store.set(block, 1, Uint8Array.of(8, 9));
      expect([...store.get(block)]).toEqual([1, 8, 9, 4]);
      store.close();
    }
  });

  it('keeps less in memory by what is set aside', () => {
    const store = Store.spilling(4, folder);
    store.setAside(2.5);
    expect(store.put(Uint8Array.of(1)).bytes).not.toBeNull();
    expect(store.put(Uint8Array.of(2)).bytes).toBeNull();
    store.setAside(0);
    expect(Store.of(store.share).put(Uint8Array.of(3, 4, 5)).bytes).not.toBeNull();
    store.close();
  });

  it('has what is read as a whole give way to what is yet to come', () => {
    const store = Store.spilling(4, folder);
    store.reserve(2.5);
    expect(store.putWhole(Uint8Array.of(1)).bytes).not.toBeNull();
    const away = store.putWhole(Uint8Array.of(2));
    expect(away.bytes).toBeNull();
    expect([...store.get(away)]).toEqual([2]);
    expect(Store.of(store.share).put(Uint8Array.of(3, 4)).bytes).not.toBeNull();
    store.reserve(0);
    expect(store.putWhole(Uint8Array.of(5)).bytes).not.toBeNull();
    expect(store.putWhole(Uint8Array.of(6)).bytes).toBeNull();
    store.close();
  });

  it('has room again for what was dropped from memory', () => {
    const store = Store.spilling(4, folder);
    const first = store.put(Uint8Array.of(1, 2, 3, 4));
    expect(store.put(Uint8Array.of(5)).bytes).toBeNull();
    store.drop(first);
    expect(first.bytes).toBeNull();
    expect(store.put(Uint8Array.of(5)).bytes).not.toBeNull();
    store.close();
  });

  it('leaves no name in its folder, so that nothing can stay behind', () => {
    const store = Store.spilling(0, folder);
    store.put(Uint8Array.of(1));
    expect(readdirSync(folder)).toEqual([]);
    store.close();
  });

  it('says which folder it cannot write to, and why', () => {
    expect(() => Store.spilling(0, join(folder, 'nowhere'))).toThrow(
      new SpillFailed(`temporary files cannot be kept in ${join(folder, 'nowhere')}: no such file or directory`),
    );
    const store = Store.spilling(0, folder);
    closeSync(store.share.file!);
    expect(() => store.put(Uint8Array.of(1))).toThrow(SpillFailed);
  });
});

describe('the plan of memory', () => {
  it('keeps everything without a limit, and less the less there is, but never nothing', () => {
    expect(planMemory(undefined, 2, 1e9).kept).toBe(Number.POSITIVE_INFINITY);
    const kept = [1, 256, 512, 1024, 4096].map((megabytes) => planMemory(megabytes * 1024 * 1024, 2, 1e9).kept);
    expect(kept).toEqual([...kept].sort((x, y) => x - y));
    expect(kept[0]).toBeGreaterThan(0);
    expect(kept[4]).toBeLessThan(4096 * 1024 * 1024);
    // Threads work in no more than so much: the rest is for what is kept.
    expect(kept[4]).toBeGreaterThan(3 * 1024 * 1024 * 1024);
  });

  it('has threads do one thing after the other where memory is short', () => {
    const beside = [undefined, 4096, 1024, 512, 256].map(
      (megabytes) => planMemory(megabytes && megabytes * 1024 * 1024, 2, 1e9).beside,
    );
    expect(beside).toEqual([true, true, true, false, false]);
  });

  it('has learning work in half of it, and in less the more articles there are, but never in nothing', () => {
    const work = 64 * 1024 * 1024;
    const given = [0, 1e6, 4e6, 2e7, 1e8].map((articles) => learningWork(work, articles));
    expect(given[0]).toBe(work / 2);
    expect(given).toEqual([...given].sort((x, y) => y - x));
    expect(given[1]).toBeLessThan(work / 2);
    expect(given[4]).toBeGreaterThan(0);
    expect(given[4]).toBe(given[3]);
  });
});
