import type { Estimate } from "@/lib/domain/project";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { scheduleProject } from "@/lib/domain/schedule/schedule-project";
import type { PlanOptions } from "@/lib/domain/schedule/work";
import type { NodeKind } from "@/lib/domain/vocabulary";
import { NOW, type ProjectParts, buildProject } from "./project-builder";

/** The schedule at `NOW`, which is a Monday, with people enough unless given. */
export function plan(parts: ProjectParts, options: PlanOptions = {}): ProjectSchedule {
  return scheduleProject(buildProject({ people: 10, ...parts }), NOW, options);
}

export function taskOf(schedule: ProjectSchedule, key: string) {
  return schedule.tasks.find((row) => row.key === key)!;
}

export function phaseOf(schedule: ProjectSchedule, key: string) {
  return schedule.phases.find((row) => row.key === key)!;
}

export function hours(low: number, high = low, likely: number | null = null): Estimate {
  return { low, likely, high, unit: "hours" };
}

export function weeks(low: number, high = low): Estimate {
  return { low, likely: null, high, unit: "weeks" };
}

export function task(key: string, estimate: Estimate | null, more: object = {}) {
  return { key, estimate, ...more };
}

export function end(kind: NodeKind, key: string, missing = false) {
  return { kind, key, missing };
}

/** `a>b`: task a before task b. */
export function after(...steps: string[]) {
  return steps.map((step) => {
    const [from = "", to = ""] = step.split(">");
    return { blocking: end("task", from), dependent: end("task", to) };
  });
}
