import { evaluateGates } from "@/lib/domain/gates/evaluate-gate";
import { scoreMaturity } from "@/lib/domain/maturity/score-maturity";
import { blockerAgeDays, evaluateBlocker } from "@/lib/domain/plan/blockers";
import type { Blocker, Dependency, Milestone, Project } from "@/lib/domain/project";
import { deriveState } from "@/lib/domain/truth/derive-state";
import type { SubjectKind } from "@/lib/domain/vocabulary";
import { day, estimate, listing, moneyOf, number, tableOf, text, yesNo } from "./columns";
import type { Table } from "./types";

export function phasesTable(project: Project, now: string): Table {
  const { range } = moneyOf(project);
  const { gates } = evaluateGates(project, now);
  type Row = (typeof gates)[number];
  return tableOf("Phases", project, gates, [
    text<Row>("key", ({ phase }) => phase.key),
    text("phase", ({ phase }) => phase.name),
    text("goal", ({ phase }) => phase.goal),
    listing("deliverables", ({ phase }) => phase.deliverables),
    text("priority", ({ phase }) => phase.priority),
    text("gate", ({ result }) => result),
    text("locked by (key)", ({ lockedBy }) => lockedBy),
    number("exit criteria that decide", ({ deciding }) => deciding),
    number("of these verified", ({ counts }) => counts.verified),
    ...estimate<Row>(({ phase }) => phase.estimate),
    ...range<Row>("cost", ({ phase }) => phase.cost),
    day("planned start", ({ phase }) => phase.plannedStartOn),
    day("planned end", ({ phase }) => phase.plannedEndOn),
    day("baseline start", ({ phase }) => phase.baselineStartOn),
    day("baseline end", ({ phase }) => phase.baselineEndOn),
    day("not before", ({ phase }) => phase.notBeforeOn),
    yesNo("deferred", ({ phase }) => phase.deferred),
  ]);
}

export function tasksTable(project: Project, now: string): Table {
  const rows = withState(project.tasks, project, "task", now);
  type Row = (typeof rows)[number];
  return tableOf("Tasks", project, rows, [
    text<Row>("key", ({ key }) => key),
    text("task", ({ title }) => title),
    text("phase (key)", ({ phaseKey }) => phaseKey),
    text("component (key)", ({ componentKey }) => componentKey),
    text("group", ({ group }) => group),
    text("state", ({ state }) => state),
    text("priority", ({ priority }) => priority),
    text("owner", ({ owner }) => owner),
    day("due", ({ dueOn }) => dueOn),
    ...estimate<Row>((row) => row.estimate),
    number("actual (hours)", ({ actualHours }) => actualHours),
    day("planned start", ({ plannedStartOn }) => plannedStartOn),
    day("planned end", ({ plannedEndOn }) => plannedEndOn),
    day("started", ({ startedOn }) => startedOn),
    day("finished", ({ finishedOn }) => finishedOn),
    number("weight", ({ weight }) => weight),
    yesNo("hard stop", ({ hardStop }) => hardStop),
    text("problem", ({ problem }) => problem),
    listing("steps", ({ steps }) => steps),
  ]);
}

export function itemsTable(project: Project, now: string): Table {
  const rows = withState(project.items, project, "item", now);
  type Row = (typeof rows)[number];
  return tableOf("Checklist items", project, rows, [
    text<Row>("key", ({ key }) => key),
    text("list", ({ list }) => list),
    text("group", ({ group }) => group),
    text("line", (row) => row.text),
    text("phase (key)", ({ phaseKey }) => phaseKey),
    text("component (key)", ({ componentKey }) => componentKey),
    text("state", ({ state }) => state),
    yesNo("blocking", ({ blocking }) => blocking),
    yesNo("hard stop", ({ hardStop }) => hardStop),
    text("priority", ({ priority }) => priority),
    text("owner", ({ owner }) => owner),
    day("due", ({ dueOn }) => dueOn),
    number("weight", ({ weight }) => weight),
    listing("steps", ({ steps }) => steps),
    text("note", ({ note }) => note),
  ]);
}

