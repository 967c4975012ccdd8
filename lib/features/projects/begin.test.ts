import { describe, expect, it } from "vitest";
import { type ProjectDocumentInput, projectDocument } from "@/lib/features/documents/schema";
import { portfolio } from "@/prisma/seed/portfolio";
import { copyDocument, emptyDocument, type Founding, holdsAmounts } from "./begin";

const FOUNDING: Founding = {
  slug: "new",
  name: "New",
  summary: "It begins.",
  owner: "Ada",
  sponsor: null,
  startOn: null,
  targetOn: "2026-12-01",
  currency: "USD",
  membersOnly: true,
};

const AT = "2026-01-10T08:00:00.000Z";
const amount = { lowMinor: 100, likelyMinor: 200, highMinor: 300 };
const task = { kind: "task", key: "1.1" } as const;
const said = { subject: task, by: "Lena", at: AT };

const SOURCE: ProjectDocumentInput = {
  format: "gantry/project",
  formatVersion: 1,
  project: {
    slug: "old",
    name: "Old",
    summary: "It has come far.",
    owner: "Otto",
    startOn: "2026-01-05",
    targetOn: "2026-06-30",
    currency: "USD",
    people: 4,
    workingDays: [1, 2, 3, 4],
    holidays: ["2026-04-03"],
    freshnessDays: 30,
    readinessTargetPercent: 90,
    qualityStandard: "Ours",
    discountRatePercent: 8,
    isExample: true,
  },
  sources: [{ key: "report", title: "Report" }],
  pillars: [{ key: "pillar", name: "Sound", meaning: "It holds." }],
  components: [{ key: "core", name: "Core", weight: 2, statedPercent: 60, note: "Half of it" }],
  phases: [
    {
      key: "1",
      name: "First",
      cost: amount,
      plannedStartOn: "2026-01-05",
      plannedEndOn: "2026-02-05",
      baselineStartOn: "2026-01-01",
      baselineEndOn: "2026-01-31",
      notBeforeOn: "2026-01-06",
    },
  ],
  tasks: [
    {
      key: "1.1",
      statedKey: "4",
      title: "Task",
      phaseKey: "1",
      componentKey: "core",
      status: "in progress",
      actualHours: 12,
      owner: "Lena",
      dueOn: "2026-01-31",
      startedOn: "2026-01-07",
      finishedOn: "2026-01-09",
    },
    { key: "1.2", title: "Other" },
  ],
  items: [{ key: "exit", list: "exit", phaseKey: "1", text: "Exit", status: "in progress" }],
  checks: [
    { key: "run", subject: task, kind: "command", command: "make test", seenRed: true },
    { key: "look", subject: { kind: "blocker", key: "B1" }, kind: "person" },
  ],
  criteria: [
    {
      key: "stop",
      kind: "no-go",
      text: "Stop",
      dueOn: "2026-05-01",
      consequence: { kind: "switch plan", text: "The other", optionKey: "later" },
    },
  ],
  blockers: [
    {
      key: "B1",
      title: "In the way",
      severity: "P0",
      claimedState: "not started",
      actualState: "not started",
      raisedOn: "2026-01-06",
    },
  ],
  dependencies: [
    { blocking: task, dependent: { kind: "task", key: "1.2" }, statedBy: "blocking" },
    { blocking: task, dependent: { kind: "blocker", key: "B1" }, statedBy: "both" },
  ],
  claims: [{ ...said, source: { key: "report" } }],
  evidence: [{ ...said, checkKey: "run", outcome: "passed", origin: "ci" }],
  waivers: [
    {
      subject: task,
      reason: "Later",
      requestedBy: "Lena",
      requestedAt: AT,
      expiresOn: "2026-03-01",
    },
  ],
  notApplicable: [{ ...said, subject: { kind: "item", key: "exit" }, reason: "Not here" }],
  risks: [{ key: "R1", title: "Risk", loss: amount, reviewOn: "2026-02-01" }],
  tallies: [{ severity: "P0", count: 3, meaning: "Broken", asOfOn: "2026-01-08" }],
  metrics: [{ key: "m", name: "Metric", comparator: ">", target: 80, baseline: 20 }],
  samples: [
    { metricKey: "m", basis: "measured", low: 40, high: 40, takenOn: "2026-01-08", by: "Lena" },
  ],
  options: [
    {
      key: "later",
      name: "Later",
      cost: amount,
      statedLabel: "recommended",
      recommendedBy: [{ by: "X" }],
    },
  ],
  impacts: [
    { key: "users", stakeholder: "Users", scenario: "Later", optionKey: "later", impact: "-" },
  ],
  moneyLines: [
    { key: "M1", kind: "investment", name: "Work", amount, actualMinor: 150, phaseKey: "1" },
  ],
  milestones: [
    {
      key: "pilot",
      name: "Pilot",
      endsOn: "2026-03-01",
      baselineOn: "2026-02-20",
      actualOn: "2026-03-02",
    },
  ],
  baselines: [{ key: "first", name: "First", takenAt: AT, takenBy: "Lena" }],
  statedFigures: [
    {
      key: "score",
      label: "Score",
      unit: "score",
      low: 2,
      high: 2,
      source: { key: "report", section: "1" },
    },
  ],
  decisions: [{ key: "D1", question: "Which?", optionKeys: ["later"] }],
  polls: [{ key: "P1", decisionKey: "D1", openedBy: "Lena", openedAt: AT }],
};

const source = projectDocument.parse(SOURCE);
const withMoney = { withMoney: true };

