import type { InputError, Notice } from '../result.ts';
import { formatBytes } from './bytes.ts';

/** What a message may need beside the path. Sizes are bytes. */
export interface MessageArgs {
  readonly size?: number;
  readonly limit?: number;
  readonly detail?: string;
  readonly remedy?: string;
  readonly encoding?: string;
  readonly count?: number;
  readonly excluded?: number;
  readonly kept?: string;
}

export type ErrorCode =
  | 'not-found'
  | 'no-glob-match'
  | 'no-articles'
  | 'unreadable'
  | 'unreadable-directory'
  | 'too-large'
  | 'binary'
  | 'bad-gzip'
  | 'utf-16-lines'
  | 'bad-json'
  | 'not-an-object'
  | 'no-text'
  | 'bad-line'
  | 'duplicate-id'
  | 'name-taken'
  | 'no-file-name';

export type NoticeCode =
  | 'given-twice'
  | 'same-file'
  | 'same-directory'
  | 'old-encoding'
  | 'utf-16'
  | 'json-lines'
  | 'broken-utf8'
  | 'no-body'
  | 'unknown-id'
  | 'unclear-date';

/** What the operating system may say, by its code. */
const SYSTEM = {
  EACCES: 'permission denied',
  EPERM: 'operation not permitted',
  ENOENT: 'no such file or directory',
  ELOOP: 'too many links',
  EMFILE: 'too many open files',
  EIO: 'input/output error',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
  EISDIR: 'is a directory',
  ERR_INVALID_ARG_VALUE: 'it holds a NUL',
  EEXIST: 'something else stands there',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a directory',
} as const;

const limitOf = ({ limit }: MessageArgs): string => formatBytes(limit ?? 0);

/** All that input says of trouble: the problem, then the remedy. The path stands before, put there by `say`. */
const ERRORS: Readonly<Record<ErrorCode, (args: MessageArgs) => string>> = {
  'not-found': ({ remedy }) => `no such file or directory; ${remedy ?? 'check the name'}`,
  'no-glob-match': () => 'no file matches this pattern; check it',
  'no-articles': ({ remedy, excluded }) =>
    `no .txt files in this directory${excluded ? ` (${excluded} excluded)` : ''}; ${remedy ?? 'name the files themselves if they end otherwise'}`,
  unreadable: ({ detail }) => `cannot be read (${detail}); ${remedyFor(detail)}`,
  'unreadable-directory': ({ detail }) => `directory cannot be read (${detail}); ${remedyFor(detail)}`,
  'too-large': (args) =>
    `${args.size ? formatBytes(args.size) : 'this article'} is over the limit of ${limitOf(args)} for one article; raise it with --max-size, or split the file`,
  binary: ({ detail, remedy }) => `not text (${detail}); ${remedy ?? 'give it as plain text'}`,
  'bad-gzip': ({ detail }) =>
    `gzip data is damaged (${detail}); the articles read before the damage are used, fetch the file again for the rest`,
  'utf-16-lines': () => 'is UTF-16, and JSON Lines are UTF-8; convert it: iconv -f UTF-16 -t UTF-8',
  'bad-json': ({ detail }) => `not JSON (${detail}); each line must be one JSON object`,
  'not-an-object': () => 'not a JSON object; each line must be one, with "id" and "text"',
  'no-text': ({ detail, remedy }) =>
    `no string in the field "${detail}"; ${remedy ?? 'name the field with --fields text=NAME'}`,
  'bad-line': ({ detail }) => `no ${detail} in this line; it is not used`,
  'duplicate-id': () => 'this id stands for another article already; give each article an id of its own',
  'name-taken': ({ detail, kept }) =>
    `not written: ${detail} holds the body of ${kept} already; give it another name, or another --out-dir`,
  'no-file-name': ({ detail }) => `not written: no file can have this name (${detail}); give it another`,
};

const NOTICES: Readonly<Record<NoticeCode, (args: MessageArgs) => string>> = {
  'given-twice': () => 'given twice; counted once',
  'same-file': ({ kept }) => `the same file as ${kept}; counted once`,
  'same-directory': ({ kept }) => `the same directory as ${kept}; its articles are counted once`,
  'old-encoding': ({ encoding }) => `not UTF-8; read as ${encoding}`,
  'utf-16': ({ encoding }) => `read as ${encoding}`,
  'json-lines': ({ remedy }) => `looks like JSON Lines, but is read as one article; ${remedy}`,
  'broken-utf8': ({ count }) =>
    `broken UTF-8: ${count === 1 ? 'one place' : `${count} places`} replaced by U+FFFD; the rest is read`,
  'no-body': ({ size }) => (size === 0 ? 'no article found: the file is empty' : 'no article found'),
  'unknown-id': ({ count = 0, detail }) =>
    count === 1 ? `no article here goes by the id ${detail}` : `${count} ids name no article here, ${detail} the first`,
  'unclear-date': ({ count = 0, detail }) =>
    count === 1
      ? `the date "${detail}" leaves open which day it is, and is not heeded; write it as YYYY-MM-DD`
      : `${count} dates leave open which day they are, "${detail}" the first, and are not heeded; write them as YYYY-MM-DD`,
};

/** What helps where the operating system said this. */
function remedyFor(detail: string | undefined): string {
  if (detail === SYSTEM.ELOOP) return 'check where its links lead';
  if (detail === SYSTEM.EMFILE) return 'raise the limit of open files (ulimit -n)';
  if (detail === SYSTEM.EIO) return 'check the disk';
  return detail === SYSTEM.ENAMETOOLONG ? 'check the name' : 'check its permissions';
}

/** A path as messages name it. */
export const shownPath = (path: string): string => path.replace(/^-(?=$|:\d+$)/, 'standard input');

const say = (path: string, text: string): string => `${shownPath(path)}: ${text}`;

/** An error record: `path` is the name as given (for a JSON line: `file:line`). */
export function inputError(code: ErrorCode, path: string, args: MessageArgs = {}): InputError {
  return { path, code, message: say(path, ERRORS[code](args)) };
}

/** A notice: worth telling, no change of status. */
export function inputNotice(code: NoticeCode, path: string, args: MessageArgs = {}): Notice {
  return { path, code, message: say(path, NOTICES[code](args)) };
}

/** What the operating system said, in words: `permission denied`. */
export function systemDetail(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined && code in SYSTEM) return SYSTEM[code as keyof typeof SYSTEM];
  return code || String((error as Error).message ?? error);
}
