import type { Outcome } from "../vocabulary";
import { type CaseReading, WITHIN } from "./readings";
import { digits, shorten } from "./report-text";

export type CaseCounts = Record<Outcome, number>;

/** What several cases come to, as one result of a check. */
export interface CasesSummary {
  outcome: Outcome;
  counts: CaseCounts;
  /** "118 of 120 passed, 2 failed", then the first that did not, with why; at most 4,000 characters. */
  excerpt: string;
}

export const LONGEST_EXCERPT = 4_000;
const LONGEST_ENTRY = 1_200;
/** "… and 100,000 more", with the lines before it. */
const ROOM_FOR_REST = 24;

/**
 * One that failed fails them all, then one in error; skipped alone is skipped, and what is left has
 * passed. Of a report that is not whole nothing has passed: what is missing might have failed.
 */
export function summariseCases(
  cases: readonly CaseReading[],
  incomplete: string | null,
): CasesSummary {
  const counts: CaseCounts = { passed: 0, failed: 0, error: 0, skipped: 0 };
  for (const { outcome } of cases) counts[outcome] += 1;
  return {
    outcome: outcomeOf(counts, incomplete),
    counts,
    excerpt: excerptOf(cases, counts, incomplete),
  };
}

function outcomeOf({ failed, error, passed }: CaseCounts, incomplete: string | null): Outcome {
  if (failed > 0) return "failed";
  if (error > 0 || incomplete !== null) return "error";
  return passed > 0 ? "passed" : "skipped";
}

function excerptOf(
  cases: readonly CaseReading[],
  counts: CaseCounts,
  incomplete: string | null,
): string {
  const head = [headline(counts, cases.length)];
  if (incomplete !== null) head.push(`The report is not whole: ${incomplete}`);
  let excerpt = shorten(head.join("\n"), LONGEST_EXCERPT - ROOM_FOR_REST);
  const telling = worthTelling(cases);
  for (const [index, one] of telling.entries()) {
    const entry = `\n\n${entryOf(one)}`;
    if (excerpt.length + entry.length > LONGEST_EXCERPT - ROOM_FOR_REST) {
      return `${excerpt}\n\n… and ${digits(telling.length - index)} more`;
    }
    excerpt += entry;
  }
  return excerpt;
}

function headline({ passed, failed, error, skipped }: CaseCounts, all: number): string {
  const others = [
    failed > 0 ? `${digits(failed)} failed` : "",
    error > 0 ? `${digits(error)} in error` : "",
    skipped > 0 ? `${digits(skipped)} skipped` : "",
  ].filter(Boolean);
  return [`${digits(passed)} of ${digits(all)} passed`, ...others].join(", ");
}

/** What failed first; of the rest what has something to say. */
function worthTelling(cases: readonly CaseReading[]): CaseReading[] {
  return TOLD_IN_ORDER.flatMap(([outcome]) =>
    cases.filter((one) => one.outcome === outcome && (isBad(outcome) || one.detail !== null)),
  );
}

const TOLD_IN_ORDER: readonly [Outcome, string][] = [
  ["failed", "Failed"],
  ["error", "Error"],
  ["skipped", "Skipped"],
  ["passed", "Passed"],
];

function isBad(outcome: Outcome): boolean {
  return outcome === "failed" || outcome === "error";
}

function entryOf({ outcome, suite, name, detail }: CaseReading): string {
  const [, label = ""] = TOLD_IN_ORDER.find(([one]) => one === outcome) ?? [];
  const title = `${label}: ${suite}${WITHIN}${name}`;
  return detail === null ? title : shorten(`${title}\n${detail}`, LONGEST_ENTRY);
}
