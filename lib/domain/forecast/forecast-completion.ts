import type { Project } from "../project";
import type { ScheduleGap } from "../schedule/gap";
import { type Layout, HUNDRED, layOut } from "../schedule/lay-out";
import { type Points, hasSpread } from "../schedule/points";
import type { PlanOptions } from "../schedule/work";
import { type AssumedSpread, type Spread, ASSUMED_SPREAD, spreadOver } from "./assumed-spread";
import { valuesOf } from "./beta";
import { endsOf } from "./ends";
import { openStream } from "./random";
import { type Chance, runTrials } from "./run-trials";

export const TRIALS = 10_000;
export const SEED = 1;

export interface ForecastOptions extends PlanOptions {
  /** A whole number; the same one gives the same figures on every engine. */
  seed?: number;
  trials?: number;
  /** Days of which to say how likely all is done by their end. */
  days?: readonly string[];
  /** How an estimate of one figure is taken to vary; null for not at all. */
  assumedSpread?: Spread | null;
}

/** An end in working hours from the first day, and the day; null where nothing is left to do. */
export interface Moment {
  hours: number;
  on: string | null;
}

/** Half of the trials, four of five, and nineteen of twenty ended by then. */
export interface Percentiles {
  p50: Moment;
  p80: Moment;
  p95: Moment;
}

export interface ForecastTask {
  key: string;
  /** In what share of the trials its delay would have delayed all. */
  criticality: number;
  /**
   * How what it takes and the end of all go together over the trials (Pearson's correlation), -1 to 1;
   * null where it has no spread.
   */
  sensitivity: number | null;
}

export interface ForecastPhase extends Percentiles {
  key: string;
  criticality: number;
}

export interface ForecastMilestone extends Percentiles {
  key: string;
  /** Of what was promised; null where nothing was. */
  chance: number | null;
}

export interface ForecastOption extends Percentiles {
  key: string;
  /** The last day of the weeks that it is said to take, from the start of the project. */
  statedOn: string;
  /** Of what is stated. */
  chance: number;
}

export interface Forecast extends Percentiles {
  seed: number;
  trials: number;
  /** The first day of what is left. */
  from: string;
  meanHours: number;
  deviationHours: number;
  targetOn: string | null;
  /** In what share of the trials all was done by the end of the target day; null without one, or with nothing left. */
  chanceOfTarget: number | null;
  chances: { on: string; chance: number }[];
  /** From the soonest end to the latest, one for each whole percent: 101 figures, in hours. */
  quantileHours: number[];
  /** What is left to do, in shown order. */
  tasks: ForecastTask[];
  phases: ForecastPhase[];
  milestones: ForecastMilestone[];
  /** Those that say how long they take and which phases they come with, while something of these is left. */
  options: ForecastOption[];
  /** What estimates of one figure were taken to be, and how many; null where nothing was assumed of them. */
  assumedSpread: AssumedSpread | null;
  /** Estimates that vary in no trial, so that too little varies. */
  withoutSpread: number;
  /** As in the schedule: all ends may only be later than these. */
  atLeast: boolean;
  gaps: ScheduleGap[];
}

/**
 * R18: when all may be done, by drawing what each thing takes from its three points and running the plan
 * many times. Who works on what after what is as in the schedule. What one task takes says nothing of
 * what another takes.
 */
