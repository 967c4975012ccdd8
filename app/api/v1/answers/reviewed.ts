import { z } from "zod";
import { AGENDA_KINDS, OUTCOME_KINDS, REVIEW_STAGES } from "@/lib/domain/review/agenda";
import type * as held from "@/lib/domain/review/held-review";
import { keptContent } from "@/lib/features/documents/review-rows";
import {
  day,
  exactly,
  instant,
  key,
  maybeDay,
  maybeKey,
  person,
  row,
  type Shape,
  text,
} from "./shapes";

// The weekly review, as its lists answer it.

export const action: Shape<held.ReviewAction> = {
  id: z.string(),
  version: z.int(),
  text: z.string(),
  owner: text,
  dueOn: maybeDay,
  done: exactly<NonNullable<held.ReviewAction["done"]>>({ by: person, at: instant }).nullable(),
};

const { hero, caption, heads, rows, carriedText } = keptContent.shape;

const item: Shape<held.ReviewedItem> = {
  id: z.string(),
  version: z.int(),
  kind: z.enum(AGENDA_KINDS),
  hero,
  caption,
  heads,
  rows,
  question: z.string(),
  carriedFrom: maybeKey,
  carriedText,
  notes: text,
  outcome: exactly<NonNullable<held.ReviewedItem["outcome"]>>({
    kind: z.enum(OUTCOME_KINDS),
    text,
    by: person,
    at: instant,
  }).nullable(),
  spentSeconds: z.int(),
  actions: z.array(exactly<held.ReviewAction>(action)),
};

export const review: Shape<held.HeldReview> = {
  ...row,
  key,
  heldOn: day,
  openedAt: instant,
  openedBy: person,
  since: instant.nullable(),
  stage: z.enum(REVIEW_STAGES),
  index: z.int().nullable(),
  rowsPage: z.int(),
  enteredAt: instant,
  closedAt: instant.nullable(),
  closedBy: person.nullable(),
  items: z.array(exactly<held.ReviewedItem>(item)),
};
