import { numberIn } from '../screen/textTable.ts';
import { CITY_TABLE } from './cityTable.ts';
import { foldCities, PLAIN } from './plain.ts';

const key = (name: string): string => (PLAIN.test(name) ? name.toUpperCase() : foldCities(name));

/** Whether the place is one that datelines name without more. Case does not matter. */
export const isKnownCity = (name: string): boolean => numberIn(CITY_TABLE, key(name)) >= 0;
