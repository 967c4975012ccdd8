import { z } from "zod";
import type { Findings } from "@/lib/domain/audit/list-findings";
import type { Unlock } from "@/lib/domain/plan/unlock-leverage";
import * as words from "@/lib/domain/vocabulary";
import type { answerVerdict } from "../projects/[slug]/verdict/answer";
import * as rows from "./rows";
import {
  exactly,
  holdsUntil,
  instant,
  itemState,
  key,
  maybeDay,
  maybeKey,
  partly,
  subject,
  text,
  told,
} from "./shapes";

type Verdict = ReturnType<typeof answerVerdict>;
type Criterion = Verdict["criteria"][number];
type Trigger = Verdict["triggers"][number];

const judged = {
  id: z.string(),
  key,
  kind: z.enum(words.CRITERION_KINDS),
  text: z.string(),
  owner: text,
  dueOn: maybeDay,
  note: text,
  claim: exactly(rows.claim).nullable(),
  evidence: exactly(rows.evidence).nullable(),
  waiver: exactly(rows.waiver).nullable(),
  holdsUntil,
};

const shown = z.enum([...words.ITEM_STATES, "unknown"]);

export const verdict = exactly<Verdict>({
  verdict: z.enum(words.VERDICTS),
  reasons: z.array(told<Verdict["reasons"][number]>()),
  criteria: z.array(
    partly<Criterion>({
      ...judged,
      state: z.enum(["met", "unmet", "unknown", "waived"]),
      shown,
      reasons: z.array(told<Criterion["reasons"][number]>()),
    }),
  ),
  triggers: z.array(
    partly<Trigger>({
      ...judged,
      state: z.enum(["fired", "counting", "cleared", "unknown", "waived"]),
      fired: z.boolean(),
      since: text,
      endsAt: text,
      countsFrom: text,
      consequence: rows.consequence.nullable(),
      reasons: z.array(told<Trigger["reasons"][number]>()),
    }),
  ),
  missingForGo: z.array(told<Verdict["missingForGo"][number]>({ words: z.string() })),
  computedAt: instant,
  holdsUntil,
});

export const findings = exactly<Findings>({
  items: z.array(told<Findings["items"][number]>()),
  total: z.int(),
  unexplained: z.int(),
  compared: z.strictObject({
    equal: z.int(),
    differs: z.int(),
    "not computable": z.int(),
  }),
  holdsUntil,
});

const freed = z.strictObject({ count: z.int(), keys: z.array(key) });

const unlock = exactly<Unlock>({
  subject,
  title: z.string(),
  phaseKey: maybeKey,
  priority: z.enum(words.PRIORITIES).nullable(),
  owner: text,
  dueOn: maybeDay,
  state: itemState,
  hours: z.number().nullable(),
  frees: z.strictObject({
    ...{ tasks: freed, phases: freed, blockers: freed, criteria: freed },
    total: z.int(),
  }),
  phasesEffort: told<Unlock["phasesEffort"]>(),
  together: z.strictObject({ phaseKey: key, open: z.int() }).nullable(),
  worth: z.number(),
  perHour: z.number().nullable(),
});

export const unlocks = z.strictObject({ items: z.array(unlock), total: z.int() });
