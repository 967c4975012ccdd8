import type { GlyphState } from "@/components/charts/state-glyph";
import type { Forecast, Percentiles } from "@/lib/domain/forecast/forecast-completion";
import type { Estimate, Phase, Project, Task } from "@/lib/domain/project";
import { indexProject, listed } from "@/lib/domain/project-index";
import type { ComparedBaseline } from "@/lib/domain/schedule/baselines";
import type { PlanRef } from "@/lib/domain/schedule/gap";
import { WHOLE } from "@/lib/domain/schedule/present-rows";
import type {
  ProjectSchedule,
  ScheduledPhase,
  ScheduledTask,
} from "@/lib/domain/schedule/project-schedule";
import type { Span } from "@/lib/domain/schedule/span";
import { type Slip, compareWithBaseline } from "@/lib/domain/schedule/variance";
import { deriveState } from "@/lib/domain/truth/derive-state";
import { formatEffort } from "@/lib/format/effort";
import { hrefOf } from "../words/href-of";
import type { Days, TimelineRow, Was } from "./contract";
import { prepareEdits } from "./prepare-edits";
import { toDay, toDayOrNull, toDays } from "./days";

export interface Plan {
  project: Project;
  schedule: ProjectSchedule;
  forecast: Forecast;
  baselines: readonly ComparedBaseline[];
  mayEdit: boolean;
  now: string;
}

/** Actions, phases with their tasks, tasks of no phase, blockers, milestones, and the end of all. */
export function prepareRows(plan: Plan): TimelineRow[] {
  const { project, schedule } = plan;
  const facts = gather(plan);
  const { tasksOfPhase } = indexProject(project);
  const tasksOf = (phaseKey: string) =>
    listed(tasksOfPhase, phaseKey).map((task) => taskRow(facts, task));
  return [
    ...actionRows(plan),
    ...project.phases.flatMap((phase) => [phaseRow(facts, phase), ...tasksOf(phase.key)]),
    ...tasksOf(""),
    ...blockerRows(facts),
    ...milestoneRows(facts),
    ...(schedule.finish.on === null ? [] : [finishRow(facts, schedule.finish.on)]),
  ];
}

type Facts = ReturnType<typeof gather>;

function gather(plan: Plan) {
  const { project, schedule, forecast, baselines } = plan;
  const compared = baselines.map(
    (baseline) =>
      new Map(
        compareWithBaseline(project, schedule, baseline).map((row) => [
          `${row.kind} ${row.key}`,
          row,
        ]),
      ),
  );
  const lacks = new Map(
    schedule.gaps.flatMap((gap): [string, string][] => {
      if (gap.kind === "unestimated") return [[nameOf(gap.ref), "no estimate"]];
      if (gap.kind === "within phase") return [[nameOf(gap.ref), `within phase ${gap.phaseKey}`]];
      if (gap.kind === "overrun") return [[nameOf(gap.ref), "estimate used up"]];
      return [];
    }),
  );
  return {
    ...plan,
    edits: prepareEdits(project, schedule, plan.mayEdit),
    tasks: new Map(schedule.tasks.map((row) => [row.key, row])),
    phases: new Map(schedule.phases.map((row) => [row.key, row])),
    ofTask: new Map(forecast.tasks.map((row) => [row.key, row])),
    ofPhase: new Map(forecast.phases.map((row) => [row.key, row])),
    lackOf: (kind: string, key: string) => lacks.get(`${kind} ${key}`),
    wasOf: (kind: string, key: string) =>
      compared.map((rows): Was | null => {
        const row = rows.get(`${kind} ${key}`);
        if (!row?.baseline) return null;
        const days = toDays(row.baseline.startOn, row.baseline.endOn);
        const { effortHours: effort } = row;
        return days && { days, slip: slipDays(row.endSlip), ...(effort !== null && { effort }) };
      }),
  };
}

function nameOf({ kind, key }: PlanRef): string {
  return `${kind} ${key}`;
}

function slipDays(slip: Slip | null): number | null {
  return slip && slip.workingDays;
}

