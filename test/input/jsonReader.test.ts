import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES, type FieldNames, type LineBatch, readLines } from '../../src/input/jsonLines.ts';
import { JsonReader } from '../../src/input/jsonReader.ts';
import { INPUT_BYTES } from '../../src/kernel/json/layout.ts';

type Batch = Pick<LineBatch, 'bytes'> & Partial<LineBatch>;

const batchOf = (batch: Batch): LineBatch => ({ file: 'f.jsonl', firstLine: 1, errors: [], ...batch });

/** As it is read with strings. */
function plainly(batch: LineBatch, fields?: FieldNames): unknown[] {
  return [...readLines(batch, fields)].map((read) => ('error' in read ? read : { ...read.article, line: read.line }));
}

/** As the kernel has a share in it. Each line begins where it is said to. */
function byKernel(batch: LineBatch, fields?: FieldNames, reader: JsonReader = new JsonReader(fields)): unknown[] {
  const all: unknown[] = [];
  for (const read of reader.read(batch)) {
    if ('error' in read) all.push(read);
    else {
      const { start, ...rest } = read;
      const before = Buffer.from(batch.bytes.subarray(0, start)).toString('latin1');
      expect([before.split('\n').length, before.at(-1) ?? '\n']).toEqual([read.line - batch.firstLine + 1, '\n']);
      if ('text' in rest) all.push(rest);
      else {
        const { units, ...head } = rest;
        all.push({ ...head, text: Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le') });
      }
    }
  }
  const text = Buffer.from(batch.bytes).toString('latin1');
  expect(batch.lines).toBe(text.split('\n').length - Number(text === '' || text.endsWith('\n')));
  return all;
}

const blank = fc.constantFrom('', '', '', ' ', '\t', '\r', '  ');

/** A character in a JSON string, in one of the ways to write it. */
const written = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z ,.]{1,40}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom('“', '”', '’', '–', 'é', 'ß', 'Ж', '字', '한', '\u007f', '\u0080', '\u07ff', '\u0800'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\ud7ff', '\ue000', '\uffff', '\ufeff', '𐀀', '😀', '\u{10ffff}', '\u2028') },
  { weight: 2, arbitrary: fc.constantFrom('\\n', '\\"', '\\\\', '\\/', '\\b', '\\f', '\\r', '\\t', '\\n\\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom('\\u0041', '\\u00e9', '\\uD83D\\uDE00', '\\ud800', '\\udfff', '\\u0000', '\\uABcd'),
  },
);
const string = fc.array(written, { maxLength: 12 }).map((parts) => `"${parts.join('')}"`);

const number = fc.constantFrom('0', '-0', '12', '-7.25', '1e3', '2E-7', '0.1e+9', '1e400', '123456789012345678901');
const plain = fc.oneof(string, number, fc.constantFrom('true', 'false', 'null'));

const { value } = fc.letrec<{ value: string; array: string; object: string }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, plain, tie('array'), tie('object')),
  array: fc
    .tuple(fc.array(fc.tuple(blank, tie('value'), blank), { maxLength: 3 }), blank)
    .map(([items, inner]) => (items.length === 0 ? `[${inner}]` : `[${items.map((item) => item.join('')).join(',')}]`)),
  object: fc
    .tuple(fc.array(fc.tuple(blank, string, blank, blank, tie('value'), blank), { maxLength: 3 }), blank)
    .map(([members, inner]) =>
      members.length === 0
        ? `{${inner}}`
        : `{${members.map(([a, key, b, c, v, d]) => `${a}${key}${b}:${c}${v}${d}`).join(',')}}`,
    ),
}));

const key = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom('"id"', '"title"', '"date"', '"outlet"') },
  { weight: 1, arbitrary: fc.constantFrom('"text"', '"__proto__"', '"\\u0069d"', '"tex"', '"texts"', '"Über"', '""') },
);
const member = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(key, string) },
  { weight: 2, arbitrary: fc.tuple(key, value) },
);

/** An object with a text, most of the time, and other members before and behind it. */
const object = fc
  .tuple(
    fc.array(member, { maxLength: 4 }),
    fc.oneof({ weight: 9, arbitrary: string }, value),
    fc.array(member, { maxLength: 2 }),
  )
  .chain(([before, text, after]) =>
    fc
      .array(fc.tuple(blank, blank, blank, blank), {
        minLength: before.length + 1 + after.length,
        maxLength: before.length + 1 + after.length,
      })
      .map((blanks) => {
        const members = [...before, ['"text"', text], ...after].map(([name, v], i) => {
          const [a, b, c, d] = blanks[i]!;
          return `${a}${name}${b}:${c}${v}${d}`;
        });
        return `{${members.join(',')}}`;
      }),
  );

const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(blank, object, blank).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: value },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\ufeff',
      '{}',
      '{"text":"a"}x',
      '{"text":"a",}',
      '{"text":"a"',
      '{"text":"a\t"}',
    ),
  },
);
const lines = fc.array(line, { minLength: 1, maxLength: 6 }).map((all) => Buffer.from(all.join('\n')));

