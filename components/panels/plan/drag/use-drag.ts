import { type RefObject, useEffect, useEffectEvent } from "react";
import { rowOf } from "@/components/ui/row-elements";
import { formatCount } from "@/lib/format/counts";

/** Under which head of the page, as it is named there, and behind which rows. */
export interface DroppedAt {
  head: string;
  above: string[];
}

interface Dragging {
  /** Ids of those that go along with a row, itself among them. */
  along: (id: string) => ReadonlySet<string>;
  /** The row that was put down; false where it stays: then it springs back. */
  onDrop: (id: string, at: DroppedAt) => boolean;
}

/** So far a pointer moves before it drags; a press that trembles is a press. */
const STARTS_PX = 5;
/** So near an edge of what scrolls it scrolls, and so far in a frame. */
const EDGE_PX = 56;
const SCROLL_PX = 14;

/**
 * Rows are dragged by their handle (`data-drag`), with a mouse, a pen or a finger, cards with a mouse by
 * all of themselves, and put down under a head (`data-drop`). What is dragged stays where it is until the drop is done: there is nothing to
 * roll back. Escape lets go of it.
 */
export function useDrag(root: RefObject<HTMLElement | null>, { along, onDrop }: Dragging): void {
  const idsWith = useEffectEvent(along);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let end: (() => void) | null = null;
    const press = (event: PointerEvent) => {
      const handle = handleAt(event);
      const row = rowOf(handle);
      if (handle === null || row === null || event.button !== 0) return;
      end?.();
      const id = row.dataset.row ?? "";
      const held = { handle, row, ids: idsWith(id), start: event };
      end = follow(element, held, (at) => drop(id, at));
    };
    element.addEventListener("pointerdown", press);
    return () => {
      element.removeEventListener("pointerdown", press);
      end?.();
    };
  }, [root]);
}

/** A finger on a card scrolls, and of a card that stands open the words can be marked. */
function handleAt({ target, pointerType, ctrlKey, metaKey, shiftKey }: PointerEvent) {
  if (!(target instanceof Element)) return null;
  const handle = target.closest<HTMLElement>("[data-drag]");
  if (handle !== null) return handle;
  if (pointerType !== "mouse" || ctrlKey || metaKey || shiftKey) return null;
  return target.closest<HTMLElement>(".plan-row:not(.on-surface) > [data-drag] ~ .plan-card");
}

interface Held {
  handle: HTMLElement;
  row: HTMLElement;
  ids: ReadonlySet<string>;
  start: PointerEvent;
}

/** Answers how to end it. */
function follow(root: HTMLElement, held: Held, drop: (at: DroppedAt) => boolean) {
  const { handle, start } = held;
  const { pointerId } = start;
  let at = { x: start.clientX, y: start.clientY };
  let drag: Drag | null = null;
  let frame = 0;

  const move = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    at = { x: event.clientX, y: event.clientY };
    const far = Math.hypot(at.x - start.clientX, at.y - start.clientY);
    if (drag === null && far < STARTS_PX) return;
    event.preventDefault();
    if (drag === null) {
      drag = beginDrag(root, held);
      handle.setPointerCapture(pointerId);
      frame = requestAnimationFrame(draw);
    }
  };
  const draw = () => {
    if (drag === null) return;
    scrollNear(root, at);
    drag.moveTo(at);
    frame = requestAnimationFrame(draw);
  };
  const up = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    if (drag !== null) {
      // The press ends on the handle: it is no press of a button.
      handle.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => handle.removeEventListener("click", swallow, { capture: true }));
      const found = drag.moveTo({ x: event.clientX, y: event.clientY });
      drag.end(found !== null && drop(found));
      drag = null;
    }
    end();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || drag === null) return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
  const end = () => {
    cancelAnimationFrame(frame);
    drag?.end(false);
    drag = null;
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", end);
    window.removeEventListener("keydown", key, true);
  };
  window.addEventListener("pointermove", move, { passive: false });
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", end);
  window.addEventListener("keydown", key, true);
  return end;
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

interface Point {
  x: number;
  y: number;
}

interface Drag {
  /** Draws where it would stand, and answers it; null where nothing takes it. */
  moveTo: (at: Point) => DroppedAt | null;
  /** Where it goes nowhere, the picture goes back to where it came from. */
  end: (goes: boolean) => void;
}

