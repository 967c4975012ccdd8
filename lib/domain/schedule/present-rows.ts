import type { Project } from "../project";
import type { PlannedKind } from "../vocabulary";
import type { ProjectSchedule } from "./project-schedule";

export interface Days {
  startOn: string | null;
  endOn: string | null;
}

/** A row of the plan as it stands: as it was planned, as it happened, and as it is expected. */
export interface Present {
  kind: PlannedKind;
  key: string;
  name: string;
  plan: Days;
  actual: Days;
  /** As computed from what is left to do; null for what is finished or put off. */
  expected: Days | null;
  /** In hours; null where nothing says what it takes. */
  effort: number | null;
  isPutOff: boolean;
}

/** How the whole is called among the rows of a plan. */
export const WHOLE = { kind: "finish", key: "finish", name: "Everything is done" } as const;

/** Each phase, task and milestone, and the whole. */
export function presentRows(project: Project, schedule: ProjectSchedule): Present[] {
  const phases = new Map(schedule.phases.map((row) => [row.key, row]));
  const tasks = new Map(schedule.tasks.map((row) => [row.key, row]));
  const milestones = new Map(schedule.milestones.map((row) => [row.key, row]));
  return [
    ...project.phases.map((row): Present => {
      const now = phases.get(row.key);
      return {
        kind: "phase",
        key: row.key,
        name: row.name,
        plan: { startOn: row.plannedStartOn, endOn: row.plannedEndOn },
        actual: { startOn: now?.startedOn ?? null, endOn: now?.finishedOn ?? null },
        expected: expectedOf(now),
        effort: now?.effortHours ?? null,
        isPutOff: now === undefined || now.deferred,
      };
    }),
    ...project.tasks.map((row): Present => {
      const now = tasks.get(row.key);
      return {
        kind: "task",
        key: row.key,
        name: row.title,
        plan: { startOn: row.plannedStartOn, endOn: row.plannedEndOn },
        // While something is left of it nobody has shown that it ended.
        actual: { startOn: row.startedOn, endOn: now?.span ? null : row.finishedOn },
        expected: expectedOf(now),
        effort: now?.effortHours ?? null,
        isPutOff: now === undefined,
      };
    }),
    ...project.milestones.map((row): Present => {
      const endOn = milestones.get(row.key)?.earlyFinish ?? null;
      return {
        kind: "milestone",
        key: row.key,
        name: row.name,
        plan: { startOn: row.startsOn, endOn: row.endsOn },
        actual: { startOn: null, endOn: row.actualOn },
        expected: endOn === null ? null : { startOn: null, endOn },
        effort: null,
        isPutOff: false,
      };
    }),
    wholeNow(project, schedule),
  ];
}

function expectedOf(
  row: { span: { earlyStart: string; earlyFinish: string } | null } | undefined,
): Days | null {
  return row?.span ? { startOn: row.span.earlyStart, endOn: row.span.earlyFinish } : null;
}

function wholeNow({ targetOn }: Project, { finish, effortHours }: ProjectSchedule): Present {
  const ends = { startOn: null, endOn: finish.on };
  const isLeft = finish.hours > 0;
  return {
    ...WHOLE,
    plan: { startOn: null, endOn: targetOn },
    actual: isLeft ? { startOn: null, endOn: null } : ends,
    expected: isLeft ? ends : null,
    effort: effortHours,
    isPutOff: false,
  };
}
