import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { decode } from '../../src/input/decode.ts';
import { PlainFiles } from '../../src/input/plainFiles.ts';
import { INPUT_BYTES } from '../../src/kernel/json/layout.ts';

const folder = mkdtempSync(join(tmpdir(), 'plain-'));
afterAll(() => rmSync(folder, { recursive: true }));

const files = new PlainFiles();
const path = join(folder, 'a.txt');

function read(bytes: Uint8Array, size = bytes.length, maxBytes = 1e6): string | null {
  writeFileSync(path, bytes);
  const units = files.read({ kind: 'file', id: path, path, size }, maxBytes);
  return units && Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

const letters = ['a', 'Plain words, ', '\n', '\r\n', '\t', 'é', '“', '日', '😀', 'x'.repeat(16), '\u007f', '\ufeff'];
const bytes = fc.oneof(
  fc.string({ unit: fc.constantFrom(...letters), maxLength: 40 }).map((text) => Buffer.from(text)),
  fc
    .array(fc.constantFrom(0x61, 0x20, 0x0a, 0x1f, 0, 0xc3, 0xa9, 0xe2, 0x80, 0x9c, 0xf0, 0x9f, 0xed, 0xff), {
      maxLength: 40,
    })
    .map(Buffer.from),
);

it('reads what decoding would give, or leaves it to others', () => {
  let plain = 0;
  fc.assert(
    fc.property(bytes, (some) => {
      const text = read(some);
      if (text === null) return;
      plain++;
      expect(decode(some)).toEqual({ text, encoding: 'UTF-8', how: 'utf-8' });
    }),
    { numRuns: 600 },
  );
  expect(plain).toBeGreaterThan(100);
});

it('reads what is plain', () => {
  for (const text of ['one line', 'É and “é”\r\n\r\n日本 😀\n', `${'long '.repeat(20_000)}\n`])
    expect(read(Buffer.from(text))).toBe(text);
});

it.each([
  ['nothing', ''],
  ['a byte order mark', '\ufeffa'],
  ['another kind of file', '%PDF-1.4'],
  ['what may be JSON', '{a'],
  ['a control character', 'a\u001bb'],
  ['a NUL', 'a\0b'],
])('leaves %s to others', (_, text) => {
  expect(read(Buffer.from(text))).toBeNull();
});

it('leaves to others what is not whole UTF-8, is large, has grown or cannot be read', () => {
  expect(read(Buffer.from([0x61, 0xe2, 0x80]))).toBeNull();
  expect(read(Buffer.from([0x61, 0xe9, 0x62]))).toBeNull();
  expect(read(Buffer.from('abc'), 3, 2)).toBeNull();
  expect(read(Buffer.from('abc'), 2)).toBeNull();
  expect(read(Buffer.alloc(INPUT_BYTES, 97), INPUT_BYTES, 1e7)).toBeNull();
  expect(read(Buffer.alloc(INPUT_BYTES - 1, 97), INPUT_BYTES - 1, 1e7)).toHaveLength(INPUT_BYTES - 1);
  expect(files.read({ kind: 'file', id: folder, path: folder, size: 10 }, 100)).toBeNull();
  expect(files.read({ kind: 'file', id: 'none', path: join(folder, 'none'), size: 10 }, 100)).toBeNull();
});
