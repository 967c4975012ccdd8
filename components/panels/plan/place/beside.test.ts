import { describe, expect, it } from "vitest";
import { planFixtures } from "../fixtures";
import { standingOf, stepFrom } from "./beside";

const { full } = planFixtures;

describe("a step among the rows of one head", () => {
  it.each([
    ["task-0.1", 1, { after: "task-0.2" }],
    ["task-0.1", -1, null],
    ["task-0.2", -1, { after: null }],
    ["task-0.3", -1, { after: "task-0.1" }],
    ["task-0.12", 1, null],
    ["item-exit-0-2", -1, { after: null }],
    ["phase-1", -1, { after: null }],
    ["phase-2", 1, { after: "phase-3" }],
    ["nothing", 1, null],
  ] as const)("of %s by %i", (id, by, place) => {
    expect(stepFrom(full, id, by)).toEqual(place);
  });

  it("stays within its group of a list", () => {
    expect(stepFrom(full, "item-ready-2", 1)).toBeNull();
    expect(stepFrom(full, "item-ready-3", -1)).toBeNull();
    expect(stepFrom(full, "item-ready-2", -1)).toEqual({ after: null });
  });
});

it("a row is known by its kind and its phase", () => {
  expect(standingOf(full, "item-exit-0-1")).toMatchObject({ kind: "item", phaseKey: "0" });
  expect(standingOf(full, "phase-1")).toMatchObject({ kind: "phase", key: "1" });
  expect(standingOf(full, "component-core")).toMatchObject({ kind: "component" });
  expect(standingOf(full, "nothing")).toBeNull();
});
