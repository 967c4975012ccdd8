/** So far back the first digest of somebody looks. */
export const FIRST_DAYS = 7;
/** Whoever has taken a digest and not sent it within this time is taken to have died. */
export const LEASE_SECONDS = 120;
/** A mail names so many; the inbox has all. */
export const MOST_NOTICES = 30;
