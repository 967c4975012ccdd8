import type { PhaseGate } from "../gates/evaluate-gate";
import type { BlockerResult } from "../plan/blockers";
import type { Criterion, Project } from "../project";
import { waiverEnd } from "../truth/waiver";
import { gateFigure } from "./apply-rule";
import type { CriterionResult } from "./evaluate-criterion";
import type { TriggerResult } from "./evaluate-trigger";
import type { Finding } from "./findings";
import type { Ref, VerdictReason } from "./reasons";

/** A finding as it is told: with all that it takes to word it without the project. */
export function tellFinding(finding: Finding, project: Project): VerdictReason {
  switch (finding.kind) {
    case "trigger":
      return ofTrigger(finding.trigger);
    case "criterion":
      return ofCriterion(finding.result);
    case "blocker":
      return ofBlocker(finding.blocker);
    case "gate":
      return ofGate(finding.gate);
    case "nothing to judge by":
      return { kind: finding.kind, ref: refTo("project", project.slug) };
  }
}

export function refTo(kind: Ref["kind"], key: string): Ref {
  return { kind, key };
}

function ofTrigger(trigger: TriggerResult): VerdictReason {
  const { state, since, endsAt, consequence, reasons: because } = trigger;
  const told = { ...about(trigger.criterion), since, endsAt, consequence, because };
  return { kind: `trigger ${state}`, ...told };
}

function ofCriterion({
  criterion,
  state,
  shown,
  reasons: because,
}: CriterionResult): VerdictReason {
  const noun = criterion.kind === "must-have" ? "must-have" : "go criterion";
  const kind = state === "waived" ? (`${noun} waived` as const) : (`${noun} not met` as const);
  return { kind, ...about(criterion), state, shown, because };
}

function about({ key, text, owner, dueOn }: Criterion) {
  return { ref: refTo("criterion", key), text, owner, dueOn };
}

function ofBlocker({ blocker, standing, state, waiver }: BlockerResult): VerdictReason {
  const { key, title: text, owner } = blocker;
  const told = { ref: refTo("blocker", key), text, owner, standing, state };
  return waiver
    ? { kind: "P0 blocker waived", ...told, until: waiverEnd(waiver) }
    : { kind: "P0 blocker", ...told, until: null };
}

const GATE_KINDS = {
  pass: "gate passed",
  fail: "gate failed",
  waived: "gate waived",
  unknown: "gate not passed",
} as const;

function ofGate(gate: PhaseGate): VerdictReason {
  const { phaseKey, phase, result } = gate;
  const ref = refTo("phase", phaseKey);
  return { kind: GATE_KINDS[result], ref, text: phase.name, gate: gateFigure(gate) };
}
