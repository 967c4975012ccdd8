import { type RefObject, useLayoutEffect, useReducer, useRef, useState } from "react";
import { moveFocus, titleOf } from "@/components/ui/row-elements";
import { useAimed } from "@/components/ui/use-aimed";
import type { RiskRow } from "../contract";
import { ALL_RISKS, type CellName, passesFilter, type RiskFilter } from "../filter";
import { nameCell } from "../matrix/risk-matrix";

/** More than this at once is a wall; the rest comes when it is asked for. */
const MOST = 50;

interface PlaceOptions {
  rows: readonly RiskRow[];
  filter: RiskFilter;
  onFilter: (filter: RiskFilter) => void;
}

interface Place {
  /** What passes the filter, and of that what is drawn. */
  shown: RiskRow[];
  drawn: RiskRow[];
  /** The key of the risk that stands open. */
  open: string | null;
  toggle: (key: string) => void;
  /** Opens a risk and leads the focus there, whatever the filter hides. */
  goTo: (key: string, from?: CellName) => void;
  /** Narrows the register to a cell and leads to its first risk. */
  enter: (cell: CellName, first: RiskRow) => void;
  showAll: () => void;
  /** To the cell that one came from, and to the whole register; whether there was one. */
  back: () => boolean;
}

/** Where one is between the matrix and the register. */
export function usePlace(root: RefObject<HTMLElement | null>, options: PlaceOptions): Place {
  const { rows, filter, onFilter } = options;
  const [open, setOpen] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  /** The risk that gets the focus as soon as it is drawn. */
  const goal = useRef<string | null>(null);
  const origin = useRef<CellName | null>(null);
  const shown = rows.filter((row) => passesFilter(row, filter));
  const isFar = shown.findIndex((row) => row.key === open) >= MOST;

  useLayoutEffect(() => {
    if (goal.current === null) return;
    const stop = titleOf(root.current?.querySelector(`#${CSS.escape(`risk-${goal.current}`)}`));
    if (stop === null) return;
    moveFocus(stop, "center");
    // Behind a dialog that is still closing nothing takes the focus.
    if (document.activeElement === stop) goal.current = null;
  });

  function lead(key: string) {
    goal.current = key;
    redraw();
  }

  function goTo(key: string, from?: CellName) {
    const isHidden = !shown.some((row) => row.key === key);
    if (isHidden && shown.length < rows.length) onFilter(ALL_RISKS);
    origin.current = from ?? null;
    setOpen(key);
    lead(key);
  }

  useAimed("risk", (key) => {
    if (key !== open && rows.some((row) => row.key === key)) goTo(key);
  });

  return {
    shown,
    drawn: isAll || isFar ? shown : shown.slice(0, MOST),
    open,
    toggle: (key) => setOpen(open === key ? null : key),
    goTo,
    enter: (cell, first) => {
      origin.current = cell;
      onFilter({ ...ALL_RISKS, cell });
      lead(first.key);
    },
    showAll: () => {
      const next = shown[MOST];
      setAll(true);
      if (next) lead(next.key);
    },
    back: () => {
      const cell = origin.current ?? filter.cell;
      if (cell === null) return false;
      origin.current = null;
      if (filter.cell !== null) onFilter({ ...filter, cell: null });
      root.current?.querySelector<HTMLElement>(`[data-cell="${nameCell(cell)}"]`)?.focus();
      return true;
    },
  };
}
