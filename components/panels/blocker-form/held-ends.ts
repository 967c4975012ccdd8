import type { Listed } from "@/components/ui/listed-text";
import type { BlockerFormModel } from "./contract";
import { toEnds, wordEnd } from "./fields";

type Rows = Pick<BlockerFormModel, "tasks" | "phases">;

/** What a blocker can hold up, by what is written for it: "0.3", "phase 2". */
export function heldOptions({ tasks, phases }: Rows): Listed[] {
  return [
    ...tasks.map(({ key, label }) => ({ value: wordEnd({ kind: "task", key }), label })),
    ...phases.map(({ key, label }) => ({
      value: wordEnd({ kind: "phase", key }),
      label: `phase ${label}`,
    })),
  ];
}

/** What is written with its names, so that whoever types keys sees what they are; null for nothing. */
export function readHeld(text: string, rows: Rows): string | null {
  const options = heldOptions(rows);
  const named = toEnds(text).map((end) => {
    const value = wordEnd(end);
    return options.find((option) => option.value === value)?.label ?? `${value}: no such key`;
  });
  return named.length === 0 ? null : `${named.join("; ")}.`;
}
