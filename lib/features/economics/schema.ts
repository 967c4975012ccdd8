import { z } from "zod";
import { MONEY_KINDS, MONEY_PERIODS, RISK_LEVELS } from "@/lib/domain/vocabulary";
import {
  changesOf,
  inOneCurrency,
  key,
  line,
  listPlace,
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

/** Named by whoever adds it, so that the same sent twice is added once. */
const id = z.uuid();
const seen = z.strictObject({ id, version });
const adding = { slug, id, place: listPlace.default(null) };

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
  .strictObject({ ...adding, ...lineFacts }, inOneCurrency)
  .superRefine(counted);
export type AddLineInput = z.output<typeof addLineInput>;

export const changeLineInput = z.strictObject({ slug, line: seen, changes: changesOf(lineFacts) });
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

export const addOptionInput = z.strictObject({ ...adding, ...optionFacts }, inOneCurrency);
export type AddOptionInput = z.output<typeof addOptionInput>;

export const changeOptionInput = z.strictObject({
  slug,
  option: seen,
  changes: changesOf(optionFacts),
});
export type ChangeOptionInput = z.output<typeof changeOptionInput>;

/** `links` are those that its remover was told of. */
export const removeOptionInput = z.strictObject({
  slug,
  option: seen,
  links: z.array(z.string().max(LONGEST_LINE)).max(MOST_LINKS),
});
export type RemoveOptionInput = z.output<typeof removeOptionInput>;

const termsFacts = {
  discountRatePercent: z
    .number()
    .min(0)
    .max(100, "At most 100 %")
    .multipleOf(0.01, "At most two decimals")
    .nullable(),
  returnYears: z.int("Whole years").min(1, "One year or more").max(50, "At most 50 years"),
};

export const changeTermsInput = z.strictObject({
  slug,
  project: seen,
  changes: changesOf(termsFacts),
});
export type ChangeTermsInput = z.output<typeof changeTermsInput>;

/** To another place among its own. */
export const moveInput = z.strictObject({ slug, id, place: listPlace });
export type MoveInput = z.output<typeof moveInput>;
