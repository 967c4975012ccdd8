import { describe, expect, it } from "vitest";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { portfolio } from "@/prisma/seed/portfolio";
import { projectDocument } from "@/lib/features/documents/schema";
import { exampleOnLoading } from "./example-on-loading";
import { projectFromDocument } from "./project-builder";

/** What the rules make of an example on the day it is loaded. */
function onLoading(slug: string) {
  const { project, now } = exampleOnLoading(slug);
  return { verdict: computeVerdict(project, now), summary: summariseProject(project, now) };
}

const keysOf = (rows: { criterion: { key: string } }[]) => rows.map((row) => row.criterion.key);

describe("every example", () => {
  it.each(portfolio.map((one) => one.project.slug))("%s is NO-GO", (slug) => {
    const { verdict, summary } = onLoading(slug);
    expect([verdict.verdict, summary.verdict]).toEqual(["NO-GO", "NO-GO"]);
    expect(verdict.missingForGo.length).toBeGreaterThan(0);
  });

  it.each(portfolio.map((one) => one.project.slug))("%s has nothing met by an unknown", (slug) => {
    const { criteria, triggers, gates } = onLoading(slug).verdict;
    for (const { rule, shown, state } of criteria) {
      if (rule?.state === "unknown" || shown === "unknown") expect(state).not.toBe("met");
    }
    expect(criteria.filter((one) => one.state === "met")).toEqual([]);
    expect(triggers.filter((one) => one.state === "cleared")).toEqual([]);
    expect(gates.gates.filter((gate) => gate.result === "pass")).toEqual([]);
  });
});

describe("VisionFlow", () => {
  const { verdict, summary } = onLoading("visionflow");

  it("is NO-GO for four fired triggers first, each of which stops the deployment", () => {
    const fired = verdict.reasons.slice(0, 4);
    expect(fired.map(({ kind, ref }) => [kind, ref.key])).toEqual([
      ["trigger fired", "no-go-crashes"],
      ["trigger fired", "no-go-memory-corruption"],
      ["trigger fired", "no-go-network"],
      ["trigger fired", "no-go-vulnerabilities"],
    ]);
    expect(verdict.triggers.map((one) => one.consequence?.kind)).toEqual(Array(4).fill("stop"));
    expect(verdict.triggers.every((one) => one.claim !== null && one.since !== null)).toBe(true);
  });

  it("then for six go criteria that are not met, and three gates without criteria", () => {
    expect(verdict.reasons.slice(4).map(({ kind, ref }) => [kind, ref.key])).toEqual([
      ["go criterion not met", "go-zero-p0"],
      ["go criterion not met", "go-supervision"],
      ["go criterion not met", "go-retries"],
      ["go criterion not met", "go-memory"],
      ["go criterion not met", "go-validation"],
      ["go criterion not met", "go-monitoring"],
      ["gate not passed", "1"],
      ["gate not passed", "2"],
      ["gate not passed", "3"],
    ]);
  });

  it("counts zero P0 from the tally of 15, and the tasks by their own state", () => {
    const [zeroP0, supervision] = verdict.criteria;
    expect(zeroP0).toMatchObject({
      state: "unmet",
      shown: "refuted",
      reasons: [{ kind: "tally", severity: "P0", count: 15, max: 0 }],
    });
    expect(supervision).toMatchObject({
      state: "unmet",
      shown: "to do",
      reasons: [{ kind: "task", taskKey: "2.1", state: "to do" }],
    });
  });

  it("is summarised by its four triggers, the nearest of them fired, and its tallies", () => {
    expect(summary.verdictCounts).toMatchObject({
      triggers: { fired: 4, total: 4 },
      goCriteria: { met: 0, total: 6 },
      mustHaves: { total: 0 },
    });
    expect(summary.nearestTrigger).toMatchObject({ key: "no-go-crashes", state: "fired" });
    expect(summary.openIssues).toMatchObject({
      P0: { blockers: 0, tally: 15 },
      P1: { blockers: 0, tally: 25 },
    });
  });
});

