import type { ArchivedRow } from "@/lib/features/archive/types";
import { formatCount } from "@/lib/format/counts";
import { formatInstant } from "@/lib/format/dates";
import type { ArchivedLine } from "./contract";

export function prepareArchive(rows: readonly ArchivedRow[], now: string): ArchivedLine[] {
  return rows.map(({ phaseKey, archivedAt, archivedBy, ...row }) => ({
    ...row,
    place: phaseKey === null ? null : `phase ${phaseKey}`,
    since: [formatInstant(archivedAt, now), archivedBy?.name ?? null]
      .filter((word) => word !== null)
      .join(", "),
  }));
}

/** Those that say every word asked for, in any order. */
export function findIn(rows: readonly ArchivedLine[], asked: string): ArchivedLine[] {
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...rows];
  return rows.filter(({ kind, key, name, place, since }) => {
    const text = [kind, key, name, place ?? "", since].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** "Restored task 1.2", "Restored 3 rows". */
export function sayRestored(rows: readonly Pick<ArchivedLine, "kind" | "key">[]): string {
  const [row] = rows;
  const what =
    rows.length === 1 && row ? `${row.kind} ${row.key}` : formatCount(rows.length, "row");
  return `Restored ${what}`;
}
