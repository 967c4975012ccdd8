import { describe, expect, it } from "vitest";
import { whyNotRaise, whyNotReassess, whyNotReview } from "./access";

const NOW = "2026-03-16T12:00:00.000Z";
const [YESTERDAY, TODAY, TOMORROW] = ["2026-03-15", "2026-03-16", "2026-03-17"];
const others = [{ key: "R1", title: "Costs run away" }];

describe("a risk", () => {
  it("is raised with a review today, later, or none", () => {
    for (const reviewOn of [TODAY, TOMORROW, null]) {
      expect(whyNotRaise({ title: "People leave", reviewOn }, others, NOW)).toBeNull();
    }
  });

  it("is not raised twice, however it is written", () => {
    const again = { title: " costs  run AWAY ", reviewOn: null };
    expect(whyNotRaise(again, others, NOW)).toBe("Not raised. R1 has that title already.");
  });

  it("is not raised for a review that has passed", () => {
    const late = { title: "People leave", reviewOn: YESTERDAY };
    expect(whyNotRaise(late, others, NOW)).toMatch(/has passed/);
  });

  it("is re-assessed where something changes, and an overdue review may stay", () => {
    const overdue = { reviewOn: YESTERDAY };
    expect(whyNotReassess(overdue, overdue, ["title"], NOW)).toBeNull();
    expect(whyNotReassess(overdue, { reviewOn: TODAY }, ["reviewOn"], NOW)).toBeNull();
    expect(whyNotReassess(overdue, { reviewOn: null }, ["reviewOn"], NOW)).toBeNull();
    expect(whyNotReassess(overdue, overdue, [], NOW)).toMatch(/Nothing of it has changed/);
  });

  it("is not moved to a review that has passed", () => {
    const late = { reviewOn: YESTERDAY };
    expect(whyNotReassess({ reviewOn: null }, late, ["reviewOn"], NOW)).toMatch(/has passed/);
  });

  it("is reviewed again after today", () => {
    expect(whyNotReview(TOMORROW, NOW)).toBeNull();
    expect(whyNotReview(TODAY, NOW)).toMatch(/comes after today’s/);
  });
});
