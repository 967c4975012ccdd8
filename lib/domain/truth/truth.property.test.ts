import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { proved } from "@/lib/testing/arbitrary-decision";
import {
  arbitraryPerson,
  arbitraryProject,
  arbitrarySubject,
  subjectsOf,
} from "@/lib/testing/arbitrary-project";
import { NOW, buildProject, person, subject, withRows } from "@/lib/testing/project-builder";
import { evaluateGates } from "../gates/evaluate-gate";
import { scoreMaturity } from "../maturity/score-maturity";
import type { Project, Subject } from "../project";
import { countBlockers } from "../summary/count-blockers";
import { summariseProject } from "../summary/summarise-project";
import { type EvidenceOrigin, PRIORITIES } from "../vocabulary";
import { claimOutcomes } from "./claim-outcomes";
import { deriveOwnState } from "./derive-own-state";
import { deriveState } from "./derive-state";
import { isAutomatic } from "./reasons";
import { factsOf, replay } from "./replay";

const RUNS = { numRuns: 100 };
const nameOf = ({ kind, key }: { kind: string; key: string }) => `${kind} ${key}`;
const about = (one: Subject) => (row: { subject: Subject }) => nameOf(row.subject) === nameOf(one);
const shown = (project: Project, one: Subject) => deriveState(project, one, NOW);

/** A dozen tasks that wait for each other in every which way, some in phases, some that failed. */
const arbitraryGraph: fc.Arbitrary<Project> = fc
  .record({
    edges: fc.array(fc.tuple(fc.nat(13), fc.nat(13)), { maxLength: 30 }),
    failed: fc.array(fc.nat(11), { maxLength: 3 }),
    phased: fc.array(fc.nat(11), { maxLength: 6 }),
  })
  .map(({ edges, failed, phased }) => {
    // The last two are phases.
    const end = (at: number) => ({
      kind: at > 11 ? ("phase" as const) : ("task" as const),
      key: String(at),
      missing: false,
    });
    const tasks = Array.from({ length: 12 }, (_, at) => at);
    const phaseOf = (at: number) => (phased.includes(at) ? String(12 + (at % 2)) : null);
    return buildProject({
      phases: [{ key: "12" }, { key: "13" }],
      tasks: tasks.map((at) => ({ key: String(at), phaseKey: phaseOf(at) })),
      dependencies: edges.map(([from, to]) => ({ blocking: end(from), dependent: end(to) })),
      evidence: tasks.map((at) => ({
        subject: subject("task", String(at)),
        outcome: failed.includes(at) ? ("failed" as const) : ("passed" as const),
      })),
    });
  });

/** Any project in which most things are proved, much waits for much, and some of it has failed. */
const arbitraryNetwork: fc.Arbitrary<Project> = fc
  .tuple(
    arbitraryProject,
    fc.infiniteStream(fc.nat(9)),
    fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 4, maxLength: 12 }),
  )
  .map(([project, numbers, edges]) => {
    const subjects = subjectsOf(project);
    const lots = [...numbers.take(subjects.length)];
    const ends = [
      ...project.tasks.map(({ key }) => ({ kind: "task" as const, key, missing: false })),
      ...project.blockers.map(({ key }) => ({ kind: "blocker" as const, key, missing: false })),
      ...project.phases.map(({ key }) => ({ kind: "phase" as const, key, missing: false })),
    ];
    const joined = edges.flatMap(([from, to]) => {
      const [blocking, dependent] = [ends[from], ends[to]];
      return blocking && dependent ? [{ blocking, dependent }] : [];
    });
    return subjects.reduce(
      (known, one, at) => {
        const lot = lots[at] ?? 0;
        if (lot < 2) return failing(known, one);
        return lot < 9 ? proved(known, one) : known;
      },
      withRows(project, "dependencies", ...joined),
    );
  });

const anyProject = fc.oneof(arbitraryGraph, arbitraryNetwork);

function failing(project: Project, one: Subject): Project {
  return withRows(project, "evidence", { subject: one, outcome: "failed", at: NOW });
}

