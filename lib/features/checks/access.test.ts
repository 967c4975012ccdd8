import { expect, it } from "vitest";
import { staysSeenFailing, whyNotFacts } from "./access";
import { type EditedFacts, NOTHING_SAID } from "./types";

const COMMAND: EditedFacts = { ...NOTHING_SAID, command: "npm test" };
const PERSON: EditedFacts = { ...NOTHING_SAID, kind: "person" };

it.each<[string, EditedFacts, (EditedFacts & { runs: number }) | null, string[]]>([
  ["is a command", COMMAND, null, []],
  ["has a name alone", { ...NOTHING_SAID, label: "Load test" }, null, []],
  ["says nothing", NOTHING_SAID, null, ["command"]],
  ["is a person's", PERSON, null, []],
  ["is a person's, with a command", { ...PERSON, command: "x" }, null, ["command"]],
  ["is a person's, several times", { ...PERSON, passesNeeded: 3 }, null, ["passesNeeded"]],
  ["runs another before it ever ran", { ...COMMAND, command: "x" }, { ...COMMAND, runs: 0 }, []],
  ["runs another afterwards", { ...COMMAND, command: "x" }, { ...COMMAND, runs: 1 }, ["command"]],
  [
    "is of another kind afterwards",
    { ...COMMAND, kind: "link" },
    { ...COMMAND, runs: 1 },
    ["kind"],
  ],
  [
    "needs more passes afterwards, and holds for another time",
    { ...COMMAND, passesNeeded: 3, freshnessDays: 2, expected: "green" },
    { ...COMMAND, runs: 9 },
    [],
  ],
])("a check that %s is wrong at %#", (_, facts, before, paths) => {
  expect(whyNotFacts(facts, before).map(({ path }) => path)).toEqual(paths);
});

it("of another command nobody knows that it can fail", () => {
  expect(staysSeenFailing({ ...COMMAND, expected: "x" }, COMMAND)).toBe(true);
  expect(staysSeenFailing({ ...COMMAND, command: "true" }, COMMAND)).toBe(false);
});
