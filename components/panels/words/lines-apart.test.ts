import { expect, it } from "vitest";
import { moneyUnit } from "@/lib/format/money";
import { buildProject } from "@/lib/testing/project-builder";
import { linesApart } from "./lines-apart";

const amount = { lowMinor: 1_000_000, likelyMinor: null, highMinor: 2_000_000 };
const unit = moneyUnit([2_000_000], "USD");

const project = buildProject({
  moneyLines: [
    { key: "M1", kind: "investment", name: "Engineering", amount },
    { key: "M2", kind: "contingency", name: "Reserve", amount, optionKey: "2" },
    { key: "M3", kind: "annual-return", name: "Fewer outages", amount, optionKey: "2" },
  ],
});

it("lines that are in no sum are told with the option they are of", () => {
  expect(
    linesApart(project, { kinds: ["investment", "contingency"], shown: ["M1"], unit }),
  ).toEqual([{ key: "M2", name: "Reserve", amount: "10–20", of: "option 2" }]);
});

it("where nothing is shown all of them are", () => {
  const lines = linesApart(project, { kinds: ["investment", "contingency"], shown: [], unit });
  expect(lines.map(({ key, of }) => [key, of])).toEqual([
    ["M1", "the whole"],
    ["M2", "option 2"],
  ]);
});
