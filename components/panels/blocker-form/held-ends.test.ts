import { describe, expect, it } from "vitest";
import { heldOptions, readHeld } from "./held-ends";

const rows = {
  tasks: [{ key: "0.3", label: "0.3 Collect the tests" }],
  phases: [{ key: "2", label: "2 Hardening" }],
};

describe("what a blocker holds up", () => {
  it("is offered by key and name", () => {
    expect(heldOptions(rows)).toEqual([
      { value: "0.3", label: "0.3 Collect the tests" },
      { value: "phase 2", label: "phase 2 Hardening" },
    ]);
  });

  it.each([
    ["", null],
    ["0.3", "0.3 Collect the tests."],
    ["task 0.3, Phase 2", "0.3 Collect the tests; phase 2 Hardening."],
    ["9, phase 7,", "9: no such key; phase 7: no such key."],
  ])("of %j is read as %j", (text, read) => {
    expect(readHeld(text, rows)).toBe(read);
  });
});
