import { niceStep } from "@/components/charts/axis";
import { addRanges } from "@/lib/domain/economics/money-range";
import type { LossSource } from "@/lib/domain/economics/option-terms";
import type { MoneyRange } from "@/lib/domain/project";
import type { WhatIfTerms } from "./contract";

/** A figure that may be tried otherwise. */
export interface WhatIfInput {
  /** As it stands in the address: "chance.4". */
  id: string;
  /** What it belongs to: "Option 4, Full hardening". */
  group: string;
  label: string;
  kind: "money" | "percent" | "rate" | "years";
  /** On record; null where nobody says. Money in minor units. */
  value: number | null;
  least: number;
  /** The end of the slider; a field takes more. */
  most: number;
  step: number;
}

export type Changes = ReadonlyMap<string, number>;

/** All that the comparison and the returns are computed from, in shown order. */
export function listInputs({ options, returns }: WhatIfTerms): WhatIfInput[] {
  const put = addRanges(returns.payments.map(({ amount }) => amount));
  const sources = new Map(options.map((one) => [lossId(one.lossFrom), one]));
  return [
    ...[...sources].flatMap(([id, { failureLoss, lossFrom }]) =>
      moneyInputs(id, lossGroup(lossFrom), "Cost of one failure", failureLoss),
    ),
    ...options.flatMap(({ key, name, cost, probabilityPercent }) => {
      const group = `Option ${key}, ${name}`;
      return [
        percentInput(`chance.${key}`, group, "Chance of success", probabilityPercent),
        ...moneyInputs(`cost.${key}`, group, "Cost", cost),
      ];
    }),
    ...moneyInputs("investment", RETURNS, "Investment", put),
    ...moneyInputs("return", RETURNS, "Return a year", returns.annualReturn),
    {
      id: "years",
      group: RETURNS,
      label: "Years counted",
      kind: "years",
      value: returns.returnYears,
      least: 1,
      most: 15,
      step: 1,
    },
    {
      id: "rate",
      group: RETURNS,
      label: "Discount rate, % a year",
      kind: "rate",
      value: returns.discountRatePercent,
      least: 0,
      most: 30,
      step: 0.5,
    },
  ];
}

const RETURNS = "Investment and returns";

/** One for each that says what a failure costs: it is the same failure for all who take that word. */
export function lossId(source: LossSource): string {
  return source.kind === "option" ? `loss.${source.key}` : `loss-${LOSS_IDS[source.kind]}`;
}

const LOSS_IDS = { "exposure lines": "lines", "several options": "unsaid", nobody: "unsaid" };

function lossGroup(source: LossSource): string {
  switch (source.kind) {
    case "option":
      return `A failure, as option ${source.key} says`;
    case "exposure lines":
      return "A failure, one of each loss";
    case "several options":
    case "nobody":
      return "A failure, which nobody prices";
  }
}

/** One figure where the range is a point or nobody says, else its ends. */
function moneyInputs(
  id: string,
  group: string,
  label: string,
  range: MoneyRange | null,
): WhatIfInput[] {
  const high = range?.highMinor ?? 0;
  const most = high > 0 ? 2 * high : 1_000_000_00;
  const input = (end: string, words: string, value: number | null): WhatIfInput => ({
    id: `${id}${end}`,
    group,
    label: `${label}${words}`,
    kind: "money",
    value,
    least: 0,
    most,
    step: Math.max(1, Math.round(niceStep(most, 200))),
  });
  if (range === null || range.lowMinor === range.highMinor) {
    return [input("", "", range?.highMinor ?? null)];
  }
  return [
    input(".low", ", low", range.lowMinor),
    ...(range.likelyMinor === null ? [] : [input(".likely", ", likely", range.likelyMinor)]),
    input(".high", ", high", range.highMinor),
  ];
}

function percentInput(id: string, group: string, label: string, value: number | null): WhatIfInput {
  return { id, group, label: `${label}, %`, kind: "percent", value, least: 0, most: 100, step: 1 };
}
