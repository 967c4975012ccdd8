import { addRanges, mapRange } from "../economics/money-range";
import type { MoneyRange, Risk } from "../project";
import { multiply, ratio, round } from "../ratio";

export type ExpectedLoss =
  | { kind: "computed"; loss: MoneyRange; percent: number }
  | { kind: "unknown"; missing: ("chance" | "loss")[] };

type Priced = Pick<Risk, "probabilityPercent" | "loss">;

/**
 * R17: expected loss = probability × loss, each end of the range by itself. Only of a chance that
 * somebody gave as a number: a word such as "medium" is none, and to read one into it would make it up.
 */
export function expectedLoss({ probabilityPercent: percent, loss }: Priced): ExpectedLoss {
  if (percent === null || loss === null) {
    const missing = [
      ...(percent === null ? (["chance"] as const) : []),
      ...(loss === null ? (["loss"] as const) : []),
    ];
    return { kind: "unknown", missing };
  }
  const share = ratio(Math.round(100 * percent), 10_000);
  const ofLoss = (minor: number) => round(multiply(ratio(minor), share), 0);
  return { kind: "computed", percent, loss: mapRange(loss, ofLoss) };
}

export interface ExpectedLosses {
  /** The sum over those that can be computed, so the least there is; null while none can. */
  loss: MoneyRange | null;
  computed: number;
  of: number;
}

/** Expected losses add up whether risks depend on each other or not. Likely only where all say it. */
export function sumExpectedLosses(risks: readonly Priced[]): ExpectedLosses {
  const losses = risks
    .map(expectedLoss)
    .flatMap((one) => (one.kind === "computed" ? one.loss : []));
  return { loss: addRanges(losses), computed: losses.length, of: risks.length };
}
