import type { GateOutcome } from "../gates/evaluate-gate";
import type { ItemState } from "../vocabulary";

/** What a weekly review is about, in the order in which it is gone through. */
export const AGENDA_KINDS = [
  "verdict",
  "carried over",
  "claims refuted",
  "proof gone stale",
  "triggers near",
  "gates near",
  "blockers raised",
  "slips",
  "figures moved",
  "decisions moved",
  "actions overdue",
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** What came of an item. Without one of them it is not left behind. */
export const OUTCOME_KINDS = ["decided", "acted", "parked"] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** Which screen of a review is shown: what is on it, one of its items, or what came of it. */
export const REVIEW_STAGES = ["agenda", "item", "closing"] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number];

/** The one biggest figure of a screen. Percentages 0–100, null where there is nothing to measure. */
export type Hero =
  | { what: "share"; part: number; whole: number }
  | { what: "count"; count: number }
  | { what: "percent"; value: number | null; before: number | null }
  /** Until the nearest day that is waited for; negative where it is over. */
  | { what: "days"; days: number };

export const AGENDA_SUBJECTS = [
  "project",
  "task",
  "item",
  "criterion",
  "blocker",
  "phase",
  "milestone",
  "metric",
  "decision",
  "action",
  "money line",
] as const;

/** Days `YYYY-MM-DD`, money in minor units of the project's currency. */
export type AgendaFact =
  | { what: "words"; value: string }
  | { what: "day"; dayOn: string }
  | { what: "percent" | "hours" | "money"; value: number };

/** "fired": a trigger has. */
export type AgendaMark = ItemState | GateOutcome | "fired";

export interface AgendaRow {
  subject: { kind: (typeof AGENDA_SUBJECTS)[number]; key: string; id: string };
  title: string;
  /** Under the first and the second head; null where nothing is known. */
  said: AgendaFact | null;
  found: AgendaFact | null;
  mark: AgendaMark | null;
}

/** One screen: what it shows big, what is beneath, and what the meeting has to answer. */
export interface AgendaItem {
  kind: AgendaKind;
  hero: Hero;
  caption: string;
  heads: [said: string, found: string];
  /** The most important first; all there are. */
  rows: AgendaRow[];
  question: string;
  /** The review in which it was parked first, or in which its actions were given. */
  carriedFrom: string | null;
  /** What was said when it was parked. */
  carriedText: string | null;
}
