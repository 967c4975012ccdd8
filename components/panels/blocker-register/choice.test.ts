import { describe, expect, it } from "vitest";
import { arrange, EVERYTHING, passes, readChoice, SHOWN, SORTS, writeChoice } from "./choice";
import type { BlockerLine } from "./contract";
import { blockerRegisterFixtures } from "./fixtures";

const [base] = blockerRegisterFixtures.full.rows;
const line = (key: string, part: Partial<BlockerLine> = {}) =>
  ({
    ...base,
    key,
    standing: "open",
    severity: "P1",
    ageDays: 1,
    weight: 0,
    ...part,
  }) as BlockerLine;

describe("what of the blockers is shown", () => {
  it.each([null, ...SHOWN])("%s stands in the address and is read from it", (shown) => {
    const choice = { ...EVERYTHING, shown, severity: "P0" as const };
    expect(readChoice(writeChoice("", choice))).toEqual(choice);
  });

  it.each(SORTS)("the order by %s too", (sort) => {
    expect(readChoice(writeChoice("", { ...EVERYTHING, sort }))).toEqual({ ...EVERYTHING, sort });
  });

  it("is everything where the address says nothing that can be read", () => {
    expect(readChoice("?show=lost&severity=P9&sort=colour")).toEqual(EVERYTHING);
    expect(writeChoice("?other=1&show=open", EVERYTHING)).toBe("?other=1");
  });

  it.each([
    ["open", { standing: "open" }],
    ["claimed", { standing: "claimed resolved" }],
    ["resolved", { standing: "resolved" }],
    ["contradicted", { contradicted: true, standing: "claimed resolved" }],
  ] as const)("%s are those that are like that, of every severity or of one", (shown, part) => {
    const row = line("a", { contradicted: false, ...part });
    expect(passes(row, { ...EVERYTHING, shown })).toBe(true);
    expect(passes(row, { ...EVERYTHING, shown, severity: "P0" })).toBe(false);
    const other = line("b", {
      contradicted: false,
      standing: shown === "open" ? "resolved" : "open",
    });
    expect(passes(other, { ...EVERYTHING, shown })).toBe(false);
  });
});

describe("the order", () => {
  const rows = [
    line("gone", { severity: "P0", standing: "resolved", ageDays: 99, weight: 99 }),
    line("old", { ageDays: 50 }),
    line("heavy", { weight: 12, ageDays: 3 }),
    line("grave", { severity: "P0", ageDays: 2 }),
    line("said", { severity: "P0", standing: "claimed resolved", ageDays: 9 }),
  ];

  it.each([
    ["severity", ["grave", "said", "old", "heavy", "gone"]],
    ["age", ["old", "said", "heavy", "grave", "gone"]],
    ["holds-up", ["heavy", "grave", "said", "old", "gone"]],
  ] as const)("by %s has what is resolved last", (sort, keys) => {
    expect(arrange(rows, { ...EVERYTHING, sort }).map(({ key }) => key)).toEqual(keys);
  });
});
