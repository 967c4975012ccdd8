import { describe, expect, it } from "vitest";
import { expectedLoss } from "@/lib/domain/risks/expected-loss";
import { rateRisk } from "@/lib/domain/risks/rate-risk";
import { reviewStanding } from "@/lib/domain/risks/review-standing";
import { wordExpectation, wordMissing, wordMoney, wordRating, wordReview } from "./risk-words";

const NOW = "2026-03-16T12:00:00.000Z";

describe("why a risk has its level", () => {
  it.each([
    [
      { level: null, probability: "medium", impact: "critical" },
      ["probability medium (2) × impact critical (4) = 8"],
    ],
    [
      { level: "low", probability: "high", impact: "high" },
      [
        "probability high (3) × impact high (3) = 9",
        "stated as low, computed as high: it counts as the worse one",
      ],
    ],
    [
      { level: "high", probability: null, impact: null },
      [
        "its probability is unknown",
        "its impact is unknown",
        "stated as high, and nothing to compute it from",
      ],
    ],
  ] as const)("%o", (risk, words) => {
    expect(rateRisk(risk).reasons.map(wordRating)).toEqual(words);
  });
});

it.each([
  [null, "no review date"],
  ["2026-03-16", "review due today"],
  ["2026-03-12", "review due 4\u00a0d ago"],
  ["2026-03-20", "Fri 20 Mar"],
  ["2027-01-08", "Fri 8 Jan 2027"],
])("a review on %s reads %s", (reviewOn, words) => {
  expect(wordReview(reviewStanding({ reviewOn }, NOW), reviewOn, NOW)).toBe(words);
});

describe("an expected loss", () => {
  const loss = { lowMinor: 1_000_000, likelyMinor: 4_000_000, highMinor: 10_000_000 };

  it("is told with what it is made of", () => {
    expect(wordExpectation(30, loss, "USD")).toBe("30\u00a0% × $10–100\u2009K");
    expect(wordMoney(loss, "USD")).toEqual({ text: "$10–100\u2009K", likely: "40" });
  });

  it.each([
    [{ probabilityPercent: null, loss }, "unknown: no chance as a number"],
    [{ probabilityPercent: 30, loss: null }, "unknown: no loss as an amount"],
    [
      { probabilityPercent: null, loss: null },
      "unknown: no chance as a number and no loss as an amount",
    ],
  ])("of %o is not made up", (risk, words) => {
    const expected = expectedLoss(risk);
    expect(expected.kind === "unknown" && wordMissing(expected.missing)).toBe(words);
  });
});
