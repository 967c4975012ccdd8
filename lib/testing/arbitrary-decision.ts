import fc from "fast-check";
import type { Criterion, CriterionRule, Project, Subject } from "@/lib/domain/project";
import type { Requirement } from "@/lib/domain/verdict/missing-for-go";
import {
  CRITERION_KINDS,
  type CriterionKind,
  PRIORITIES,
  SAMPLE_BASES,
} from "@/lib/domain/vocabulary";
import { arbitraryProject } from "./arbitrary-project";
import { NOW, buildProject, daysAgo, person, subject, withRows } from "./project-builder";

/** As in `arbitraryProject`: few keys, of which one is nobody's. */
const key = fc.constantFrom("a", "b", "c", "d");
const severity = fc.constantFrom(...PRIORITIES);
const max = fc.integer({ min: 0, max: 3 });

const rule: fc.Arbitrary<CriterionRule> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: "manual" as const }) },
  fc.record({ kind: fc.constant("metric" as const), metricKey: key }),
  fc.record({ kind: fc.constant("blockers" as const), severity, max }),
  fc.record({ kind: fc.constant("tally" as const), severity, max }),
  fc.record({ kind: fc.constant("gate" as const), phaseKey: key }),
  fc.record({ kind: fc.constant("task" as const), taskKey: key }),
  fc.record({
    kind: fc.constant("component" as const),
    componentKey: key,
    minPercent: fc.integer({ min: 0, max: 100 }),
  }),
);

const day = fc.integer({ min: -9, max: 9 }).map((days) => daysAgo(days).slice(0, 10));

const criterion: fc.Arbitrary<Partial<Criterion>> = fc.record({
  kind: fc.constantFrom<CriterionKind>(...CRITERION_KINDS),
  rule,
  dueOn: fc.option(day),
});

const keyed = <T extends object>(row: fc.Arbitrary<T>, most: number) =>
  fc
    .array(row, { maxLength: most })
    .map((rows) => rows.map((one, index) => ({ ...one, key: "abcd".charAt(index) })));

const figures = fc.record({
  criteria: keyed(criterion, 4),
  metrics: keyed(fc.record({ target: fc.constant(10), cadenceDays: fc.option(fc.constant(3)) }), 2),
  samples: fc.array(
    fc.integer({ min: 8, max: 12 }).chain((value) =>
      fc.record({
        metricKey: key,
        basis: fc.constantFrom(...SAMPLE_BASES),
        low: fc.constant(value),
        high: fc.constant(value),
        takenOn: fc.integer({ min: 0, max: 9 }).map((days) => daysAgo(days).slice(0, 10)),
      }),
    ),
    { maxLength: 3 },
  ),
  tallies: fc.array(fc.record({ severity, count: fc.integer({ min: 0, max: 5 }) }), {
    maxLength: 3,
  }),
});

/** Any aggregate with criteria of every kind and rule, and the figures that they read. */
export const arbitraryDecision: fc.Arbitrary<Project> = fc
  .tuple(arbitraryProject, figures)
  .map(([project, parts]) => ({ ...project, ...pick(buildProject(parts)) }));

function pick({ criteria, metrics, samples, tallies }: Project) {
  return { criteria, metrics, samples, tallies };
}

/** Everything that could be shown of a subject: its checks were seen failing, all pass now, two have spoken. */
export function proved(project: Project, about: Subject): Project {
  const isAbout = (row: { subject: Subject }) =>
    row.subject.kind === about.kind && row.subject.key === about.key;
  const checks = project.checks.map((row) => (isAbout(row) ? { ...row, seenRed: true } : row));
  const row = { subject: about, outcome: "passed", origin: "ci", at: NOW } as const;
  const by = { name: "Build server", userId: "build" };
  const claimed = withRows(project, "claims", {
    subject: about,
    by: person("Claimant", "claimant"),
  });
  return withRows(
    { ...claimed, checks, notApplicable: project.notApplicable.filter((one) => !isAbout(one)) },
    "evidence",
    ...checks.filter(isAbout).map((check) => ({ ...row, by, checkKey: check.key })),
    { ...row, by },
  );
}

/** The project once what is required has become true, whatever it takes. */
export function satisfied(project: Project, need: Requirement): Project {
  switch (need.kind) {
    case "trigger":
      return withRows(project, "evidence", {
        subject: subject("criterion", need.key),
        outcome: "failed",
        at: NOW,
      });
    case "criterion":
      return proved(project, subject("criterion", need.key));
    case "blocker":
      return proved(project, subject("blocker", need.key));
    case "blockers":
      return [...need.open, ...need.claimedResolved, ...need.covered].reduce(
        (known, one) => proved(known, subject("blocker", one)),
        project,
      );
    case "tally": {
      const { severity, max: count } = need;
      return withRows(project, "tallies", { severity, count, asOfOn: NOW.slice(0, 10) });
    }
    case "metric":
      return measured(project, need.metricKey);
    case "task":
      return proved(project, subject("task", need.taskKey));
    case "gate":
      return passed(project, need.phaseKey);
    case "component":
      return matured(project, need.componentKey);
    case "missing":
      return defined(project, need);
    case "something to judge by":
      return proved(withRows(project, "criteria", { key: "made" }), subject("criterion", "made"));
  }
}

function measured(project: Project, metricKey: string): Project {
  const row = { metricKey, low: 10, high: 10, takenOn: NOW.slice(0, 10) };
  return withRows(project, "samples", row);
}

function passed(project: Project, phaseKey: string): Project {
  const key = `made for ${phaseKey}`;
  const row = { key, list: "exit", phaseKey } as const;
  const more = withRows(project, "items", row);
  return more.items
    .filter((item) => item.list === "exit" && item.phaseKey === phaseKey)
    .reduce((known, item) => proved(known, subject("item", item.key)), more);
}

function matured(project: Project, componentKey: string): Project {
  const more = withRows(project, "items", { key: `made for ${componentKey}`, componentKey });
  const feeds = (row: { componentKey: string | null }) => row.componentKey === componentKey;
  return [
    ...more.items.filter(feeds).map((row) => subject("item", row.key)),
    ...more.tasks.filter(feeds).map((row) => subject("task", row.key)),
  ].reduce(proved, more);
}

function defined(project: Project, need: Extract<Requirement, { kind: "missing" }>): Project {
  const { noun, key } = need;
  if (noun === "phase") return passed(withRows(project, "phases", { key }), key);
  if (noun === "component") return matured(withRows(project, "components", { key }), key);
  if (noun === "metric") {
    return measured(withRows(project, "metrics", { key, target: 10 }), key);
  }
  return proved(withRows(project, "tasks", { key }), subject("task", key));
}
