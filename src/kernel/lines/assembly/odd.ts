import { isYearOfHijra } from './heads';
import { bytesAt, size, unitAt, units } from './masks';
import { begin, limit } from './paragraph';

/*
 * Characters that readers of datelines are not told by, and such as no dateline holds.
 */

/** Letters and signs beyond ASCII and the marks of print, dates by the Hijra, and what may be East Asian: nothing is said of these. */
export function isOdd(): bool {
  const first = unitAt(begin);
  if (first >= 0x600 && !isPrinted(first)) return true;
  if (first === 0x28 || first === 0x5b) {
    const second = begin + 1 < size ? unitAt(begin + 1) : 0;
    if (second >= 128 || second === 44 || second === 47) return true;
  }
  for (let sixteen = begin; sixteen < limit; sixteen += 16) {
    for (let few = fewAt(sixteen); few !== 0; few &= few - 1) {
      const at = sixteen + <i32>ctz(few);
      if (at >= limit) return false;
      const code = unitAt(at);
      if (code < 32 ? code < 9 || code > 13 : code > 126 && !isPrinted(code)) return true;
      if (code === 49 && at + 3 < limit && isYearOfHijra(at, begin, limit)) return true;
    }
  }
  return false;
}

/** Which of the sixteen code units from `at` on are beyond the letters and marks of ASCII, or 1, with which years by the Hijra begin: a bit each. */
function fewAt(at: i32): u32 {
  const bytes = bytesAt(units + ((<usize>at) << 1));
  const beyond = i8x16.ge_u(i8x16.sub(bytes, i8x16.splat(32)), i8x16.splat(95));
  return <u32>i8x16.bitmask(v128.or(beyond, i8x16.eq(bytes, i8x16.splat(49))));
}

/** Dashes, quotation marks and the like. */
function isPrinted(code: i32): bool {
  return code >= 0x2010 && code <= 0x2027;
}

/** Signs that no place, date or agency is written with. */
export function isNowhere(code: i32): bool {
  switch (code) {
    case 0x21: // !
    case 0x23: // #
    case 0x24: // $
    case 0x25: // %
    case 0x2a: // *
    case 0x3b: // ;
    case 0x3c: // <
    case 0x3d: // =
    case 0x3e: // >
    case 0x3f: // ?
    case 0x40: // @
    case 0x5c: // \
    case 0x5e: // ^
    case 0x7b: // {
    case 0x7d: // }
    case 0x7e: // ~
      return true;
    default:
      return false;
  }
}
