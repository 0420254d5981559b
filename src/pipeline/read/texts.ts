import type { ArticleMetadata } from '../../article.ts';
import type { LineBatch } from '../../input/jsonLines.ts';
import { JsonReader } from '../../input/jsonReader.ts';
import { PlainFiles } from '../../input/plainFiles.ts';
import { readArticle } from '../../input/read.ts';
import type { FileSource } from '../../input/sources.ts';
import { WIDE } from '../../input/wideText.ts';
import type { InputError, Notice } from '../../result.ts';
import { type CopyUnits, GIANT } from '../../units.ts';
import { letGo } from './letGo.ts';
import type { BatchOptions, SingleSource } from './pieces.ts';
import { type UnclearDates, withDateOf } from './unclearDates.ts';

/** Articles that were read. What is large stands in memory that threads share, and is handed over without a copy. */
export interface TextBatch {
  readonly ids: readonly string[];
  /** What is known of each from elsewhere. */
  readonly metadata: readonly (ArticleMetadata | null)[];
  /** The code units of text i stand from `textAt[i]` up to `textEnd[i]`. */
  readonly units: Uint16Array<SharedArrayBuffer>;
  readonly textAt: Uint32Array;
  readonly textEnd: Uint32Array;
  /** Texts that do not stand there. */
  readonly giants: readonly GiantText[];
  /** For article i of a JSON Lines file, the number of its line; 0 for an article that is a source of its own. */
  readonly lineOf: Uint32Array<SharedArrayBuffer>;
  /** The line of article i begins at byte `fileAt + startOf[i]` of that file and ends at its break, before `fileAt + startOf[i + 1]`. */
  readonly startOf: Uint32Array<SharedArrayBuffer>;
  /** The JSON Lines file the batch was cut from, and where it begins there; null where it cannot be found so, and {@link startOf} is empty. */
  readonly file: string | null;
  readonly fileAt: number | null;
  readonly errors: readonly InputError[];
  readonly notices: readonly Notice[];
  /** What its lines say. */
  readonly unclearDates: UnclearDates | null;
}

/** A text of more than {@link GIANT} code units. They stand in memory of their own, which goes with them from thread to thread. */
export interface GiantText {
  /** Its place among the articles of the batch. */
  readonly article: number;
  /** Code units of the text. */
  readonly length: number;
  /** They, and {@link WIDE} behind them; nothing while they are given up, because they stand elsewhere. */
  units: Uint16Array;
}

/** Files in a piece for which it is worth while to make a kernel ready. */
const MANY = 16;

/** Reads articles into batches of texts, piece after piece. */
export class TextReader {
  readonly #options: BatchOptions;
  readonly #json: JsonReader;
  #files: PlainFiles | null = null;
  /** Those of its rooms in which no batch stands. */
  #free: Uint16Array<SharedArrayBuffer>[] | null = null;

  /** @param batches of lines that are read before the first of them is given back */
  constructor(options: BatchOptions, batches: number = 0) {
    this.#options = options;
    this.#json = new JsonReader(options.fields, batches);
  }

  /** Where so many bytes of lines are best put, until the lines before have been read. */
  memory(size: number): Uint8Array {
    return this.#json.memory(size);
  }

