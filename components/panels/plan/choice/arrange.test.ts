import { describe, expect, it } from "vitest";
import type { PlanModel, PlanRow } from "../contract";
import { planFixtures } from "../fixtures";
import { allRows, mapRows } from "../rows-of";
import { UNBROKEN } from "../../unbroken";
import { arrangePlan, drawnRows, headsOf, locksOf, rowsIn, type ShownSection } from "./arrange";
import { type Choice, EVERYTHING } from "./choice";

/** A Tuesday. */
const NOW = "2025-12-02T09:38:00.000Z";

const FACTS: Record<string, Partial<PlanRow>> = {
  "0.1": { owner: "Ada", dueOn: "2025-12-01", component: "core" },
  "0.2": { owner: "Ada", dueOn: "2025-12-02" },
  "0.3": { owner: "Ben", dueOn: "2025-12-07", component: "edge" },
  "0.4": { dueOn: "2025-12-01" },
  "1.1": { owner: "Ben", dueOn: "2025-12-08" },
};

const plan: PlanModel = mapRows(planFixtures.full, (row) => ({ ...row, ...FACTS[row.key] }));
const states = new Map(allRows(plan).map(({ key, state }) => [key, state]));

const shown = (choice: Partial<Choice>) => arrangePlan(plan, { ...EVERYTHING, ...choice }, NOW);
const keysOf = (choice: Partial<Choice>) => rowsIn(shown(choice).sections).map(({ key }) => key);

describe("filters", () => {
  it("leave everything where there are none, and the phases themselves", () => {
    const { sections, isWhole, count, total } = shown({});
    expect([isWhole, count]).toEqual([true, total]);
    expect(sections.map((section) => section.is === "phase" && section.phase)).toEqual([
      ...plan.phases,
      false,
    ]);
    const [first] = sections;
    expect(first?.is === "phase" && first.tasks).toBe(plan.phases[0]?.tasks);
  });

  it("find by all words, in the key or in the name", () => {
    expect(keysOf({ q: "SMOKE server 0.10" })).toEqual(["0.10"]);
    expect(keysOf({ q: "smoke nothing" })).toEqual([]);
    expect(keysOf({ q: "ready-" })).toEqual(["ready-1", "ready-2", "ready-3"]);
  });

  it.each<[Partial<Choice>, string[]]>([
    [{ owner: ["Ada"] }, ["0.1", "0.2"]],
    [{ owner: ["Ben"], kind: "task" }, ["0.3", "1.1"]],
    [{ component: ["core"] }, ["0.1"]],
    [{ owner: ["Ada", "Ben"], kind: "task" }, ["0.1", "0.2", "0.3", "1.1"]],
    [{ owner: ["Ada", "-"], component: ["core", "edge"] }, ["0.1"]],
    [{ owner: ["Ada", "Ben"], phase: ["1"] }, ["1.1"]],
    [{ phase: ["-"] }, ["ready-1", "ready-2", "ready-3"]],
    [{ due: "week" }, ["0.2", "0.3", "ready-3"]],
    [{ due: "overdue" }, ["0.1"]],
    [{ state: ["refuted"], kind: "item" }, ["exit-0-5"]],
  ])("%j", (choice, keys) => {
    expect(keysOf(choice)).toEqual(keys);
  });

  it("know what has none", () => {
    const unowned = keysOf({ owner: ["-"] });
    expect(unowned).not.toContain("0.1");
    expect(unowned).toContain("0.4");
    expect(keysOf({ component: ["-"], q: "0.1" })).not.toContain("0.1");
    expect(keysOf({ due: "none", owner: ["Ada"] })).toEqual([]);
    expect(keysOf({ priority: ["-"], kind: "task" })).not.toContain("0.1");
  });

  it("call overdue and open only what is not proved, waived or taken out", () => {
    expect(states.get("0.4")).toBe("verified");
    expect(keysOf({ due: "overdue" })).not.toContain("0.4");
    const open = rowsIn(shown({ state: ["open"] }).sections).map(({ state }) => state);
    expect(open).not.toContain("verified");
    expect(open).toContain("refuted");
  });

  it("change no gate: a phase that is shown has all of its criteria, and says how many rows are left", () => {
    const { sections, count, total, isWhole } = shown({ owner: ["Ada"] });
    const [phase, ...rest] = sections;
    expect(rest).toEqual([]);
    expect(phase?.is === "phase" && phase.phase).toBe(plan.phases[0]);
    expect(phase?.is === "phase" && phase.exit).toEqual([]);
    expect([count, total > 20, isWhole]).toEqual([2, true, false]);
    const list = shown({ q: "ready-3" }).sections[0];
    expect(list?.is === "list" && list.list.note).toBe("1 of 3");
  });
});

