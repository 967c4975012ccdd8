import { useCallback, useEffect, useRef, useState } from "react";

/** Nobody can follow more, and nobody is interrupted more often. */
const PAUSE_MS = 5000;
const MOST_NAMED = 3;

/** What others have changed, in one sentence at most every five seconds. */
export function useAnnounced(): { said: string; add: (names: readonly string[]) => void } {
  const [said, setSaid] = useState("");
  const waiting = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const say = useCallback(function tell() {
    if (timer.current !== undefined || waiting.current.size === 0) return;
    setSaid(sentenceOf([...waiting.current]));
    waiting.current.clear();
    timer.current = setTimeout(() => {
      timer.current = undefined;
      tell();
    }, PAUSE_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);

  const add = useCallback(
    (names: readonly string[]) => {
      for (const name of names) waiting.current.add(name);
      say();
    },
    [say],
  );
  return { said, add };
}

function sentenceOf(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  const named = names.slice(0, MOST_NAMED).join("; ");
  return `Changed by others: ${named}${more > 0 ? `, and ${String(more)} more` : ""}.`;
}
