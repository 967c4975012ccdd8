import { describe, expect, it } from "vitest";
import {
  EVERYTHING,
  NOBODY,
  readChoice,
  SORTS,
  sortsWith,
  withoutSort,
  writeChoice,
} from "./choice";

describe("what is chosen of the portfolio", () => {
  it("is everything, the most open P0 first, where the address says nothing", () => {
    expect(readChoice("")).toEqual(EVERYTHING);
    expect(writeChoice(EVERYTHING)).toBe("");
  });

  it.each([
    "?sort=-gap",
    "?sort=name",
    "?sort=p0",
    "?verdict=NO-GO",
    "?q=har+bour",
    "?p0=open",
    "?due=7",
    "?due=0",
    "?sort=forecast",
    "?forecast=late",
    "?show=archived",
    "?forecast=in-time",
    "?owner=Ada+Lind",
    `?owner=${NOBODY}`,
    "?sort=-gap&verdict=CONDITIONAL&q=a&p0=open&due=30&owner=Ada",
  ])("comes back from the address as it went into it: %s", (search) => {
    expect(writeChoice(readChoice(search))).toBe(search);
  });

  it.each([
    "?sort=price",
    "?verdict=MAYBE",
    "?p0=1",
    "?due=-1",
    "?due=99999",
    "?due=a",
    "?forecast=soon",
    "?show=all",
    "?owner=",
  ])("leaves out what cannot be read: %s", (search) => {
    expect(readChoice(search)).toEqual(EVERYTHING);
  });

  it("goes by the head that was pressed where a form sends its list as well", () => {
    expect(readChoice("?sort=-p0&q=&sort=name")).toMatchObject({ sort: "name", descending: false });
  });
});

it("is sorted by an amount only where there is one for its reader", () => {
  expect(sortsWith(["investment", "payback"])).toEqual(SORTS);
  expect(sortsWith(["payback"])).not.toContain("investment");
  const sent = readChoice("?sort=investment&q=har");
  expect(withoutSort(sent, ["investment"])).toBe(sent);
  expect(withoutSort(sent, [])).toEqual({ ...EVERYTHING, q: "har" });
});
