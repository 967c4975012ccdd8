import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { NOW, withRows } from "@/lib/testing/project-builder";
import { forecastCompletion } from "../forecast/forecast-completion";
import type { Estimate, Project } from "../project";
import { deriveState } from "../truth/derive-state";
import { baselineRows } from "./baselines";
import { leavesOut } from "./gap";
import { scheduleProject } from "./schedule-project";
import { compareWithBaseline } from "./variance";

const key = fc.constantFrom("a", "b", "c", "d");
const node = fc.record({
  kind: fc.constantFrom("task" as const, "phase" as const, "blocker" as const),
  key,
  missing: fc.constant(false),
});
const estimate: fc.Arbitrary<Estimate | null> = fc.option(
  fc
    .tuple(
      fc.nat(900),
      fc.nat(900),
      fc.nat(900),
      fc.constantFrom("hours" as const, "weeks" as const),
    )
    .map(([low, more, most, unit]) => ({
      low: low / 100,
      likely: (low + more) / 100,
      high: (low + more + most) / 100,
      unit,
    })),
);
const day = fc.option(
  fc.integer({ min: -40, max: 5 }).map((days) => {
    const moved = new Date(Date.parse(NOW) + days * 86_400_000);
    return moved.toISOString().slice(0, 10);
  }),
);

/** A project with estimates, people and more edges, whether or not they make sense. */
const planned: fc.Arbitrary<Project> = fc
  .tuple(
    arbitraryProject,
    fc.array(fc.record({ blocking: node, dependent: node }), { maxLength: 12 }),
    fc.array(estimate, { minLength: 9, maxLength: 9 }),
    fc.array(day, { minLength: 3, maxLength: 3 }),
    fc.constantFrom(0.5, 1, 1.5, 3, 100),
  )
  .map(([project, dependencies, estimates, days, people]) => {
    const estimated = {
      ...project,
      people,
      phases: project.phases.map((row, at) => ({ ...row, estimate: estimates[at] ?? null })),
      tasks: project.tasks.map((row, at) => ({
        ...row,
        estimate: estimates[at + 3] ?? null,
        startedOn: days[at] ?? null,
        plannedStartOn: days[2 - at] ?? null,
        plannedEndOn: days[at] ?? null,
      })),
      blockers: project.blockers.map((row, at) => ({
        ...row,
        estimate: estimates[at + 6] ?? null,
      })),
    };
    return withRows(estimated, "dependencies", ...dependencies);
  });

const holds = (check: (project: Project) => void) => {
  fc.assert(fc.property(planned, check), { numRuns: 150 });
};

describe("for every project whatever", () => {
  it("the schedule comes to an end, and nothing in it is early after it is late", () => {
    holds((project) => {
      const schedule = scheduleProject(project, NOW);
      const rows = [...schedule.tasks, ...schedule.phases, ...schedule.blockers];
      for (const { span } of rows) {
        if (span === null) continue;
        expect(span.earlyStartHours).toBeLessThanOrEqual(span.earlyFinishHours);
        expect(span.earlyFinishHours).toBeLessThanOrEqual(span.lateFinishHours);
        expect(span.lateFinishHours).toBeLessThanOrEqual(schedule.finish.hours);
        expect(span.earlyStart <= span.earlyFinish).toBe(true);
        expect(span.earlyFinish <= span.lateFinish).toBe(true);
        expect(span.critical).toBe(span.slackHours === 0);
      }
      expect(schedule.atLeast).toBe(schedule.gaps.some(leavesOut));
      expect(schedule.remainingHours ?? 0).toBeLessThanOrEqual((schedule.effortHours ?? 0) + 1e-9);
    });
  });

  it("a baseline that was just taken shows no slip, and knows the end of all that has one", () => {
    holds((given) => {
      const project = withRows(given, "milestones", { key: "m", phaseKeys: ["a", "b"] });
      const schedule = scheduleProject(project, NOW);
      const rows = baselineRows(project, schedule);
      const baseline = { key: "b", name: "Now", takenAt: NOW, rows };
      for (const row of compareWithBaseline(project, schedule, baseline)) {
        const ends = row.actual.endOn ?? row.expected?.endOn ?? null;
        if (row.baseline === null || ends === null) continue;
        expect(row.baseline.endOn).toBe(ends);
        expect(row.endSlip).toEqual({ calendarDays: 0, workingDays: 0, workingHours: 0 });
        expect([null, 0]).toContain(row.effortHours);
        if (row.expected) expect(row.baseline.startOn).toBe(row.expected.startOn);
      }
    });
  });

  it("a task is as far as its derived state says", () => {
    holds((project) => {
      for (const { key: name, progress } of scheduleProject(project, NOW).tasks) {
        const { state } = deriveState(project, { kind: "task", key: name }, NOW);
        expect(progress === "proved").toBe(state === "verified");
        expect(progress === "excused").toBe(state === "waived" || state === "not applicable");
        if (state === "claimed") expect(progress).toBe("said");
        if (state === "refuted" || state === "in progress") expect(progress).toBe("started");
      }
    });
  });

  it("everything without an estimate is named", () => {
    holds((project) => {
      const { tasks, gaps } = scheduleProject(project, NOW);
      const named = gaps.flatMap((gap) => ("ref" in gap ? [`${gap.ref.kind} ${gap.ref.key}`] : []));
      for (const { key: name, span, isEstimated } of tasks) {
        if (span !== null && !isEstimated) expect(named).toContain(`task ${name}`);
      }
    });
  });

  it("claims that hold never make it later, with people enough", () => {
    holds((given) => {
      const project = { ...given, people: 100 };
      const held = scheduleProject(project, NOW, { claimsHold: true });
      // A phase or a blocker that tasks no longer measure is as long as it was estimated itself.
      if (held.phases.some(({ basis }) => basis === "own estimate")) return;
      if (held.blockers.length > 0 || held.gaps.some(({ kind }) => kind === "cycle")) return;
      expect(held.finish.hours).toBeLessThanOrEqual(scheduleProject(project, NOW).finish.hours);
    });
  });

  it("the order of its dependencies changes nothing, nor that of its tasks with people enough", () => {
    holds((given) => {
      const project = { ...given, people: 100 };
      const moved = {
        ...project,
        tasks: project.tasks.toReversed(),
        dependencies: project.dependencies.toReversed(),
      };
      const [one, other] = [scheduleProject(project, NOW), scheduleProject(moved, NOW)];
      if (one.gaps.some(({ kind }) => kind === "cycle")) return;
      const spans = (rows: typeof one.tasks) => new Map(rows.map((row) => [row.key, row.span]));
      expect(spans(other.tasks)).toEqual(spans(one.tasks));
      expect(other.finish).toEqual(one.finish);
    });
  });

  it("the forecast comes to an end within what its estimates allow", () => {
    fc.assert(
      fc.property(planned, (project) => {
        const { quantileHours, tasks, p50, p80, p95 } = forecastCompletion(project, NOW, {
          trials: 60,
        });
        expect(quantileHours.every(Number.isFinite)).toBe(true);
        expect(p50.hours <= p80.hours && p80.hours <= p95.hours).toBe(true);
        for (const { criticality, sensitivity } of tasks) {
          expect(criticality).toBeGreaterThanOrEqual(0);
          expect(criticality).toBeLessThanOrEqual(1);
          expect(Math.abs(sensitivity ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
