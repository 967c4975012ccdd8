/** Money that moves at a moment: years from the start, a fraction where it must be; out of the till below zero. */
export interface CashFlow {
  years: number;
  minor: number;
}

/** What all flows are worth at the start, unrounded. A flow at the start counts in full. */
export function presentValue(flows: readonly CashFlow[], ratePercent: number): number {
  return flows.reduce((total, flow) => total + worthNow(flow, ratePercent), 0);
}

/** Not within this many years is never. */
export const LONGEST_YEARS = 100;

/**
 * Years until what came in, at its present value, has made up for what went out. A flow comes in evenly
 * over the year that ends with it, so the moment lies inside that year.
 */
export function discountedPayback(
  flows: readonly CashFlow[],
  ratePercent: number,
): number | "never" {
  const inOrder = flows.toSorted((one, other) => one.years - other.years);
  let still = 0;
  let paidBackAt: number | "never" = 0;
  for (const flow of inOrder) {
    const worth = worthNow(flow, ratePercent);
    const before = still;
    still += worth;
    if (still < 0) paidBackAt = "never";
    else if (before < 0) paidBackAt = flow.years - 1 + -before / worth;
  }
  return paidBackAt;
}

function worthNow({ years, minor }: CashFlow, ratePercent: number): number {
  return minor / (1 + ratePercent / 100) ** years;
}
