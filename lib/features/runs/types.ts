import type { Person } from "@/lib/domain/project";
import type { EvidenceOrigin, Outcome, SubjectKind } from "@/lib/domain/vocabulary";

/** A run as a list shows it. */
export interface RunRow {
  id: string;
  subject: { kind: SubjectKind; key: string };
  checkKey: string | null;
  outcome: Outcome;
  origin: EvidenceOrigin;
  run: string | null;
  /** As the program that ran it says. */
  command: string | null;
  exitCode: number | null;
  /** Its beginning, where it is long; `excerptLength` says how long. */
  excerpt: string | null;
  excerptLength: number;
  commit: string | null;
  branch: string | null;
  url: string | null;
  by: Person;
  at: string;
  startedAt: string | null;
  endedAt: string | null;
  clockSkewed: boolean;
  masked: number;
  expiresAt: string | null;
  /** False once newer runs of its check have taken over all that it says. */
  current: boolean;
}
