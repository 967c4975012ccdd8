import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import type { Project } from "@/lib/domain/project";
import { indexProject } from "@/lib/domain/project-index";
import { listBaselines } from "@/lib/domain/schedule/baselines";
import { orderPhases } from "@/lib/domain/schedule/phase-order";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { computeVerdict } from "@/lib/domain/verdict/compute-verdict";
import { wordCalendar } from "../words/calendar-words";
import { pageHref } from "../words/href-of";
import { wordImplied } from "../words/implied-words";
import type { Days, TimelineModel, TimelineRow } from "./contract";
import { toDay } from "./days";
import { prepareMarks } from "./prepare-marks";
import { prepareRows } from "./prepare-rows";
import { factsOf, leadOf, sentenceOf } from "./prepare-sentence";
import { statedWeeks } from "./prepare-weeks";

export function prepareTimeline(
  project: Project,
  schedule: ProjectSchedule,
  forecast: Forecast,
  { now, mayEdit }: { now: string; mayEdit: boolean },
): TimelineModel {
  const baselines = listBaselines(project);
  const rows = prepareRows({ project, schedule, forecast, baselines, mayEdit, now });
  const { hoursPerDay, workingDays, holidays } = project;
  const today = toDay(now);
  const marks = prepareMarks(project, forecast, now);
  return {
    slug: project.slug,
    now,
    today,
    verdict: computeVerdict(project, now).verdict,
    verdictHref: pageHref(project.slug, "/go-no-go"),
    lead: leadOf(project, schedule, null, now),
    sentence: sentenceOf(project, schedule, forecast, now),
    weeks: statedWeeks(project, now),
    facts: [
      ...factsOf(project, schedule, forecast, now),
      ...wordImplied(project),
      wordCalendar(project, now),
    ],
    range: rangeOf(
      rows,
      marks.map(({ day }) => day),
      today,
    ),
    weekZero: toDay(project.startOn ?? schedule.from),
    daysPerWeek: project.workingDays.length,
    baselines: baselines.map((baseline) => ({
      key: baseline.key ?? "stated",
      name: baseline.name,
      lead: leadOf(project, schedule, baseline, now),
    })),
    rows,
    links: linksOf(project, rows),
    critical: schedule.criticalPath.map(({ kind, key }) => `${kind}-${key}`),
    marks,
    hasForecast: forecast.p95.hours > 0,
    edits: mayEdit ? { hoursPerDay, workingDays, holidays } : null,
  };
}

/** So much is drawn at most: what lies further away is a date somebody mistyped. */
const MOST_YEARS = 12;
const DAYS_A_YEAR = 366;

/** All that has a day, and room at the end for what is written beside the last bar. */
function rangeOf(rows: readonly TimelineRow[], marked: number[], today: number): Days | null {
  const days = [
    ...rows.flatMap(({ due, expected, late, planned, actual, was, percentiles }) => [
      due,
      ...(expected ?? []),
      late?.[1],
      ...(planned ?? []),
      ...(actual ?? []),
      ...(was ?? []).flatMap((one) => one?.days ?? []),
      percentiles?.[2],
    ]),
    ...marked,
  ].filter((day) => day !== undefined && day !== null);
  if (days.length === 0) return null;
  const most = MOST_YEARS * DAYS_A_YEAR;
  const within = days.filter((day) => Math.abs(day - today) < most);
  const [first, last] = within.reduce<Days>(
    ([from, to], day) => [Math.min(from, day), Math.max(to, day)],
    [today, today],
  );
  const length = last - first + 1;
  return [first - Math.ceil(length * 0.03) - 1, last + Math.ceil(length * 0.16) + 3];
}

/** What waits for what, by what is stated; phases follow each other as listed where nothing is. */
function linksOf(project: Project, rows: readonly TimelineRow[]): [string, string][] {
  const known = new Set(rows.map(({ id }) => id));
  const { phases } = indexProject(project);
  const stated = project.dependencies.map(({ blocking, dependent }): [string, string] => [
    `${blocking.kind}-${blocking.key}`,
    `${dependent.kind}-${dependent.key}`,
  ]);
  const inOrder = orderPhases(
    project,
    [...phases.values()].filter(({ deferred }) => !deferred),
  )
    .filter((step) => !step.stated)
    .map(({ before, after }): [string, string] => [`phase-${before}`, `phase-${after}`]);
  return [...stated, ...inOrder].filter(
    ([before, after]) => before !== after && known.has(before) && known.has(after),
  );
}
