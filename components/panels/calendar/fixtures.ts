import type { CalendarModel } from "./contract";

const full: CalendarModel = {
  slug: "execution-platform",
  mayEdit: true,
  project: { id: "p1", version: 4 },
  calendar: {
    startOn: "2025-12-01",
    targetOn: "2026-05-29",
    hoursPerDay: 7.5,
    people: 4.5,
    workingDays: [1, 2, 3, 4, 5],
    holidays: ["2025-12-25", "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06"],
  },
};

const many = Array.from({ length: 120 }, (_, at) =>
  new Date(Date.UTC(2026, 0, 1 + at * 3)).toISOString().slice(0, 10),
);

export const calendarFixtures: Record<string, CalendarModel> = {
  full,
  "nothing said": {
    ...full,
    calendar: {
      startOn: null,
      targetOn: null,
      hoursPerDay: 8,
      people: 1,
      workingDays: [1, 2, 3, 4, 5, 6, 7],
      holidays: [],
    },
  },
  overflow: { ...full, calendar: { ...full.calendar, people: 999.75, holidays: many } },
  viewer: { ...full, mayEdit: false },
};
