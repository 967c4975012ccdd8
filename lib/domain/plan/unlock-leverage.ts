import { type EffortSum, addEstimates, expectedHours } from "../estimate";
import { type Gates, type PhaseGate, evaluateGates } from "../gates/evaluate-gate";
import type { DependencyEnd, Estimate, Project, Subject } from "../project";
import { indexProject, listed, subjectId } from "../project-index";
import { deriveState } from "../truth/derive-state";
import { type ItemState, PRIORITIES } from "../vocabulary";
import { type OpenGraph, countsIn, openGraphAt } from "./open-graph";
import { type Freed, setFree } from "./set-free";
import { type SubjectFacts, describeSubject } from "./subject-facts";

export type { Freed, FreedList } from "./set-free";

export interface Unlock extends SubjectFacts {
  subject: Subject;
  state: ItemState;
  /** What it takes, as its estimate leads one to expect; null where nobody estimated it, never zero. */
  hours: number | null;
  frees: Freed;
  /** What the phases among them are estimated at. */
  phasesEffort: EffortSum;
  /** Set where it opens a gate only together with others: `open` deciding criteria, this one included. */
  together: { phaseKey: string; open: number } | null;
  /** How many things it sets free, of what a gate holds back its share: all of them over `open`. */
  worth: number;
  /** Worth per hour; null where the hours are unknown. */
  perHour: number | null;
}

/**
 * R21: open tasks, blockers and criteria of the current gate that can be worked on now, ranked by what
 * they set free per hour: tasks, phases, blockers and criteria that wait for them directly or through
 * others and gates, each counted once. Only exit criteria open a gate (R9), and the last of them opens
 * it alone; while several are open, what lies behind is shared among them. What has no estimate stands
 * after what has, by its worth; what sets nothing free is left out, and so is what waits or is locked.
 */
export function rankUnlocks(project: Project, now: string): Unlock[] {
  const gates = evaluateGates(project, now);
  const graph = openGraphAt(project, now);
  const candidates = [
    ...freeTasks(project, gates, graph),
    ...gateCriteria(project, gates, graph),
    ...freeBlockers(project, graph),
  ];
  const freed = setFree(
    graph,
    candidates.map((one) => one.start),
    countsIn(project, graph),
  );
  const unlocks = candidates.flatMap((candidate, index): Unlock[] => {
    const frees = freed[index];
    const facts = describeSubject(project, candidate.subject);
    if (!frees || frees.total === 0 || !facts) return [];
    return [{ ...facts, ...weigh(project, candidate, frees, now) }];
  });
  return unlocks.sort(byLeverage);
}

interface Candidate {
  subject: Subject;
  estimate: Estimate | null;
  /** The node that what is set free waits for: itself, or the gate it is a criterion of. */
  start: number;
  together: Unlock["together"];
}

/** Of phases that are neither locked nor deferred, and of none. */
function freeTasks(project: Project, { gates }: Gates, graph: OpenGraph): Candidate[] {
  const shut = new Set(gates.filter((one) => one.locked || one.phase.deferred).map(keyOf));
  const isHeldUp = heldUpIn(project, graph);
  return project.tasks.flatMap(({ key, phaseKey, estimate }): Candidate[] => {
    const task = { kind: "task", key } as const;
    const start = graph.indexOf(task);
    if (start === undefined || !graph.isOpen(task) || graph.next[start]?.length === 0) return [];
    if (phaseKey !== null && shut.has(phaseKey)) return [];
    const phase = phaseKey === null ? [] : [{ kind: "phase", key: phaseKey } as const];
    if (isHeldUp(task, task, ...phase) || phase.some((one) => isHeldUp(one, task, one))) return [];
    return [{ subject: task, estimate, start, together: null }];
  });
}

