import { describe, expect, it } from "vitest";
import { prepareNewProject } from "./prepare";

const asking = { mayCreate: true, now: "2026-03-16T12:00:00.000Z" };
const copyable = (slug: string, currency: string) => ({
  slug,
  name: slug,
  currency,
  startOn: null,
});

describe("what a project may begin with", () => {
  it("says of each template what it holds", () => {
    expect(prepareNewProject([], asking).templates).toEqual([
      {
        key: "blank-gates",
        name: "Blank gate plan",
        holds: "3 phases and 6 exit criteria",
      },
      {
        key: "to-production",
        name: "Service going to production",
        holds:
          "3 phases, 9 tasks, 12 exit criteria, 9 checklist lines, 9 go / no-go criteria, 6 metrics and 4 risks",
      },
      {
        key: "replacement",
        name: "Replacing a running system",
        holds:
          "4 phases, 8 tasks, 9 exit criteria, 2 checklist lines, 7 go / no-go criteria, 4 metrics and 3 risks",
      },
    ]);
  });

  it("counts as most others do, and in dollars where there is no other", () => {
    const others = [copyable("a", "USD"), copyable("b", "EUR"), copyable("c", "EUR")];
    expect(prepareNewProject(others, asking)).toMatchObject({ currency: "EUR", copies: others });
    expect(prepareNewProject([], asking)).toMatchObject({ currency: "USD", today: "2026-03-16" });
  });
});
