import { lintRun } from "../checks/lint-run";
import type { Check, Evidence } from "../project";
import type { Outcome } from "../vocabulary";
import { isSameCommit } from "./check-result";

type Run = Pick<Evidence, "outcome" | "origin" | "commit" | "command">;

/**
 * Of all runs of a check, oldest first, the passes of programs that are the last of as many in a row as are needed
 * (`passesInARow`), and of those the ones of which no pass that counts ran what cannot fail (`ranWhatCannotFail`).
 * Each run is looked at once, beside as many as are needed: that a pipeline ran for years makes none of them dearer.
 */
export function decidingPasses(
  runs: readonly Run[],
  check: Pick<Check, "kind" | "command" | "passesNeeded">,
): { deciding: number[]; proving: number[] } {
  const { passesNeeded } = check;
  const deciding: number[] = [];
  const proving: number[] = [];
  const lastResults: Run[] = [];
  /** Passes since the newest that ran what cannot fail. */
  let sound = Number.POSITIVE_INFINITY;
  for (const [index, run] of runs.entries()) {
    if (isNoResult(run.outcome) || (run.outcome === "passed" && run.origin !== "ci")) continue;
    lastResults.push(run);
    if (lastResults.length > passesNeeded) lastResults.shift();
    if (run.outcome !== "passed") continue;
    sound = lintRun(run, check).length > 0 ? 0 : sound + 1;
    // Where no commit is named it is one by itself.
    const decides =
      passesNeeded === 1 ||
      (lastResults.length === passesNeeded && lastResults.every((one) => joins(one, run)));
    if (!decides) continue;
    deciding.push(index);
    if (sound >= passesNeeded) proving.push(index);
  }
  return { deciding, proving };
}

/** Whether two passes are in a row where nothing stands between them. */
export function joins(
  one: Pick<Run, "outcome" | "commit"> | undefined,
  other: Pick<Run, "outcome" | "commit"> | undefined,
): boolean {
  if (one?.outcome !== "passed" || other?.outcome !== "passed") return false;
  if (one.commit === null || other.commit === null) return false;
  return isSameCommit(one.commit, other.commit);
}

export function isNoResult(outcome: Outcome | undefined): boolean {
  return outcome === "error" || outcome === "skipped";
}