/** Deciding criteria of the current gate; an item has no estimate. */
function gateCriteria(project: Project, { currentGate }: Gates, graph: OpenGraph): Candidate[] {
  if (currentGate === null) return [];
  const { phaseKey } = currentGate;
  const start = graph.indexOf({ kind: "gate", key: phaseKey });
  const phase = { kind: "phase", key: phaseKey } as const;
  if (start === undefined || heldUpIn(project, graph)(phase, phase)) return [];
  const open = openCriteria(currentGate);
  const together = open.length > 1 ? { phaseKey, open: open.length } : null;
  return open.map((key) => ({
    subject: { kind: "item", key },
    estimate: null,
    start,
    together,
  }));
}

function openCriteria({ criteria }: PhaseGate): string[] {
  const settled = ["verified", "not applicable", "waived"];
  return criteria
    .filter(({ decides, state }) => decides && !settled.includes(state))
    .map(({ item }) => item.key);
}

/** Blockers that neither wait for anything nor are to be resolved by work that is still open. */
function freeBlockers(project: Project, graph: OpenGraph): Candidate[] {
  const isHeldUp = heldUpIn(project, graph);
  return project.blockers.flatMap((row): Candidate[] => {
    const { key, estimate, resolvingTaskKey, resolvingPhaseKey } = row;
    const blocker = { kind: "blocker", key } as const;
    const start = graph.indexOf(blocker);
    if (start === undefined || !graph.isOpen(blocker) || isHeldUp(blocker, blocker)) return [];
    const resolvedBy = [
      resolvingTaskKey === null ? [] : { kind: "task" as const, key: resolvingTaskKey },
      resolvingPhaseKey === null ? [] : { kind: "gate" as const, key: resolvingPhaseKey },
    ].flat();
    if (resolvedBy.some(graph.isOpen)) return [];
    return [{ subject: blocker, estimate, start, together: null }];
  });
}

type Held = Pick<DependencyEnd, "kind" | "key">;

/** Whether something open stands directly before it, other than those named; nothing waits for itself. */
function heldUpIn(project: Project, graph: OpenGraph) {
  const { dependenciesBefore, ...index } = indexProject(project);
  const rows = { task: index.tasks, phase: index.phases, blocker: index.blockers };
  return ({ kind, key }: Held, ...others: Held[]): boolean =>
    listed(dependenciesBefore, subjectId({ kind, key, missing: false })).some(({ blocking }) => {
      // R20: what is defined nowhere cannot be taken as done.
      if (!rows[blocking.kind].has(blocking.key)) return true;
      return !others.some((other) => isSame(other, blocking)) && graph.isOpen(blocking);
    });
}

function isSame(one: Held, other: Held): boolean {
  return one.kind === other.kind && one.key === other.key;
}

function weigh(
  project: Project,
  { subject, estimate, together }: Candidate,
  frees: Freed,
  now: string,
): Omit<Unlock, keyof SubjectFacts> {
  const { phases } = indexProject(project);
  const hours = estimate && expectedHours(estimate, project);
  const worth = frees.total / (together?.open ?? 1);
  return {
    subject,
    state: deriveState(project, subject, now).state,
    hours,
    frees,
    phasesEffort: addEstimates([
      ...frees.phases.keys.map((key) => phases.get(key)?.estimate ?? null),
      ...Array.from({ length: frees.phases.count - frees.phases.keys.length }, () => null),
    ]),
    together,
    worth,
    perHour: hours === null ? null : worth / Math.max(hours, SHORTEST),
  };
}

/** Hours are known to a hundredth; what takes less is not infinitely cheap. */
const SHORTEST = 0.01;

function byLeverage(one: Unlock, other: Unlock): number {
  return (
    Number(one.perHour === null) - Number(other.perHour === null) ||
    (other.perHour ?? 0) - (one.perHour ?? 0) ||
    other.worth - one.worth ||
    priorityRank(one) - priorityRank(other)
  );
}

function priorityRank({ priority }: Unlock): number {
  return priority === null ? PRIORITIES.length : PRIORITIES.indexOf(priority);
}

function keyOf({ phaseKey }: PhaseGate): string {
  return phaseKey;
}
