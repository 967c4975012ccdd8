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

/** The same for what is drawn: it moves on twice a minute, so that "3 min ago" stays true. */
export function useNow(at: string): string {
  const read = useServerTime(at);
  const [now, setNow] = useState(at);
  useEffect(() => {
    const timer = setInterval(() => setNow(read()), EVERY_MS);
    return () => clearInterval(timer);
  }, [read]);
  return now < at ? at : now;
}