/** The edges of R4, each written down from its sentence: what fails → what rests on it. */
function edgesOf(project: Project): [from: string, to: string][] {
  const { phases, tasks, items, blockers, dependencies } = project;
  const known = new Set(
    [...subjectsOf(project), ...phases.map(({ key }) => ({ kind: "phase", key }))].map(nameOf),
  );
  const deferred = new Set(phases.filter((one) => one.deferred).map((one) => `gate ${one.key}`));
  const asGate = (name: string) => name.replace(/^phase /, "gate ");
  const edges: [string, string][] = [
    ...phases.map(({ key }): [string, string] => [`phase ${key}`, `gate ${key}`]),
    ...tasks.map(({ key, phaseKey }): [string, string] => [`phase ${phaseKey}`, `task ${key}`]),
    ...items.map(({ key, phaseKey }): [string, string] => [`phase ${phaseKey}`, `item ${key}`]),
    ...items
      .filter((one) => one.list === "exit" && one.blocking && known.has(`phase ${one.phaseKey}`))
      .map(({ key, phaseKey }): [string, string] => [`item ${key}`, `gate ${phaseKey}`]),
    ...dependencies
      .map((row) => [nameOf(row.blocking), nameOf(row.dependent)] as const)
      .filter(([from, to]) => known.has(from) && known.has(to))
      .map(([from, to]): [string, string] => [asGate(from), to]),
    ...blockers.flatMap(({ key, resolvingTaskKey, resolvingPhaseKey }): [string, string][] => [
      [`task ${resolvingTaskKey}`, `blocker ${key}`],
      [`gate ${resolvingPhaseKey}`, `blocker ${key}`],
    ]),
    ...phases.flatMap(({ key }, at) =>
      phases
        .filter((_, later) => later > at)
        .filter((_, step) => phases.slice(at + 1, at + 1 + step).every((one) => one.deferred))
        .map((next): [string, string] => [`gate ${key}`, `phase ${next.key}`]),
    ),
  ];
  return edges.filter(([from]) => !deferred.has(from));
}

/** By name of what is reached: after how many steps. Goes round until nothing changes. */
function reachedFrom(starts: readonly string[], edges: readonly [string, string][]) {
  const steps = new Map(starts.map((start) => [start, 0]));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [from, to] of edges) {
      const next = (steps.get(from) ?? Infinity) + 1;
      if (next >= (steps.get(to) ?? Infinity)) continue;
      steps.set(to, next);
      changed = true;
    }
  }
  return steps;
}

/** What failed, by name: what shows it, and what a waiver covers. */
function failuresOf(project: Project): { shows: string[]; waived: string[] } {
  const failed = subjectsOf(project)
    .filter(({ kind }) => kind !== "criterion")
    .map((one) => deriveOwnState(project, one, NOW))
    .filter(({ beneath }) => beneath === "refuted");
  const named = (state: string) =>
    failed.filter((one) => one.state === state).map(({ subject: one }) => nameOf(one));
  return { shows: named("refuted"), waived: named("waived") };
}

describe("R4: on every graph whatever, cycles included", () => {
  it("what is proved is suspect exactly when a failure can reach it", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const subjects = subjectsOf(project);
        const own = (one: Subject) => deriveOwnState(project, one, NOW);
        const { shows, waived } = failuresOf(project);
        const fromThose = reachedFrom(shows, edgesOf(project));
        const fromAny = reachedFrom([...shows, ...waived], edgesOf(project));
        for (const one of subjects) {
          const rests = own(one).beneath === "verified" && fromAny.has(nameOf(one));
          const { state, beneath, restsOn } = shown(project, one);
          expect(beneath).toBe(rests ? "suspect" : own(one).beneath);
          if (!rests) expect(state).toBe(own(one).state);
          if (state === "suspect") expect(own(one).state).toBe("verified");
          expect(restsOn !== null).toBe(rests && !fromThose.has(nameOf(one)));
          if (restsOn) expect(["waived", "not applicable"]).toContain(state);
        }
      }),
      RUNS,
    );
  });

  it("the path is a shortest way from a failure, each step of which is a real one", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const edges = edgesOf(project);
        const isEdge = ([from, to]: string[]) =>
          edges.some((one) => one[0] === from && one[1] === to);
        const { shows, waived } = failuresOf(project);
        for (const one of subjectsOf(project)) {
          const { reasons, restsOn } = shown(project, one);
          for (const reason of reasons) {
            if (reason.kind !== "suspect") continue;
            const way = [...reason.path, one].map(nameOf);
            // Of what is waived the one whose waiver runs out first is told, near or far.
            const starts = restsOn ? way.slice(0, 1) : shows;
            expect(restsOn ? waived : shows).toContain(way[0]);
            expect(reason.path.length).toBe(reachedFrom(starts, edges).get(nameOf(one)));
            expect(
              way
                .slice(1)
                .map((to, at) => [way[at] ?? "", to])
                .every(isEdge),
            ).toBe(true);
            const found = project.evidence.find((row) => row.id === reason.evidence.evidenceId);
            expect([found?.outcome, nameOf(found!.subject)]).toEqual(["failed", way[0]]);
          }
        }
      }),
      RUNS,
    );
  });

  it("a state lasts until the moment it names, and a waiver over a failure is among what ends it", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        for (const one of subjectsOf(project)) {
          const { state, holdsUntil } = shown(project, one);
          const at = (now: string) => deriveState(project, one, now).state;
          if (holdsUntil === null) {
            expect(at("2126-01-01T00:00:00.000Z")).toBe(state);
          } else {
            expect(at(new Date(Date.parse(holdsUntil) - 1).toISOString())).toBe(state);
            if (state === "verified") expect(at(holdsUntil)).not.toBe(state);
          }
        }
      }),
      RUNS,
    );
  });

  it("repairing what failed, one after the other, restores it", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        for (const one of subjectsOf(project)) {
          let repaired = project;
          for (let left = subjectsOf(project).length; left > 0; left -= 1) {
            const reason = shown(repaired, one).reasons.find((it) => it.kind === "suspect");
            if (!reason) break;
            repaired = proved(repaired, reason.path[0] as Subject);
          }
          const { state, waiver, restsOn } = shown(project, one);
          const isRestored = state === "suspect" || (state === "waived" && !waiver && restsOn);
          if (isRestored) expect(shown(repaired, one).state).toBe("verified");
          else expect(shown(repaired, one).beneath).not.toBe("suspect");
        }
      }),
      RUNS,
    );
  });

  it("proving one thing makes no other worse, failing one makes no other better", () => {
    fc.assert(
      fc.property(anyProject, arbitrarySubject, (project, changed) => {
        const after = proved(project, changed);
        const broken = failing(project, changed);
        for (const one of subjectsOf(project)) {
          if (about(changed)({ subject: one })) continue;
          const { beneath } = shown(project, one);
          const better = beneath === "suspect" ? ["suspect", "verified"] : [beneath];
          const worse = beneath === "verified" ? ["verified", "suspect"] : [beneath];
          expect(better).toContain(shown(after, one).beneath);
          expect(worse).toContain(shown(broken, one).beneath);
        }
      }),
      RUNS,
    );
  });
});

