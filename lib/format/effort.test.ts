import { describe, expect, it } from "vitest";
import { formatEffort } from "./effort";

describe("formatEffort", () => {
  it("says the unit once", () => {
    expect(formatEffort({ low: 3.5, high: 4.5, unit: "hours" })).toBe("3.5–4.5\u00a0h");
    expect(formatEffort({ low: 2, high: 8, unit: "weeks" })).toBe("2–8 weeks");
  });

  it("says one figure when there is no spread", () => {
    expect(formatEffort({ low: 0.5, high: 0.5, unit: "hours" })).toBe("0.5\u00a0h");
    expect(formatEffort({ low: 1, high: 1, unit: "weeks" })).toBe("1 week");
  });
});
