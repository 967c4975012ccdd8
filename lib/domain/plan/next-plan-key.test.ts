import { describe, expect, it } from "vitest";
import { nextItemKey, nextKeyBeside, nextTaskKey } from "./next-plan-key";

const all = (...beside: string[]) => ({ beside, taken: beside });

describe("the key of a task that nobody has named", () => {
  it.each<{ says: string; beside: string[]; taken?: string[]; phase: string | null; key: string }>([
    { says: "follows those of its phase", beside: ["1.1", "1.2"], phase: "1", key: "1.3" },
    { says: "is the first of an empty phase", beside: [], phase: "0.5", key: "0.5.1" },
    {
      says: "follows the numbers of a phase that counts on",
      beside: ["2", "16"],
      phase: "a",
      key: "17",
    },
    {
      says: "keeps to its phase although one of another has come into it",
      beside: ["1.1", "2.7"],
      phase: "1",
      key: "1.2",
    },
    {
      says: "passes over what is archived, and what something names although it is nowhere",
      beside: ["1.1"],
      taken: ["1.1", "1.2", "1.9"],
      phase: "1",
      key: "1.10",
    },
    { says: "begins anew after words", beside: ["first", "second"], phase: "1", key: "1.1" },
    { says: "has a letter where it is in no phase", beside: [], phase: null, key: "T1" },
    { says: "follows those in no phase", beside: ["X-8", "X-9"], phase: null, key: "X-10" },
    {
      says: "is short where the key of its phase is long",
      beside: [],
      phase: "p".repeat(79),
      key: "1",
    },
  ])("$says", ({ beside, taken = beside, phase, key }) => {
    expect(nextTaskKey({ beside, taken }, phase)).toBe(key);
  });
});

describe("the key of a line of a checklist that nobody has named", () => {
  it.each<{ beside: string[]; phase: string | null; key: string }>([
    { beside: ["exit-1-1", "exit-1-2"], phase: "1", key: "exit-1-3" },
    { beside: [], phase: "2", key: "exit-2-1" },
    { beside: [], phase: null, key: "exit-1" },
    { beside: ["architecture"], phase: null, key: "exit-1" },
  ])("after $beside in phase $phase it is $key", ({ beside, phase, key }) => {
    expect(nextItemKey(all(...beside), "exit", phase)).toBe(key);
  });
});

describe("the key of a phase or a component", () => {
  it.each<{ beside: string[]; first: string; key: string }>([
    { beside: ["0", "0.5", "1"], first: "", key: "2" },
    { beside: [], first: "", key: "1" },
    { beside: ["security", "speed"], first: "C", key: "C1" },
    { beside: ["C1", "speed"], first: "C", key: "C2" },
  ])("after $beside it is $key", ({ beside, first, key }) => {
    expect(nextKeyBeside(all(...beside), first)).toBe(key);
  });
});
