const EDGES_LEFT = /^[\s•·*|>»›<«‹:;,.…\-–—+#[\]()"“”'‘’→←▶►▸●○✓✕×&¿]+/;

/**
 * The form in which whole-line phrases are compared: lower case, one kind of apostrophe, single blanks, no bullets,
 * arrows, brackets or stops at either end. "» Read more…" and "READ MORE" are one phrase.
 */
export function foldPhrase(text: string): string {
  let s = text.toLowerCase();
  const left = EDGES_LEFT.exec(s);
  if (left) s = s.slice(left[0].length);
  let end = s.length;
  // A loop, not a regex alone: an unanchored start before `$` is quadratic in runs of stops.
  while (end > 0 && EDGE_RIGHT_CODES.has(s.charCodeAt(end - 1))) end--;
  s = s.slice(0, end);
  if (s.includes('’')) s = s.replaceAll('’', "'");
  return /\s\s|[\t\u00a0\u00ad\u200b]/.test(s) ? s.replaceAll(/[\u00ad\u200b]/g, '').replaceAll(/\s+/g, ' ') : s;
}

const EDGE_RIGHT_CODES: ReadonlySet<number> = new Set(
  Array.from(' \t\u00a0\u200b•·*|>»›<«‹:;,.…!-–—+#[]()"“”→←▶►▸●○✓✕×&↑?¿', (c) => c.charCodeAt(0)),
);
