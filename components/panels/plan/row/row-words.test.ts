import { describe, expect, it } from "vitest";
import type { ItemState } from "@/lib/domain/vocabulary";
import type { PlanRow } from "../contract";
import { claimedAgainst, glyphOf, noteOf, waitsOf, wordWaits } from "./row-words";

const NOW = "2025-12-02T09:38:00.000Z";
const AT = "2025-12-02T09:35:00.000Z";

const row = (state: ItemState, parts: Partial<PlanRow> = {}): PlanRow => ({
  kind: "task",
  id: "1",
  version: 1,
  key: "0.1",
  text: "A task",
  state,
  ...parts,
});

describe("what a row waits for", () => {
  it("is listed, and what follows each other is one", () => {
    expect(wordWaits(["0.2", "0.3"])).toBe("0.2, 0.3");
    expect(wordWaits(["0.1", "0.2", "0.3", "0.4"])).toBe("0.1 to 0.4");
    expect(wordWaits(["gate 0", "1.1", "1.2", "1.3"])).toBe("gate 0, 1.1 to 1.3");
    expect(wordWaits(["B0", "0.1", "0.3", "2.1"])).toBe("B0, 0.1, 2 more");
  });

  it("begins with the gate that locks its phase", () => {
    expect(waitsOf(row("to do", { waits: ["1.1"] }), "0")).toEqual(["gate 0", "1.1"]);
    expect(waitsOf(row("to do"), null)).toEqual([]);
  });

  it("is drawn as blocked only while nothing is claimed", () => {
    expect(glyphOf(row("to do", { blocked: true }))).toBe("blocked");
    expect(glyphOf(row("claimed", { blocked: true }))).toBe("claimed");
    expect(glyphOf(row("to do", { waits: ["0.1"] }))).toBe("to do");
  });
});

describe("who and when", () => {
  const claim = { by: "Ada Admin", at: AT };

  it("is told of what is claimed, and of the viewer's own claim as theirs", () => {
    expect(noteOf(row("claimed", { claim }), NOW)).toBe("Ada Admin, 3\u00a0min ago");
    expect(noteOf(row("claimed", { claim: { ...claim, mine: true } }), NOW)).toBe(
      "you, 3\u00a0min ago",
    );
  });

  it("is the age of the finding where a finding decides", () => {
    expect(noteOf(row("refuted", { claim, foundAt: "2025-12-01T16:38:00.000Z" }), NOW)).toBe(
      "17\u00a0h ago",
    );
    expect(noteOf(row("to do"), NOW)).toBeNull();
  });
});

describe("what a claim does not change", () => {
  const claim = { by: "Ada Admin", at: AT };

  it("is the failure before it", () => {
    const again = row("refuted", { claim: { ...claim, again: true } });
    expect(claimedAgainst(again, null, NOW)).toBe("claimed again 09:35, failure stands");
  });

  it("is what is open before it, and the gate of its phase", () => {
    const claimed = row("claimed", { claim, waits: ["0.2", "0.3"] });
    expect(claimedAgainst(claimed, null, NOW)).toBe("claimed with 0.2, 0.3 open");
    expect(claimedAgainst(row("claimed", { claim }), "0", NOW)).toBe("claimed with gate 0 open");
  });

  it("is what was open when it was claimed all the same, also once that is done", () => {
    const override = {
      open: [{ kind: "task" as const, key: "0.2", missing: false }],
      reason: "the vendor is late",
    };
    const claimed = row("claimed", { claim: { ...claim, override }, waits: ["0.2"] });
    expect(claimedAgainst(claimed, "0", NOW)).toBe(
      "claimed by Ada Admin 09:35 although 0.2 was open: the vendor is late",
    );
    const mine = { ...claim, override, mine: true as const };
    expect(claimedAgainst(row("verified", { claim: mine }), null, NOW)).toBe(
      "claimed by you 09:35 although 0.2 was open: the vendor is late",
    );
    const again = row("refuted", { claim: { ...mine, again: true } });
    expect(claimedAgainst(again, null, NOW)).toBe(
      "claimed again, failure stands, by you 09:35 although 0.2 was open: the vendor is late",
    );
  });

  it("is not told where there is nothing, or no claim", () => {
    expect(claimedAgainst(row("claimed", { claim }), null, NOW)).toBeNull();
    expect(claimedAgainst(row("to do", { waits: ["0.2"] }), null, NOW)).toBeNull();
  });
});
