import { type RefObject, useCallback } from "react";
import type { Verb } from "../change/foresee";
import type { PlanChanges } from "../change/plan-changes";
import { GROUPINGS } from "../choice/choice";
import type { PlanModel, PlanRow } from "../contract";
import { findRow, rowName } from "../rows-of";
import { type DropPoint, dropOf } from "./drop";
import { type DroppedAt, useDrag } from "./use-drag";

interface Moving {
  model: PlanModel;
  changes: PlanChanges;
  want: (row: PlanRow, verb: Verb) => void;
  /** Leads the focus to a row, wherever it stands now. */
  reveal: (part: string) => void;
}

/** Puts a row under a head and to a place there, by dragging it or by a list of what there is. */
export function useMoving(
  root: RefObject<HTMLElement | null>,
  { model, changes, want, reveal }: Moving,
): (row: PlanRow, point: DropPoint) => boolean {
  const { arranging, many } = changes;
  const move = useCallback(
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
  useDrag(root, {
    onDrop: (id, at) => {
      const row = findRow(model, id);
      const point = pointOf(at);
      return row !== undefined && point !== null && move(row, point);
    },
  });
  return move;
}

/** "phase 1", as heads are named on the page. */
function pointOf({ head, above }: DroppedAt): DropPoint | null {
  const [, name, value] = /^(\w+) (.+)$/.exec(head) ?? [];
  const group = GROUPINGS.find((known) => known === name);
  return group && value !== undefined ? { group, value, above } : null;
}
