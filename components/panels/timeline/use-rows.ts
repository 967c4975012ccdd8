import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useTimelineKeys } from "./keys";
import type { TimelineRow } from "./contract";
import type { Line, RowLine } from "./visible";

interface Rows {
  lines: readonly Line[];
  isDrawn: boolean;
  toggle: (id: string) => void;
  open: (id: string) => void;
  zoom: (by: 1 | -1) => boolean;
  edit: (row: TimelineRow) => boolean;
  create: () => boolean;
  nudge: (row: TimelineRow, kind: "move" | "length", by: 1 | -1) => boolean;
  hide: () => boolean;
  help: () => void;
}

/** Where the focus is among the rows, also of those that are not drawn yet. */
export function useRows(
  root: RefObject<HTMLElement | null>,
  box: RefObject<HTMLElement | null>,
  { lines, isDrawn, toggle, open, zoom, edit, create, nudge, hide, help }: Rows,
): { stop: string | null; toToday: () => void } {
  const rows = lines.filter((line) => line.kind === "row");
  const [chosen, choose] = useState<string | null>(null);
  const stop = rows.some(({ id }) => id === chosen) ? chosen : (rows[0]?.id ?? null);
  // The row that the focus is to go to, once it is drawn.
  const goal = useRef<string | null>(null);

  useLayoutEffect(() => {
    const { current } = goal;
    const row = current === null ? null : rowOf(box.current, current);
    if (row === null) return;
    goal.current = null;
    row.focus({ preventScroll: true });
    reveal(box.current, row);
  });

  function goTo(row: RowLine | undefined): boolean {
    if (!row || !isDrawn) return false;
    goal.current = row.id;
    choose(row.id);
    if (row.id === chosen) rowOf(box.current, row.id)?.focus({ preventScroll: true });
    return true;
  }

  const focused = () => {
    const id = document.activeElement?.closest<HTMLElement>("[data-row]")?.dataset.row;
    return rows.findIndex((row) => row.id === id);
  };

  function toToday() {
    const element = box.current;
    const line = element?.querySelector<HTMLElement>(".timeline-today");
    if (!element || !line) return;
    const name = element.querySelector<HTMLElement>(".timeline-corner")?.offsetWidth ?? 0;
    element.scrollTo({ left: line.offsetLeft - (element.clientWidth - name) / 3 });
  }

  useTimelineKeys(root, {
    move: (by) => {
      const here = focused();
      if (here === -1) return goTo(rows.find(({ id }) => id === stop));
      return goTo(rows[Math.min(rows.length - 1, Math.max(0, here + by))]);
    },
    moveTo: (end) => goTo(end === "first" ? rows[0] : rows.at(-1)),
    unfold: () => {
      const row = rows[focused()];
      if (!row || row.isOpen === null) return row !== undefined;
      if (row.isOpen) return goTo(rows[focused() + 1]);
      toggle(row.id);
      return true;
    },
    fold: () => {
      const row = rows[focused()];
      if (!row) return false;
      if (row.isOpen) toggle(row.id);
      else if (row.row.parent !== undefined) goTo(rows.find(({ id }) => id === row.row.parent));
      return true;
    },
    open: () => {
      const row = rows[focused()];
      if (row) open(row.id);
      return row !== undefined;
    },
    zoom,
    today: () => {
      toToday();
      return isDrawn;
    },
    edit: () => {
      const row = rows[focused()];
      return row !== undefined && edit(row.row);
    },
    create,
    nudge: (kind, by) => {
      const row = rows[focused()];
      return row !== undefined && nudge(row.row, kind, by);
    },
    dismiss: hide,
    help,
  });

  return { stop, toToday };
}

function rowOf(box: HTMLElement | null, id: string): HTMLElement | null {
  return box?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;
}

/** Only downwards and upwards, and clear of what stands still at both edges. */
function reveal(box: HTMLElement | null, row: HTMLElement): void {
  if (box === null) return;
  const [frame, place] = [box.getBoundingClientRect(), row.getBoundingClientRect()];
  const head = box.querySelector(".timeline-head")?.getBoundingClientRect().height ?? 0;
  const foot = box.querySelector(".timeline-foot")?.getBoundingClientRect().height ?? 0;
  const above = frame.top + head - place.top;
  const below = place.bottom - (frame.bottom - foot);
  if (above > 0) box.scrollBy({ top: -above });
  else if (below > 0) box.scrollBy({ top: below });
  row.scrollIntoView({ block: "nearest", inline: "nearest" });
}
