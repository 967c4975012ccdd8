import { describe, expect, it } from "vitest";
import type { TimelineRow } from "./contract";
import { toDay } from "./days";
import { detailsOf } from "./details-of";
import { timelineFixtures } from "./fixtures";
import {
  type Telling,
  wordBar,
  wordEffortChange,
  wordLength,
  wordName,
  wordShare,
  wordSlip,
} from "./words";

const NOW = "2025-12-02T09:40:00.000Z";
const telling: Telling = {
  now: NOW,
  today: toDay(NOW),
  daysPerWeek: 5,
  was: null,
  forecast: true,
};
const row = (parts: Partial<TimelineRow>): TimelineRow => ({
  id: "task-1",
  kind: "task",
  key: "1",
  name: "Build it",
  ...parts,
});
const days = (from: string, to: string): [number, number] => [toDay(from), toDay(to)];
const plain = (words: string) => words.replaceAll("\u00a0", " ");
const full = timelineFixtures.full!;

describe("a bar in words", () => {
  it("says when, how far from the baseline, and what it decides", () => {
    const words = wordBar(
      row({
        kind: "phase",
        expected: days("2025-12-15", "2026-02-06"),
        length: 40,
        critical: true,
        slack: 0,
      }),
      { ...telling, was: { days: days("2025-10-27", "2025-12-19"), slip: 35 } },
    );
    expect(words).toBe("15 Dec – 6 Feb 2026, baseline 27 Oct – 19 Dec, slipped 7 weeks, critical");
  });

  it.each<[Partial<TimelineRow>, string]>([
    [{}, "no dates"],
    [
      { expected: days("2025-12-08", "2025-12-08"), length: 0, lacks: "no estimate" },
      "from 8 Dec on, no estimate",
    ],
    [
      { expected: days("2025-12-08", "2025-12-09"), length: 2, slack: 15 },
      "8–9 Dec, 3 weeks slack",
    ],
    [
      {
        expected: days("2025-12-01", "2025-12-09"),
        length: 2,
        slack: -2,
        actual: [toDay("2025-12-01"), null],
      },
      "1–9 Dec, begun 1 Dec, 2 days too late",
    ],
    [{ actual: days("2025-11-03", "2025-11-07") }, "ended 7 Nov"],
    [{ due: toDay("2025-11-29"), state: "to do" }, "due 29 Nov, 3 days late"],
    [{ due: toDay("2025-12-02"), state: "to do" }, "due 2 Dec, today"],
    [{ due: toDay("2025-12-12"), state: "claimed" }, "due 12 Dec, 10 days left"],
    [{ due: toDay("2025-11-12"), state: "verified" }, "due 12 Nov"],
    [{ lacks: "put off" }, "put off"],
  ])("of %j says: %s", (parts, words) => {
    expect(wordBar(row(parts), telling)).toBe(words);
  });

  it("of a milestone says how far its runs lie apart, unless nobody asks", () => {
    const end = toDay("2026-04-03");
    const milestone = row({
      kind: "milestone",
      expected: [end, end],
      percentiles: [end + 8, end + 14, end + 19],
      chance: 0.031,
    });
    expect(plain(wordBar(milestone, telling))).toBe(
      "expected 3 Apr 2026, P50 11 Apr 2026, P80 17 Apr 2026, P95 22 Apr 2026, 3 % of runs make what was promised",
    );
    expect(wordBar(milestone, { ...telling, forecast: false })).toBe("expected 3 Apr 2026");
  });
});

describe("words of a timeline", () => {
  it("count long stretches in weeks of the project", () => {
    expect([wordLength(1, 5), wordLength(9, 5), wordLength(10, 5), wordLength(34, 5)]).toEqual([
      "1 day",
      "9 days",
      "2 weeks",
      "6.8 weeks",
    ]);
    expect([wordSlip(0, 5), wordSlip(-3, 5), wordSlip(20, 4)]).toEqual([
      "as in the baseline",
      "3 days ahead",
      "slipped 5 weeks",
    ]);
  });

  it("never round little to nothing, nor nearly all to all", () => {
    expect([0, 0.001, 0.5, 0.999, 1].map(wordShare).map(plain)).toEqual([
      "0 %",
      "under 1 %",
      "50 %",
      "over 99 %",
      "100 %",
    ]);
  });

  it("name a row as people do", () => {
    expect(wordName(row({ kind: "phase", key: "1", name: "Tooling" }))).toBe("phase 1 Tooling");
    expect(wordName(row({ kind: "milestone", name: "Go live" }))).toBe("milestone Go live");
    expect(wordName(row({ kind: "finish", name: "Everything is done" }))).toBe(
      "Everything is done",
    );
  });

  it("tell all that is known of a row, and what it waits for", () => {
    const told = (id: string) => {
      const found = full.rows.find((one) => one.id === id)!;
      const details = detailsOf(found, full, { ...telling, was: found.was?.[0] ?? null });
      return Object.fromEntries(details.map(({ term, words }) => [term, plain(words)]));
    };
    expect(told("task-0.2")).toMatchObject({
      Earliest: "8–12 Dec",
      Latest: "15–19 Dec",
      Slack: "5 days slack",
      Estimate: "40 h",
      Planned: "1–5 Dec",
      "Why then": "waits for task 0.1 Make the Gateway the default path in Hive",
      "Waits for": "task 0.1 Make the Gateway the default path in Hive",
      Critical: "in 12 % of all runs",
    });
    expect(told("task-0.1")).toMatchObject({
      "Holds up": "task 0.2 Retire the direct client",
      Begun: "1 Dec",
    });
    expect(told("task-1.2")["Why then"]).toMatch(/^nobody is free before the end of task 1\.1/);
    expect(told("task-1.3").Estimate).toBe("no estimate");
    expect(told("phase-1")).toMatchObject({ "Against it": "slipped 7 weeks", Slack: "critical" });
    expect(told("milestone-tooling")).toMatchObject({
      Promised: "6 Feb 2026",
      "Chance of what was promised": "31 %",
    });
    expect(told("item-budget")).toMatchObject({
      Due: "due 28 Nov, 4 days late",
      Owner: "Lena Lead",
    });
  });
});

it.each([
  [0, "as in the baseline"],
  [6, "6 h more"],
  [-1.5, "1.5 h less"],
])("an effort that differs by %d hours is told as %s", (hours, words) => {
  expect(wordEffortChange(hours).replaceAll("\u00a0", " ")).toBe(words);
  const was = { days: days("2025-10-27", "2025-12-19"), slip: 0, effort: hours };
  const told = detailsOf(row({}), { rows: [], links: [] }, { ...telling, was });
  expect(told.find(({ term }) => term === "Effort against it")?.words).toBe(
    wordEffortChange(hours),
  );
});
