import { readAmounts, readPercent } from "@/components/forms/read-amounts";
import type { FormFact } from "@/components/forms/settle";
import type { MoneyRange } from "@/lib/domain/project";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import { phasesIn } from "../words/phase-list";
import type { OptionFacts } from "@/lib/features/economics/types";
import { exactFigure } from "@/lib/format/money";
import { readNumber } from "@/lib/format/read-figure";

/** What stands in the fields, as it was written; phases by key between commas. */
export interface Draft {
  name: string;
  weeksLow: string;
  weeksHigh: string;
  low: string;
  likely: string;
  high: string;
  lossLow: string;
  lossLikely: string;
  lossHigh: string;
  percent: string;
  risk: string;
  riskNote: string;
  deliverable: string;
  phases: string;
  deferred: string;
  impact: string;
  label: string;
  recommended: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "What would be done", fields: ["name"] },
  { label: "Weeks", fields: ["weeksLow", "weeksHigh"] },
  { label: "Cost", fields: ["low", "likely", "high"] },
  { label: "Cost of a failure", fields: ["lossLow", "lossLikely", "lossHigh"] },
  { label: "Chance of success", fields: ["percent"] },
  { label: "Risk", fields: ["risk"] },
  { label: "What is risked", fields: ["riskNote"] },
  { label: "Deliverable", fields: ["deliverable"] },
  { label: "Phases", fields: ["phases"] },
  { label: "Left for later", fields: ["deferred"] },
  { label: "Impact", fields: ["impact"] },
  { label: "Label", fields: ["label"] },
  { label: "Recommended by", fields: ["recommended"] },
];

/** The choice of whoever does not know. */
export const UNKNOWN = "unknown";

export function draftOf(facts: OptionFacts, currency: string): Draft {
  const amount = (minor: number | null | undefined) =>
    minor == null ? "" : exactFigure(minor, currency);
  const figure = (value: number | null | undefined) => (value == null ? "" : String(value));
  const { weeks, cost, incidentCost } = facts;
  return {
    name: facts.name,
    weeksLow: figure(weeks?.low),
    weeksHigh: figure(weeks?.high),
    low: amount(cost?.lowMinor),
    likely: amount(cost?.likelyMinor),
    high: amount(cost?.highMinor),
    lossLow: amount(incidentCost?.lowMinor),
    lossLikely: amount(incidentCost?.likelyMinor),
    lossHigh: amount(incidentCost?.highMinor),
    percent: figure(facts.probabilityPercent),
    risk: facts.risk ?? UNKNOWN,
    riskNote: facts.riskNote ?? "",
    deliverable: facts.deliverable ?? "",
    phases: facts.phaseKeys.join(", "),
    deferred: facts.deferredScope ?? "",
    impact: facts.impact ?? "",
    label: facts.statedLabel ?? "",
    recommended: facts.recommendedBy.map(wordRecommendation).join("\n"),
  };
}

/**
 * The facts that the fields say, or what is wrong with them. `known` are those who recommend it already:
 * a line that words one of them is that one, whatever is in it.
 */
export function readDraft(
  draft: Draft,
  currency: string,
  known: OptionFacts["recommendedBy"],
): { facts: OptionFacts; wrong: null } | { facts: null; wrong: Wrong } {
  const weeks = readWeeks(draft);
  const cost = readRange(draft, ["low", "likely", "high"], currency);
  const loss = readRange(draft, ["lossLow", "lossLikely", "lossHigh"], currency);
  const percent = readPercent(draft.percent);
  const wrong: Wrong = {
    ...(draft.name.trim() === "" && { name: "Say what would be done" }),
    ...weeks.wrong,
    ...cost.wrong,
    ...loss.wrong,
    ...(percent.wrong !== null && { percent: percent.wrong }),
  };
  if (Object.keys(wrong).length > 0) return { facts: null, wrong };
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    wrong: null,
    facts: {
      name: draft.name.trim(),
      weeks: weeks.range,
      cost: cost.range,
      incidentCost: loss.range,
      risk: RISK_LEVELS.find((level) => level === draft.risk) ?? null,
      riskNote: textOf(draft.riskNote),
      probabilityPercent: percent.value,
      deliverable: textOf(draft.deliverable),
      phaseKeys: phasesIn(draft.phases),
      deferredScope: textOf(draft.deferred),
      impact: textOf(draft.impact),
      statedLabel: textOf(draft.label),
      recommendedBy: linesOf(draft.recommended).map(
        (line) => known.find((one) => wordRecommendation(one) === line) ?? readRecommendation(line),
      ),
    },
  };
}

/** "Ada; section 3": who, and where it is written. */
function wordRecommendation({ by, section }: OptionFacts["recommendedBy"][number]): string {
  return section === null ? by : `${by}; ${section}`;
}

function readRecommendation(line: string): OptionFacts["recommendedBy"][number] {
  const [by = "", ...rest] = line.split(";");
  const section = rest.join(";").trim();
  return { by: by.trim() || section, section: by.trim() === "" || section === "" ? null : section };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.replace(/;/g, "").trim() !== "");
}

const WEEKS = { most: 9999, decimals: 2, such: "Weeks, as 4 or 2.5" } as const;

function readWeeks({ weeksLow, weeksHigh }: Draft): { range: OptionFacts["weeks"]; wrong: Wrong } {
  const [low, high] = [readNumber(weeksLow, WEEKS), readNumber(weeksHigh, WEEKS)];
  const wrong: Wrong = {
    ...(low.wrong !== null && { weeksLow: low.wrong }),
    ...(high.wrong !== null && { weeksHigh: high.wrong }),
  };
  if (Object.keys(wrong).length > 0) return { range: null, wrong };
  const [from, to] = [low.value ?? high.value, high.value ?? low.value];
  if (from === null || to === null) return { range: null, wrong };
  if (from > to) return { range: null, wrong: { weeksHigh: "Not less than the other end" } };
  return { range: { low: from, high: to }, wrong };
}

type Ends = readonly [low: keyof Draft, likely: keyof Draft, high: keyof Draft];

function readRange(
  draft: Draft,
  [low, likely, high]: Ends,
  currency: string,
): { range: MoneyRange | null; wrong: Wrong } {
  const written = { low: draft[low], likely: draft[likely], high: draft[high] };
  const { range, wrong } = readAmounts(written, currency);
  const names = { low, likely, high };
  const named = Object.entries(wrong).map(([end, words]) => [
    names[end as keyof typeof names],
    words,
  ]);
  return { range, wrong: Object.fromEntries(named) as Wrong };
}
