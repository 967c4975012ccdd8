import { expect, it } from "vitest";
import { isFiltered, NO_FILTER, readFilter, wordAsk, writeFilter } from "./ask";

it("what is asked stands in the address, beside what else stands there", () => {
  const filter = { ...NO_FILTER, who: "Lena", from: "2026-01-05" };
  expect(writeFilter("?x=1&noun=task", filter)).toBe("?x=1&who=Lena&from=2026-01-05");
  expect(readFilter("?x=1&who=Lena&from=2026-01-05")).toEqual(filter);
  expect(writeFilter("?who=Lena", NO_FILTER)).toBe("");
});

it("what is no day, and nothing, is not asked", () => {
  const filter = readFilter("?from=tomorrow&to=2026-02-31x&find=%20&who=%00");
  expect(filter).toEqual(NO_FILTER);
  expect([isFiltered(filter), isFiltered({ ...filter, find: "x" })]).toEqual([false, true]);
});

it("a panel is asked with the event behind which it goes on", () => {
  expect(wordAsk(NO_FILTER, null)).toBeNull();
  expect(wordAsk({ ...NO_FILTER, noun: "task" }, "id")).toBe("noun=task&after=id");
});
