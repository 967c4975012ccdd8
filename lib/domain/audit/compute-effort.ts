import { addEstimates } from "../estimate";
import type { Estimate, Project } from "../project";
import { indexProject, listed } from "../project-index";
import {
  type Computation,
  type FigureBasis,
  type FigureInput,
  computed,
  impossible,
  missingOf,
  span,
} from "./figure";
import type { RowRef } from "./row-ref";

/** What the tasks add up to; where none is estimated, what the phases do. */
export function computeTotalEffort(project: Project): Computation {
  const tasks = addUp("task estimates", project.tasks.map(taskInput));
  return "figure" in tasks ? tasks : computeTotalTime(project);
}

/** What the tasks of a phase add up to; where none is estimated, what the phase itself is. */
export function computePhaseEffort(project: Project, key: string): Computation {
  const { phases, tasksOfPhase } = indexProject(project);
  const phase = phases.get(key);
  if (!phase) return impossible({ kind: "no such row", row: { kind: "phase", key } });
  const tasks = addUp("task estimates", listed(tasksOfPhase, key).map(taskInput));
  return "figure" in tasks ? tasks : addUp("own estimate", [phaseInput(phase)]);
}

export function computeTaskEffort(project: Project, key: string): Computation {
  const task = indexProject(project).tasks.get(key);
  if (!task) return impossible({ kind: "no such row", row: { kind: "task", key } });
  return addUp("own estimate", [taskInput(task)]);
}

export function computeBlockerEffort(project: Project, key: string): Computation {
  const blocker = indexProject(project).blockers.get(key);
  if (!blocker) return impossible({ kind: "no such row", row: { kind: "blocker", key } });
  const { title, estimate } = blocker;
  return addUp("own estimate", [input({ kind: "blocker", key }, title, estimate)]);
}

/** The phases one after the other. */
export function computeTotalTime({ phases }: Project): Computation {
  return addUp("phase estimates", phases.map(phaseInput));
}

export function addUpPhases(project: Project, keys: readonly string[]): Computation {
  const phases = project.phases.filter((phase) => keys.includes(phase.key));
  return addUp("estimates of its phases", phases.map(phaseInput));
}

interface Estimated {
  input: FigureInput;
  estimate: Estimate | null;
}

function addUp(basis: FigureBasis, rows: readonly Estimated[]): Computation {
  const inputs = rows.map((row) => row.input);
  const sum = addEstimates(rows.map((row) => row.estimate));
  if (sum.kind === "none") return impossible({ kind: "nothing to compute from" });
  if (sum.kind === "mixed") return impossible({ kind: "other unit", units: ["hours", "weeks"] });
  const { unit, low, high } = sum.effort;
  return computed(basis, span(unit, low, high), inputs, { missing: missingOf(inputs) });
}

function taskInput(row: { key: string; title: string; estimate: Estimate | null }): Estimated {
  return input({ kind: "task", key: row.key }, row.title, row.estimate);
}

function phaseInput(row: { key: string; name: string; estimate: Estimate | null }): Estimated {
  return input({ kind: "phase", key: row.key }, row.name, row.estimate);
}

function input(row: RowRef, name: string, estimate: Estimate | null): Estimated {
  const value = estimate && span(estimate.unit, estimate.low, estimate.high);
  return { input: { ...row, name, value }, estimate };
}
