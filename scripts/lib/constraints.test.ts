import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { ROLES } from "@/lib/domain/rights";
import * as words from "@/lib/domain/vocabulary";
import { testDatabase } from "@/lib/testing/database";

type Row = Record<string, unknown>;

const person = fixed(1);
const ids = {
  projectId: fixed(2),
  sourceId: fixed(3),
  phaseId: fixed(4),
  taskId: fixed(5),
  itemId: fixed(6),
  blockerId: fixed(7),
  criterionId: fixed(8),
  metricId: fixed(9),
  decisionId: fixed(10),
  pollId: fixed(11),
};
const { projectId } = ids;
const day = "2026-01-02";
const noon = "2026-01-02T12:00:00Z";
const closed = { enteredAt: noon, closedAt: noon, closedByName: "Ada" };

/** Rows the database accepts: the least each table asks for. */
const VALID: Record<string, () => Row> = {
  User: () => ({ name: "Ada", email: `${randomUUID()}@example.org`, updatedAt: noon }),
  RateLimit: () => ({ key: randomUUID(), count: 1, lastRequest: 1 }),
  Project: () => ({ slug: `p-${randomUUID()}`, name: "P", summary: "S", currency: "USD" }),
  SourceDocument: () => ({ ...keyed(), title: "Report" }),
  QualityPillar: () => ({ ...keyed(), name: "Fit", meaning: "It fits." }),
  StakeholderImpact: () => ({ ...keyed(), stakeholder: "Team", scenario: "Go", impact: "None" }),
  StatedFigure: () => ({
    ...keyed(),
    label: "Readiness",
    unit: "percent",
    low: 1,
    high: 2,
    sourceId: ids.sourceId,
    section: "1",
  }),
  Component: () => ({ ...keyed(), name: "Core" }),
  Phase: () => ({ ...keyed(), name: "First" }),
  Task: () => ({ ...keyed(), title: "Do it" }),
  ChecklistItem: () => ({ ...keyed(), list: "readiness", text: "It runs" }),
  Dependency: () => ({
    projectId,
    position: "a0",
    blockingKind: "task",
    blockingTaskId: ids.taskId,
    dependentKind: "phase",
    dependentPhaseId: ids.phaseId,
    statedBy: "both",
  }),
  Blocker: () => ({
    ...keyed(),
    title: "Stuck",
    severity: "P0",
    claimedState: "done",
    actualState: "blocked",
    raisedOn: day,
  }),
  Risk: () => ({ ...keyed(), title: "Late" }),
  IssueTally: () => ({
    projectId,
    severity: "P1",
    count: 0,
    meaning: "Serious",
    asOfOn: `2026-02-${String((tallies += 1)).padStart(2, "0")}`,
  }),
  Metric: () => ({ ...keyed(), name: "Uptime", comparator: ">=" }),
  Sample: () => ({
    projectId,
    metricId: ids.metricId,
    basis: "measured",
    low: 1,
    high: 1,
    takenOn: day,
    byName: "Ada",
  }),
  Criterion: () => ({ ...keyed(), kind: "go", text: "It works", rule: { kind: "manual" } }),
  Check: () => ({ ...keyed(), itemId: ids.itemId, kind: "command" }),
  Evidence: () => ({
    projectId,
    itemId: ids.itemId,
    outcome: "passed",
    origin: "person",
    byName: "Ada",
    at: noon,
  }),
  Claim: () => ({ projectId, itemId: ids.itemId, byName: "Ada", at: noon }),
  Waiver: () => ({
    projectId,
    itemId: ids.itemId,
    reason: "Later",
    requestedByName: "Ada",
    requestedByUserId: person,
    requestedAt: noon,
    expiresOn: day,
  }),
  NotApplicable: () => ({
    projectId,
    criterionId: ids.criterionId,
    reason: "No",
    byName: "A",
    at: noon,
  }),
  Option: () => ({ ...keyed(), name: "Wait" }),
  MoneyLine: () => ({ ...keyed(), kind: "investment", name: "Work", lowMinor: 1, highMinor: 2 }),
  Milestone: () => ({ ...keyed(), name: "Half way" }),
  Decision: () => ({ ...keyed(), question: "Go?" }),
  Poll: () => ({ ...keyed(), decisionId: ids.decisionId, openedBy: "Ada", openedAt: noon }),
  PollVoice: () => ({ pollId: ids.pollId, position: "a0", function: randomUUID() }),
  Review: () => ({ ...keyed(), heldOn: day, openedAt: noon, openedByName: "Ada", ...closed }),
};
let tallies = 0;

