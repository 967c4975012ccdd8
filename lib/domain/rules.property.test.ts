import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proved } from "@/lib/testing/arbitrary-decision";
import {
  arbitraryInstant,
  arbitraryPerson,
  arbitraryProject,
  arbitrarySubject,
  subjectsOf,
} from "@/lib/testing/arbitrary-project";
import { NOW, withRows } from "@/lib/testing/project-builder";
import { evaluateGate, evaluateGates } from "./gates/evaluate-gate";
import { scoreMaturity } from "./maturity/score-maturity";
import { isSamePerson } from "./person";
import { nextActions } from "./plan/next-actions";
import { openBefore } from "./plan/open-before";
import type { Project } from "./project";
import { summariseProject } from "./summary/summarise-project";
import { claimOutcomes } from "./truth/claim-outcomes";
import { deriveState } from "./truth/derive-state";
import { isAutomatic } from "./truth/reasons";
import { ITEM_STATES } from "./vocabulary";

const shownStates = (project: Project, now = NOW) =>
  subjectsOf(project).map((one) => deriveState(project, one, now).state);

function holds(check: (project: Project) => void) {
  fc.assert(fc.property(arbitraryProject, check), { numRuns: 200 });
}

describe("for every project whatever", () => {
  it("each subject has a state of R1 and at least one reason", () => {
    holds((project) => {
      for (const one of subjectsOf(project)) {
        const { state, reasons } = deriveState(project, one, NOW);
        expect(ITEM_STATES).toContain(state);
        expect(reasons.length).toBeGreaterThan(0);
      }
    });
  });

  it("no rule throws, also on dates that are none", () => {
    holds((project) => {
      const at = "no date";
      const torn: Project = {
        ...project,
        evidence: project.evidence.map((row, index) => (index % 3 ? row : { ...row, at })),
        claims: project.claims.map((row, index) => (index % 3 ? row : { ...row, at })),
        waivers: project.waivers.map((row) => ({ ...row, expiresOn: at })),
      };
      for (const one of [project, torn]) {
        expect(() => summariseProject(one, NOW)).not.toThrow();
        expect(() => nextActions(one, NOW)).not.toThrow();
        expect(() => summariseProject(one, at)).not.toThrow();
        for (const { key } of one.tasks) expect(() => openBefore(one, key, NOW)).not.toThrow();
      }
    });
  });

  it("R1, R3, R7: what is verified was proved by CI, or by a person other than a claimant", () => {
    holds((project) => {
      for (const one of subjectsOf(project)) {
        const { state, evidence } = deriveState(project, one, NOW);
        if (state !== "verified") continue;
        expect(evidence?.outcome).toBe("passed");
        expect(evidence?.origin).not.toBe("document");
        if (evidence?.origin !== "person") continue;
        const claimants = project.claims.filter(
          (claim) =>
            claim.withdrawal === null &&
            claim.subject.kind === one.kind &&
            claim.subject.key === one.key &&
            !isSamePerson(claim.by, evidence.by),
        );
        expect(claimants).not.toEqual([]);
      }
    });
  });

  it("R2: what is verified rests on evidence no older than its freshness", () => {
    holds((project) => {
      for (const one of subjectsOf(project)) {
        const { state, checks, holdsUntil } = deriveState(project, one, NOW);
        if (state !== "verified") continue;
        expect(Date.parse(holdsUntil!)).toBeGreaterThan(Date.parse(NOW));
        for (const { check, evidence } of checks) {
          const days = (Date.parse(NOW) - Date.parse(evidence!.at)) / 86_400_000;
          expect(days).toBeLessThan(check?.freshnessDays ?? project.freshnessDays);
        }
      }
    });
  });

  it("R6: without evidence of every automatic check nothing is verified", () => {
    holds((project) => {
      for (const check of project.checks.filter(isAutomatic)) {
        const silent = {
          ...project,
          evidence: project.evidence.filter((row) => row.checkKey !== check.key),
        };
        const { state } = deriveState(silent, check.subject, NOW);
        expect(state).not.toBe("verified");
        expect(state).not.toBe("stale");
      }
    });
  });

  it("withdrawn claims never count: without them all is the same", () => {
    holds((project) => {
      const without = {
        ...project,
        claims: project.claims.filter((claim) => claim.withdrawal === null),
      };
      expect(shownStates(without)).toEqual(shownStates(project));
      expect(scoreMaturity(without, NOW)).toEqual(scoreMaturity(project, NOW));
    });
  });

  it("a claim alone verifies nothing that CI has not spoken of", () => {
    const claims = fc.record({ subject: arbitrarySubject, by: arbitraryPerson });
    fc.assert(
      fc.property(arbitraryProject, claims, (project, claim) => {
        const silent: Project = { ...project, evidence: [] };
        const claimed = withRows(silent, "claims", claim);
        expect(shownStates(claimed)).not.toContain("verified");
      }),
    );
  });

  it("the order of rows that happened at different moments does not matter", () => {
    fc.assert(
      fc.property(arbitraryProject, fc.infiniteStream(fc.nat()), (project, numbers) => {
        const shuffled = {
          ...project,
          evidence: shuffle(distinct(project).evidence, numbers),
          claims: shuffle(distinct(project).claims, numbers),
          waivers: shuffle(distinct(project).waivers, numbers),
          checks: shuffle(project.checks, numbers),
          dependencies: shuffle(project.dependencies, numbers),
        };
        const straight = { ...project, ...distinct(project) };
        expect(shownStates(shuffled)).toEqual(shownStates(straight));
        expect(summariseProject(shuffled, NOW)).toEqual(summariseProject(straight, NOW));
      }),
    );
  });

  it("nothing changes before the moment the answer holds until", () => {
    holds((project) => {
      const { holdsUntil } = summariseProject(project, NOW);
      if (holdsUntil === null) return;
      const just = new Date(Date.parse(holdsUntil) - 1).toISOString();
      expect({ ...summariseProject(project, just), holdsUntil }).toEqual(
        summariseProject(project, NOW),
      );
    });
  });

  it("a state that holds for ever is the same in a hundred years", () => {
    holds((project) => {
      for (const one of subjectsOf(project)) {
        const { state, holdsUntil } = deriveState(project, one, NOW);
        if (holdsUntil !== null) continue;
        expect(deriveState(project, one, "2126-01-01T00:00:00.000Z").state).toBe(state);
      }
    });
  });
});