const BACK_MS = 160;

/** A picture of the row follows the pointer and says how many go along; a line shows where they would stand. */
function beginDrag(root: HTMLElement, { row, ids, start }: Held): Drag {
  const line = row.querySelector<HTMLElement>(".plan-line") ?? row;
  const box = line.getBoundingClientRect();
  const ghost = document.createElement("div");
  ghost.className = "plan plan-ghost";
  ghost.setAttribute("aria-hidden", "true");
  ghost.style.cssText = root.style.cssText;
  ghost.style.width = `${String(box.width)}px`;
  ghost.append(line.cloneNode(true));
  if (ids.size > 1) {
    const count = document.createElement("b");
    count.className = "plan-ghost-count";
    count.textContent = formatCount(ids.size, "row");
    ghost.append(count);
  }
  const mark = document.createElement("div");
  mark.className = "plan-drop-mark";
  document.body.append(ghost, mark);
  const dragged = rowsAmong(root, ids);
  for (const one of dragged) one.dataset.dragged = "";
  root.dataset.dragging = "";

  return {
    moveTo: ({ x, y }) => {
      const [left, top] = [box.left + x - start.clientX, box.top + y - start.clientY];
      ghost.style.transform = `translate(${String(left)}px, ${String(top)}px)`;
      const found = findDrop(root, ids, { x, y });
      mark.hidden = found === null;
      if (found === null) return null;
      mark.style.width = `${String(found.line.width)}px`;
      mark.style.transform = `translate(${String(found.line.left)}px, ${String(found.line.top - 1)}px)`;
      return found.at;
    },
    end: (goes) => {
      mark.remove();
      for (const one of dragged) delete one.dataset.dragged;
      delete root.dataset.dragging;
      if (goes || window.matchMedia("(prefers-reduced-motion: reduce)").matches) {
        ghost.remove();
        return;
      }
      const home = row.getBoundingClientRect();
      ghost.style.transition = `transform ${String(BACK_MS)}ms`;
      ghost.style.transform = `translate(${String(home.left)}px, ${String(home.top)}px)`;
      setTimeout(() => ghost.remove(), BACK_MS);
    },
  };
}

function rowsAmong(root: HTMLElement, ids: ReadonlySet<string>): HTMLElement[] {
  const rows = [...root.querySelectorAll<HTMLElement>("[data-row]")];
  return rows.filter(({ dataset }) => ids.has(dataset.row ?? ""));
}

interface Found {
  at: DroppedAt;
  line: { left: number; top: number; width: number };
}

/** The head under the pointer, and the row of it that the pointer is above or below of. */
function findDrop(root: HTMLElement, dragged: ReadonlySet<string>, { x, y }: Point): Found | null {
  const under = document.elementFromPoint(x, y);
  const target = under?.closest<HTMLElement>("[data-drop]");
  if (!target || !root.contains(target)) return null;
  const rows = [...target.querySelectorAll<HTMLElement>("[data-row]")];
  const others = rows.filter((one) => !dragged.has(one.dataset.row ?? ""));
  // Rows stand under each other: the first whose middle is below the pointer comes after it.
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = others[middle]?.getBoundingClientRect();
    if (box && box.top + box.height / 2 < y) low = middle + 1;
    else high = middle;
  }
  const above = others.slice(0, low).flatMap((one) => one.dataset.row ?? []);
  const [before, after] = [others[low - 1], others[low]];
  const box = (after ?? before ?? target).getBoundingClientRect();
  const top = after ? box.top : before ? box.bottom : box.top;
  return {
    at: { head: target.dataset.drop ?? "", above },
    line: { left: box.left, top, width: box.width },
  };
}

/** At an edge of the screen, and of columns that go on beside it, more comes into sight. */
function scrollNear(root: HTMLElement, { x, y }: Point): void {
  const { innerHeight, innerWidth } = window;
  if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX);
  else if (y > innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX);
  const columns = root.querySelector("[data-columns]")?.parentElement;
  if (!columns) return;
  if (x < EDGE_PX) columns.scrollBy(-SCROLL_PX, 0);
  else if (x > innerWidth - EDGE_PX) columns.scrollBy(SCROLL_PX, 0);
}
