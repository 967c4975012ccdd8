import { describe, expect, it } from "vitest";
import { type Changes, changesTo, mergeChanges } from "./merge-changes";

interface Facts {
  title: string;
  owner: string | null;
  steps: string[];
  estimate: { low: number; high: number } | null;
}

const NOW: Facts = {
  title: "Write tests",
  owner: "Otto",
  steps: ["One", "Two"],
  estimate: { low: 1, high: 2 },
};

describe("R11: two people who edit the same thing never overwrite each other silently", () => {
  it.each<{ says: string; changes: Changes<Facts>; before: object; after: object }>([
    {
      says: "a fact that stands as it was seen is changed",
      changes: { title: { from: "Write tests", to: "Write more tests" } },
      before: { title: "Write tests" },
      after: { title: "Write more tests" },
    },
    {
      says: "several are changed at once",
      changes: { owner: { from: "Otto", to: null }, steps: { from: ["One", "Two"], to: [] } },
      before: { owner: "Otto", steps: ["One", "Two"] },
      after: { owner: null, steps: [] },
    },
    {
      says: "what is made of parts is compared by them, in whatever order they stand",
      changes: { estimate: { from: { high: 2, low: 1 }, to: null } },
      before: { estimate: { low: 1, high: 2 } },
      after: { estimate: null },
    },
    {
      says: "what somebody else has set to the same is no conflict, and the rest is changed",
      changes: {
        owner: { from: null, to: "Otto" },
        title: { from: "Write tests", to: "Test it" },
      },
      before: { title: "Write tests" },
      after: { title: "Test it" },
    },
    {
      says: "what is left out is not changed",
      changes: { owner: undefined, title: { from: "Write tests", to: "Test it" } },
      before: { title: "Write tests" },
      after: { title: "Test it" },
    },
  ])("$says", ({ changes, before, after }) => {
    expect(mergeChanges(NOW, changes)).toEqual({ kind: "merged", before, after });
  });

  it.each<{ says: string; changes: Changes<Facts> }>([
    { says: "no fact is named", changes: {} },
    { says: "it stands so already", changes: { owner: { from: null, to: "Otto" } } },
    { says: "it is given anew", changes: { steps: { from: [], to: ["One", "Two"] } } },
  ])("nothing is to be done where $says", ({ changes }) => {
    expect(mergeChanges(NOW, changes)).toEqual({ kind: "nothing" });
  });

  it.each<{ says: string; changes: Changes<Facts>; fields: object }>([
    {
      says: "a fact that both have changed",
      changes: { owner: { from: null, to: "Lena" } },
      fields: { owner: { theirs: "Otto", base: null, mine: "Lena" } },
    },
    {
      says: "a list in another order",
      changes: { steps: { from: ["Two", "One"], to: ["Two"] } },
      fields: { steps: { theirs: ["One", "Two"], base: ["Two", "One"], mine: ["Two"] } },
    },
    {
      says: "one part of a whole",
      changes: { estimate: { from: { low: 1, high: 3 }, to: { low: 1, high: 4 } } },
      fields: {
        estimate: {
          theirs: { low: 1, high: 2 },
          base: { low: 1, high: 3 },
          mine: { low: 1, high: 4 },
        },
      },
    },
    {
      says: "only those that both have changed, though others are wanted too",
      changes: {
        title: { from: "Write tests", to: "Test it" },
        owner: { from: "Ada", to: "Lena" },
      },
      fields: { owner: { theirs: "Otto", base: "Ada", mine: "Lena" } },
    },
  ])("both versions are told of $says", ({ changes, fields }) => {
    expect(mergeChanges(NOW, changes)).toEqual({ kind: "conflict", fields });
  });

  it("a list is never what an object with the same names says", () => {
    const merge = mergeChanges<{ value: unknown }>(
      { value: ["One"] },
      { value: { from: { 0: "One" }, to: [] } },
    );
    expect(merge).toMatchObject({ kind: "conflict" });
  });
});

describe("what somebody changes", () => {
  it("is what they want otherwise than they saw it, and nothing that they leave", () => {
    const seen = { owner: null as string | null, steps: ["Ask"], weight: 1 };
    expect(changesTo(seen, { owner: "Ada", steps: ["Ask"] })).toEqual({
      owner: { from: null, to: "Ada" },
    });
    expect(changesTo(seen, seen)).toEqual({});
  });
});
