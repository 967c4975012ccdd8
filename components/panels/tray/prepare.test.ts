import { expect, it } from "vitest";
import type { WaitingGroup } from "@/lib/features/intake/types";
import { NOW } from "@/lib/testing/project-builder";
import { trayFixtures } from "./fixtures";
import { foretellAssigning } from "./foretell-assigning";
import { prepareTray } from "./prepare";

const waiting: WaitingGroup = {
  ...{ format: "junit", name: "api", count: 2, outcome: "failed", value: null, unit: null },
  ...{ excerpt: "boom", commit: "1a2b3c4", url: null, by: "Nightly", at: NOW },
};
const GROUND = {
  rules: [
    {
      ...{ id: "r1", format: "any" as const, pattern: "api*" },
      target: { kind: "metric" as const, key: "p95" },
    },
  ],
  metrics: [
    { key: "p95", unit: "s", comparator: "<=" as const },
    { key: "size", unit: null, comparator: "<=" as const },
  ],
};
const prepare = (part: Partial<WaitingGroup>) =>
  prepareTray([{ ...waiting, ...part }], { ...GROUND, slug: "s", mayAssign: true, now: NOW })
    .groups[0];

it("what waits says what came, or what was measured and in what", () => {
  expect(prepare({})).toMatchObject({ count: 2, outcome: "failed", figure: null });
  expect(prepare({ outcome: null, value: 412.5, unit: "ms" })?.figure).toBe("412.5\u00a0ms");
  expect(prepare({ outcome: null, value: 0, unit: null })?.figure).toBe("0");
});

it("a figure that a rule names and nothing converts says why it waits", () => {
  const figureOf = (part: Partial<WaitingGroup>) =>
    prepare({ outcome: null, value: 412.5, unit: "ms", ...part })?.why;
  expect(figureOf({ unit: "%" })).toBe(
    "It is in %, and metric p95 is in s, into which nothing converts it",
  );
  expect(figureOf({ name: "size", unit: "B" })).toBe("It is in B, and metric size names no unit");
  expect(figureOf({ value: 0.01 })).toBe("In s, as metric p95 is, it is less than a sample holds");
  expect([figureOf({}), figureOf({ name: "x", unit: "%" }), prepare({})?.why]).toEqual([
    null,
    null,
    null,
  ]);
});

const [result, , figure] = trayFixtures.full.groups;
if (!result || !figure) throw new Error("Nothing waits.");
const check = { kind: "check", key: "c", text: "0.3 Fix the imports", unit: null } as const;
const metric = { kind: "metric", key: "m", text: "p95 latency", unit: "s" } as const;

it("what assigning does is told before it is done", () => {
  expect(foretellAssigning(result, check, false)).toBe(
    "2 results become evidence of 0.3 Fix the imports. Evidence is for good: it is not taken back.",
  );
  expect(foretellAssigning({ ...result, count: 1 }, check, true)).toBe(
    "1 result becomes evidence of 0.3 Fix the imports, and so does what comes under this name from now on. Evidence is for good: it is not taken back.",
  );
  expect(foretellAssigning(figure, metric, false)).toBe(
    "4 figures become samples of p95 latency; of one day the newest stands. Converted from ms to s.",
  );
  expect(foretellAssigning(figure, { ...metric, unit: "%" }, false)).toBe(
    "Not assigned: it came in ms, the metric is in %, and nothing converts one into the other.",
  );
  expect(foretellAssigning(figure, { ...metric, unit: null }, false)).toBe(
    "Not assigned: it came in ms, the metric names no unit, and nothing converts one into the other.",
  );
  expect(foretellAssigning(result, null, false)).toBe("2 results are put aside.");
  expect(foretellAssigning(result, null, true)).toBe(
    "2 results are put aside, and what comes under this name from now on is not kept.",
  );
});
