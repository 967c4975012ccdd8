import { z } from "zod";
import * as words from "@/lib/domain/vocabulary";
import type { Taken, TakenReport } from "@/lib/features/intake/types";
import type { RunRow } from "@/lib/features/runs/types";
import { evidence } from "./rows";
import { exactly, key, type Shape, text } from "./shapes";

const { source: _source, ...said } = evidence;

/** A run as the list shows it; by itself it has all that was printed. */
export const run = exactly<RunRow>({
  ...said,
  excerptLength: z.int(),
  current: z.boolean(),
});

const taken: Shape<Taken> = {
  check: z.string(),
  status: z.enum(["recorded", "already recorded", "waiting", "ignored"]),
  id: text,
  note: text,
  countsFrom: text,
  clockSkewed: z.boolean(),
  masked: z.int(),
};

export const results = z.array(exactly<Taken>(taken));

export const report = exactly<TakenReport>({
  status: z.enum(["recorded", "already recorded"]),
  results: z.array(
    exactly<TakenReport["results"][number]>({ ...taken, outcome: z.enum(words.OUTCOMES) }),
  ),
  samples: z.array(
    z.strictObject({
      metric: key,
      figure: z.string(),
      value: z.number(),
      unit: z.string().nullable(),
      id: z.string(),
    }),
  ),
  waiting: z.array(z.strictObject({ name: z.string(), why: z.string() })),
  notKept: z.int(),
});
