import type { Project } from "../project";

/** The nouns of the model that a reference can start from or lead to. */
export type RowNoun =
  | KeyedNoun
  | "claim"
  | "evidence"
  | "waiver"
  | "not applicable"
  | "dependency"
  | "sample"
  | "tally"
  /** The gate of a phase, by the key of the phase. */
  | "gate";

type KeyedNoun =
  | "project"
  | "source"
  | "pillar"
  | "component"
  | "phase"
  | "task"
  | "item"
  | "check"
  | "blocker"
  | "risk"
  | "metric"
  | "criterion"
  | "option"
  | "impact"
  | "money line"
  | "milestone"
  | "baseline"
  | "stated figure"
  | "decision"
  | "poll";

/** One row, by its key; by its id where its noun has no keys. */
export interface RowRef {
  kind: RowNoun;
  key: string;
}

/** The rows of every noun that goes by a key. */
export function keyedRows(project: Project): [KeyedNoun, readonly { key: string }[]][] {
  return [
    ["source", project.sources],
    ["pillar", project.pillars],
    ["component", project.components],
    ["phase", project.phases],
    ["task", project.tasks],
    ["item", project.items],
    ["check", project.checks],
    ["blocker", project.blockers],
    ["risk", project.risks],
    ["metric", project.metrics],
    ["criterion", project.criteria],
    ["option", project.options],
    ["impact", project.impacts],
    ["money line", project.moneyLines],
    ["milestone", project.milestones],
    ["baseline", project.baselines],
    ["stated figure", project.statedFigures],
    ["decision", project.decisions],
    ["poll", project.polls],
  ];
}

/** A row as one word, e.g. `task 1.2`. */
export function rowId({ kind, key }: RowRef): string {
  return `${kind} ${key}`;
}
