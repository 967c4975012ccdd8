import type { InboxChoices } from "@/lib/features/inbox/types";

/** What whoever is signed in has to know of, in all their projects. */
export interface InboxModel {
  /** The newest of it that was known then. */
  at: string;
  lead: string;
  sentence: string;
  notices: NoticeLine[];
  choices: InboxChoices;
}

export interface NoticeLine {
  id: string;
  isUnread: boolean;
  /** "Lena Lead named you in a comment". */
  text: string;
  name: string;
  href: string;
  project: string;
  when: string;
  /** In whose words. */
  told: string | null;
}
