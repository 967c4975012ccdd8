import type { RunLine } from "../runs/contract";

/** Runs as somebody reads them, and how many have come in above them since. */
export interface Reading {
  shown: readonly RunLine[];
  fresh: number;
}

/** What is read, and how many were like that then. */
export interface Held {
  rows: readonly RunLine[];
  total: number;
}

/**
 * What came in since stands above what somebody reads and moves none of it; what is read says what is so now,
 * and what older runs follow stands below. What fell out at the end of a page that was read again stays.
 */
export function mergeRuns(held: Held, rows: readonly RunLine[], total: number): Reading {
  const [first] = held.rows;
  if (first === undefined) return { shown: rows, fresh: 0 };
  const from = rows.findIndex(({ id }) => id === first.id);
  // So many came in that none of what is read is among them.
  if (from < 0) return { shown: held.rows, fresh: Math.max(total - held.total, rows.length) };
  const known = new Set(rows.map(({ id }) => id));
  return {
    shown: [...rows.slice(from), ...held.rows.filter(({ id }) => !known.has(id))],
    fresh: from,
  };
}
