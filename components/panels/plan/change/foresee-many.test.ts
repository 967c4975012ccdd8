import { describe, expect, it } from "vitest";
import { planFixtures } from "../fixtures";
import { allRows } from "../rows-of";
import { changeOf } from "../select/many-facts";
import { foreseeMany, type ManyChange, type Moving } from "./foresee-many";
import { wordChange } from "./word-change";

const { full } = planFixtures;

function after(change: ManyChange, ...ids: string[]) {
  return foreseeMany(full, { ids: new Set(ids), change });
}
const rowIn = (model: typeof full, id: string) => allRows(model).find((row) => row.id === id);

describe("a change of many rows is drawn before it is written", () => {
  it.each<[ManyChange, object]>([
    [{ what: "owner", to: "Ada" }, { owner: "Ada" }],
    [{ what: "priority", to: "P3" }, { priority: "P3" }],
    [{ what: "dueOn", to: "2026-01-05" }, { dueOn: "2026-01-05" }],
    [{ what: "componentKey", to: "core" }, { component: "core" }],
  ])("%j", (change, facts) => {
    const model = after(change, "task-0.1", "task-1.1");
    expect(rowIn(model, "task-0.1")).toMatchObject(facts);
    expect(rowIn(model, "task-1.1")).toMatchObject(facts);
    expect(model.phases[2]).toBe(full.phases[2]);
  });

  it("starts what no gate locks", () => {
    const model = after({ what: "start" }, "task-0.1", "task-1.1", "item-exit-1-1");
    const states = ["task-0.1", "task-1.1", "item-exit-1-1"].map((id) => rowIn(model, id)?.state);
    expect(states).toEqual(["in progress", "to do", "in progress"]);
  });

  it("takes a fact away", () => {
    const row = rowIn(after({ what: "priority", to: null }, "task-0.1"), "task-0.1");
    expect(row?.priority).toBeUndefined();
    expect(rowIn(after({ what: "stop" }, "task-0.1"), "task-0.1")?.status).toBeUndefined();
  });

  it("puts rows into another phase, from above before its own and from below after them", () => {
    const model = after({ what: "phaseKey", to: "1" }, "task-0.1", "task-2.1", "item-exit-2-1");
    expect(model.phases[1]?.tasks.map(({ key }) => key)).toEqual(["0.1", "1.1", "2.1"]);
    expect(model.phases[1]?.exit.map(({ key }) => key)).toEqual([
      "exit-1-1",
      "exit-1-2",
      "exit-2-1",
    ]);
    expect(model.phases[2]?.tasks).toEqual([]);
    expect(allRows(model).length).toBe(allRows(full).length);
  });

  it("puts a row behind another, first, or into another phase", () => {
    const tasks = (change: Moving, id: string, at = 0) =>
      foreseeMany(full, { ids: new Set([id]), change }).phases[at]?.tasks.map(({ key }) => key);
    const to = (...behind: string[]): Moving => ({ what: "place", behind });
    expect(tasks(to("task-0.2"), "task-0.1")?.slice(0, 3)).toEqual(["0.2", "0.1", "0.3"]);
    expect(tasks(to(), "task-0.3")?.slice(0, 3)).toEqual(["0.3", "0.1", "0.2"]);
    expect(tasks({ ...to("task-1.1"), phaseKey: "1" }, "task-0.1", 1)).toEqual(["1.1", "0.1"]);
    expect(tasks({ what: "place", phaseKey: "1", behind: null }, "task-2.1", 1)).toEqual([
      "1.1",
      "2.1",
    ]);
    const lists = foreseeMany(full, {
      ids: new Set(["item-ready-2"]),
      change: to(),
    }).lists;
    expect(lists[0]?.groups[0]?.rows.map(({ key }) => key)).toEqual(["ready-2", "ready-1"]);
  });

  it("puts many behind another in the order in which they are put down, each list for itself", () => {
    const change: Moving = { what: "place", phaseKey: "1", behind: ["task-1.1", "item-exit-1-1"] };
    const ids = new Set(["task-0.2", "task-0.1", "item-exit-0-1"]);
    const { tasks = [], exit = [] } = foreseeMany(full, { ids, change }).phases[1] ?? {};
    expect(tasks.map(({ key }) => key)).toEqual(["1.1", "0.2", "0.1"]);
    expect(exit.map(({ key }) => key)).toEqual(["exit-1-1", "exit-0-1", "exit-1-2"]);
    expect(wordChange(change, 3)).toBe("Moved 3 rows to phase 1");
    expect(wordChange({ what: "place", behind: [] }, 2)).toBe("Moved 2 rows to another place");
  });

  it("leaves lines of other checklists in their list, and rows that stand there already", () => {
    const model = after({ what: "phaseKey", to: "1" }, "item-ready-1", "task-1.1");
    expect(model.lists).toEqual(full.lists);
    expect(model.phases[1]?.tasks).toEqual(full.phases[1]?.tasks);
  });

  it("takes tasks out of their phase, and archived rows off the page with the heads that they leave empty", () => {
    const out = after({ what: "phaseKey", to: null }, "task-1.1", "item-ready-1");
    expect(rowIn(out, "task-1.1")).toBeUndefined();
    expect(rowIn(out, "item-ready-1")).toBeDefined();
    const lines = ["item-ready-1", "item-ready-2", "item-ready-3"];
    expect(after({ what: "archive", dependents: [] }, ...lines).lists).toEqual([]);
  });
});

it("is told in words", () => {
  expect(wordChange({ what: "owner", to: "Ada" }, 8)).toBe("Set the owner of 8 rows to Ada");
  expect(wordChange({ what: "dueOn", to: null }, 1)).toBe("Took the due day from 1 row");
  expect(wordChange({ what: "phaseKey", to: "2" }, 2)).toBe("Moved 2 rows to phase 2");
  expect(wordChange({ what: "phaseKey", to: null }, 2)).toBe("Moved 2 rows out of their phase");
  const verbs = [{ what: "start" }, { what: "stop" }, { what: "archive", dependents: [] }] as const;
  expect(verbs.map((verb) => wordChange({ ...verb } as ManyChange, 3))).toEqual([
    "Started 3 rows",
    "Stopped 3 rows",
    "Archived 3 rows",
  ]);
});

it("is what a field says", () => {
  expect(changeOf("owner", " Ada ")).toEqual({ what: "owner", to: "Ada" });
  expect(changeOf("dueOn", " ")).toEqual({ what: "dueOn", to: null });
  expect(changeOf("priority", "P1")).toEqual({ what: "priority", to: "P1" });
  expect(changeOf("priority", "P9")).toEqual({ what: "priority", to: null });
});
