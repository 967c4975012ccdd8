import { compilePattern } from "@/lib/domain/intake/match-pattern";
import { isFor } from "@/lib/features/intake/access";
import type { RuleFormat } from "@/lib/features/intake/constants";
import type { RuleTarget } from "@/lib/features/intake/types";
import { agree, formatCount, formatShare } from "@/lib/format/counts";
import { suits } from "../words/intake-targets";
import type { HeardName } from "./contract";

interface Said {
  format: RuleFormat;
  pattern: string;
  /** Null while it names nothing. */
  target: RuleTarget | null;
}

const MOST_NAMED = 5;

/** What a rule would do to the names that were heard of late, before it is written. */
export function foretellRule(
  { format, pattern, target }: Said,
  names: readonly HeardName[],
): { sentence: string; named: string[] } {
  if (pattern.trim() === "") return { sentence: "", named: [] };
  const matches = compilePattern(pattern.trim());
  const fitting = names.filter((one) => isFor(one.format, format) && matches(one.name));
  // A figure where a check is meant stays where it is.
  const spoken = fitting.filter(({ isFigure }) => suits(target, isFigure));
  const waiting = spoken.filter((one) => one.waiting > 0);
  const settled = waiting.reduce((sum, one) => sum + one.waiting, 0);
  const all = names.filter((one) => one.waiting > 0).length;
  const others = fitting.length - spoken.length;
  const sentences = [
    all === 0
      ? "No name waits now."
      : `It matches ${formatShare(waiting.length, all)} ${agree(all, "name", "names")} that wait${agree(all, "s", "")}${settled === 0 ? "" : `: ${wordSettled(settled, target)}`}.`,
    `Of ${formatCount(names.length, "name")} that nobody knew in the last 30 days it matches ${String(spoken.length)}.`,
    ...(others > 0
      ? [
          `${formatCount(others, "other")} of that name ${agree(others, "is", "are")} ${target?.kind === "metric" ? "no figure" : "no result of a check"}, and ${agree(others, "stays", "stay")}.`,
        ]
      : []),
  ];
  const named = spoken.map(({ name }) => name);
  const more = named.length - MOST_NAMED;
  return {
    sentence: sentences.join(" "),
    named: more > 0 ? [...named.slice(0, MOST_NAMED), `and ${String(more)} more`] : named,
  };
}

function wordSettled(count: number, target: RuleTarget | null): string {
  if (target?.kind === "nothing")
    return `${formatCount(count, "result")} ${agree(count, "is", "are")} put aside at once`;
  if (target?.kind === "metric")
    return `${formatCount(count, "figure")} ${agree(count, "becomes a sample", "become samples")} at once`;
  return `${formatCount(count, "result")} ${agree(count, "becomes", "become")} evidence at once`;
}
