import type { Difference } from "../history/difference";
import type { Project } from "../project";
import type { AgendaFact, AgendaItem, AgendaRow } from "./agenda";

/** An item whose question is still to be asked, and that nobody has parked. */
export type Draft = Omit<AgendaItem, "question" | "carriedFrom" | "carriedText">;

export const words = (value: string): AgendaFact => ({ what: "words", value });
export const onDay = (dayOn: string | null): AgendaFact | null =>
  dayOn === null ? null : { what: "day", dayOn };
export const wordsOrNull = (value: string | null): AgendaFact | null =>
  value === null ? null : words(value);

/** "1 gate", "4 gates" without the figure, which stands above it. */
export function noun(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? one : many;
}

/** Either side of a difference, as a row tells it. */
export function factOf({ what }: Difference, value: Difference["before"]): AgendaFact | null {
  if (value === null) return null;
  if (typeof value === "boolean") return words(value ? "yes" : "no");
  if (typeof value === "string") return what === "day" ? onDay(value) : words(value);
  return what === "percent" || what === "hours" || what === "money" ? { what, value } : null;
}

export function rowOf(
  difference: Difference,
  mark: AgendaRow["mark"],
  facts: Partial<Pick<AgendaRow, "said" | "found">> = {},
): AgendaRow {
  const { kind, key, id, title } = difference.row;
  return {
    subject: { kind, key, id },
    title,
    said: factOf(difference, difference.before),
    found: factOf(difference, difference.after),
    mark,
    ...facts,
  };
}

export interface Named {
  id: string;
  title: string;
}

/** How what claims and reasons speak of is called, by its kind and key. */
export function namesOf({ tasks, items, blockers, criteria, phases }: Project) {
  const names = new Map<string, Named>();
  const add = (kind: string, rows: readonly ({ id: string; key: string } & object)[]) => {
    for (const row of rows) {
      const { title, text, name } = row as { title?: string; text?: string; name?: string };
      names.set(`${kind} ${row.key}`, { id: row.id, title: title ?? text ?? name ?? row.key });
    }
  };
  add("task", tasks);
  add("item", items);
  add("blocker", blockers);
  add("criterion", criteria);
  add("phase", phases);
  return ({ kind, key }: { kind: string; key: string }): Named | null =>
    names.get(`${kind} ${key}`) ?? null;
}
