import { describe, expect, it } from "vitest";
import { safeNextPath } from "./next-path";

const origin = "https://gantry.example";

describe("safeNextPath", () => {
  it("keeps a path of this origin with its query and fragment", () => {
    expect(safeNextPath("/projects/vimana/plan?open=0.3#gate", origin)).toBe(
      "/projects/vimana/plan?open=0.3#gate",
    );
  });

  it.each([
    undefined,
    "",
    "projects",
    "https://elsewhere.example/",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/\t/elsewhere.example",
    "javascript:alert(1)",
    "https://gantry.example.elsewhere.example/",
    "//",
  ])("leads home instead of to %j", (next) => {
    expect(safeNextPath(next, origin)).toBe("/");
  });
});
