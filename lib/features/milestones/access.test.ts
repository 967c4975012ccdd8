import { expect, it } from "vitest";
import { whyNotFacts } from "./access";
import { type MilestoneFacts, NOTHING_SAID } from "./types";

const around = { before: null, phases: [{ key: "0" }], today: "2026-01-05" };

it.each<[string, Partial<MilestoneFacts>, Partial<MilestoneFacts> | null, string[]]>([
  ["a promise", { startsOn: "2026-02-01", endsOn: "2026-02-01", phaseKeys: ["0"] }, null, []],
  [
    "one that ends before it begins",
    { startsOn: "2026-02-02", endsOn: "2026-02-01" },
    null,
    ["endsOn: It ends before it begins"],
  ],
  ["one that was met today", { actualOn: "2026-01-05" }, null, []],
  [
    "one that was met tomorrow",
    { actualOn: "2026-01-06" },
    null,
    ["actualOn: That day has not come yet"],
  ],
  ["one of no phase there is", { phaseKeys: ["9"] }, null, ["phaseKeys: There is no phase 9"]],
  ["one that kept a phase that is gone", { phaseKeys: ["9"] }, { phaseKeys: ["9"] }, []],
  [
    "one that is promised anew when it is met",
    { endsOn: "2026-03-01", actualOn: "2026-01-05" },
    { endsOn: "2026-02-01", actualOn: "2026-01-05" },
    ["endsOn: It is met: what was promised of it stays"],
  ],
  [
    "one that is met no more and promised anew",
    { endsOn: "2026-03-01" },
    { endsOn: "2026-02-01", actualOn: "2026-01-05" },
    [],
  ],
])("%s", (_, facts, before, wrong) => {
  const was = before && { ...NOTHING_SAID, ...before };
  const found = whyNotFacts({ ...NOTHING_SAID, ...facts }, { ...around, before: was });
  expect(found.map(({ path, message }) => `${path}: ${message}`)).toEqual(wrong);
});
