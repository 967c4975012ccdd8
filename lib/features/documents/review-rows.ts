import { z } from "zod";
import {
  AGENDA_KINDS,
  AGENDA_SUBJECTS,
  OUTCOME_KINDS,
  type AgendaMark,
} from "@/lib/domain/review/agenda";
import { ITEM_STATES } from "@/lib/domain/vocabulary";
import { day, instant, key, line, optional, storable, text } from "./fields";

const MOST_ITEMS = 200;
const MOST_ROWS = 20_000;

const share = z.number().min(0).max(100).nullable();
const count = z.int().min(0);

const hero = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("share"), part: count, whole: count }),
  z.strictObject({ what: z.literal("count"), count }),
  z.strictObject({ what: z.literal("percent"), value: share, before: share }),
  z.strictObject({ what: z.literal("days"), days: z.int() }),
]);

const fact = z.discriminatedUnion("what", [
  z.strictObject({ what: z.literal("words"), value: storable }),
  z.strictObject({ what: z.literal("day"), dayOn: day }),
  z.strictObject({ what: z.literal("percent"), value: z.number() }),
  z.strictObject({ what: z.literal("hours"), value: z.number() }),
  z.strictObject({ what: z.literal("money"), value: z.int() }),
]);

const MARKS = [...ITEM_STATES, "pass", "fail", "unknown", "fired"] as const satisfies AgendaMark[];

/** A row as its document names it; in the database it has the id of what it is about beside its key. */
const rowOf = <Subject extends z.ZodType>(subject: Subject) =>
  z.strictObject({
    subject,
    title: storable,
    said: fact.nullable(),
    found: fact.nullable(),
    mark: z.enum(MARKS).nullable(),
  });

const subject = { kind: z.enum(AGENDA_SUBJECTS), key: z.string() };
const contentOf = <Row extends z.ZodType>(row: Row) => ({
  hero,
  caption: storable,
  heads: z.tuple([storable, storable]),
  rows: z.array(row).max(MOST_ROWS),
  carriedText: storable.nullable(),
});

/** What an item was about, as its column keeps it. */
export const keptContent = z.strictObject(
  contentOf(rowOf(z.strictObject({ ...subject, id: z.string() }))),
);

const action = z.strictObject({
  text,
  owner: optional(line),
  dueOn: optional(day),
  done: optional(z.strictObject({ by: line, at: instant })),
});

const item = z.strictObject({
  kind: z.enum(AGENDA_KINDS),
  ...contentOf(rowOf(z.strictObject(subject))),
  question: text,
  carriedFrom: optional(key),
  notes: optional(text),
  outcome: optional(
    z.strictObject({ kind: z.enum(OUTCOME_KINDS), text: optional(text), by: line, at: instant }),
  ),
  spentSeconds: count.default(0),
  actions: z.array(action).max(MOST_ITEMS).default([]),
});

/** A meeting that was held: one that is open stays where it is. */
export const review = z.strictObject({
  key,
  heldOn: day,
  openedBy: line,
  openedAt: instant,
  sinceAt: optional(instant),
  closedBy: line,
  closedAt: instant,
  items: z.array(item).max(MOST_ITEMS).default([]),
});
export type ReviewRow = z.output<typeof review>;
