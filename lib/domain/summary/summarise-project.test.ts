import { describe, expect, it } from "vitest";
import { NOW, buildProject, daysAgo, subject } from "@/lib/testing/project-builder";
import { summariseProject } from "./summarise-project";

const exit = (key: string, phaseKey: string, row: object = {}) =>
  ({ key, list: "exit", phaseKey, ...row }) as const;
const about = (key: string) => ({ subject: subject("item", key) });

const project = buildProject({
  components: [{ key: "api", statedPercent: 70 }],
  phases: [
    { key: "0", name: "Repair" },
    { key: "1", name: "Harden" },
  ],
  tasks: [{ key: "1", status: "in progress" }, { key: "2" }],
  items: [
    exit("a", "0", { componentKey: "api" }),
    exit("b", "0", { componentKey: "api" }),
    exit("c", "1"),
    { key: "r", list: "readiness" },
    { key: "n", list: "action" },
    { key: "l", list: "leadership" },
    { key: "e", list: "entrance", phaseKey: "1" },
  ],
  claims: [
    { ...about("a"), at: daysAgo(4) },
    { ...about("b"), at: daysAgo(4) },
    about("r"),
    { ...about("r"), withdrawal: { by: { name: "Ana", userId: null }, at: NOW, reason: null } },
  ],
  evidence: [
    { ...about("a"), at: daysAgo(3) },
    { ...about("b"), outcome: "failed" },
  ],
  blockers: [
    { key: "x", severity: "P0" },
    { key: "y", severity: "P1" },
    { key: "z", severity: "P1", resolvedOn: "2026-03-10" },
  ],
  tallies: [
    { severity: "P2", count: 40, asOfOn: "2026-03-01" },
    { severity: "P1", count: 24, asOfOn: "2026-03-01" },
    { severity: "P3", count: 60, asOfOn: "2026-03-01" },
    { severity: "P1", count: 25, asOfOn: "2026-03-01" },
    { severity: "P0", count: 20, asOfOn: "2026-02-01" },
    { severity: "P0", count: 15, asOfOn: "2026-03-01" },
    { severity: "P0", count: 40, asOfOn: "2026-01-01" },
  ],
  metrics: [
    { key: "coverage", comparator: ">", target: 80, cadenceDays: 1 },
    { key: "latency", comparator: "<", target: 2 },
    { key: "uptime", comparator: ">", target: 99.5 },
    { key: "errors", comparator: "<", target: 1, cadenceDays: 5 },
    { key: "tools", comparator: ">", target: 1 },
  ],
  criteria: [
    { key: "m", text: "It holds" },
    { key: "g", kind: "go", rule: { kind: "tally", severity: "P0", max: 0 } },
    { key: "n", kind: "no-go", text: "It breaks", dueOn: "2026-04-01" },
  ],
  samples: [
    { metricKey: "coverage", low: 89, high: 89, basis: "stated", takenOn: "2026-03-01" },
    { metricKey: "latency", low: 1, high: 1 },
    { metricKey: "tools", low: 2, high: 2 },
    { metricKey: "errors", low: 10, high: 20, takenOn: "2026-03-14" },
  ],
});

