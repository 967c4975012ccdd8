import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryDecision, satisfied } from "@/lib/testing/arbitrary-decision";
import { daysAgo, NOW } from "@/lib/testing/project-builder";
import type { Project } from "../project";
import { CHECKLIST_KINDS, CRITERION_KINDS, PRIORITIES, VERDICTS } from "../vocabulary";
import { computeVerdict } from "./compute-verdict";
import { easedBy, lacksToEase } from "./easing";
import { judgedGates } from "./findings";
import { withoutRows } from "./without-rows";

type Write = (project: Project) => Project;
type EditedList =
  | "items"
  | "tasks"
  | "components"
  | "phases"
  | "criteria"
  | "blockers"
  | "metrics"
  | "checks";

const key = fc.constantFrom("a", "b", "c");
const keyOrNull = fc.constantFrom("a", "b", "c", null);
const weight = fc.integer({ min: 1, max: 9 });
const some = { requiredKeys: [] };

const edit = (list: EditedList, facts: fc.Arbitrary<object>): fc.Arbitrary<Write> =>
  fc.tuple(key, facts).map(([at, said]) => (project) => {
    const rows: readonly { key: string }[] = project[list];
    return { ...project, [list]: rows.map((row) => (row.key === at ? { ...row, ...said } : row)) };
  });

/** Whatever an editor writes that is no evidence, no claim and no permission, as it is weighed. */
const write: fc.Arbitrary<Write> = fc.oneof(
  edit(
    "items",
    fc.record(
      {
        list: fc.constantFrom(...CHECKLIST_KINDS),
        blocking: fc.boolean(),
        phaseKey: key,
        componentKey: keyOrNull,
        weight,
        hardStop: fc.boolean(),
      },
      some,
    ),
  ),
  edit("tasks", fc.record({ componentKey: keyOrNull, weight, hardStop: fc.boolean() }, some)),
  edit(
    "components",
    fc.record({ hardStop: fc.boolean(), capPercent: fc.integer({ min: 0, max: 100 }) }, some),
  ),
  edit("phases", fc.record({ deferred: fc.boolean() })),
  edit(
    "criteria",
    fc.record(
      {
        kind: fc.constantFrom(...CRITERION_KINDS),
        rule: fc.constantFrom(
          { kind: "manual" },
          { kind: "blockers", severity: "P1", max: 9 },
          { kind: "component", componentKey: "a", minPercent: 0 },
        ),
        dueOn: fc.option(fc.integer({ min: -9, max: 9 }).map((days) => daysAgo(days).slice(0, 10))),
      },
      some,
    ),
  ),
  edit("blockers", fc.record({ severity: fc.constantFrom(...PRIORITIES) })),
  edit("metrics", fc.record({ target: fc.integer({ min: 5, max: 15 }) })),
  edit("checks", fc.record({ freshnessDays: fc.integer({ min: 1, max: 90 }) })),
  fc.integer({ min: 1, max: 90 }).map(
    (freshnessDays): Write =>
      (project) => ({ ...project, freshnessDays }),
  ),
  key.map(
    (at): Write =>
      (project) => ({
        ...project,
        checks: project.checks.filter((row) => row.key !== at),
      }),
  ),
  fc.nat({ max: 7 }).map(
    (at): Write =>
      (project) => ({
        ...project,
        dependencies: project.dependencies.filter((_, index) => index !== at),
      }),
  ),
  fc
    .tuple(
      fc.constantFrom("task", "item", "criterion", "blocker", "component", "phase", "metric"),
      key,
    )
    .map(
      ([kind, at]): Write =>
        (project) =>
          withoutRows(project, [{ kind, key: at }]),
    ),
);

/** Some of what is missing has become true, so that single inputs come to decide. */
const onItsWay = fc
  .tuple(arbitraryDecision, fc.infiniteStream(fc.integer({ min: 0, max: 5 })))
  .map(([project, numbers]) => {
    const { missingForGo } = computeVerdict(project, NOW);
    const kept = [...numbers.take(missingForGo.length)];
    return missingForGo.filter((_, index) => kept[index] !== 0).reduce(satisfied, project);
  });

const editor = { name: "Eva", userId: "9", mayApprove: false };

describe("for every project and every write of an editor alone that is no evidence", () => {
  it("nothing that decides gets better without a reason, and nothing that failed even with one", () => {
    const seen = { reason: 0, approver: 0, free: 0 };
    fc.assert(
      fc.property(onItsWay, fc.array(write, { minLength: 1, maxLength: 3 }), (before, writes) => {
        const after = writes.reduce((now, one) => one(now), before);
        const easing = easedBy(before, after, NOW);
        const silent = lacksToEase(easing, editor, null);
        seen[silent ?? "free"] += 1;
        const then = levels(after);
        for (const [id, level] of silent === null ? levels(before) : []) {
          expect(then.get(id) ?? 0, id).toBeGreaterThanOrEqual(level);
        }
        const said = lacksToEase(easing, editor, "Because.");
        const failed = failing(after);
        for (const id of said === null ? failing(before) : []) expect(failed).toContain(id);
      }),
      { numRuns: 400 },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(0);
  });
});

/** How the verdict and each row that decides stand; the worst is the highest. */
function levels(project: Project): Map<string, number> {
  const { verdict, criteria, triggers, gates, blockers } = computeVerdict(project, NOW);
  const CRITERION = { met: 0, waived: 1, unmet: 2, unknown: 2 };
  const TRIGGER = { cleared: 0, waived: 1, counting: 1, unknown: 2, fired: 2 };
  const GATE = { pass: 0, waived: 1, unknown: 2, fail: 2 };
  return new Map<string, number>([
    ["verdict", VERDICTS.indexOf(verdict)],
    ...criteria
      .filter(({ criterion }) => criterion.kind !== "can-defer")
      .map(({ criterion, state }) => [criterion.id, CRITERION[state]] as const),
    ...triggers.map(({ criterion, state }) => [criterion.id, TRIGGER[state]] as const),
    ...judgedGates(gates).map(({ phase, result }) => [phase.id, GATE[result]] as const),
    ...blockers.map(({ blocker, waiver }) => [blocker.id, waiver === null ? 2 : 1] as const),
  ]);
}

/** What has failed of all that decides. */
function failing(project: Project): string[] {
  const { triggers, gates } = computeVerdict(project, NOW);
  return [
    ...triggers.filter(({ fired }) => fired).map(({ criterion }) => criterion.id),
    ...judgedGates(gates).flatMap(({ criteria }) =>
      criteria.flatMap(({ item, decides, state }) =>
        decides && state === "refuted" ? [item.id] : [],
      ),
    ),
  ];
}
