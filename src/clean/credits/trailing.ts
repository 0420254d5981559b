import { agencyNamed } from '../dateline/agencies.ts';
import { LetterPattern } from '../screen/letterPattern.ts';
import type { Credit } from '../types.ts';
import { partyIn, peopleIn } from './names.ts';

/** How far from the end of a paragraph a trailing credit may begin, in UTF-16 code units. */
const TRAIL = 420;
const TRAILING_SIGN_OFF = new LetterPattern(
  String.raw`[([](?:(?:additional )?(?:reporting|writing|editing|compiled|edited|written|translated|produced)\b(?: and (?:writing|editing|reporting))? (?:by|in) |(?:reportage|reporte|reportaje|información|editado|reportagem|tradotto|bericht|redaktion|geschrieben|redigiert|édité)(?: (?:de|por|da|par|von|di)| ?:) )[^()[\]]{2,380}[)\]][.\s]*$`,
  'i',
);
const TRAILING_INPUT = new LetterPattern(
  String.raw`[([](?:with (?:additional )?(?:inputs?|reporting|files?|reports?) from|avec|mit material (?:der|von)|con información de|com informações d[aeo]|with files from) ([^()[\]]{2,60})[)\]][.\s]*$`,
  'i',
);
/** PTI closes a story with its name and the initials of the desk. */
const PTI_DESK = new LetterPattern(String.raw`(?<=[.!?"”])[\s\u00a0]+PTI(?: [A-Z]{2,4}){1,4}[.\s]*$`);
const TRAILING_NAME = new LetterPattern(
  String.raw`(?<=[.!?"”’»।]|\.["”’»])[\s\u00a0]*(?:[([/][\s\u00a0]*([\p{L}\p{M}\p{N} ./&-]{2,40}?)[\s\u00a0]*[)\]/]|[—–-]{1,2}[\s\u00a0]*([\p{L}\p{N} ./&'-]{2,36}))[.\s]*$`,
);

/** The screen of {@link findTrailingCredit}: what the kernel says of the paragraphs of a text, see `LineReader`. */
export interface Endings {
  /** Whether a credit may stand behind the last sentence of the paragraph from `from` to `end`. */
  mayEndInCredit(from: number, end: number): boolean;
}

/**
 * The credit at the end of the paragraph [`start`, `end`) that holds story text before it: "… he said. (ANI)", "… he said. – Reuters",
 * "… (Reporting by Mara Quill; Editing by Tom Hask)". The span runs from the credit's first mark to `end`. Null when there is none,
 * or when nothing but the credit stands there (that is a whole line, see `findCredit`, as of `naming`).
 */
export function findTrailingCredit(text: string, start: number, end: number, naming = true): Credit | null {
  if (end - start < 24) return null;
  let last = end - 1;
  while (
    last > start &&
    (text.charCodeAt(last) <= 32 || text.charCodeAt(last) === 46 || text.charCodeAt(last) === 0xa0)
  )
    last--;
  const code = text.charCodeAt(last);
  const bracket = code === 41 || code === 93 || code === 47;
  const from = Math.max(start, end - (bracket ? TRAIL : 60));
  const window = text.slice(from, end);
  const done = (kind: Credit['kind'], at: number, party: string | null, names: readonly string[]): Credit | null =>
    from + at - start < 20
      ? null
      : { start: from + at, end, kind, text: text.slice(from + at, end).trim(), party, names };
  if (bracket) {
    const open = Math.max(window.lastIndexOf('('), window.lastIndexOf('['));
    if (open >= 0) {
      const tail = window.slice(open);
      if (TRAILING_SIGN_OFF.test(tail))
        return done(
          'sign-off',
          open,
          naming ? partyIn(tail) : null,
          naming ? peopleIn(tail.replace(/\b(?:reporting|writing|editing|additional|by|in|and)\b/gi, ',')) : [],
        );
      const input = TRAILING_INPUT.exec(tail);
      if (input !== null) return done('syndication', open, partyIn(input[1]!), []);
    }
  }
  const short = window.slice(-60);
  const desk = bracket ? null : PTI_DESK.exec(short);
  if (desk !== null) return done('agency', window.length - short.length + desk.index + desk[0].search(/\S/), 'PTI', []);
  const named = TRAILING_NAME.exec(short);
  if (named === null) return null;
  const name = (named[1] ?? named[2]!).trim();
  const party = signature(name, named[1] === undefined);
  if (party === null) return null;
  const blanks = /^[\s\u00a0]*/.exec(named[0])![0].length;
  return done('agency', window.length - short.length + named.index + blanks, party, []);
}

/** The agency of "(ANI)", "(AFP/dpa)", "PTI ABC XYZ" (initials of the desk), "– Reuters". Broadcasters stand so in listings: wires only. */
function signature(name: string, dashed: boolean): string | null {
  const parts = name.split(/\s*\/\s*/);
  const first = agencyNamed(parts[0]!);
  if (first !== null && (first.kind === 'wire' || first.id === 'CNN')) return first.id;
  if (dashed) return null;
  const words = parts[0]!.split(' ');
  const lead =
    words.length > 1 && words.slice(1).every((word) => /^[A-Z]{2,4}$/.test(word)) ? agencyNamed(words[0]!) : null;
  return lead?.kind === 'wire' ? lead.id : null;
}
