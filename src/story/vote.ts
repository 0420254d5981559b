import type { MemberCut, OriginMember } from './original.ts';
import type { OriginEvidence } from './types.ts';

/** Evidence of a member, and whether it speaks for it as the source (1) or against it (-1). */
export interface Vote extends Omit<OriginEvidence, 'id'> {
  readonly member: OriginMember;
  readonly sign: 1 | -1;
}

/** Casts a vote for or against a member. */
export type Voting = (member: OriginMember, code: string, strength: number, sign: 1 | -1, text: string) => void;

/** What the votes are cast on. */
export interface Assembly {
  readonly members: readonly OriginMember[];
  readonly cuts: readonly MemberCut[];
  /** Whether two names mean one newsroom. */
  readonly same: (a: string, b: string) => boolean;
  readonly vote: Voting;
}
