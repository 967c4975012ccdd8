import type { Project } from "@/lib/domain/project";
import type { PlanComponent } from "../contract";

export function prepareComponents({ components }: Project): PlanComponent[] {
  return components.map(({ id, version, key, name, note, ...facts }) => ({
    id,
    version,
    key,
    name,
    facts: wordFacts(facts),
    note,
  }));
}

type Facts = Pick<
  Project["components"][number],
  "weight" | "hardStop" | "capPercent" | "statedPercent"
>;

function wordFacts({ weight, hardStop, capPercent, statedPercent }: Facts): string {
  return [
    `weighs ${String(weight)}`,
    hardStop ? `any failure caps it at ${percent(capPercent)}` : null,
    statedPercent === null ? null : `stated ${percent(statedPercent)}`,
  ]
    .filter((words) => words !== null)
    .join(" · ");
}

function percent(figure: number): string {
  return `${String(figure)}\u00a0%`;
}
