import {
  type CommandName,
  DIFF_OPTIONS,
  LEARN_OPTIONS,
  type OptionSpec,
  RULES_OPTIONS,
  SCAN_OPTIONS,
  STRIP_OPTIONS,
} from './options.ts';

interface HelpPage {
  readonly purpose: string;
  readonly usage: readonly string[];
  readonly examples: readonly (readonly [string, string])[];
  readonly options: readonly OptionSpec[];
  readonly after?: string;
}

const COMMANDS_TEXT = `Commands (dedupe COMMAND --help tells more):
  dedupe PATHS…        find the copies among articles (the default)
  dedupe diff A B      show what two articles share and where they differ
  dedupe strip FILES…  print articles without their furniture
  dedupe learn PATHS…  write down the lines that recur in unrelated articles
  dedupe rules test F  try a file of rules of your own
`;

/** The statuses, with what else than input can be wrong, and what `--check` found. */
function statusText({ check = '', faults = '' }: { readonly check?: string; readonly faults?: string } = {}): string {
  return `Exit status:
  0    done
${check}  2    wrong usage, or some input was missing, unreadable or refused${faults}
  130  interrupted
`;
}

const RULES_TEXT = `FILE holds rules, learned lines, or both:
  rules:
    - id: valley-teaser             # what strip --explain and --disable call it
      kind: read-more               # optional, as all but id and pattern are
      pattern: '^Valley Extra:'     # searched in a line (RE2), or
                                    # phrase: a whole line, or a list of them
      unless: 'ferry'               # lines that stay all the same
      host: valley.example          # or outlet: only articles from there
      validUntil: 2026-03-31        # only articles up to this date
      quiet: false                  # true: stays in the text, matches nothing
      removes: ['Valley Extra: ten walks'] # rules test asks for one at least
      keeps: ['The Valley Extra: a train']
  lines:                            # as dedupe learn writes them
    - text: 'More from the valley'
      articles: 12
`;

const PAGES: Readonly<Record<'scan' | CommandName, HelpPage>> = {
  scan: {
    purpose: 'Tells which news articles are syndicated copies of the same story.',
    usage: ['dedupe [options] PATHS…', 'dedupe COMMAND [options] …'],
    examples: [
      ['dedupe articles/', 'the stories in a folder'],
      ['dedupe --list unique articles/ > keep.txt', 'what to keep: one path a story'],
      ['dedupe --json corpus.jsonl.gz -o result.json', 'a corpus in JSON Lines'],
    ],
    options: SCAN_OPTIONS,
    after: `PATHS are text files, directories (their .txt files, all levels), patterns,
.jsonl and .jsonl.gz files, or - for standard input. -- ends the options.\n\n${COMMANDS_TEXT}\n${statusText({ check: '  1    --check found copies\n' })}`,
  },
  diff: {
    purpose: 'Shows what two articles share, where they differ, and what that makes them.',
    usage: ['dedupe diff [options] A B', 'dedupe diff [options] --pairs FILE'],
    examples: [
      ['dedupe diff wire.txt paper.txt', 'the edits between two articles'],
      ['dedupe diff --json wire.txt paper.txt', 'the same as data'],
      ['dedupe diff --pairs pairs.jsonl', 'many pairs, a JSON line each'],
    ],
    options: DIFF_OPTIONS,
    after: statusText(),
  },
  strip: {
    purpose: 'Prints articles without their furniture: carousels, share lines, datelines.',
    usage: ['dedupe strip [options] FILES…'],
    examples: [
      ['dedupe strip page.txt', 'the body alone'],
      ['dedupe strip --explain page.txt', 'which line went, and why'],
      ['dedupe strip --out-dir clean/ articles/', 'a clean copy of each file'],
    ],
    options: STRIP_OPTIONS,
    after: statusText(),
  },
  learn: {
    purpose: 'Learns which lines are furniture because they recur in unrelated articles.',
    usage: ['dedupe learn [options] PATHS…'],
    examples: [
      ['dedupe learn articles/ > ours.yaml', 'the lines, for review'],
      ['dedupe rules test ours.yaml articles/', 'where they would come off'],
      ['dedupe --rules ours.yaml new/', 'clean with them; learn nothing else'],
    ],
    options: LEARN_OPTIONS,
    after: statusText(),
  },
  rules: {
    purpose: 'Runs the examples in a file of rules, and tells which lines each would take.',
    usage: ['dedupe rules test [options] FILE [PATHS…]'],
    examples: [
      ['dedupe rules test ours.yaml', 'the examples alone'],
      ['dedupe rules test ours.yaml articles/', 'and what they take there'],
      ['dedupe --rules ours.yaml articles/', 'use them'],
    ],
    options: RULES_OPTIONS,
    after: `${RULES_TEXT}\n${statusText({ faults: ';\n       or a rule is faulty, or one of its examples fails' })}`,
  },
};

/** The help of a command, 80 columns wide at most where its words allow. */
export function helpText(command: 'scan' | CommandName): string {
  const page = PAGES[command];
  const width = Math.max(...page.examples.map(([line]) => line.length));
  const lines = [
    page.purpose,
    '',
    'Usage:',
    ...page.usage.map((line) => `  ${line}`),
    '',
    'Examples:',
    ...page.examples.map(([line, what]) => `  ${line.padEnd(width)}  ${what}`),
    '',
  ];
  for (const group of ['Input', 'Cleaning', 'Matching', 'Output', 'Running'] as const) {
    const options = page.options.filter((option) => option.group === group);
    if (options.length === 0) continue;
    lines.push(`${group}:`);
    for (const option of options) lines.push(...optionLines(option));
    if (group === 'Output') lines.push('  --help, --version');
    lines.push('');
  }
  return `${lines.join('\n')}\n${page.after ?? ''}`;
}

function optionLines({ flags, text }: OptionSpec): string[] {
  const shown = flags
    .replace(/ \[(\w+)\]/, (_, name: string) => `[=${name.toUpperCase()}]`)
    .replace(/<(\w+)>/, (_, name: string) => name.toUpperCase());
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > 54) {
      lines.push(line);
      line = word;
    } else {
      line = line ? `${line} ${word}` : word;
    }
  }
  lines.push(line);
  return lines.map((part, i) => `  ${(i === 0 ? shown : '').padEnd(22)}  ${part}`);
}

/** What `dedupe` alone says. */
export const SHORT_HELP = `usage: dedupe PATHS…        which of these articles are copies of the same story
       dedupe diff A B      what two articles share, and where they differ
       dedupe strip FILES…  articles without their furniture
Try: dedupe --help
`;
