import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { TimelineRow } from "./contract";
import { type ChangeKind, type RowChange, whyNotChange } from "./row-change";

/** What is dragged: the row as it was taken hold of, and how far by now. */
export interface Dragged {
  row: TimelineRow;
  change: RowChange;
}

interface Drag {
  isOn: boolean;
  /** How many days of the drawing it is as wide as it is. */
  days: number;
  rowOf: (id: string) => TimelineRow | null;
  /** How many working days away a place is. */
  by: (row: TimelineRow, kind: ChangeKind, calendarDays: number) => number;
  drop: (row: TimelineRow, change: RowChange) => void;
  refuse: (words: string) => void;
}

/** What can be taken hold of; its right edge is its end. */
const GRIPS =
  ".timeline-bar, .timeline-unknown, .timeline-actual, .timeline-diamond, .timeline-promise";
/** A hand that trembles so far has pressed. */
const STILL_PX = 4;
const EDGE_PX = 7;

/**
 * Bars are dragged by mouse or pen; a finger scrolls. The rows have no listeners of their own. Escape lets go
 * of it, and a press that does not move is a press.
 */
export function useDrag(box: RefObject<HTMLElement | null>, drag: Drag): Dragged | null {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const { isOn } = drag;
  const rowOf = useEffectEvent(drag.rowOf);
  const by = useEffectEvent(drag.by);
  const drop = useEffectEvent(drag.drop);
  const refuse = useEffectEvent(drag.refuse);
  const days = useEffectEvent(() => drag.days);

  useEffect(() => {
    const element = box.current;
    if (element === null || !isOn) return undefined;
    let hold: Hold | null = null;
    let isClickSpent = false;

    const down = (event: PointerEvent) => {
      isClickSpent = false;
      hold =
        event.pointerType === "touch" || event.button !== 0
          ? null
          : takeHold(element, event, { days: days(), rowOf });
    };
    const move = (event: PointerEvent) => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const across = event.clientX + element.scrollLeft - hold.from;
      if (!hold.hasMoved) {
        if (Math.abs(across) < STILL_PX) return;
        hold.hasMoved = true;
        isClickSpent = true;
        const words = whyNotChange(hold.row, hold.kind);
        if (words !== null) {
          hold = null;
          refuse(words);
          return;
        }
        element.setPointerCapture(event.pointerId);
        element.dataset.drags = hold.kind;
      }
      const { row, kind, dayWidth } = hold;
      const change = { kind, by: by(row, kind, Math.round(across / dayWidth)) };
      hold.change = change;
      setDragged((before) =>
        before?.row === row && before.change.by === change.by ? before : { row, change },
      );
    };
    const letGo = () => {
      hold = null;
      delete element.dataset.drags;
      setDragged(null);
    };
    const up = (event: PointerEvent) => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const { row, change } = hold;
      letGo();
      if (change !== null && change.by !== 0) drop(row, change);
    };
    const cancel = () => hold !== null && letGo();
    const press = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || hold === null || !hold.hasMoved) return;
      event.preventDefault();
      event.stopPropagation();
      letGo();
    };
    // What ends a drag is no press on the row.
    const click = (event: MouseEvent) => {
      if (!isClickSpent) return;
      isClickSpent = false;
      event.stopPropagation();
    };

    element.addEventListener("pointerdown", down);
    element.addEventListener("pointermove", move);
    element.addEventListener("pointerup", up);
    element.addEventListener("pointercancel", cancel);
    element.addEventListener("lostpointercapture", cancel);
    element.addEventListener("click", click, { capture: true });
    document.addEventListener("keydown", press, { capture: true });
    return () => {
      element.removeEventListener("pointerdown", down);
      element.removeEventListener("pointermove", move);
      element.removeEventListener("pointerup", up);
      element.removeEventListener("pointercancel", cancel);
      element.removeEventListener("lostpointercapture", cancel);
      element.removeEventListener("click", click, { capture: true });
      document.removeEventListener("keydown", press, { capture: true });
    };
  }, [box, isOn]);

  return dragged;
}

interface Hold {
  pointerId: number;
  /** As it stood then: what another writes of it meanwhile is not what was moved (R11). */
  row: TimelineRow;
  kind: ChangeKind;
  /** Where it was taken hold of, across all that scrolls. */
  from: number;
  dayWidth: number;
  hasMoved: boolean;
  change: RowChange | null;
}

function takeHold(
  box: HTMLElement,
  event: PointerEvent,
  { days, rowOf }: Pick<Drag, "days" | "rowOf">,
): Hold | null {
  const { target, clientX, pointerId } = event;
  const grip = target instanceof Element ? target.closest(GRIPS) : null;
  const row = grip?.closest<HTMLElement>("[data-row]");
  const width = box.querySelector(".timeline-lines")?.getBoundingClientRect().width ?? 0;
  const held = row?.dataset.row === undefined ? null : rowOf(row.dataset.row);
  if (!grip || !row || held === null || width === 0) return null;
  const bar = row.querySelector(".timeline-bar, .timeline-unknown") ?? grip;
  return {
    pointerId,
    row: held,
    kind: isAtEnd(bar.getBoundingClientRect(), clientX) ? "length" : "move",
    from: clientX + box.scrollLeft,
    dayWidth: width / days,
    hasMoved: false,
    change: null,
  };
}

/** Of a short bar a third is its end, so that there is something left to move it by. */
function isAtEnd({ right, width }: DOMRect, x: number): boolean {
  return x >= right - Math.min(EDGE_PX, width / 3);
}
