import type { CSSProperties } from "react";
import { COLUMN_NAMES, type ColumnName } from "../choice/column-names";
import type { PlanColumns, PlanModel } from "../contract";

/** What tasks show beside their name, and how long the longest key is. */
export interface ShownColumns {
  names: readonly ColumnName[];
  keyLength: number;
  /** The names of components by their keys. */
  components: ReadonlyMap<string, string>;
}

/** Those that were chosen; else those that the plan has something for and nobody has to ask for. */
export function shownColumns(
  { columns, components }: Pick<PlanModel, "columns" | "components">,
  chosen: readonly ColumnName[] | null,
): ShownColumns {
  const usual = COLUMN_NAMES.filter((name) => columns[name as keyof PlanColumns] === true);
  return {
    names: chosen ?? usual,
    keyLength: columns.keyLength,
    components: new Map(components.map(({ key, name }) => [key, name])),
  };
}

const WIDTHS: Record<ColumnName, string> = {
  proof: "minmax(0, 0.5fr)",
  waits: "9.25rem",
  component: "8rem",
  owner: "7.5rem",
  due: "5rem",
  priority: "2.75rem",
  effort: "4.5rem",
};

/** The columns as custom properties for all rows of a plan. */
export function columnStyle({ names, keyLength }: ShownColumns): CSSProperties {
  const key = keyColumn(keyLength);
  const tracks = [
    "var(--glyph-column)",
    key,
    "minmax(0, 1fr)",
    ...names.map((name) => WIDTHS[name]),
  ];
  return { "--key-column": key, "--task-columns": tracks.join(" ") } as CSSProperties;
}

/** A letter of a key is 0.45 rem wide; longer keys break at their joints. */
function keyColumn(length: number): string {
  const rem = Math.min(6.5, Math.max(2.25, length * 0.45 + 0.5));
  return `${String(Math.round(rem * 100) / 100)}rem`;
}
