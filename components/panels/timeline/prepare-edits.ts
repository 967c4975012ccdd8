import type { Milestone, Phase, Project, Task } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import {
  type Keeps,
  milestoneStays,
  phaseKeeps,
  phaseStays,
  type Stays,
  taskKeeps,
  taskStays,
} from "@/lib/domain/schedule/movable";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import type { TimelineRow } from "./contract";

type Edits = Pick<TimelineRow, "version" | "stays" | "keeps">;

export interface EditsOf {
  task: (task: Task) => Edits;
  phase: (phase: Phase) => Edits;
  milestone: (milestone: Milestone) => Edits;
}

/** What of a row can be planned anew; nothing for whoever only reads it. */
export function prepareEdits(
  project: Project,
  schedule: ProjectSchedule,
  mayEdit: boolean,
): EditsOf {
  if (!mayEdit) return READ_ONLY;
  const { tasksOfPhase } = indexProject(project);
  const tasks = new Map(schedule.tasks.map((row) => [row.key, row]));
  const phases = new Map(schedule.phases.map((row) => [row.key, row]));
  const milestones = new Map(schedule.milestones.map((row) => [row.key, row]));
  return {
    task: ({ key, version }) => told(version, taskStays(tasks.get(key)), taskKeeps(tasks.get(key))),
    phase: ({ key, version }) => {
      const row = phases.get(key);
      const inside = listed(tasksOfPhase, key).flatMap((task) => tasks.get(task.key) ?? []);
      return told(version, phaseStays(row, inside), phaseKeeps(row));
    },
    milestone: ({ key, version }) => told(version, milestoneStays(milestones.get(key)), "no time"),
  };
}

const READ_ONLY: EditsOf = { task: () => ({}), phase: () => ({}), milestone: () => ({}) };

function told(version: number, stays: Stays | null, keeps: Keeps | null): Edits {
  return { version, ...(stays !== null && { stays }), ...(keeps !== null && { keeps }) };
}
