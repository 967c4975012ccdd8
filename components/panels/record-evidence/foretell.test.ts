import { describe, expect, it } from "vitest";
import type { RecordCheck } from "./contract";
import { foretell, type SeenOutcome } from "./foretell";

const command: RecordCheck = {
  key: "runs",
  name: "npm test",
  expected: null,
  automatic: true,
  seenFailing: true,
  passes: false,
};
const fresh = { ...command, seenFailing: false };
const other = { ...command, key: "lint", name: "npm run lint" };
const look = { ...command, key: "look", name: "a person looks", automatic: false };
const lena = { by: "Lena", mine: false };
const me = { by: "Otto", mine: true };
const mine = { by: "Pipeline, for Otto", mine: true, byProgram: true as const };

type Case = [SeenOutcome, string | null, RecordCheck[], (typeof lena | typeof mine)[], string];

describe("recording it will do what it says", () => {
  it.each<Case>([
    ["passed", "runs", [command], [lena], "Confirms Lena’s claim."],
    ["passed", null, [], [lena], "Confirms Lena’s claim."],
    ["passed", "look", [look], [me, lena], "Confirms Lena’s claim."],
    [
      "passed",
      "runs",
      [command, other],
      [lena],
      "Counts for Lena’s claim; npm run lint still has to pass.",
    ],
    ["passed", "runs", [command, { ...other, passes: true }], [lena], "Confirms Lena’s claim."],
    ["passed", null, [], [me], "You claimed it yourself: a second person has to confirm."],
    ["passed", null, [], [mine], "Pipeline, for Otto, claimed it: a second person has to confirm."],
    ["passed", "runs", [command], [], "Nobody claims it: it counts once somebody else does."],
    [
      "passed",
      "runs",
      [fresh],
      [lena],
      "This check was never seen failing: a pass shows as claimed.",
    ],
    [
      "passed",
      null,
      [command],
      [lena],
      "Its automatic checks decide: what somebody saw beside them proves nothing.",
    ],
    ["failed", null, [], [lena], "Refutes Lena’s claim."],
    ["failed", "runs", [command], [me], "Refutes your own claim."],
    ["failed", null, [], [], "Refutes it."],
    [
      "failed",
      "runs",
      [fresh],
      [],
      "Refutes it. From then on the check has been seen failing, and a later pass counts.",
    ],
  ])("%s of %s", (outcome, checkKey, checks, claims, says) => {
    expect(foretell({ checks, claims }, checkKey, outcome)).toBe(says);
  });
});