  /** Reads the articles of JSON lines: where the reader has room for them, to where they stay until they are given back. */
  readLines(lines: LineBatch): TextBatch {
    const { file, bytes, at = null } = lines;
    const room = this.#json.holds(bytes) ? this.#roomOf() : undefined;
    const texts = new TextWriter(room ?? new Uint16Array(new SharedArrayBuffer(2 * bytes.length)));
    for (const read of this.#json.read(lines, room && (() => texts.next))) {
      if ('error' in read) {
        texts.errors.push(read.error);
        continue;
      }
      if ('text' in read) texts.addText(read.text);
      else texts.addUnits(read.units);
      texts.addHead(read.id, this.#known(read.id, read.metadata), read.line);
      texts.unclearDates = withDateOf(texts.unclearDates, read.metadata, read.line);
      if (at !== null) texts.starts.push(read.start);
    }
    if (at !== null) texts.starts.push(bytes.length);
    return texts.asBatch(file, at);
  }

  /** Takes the memory of a batch of lines back to use it again: nobody may read it from then on. */
  giveBack({ units }: TextBatch): void {
    if (!this.#json.holds(units)) return;
    this.#free!.push(this.#json.rooms.find(({ byteOffset }) => byteOffset === units.byteOffset)!);
  }

  /** Reads sources of one article each into `room`, or into memory of its own when that is too small. */
  readSources(sources: readonly SingleSource[], room: Uint8Array<SharedArrayBuffer>): TextBatch {
    const texts = new TextWriter(new Uint16Array(room.buffer, room.byteOffset, room.byteLength >>> 1));
    if (sources.length >= MANY) this.#files ??= new PlainFiles();
    for (const source of sources) {
      if (source.kind === 'file' && this.#addPlain(source, texts)) continue;
      const read = readArticle(source, this.#options);
      if ('error' in read) {
        texts.errors.push(read.error);
        continue;
      }
      const { id, text, metadata } = read.article;
      texts.notices.push(...read.notices);
      texts.addText(text);
      texts.addHead(id, this.#known(id, metadata), 0);
    }
    return texts.asBatch(null, null);
  }

  #roomOf(): Uint16Array<SharedArrayBuffer> | undefined {
    this.#free ??= [...this.#json.rooms];
    return this.#free.pop();
  }

  /** Adds the text of a file, where there is nothing unusual about it. */
  #addPlain(source: FileSource, texts: TextWriter): boolean {
    const units = this.#files?.read(source, this.#options.maxBytes);
    if (!units) return false;
    texts.addUnits(units);
    texts.addHead(source.id, this.#known(source.id, undefined), 0);
    return true;
  }

  /** What is known of an article from elsewhere goes before what it says itself. */
  #known(id: string, own: ArticleMetadata | undefined): ArticleMetadata | null {
    const known = this.#options.metadata.get(id);
    return known ? { ...own, ...known } : (own ?? null);
  }
}

/** The code units of text i of a batch. */
export function unitsOf(texts: Texts, i: number): Uint16Array {
  const { units, textAt, textEnd } = texts;
  const giant = giantOf(texts, i);
  return giant ? giant.units.subarray(0, giant.length) : units.subarray(textAt[i]!, textEnd[i]!);
}

/** Text i of a batch, if it is a giant. */
export function giantOf({ giants }: Pick<Texts, 'giants'>, i: number): GiantText | undefined {
  return giants.length === 0 ? undefined : giants.find(({ article }) => article === i);
}

/** Gives up the code units of a giant. */
export function giveUp(giant: GiantText): void {
  const { byteLength } = giant.units;
  giant.units = new Uint16Array();
  letGo(byteLength);
}

/** A giant as a wide string. */
export function giantText({ units: { buffer, byteOffset, byteLength } }: GiantText): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('utf16le').slice(0, -1);
}

/** The code units of a giant: see {@link GiantText.units}. */
export function giantUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 1);
  writeUnits(text, units);
  units[text.length] = WIDE;
  return units;
}

/** What of the memory of a batch goes with it to another thread. */
export function ownMemory(batch: Partial<Pick<TextBatch, 'giants'>>): ArrayBuffer[] {
  return batch.giants?.map(({ units }) => units.buffer as ArrayBuffer) ?? [];
}

/** Writes the code units of a text to the head of an array. */
export const writeUnits: CopyUnits = (text, { buffer, byteOffset, byteLength }) => {
  // Typed arrays are little-endian on every platform that runs Node.
  Buffer.from(buffer, byteOffset, byteLength).write(text, 'utf16le');
};

