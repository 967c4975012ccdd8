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

  const people = (reviewOn: string | null, title = "People leave") => ({ title, reviewOn });
  const reassess = (before: ReturnType<typeof people>, after: ReturnType<typeof people>) =>
    whyNotReassess(before, after, { others, now: NOW });

  it("is re-assessed, and an overdue review may stay", () => {
    const overdue = people(YESTERDAY);
    for (const after of [overdue, people(TODAY), people(null)]) {
      expect(reassess(overdue, after)).toBeNull();
    }
  });

  it("is not moved to a review that has passed", () => {
    expect(reassess(people(null), people(YESTERDAY))).toMatch(/has passed/);
  });

  it("does not take the title of another, and keeps its own however it is written", () => {
    expect(reassess(people(null), people(null, "costs run away "))).toBe(
      "Not saved. R1 has that title already.",
    );
    expect(reassess(people(null), people(null, "People  Leave"))).toBeNull();
    const twin = people(null, "Costs run away");
    expect(reassess(twin, twin)).toBeNull();
  });

  it("is looked at again within a year", () => {
    const [atLast, tooLate] = ["2027-03-17", "2027-03-18"];
    expect(whyNotReview(atLast, NOW)).toBeNull();
    for (const whyNot of [
      whyNotReview(tooLate, NOW),
      reassess(people(null), people(tooLate)),
      whyNotRaise(people(tooLate), others, NOW),
    ]) {
      expect(whyNot).toMatch(/comes within a year/);
    }
  });

  it("is reviewed again after today", () => {
    expect(whyNotReview(TOMORROW, NOW)).toBeNull();
    expect(whyNotReview(TODAY, NOW)).toMatch(/comes after today’s/);
  });
});
