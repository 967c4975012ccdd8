import { describe, expect, it } from "vitest";
import { placeHint } from "./place-hint";

const WINDOW = { width: 1440, height: 900 };

describe("the hint beside a row", () => {
  it("stands below it while there is room, else above it", () => {
    expect(placeHint({ top: 200, bottom: 230 }, 300, WINDOW)).toMatchObject({
      left: 300,
      top: 234,
    });
    expect(placeHint({ top: 700, bottom: 730 }, 300, WINDOW)).toMatchObject({
      top: null,
      bottom: 204,
    });
  });

  it.each([900, 500, 320])("never covers its row, the foot or the edges, %d high", (height) => {
    for (let top = 0; top < height - 30; top += 17) {
      const row = { top, bottom: top + 30 };
      const spot = placeHint(row, 1400, { width: 1440, height });
      const from = spot.top ?? height - (spot.bottom ?? 0) - spot.height;
      const to = from + spot.height;
      expect(spot.left + 352).toBeLessThanOrEqual(1440 - 16);
      if (spot.height === 0) continue;
      expect(from).toBeGreaterThanOrEqual(16);
      expect(to).toBeLessThanOrEqual(height - 96);
      expect(to <= row.top || from >= row.bottom).toBe(true);
    }
  });
});
