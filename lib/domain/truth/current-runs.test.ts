import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildProject, daysAgo, NOW, person, subject } from "@/lib/testing/project-builder";
import type { Claim, Evidence, Project } from "../project";
import type { EvidenceOrigin, Outcome } from "../vocabulary";
import { claimOutcomes } from "./claim-outcomes";
import { type Run, supersededRuns } from "./current-runs";
import { deriveState } from "./derive-state";

const ONE = subject("item", "one");
const MOST_STEPS = 40;
const CHECK = { kind: "command", command: "npm test" } as const;

describe("runs that newer ones take over from", () => {
  const run = (id: string, outcome: Outcome, commit: string | null = null, hours = 0): Run => ({
    id,
    outcome,
    commit,
    command: null,
    origin: "ci",
    at: daysAgo(2 - hours / 24),
  });
  const superseded = (
    runs: Run[],
    { passesNeeded = 1, claimedAt = [] }: { passesNeeded?: number; claimedAt?: string[] } = {},
  ) => supersededRuns(runs, { check: { ...CHECK, passesNeeded }, claimedAt });

  it("are those between the first failure and the newest of each outcome", () => {
    const outcomes: Outcome[] = ["passed", "failed", "failed", "failed", "passed", "passed"];
    expect(superseded(outcomes.map((outcome, at) => run(String(at), outcome)))).toEqual([
      "0",
      "2",
      "4",
    ]);
  });

  it("are none that people recorded", () => {
    const byPerson = { ...run("0", "passed"), origin: "person" as EvidenceOrigin };
    expect(superseded([byPerson, run("1", "passed"), run("2", "passed")])).toEqual(["1"]);
  });

  it("leave as many passes as are needed", () => {
    const runs = [1, 2, 3, 4].map((at) => run(String(at), "passed", "aaaaaaaa"));
    expect(superseded(runs, { passesNeeded: 3 })).toEqual(["1"]);
  });

  it("leave what keeps apart passes of one commit that were not in a row", () => {
    const commits = ["aaaaaaaa", "aaaaaaaa", "bbbbbbbb", "aaaaaaaa", null];
    const runs = commits.map((commit, at) => run(String(at), "passed", commit));
    expect(superseded(runs, { passesNeeded: 2 })).toEqual([]);
  });

  it("leave what first answered a claim", () => {
    const runs = [1, 2, 3].map((hours) => run(String(hours), "passed", null, hours));
    expect(superseded(runs, { claimedAt: [daysAgo(2 - 1.5 / 24)] })).toEqual(["1"]);
  });

  it("leave the first that proves a claim, not one by a command that cannot fail", () => {
    const runs = [1, 2, 3, 4].map((hours) => run(String(hours), "passed", null, hours));
    const [vacuous, ...others] = runs.map((one) => ({ ...one, command: "npm test" }));
    const given = [{ ...vacuous!, command: "npm test || true" }, ...others];
    expect(superseded(given, { claimedAt: [daysAgo(2)] })).toEqual(["1", "3"]);
  });

  it("leave the newest that names a commit behind one that names none", () => {
    expect(
      superseded([run("1", "error", "aaaaaaaa"), run("2", "error"), run("3", "error")]),
    ).toEqual(["2"]);
  });
});

/** What happens to one item with two checks, in the order in which it happens. */
const step = fc.record({
  what: fc.constantFrom("run" as const, "run" as const, "run" as const, "claim" as const),
  checkKey: fc.constantFrom("c1", "c2"),
  outcome: fc.constantFrom<Outcome>("passed", "passed", "failed", "error", "skipped"),
  origin: fc.constantFrom<EvidenceOrigin>("ci", "ci", "ci", "person"),
  commit: fc.constantFrom("aaaaaaaa", "aaaaaaaa", "bbbbbbbb", null),
  command: fc.constantFrom(null, "npm test", "npm test || true"),
  isWithdrawn: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

const history = fc.record({
  steps: fc.array(step, { minLength: 4, maxLength: MOST_STEPS }),
  passesNeeded: fc.integer({ min: 1, max: 3 }),
  seenRed: fc.boolean(),
});

describe("a project without the runs that are superseded", () => {
  it("says the same after each run as with all of them", () => {
    fc.assert(
      fc.property(history, ({ steps, passesNeeded, seenRed }) => {
        const claims: Claim[] = [];
        const all: Evidence[] = [];
        let current: Evidence[] = [];
        const build = (evidence: Evidence[]) =>
          buildProject({
            items: [{ key: "one" }],
            checks: ["c1", "c2"].map((key) => ({
              key,
              subject: ONE,
              ...CHECK,
              passesNeeded,
              seenRed,
            })),
            claims,
            evidence,
          });
        steps.forEach((one, at) => {
          const moment = daysAgo(5 - at / MOST_STEPS);
          if (one.what === "claim") {
            claims.push(claimAt(String(at), moment, one));
          } else {
            const found = evidenceAt(String(at), moment, one);
            all.push(found);
            const ofCheck = [...current, found].filter((row) => row.checkKey === found.checkKey);
            const gone = new Set(
              supersededRuns(ofCheck, {
                check: { ...CHECK, passesNeeded },
                claimedAt: claims.map((claim) => claim.at),
              }),
            );
            current = [...current, found].filter((row) => !gone.has(row.id));
          }
          expect(told(build(current))).toEqual(told(build(all)));
        });
        // However long it ran: two checks, each with a handful of runs and two more per claim.
        const byPrograms = current.filter((row) => row.origin === "ci").length;
        expect(byPrograms).toBeLessThanOrEqual(
          2 * (5 + 2 * passesNeeded + claims.length * (1 + passesNeeded)),
        );
      }),
      { numRuns: 500 },
    );
  });
});

function told(project: Project) {
  return [
    deriveState(project, ONE, NOW),
    claimOutcomes(project).map(({ fate, evidence }) => [fate, evidence?.id]),
  ];
}

function claimAt(id: string, at: string, { isWithdrawn }: Step): Claim {
  const by = person("Ana");
  return {
    id,
    subject: ONE,
    statement: null,
    note: null,
    by,
    at,
    source: null,
    override: null,
    withdrawal: isWithdrawn ? { by, at: daysAgo(3.5), reason: null } : null,
  };
}

function evidenceAt(
  id: string,
  at: string,
  { checkKey, outcome, origin, commit, command }: Step,
): Evidence {
  return {
    id,
    subject: ONE,
    checkKey,
    outcome,
    origin,
    run: null,
    command,
    exitCode: null,
    excerpt: null,
    commit,
    branch: null,
    url: null,
    by: person(origin === "ci" ? "CI" : "Ben"),
    at,
    startedAt: null,
    endedAt: null,
    clockSkewed: false,
    masked: 0,
    expiresAt: null,
    source: null,
  };
}