describe("R3: for every project whatever", () => {
  /** All that is told of how far a project has come; higher is better. */
  const figuresOf = (project: Project) => {
    const { gates } = evaluateGates(project, NOW);
    const { open } = countBlockers(project, NOW);
    const { components, overall } = scoreMaturity(project, NOW);
    const proofs = subjectsOf(project).flatMap((one) => {
      const { state, beneath } = shown(project, one);
      return [state, beneath].map((each) => Number(each === "verified"));
    });
    return [
      ...[overall, ...components].flatMap(({ exact }) => [exact.verified, exact.claimed]),
      ...gates.map(({ result }) => Number(result === "pass")),
      ...PRIORITIES.map((severity) => -open[severity]),
      ...proofs,
    ].map((figure) => figure ?? -1);
  };

  it("withdrawing a claim never raises any figure", () => {
    const withdrawal = { by: person("Ana"), at: NOW, reason: null };
    const origins = fc.constantFrom<EvidenceOrigin>("ci", "person");
    const rest = [arbitrarySubject, arbitraryPerson, origins] as const;
    fc.assert(
      fc.property(arbitraryProject, ...rest, (project, one, by, origin) => {
        const found = withRows(project, "evidence", { subject: one, by, origin });
        const before = figuresOf(withRows(found, "claims", { subject: one, by }));
        const after = figuresOf(withRows(found, "claims", { subject: one, by, withdrawal }));
        expect(after.map((figure, index) => figure > (before[index] ?? 0))).not.toContain(true);
      }),
      RUNS,
    );
  });
});

describe("R5: for every project whatever", () => {
  /** None of its checks was ever seen failing. */
  const unseen = (project: Project): Project => ({
    ...project,
    checks: project.checks.map((row) => ({ ...row, seenRed: false })),
    evidence: project.evidence.filter((row) => row.outcome !== "failed"),
  });

  it("what an automatic check proves that was never seen failing is not verified", () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        for (const check of project.checks.filter(isAutomatic)) {
          const runs = project.evidence.filter(
            (row) => row.checkKey === check.key && row.outcome === "failed",
          );
          if (check.seenRed || runs.length > 0) continue;
          const { beneath } = shown(project, check.subject);
          expect(["verified", "stale", "suspect"]).not.toContain(beneath);
        }
      }),
      RUNS,
    );
  });

  it("nor does it confirm a claim", () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const checked = unseen(project);
        for (const { claim, fate } of claimOutcomes(checked)) {
          const isChecked = checked.checks.some(
            (check) => isAutomatic(check) && about(claim.subject)(check),
          );
          if (isChecked) expect(["standing", "withdrawn"]).toContain(fate);
        }
      }),
      RUNS,
    );
  });

  it("seeing a check fail once, before it passed, takes nothing away from anything", () => {
    fc.assert(
      fc.property(arbitraryProject, (project) => {
        const before = unseen(project);
        const after = {
          ...before,
          checks: before.checks.map((row) => ({ ...row, seenRed: true })),
        };
        for (const one of subjectsOf(project)) {
          const was = shown(before, one);
          const is = shown(after, one);
          if (was.unproven) expect(["verified", "stale"]).toContain(is.beneath);
          else expect(is.beneath).toBe(was.beneath);
        }
      }),
      RUNS,
    );
  });
});

describe("recomputing from what was recorded", () => {
  it("gives the same states, reasons and figures", () => {
    fc.assert(
      fc.property(anyProject, (project) => {
        const again = replay(replay(project, []), factsOf(project));
        for (const one of subjectsOf(project)) {
          expect(shown(again, one)).toEqual(shown(project, one));
        }
        expect(summariseProject(again, NOW)).toEqual(summariseProject(project, NOW));
      }),
      RUNS,
    );
  });
});
