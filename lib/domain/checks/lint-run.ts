import type { Check, Evidence } from "../project";
import { type CommandFlaw, lintCheck } from "./lint-command";
import { isSameCommand } from "./same-command";

/**
 * R5: why a run could not fail, where it ran another command than its check says; none where nobody says what was
 * run. What is wrong with the check's own command is told with the check, and only informs once it was seen failing.
 */
export function lintRun(
  { command: ran }: Pick<Evidence, "command">,
  { kind, command }: Pick<Check, "kind" | "command">,
): readonly CommandFlaw[] {
  if (kind === "person" || ran === null || ran === command) return [];
  if (command !== null && isSameCommand(ran, command)) return [];
  const known = flawsOf.get(ran);
  if (known) return known;
  const flaws = lintCheck({ kind: "command", command: ran, expected: null });
  if (flawsOf.size >= MOST_REMEMBERED) flawsOf.clear();
  flawsOf.set(ran, flaws);
  return flaws;
}

/** By its text: a pipeline runs the same again and again, and each state asks. */
const flawsOf = new Map<string, readonly CommandFlaw[]>();
const MOST_REMEMBERED = 1000;
