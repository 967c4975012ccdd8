import { earliest, later, sooner } from "../instant";
import type { Project, Subject } from "../project";
import { subjectId } from "../project-index";
import { type Cascade, type CoveredSuspicion, traceFailures } from "./cascade";
import { type StateResult, deriveOwnState } from "./derive-own-state";
import type { StateReason } from "./reasons";
import { waiverEnd } from "./waiver";

export type { StateResult } from "./derive-own-state";

/**
 * R1: the shown state of a task, checklist item, blocker or criterion, in the words of `ITEM_STATES`.
 * Total: a subject the project does not hold is "to do" with the reason. Everything that reads a state
 * reads it here; what neighbours do to it (R4) comes between the own state and this answer.
 *
 * Gates, maturity and plan ask for the same states, so they are kept for the moment last asked about.
 */
export function deriveState(project: Project, subject: Subject, now: string): StateResult {
  const states = statesAt(project, now);
  return remember(states.shown, subject, () => {
    const own = states.ownStateOf(subject);
    // R4 is about what is proved; only for that it matters what it rests on.
    return own.beneath === "verified" ? amongNeighbours(own, states.cascade()) : own;
  });
}

function amongNeighbours(own: StateResult, cascade: Cascade): StateResult {
  const suspicion = cascade.suspicionOf(own.subject);
  if (suspicion) return undermine(own, [{ kind: "suspect", ...suspicion }]);
  const covered = cascade.coveredSuspicionOf(own.subject);
  return covered === null ? own : goOnWithout(own, covered);
}

function undermine(own: StateResult, because: StateReason[]): StateResult {
  const findings = own.reasons.findIndex((one) => !isException(one));
  const reasons = own.reasons.toSpliced(findings, 0, ...because);
  const shown = { ...own, beneath: "suspect" as const, reasons };
  if (own.state !== "verified") return shown;
  if (own.waiver === null) return { ...shown, state: "suspect" };
  return { ...shown, state: "waived", holdsUntil: waiverEnd(own.waiver) };
}

/**
 * Permission to go on without what failed reaches what rests on it (R10): it is neither verified, since
 * no evidence restored it, nor suspect. So a waiver raises no readiness and makes no verdict GO.
 */
function goOnWithout(own: StateResult, { waiver, ...suspicion }: CoveredSuspicion): StateResult {
  const { id: waiverId, reason, approvedBy } = waiver;
  const until = waiverEnd(waiver);
  const shown = undermine(own, [
    { kind: "failure waived", waiverId, reason, approvedBy, until },
    { kind: "suspect", ...suspicion },
  ]);
  const restsOn = { waiver, holdsUntil: sooner(until, lapsesAt(own)) };
  if (own.state !== "verified") return { ...shown, restsOn };
  const holdsUntil = own.waiver
    ? later(restsOn.holdsUntil, waiverEnd(own.waiver))
    : restsOn.holdsUntil;
  return { ...shown, state: "waived", restsOn, holdsUntil };
}

/** When its own proof runs out: after that it rests on nothing any more. */
function lapsesAt({ checks }: StateResult): string | null {
  return earliest(checks.map((one) => one.holdsUntil));
}

/** What is said about a waiver or "not applicable" stands before what is found. */
function isException({ kind }: StateReason): boolean {
  return (
    kind === "waived" ||
    kind === "waiver not in force" ||
    kind === "not applicable" ||
    kind === "not applicable without a reason"
  );
}

interface States {
  now: string;
  shown: Map<string, StateResult>;
  ownStateOf: (subject: Subject) => StateResult;
  cascade: () => Cascade;
}

const remembered = new WeakMap<Project, States>();

function statesAt(project: Project, now: string): States {
  const known = remembered.get(project);
  if (known?.now === now) return known;
  const own = new Map<string, StateResult>();
  const ownStateOf = (subject: Subject) =>
    remember(own, subject, () => deriveOwnState(project, subject, now));
  let cascade: Cascade | null = null;
  const fresh: States = {
    now,
    shown: new Map(),
    ownStateOf,
    cascade: () => (cascade ??= traceFailures(project, ownStateOf)),
  };
  remembered.set(project, fresh);
  return fresh;
}

function remember(
  known: Map<string, StateResult>,
  subject: Subject,
  derive: () => StateResult,
): StateResult {
  const id = subjectId(subject);
  const found = known.get(id);
  if (found) return found;
  const state = derive();
  known.set(id, state);
  return state;
}
