import { describe, expect, it } from "vitest";
import {
  formatDay,
  formatDayRange,
  formatFullDay,
  formatInstant,
  formatShortDay,
  formatTime,
} from "./dates";

const now = "2025-12-02T09:40:00.000Z";

describe("a day", () => {
  it("has its weekday and no year when it is this year", () => {
    expect(formatDay("2025-12-05", now)).toBe("Fri 5 Dec");
  });

  it("has the year when it is another", () => {
    expect(formatDay("2026-05-29", now)).toBe("Fri 29 May 2026");
    expect(formatShortDay("2026-06-16", now)).toBe("16 Jun 2026");
  });

  it("always has the year where it stands alone", () => {
    expect(formatFullDay("2025-12-02")).toBe("Tue 2 Dec 2025");
  });

  it("is the same day wherever the reader is", () => {
    expect(formatShortDay("2025-12-31T23:30:00.000Z", now)).toBe("31 Dec");
    expect(formatShortDay("2026-01-01T00:30:00+01:00", now)).toBe("31 Dec");
  });
});

describe("a stretch of days", () => {
  it("says the month once", () => {
    expect(formatDayRange("2025-12-01", "2025-12-02", now)).toBe("1–2 Dec");
  });

  it("says both months when they differ", () => {
    expect(formatDayRange("2025-11-28", "2025-12-03", now)).toBe("28 Nov – 3 Dec");
  });

  it("says the year once when both lie in another, and where it changes", () => {
    expect(formatDayRange("2026-01-28", "2026-02-03", now)).toBe("28 Jan – 3 Feb 2026");
    expect(formatDayRange("2025-12-29", "2026-01-02", now)).toBe("29 Dec – 2 Jan 2026");
  });

  it("is one day when both ends are", () => {
    expect(formatDayRange("2025-12-02", "2025-12-02", now)).toBe("2 Dec");
  });
});

describe("an instant", () => {
  it("has day and time", () => {
    expect(formatInstant("2025-12-01T16:10:59.000Z", now)).toBe("1 Dec 16:10");
    expect(formatTime("2025-12-01T04:05:00.000Z")).toBe("04:05");
  });
});
