import type { Subject } from "@/lib/domain/project";
import type { ItemState } from "@/lib/domain/vocabulary";

/** Every waiver: those that wait for an answer first, those that ran out last. */
export interface WaiversModel {
  slug: string;
  /** The viewer may ask for some or answer some. */
  mayAct: boolean;
  rows: WaiverRow[];
}

export type WaiverStanding = "asked" | "in force" | "expired" | "without effect";

export interface WaiverRow {
  id: string;
  subject: Subject;
  text: string;
  href: string | null;
  standing: WaiverStanding;
  /** Why one has no effect that was approved: the asker approved it, or nobody said why. */
  lapse: string | null;
  /** What it hides, or would hide. */
  beneath: ItemState;
  reason: string;
  asked: string;
  approved: string | null;
  /** "19 Dec". */
  until: string;
}
