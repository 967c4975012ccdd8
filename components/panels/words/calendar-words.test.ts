import { expect, it } from "vitest";
import { wordCalendar, wordWeekdays } from "./calendar-words";

it.each([
  [[1, 2, 3, 4, 5], "Mon–Fri"],
  [[1, 2, 3, 4, 5, 6, 7], "every day"],
  [[1, 3, 4, 5, 7], "Mon, Wed–Fri and Sun"],
  [[6, 7], "Sat and Sun"],
  [[2], "Tue"],
])("the days %j are told as %s", (days, words) => {
  expect(wordWeekdays(days)).toBe(words);
});

it("a calendar is told in one line, as far as somebody has said it", () => {
  const facts = {
    startOn: "2025-12-01",
    targetOn: null,
    hoursPerDay: 7.75,
    people: 1,
    workingDays: [1, 2, 3, 4],
    holidays: ["2025-12-25"],
  };
  const now = "2025-12-02T10:00:00.000Z";
  const plain = (words: string) => words.replaceAll("\u00a0", " ");
  expect(plain(wordCalendar(facts, now))).toBe(
    "Working calendar: from 1 Dec, Mon–Thu, 7.75 h a day, 1 person, 1 holiday.",
  );
  const open = { ...facts, startOn: null, people: 0.5, holidays: [] };
  expect(plain(wordCalendar(open, now))).toBe(
    "Working calendar: Mon–Thu, 7.75 h a day, 0.5 people, no holidays.",
  );
});
