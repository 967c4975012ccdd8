import { type RefObject, useMemo } from "react";
import type { PlanRow } from "../contract";
import type { Target } from "../place/use-place";
import { rowName } from "../rows-of";
import type { Arranging } from "./use-arranging";

interface ArrangeTools {
  step: (part: string, id: string, by: 1 | -1) => void;
  copy: (row: PlanRow) => void;
  toPhase: (row: PlanRow, phaseKey: string | null) => void;
}

/** Puts rows elsewhere, and leads the focus to where they came to stand. */
export function useArrangeTools(
  root: RefObject<HTMLElement | null>,
  arranging: Arranging,
  lead: (part: string, by: Target["by"]) => void,
): ArrangeTools {
  return useMemo(
    () => ({
      step: (part, id, by) =>
        void arranging.step(id, by).then((isDone) => {
          if (isDone) focusVerb(root.current, part, by === 1 ? "down" : "up");
        }),
      toPhase: (row, phaseKey) =>
        void arranging.toPhase(row.id, phaseKey).then((isDone) => {
          if (isDone) lead(rowName(row), "return");
        }),
      copy: (row) =>
        void arranging.copy(row).then((key) => {
          if (key !== null) lead(rowName({ kind: row.kind, key }), "link");
        }),
    }),
    [root, arranging, lead],
  );
}

/** The row may be drawn anew where it stands now; whoever steps on presses the same button again. */
function focusVerb(root: HTMLElement | null, part: string, verb: "up" | "down"): void {
  requestAnimationFrame(() => {
    const there = root?.querySelector(`[data-part="${CSS.escape(part)}"]`);
    const stop =
      there?.querySelector<HTMLElement>(`[data-verb="${verb}"]`) ??
      there?.querySelector<HTMLElement>("[data-stop]");
    stop?.focus();
  });
}