describe("groups", () => {
  const titles = (sections: readonly ShownSection[]) =>
    sections.map((section) => (section.is === "group" ? section.title : ""));

  it("are in an order that means something, those that have none last", () => {
    expect(titles(shown({ group: "owner" }).sections)).toEqual([
      "Ada",
      "Ben",
      "Lena Lead",
      "QA",
      "nobody",
    ]);
    expect(titles(shown({ group: "priority" }).sections)).toEqual(["P0", "P1", "no priority"]);
    expect(titles(shown({ group: "component" }).sections).at(0)).toBe("The core");
    expect(titles(shown({ group: "component" }).sections).at(-1)).toBe("no component");
    expect(titles(shown({ group: "state" }).sections).at(0)).toBe("in progress");
    expect(titles(shown({ group: "state" }).sections).at(-1)).toBe("verified");
  });

  it("hold every row once", () => {
    for (const group of ["owner", "priority", "component", "state"] as const) {
      const ids = rowsIn(shown({ group }).sections).map(({ id }) => id);
      expect(new Set(ids).size).toBe(allRows(plan).length);
      expect(ids.length).toBe(allRows(plan).length);
    }
  });

  it("say how many of their rows the filters leave", () => {
    const [group] = shown({ group: "owner", q: "0.1" }).sections;
    expect(group).toMatchObject({ title: "Ada", note: "1 of 2", part: "group-owner-Ada" });
  });

  it("are columns of a board, also where nothing stands yet, in the order of the way", () => {
    const columns = (group: Choice["group"]) => titles(shown({ group, view: "board" }).sections);
    expect(columns("phase")).toEqual([
      "0 Phase number 0",
      "1 Phase number 1",
      "2 Phase number 2",
      "3 Phase number 3",
      "no phase",
    ]);
    expect(columns("state").slice(0, 4)).toEqual(["to do", "in progress", "claimed", "verified"]);
    expect(columns("priority")).toEqual(["P0", "P1", "P2", "P3", "no priority"]);
    expect(columns("component")).toEqual(["The core", `The edge ${UNBROKEN}`, "no component"]);
    expect(columns("owner").at(-1)).toBe("nobody");
    const heads = headsOf(plan, "phase");
    expect(heads.flatMap(({ rows }) => rows).length).toBe(allRows(plan).length);
  });

  it("know the gate that locks each of their rows", () => {
    const locks = locksOf(plan);
    expect(locks.get("task-1.1")).toBe("0");
    expect(locks.has("task-0.1")).toBe(false);
  });
});

describe("rows on screen", () => {
  it("are those under open heads", () => {
    const { sections } = shown({});
    const drawn = (open: string[]) => [...drawnRows(sections, (part) => open.includes(part))];
    const lists = ["item-ready-1", "item-ready-2", "item-ready-3"];
    expect(drawn([])).toEqual(lists);
    expect(drawn(["phase-1"])).toEqual(["task-1.1", ...lists]);
    expect(drawn(["phase-1", "gate-1"])).toEqual([
      "task-1.1",
      "item-exit-1-1",
      "item-exit-1-2",
      ...lists,
    ]);
    const groups = shown({ group: "owner" }).sections;
    expect([...drawnRows(groups, (part) => part === "group-owner-Ben")]).toEqual([
      "task-0.3",
      "task-1.1",
    ]);
  });
});
