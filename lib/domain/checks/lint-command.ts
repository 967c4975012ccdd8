import type { Check } from "../project";
import type { CommandFlaw } from "./command-flaws";
import { flawsExpected } from "./lint-expected";
import { searchesInVain } from "./look-around";
import { whyItPasses } from "./shell-outcome";
import { readShell } from "./shell-tree";

export type { CommandFlaw } from "./command-flaws";

/**
 * R5: what makes a check unable to fail, or unable to find what it looks for, by the shape of its
 * command and by what is said of it in `expected`; none where it is sound, or where the command is not
 * understood. A flaw informs: a check that was seen failing has shown that it can.
 */
export function lintCheck({
  kind,
  command,
  expected,
}: Pick<Check, "kind" | "command" | "expected">): CommandFlaw[] {
  if (kind === "person" || command === null || command.trim() === "") return [];
  const list = readShell(command);
  if (list === null) return [];
  return unique([
    ...searchesInVain(list),
    ...whyItPasses(list, command),
    ...flawsExpected(list, expected ?? ""),
  ]);
}

function unique(flaws: readonly CommandFlaw[]): CommandFlaw[] {
  return flaws.filter(
    ({ kind, fragment }, index) =>
      flaws.findIndex((one) => one.kind === kind && one.fragment === fragment) === index,
  );
}