/**
 * Gives text i of a batch, giants aside, as a wide string: what {@link TextWriter} puts before it is read with it. Not behind it: V8 looks for the
 * first character that one byte does not hold, and went through the whole text, which took half of the time of making it a string.
 */
export function textsOf({ units, textAt, textEnd }: Texts): (i: number) => string {
  // One look at the bytes for all: two for each text took as long as copying a short one.
  const bytes = Buffer.from(units.buffer, units.byteOffset, units.byteLength);
  return (i) => bytes.toString('utf16le', 2 * (textAt[i]! - 1), 2 * textEnd[i]!).slice(1);
}

type Texts = Pick<TextBatch, 'units' | 'textAt' | 'textEnd' | 'giants'>;

/**
 * Each text begins at a multiple of so many code units, eight bytes: what threads share is copied eight bytes at a time, but byte by byte
 * where it lies across, which takes twice as long.
 */
const ALIGNED = 4;

/** Texts on their way into a batch, one behind the other. */
class TextWriter {
  readonly errors: InputError[] = [];
  readonly notices: Notice[] = [];
  unclearDates: UnclearDates | null = null;
  /** See {@link TextBatch.startOf}. */
  readonly starts: number[] = [];
  readonly #ids: string[] = [];
  readonly #metadata: (ArticleMetadata | null)[] = [];
  readonly #lineOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #giants: GiantText[] = [];
  #units: Uint16Array<SharedArrayBuffer>;
  #length = 0;

  constructor(room: Uint16Array<SharedArrayBuffer>) {
    this.#units = room;
  }

  /** The byte of its memory where the next text is to stand. */
  get next(): number {
    return this.#units.byteOffset + 2 * placeBehind(this.#length);
  }

  addHead(id: string, metadata: ArticleMetadata | null, line: number): void {
    this.#ids.push(id);
    this.#metadata.push(metadata);
    this.#lineOf.push(line);
  }

  addUnits(units: Uint16Array): void {
    const at = this.#reserve(units.length);
    // Most texts of lines were read to this place.
    if (units.buffer !== this.#units.buffer) this.#units.set(units, at);
  }

  addText(text: string): void {
    if (text.length > GIANT) {
      this.#addGiant(text);
      return;
    }
    const at = this.#reserve(text.length);
    writeUnits(text, this.#units.subarray(at));
  }

  asBatch(file: string | null, fileAt: number | null): TextBatch {
    return {
      ids: this.#ids,
      metadata: this.#metadata,
      units: this.#units.subarray(0, this.#length),
      textAt: shared(this.#starts),
      textEnd: shared(this.#ends),
      giants: this.#giants,
      lineOf: shared(this.#lineOf),
      startOf: shared(this.starts),
      file,
      fileAt,
      errors: this.errors,
      notices: this.notices,
      unclearDates: this.unclearDates,
    };
  }

  #addGiant(text: string): void {
    // The string that it was cut from.
    letGo(2 * text.length);
    this.#giants.push({ article: this.#starts.length, length: text.length, units: giantUnits(text) });
    this.#starts.push(this.#length);
    this.#ends.push(this.#length);
  }

  /** Where the next text begins. Room is made for it, and for the character before it, which is put there. */
  #reserve(length: number): number {
    const at = placeBehind(this.#length);
    const end = at + length;
    if (end > this.#units.length) {
      const larger = new Uint16Array(new SharedArrayBuffer(4 * end));
      larger.set(this.#units.subarray(0, this.#length));
      this.#units = larger;
    }
    this.#units[at - 1] = WIDE;
    this.#length = end;
    this.#starts.push(at);
    this.#ends.push(end);
    return at;
  }
}

/** Where a text begins behind so many code units: there is room for a character before it. */
const placeBehind = (length: number): number => Math.ceil((length + 1) / ALIGNED) * ALIGNED;

function shared(numbers: readonly number[]): Uint32Array<SharedArrayBuffer> {
  const column = new Uint32Array(new SharedArrayBuffer(4 * numbers.length));
  column.set(numbers);
  return column;
}