function fixed(number: number) {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}

function keyed() {
  return { projectId, key: randomUUID(), position: "a0" };
}

beforeAll(async () => {
  await insert("Project", { ...valid("Project"), id: projectId });
  await insert("SourceDocument", { ...valid("SourceDocument"), id: ids.sourceId });
  await insert("Phase", { ...valid("Phase"), id: ids.phaseId });
  await insert("Task", { ...valid("Task"), id: ids.taskId });
  await insert("ChecklistItem", { ...valid("ChecklistItem"), id: ids.itemId });
  await insert("Blocker", { ...valid("Blocker"), id: ids.blockerId });
  await insert("Criterion", { ...valid("Criterion"), id: ids.criterionId });
  await insert("Metric", { ...valid("Metric"), id: ids.metricId });
  await insert("Decision", { ...valid("Decision"), id: ids.decisionId });
  await insert("Poll", { ...valid("Poll"), id: ids.pollId });
});

describe("the rows everything below is varied from", () => {
  test.each(Object.keys(VALID))("%s is accepted", async (table) => {
    await expect(insert(table, valid(table))).resolves.toBeUndefined();
  });
});

const estimate = { estimateLow: 1, estimateLikely: 2, estimateHigh: 3, estimateUnit: "hours" };
const cost = { costLowMinor: 1, costLikelyMinor: 2, costHighMinor: 3 };
const range = "order_check";
const ends = "ends_check";

