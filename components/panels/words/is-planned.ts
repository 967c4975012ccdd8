import type { Project } from "@/lib/domain/project";

type Planned = Pick<Project, "phases" | "tasks" | "items" | "blockers" | "criteria">;

/** Whether there is anything that could be done, proved or judged. */
export function isPlanned({ phases, tasks, items, blockers, criteria }: Planned): boolean {
  return [phases, tasks, items, blockers, criteria].some((rows) => rows.length > 0);
}
