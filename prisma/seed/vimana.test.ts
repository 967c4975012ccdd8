import { describe, expect, it } from "vitest";
import { projectDocument } from "@/lib/features/documents/schema";
import { vimana } from "./vimana";

const project = projectDocument.parse(vimana);

const keysOf = (rows: { key: string }[]) => rows.map((row) => row.key);
const itemsOf = (list: string) => project.items.filter((item) => item.list === list);

function hoursOf(tasks: typeof project.tasks): [number, number] {
  return tasks.reduce(
    ([low, high], task) => {
      expect(task.estimate?.unit).toBe("hours");
      return [low + (task.estimate?.low ?? 0), high + (task.estimate?.high ?? 0)];
    },
    [0, 0],
  );
}

describe("the Vimana example", () => {
  it("holds as many rows as its documents", () => {
    expect(keysOf(project.phases)).toEqual(["0", "1", "2", "3", "4"]);
    expect(project.tasks).toHaveLength(24);
    expect(itemsOf("exit")).toHaveLength(36);
    expect(itemsOf("readiness")).toHaveLength(24);
    expect(keysOf(project.blockers)).toEqual(["B0", "B1", "B2", "B3"]);
    expect(project.risks).toHaveLength(4);
    expect(project.metrics).toHaveLength(8);
    expect(project.pillars).toHaveLength(8);
  });

  it("shares out the exit criteria and the readiness lines", () => {
    const exits = project.phases.map(
      (phase) => itemsOf("exit").filter((item) => item.phaseKey === phase.key).length,
    );
    const lines = project.components.map(
      (component) => project.items.filter((item) => item.componentKey === component.key).length,
    );
    expect(exits).toEqual([6, 8, 9, 7, 6]);
    expect(lines).toEqual([5, 5, 5, 5, 4]);
  });

  it("keeps the hours of the tasks, which differ from those of the headings", () => {
    const perPhase = project.phases.map((phase) =>
      hoursOf(project.tasks.filter((task) => task.phaseKey === phase.key)),
    );
    expect(perPhase).toEqual([
      [3.5, 4.5],
      [7, 10],
      [10, 11],
      [7, 10],
      [7, 9],
    ]);
    expect(hoursOf(project.tasks)).toEqual([34.5, 44.5]);
    expect(project.phases.map((phase) => [phase.estimate?.low, phase.estimate?.high])).toEqual([
      [4, 6],
      [6, 8],
      [8, 10],
      [6, 8],
      [4, 6],
    ]);
  });

  it("has five refuted claims, each answered after it was made", () => {
    const refuted = project.claims.filter((claim) =>
      project.evidence.some(
        (row) =>
          row.outcome === "failed" &&
          row.at > claim.at &&
          row.subject.kind === claim.subject.kind &&
          row.subject.key === claim.subject.key,
      ),
    );
    expect(refuted.map((claim) => `${claim.subject.kind} ${claim.subject.key}`)).toEqual([
      "blocker B2",
      "task 2.3",
      "task 1.2",
      "item ready-12",
      "item exit-0-5",
    ]);
    expect(project.claims).toHaveLength(7);
  });

  it("sets the claimed state of each blocker against the actual one", () => {
    expect(project.blockers.map((row) => [row.claimedState, row.actualState])).toEqual([
      ["done", "fragile"],
      ["done", "fragile"],
      ["done", "incomplete"],
      ["not started", "blocked"],
    ]);
  });

  it("takes nothing in a document for a pass", () => {
    expect(project.evidence.map((row) => [row.outcome, row.origin])).not.toContainEqual([
      "passed",
      expect.anything(),
    ]);
    expect(project.evidence.every((row) => row.origin === "document" && row.source)).toBe(true);
    expect(project.claims.every((row) => row.source)).toBe(true);
  });

  it("gives every task a check and keeps those that cannot fail as they are", () => {
    const checked = new Set(
      project.checks.filter((row) => row.subject.kind === "task").map((row) => row.subject.key),
    );
    expect([...checked]).toEqual(keysOf(project.tasks));

    const commandOf = (key: string) => project.checks.find((row) => row.key === key)?.command;
    expect(commandOf("check-1.1-2")).toContain("(?!protocols)");
    expect(commandOf("check-1.1-2")).toContain('|| echo "✅ Clean"');
    expect(commandOf("check-1.2-1")).toMatch(/\| wc -l$/);
    expect(commandOf("check-2.5")).toMatch(/\| wc -l$/);
    expect(commandOf("check-4.2-1")).toBe("curl localhost:8000/health");
  });

  it("knows one current figure and leaves the other metrics unknown", () => {
    expect(project.samples.map((row) => [row.metricKey, row.low, row.high, row.basis])).toEqual([
      ["try-except-count", 57, 57, "stated"],
    ]);
  });

  it("has no dependency that dangles", () => {
    const ends = project.dependencies.flatMap((row) => [row.blocking, row.dependent]);
    expect(ends.filter((end) => end.missing)).toEqual([]);
    expect(project.dependencies.every((row) => row.note)).toBe(true);
  });
});
