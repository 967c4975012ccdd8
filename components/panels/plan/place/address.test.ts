import { describe, expect, it } from "vitest";
import { planFixtures } from "../fixtures";
import { readAddress, readHash, writeAddress } from "./address";
import { openAtFirst, wayTo } from "./open-parts";

const PLAN = "http://gantry.example/projects/vimana/plan";
const FIRST = new Set(["phase-0", "gate-0", "phase-1"]);

function written(open: string[], from = PLAN, before = FIRST) {
  return writeAddress(from, { first: FIRST, before, now: new Set(open) });
}

describe("what stands open", () => {
  it("is left out of the address as long as it is what is open at first", () => {
    expect(written([...FIRST])).toBe(PLAN);
    expect(written([...FIRST].reverse())).toBe(PLAN);
  });

  it.each([[["phase-0", "task-0.2"]], [[]], [["item-exit-0-1", "phase-4-frontend"]]])(
    "is read from the address as it was written: %j",
    (open) => {
      const { searchParams } = new URL(written(open));
      expect(readAddress(searchParams)).toEqual(new Set(open));
    },
  );

  it("is left to the plan where the address says nothing", () => {
    expect(readAddress(new URLSearchParams("other=1"))).toBeNull();
  });

  it("keeps what a link led to, until that is closed", () => {
    const linked = `${PLAN}#task-0.2`;
    const open = [...FIRST, "task-0.2"];
    expect(written(open, linked)).toMatch(/open=task-0\.2#task-0\.2$/);
    expect(written([...FIRST], linked, new Set(open))).toBe(PLAN);
    expect(written([...FIRST], linked)).toBe(linked);
  });
});

describe("a link", () => {
  const plan = planFixtures.full;

  it("leads through everything that has to be open", () => {
    expect(wayTo(plan, "task-0.2")).toEqual(["phase-0", "task-0.2"]);
    expect(wayTo(plan, "item-exit-0-1")).toEqual(["phase-0", "gate-0", "item-exit-0-1"]);
    expect(wayTo(plan, "item-ready-1")).toEqual(["item-ready-1"]);
    expect(wayTo(plan, "phase-3")).toEqual(["phase-3"]);
    expect(wayTo(plan, "gate-1")).toEqual(["phase-1", "gate-1"]);
  });

  it("leads nowhere to what the plan does not have", () => {
    expect(wayTo(plan, "task-9.9")).toBeNull();
    expect(wayTo(plan, "")).toBeNull();
    expect(readHash("#%E0%A4%A")).toBe("");
    expect(readHash("#item-a%20b")).toBe("item-a b");
  });

  it("adds to what is open at first: what is worked on and what comes next", () => {
    expect([...openAtFirst(plan)]).toEqual(["phase-0", "gate-0", "phase-1"]);
    expect(openAtFirst(planFixtures.empty).size).toBe(0);
  });
});
