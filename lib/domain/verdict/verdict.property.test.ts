import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDecision, satisfied } from "@/lib/testing/arbitrary-decision";
import { arbitraryPerson, arbitrarySubject } from "@/lib/testing/arbitrary-project";
import { NOW, withRows } from "@/lib/testing/project-builder";
import type { Evidence, Project } from "../project";
import { type Verdict, EVIDENCE_ORIGINS, VERDICTS } from "../vocabulary";
import { computeVerdict } from "./compute-verdict";
import { judgedGates } from "./findings";

const judge = (project: Project, now = NOW) => computeVerdict(project, now);
/** From best to worst, as the words stand. */
const worseness = (verdict: Verdict) => VERDICTS.indexOf(verdict);

/** Some of what is missing has become true, so that every verdict comes about. */
const onItsWay = fc
  .tuple(arbitraryDecision, fc.infiniteStream(fc.integer({ min: 0, max: 5 })))
  .map(([project, numbers]) => {
    const { missingForGo } = judge(project);
    const kept = [...numbers.take(missingForGo.length)];
    return missingForGo.filter((_, index) => kept[index] !== 0).reduce(satisfied, project);
  });

const RUNS = { numRuns: 60 };

function holds(check: (project: Project) => void) {
  fc.assert(fc.property(onItsWay, check), RUNS);
}

/** Of a check or of none; by whomever. */
const run = fc.record({
  subject: arbitrarySubject,
  checkKey: fc.constantFrom(null, "a", "b", "c"),
  origin: fc.constantFrom(...EVIDENCE_ORIGINS),
  by: arbitraryPerson,
});

function recorded(
  project: Project,
  about: Pick<Evidence, "subject" | "checkKey" | "origin" | "by">,
  outcome: "passed" | "failed",
): Project {
  const check = project.checks.find((one) => one.key === about.checkKey);
  const subject = check?.subject ?? about.subject;
  return withRows(project, "evidence", { ...about, subject, outcome, at: NOW });
}

function isAboutTrigger(project: Project): boolean {
  const about = project.evidence.at(-1)?.subject;
  const criterion = project.criteria.find((one) => one.key === about?.key);
  return about?.kind === "criterion" && criterion?.kind === "no-go";
}

