import type { CSSProperties } from "react";
import type { PlanColumns } from "../contract";

/** The columns that the tasks of a plan need, as custom properties for all of its rows. */
export function columnStyle(columns: PlanColumns): CSSProperties {
  const key = keyColumn(columns.keyLength);
  const tracks = [
    "var(--glyph-column)",
    key,
    "minmax(0, 1fr)",
    columns.proof ? "minmax(0, 0.5fr)" : null,
    columns.waits ? "9.25rem" : null,
    columns.priority ? "2.75rem" : null,
    columns.effort ? "4.5rem" : null,
  ].filter((track) => track !== null);
  return { "--key-column": key, "--task-columns": tracks.join(" ") } as CSSProperties;
}

/** A letter of a key is 0.45 rem wide; longer keys break at their joints. */
function keyColumn(length: number): string {
  const rem = Math.min(6.5, Math.max(2.25, length * 0.45 + 0.5));
  return `${String(Math.round(rem * 100) / 100)}rem`;
}
