import { type Reference, referencesOf } from "../audit/references";
import { type RowNoun, type RowRef, rowId } from "../audit/row-ref";
import type { Project } from "../project";

/** How one row depends on another. */
export type Dependence =
  | "stands in it"
  | "waits for it"
  | "is resolved by it"
  | "feeds it"
  | "rests on it"
  | "is decided by it"
  | "leads to it"
  | "takes it in"
  | "promises it"
  | "is stated of it"
  | "is planned for it";

/** A row that names another, or that counts it. */
export interface Dependent extends RowRef {
  how: Dependence;
}

/** What is recorded of a row, and what it waits for itself, goes and comes with it. */
const OF_IT: readonly RowNoun[] = ["check", "claim", "evidence", "waiver", "not applicable"];

/**
 * What depends on rows of the plan, by `rowId`: who waits for each, which blockers it resolves, the gate
 * that it is a criterion of, and every rule, promise and figure that names it. Each once, in the order of
 * the project.
 */
export function listDependents(project: Project): ReadonlyMap<string, readonly Dependent[]> {
  const found = new Map<string, Map<string, Dependent>>();
  const add = (to: RowRef, dependent: Dependent) => {
    const known = found.get(rowId(to)) ?? new Map<string, Dependent>();
    known.set(`${rowId(dependent)} ${dependent.how}`, dependent);
    found.set(rowId(to), known);
  };
  for (const { key, list, phaseKey } of project.items) {
    if (list !== "exit" || phaseKey === null) continue;
    add({ kind: "item", key }, { kind: "gate", key: phaseKey, how: "rests on it" });
  }
  const ends = new Map(project.dependencies.map((row) => [row.id, row.dependent]));
  for (const reference of referencesOf(project)) {
    const dependent = dependentIn(reference, ends);
    if (dependent) add(reference.to, dependent);
  }
  return new Map([...found].map(([row, dependents]) => [row, [...dependents.values()]]));
}

export function dependentsOf(project: Project, row: RowRef): readonly Dependent[] {
  return listDependents(project).get(rowId(row)) ?? [];
}

function dependentIn(
  { from, field }: Reference,
  ends: ReadonlyMap<string, RowRef>,
): Dependent | null {
  if (OF_IT.includes(from.kind)) return null;
  if (from.kind === "dependency") {
    const end = field === "blocking" ? ends.get(from.key) : undefined;
    return end ? { kind: end.kind, key: end.key, how: "waits for it" } : null;
  }
  return { kind: from.kind, key: from.key, how: howOf(from.kind, field) };
}

function howOf(kind: RowNoun, field: string): Dependence {
  switch (kind) {
    case "criterion":
      return field === "rule" ? "is decided by it" : "leads to it";
    case "blocker":
      return "is resolved by it";
    case "option":
      return "takes it in";
    case "milestone":
      return "promises it";
    case "stated figure":
      return "is stated of it";
    case "money line":
      return "is planned for it";
    default:
      return field === "component" ? "feeds it" : "stands in it";
  }
}
