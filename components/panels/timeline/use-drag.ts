import { type RefObject, useEffect, useEffectEvent, useState } from "react";
import type { ChangeKind, RowChange } from "./row-change";

/** What is dragged: which row, and how far by now. */
export interface Dragged {
  id: string;
  change: RowChange;
}

interface Drag {
  isOn: boolean;
  /** How many days of the drawing it is as wide as it is. */
  days: number;
  /** Why this row cannot be changed so; null where it can. */
  whyNot: (id: string, kind: ChangeKind) => string | null;
  /** How many working days away a place is. */
  by: (id: string, kind: ChangeKind, calendarDays: number) => number;
  drop: (id: string, change: RowChange) => void;
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
  const whyNot = useEffectEvent(drag.whyNot);
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
          : takeHold(element, event, days());
    };
    const move = (event: PointerEvent) => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const across = event.clientX + element.scrollLeft - hold.from;
      if (!hold.hasMoved) {
        if (Math.abs(across) < STILL_PX) return;
        hold.hasMoved = true;
        isClickSpent = true;
        const words = whyNot(hold.id, hold.kind);
        if (words !== null) {
          hold = null;
          refuse(words);
          return;
        }
        element.setPointerCapture(event.pointerId);
        element.dataset.drags = hold.kind;
      }
      const { id, kind, dayWidth } = hold;
      const change = { kind, by: by(id, kind, Math.round(across / dayWidth)) };
      hold.change = change;
      setDragged((before) =>
        before?.id === id && before.change.by === change.by ? before : { id, change },
      );
    };
    const letGo = () => {
      hold = null;
      delete element.dataset.drags;
      setDragged(null);
    };
    const up = (event: PointerEvent) => {
      if (hold === null || event.pointerId !== hold.pointerId) return;
      const { id, change } = hold;
      letGo();
      if (change !== null && change.by !== 0) drop(id, change);
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
  id: string;
  kind: ChangeKind;
  /** Where it was taken hold of, across all that scrolls. */
  from: number;
  dayWidth: number;
  hasMoved: boolean;
  change: RowChange | null;
}

function takeHold(box: HTMLElement, event: PointerEvent, days: number): Hold | null {
  const { target, clientX, pointerId } = event;
  const grip = target instanceof Element ? target.closest(GRIPS) : null;
  const row = grip?.closest<HTMLElement>("[data-row]");
  const width = box.querySelector(".timeline-lines")?.getBoundingClientRect().width ?? 0;
  if (!grip || row?.dataset.row === undefined || width === 0) return null;
  const bar = row.querySelector(".timeline-bar, .timeline-unknown") ?? grip;
  return {
    pointerId,
    id: row.dataset.row,
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
