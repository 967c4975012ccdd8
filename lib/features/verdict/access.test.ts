import { expect, it } from "vitest";
import { sayApproverMissing } from "./access";

const failed = { hasFailed: true } as const;
const gate = { ...failed, kind: "gate", key: "1", gate: null } as const;
const line = { ...failed, kind: "item", key: "x1", gate: "1" } as const;

it("agrees with the names that it tells: a gate speaks for the lines that decide it", () => {
  const said = (eased: Parameters<typeof sayApproverMissing>[0]["eased"]) =>
    sayApproverMissing({ eased } as Parameters<typeof sayApproverMissing>[0]);
  expect(said([gate, line])).toMatch(/^Gate 1 would stand better by that alone, and has failed:/);
  expect(said([gate, { ...gate, key: "2" }])).toContain("Gate 1 and gate 2 would stand better");
  expect(said([gate, { ...gate, key: "2" }])).toContain("and have failed");
});
