import { describe, expect, it } from "vitest";
import { NOW, buildProject, daysAgo, subject } from "@/lib/testing/project-builder";
import type { Project } from "../project";
import { compareStates } from "./compare-states";
import { DIFFERENCE_KINDS } from "./difference";

type Parts = Parameters<typeof buildProject>[0];

const FIRST = { key: "1", title: "Mend it", componentKey: "api", plannedEndOn: "2026-03-20" };
const SECOND = { key: "2", title: "Test it", componentKey: "api" };
const PHASE = { key: "0", name: "Repair" };
const BLOCKER = { key: "B1", title: "No keys", severity: "P1" } as const;
const TRIGGER = { key: "n", kind: "no-go", text: "It breaks", dueOn: "2026-03-20" } as const;
const METRIC = {
  key: "coverage",
  name: "Coverage",
  unit: "%",
  comparator: ">",
  target: 80,
} as const;
const MILESTONE = { key: "M1", name: "Live", endsOn: "2026-05-01" };

const PLAN = {
  components: [{ key: "api" }],
  phases: [PHASE],
  tasks: [FIRST, SECOND],
  items: [{ key: "a", list: "exit", phaseKey: "0", text: "It holds", blocking: true }],
  blockers: [BLOCKER],
  criteria: [TRIGGER],
  metrics: [METRIC],
  milestones: [MILESTONE],
  moneyLines: [{ key: "L1", name: "Work" }],
  decisions: [{ key: "D1", question: "Ship?" }],
} satisfies Parts;

const RULE = { kind: "blockers", severity: "P0", max: 0 } as const;
const LATER = daysAgo(-10);
const proved = (kind: "task" | "item" | "blocker", key: string) => ({
  claims: [{ subject: subject(kind, key), at: daysAgo(2) }],
  evidence: [{ subject: subject(kind, key), at: daysAgo(1) }],
});

/** Ids are those of rows that are called the same in both. */
function compare(before: Parts, after: Parts, { from = NOW, to = NOW } = {}) {
  return compareStates({ project: built(before), now: from }, { project: built(after), now: to });
}

function built(parts: Parts): Project {
  const project = buildProject({ ...PLAN, ...parts });
  const named = Object.entries(project).map(([name, rows]) => [
    name,
    Array.isArray(rows)
      ? (rows as { id?: string; key?: string }[]).map((row) => ({ ...row, id: row.key ?? row.id }))
      : (rows as unknown),
  ]);
  return Object.fromEntries(named) as Project;
}

function told(found: ReturnType<typeof compare>) {
  return found.map(({ kind, row, before, after }) => [
    kind,
    `${row.kind} ${row.key}`,
    before,
    after,
  ]);
}

