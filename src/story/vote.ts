import type { SourceByCut } from './cut.ts';
import type { Provenance } from './provenance.ts';
import type { Published } from './published.ts';
import type { OriginEvidence } from './types.ts';

/** One of the articles between which the original is sought. Its id is asked for where it is told: to read it may take longer than all else. */
export interface OriginMember {
  readonly id: string;
  readonly words: number;
  readonly provenance: Provenance;
}

/** What the edges of two members tell of which was made from the other. */
export interface MemberCut {
  readonly a: OriginMember;
  readonly b: OriginMember;
  readonly found: SourceByCut;
}

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
  /** The day of each, see `inOneYear`. */
  readonly days: readonly (Published | null)[];
  readonly cuts: readonly MemberCut[];
  /** Whether two names mean one newsroom. */
  readonly same: (a: string, b: string) => boolean;
  readonly vote: Voting;
}
