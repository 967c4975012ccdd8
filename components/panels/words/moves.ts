import type { ListPlace } from "@/lib/features/documents/fields";

/** One up and one down among those that a row is shown with; null at an end. */
export interface Moves {
  up: NonNullable<ListPlace> | null;
  down: NonNullable<ListPlace> | null;
}

/** Those between them that are shown elsewhere stay where they are. */
export function movesOf<Row extends { id: string }>(
  rows: readonly Row[],
  id: string,
  isShown: (row: Row) => boolean = () => true,
): Moves {
  const shown = rows.filter(isShown);
  const index = shown.findIndex((one) => one.id === id);
  const before = rows.findIndex((one) => one.id === shown[index - 1]?.id);
  const next = shown[index + 1];
  return {
    up: index > 0 ? { after: rows[before - 1]?.id ?? null } : null,
    down: next ? { after: next.id } : null,
  };
}
