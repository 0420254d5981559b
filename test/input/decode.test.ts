import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
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
