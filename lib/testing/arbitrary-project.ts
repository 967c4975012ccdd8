import fc from "fast-check";
import type { Check, Claim, Evidence, Person, Project, Subject } from "@/lib/domain/project";
import {
  BLOCKER_STATES,
  CHECKLIST_KINDS,
  CHECK_KINDS,
  type CheckKind,
  type ChecklistKind,
  EVIDENCE_ORIGINS,
  type EvidenceOrigin,
  NODE_KINDS,
  OUTCOMES,
  type Outcome,
  PRIORITIES,
  SUBJECT_KINDS,
  WORK_STATUSES,
} from "@/lib/domain/vocabulary";
import { type ProjectParts, buildProject, daysAgo, subject } from "./project-builder";

/** Few keys, so that rows meet; one more than there are rows, so that some point nowhere. */
const KEYS = ["a", "b", "c", "d"];
const key = fc.constantFrom(...KEYS);
const keyOrNull = fc.constantFrom(...KEYS, null);

export const arbitraryPerson: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom("Ana", "Ben", "CI"),
  userId: fc.constantFrom(null, "1", "2"),
});

/** Mostly recent enough to be fresh. */
export const arbitraryInstant = fc
  .oneof(
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 10 * 24 }) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 * 24 }) },
  )
  .map((hours) => daysAgo(hours / 24));

/** Mostly items, so that an item gathers several rows. */
export const arbitrarySubject: fc.Arbitrary<Subject> = fc.record({
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("item" as const) },
    { weight: 2, arbitrary: fc.constantFrom(...SUBJECT_KINDS) },
  ),
  key,
});

const mostly = <T>(usual: T, ...others: T[]) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(usual) },
    { weight: 2, arbitrary: fc.constantFrom(usual, ...others) },
  );

const evidence: fc.Arbitrary<Partial<Evidence>> = fc.record({
  subject: arbitrarySubject,
  checkKey: keyOrNull,
  outcome: mostly<Outcome>("passed", ...OUTCOMES),
  origin: mostly<EvidenceOrigin>("ci", ...EVIDENCE_ORIGINS),
  commit: mostly<string | null>(null, "aaaaaaaa", "bbbbbbbb"),
  by: arbitraryPerson,
  at: arbitraryInstant,
  expiresAt: fc.oneof(
    { weight: 5, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.integer({ min: -9, max: 9 }).map(daysAgo) },
  ),
});

const claim: fc.Arbitrary<Partial<Claim>> = fc.record({
  subject: arbitrarySubject,
  by: arbitraryPerson,
  at: arbitraryInstant,
  withdrawal: fc.option(
    fc.record({ by: arbitraryPerson, at: arbitraryInstant, reason: fc.constant(null) }),
  ),
});

const check: fc.Arbitrary<Partial<Check>> = fc.record({
  subject: arbitrarySubject,
  kind: mostly<CheckKind>("command", ...CHECK_KINDS),
  freshnessDays: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 2 }),
  seenRed: mostly<boolean>(true, false),
});

const keyed = <T extends object>(row: fc.Arbitrary<T>) =>
  fc
    .array(row, { maxLength: KEYS.length - 1 })
    .map((rows) => rows.map((one, index) => ({ ...one, key: KEYS[index] ?? "" })));

const weighed = {
  componentKey: keyOrNull,
  phaseKey: mostly<string>("a", ...KEYS),
  weight: fc.integer({ min: 1, max: 1000 }),
  hardStop: fc.boolean(),
  status: fc.constantFrom(...WORK_STATUSES),
  priority: fc.constantFrom(...PRIORITIES, null),
};

const node = fc.record({ kind: fc.constantFrom(...NODE_KINDS), key, missing: fc.boolean() });

/** Any aggregate that the types allow, whether or not it makes sense. */
export const arbitraryProject: fc.Arbitrary<Project> = fc
  .record({
    freshnessDays: fc.integer({ min: 10, max: 40 }),
    components: keyed(
      fc.record({
        weight: fc.integer({ min: 1, max: 1000 }),
        hardStop: fc.boolean(),
        capPercent: fc.integer({ min: 0, max: 100 }),
        statedPercent: fc.option(fc.integer({ min: 0, max: 100 })),
      }),
    ),
    phases: keyed(fc.record({ deferred: fc.boolean() })),
    tasks: keyed(fc.record(weighed)),
    items: keyed(
      fc.record({
        ...weighed,
        list: mostly<ChecklistKind>("exit", ...CHECKLIST_KINDS),
        blocking: fc.boolean(),
      }),
    ),
    blockers: keyed(
      fc.record({
        severity: fc.constantFrom(...PRIORITIES),
        actualState: fc.constantFrom(...BLOCKER_STATES),
        resolvingTaskKey: mostly<string | null>(null, ...KEYS),
        resolvingPhaseKey: mostly<string | null>(null, ...KEYS),
      }),
    ),
    criteria: keyed(fc.record({})),
    checks: keyed(check),
    claims: fc.array(claim, { maxLength: 12 }),
    evidence: fc.array(evidence, { maxLength: 24 }),
    waivers: fc.array(
      fc.record({
        subject: arbitrarySubject,
        requestedBy: arbitraryPerson,
        approvedBy: fc.option(arbitraryPerson),
        expiresOn: fc.integer({ min: -20, max: 10 }).map((days) => daysAgo(days).slice(0, 10)),
      }),
      { maxLength: 6 },
    ),
    notApplicable: fc.array(
      fc.record({ subject: arbitrarySubject, reason: fc.constantFrom("", "No such part") }),
      { maxLength: 2 },
    ),
    dependencies: fc.array(fc.record({ blocking: node, dependent: node }), { maxLength: 8 }),
  })
  .map(({ evidence: rows, ...parts }): ProjectParts => {
    return { ...parts, evidence: rows.map((row) => aboutItsCheck(row, parts.checks)) };
  })
  .map(buildProject);

/** Evidence of a check is about what the check proves, unless the check is gone. */
function aboutItsCheck(
  row: Partial<Evidence>,
  checks: (Partial<Check> & { key: string })[],
): Partial<Evidence> {
  const check = checks.find((one) => one.key === row.checkKey);
  return check?.subject ? { ...row, subject: check.subject } : row;
}

/** Everything in a project that has a state. */
export function subjectsOf(project: Project): Subject[] {
  const { tasks, items, blockers, criteria } = project;
  return [
    ...tasks.map(({ key }) => subject("task", key)),
    ...items.map(({ key }) => subject("item", key)),
    ...blockers.map(({ key }) => subject("blocker", key)),
    ...criteria.map(({ key }) => subject("criterion", key)),
  ];
}
