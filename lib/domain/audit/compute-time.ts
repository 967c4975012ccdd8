import type { Option, Project } from "../project";
import { addUpPhases } from "./compute-effort";
import { type Computation, computed, impossible, span } from "./figure";

/** The phases of an option, one after the other; where it has none, the weeks it states itself. */
export function computeOptionTime(project: Project, key: string): Computation {
  const option = project.options.find((one) => one.key === key);
  if (!option) return impossible({ kind: "no such row", row: { kind: "option", key } });
  const sum = addUpPhases(project, option.phaseKeys);
  return "figure" in sum ? sum : ownWeeks(option);
}

function ownWeeks({ key, name, weeks }: Option): Computation {
  if (weeks === null) return impossible({ kind: "nothing to compute from" });
  const value = span("weeks", weeks.low, weeks.high);
  return computed("own weeks", value, [{ kind: "option", key, name, value }]);
}