describe("Execution Platform", () => {
  const { verdict, summary } = onLoading("execution-platform");

  it("is NO-GO for its seven must-haves, each ticked and none proved", () => {
    const mustHaves = verdict.criteria.filter((one) => one.criterion.kind === "must-have");
    expect(mustHaves.map(({ state, shown }) => [state, shown])).toEqual([
      ["unmet", "claimed"],
      ["unmet", "refuted"],
      ["unmet", "claimed"],
      ["unmet", "claimed"],
      ["unmet", "claimed"],
      ["unmet", "claimed"],
      ["unmet", "claimed"],
    ]);
    expect(mustHaves.every((one) => one.claim !== null)).toBe(true);
    expect(verdict.reasons.slice(0, 7).map((reason) => reason.ref.key)).toEqual(keysOf(mustHaves));
  });

  it("has its providers at 0 of 3, by the report's own figure", () => {
    const providers = verdict.criteria.find((one) => one.criterion.key === "must-providers");
    expect(providers?.reasons[0]).toMatchObject({
      kind: "metric",
      compared: "not met",
      target: { comparator: ">=", target: 3 },
      current: { low: 0, outOf: 3 },
    });
  });

  it("counts three triggers down from the day it is loaded, the nearest for a week", () => {
    expect(verdict.triggers.map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ["counting", "2026-03-30"],
      ["counting", "2026-03-23"],
      ["counting", "2026-03-23"],
    ]);
    expect(summary.nearestTrigger).toMatchObject({
      key: "no-go-team",
      state: "counting",
      endsAt: "2026-03-24T00:00:00.000Z",
      consequence: { kind: "extend", weeks: 4 },
    });
    expect(Date.parse(summary.holdsUntil!)).toBeLessThanOrEqual(Date.parse("2026-03-24"));
  });

  it("fires them when their days have passed and nobody showed otherwise", () => {
    const input = portfolio.find((one) => one.project.slug === "execution-platform");
    const project = projectFromDocument(projectDocument.parse(input));
    const { triggers, reasons } = computeVerdict(project, "2026-01-01T00:00:00.000Z");
    expect(triggers.map(({ fired, since }) => [fired, since])).toEqual([
      [true, "2025-10-26T00:00:00.000Z"],
      [true, "2025-10-19T00:00:00.000Z"],
      [true, "2025-10-19T00:00:00.000Z"],
    ]);
    expect(reasons[0]?.kind).toBe("trigger fired");
  });

  it("has five P0 blockers and every gate open", () => {
    expect(verdict.blockers.map((one) => one.standing)).toEqual(Array(5).fill("open"));
    expect(summary.verdictCounts).toMatchObject({
      mustHaves: { met: 0, claimed: 6, refuted: 1, total: 7 },
      goCriteria: { met: 0, total: 3 },
      gates: { passed: 0 },
      p0Blockers: { total: 5 },
    });
  });
});

describe("Vimana", () => {
  const { verdict, summary } = onLoading("vimana");

  it("is NO-GO for two P0 blockers and gate 0, which has failed", () => {
    expect(verdict.reasons.map(({ kind, ref }) => [kind, ref.key]).slice(0, 3)).toEqual([
      ["P0 blocker", "B2"],
      ["P0 blocker", "B3"],
      ["gate failed", "0"],
    ]);
    expect(summary.verdictReasons).toEqual(verdict.reasons.slice(0, 3));
  });

  it("has two blockers that are claimed to be resolved beside two that are open", () => {
    expect(summary.openBlockers).toEqual({ P0: 2, P1: 2, P2: 0, P3: 0, total: 4 });
    expect(summary.claimedResolvedBlockers).toEqual({ P0: 0, P1: 2, P2: 0, P3: 0, total: 2 });
  });

  it("has no trigger to wait for", () => {
    expect(summary.nearestTrigger).toBeNull();
  });
});

describe("Core Vibe HQ", () => {
  const { verdict } = onLoading("core-vibe-hq");

  it("is NO-GO for its open P0 blocker, and for having nothing to judge by", () => {
    expect(verdict.reasons.map(({ kind, ref }) => [kind, ref.kind, ref.key])).toEqual([
      ["P0 blocker", "blocker", "B1"],
      ["nothing to judge by", "project", "core-vibe-hq"],
    ]);
  });
});
