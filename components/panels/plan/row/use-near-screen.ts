import { type RefObject, useEffect, useState } from "react";

/** A screenful above and below is ready before it is scrolled to. */
const MARGIN = "100% 0px";

/**
 * Whether one of two rows of a list, the first and the last of some, is on the screen or near it, or
 * once was: to draw rows costs more than to keep them.
 */
export function useNearScreen(
  list: RefObject<HTMLUListElement | null> | null,
  { first, last }: { first: number; last: number },
  isAtFirst: boolean,
): boolean {
  const [isNear, setNear] = useState(isAtFirst);
  useEffect(() => {
    if (list === null || isNear) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: MARGIN },
    );
    for (const index of new Set([first, last])) {
      const row = list.current?.children[index];
      if (row) observer.observe(row);
    }
    return () => observer.disconnect();
  }, [list, first, last, isNear]);
  return isNear;
}
