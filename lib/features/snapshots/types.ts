import type { SnapshotReason } from "./constants";

/** A snapshot as a list shows it. */
export interface SnapshotLine {
  id: string;
  takenAt: string;
  reason: SnapshotReason;
  note: string | null;
  by: string;
  /** Of its state, as it is kept. */
  bytes: number;
  verdict: string;
  verified: number | null;
  claimed: number | null;
}
