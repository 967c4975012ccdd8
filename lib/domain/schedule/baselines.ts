import { later } from "../instant";
import type { Baseline, BaselineRow, Project } from "../project";
import { type Days, presentRows, WHOLE } from "./present-rows";
import type { ProjectSchedule } from "./project-schedule";

/** A plan to compare with: taken by somebody, or as phases and milestones state it themselves. */
export type ComparedBaseline = Pick<Baseline, "name" | "rows"> & {
  /** Null for the stated one. */
  key: string | null;
  takenAt: string | null;
};

/** What the baseline is called that documents state. */
export const STATED_NAME = "As stated";

/** The stated one first, where anything is stated, then those that were taken, in shown order. */
export function listBaselines(project: Project): ComparedBaseline[] {
  const rows = statedRows(project);
  const stated = { key: null, name: STATED_NAME, takenAt: null, rows };
  return rows.length > 0 ? [stated, ...project.baselines] : project.baselines;
}

/**
 * What a baseline freezes when it is taken: the plan as it is drawn. Of each phase, task and milestone and
 * of the whole the days on which it is expected, or was done, and what it takes; the days planned for it
 * only where nothing else is known. What is put off is left out.
 */
export function baselineRows(project: Project, schedule: ProjectSchedule): BaselineRow[] {
  return presentRows(project, schedule)
    .filter((row) => !row.isPutOff)
    .map(({ kind, key, name, plan, actual, expected, effort }): BaselineRow => {
      const startOn = expected?.startOn ?? actual.startOn ?? null;
      const endOn = actual.endOn ?? expected?.endOn ?? null;
      const isKnown = startOn !== null || endOn !== null;
      const days = isKnown ? inOrder(startOn, endOn) : plan;
      return { kind, key, name, ...days, effortHours: effort };
    })
    .filter(({ kind, endOn }) => kind !== WHOLE.kind || endOn !== null);
}

/** When all was to be done; of a baseline that does not say so the last day that it names. */
export function wholeOf({ rows }: Pick<ComparedBaseline, "rows">): BaselineRow | null {
  const frozen = rows.find(({ kind }) => kind === WHOLE.kind);
  if (frozen) return frozen;
  const endOn = rows.reduce<string | null>((last, row) => latest(last, row.endOn), null);
  return endOn === null ? null : { ...WHOLE, startOn: null, endOn, effortHours: null };
}

/** Nothing ends before it begins, whatever was written down. */
function inOrder(startOn: string | null, endOn: string | null): Days {
  const isTurned = startOn !== null && endOn !== null && startOn > endOn;
  return { startOn: isTurned ? endOn : startOn, endOn };
}

function latest(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return later(one, other);
}

function statedRows({ phases, milestones }: Project): BaselineRow[] {
  const ofPhases = phases.map(
    ({ key, name, baselineStartOn: startOn, baselineEndOn: endOn }): BaselineRow => ({
      kind: "phase",
      key,
      name,
      startOn,
      endOn,
      effortHours: null,
    }),
  );
  const ofMilestones = milestones.map(
    ({ key, name, baselineOn: endOn }): BaselineRow => ({
      kind: "milestone",
      key,
      name,
      startOn: null,
      endOn,
      effortHours: null,
    }),
  );
  return [...ofPhases, ...ofMilestones].filter(({ startOn, endOn }) => startOn ?? endOn);
}
