import { inTimeOrder } from "../instant";
import type { Project, Subject, Waiver } from "../project";
import { indexProject, listed } from "../project-index";
import { dependentsIn, nodeId } from "./dependents";
import type { StateResult } from "./derive-own-state";
import { type CascadeNode, type EvidenceMention, mention } from "./reasons";
import { waiverEnd } from "./waiver";

/** What a failure does to something that rests on it. */
export interface Suspicion {
  /** A shortest way: what failed first, last what stands directly before the subject; never empty. */
  path: CascadeNode[];
  /** Of a very long way, how many steps are left out behind the first. */
  omitted: number;
  evidence: EvidenceMention;
}

/** A failure beneath a subject that a waiver covers; of several the one whose waiver runs out first. */
export interface CoveredSuspicion extends Suspicion {
  waiver: Waiver;
}

export interface Cascade {
  suspicionOf: (subject: Subject) => Suspicion | null;
  /** Null also where a failure beneath it shows: then a waiver over another helps nothing. */
  coveredSuspicionOf: (subject: Subject) => CoveredSuspicion | null;
}

/**
 * R4: what every failure reaches, through any number of steps and each thing once, so that it ends on
 * any graph; linear in nodes and edges. A failure is a task, item or blocker that its evidence refutes;
 * what one that is not applicable would reach is left alone. `ownStateOf` gives a state without its
 * neighbours, and is asked only of what has failing evidence.
 */
export function traceFailures(
  project: Project,
  ownStateOf: (subject: Subject) => StateResult,
): Cascade {
  const dependentsOf = dependentsIn(project);
  const { shown, covered } = findFailures(project, ownStateOf);

  const reached = new Map(shown.map((failure) => [nodeId(failure), firstStep(failure)]));
  spread(dependentsOf, [...reached.values()], (step) => enter(reached, step, step));

  const under = new Map<string, CoveredStep>();
  for (const { failure, waiver } of inTimeOrder(covered, (one) => waiverEnd(one.waiver))) {
    const isNew = (step: Step) =>
      !reached.has(nodeId(step.node)) && enter(under, step, { step, waiver });
    spread(dependentsOf, [firstStep(failure)], isNew);
  }

  return {
    suspicionOf: (subject) => suspect(reached.get(nodeId(subject))),
    coveredSuspicionOf: (subject) => {
      const end = under.get(nodeId(subject));
      const suspicion = suspect(end?.step);
      return end && suspicion ? { ...suspicion, waiver: end.waiver } : null;
    },
  };
}

type Failure = CascadeNode & Subject & { evidence: EvidenceMention };

interface Failures {
  shown: Failure[];
  covered: { failure: Failure; waiver: Waiver }[];
}

function findFailures(project: Project, ownStateOf: (subject: Subject) => StateResult): Failures {
  const { evidenceOf } = indexProject(project);
  const failures: Failures = { shown: [], covered: [] };
  const look = (kind: "item" | "task" | "blocker", key: string) => {
    const found = listed(evidenceOf, nodeId({ kind, key }));
    if (!found.some((one) => one.outcome === "failed")) return;
    const { state, beneath, evidence, waiver } = ownStateOf({ kind, key });
    if (beneath !== "refuted" || evidence === null) return;
    const failure = { kind, key, evidence: mention(evidence) };
    if (state === "refuted") failures.shown.push(failure);
    if (state === "waived" && waiver) failures.covered.push({ failure, waiver });
  };
  for (const { key } of project.items) look("item", key);
  for (const { key } of project.tasks) look("task", key);
  for (const { key } of project.blockers) look("blocker", key);
  return failures;
}

/** How a failure came to a node: after how many steps, and by which one. */
interface Step {
  node: CascadeNode;
  failure: Failure;
  before: Step | null;
  steps: number;
}

interface CoveredStep {
  step: Step;
  waiver: Waiver;
}

function firstStep(failure: Failure): Step {
  const { kind, key } = failure;
  return { node: { kind, key }, failure, before: null, steps: 0 };
}

/** Nearest first, so that the first way found to a node is a shortest one. */
function spread(
  dependentsOf: (node: CascadeNode) => CascadeNode[],
  start: readonly Step[],
  isNew: (step: Step) => boolean,
): void {
  const queue = [...start];
  // What is added while walking is walked as well.
  for (const before of queue) {
    for (const node of dependentsOf(before.node)) {
      const step = { node, failure: before.failure, before, steps: before.steps + 1 };
      if (isNew(step)) queue.push(step);
    }
  }
}

function enter<T>(entered: Map<string, T>, { node }: Step, as: T): boolean {
  const id = nodeId(node);
  if (entered.has(id)) return false;
  entered.set(id, as);
  return true;
}

/** Longer ways are cut, or a chain of n things would be told in n² steps. */
const LONGEST_PATH = 32;

function suspect(end: Step | undefined): Suspicion | null {
  if (!end || end.before === null) return null;
  const path: CascadeNode[] = [];
  let step = end.before;
  while (step.before !== null && path.length < LONGEST_PATH - 1) {
    path.push(step.node);
    step = step.before;
  }
  const { kind, key, evidence } = end.failure;
  path.push({ kind, key });
  return { path: path.reverse(), omitted: end.steps - path.length, evidence };
}
