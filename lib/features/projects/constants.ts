/** The shape and meaning of the figures a rollup keeps. Raise it with either: older ones are computed again. */
export const FIGURES_FORMAT = 7;

/** Aggregates in memory at once while figures are recomputed. */
export const ROLLUP_BATCH = 25;

/** Rows of the aggregates that stay in memory between requests, some 2 kB each with what is derived of them. */
export const RECENT_ROWS = 50_000;
