import { z } from "zod";
import { NODE_KINDS } from "@/lib/domain/vocabulary";
import {
  changesOf,
  day,
  effort,
  estimate,
  holidays,
  hoursPerDay,
  key,
  people,
  slug,
  storable,
  workingDays,
} from "@/lib/features/documents/fields";
import { version, why } from "@/lib/features/evidence/schema";

/** A row as its writer last saw it. */
const row = z.strictObject({ id: z.uuid(), version });

/** What was seen was the row, as a bar is drawn, and not each fact of it: whoever else changed it was faster. */
const exactly = z.boolean().default(false);

/** What a task or a phase takes, and when: null says that it is open. */
const facts = {
  estimate: estimate.nullable(),
  plannedStartOn: day.nullable(),
  plannedEndOn: day.nullable(),
};

/** `actualHours`: what was spent on it so far. */
const taskFacts = { ...facts, actualHours: effort.nullable() };

export const replanInput = z.strictObject({
  slug,
  task: row,
  exactly,
  changes: changesOf(taskFacts),
});
export type ReplanInput = z.output<typeof replanInput>;

const phaseFacts = { ...facts, notBeforeOn: day.nullable(), deferred: z.boolean() };

export const replanPhaseInput = z.strictObject({
  slug,
  phase: row,
  exactly,
  changes: changesOf(phaseFacts),
  reason: why,
});
export type ReplanPhaseInput = z.output<typeof replanPhaseInput>;

/** `actualOn`: the day on which it was met. */
const promiseFacts = {
  startsOn: day.nullable(),
  endsOn: day.nullable(),
  actualOn: day.nullable(),
};

export const movePromiseInput = z.strictObject({
  slug,
  milestone: row,
  exactly,
  changes: changesOf(promiseFacts),
});
export type MovePromiseInput = z.output<typeof movePromiseInput>;

/** When the project works, how many do, and by when it is to be done. */
const calendarFacts = {
  startOn: day.nullable(),
  targetOn: day.nullable(),
  hoursPerDay,
  people,
  workingDays,
  holidays,
};

export const setCalendarInput = z.strictObject({
  slug,
  project: row,
  changes: changesOf(calendarFacts),
});
export type SetCalendarInput = z.output<typeof setCalendarInput>;

const MOST_AT_ONCE = 50;

/** As the plan names its rows. */
export const addDependencyInput = z.strictObject({
  slug,
  blocking: z
    .array(z.strictObject({ kind: z.enum(NODE_KINDS), key }))
    .min(1, "Say what it waits for")
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at a time`),
  dependent: z.strictObject({ kind: z.enum(["task", "phase"]), key }),
});
export type AddDependencyInput = z.output<typeof addDependencyInput>;

export const removeDependencyInput = z.strictObject({ slug, dependency: row });
export type RemoveDependencyInput = z.output<typeof removeDependencyInput>;

export const takeBaselineInput = z.strictObject({
  slug,
  name: storable.trim().min(1, "Say what it is called").max(120, "At most 120 characters"),
});
export type TakeBaselineInput = z.output<typeof takeBaselineInput>;
