/** Exit statuses; the one place that knows them. */
export const Status = {
  done: 0,
  /** Only where the user asked for a check, and copies were found. */
  found: 1,
  /** Wrong usage, or input that was missing, unreadable or refused. Goes before `found`. */
  trouble: 2,
  interrupted: 130,
} as const;

/** The command line says something that cannot be done. Known and told, never a stack trace. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
