import { describe, expect, it } from "vitest";
import { formatMoment, formatSince, formatWhen } from "./moments";

const NOW = "2025-12-02T09:38:00.000Z";
const AT = "2025-12-02T09:35:00.000Z";
const MIDNIGHT = "2025-11-21T00:00:00.000Z";

describe("a moment", () => {
  it("is told with its time, or by its age", () => {
    expect(formatMoment(AT, NOW)).toBe("2 Dec 09:35");
    expect(formatSince(AT, NOW)).toBe("3\u00a0min ago");
  });

  it("is a day where a document knows no time", () => {
    expect(formatMoment(MIDNIGHT, NOW)).toBe("21 Nov");
    expect(formatSince(MIDNIGHT, NOW)).toBe("21 Nov");
    expect(formatWhen(MIDNIGHT, NOW)).toBe("21 Nov");
  });

  it("is a day too where one fact of a document follows another of that day", () => {
    const second = "2025-11-21T00:00:01.000Z";
    expect(formatMoment(second, NOW)).toBe("21 Nov");
    expect(formatSince(second, NOW)).toBe("21 Nov");
    expect(formatSince("2025-12-02T00:00:00.412Z", NOW)).toBe("9\u00a0h ago");
  });

  it("is a time alone today, and a day before", () => {
    expect(formatWhen(AT, NOW)).toBe("09:35");
    expect(formatWhen("2025-12-01T09:35:00.000Z", NOW)).toBe("1 Dec");
  });
});
