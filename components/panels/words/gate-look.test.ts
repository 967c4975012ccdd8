import { expect, it } from "vitest";
import { gateLook } from "./gate-look";

const gate = { result: "unknown", locked: false, deciding: 2 } as const;

it.each([
  { says: "passed when it has", gate: { ...gate, result: "pass" }, look: "passed" },
  {
    says: "passed also behind one that has not",
    gate: { ...gate, result: "pass", locked: true },
    look: "passed",
  },
  { says: "waived when it is", gate: { ...gate, result: "waived", locked: true }, look: "waived" },
  { says: "failed while its phase runs", gate: { ...gate, result: "fail" }, look: "failed" },
  {
    says: "locked behind another, although something there was refuted",
    gate: { ...gate, result: "fail", locked: true },
    look: "locked",
  },
  { says: "locked behind another", gate: { ...gate, locked: true }, look: "locked" },
  { says: "unknown where nothing decides", gate: { ...gate, deciding: 0 }, look: "unknown" },
  {
    says: "unknown where nothing decides, also behind another",
    gate: { ...gate, locked: true, deciding: 0 },
    look: "unknown",
  },
  { says: "open while its phase runs", gate, look: "open" },
] as const)("a gate is drawn $says", ({ gate: drawn, look }) => {
  expect(gateLook(drawn)).toBe(look);
});
