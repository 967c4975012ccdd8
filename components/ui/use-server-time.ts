import { useCallback, useEffect, useRef, useState } from "react";

/** Reads the time as the server counts it, from the moment that it named last. */
export function useServerTime(at: string): () => string {
  const named = useRef({ at, heard: 0 });
  useEffect(() => {
    named.current = { at, heard: performance.now() };
  }, [at]);
  return useCallback(() => {
    const { at: moment, heard } = named.current;
    return new Date(Date.parse(moment) + performance.now() - heard).toISOString();
  }, []);
}

/** Ages are told in minutes. */
const EVERY_MS = 30_000;

/**
 * The same for what is drawn: it moves on twice a minute, so that "3 min ago" stays true. A moment that is named
 * anew is now, however far it had moved on from the one before.
 */
export function useNow(at: string): string {
  const read = useServerTime(at);
  const [moved, setMoved] = useState({ at, now: at });
  useEffect(() => {
    const timer = setInterval(() => setMoved({ at, now: read() }), EVERY_MS);
    return () => clearInterval(timer);
  }, [at, read]);
  return moved.at === at && moved.now > at ? moved.now : at;
}
