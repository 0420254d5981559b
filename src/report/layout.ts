/** How wide a report may be. `width` null: not for a terminal, so nothing is cut or wrapped. */
export interface Page {
  readonly width: number | null;
}

/** Of these characters each takes one column: those of Latin, Greek and Cyrillic, with their punctuation and currencies. */
const SINGLE = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u203b\u20a0-\u20bf]*$/;

let measure: ((text: string) => number) | null = null;
let unmeasured = false;

/** Terminal columns that a text takes; text without escape sequences. Beyond {@link SINGLE} it is known under {@link measured} only. */
export function columns(text: string): number {
  if (SINGLE.test(text)) return text.length;
  if (measure !== null) return measure(text);
  unmeasured = true;
  return text.length;
}

/**
 * What `render` sets in columns. Where that holds text of other scripts or emoji, what measures these is loaded, and it is set again: most
 * reports hold none, and are set in less time than the loading takes.
 */
export async function measured<T>(render: () => T): Promise<T> {
  unmeasured = false;
  const rendered = render();
  if (!unmeasured) return rendered;
  measure = (await import('string-width')).default;
  return render();
}

/** Filled with blanks on the right to a width in columns. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

/** Filled with blanks on the left to a width in columns. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - columns(text))) + text;
}

/** Cut at the end to a width in columns, with an ellipsis where something is missing. */
export function shorten(text: string, width: number): string {
  if (columns(text) <= width) return text;
  let cut = '';
  let used = 0;
  for (const char of text) {
    used += columns(char);
    if (used > width - 1) break;
    cut += char;
  }
  return `${cut.trimEnd()}…`;
}

/** A run of text in one look. */
export interface Chunk {
  readonly text: string;
  readonly paint: (text: string) => string;
}

/** Columns that the marks of a paint take: `[-` and `-]` where there is no colour; 0 for a colour. */
export function frameOf(paint: Chunk['paint']): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences, which take no column
  return columns(paint('x').replace(/\u001b\[[\d;]*m/g, '')) - 1;
}

/**
 * Sets chunks in lines of a width in columns, broken at blanks; `hang` stands before every line but the first. A null width
 * gives one line. Painting comes after breaking, so that no colour runs over the margin.
 */
export function wrap(chunks: readonly Chunk[], width: number | null, hang: string): string {
  if (width === null) return chunks.map(({ text, paint }) => (text ? paint(text) : '')).join('');
  const room = Math.max(20, width - columns(hang));
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const { text, paint } of chunks) {
    const frame = frameOf(paint);
    let run = '';
    for (const word of text.split(/(?<= )/)) {
      const size = columns(word.trimEnd());
      if (run === '') used += frame;
      if (size > 0 && used > frame && used + size > room) {
        line += run.trim() ? paint(run.trimEnd()) : '';
        lines.push(line.trimEnd());
        line = '';
        run = '';
        used = frame;
      }
      run += word;
      used += columns(word);
    }
    if (run) line += paint(run);
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines.join(`\n${hang}`);
}