describe("the database refuses", () => {
  test.each<[table: string, variation: Row, constraint: string]>([
    ["Task", { ...estimate, estimateLow: 4 }, `Task_estimate_${range}`],
    ["Task", { ...estimate, estimateLikely: 4 }, `Task_estimate_${range}`],
    ["Task", { ...estimate, estimateLikely: 0.5 }, `Task_estimate_${range}`],
    ["Task", { ...estimate, estimateLow: -1 }, `Task_estimate_${range}`],
    ["Task", { ...estimate, estimateHigh: null }, `Task_estimate_${ends}`],
    ["Task", { estimateLikely: 2 }, `Task_estimate_${ends}`],
    ["Task", { ...estimate, estimateUnit: null }, "Task_estimate_unit_check"],
    ["Task", { estimateUnit: "hours" }, "Task_estimate_unit_check"],
    ["Phase", { ...estimate, estimateLow: 4 }, `Phase_estimate_${range}`],
    ["Phase", { ...estimate, estimateUnit: null }, "Phase_estimate_unit_check"],
    ["Phase", { ...cost, costLikelyMinor: 4 }, `Phase_cost_${range}`],
    ["Phase", { ...cost, costLowMinor: -1 }, `Phase_cost_${range}`],
    ["Phase", { costLowMinor: 1 }, `Phase_cost_${ends}`],
    ["Blocker", { ...estimate, estimateHigh: 1 }, `Blocker_estimate_${range}`],
    ["Risk", { lossLowMinor: 3, lossHighMinor: 2 }, `Risk_loss_${range}`],
    ["Risk", { lossHighMinor: 2 }, `Risk_loss_${ends}`],
    ["Option", { ...cost, costHighMinor: 1 }, `Option_cost_${range}`],
    [
      "Option",
      { incidentCostLowMinor: 2, incidentCostHighMinor: 1 },
      "Option_incidentCost_order_check",
    ],
    ["Option", { weeksLow: 3, weeksHigh: 2 }, `Option_weeks_${range}`],
    ["Option", { weeksLow: 3 }, `Option_weeks_${ends}`],
    ["MoneyLine", { lowMinor: 3 }, `MoneyLine_amount_${range}`],
    ["MoneyLine", { likelyMinor: 9 }, `MoneyLine_amount_${range}`],
    ["MoneyLine", { lowMinor: -1 }, `MoneyLine_amount_${range}`],
    ["MoneyLine", { actualMinor: -1 }, "MoneyLine_actual_amount_check"],

    ["Sample", { low: 2 }, `Sample_figure_${range}`],
    ["Sample", { high: null }, `Sample_figure_${ends}`],
    ["Sample", { low: null, high: null }, "Sample_figure_or_words_check"],
    ["StatedFigure", { low: 3 }, `StatedFigure_figure_${range}`],
    ["StatedFigure", { low: null, high: null }, "StatedFigure_figure_or_words_check"],
    ["StatedFigure", { explanation: "So" }, "StatedFigure_explanation_whole_check"],
    ["Metric", { comparator: "between", target: 2, targetHigh: 1 }, `Metric_target_${range}`],

    ["Project", { currency: "usd" }, "Project_currency_check"],
    ["Project", { slug: "Not a slug" }, "Project_slug_check"],
    ["Project", { reviewCadenceDays: 0 }, "Project_reviewCadenceDays_check"],
    ["Project", { freshnessDays: 0 }, "Project_freshnessDays_check"],
    ["Project", { hoursPerDay: 25 }, "Project_hoursPerDay_check"],
    ["Project", { people: 0 }, "Project_people_check"],
    ["Project", { readinessTargetPercent: 101 }, "Project_readinessTargetPercent_percent_check"],
    ["Project", { discountRatePercent: 100.5 }, "Project_discountRatePercent_percent_check"],
    ["Project", { returnYears: 0 }, "Project_returnYears_check"],
    ["Component", { capPercent: -1 }, "Component_capPercent_percent_check"],
    ["Component", { statedPercent: 101 }, "Component_statedPercent_percent_check"],
    ["Risk", { probabilityPercent: 101 }, "Risk_probabilityPercent_percent_check"],
    ["Option", { probabilityPercent: 101 }, "Option_probabilityPercent_percent_check"],
    ["MoneyLine", { probabilityPercent: 101 }, "MoneyLine_probabilityPercent_percent_check"],
    ["Decision", { confidencePercent: -1 }, "Decision_confidencePercent_percent_check"],
    ["Component", { weight: 0 }, "Component_weight_check"],
    ["Task", { weight: 0 }, "Task_weight_check"],
    ["ChecklistItem", { weight: 0 }, "ChecklistItem_weight_check"],
    ["Task", { actualHours: -1 }, "Task_actualHours_check"],
    ["IssueTally", { count: -1 }, "IssueTally_count_check"],
    ["RateLimit", { count: -1 }, "RateLimit_count_check"],
    ["Check", { freshnessDays: 0 }, "Check_freshnessDays_check"],
    ["Metric", { cadenceDays: 0 }, "Metric_cadenceDays_check"],

    ["Project", { startOn: "2026-02-01", targetOn: day }, "Project_days_order_check"],
    [
      "Phase",
      { plannedStartOn: "2026-02-01", plannedEndOn: day },
      "Phase_planned_days_order_check",
    ],
    [
      "Phase",
      { baselineStartOn: "2026-02-01", baselineEndOn: day },
      "Phase_baseline_days_order_check",
    ],
    ["Milestone", { startsOn: "2026-02-01", endsOn: day }, "Milestone_days_order_check"],
    ["Blocker", { resolvedOn: "2026-01-01" }, "Blocker_days_order_check"],

    ["Check", { taskId: ids.taskId }, "Check_one_subject_check"],
    ["Check", { itemId: null }, "Check_one_subject_check"],
    ["Claim", { blockerId: ids.blockerId }, "Claim_one_subject_check"],
    ["Claim", { itemId: null }, "Claim_one_subject_check"],
    ["Claim", { overrideReason: "It runs" }, "Claim_override_whole_check"],
    ["Claim", { overridden: "[1]" }, "Claim_override_whole_check"],
    ["Claim", { overrideReason: " ", overridden: "[1]" }, "Claim_overrideReason_filled_check"],
    ["Claim", { overrideReason: "It runs", overridden: "[]" }, "Claim_overridden_list_check"],
    ["Claim", { overrideReason: "It runs", overridden: "{}" }, "Claim_overridden_list_check"],
    ["Evidence", { criterionId: ids.criterionId }, "Evidence_one_subject_check"],
    ["Evidence", { itemId: null }, "Evidence_one_subject_check"],
    ["Waiver", { blockerId: ids.blockerId }, "Waiver_one_subject_check"],
    ["Waiver", { itemId: null }, "Waiver_one_subject_check"],
    ["NotApplicable", { criterionId: null }, "NotApplicable_one_subject_check"],

    [
      "Dependency",
      { blockingTaskId: null, blockingKind: "blocker" },
      "Dependency_blocking_one_end_check",
    ],
    ["Dependency", { blockingMissingKey: "T-9" }, "Dependency_blocking_one_end_check"],
    ["Dependency", { blockingKind: "phase" }, "Dependency_blocking_end_of_kind_check"],
    [
      "Dependency",
      { dependentPhaseId: null, dependentMissingKey: "" },
      "Dependency_dependentMissingKey_filled_check",
    ],
    [
      "Dependency",
      { dependentPhaseId: null, dependentKind: "blocker" },
      "Dependency_dependent_one_end_check",
    ],
    ["Dependency", { dependentKind: "blocker" }, "Dependency_dependent_end_of_kind_check"],
    ["ChecklistItem", { list: "exit" }, "ChecklistItem_gate_in_phase_check"],
    ["ChecklistItem", { list: "entrance" }, "ChecklistItem_gate_in_phase_check"],

    ["Waiver", { approvedByName: "Bob" }, "Waiver_approval_whole_check"],
    ["Waiver", { approvedAt: noon }, "Waiver_approval_whole_check"],
    ["Waiver", { approvedByUserId: person }, "Waiver_approval_whole_check"],
    ["Waiver", { approvedByName: "Ada", approvedAt: noon }, "Waiver_approved_by_another_check"],
    [
      "Waiver",
      { approvedByName: "A. L.", approvedByUserId: person, approvedAt: noon },
      "Waiver_approved_by_another_check",
    ],
    ["Criterion", { consequence: { text: "Halt" } }, "Criterion_consequence_kind_word_check"],
  ])("%s %j", async (table, variation, constraint) => {
    await expect(insert(table, { ...valid(table), ...variation })).rejects.toMatchObject({
      code: "23514",
      constraint,
    });
  });

  test.each(Object.keys(VALID).filter((table) => "key" in valid(table)))(
    "an empty key in %s",
    async (table) => {
      await expect(insert(table, { ...valid(table), key: "" })).rejects.toMatchObject({
        constraint: `${table}_key_filled_check`,
      });
    },
  );
});

