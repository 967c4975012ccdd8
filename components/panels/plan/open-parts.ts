import type { PlanModel } from "./contract";

/** The parts that stand open, as `phase 0` and `gate 0`. */
export type OpenParts = ReadonlySet<string>;

/** What is worked on and what comes next; done and locked phases wait in one line each. */
export function openAtFirst({ phases }: PlanModel): OpenParts {
  const current = phases.find((phase) => phase.current);
  if (!current) return new Set();
  const next = current.next === null ? [] : [`phase ${current.next}`];
  return new Set([`phase ${current.key}`, `gate ${current.key}`, ...next]);
}

export function toggled(open: OpenParts, part: string): OpenParts {
  const after = new Set(open);
  if (!after.delete(part)) after.add(part);
  return after;
}

/** Ids of the rows that stand on screen, in their order. */
export function drawnRows({ phases, lists }: PlanModel, open: OpenParts): ReadonlySet<string> {
  const rows = [
    ...phases
      .filter(({ key }) => open.has(`phase ${key}`))
      .flatMap(({ key, entrance, tasks, exit }) => [
        ...entrance,
        ...tasks,
        ...(open.has(`gate ${key}`) ? exit : []),
      ]),
    ...lists.flatMap(({ groups }) => groups.flatMap((group) => group.rows)),
  ];
  return new Set(rows.map(({ id }) => id));
}
