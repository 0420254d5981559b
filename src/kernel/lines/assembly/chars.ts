import { CHARS } from '../layout';

/** Works out what is known of a code unit, writes it down and returns it: the program does. */
declare function learn(code: i32): u32;

/** What is known of a code unit that has been met. */
export function known(code: i32): u32 {
  return load<u32>(CHARS + ((<usize>code) << 2));
}

/** What is known of a code unit. */
export function charOf(code: i32): u32 {
  const char = known(code);
  return char !== 0 ? char : learn(code);
}
