/** What somebody is told of. */
export const NOTICE_KINDS = [
  "mention",
  "assignment",
  "waiver",
  "confirmation",
  "refuted",
  "trigger",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** So many days ahead a trigger is told of. */
export const TRIGGER_DAYS = 7;
