import { describe, expect, it } from "vitest";
import { timelineFixtures } from "./fixtures";
import { lineAt, linesOf, topsOf } from "./visible";

const full = timelineFixtures.full!;
const ids = (...args: Parameters<typeof linesOf>) => linesOf(...args).map(({ id }) => id);

describe("the lines of a timeline", () => {
  it("are phases folded, or each with its tasks, under the heads of their groups", () => {
    const phases = ids(full, "phases", new Set());
    expect(phases.filter((id) => id.startsWith("head"))).toEqual([
      "head Immediate actions",
      "head Phases",
      "head Blockers that something waits for",
      "head Milestones, forecast",
    ]);
    expect(phases).not.toContain("task-0.1");
    expect(ids(full, "tasks", new Set())).toContain("task-0.1");
    expect(ids(full, "table", new Set())).toContain("task-1.3");
  });

  it("are the other way for a phase that somebody folded or unfolded", () => {
    const one = new Set(["phase-0"]);
    expect(ids(full, "phases", one)).toContain("task-0.1");
    expect(ids(full, "phases", one)).not.toContain("task-1.1");
    expect(ids(full, "tasks", one)).not.toContain("task-0.1");
    const [line] = linesOf(full, "phases", one).filter(({ id }) => id === "phase-0");
    expect(line).toMatchObject({ level: 2, isOpen: true });
    const leaf = linesOf(full, "phases", one).find(({ id }) => id === "phase-4");
    expect(leaf).toMatchObject({ isOpen: null });
  });

  it("have tasks of no phase in a group of their own", () => {
    const rows = [{ id: "task-1", kind: "task", key: "1", name: "Alone" } as const];
    expect(ids({ rows }, "phases", new Set())).toEqual(["head Tasks of no phase", "task-1"]);
  });

  it("are found by their height", () => {
    const lines = linesOf(timelineFixtures.overflow!, "tasks", new Set());
    const tops = topsOf(lines);
    expect(tops).toHaveLength(lines.length + 1);
    for (const at of [0, 1, 17, 200, lines.length - 1]) {
      expect(lineAt(tops, tops[at]!)).toBe(at);
      expect(lineAt(tops, tops[at + 1]! - 0.01)).toBe(at);
    }
    expect(lineAt(tops, 1e9)).toBe(lines.length - 1);
    expect(lineAt(topsOf([]), 5)).toBe(0);
  });
});
