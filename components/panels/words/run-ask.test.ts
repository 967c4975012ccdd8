import { expect, it } from "vitest";
import { isFiltered, NO_FILTER, readAsk, readFilter, wordAsk, writeFilter } from "./run-ask";

it("what is asked for stands in the address, beside what else stands there", () => {
  const filter = { ...NO_FILTER, outcome: "failed" as const, branch: "a b&c" };
  const search = writeFilter("?show=stale&proves=x", filter);
  expect(search).toBe("?show=stale&runs=failed&branch=a+b%26c");
  expect(readFilter(search)).toEqual(filter);
  expect(writeFilter(search, NO_FILTER)).toBe("?show=stale");
  expect([isFiltered(filter), isFiltered(NO_FILTER)]).toEqual([true, false]);
});

it("what cannot be asked for is not asked for", () => {
  expect(readFilter("?runs=lost&origin=elsewhere&proves=%20&commit=a%00b")).toEqual({
    ...NO_FILTER,
    commit: "ab",
  });
  expect(readAsk(null)).toEqual({ ...NO_FILTER, check: null, row: null, after: null });
});

it("a panel is asked by the same words, and by which page", () => {
  expect(wordAsk(NO_FILTER)).toBeNull();
  const of = wordAsk({ row: "task-1.2", after: "7", key: "smoke" });
  expect(readAsk(of)).toEqual({
    ...NO_FILTER,
    key: "smoke",
    check: null,
    row: "task-1.2",
    after: "7",
  });
});