describe("R9: for every project whatever", () => {
  it("a gate that passes has every blocking criterion verified or not applicable, and one verified", () => {
    holds((project) => {
      for (const { result, criteria } of evaluateGates(project, NOW).gates) {
        if (result !== "pass") continue;
        const states = criteria.filter((one) => one.decides).map((one) => one.state);
        expect(states).toContain("verified");
        expect(states.filter((s) => s !== "verified" && s !== "not applicable")).toEqual([]);
      }
    });
  });

  it("a gate fails exactly when a blocking criterion is refuted", () => {
    holds((project) => {
      for (const { result, counts } of evaluateGates(project, NOW).gates) {
        expect(result === "fail").toBe(counts.refuted > 0);
      }
    });
  });

  it("a gate always has a reason", () => {
    holds((project) => {
      for (const key of ["a", "b", "c", "d"]) {
        expect(evaluateGate(project, key, NOW).reasons).not.toEqual([]);
      }
    });
  });
});

describe("R16: for every project whatever", () => {
  it("claimed is at least verified, and both lie between 0 and 100", () => {
    holds((project) => {
      const { components, overall } = scoreMaturity(project, NOW);
      for (const { verified, claimed } of [...components, overall]) {
        expect(verified === null).toBe(claimed === null);
        if (verified === null || claimed === null) continue;
        expect(verified).toBeGreaterThanOrEqual(0);
        expect(claimed).toBeGreaterThanOrEqual(verified);
        expect(claimed).toBeLessThanOrEqual(100);
      }
    });
  });

  it("overall lies between the lowest and the highest component", () => {
    holds((project) => {
      const { components, overall } = scoreMaturity(project, NOW);
      const figures = components.flatMap((one) => one.exact.verified ?? []);
      if (overall.exact.verified === null || figures.length === 0) return;
      expect(overall.exact.verified).toBeGreaterThanOrEqual(Math.min(...figures) - 1e-9);
      expect(overall.exact.verified).toBeLessThanOrEqual(Math.max(...figures) + 1e-9);
    });
  });

  it("proving one more thing never lowers any figure", () => {
    fc.assert(
      fc.property(arbitraryProject, arbitrarySubject, (project, about) => {
        const before = scoreMaturity(project, NOW);
        const after = scoreMaturity(proved(project, about), NOW);
        expect(after.overall.exact.verified ?? 0).toBeGreaterThanOrEqual(
          before.overall.exact.verified ?? 0,
        );
        expect(after.overall.exact.claimed ?? 0).toBeGreaterThanOrEqual(
          before.overall.exact.claimed ?? 0,
        );
      }),
      { numRuns: 200 },
    );
  });

  it("a waiver never raises any figure", () => {
    fc.assert(
      fc.property(arbitraryProject, arbitrarySubject, (project, about) => {
        const before = scoreMaturity(project, NOW);
        const after = scoreMaturity(withRows(project, "waivers", { subject: about }), NOW);
        before.components.forEach((one, index) => {
          const then = after.components[index]!;
          expect(then.exact.verified ?? 0).toBeLessThanOrEqual(one.exact.verified ?? 0);
          expect(then.exact.claimed ?? 0).toBeLessThanOrEqual(one.exact.claimed ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("a failure never raises any figure", () => {
    fc.assert(
      fc.property(arbitraryProject, arbitrarySubject, arbitraryInstant, (project, about, at) => {
        const evidence = { subject: about, outcome: "failed", at } as const;
        const before = scoreMaturity(project, NOW).overall.exact.verified ?? 0;
        const after = scoreMaturity(withRows(project, "evidence", evidence), NOW);
        expect(after.overall.exact.verified ?? 0).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe("for every claim whatever", () => {
  it("it has one fate, and what decided it is about the same thing and no older", () => {
    holds((project) => {
      for (const { claim, fate, evidence } of claimOutcomes(project)) {
        expect(evidence === null).toBe(fate === "standing" || fate === "withdrawn");
        if (evidence) {
          expect(evidence.subject).toEqual(claim.subject);
          expect(Date.parse(evidence.at)).toBeGreaterThanOrEqual(Date.parse(claim.at));
        }
      }
    });
  });
});

/** The same rows, each at a moment of its own: at one moment the recorded order decides. */
function distinct(project: Project): Pick<Project, "evidence" | "claims" | "waivers"> {
  const later = (moment: string, index: number) =>
    new Date(Date.parse(moment) + index).toISOString();
  return {
    evidence: project.evidence.map((row, index) => ({
      ...row,
      at: later(row.at, index),
      expiresAt: row.expiresAt && later(row.expiresAt, index),
    })),
    claims: project.claims.map((row, index) => ({ ...row, at: later(row.at, index) })),
    waivers: project.waivers.map((row, index) => ({
      ...row,
      requestedAt: later(row.requestedAt, index),
    })),
  };
}

function shuffle<T>(rows: readonly T[], numbers: fc.Stream<number>): T[] {
  const keys = [...numbers.take(rows.length)];
  return rows
    .map((row, index) => ({ row, key: keys[index] ?? 0 }))
    .sort((one, other) => one.key - other.key)
    .map(({ row }) => row);
}
