import { describe, expect, it } from 'vitest';
import { agencyNamed, mayBeginAgency, mayEndAgency } from '../../src/clean/dateline/agencies.ts';
import { AGENCY_ROWS } from '../../src/clean/dateline/agencyTable.ts';

describe('the agencies', () => {
  it.each(AGENCY_ROWS)('%s is named by its id, in any case', (row) => {
    const id = row.split('|')[0]!;
    for (const name of [id, id.toUpperCase(), ` ${id}.`]) {
      const agency = agencyNamed(name);
      expect(AGENCY_ROWS).toContain(`${agency?.id}|${agency?.country}|${agency?.kind[0]}`);
      expect(agencyNamed(name)).toBe(agency);
      expect(mayBeginAgency(name.trim().split(' ')[0]!) && mayEndAgency(name.trim().split(' ').at(-1)!)).toBe(true);
    }
  });

  it.each(['', 'Harbour', 'AP, Reuters', 'AP\nReuters', 'Agence', 'The Associated Press of old'])(
    '%j names none',
    (name) => {
      expect(agencyNamed(name)).toBeNull();
    },
  );
});
