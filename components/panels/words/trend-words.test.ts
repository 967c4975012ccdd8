import { expect, it } from "vitest";
import { wordTrend } from "./trend-words";

it("tells gaps from nothing verified", () => {
  const trend = { verified: [null, 0, 12, 12, null, 14, 15], claimed: [], since: null };
  expect(wordTrend(trend)).toBe(
    "Verified over 6 weeks: not kept, 0 %, 12 %, 12 %, not kept, 14 %, 15 % now",
  );
});
