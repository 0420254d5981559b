import { parseBytes } from '../input/bytes.ts';
import { UsageError } from './status.ts';

/** The commands that have a name; without one it is a scan. */
export const COMMANDS = ['diff', 'strip', 'learn', 'rules'] as const;

export type CommandName = (typeof COMMANDS)[number];

/** One option: what commander parses, and what help says. Help, parsing and defaults all come from here. */
export interface OptionSpec {
  readonly flags: string;
  readonly text: string;
  readonly group: 'Input' | 'Cleaning' | 'Matching' | 'Output' | 'Running';
  /** May be given more than once. */
  readonly many?: boolean;
  readonly parse?: (value: string) => unknown;
}

/** One of a fixed set of words. */
function oneOf<T extends string>(name: string, words: readonly T[]): (value: string) => T {
  return (value) => {
    if ((words as readonly string[]).includes(value)) return value as T;
    throw new UsageError(`${name} is one of ${words.join(', ')}, not "${value}"`);
  };
}

function share(name: string): (value: string) => number {
  return (value) => {
    const m = /^(\d+(?:\.\d*)?|\.\d+)(%?)$/.exec(value.trim());
    const n = m ? Number(m[1]) / (m[2] ? 100 : 1) : Number.NaN;
    if (n >= 0 && n <= 1) return n;
    throw new UsageError(`${name} is a share from 0 to 1 (or 0% to 100%), not "${value}"`);
  };
}

function size(name: string): (value: string) => number {
  return (value) => {
    const bytes = parseBytes(value);
    if (bytes !== null) return bytes;
    throw new UsageError(`${name} is a size above zero, such as 64M or 1G, not "${value}"`);
  };
}

function whole(name: string, most: number): (value: string) => number {
  return (value) => {
    const n = Number(value);
    if (/^\d+$/.test(value) && n <= most) return n;
    throw new UsageError(`${name} is a whole number from 0 to ${most}, not "${value}"`);
  };
}

const words = (value: string): string[] =>
  value
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

function check(value: string): string[] {
  return words(value).map(oneOf('--check', ['copy', 'excerpt', 'version']));
}

/** What `--check` stands for without a list. */
export const CHECK_DEFAULT = 'copy,excerpt';

const PROFILE: OptionSpec = {
  flags: '--profile <profile>',
  text: 'safe: an article with things stuck to it; page: a whole-page dump (default: safe)',
  group: 'Cleaning',
  parse: oneOf('--profile', ['safe', 'page']),
};
const DISABLE: OptionSpec = {
  flags: '--disable <names>',
  text: 'rules or kinds of furniture to leave in, with commas between (see dedupe strip --explain)',
  group: 'Cleaning',
  parse: words,
};
const RULES: OptionSpec = {
  flags: '--rules <file>',
  text: 'rules of your own, or lines from dedupe learn (YAML), beside the built-in rules; may be repeated',
  group: 'Cleaning',
  many: true,
};
const JOBS: OptionSpec = {
  flags: '-j, --jobs <n>',
  text: 'threads at work, also --workers (default: by input size, at most one a core)',
  group: 'Running',
  parse: whole('--jobs', 256),
};
const MEMORY: OptionSpec = {
  flags: '--memory <size>',
  text: 'work in about this much memory and keep the rest in a temporary file (default: 1G; the result is the same)',
  group: 'Running',
  parse: size('--memory'),
};
const TEMP_DIR: OptionSpec = {
  flags: '--temp-dir <dir>',
  text: "where the temporary file goes (default: TMPDIR, or the system's own)",
  group: 'Running',
};
const MAX_SIZE: OptionSpec = {
  flags: '--max-size <size>',
  text: 'refuse an article larger than this (bytes, or with K, M, G; default: 64M)',
  group: 'Input',
  parse: size('--max-size'),
};
const EXCLUDE: OptionSpec = {
  flags: '--exclude <glob>',
  text: 'leave out matching paths, patterns as in .gitignore; may be repeated',
  group: 'Input',
  many: true,
};
const FILES_FROM: OptionSpec = {
  flags: '--files-from <file>',
  text: 'read paths from FILE, one a line; - is standard input',
  group: 'Input',
};
const NULL: OptionSpec = {
  flags: '-0, --null',
  text: 'paths in --files-from end in NUL, for find -print0',
  group: 'Input',
};
const NULL_BOTH: OptionSpec = {
  ...NULL,
  text: 'paths in --files-from and out of --list end in NUL, for find -print0 and xargs -0',
};
const JSONL: OptionSpec = {
  flags: '--jsonl',
  text: 'standard input, and files not ending in .txt, are JSON Lines',
  group: 'Input',
};
const FIELDS: OptionSpec = {
  flags: '--fields <list>',
  text: 'field names in JSON Lines, as text=body,id=url (default: id, text, title, date, outlet)',
  group: 'Input',
};
const OUT: OptionSpec = {
  flags: '-o, --output <file>',
  text: 'write the result to FILE, which appears only when it is whole',
  group: 'Output',
};
const COLOR: OptionSpec = {
  flags: '--color <when>',
  text: 'auto, always or never (default: auto; NO_COLOR and FORCE_COLOR are heeded)',
  group: 'Output',
  parse: oneOf('--color', ['auto', 'always', 'never']),
};
const QUIET: OptionSpec = {
  flags: '-q, --quiet',
  text: 'no notices, hints or progress; errors are told',
  group: 'Output',
};
const METADATA: OptionSpec = {
  flags: '--metadata <file>',
  text: 'outlet, date and title of articles: JSON Lines with id',
  group: 'Input',
};

