import type { PlanModel, PlanPhase, PlanRow } from "./contract";

export type Verb = "claim" | "withdraw" | "exclude" | "include";

export interface Change {
  /** The row as it was when it was asked for. */
  row: PlanRow;
  verb: Verb;
  /** Why it is not applicable. */
  reason: string | null;
  by: string;
}

/** The row as the rules will show it once the change is written: a claim never outweighs evidence. */
export function foreseeRow(row: PlanRow, { verb, reason, by }: Change): PlanRow {
  switch (verb) {
    case "claim": {
      const isOpen = row.beneath === "to do" || row.beneath === "in progress";
      return {
        ...withBeneath(row, isOpen ? "claimed" : row.beneath),
        claim: { by, told: `${by}, now`, statement: null, note: null, failedSince: false },
        when: isOpen ? "claimed now" : row.when,
      };
    }
    case "withdraw": {
      const isClaimed = row.beneath === "claimed";
      return {
        ...withBeneath(row, isClaimed ? row.status : row.beneath),
        claim: null,
        when: isClaimed ? null : row.when,
      };
    }
    case "exclude":
      return { ...row, state: "not applicable", notApplicable: { by, reason: reason ?? "" } };
    case "include":
      return { ...row, state: row.beneath, notApplicable: null };
  }
}

/** The plan with changes that are under way; what they do not touch stays the same object. */
export function foreseePlan(model: PlanModel, changes: readonly Change[]): PlanModel {
  return changes.reduce(
    (plan, change) => changeRow(plan, change.row.id, (row) => foreseeRow(row, change)),
    model,
  );
}

export function changeRow(
  model: PlanModel,
  id: string,
  change: (row: PlanRow) => PlanRow,
): PlanModel {
  const inRows = (rows: PlanRow[]) => replace(rows, (row) => row.id === id, change);
  const phases = model.phases.map((phase) => inPhase(phase, inRows));
  const lists = model.lists.map((list) => {
    const groups = list.groups.map((group) => {
      const rows = inRows(group.rows);
      return rows === group.rows ? group : { ...group, rows };
    });
    return isSame(groups, list.groups) ? list : { ...list, groups };
  });
  return { ...model, phases, lists };
}

/** Every row, in the order in which it is drawn. */
export function allRows(model: PlanModel): PlanRow[] {
  return [
    ...model.phases.flatMap(({ entrance, tasks, exit }) => [...entrance, ...tasks, ...exit]),
    ...model.lists.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows)),
  ];
}

function withBeneath(row: PlanRow, beneath: PlanRow["beneath"]): PlanRow {
  return { ...row, beneath, state: row.state === row.beneath ? beneath : row.state };
}

function inPhase(phase: PlanPhase, inRows: (rows: PlanRow[]) => PlanRow[]): PlanPhase {
  const tasks = inRows(phase.tasks);
  const entrance = inRows(phase.entrance);
  const exit = inRows(phase.exit);
  const same = tasks === phase.tasks && entrance === phase.entrance && exit === phase.exit;
  return same ? phase : { ...phase, tasks, entrance, exit };
}

function replace<T>(rows: T[], isIt: (row: T) => boolean, change: (row: T) => T): T[] {
  const index = rows.findIndex(isIt);
  const row = rows[index];
  return row === undefined ? rows : rows.with(index, change(row));
}

function isSame<T>(rows: readonly T[], others: readonly T[]): boolean {
  return rows.every((row, index) => row === others[index]);
}
