import { CURRENCIES, FIRST_CURRENCY } from './fold/numbers.ts';

const SYMBOLS: ReadonlyMap<number, number> = new Map(
  CURRENCIES.flatMap(({ symbols }, i) =>
    Array.from(symbols ?? '', (s) => [s.charCodeAt(0), FIRST_CURRENCY + i] as const),
  ),
);

/** Unit of the currency that a symbol means, by its code unit and the first one that it folds to; 0 for one of no currency that is known. */
export function unitOfSymbol(code: number, fold: number): number {
  return SYMBOLS.get(fold) ?? SYMBOLS.get(code) ?? 0;
}
