import { CLASSES } from '../layout';

/** Works out the class of a code unit, writes it down and returns it: the program does. */
declare function learn(code: u32): u32;

/** The class of a code unit. */
export function classOf(code: u32): u32 {
  const found = <u32>load<u16>(CLASSES + ((<usize>code) << 1));
  return found !== 0 ? found : learn(code);
}

/** The code unit at a place; 0, which is of no class, where the line has ended, or not begun. */
export function unitAt(at: usize, from: usize, to: usize): u32 {
  return at >= from && at < to ? <u32>load<u16>(at) : 0;
}

export function isDigit(code: u32): bool {
  return code >= 48 && code <= 57;
}
