import { randomUUID } from "node:crypto";
import { dependentNames } from "@/lib/features/archive/types";
import { toFacts } from "@/lib/features/blockers/types";
import type { Dependency, Project, Sample, Waiver } from "@/lib/domain/project";
import { changing } from "./changing";
import { DECISION_WRITES, type RandomWrite, type Two } from "./random-decisions";

type Make = (project: Project, pick: Pick, two: Two) => RandomWrite | null;
type Pick = <Value>(values: readonly Value[]) => Value;

/** Writes of every kind that tells in a comparison, on a row and with words that chance picks. */
export function randomWrite(
  project: Project,
  { which, numbers }: { which: number; numbers: readonly number[] },
  two: Two,
): RandomWrite | null {
  let used = 0;
  const pick: Pick = (values) => {
    used += 1;
    return values[(numbers[used % numbers.length] ?? 0) % Math.max(values.length, 1)] as never;
  };
  return (MAKE[which % MAKE.length] as Make)(project, pick, two);
}

const seen = ({ id, version }: { id: string; version: number }) => ({ id, version });
const DAYS = ["2026-03-02", "2026-06-01", "2027-01-11", "2027-04-05"];

const subjects = (project: Project) => [
  ...project.tasks.map((row) => ({ kind: "task" as const, ...seen(row) })),
  ...project.items.map((row) => ({ kind: "item" as const, ...seen(row) })),
  ...project.blockers.map((row) => ({ kind: "blocker" as const, ...seen(row) })),
];

const claim: Make = (project, pick) => {
  const target = pick(subjects(project));
  return { action: "evidence.claimDone", input: { target, note: "Done", overrideReason: "It is" } };
};

const record: Make = (project, pick) => {
  const target = pick(subjects(project));
  const { key, kind } = subjectOf(project, target);
  const check = project.checks.find((one) => one.subject.kind === kind && one.subject.key === key);
  const result = { outcome: pick(["passed", "passed", "failed"]), note: "Seen", exitCode: null };
  const on = { commit: pick([null, "abcdef1"]), url: null, checkKey: check?.key ?? null };
  return { action: "evidence.record", input: { target, ...result, ...on } };
};

/** Chance alone seldom finds one that there is something to take back of. */
function claimedElse(blockers: Project["blockers"], { claims }: Project) {
  const claimed = blockers.filter(({ key }) =>
    claims.some(
      ({ subject, withdrawal }) =>
        subject.kind === "blocker" && subject.key === key && withdrawal === null,
    ),
  );
  return claimed.length > 0 ? claimed : blockers;
}

function subjectOf(project: Project, { kind, id }: { kind: string; id: string }) {
  const rows = { task: project.tasks, item: project.items, blocker: project.blockers };
  const row = rows[kind as keyof typeof rows].find((one) => one.id === id);
  return { kind, key: row?.key ?? "" };
}

