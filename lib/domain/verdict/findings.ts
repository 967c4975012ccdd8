import type { Gates, PhaseGate } from "../gates/evaluate-gate";
import type { BlockerResult } from "../plan/blockers";
import type { CriterionKind } from "../vocabulary";
import type { CriterionResult } from "./evaluate-criterion";
import type { TriggerResult } from "./evaluate-trigger";
import type { CriterionState, TriggerState } from "./reasons";

/** All that the verdict is computed from. */
export interface VerdictInputs {
  criteria: readonly CriterionResult[];
  triggers: readonly TriggerResult[];
  gates: Gates;
  /** Of severity P0 and not resolved. */
  blockers: readonly BlockerResult[];
}

/** One thing that keeps the verdict from being GO. */
export type Finding =
  | { kind: "trigger"; trigger: TriggerResult }
  | { kind: "criterion"; result: CriterionResult }
  | { kind: "blocker"; blocker: BlockerResult }
  | { kind: "gate"; gate: PhaseGate }
  | { kind: "nothing to judge by" };

/** R12: what makes it NO-GO, the weightiest first; empty where nothing does. */
export function findingsAgainst(inputs: VerdictInputs): Finding[] {
  const missed: CriterionState[] = ["unmet", "unknown"];
  return [
    ...triggersIn("fired", inputs),
    ...criteriaIn(missed, "must-have", inputs),
    ...criteriaIn(missed, "go", inputs),
    ...blockersWhere((one) => one.waiver === null, inputs),
    ...gatesWith("fail", inputs),
    ...gatesWith("unknown", inputs),
    ...triggersIn("unknown", inputs),
    ...(hasSomethingToJudgeBy(inputs) ? [] : [{ kind: "nothing to judge by" as const }]),
  ];
}

/** R12: what makes it CONDITIONAL: triggers whose day has yet to come, and all that is waived. */
export function conditionsOf(inputs: VerdictInputs): Finding[] {
  return [
    ...triggersIn("counting", inputs),
    ...criteriaIn(["waived"], "must-have", inputs),
    ...criteriaIn(["waived"], "go", inputs),
    ...blockersWhere((one) => one.waiver !== null, inputs),
    ...gatesWith("waived", inputs),
    ...triggersIn("waived", inputs),
  ];
}

/** A deferred phase is not part of what is about to ship. */
export function judgedGates({ gates }: Gates): PhaseGate[] {
  return gates.filter((gate) => !gate.phase.deferred);
}

function triggersIn(state: TriggerState, { triggers }: VerdictInputs): Finding[] {
  return triggers
    .filter((trigger) => trigger.state === state)
    .map((trigger) => ({ kind: "trigger", trigger }));
}

function criteriaIn(
  states: readonly CriterionState[],
  kind: CriterionKind,
  { criteria }: VerdictInputs,
): Finding[] {
  return criteria
    .filter(({ criterion, state }) => criterion.kind === kind && states.includes(state))
    .map((result) => ({ kind: "criterion", result }));
}

function blockersWhere(
  holds: (one: BlockerResult) => boolean,
  { blockers }: VerdictInputs,
): Finding[] {
  return blockers.filter(holds).map((blocker) => ({ kind: "blocker", blocker }));
}

function gatesWith(result: PhaseGate["result"], { gates }: VerdictInputs): Finding[] {
  return judgedGates(gates)
    .filter((gate) => gate.result === result)
    .map((gate) => ({ kind: "gate", gate }));
}

function hasSomethingToJudgeBy({ criteria, gates }: VerdictInputs): boolean {
  return (
    criteria.some(({ criterion }) => criterion.kind !== "can-defer") ||
    judgedGates(gates).some((gate) => gate.criteria.length > 0)
  );
}
