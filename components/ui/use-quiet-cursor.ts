import { type RefObject, useEffect } from "react";

const STILL_MS = 3000;

/** A cursor that nobody moves is not drawn: the element bears `data-still` then. */
export function useQuietCursor(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function move() {
      const { current } = root;
      if (current === null) return;
      delete current.dataset.still;
      clearTimeout(timer);
      timer = setTimeout(() => {
        current.dataset.still = "";
      }, STILL_MS);
    }
    move();
    document.addEventListener("pointermove", move);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", move);
    };
  }, [root]);
}
