import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';

/** How bytes were read. `broken` counts the places that became U+FFFD. */
export type Decoded =
  | { readonly text: string; readonly encoding: string; readonly how: 'utf-8' | 'utf-16' | 'legacy' }
  | { readonly text: string; readonly encoding: 'UTF-8'; readonly how: 'broken'; readonly broken: number }
  | { readonly binary: string; readonly remedy?: string };

/** First bytes of files that people mistake for text, with the way out. */
const MAGIC: readonly { readonly bytes: readonly number[]; readonly name: string; readonly remedy: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], name: 'a PDF file', remedy: 'extract its text first, e.g. with pdftotext' },
  { bytes: [0x1f, 0x8b], name: 'gzip data', remedy: 'unpack it first with gunzip (only .jsonl.gz is read packed)' },
  { bytes: [0x50, 0x4b, 3, 4], name: 'a ZIP, DOCX or EPUB file', remedy: 'extract its text first' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Office file', remedy: 'save it as plain text first' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a PNG picture', remedy: 'give the article as plain text' },
  { bytes: [0xff, 0xd8, 0xff], name: 'a JPEG picture', remedy: 'give the article as plain text' },
];

/** What one of these begins with: of nearly all files the first byte says that they are none. */
const MAGIC_STARTS: ReadonlySet<number> = new Set(MAGIC.map(({ bytes }) => bytes[0]!));

/** Whether bytes that begin with this one may be anything but plain text by that: another kind of file, a text with a byte order mark, JSON. */
export const isTelling = (first: number): boolean => first === 0xef || first === 0x7b || MAGIC_STARTS.has(first);

/** Enough to judge a file by: encodings do not change in the middle. */
const SAMPLE = 64 * 1024;

/**
 * Decodes one article: by its byte order mark, then as strict UTF-8, then UTF-16 without a mark, then broken UTF-8 or an
 * old encoding, whichever the bytes speak for. Never throws.
 */
export function decode(bytes: Buffer): Decoded {
  const magic = MAGIC_STARTS.has(bytes[0]!) && MAGIC.find((m) => m.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) return { binary: magic.name, remedy: magic.remedy };
  const marked = markedUtf16(bytes);
  if (marked) return utf16(bytes, marked);
  const body = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  // Nearly all files: one look at their bytes instead of three.
  if (isPlain(body) && isUtf8(body)) return { text: body.toString('utf8'), encoding: 'UTF-8', how: 'utf-8' };
  if (body.includes(0)) {
    const order = utf16Order(body);
    return order ? utf16(body, order) : { binary: 'it holds NUL bytes', remedy: 'give the article as plain text' };
  }
  if (isUtf8(body)) {
    // ISO-2022-JP is pure ASCII to look at; its shifts between alphabets begin with ESC $ or ESC (.
    if (body.includes(0x1b) && (body.includes('\x1b$B') || body.includes('\x1b$@'))) return legacy(body, 'ISO-2022-JP');
    const strange = tooManyControls(body);
    return strange ? { binary: strange } : { text: body.toString('utf8'), encoding: 'UTF-8', how: 'utf-8' };
  }
  const strange = tooManyControls(body);
  if (strange) return { binary: strange };
  return brokenUtf8(body) ?? legacy(body, detectLegacy(body));
}

/** Which UTF-16 the mark at the beginning of bytes says that they are; null without one. */
export function markedUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  // With two zeros behind it, that of UTF-32.
  if (bytes[0] === 0xff && bytes[1] === 0xfe && !(bytes[2] === 0 && bytes[3] === 0)) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

function utf16(bytes: Buffer, encoding: 'UTF-16LE' | 'UTF-16BE'): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, how: 'utf-16' };
}

/** In UTF-16 of most languages every zero byte is on one side: the high byte of a Latin letter, a space, a line break. */
function utf16Order(bytes: Buffer): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, SAMPLE);
  if (bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (Math.max(even, odd) < sample.length / 50 || Math.min(even, odd) > Math.max(even, odd) / 20) return null;
  const order = odd > even ? 'UTF-16LE' : 'UTF-16BE';
  const text = new TextDecoder(order).decode(sample.subarray(0, sample.length & ~1));
  let texty = 0;
  for (const m of text.matchAll(/[\p{L}\p{M}\p{N}\p{P}\s]+/gu)) texty += m[0].length;
  return texty > text.length * 0.9 ? order : null;
}

