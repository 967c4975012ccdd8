import { z } from "zod";
import type { answerEconomics } from "../projects/[slug]/economics/answer";
import { exactly, instant, key, money, partly, percent, told } from "./shapes";

type Economics = ReturnType<typeof answerEconomics>;
type Option = Economics["options"][number];

const range = { low: z.number(), likely: z.number().nullable(), high: z.number() };
const ratios = z.strictObject(range).nullable();
const years = z.strictObject({
  low: z.number().nullable(),
  likely: z.number().nullable(),
  high: z.number().nullable(),
});

const option = exactly<Option>({
  key,
  name: z.string(),
  cost: money.nullable(),
  probabilityPercent: percent,
  failureLoss: money.nullable(),
  expectedFailure: money.nullable(),
  expectedTotal: money.nullable(),
  expectedMiddleMinor: z.number().nullable(),
  worstCase: money.nullable(),
  regret: money.nullable(),
  everCheapest: z.boolean().nullable(),
});

export const economics = exactly<Economics>({
  currency: z.string(),
  investment: money.nullable(),
  contingency: money.nullable(),
  investmentByPhase: money.nullable(),
  annualReturn: money.nullable(),
  exposure: money.nullable(),
  annualLoss: money.nullable(),
  paybackYears: years.nullable(),
  discountedPaybackYears: years.nullable(),
  roi: z.strictObject({ years: z.int(), ratio: ratios }),
  discountRatePercent: z.number().nullable(),
  npv: money.nullable(),
  irr: ratios,
  options: z.array(option),
  breakEven: z.array(
    partly<Economics["breakEven"][number]>({ option: key, against: key, loss: money.nullable() }),
  ),
  recommendation: partly<Economics["recommendation"]>({
    optionKeys: z.array(key),
    agreement: z.enum(["agrees", "differs", "several stated", "none stated", "not computable"]),
  }),
  unknown: z.array(
    z.strictObject({
      figure: z.string(),
      reason: told<Economics["unknown"][number]["reason"]>(),
    }),
  ),
  computedAt: instant,
});
