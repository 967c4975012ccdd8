import { describe, expect, it } from "vitest";
import { BrokenReference, indexKeys } from "./key-index";

const keys = indexKeys({
  phases: [{ id: "id-1", key: "0.5" }],
  tasks: [{ id: "id-2", key: "1.2" }],
});

describe("the keys of a project's rows", () => {
  it("are found by id, in whichever list the row stands", () => {
    expect([keys.of("id-1"), keys.of("id-2"), keys.ofOrNull(null)]).toEqual(["0.5", "1.2", null]);
  });

  it("end in an error that names the row and where it was looked for", () => {
    expect(() => keys.of("id-3")).toThrow(BrokenReference);
    expect(() => keys.ofOrNull("id-3")).toThrow(
      "A row points at id-3, which is none of its project's phases, tasks.",
    );
  });
});
