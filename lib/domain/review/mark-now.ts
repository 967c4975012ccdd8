import { evaluateGate } from "../gates/evaluate-gate";
import type { Project } from "../project";
import { deriveState } from "../truth/derive-state";
import { evaluateCriterion } from "../verdict/evaluate-criterion";
import { evaluateTrigger } from "../verdict/evaluate-trigger";
import type { AgendaMark, AgendaRow } from "./agenda";

/** How what a row is about stands at a moment, by its id; null for what has no state, and what is gone. */
export function markNow(
  project: Project,
  { kind, id }: AgendaRow["subject"],
  now: string,
): AgendaMark | null {
  const find = <Row extends { id: string }>(rows: readonly Row[]) =>
    rows.find((row) => row.id === id);
  switch (kind) {
    case "task":
      return stateOf(project, kind, find(project.tasks), now);
    case "item":
      return stateOf(project, kind, find(project.items), now);
    case "blocker":
      return stateOf(project, kind, find(project.blockers), now);
    case "criterion": {
      const criterion = find(project.criteria);
      if (!criterion) return null;
      if (criterion.kind !== "no-go") return evaluateCriterion(project, criterion, now).shown;
      return evaluateTrigger(project, criterion, now).fired ? "fired" : null;
    }
    case "phase": {
      const phase = find(project.phases);
      return phase ? evaluateGate(project, phase.key, now).result : null;
    }
    default:
      return null;
  }
}

function stateOf(
  project: Project,
  kind: "task" | "item" | "blocker",
  row: { key: string } | undefined,
  now: string,
): AgendaMark | null {
  return row ? deriveState(project, { kind, key: row.key }, now).state : null;
}
