import { byKind, DIFFERENCE_WORDS, type DifferenceLine } from "@/lib/features/snapshots/types";
import { formatInstant } from "@/lib/format/dates";
import type { ComparisonModel } from "./contract";

interface Asked {
  slug: string;
  from: string | null;
  to: string | null;
  moments: readonly string[];
}

/** Null for lines: nothing was taken yet at the earlier moment. */
export function prepareComparison(
  { slug, from, to, moments }: Asked,
  told: { lines: readonly DifferenceLine[]; isExact: boolean } | null,
  now: string,
): ComparisonModel {
  const word = (at: string | null) => (at === null ? "now" : formatInstant(at, now));
  const asked = new URLSearchParams({ from: from ?? "", ...(to && { to }), format: "markdown" });
  return {
    ...{ slug, from, to },
    span: from === null ? null : `${word(from)} to ${word(to)}`,
    why: whyNothing(from, told === null, moments.length),
    isInexact: told !== null && !told.isExact,
    groups: byKind(told?.lines ?? []).map(([kind, rows]) => ({
      ...{ kind, title: DIFFERENCE_WORDS[kind], rows },
    })),
    moments: moments.map((at) => ({ at, label: formatInstant(at, now) })),
    markdownHref: told ? `/api/v1/projects/${slug}/compare?${asked.toString()}` : null,
  };
}

function whyNothing(from: string | null, isUnknown: boolean, taken: number): string | null {
  if (taken === 0) return "No snapshot was taken yet. One is taken each day by itself.";
  if (from === null) return "Choose the moment to compare with.";
  return isUnknown ? "No snapshot was taken yet at the earlier moment." : null;
}
