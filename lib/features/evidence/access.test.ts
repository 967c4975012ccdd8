import { describe, expect, it } from "vitest";
import type { Obstacle } from "@/lib/domain/project";
import type { NodeKind } from "@/lib/domain/vocabulary";
import { person } from "@/lib/testing/project-builder";
import { whyNotCleared, whyNotTakeOut, whyNotYet } from "./access";

const FAILED = "Not changed. It failed: ask for a waiver, or let an approver take it out.";
const approver = { ...person("Edgar", "7"), mayApprove: true };
const editor = { ...person("Lena", "8"), mayApprove: false };

describe("what failed is taken out as not applicable", () => {
  it.each([
    ["by an approver", [person("Ana")], approver, null],
    ["by an approver where nobody claimed it", [], approver, null],
    ["by another account of the same name", [person("Edgar", "9")], approver, null],
    ["not by an editor", [person("Ana")], editor, FAILED],
    ["not by an editor where nobody claimed it", [], editor, FAILED],
    ["not by an approver who claimed it", [person("Edgar", "7")], approver, FAILED],
    ["not under another name", [person("E. Executive", "7")], approver, FAILED],
    ["not where a document names them", [person("Ana"), person(" edgar")], approver, FAILED],
  ])("%s", (_, claimedBy, actor, whyNot) => {
    expect(whyNotTakeOut(claimedBy, actor)).toBe(whyNot);
  });
});

describe("a finding that clears a trigger", () => {
  const of = (kind: string, owner: string | null = null) => ({ kind, owner });
  const NOT =
    "Not recorded. It would clear a no-go trigger: an approver who does not own it confirms that.";
  it.each([
    ["by an approver", of("no-go", "Lena"), "failed", approver, null],
    ["not by an approver who owns it", of("no-go", "edgar"), "failed", approver, NOT],
    ["not by an editor", of("no-go"), "failed", editor, NOT],
    ["that it is so, by an editor", of("no-go"), "passed", editor, null],
    ["of a must-have, by an editor", of("must-have"), "failed", editor, null],
    ["of a task, by an editor", null, "failed", editor, null],
  ] as const)("%s", (_, criterion, outcome, actor, whyNot) => {
    expect(whyNotCleared(criterion, outcome, actor)).toBe(whyNot);
  });
});

describe("a task that waits for something", () => {
  const gate = { kind: "gate", key: "0", locks: "1" } as const;
  const open = (kind: NodeKind, key: string, missing = false) => ({ kind, key, missing });
  const two = [open("task", "0.2"), open("task", "0.3")];

  it.each<[Obstacle[], string | null]>([
    [[], null],
    [two, "Not claimed. Open: 0.2, 0.3."],
    [[open("blocker", "B1"), open("phase", "2")], "Not claimed. Open: B1, phase 2."],
    [[open("task", "9", true)], "Not claimed. Open: 9 (defined nowhere)."],
    [[gate], "Not claimed. Phase 1 is locked by gate 0."],
    [[...two, gate], "Not claimed. Open: 0.2, 0.3; phase 1 is locked by gate 0."],
  ])("%j: %s", (obstacles, sentence) => {
    expect(whyNotYet(obstacles)).toBe(sentence);
  });
});
