import { describe, expect, it } from "vitest";
import { claimInput, notApplicableInput, withdrawInput } from "./schema";

const target = { kind: "task", id: "01989f7e-5d3c-7c6e-8a43-1f0b52a7c9d1", version: 1 };
const claim = { slug: "vimana", target, note: "ran it" };

describe("what Postgres could not hold is refused at its field", () => {
  it.each([
    ["slug", claimInput, { ...claim, slug: "vim\u0000ana" }],
    ["slug", claimInput, { ...claim, slug: "Vimana!" }],
    ["note", claimInput, { ...claim, note: "a\u0000b" }],
    ["target.version", claimInput, { ...claim, target: { ...target, version: 2_147_483_648 } }],
    [
      "target.version",
      claimInput,
      { ...claim, target: { ...target, version: Number.MAX_SAFE_INTEGER } },
    ],
    ["reason", withdrawInput, { slug: "vimana", target, reason: "wrong\u0000 file" }],
    ["reason", notApplicableInput, { slug: "vimana", target, reason: "no such\u0000 part" }],
  ])("%s", (field, schema, input) => {
    const { error } = schema.safeParse(input);
    expect(error?.issues.map((issue) => issue.path.join("."))).toEqual([field]);
  });

  it("and everything else passes", () => {
    const last = { ...target, version: 2_147_483_647 };
    const given = { ...claim, target: last, overrideReason: "it ran" };
    expect(claimInput.parse(given)).toEqual(given);
  });
});
