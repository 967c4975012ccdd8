/** What the state of a snapshot is written in. Raise it where what is written can be read by its defaults no more. */
export const STATE_FORMAT = 1;

/** Why one was taken: by itself each day, at the close of a review, or because somebody asked. */
export const SNAPSHOT_REASONS = ["daily", "review", "asked"] as const;
export type SnapshotReason = (typeof SNAPSHOT_REASONS)[number];

/** Of what is taken by itself. */
export const TAKEN_BY = "Gantry";
