import { expect, it } from "vitest";
import type { RuleTarget } from "@/lib/features/intake/types";
import type { HeardName } from "./contract";
import { foretellRule } from "./foretell-rule";

const name = (of: string, waiting: number, more: Partial<HeardName> = {}): HeardName => ({
  ...{ format: "junit", name: of, isFigure: false, waiting },
  ...more,
});
const names = [
  name("api > login", 3),
  name("api > logout", 0),
  name("web", 1),
  name("api > p95", 2, { format: "k6", isFigure: true }),
];
const CHECK: RuleTarget = { kind: "check", key: "smoke" };
const told = (pattern: string, target: RuleTarget | null, format: "any" | "junit" = "any") =>
  foretellRule({ format, pattern, target }, names);

it("says what waits under its names, and what came so of late", () => {
  expect(told("api*", CHECK)).toEqual({
    sentence:
      "It matches 1 of 3 names that wait: 3 results become evidence at once. Of 4 names that nobody knew in the last 30 days it matches 2. 1 other of that name is no result of a check, and stays.",
    named: ["api > login", "api > logout"],
  });
});

it.each<[string, string, RuleTarget | null, RegExp]>([
  ["of a metric", "api*", { kind: "metric", key: "p95" }, /2 figures become samples at once/],
  [
    "of nothing",
    "*",
    { kind: "nothing" },
    /3 of 3 names that wait: 6 results are put aside at once/,
  ],
  ["that matches nothing", "x", CHECK, /^It matches 0 of 3 names that wait\./],
])("%s", (_, pattern, target, says) => {
  expect(told(pattern, target).sentence).toMatch(says);
});

it("of another format matches none of these, and nothing written says nothing", () => {
  expect(foretellRule({ format: "tap", pattern: "*", target: CHECK }, names).named).toEqual([]);
  expect(told(" ", CHECK)).toEqual({ sentence: "", named: [] });
});

it("names a few, and how many more", () => {
  const many = Array.from({ length: 8 }, (_, index) => name(`s${String(index)}`, 1));
  const { named } = foretellRule({ format: "any", pattern: "s*", target: CHECK }, many);
  expect([named.length, named.at(-1)]).toEqual([6, "and 3 more"]);
});
