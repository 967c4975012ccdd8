import { rowOf, titleOf } from "@/components/ui/row-elements";

/** From the row with the focus the row at the same height of the next column that has any, or of the one before. */
export function columnFrom(root: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const row = rowOf(document.activeElement);
  const column = row?.closest(".plan-column");
  if (!row || !column) return undefined;
  const columns = [...root.querySelectorAll(".plan-column")].filter(
    (one) => one === column || one.querySelector("[data-row]"),
  );
  const next = columns[columns.indexOf(column) + by];
  if (!next) return undefined;
  const at = [...column.querySelectorAll("[data-row]")].indexOf(row);
  const rows = [...next.querySelectorAll<HTMLElement>("[data-row]")];
  const there = rows[Math.min(at, rows.length - 1)];
  if (!there) return undefined;
  return there.dataset.far === undefined ? (titleOf(there) ?? undefined) : there;
}
