import { earliest } from "../instant";
import type { ChecklistItem, Phase, Project } from "../project";
import { indexProject, listed } from "../project-index";
import { remembered } from "../remembered";
import { type StateCounts, countStates } from "../truth/count-states";
import { type StateResult, deriveState } from "../truth/derive-state";
import type { ItemState } from "../vocabulary";

export type GateOutcome = "pass" | "fail" | "waived" | "unknown";

export type GateReason =
  | { kind: "no such phase"; phaseKey: string }
  | { kind: "no exit criteria" }
  /** Exit criteria there are, but every one only informs. */
  | { kind: "nothing decides" }
  | { kind: "nothing applies" }
  | { kind: "refuted"; itemKey: string }
  | { kind: "open"; itemKey: string; state: ItemState }
  | { kind: "waived"; itemKey: string; until: string | null }
  | { kind: "all verified"; verified: number; notApplicable: number };

export interface GateCriterion {
  item: ChecklistItem;
  state: ItemState;
  detail: StateResult;
  /** Blocking criteria decide, informing ones are only shown. */
  decides: boolean;
}

export interface GateResult {
  phaseKey: string;
  result: GateOutcome;
  reasons: GateReason[];
  /** All exit criteria of the phase, in shown order. */
  criteria: GateCriterion[];
  /** How many deciding criteria are in each state. */
  counts: StateCounts;
  /** How many criteria decide, and how many only inform. */
  deciding: number;
  informing: number;
  holdsUntil: string | null;
}

/** R9 for one phase; a phase that the project does not hold has no gate, which is unknown. */
export function evaluateGate(project: Project, phaseKey: string, now: string): GateResult {
  const gate = gatesAt(project, now).byPhase.get(phaseKey);
  return gate ?? judgeGate(project, phaseKey, now);
}

export interface PhaseGate extends GateResult {
  phase: Phase;
  /** The earliest gate before this phase that has not passed; null when none is in the way. */
  lockedBy: string | null;
  locked: boolean;
}

export interface Gates {
  /** One per phase, in order. */
  gates: PhaseGate[];
  /** The first gate that has not passed, of a phase that is not deferred; null when all have. */
  currentGate: PhaseGate | null;
  holdsUntil: string | null;
}

/** R9 along the phases: what has not passed locks every later phase. A deferred phase locks nothing. */
export function evaluateGates(project: Project, now: string): Gates {
  return gatesAt(project, now).all;
}

const gatesAt = remembered((project, now) => {
  const all = judgeGates(project, now);
  return { all, byPhase: new Map(all.gates.map((gate) => [gate.phaseKey, gate])) };
});

function judgeGates(project: Project, now: string): Gates {
  const gates: PhaseGate[] = [];
  let lockedBy: string | null = null;
  for (const phase of project.phases) {
    const gate = judgeGate(project, phase.key, now);
    gates.push({ ...gate, phase, lockedBy, locked: lockedBy !== null });
    if (lockedBy === null && !phase.deferred && !letsThrough(gate.result)) lockedBy = phase.key;
  }
  const currentGate = gates.find((gate) => gate.phaseKey === lockedBy) ?? null;
  return { gates, currentGate, holdsUntil: earliest(gates.map((gate) => gate.holdsUntil)) };
}

/** A waiver is permission to go on without. */
export function letsThrough(result: GateOutcome): boolean {
  return result === "pass" || result === "waived";
}

/**
 * A gate is the exit criteria of a phase. It fails while a deciding one is refuted, passes when all
 * of them are verified or not applicable and at least one is verified, is waived when all that is
 * missing is waived, and is unknown otherwise; with nothing to judge by it is unknown, never a pass.
 */
function judgeGate(project: Project, phaseKey: string, now: string): GateResult {
  const index = indexProject(project);
  const criteria = listed(index.itemsOfPhase, phaseKey)
    .filter((item) => item.list === "exit")
    .map((item): GateCriterion => {
      const detail = deriveState(project, { kind: "item", key: item.key }, now);
      return { item, state: detail.state, detail, decides: item.blocking };
    });
  const deciding = criteria.filter((one) => one.decides);
  const verdict = index.phases.has(phaseKey)
    ? judge(criteria, deciding)
    : { result: "unknown" as const, reasons: [{ kind: "no such phase" as const, phaseKey }] };
  return {
    phaseKey,
    ...verdict,
    criteria,
    counts: countStates(deciding.map((one) => one.state)),
    deciding: deciding.length,
    informing: criteria.length - deciding.length,
    holdsUntil: earliest(criteria.map((one) => one.detail.holdsUntil)),
  };
}

function judge(
  criteria: readonly GateCriterion[],
  deciding: readonly GateCriterion[],
): { result: GateOutcome; reasons: GateReason[] } {
  if (criteria.length === 0) return { result: "unknown", reasons: [{ kind: "no exit criteria" }] };
  if (deciding.length === 0) return { result: "unknown", reasons: [{ kind: "nothing decides" }] };

  const refuted = deciding.filter((one) => one.state === "refuted");
  const waived = deciding.filter((one) => one.state === "waived");
  const verified = deciding.filter((one) => one.state === "verified");
  const notApplicable = deciding.filter((one) => one.state === "not applicable");
  const settled = new Set([...refuted, ...waived, ...verified, ...notApplicable]);
  const open = deciding.filter((one) => !settled.has(one));
  const reasons: GateReason[] = [
    ...refuted.map(({ item }) => ({ kind: "refuted" as const, itemKey: item.key })),
    ...open.map(({ item, state }) => ({ kind: "open" as const, itemKey: item.key, state })),
    ...waived.map(({ item, detail }) => ({
      kind: "waived" as const,
      itemKey: item.key,
      until: detail.holdsUntil,
    })),
  ];

  if (refuted.length > 0) return { result: "fail", reasons };
  if (open.length > 0) return { result: "unknown", reasons };
  if (waived.length > 0) return { result: "waived", reasons };
  if (verified.length === 0) return { result: "unknown", reasons: [{ kind: "nothing applies" }] };
  const counts = { verified: verified.length, notApplicable: notApplicable.length };
  return { result: "pass", reasons: [{ kind: "all verified", ...counts }] };
}