it("a project from nothing has what was said of it, and nothing else", () => {
  const { project, format, formatVersion, ...lists } = emptyDocument(FOUNDING);
  expect(project).toMatchObject(FOUNDING);
  expect([format, formatVersion]).toEqual(["gantry/project", 1]);
  expect(Object.values(lists).flat()).toEqual([]);
});

describe("a copy", () => {
  const copy = copyDocument(source, FOUNDING, withMoney);

  it("is a document that can be imported", () => {
    expect(projectDocument.parse(copy)).toEqual(copy);
  });

  it("says of itself what was said when it was made, and goes by the same calendar and terms", () => {
    const { people, workingDays, holidays, freshnessDays, discountRatePercent } = source.project;
    const { readinessTargetPercent, qualityStandard } = source.project;
    expect(copy.project).toMatchObject({
      ...FOUNDING,
      ...{ people, workingDays, holidays, freshnessDays, discountRatePercent },
      ...{ readinessTargetPercent, qualityStandard, isExample: false },
    });
  });

  it.each([
    "sources",
    "statedFigures",
    "blockers",
    "claims",
    "evidence",
    "waivers",
    "notApplicable",
    "tallies",
    "samples",
    "baselines",
    "decisions",
    "polls",
  ] as const)("has none of the %s", (list) => {
    expect(source[list]).not.toEqual([]);
    expect(copy[list]).toEqual([]);
  });

  it.each([
    "pillars",
    "components",
    "phases",
    "tasks",
    "items",
    "criteria",
    "risks",
    "metrics",
    "options",
    "impacts",
    "moneyLines",
    "milestones",
  ] as const)("has the %s", (list) => {
    expect(source[list]).not.toEqual([]);
    expect(copy[list].map((row) => row.key)).toEqual(source[list].map((row) => row.key));
  });

  it("begins: nothing is done, measured, stated, promised or spent", () => {
    const [planned] = source.tasks;
    expect(copy.tasks[0]).toEqual({
      ...planned,
      statedKey: null,
      status: "to do",
      actualHours: null,
      startedOn: null,
      finishedOn: null,
    });
    expect(copy.items[0]?.status).toBe("to do");
    expect(copy.components[0]).toMatchObject({ statedPercent: null, note: null });
    expect(copy.metrics[0]).toMatchObject({ target: 80, baseline: null });
    expect(copy.phases[0]).toMatchObject({ baselineStartOn: null, baselineEndOn: null });
    expect(copy.milestones[0]).toMatchObject({ baselineOn: null, actualOn: null });
    expect(copy.moneyLines[0]).toMatchObject({ amount, actualMinor: null });
    expect(copy.options[0]).toMatchObject({ cost: amount, statedLabel: null, recommendedBy: [] });
  });

  it("has the checks of what came along, none of them seen failing, and what waits for what", () => {
    expect(copy.checks).toEqual([{ ...source.checks[0], seenRed: false }]);
    expect(copy.dependencies).toEqual([{ ...source.dependencies[0], statedBy: "both" }]);
  });

  it.each([
    ["2026-01-19", "2026-01-19", "2026-02-14", "2026-05-15"],
    ["2025-12-29", "2025-12-29", "2026-01-24", "2026-04-24"],
    ["2026-01-05", "2026-01-05", "2026-01-31", "2026-05-01"],
    // Without a day to begin on nobody can say by how much.
    [null, "2026-01-05", "2026-01-31", "2026-05-01"],
  ])("that begins on %s is planned from %s on", (startOn, phase, due, trigger) => {
    const moved = copyDocument(source, { ...FOUNDING, startOn }, withMoney);
    expect(moved.phases[0]?.plannedStartOn).toBe(phase);
    expect(moved.tasks[0]?.dueOn).toBe(due);
    expect(moved.criteria[0]?.dueOn).toBe(trigger);
    expect(moved.project).toMatchObject({ startOn, targetOn: "2026-12-01" });
    expect(moved.project.holidays).toEqual(["2026-04-03"]);
  });

  it("moves nothing where the other never said when it starts", () => {
    const undated = { ...source, project: { ...source.project, startOn: null } };
    const moved = copyDocument(undated, { ...FOUNDING, startOn: "2030-01-01" }, withMoney);
    expect(moved.tasks[0]?.dueOn).toBe("2026-01-31");
  });

  it("holds no amount for whoever may not see one, and nothing that names an alternative", () => {
    const poor = copyDocument(source, FOUNDING, { withMoney: false });
    expect(projectDocument.parse(poor)).toEqual(poor);
    expect(JSON.stringify(poor)).not.toContain("Minor");
    expect(poor.criteria[0]?.consequence).toMatchObject({ text: "The other", optionKey: null });
    expect([holdsAmounts(copy), holdsAmounts(poor)]).toEqual([true, false]);
  });
});

it.each(portfolio.map((one) => [one.project.slug, one] as const))(
  "a copy of %s can be imported, with money and without",
  (_, input) => {
    const document = projectDocument.parse(input);
    const founding = { ...FOUNDING, startOn: "2027-01-04", targetOn: null };
    for (const may of [true, false]) {
      const copy = copyDocument(document, founding, { withMoney: may });
      expect(projectDocument.parse(copy)).toEqual(copy);
    }
  },
);

it.each([
  ["a line", { moneyLines: source.moneyLines }],
  ["a phase", { phases: source.phases }],
  ["a risk", { risks: source.risks }],
  ["an option", { options: source.options }],
])("%s with an amount is one", (_, part) => {
  expect(holdsAmounts({ ...emptyDocument(FOUNDING), ...part })).toBe(true);
});
