import type { PlanModel, PlanPhase, PlanRow } from "./contract";
import { allRows, mapRows, rowName } from "./rows-of";

/** The plan with the rows of these names alone. Its fingerprint stays that of all rows. */
export function narrowPlan(model: PlanModel, names: ReadonlySet<string>): PlanModel {
  const some = (rows: PlanRow[]) => rows.filter((row) => names.has(rowName(row)));
  return {
    ...model,
    phases: model.phases.map((phase) => ({
      ...phase,
      tasks: some(phase.tasks),
      entrance: some(phase.entrance),
      exit: some(phase.exit),
    })),
    lists: model.lists.map((list) => ({
      ...list,
      groups: list.groups.map((group) => ({ ...group, rows: some(group.rows) })),
    })),
  };
}

/** The plan with what a newer part of it says: its heads, and the rows that the part has. */
export function mergePlan(plan: PlanModel, part: PlanModel): PlanModel {
  const newer = new Map(allRows(part).map((row) => [row.id, row]));
  const { phases, lists } = mapRows(plan, (row) => {
    const found = newer.get(row.id);
    return found && found.version >= row.version ? found : row;
  });
  if (part.at < plan.at) return { ...plan, phases, lists };
  const heads = new Map(part.phases.map((phase) => [phase.key, phase]));
  return {
    ...part,
    phases: phases.map((phase) => withHead(phase, heads.get(phase.key))),
    lists,
  };
}

function withHead(phase: PlanPhase, head: PlanPhase | undefined): PlanPhase {
  const { tasks, entrance, exit } = phase;
  return head ? { ...head, tasks, entrance, exit } : phase;
}
