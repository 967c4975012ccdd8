/** Permission to go on without is never for good: within a year somebody looks again. */
export const LONGEST_DAYS = 365;
