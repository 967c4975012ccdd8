/** R6: a reason shorter than this says nothing. */
export const SHORTEST_REASON = 3;

export const REASON_MISSING = "Say why, in three letters or more";

/** So much of an excerpt a row shows; a person's note is no longer. */
export const EXCERPT_SHOWN = 2000;
