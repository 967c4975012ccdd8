import { plainAmount, readMoney } from "@/lib/format/money";
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
      const value = written === null ? null : readValue(input, written, currency);
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

/** What somebody wrote, if it can be: money as it is written everywhere, the others as plain numbers. */
export function readValue({ kind }: WhatIfInput, written: string, currency: string): number | null {
  if (kind === "money") return readMoney(written, currency);
  const text = written.replace("%", "").trim();
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(text)) return null;
  const value = Number(text);
  switch (kind) {
    case "percent":
    case "rate":
      return value <= 100 ? value : null;
    case "years":
      return Number.isInteger(value) && value >= 1 && value <= 50 ? value : null;
  }
}
