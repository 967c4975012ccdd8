import { type RefObject, useCallback } from "react";
import { MOST_AT_ONCE } from "@/lib/features/plan/types";
import type { Verb } from "../change/foresee";
import type { PlanChanges } from "../change/plan-changes";
import { GROUPINGS } from "../choice/choice";
import type { PlanModel, PlanRow } from "../contract";
import { findRow, rowName } from "../rows-of";
import { type DropPoint, dropOf } from "./drop";
import { dropMany } from "./drop-many";
import { type DroppedAt, useDrag } from "./use-drag";

interface Moving {
  model: PlanModel;
  /** In the order in which they are shown. One of them that is put elsewhere takes the others along. */
  selected: readonly PlanRow[];
  changes: PlanChanges;
  want: (row: PlanRow, verb: Verb) => void;
  /** Leads the focus to a row, wherever it stands now. */
  reveal: (part: string) => void;
}

/** Puts rows under a head and to a place there, by dragging one or by a list of what there is. */
export function useMoving(
  root: RefObject<HTMLElement | null>,
  { model, selected, changes, want, reveal }: Moving,
): { rowsWith: (row: PlanRow) => readonly PlanRow[]; move: Move } {
  const { arranging, many } = changes;
  const moveOne = useCallback(
    (row: PlanRow, point: DropPoint) => {
      const drop = dropOf(model, row, point);
      const part = rowName(row);
      switch (drop.does) {
        case "nothing":
          return false;
        case "refuse":
          arranging.refuse(row.id, `Not moved. ${drop.why}`);
          reveal(part);
          return false;
        case "act":
          want(row, drop.verb);
          break;
        case "set":
          void many.change(model, [row], drop.change);
          break;
        case "move": {
          const { phaseKey, place } = drop;
          void arranging.put(row.id, { ...(phaseKey !== undefined && { phaseKey }), place });
        }
      }
      // It may be drawn anew where it stands now.
      requestAnimationFrame(() => reveal(part));
      return true;
    },
    [model, arranging, many, want, reveal],
  );
  const moveMany = (rows: readonly PlanRow[], point: DropPoint, part: string) => {
    if (rows.length > MOST_AT_ONCE) {
      many.say(`Not moved. At most ${String(MOST_AT_ONCE)} rows are moved at once.`);
      return false;
    }
    const { change, rows: changing, left } = dropMany(model, rows, point);
    if (change === null) {
      if (left.length > 0) many.refuse("Not moved.", left);
      return false;
    }
    void many.change(model, changing, change, left);
    requestAnimationFrame(() => reveal(part));
    return true;
  };
  const move: Move = (row, point) => {
    const rows = rowsWith(row);
    return rows.length > 1 ? moveMany(rows, point, rowName(row)) : moveOne(row, point);
  };
  const rowsWith = (row: PlanRow) => (selected.some(({ id }) => id === row.id) ? selected : [row]);
  useDrag(root, {
    along: (id) => {
      const row = findRow(model, id);
      return new Set(row ? rowsWith(row).map((one) => one.id) : [id]);
    },
    onDrop: (id, at) => {
      const row = findRow(model, id);
      const point = pointOf(at);
      return row !== undefined && point !== null && move(row, point);
    },
  });
  return { rowsWith, move };
}

type Move = (row: PlanRow, point: DropPoint) => boolean;

/** "phase 1", as heads are named on the page. */
function pointOf({ head, above }: DroppedAt): DropPoint | null {
  const [, name, value] = /^(\w+) (.+)$/.exec(head) ?? [];
  const group = GROUPINGS.find((known) => known === name);
  return group && value !== undefined ? { group, value, above } : null;
}
