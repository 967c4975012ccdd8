/** The shape and meaning of the figures a rollup keeps. Raise it with either: older ones are computed again. */
export const FIGURES_FORMAT = 7;

/** The shape and meaning of the forecast a rollup keeps, in the same way. */
export const FORECAST_FORMAT = 1;

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

/** Rows of the aggregates that stay in memory between requests, some 2 kB each with what is derived of them. */
export const RECENT_ROWS = 50_000;
