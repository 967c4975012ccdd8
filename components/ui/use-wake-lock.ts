import { useEffect } from "react";

/** Keeps the screen on while the page is looked at, where a browser can; it lets go whenever it is hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isOver = false;
    async function hold() {
      if (!("wakeLock" in navigator) || document.visibilityState === "hidden") return;
      // With an empty battery, or by a rule of the house, it is refused: then the screen goes dark.
      const held = await navigator.wakeLock.request("screen").catch(() => null);
      if (isOver) void held?.release();
      else lock = held;
    }
    const look = () => void hold();
    look();
    document.addEventListener("visibilitychange", look);
    return () => {
      isOver = true;
      document.removeEventListener("visibilitychange", look);
      void lock?.release();
    };
  }, []);
}