describe("what belongs to every table that has it", () => {
  test.each([
    ["version", `CHECK ((version >= 1))`],
    ["position", `CHECK (("position" <> ''::text))`],
  ])("%s is checked", async (column, definition) => {
    const tables = await tablesWith(column);
    const checked = await testDatabase().query<{ name: string }>(
      `SELECT conrelid::regclass::text AS name FROM pg_constraint
       WHERE contype = 'c' AND pg_get_constraintdef(oid) = $1`,
      [definition],
    );
    expect(tables.length).toBeGreaterThan(20);
    expect(checked.map(({ name }) => name.replaceAll('"', "")).sort()).toEqual(tables);
  });

  test("positions sort by their bytes", async () => {
    const rows = await testDatabase().query(
      `SELECT table_name FROM information_schema.columns
       WHERE column_name = 'position' AND table_schema = 'public'
         AND collation_name IS DISTINCT FROM 'C'`,
    );
    expect(rows).toEqual([]);
  });

  test("every amount and every percentage has a check", async () => {
    const rows = await testDatabase().query(
      `SELECT c.table_name, c.column_name FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.column_name ~ '(Minor|Percent)$'
         AND NOT EXISTS (
           SELECT FROM pg_constraint k
           WHERE k.contype = 'c' AND k.conrelid = format('%I', c.table_name)::regclass
             AND pg_get_constraintdef(k.oid) LIKE '%"' || c.column_name || '"%')`,
    );
    expect(rows).toEqual([]);
  });
});

