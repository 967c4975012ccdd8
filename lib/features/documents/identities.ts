import "server-only";
import { randomUUID } from "node:crypto";
import { generateNKeysBetween } from "fractional-indexing";
import type { ProjectDocument } from "./schema";

export type Identities = ReturnType<typeof identities>;

/** The ids that the rows of a document will have, by noun and key. */
export function identities(document: ProjectDocument) {
  const of = (rows: { key: string }[]) => {
    const ids = new Map(rows.map((row) => [row.key, randomUUID() as string]));
    return {
      get(key: string): string {
        const id = ids.get(key);
        if (id === undefined) throw new Error(`The document has no row "${key}".`);
        return id;
      },
      find: (key: string): string | null => ids.get(key) ?? null,
      getOrNull(key: string | null): string | null {
        return key === null ? null : this.get(key);
      },
    };
  };
  return {
    source: of(document.sources),
    component: of(document.components),
    phase: of(document.phases),
    task: of(document.tasks),
    item: of(document.items),
    check: of(document.checks),
    criterion: of(document.criteria),
    blocker: of(document.blockers),
    metric: of(document.metrics),
    option: of(document.options),
    decision: of(document.decisions),
    poll: of(document.polls),
  };
}

/** Rows with their order keys: fractional, so that moving one never renumbers the others. */
export function placed<Row>(rows: Row[]): (Row & { position: string })[] {
  const positions = generateNKeysBetween(null, null, rows.length);
  return rows.map((row, index) => ({ ...row, position: positions[index] ?? "" }));
}