/**
 * Whether there is no NUL, no escape nor any other control in it that texts do not have. Four bytes are looked at together where memory
 * allows: one by one it took a sixth of reading small files.
 */
function isPlain(bytes: Buffer): boolean {
  const count = bytes.byteOffset % 4 === 0 ? bytes.length >>> 2 : 0;
  const fours = new Int32Array(bytes.buffer, count > 0 ? bytes.byteOffset : 0, count);
  for (let i = 0; i < count; i++) {
    const four = fours[i]!;
    // Not zero exactly where one is below 0x20 (S. E. Anderson, Bit Twiddling Hacks, "hasless"): a line break as a rule.
    if (((four - 0x20202020) & ~four & 0x80808080) !== 0 && !isPlainFrom(bytes, 4 * i, 4 * i + 4)) return false;
  }
  return isPlainFrom(bytes, 4 * count, bytes.length);
}

function isPlainFrom(bytes: Buffer, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d)) return false;
  }
  return true;
}

function tooManyControls(bytes: Buffer): string | null {
  const end = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  for (let i = 0; i < end; i++) {
    const byte = bytes[i]!;
    if (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0d) && byte !== 0x1b) controls++;
  }
  // A stray control or two is dirt in a text; one byte in fifty is not text.
  return controls > 2 && controls > end / 50 ? 'it is full of control bytes' : null;
}

/**
 * Reads bytes as UTF-8 with places replaced, when they are that. In an old encoding a byte above 127 hardly ever makes a
 * whole UTF-8 sequence with its neighbours, so whole sequences that outnumber the broken ones speak for UTF-8; so does
 * a text that is in order but for a last letter cut in two.
 */
function brokenUtf8(bytes: Buffer): Decoded | null {
  const text = bytes.toString('utf8');
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken++;
  let whole = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: every letter beyond ASCII is what counts here
  for (const m of text.matchAll(/[^\x00-\x7f\ufffd]+/g)) whole += m[0].length;
  const cut = broken === 1 && text.endsWith('\ufffd') && endsInsideLetter(bytes);
  return whole > broken || cut ? { text, encoding: 'UTF-8', how: 'broken', broken } : null;
}

/** Whether the bytes end within a sequence of three or four. A lone lead byte at the end is as likely an old letter. */
function endsInsideLetter(bytes: Buffer): boolean {
  return bytes.length >= 2 && bytes.at(-1)! < 0xc0 && bytes.at(-2)! >= 0xe0;
}

/** Windows-1252 from 0x80 to 0x9f; a blank is a byte without a letter. */
const WINDOWS_1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function legacy(bytes: Buffer, encoding: string): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (encoding.toLowerCase() !== 'windows-1252') return { text: decoded, encoding, how: 'legacy' };
  // Node 20 reads windows-1252 as ISO-8859-1: quotes and dashes come out as control characters.
  const text = decoded.replace(/[\u0080-\u009f]/g, (char) => {
    const letter = WINDOWS_1252[char.charCodeAt(0) - 0x80]!;
    return letter === ' ' ? char : letter;
  });
  return { text, encoding, how: 'legacy' };
}

/** Loaded on the first old file: most runs never meet one. */
let chardet: typeof import('chardet') | null = null;

function detectLegacy(bytes: Buffer): string {
  chardet ??= createRequire(import.meta.url)('chardet') as typeof import('chardet');
  for (const { name, confidence } of chardet.analyse(bytes.subarray(0, SAMPLE))) {
    // ISO-8859-1 is read as Windows-1252 by every browser: the same letters, and quotes where the other has controls.
    if (name === 'ISO-8859-1') return 'windows-1252';
    if (confidence < 25 || name === 'UTF-8' || name === 'ASCII' || name.startsWith('UTF-')) continue;
    try {
      new TextDecoder(name);
      return name;
    } catch {
      // chardet knows encodings that TextDecoder does not (UTF-32, IBM420): the next guess then.
    }
  }
  return 'windows-1252';
}
