import { describe, expect, it } from "vitest";
import { listFindings } from "@/lib/domain/audit/list-findings";
import { projectEffort } from "@/lib/domain/estimate";
import { evaluateMetric } from "@/lib/domain/metrics/evaluate-metric";
import { nextActions } from "@/lib/domain/plan/next-actions";
import { openBefore } from "@/lib/domain/plan/open-before";
import { summariseProject } from "@/lib/domain/summary/summarise-project";
import { projectDocument } from "@/lib/features/documents/schema";
import { portfolio } from "@/prisma/seed/portfolio";
import { projectFromDocument } from "./project-builder";

/** The evening of the day a report was written: what the rules make of it as it stands. */
function onItsDay(slug: string) {
  const input = portfolio.find((one) => one.project.slug === slug);
  const project = projectFromDocument(projectDocument.parse(input));
  const day = project.sources
    .flatMap((source) => source.statedOn ?? [])
    .sort()
    .at(-1)!;
  const now = `${day}T18:00:00.000Z`;
  return { project, now, summary: summariseProject(project, now) };
}

describe("Vimana", () => {
  const { project, now, summary } = onItsDay("vimana");

  it("had five of its claims refuted, and nothing is verified", () => {
    expect(summary.claims).toMatchObject({ refuted: 5, confirmed: 0, withdrawn: 0 });
    expect(summary.readiness.verified).toBe(0);
  });

  it("fails its first gate, which locks all that follows", () => {
    expect(summary.currentGate).toMatchObject({ phaseKey: "0", result: "fail" });
    expect(summary.gates.map((gate) => gate.lockedBy)).toEqual([null, "0", "0", "0", "0"]);
  });

  it("is estimated at 34.5 to 44.5 hours by its tasks", () => {
    expect(projectEffort(project)).toEqual({
      kind: "sum",
      effort: { low: 34.5, likely: null, high: 44.5, unit: "hours" },
      missing: 0,
    });
  });

  it("starts with the first task of phase 0", () => {
    const task = nextActions(project, now).find((one) => one.subject.kind === "task");
    expect(task?.subject.key).toBe("0.1");
  });
});

describe("the execution platform", () => {
  it("states 20 weeks three times for an MVP whose phases add up to 18", () => {
    const { project, now } = onItsDay("execution-platform");
    const findings = listFindings(project, now).items.filter(
      (one) => one.kind === "figure differs" && one.computes === "timeline.option",
    );
    const mvp = {
      subjectKey: "2",
      stated: { low: 20, high: 20 },
      computed: { low: 18, high: 18 },
      basis: "estimates of its phases",
    };
    expect(findings).toMatchObject([mvp, mvp, mvp]);
  });
});

describe("Core Vibe HQ", () => {
  const { project, now, summary } = onItsDay("core-vibe-hq");

  it("has 25 readiness lines, of which 8 are claimed and none is verified", () => {
    const { claimed, verified } = summary.states.items.readiness;
    expect([summary.counts.readinessItems, claimed, verified]).toEqual([25, 8, 0]);
  });

  it("waits for tasks that are defined nowhere", () => {
    const missing = project.tasks.flatMap((task) =>
      openBefore(project, task.key, now).filter((one) => one.kind === "missing"),
    );
    expect(new Set(missing.map((one) => one.key))).toEqual(new Set(["5", "13"]));
  });
});

describe("VisionFlow", () => {
  const { summary } = onItsDay("visionflow");

  it("has its open issues by severity", () => {
    expect(summary.tallies.map((tally) => tally.count)).toEqual([15, 25, 40, 60]);
  });

  it("meets none of its eight metrics", () => {
    expect(summary.metrics).toMatchObject({ met: 0, notMet: 7, unknown: 1 });
  });

  it("has no exit criteria, so no gate passes", () => {
    expect(summary.gates.map((gate) => gate.result)).toEqual(["unknown", "unknown", "unknown"]);
  });
});

describe("Execution Platform", () => {
  const { project, now, summary } = onItsDay("execution-platform");

  it("states 29.4 % on average, and none of it is claimed or verified", () => {
    expect(summary.readiness).toMatchObject({ verified: 0, claimed: 0, stated: 29.4, tenths: 0 });
  });

  it("meets its coverage target by its own word only", () => {
    const met = project.metrics.map((metric) => evaluateMetric(project, metric, now));
    expect(met.filter((one) => one.state === "met").map((one) => one.basis)).toEqual(["stated"]);
  });

  it("has five blockers open", () => {
    expect(summary.openBlockers.total).toBe(5);
  });
});
