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
  const share = (minor: number) => round(multiply(ratio(minor), ratio(percent, 100)), 0);
  const { lowMinor, likelyMinor, highMinor } = loss;
  return {
    kind: "computed",
    percent,
    loss: {
      lowMinor: share(lowMinor),
      likelyMinor: likelyMinor === null ? null : share(likelyMinor),
      highMinor: share(highMinor),
    },
  };
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
  const counts = { computed: losses.length, of: risks.length };
  if (losses.length === 0) return { loss: null, ...counts };
  const likely = losses.map(({ likelyMinor }) => likelyMinor).filter((one) => one !== null);
  return {
    loss: {
      lowMinor: sum(losses.map(({ lowMinor }) => lowMinor)),
      likelyMinor: likely.length === losses.length ? sum(likely) : null,
      highMinor: sum(losses.map(({ highMinor }) => highMinor)),
    },
    ...counts,
  };
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
