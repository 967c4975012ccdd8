import { describe, expect, it } from "vitest";
import { nextReviewOn, reviewStanding } from "./review-standing";

const NOW = "2026-03-16T12:00:00.000Z";

describe("the review of a risk", () => {
  it.each([
    ["without a date is none", null, { state: "none", days: null, holdsUntil: null }],
    ["is due on its day", "2026-03-16", { state: "due", days: 0, holdsUntil: null }],
    ["is due ever after", "2026-03-12", { state: "due", days: 4, holdsUntil: null }],
    [
      "is planned until its day begins",
      "2026-03-17",
      { state: "planned", days: 1, holdsUntil: "2026-03-17T00:00:00.000Z" },
    ],
  ])("%s", (_, reviewOn, standing) => {
    expect(reviewStanding({ reviewOn }, NOW)).toEqual(standing);
  });

  it("changes at the first moment of its day", () => {
    const risk = { reviewOn: "2026-03-17" };
    expect(reviewStanding(risk, "2026-03-16T23:59:59.999Z").state).toBe("planned");
    expect(reviewStanding(risk, "2026-03-17T00:00:00.000Z").state).toBe("due");
  });

  it("comes again after as many days as the project's cadence", () => {
    expect(nextReviewOn(7, NOW)).toBe("2026-03-23");
    expect(nextReviewOn(30, NOW)).toBe("2026-04-15");
  });
});
