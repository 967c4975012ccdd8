import type { Option, Project } from "../project";
import { addUpPhases, computeTotalTime } from "./compute-effort";
import { type Computation, computed, impossible, span } from "./figure";

/** The phases of an option, one after the other; where it has none, the weeks it states itself. */
export function computeOptionTime(project: Project, key: string): Computation {
  const option = project.options.find((one) => one.key === key);
  if (!option) return impossible({ kind: "no such row", row: { kind: "option", key } });
  const sum = addUpPhases(project, option.phaseKeys);
  return "figure" in sum ? sum : ownWeeks(option);
}

/** The phases that lead to a milestone, one after the other. */
export function computeMilestoneTime(project: Project, key: string): Computation {
  const milestone = project.milestones.find((one) => one.key === key);
  if (!milestone) return impossible({ kind: "no such row", row: { kind: "milestone", key } });
  return addUpPhases(project, milestone.phaseKeys);
}

/** All phases one after the other, and what a criterion adds to them once it has fired. */
export function computeExtendedTime(project: Project, key: string): Computation {
  const criterion = project.criteria.find((one) => one.key === key);
  if (!criterion) return impossible({ kind: "no such row", row: { kind: "criterion", key } });
  const weeks = criterion.consequence?.weeks ?? null;
  const total = computeTotalTime(project);
  if (weeks === null || "reason" in total) return impossible({ kind: "nothing to compute from" });
  const { value, inputs, missing } = total.figure;
  if (value.unit !== "weeks") return impossible({ kind: "other unit", units: [value.unit] });
  const more = {
    kind: "criterion",
    key,
    name: criterion.text,
    value: span("weeks", weeks),
  } as const;
  const extended = span("weeks", (value.low ?? 0) + weeks, (value.high ?? 0) + weeks);
  return computed("phases and the extension", extended, [...inputs, more], { missing });
}

function ownWeeks({ key, name, weeks }: Option): Computation {
  if (weeks === null) return impossible({ kind: "nothing to compute from" });
  const value = span("weeks", weeks.low, weeks.high);
  return computed("own weeks", value, [{ kind: "option", key, name, value }]);
}