describe("what has become of a project", () => {
  it("is nothing where nothing has changed", () => {
    expect(compare({}, {})).toEqual([]);
  });

  it.each<[what: string, before: Parts, after: Parts, found: unknown[]]>([
    [
      "verified, with the readiness that follows",
      {},
      proved("task", "1"),
      [
        ["readiness verified", "project example", 0, 50],
        ["readiness claimed", "project example", 0, 50],
        ["verified", "task 1", "to do", "verified"],
      ],
    ],
    [
      "refuted",
      { claims: [{ subject: subject("task", "1"), at: daysAgo(2) }] },
      {
        claims: [{ subject: subject("task", "1"), at: daysAgo(2) }],
        evidence: [{ subject: subject("task", "1"), outcome: "failed", at: daysAgo(1) }],
      },
      [
        ["readiness claimed", "project example", 50, 0],
        ["refuted", "task 1", "claimed", "refuted"],
      ],
    ],
    [
      "a gate passed",
      {},
      proved("item", "a"),
      [
        ["gate passed", "phase 0", "unknown", "pass"],
        ["verified", "item a", "to do", "verified"],
      ],
    ],
    [
      "a gate fell",
      proved("item", "a"),
      { evidence: [{ subject: subject("item", "a"), outcome: "failed" }] },
      [
        ["gate fell", "phase 0", "pass", "fail"],
        ["refuted", "item a", "verified", "refuted"],
      ],
    ],
    [
      "a gate that was unknown fails",
      {},
      { evidence: [{ subject: subject("item", "a"), outcome: "failed" }] },
      [
        ["gate", "phase 0", "unknown", "fail"],
        ["refuted", "item a", "to do", "refuted"],
      ],
    ],
    [
      "work begun",
      {},
      { tasks: [{ ...FIRST, status: "in progress" }, SECOND] },
      [["state", "task 1", "to do", "in progress"]],
    ],
    [
      "a blocker resolved",
      {},
      proved("blocker", "B1"),
      [["blocker resolved", "blocker B1", "open", "resolved"]],
    ],
    [
      "a blocker reopened",
      proved("blocker", "B1"),
      {},
      [["blocker reopened", "blocker B1", "resolved", "open"]],
    ],
    [
      "a blocker said to be gone",
      {},
      { claims: [{ subject: subject("blocker", "B1") }] },
      [["state", "blocker B1", "open", "claimed resolved"]],
    ],
    [
      "a blocker raised",
      {},
      { blockers: [...PLAN.blockers, { key: "B2", severity: "P1" }] },
      [["blocker raised", "blocker B2", null, "open"]],
    ],
    [
      "dates that moved",
      { targetOn: "2026-06-01", phases: [{ ...PHASE, plannedEndOn: "2026-04-01" }] },
      {
        targetOn: "2026-07-01",
        phases: [{ ...PHASE, plannedEndOn: "2026-05-01" }],
        tasks: [{ ...FIRST, plannedEndOn: "2026-03-18" }, SECOND],
        milestones: [{ ...MILESTONE, endsOn: "2026-06-01" }],
      },
      [
        ["slipped", "project example", "2026-06-01", "2026-07-01"],
        ["slipped", "phase 0", "2026-04-01", "2026-05-01"],
        ["slipped", "milestone M1", "2026-05-01", "2026-06-01"],
        ["pulled in", "task 1", "2026-03-20", "2026-03-18"],
      ],
    ],
    [
      "what was spent",
      {},
      {
        tasks: [{ ...FIRST, actualHours: 7 }, SECOND],
        moneyLines: [{ key: "L1", name: "Work", actualMinor: 500 }],
      },
      [
        ["spent", "task 1", null, 7],
        ["spent", "money line L1", null, 500],
      ],
    ],
    [
      "what was decided",
      {},
      { decisions: [{ key: "D1", question: "Ship?", outcome: "Ship it" }] },
      [["decided", "decision D1", null, "Ship it"]],
    ],
    [
      "metrics that moved",
      { samples: [{ metricKey: "coverage", low: 70, high: 70 }] },
      { samples: [{ metricKey: "coverage", low: 82, high: 90, outOf: 100 }] },
      [["metric moved", "metric coverage", "70 %, not met", "82–90 of 100 %, met"]],
    ],
    [
      "a metric that was read in words",
      {},
      {
        metrics: [{ ...METRIC, unit: null }],
        samples: [{ metricKey: "coverage", low: null, high: null, text: "well" }],
      },
      [["metric moved", "metric coverage", null, "well, unknown"]],
    ],
    [
      "a metric of which nothing is said",
      { samples: [{ metricKey: "coverage", low: 70, high: null }] },
      { samples: [{ metricKey: "coverage", low: null, high: null, text: null }] },
      [["metric moved", "metric coverage", "70 %, unknown", "nothing, unknown"]],
    ],
    [
      "what was added and taken away",
      {},
      {
        tasks: [FIRST, { key: "3" }],
        phases: [...PLAN.phases, { key: "1" }],
        components: [],
      },
      [
        ["added", "phase 1", false, true],
        ["added", "task 3", false, true],
        ["removed", "task 2", true, false],
      ],
    ],
  ])("is %s", (_, before, after, found) => {
    expect(told(compare(before, after))).toEqual(expect.arrayContaining(found));
  });

  it("is the verdict first, and all else in the order of its kinds", () => {
    const before = { criteria: [{ key: "m", text: "It holds" }], items: [], phases: [] };
    const evidence = [{ subject: subject("criterion", "m") }];
    const claims = [{ subject: subject("criterion", "m"), at: daysAgo(3) }];
    const found = compare(before, { ...before, claims, evidence });
    const kinds = found.map(({ kind }) => DIFFERENCE_KINDS.indexOf(kind));
    expect(found[0]).toMatchObject({ kind: "verdict", before: "NO-GO", after: "GO" });
    expect(kinds).toEqual(kinds.toSorted((one, other) => one - other));
    expect(found.at(-1)).toMatchObject({ kind: "verified", because: { kind: expect.any(String) } });
  });

  it("is what time alone has done: evidence that ran out, a trigger that fired, a day that passed", () => {
    const parts = {
      ...proved("item", "a"),
      criteria: [{ key: "n", kind: "no-go", text: "It breaks", dueOn: "2026-03-20" }],
    } satisfies Parts;
    const found = told(compare(parts, parts, { from: NOW, to: daysAgo(-20) }));
    expect(found).toEqual(
      expect.arrayContaining([
        ["gate fell", "phase 0", "pass", "unknown"],
        ["went stale", "item a", "verified", "stale"],
        ["late", "task 1", "2026-03-20", null],
      ]),
    );
  });

  it("tells a trigger that has fired and one that has not any more", () => {
    const criteria = [{ ...TRIGGER, kind: "no-go" as const, rule: RULE }];
    const open = { criteria, blockers: [{ ...BLOCKER, severity: "P0" as const }] };
    const gone = { criteria, blockers: [] };
    const later = { from: LATER, to: LATER };
    const row = ["trigger fired", "criterion n", false, true];
    expect(told(compare(gone, open, later))).toContainEqual(row);
    expect(told(compare(open, gone, later))).toContainEqual([
      ...["trigger cleared", "criterion n", true, false],
    ]);
    const mustHave = { criteria: [{ ...criteria[0], kind: "must-have" as const }] };
    expect(told(compare({ ...open, ...mustHave }, open, later))).toContainEqual(row);
  });

  it("follows a row that is called otherwise now", () => {
    const before = built({});
    const after = built({ tasks: [{ ...FIRST, key: "9" }, SECOND] });
    const tasks = after.tasks.map((row) => (row.key === "9" ? { ...row, id: "1" } : row));
    const found = compareStates(
      { project: before, now: NOW },
      { project: { ...after, tasks }, now: NOW },
    );
    expect(found).toEqual([]);
  });
});