export function forecastCompletion(
  project: Project,
  now: string,
  options: ForecastOptions = {},
): Forecast {
  const { seed = SEED, trials = TRIALS, days = [], assumedSpread = ASSUMED_SPREAD } = options;
  const layout = layOut(project, now, options);
  const { calendar, activities } = layout.network;
  const { points, single } = spreadOver(activities, assumedSpread);
  const chances = chancesOf(layout, points, seed);
  const ends = endsOf(layout);
  const { graph } = layout;
  const fixed = layout.durations.map((hundredths) => hundredths / HUNDRED);
  const watched = ends.map(({ places }) => places);
  const run = runTrials({ graph, fixed, chances, watched }, trials);

  const correlation = new Map(chances.map(({ node }, at) => [node, run.correlation[at] as number]));
  const shareOf = (place: number) => round((run.critical[place] as number) / trials, 4);
  const percentiles = (finish: Float64Array) => percentilesOf(layout, finish);
  const spread = meanAndDeviation(run.finish);
  const chanceBy = (finish: Float64Array, day: string) =>
    chanceWithin(finish, calendar.hourAtEnd(day));
  const watchedAt = (at: number) => run.watched[at] ?? run.finish;
  return {
    seed,
    trials,
    from: calendar.startDay(0),
    ...percentiles(run.finish),
    ...spread,
    targetOn: project.targetOn,
    chanceOfTarget:
      project.targetOn === null || layout.isDone ? null : chanceBy(run.finish, project.targetOn),
    chances: days.map((on) => ({ on, chance: chanceBy(run.finish, on) })),
    quantileHours: Array.from({ length: 101 }, (_, percent) => quantile(run.finish, percent / 100)),
    tasks: activities.flatMap(({ kind, key }, place): ForecastTask[] => {
      if (kind !== "task") return [];
      const sensitivity = correlation.get(place);
      return [
        {
          key,
          criticality: shareOf(place),
          sensitivity: sensitivity === undefined ? null : round(sensitivity, 3),
        },
      ];
    }),
    phases: ends.flatMap((end, at): ForecastPhase[] => {
      if (end.kind !== "phase") return [];
      const [place = 0] = end.places;
      return [{ key: end.key, criticality: shareOf(place), ...percentiles(watchedAt(at)) }];
    }),
    milestones: ends.flatMap((end, at): ForecastMilestone[] => {
      if (end.kind !== "milestone") return [];
      const { key, promisedOn } = end;
      const chance = promisedOn === null ? null : chanceBy(watchedAt(at), promisedOn);
      return [{ key, chance, ...percentiles(watchedAt(at)) }];
    }),
    options: ends.flatMap((end, at): ForecastOption[] => {
      if (end.kind !== "option") return [];
      const { key, statedOn } = end;
      const chance = chanceBy(watchedAt(at), statedOn);
      return [{ key, statedOn, chance, ...percentilesOf(layout, watchedAt(at)) }];
    }),
    assumedSpread: assumedSpread && { ...assumedSpread, rows: single },
    withoutSpread: assumedSpread === null ? single : 0,
    atLeast: layout.atLeast,
    gaps: layout.gaps,
  };
}

/** What is behind of a thing is taken from what it may take in all; less than nothing is never left. */
function chancesOf(
  { network, stretch }: Layout,
  spread: readonly (Points | null)[],
  seed: number,
): Chance[] {
  const tables = new Map<string, Float64Array>();
  return network.activities.flatMap(({ kind, key, spentHours }, node): Chance[] => {
    const points = spread[node] ?? null;
    if (points === null || !hasSpread(points)) return [];
    const factor = stretch[node] as number;
    const name = [points.low, points.likely, points.high, spentHours, factor].join(" ");
    const values = tables.get(name) ?? leftOf(valuesOf(points), spentHours, factor);
    tables.set(name, values);
    return [{ node, stream: openStream(seed, `${kind} ${key}`), values }];
  });
}

function leftOf(values: Float64Array, spent: number, factor: number): Float64Array {
  for (let side = 0; side < values.length; side++) {
    values[side] = Math.max(0, (values[side] as number) - spent) * factor;
  }
  return values;
}

function percentilesOf({ network, isDone }: Layout, finish: Float64Array): Percentiles {
  const moment = (share: number): Moment => {
    const hours = quantile(finish, share);
    return { hours, on: isDone ? null : network.calendar.endDay(hours) };
  };
  return { p50: moment(0.5), p80: moment(0.8), p95: moment(0.95) };
}

/** The smallest end that such a share of the trials did not exceed, to a hundredth. */
function quantile(finish: Float64Array, share: number): number {
  const at = Math.max(0, Math.ceil(finish.length * share) - 1);
  return round(finish[at] ?? 0, 2);
}

/** `hours` is one that work may end at: a little more than it is a matter of rounding. */
function chanceWithin(finish: Float64Array, hours: number): number {
  const within = finish.findLastIndex((end) => round(end, 2) <= hours) + 1;
  return round(within / finish.length, 4);
}

function meanAndDeviation(finish: Float64Array) {
  const mean = finish.reduce((sum, end) => sum + end, 0) / finish.length;
  const squares = finish.reduce((sum, end) => sum + (end - mean) * (end - mean), 0);
  return {
    meanHours: round(mean, 2),
    deviationHours: round(Math.sqrt(squares / finish.length), 2),
  };
}

function round(value: number, decimals: 2 | 3 | 4): number {
  const scale = { 2: 100, 3: 1000, 4: 10_000 }[decimals];
  return Math.round(value * scale) / scale;
}
