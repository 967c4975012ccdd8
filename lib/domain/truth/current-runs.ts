import { toMs } from "../instant";
import type { Check, Evidence } from "../project";
import { decidingPasses, isNoResult, joins } from "./deciding-passes";

/** What is asked of one run of a check. */
export type Run = Pick<Evidence, "id" | "outcome" | "origin" | "commit" | "command" | "at">;

interface Ground {
  /** How many passes make one, and what it says is run. */
  check: Pick<Check, "kind" | "command" | "passesNeeded">;
  /** When its subject was claimed, each time, withdrawn or not. */
  claimedAt: readonly string[];
}

/**
 * Which runs of one automatic check no figure rests on any more, so that a project is read in the same
 * time however often its pipeline runs. Of all its recorded runs, oldest first, these stay: what people
 * recorded; the newest run, the newest that names a commit, the newest without a result, the first failure and
 * the newest; the passes that the newest one ends, as many as are needed, and those that decide; what first answered each
 * claim; and what keeps such passes from being in a row. Every state, gate, reason and fate of a claim comes out the same without the others, now and
 * after each later run: a run counts from its own moment on, which is never after the server's.
 */
export function supersededRuns(runs: readonly Run[], { check, claimedAt }: Ground): string[] {
  const ofPrograms = [...runs.keys()].filter((index) => runs[index]?.origin === "ci");
  const passes = ofPrograms.filter((index) => runs[index]?.outcome === "passed");
  const broken = ofPrograms.filter((index) => isNoResult(runs[index]?.outcome));
  const failures = ofPrograms.filter((index) => runs[index]?.outcome === "failed");
  const { passesNeeded } = check;
  const since = (indices: readonly number[], moment: string) =>
    indices.find((index) => toMs(runs[index]?.at ?? moment) >= toMs(moment));

  const { deciding, proving } = decidingPasses(runs, check);
  const stretches = [
    passes.at(-1),
    deciding.at(-1),
    ...claimedAt.map((moment) => since(proving, moment)),
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
  if (passesNeeded > 1) {
    const results = ofPrograms.filter((index) => !isNoResult(runs[index]?.outcome));
    for (const index of breaksBetween(results, kept, runs)) kept.add(index);
  }
  return ofPrograms.filter((index) => !kept.has(index)).flatMap((index) => runs[index]?.id ?? []);
}

/** What keeps apart two passes of one commit that are kept and were not in a row: one run between them. */
function breaksBetween(
  results: readonly number[],
  kept: ReadonlySet<number | undefined>,
  runs: readonly Run[],
): number[] {
  const breaks: number[] = [];
  let before = -1;
  let between: number[] = [];
  for (const index of results) {
    if (!kept.has(index)) {
      between.push(index);
      continue;
    }
    if (joins(runs[before], runs[index])) {
      breaks.push(...between.filter((one) => !joins(runs[one], runs[index])).slice(0, 1));
    }
    before = index;
    between = [];
  }
  return breaks;
}

function passesUpTo(passes: readonly number[], end: number, count: number): number[] {
  return passes.slice(0, passes.indexOf(end) + 1).slice(-count);
}
