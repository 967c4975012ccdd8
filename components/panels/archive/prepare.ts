import type { ArchivedRow } from "@/lib/features/archive/types";
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

const FIRST: readonly ArchivedLine["kind"][] = ["phase", "component", "metric"];

/** What others stand in, and rest on, comes back before them. */
export function inTurn(rows: readonly ArchivedLine[]): ArchivedLine[] {
  const rank = ({ kind }: ArchivedLine) =>
    FIRST.includes(kind) ? 0 : kind === "criterion" ? 2 : 1;
  return [...rows].sort((one, other) => rank(one) - rank(other));
}
