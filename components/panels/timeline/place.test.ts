import { describe, expect, it } from "vitest";
import {
  baselineAt,
  FIRST_PLACE,
  readPlace,
  type TimelinePlace,
  writePlace,
  zoomBy,
} from "./place";

describe("what is shown of a timeline", () => {
  it.each<[string, Partial<TimelinePlace>]>([
    ["", {}],
    ["?view=tasks", { view: "tasks" }],
    ["?view=table&baseline=off", { view: "table", baseline: "off" }],
    [
      "?baseline=kick-off&forecast=off&zoom=week",
      { baseline: "kick-off", forecast: false, zoom: "week" },
    ],
  ])("is read from the address as it was written: %s", (search, parts) => {
    const place = { ...FIRST_PLACE, ...parts };
    expect(writePlace("", place)).toBe(search);
    expect(readPlace(search)).toEqual(place);
  });

  it("is as at first where the address says what there is not, and leaves alone what else it says", () => {
    expect(readPlace("?view=pie&zoom=century")).toEqual(FIRST_PLACE);
    expect(writePlace("?q=a&view=table", FIRST_PLACE)).toBe("?q=a");
  });

  it("comes closer from all of it, and goes back to it", () => {
    expect(zoomBy(null, 200, 1)).toBe("week");
    expect(zoomBy("week", 200, 1)).toBe("day");
    expect(zoomBy("day", 200, 1)).toBe("day");
    expect(zoomBy("week", 200, -1)).toBeNull();
    expect(zoomBy(null, 200, -1)).toBeNull();
    expect(zoomBy(null, 3000, 1)).toBe("quarter");
    // Further than all of it there is nothing.
    expect(zoomBy("quarter", 200, 1)).toBe("week");
  });

  it("compares with the first baseline, the one that is named, or none", () => {
    const baselines = [{ key: "stated" }, { key: "kick-off" }];
    const at = (baseline: string | null) => baselineAt({ ...FIRST_PLACE, baseline }, baselines);
    expect([at(null), at("kick-off"), at("gone"), at("off")]).toEqual([0, 1, 0, -1]);
    expect(baselineAt(FIRST_PLACE, [])).toBe(-1);
  });
});
