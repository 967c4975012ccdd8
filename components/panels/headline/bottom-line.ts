import type { GateSummary, ProjectSummary } from "@/lib/domain/summary/summarise-project";
import type { CriterionCounts } from "@/lib/domain/verdict/count-verdict";
import type { Verdict } from "@/lib/domain/vocabulary";
import { capitalised } from "@/lib/format/capitalised";
import { formatCount, formatList, formatShare } from "@/lib/format/counts";
import { criteriaLine } from "../words/verdict-words";

type Judged = Pick<
  ProjectSummary,
  "verdict" | "verdictCounts" | "verdictReasons" | "currentGate" | "gates"
>;

export interface BottomLineWords {
  /** "Not ready. 1 P0 open: TypeScript does not compile." */
  sentence: string;
  /** What else keeps it from being ready, the weightiest first. */
  also: string[];
}

/** Where it stands in words of somebody who has never seen it: the answer, then the weightiest reason. */
export function wordBottomLine(summary: Judged, openP0: readonly string[]): BottomLineWords {
  const [first, ...also] = REASONS[summary.verdict](summary, openP0).map(capitalised);
  const answer = ANSWERS[summary.verdict];
  return { sentence: first === undefined ? answer : `${answer} ${first}.`, also };
}

const ANSWERS: Record<Verdict, string> = {
  "NO-GO": "Not ready.",
  CONDITIONAL: "Ready on conditions.",
  GO: "Ready.",
};

const REASONS: Record<Verdict, (summary: Judged, openP0: readonly string[]) => string[]> = {
  "NO-GO": (summary, openP0) =>
    [
      firedWords(summary),
      criteriaWords(summary.verdictCounts.mustHaves, "must-have", "must-haves"),
      criteriaWords(summary.verdictCounts.goCriteria, "go criterion", "go criteria"),
      failedWords(summary),
      p0Words(openP0),
      openGateWords(summary),
      unknownTriggerWords(summary),
      nothingWords(summary),
    ].filter((words) => words !== null),
  CONDITIONAL: ({ verdictCounts }) => [conditionWords(verdictCounts)],
  GO: ({ verdictCounts }) => [metWords(verdictCounts)],
};

function firedWords({ verdictCounts, verdictReasons }: Judged): string | null {
  const { fired, total } = verdictCounts.triggers;
  if (fired === 0) return null;
  const of = `${formatShare(fired, total)} no-go triggers`;
  if (fired > 1) return `${of} have fired`;
  const trigger = verdictReasons.find((reason) => reason.kind === "trigger fired");
  return trigger && "text" in trigger ? `${of} has fired: ${trigger.text}` : `${of} has fired`;
}

function criteriaWords(counts: CriterionCounts, one: string, many: string): string | null {
  if (counts.unmet + counts.unknown === 0) return null;
  const [line] = criteriaLine(counts, one, many);
  return line ? `${line.share} ${line.words}` : null;
}

function failedWords({ gates }: Judged): string | null {
  const failed = judged(gates).find((gate) => gate.result === "fail");
  if (!failed) return null;
  const criteria = failed.deciding === 1 ? "criterion" : "criteria";
  return `${gateName(failed)}, failed: ${formatShare(failed.counts.refuted, failed.deciding)} ${criteria} refuted`;
}

function p0Words([first, ...others]: readonly string[]): string | null {
  if (first === undefined) return null;
  return others.length === 0 ? `1 P0 open: ${first}` : `${others.length + 1} P0 open`;
}

/** The first gate that is open; where another has failed already it says nothing new. */
function openGateWords({ gates }: Judged): string | null {
  const open = judged(gates).find((gate) => gate.result === "unknown");
  if (!open || judged(gates).some((gate) => gate.result === "fail")) return null;
  if (open.deciding === 0) return `${gateName(open)}, has no criteria to pass`;
  return `${gateName(open)}, has ${formatShare(open.counts.verified, open.deciding)} criteria verified`;
}

function unknownTriggerWords({ verdictCounts: { triggers } }: Judged): string | null {
  if (triggers.unknown === 0) return null;
  return `nothing is known of ${formatShare(triggers.unknown, triggers.total)} no-go triggers`;
}

function nothingWords({ verdictReasons, verdictCounts }: Judged): string | null {
  const nothing = verdictReasons.some((reason) => reason.kind === "nothing to judge by");
  if (!nothing || verdictCounts.gates.total > 0) return null;
  return "there is nothing to judge by: no must-have, no go criterion, no gate";
}

function conditionWords(counts: Judged["verdictCounts"]): string {
  const { triggers, mustHaves, goCriteria, gates, p0Blockers } = counts;
  const criteria = mustHaves.waived + goCriteria.waived;
  return formatList(
    [
      [triggers.counting, "no-go trigger still to come due", "no-go triggers still to come due"],
      [criteria, "criterion waived", "criteria waived"],
      [p0Blockers.waived, "P0 waived", "P0 waived"],
      [gates.waived, "gate waived", "gates waived"],
      [triggers.waived, "no-go trigger waived", "no-go triggers waived"],
    ].flatMap(([count, one, many]) =>
      typeof count === "number" && count > 0 ? [formatCount(count, String(one), String(many))] : [],
    ),
  );
}

function metWords({ mustHaves, goCriteria, gates }: Judged["verdictCounts"]): string {
  const met = [
    mustHaves.total > 0 ? formatCount(mustHaves.total, "must-have") : null,
    goCriteria.total > 0 ? formatCount(goCriteria.total, "go criterion", "go criteria") : null,
    gates.total > 0 ? formatCount(gates.total, "gate") : null,
  ].filter((words) => words !== null);
  return `all that is asked for is proved: ${formatList(met)}`;
}

/** A deferred phase is not part of what is about to ship. */
function judged(gates: readonly GateSummary[]): GateSummary[] {
  return gates.filter((gate) => !gate.deferred);
}

function gateName({ phaseKey, phaseName }: GateSummary): string {
  return `gate ${phaseKey}, ${phaseName}`;
}
