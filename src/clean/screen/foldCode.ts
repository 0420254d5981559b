/** Folded codes by UTF-16 code unit, worked out when {@link foldCode} first meets them; 0 is not worked out yet. */
export const FOLDED: Uint16Array = new Uint16Array(0x10000);
for (let code = 1; code < 128; code++) FOLDED[code] = code >= 65 && code <= 90 ? code + 32 : code;

/**
 * The code unit without its case. Two characters that a pattern with the flags `iu` takes for one have one folded code, so what a
 * pattern is sure to find may be looked for among folded codes.
 */
export function foldCode(code: number): number {
  const known = FOLDED[code]!;
  return known !== 0 ? known : foldOther(code);
}

function foldOther(code: number): number {
  const upper = String.fromCharCode(code).toUpperCase();
  const lower = (upper.length === 1 ? upper : String.fromCharCode(code)).toLowerCase();
  const folded = lower.length === 1 ? lower.charCodeAt(0) : code;
  FOLDED[code] = folded;
  return folded;
}

/** A string with every code unit folded: as long as it was. */
export function foldText(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += String.fromCharCode(foldCode(text.charCodeAt(i)));
  return folded;
}

/** Whether `folded` stands in `text` at `at`, case aside. */
export function standsAt(folded: string, text: string, at: number): boolean {
  if (at < 0 || at + folded.length > text.length) return false;
  for (let i = 0; i < folded.length; i++) {
    if (foldCode(text.charCodeAt(at + i)) !== folded.charCodeAt(i)) return false;
  }
  return true;
}

const LETTER = /[\p{L}\p{M}'’]/u;

/** Whether a code unit is part of a word: a letter, a mark on one, or an apostrophe. */
export const isWordCode = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 39
    : LETTER.test(String.fromCharCode(code));
