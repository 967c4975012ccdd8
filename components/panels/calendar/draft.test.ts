import { describe, expect, it } from "vitest";
import { buildProject } from "@/lib/testing/project-builder";
import {
  addHolidays,
  type Draft,
  draftOf,
  FACTS,
  readDraft,
  type Wrong,
  withoutHoliday,
  withWeekday,
  wordNotAdded,
} from "./draft";
import { prepareCalendar } from "./prepare";

const facts = {
  startOn: "2025-12-01",
  targetOn: null,
  hoursPerDay: 7.25,
  people: 4.5,
  workingDays: [1, 2, 4],
  holidays: ["2025-12-25", "2025-12-26"],
};
const draft = draftOf(facts);
const read = (part: Partial<Draft>) => readDraft({ ...draft, ...part });

describe("a calendar", () => {
  it.each([facts, { ...facts, startOn: null, targetOn: "2026-05-29", holidays: [] }])(
    "says again what its fields were filled with: %j",
    (given) => {
      expect(readDraft(draftOf(given))).toEqual({ facts: given, wrong: null });
    },
  );

  it.each<[Partial<Draft>, object]>([
    [{ hours: " 7,5 " }, { hoursPerDay: 7.5 }],
    [{ hours: "24" }, { hoursPerDay: 24 }],
    [{ people: "0.25" }, { people: 0.25 }],
    [{ start: "" }, { startOn: null }],
    [{ target: "2025-12-01" }, { targetOn: "2025-12-01" }],
  ])("of %j says %j", (part, said) => {
    expect(read(part).facts).toEqual({ ...facts, ...said });
  });

  const HOURS = "More than 0 and at most 24, as 8 or 7.5";
  const PEOPLE = "More than 0 and at most 1,000, as 4 or 4.5";
  it.each<[Partial<Draft>, Wrong]>([
    [{ hours: "" }, { hours: HOURS }],
    [{ hours: "0" }, { hours: HOURS }],
    [{ hours: "24.5" }, { hours: HOURS }],
    [{ hours: "7.125" }, { hours: "The smallest step is 0.01" }],
    [{ hours: "eight" }, { hours: HOURS }],
    [{ people: "0" }, { people: PEOPLE }],
    [{ people: "-1" }, { people: PEOPLE }],
    [{ people: "1001" }, { people: PEOPLE }],
    [{ days: "" }, { days: "At least one day of the week" }],
    [{ target: "2025-11-30" }, { target: "The target is before the start" }],
    [
      { hours: "x", people: "y" },
      { hours: HOURS, people: PEOPLE },
    ],
  ])("of %j is wrong: %j", (part, wrong) => {
    expect(read(part)).toEqual({ facts: null, wrong });
  });

  it("tells each of its fields once, its lists in words", () => {
    expect(FACTS.flatMap(({ fields }) => fields)).toEqual(Object.keys(draft));
    const words = FACTS.flatMap(({ word }) => word?.(draft) ?? []);
    expect(words).toEqual(["Mon, Tue and Thu", "Thu 25 Dec 2025, Fri 26 Dec 2025"]);
    expect(FACTS.at(-1)?.word?.({ ...draft, holidays: "" })).toBe("none");
  });

  it("is prepared with the version of its project", () => {
    expect(prepareCalendar(buildProject(facts), true)).toMatchObject({
      mayEdit: true,
      project: { version: 1 },
      calendar: facts,
    });
  });
});

it("days of the week stand in their order", () => {
  expect(withWeekday("1,5", 3, true)).toBe("1,3,5");
  expect(withWeekday("1,3,5", 3, true)).toBe("1,3,5");
  expect(withWeekday("1,3,5", 3, false)).toBe("1,5");
  expect(withWeekday("3", 3, false)).toBe("");
  expect(withWeekday("", 7, true)).toBe("7");
});

describe("holidays that are added", () => {
  it.each([
    ["", "2026-01-01", "2026-01-01", null],
    ["2026-01-01", "2025-12-25", "2025-12-25,2026-01-01", null],
    ["", "2026-01-06 Epiphany;\n2026-01-01,2026-01-06", "2026-01-01,2026-01-06", null],
    ["2025-12-25", "2025-12-25", "2025-12-25", "Thu 25 Dec 2025 is there already"],
    [
      "2025-12-25,2025-12-26",
      "2025-12-25 2025-12-26 2025-12-31",
      "2025-12-25,2025-12-26,2025-12-31",
      "Thu 25 Dec 2025 and Fri 26 Dec 2025 are there already",
    ],
    ["", "2026-02-30", "", "2026-02-30 is no day between 1970 and 2199"],
    [
      "",
      "1969-12-31, 2200-01-01",
      "",
      "1969-12-31 and 2200-01-01 are no days between 1970 and 2199",
    ],
    ["2025-12-25", "tomorrow", "2025-12-25", null],
  ])("to %j as %j are %j, and %j", (before, text, after, told) => {
    const { holidays, ...rest } = addHolidays(before, text);
    expect(holidays).toBe(after);
    expect(wordNotAdded(rest)).toBe(told);
  });

  it("are taken away one by one", () => {
    expect(withoutHoliday("2025-12-25,2025-12-26", "2025-12-25")).toBe("2025-12-26");
    expect(withoutHoliday("2025-12-25", "2025-12-25")).toBe("");
  });
});
