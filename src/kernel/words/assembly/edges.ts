import * as LineFlag from '../lineFlag';
import { length, unitAt } from './chars';

/*
 * What stands between the words of a line and the line breaks round it. What was looked at for one line is remembered for
 * the next: where no breaks part them, each character is still looked at once, not once for every line.
 */

/** Where the last line began, and whether a quotation mark stood before it behind the break. */
let start: i32 = 0;
let quoted: bool = false;
/** The break behind the last line, and the last stop and colon before that. */
let breakAt: i32 = 0;
let stopAt: i32 = -1;
let colonAt: i32 = -1;

/** Begins a text, or goes on with a further part of it within a line, of which {@link leaveEdges} has told. */
export function beginEdges(within: bool): void {
  start = 0;
  quoted = within && quoted;
  breakAt = 0;
  stopAt = -1;
  colonAt = -1;
}

/** Remembers what stands up to the end of the part, for when the line that is open there goes on. */
export function leaveEdges(): void {
  openingFlags(length);
}

/** The flag Sentence of a line whose words begin at `from`, as far as what stands before them tells. Lines must be asked for in their order. */
export function openingFlags(from: i32): i32 {
  let quote = false;
  let i = from - 1;
  for (; i >= start; i--) {
    const code = unitAt(i);
    if (isBreak(code)) break;
    if (isQuote(code)) quote = true;
  }
  quoted = quote || (i < start && quoted);
  start = from;
  return quoted ? LineFlag.Sentence : 0;
}

/** The flags Sentence and Colon, as far as what stands behind its words tells, which end at `to`. */
export function closingFlags(to: i32): i32 {
  // The last word may have taken its stop along: "p.m."
  const last = to - 1;
  if (last >= breakAt) look(last);
  return (stopAt >= last ? LineFlag.Sentence : 0) | (colonAt >= last ? LineFlag.Colon : 0);
}

/** Looks for stops and colons from `from` up to the next break. */
function look(from: i32): void {
  let i = from;
  for (; i < length; i++) {
    const code = unitAt(i);
    if (isBreak(code)) break;
    if (isStop(code)) stopAt = i;
    else if (isColon(code)) colonAt = i;
  }
  breakAt = i;
}

function isBreak(code: i32): bool {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function isStop(code: i32): bool {
  return (
    code === 46 ||
    code === 33 ||
    code === 63 ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  );
}

function isColon(code: i32): bool {
  return code === 58 || code === 0xff1a;
}

function isQuote(code: i32): bool {
  return code === 34 || code === 0xab || (code >= 0x201c && code <= 0x201f) || code === 0x300c;
}
