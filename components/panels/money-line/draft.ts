import { readAmounts, readPercent } from "@/components/forms/read-amounts";
import type { FormFact } from "@/components/forms/settle";
import { PERIOD_OF_KIND } from "@/lib/domain/economics/line-terms";
import type { MoneyRange } from "@/lib/domain/project";
import { MONEY_KINDS, MONEY_PERIODS } from "@/lib/domain/vocabulary";
import { whyNotTerms } from "@/lib/features/economics/access";
import type { MoneyLineFacts } from "@/lib/features/economics/types";
import { exactFigure, NO_AMOUNT, readMoney } from "@/lib/format/money";
import { KIND_WORDS, PERIOD_WORDS } from "../words/money-line-words";
import type { MoneyLineStart } from "./contract";

/** What stands in the fields, as it was written. */
export interface Draft {
  kind: string;
  name: string;
  per: string;
  low: string;
  likely: string;
  high: string;
  actual: string;
  percent: string;
  phase: string;
  option: string;
  note: string;
}

export type Wrong = Partial<Record<keyof Draft, string>>;

export const FACTS: readonly FormFact<Draft>[] = [
  { label: "What it is for", fields: ["name"] },
  { label: "Kind", fields: ["kind"], word: ({ kind }) => KIND_WORDS[kindOf(kind)] },
  { label: "Paid or gained", fields: ["per"], word: ({ per }) => PERIOD_WORDS[periodOf(per)] },
  { label: "Amount", fields: ["low", "likely", "high"] },
  { label: "Actual", fields: ["actual"] },
  { label: "Chance in %", fields: ["percent"] },
  { label: "Phase", fields: ["phase"] },
  { label: "Option", fields: ["option"] },
  { label: "Note", fields: ["note"] },
];

export function draftOf(facts: MoneyLineStart, currency: string): Draft {
  const amount = (minor: number | null | undefined) =>
    minor == null ? "" : exactFigure(minor, currency);
  return {
    kind: facts.kind,
    name: facts.name,
    per: facts.per,
    ...rangeOf(facts.amount, amount),
    actual: amount(facts.actualMinor),
    percent: facts.probabilityPercent === null ? "" : String(facts.probabilityPercent),
    phase: facts.phaseKey ?? "",
    option: facts.optionKey ?? "",
    note: facts.note ?? "",
  };
}

/** An exact amount stands alone, so that it is written once. */
function rangeOf(range: MoneyRange | null, amount: (minor: number | null | undefined) => string) {
  const { lowMinor, likelyMinor, highMinor } = range ?? {};
  const isExact = lowMinor === highMinor && lowMinor === likelyMinor;
  return {
    low: amount(lowMinor),
    likely: isExact ? "" : amount(likelyMinor),
    high: isExact ? "" : amount(highMinor),
  };
}

/** The facts that the fields say, or what is wrong with them. An empty field says that it is not known. */
export function readDraft(
  draft: Draft,
  currency: string,
): { facts: MoneyLineFacts; wrong: null } | { facts: null; wrong: Wrong } {
  const amount = readAmounts(draft, currency);
  const percent = readPercent(draft.percent);
  const actual = readMoney(draft.actual, currency);
  const wrong: Wrong = {
    ...(draft.name.trim() === "" && { name: "Say what it is for" }),
    ...(amount.range === null && Object.keys(amount.wrong).length === 0 && { low: NO_AMOUNT }),
    ...amount.wrong,
    ...(actual.wrong !== null && { actual: actual.wrong }),
    ...wrongTerms(draft, percent.value),
    ...(percent.wrong !== null && { percent: percent.wrong }),
  };
  if (amount.range === null || Object.keys(wrong).length > 0) return { facts: null, wrong };
  const textOf = (text: string) => (text.trim() === "" ? null : text.trim());
  return {
    wrong: null,
    facts: {
      kind: kindOf(draft.kind),
      name: draft.name.trim(),
      per: periodOf(draft.per),
      amount: amount.range,
      actualMinor: actual.value,
      probabilityPercent: percent.value,
      phaseKey: textOf(draft.phase),
      optionKey: textOf(draft.option),
      note: textOf(draft.note),
    },
  };
}

/** How often goes with the kind. */
export function withKind(kind: string): Pick<Draft, "kind" | "per"> {
  return { kind, per: PERIOD_OF_KIND[kindOf(kind)] };
}

function wrongTerms(draft: Draft, probabilityPercent: number | null): Wrong {
  const { kind, per } = draft;
  const found = whyNotTerms({ kind: kindOf(kind), per: periodOf(per), probabilityPercent });
  const names = { per: "per", probabilityPercent: "percent" } as const;
  return Object.fromEntries(found.map(({ field, words }) => [names[field], words]));
}

function kindOf(chosen: string) {
  return MONEY_KINDS.find((kind) => kind === chosen) ?? "investment";
}

function periodOf(chosen: string) {
  return MONEY_PERIODS.find((period) => period === chosen) ?? "once";
}
