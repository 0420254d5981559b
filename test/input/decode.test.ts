import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { formatBytes, parseBytes } from '../../src/input/bytes.ts';
import { decode } from '../../src/input/decode.ts';
import { parseLines } from '../../src/input/jsonLines.ts';
import { lineBatches } from '../../src/input/lineBatches.ts';

const TEXT = 'The café on the quay re-opened, said Renée Müller. “It’s open.”\r\n';
const swap = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();

test('UTF-8 with and without mark, UTF-16 both ways with and without mark', () => {
  const le = Buffer.from(TEXT, 'utf16le');
  const mark = Buffer.from([0xff, 0xfe]);
  for (const bytes of [
    Buffer.from(TEXT),
    Buffer.from(`\ufeff${TEXT}`),
    Buffer.concat([mark, le]),
    swap(Buffer.concat([mark, le])),
    le,
    swap(le),
  ]) {
    expect(decode(bytes)).toMatchObject({ text: TEXT });
  }
});

test('Windows-1252 and Cyrillic are told apart from broken UTF-8', () => {
  const western = Buffer.from('The caf\xe9 on the quay re-opened, said Ren\xe9e. It\x92s \x93open\x94.', 'latin1');
  expect(decode(western)).toMatchObject({
    encoding: 'windows-1252',
    how: 'legacy',
    text: 'The café on the quay re-opened, said Renée. It’s “open”.',
  });
  const broken = Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff]), Buffer.from(TEXT)]);
  expect(decode(broken)).toMatchObject({ how: 'broken', broken: 1, text: `${TEXT}\ufffd${TEXT}` });
});

test('binary files are named for what they are', () => {
  expect(decode(Buffer.from('%PDF-1.7\n'))).toMatchObject({ binary: 'a PDF file' });
  expect(decode(gzipSync('x'))).toMatchObject({ binary: 'gzip data' });
  expect(decode(Buffer.from([1, 0, 2, 0, 0, 250, 3, 0, 9]))).toMatchObject({ binary: 'it holds NUL bytes' });
  expect(decode(Buffer.alloc(0))).toMatchObject({ text: '' });
});

test('sizes', () => {
  expect(['64M', '1.5k', '10', '2 GiB'].map(parseBytes)).toEqual([64 * 2 ** 20, 1536, 10, 2 ** 31]);
  expect(['0', '-1', 'M', '1X', ''].map(parseBytes)).toEqual([null, null, null, null, null]);
  expect(formatBytes(64 * 2 ** 20)).toBe('64 MiB');
});

test('JSON Lines in UTF-16 are one error, packed or not, and not one for each line', async () => {
  const lines = '{"id":"a","text":"Word"}\n{"id":"b","text":"Word"}\n';
  const little = Buffer.from(`\uFEFF${lines}`, 'utf16le');
  for (const bytes of [little, Buffer.from(little).swap16(), gzipSync(little)]) {
    const batches = [];
    const source = { kind: 'jsonl', id: 'wire.jsonl', path: null, size: 0, input: bytes } as const;
    for await (const batch of lineBatches(source)) batches.push(batch);
    expect(batches.map(({ bytes }) => bytes.length)).toEqual([0]);
    expect(batches[0]!.errors).toEqual([
      {
        path: 'wire.jsonl',
        code: 'utf-16-lines',
        message: 'wire.jsonl: is UTF-16, and JSON Lines are UTF-8; convert it: iconv -f UTF-16 -t UTF-8',
      },
    ]);
  }
});

test('JSON lines, plain and gzip, in pieces of any size; bad and oversized lines by number', async () => {
  const lines = '{"id":"a","text":"é"}\n\n{bad\n[1]\n{"id":7,"text":"x","date":"2026-01-02"}\n{"text":"last"}';
  const long = `${lines}\n{"text":"${'y'.repeat(200)}"}\n{"id":"z","text":"end"}\n`;
  for (const bytes of [Buffer.from(long), gzipSync(long)]) {
    for (const size of [1, 7, 64, 1000]) {
      async function* pieces(): AsyncGenerator<Uint8Array> {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
      }
      const ids: string[] = [];
      const errors: string[] = [];
      const source = { kind: 'jsonl', id: 'c.jsonl', path: null, size: 0, input: pieces() } as const;
      for await (const batch of lineBatches(source, { maxBytes: 100 })) {
        const parsed = parseLines(batch);
        ids.push(...parsed.articles.map(({ article }) => article.id));
        errors.push(...parsed.errors.map((e) => `${e.code} ${e.path}`));
      }
      // A long line that arrives whole is caught like one that does not.
      expect(errors.sort()).toEqual(['bad-json c.jsonl:3', 'not-an-object c.jsonl:4', 'too-large c.jsonl:7']);
      expect(ids).toEqual(['a', '7', 'c.jsonl:6', 'z']);
    }
  }
});