function actionRows({ project, now }: Plan): TimelineRow[] {
  return project.items.flatMap((item): TimelineRow[] => {
    if (item.list !== "action" || item.dueOn === null) return [];
    const subject = { kind: "item", key: item.key } as const;
    return [
      {
        id: `item-${item.key}`,
        kind: "action",
        key: item.key,
        name: item.text,
        state: deriveState(project, subject, now).state,
        due: toDay(item.dueOn),
        ...(item.owner !== null && { owner: item.owner }),
        ...linked(project.slug, subject),
      },
    ];
  });
}

function phaseRow(facts: Facts, phase: Phase): TimelineRow {
  const { project, phases, ofPhase, lackOf, wasOf } = facts;
  const { key, name, goal } = phase;
  const row = phases.get(key);
  const forecast = ofPhase.get(key);
  const lacks = phase.deferred ? "put off" : row?.isOver ? "over" : lackOf("phase", key);
  return {
    id: `phase-${key}`,
    kind: "phase",
    key,
    name,
    ...(goal !== null && { note: goal }),
    ...spanned(row?.span ?? null, project),
    ...plannedOf(phase.plannedStartOn, phase.plannedEndOn),
    ...actualOf(row),
    ...wasIn(wasOf("phase", key)),
    ...estimateOf(phase.estimate),
    ...(lacks !== undefined && { lacks }),
    ...(forecast && {
      ...percentilesOf(forecast),
      ...(row?.span && row.basis !== null && { criticality: forecast.criticality }),
    }),
    ...linked(project.slug, { kind: "phase", key }),
    ...facts.edits.phase(phase),
  };
}

function taskRow(facts: Facts, task: Task): TimelineRow {
  const { project, now, tasks, phases, ofTask, lackOf, wasOf } = facts;
  const { key, title, phaseKey, owner } = task;
  const row = tasks.get(key);
  const forecast = ofTask.get(key);
  const state: GlyphState = deriveState(project, { kind: "task", key }, now).state;
  const lacks = row === undefined ? "put off" : lackOf("task", key);
  const driver = row?.driver ?? null;
  return {
    id: `task-${key}`,
    kind: "task",
    key,
    name: title,
    ...(phaseKey !== null && { parent: `phase-${phaseKey}` }),
    state,
    ...(owner !== null && { owner }),
    ...spanned(row?.span ?? null, project, phases.get(phaseKey ?? "")?.span?.earlyStart),
    ...plannedOf(task.plannedStartOn, task.plannedEndOn),
    ...actualOf(row),
    ...wasIn(wasOf("task", key)),
    ...estimateOf(task.estimate),
    ...(lacks !== undefined && { lacks }),
    ...(driver && {
      driver: { id: `${driver.kind}-${driver.key}`, because: driver.because },
    }),
    ...(forecast &&
      row?.isEstimated && {
        criticality: forecast.criticality,
        ...(forecast.sensitivity !== null && { sensitivity: forecast.sensitivity }),
      }),
    ...linked(project.slug, { kind: "task", key }),
    ...facts.edits.task(task),
  };
}

function blockerRows({ project, schedule, now, lackOf }: Facts): TimelineRow[] {
  const { blockers } = indexProject(project);
  return schedule.blockers.flatMap(({ key, span }): TimelineRow[] => {
    const blocker = blockers.get(key);
    if (!blocker) return [];
    const lacks = lackOf("blocker", key);
    return [
      {
        id: `blocker-${key}`,
        kind: "blocker",
        key,
        name: blocker.title,
        state: deriveState(project, { kind: "blocker", key }, now).state,
        ...(blocker.owner !== null && { owner: blocker.owner }),
        ...spanned(span, project),
        ...estimateOf(blocker.estimate),
        ...(lacks !== undefined && { lacks }),
        ...linked(project.slug, { kind: "blocker", key }),
      },
    ];
  });
}

