import { TALKED_OF } from "@/lib/features/comments/constants";

/** What a notice can be about: a decision is answered, not talked about. */
export const TOLD_OF = [...TALKED_OF, "decision"] as const;
export type ToldOf = (typeof TOLD_OF)[number];

/** What somebody is told of. */
export const NOTICE_KINDS = [
  "mention",
  "assignment",
  "waiver",
  "confirmation",
  "refuted",
  "trigger",
  "poll",
  "decision",
  "moved",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** So many days ahead a trigger is told of. */
export const TRIGGER_DAYS = 7;
