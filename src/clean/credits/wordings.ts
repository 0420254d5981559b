import { needlesOfPattern } from '../screen/needles.ts';
import { FORMULAS, OWNER_OF_PICTURES } from './formulas.ts';

/**
 * The strings, of a picture's owner and then of each formula, of which a line must hold one; null where any line will do. Nothing else
 * stands here: the build of the program works them out once.
 */
export const CREDIT_WORDINGS: readonly (readonly string[] | null)[] = [
  OWNER_OF_PICTURES,
  ...FORMULAS.map(({ pattern }) => pattern),
].map(needlesOfPattern);
