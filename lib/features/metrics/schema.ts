import { z } from "zod";
import { COMPARATORS, SAMPLE_BASES } from "@/lib/domain/vocabulary";
import {
  changesOf,
  day,
  figure,
  line,
  optional,
  slug,
  storable,
} from "@/lib/features/documents/fields";
import { reason, version, why } from "@/lib/features/evidence/schema";
import { whyNotAsked } from "./access";

const LONGEST_PROOF = 2000;
const LONGEST_CADENCE = 3650;

const seen = z.strictObject({ id: z.uuid(), version });

const reading = z.strictObject({
  low: optional(figure),
  high: optional(figure),
  outOf: optional(figure),
  text: optional(line),
});

/** What was read, when and how; whoever writes it down has taken it. */
const sampleFields = {
  reading,
  basis: z.enum(SAMPLE_BASES),
  takenOn: day,
  proof: storable
    .trim()
    .min(1)
    .max(LONGEST_PROOF, `At most ${LONGEST_PROOF} characters`)
    .nullable()
    .default(null),
};

export const addSampleInput = z.strictObject({ slug, metricId: z.uuid(), ...sampleFields });
export type AddSampleInput = z.output<typeof addSampleInput>;
export type NewSample = Omit<AddSampleInput, "slug" | "metricId">;

/** One's own sample, read again. */
export const correctSampleInput = z.strictObject({
  slug,
  metricId: z.uuid(),
  sample: seen,
  ...sampleFields,
  reason,
});
export type CorrectSampleInput = z.output<typeof correctSampleInput>;

export const takeBackSampleInput = z.strictObject({
  slug,
  metricId: z.uuid(),
  sample: seen,
  reason,
});
export type TakeBackSampleInput = z.output<typeof takeBackSampleInput>;

const name = storable.trim().min(1, "Say what is measured").max(500, "At most 500 characters");
const days = z
  .int("Whole days")
  .min(1, "One day or more")
  .max(LONGEST_CADENCE, `At most ${LONGEST_CADENCE} days`);

const definitionFacts = {
  name,
  category: optional(line),
  unit: optional(line),
  comparator: z.enum(COMPARATORS),
  target: optional(figure),
  /** The upper end of a range; else the y of "x of y". */
  targetHigh: optional(figure),
  targetText: optional(line),
  baseline: optional(figure),
  cadenceDays: optional(days),
};

/** What a metric asks for. By hand none is made without: nothing could ever meet it. */
const definition = z.strictObject(definitionFacts).superRefine((asked, context) => {
  for (const { path, message } of whyNotAsked(asked)) {
    context.addIssue({ code: "custom", path: [path], message });
  }
});
export type MetricDefinition = z.output<typeof definition>;

export const defineMetricInput = z.strictObject({ slug, definition });
export type DefineMetricInput = z.output<typeof defineMetricInput>;

export const changeMetricInput = z.strictObject({
  slug,
  metric: seen,
  changes: changesOf(definitionFacts),
  reason: why,
});
export type ChangeMetricInput = z.output<typeof changeMetricInput>;

export const removeMetricInput = z.strictObject({ slug, metric: seen });
export type RemoveMetricInput = z.output<typeof removeMetricInput>;
