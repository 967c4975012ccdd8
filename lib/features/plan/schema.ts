import { z } from "zod";
import { CHECKLIST_KINDS, PRIORITIES } from "@/lib/domain/vocabulary";
import {
  changesOf,
  day,
  key,
  line,
  listPlace,
  slug,
  storable,
  text,
} from "@/lib/features/documents/fields";
import { version, why } from "@/lib/features/evidence/schema";
import { MOST_AT_ONCE, PLAN_KINDS, WORK_KINDS } from "./types";

const LONGEST_LINE = 500;
const MOST_LINES = 100;
const MOST_DEPENDENTS = 20_000;

const named = (message: string) =>
  storable.trim().min(1, message).max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);
const lines = z.array(text).max(MOST_LINES, `At most ${MOST_LINES} lines`);
const weight = z.int("A whole number").min(1, "1 or more").max(1000, "At most 1000");
const percent = z.int("A whole number").min(0, "0 or more").max(100, "At most 100");
const priority = z.enum(PRIORITIES).nullable();

const taskFacts = {
  key,
  title: named("Say what is to be done"),
  phaseKey: key.nullable(),
  componentKey: key.nullable(),
  group: line.nullable(),
  weight,
  hardStop: z.boolean(),
  priority,
  owner: line.nullable(),
  dueOn: day.nullable(),
  problem: text.nullable(),
  steps: lines,
};

const itemFacts = {
  key,
  list: z.enum(CHECKLIST_KINDS),
  group: line.nullable(),
  text: named("Say what is to be ticked"),
  phaseKey: key.nullable(),
  componentKey: key.nullable(),
  weight,
  hardStop: z.boolean(),
  blocking: z.boolean(),
  priority,
  owner: line.nullable(),
  dueOn: day.nullable(),
  steps: lines,
  note: text.nullable(),
};

const phaseFacts = {
  key,
  name: named("Say what it is called"),
  goal: text.nullable(),
  deliverables: z.array(line).max(MOST_LINES, `At most ${MOST_LINES} lines`),
  priority,
};

const componentFacts = {
  key,
  name: named("Say what it is called"),
  weight,
  hardStop: z.boolean(),
  capPercent: percent,
  statedPercent: percent.nullable(),
  note: text.nullable(),
};

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();
const seen = z.strictObject({ id, version });

export type Place = z.output<typeof listPlace>;

/** Every fact is said each time: null says that it is not known; a key that is not said is given. */
const adding = { slug, id, place: listPlace.default(null), key: key.nullable().default(null) };

export const addTaskInput = z.strictObject({ ...taskFacts, ...adding });
export type AddTaskInput = z.output<typeof addTaskInput>;

export const addItemInput = z.strictObject({ ...itemFacts, ...adding });
export type AddItemInput = z.output<typeof addItemInput>;

export const addPhaseInput = z.strictObject({ ...phaseFacts, ...adding });
export type AddPhaseInput = z.output<typeof addPhaseInput>;

export const addComponentInput = z.strictObject({ ...componentFacts, ...adding });
export type AddComponentInput = z.output<typeof addComponentInput>;

export const editTaskInput = z.strictObject({
  slug,
  task: seen,
  changes: changesOf(taskFacts),
  reason: why,
});
export type EditTaskInput = z.output<typeof editTaskInput>;

export const editItemInput = z.strictObject({
  slug,
  item: seen,
  changes: changesOf(itemFacts),
  reason: why,
});
export type EditItemInput = z.output<typeof editItemInput>;

export const editPhaseInput = z.strictObject({
  slug,
  phase: seen,
  changes: changesOf(phaseFacts),
});
export type EditPhaseInput = z.output<typeof editPhaseInput>;

export const editComponentInput = z.strictObject({
  slug,
  component: seen,
  changes: changesOf(componentFacts),
  reason: why,
});
export type EditComponentInput = z.output<typeof editComponentInput>;

export const planRow = z.strictObject({ kind: z.enum(PLAN_KINDS), id, version });
const workRow = z.strictObject({ kind: z.enum(WORK_KINDS), id, version });

export const startInput = z.strictObject({ slug, row: workRow });
export type StartInput = z.output<typeof startInput>;

/** To another phase, to another place, or both; what is left out stays. */
export const moveInput = z
  .strictObject({ slug, row: planRow, phaseKey: key.nullable().optional(), place: listPlace })
  .refine(({ row, phaseKey }) => phaseKey === undefined || isWork(row.kind), {
    path: ["phaseKey"],
    message: "Only tasks and lines of checklists stand in a phase",
  })
  .refine((input) => input.phaseKey !== undefined || input.place !== null, {
    path: ["place"],
    message: "Say where it goes",
  });
export type MoveInput = z.output<typeof moveInput>;

function isWork(kind: string): boolean {
  return (WORK_KINDS as readonly string[]).includes(kind);
}

/** `id` is the id of the copy. Whatever the original has become meanwhile, that is what is copied. */
export const duplicateInput = z.strictObject({
  slug,
  of: workRow.omit({ version: true }),
  id,
});
export type DuplicateInput = z.output<typeof duplicateInput>;

/** What depends on rows that go into the archive, as whoever archives them was told. */
export const dependents = z.array(z.string().max(LONGEST_LINE)).max(MOST_DEPENDENTS);

/** `from`: that fact of the row as it was seen; of no meaning where the row is archived, started or stopped. */
const oneOfMany = workRow.extend({ from: z.string().max(LONGEST_LINE).nullable().default(null) });

/**
 * The rows above the place where many are put: each goes behind the last of its own kind and list, in the
 * order in which they are sent; first under its head where there is none. Null: where it comes to stand.
 */
const behind = z.array(id).max(MOST_AT_ONCE).nullable();

export const changeManyInput = z.strictObject({
  slug,
  rows: z
    .array(oneOfMany)
    .min(1, "Say which")
    .max(MOST_AT_ONCE, `At most ${MOST_AT_ONCE} at once`)
    .refine((rows) => new Set(rows.map((row) => row.id)).size === rows.length, "Each once"),
  change: z.discriminatedUnion("what", [
    z.strictObject({ what: z.literal("start") }),
    z.strictObject({ what: z.literal("stop") }),
    z.strictObject({ what: z.literal("owner"), to: line.nullable() }),
    z.strictObject({ what: z.literal("priority"), to: priority }),
    z.strictObject({ what: z.literal("dueOn"), to: day.nullable() }),
    z.strictObject({ what: z.literal("phaseKey"), to: key.nullable() }),
    z.strictObject({ what: z.literal("componentKey"), to: key.nullable() }),
    z
      .strictObject({ what: z.literal("place"), phaseKey: key.nullable().optional(), behind })
      .refine((to) => to.phaseKey !== undefined || to.behind !== null, {
        path: ["behind"],
        message: "Say where they go",
      }),
    z.strictObject({ what: z.literal("archive"), dependents }),
  ]),
  /** Those that may be left as they are where they cannot be changed, by id: whoever sends it was told why. */
  skip: z.array(id).max(MOST_AT_ONCE).default([]),
});
export type ChangeManyInput = z.output<typeof changeManyInput>;
