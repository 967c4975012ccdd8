import { type Gates, evaluateGates } from "../gates/evaluate-gate";
import { toMs } from "../instant";
import type { Project, Subject } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { claimOutcomes } from "../truth/claim-outcomes";
import { deriveState } from "../truth/derive-state";
import { type EvidenceMention, mention } from "../truth/reasons";
import { type ItemState, PRIORITIES, type Priority } from "../vocabulary";
import { openBefore } from "./open-before";
import { type SubjectFacts, describeSubject } from "./subject-facts";

export type NextActionReason =
  | { kind: "immediate action" }
  /** Of the current phase, and nothing open stands before it. */
  | { kind: "free to start"; priority: Priority | null }
  | { kind: "refuted claim"; claimId: string; evidence: EvidenceMention }
  | { kind: "current gate"; phaseKey: string; decides: boolean };

export interface NextAction extends SubjectFacts {
  subject: Subject;
  state: ItemState;
  /** Why it is listed, the weightiest first; never empty. */
  reasons: NextActionReason[];
}

interface Candidate {
  subject: Subject;
  reason: NextActionReason;
}

/**
 * What to do next, best first and each thing once: immediate actions, free P0 tasks of the current
 * phase, refuted claims to repair, open criteria of the current gate, then the other free tasks. Among
 * equals the higher priority, then the earlier due date, then the shown order.
 */
export function nextActions(project: Project, now: string): NextAction[] {
  const gates = evaluateGates(project, now);
  const candidates = [
    ...immediateActions(project, now),
    ...freeTasks(project, gates, now),
    ...repairs(project, now),
    ...gateCriteria(gates),
  ].sort((one, other) => rankOf(one.reason) - rankOf(other.reason));

  const actions = new Map<string, NextAction>();
  for (const { subject, reason } of candidates) {
    const known = actions.get(subjectId(subject));
    const facts = describeSubject(project, subject);
    if (known) known.reasons.push(reason);
    else if (facts) {
      const { state } = deriveState(project, subject, now);
      actions.set(subjectId(subject), { subject, ...facts, state, reasons: [reason] });
    }
  }
  return [...actions.values()].sort(byUrgency);
}

function immediateActions(project: Project, now: string): Candidate[] {
  return listed(indexProject(project).itemsOfList, "action")
    .map((item): Subject => ({ kind: "item", key: item.key }))
    .filter((subject) => needsWork(deriveState(project, subject, now).state))
    .map((subject) => ({ subject, reason: { kind: "immediate action" } }));
}

/** Tasks of the current phase, and of no phase, that nobody claims and nothing holds up. */
function freeTasks(project: Project, gates: Gates, now: string): Candidate[] {
  const deferred = new Set(project.phases.filter((one) => one.deferred).map((one) => one.key));
  const current = gates.currentGate?.phaseKey;
  return project.tasks
    .filter(({ phaseKey }) => {
      if (phaseKey === null) return true;
      return current === undefined ? !deferred.has(phaseKey) : phaseKey === current;
    })
    .filter((task) => needsWork(deriveState(project, { kind: "task", key: task.key }, now).state))
    .filter((task) => openBefore(project, task.key, now).length === 0)
    .map((task) => ({
      subject: { kind: "task", key: task.key },
      reason: { kind: "free to start", priority: task.priority },
    }));
}

/** Refuted claims on what is still refuted; a claim that was repaired since needs nothing. */
function repairs(project: Project, now: string): Candidate[] {
  return claimOutcomes(project).flatMap(({ claim, fate, evidence }): Candidate[] => {
    if (fate !== "refuted" || evidence === null) return [];
    if (deriveState(project, claim.subject, now).state !== "refuted") return [];
    const reason = {
      kind: "refuted claim",
      claimId: claim.id,
      evidence: mention(evidence),
    } as const;
    return [{ subject: claim.subject, reason }];
  });
}

function gateCriteria({ currentGate }: Gates): Candidate[] {
  if (currentGate === null) return [];
  const { phaseKey, criteria } = currentGate;
  return criteria
    .filter(({ state }) => state === "claimed" || needsWork(state))
    .map(({ item, decides }) => ({
      subject: { kind: "item", key: item.key },
      reason: { kind: "current gate", phaseKey, decides },
    }));
}

function needsWork(state: ItemState): boolean {
  return !["claimed", "verified", "waived", "not applicable"].includes(state);
}

function rankOf(reason: NextActionReason): number {
  switch (reason.kind) {
    case "immediate action":
      return 0;
    case "free to start":
      return reason.priority === "P0" ? 1 : 5;
    case "refuted claim":
      return 2;
    case "current gate":
      return reason.decides ? 3 : 4;
  }
}

function byUrgency(one: NextAction, other: NextAction): number {
  return (
    rankOfAction(one) - rankOfAction(other) ||
    priorityRank(one.priority) - priorityRank(other.priority) ||
    dueRank(one.dueOn) - dueRank(other.dueOn) ||
    0
  );
}

function rankOfAction({ reasons }: NextAction): number {
  return Math.min(...reasons.map(rankOf));
}

function priorityRank(priority: Priority | null): number {
  return priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);
}

/** Finite, so that two that are never due compare as equal. */
function dueRank(dueOn: string | null): number {
  return dueOn === null ? Number.MAX_SAFE_INTEGER : toMs(dueOn);
}
