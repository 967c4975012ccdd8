import type { TalkedOf } from "@/lib/features/comments/constants";
import type { NoticeKind } from "./constants";

export interface Notice {
  id: string;
  kind: NoticeKind;
  /** The project, by its address and its name. */
  slug: string;
  project: string;
  about: { kind: TalkedOf; key: string };
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
