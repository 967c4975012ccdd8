import { describe, expect, it } from "vitest";
import type { PlanRow } from "../contract";
import { planFixtures } from "../fixtures";
import { allRows, mapRows } from "../rows-of";
import type { DropPoint } from "./drop";
import { dropMany } from "./drop-many";

const { full } = planFixtures;

function drop(ids: readonly string[], point: DropPoint, facts: Partial<PlanRow> = {}) {
  const model = mapRows(full, (row) => (row.id === ids[0] ? { ...row, ...facts } : row));
  const rows = ids.flatMap((id) => allRows(model).filter((row) => row.id === id));
  const { change, rows: changing, left } = dropMany(model, rows, point);
  return { change, ids: changing.map(({ id }) => id), left: left.map(({ id, why }) => [id, why]) };
}

const inPhase = (value: string, ...above: string[]): DropPoint => ({
  group: "phase",
  value,
  above,
});

describe("many that are put down together", () => {
  it("go behind the row above them that is none of them, in their order", () => {
    expect(
      drop(["task-0.1", "task-0.3"], inPhase("0", "task-0.1", "task-0.2", "task-0.3", "task-0.4")),
    ).toEqual({
      change: { what: "place", behind: ["task-0.4"] },
      ids: ["task-0.1", "task-0.3"],
      left: [],
    });
  });

  it("take along what stands there already, so that all keep their order", () => {
    const { ids, change } = drop(["task-0.2", "task-0.5"], inPhase("0", "task-0.1"));
    expect(ids).toEqual(["task-0.2", "task-0.5"]);
    expect(change).toEqual({ what: "place", behind: ["task-0.1"] });
  });

  it("go into another phase, each behind the last of its own list; what goes into none is left", () => {
    const above = ["task-1.1", "item-exit-1-1", "item-exit-1-2"];
    expect(drop(["task-0.1", "item-exit-0-1", "item-ready-1"], inPhase("1", ...above))).toEqual({
      change: { what: "place", phaseKey: "1", behind: ["item-exit-1-2", "task-1.1"] },
      ids: ["task-0.1", "item-exit-0-1"],
      left: [["item-ready-1", "It stands in the readiness checklist, which belongs to no phase."]],
    });
    const nowhere = { ...inPhase("1"), above: null };
    expect(drop(["task-0.1", "task-0.2"], nowhere).change).toEqual({
      what: "place",
      phaseKey: "1",
      behind: null,
    });
  });

  it("that all stand there already, or cannot, change nothing", () => {
    expect(drop(["task-0.1"], inPhase("0"))).toEqual({ change: null, ids: [], left: [] });
    const busy = drop(["task-0.1", "item-ready-1"], inPhase("1"), { status: "in progress" });
    expect(busy.change).toBeNull();
    expect(busy.left.map(([id]) => id)).toEqual(["task-0.1", "item-ready-1"]);
  });

  it("take what the head stands for, but for those that have it", () => {
    const to = (value: string): DropPoint => ({ group: "owner", value, above: [] });
    expect(drop(["task-0.1", "task-0.2"], to("Ada"), { owner: "Ada" })).toEqual({
      change: { what: "owner", to: "Ada" },
      ids: ["task-0.2"],
      left: [],
    });
  });

  it("R1: are started and stopped together; what is a record is said row by row", () => {
    const to = (value: string): DropPoint => ({ group: "state", value, above: null });
    const started = drop(["item-exit-0-1", "task-1.1"], to("in progress"), { state: "to do" });
    expect(started).toEqual({
      change: { what: "start" },
      ids: ["item-exit-0-1"],
      left: [["task-1.1", "Its phase is locked by gate 0: it can be planned, not started."]],
    });
    expect(drop(["task-1.1"], to("claimed"))).toEqual({
      change: null,
      ids: [],
      left: [["task-1.1", "What is done is claimed row by row."]],
    });
  });
});