describe('damaged gzip data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dedupe-gzip-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  // A few letters, at random: what is packed is some megabytes, too.
  const letters = Buffer.alloc(6 << 20);
  for (let i = 0, state = 7; i < letters.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    letters[i] = 97 + (state >>> 28);
  }
  const lines = Array.from({ length: 6 << 10 }, (_, i) => {
    return `{"id":"${i}","text":"${letters.toString('latin1', i << 10, (i + 1) << 10)}"}\n`;
  });
  const whole = gzipSync(lines.join(''));

  /** The ids of the articles that are read, and what is wrong. */
  async function read(bytes: Buffer, input: AsyncIterable<Uint8Array> | Uint8Array | null): Promise<string[]> {
    const path = join(folder, 'corpus.jsonl.gz');
    if (input === null) writeFileSync(path, bytes);
    const place = input === null ? { path, size: bytes.length } : { path: null, size: 0, input };
    const told: string[] = [];
    for await (const batch of lineBatches({ kind: 'jsonl', id: 'corpus.jsonl.gz', ...place })) {
      const { articles, errors } = parseLines(batch);
      told.push(...articles.map(({ article }) => article.id), ...errors.map(({ code }) => code));
    }
    return told;
  }

  async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }

  test.each([
    ['cut off', whole.subarray(0, whole.length / 2), 3000],
    ['of no known kind within', Buffer.from(whole).fill(255, whole.length / 2, whole.length / 2 + 99), 1000],
    ['with another check at the end', Buffer.from(whole).fill(0, whole.length - 8), 5000],
  ])('%s: the same is read from a file and from a pipe', async (_, bytes, least) => {
    const told = await read(bytes, null);
    expect(told.at(-1)).toBe('bad-gzip');
    expect(told.slice(0, -1)).toEqual(told.slice(0, -1).map((_, i) => String(i)));
    expect(told.length).toBeGreaterThan(least);
    expect(await read(bytes, bytes)).toEqual(told);
    for (const size of [100, 1 << 16, 3 << 20]) expect(await read(bytes, inPieces(bytes, size))).toEqual(told);
  });

  test('of gzip data that are whole, all is read: with zeros behind them, and in several members', async () => {
    const all = lines.map((_, i) => String(i));
    const some = (from: number, to?: number): Buffer => gzipSync(lines.slice(from, to).join(''));
    for (const bytes of [
      whole,
      Buffer.concat([whole, Buffer.alloc(3 << 20)]),
      Buffer.concat([some(0, 2000), some(2000, 2001), some(2001), Buffer.alloc(512)]),
    ]) {
      for (const input of [null, bytes, inPieces(bytes, 1 << 16)]) expect(await read(bytes, input)).toEqual(all);
    }
  });

  test('little that becomes much is read whole by one who takes longer than to unpack it', async () => {
    const part = gzipSync(Buffer.alloc(8 << 20, `${'y'.repeat(1023)}\n`));
    const bytes = Buffer.concat(Array.from({ length: 8 }, () => part));
    expect(bytes.length).toBeLessThan(1 << 20);
    let read = 0;
    const source = { kind: 'jsonl', id: 'much.jsonl.gz', path: null, size: 0, input: bytes } as const;
    for await (const batch of lineBatches(source)) {
      read += batch.bytes.length;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(read).toBe(64 << 20);
  });
});

test('controls are found wherever they stand, in memory that begins anywhere', () => {
  const byte = fc.constantFrom(0x01, 0x07, 0x0e, 0x1a, 0x1f, 0x09, 0x0a, 0x0d, 0x20, 0x41, 0x7e, 0x7f);
  fc.assert(
    fc.property(fc.array(byte, { maxLength: 300 }), fc.nat(3), (bytes, offset) => {
      const memory = Buffer.from([...'    '.slice(0, offset)].map((char) => char.charCodeAt(0)).concat(bytes));
      const controls = bytes.filter((one) => one < 0x20 && ![0x09, 0x0a, 0x0d].includes(one)).length;
      const binary = controls > 2 && controls > bytes.length / 50;
      expect('binary' in decode(memory.subarray(offset))).toBe(binary);
    }),
  );
});

test('a NUL or an escape is found wherever it stands', () => {
  const text = fc.stringMatching(/^[a-z \n]{0,40}$/);
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, offset) => {
      const around = (mark: string) => Buffer.from(`${'-'.repeat(offset)}${before}${mark}${after}`).subarray(offset);
      expect(decode(around('\0'))).not.toMatchObject({ encoding: 'UTF-8' });
      expect(decode(around('\x1b$B'))).toMatchObject({ encoding: 'ISO-2022-JP' });
    }),
  );
});
