import { pickFacts } from "@/lib/domain/facts";
import { dayOf } from "@/lib/domain/instant";
import type { Project } from "@/lib/domain/project";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { MILESTONE_FACTS, NOTHING_SAID } from "@/lib/features/milestones/types";
import { formatShortDay } from "@/lib/format/dates";
import type { MilestoneFormModel } from "./contract";

interface Asking {
  of: string;
  mayEdit: boolean;
  newId: string;
  now: string;
}

/** Of a milestone that is there, as `milestone-M1`, or of a `new` one; null where neither is. */
export function prepareMilestoneForm(
  project: Project,
  { milestones }: Pick<ProjectSchedule, "milestones">,
  { of, mayEdit, newId, now }: Asking,
): MilestoneFormModel | null {
  const milestone = project.milestones.find(({ key }) => of === `milestone-${key}`);
  if (!milestone && of !== "new") return null;
  const on = milestones.find(({ key }) => key === milestone?.key)?.earlyFinish ?? null;
  const holds = ({ rows }: Project["baselines"][number]) =>
    rows.some(({ kind, key }) => kind === "milestone" && key === milestone?.key);
  return {
    slug: project.slug,
    mayEdit,
    milestone: milestone ? pickFacts(milestone, ["id", "version", "key"]) : null,
    newId,
    facts: pickFacts(milestone ?? NOTHING_SAID, MILESTONE_FACTS),
    phases: project.phases.map((phase) => pickFacts(phase, ["key", "name"])),
    expected: on === null ? null : `Expected on ${formatShortDay(on, now)}.`,
    baselines: project.baselines.filter(holds).map(({ name }) => name),
    today: dayOf(now),
  };
}
