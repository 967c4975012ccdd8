import { type RefObject, useMemo, useRef } from "react";
import { askNew, partWithFocus } from "../keys/standing";

interface Creating {
  /** Asks for a new row where somebody stands, or for what is named, as `new-phase`. */
  create: (of?: string) => void;
  /** A row was added, and the focus is on its way to it. */
  added: (part: string) => void;
  arrived: (part: string) => void;
}

/** Whoever asks for the next row before the one just added has the focus means the place behind that one. */
export function useCreating(
  root: RefObject<HTMLElement | null>,
  ask: (of: string) => void,
): Creating {
  const from = useRef<string | null>(null);
  const coming = useRef<string | null>(null);
  return useMemo(
    () => ({
      create: (of) => {
        const here = root.current && partWithFocus(root.current);
        const hasGoneOn = here !== null && here !== from.current;
        if (coming.current === null || hasGoneOn) from.current = here;
        if (hasGoneOn) coming.current = null;
        ask(of ?? askNew(coming.current ?? here));
      },
      added: (part) => {
        coming.current = part;
      },
      arrived: (part) => {
        if (coming.current === part) coming.current = null;
      },
    }),
    [root, ask],
  );
}
