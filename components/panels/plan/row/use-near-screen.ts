import { startTransition, useCallback, useState } from "react";

/** A screenful above and below is ready before it is scrolled to. */
const MARGIN = "100% 0px";

/** One for all that is watched: each of its own would cost a look at the page in every frame. */
let observer: IntersectionObserver | null = null;
const watched = new WeakMap<Element, (isNear: boolean) => void>();

/**
 * Whether something is on the screen or near it, or once was: to draw rows costs more than to keep them.
 * While it is not, it carries `data-away`, and the browser lays out and paints nothing of it.
 */
export function useNearScreen({
  isWatched,
  isAtFirst,
}: {
  isWatched: boolean;
  isAtFirst: boolean;
}) {
  const [isNear, setNear] = useState(isAtFirst);
  const ref = useCallback(
    (element: HTMLElement | null) => {
      if (!isWatched || element === null) return undefined;
      // What comes onto the screen with what was pressed is there in the same frame.
      if (isOnScreen(element)) setNear(true);
      return watch(element, (isNearNow) => {
        element.toggleAttribute("data-away", !isNearNow);
        if (isNearNow) startTransition(() => setNear(true));
      });
    },
    [isWatched],
  );
  return { isNear, ref };
}

function isOnScreen(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}

function watch(element: Element, tell: (isNear: boolean) => void): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) watched.get(target)?.(isIntersecting);
    },
    { rootMargin: MARGIN },
  );
  watched.set(element, tell);
  observer.observe(element);
  return () => {
    watched.delete(element);
    observer?.unobserve(element);
  };
}
