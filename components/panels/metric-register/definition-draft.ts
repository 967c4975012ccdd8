import type { FormFact } from "@/components/forms/settle";
import { parseReading } from "@/lib/domain/metrics/reading";
import { COMPARATORS, type Comparator } from "@/lib/domain/vocabulary";
import { wordReadingProblem } from "@/lib/features/metrics/access";
import type { MetricDefinition } from "@/lib/features/metrics/schema";
import { wordTarget } from "../words/metric-words";

/** What a metric asks for, as it stands in the fields of a form. */
export type DefinitionDraft = Record<Exclude<keyof MetricDefinition, "comparator">, string> & {
  comparator: Comparator;
};

/** Of a metric of which nobody has said anything. */
export const NOTHING_ASKED: MetricDefinition = {
  name: "",
  category: null,
  unit: null,
  comparator: ">=",
  target: null,
  targetHigh: null,
  targetText: null,
  baseline: null,
  cadenceDays: null,
};

/** As somebody tells them apart; what is wanted is one. */
export const FACTS: readonly FormFact<DefinitionDraft>[] = [
  { label: "What is measured", fields: ["name"] },
  { label: "Category", fields: ["category"] },
  { label: "Unit", fields: ["unit"] },
  {
    label: "Wanted",
    fields: ["comparator", "target", "targetHigh", "targetText"],
    word: (draft) => wordTarget(readDraft(draft).definition),
  },
  { label: "Baseline", fields: ["baseline"] },
  { label: "Fresh for, in days", fields: ["cadenceDays"] },
];

export function toDraft(definition: MetricDefinition): DefinitionDraft {
  const written = (value: string | number | null) => (value === null ? "" : String(value));
  return {
    name: definition.name,
    category: written(definition.category),
    unit: written(definition.unit),
    comparator: definition.comparator,
    target: written(definition.target),
    targetHigh: written(definition.targetHigh),
    targetText: written(definition.targetText),
    baseline: written(definition.baseline),
    cadenceDays: written(definition.cadenceDays),
  };
}

export type DraftProblems = Partial<Record<keyof MetricDefinition, string>>;

/** Which of the fields a comparator asks for. */
export function asksFor(comparator: Comparator) {
  const isWords = comparator === "is";
  return {
    words: isWords,
    figure: !isWords,
    end: comparator === "between",
    whole: !isWords && comparator !== "between" && comparator !== "within",
  };
}

/** What the fields say, and what in them is no figure. Fields that are not asked for say nothing. */
export function readDraft(draft: DefinitionDraft): {
  definition: MetricDefinition;
  problems: DraftProblems;
} {
  const problems: DraftProblems = {};
  const { comparator } = draft;
  const asks = asksFor(comparator);
  const unit = text(draft.unit);
  const figure = (name: "target" | "targetHigh" | "baseline", isAsked: boolean) => {
    const written = draft[name].trim();
    if (!isAsked || written === "") return null;
    const { reading, problem } = parseReading({ comparator: ">", unit }, written);
    if (reading && reading.low === reading.high && reading.outOf === null) return reading.low;
    problems[name] =
      problem && problem.kind !== "no figure"
        ? wordReadingProblem(problem, { comparator: ">", unit })
        : "One figure, as 99.9";
    return null;
  };
  const days = () => {
    const written = draft.cadenceDays.trim();
    if (written === "") return null;
    if (/^\d{1,5}$/.test(written)) return Number(written);
    problems.cadenceDays = "Whole days, as 7";
    return null;
  };
  const definition: MetricDefinition = {
    name: draft.name.trim(),
    category: text(draft.category),
    unit: asks.figure ? unit : null,
    comparator,
    target: figure("target", asks.figure),
    targetHigh: figure("targetHigh", asks.end || asks.whole),
    targetText: asks.words ? text(draft.targetText) : null,
    baseline: figure("baseline", asks.figure),
    cadenceDays: days(),
  };
  return { definition, problems };
}

export function asComparator(value: string): Comparator {
  return COMPARATORS.find((known) => known === value) ?? NOTHING_ASKED.comparator;
}

function text(written: string): string | null {
  const trimmed = written.trim();
  return trimmed === "" ? null : trimmed;
}