const MAKE: Make[] = [
  ...DECISION_WRITES,
  claim,
  claim,
  claim,
  record,
  record,
  record,
  (project, pick) => ({
    action: "evidence.withdrawClaim",
    input: { target: pick(subjects(project)), reason: "It was not" },
  }),
  (project, pick) => {
    const rows = subjects(project).filter(({ kind }) => kind !== "blocker");
    const leftOut = rows.filter((row) =>
      project.notApplicable.some(({ subject }) => subject.key === subjectOf(project, row).key),
    );
    return leftOut.length > 0 && pick([true, false])
      ? { action: "evidence.declareApplicable", input: { target: pick(leftOut) } }
      : {
          action: "evidence.declareNotApplicable",
          input: { target: pick(rows), reason: "There is none here" },
        };
  },
  (project, pick) => ({
    action: "waivers.request",
    input: {
      target: pick(subjects(project)),
      ...{ reason: "We go on without", expiresOn: pick(["2027-01-11", "2027-04-05"]) },
    },
  }),
  (project, pick) => {
    const waiver = pick<Waiver | undefined>(project.waivers);
    const input = waiver && { waiver: seen(waiver) };
    return input ? { action: "waivers.approve", input, by: "an approver" } : null;
  },
  (project, pick) => {
    const row = pick(project.tasks);
    const place = { phaseKey: pick(project.phases).key, dueOn: pick([...DAYS, null]) };
    const part = pick([
      place,
      { weight: pick([1, 2, 5]) },
      { hardStop: !row.hardStop },
      { key: `k-${randomUUID().slice(0, 8)}` },
      { componentKey: pick(project.components).key },
    ]);
    return { action: "plan.editTask", input: { task: seen(row), changes: changing(row, part) } };
  },
  (project, pick) => {
    const row = pick(project.items);
    const part = pick([{ blocking: !row.blocking }, { weight: pick([1, 3]) }, { hardStop: true }]);
    return { action: "plan.editItem", input: { item: seen(row), changes: changing(row, part) } };
  },
  (project, pick) => ({
    action: "plan.addTask",
    input: {
      ...{ id: randomUUID(), title: "More", phaseKey: pick(project.phases).key, owner: null },
      ...{ componentKey: pick(project.components).key, group: null, weight: 1, hardStop: false },
      ...{ priority: null, dueOn: pick(DAYS), problem: null, steps: [] },
    },
  }),
  (project, pick) => ({
    action: "plan.addItem",
    input: {
      ...{ id: randomUUID(), list: "exit", text: "It holds", phaseKey: pick(project.phases).key },
      ...{ componentKey: null, group: null, weight: 1, hardStop: false, blocking: true },
      ...{ priority: null, owner: null, dueOn: null, steps: [], note: null },
    },
  }),
  (project, pick) => {
    // What is under way is stopped: of few it would be chance to find one.
    const underWay = project.tasks.filter(({ status }) => status === "in progress");
    const stops = underWay.length > 0 && pick([true, false]);
    const input = { row: { kind: "task", ...seen(pick(stops ? underWay : project.tasks)) } };
    return { action: stops ? "plan.stop" : "plan.start", input };
  },
  (project, pick) => {
    const row = pick(project.tasks);
    const part = { plannedStartOn: "2026-01-05", plannedEndOn: pick(DAYS) };
    return {
      action: "schedule.replanTask",
      input: { task: seen(row), changes: changing(row, part) },
    };
  },
  (project, pick) => {
    const row = pick(project.phases);
    const part = pick([{ plannedEndOn: pick(DAYS) }, { deferred: !row.deferred }]);
    const input = { phase: seen(row), changes: changing(row, part) };
    return { action: "schedule.replanPhase", input };
  },
  (project, pick) => {
    const row = pick(project.milestones);
    const input = { milestone: seen(row), changes: changing(row, { endsOn: pick(DAYS) }) };
    return { action: "milestones.edit", input };
  },
  (project, pick) => ({
    action: "schedule.addDependency",
    input: {
      blocking: [{ kind: "task", key: pick(project.tasks).key }],
      dependent: { kind: "task", key: pick(project.tasks).key },
    },
  }),
  (project, pick) => {
    const dependency = pick<Dependency | undefined>(project.dependencies);
    if (!dependency) return null;
    return { action: "schedule.removeDependency", input: { dependency: seen(dependency) } };
  },
  (project, pick) => ({
    action: "blockers.raise",
    input: {
      ...{ id: randomUUID(), title: "In the way", severity: pick(["P0", "P1", "P2"]) },
      ...{ actualState: "not started", resolvingTaskKey: pick(project.tasks).key },
      holdsUp: [{ kind: "task", key: pick(project.tasks).key }],
    },
  }),
  (project, pick) => {
    const row = pick(project.blockers);
    const facts = toFacts(row, []);
    const part = pick([
      { title: `In the way, ${String(row.version)}` },
      { severity: pick(["P0", "P2"] as const) },
      { actualState: pick(["in progress", "done"] as const) },
      { resolvingTaskKey: null },
    ]);
    const input = { target: { kind: "blocker", ...seen(row) }, changes: changing(facts, part) };
    return { action: "blockers.edit", input };
  },
  (project, pick) => ({
    action: "blockers.reopen",
    input: {
      target: { kind: "blocker", ...seen(pick(claimedElse(project.blockers, project))) },
      ...{ reason: "It stands all the same", actualState: "fragile" },
    },
  }),
  (project, pick) => ({
    action: "metrics.addSample",
    input: {
      ...{ metricId: pick(project.metrics).id, basis: pick(["measured", "stated"]) },
      reading: pick([
        { low: 50, high: 50 },
        { low: 95, high: 95 },
        { low: 40, high: 90 },
      ]),
      ...{ takenOn: pick(DAYS.slice(0, 2)), proof: pick([null, "https://gantry.test/run"]) },
    },
  }),
  (project, pick) => {
    const row = pick(project.metrics);
    const input = { metric: seen(row), changes: changing(row, { target: pick([40, 60, 99]) }) };
    return { action: "metrics.change", input };
  },
  (project, pick) => {
    const sample = pick<Sample | undefined>(project.samples);
    const metricId = project.metrics.find(({ key }) => key === sample?.metricKey)?.id;
    if (!sample) return null;
    const input = { metricId, sample: seen(sample), reason: "It was misread" };
    return { action: "metrics.takeBackSample", input };
  },
  (project, pick) => {
    const row = pick(project.criteria);
    const part = pick([
      { dueOn: pick([...DAYS, null]) },
      { kind: pick(["must-have", "no-go", "go"] as const) },
      { rule: { kind: "metric" as const, metricKey: pick(project.metrics).key } },
    ]);
    const input = { criterion: seen(row), changes: changing(row, part) };
    return { action: "criteria.edit", input };
  },
  (project, pick) => {
    const row = pick(project.moneyLines);
    const part = { actualMinor: pick([0, 100, 5000]) };
    const input = { line: seen(row), changes: changing(row, part) };
    return { action: "economics.changeLine", input };
  },
  (project, pick) => {
    const input = { project: seen(project), changes: changing(project, { targetOn: pick(DAYS) }) };
    return { action: "schedule.setCalendar", input };
  },
  (project, pick) => {
    const kind = pick(["task", "item", "blocker", "criterion"] as const);
    const rows = {
      task: project.tasks,
      item: project.items,
      blocker: project.blockers,
      criterion: project.criteria,
    }[kind];
    const row = pick<{ id: string; version: number; key: string }>(rows);
    if (rows.length < 3) return null;
    const dependents = dependentNames(project, [{ kind, key: row.key }]);
    return { action: "archive.put", input: { row: { kind, ...seen(row) }, dependents } };
  },
];
