import { exactFigure, formatExactMoney } from "@/lib/format/money";
import { formatNumber } from "@/lib/format/numbers";
import { readValue } from "./address";
import type { WhatIfInput } from "./inputs";

export function fieldValue({ kind }: WhatIfInput, value: number, currency: string): string {
  return kind === "money" ? exactFigure(value, currency) : formatNumber(value, 2);
}

/** Why what is typed is not tried, and what is in its place; null where it is. */
export function whyNotTried(
  input: WhatIfInput,
  typed: string,
  value: number | null,
  currency: string,
): string | null {
  const isEmpty = typed.trim() === "";
  if (isEmpty && value === null) return null;
  const wrong = isEmpty ? "Say a figure" : readValue(input, typed, currency).wrong;
  if (wrong === null) return null;
  const counted = value === null ? "nothing" : wordValue(input, value, currency);
  return `${wrong}. Counted with ${counted}.`;
}

export function wordValue({ kind }: WhatIfInput, value: number | null, currency: string): string {
  if (value === null) return "not said";
  switch (kind) {
    case "money":
      return formatExactMoney(value, currency);
    case "percent":
    case "rate":
      return `${formatNumber(value, 2)} %`;
    case "years":
      return `${formatNumber(value)} years`;
  }
}