describe("for every project whatever the verdict", () => {
  it("comes out as each of its words, so that the rest means something", () => {
    const seen = new Set(
      fc.sample(onItsWay, { numRuns: 200, seed: 1 }).map((project) => judge(project).verdict),
    );
    expect(seen).toEqual(new Set(VERDICTS));
  });

  it("is no better for a failure, nor worse for a pass; of a trigger the other way round", () => {
    fc.assert(
      fc.property(onItsWay, run, (project, about) => {
        const before = worseness(judge(project).verdict);
        const pass = recorded(project, about, "passed");
        const fail = recorded(project, about, "failed");
        const [good, bad] = isAboutTrigger(pass) ? [fail, pass] : [pass, fail];
        expect(worseness(judge(good).verdict)).toBeLessThanOrEqual(before);
        expect(worseness(judge(bad).verdict)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  it("is NO-GO while a trigger has fired, whatever else is proved, waived or not applicable", () => {
    fc.assert(
      fc.property(onItsWay, arbitrarySubject, (project, subject) => {
        const fired = judge(project).triggers.filter((one) => one.fired);
        const waived = withRows(project, "waivers", { subject });
        const excluded = withRows(project, "notApplicable", { subject });
        for (const one of [project, waived, excluded]) {
          const result = judge(one);
          if (fired.length > 0) expect(result.verdict).toBe("NO-GO");
          for (const { criterion } of fired.filter((it) => it.rule === null)) {
            const same = result.triggers.find((it) => it.criterion.key === criterion.key);
            expect(same?.fired).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it("is GO only when everything is met, and nothing of it by an unknown or a waiver", () => {
    holds((project) => {
      const { verdict, criteria, triggers, gates, blockers } = judge(project);
      if (verdict !== "GO") return;
      const deciding = criteria.filter((one) => one.criterion.kind !== "can-defer");
      expect(deciding.filter((one) => one.state !== "met")).toEqual([]);
      expect(triggers.filter((one) => one.state !== "cleared")).toEqual([]);
      expect(judgedGates(gates).filter((gate) => gate.result !== "pass")).toEqual([]);
      expect(blockers).toEqual([]);
    });
  });

  it("is NO-GO while a must-have or a go criterion is unknown or unmet", () => {
    holds((project) => {
      const { verdict, criteria } = judge(project);
      const open = criteria.filter(
        ({ criterion, state }) =>
          criterion.kind !== "can-defer" && (state === "unmet" || state === "unknown"),
      );
      if (open.length > 0) expect(verdict).toBe("NO-GO");
    });
  });

  it("is never made GO by a waiver", () => {
    fc.assert(
      fc.property(onItsWay, arbitrarySubject, (project, subject) => {
        if (judge(project).verdict === "GO") return;
        expect(judge(withRows(project, "waivers", { subject })).verdict).not.toBe("GO");
      }),
      RUNS,
    );
  });

  it("is NO-GO where there is nothing to judge by", () => {
    holds((project) => {
      const criteria = project.criteria.filter(
        ({ kind }) => kind === "no-go" || kind === "can-defer",
      );
      const phases = project.phases.map((phase) => ({ ...phase, deferred: true }));
      expect(judge({ ...project, criteria, phases }).verdict).toBe("NO-GO");
    });
  });

  it("has a reason, and lists what is missing exactly when it is not GO", () => {
    holds((project) => {
      const { verdict, reasons, missingForGo } = judge(project);
      expect(reasons.length).toBeGreaterThan(0);
      expect(missingForGo.length === 0).toBe(verdict === "GO");
      if (verdict === "NO-GO") expect(missingForGo.some((one) => !one.waived)).toBe(true);
    });
  });

  it("lists nothing twice", () => {
    holds((project) => {
      const lines = judge(project).missingForGo.map(({ refs, waived, until, dueOn, ...need }) =>
        JSON.stringify(need),
      );
      expect(new Set(lines).size).toBe(lines.length);
    });
  });

  it("is GO once all that is listed has become true", () => {
    fc.assert(
      fc.property(arbitraryDecision, (arbitrary) => {
        // What is proved rests on nothing here: repairing what it rests on is another requirement.
        const project = {
          ...arbitrary,
          dependencies: [],
          blockers: arbitrary.blockers.map((row) => ({
            ...row,
            resolvingTaskKey: null,
            resolvingPhaseKey: null,
          })),
        };
        const made = judge(project).missingForGo.reduce(satisfied, project);
        expect(judge(made)).toMatchObject({ verdict: "GO", missingForGo: [] });
      }),
      RUNS,
    );
  });

  it("does not change before the moment it holds until", () => {
    holds((project) => {
      const { holdsUntil, ...now } = judge(project);
      const then =
        holdsUntil === null
          ? "2126-01-01T00:00:00.000Z"
          : new Date(Date.parse(holdsUntil) - 1).toISOString();
      const later = judge(project, then);
      expect(later.verdict).toBe(now.verdict);
      expect(later.reasons).toEqual(now.reasons);
      expect(later.missingForGo).toEqual(now.missingForGo);
      expect(later.criteria).toEqual(now.criteria);
      expect(later.triggers).toEqual(now.triggers);
    });
  });

  it("is computed without throwing, also from dates that are none", () => {
    holds((project) => {
      const torn: Project = {
        ...project,
        startOn: "no day",
        criteria: project.criteria.map((row) => ({ ...row, dueOn: "no day" })),
        waivers: project.waivers.map((row) => ({ ...row, expiresOn: "no day" })),
        evidence: project.evidence.map((row) => ({ ...row, at: "no moment" })),
        tallies: project.tallies.map((row) => ({ ...row, asOfOn: "no day" })),
      };
      for (const now of [NOW, "no moment"]) {
        expect(() => judge(torn, now)).not.toThrow();
        expect(() => judge(project, now)).not.toThrow();
      }
    });
  });
});
