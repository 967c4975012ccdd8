import type { BudgetStanding } from "@/lib/domain/economics/budget";
import { formatCount } from "@/lib/format/counts";
import { formatMoney } from "@/lib/format/money";
import { formatPercent } from "@/lib/format/percent";

/** How what was spent stands to what was planned: "over by $20 K (8 %)", "3 lines without an actual". */
export function wordStanding(standing: BudgetStanding, currency: string): string {
  switch (standing.kind) {
    case "within":
      return "within";
    case "over":
    case "under":
      return `${standing.kind} by ${wordBy(standing, currency)}`;
    case "over at least":
      return `over by at least ${wordBy(standing, currency)}`;
    case "unknown":
      return standing.missing.length === 0
        ? "unknown"
        : `unknown: ${formatCount(standing.missing.length, "line")} without an actual`;
  }
}

function wordBy(
  { byMinor, byPercent }: { byMinor: number; byPercent: number | null },
  currency: string,
): string {
  const by = formatMoney(byMinor, currency);
  return byPercent === null ? by : `${by} (${formatPercent(byPercent)})`;
}