/** Runs of options that commands share, in the order of their help. */
const PATHS: readonly OptionSpec[] = [FILES_FROM, NULL, EXCLUDE, JSONL, FIELDS];
const SCAN_PATHS: readonly OptionSpec[] = PATHS.map((option) => (option === NULL ? NULL_BOTH : option));
const CLEANING: readonly OptionSpec[] = [PROFILE, DISABLE, RULES];
const WRITING: readonly OptionSpec[] = [OUT, COLOR, QUIET];
const RUNNING: readonly OptionSpec[] = [JOBS, MEMORY, TEMP_DIR];

export const SCAN_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--against <path>',
    text: 'hold PATHS against this old corpus and report only what they match; may be repeated',
    group: 'Input',
    many: true,
  },
  ...SCAN_PATHS,
  METADATA,
  MAX_SIZE,
  ...CLEANING,
  {
    flags: '--no-learn',
    text: 'learn nothing from this input: each two articles are judged by their own texts alone',
    group: 'Cleaning',
  },
  {
    flags: '--min-coverage <share>',
    text: 'report only pairs of which one text stands in the other by at least this share of its words, 0 to 1 (default: 0, the relation decides)',
    group: 'Matching',
    parse: share('--min-coverage'),
  },
  { flags: '--json', text: 'one JSON document (news-dedupe/scan.schema.json)', group: 'Output' },
  { flags: '--ndjson', text: 'JSON Lines of {type, data}, a record a line', group: 'Output' },
  {
    flags: '--list <which>',
    text: 'unique: one article of each story and those in none; copies: the others. Paths; lines of JSON Lines as they were',
    group: 'Output',
    parse: oneOf('--list', ['unique', 'copies']),
  },
  { flags: '--diff', text: "show each copy's changes under it", group: 'Output' },
  {
    flags: '--check [kinds]',
    text: `status 1 if there are copies or excerpts; --check=copy,excerpt,version chooses (default: ${CHECK_DEFAULT})`,
    group: 'Output',
    parse: check,
  },
  ...WRITING,
  ...RUNNING,
];

export const DIFF_OPTIONS: readonly OptionSpec[] = [
  {
    flags: '--pairs <file>',
    text: 'compare the pairs in FILE, JSON Lines with a and b; prints a JSON line each',
    group: 'Input',
  },
  METADATA,
  MAX_SIZE,
  ...CLEANING,
  { flags: '--raw', text: 'show furniture too, at its place', group: 'Output' },
  { flags: '--json', text: 'one JSON object', group: 'Output' },
  ...WRITING,
];

export const STRIP_OPTIONS: readonly OptionSpec[] = [
  ...PATHS,
  MAX_SIZE,
  ...CLEANING,
  { flags: '--explain', text: 'list each line, kept or removed, with the rule that took it', group: 'Output' },
  { flags: '--json', text: 'JSON Lines, an object a file', group: 'Output' },
  { flags: '--out-dir <dir>', text: 'write each body to a file of the same name under DIR', group: 'Output' },
  ...WRITING,
];

export const LEARN_OPTIONS: readonly OptionSpec[] = [...PATHS, METADATA, MAX_SIZE, ...CLEANING, ...WRITING, ...RUNNING];

export const RULES_OPTIONS: readonly OptionSpec[] = [...PATHS, MAX_SIZE, ...WRITING];
