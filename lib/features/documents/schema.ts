import { z } from "zod";
import {
  day,
  endsAfter,
  holidays,
  hoursPerDay,
  line,
  optional,
  people,
  percent,
  rows,
  slug,
  storable,
  text,
  workingDays,
} from "./fields";
import { version } from "@/lib/features/evidence/schema";
import {
  source,
  pillar,
  component,
  phase,
  task,
  item,
  check,
  claim,
  evidence,
  waiver,
  notApplicable,
  dependency,
} from "./plan-rows";
import {
  blocker,
  risk,
  tally,
  metric,
  sample,
  criterion,
  option,
  impact,
  moneyLine,
  milestone,
  baseline,
  statedFigure,
  decision,
  poll,
  pollRules,
} from "./readiness-rows";
import { review } from "./review-rows";
import { checkReferences } from "./references";

/** The project document: one project as versioned JSON, as it is exported, imported and seeded. */
export const DOCUMENT_FORMAT = "gantry/project";
export const DOCUMENT_VERSION = 1;

const project = z
  .strictObject({
    slug,
    name: line,
    summary: text,
    owner: optional(line),
    sponsor: optional(line),
    startOn: optional(day),
    targetOn: optional(day),
    currency: z.string().regex(/^[A-Z]{3}$/, "An ISO 4217 code, three capitals"),
    reviewCadenceDays: z.int().min(1).max(365).default(7),
    hoursPerDay: hoursPerDay.default(8),
    people: people.default(1),
    workingDays: workingDays.default([1, 2, 3, 4, 5]),
    holidays: holidays.default([]),
    freshnessDays: z.int().min(1).max(3650).default(14),
    readinessTargetPercent: optional(percent),
    qualityStandard: optional(text),
    discountRatePercent: optional(z.number().min(0).max(100).multipleOf(0.01)),
    returnYears: z.int().min(1).max(50).default(3),
    pollRules,
    membersOnly: z.boolean().default(false),
    isExample: z.boolean().default(false),
  })
  .refine(...endsAfter("startOn", "targetOn"));

export const projectDocument = z
  .strictObject({
    format: z.literal(DOCUMENT_FORMAT),
    formatVersion: z.literal(DOCUMENT_VERSION),
    project,
    sources: rows(source),
    pillars: rows(pillar),
    components: rows(component),
    phases: rows(phase),
    tasks: rows(task),
    items: rows(item),
    checks: rows(check),
    criteria: rows(criterion),
    blockers: rows(blocker),
    dependencies: rows(dependency),
    claims: rows(claim),
    evidence: rows(evidence),
    waivers: rows(waiver),
    notApplicable: rows(notApplicable),
    risks: rows(risk),
    tallies: rows(tally),
    metrics: rows(metric),
    samples: rows(sample),
    options: rows(option),
    impacts: rows(impact),
    moneyLines: rows(moneyLine),
    milestones: rows(milestone),
    baselines: rows(baseline),
    statedFigures: rows(statedFigure),
    decisions: rows(decision),
    polls: rows(poll),
    reviews: rows(review),
  })
  .superRefine((document, context) => {
    for (const problem of checkReferences(document)) {
      context.addIssue({ code: "custom", path: problem.path, message: problem.message });
    }
  });

/** A complete document, every default filled in: what an export holds. */
export type ProjectDocument = z.output<typeof projectDocument>;
/** A document as an author may write it, defaults left out. */
export type ProjectDocumentInput = z.input<typeof projectDocument>;

/** Why a stated figure is another than the computed one; null takes back what was said. */
export const explainInput = z.strictObject({
  slug,
  figure: z.strictObject({ id: z.uuid(), version }),
  text: storable
    .trim()
    .min(1, "Say why the two differ")
    .max(2000, "At most 2,000 characters")
    .nullable(),
});
export type ExplainInput = z.output<typeof explainInput>;
