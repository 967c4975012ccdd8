import { describe, expect, it } from "vitest";
import {
  wordCompact,
  wordDistance,
  wordForecast,
  wordReadiness,
  wordTracker,
} from "./compact-words";
import type { SystemRow } from "./contract";
import { portfolioFixtures, portfolioRows } from "./fixtures";

const { now } = portfolioFixtures.full;
const [full, tallied, unknown, ready] = portfolioRows as SystemRow[];

/** As it is read: a fixed space is a space. */
const read = (words: string) => words.replaceAll("\u00a0", " ");
const compact = (row?: SystemRow) => row && wordCompact(row, now).map(read);

describe("a system in a running line", () => {
  it("has what is verified, claimed and stated, what is open, and what comes next", () => {
    expect(compact(full)).toEqual([
      "25 % verified",
      "claimed 55",
      "stated 70",
      "reality gap 30 points",
      "3 P0 blockers",
      "gate 0 failed",
      "target 5 Dec",
      "P80 23 Dec at the earliest, 18 days after target",
    ]);
  });

  it("says that a tracker counted, and counts down", () => {
    expect(compact(tallied)).toEqual([
      "0 % verified",
      "stated 23",
      "reality gap 0 points",
      "15 P0 in tracker",
      "every gate passed",
      "trigger: 3 days left",
      "target 5 Dec",
      "P80 4 Dec of an earlier state, being computed",
    ]);
    const both = tallied && { ...tallied, p0: { ...tallied.p0, blockers: 2 } };
    expect(compact(both)).toEqual(expect.arrayContaining(["2 P0 blockers", "15 P0 in tracker"]));
  });

  it("of nothing known says so", () => {
    expect(compact(unknown)).toEqual([
      "nothing to measure",
      "0 P0 blockers",
      "no phases",
      "forecast: no plan yet",
    ]);
  });
});

it("says how late a forecast is, and what its day is worth", () => {
  const words = (own: Partial<SystemRow["forecast"]>) =>
    full && wordForecast({ ...full.forecast, atLeast: false, ...own });
  expect(words({})).toEqual(["18 days after target"]);
  expect(words({ daysLate: -1 })).toEqual(["1 day before target"]);
  expect(words({ daysLate: 0, atLeast: true })).toEqual(["on the target day", "at the earliest"]);
  expect(words({ daysLate: null, isOutdated: true })).toEqual([
    "of an earlier state, being computed",
  ]);
});

it("says what stands beside what is verified", () => {
  const words = (row?: SystemRow) => row && read(wordReadiness(row));
  expect(words(full)).toBe("claimed 55, stated 70");
  expect(words(tallied)).toBe("nothing claimed, stated 23");
  expect(words(unknown)).toBe("no items yet");
  expect(words(ready && { ...ready, stated: null })).toBe("claimed 100");
});

it("says what a tracker counted and when, and nothing where none did", () => {
  expect(tallied && wordTracker(tallied, now)).toBe("15 / 25 in tracker, 21 Nov");
  expect(full && wordTracker(full, now)).toBeNull();
  const half = tallied && { ...tallied, p1: { blockers: 1, tally: null, asOfOn: null } };
  expect(half && wordTracker(half, now)).toBe("15 / ? in tracker, 21 Nov");
});

it.each([
  ["2025-12-02", "today"],
  ["2025-12-03", "in 1 day"],
  ["2025-11-22", "10 days ago"],
])("%s is %s", (day, words) => {
  expect(wordDistance(day, now)).toBe(words);
});
