import { describe, expect, it } from "vitest";
import { NOTHING_SAID } from "@/lib/features/risks/types";
import { type Draft, draftOf } from "./draft";
import { foretell } from "./foretell";

const empty = draftOf(NOTHING_SAID, "USD");

const tell = (part: Partial<Draft>, stated: "low" | null = null) =>
  foretell({ ...empty, ...part }, stated, "USD");

describe("what follows from the fields", () => {
  it("that are empty is an unknown level", () => {
    expect(tell({})).toEqual(["Level unknown: its probability is unknown; its impact is unknown."]);
  });

  it("is the level that both sides make, beside a stated one", () => {
    expect(tell({ probability: "medium", impact: "critical" }, "low")).toEqual([
      "Level high: probability medium (2) × impact critical (4) = 8; stated as low, computed as high: it counts as the worse one.",
    ]);
  });

  it.each([
    [{ percent: "30" }, "Expected loss unknown: no loss as an amount."],
    [{ low: "10 K", high: "100 K" }, "Expected loss unknown: no chance as a number."],
    [
      { percent: "30", low: "10 K", high: "100 K" },
      "Expected loss 30\u00a0% × $10–100\u2009K = $3–30\u2009K.",
    ],
  ])("is an expected loss of %o", (part, words) => {
    expect(tell(part)[1]).toBe(words);
  });

  it("is nothing while a figure cannot be read", () => {
    expect(tell({ percent: "much", low: "10 K" })).toHaveLength(1);
  });
});
