import type { Project } from "../project";
import type { DifferingRow } from "./difference";

/** A project at a moment at which it is judged. */
export interface State {
  project: Project;
  now: string;
}

/** A row as each state has it. */
export interface Pair<Row> {
  id: string;
  before: Row | null;
  after: Row | null;
}

type Named = { id: string; key: string };
type Lists = {
  [Name in keyof Project as Project[Name] extends Named[] ? Name : never]: Project[Name];
};
type ListName = keyof Lists;

/** The rows of both, by their ids: those of the later state in its order, then those that are gone. */
export function joinRows<Name extends ListName>(
  before: State,
  after: State,
  name: Name,
): Pair<Lists[Name][number]>[];
export function joinRows<Row extends Named>(
  before: State,
  after: State,
  name: ListName,
): Pair<Row>[];
export function joinRows(before: State, after: State, name: ListName): Pair<Named>[] {
  const was = new Map(before.project[name].map((row) => [row.id, row as Named]));
  const is = new Set(after.project[name].map(({ id }) => id));
  return [
    ...after.project[name].map((row) => ({
      ...{ id: row.id, before: was.get(row.id) ?? null, after: row },
    })),
    ...[...was.values()]
      .filter(({ id }) => !is.has(id))
      .map((row) => ({ id: row.id, before: row, after: null })),
  ];
}

export function toRow(
  { id, key = "" }: { id: string; key?: string },
  title: string,
): Omit<DifferingRow, "kind"> {
  return { id, key, title };
}
