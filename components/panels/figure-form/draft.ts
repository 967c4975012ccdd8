import type { FormFact } from "@/components/forms/settle";
import { FIGURE_UNITS, type FigureUnit } from "@/lib/domain/vocabulary";
import type { FigureFacts } from "@/lib/features/figures/types";
import { exactFigure, readMoney } from "@/lib/format/money";
import { readNumber } from "@/lib/format/read-figure";

/** What stands in the fields, as it was written. */
export interface Draft {
  label: string;
  computes: string;
  subject: string;
  unit: string;
  low: string;
  high: string;
  text: string;
  title: string;
  section: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "What it is", fields: ["label"] },
  { label: "Set beside", fields: ["computes"] },
  { label: "Of which row", fields: ["subject"] },
  { label: "Unit", fields: ["unit"] },
  { label: "From", fields: ["low"] },
  { label: "To", fields: ["high"] },
  { label: "Words", fields: ["text"] },
  { label: "Where it is stated", fields: ["title", "section"] },
];

/** At which field what is wrong with a fact is told. */
export const FIELDS: Record<string, keyof Draft> = {
  subjectKey: "subject",
  source: "title",
  "source.title": "title",
  "source.section": "section",
};

export function draftOf(facts: FigureFacts, currency: string): Draft {
  const figure = (value: number | null) =>
    value === null ? "" : facts.unit === "money" ? exactFigure(value, currency) : String(value);
  return {
    label: facts.label,
    computes: facts.computes ?? "",
    subject: facts.subjectKey ?? "",
    unit: facts.unit,
    low: figure(facts.low),
    high: figure(facts.high),
    text: facts.text ?? "",
    title: facts.source.title,
    section: facts.source.section,
  };
}

export function unitOf(draft: Draft): FigureUnit {
  return FIGURE_UNITS.find((unit) => unit === draft.unit) ?? "count";
}

/** One end alone is both: an exact figure. What is no figure is nothing here, and `whyNotRead` says why. */
export function readFacts(draft: Draft, currency: string): FigureFacts {
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  const unit = unitOf(draft);
  const [low, high] = [endOf(draft.low, unit, currency), endOf(draft.high, unit, currency)];
  const isWords = unit === "text";
  return {
    label: draft.label.trim(),
    unit,
    low: isWords ? null : (low.value ?? high.value),
    high: isWords ? null : (high.value ?? low.value),
    text: isWords ? textOf(draft.text) : null,
    computes: textOf(draft.computes),
    subjectKey: draft.computes === "" ? null : textOf(draft.subject),
    source: { title: draft.title.trim(), section: draft.section.trim() },
  };
}

export function whyNotRead(draft: Draft, currency: string): Wrong {
  const unit = unitOf(draft);
  if (unit === "text") return {};
  const [low, high] = [endOf(draft.low, unit, currency), endOf(draft.high, unit, currency)];
  return {
    ...(low.wrong !== null && { low: low.wrong }),
    ...(high.wrong !== null && { high: high.wrong }),
  };
}

const FIGURE = { most: 1e12, decimals: 2, such: "A figure, as 12 or 2.5" } as const;

function endOf(written: string, unit: FigureUnit, currency: string) {
  return unit === "money" ? readMoney(written, currency) : readNumber(written, FIGURE);
}
