import type { CheckStanding } from "@/lib/domain/checks/check-standing";
import type { Subject } from "@/lib/domain/project";
import type { CheckOutcome } from "@/lib/domain/truth/check-result";
import type { Outcome } from "@/lib/domain/vocabulary";

/** Every check with its newest run. */
export interface ChecksModel {
  slug: string;
  /** The moment everything is told as of. */
  now: string;
  mayRecord: boolean;
  mayEdit: boolean;
  rows: CheckRow[];
}

export interface CheckRow {
  key: string;
  subject: Subject;
  /** What it proves: "0.3 Fix test suite imports". */
  text: string;
  href: string | null;
  /** Its command, else its label. */
  check: string;
  isCommand: boolean;
  /** It can be run by a pipeline; else a person looks. */
  isAutomatic: boolean;
  expected: string | null;
  result: CheckOutcome;
  /** Its newest run, whatever came of it. */
  latest: { outcome: Outcome; by: string; at: string } | null;
  /** When a pass stops holding by time alone. */
  holdsUntil: string | null;
  standing: CheckStanding["standing"];
  /** What makes it unable to fail, in words. */
  flaws: string[];
  /** As many as were ever recorded, those that newer ones took over too. */
  runs: number;
}
