import { z } from "zod";
import { RISK_LEVELS } from "@/lib/domain/vocabulary";
import { changesOf, day, money, percent, slug, storable } from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";

const LONGEST_LINE = 500;
const LONGEST_TEXT = 2000;

const line = storable.trim().min(1).max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);
const text = storable.trim().min(1).max(LONGEST_TEXT, `At most ${LONGEST_TEXT} characters`);
const level = z.enum(RISK_LEVELS).nullable();

/** Null says that it is not known. */
const facts = {
  title: storable
    .trim()
    .min(1, "Say what may come")
    .max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`),
  probability: level,
  probabilityPercent: percent.nullable(),
  impact: level,
  impactNote: text.nullable(),
  loss: money.nullable(),
  mitigation: text.nullable(),
  owner: line.nullable(),
  reviewOn: day.nullable(),
};

const risk = z.strictObject({ id: z.uuid(), version });

export const raiseInput = z.strictObject({ slug, ...facts });
export type RaiseInput = z.output<typeof raiseInput>;

export const reassessInput = z.strictObject({ slug, risk, changes: changesOf(facts) });
export type ReassessInput = z.output<typeof reassessInput>;

/** Looked at today. Without a day the next look comes after the project's cadence. */
export const reviewInput = z.strictObject({ slug, risk, nextOn: day.nullable().default(null) });
export type ReviewInput = z.output<typeof reviewInput>;
