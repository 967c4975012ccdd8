import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { EvidenceOrigin, Outcome } from "../vocabulary";
import { passesInARow, ranWhatCannotFail } from "./check-result";
import { decidingPasses } from "./deciding-passes";

const run = fc.record({
  outcome: fc.constantFrom<Outcome>("passed", "passed", "passed", "passed", "failed", "error"),
  origin: fc.constantFrom<EvidenceOrigin>("ci", "ci", "ci", "ci", "person", "document"),
  // The short hash is of both of the others, which are not of each other.
  commit: fc.constantFrom("aaaaaaaa", "aaaaaaa", "aaaaaaab", "bbbbbbbb", null),
  command: fc.constantFrom(null, "npm test", "npm test", "npm test || true"),
});

describe("passes that decide", () => {
  it("are those that have as many in a row behind them, counted for each by itself", () => {
    fc.assert(
      fc.property(
        fc.array(run, { maxLength: 60 }),
        fc.integer({ min: 1, max: 4 }),
        (runs, passesNeeded) => {
          const check = { kind: "command", command: "npm test", passesNeeded } as const;
          const deciding = [...runs.keys()].filter(
            (at) =>
              runs[at]?.outcome === "passed" &&
              runs[at].origin === "ci" &&
              passesInARow(runs, at) >= passesNeeded,
          );
          const proving = deciding.filter((at) => !ranWhatCannotFail(check, runs, at));
          expect(decidingPasses(runs, check)).toEqual({ deciding, proving });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
