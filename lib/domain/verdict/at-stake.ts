import { evaluateGate } from "../gates/evaluate-gate";
import { blockerStanding } from "../plan/blockers";
import type { ChecklistItem, Criterion, Project } from "../project";
import { indexProject } from "../project-index";
import { evaluateCriterion } from "./evaluate-criterion";
import { evaluateTrigger } from "./evaluate-trigger";
import type { CriterionState, TriggerState } from "./reasons";
import type { ItemState } from "../vocabulary";

/** What speaks against GO through one row, and would do so no more if the row were gone. */
export type Stake =
  | { kind: "blocker" }
  | { kind: "criterion"; of: "must-have" | "go"; state: Exclude<CriterionState, "met"> }
  | { kind: "trigger"; state: Exclude<TriggerState, "cleared"> }
  | { kind: "gate"; phaseKey: string; state: ItemState };

/**
 * R12: what a row keeps from being better: a P0 blocker that is not resolved, a must-have or go criterion
 * that is not met, a trigger that is not cleared, and what decides a gate and is neither verified nor out of
 * it. A waiver is no proof (R10), so what is waived is at stake too. Null where nothing would be better without it.
 */
export function stakeOf(
  project: Project,
  { kind, key }: { kind: string; key: string },
  now: string,
): Stake | null {
  const { blockers, criteria, items } = indexProject(project);
  switch (kind) {
    case "blocker": {
      const blocker = blockers.get(key);
      if (blocker?.severity !== "P0") return null;
      return blockerStanding(project, blocker, now) === "resolved" ? null : { kind };
    }
    case "criterion": {
      const criterion = criteria.get(key);
      return criterion ? ofCriterion(project, criterion, now) : null;
    }
    case "item": {
      const item = items.get(key);
      return item ? ofItem(project, item, now) : null;
    }
    default:
      return null;
  }
}

function ofCriterion(project: Project, criterion: Criterion, now: string): Stake | null {
  const { kind } = criterion;
  if (kind === "can-defer") return null;
  if (kind === "no-go") {
    const { state } = evaluateTrigger(project, criterion, now);
    return state === "cleared" ? null : { kind: "trigger", state };
  }
  const { state } = evaluateCriterion(project, criterion, now);
  return state === "met" ? null : { kind: "criterion", of: kind, state };
}

/** A deferred phase is judged again once it is not deferred any more. */
function ofItem(project: Project, { key, phaseKey }: ChecklistItem, now: string): Stake | null {
  if (phaseKey === null) return null;
  const { criteria } = evaluateGate(project, phaseKey, now);
  const one = criteria.find(({ item }) => item.key === key);
  if (!one?.decides || one.state === "verified" || one.state === "not applicable") return null;
  return { kind: "gate", phaseKey, state: one.state };
}
