import { useEffect, useState } from "react";

const STILL_MS = 3000;

/** Whether nobody has moved the cursor for a while: then it need not be drawn. */
export function useQuietCursor(): boolean {
  const [isStill, setStill] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function move() {
      setStill(false);
      clearTimeout(timer);
      timer = setTimeout(() => setStill(true), STILL_MS);
    }
    move();
    document.addEventListener("pointermove", move);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("pointermove", move);
    };
  }, []);
  return isStill;
}
