import { z } from "zod";
import type { Forecast } from "@/lib/domain/forecast/forecast-completion";
import * as words from "@/lib/domain/vocabulary";
import type { answerSchedule } from "../projects/[slug]/schedule/answer";
import { day, exactly, key, maybeDay, partly, type Shape, text, told } from "./shapes";

type Schedule = ReturnType<typeof answerSchedule>;

const hours = z.number();
const maybeHours = z.number().nullable();
const effort = { effortHours: maybeHours, remainingHours: maybeHours };
const ref = z.strictObject({ kind: z.enum(words.NODE_KINDS), key });

const dates = {
  earlyStart: text,
  earlyFinish: text,
  lateStart: text,
  lateFinish: text,
  slackHours: maybeHours,
  slackDays: maybeHours,
  freeSlackHours: maybeHours,
  critical: z.boolean(),
};

export const schedule = exactly<Schedule>({
  ...effort,
  from: day,
  hoursPerDay: hours,
  hoursPerWeek: hours,
  finish: z.strictObject({ hours, on: maybeDay }),
  target: z.strictObject({ on: day, slackHours: hours, slackDays: hours }).nullable(),
  atLeast: z.boolean(),
  gaps: z.array(told<Schedule["gaps"][number]>()),
  criticalPath: z.array(ref),
  tasks: z.array(
    partly<Schedule["tasks"][number]>({
      ...effort,
      ...dates,
      key,
      progress: z.enum(["open", "started", "said", "proved", "excused"]),
      startedOn: maybeDay,
      finishedOn: maybeDay,
      isEstimated: z.boolean(),
    }),
  ),
  phases: z.array(
    partly<Schedule["phases"][number]>({
      ...effort,
      ...dates,
      key,
      name: z.string(),
      deferred: z.boolean(),
      basis: z.enum(["tasks", "own estimate"]).nullable(),
      isOver: z.boolean(),
      startedOn: maybeDay,
      finishedOn: maybeDay,
    }),
  ),
  blockers: z.array(partly<Schedule["blockers"][number]>({ key, isEstimated: z.boolean() })),
  milestones: z.array(
    exactly<Schedule["milestones"][number]>({
      key,
      name: z.string(),
      promisedOn: maybeDay,
      actualOn: maybeDay,
      earlyFinish: text,
      slackHours: maybeHours,
    }),
  ),
});

const moment = z.strictObject({ hours, on: maybeDay });
const percentiles = { p50: moment, p80: moment, p95: moment };
const share = z.number().min(0).max(1);

const shapes: Shape<Forecast> = {
  ...percentiles,
  seed: z.int(),
  trials: z.int(),
  from: day,
  meanHours: hours,
  deviationHours: hours,
  targetOn: maybeDay,
  chanceOfTarget: share.nullable(),
  chances: z.array(z.strictObject({ on: day, chance: share })),
  quantileHours: z.array(hours),
  tasks: z.array(
    z.strictObject({ key, criticality: share, sensitivity: z.number().min(-1).max(1).nullable() }),
  ),
  phases: z.array(z.strictObject({ key, criticality: share, ...percentiles })),
  milestones: z.array(z.strictObject({ key, chance: share.nullable(), ...percentiles })),
  options: z.array(z.strictObject({ key, statedOn: day, chance: share, ...percentiles })),
  assumedSpread: z.strictObject({ low: z.number(), high: z.number(), rows: z.int() }).nullable(),
  withoutSpread: z.int(),
  atLeast: z.boolean(),
  gaps: z.array(told<Forecast["gaps"][number]>()),
};

export const forecast = exactly(shapes);
