import { describe, expect, it } from "vitest";
import type { TimelineModel, TimelineRow } from "./contract";
import { toDay } from "./days";
import { wordEffect } from "./effect";
import { timelineFixtures } from "./fixtures";

const NOW = "2026-03-16T12:00:00.000Z";
const at = (day: string): [number, number] => [toDay(day), toDay(day)];
const task = (day: string, part: Partial<TimelineRow> = {}): TimelineRow => ({
  id: "task-2",
  kind: "task",
  key: "2",
  name: "Build",
  expected: at(day),
  ...part,
});
const model = (end: string | null, ...rows: TimelineRow[]): TimelineModel => ({
  ...Object.values(timelineFixtures)[0]!,
  now: NOW,
  rows: [
    { id: "task-1", kind: "task", key: "1", name: "Design" },
    ...rows,
    { id: "finish", kind: "finish", key: "finish", name: "End", ...(end && { expected: at(end) }) },
  ],
});

describe("what comes of a change", () => {
  it.each([
    ["2026-03-20", "2026-03-27", "The end moves from 20 Mar to 27 Mar."],
    ["2026-03-20", "2026-03-20", "The end stays on 20 Mar."],
    [null, "2026-03-20", "The end is expected on 20 Mar."],
    ["2026-03-20", null, ""],
  ])("an end of %s and then %s: %s", (before, after, words) => {
    expect(wordEffect(model(before), model(after), null)).toBe(words);
  });

  it("says why a bar is not where it was put", () => {
    const driver = { id: "task-1", because: "dependency" as const };
    const after = model("2026-03-20", task("2026-03-19", { driver }));
    expect(wordEffect(model("2026-03-20"), after, task("2026-03-17"))).toBe(
      "It is expected 19 Mar all the same: waits for task 1 Design. The end stays on 20 Mar.",
    );
    expect(wordEffect(model("2026-03-20"), after, task("2026-03-19"))).toBe(
      "The end stays on 20 Mar.",
    );
  });
});