export function componentsTable(project: Project, now: string): Table {
  const { components } = scoreMaturity(project, now);
  type Row = (typeof components)[number];
  return tableOf("Components", project, components, [
    text<Row>("key", ({ component }) => component.key),
    text("component", ({ component }) => component.name),
    number("weight", ({ component }) => component.weight),
    number("verified (%)", ({ verified }) => verified),
    number("claimed (%)", ({ claimed }) => claimed),
    number("stated (%)", ({ stated }) => stated),
    number("reality gap (points)", ({ gap }) => gap),
    text("judged by", ({ basis }) => basis),
    yesNo("hard stop", ({ component }) => component.hardStop),
    number("capped at (%)", ({ cap }) => cap?.percent),
    text("note", ({ component }) => component.note),
  ]);
}

export function blockersTable(project: Project, now: string): Table {
  const rows = withState(project.blockers, project, "blocker", now).map((row) => ({
    ...row,
    ...said(project, row, now),
  }));
  type Row = (typeof rows)[number];
  return tableOf("Blockers", project, rows, [
    text<Row>("key", ({ key }) => key),
    text("blocker", ({ title }) => title),
    text("severity", ({ severity }) => severity),
    text("claimed", ({ claimed }) => claimed),
    text("actual", ({ actual }) => actual),
    text("standing", ({ standing }) => standing),
    text("state", ({ state }) => state),
    number("age (days)", ({ ageDays }) => ageDays),
    day("raised", ({ raisedOn }) => raisedOn),
    day("resolved", ({ resolvedOn }) => resolvedOn),
    text("owner", ({ owner }) => owner),
    text("finding", ({ finding }) => finding),
    text("risk", ({ risk }) => risk),
    text("cause", ({ cause }) => cause),
    text("impact", ({ impact }) => impact),
    listing("required actions", ({ requiredActions }) => requiredActions),
    ...estimate<Row>((row) => row.estimate),
    text("resolving task (key)", ({ resolvingTaskKey }) => resolvingTaskKey),
    text("resolving phase (key)", ({ resolvingPhaseKey }) => resolvingPhaseKey),
  ]);
}

export function milestonesTable(project: Project): Table {
  return tableOf<Milestone>("Milestones", project, project.milestones, [
    text("key", ({ key }) => key),
    text("milestone", ({ name }) => name),
    day("from", ({ startsOn }) => startsOn),
    day("to", ({ endsOn }) => endsOn),
    day("baseline", ({ baselineOn }) => baselineOn),
    day("actual", ({ actualOn }) => actualOn),
    text("criteria", ({ criteria }) => criteria),
    listing("phases (keys)", ({ phaseKeys }) => phaseKeys),
  ]);
}

export function dependenciesTable(project: Project): Table {
  return tableOf<Dependency>("Dependencies", project, project.dependencies, [
    text("blocking kind", ({ blocking }) => blocking.kind),
    text("blocking (key)", ({ blocking }) => blocking.key),
    yesNo("blocking is missing", ({ blocking }) => blocking.missing),
    text("dependent kind", ({ dependent }) => dependent.kind),
    text("dependent (key)", ({ dependent }) => dependent.key),
    yesNo("dependent is missing", ({ dependent }) => dependent.missing),
    text("stated by", ({ statedBy }) => statedBy),
    text("note", ({ note }) => note),
  ]);
}

function said(project: Project, blocker: Blocker, now: string) {
  const { claimed, actual, standing } = evaluateBlocker(project, blocker, now);
  return { claimed, actual, standing, ageDays: blockerAgeDays(project, blocker, now) };
}

export function withState<Row extends { key: string }>(
  rows: readonly Row[],
  project: Project,
  kind: SubjectKind,
  now: string,
) {
  return rows.map((row) => ({
    ...row,
    state: deriveState(project, { kind, key: row.key }, now).state,
  }));
}
