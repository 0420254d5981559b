import { isWordCode } from './firstWord.ts';
import type { Part } from './pattern.ts';

/** Most openings of a pattern; with more, they are cut short. */
const MOST = 160;
/** Characters of an opening that are looked at, and of one of too many. */
const LONGEST = 16;
const CUT = 6;

/** How a match may begin: `text`, and nothing is known of what follows unless it is `open`. */
interface Opening {
  readonly text: string;
  readonly open: boolean;
}

const NOTHING: readonly Opening[] = [{ text: '', open: true }];
const ANYTHING: readonly Opening[] = [{ text: '', open: false }];

/**
 * The folded texts with one of which the first word of a line must begin, marks before it left out, for an anchored pattern to take the
 * line. Null when the pattern says nothing of it.
 */
export function openingsOf(pattern: Part): readonly string[] | null {
  if (!isAnchored(pattern)) return null;
  const texts = new Set(expand(pattern, true).map(({ text }) => text.slice(0, LONGEST)));
  for (const text of texts) if (text === '') return null;
  return [...texts];
}

/** Whether it begins where the line does. */
export function isAnchored(part: Part): boolean {
  if (part.kind === 'edge') return part.start;
  if (part.kind === 'row') return part.parts.length > 0 && isAnchored(part.parts[0]!);
  return part.kind === 'choice' && part.options.every((option) => isAnchored(option.part));
}

/** `first`: nothing but marks stands before, which are left out as long as no word has begun. */
function expand(part: Part, first: boolean): readonly Opening[] {
  switch (part.kind) {
    case 'edge':
      return NOTHING;
    case 'text':
      return [{ text: first ? withoutMarks(part.text) : part.text, open: true }];
    case 'one':
      if (part.chars !== null)
        return part.chars.map((char) => ({ text: first ? withoutMarks(char) : char, open: true }));
      return first && !part.word ? NOTHING : ANYTHING;
    case 'choice':
      return part.options.flatMap((option) => expand(option.part, first));
    case 'times':
      return times(part, first);
    case 'row':
      return row(part.parts, first);
  }
}

function times({ part, least, most }: Part & { kind: 'times' }, first: boolean): readonly Opening[] {
  const once = expand(part, first);
  // Marks in any number.
  if (first && once.every(({ text, open }) => text === '' && open)) return NOTHING;
  if (most === 1) return least === 1 ? once : [...NOTHING, ...once];
  if (least === 0) return ANYTHING;
  return once.map(({ text }) => ({ text, open: false }));
}

function row(parts: readonly Part[], first: boolean): readonly Opening[] {
  let done: readonly Opening[] = NOTHING;
  for (const part of parts) {
    const atStart = first ? expand(part, true) : null;
    const inside = done.some(({ text, open }) => open && (text !== '' || !first)) ? expand(part, false) : null;
    const next: Opening[] = [];
    for (const begun of done) {
      if (!begun.open || begun.text.length >= LONGEST) {
        next.push({ text: begun.text, open: false });
        continue;
      }
      for (const { text, open } of (begun.text === '' ? atStart : inside) ?? inside!) {
        next.push({ text: begun.text + text, open });
      }
    }
    done = next.length > MOST ? cutShort(next) : next;
    if (done.every(({ open }) => !open)) break;
  }
  return done;
}

/** Too many openings: only their first letters tell, and not what follows. */
function cutShort(openings: readonly Opening[]): readonly Opening[] {
  const texts = new Set(openings.map(({ text }) => text.slice(0, CUT)));
  return (texts.size > MOST ? [''] : [...texts]).map((text) => ({ text, open: false }));
}

function withoutMarks(text: string): string {
  let from = 0;
  while (from < text.length && !isWordCode(text.charCodeAt(from))) from++;
  return text.slice(from);
}
