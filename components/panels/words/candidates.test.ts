import { describe, expect, it } from "vitest";
import { findCandidates, listedOf } from "./candidates";

describe("what may be waited for", () => {
  const all = [
    { kind: "task" as const, key: "1", name: "Design" },
    { kind: "phase" as const, key: "1", name: "First" },
    { kind: "task" as const, key: "2", name: "Build" },
  ];

  it("is listed without itself and without what it waits for", () => {
    const listed = listedOf(all, { kind: "task", key: "2" }, [{ kind: "task", key: "1" }]);
    expect(listed).toEqual([{ value: "phase 1", label: "phase 1 First" }]);
  });

  it.each([
    ["1", ["task 1"], []],
    ["Phase 1, build", ["phase 1", "task 2"], []],
    // However it is named, each once.
    ["task 2, Build, 2, ", ["task 2"], []],
    ["3, 1, Nowhere", ["task 1"], ["3", "Nowhere"]],
    [" , ", [], []],
  ])("%j is found, and what is not is told", (written, named, unknown) => {
    const { found, ...rest } = findCandidates(all, written);
    expect(found.map(({ kind, key }) => `${kind} ${key}`)).toEqual(named);
    expect(rest).toEqual({ unknown });
  });
});
