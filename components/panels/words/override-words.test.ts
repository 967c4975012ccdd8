import { describe, expect, it } from "vitest";
import type { Obstacle } from "@/lib/domain/project";
import { wordAlthough, wordOverride } from "./override-words";

const task = (key: string, missing = false) => ({ kind: "task" as const, key, missing });
const gate = { kind: "gate", key: "0", locks: "1" } as const;

describe("what a task was claimed in spite of", () => {
  it.each<[Obstacle[], string]>([
    [[task("0.2")], "although 0.2 was open"],
    [[task("0.2"), task("0.3")], "although 0.2, 0.3 were open"],
    [[task("9", true)], "although 9 (defined nowhere) was open"],
    [[{ kind: "phase", key: "2", missing: false }], "although phase 2 was open"],
    [[gate], "although phase 1 was locked by gate 0"],
    [[task("0.2"), gate], "although 0.2 was open and phase 1 was locked by gate 0"],
  ])("%j: %s", (open, words) => {
    expect(wordAlthough({ open, reason: "it ran" })).toBe(`${words}: it ran`);
  });

  it("is told as a sentence", () => {
    const override = { open: [task("0.2")], reason: "it ran" };
    expect(wordOverride(override)).toBe("Claimed although 0.2 was open: it ran");
  });
});
