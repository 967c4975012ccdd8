import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryProject } from "@/lib/testing/arbitrary-project";
import { NOW } from "@/lib/testing/project-builder";
import { evaluateGates } from "../gates/evaluate-gate";
import type { Project } from "../project";
import { indexProject } from "../project-index";
import { isInTheWay } from "./blockers";
import { isBlocked } from "./open-before";
import { type Unlock, rankUnlocks } from "./unlock-leverage";

const key = fc.constantFrom("a", "b", "c", "d");
const projects: fc.Arbitrary<Project> = fc
  .tuple(arbitraryProject, fc.array(fc.option(key), { minLength: 6, maxLength: 6 }), fc.nat(9))
  .map(([project, keys, low]) => ({
    ...project,
    tasks: project.tasks.map((row, at) => ({
      ...row,
      estimate:
        at === 1 ? null : { low: low * at, likely: null, high: 9 + low * at, unit: "hours" },
    })),
    blockers: project.blockers.map((row, at) => ({
      ...row,
      resolvingTaskKey: keys[at] ?? null,
      resolvingPhaseKey: keys[at + 3] ?? null,
    })),
  }));

function eachUnlock(check: (unlock: Unlock, project: Project) => void) {
  fc.assert(
    fc.property(projects, (project) => {
      for (const unlock of rankUnlocks(project, NOW)) check(unlock, project);
    }),
    { numRuns: 300 },
  );
}

describe("for every project whatever", () => {
  it("an unlock is nothing that is blocked, locked or done", () => {
    eachUnlock(({ subject, state }, project) => {
      expect(["verified", "waived"]).not.toContain(state);
      // "Not applicable" takes a blocker out of nothing.
      if (subject.kind !== "blocker") expect(state).not.toBe("not applicable");
      const { gates, currentGate } = evaluateGates(project, NOW);
      if (subject.kind === "item") {
        expect(currentGate?.criteria.map((one) => one.item.key)).toContain(subject.key);
      } else if (subject.kind === "task") {
        expect(isBlocked(project, subject.key, NOW)).toBe(false);
        const { phaseKey } = indexProject(project).tasks.get(subject.key)!;
        const gate = gates.find((one) => one.phaseKey === phaseKey);
        expect(gate?.locked ?? false).toBe(false);
      } else {
        const blocker = indexProject(project).blockers.get(subject.key)!;
        expect(isInTheWay(project, blocker, NOW)).toBe(true);
      }
    });
  });

  it("it sets something free, each thing once, and never itself", () => {
    eachUnlock(({ subject, frees, worth }) => {
      const { tasks, phases, blockers, criteria, total } = frees;
      const lists = [tasks, phases, blockers, criteria];
      expect(total).toBe(lists.reduce((sum, one) => sum + one.count, 0));
      expect(worth).toBeGreaterThan(0);
      for (const { count, keys } of lists) expect(new Set(keys).size).toBe(count);
      if (subject.kind === "task") expect(tasks.keys).not.toContain(subject.key);
      if (subject.kind === "blocker") expect(blockers.keys).not.toContain(subject.key);
    });
  });

  it("the ranking falls from one to the next, and what is unknown stands behind", () => {
    fc.assert(
      fc.property(projects, (project) => {
        const worths = rankUnlocks(project, NOW).map((one) => one.perHour ?? -1);
        expect(worths).toEqual([...worths].sort((one, other) => other - one));
      }),
    );
  });
});