describe('reading JSON lines by kernel', () => {
  it('gives what reading them plainly gives, whatever was read before', () => {
    const reader = new JsonReader();
    fc.assert(
      fc.property(lines, fc.constantFrom(1, 5), (bytes, firstLine) => {
        const batch = batchOf({ bytes, firstLine });
        expect(byKernel(batch, FIELD_NAMES, reader)).toEqual(plainly(batch));
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same for lines that are damaged anywhere', () => {
    const damage = fc.tuple(
      fc.nat(),
      fc.oneof(fc.nat(255), fc.constantFrom(10, 34, 44, 58, 92, 93, 123, 125)),
      fc.constantFrom(0, 1, 2),
    );
    fc.assert(
      fc.property(lines, fc.array(damage, { minLength: 1, maxLength: 3 }), (whole, damages) => {
        let bytes = whole;
        for (const [at, byte, kept] of damages) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + kept)]);
        }
        const batch = batchOf({ bytes });
        expect(byKernel(batch)).toEqual(plainly(batch));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the same for any bytes as a text, a name or a title', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.uint8Array({ min: 0x78, maxLength: 40 }));
    fc.assert(
      fc.property(fc.constantFrom('text', 'id', 'title', 'other'), bytes, (name, value) => {
        const rest = name === 'text' ? '' : '"text":"x",';
        const batch = batchOf({ bytes: Buffer.concat([Buffer.from(`{${rest}"${name}":"`), value, Buffer.from('"}')]) });
        expect(byKernel(batch)).toEqual(plainly(batch));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps to the limit of a line, and passes on what went wrong before', () => {
    const bytes = Buffer.from('{"text":"ab"}\n{"text":"abc"}\n{"text":"ab"}');
    const errors = [{ code: 'bad-gzip', path: 'f.jsonl', message: 'x' }] as unknown as LineBatch['errors'];
    const batch = batchOf({ bytes, maxBytes: 13, errors });
    expect(byKernel(batch)).toEqual(plainly(batch));
    expect(byKernel(batch)).toHaveLength(4);
  });

  it('reads lines of any length from any place', () => {
    const sizes = [
      10,
      INPUT_BYTES - 200,
      5000,
      INPUT_BYTES - 11,
      INPUT_BYTES - 12,
      INPUT_BYTES,
      3,
      2 * INPUT_BYTES,
      70,
    ];
    const bytes = Buffer.from(sizes.map((size, i) => `{"text":"${'x'.repeat(size)}","id":${i}}\n`).join(''));
    for (const end of [bytes.length, bytes.length - 1]) {
      const batch = batchOf({ bytes: bytes.subarray(0, end) });
      const read = byKernel(batch) as { readonly id: string; readonly text: string }[];
      expect(read.map(({ id, text }) => [id, text.length])).toEqual(sizes.map((size, i) => [String(i), size]));
    }
  });

  it('reads batch after batch with one reader', () => {
    const reader = new JsonReader();
    const shared = new Uint8Array(new SharedArrayBuffer(64));
    for (const text of ['first', 'second one', 'Ж']) {
      const bytes = Buffer.from(`{"id":"${text}","text":"${text}"}`);
      shared.set(bytes, 3);
      const batch = batchOf({ bytes: shared.subarray(3, 3 + bytes.length), firstLine: 9 });
      expect(byKernel(batch, undefined, reader)).toEqual([{ id: text, text, line: 9 }]);
    }
  });

  it('tells the text of a line as a string too, and the numbers of lines that do not follow one another', () => {
    const reader = new JsonReader();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 4 }), (lines) => {
        const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
        const numbers = lines.map((_, i) => 7 + 3 * i);
        const found: unknown[] = [];
        for (const read of reader.read(batchOf({ bytes, firstLine: 7, numbers })))
          if (!('error' in read)) {
            const tail = reader.textOf(read, 1);
            found.push([read.id, reader.textOf(read), tail]);
          }
        const wanted = lines.flatMap((text, i) => {
          const [first] = readLines(batchOf({ bytes: Buffer.from(text), firstLine: numbers[i]! }));
          return first && 'article' in first
            ? [[first.article.id, first.article.text, first.article.text.slice(1)]]
            : [];
        });
        expect(found).toEqual(wanted);
      }),
    );
  });

  it.each<Partial<FieldNames>>([
    { text: 'body', id: 'url' },
    { text: 'body', title: 'body' },
    { text: 'Körper' },
    { text: 'a\\b', id: 'a"b' },
    { id: '__proto__', title: 'constructor' },
    { id: '' },
    { title: 't'.repeat(64), text: 't'.repeat(63) },
    { text: '\ufffd' },
  ])('finds fields by other names: %j', (names) => {
    const fields = { ...FIELD_NAMES, ...names };
    const record = (more: object): string =>
      `${JSON.stringify({ [fields.title]: 'T', [fields.id]: 'I', [fields.text]: 'text “here”', ...more })}\n`;
    const bytes = Buffer.from(`${record({})}${record({ more: [] })}{"__proto__":"p","text":"x"}\n{"\ufffd":"x"}`);
    const batch = batchOf({ bytes });
    expect(byKernel(batch, fields)).toEqual(plainly(batch, fields));
  });
});
