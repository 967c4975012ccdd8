/** The shape and meaning of the figures a rollup keeps. Raise it with either: older ones are computed again. */
export const FIGURES_FORMAT = 12;

/** The shape and meaning of the forecast a rollup keeps, in the same way. */
export const FORECAST_FORMAT = 2;

/** What lists over projects answer of a project itself. */
export const OWN_FIELDS = [
  "id",
  "version",
  "slug",
  "name",
  "summary",
  "owner",
  "sponsor",
  "startOn",
  "targetOn",
  "currency",
  "reviewCadenceDays",
  "hoursPerDay",
  "people",
  "workingDays",
  "holidays",
  "freshnessDays",
  "readinessTargetPercent",
  "qualityStandard",
  "discountRatePercent",
  "returnYears",
  "hidesMoney",
  "isExample",
] as const;

/** Aggregates in memory at once while figures are recomputed. */
export const ROLLUP_BATCH = 25;

/** Of those, how many are asked for at once of which little is to be read: people need connections too. */
export const FOLLOWED_AT_ONCE = 3;

/**
 * Rows that stay in memory between requests, those of aggregates and those they were made of: some 1.3 kB each
 * with what is derived of them (045), 100 MB together.
 */
export const RECENT_ROWS = 75_000;

/** In which table of the database each list of the aggregate stands. */
export const TABLES_OF_LISTS = {
  sources: "SourceDocument",
  pillars: "QualityPillar",
  statedFigures: "StatedFigure",
  components: "Component",
  phases: "Phase",
  tasks: "Task",
  items: "ChecklistItem",
  dependencies: "Dependency",
  checks: "Check",
  claims: "Claim",
  withdrawals: "ClaimWithdrawal",
  evidence: "Evidence",
  waivers: "Waiver",
  notApplicable: "NotApplicable",
  blockers: "Blocker",
  tallies: "IssueTally",
  risks: "Risk",
  metrics: "Metric",
  samples: "Sample",
  criteria: "Criterion",
  decisions: "Decision",
  polls: "Poll",
  options: "Option",
  impacts: "StakeholderImpact",
  moneyLines: "MoneyLine",
  milestones: "Milestone",
  baselines: "Baseline",
} as const;

/** What a project may begin with (`templates.ts`). */
export const TEMPLATE_KEYS = ["blank-gates", "to-production", "replacement"] as const;
export type TemplateKey = (typeof TEMPLATE_KEYS)[number];
