import { type RefObject, useEffect, useState } from "react";
import type { HintPlace } from "./details";
import { placeHint } from "./place-hint";

const AFTER_MS = 180;

/** Which row is looked at, by mouse or by keyboard, and where there is room beside it. */
export function useHint(box: RefObject<HTMLElement | null>): {
  hint: HintPlace | null;
  hide: () => void;
} {
  const [hint, setHint] = useState<HintPlace | null>(null);

  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: string | undefined;

    const later = (row: HTMLElement, x: number, after: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => setHint(besideRow(row, x)), after);
    };
    const leave = () => {
      clearTimeout(timer);
      over = undefined;
      setHint(null);
    };
    const point = ({ target, clientX, pointerType }: PointerEvent) => {
      if (pointerType === "touch") return;
      const row = rowAt(target);
      if (row?.dataset.row === over) return;
      leave();
      if (row === null) return;
      over = row.dataset.row;
      later(row, clientX + 16, AFTER_MS);
    };
    const focus = ({ target }: FocusEvent) => {
      const row = rowAt(target);
      if (row === null || row !== target || !row.matches(":focus-visible")) return;
      const name = row.querySelector(".timeline-name");
      later(row, (name?.getBoundingClientRect().right ?? 0) + 8, AFTER_MS);
    };

    element.addEventListener("pointerover", point);
    element.addEventListener("pointerleave", leave);
    element.addEventListener("pointerdown", leave);
    element.addEventListener("scroll", leave, { passive: true });
    element.addEventListener("focusin", focus);
    element.addEventListener("focusout", leave);
    window.addEventListener("scroll", leave, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointerover", point);
      element.removeEventListener("pointerleave", leave);
      element.removeEventListener("pointerdown", leave);
      element.removeEventListener("scroll", leave);
      element.removeEventListener("focusin", focus);
      element.removeEventListener("focusout", leave);
      window.removeEventListener("scroll", leave);
    };
  }, [box]);

  return { hint, hide: () => setHint(null) };
}

function rowAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-row]") : null;
}

function besideRow(row: HTMLElement, x: number): HintPlace {
  const { innerWidth: width, innerHeight: height } = window;
  return {
    id: row.dataset.row ?? "",
    ...placeHint(row.getBoundingClientRect(), x, { width, height }),
  };
}
