import type { ItemState, SubjectKind } from "@/lib/domain/vocabulary";

/** What somebody has to know who asks for a waiver of one row, or answers one. */
export interface WaiverModel {
  slug: string;
  target: { kind: SubjectKind; id: string; version: number };
  /** "0.3 Fix test suite imports". */
  text: string;
  /** What it is without a waiver, which is what one hides. */
  beneath: ItemState;
  /** Why it is that, in words. */
  reasons: string[];
  /** Asked for, and waiting for an answer. */
  waiting: WaitingWaiver | null;
  /** In force: "until 19 Dec, approved by Edgar Executive: why". */
  inForce: string | null;
  /** The days that may be asked for, and the one that is proposed. */
  days: { first: string; last: string; proposed: string };
  mayRequest: boolean;
  mayApprove: boolean;
}

export interface WaitingWaiver {
  id: string;
  version: number;
  reason: string;
  /** "Lena Lead, 21 Nov 09:14". */
  asked: string;
  /** "19 Dec". */
  until: string;
  /** The viewer asked for it. */
  mine: boolean;
}
