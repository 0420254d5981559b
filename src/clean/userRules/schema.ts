import * as v from 'valibot';

/** One rule of a user's file, checked: plain data, so that it can be sent to a worker. */
export interface UserRule {
  readonly id: string;
  readonly kind: string;
  /** Whole lines (`phrase`) or a pattern searched in a line (`pattern`, RE2 syntax). One of the two. */
  readonly phrase?: string | string[] | undefined;
  readonly pattern?: string | undefined;
  readonly unless?: string | undefined;
  /** Only articles of this outlet (metadata), or whose identifier or outlet holds this host name. */
  readonly outlet?: string | undefined;
  readonly host?: string | undefined;
  /** ISO date after which the outlet's pages no longer look like this; compared with the article's own date. */
  readonly validUntil?: string | undefined;
  /** Leave the line in the text, but out of the fingerprint. */
  readonly quiet: boolean;
  readonly removes: string[];
  readonly keeps: string[];
}

export const UserRuleSchema: v.GenericSchema<unknown, UserRule> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  kind: v.optional(v.pipe(v.string(), v.minLength(1, 'must not be empty')), 'user'),
  phrase: v.optional(v.union([v.string(), v.array(v.string())])),
  pattern: v.optional(v.string()),
  unless: v.optional(v.string()),
  outlet: v.optional(v.string()),
  host: v.optional(v.string()),
  validUntil: v.optional(v.pipe(v.string(), v.isoDate('must be a date such as 2026-03-31'))),
  quiet: v.optional(v.boolean(), false),
  removes: v.optional(v.array(v.string()), []),
  keeps: v.optional(v.array(v.string()), []),
});

/** A complaint about a rule file: `where` is the rule's id or its place in the list. */
export interface RuleProblem {
  readonly where: string;
  readonly message: string;
}
