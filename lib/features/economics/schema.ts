import { z } from "zod";
import { MONEY_KINDS, MONEY_PERIODS, RISK_LEVELS } from "@/lib/domain/vocabulary";
import {
  inOneCurrency,
  key,
  line,
  minor,
  money,
  percent,
  slug,
  storable,
  text,
  weeks,
} from "@/lib/features/documents/fields";
import { version } from "@/lib/features/evidence/schema";
import { whyNotTerms } from "./access";

const LONGEST_LINE = 500;
const MOST_PHASES = 200;
const MOST_RECOMMENDING = 50;
const MOST_LINKS = 20_000;

const named = (message: string) =>
  storable.trim().min(1, message).max(LONGEST_LINE, `At most ${LONGEST_LINE} characters`);

const seen = z.strictObject({ id: z.uuid(), version });

/** Every fact is said each time: null says that it is not known. */
const lineFacts = {
  kind: z.enum(MONEY_KINDS),
  name: named("Say what it is for"),
  per: z.enum(MONEY_PERIODS),
  amount: money,
  actualMinor: minor.nullable(),
  probabilityPercent: percent.nullable(),
  phaseKey: key.nullable(),
  optionKey: key.nullable(),
  note: text.nullable(),
};

type LineTerms = Parameters<typeof whyNotTerms>[0];

/** Refuses, at its field, what the kind of the line cannot mean. */
function counted(line: LineTerms, context: z.RefinementCtx) {
  for (const { field, words } of whyNotTerms(line)) {
    context.addIssue({ code: "custom", path: [field], message: words });
  }
}

export const addLineInput = z
  .strictObject({ slug, ...lineFacts }, inOneCurrency)
  .superRefine(counted);
export type AddLineInput = z.output<typeof addLineInput>;

export const changeLineInput = z
  .strictObject({ slug, line: seen, ...lineFacts }, inOneCurrency)
  .superRefine(counted);
export type ChangeLineInput = z.output<typeof changeLineInput>;

export const removeLineInput = z.strictObject({ slug, line: seen });
export type RemoveLineInput = z.output<typeof removeLineInput>;

const optionFacts = {
  name: named("Say what would be done"),
  weeks: z
    .strictObject({ low: weeks, high: weeks })
    .refine((range) => range.low <= range.high, "low ≤ high")
    .nullable(),
  cost: money.nullable(),
  incidentCost: money.nullable(),
  risk: z.enum(RISK_LEVELS).nullable(),
  riskNote: text.nullable(),
  probabilityPercent: percent.nullable(),
  deliverable: text.nullable(),
  phaseKeys: z.array(key).max(MOST_PHASES),
  deferredScope: text.nullable(),
  impact: text.nullable(),
  statedLabel: line.nullable(),
  recommendedBy: z
    .array(z.strictObject({ by: line, section: line.nullable() }))
    .max(MOST_RECOMMENDING, `At most ${MOST_RECOMMENDING} of them`),
};

export const addOptionInput = z.strictObject({ slug, ...optionFacts }, inOneCurrency);
export type AddOptionInput = z.output<typeof addOptionInput>;

export const changeOptionInput = z.strictObject(
  { slug, option: seen, ...optionFacts },
  inOneCurrency,
);
export type ChangeOptionInput = z.output<typeof changeOptionInput>;

/** `links` are those that its remover was told of. */
export const removeOptionInput = z.strictObject({
  slug,
  option: seen,
  links: z.array(z.string().max(LONGEST_LINE)).max(MOST_LINKS),
});
export type RemoveOptionInput = z.output<typeof removeOptionInput>;

export const changeTermsInput = z.strictObject({
  slug,
  project: seen,
  discountRatePercent: z
    .number()
    .min(0)
    .max(100, "At most 100 %")
    .multipleOf(0.01, "At most two decimals")
    .nullable(),
  returnYears: z.int("Whole years").min(1, "One year or more").max(50, "At most 50 years"),
});
export type ChangeTermsInput = z.output<typeof changeTermsInput>;
