import { describe, expect, it } from "vitest";
import type { Planned } from "../timeline-edit/contract";
import type { TimelineRow } from "./contract";
import { dayText, toDay } from "./days";
import {
  type ChangeKind,
  changedRow,
  factsAfter,
  whyNotChange,
  wordChange,
  wordFacts,
  workingDaysTo,
} from "./row-change";

const NOW = "2026-03-16T12:00:00.000Z";
const TIME = { hoursPerDay: 8, workingDays: [1, 2, 3, 4, 5], holidays: ["2026-03-25"] };
const WORLD = { time: TIME, today: toDay(NOW) };
const days = (first: string, last: string): [number, number] => [toDay(first), toDay(last)];

/** From Wednesday to Friday. */
const task: TimelineRow = {
  id: "task-1.2",
  kind: "task",
  key: "1.2",
  name: "Build",
  version: 3,
  expected: days("2026-03-18", "2026-03-20"),
  at: [toDay("2026-03-18") + 0.25, toDay("2026-03-20") + 0.5],
  planned: days("2026-03-18", "2026-03-20"),
  length: 2.3,
};
const milestone: TimelineRow = {
  id: "milestone-m",
  kind: "milestone",
  key: "m",
  name: "Live",
  version: 1,
  keeps: "no time",
  expected: days("2026-03-27", "2026-03-27"),
};

describe("a place on the drawing", () => {
  it.each<[ChangeKind, number, number]>([
    ["move", 0, 0],
    ["move", 1, 1],
    // A Saturday and a Sunday begin with the Monday after them.
    ["move", 3, 3],
    ["move", 4, 3],
    ["move", 5, 3],
    // Over the holiday.
    ["move", 8, 5],
    ["move", -1, -1],
    // No work begins before today.
    ["move", -30, -2],
    // An evening of the weekend is that of the Friday before it.
    ["length", 2, 0],
    ["length", 3, 1],
    // A bar of 2.3 days loses two at most.
    ["length", -30, -2],
  ])("%s by %i days of the calendar is %i working days", (kind, calendar, by) => {
    expect(workingDaysTo(task, kind, calendar, WORLD)).toBe(by);
  });

  it("of a promise may lie before today", () => {
    expect(workingDaysTo(milestone, "move", -28, WORLD)).toBe(-19);
  });

  it("of what has no day is nowhere", () => {
    const { expected: _, ...none } = task;
    expect(workingDaysTo(none, "move", 5, WORLD)).toBe(0);
  });
});

describe("a row is drawn", () => {
  const drawn = (row: TimelineRow, kind: ChangeKind, by: number) => {
    const { expected, planned, at, length } = changedRow(row, { kind, by }, TIME);
    return { expected: expected?.map(dayText), planned: planned?.map(dayText), at, length };
  };

  it("moved, with what it begins and ends within", () => {
    expect(drawn(task, "move", 1)).toEqual({
      expected: ["2026-03-19", "2026-03-23"],
      planned: ["2026-03-19", "2026-03-23"],
      at: [toDay("2026-03-19") + 0.25, toDay("2026-03-23") + 0.5],
      length: 2.3,
    });
  });

  it("longer, from where it was", () => {
    expect(drawn(task, "length", 2)).toMatchObject({
      expected: ["2026-03-18", "2026-03-24"],
      planned: ["2026-03-18", "2026-03-24"],
      length: 4.3,
    });
  });

  it("promised, where only expected before", () => {
    expect(drawn(milestone, "move", 1)).toMatchObject({
      expected: ["2026-03-27", "2026-03-27"],
      planned: ["2026-03-30", "2026-03-30"],
    });
  });
});

