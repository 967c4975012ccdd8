import type { PlanModel, PlanRow } from "../contract";
import { allRows, rowName } from "../rows-of";

/** The parts that stand open, as the address names them: `phase-0`, `gate-0`, `task-0.2`. */
export type OpenParts = ReadonlySet<string>;

/** What is worked on and what comes next; done and locked phases wait in one line each. */
export function openAtFirst({ phases }: PlanModel): OpenParts {
  const current = phases.find((phase) => phase.current);
  if (!current) return new Set();
  const next = current.next === null ? [] : [`phase-${current.next}`];
  return new Set([`phase-${current.key}`, `gate-${current.key}`, ...next]);
}

export function toggled(open: OpenParts, part: string): OpenParts {
  const after = new Set(open);
  if (!after.delete(part)) after.add(part);
  return after;
}

/** What has to be open for a part to be seen, itself last; null where the plan has no such part. */
export function wayTo({ phases, lists, components }: PlanModel, name: string): string[] | null {
  const isIt = (row: PlanRow) => rowName(row) === name;
  for (const { key, entrance, tasks, exit } of phases) {
    const phase = `phase-${key}`;
    if (name === phase) return [phase];
    if (name === `gate-${key}`) return [phase, name];
    if ([...entrance, ...tasks].some(isIt)) return [phase, name];
    if (exit.some(isIt)) return [phase, `gate-${key}`, name];
  }
  if (components.some(({ key }) => name === `component-${key}`)) return [name];
  const isListed = lists.some(({ groups }) => groups.some(({ rows }) => rows.some(isIt)));
  return isListed ? [name] : null;
}

/** Ids of the rows that stand open. */
export function openRows(model: PlanModel, open: OpenParts): ReadonlySet<string> {
  const rows = allRows(model).filter((row) => open.has(rowName(row)));
  return new Set(rows.map(({ id }) => id));
}
