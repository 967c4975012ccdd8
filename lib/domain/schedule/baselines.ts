import type { Baseline, BaselineRow, Project, Task } from "../project";
import type { ProjectSchedule } from "./project-schedule";
import type { Span } from "./span";

/** A plan to compare with: taken by somebody, or as phases and milestones state it themselves. */
export type ComparedBaseline = Pick<Baseline, "name" | "rows"> & {
  /** Null for the stated one. */
  key: string | null;
  takenAt: string | null;
};

/** The stated one first, where anything is stated, then those that were taken, in shown order. */
export function listBaselines(project: Project): ComparedBaseline[] {
  const rows = statedRows(project);
  const stated = { key: null, name: "As stated", takenAt: null, rows };
  return rows.length > 0 ? [stated, ...project.baselines] : project.baselines;
}

/**
 * What a baseline freezes when it is taken: of each phase, task and milestone the days planned for it, where
 * nobody planned any the days computed for it, and what it is expected to take. What is put off is left out.
 */
export function baselineRows(project: Project, schedule: ProjectSchedule): BaselineRow[] {
  const phases = new Map(schedule.phases.map((row) => [row.key, row]));
  const tasks = new Map(schedule.tasks.map((row) => [row.key, row]));
  return [
    ...project.phases.flatMap((row): BaselineRow[] => {
      const now = phases.get(row.key);
      if (!now || now.deferred) return [];
      const { key, name } = row;
      return [{ kind: "phase", key, name, ...daysOf(row, now), effortHours: now.effortHours }];
    }),
    ...project.tasks.flatMap((row): BaselineRow[] => {
      const now = tasks.get(row.key);
      if (!now) return [];
      const { key, title: name } = row;
      return [{ kind: "task", key, name, ...daysOf(row, now), effortHours: now.effortHours }];
    }),
    ...project.milestones.map(
      ({ key, name, startsOn: startOn, endsOn: endOn }): BaselineRow => ({
        kind: "milestone",
        key,
        name,
        startOn,
        endOn,
        effortHours: null,
      }),
    ),
  ];
}

function daysOf(
  { plannedStartOn, plannedEndOn }: Pick<Task, "plannedStartOn" | "plannedEndOn">,
  { span }: { span: Span | null },
): Pick<BaselineRow, "startOn" | "endOn"> {
  if (plannedStartOn !== null || plannedEndOn !== null || span === null) {
    return { startOn: plannedStartOn, endOn: plannedEndOn };
  }
  return { startOn: span.earlyStart, endOn: span.earlyFinish };
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
