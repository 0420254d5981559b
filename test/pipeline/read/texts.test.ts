import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIELD_NAMES } from '../../../src/input/jsonLines.ts';
import { INPUT_BYTES } from '../../../src/kernel/json/layout.ts';
import type { BatchOptions } from '../../../src/pipeline/read/pieces.ts';
import { type TextBatch, TextReader, textsOf } from '../../../src/pipeline/read/texts.ts';

const known = new Map([['a', { outlet: 'The Velden Post', title: 'Known before' }]]);
const options: BatchOptions = { clean: {}, maxBytes: 1e6, fields: FIELD_NAMES, metadata: known };
const reader = new TextReader(options);
const roomOf = (bytes: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(bytes));
const linesOf = (...records: readonly object[]) => ({
  file: 'wire.jsonl',
  firstLine: 1,
  bytes: Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')),
  errors: [],
});
const articleSource = (id: string, text: string) => ({ kind: 'article' as const, id, article: { id, text } });

/** Any code units, halves of pairs too. */
const text = fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes));

describe('a batch of texts', () => {
  it('gives the texts back, whatever room they had, each from where eight bytes begin', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.constantFrom(0, 7, 64, 1 << 12), (texts, room) => {
        const batches = [
          reader.readSources(
            texts.map((one, i) => articleSource(`${i}`, one)),
            roomOf(room),
          ),
          reader.readLines(linesOf(...texts.map((one, i) => ({ id: `${i}`, text: one })))),
        ];
        for (const batch of batches) {
          expect(batch.ids).toEqual(texts.map((_, i) => `${i}`));
          expect(texts.map((_, i) => textsOf(batch)(i))).toEqual(texts);
          expect([...batch.textAt].filter((at) => (batch.units.byteOffset + 2 * at) % 8 !== 0)).toEqual([]);
        }
      }),
    );
  });

  it('gives plain texts as wide strings', () => {
    const batch = reader.readSources([articleSource('a', 'Plain letters only.'), articleSource('b', '')], roomOf(64));
    // V8 writes out a string as it keeps it, and puts a letter before it that says in which way.
    expect(serialize(textsOf(batch)(0)).includes('c'.charCodeAt(0))).toBe(true);
    expect(textsOf(batch)(1)).toBe('');
  });

  it('holds what is known of an article from elsewhere before what its line says, and the numbers of lines', () => {
    const lines = linesOf({ id: 'a', text: 'One', title: 'Of the line', date: '2031-05-03' }, { id: 'b', text: 'Two' });
    const batch = reader.readLines({ ...lines, firstLine: 7 });
    expect(batch.metadata[0]).toMatchObject({ outlet: 'The Velden Post', title: 'Known before', date: '2031-05-03' });
    expect(batch.metadata[1]).toBeNull();
    expect([...batch.lineOf]).toEqual([7, 8]);
    expect([batch.fileAt, ...batch.startOf]).toEqual([null]);
    expect(batch.file).toBe('wire.jsonl');
  });

  it('tells where its lines stand, if it is told where they begin', () => {
    const bytes = Buffer.from('\n{"text":"Öl"}\n{"text":1}\n\n{"id":"\\u0062","text":"Two"}\n');
    const batch = reader.readLines({ ...linesOf(), bytes, at: 1000 });
    const places = [...batch.startOf].slice(1).map((to, i) => bytes.subarray(batch.startOf[i], to).toString());
    expect(places.map((place) => place.split('\n')[0])).toEqual(['{"text":"Öl"}', '{"id":"\\u0062","text":"Two"}']);
    expect(batch.fileAt).toBe(1000);
  });

  it('reads lines where they stay, batch after batch, as it reads them from elsewhere', () => {
    const inRooms = new TextReader(options, 2);
    // Some are left to JSON.parse, which come between the others all the same.
    const line = fc.oneof(
      text.map((one) => JSON.stringify({ text: one })),
      text.map((one) => `{"text":"a","text":${JSON.stringify(one)}}`),
      fc.constantFrom('{"text":1}', '{"\u0074ext":"b"}', '', '{"text":""}'),
    );
    const batches = fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 5 });
    const read = ({ ids, units, textAt, errors, ...batch }: TextBatch) => ({
      ids,
      errors,
      texts: ids.map((_, i) => textsOf({ units, textAt, ...batch })(i)),
      aligned: [...textAt].every((at) => (units.byteOffset + 2 * at) % 8 === 0),
    });
    fc.assert(
      fc.property(batches, (all) => {
        const held: { batch: TextBatch; told: object }[] = [];
        for (const lines of all) {
          const bytes = Buffer.from(lines.join('\n'));
          const place = inRooms.memory(bytes.length);
          place.set(bytes);
          const batch = inRooms.readLines({ ...linesOf(), bytes: place });
          if (bytes.length > 0) expect(batch.units.buffer).toBe(place.buffer);
          held.push({ batch, told: read(reader.readLines({ ...linesOf(), bytes })) });
          // What another batch brought changed nothing in one that was not given back.
          for (const { batch, told } of held) expect(read(batch)).toEqual(told);
          if (held.length === 2) inRooms.giveBack(held.shift()!.batch);
        }
        for (const { batch } of held) inRooms.giveBack(batch);
      }),
    );
  });

  it('reads lines elsewhere that have no place where they could stay', () => {
    const inRooms = new TextReader(options, 1);
    const lines = (one: string) => {
      const bytes = Buffer.from(JSON.stringify({ text: one }));
      const place = inRooms.memory(bytes.length);
      place.set(bytes);
      return { ...linesOf(), bytes: place };
    };
    const [first, second] = [inRooms.readLines(lines('One')), inRooms.readLines(lines('Two'))];
    const large = 'x'.repeat(2 * INPUT_BYTES);
    const third = inRooms.readLines(lines(large));
    expect([first, second, third].map((batch) => textsOf(batch)(0))).toEqual(['One', 'Two', large]);
    for (const batch of [first, second, third]) inRooms.giveBack(batch);
    expect(inRooms.readLines(lines('Four')).units.buffer).toBe(first.units.buffer);
  });

  it('holds the errors, and the other articles all the same', () => {
    const lines = linesOf({ id: 'a', text: 1 }, { id: 'b', text: 'Two' });
    const batch = reader.readLines(lines);
    expect(batch.errors.map(({ code, path }) => [code, path])).toEqual([['no-text', 'wire.jsonl:1']]);
    expect(batch.ids).toEqual(['b']);
  });
});
