import { changedFacts } from "@/lib/domain/facts";
import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import {
  whyNotDepend,
  whyNotMove,
  whyNotTake,
  whyNotRestore,
  whyNotRestoreCalendar,
} from "./access";

describe("a baseline", () => {
  it("has a name of its own, however it is written", () => {
    expect(whyNotTake("Kick-off", [{ name: "Review" }])).toBeNull();
    expect(whyNotTake(" kick-OFF ", [{ name: "Kick-off" }])).toMatch(/of this name already/);
  });

  it("is one of fifty at most", () => {
    const many = Array.from({ length: 50 }, (_, index) => ({ name: `B${String(index)}` }));
    expect(whyNotTake("One more", many)).toBe("There are 50 baselines already");
  });
});

describe("what of a row is planned anew", () => {
  const before = {
    estimate: { low: 2, likely: null, high: 4, unit: "hours" as const },
    plannedStartOn: "2026-03-16",
    plannedEndOn: null,
    deferred: false,
    days: [1, 2],
  };

  it.each([
    [{}, []],
    [{ estimate: { ...before.estimate } }, []],
    [{ estimate: { ...before.estimate, likely: 3 } }, ["estimate"]],
    [{ estimate: { ...before.estimate, unit: "weeks" as const } }, ["estimate"]],
    [{ estimate: null, plannedEndOn: "2026-03-20" }, ["estimate", "plannedEndOn"]],
    [{ plannedStartOn: null }, ["plannedStartOn"]],
    [{ deferred: true }, ["deferred"]],
    [{ days: [1, 2] }, []],
    [{ days: [1, 3] }, ["days"]],
  ])("%j", (change, changed) => {
    expect(changedFacts<object>(before, { ...before, ...change })).toEqual(changed);
  });
});

describe("a calendar that is put back", () => {
  const CALENDAR = { hoursPerDay: 8, people: 1, workingDays: [1], holidays: [] };

  it.each([
    ["2026-03-16", "2026-03-16", null],
    ["2026-03-16", null, null],
    [null, "2026-03-16", null],
    ["2026-03-17", "2026-03-16", /before the start/],
  ])("from %s to %s", (startOn, targetOn, whyNot) => {
    const why = whyNotRestoreCalendar({ ...CALENDAR, startOn, targetOn });
    if (whyNot === null) expect(why).toBeNull();
    else expect(why).toMatch(whyNot);
  });
});

describe("a promise", () => {
  const NOW = "2026-03-16T12:00:00.000Z";
  const open = { startsOn: null, endsOn: "2026-03-20", actualOn: null };
  const met = { ...open, actualOn: "2026-03-13" };

  it.each([
    ["is moved", open, { ...open, endsOn: "2026-03-27" }, null],
    ["is met today", open, { ...open, actualOn: "2026-03-16" }, null],
    ["is not met tomorrow", open, { ...open, actualOn: "2026-03-17" }, /has not come yet/],
    ["that is met stays", met, { ...met, endsOn: "2026-03-27" }, /It is met/],
    ["is not met after all, and moved", met, { ...open, endsOn: "2026-03-27" }, null],
  ])("%s", (_, before, after, whyNot) => {
    const said = whyNotMove(before, after, NOW);
    if (whyNot === null) expect(said).toBeNull();
    else expect(said).toMatch(whyNot);
  });
});

describe("a dependency", () => {
  const NOW = "2026-03-16T12:00:00.000Z";
  const task = (key: string) => ({ kind: "task" as const, key });
  const project = buildProject({
    tasks: [task("1"), task("2"), task("3")],
    dependencies: [
      { blocking: { ...task("1"), missing: false }, dependent: { ...task("2"), missing: false } },
    ],
  });

  it.each([
    ["1", "3", null],
    ["2", "2", "Task 2 cannot wait for itself."],
    ["1", "2", "Task 2 waits for task 1 already."],
    ["2", "1", "It would lead in a circle: task 1 → task 2 → task 1."],
    ["9", "1", "There is no task 9 any more."],
  ])("%s before %s", (blocking, dependent, whyNot) => {
    const ends = { blocking: task(blocking), dependent: task(dependent) };
    expect(whyNotDepend(project, ends, NOW)).toBe(whyNot);
  });

  it("on what was never there may come back", () => {
    const ends = { blocking: { ...task("9"), missing: true }, dependent: task("1") };
    expect(whyNotDepend(project, ends, NOW)).toBeNull();
  });
});

describe("what is put back", () => {
  const promise = { startsOn: "2026-03-09", endsOn: "2026-03-13", actualOn: null };
  const days = {
    estimate: null,
    actualHours: null,
    plannedStartOn: "2026-03-18",
    plannedEndOn: "2026-03-20",
  };

  it.each([
    ["days that still follow each other", days, { ...days, plannedEndOn: "2026-03-19" }, null],
    [
      "an end before a start that was moved since",
      days,
      { ...days, plannedEndOn: "2026-03-12" },
      /^Not taken back\. .+ end before it begins\.$/,
    ],
    ["a promise that is open", promise, { ...promise, endsOn: "2026-03-20" }, null],
    [
      "a promise that was met since",
      { ...promise, actualOn: "2026-03-11" },
      { ...promise, endsOn: "2026-03-20", actualOn: "2026-03-11" },
      /^Not taken back\. It has been met since/,
    ],
    [
      "that it was met",
      { ...promise, actualOn: "2026-03-11" },
      { ...promise, actualOn: null },
      null,
    ],
  ])("of %s", (_, now, then, expected) => {
    const whyNot = whyNotRestore(now, then);
    if (expected === null) expect(whyNot).toBeNull();
    else expect(whyNot).toMatch(expected);
  });
});
