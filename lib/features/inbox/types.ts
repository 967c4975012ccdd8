import { formatDay } from "@/lib/format/dates";
import type { NoticeKind, ToldOf } from "./constants";

export interface Notice {
  id: string;
  kind: NoticeKind;
  /** The project, by its address and its name. */
  slug: string;
  project: string;
  about: { kind: ToldOf; key: string };
  /** What it is called now; null where it is not there any more. */
  title: string | null;
  /** Null for what time alone did. */
  actor: string | null;
  told: string | null;
  at: string;
  readAt: string | null;
}

export interface InboxChoices {
  mutedKinds: NoticeKind[];
  digest: boolean;
}

const PAGES: Record<ToldOf, string> = {
  task: "/plan",
  item: "/plan",
  blocker: "/blockers",
  risk: "/risks",
  // The page of the decision is read by those who decide, and carries no more than that.
  criterion: "",
  metric: "/metrics",
  decision: "/go-no-go",
  action: "/reviews",
};

/** Where a notice leads: its row, shown whole beside the page on which it stands. */
export function noticePath({ slug, about: { kind, key } }: Pick<Notice, "slug" | "about">): string {
  // A question is answered where it stands, not beside it.
  if (kind === "decision")
    return `/projects/${slug}/go-no-go?answer=${encodeURIComponent(key)}#poll`;
  // An action is named by the review that it was given in.
  if (kind === "action") return `/projects/${slug}${PAGES[kind]}/${encodeURIComponent(key)}`;
  return `/projects/${slug}${PAGES[kind]}?item=${encodeURIComponent(`${kind}-${key}`)}`;
}

/** "Lena Lead named you in a comment". */
export function sayNotice({ kind, about, actor, told }: Notice, now: string): string {
  const who = actor ?? "Somebody";
  switch (kind) {
    case "mention":
      return `${who} named you in a comment`;
    case "assignment":
      return about.kind === "action" ? `${who} gave you an action` : `${who} made you its owner`;
    case "waiver":
      return `${who} asks for a waiver`;
    case "confirmation":
      return `${who} claims it done: a second person has to look`;
    case "refuted":
      return `${who} refuted your claim`;
    case "trigger":
      return told === null ? "A trigger comes due" : `A trigger comes due ${formatDay(told, now)}`;
    case "poll":
      return `${who} asks for your answer`;
    case "decision":
      return told === null ? `${who} has recorded a decision` : `${who} has recorded: ${told}`;
    case "moved":
      // An input that has changed, or a condition that was missed: which is told beneath.
      return "What a decision rests on no longer stands as it was";
  }
}

/** "1.2 Mend the chain"; what people call by its key with it. */
export function nameOfNotice({ about: { kind, key }, title }: Notice): string {
  const words = title ?? "it is not there any more";
  return kind === "item" || kind === "criterion" ? words : `${key} ${words}`;
}
