import { expect, it } from "vitest";
import { wordGateReason, wordRequirement, wordVerdictReason } from "./status-words.mjs";

const ref = (kind: string, key: string) => ({ kind, key });

it.each<[Record<string, unknown>, string]>([
  [
    { kind: "trigger fired", ref: ref("criterion", "n"), text: "It crashes" },
    "Trigger fired: It crashes",
  ],
  [
    { kind: "must-have not met", ref: ref("criterion", "m"), text: "Tests pass", state: "unmet" },
    "Must-have not met: Tests pass",
  ],
  [
    { kind: "go criterion not met", ref: ref("criterion", "g"), text: "Fast", state: "unknown" },
    "Go criterion not met: Fast (unknown)",
  ],
  [
    { kind: "P0 blocker", ref: ref("blocker", "B1"), text: "No backup", standing: "open" },
    "P0 blocker open: No backup",
  ],
  [
    {
      ...{ kind: "gate failed", ref: ref("phase", "0"), text: "Repairs" },
      gate: { verified: 2, deciding: 6, refuted: 1 },
    },
    "Gate 0 failed (2 of 6 verified, 1 refuted)",
  ],
  [{ kind: "all met", ref: ref("project", "p") }, "All that was asked for is met"],
  [
    { kind: "nothing to judge by", ref: ref("project", "p") },
    "Nothing to judge by: no must-have, no go criterion, no exit criterion",
  ],
  [{ kind: "of a later day", ref: ref("project", "p") }, "Of a later day: p"],
])("%j", (reason, words) => {
  expect(wordVerdictReason(reason)).toBe(words);
});

it.each<[Record<string, unknown>, string]>([
  [{ kind: "refuted", itemKey: "a" }, "refuted: a, It starts"],
  [{ kind: "open", itemKey: "b", state: "claimed" }, "claimed: b"],
  [
    { kind: "waived", itemKey: "a", until: "2026-12-24T00:00:00.000Z" },
    "waived until 2026-12-24: a, It starts",
  ],
  [{ kind: "all verified", verified: 6, notApplicable: 0 }, "all 6 verified"],
  [{ kind: "no exit criteria" }, "no exit criteria"],
])("%j", (reason, words) => {
  expect(wordGateReason(reason, [{ key: "a", text: "It starts" }])).toBe(words);
});

it.each<[Record<string, unknown>, string]>([
  [
    { kind: "gate", phaseKey: "0", words: "Pass gate 0; 2 of 6 verified" },
    "Pass gate 0; 2 of 6 verified",
  ],
  [{ kind: "gate", phaseKey: "0", verified: 2, deciding: 6 }, "Gate 0; 2 of 6 verified"],
  [{ kind: "blocker", key: "B1", title: "No backup" }, "Blocker B1 No backup"],
])("%j", (requirement, words) => {
  expect(wordRequirement(requirement)).toBe(words);
});
