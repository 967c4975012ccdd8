import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { NOW, withRows } from "@/lib/testing/project-builder";
import type { Estimate, Project, StatedFigure } from "../project";
import { dependentsIn, nodeId } from "../truth/dependents";
import { FIGURE_UNITS } from "../vocabulary";
import { auditFigures } from "./audit-figures";
import { auditGraph } from "./audit-graph";
import { listFindings } from "./list-findings";

const key = fc.constantFrom("a", "b", "c", "d");
const node = fc.record({
  kind: fc.constantFrom("task" as const, "phase" as const, "blocker" as const),
  key,
  missing: fc.boolean(),
});
const estimate: fc.Arbitrary<Estimate | null> = fc.option(
  fc.record({
    low: fc.integer({ min: 0, max: 9 }),
    likely: fc.constant(null),
    high: fc.integer({ min: 9, max: 20 }),
    unit: fc.constantFrom("hours" as const, "weeks" as const),
  }),
);
const figure: fc.Arbitrary<Partial<StatedFigure>> = fc.record({
  computes: fc.constantFrom(
    "effort.total",
    "effort.phase",
    "effort.task",
    "effort.blocker",
    "timeline.total",
    "timeline.option",
    "count.tasks",
    "count.items",
    "component.stated",
    "readiness.overall",
    "payback.years",
    "roi.ratio",
    "toString",
    null,
  ),
  subjectKey: fc.option(key),
  unit: fc.constantFrom(...FIGURE_UNITS),
  low: fc.option(fc.integer({ min: 0, max: 40 })),
  high: fc.option(fc.integer({ min: 0, max: 40 })),
  text: fc.option(fc.constant("soon")),
  explanation: fc.option(fc.constant({ text: "so", by: "Ana", at: NOW })),
});

/** A project with more edges and with figures about them. */
const tangled: fc.Arbitrary<Project> = fc
  .tuple(
    arbitraryProject,
    fc.array(fc.record({ blocking: node, dependent: node }), { maxLength: 12 }),
    fc.array(figure, { maxLength: 8 }),
    fc.array(estimate, { minLength: 4, maxLength: 4 }),
    fc.option(key),
  )
  .map(([project, dependencies, figures, estimates, resolving]) => {
    const estimated = {
      ...project,
      tasks: project.tasks.map((row, at) => ({ ...row, estimate: estimates[at] ?? null })),
      phases: project.phases.map((row, at) => ({ ...row, estimate: estimates[3 - at] ?? null })),
      blockers: project.blockers.map((row) => ({ ...row, resolvingTaskKey: resolving })),
    };
    const joined = withRows(estimated, "dependencies", ...dependencies);
    return withRows(joined, "statedFigures", ...figures);
  });

const holds = (check: (project: Project) => void) => {
  fc.assert(fc.property(tangled, check), { numRuns: 120 });
};

const cyclesOf = (project: Project) =>
  auditGraph(project).flatMap((one) => (one.kind === "cycle" ? [one.path] : []));

describe("for every project whatever", () => {
  it("the audit comes to an end, and counts what it finds", () => {
    holds((project) => {
      const { items, total, unexplained } = listFindings(project, NOW);
      expect(total).toBe(items.length);
      expect(unexplained).toBe(items.filter((one) => one.explanation === null).length);
    });
  });

  it("every cycle found is one: each step is waited for by the next, and none comes twice", () => {
    holds((project) => {
      const dependentsOf = dependentsIn(project);
      for (const path of cyclesOf(project)) {
        expect(new Set(path.map(nodeId)).size).toBe(path.length);
        path.forEach((step, at) => {
          const next = path[(at + 1) % path.length]!;
          expect(dependentsOf(step).map(nodeId)).toContain(nodeId(next));
        });
      }
    });
  });

  it("everything that leads back to itself stands in a cycle", () => {
    holds((project) => {
      const dependentsOf = dependentsIn(project);
      const found = new Set(cyclesOf(project).flat().map(nodeId));
      for (const row of project.tasks) {
        const start = { kind: "task" as const, key: row.key };
        const seen = new Set<string>();
        const queue = dependentsOf(start);
        for (const step of queue) {
          if (seen.has(nodeId(step))) continue;
          seen.add(nodeId(step));
          queue.push(...dependentsOf(step));
        }
        expect(found.has(nodeId(start))).toBe(seen.has(nodeId(start)));
      }
    });
  });

  it("taking away a dependency never makes a cycle of what was none", () => {
    fc.assert(
      fc.property(tangled, fc.nat(), (project, at) => {
        const before = new Set(cyclesOf(project).flat().map(nodeId));
        const left = project.dependencies.filter((_, index) => index !== at % 12);
        const after = cyclesOf({ ...project, dependencies: left }).flat();
        for (const step of after) expect(before).toContain(nodeId(step));
      }),
      { numRuns: 120 },
    );
  });

  it("a figure is compared or has a reason, and what is missing never makes it equal", () => {
    holds((project) => {
      for (const { outcome, reason, computed } of auditFigures(project, NOW)) {
        expect(outcome === "not computable").toBe(reason !== null);
        if (outcome === "equal") expect(computed.missing).toEqual([]);
      }
    });
  });

  it("explaining changes what is told of a difference, and no difference", () => {
    holds((project) => {
      const silent = {
        ...project,
        statedFigures: project.statedFigures.map((row) => ({ ...row, explanation: null })),
      };
      const [told, untold] = [listFindings(project, NOW), listFindings(silent, NOW)];
      expect(told.total).toBe(untold.total);
      expect(untold.unexplained).toBe(untold.total);
    });
  });
});