describe("the summary of a project", () => {
  const summary = summariseProject(project, NOW);

  it("has readiness claimed, verified and stated", () => {
    expect(summary.readiness).toMatchObject({
      verified: 50,
      claimed: 50,
      stated: 70,
      tenths: 5,
      gap: 0,
    });
  });

  it("has the gates and the current one", () => {
    expect(summary.gates.map((gate) => [gate.phaseName, gate.result, gate.lockedBy])).toEqual([
      ["Repair", "fail", null],
      ["Harden", "unknown", "0"],
    ]);
    expect(summary.currentGate).toEqual(summary.gates[0]);
    expect(summary.currentGate).toMatchObject({
      deciding: 2,
      informing: 0,
      counts: { verified: 1, refuted: 1 },
    });
  });

  it("counts rows and states", () => {
    expect(summary.counts).toMatchObject({
      phases: 2,
      tasks: 2,
      exitItems: 3,
      entranceItems: 1,
      readinessItems: 1,
      leadershipItems: 1,
      actionItems: 1,
    });
    expect(summary.states.tasks).toMatchObject({ "in progress": 1, "to do": 1 });
    expect(summary.states.items.exit).toMatchObject({ verified: 1, refuted: 1, "to do": 1 });
    expect(summary.states.items.readiness).toMatchObject({ claimed: 1 });
  });

  it("counts open blockers by severity, and among them those that are only said to be gone", () => {
    expect(summary.openBlockers).toEqual({ P0: 1, P1: 2, P2: 0, P3: 0, total: 3 });
    expect(summary.claimedResolvedBlockers).toMatchObject({ P0: 0, P1: 1, total: 1 });
  });

  it("has the newest tally of each severity", () => {
    expect(summary.tallies.map(({ severity, count }) => [severity, count])).toEqual([
      ["P0", 15],
      ["P1", 25],
      ["P2", 40],
      ["P3", 60],
    ]);
  });

  it("sets open blockers and the outside tracker's count side by side", () => {
    expect(summary.openIssues).toEqual({
      P0: { blockers: 1, tally: 15, asOfOn: "2026-03-01" },
      P1: { blockers: 2, tally: 25, asOfOn: "2026-03-01" },
    });
    expect(summariseProject(buildProject(), NOW).openIssues.P0).toEqual({
      blockers: 0,
      tally: null,
      asOfOn: null,
    });
  });

  it("has the verdict with its first three reasons, and what all of them come to", () => {
    expect(summary.verdict).toBe("NO-GO");
    expect(summary.verdictReasons.map(({ kind, ref }) => [kind, ref.key])).toEqual([
      ["must-have not met", "m"],
      ["go criterion not met", "g"],
      ["P0 blocker", "x"],
    ]);
    expect(summary.verdictCounts).toMatchObject({
      triggers: { counting: 1, total: 1 },
      mustHaves: { met: 0, total: 1 },
      goCriteria: { met: 0, total: 1 },
      gates: { failed: 1, unknown: 1, total: 2 },
      p0Blockers: { total: 1 },
    });
  });

  it("has the nearest trigger, to count down without the project", () => {
    expect(summary.nearestTrigger).toEqual({
      key: "n",
      text: "It breaks",
      state: "counting",
      since: null,
      dueOn: "2026-04-01",
      endsAt: "2026-04-02T00:00:00.000Z",
      countsFrom: null,
      consequence: null,
    });
  });

  it("counts what became of the claims", () => {
    expect(summary.claims).toEqual({
      total: 4,
      standing: 1,
      withdrawn: 1,
      confirmed: 1,
      refuted: 1,
    });
  });

  it("counts metrics, and of the met those that were only said", () => {
    expect(summary.metrics).toEqual({ met: 3, notMet: 1, unknown: 1, said: 1, stale: 1 });
  });

  it("holds until the first of its parts changes by time alone", () => {
    expect(summary.holdsUntil).toBe("2026-03-20T00:00:00.000Z");
    expect(summariseProject({ ...project, samples: [] }, NOW).holdsUntil).toBe(daysAgo(-11));
    const counting = { ...project, samples: [], evidence: [] };
    expect(summariseProject(counting, NOW).holdsUntil).toBe("2026-04-02T00:00:00.000Z");
    const gone = { subject: subject("blocker", "x"), at: daysAgo(9) };
    const proved = buildProject({ blockers: [{ key: "x", severity: "P2" }], evidence: [gone] });
    expect(summariseProject(proved, NOW).holdsUntil).toBe(daysAgo(-5));
  });

  it("of an empty project claims nothing", () => {
    const empty = summariseProject(buildProject(), NOW);
    expect(empty).toMatchObject({ currentGate: null, gates: [], holdsUntil: null });
    expect(empty.readiness).toMatchObject({ verified: null, claimed: null, stated: null });
  });

  it("is plain data that survives JSON", () => {
    expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
  });
});