describe("closed word lists are those of the model", () => {
  test.each<[table: string, column: string, words: readonly string[]]>([
    ["User", "role", ROLES],
    ["Phase", "priority", words.PRIORITIES],
    ["Phase", "estimateUnit", words.EFFORT_UNITS],
    ["Task", "priority", words.PRIORITIES],
    ["Task", "status", words.WORK_STATUSES],
    ["Task", "estimateUnit", words.EFFORT_UNITS],
    ["ChecklistItem", "list", words.CHECKLIST_KINDS],
    ["ChecklistItem", "status", words.WORK_STATUSES],
    ["ChecklistItem", "priority", words.PRIORITIES],
    ["Check", "kind", words.CHECK_KINDS],
    ["Evidence", "outcome", words.OUTCOMES],
    ["Evidence", "origin", words.EVIDENCE_ORIGINS],
    ["Dependency", "blockingKind", words.NODE_KINDS],
    ["Dependency", "dependentKind", words.NODE_KINDS],
    ["Dependency", "statedBy", words.DEPENDENCY_SIDES],
    ["Blocker", "severity", words.PRIORITIES],
    ["Blocker", "claimedState", words.BLOCKER_STATES],
    ["Blocker", "actualState", words.BLOCKER_STATES],
    ["Blocker", "estimateUnit", words.EFFORT_UNITS],
    ["Risk", "level", words.RISK_LEVELS],
    ["Risk", "probability", words.RISK_LEVELS],
    ["Risk", "impact", words.RISK_LEVELS],
    ["IssueTally", "severity", words.PRIORITIES],
    ["Metric", "comparator", words.COMPARATORS],
    ["Sample", "basis", words.SAMPLE_BASES],
    ["Criterion", "kind", words.CRITERION_KINDS],
    ["Criterion", "consequence_kind", words.CONSEQUENCE_KINDS],
    ["Option", "risk", words.RISK_LEVELS],
    ["MoneyLine", "kind", words.MONEY_KINDS],
    ["MoneyLine", "per", words.MONEY_PERIODS],
    ["StatedFigure", "unit", words.FIGURE_UNITS],
    ["Decision", "computedVerdict", words.VERDICTS],
    ["Decision", "outcomeKind", words.POLL_ANSWERS],
    ["PollVoice", "answer", words.POLL_ANSWERS],
  ])("%s.%s", async (table, column, expected) => {
    const [row] = await testDatabase().query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
       WHERE conname = $1 AND contype = 'c'`,
      [`${table}_${column}_word_check`],
    );
    // The path inside the JSON column, and what stands in for a missing word, are no words of a list.
    const found = [...(row?.definition ?? "").matchAll(/'([^']*)'::text/g)]
      .map(([, word]) => word)
      .filter((word) => word !== "" && !(column === "consequence_kind" && word === "kind"));
    expect(found).toEqual([...expected]);
  });
});

function valid(table: string): Row {
  const make = VALID[table];
  if (!make) throw new Error(`No valid row is known for ${table}`);
  return make();
}

async function insert(table: string, row: Row): Promise<void> {
  const full: Row = { id: randomUUID(), ...row };
  const columns = Object.keys(full);
  await testDatabase().query(
    `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(", ")})
     VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`,
    Object.values(full),
  );
}

async function tablesWith(column: string): Promise<string[]> {
  const sql = `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = $1`;
  const rows = await testDatabase().query<{ name: string }>(sql, [column]);
  return rows.map(({ name }) => name).sort();
}
