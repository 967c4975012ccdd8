import { readPercent } from "@/components/forms/read-amounts";
import { plainAmount, readMoney } from "@/lib/format/money";
import { type ReadField, readNumber } from "@/lib/format/read-figure";
import type { Changes, WhatIfInput } from "./inputs";

const PREFIX = "if.";

/** What is tried stands in the address alone: `?if.chance.4=70&if.cost.4.high=400000.00`. */
export function readChanges(
  search: string,
  inputs: readonly WhatIfInput[],
  currency: string,
): Changes {
  const params = new URLSearchParams(search);
  return new Map(
    inputs.flatMap((input) => {
      const written = params.get(PREFIX + input.id);
      const { value } = readValue(input, written ?? "", currency);
      return value === null || value === input.value ? [] : [[input.id, value] as const];
    }),
  );
}

/** What else stands in the address stays. */
export function writeChanges(
  search: string,
  changes: Changes,
  inputs: readonly WhatIfInput[],
  currency: string,
): string {
  const params = new URLSearchParams(search);
  for (const name of [...params.keys()]) if (name.startsWith(PREFIX)) params.delete(name);
  for (const input of inputs) {
    const value = changes.get(input.id);
    if (value === undefined || value === input.value) continue;
    params.set(
      PREFIX + input.id,
      input.kind === "money" ? plainAmount(value, currency) : String(value),
    );
  }
  return params.size === 0 ? "" : `?${params.toString()}`;
}

/** What somebody wrote as a figure that is tried, or why it cannot be; empty it says nothing. */
export function readValue({ kind }: WhatIfInput, written: string, currency: string): ReadField {
  switch (kind) {
    case "money":
      return readMoney(written, currency);
    case "percent":
    case "rate":
      return readPercent(written, 2);
    case "years":
      return readNumber(written, YEARS);
  }
}

const YEARS = { least: 1, most: 50, decimals: 0, such: "Whole years, from 1 to 50" } as const;