describe("what is written", () => {
  const estimate = { low: 8, likely: 16, high: 24, unit: "hours" as const };
  const plan = { estimate, actualHours: 3, plannedStartOn: null, plannedEndOn: "2026-03-20" };
  const written = (planned: Planned, row: TimelineRow, kind: ChangeKind, by: number) =>
    factsAfter({ planned, days: 2 }, row, { kind, by }, TIME);

  it("of a task that is moved is the day where it was put down", () => {
    expect(written({ kind: "task", facts: plan }, task, "move", 1)).toEqual({
      ...plan,
      plannedStartOn: "2026-03-19",
      plannedEndOn: "2026-03-23",
    });
  });

  it("of a phase that is moved also that it begins no sooner", () => {
    const facts = { ...plan, notBeforeOn: null, deferred: false };
    expect(written({ kind: "phase", facts }, { ...task, kind: "phase" }, "move", 1)).toEqual({
      ...facts,
      plannedStartOn: "2026-03-19",
      plannedEndOn: "2026-03-23",
      notBeforeOn: "2026-03-19",
    });
  });

  it("of one that is longer is an estimate in proportion", () => {
    expect(written({ kind: "task", facts: plan }, task, "length", 1)).toEqual({
      ...plan,
      estimate: { low: 12, likely: 24, high: 36, unit: "hours" },
      plannedEndOn: "2026-03-23",
    });
    const without = { ...plan, estimate: null };
    expect(written({ kind: "task", facts: without }, task, "length", 1)).toMatchObject({
      estimate: null,
    });
  });

  it("of a milestone is its window", () => {
    const facts = { startsOn: "2026-03-23", endsOn: "2026-03-24", actualOn: null };
    expect(written({ kind: "milestone", facts }, milestone, "move", 1)).toEqual({
      startsOn: "2026-03-24",
      endsOn: "2026-03-26",
      actualOn: null,
    });
  });
});

describe("what stays says why", () => {
  it.each<[Partial<TimelineRow>, ChangeKind, string | null]>([
    [{}, "move", null],
    [{}, "length", null],
    [{ stays: "done" }, "move", "Task 1.2 Build is done: it stays where it was."],
    [{ stays: "done" }, "length", "Task 1.2 Build is done: it stays where it was."],
    [{ stays: "begun" }, "length", null],
    [
      { stays: "begun" },
      "move",
      "Task 1.2 Build has begun: it goes on from today, and only its length can be changed.",
    ],
    [
      { keeps: "no estimate" },
      "length",
      "Task 1.2 Build has no estimate yet. Edit it to say what it takes.",
    ],
    [
      { kind: "phase", keeps: "its tasks" },
      "length",
      "Phase 1.2 Build lasts as long as its tasks: change theirs.",
    ],
  ])("%j, %s", (part, kind, words) => {
    expect(whyNotChange({ ...task, ...part }, kind)).toBe(words);
  });

  it.each<[TimelineRow, ChangeKind, string]>([
    [milestone, "length", "Milestone Live takes no time: it can only be moved."],
    [
      { ...milestone, stays: "met" },
      "move",
      "Milestone Live is met: what was promised of it stays.",
    ],
    [
      { ...milestone, stays: "put off" },
      "move",
      "Milestone Live is put off: it has no place in the plan.",
    ],
    [
      { ...milestone, stays: "no day" },
      "move",
      "Milestone Live has no day yet. Edit it to promise one.",
    ],
    [
      { id: "finish", kind: "finish", key: "finish", name: "Everything is done" },
      "move",
      "Everything is done is not planned here.",
    ],
  ])("%#", (row, kind, words) => {
    expect(whyNotChange(row, kind)).toBe(words);
  });
});

describe("in words", () => {
  it("is what was done", () => {
    expect(wordChange(task, "move", NOW)).toBe("Moved task 1.2 to 18–20 Mar");
    expect(wordChange(task, "length", NOW)).toBe("Made task 1.2 last 18–20 Mar");
    expect(wordChange(milestone, "move", NOW)).toBe("Promised milestone Live for 27 Mar");
  });

  it("is what another left", () => {
    const estimate = { low: 2, likely: null, high: 4, unit: "weeks" as const };
    const plan = { estimate, actualHours: null, plannedStartOn: "2026-03-20", plannedEndOn: null };
    expect(wordFacts(plan, NOW)).toBe("no sooner than 20 Mar, takes 2 – 4 weeks");
    expect(wordFacts({ ...plan, estimate: null, plannedStartOn: null }, NOW)).toBe(
      "no sooner than no day, no estimate",
    );
    expect(wordFacts({ startsOn: null, endsOn: "2026-03-20", actualOn: null }, NOW)).toBe(
      "promised 20 Mar",
    );
  });
});
