import { TALKED_OF } from "@/lib/features/comments/constants";

/** What a notice can be about: a decision is answered and an action done, neither is talked about. */
export const TOLD_OF = [...TALKED_OF, "decision", "action"] as const;
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
