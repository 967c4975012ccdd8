import { daysBetween } from "@/lib/domain/instant";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import { whyNoDay } from "@/lib/domain/forecast/outlook";
import type { Project } from "@/lib/domain/project";
import { type ComparedBaseline, listBaselines, wholeOf } from "@/lib/domain/schedule/baselines";
import { makeCalendar } from "@/lib/domain/schedule/calendar";
import type { ScheduleGap } from "@/lib/domain/schedule/gap";
import type { ProjectSchedule } from "@/lib/domain/schedule/project-schedule";
import { realityGapDays } from "@/lib/domain/schedule/reality-gap";
import { slipBetween } from "@/lib/domain/schedule/variance";
import { formatCount, formatList } from "@/lib/format/counts";
import { formatShortDay } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/numbers";
import { formatPercent } from "@/lib/format/percent";
import { FIXED_SPACE, MINUS } from "@/lib/format/marks";
import { wordGaps } from "../words/gap-words";
import { wordSlip } from "./words";

/** "baseline 11 Apr, as stated; expected 29 May, slipped 7 weeks". */
export function leadOf(
  project: Project,
  schedule: ProjectSchedule,
  baseline: ComparedBaseline | null,
  now: string,
): string {
  const { on } = schedule.finish;
  const expected = on === null ? "no end is known" : `expected to end ${formatShortDay(on, now)}`;
  if (baseline === null) {
    return listBaselines(project).length > 0 ? expected : `no baseline, ${expected}`;
  }
  const was = wholeOf(baseline)?.endOn ?? null;
  if (was === null) return `baseline ${baseline.name} names no end, ${expected}`;
  const slip = slipBetween(makeCalendar(project, schedule.from), was, on);
  const slipped = slip ? `, ${wordSlip(slip.workingDays, project.workingDays.length)}` : "";
  const name = baseline.key === null ? "stated" : baseline.name;
  return `baseline ${formatShortDay(was, now)} (${name}), ${expected}${slipped}`;
}

/** What decides: by when it is as good as certain, beside what was promised. */
export function sentenceOf(
  project: Project,
  schedule: ProjectSchedule,
  forecast: Forecast,
  now: string,
): string {
  const { on, hours } = schedule.finish;
  if (forecast.p50.on === null) {
    if (project.tasks.length + project.phases.length === 0) {
      return "There is no plan, so there is nothing to lay out.";
    }
    if (whyNoDay(forecast) === "nothing estimated") return NOT_ESTIMATED;
    return on === null
      ? "Nothing is left to do."
      : `Nothing is left to do: the last of it ended ${formatShortDay(on, now)}.`;
  }
  if (hours === 0) return NOT_ESTIMATED;
  const earliest = forecast.atLeast ? " at the earliest" : "";
  const end = forecast.p80.on ?? forecast.p50.on;
  const day = formatShortDay(end, now).replaceAll(" ", FIXED_SPACE);
  return `4 of 5 runs end by ${day}${earliest}${besideTarget(project, end)}.`;
}

function besideTarget({ targetOn }: Project, end: string): string {
  if (targetOn === null) return "; no target is set";
  const days = daysBetween(targetOn, end);
  if (days === 0) return ", the day of the target";
  return `, ${formatCount(Math.abs(days), "day")} ${days > 0 ? "after" : "before"} the target`;
}

const NOT_ESTIMATED = "No date can be given: nothing that is left has an estimate.";

/** Of the one that somebody recommends and that is not everything, whichever comes first. */
function optionOf(project: Project, { options, atLeast }: Forecast): string | null {
  for (const { key, chance } of options) {
    const option = project.options.find((one) => one.key === key);
    if (!option?.weeks || option.recommendedBy.length === 0) continue;
    if (option.phaseKeys.length === project.phases.length) continue;
    const weeks = formatNumber(option.weeks.high);
    return `“${option.name}” has ${wordChance(chance, atLeast)} of week ${weeks}.`;
  }
  return null;
}

function chancesOf(project: Project, forecast: Forecast, now: string): string[] {
  const { targetOn } = project;
  const { p50, p95, chanceOfTarget, atLeast } = forecast;
  const target =
    targetOn === null || chanceOfTarget === null
      ? null
      : `The target of ${formatShortDay(targetOn, now)} has ${wordChance(chanceOfTarget, atLeast)}.`;
  const day = ({ on }: { on: string | null }) => formatShortDay(on ?? now, now);
  const earliest = atLeast ? " at the earliest" : "";
  const ends = `Half of all runs end by ${day(p50)}, 19 of 20 by ${day(p95)}${earliest}.`;
  return [target, optionOf(project, forecast), ends].filter((words) => words !== null);
}

/** "an 81 % chance", "no chance", "at most a 3 % chance". Nearly all is not all, and little is not none. */
export function wordChance(chance: number, atLeast: boolean): string {
  if (chance === 0) return "no chance";
  const percent = Math.min(99, Math.max(1, Math.round(chance * 100)));
  const figure = chance === 1 ? 100 : percent;
  const article = figure === 8 || figure === 11 || figure === 18 || (figure > 79 && figure < 90);
  const told = `${article ? "an" : "a"} ${formatPercent(figure)} chance`;
  return atLeast ? `at most ${told}` : told;
}

/** What else is likely, what the dates rest on, and what they leave out. */
export function factsOf(
  project: Project,
  schedule: ProjectSchedule,
  forecast: Forecast,
  now: string,
): string[] {
  if (forecast.p50.on === null) return [];
  return [
    ...(schedule.finish.hours > 0 ? [...chancesOf(project, forecast, now), runsOf(forecast)] : []),
    ...missingOf(schedule.gaps),
    ...realityOf(project, schedule, now),
  ];
}

function runsOf({ trials, seed, assumedSpread }: Forecast): string {
  const runs = `Forecast from ${formatNumber(trials)} runs, seed ${seed}`;
  if (assumedSpread === null || assumedSpread.rows === 0) return `${runs}.`;
  const { low, high, rows } = assumedSpread;
  const spread = `${MINUS}${formatNumber((1 - low) * 100)} to +${formatNumber((high - 1) * 100)}${FIXED_SPACE}%`;
  const single =
    rows === 1
      ? "1 estimate is a single figure"
      : `${formatNumber(rows)} estimates are single figures`;
  return `${runs}; ${single}, so a spread of ${spread} is assumed.`;
}

function missingOf(gaps: readonly ScheduleGap[]): string[] {
  const left = wordGaps(gaps);
  const within = gaps.filter(({ kind }) => kind === "within phase").length;
  const tasks = formatCount(within, "task is", "tasks are");
  return [
    ...(left.length > 0 ? [`All dates are the earliest that can be: ${formatList(left)}.`] : []),
    ...(within > 0 ? [`${tasks} estimated with the phase alone.`] : []),
  ];
}

/** How much sooner it would end if all that is said were so. */
function realityOf(project: Project, schedule: ProjectSchedule, now: string): string[] {
  const days = realityGapDays(project, schedule, now);
  if (days === null) return [];
  if (days === 0) return ["If every claim held, it would end no sooner."];
  const sooner = `${formatCount(days, "working day")} sooner`;
  return [`If every claim held, it would end ${sooner}: the reality gap.`];
}
