import { describe, expect, it } from 'vitest';
import { JsonKernel } from '../../src/kernel/json/kernel.ts';
import * as layout from '../../src/kernel/json/layout.ts';

const { INPUT, INPUT_BYTES, MARGIN, ROOM_BYTES, UNITS } = layout;

const kernel = new JsonKernel(['text', 'id', 'title', 'date', 'outlet']);

/** Whether the kernel reads a line by itself. */
function reads(line: string): boolean {
  kernel.take(Buffer.from(line), 0);
  const usual = kernel.functions.read(kernel.start, UNITS) !== 0;
  expect(new Uint32Array(kernel.buffer)[layout.LINE_END >> 2]! - kernel.start).toBe(Buffer.byteLength(line));
  return usual;
}

describe('the kernel of JSON', () => {
  it.each([
    '{"text":""}',
    '{"id": "a", "title": "A \\"quoted\\" word", "date": null, "outlet": "Ü", "text": "“One”\\n\\ntwo \\ud83d\\ude00 \u{1f600}"}',
    ' { "id" : 17 , "other" : [ ] , "text" : "x" } \r',
    '{"text":"x","more":{"a":[1,-0.5e-3,true,false,null,{}],"b":{"c":[[]]}},"__proto__":{"text":1}}',
    `{"text":"x","deep":${'['.repeat(64)}${']'.repeat(64)}}`,
    '{"text":"\\ud800"}',
  ])('reads %s', (line) => {
    expect(JSON.parse(line)).toBeTypeOf('object');
    expect(reads(line)).toBe(true);
  });

  it.each([
    '',
    '[]',
    '{}',
    '{"id":"a"}',
    '{"text":7}',
    '{"text":"a","text":"b"}',
    '{"id":1,"text":"a","id":2}',
    '{"\\u0074ext":"a","text":"b"}',
    `{"text":"x","deep":${'['.repeat(65)}${']'.repeat(65)}}`,
  ])('leaves it to others to read %s', (line) => {
    expect(reads(line)).toBe(false);
  });

  it('knows by which names it can look for fields', () => {
    expect(['text', 'a b', '__proto__', 'x'.repeat(63)].map((name) => JsonKernel.canName(name))).not.toContain(false);
    expect(['', 'é', 'a"', '\\', 'a\n', 'x'.repeat(64)].map((name) => JsonKernel.canName(name))).not.toContain(true);
  });

  it('has a memory in which nothing overlaps', () => {
    expect(layout.FIELDS + layout.FIELD_COUNT * layout.FIELD_BYTES).toBeLessThanOrEqual(layout.NAMES);
    expect(layout.NAMES + layout.FIELD_COUNT * layout.NAME_BYTES).toBeLessThanOrEqual(INPUT);
    expect(INPUT + INPUT_BYTES + MARGIN).toBeLessThanOrEqual(UNITS);
    expect(2 * INPUT_BYTES + MARGIN).toBeLessThanOrEqual(ROOM_BYTES);
    expect([UNITS % 16, ROOM_BYTES % 16]).toEqual([0, 0]);
    for (const rooms of [0, 3]) {
      const { bytes } = new JsonKernel([], rooms);
      expect(UNITS + (1 + rooms) * ROOM_BYTES).toBeLessThanOrEqual(bytes.length);
    }
  });
});