function milestoneRows({ project, schedule, forecast, wasOf, edits }: Facts): TimelineRow[] {
  const ofMilestone = new Map(forecast.milestones.map((row) => [row.key, row]));
  const edited = new Map(project.milestones.map((one) => [one.key, edits.milestone(one)]));
  return schedule.milestones.map((row): TimelineRow => {
    const { key, name, earlyFinish, promisedOn, actualOn, slackHours } = row;
    const found = ofMilestone.get(key);
    const isOpen = earlyFinish !== null && actualOn === null;
    return {
      id: `milestone-${key}`,
      kind: "milestone",
      key,
      name,
      ...(isOpen && { expected: [toDay(earlyFinish), toDay(earlyFinish)] }),
      ...(isOpen && slackHours !== null && { slack: Math.floor(slackHours / project.hoursPerDay) }),
      ...(promisedOn !== null && { planned: [toDay(promisedOn), toDay(promisedOn)] }),
      ...(actualOn !== null && { actual: [null, toDay(actualOn)] }),
      ...wasIn(wasOf("milestone", key)),
      ...(!isOpen && actualOn === null && { lacks: "nothing of it is left" }),
      ...(found && isOpen && percentilesOf(found)),
      ...(found && isOpen && found.chance !== null && { chance: found.chance }),
      ...edited.get(key),
    };
  });
}

function finishRow({ project, schedule, forecast, wasOf }: Facts, on: string): TimelineRow {
  const { targetOn } = project;
  const isLeft = schedule.finish.hours > 0;
  return {
    id: WHOLE.kind,
    ...WHOLE,
    ...(isLeft ? { expected: [toDay(on), toDay(on)] } : { actual: [null, toDay(on)] }),
    ...(targetOn !== null && { planned: [toDay(targetOn), toDay(targetOn)] }),
    ...wasIn(wasOf(WHOLE.kind, WHOLE.key)),
    ...(isLeft && percentilesOf(forecast)),
    ...(isLeft && forecast.chanceOfTarget !== null && { chance: forecast.chanceOfTarget }),
  };
}

function spanned(
  span: Span | null,
  { hoursPerDay }: Project,
  noSooner?: string,
): Partial<TimelineRow> {
  if (span === null) return {};
  const expected: Days = [toDay(span.earlyStart), toDay(span.earlyFinish)];
  const at = within(span, expected, hoursPerDay);
  const length = (span.earlyFinishHours - span.earlyStartHours) / hoursPerDay;
  // Of what nobody estimated only the earliest day is known: neither slack nor none.
  if (length === 0) {
    // What takes no time ends with the day before; it begins with its phase.
    const day = Math.max(expected[0], noSooner === undefined ? 0 : toDay(noSooner));
    return { expected: [day, day], length };
  }
  return {
    expected,
    ...((at[0] !== expected[0] || at[1] !== expected[1] + 1) && { at }),
    late: [toDay(span.lateStart), toDay(span.lateFinish)],
    slack: span.slackDays,
    freeSlack: Math.floor(span.freeSlackHours / hoursPerDay),
    ...(span.critical && { critical: true as const }),
    length: Math.round(length * 10) / 10,
  };
}

/** Something of two hours is no bar of a day. */
function within(
  { earlyStartHours, earlyFinishHours }: Span,
  [first, last]: Days,
  hoursPerDay: number,
): [number, number] {
  const share = (hours: number) => Math.round(((hours % hoursPerDay) / hoursPerDay) * 100) / 100;
  const ends = share(earlyFinishHours);
  return [first + share(earlyStartHours), ends === 0 ? last + 1 : last + ends];
}

function plannedOf(first: string | null, last: string | null): Partial<TimelineRow> {
  const planned = toDays(first, last);
  return planned ? { planned } : {};
}

/** Of what is not finished no end: a day that was only written down is no proof. */
function actualOf(row: ScheduledTask | ScheduledPhase | undefined): Partial<TimelineRow> {
  if (!row) return {};
  const first = toDayOrNull(row.startedOn);
  const last = row.span === null ? toDayOrNull(row.finishedOn) : null;
  return first === null && last === null ? {} : { actual: [first, last] };
}

function wasIn(was: (Was | null)[]): Partial<TimelineRow> {
  return was.some((one) => one !== null) ? { was } : {};
}

function estimateOf(estimate: Estimate | null): Partial<TimelineRow> {
  return estimate === null ? {} : { estimate: formatEffort(estimate) };
}

function percentilesOf({ p50, p80, p95 }: Percentiles): Partial<TimelineRow> {
  if (p50.on === null || p80.on === null || p95.on === null || p95.hours === 0) return {};
  return { percentiles: [toDay(p50.on), toDay(p80.on), toDay(p95.on)] };
}

function linked(slug: string, place: Parameters<typeof hrefOf>[1]): Partial<TimelineRow> {
  const href = hrefOf(slug, place);
  return href === null ? {} : { href };
}
