import type { Person } from "@/lib/domain/project";
import type { Outcome } from "@/lib/domain/vocabulary";
import type { RuleFormat } from "./constants";

/** What became of one result that a program sent. */
export interface Taken {
  /** As it was named: the check, or the suite of a file. */
  check: string;
  status: "recorded" | "already recorded" | "waiting" | "ignored";
  /** Of the evidence, or of what waits for somebody to say of what it speaks; null where it is ignored. */
  id: string | null;
  /** Why it waits. */
  note: string | null;
  /** The moment from which it counts; null where it was sent before. */
  countsFrom: string | null;
  clockSkewed: boolean;
  /** Secrets that were masked in its excerpt. */
  masked: number;
}

/** What became of a file. */
export interface TakenReport {
  status: "recorded" | "already recorded";
  results: (Taken & { outcome: Outcome })[];
  samples: { metric: string; figure: string; value: number; unit: string | null; id: string }[];
  /** Suites and figures of which nobody knows yet what they speak. */
  waiting: { name: string; why: string }[];
  /** Those for which there was no room among what waits. */
  notKept: number;
}

/** Of what the lines that match a rule speak; of nothing that anybody waits for. */
export type RuleTarget =
  | { kind: "check"; key: string }
  | { kind: "metric"; key: string }
  | { kind: "nothing" };

export interface RuleRow {
  id: string;
  version: number;
  position: string;
  format: RuleFormat;
  pattern: string;
  target: RuleTarget;
  by: Person;
  at: string;
}

/** What waits under one name. */
export interface WaitingGroup {
  format: string;
  name: string;
  count: number;
  /** The newest. */
  outcome: Outcome | null;
  value: number | null;
  unit: string | null;
  excerpt: string | null;
  commit: string | null;
  url: string | null;
  by: string;
  at: string;
}
