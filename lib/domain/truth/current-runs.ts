import { toMs } from "../instant";
import type { Evidence } from "../project";
import type { Outcome } from "../vocabulary";
import { passesInARow } from "./check-result";

/** What is asked of one run of a check. */
export type Run = Pick<Evidence, "id" | "outcome" | "origin" | "commit" | "at">;

interface Ground {
  /** How many passes make one. */
  passesNeeded: number;
  /** When its subject was claimed, each time, withdrawn or not. */
  claimedAt: readonly string[];
}

/**
 * Which runs of one automatic check no figure rests on any more, so that a project is read in the same
 * time however often its pipeline runs. Of all its recorded runs, oldest first, these stay: what people
 * recorded; the newest run, the newest that names a commit, the newest without a result, the first failure and
 * the newest; the passes that the newest one ends, as many as are needed, and those that decide; and what first answered each
 * claim. Every state, gate, reason and fate of a claim comes out the same without the others, now and
 * after each later run: a run counts from its own moment on, which is never after the server's.
 */
export function supersededRuns(
  runs: readonly Run[],
  { passesNeeded, claimedAt }: Ground,
): string[] {
  const ofPrograms = [...runs.keys()].filter((index) => runs[index]?.origin === "ci");
  const passes = ofPrograms.filter((index) => runs[index]?.outcome === "passed");
  const broken = ofPrograms.filter((index) => isNoResult(runs[index]?.outcome));
  const failures = ofPrograms.filter((index) => runs[index]?.outcome === "failed");
  const decides = (index: number) => passesInARow(runs, index) >= passesNeeded;
  const since = (indices: readonly number[], moment: string) =>
    indices.find((index) => toMs(runs[index]?.at ?? moment) >= toMs(moment));

  const deciding = passes.filter(decides);
  const stretches = [
    passes.at(-1),
    deciding.at(-1),
    ...claimedAt.map((moment) => since(deciding, moment)),
  ].flatMap((end) => (end === undefined ? [] : passesUpTo(passes, end, passesNeeded)));
  const kept = new Set([
    ofPrograms.at(-1),
    ofPrograms.findLast((index) => (runs[index]?.commit ?? null) !== null),
    broken.at(-1),
    failures[0],
    failures.at(-1),
    ...claimedAt.map((moment) => since(failures, moment)),
    ...stretches,
  ]);
  return ofPrograms.filter((index) => !kept.has(index)).flatMap((index) => runs[index]?.id ?? []);
}

function isNoResult(outcome: Outcome | undefined): boolean {
  return outcome === "error" || outcome === "skipped";
}

function passesUpTo(passes: readonly number[], end: number, count: number): number[] {
  return passes.slice(0, passes.indexOf(end) + 1).slice(-count);
}
