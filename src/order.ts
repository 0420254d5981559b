/** Code-unit order: the same everywhere, whatever the locale. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of places, `file` or `file:line`: by file in code-unit order, the file itself first, then by the number of the line. */
export function byPlace(a: string, b: string): number {
  const [fileA, lineA] = placeOf(a);
  const [fileB, lineB] = placeOf(b);
  return byCodeUnits(fileA, fileB) || lineA - lineB;
}

/** The parts of a place; the line is -1 where that is a whole file. */
export function placeOf(text: string): [file: string, line: number] {
  const m = /^(.*):(\d{1,15})$/s.exec(text);
  return m ? [m[1]!, Number(m[2])] : [text, -1];
}
