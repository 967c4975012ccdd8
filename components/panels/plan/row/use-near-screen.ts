import { startTransition, useCallback, useState } from "react";

/** A screenful above and below is ready before it is scrolled to. */
const MARGIN = "100% 0px";

/** One for all that is watched: each of its own would cost a look at the page in every frame. */
let observer: IntersectionObserver | null = null;
const waiting = new WeakMap<Element, () => void>();

interface Nearness {
  isNear: boolean;
  ref: (element: HTMLElement | null) => (() => void) | undefined;
}

/**
 * Whether something is on the screen or near it, or once was: to draw rows costs more than to keep them.
 */
export function useNearScreen(isAtFirst: boolean): Nearness {
  const [isNear, setNear] = useState(isAtFirst);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (isNear || element === null) return undefined;
      // What comes onto the screen with what was pressed is there in the same frame.
      if (isOnScreen(element)) setNear(true);
      return watch(element, () => startTransition(() => setNear(true)));
    },
    [isNear],
  );
  return { isNear, ref };
}

function isOnScreen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function watch(element: Element, onNear: () => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) waiting.get(target)?.();
    },
    { rootMargin: MARGIN },
  );
  waiting.set(element, onNear);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}
