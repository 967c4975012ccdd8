import { describe, expect, it } from "vitest";
import type { PlanRow } from "../contract";
import { planFixtures } from "../fixtures";
import { allRows, mapRows } from "../rows-of";
import { type DropPoint, dropOf } from "./drop";

const { full } = planFixtures;

const drop = (id: string, point: DropPoint, facts: Partial<PlanRow> = {}) => {
  const model = mapRows(full, (row) => (row.id === id ? { ...row, ...facts } : row));
  const row = allRows(model).find((one) => one.id === id)!;
  return dropOf(model, row, point);
};

const inPhase = (value: string, ...above: string[]): DropPoint => ({
  group: "phase",
  value,
  above,
});
const inState = (value: string): DropPoint => ({ group: "state", value, above: null });

describe("a row that is put down", () => {
  it("under its own head changes its place, behind the last row that it can stand behind", () => {
    expect(drop("task-0.3", inPhase("0", "item-entrance-0-1", "task-0.1"))).toEqual({
      does: "move",
      place: { after: "task-0.1" },
    });
    expect(drop("task-0.3", inPhase("0", "item-entrance-0-1"))).toEqual({
      does: "move",
      place: { after: null },
    });
  });

  it("where it stands does nothing", () => {
    expect(drop("task-0.3", inPhase("0", "task-0.1", "task-0.2"))).toEqual({ does: "nothing" });
    expect(drop("task-0.1", inPhase("0"))).toEqual({ does: "nothing" });
    expect(drop("task-0.1", { ...inPhase("0"), above: null })).toEqual({ does: "nothing" });
  });

  it("in another phase goes there, to that place", () => {
    expect(drop("task-0.1", inPhase("1", "task-1.1", "item-exit-1-1"))).toEqual({
      does: "move",
      phaseKey: "1",
      place: { after: "task-1.1" },
    });
    expect(drop("task-0.1", { ...inPhase("1"), above: null })).toMatchObject({ place: null });
    expect(drop("task-1.1", inPhase("-"))).toMatchObject({ phaseKey: null });
  });

  it.each<[string, DropPoint, Partial<PlanRow>, RegExp]>([
    ["task-0.1", inPhase("1"), { status: "in progress" }, /locked by gate 0. Stop it first/],
    ["item-exit-0-1", inPhase("-"), {}, /An exit criterion stands in a phase/],
    ["item-ready-1", inPhase("1"), {}, /readiness checklist, which belongs to no phase/],
  ])("%s to %j is refused", (id, point, facts, why) => {
    expect(drop(id, point, facts)).toEqual({ does: "refuse", why: expect.stringMatching(why) });
  });

  it("under an owner, a priority or a component takes that", () => {
    expect(drop("task-0.1", { group: "owner", value: "Ada", above: [] })).toEqual({
      does: "set",
      change: { what: "owner", to: "Ada" },
    });
    expect(drop("task-0.1", { group: "priority", value: "-", above: [] })).toEqual({
      does: "set",
      change: { what: "priority", to: null },
    });
    expect(drop("task-0.1", { group: "component", value: "core", above: [] })).toEqual({
      does: "set",
      change: { what: "componentKey", to: "core" },
    });
  });
});

describe("R1: a state is not given by hand", () => {
  const idIn = (state: string) => allRows(full).find((row) => row.state === state)!.id;

  it.each([
    ["to do", "in progress", "start"],
    ["to do", "claimed", "claim"],
    ["claimed", "to do", "withdraw"],
  ] as const)("what is %s becomes %s by a %s", (from, to, verb) => {
    const claim = { by: "Lena Lead", at: full.at, mine: true as const };
    const facts = from === "claimed" ? { claim } : {};
    expect(drop(idIn(from), inState(to), facts)).toEqual({ does: "act", verb });
  });

  it("what is in progress is stopped", () => {
    expect(
      drop("task-0.1", inState("to do"), { state: "in progress", status: "in progress" }),
    ).toEqual({ does: "act", verb: "stop" });
  });

  it.each(["verified", "refuted", "stale", "suspect", "waived", "not applicable"])(
    "nothing becomes %s by being put there",
    (state) => {
      expect(drop("task-1.1", inState(state))).toMatchObject({ does: "refuse" });
    },
  );

  it("R9: what waits for a gate is not started, what is proved not taken back", () => {
    expect(drop("task-1.1", inState("in progress"))).toEqual({
      does: "refuse",
      why: "Its phase is locked by gate 0: it can be planned, not started.",
    });
    expect(drop(idIn("verified"), inState("to do"))).toEqual({
      does: "refuse",
      why: "It is verified, and nothing said of it makes it to do.",
    });
  });
});
