import { expect, it } from "vitest";
import { EVERYTHING } from "../choice/choice";
import { planFixtures } from "../fixtures";
import { choiceOf, queryOf, viewOf } from "./query";

const { views } = planFixtures["kept views"];

it("a view is found by what it shows, however its address is written", () => {
  const choice = { ...EVERYTHING, priority: ["P0"], group: "owner" } as const;
  expect(viewOf(views, choice)?.name).toBe("P0 by owner");
  expect(viewOf(views, { ...choice, q: "a" })).toBeUndefined();
  expect(viewOf([{ ...views[2]!, query: "group=owner&priority=P0&x=1" }], choice)).toBeDefined();
});

it("a view keeps what is shown and comes back as it was kept", () => {
  const choice = { ...EVERYTHING, q: "a b", columns: ["owner"] } as const;
  expect(choiceOf({ query: queryOf(choice) })).toEqual(choice);
  expect(queryOf(EVERYTHING)).toBe("");
});
