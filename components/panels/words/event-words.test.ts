import { describe, expect, it } from "vitest";
import { wordHappened } from "./event-words";

const word = (action: string, before: unknown, after: unknown, takesBack: string | null = null) =>
  wordHappened({ action, before, after, takesBack });

describe("what an event tells", () => {
  it("is what was done, and each fact that is another since", () => {
    const before = { owner: null, dueOn: "2025-12-05", hardStop: false, steps: ["a"], version: 1 };
    const after = { owner: "Otto", dueOn: null, hardStop: true, steps: ["a", "b"], version: 2 };
    expect(word("task.edited", before, after)).toEqual({
      did: "edited it",
      changes: [
        "owner: nothing → Otto",
        "due: 2025-12-05 → nothing",
        "hard stop: no → yes",
        "steps: a → a, b",
      ],
    });
  });

  it.each([
    ["claim.made", { claim: null }, { claim: { note: "Done by hand" } }, ["Done by hand"]],
    [
      "claim.made",
      { claim: null },
      { claim: { note: null, override: { reason: "The vendor is late" } } },
      ["although something was open: The vendor is late"],
    ],
    [
      "evidence.recorded",
      {},
      { evidence: { outcome: "failed", checkKey: "C1", excerpt: "exit 1" } },
      ["failed, by C1", "exit 1"],
    ],
    ["waiver.refused", { waiver: {} }, { waiver: null, reason: "Not now" }, ["Not now"]],
    [
      "action.given",
      null,
      { text: "Ask the vendor", owner: "Otto", dueOn: "2025-12-12", version: 1 },
      ["Ask the vendor", "owner: Otto", "due: 2025-12-12"],
    ],
    [
      "review.acted",
      { action: null, version: 1 },
      { action: "Ask the vendor", about: "blockers raised", version: 2 },
      ["action: nothing → Ask the vendor"],
    ],
    ["risk.raised", null, { title: "All of it is new" }, []],
  ])("%s says why", (action, before, after, changes) => {
    expect(word(action, before, after).changes).toEqual(changes);
  });

  it("says that a change was taken back, and cuts what is long", () => {
    const told = word("task.edited", { title: "a" }, { title: "b".repeat(200) }, "request-1");
    expect(told.did).toBe("edited it, taking a change back");
    expect(told.changes[0]?.length).toBeLessThan(100);
    expect(word("task.frobbed", null, null).did).toBe("changed it");
  });
});
