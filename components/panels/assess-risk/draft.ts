import type { Fact } from "@/components/forms/settle";
import { RISK_LEVELS, type RiskLevel } from "@/lib/domain/vocabulary";
import type { RiskFacts } from "@/lib/features/risks/types";
import { exactFigure, readMoney } from "@/lib/format/money";

/** What stands in the fields, as it was written. */
export interface Draft {
  title: string;
  probability: string;
  percent: string;
  impact: string;
  impactNote: string;
  low: string;
  likely: string;
  high: string;
  mitigation: string;
  owner: string;
  reviewOn: string;
}

/** The facts of a risk as somebody tells them apart; a range is one. */
export const FACTS: readonly Fact<Draft>[] = [
  { label: "Title", fields: ["title"] },
  { label: "Probability", fields: ["probability"] },
  { label: "Chance in %", fields: ["percent"] },
  { label: "Impact", fields: ["impact"] },
  { label: "What it would do", fields: ["impactNote"] },
  { label: "Loss", fields: ["low", "likely", "high"] },
  { label: "Mitigation", fields: ["mitigation"] },
  { label: "Owner", fields: ["owner"] },
  { label: "Next review", fields: ["reviewOn"] },
];

export type Wrong = Partial<Record<keyof Draft, string>>;

/** The choice of whoever does not know. */
export const UNKNOWN = "unknown";

export function draftOf(facts: RiskFacts, currency: string): Draft {
  const { title, probability, probabilityPercent, impact, impactNote, loss } = facts;
  const { mitigation, owner, reviewOn } = facts;
  const amount = (minor: number | null | undefined) =>
    minor === null || minor === undefined ? "" : exactFigure(minor, currency);
  return {
    title,
    probability: probability ?? UNKNOWN,
    percent: probabilityPercent === null ? "" : String(probabilityPercent),
    impact: impact ?? UNKNOWN,
    impactNote: impactNote ?? "",
    low: amount(loss?.lowMinor),
    likely: amount(loss?.likelyMinor),
    high: amount(loss?.highMinor),
    mitigation: mitigation ?? "",
    owner: owner ?? "",
    reviewOn: reviewOn ?? "",
  };
}

/** The facts that the fields say, or what is wrong with them. An empty field says that it is not known. */
export function readDraft(
  draft: Draft,
  currency: string,
): { facts: RiskFacts; wrong: null } | { facts: null; wrong: Wrong } {
  const percent = readPercent(draft.percent);
  const loss = readLoss(draft, currency);
  const wrong: Wrong = {
    ...(draft.title.trim() === "" && { title: "Say what may come" }),
    ...(percent.wrong !== null && { percent: percent.wrong }),
    ...loss.wrong,
  };
  if (Object.keys(wrong).length > 0) return { facts: null, wrong };
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    wrong: null,
    facts: {
      title: draft.title.trim(),
      probability: levelOf(draft.probability),
      probabilityPercent: percent.value,
      impact: levelOf(draft.impact),
      impactNote: textOf(draft.impactNote),
      loss: loss.range,
      mitigation: textOf(draft.mitigation),
      owner: textOf(draft.owner),
      reviewOn: textOf(draft.reviewOn),
    },
  };
}

export function levelOf(chosen: string): RiskLevel | null {
  return RISK_LEVELS.find((level) => level === chosen) ?? null;
}

function readPercent(written: string): { value: number | null; wrong: string | null } {
  const text = written.trim().replace(/\s*%$/, "");
  if (text === "") return { value: null, wrong: null };
  const value = Number(text);
  const isRight = Number.isInteger(value) && value >= 0 && value <= 100;
  return isRight ? { value, wrong: null } : { value: null, wrong: "A whole number from 0 to 100" };
}

const NO_AMOUNT = "An amount, such as 10,000 or 10 K";

function readLoss(draft: Draft, currency: string): { range: RiskFacts["loss"]; wrong: Wrong } {
  const ends = ["low", "likely", "high"] as const;
  const read = (end: (typeof ends)[number]) => readMoney(draft[end], currency);
  const isEmpty = (end: (typeof ends)[number]) => draft[end].trim() === "";
  if (ends.every(isEmpty)) return { range: null, wrong: {} };
  const unread = ends.filter((end) => !isEmpty(end) && read(end) === null);
  const missing = (["low", "high"] as const).filter(isEmpty);
  const wrong: Wrong = {};
  for (const end of unread) wrong[end] = NO_AMOUNT;
  for (const end of missing) wrong[end] = "Say both ends, or neither";
  const [low, likely, high] = ends.map(read);
  if (low == null || high == null || Object.keys(wrong).length > 0) return { range: null, wrong };
  if (low > high) return { range: null, wrong: { high: "Not less than the other end" } };
  if (likely != null && (likely < low || likely > high)) {
    return { range: null, wrong: { likely: "Between the two ends" } };
  }
  return { range: { lowMinor: low, likelyMinor: likely ?? null, highMinor: high }, wrong: {} };
}
